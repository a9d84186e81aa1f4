import type { Dimension } from '../model/layers.ts'

/** A unit of measure or a classifier as it can be printed. */
export interface Unit {
  readonly text: string
  /** UCUM, ISO 4217, or the text in braces. */
  readonly code: string
  readonly dimension: Dimension
}

// `text:code` pairs; `a,b:code` share a code. Codes are those of UCUM and ISO 4217, `_zh` for Chinese units.
const MEASURES: Readonly<Partial<Record<Dimension, string>>> = {
  percent: '%:% 个百分比:% ‰:[ppth]',
  percentage_point: '个百分点,百分点:[pp] 个基点,基点,个BP,BP,bp:bp 个千分点,千分点:[ppth]',
  multiple: '倍:{倍}',
  age: '岁,周岁,虚岁,岁半:a 月龄:mo 日龄:d',
  duration:
    '年,周年,年时间,载,个年头,年头:a 个月,个月时间:mo 个季度:{季度} 个星期,星期,周,个礼拜,礼拜:wk 天,昼夜,天时间,整天:d 个小时,小时,个钟头,钟头,个钟:h ' +
    '分钟:min 秒,秒钟:s 毫秒:ms 微秒:us 纳秒:ns 个工作日,工作日:{工作日} 个交易日,交易日:{交易日} 个世纪,世纪:{世纪} h,hr:h min:min ms:ms',
  length:
    "米,公尺,m,meter,meters:m 公里,千米,km,KM,kilometer,kilometers:km 厘米,公分,cm,CM:cm 毫米,mm,MM:mm 微米,um,μm:um 纳米,nm:nm 分米:dm 海里,浬:[nmi_i] 英里,英哩,哩,mile,miles:[mi_i] 英尺,呎,英呎,feet,foot,ft,':[ft_i] 英寸,吋,英吋,inch,inches:[in_i] " +
    '码,yard,yards,yd:[yd_i] 光年:[ly] 里,华里:[li_zh] 丈:[zhang_zh] 尺,市尺:[chi_zh] 寸:[cun_zh]',
  area: '平方米,平米,平,㎡,m²:m2 平方公里,平方千米,km²:km2 平方厘米:cm2 平方毫米:mm2 公顷:har 亩:[mu_zh] 英亩:[acr_br] 平方英尺:[ft_i]2 平方英里:[mi_i]2 平方海里:[nmi_i]2 顷:[qing_zh] 坪:[ping_tw]',
  volume:
    '立方米,m³,立方:m3 立方厘米,cm³:cm3 立方毫米:mm3 立方分米:dm3 立方公里,立方千米:km3 升,公升,L,liter,liters,litre,litres:L 毫升,ml,mL,ML,cc,CC:mL 加仑,gallon,gallons:[gal_us] 标准立方米,标方:m3',
  mass: '吨,公吨:t 吨标准煤,吨标煤,吨油当量,吨二氧化碳,吨二氧化碳当量:t 公斤,千克,kg,KG,Kg,kilogram,kilograms:kg 克,公克,g,gram,grams:g 毫克,mg:mg 微克,μg,ug:ug 斤,市斤:[jin_zh] 两:[liang_zh] 钱重:[qian_zh] 担:[dan_zh] 磅,lb,lbs,pound,pounds:[lb_av] 盎司,oz,ounce,ounces:[oz_av] 克拉:[car_m] 标准箱:{标准箱} 标箱:{标箱} 载重吨:{载重吨} 总吨:{总吨}',
  speed:
    '米/秒,米每秒,m/s:m/s 公里/小时,千米/小时,公里/时,千米/时,公里每小时,千米每小时,km/h:km/h 节:[kn_i] 米/分钟,米每分钟:m/min 米/分:m/min Mbps:Mbit/s Gbps:Gbit/s kbps,Kbps:kbit/s',
  energy:
    '千瓦时,千瓦小时,度电,kWh,KWh:kW.h 兆瓦时,MWh:MW.h 吉瓦时,GWh:GW.h 太瓦时:TW.h 瓦时,Wh:W.h 焦耳,焦:J 千焦,千焦耳:kJ 兆焦:MJ 大卡,千卡,大卡路里:kcal 卡路里:cal',
  power: '千瓦,kW,KW:kW 瓦,瓦特,W:W 兆瓦,MW:MW 吉瓦,GW:GW 太瓦:TW 马力:[HP]',
  temperature: '摄氏度,℃,°C,度C,摄氏°:Cel 华氏度,℉,°F,华氏°:[degF] 开尔文:K',
  data: 'GB,GByte,G字节,吉字节:GBy MB,兆字节,M字节,兆:MBy KB,kB,千字节:kBy TB,T字节,太字节:TBy PB:PBy EB:EBy ZB:ZBy 字节,Byte:By 比特,bit:bit 千比特:kbit 兆比特,Mb:Mbit Gb:Gbit',
  other:
    '毫安时,mAh,mAH,毫安:mA.h 安时,Ah:A.h 伏,伏特,V:V 千伏,kV,KV:kV 安培:A 赫兹,赫,Hz,HZ:Hz 千赫,千赫兹,kHz:kHz 兆赫,兆赫兹,MHz:MHz 吉赫,吉赫兹,GHz:GHz 帕:Pa 百帕,hPa:hPa 千帕:kPa 兆帕,MPa:MPa 分贝,dB:dB 毫米汞柱,mmHg:mm[Hg] ' +
    '欧姆,Ω:Ohm 牛,牛顿:N 牛米,N·m:N.m 流明:lm 尼特:cd/m2 度,°:deg 毫摩尔:mmol PPM,ppm:[ppm]',
}

