// Units by § 1.3 of the annotation, and what they can be counted with.

const table = (text: string): readonly (readonly [unit: string, code: string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map(entry => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)] as const)

export const CURRENCIES = table(
  '美元:USD 欧元:EUR 港元:HKD 日元:JPY 英镑:GBP 韩元:KRW 澳元:AUD 加元:CAD 新加坡元:SGD 卢布:RUB 瑞士法郎:CHF 泰铢:THB 卢比:INR 越南盾:VND 新台币:TWD 澳门元:MOP 林吉特:MYR 新西兰元:NZD 港币:HKD 美金:USD',
)

export const PREFIXES = [
  ['US$', 'USD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['￥', 'CNY'],
  ['¥', 'CNY'],
  ['HK$', 'HKD'],
  ['港币', 'HKD'],
] as const

export const MEASURES = table(
  `米:m 公里:km 千米:km 厘米:cm 毫米:mm 海里:[nmi_i] 平方米:m2 平方公里:km2 公顷:har 亩:[mu_zh] 立方米:m3 升:L 毫升:mL 吨:t 公斤:kg 千克:kg 克:g 毫克:mg
   斤:[jin_zh] 小时:h 分钟:min 秒:s 天:d 个月:mo 千瓦:kW 兆瓦:MW 千瓦时:kW.h 马力:[HP] 英寸:[in_i] 英里:[mi_i] 英尺:[ft_i] 吨标准煤:t 倍:{倍} 千伏:kV 赫兹:Hz 兆帕:MPa 毫安时:mA.h
   标准箱:{标准箱} 个百分点:[pp] 摄氏度:Cel 公吨:t 公尺:m 平方公尺:m2 台斤:[jin_tw] 坪:[ping_tw] 日历天:d`,
)

/** In letters: digits stand before them, a blank at times between. */
export const LETTERED = table(
  `km:km m:m cm:cm mm:mm kg:kg g:g mg:mg L:L mL:mL km²:km2 m²:m2 m³:m3 ㎡:m2 ㎏:kg kW:kW MW:MW GW:GW kWh:kW.h MWh:MW.h GWh:GW.h TWh:TW.h W:W V:V kV:kV Hz:Hz kHz:kHz MHz:MHz
   GHz:GHz GB:GBy MB:MBy TB:TBy mAh:mA.h dB:dB ℃:Cel °C:Cel nm:nm μm:um MPa:MPa hPa:hPa km/h:km/h m/s:m/s r/min:{r}/min`,
)

/** In letters with a denominator. */
export const DIVIDED: readonly (readonly [unit: string, per: string, code: string])[] = [
  ['mmol', 'L', 'mmol/L'],
  ['μg', 'm³', 'ug/m3'],
  ['mg', 'kg', 'mg/kg'],
  ['mg', 'L', 'mg/L'],
]

/** Classifiers with things that they count. */
export const COUNTED: readonly (readonly [classifier: string, things: readonly string[]])[] = [
  ['名', ['志愿者', '代表', '教师', '运动员']],
  ['人', ['参加活动', '到场']],
  ['所', ['学校', '高校']],
  ['家', ['企业', '医院', '银行']],
  ['户', ['农户', '居民']],
  ['件', ['展品', '商品', '作品']],
  ['个', ['项目', '村庄', '国家', '社区']],
  ['项', ['措施', '制度']],
  ['台', ['机器', '设备']],
  ['辆', ['汽车', '客车']],
  ['艘', ['货船', '渔船']],
  ['架', ['飞机', '直升机']],
  ['头', ['生猪', '奶牛']],
  ['只', ['山羊', '候鸟']],
  ['棵', ['树木', '果树']],
  ['场', ['演出', '讲座']],
  ['次', ['检查', '演练']],
  ['人次', ['，参与踊跃']],
  ['套', ['住房', '教材']],
  ['条', ['线路', '航线']],
  ['张', ['床位', '照片']],
  ['座', ['水库', '桥梁']],
  ['篇', ['论文', '文章']],
  ['部', ['电影', '作品']],
  ['种', ['方式', '药品']],
  ['批', ['货物', '物资']],
  ['位', ['代表', '专家']],
  ['间', ['教室', '客房']],
  ['支', ['队伍', '球队']],
  ['份', ['问卷', '报告']],
  ['起', ['案件', '事故']],
  ['例', ['病例', '手术']],
  ['处', ['景点', '工地']],
  ['栋', ['楼房', '住宅']],
  ['本', ['图书', '词典']],
  ['株', ['果树', '苗木']],
  ['枚', ['奖牌', '邮票']],
  ['把', ['椅子', '雨伞']],
  ['颗', ['卫星', '种子']],
]

export const COUNTED_PLAINLY = '岗位 领域 任务 课题 工程 难题 板块 指标'.split(' ')

/** What ranges are made of; `many` where 万 and 亿 may stand before it. */
export const RANGED: readonly (readonly [unit: string, code: string, many: boolean])[] = [
  ['元', 'CNY', true],
  ['美元', 'USD', true],
  ['吨', 't', true],
  ['亩', '[mu_zh]', true],
  ['户', '{户}', true],
  ['公里', 'km', false],
  ['米', 'm', false],
  ['小时', 'h', false],
  ['天', 'd', false],
  ['℃', 'Cel', false],
  ['毫米', 'mm', false],
  ['个百分点', '[pp]', false],
  ['个', '{个}', false],
  ['岁', 'a', false],
  ['倍', '{倍}', false],
  ['级', '{级}', false],
  ['公斤', 'kg', false],
]

/** Denominators. */
export const RATES = table(
  '吨:t 公斤:kg 亩:[mu_zh] 平方米:m2 平方公里:km2 天:d 小时:h 人:{人} 户:{户} 月:mo 年:a 斤:[jin_zh] 股:{股} 千克:kg 桶:{桶}',
)