const CURRENCIES =
  '元,块钱,蚊,元人民币,人民币,圆,元钱,元整:CNY 美元,美金,美圆,美刀:USD 港元,港币,元港币,港圆,港纸:HKD 欧元,欧:EUR 日元,日圆,日币,元日币:JPY 英镑,镑:GBP 韩元,韩圆,韩币:KRW 新台币,台币,元新台币,台元:TWD ' +
  '澳元,澳大利亚元,澳币:AUD 加元,加拿大元,加币:CAD 新加坡元,新元,新币,坡币:SGD 新西兰元,纽元:NZD 卢布:RUB 卢比,印度卢比:INR 瑞士法郎,瑞郎:CHF 法郎:FRF 泰铢,铢:THB 越南盾:VND 印尼盾,印尼卢比:IDR ' +
  '林吉特,令吉,马币:MYR 雷亚尔,巴西雷亚尔:BRL 里拉,土耳其里拉:TRY 兰特,南非兰特:ZAR 澳门元,澳门币:MOP 菲律宾比索:PHP 比索:MXN 瑞典克朗:SEK 挪威克朗:NOK 丹麦克朗:DKK 里亚尔:SAR 迪拉姆:AED ' +
  '坚戈:KZT 格里夫纳:UAH 兹罗提:PLN 福林:HUF 捷克克朗:CZK 谢克尔,新谢克尔:ILS 第纳尔:KWD 巴基斯坦卢比:PKR 塔卡:BDT 奈拉:NGN 埃及镑:EGP 缅元:MMK 瑞尔:KHR 图格里克:MNT 索姆:UZS 比特币,个比特币:XBT 马克:DEM 特别提款权:XDR'

/** What may stand before an amount to name its currency: 人民币50元, US$3.5 billion, 港币5000万. */
export const CURRENCY_PREFIXES: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  港币: 'HKD',
  港元: 'HKD',
  美元: 'USD',
  美金: 'USD',
  新台币: 'TWD',
  台币: 'TWD',
  澳门币: 'MOP',
  欧元: 'EUR',
  日元: 'JPY',
  RMB: 'CNY',
  CNY: 'CNY',
  HKD: 'HKD',
  USD: 'USD',
  EUR: 'EUR',
  JPY: 'JPY',
  TWD: 'TWD',
  GBP: 'GBP',
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  C$: 'CAD',
  S$: 'SGD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  '₩': 'KRW',
  '₽': 'RUB',
}

let index: ReadonlyMap<string, readonly Unit[]> | undefined

/** Units by first character, the longest first; built on first use. */
export function unitsByFirstCharacter(classifiers: readonly string[]): ReadonlyMap<string, readonly Unit[]> {
  index ??= buildIndex(classifiers)
  return index
}

function buildIndex(classifiers: readonly string[]): ReadonlyMap<string, readonly Unit[]> {
  const units = new Map<string, Unit>()
  for (const text of classifiers) units.set(text, { text, code: `{${text}}`, dimension: 'count' })
  for (const [dimension, measures] of Object.entries(MEASURES)) add(units, measures, dimension as Dimension)
  add(units, CURRENCIES, 'money')
  const byFirst = new Map<string, Unit[]>()
  for (const unit of units.values()) {
    const first = unit.text.charAt(0)
    const bucket = byFirst.get(first)
    if (bucket) bucket.push(unit)
    else byFirst.set(first, [unit])
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  return byFirst
}

function add(units: Map<string, Unit>, measures: string, dimension: Dimension): void {
  for (const entry of measures.split(' ')) {
    const colon = entry.lastIndexOf(':')
    const code = entry.slice(colon + 1)
    for (const text of entry.slice(0, colon).split(',')) units.set(text, { text, code, dimension })
  }
}
