import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognizeNumbers } from '../../../src/recognize/numbers.ts'
import { articleOf, quantitiesOf, rolesOf, showQuantities } from '../article-of.ts'

const table = (cases: readonly (readonly [text: string, ...shown: string[]])[]) =>
  test.each(cases.map(([text, ...shown]) => ({ text, shown })))('$text', ({ text, shown }) => {
    expect(quantitiesOf(text)).toEqual(shown)
  })

describe('units', () => {
  table([
    ['新建校舍12座，铺路3.5公里', '12座 = 12 {座}', '3.5公里 = 3.5 km'],
    ['工期由12天下降到9天', '12天 = 12 d', '9天 = 9 d'],
    ['发电273.0亿千瓦时', '273.0亿千瓦时 = 27300000000 kW.h'],
    ['水稻种了40万亩，收成两千斤', '40万亩 = 400000 [mu_zh]', '两千斤 = 2000 [jin_zh]'],
    ['排名靠前的六大城市和两大类产品', '六大 = 6 1', '两大类 = 2 {类}'],
    ['气温零下5℃，最高38度', '零下5℃ = -5 Cel', '38度 = 38 Cel'],
    ['内存3+32GB，存储64GB', '3 = 3 GBy', '32GB = 32 GBy', '64GB = 64 GBy'],
    ['练了三个多月', '三个多月 = 3 mo over'],
    ['来了5省市的代表，八部门发文', '5 = 5 1', '八 = 8 1'],
    ['医生说她年近七旬', '七旬 = 70 a nearly'],
  ])
})

describe('a denominator has one amount, and the list of that', () => {
  const DENOMINATORS = [
    { one: '股', price: '15.8元', code: '{股}', many: '600万股', value: '6000000 {股}' },
    { one: '亩', price: '850元', code: '[mu_zh]', many: '2400亩', value: '2400 [mu_zh]' },
    { one: '份', price: '18元', code: '{份}', many: '320份', value: '320 {份}' },
    { one: '公斤', price: '4元', code: 'kg', many: '700公斤', value: '700 kg' },
    { one: '台', price: '9元', code: '{台}', many: '40台', value: '40 {台}' },
    { one: '平方米', price: '30元', code: 'm2', many: '90平方米', value: '90 m2' },
  ]
  const LEADS = ['', '售价', '平均约']
  const CONTINUATIONS = ['的价格买下', '的标准发放，合计', '买入', '卖出了', '奖励农户添置', '']
  const priced = DENOMINATORS.flatMap(it => LEADS.map(lead => ({ ...it, lead })))
  test.each(priced)('每$one: $lead', ({ one, price, code, many, value, lead }) => {
    const rate = `${price} = ${price.slice(0, -1)} CNY/${code} ${lead === '平均约' ? 'about ' : ''}per ${one}`
    for (const between of CONTINUATIONS) {
      expect(quantitiesOf(`按每${one}${lead}${price}${between}${many}`)).toEqual([rate, `${many} = ${value}`])
      expect(quantitiesOf(`按每${one}${lead}${price}${between || '共'}5000美元`)[1]).toBe('5000美元 = 5000 USD')
    }
    for (const mark of ['、', '和', '、乙地', '和次品'])
      expect(quantitiesOf(`每${one}${lead}${price}${mark}7元`)[1]).toBe(`7元 = 7 CNY/${code} per ${one}`)
    expect(quantitiesOf(`每${one}${lead}由${price}涨到70元`)[1]).toContain(`70 CNY/${code}`)
  })
  table([
    ['每股转增0.3股', '0.3股 = 0.3 {股}/{股} per 股'],
    ['每10股派3股', '3股 = 3 {股}/(10.{股}) per 10股'],
    ['每晚9点放两场', '两场 = 2 {场}/{晚} per 晚'],
    ['每年6月5日植树300棵', '300棵 = 300 {棵}/a per 年'],
    ['每天干活7小时挣150元', '7小时 = 7 h/d per 天', '150元 = 150 CNY/d per 天'],
    ['每人每次发30只口罩和2瓶水', '30只 = 30 {只}/{人}/{次} per 人每次', '2瓶 = 2 {瓶}/{人}/{次} per 人每次'],
    ['每生每年小学620元、初中830元、高中950元', ...[620, 830, 950].map(n => `${n}元 = ${n} CNY/{生}/a per 生每年`)],
  ])
})

describe('one of a list that counts by the same', () => {
  const THINGS = ['工厂', '8英寸晶圆厂', 'AED', '前球员']
  const ANDS = ['和', '及', '、', '，以及', '以及']
  test.each(THINGS.flatMap(thing => ANDS.map(and => [thing, and])))('%s %s', (thing, and) => {
    expect(quantitiesOf(`他们有三座${thing}${and}一座${thing}。`).filter(it => it.includes('座'))).toEqual([
      '三座 = 3 {座}',
      '一座 = 1 {座}',
    ])
    expect(quantitiesOf(`他们有一座${thing}${and}三座${thing}。`)[0]).toBe('一座 = 1 {座}')
    expect(rolesOf(`他们有一座${thing}${and}三只船。`)).toBe('一:article')
  })
  table([
    ['一名教练、一名队医及三名球员', '一名 = 1 {名}', '一名 = 1 {名}', '三名 = 3 {名}'],
    ['一米一米地量，一斤一斤地称'],
    [
      '来了两个人，一个22岁大学生，一个17岁少年',
      '两个 = 2 {个}',
      '一个 = 1 {个}',
      '22岁 = 22 a',
      '一个 = 1 {个}',
      '17岁 = 17 a',
    ],
    ['来了两位老人，一位说他渴了', '两位 = 2 {位}'],
    ['文物80万件/套，收费3元/件', '80万件/套 = 800000 {件/套}', '3元/件 = 3 CNY/{件} per 件'],
    ['以每天一集的频率播出一周', '一集 = 1 {集}/d per 天', '一周 = 1 wk'],
    ['航班每周三班，经停海口', '三班 = 3 {班}/wk per 周'],
  ])
})

describe('what stands around an amount', () => {
  table([
    ['效率达到36.2自然箱/小时', '36.2自然箱/小时 = 36.2 {自然箱}/h per 小时'],
    [
      '跌破3000点，首次跌破了200万人，突破3100点',
      '3000点 = 3000 {点} under',
      '200万人 = 2000000 {人} under',
      '3100点 = 3100 {点} over',
    ],
    ['以44分26秒42站上领奖台', '44分26秒42 = 2666.42 s'],
    ['温度是30.5度，巷子里却是42度，转过180度', '30.5度 = 30.5 Cel', '42度 = 42 Cel', '180度 = 180 deg'],
    ['奇偶比为23：27', '23：27 = ? 1'],
    ['八天的时间里', '八天 = 8 d'],
    ['斩获一银一铜，包揽两金一银，一金到手', '一银 = 1 {银}', '一铜 = 1 {铜}', '两金 = 2 {金}', '一银 = 1 {银}'],
    ['雨量达到一小时50毫米', '50毫米 = 50 mm/h per 小时'],
    ['出车前绕车一周，休假一周', '一周 = 1 wk'],
    ['两平的球队，六十平的店', '两平 = 2 {平}', '六十平 = 60 m2'],
    ['女子四人单桨决赛，男子两人参加', '两人 = 2 {人}'],
    ['每间教室里，都坐着40名学生', '40名 = 40 {名}/{间} per 间'],
  ])
})

describe('a share of a whole that a bound stands before', () => {
  const WHOLES = ['参保职工总数', '公司总股本的', '全部座椅的', '项目实际投资额的']
  const BOUNDS = { 不高于: 'at_most', 不超过: 'at_most', 不得超过: 'at_most', 不低于: 'at_least', 不少于: 'at_least' }
  test.each(WHOLES.flatMap(whole => Object.entries(BOUNDS).map(it => [whole, ...it])))(
    '%s %s',
    (whole, bound, modifier) => {
      expect(quantitiesOf(`比例${bound}${whole}20%`)[0]).toMatch(new RegExp(`^20% = 20 % ${modifier}`))
    },
  )
  table([
    ['超过利润总额12%的部分', '12% = 12 % over'],
    ['高于预期的3.3%，低于上年同期的5%', '3.3% = 3.3 %', '5% = 5 %'],
    ['不超过上年，占20%', '20% = 20 %'],
    ['分三期建设，连续发布了四期报告', '三期 = 3 {期}', '四期 = 4 {期}'],
  ])
})

describe('what is told of each', () => {
  table([
    ['每生产一件成衣，净利润约0.6美元', '0.6美元 = 0.6 USD/{件} about per 件'],
    ['每卖出一斤，能赚3元', '3元 = 3 CNY/[jin_zh] per 斤'],
    ['每行驶一百公里，费用增加8元', '8元 = 8 CNY/(100.km) per 百公里'],
    ['每到一户，发放资料3份', '3份 = 3 {份}'],
    ['每户种植3000棒，需要资金14000元', '3000棒 = 3000 {棒}/{户} per 户', '14000元 = 14000 CNY'],
    ['每降低一度，用电增加500万千瓦', '500万千瓦 = 5000000 kW'],
    [
      '总价290万港元，每平方米13.8万元（约合人民币11.9万元）',
      '290万港元 = 2900000 HKD',
      '13.8万元 = 138000 HKD/m2 per 平方米',
      '11.9万元 = 119000 CNY/m2 about per 平方米',
    ],
    ['每克450元（约合62美元）', '450元 = 450 CNY/g per 克', '62美元 = 62 USD/g about per 克'],
    ['售价2000港元（约合人民币1800元）', '2000港元 = 2000 HKD', '1800元 = 1800 CNY about'],
    ['每克450元（共62克）', '450元 = 450 CNY/g per 克', '62克 = 62 g'],
  ])
})

describe('units in letters', () => {
  table([
    ['挖土约360m3，平台6.5m2，绿地3hm2', '360m3 = 360 m3 about', '6.5m2 = 6.5 m2', '3hm2 = 3 har'],
    ['构件重4.5t，用时28s，反应需0.8s', '4.5t = 4.5 t', '28s = 28 s', '0.8s = 0.8 s'],
    ['标称42%vol，实测40.5%vol', '42%vol = 42 %', '40.5%vol = 40.5 %'],
    ['2.0t发动机，红米6s手机，90s音乐，AM420m2主机'],
  ])
})

describe('angles', () => {
  table([
    ['北纬31°12′', '31°12′ = 31.2 deg'],
    ['东经118°03′36″', '118°03′36″ = 118.06 deg'],
    ['位于南纬5度30分', '5度30分 = 5.5 deg'],
    ['旋转90°后', '90° = 90 deg'],
  ])
})

describe('numbers without a unit', () => {
  table([
    ['指数由1300升至1450', '1300 = 1300 1', '1450 = 1450 1'],
    ['事故起数从68降到51。', '68 = 68 1', '51 = 51 1'],
    ['从2019升至高位'],
  ])
})

describe('denominators', () => {
  table([
    ['每天进步2%', '2% = 2 %/d per 天'],
    ['每日按罚款数额的3%加处罚款，每日万分之五', '3% = 3 %/d per 日', '万分之五 = 0.05 %/d per 日'],
    ['该店每月客流下降5%', '5% = 5 %'],
    ['每科学位60个，每生产3吨', '60个 = 60 {个}', '3吨 = 3 t'],
  ])

  const ITEMS = ['、', '和', '与', '以及']
  const OBJECTS = ['化肥', '秸秆残渣', '粉尘']
  test.each(
    ['年', '月', '天'].flatMap((period, i) =>
      ITEMS.map(mark => ({ mark, period, code: ['a', 'mo', 'd'][i]!, object: OBJECTS[i]! })),
    ),
  )('每$period: $mark', ({ mark, period, code, object }) => {
    const shown = [`30吨 = 30 t/${code} per ${period}`, `8吨 = 8 t/${code} per ${period}`]
    expect(quantitiesOf(`每${period}减少废水30吨${mark}${object}8吨`)).toEqual(shown)
    expect(quantitiesOf(`分别每${period}30吨${mark}8吨`)).toEqual(shown)
    expect(quantitiesOf(`每${period}减少废水30吨、累计8吨`)[1]).toBe('8吨 = 8 t')
    expect(quantitiesOf(`每${period}减少废水30吨，去年${object}8吨`)[1]).toBe('8吨 = 8 t')
  })
})

describe('interest', () => {
  table([
    ['月息3分', '3分 = 3 %'],
    ['年息一分五', '一分五 = 15 %'],
    ['月利率6厘', '6厘 = 0.6 %'],
    ['得3分，厚5厘米', '3分 = 3 {分}', '5厘米 = 5 cm'],
  ])
})

describe('负 that is no sign', () => {
  table([
    ['户均减负316元', '316元 = 316 CNY'],
    ['肩负8项任务，背负20万元债务', '8项 = 8 {项}', '20万元 = 200000 CNY'],
    ['身负5处伤', '5处 = 5 {处}'],
    ['气温为负3℃', '负3℃ = -3 Cel'],
  ])
})

describe('money', () => {
  table([
    ['付了人民币50元', '50元 = 50 CNY'],
    ['报价US$3.5 billion', 'US$3.5 billion = 3500000000 USD'],
    ['捐出港币5000万', '港币5000万 = 50000000 HKD'],
    ['共8亿元人民币', '8亿元 = 800000000 CNY'],
    ['卖五块三，再减两毛', '五块三 = 5.3 CNY', '两毛 = 0.2 CNY'],
    ['合计50元6角三分', '50元6角三分 = 50.63 CNY'],
    ['钢价2300元/吨', '2300元/吨 = 2300 CNY/t per 吨'],
    ['每平方米1.2万元', '1.2万元 = 12000 CNY/m2 per 平方米'],
    ['每人每天补25元', '25元 = 25 CNY/{人}/d per 人每天'],
  ])

  test('元 by the article', () => {
    const text = '台湾台北的房价，台湾一户900万元'
    const doc = recognizeNumbers(articleOf(text, { script: 'Hant' }))
    expect(showQuantities(doc)).toEqual(['900万元 = 9000000 TWD'])
  })
})

describe('fractions that are none', () => {
  test.each([
    '零分之一',
    '0.00分之一',
    '0分之5吨',
    '万亿亿分之0',
    `${'9'.repeat(400)}分之一`,
    `三分之${'1'.repeat(10_000)}`,
  ])('%s never divides by zero and costs little', text => {
    for (const { value } of recognizeNumbers(articleOf(text)).quantities) expect(value).toMatch(/^-?\d+(?:\.\d+)?$/)
  })
})

describe('what a number goes on with, and what it does not', () => {
  table([
    ['得12.5分6.8篮板1助攻，2.0版本', '12.5分 = 12.5 {分}', '6.8 = 6.8 1', '1 = 1 1'],
    ['12亿国有资产，十国有意', '12亿 = 1200000000 1', '十国 = 10 {国}'],
    ['0.3万群众，两群鸟', '0.3万 = 3000 1', '两群 = 2 {群}'],
    ['从7.2升值到7.1，油7.2升', '7.1 = 7.1 1', '7.2升 = 7.2 L'],
    ['罚90亿克朗，放出2.5兆焦耳', '90亿克朗 = 9000000000 {克朗}', '2.5兆焦耳 = 2.5 MJ'],
    ['26秒83排名第一', '26秒83 = 26.83 s', '第一 = 1 1 rank'],
    ['三股民，三股力量，3000集装箱', '三股 = 3 {股}'],
    ['票价上涨30元至180元', '30元 = 30 CNY', '180元 = 180 CNY'],
    ['票价在30元至180元', '30元至180元 = 30..180 CNY'],
    ['单价20-90不等', '20-90 = 20..90 1'],
    ['年龄在18与25之间', '18与25 = 18..25 1'],
    ['厚度6±2毫米', '6±2毫米 = 4..8 mm'],
    ['分别提高0.7和0.4个百分点', '0.7 = 0.7 [pp]', '0.4个百分点 = 0.4 [pp]'],
    ['返还8万和30%的股份', '8万 = 80000 1', '30% = 30 %'],
    ['命中率51.2%/33.3%/80%', '51.2% = 51.2 %', '33.3% = 33.3 %', '80% = 80 %'],
    ['慢了千分之八秒', '千分之八秒 = 0.008 s'],
    ['入驻500+家商户', '500+家 = 500 {家} over'],
    ['尺寸为150×70×8 mm', '150×70×8 mm = ? mm'],
    ['预算7亿元新台币', '7亿元 = 700000000 TWD'],
    ['双向4车道', '4 = 4 1'],
    ['库容30多亿方水', '30多亿方 = 3000000000 m3 over'],
    ['涨幅+1.4%，运存+8GB', '+1.4% = 1.4 %', '8GB = 8 GBy'],
    ['主队以2比1负于客队', '2比1 = ? 1'],
    ['五分之一参加了培训', '五分之一 = 20 %'],
    ['共2100余 万人次', '2100余 万人次 = 21000000 {人次} over'],
  ])

  test.each([
    ['女子200米决赛、400米混合泳', '200:name 400:name'],
    ['百亩示范田', '百:name'],
    ['电话13512345678个人保管', '13512345678:code'],
    ['依照第二、三款', '二:ordinal 三:ordinal'],
    ['草案二次审议稿', '二:ordinal'],
    ['万元GDP', '万:name'],
  ])('%s counts nothing', (text, roles) => {
    expect(quantitiesOf(text)).toEqual([])
    expect(rolesOf(text)).toBe(roles)
  })
})

describe('shares and multiples', () => {
  table([
    ['占33.6%，提高0.9个百分点', '33.6% = 33.6 %', '0.9个百分点 = 0.9 [pp]'],
    ['百分之五点五的人', '百分之五点五 = 5.5 %'],
    ['死亡率千分之三，即3‰', '千分之三 = 3 [ppth]', '3‰ = 3 [ppth]'],
    ['三分之二的人', '三分之二 = 66.67 %'],
    ['四成人士反对，一成人票', '四成 = 40 %'],
    ['打八五折，约三成', '八五折 = 85 %', '三成 = 30 % about'],
    ['一半人赞成，过半通过', '一半 = 50 %', '过半 = 50 % over'],
    ['产值翻了两番，是上年的1.5倍', '翻了两番 = 4 {倍} change', '1.5倍 = 1.5 {倍}'],
    ['下调25个基点', '25个基点 = 25 bp'],
    ['年均增长7.7%', '7.7% = 7.7 %/a per 年'],
  ])
})

describe('ranges', () => {
  table([
    ['等3至5天', '3至5天 = 3..5 d'],
    ['增速在10%—15%之间', '10%—15% = 10..15 %'],
    ['降5-20%', '5-20% = 5..20 %'],
    ['罚款1.5—2万元', '1.5—2万元 = 15000..20000 CNY'],
    ['0—14岁人口', '0—14岁 = 0..14 a criterion'],
    ['来了三四百人', '三四百人 = 300..400 {人}'],
    ['每吨报5元/吨-6.5元/吨', '5元/吨-6.5元/吨 = 5..6.5 CNY/t per 吨'],
    ['价格下跌20元/吨至45元/吨', '20元/吨 = 20 CNY/t per 吨', '45元/吨 = 45 CNY/t per 吨'],
    ['收5元/人-6元/天', '5元/人 = 5 CNY/{人} per 人', '-6元/天 = -6 CNY/d per 天'],
    ['一千到两千万元', '一千到两千万元 = 10000000..20000000 CNY'],
  ])

  test('states what a shared place leaves open', () => {
    const { quantities, issues } = recognizeNumbers(articleOf('投资八到九百亿元'))
    expect(quantities[0]).toMatchObject({ lower: '80000000000', upper: '90000000000' })
    expect(issues.map(({ code }) => code)).toEqual(['ambiguous-range'])
  })
})

test.each([
  [`增加${'1'.repeat(400)}吨`, ['great-number']],
  [`增加0.${'0'.repeat(400)}1吨`, ['great-number']],
  [`增加${'1'.repeat(300)}吨`, []],
  ['增加0.000吨', []],
  [`共有${'9'.repeat(400)}`, ['great-number']],
  [`共有${'9'.repeat(300)}`, []],
])('tells of what no float holds: %#', (text, codes) => {
  const { issues } = recognizeNumbers(articleOf(text))
  expect(issues.map(({ code }) => code)).toEqual(codes)
  for (const { span, params } of issues) {
    expect(span).toMatchObject({ start: 2, end: text.length })
    expect(Object.values(params).join('').length).toBeLessThan(70)
  }
})

test('tells where a date stands that has no day', () => {
  const { issues } = recognizeNumbers(articleOf('大桥2023年2月30日开工，9999年冬至通车。'))
  expect(issues).toMatchObject([
    { code: 'impossible-date', span: { start: 2, end: 12 }, params: { text: '2023年2月30日' } },
    { code: 'unknown-day', span: { start: 15, end: 22 }, params: { text: '9999年冬至' } },
  ])
})

describe('compounds', () => {
  table([
    ['用时2分19秒59', '2分19秒59 = 139.59 s'],
    ['刑期1年零三个月', '1年零三个月 = 15 mo'],
    ['身高1米75', '1米75 = 1.75 m'],
    ['等了一个半小时，又等两年半', '一个半小时 = 1.5 h', '两年半 = 2.5 a'],
    ['重3斤5两', '3斤5两 = 35 [liang_zh]'],
    ['墙高二丈三尺', '二丈三尺 = 23 [chi_zh]'],
    ['得田两亩七分，另有两亩三分之一', '两亩七分 = 2.7 [mu_zh]', '两亩 = 2 [mu_zh]', '三分之一 = 33.33 %'],
    ['支银二百四十两六钱五分', '二百四十两六钱五分 = 240.65 [liang_zh]'],
    ['约为往年的七成三一，7成4有车', '七成三一 = 73.1 %', '7成4 = 74 %'],
    ['六成一线员工，8成5公斤装', '六成 = 60 %', '8成 = 80 %', '5公斤 = 5 kg'],
    ['要走一个半到三个小时', '一个半到三个小时 = 1.5..3 h'],
  ])
})

describe('modifiers', () => {
  table([
    ['近300名学生', '300名 = 300 {名} nearly'],
    ['最近3家', '3家 = 3 {家}'],
    ['不超过3家，至少2家', '3家 = 3 {家} at_most', '2家 = 2 {家} at_least'],
    ['20万人次以上', '20万人次 = 200000 {人次} at_least'],
    ['35岁及以下党员', '35岁 = 35 a at_most criterion'],
    ['上百家企业', '上百家 = 100 {家} at_least'],
    ['节约20万元', '20万元 = 200000 CNY'],
    ['数值超过80的城市', '80 = 80 1 over'],
    ['工作一年多', '一年 = 1 a over'],
  ])
})

describe('shapes', () => {
  table([
    ['全市第一，位居第3位', '第一 = 1 1 rank', '第3位 = 3 {位} rank'],
    ['公布前十大股东', '前十大 = 10 1 at_most rank'],
    ['主队3比1取胜，客队88比90负', '3比1 = ? 1', '88比90 = ? 1'],
    ['对手分列第四至第六，又读第四至第六条', '第四至第六 = 4..6 1 rank'],
    ['增长到1/20公顷，1/2的人', '1/20公顷 = 0.05 har', '1/2 = 50 %'],
    ['箱子为60/45/30cm', '60 = 60 cm', '45 = 45 cm', '30cm = 30 cm'],
    ['争取翻一番以上', '翻一番 = 2 {倍} at_least change'],
    ['分辨率2160x1440', '2160x1440 = ? 1'],
    ['性别比为105.07，下降6.8。', '105.07 = 105.07 1', '6.8 = 6.8 1'],
  ])
})

test('table cells take unit and multiplier from header, label and caption', () => {
  const text = '单位：万元\n地区\t产量（万吨）\t产值\n甲县\t12.5\t3400\n增速（%）\t3.1\t4.2'
  const row = (start: number, end: number) => {
    const cells = []
    for (let at = start; at <= end; ) {
      const tab = text.indexOf('\t', at)
      const stop = tab < 0 || tab > end ? end : tab
      cells.push({ start: at, end: stop })
      at = stop + 1
    }
    return cells
  }
  const lines = text.split('\n')
  let at = 0
  const blocks = lines.map((line, index) => {
    const start = at
    at += line.length + 1
    const isRow = index > 0
    return {
      kind: isRow ? ('table_row' as const) : ('caption' as const),
      level: null,
      parent: null,
      speaker: null,
      line: index + 1,
      page: null,
      column: 1,
      cells: isRow ? row(start, start + line.length) : [],
      grid: isRow ? 0 : null,
      labels: [],
      start,
      end: start + line.length,
    }
  })
  const labelled = blocks.map((block, index) => (index > 1 ? { ...block, labels: block.cells.slice(0, 1) } : block))
  const columns = ['label', 'value', 'value'] as const
  const grid = { first: 1, end: 4, headers: 1, columns, caption: null, notes: [0] }
  const doc = recognizeNumbers(articleOf(text, { blocks: labelled, grids: [grid] }))
  expect(showQuantities(doc)).toEqual(['12.5 = 125000 t', '3400 = 34000000 CNY', '3.1 = 3.1 %', '4.2 = 4.2 %'])
})

describe('bounds', () => {
  table([
    ['较昨日4,590点左右，下午3点左右，油价降至1毛以下', '4,590点 = 4590 {点} about', '1毛 = 0.1 CNY at_most'],
    ['沪指探至3134.2点后回升', '3134.2点 = 3134.2 {点}'],
    ['公园附近6.音乐厅旁，\n  二、14英寸屏', '14英寸 = 14 [in_i]'],
    ['馆方至少开放4间展厅，最高的3座塔不开', '4间 = 4 {间} at_least', '3座 = 3 {座}'],
    ['约需3天，大约花了200元，节约投资300万元', '3天 = 3 d about', '200元 = 200 CNY about', '300万元 = 3000000 CNY'],
    ['最高补贴5万元，山里最高达35℃', '5万元 = 50000 CNY at_most', '35℃ = 35 Cel'],
    ['给予最高5万元奖励，报最高8.6元', '5万元 = 50000 CNY at_most', '8.6元 = 8.6 CNY'],
    ['正文不要超过3页，近十期样刊，近十本样刊', '3页 = 3 {页} at_most', '十期 = 10 {期}', '十本 = 10 {本} nearly'],
    ['合格率不得低于95%，返修率低于2%', '95% = 95 % at_least', '2% = 2 % under'],
    ['产量分别约为20吨、35吨', '20吨 = 20 t about', '35吨 = 35 t about'],
    ['产量分别为20吨、35吨左右', '20吨 = 20 t', '35吨 = 35 t about'],
    ['比西坡的3株多2株', '3株 = 3 {株}', '2株 = 2 {株}'],
    ['渠修了3年多，五年多次改道', '3年 = 3 a over', '五年 = 5 a'],
    ['修渠3年多时光，来了十来位工匠', '3年 = 3 a over', '十来位 = 10 {位} about'],
    ['东区过七成，吃过三成', '七成 = 70 % over', '三成 = 30 %'],
    ['损失约3万元，失约3次，募集约20亿元', '3万元 = 30000 CNY about', '3次 = 3 {次}', '20亿元 = 2000000000 CNY about'],
    ['约占其15亿元存款的75%', '15亿元 = 1500000000 CNY', '75% = 75 %'],
    ['没有破9亿元，小于9万元（含本数）', '9亿元 = 900000000 CNY under', '9万元 = 90000 CNY at_most'],
    ['票房破20亿元，打破3项纪录', '20亿元 = 2000000000 CNY over', '3项 = 3 {项}'],
    ['剩了一半不到，写满100字（含本数）以上', '一半 = 50 % under', '100字 = 100 {字} at_least'],
    ['通胀高于2%的目标，大于50小于120的目标', '2% = 2 %', '50 = 50 1 over', '120 = 120 1 under'],
    ['时间缩短至10分钟内，10分钟内赶到', '10分钟 = 10 min at_most'],
    ['办理压缩到3个工作日以内', '3个工作日 = 3 {工作日} at_most'],
    ['步道3公里内没有店，3公里内地', '3公里 = 3 km at_most', '3公里 = 3 km'],
  ])
})

describe('units that need their surroundings', () => {
  table([
    ['收租谷四石多，三石村，十二石柱', '四石 = 4 {石} over'],
    ['付了二百文，读了三文', '二百文 = 200 {文}'],
    ['接了两通来电，四通一保障', '两通 = 2 {通}'],
    ['后足5趾，指向5指标', '5趾 = 5 {趾}', '5 = 5 1'],
    ['抽检样本约35m3、面积6.2m2，含量3mg/m3', '35m3 = 35 m3 about', '6.2m2 = 6.2 m2', '3mg/m3 = 3 mg/m3 per m3'],
    ['车重1.8t，1.5t发动机，加速4.2s，80s歌手', '1.8t = 1.8 t', '4.2s = 4.2 s'],
    [
      '一杯8盎司，黄金储备10万盎司，卖20美元/盎司',
      '8盎司 = 8 [oz_av]',
      '10万盎司 = 100000 [oz_tr]',
      '20美元/盎司 = 20 USD/[oz_tr] per 盎司',
    ],
    [
      '发了3亿度，电价0.5元/度，北纬40度，晚上四五度',
      '3亿度 = 300000000 kW.h',
      '0.5元/度 = 0.5 CNY/kW.h per 度',
      '40度 = 40 deg',
      '四五度 = 4..5 Cel',
    ],
    ['收盘跌三百点，下午三点', '三百点 = 300 {点}'],
    ['人均减负900元，负900元', '900元 = 900 CNY', '负900元 = -900 CNY'],
    ['约定月息2分，得了2分', '2分 = 2 %', '2分 = 2 {分}'],
    ['猪粮比处于6∶1以下，比山下低6、7度', '6∶1 = ? 1 at_most', '6、7度 = 6..7 Cel'],
    ['他8投5中，去了三中', '8投 = 8 {投}', '5中 = 5 {中}'],
    ['平均住院日9.2日，9.2日公布', '9.2日 = 9.2 d'],
    ['地球自转一周，休息一周', '一周 = 1 wk'],
    ['风阻0.21Cd，酒精度53%vol', '0.21Cd = 0.21 {Cd}', '53%vol = 53 %'],
  ])

  test.each([
    ['墨西哥城的房租为900比索', 'MXN'],
    ['阿根廷央行说，900比索可换1美元', 'ARS'],
    ['瑞典和挪威各出90克朗', '{克朗}'],
    ['挪威出90克朗', 'NOK'],
  ])('a currency of several countries: %s', (text, code) => {
    expect(recognizeNumbers(articleOf(text)).quantities[0]!.unitCode).toBe(code)
  })
})

describe('decimals in a list or before a bracket', () => {
  table([
    ['两者之比为2.39（以乙为1）', '2.39 = 2.39 1'],
    ['出厂指数98.7（上月=100），分别为97.1和96.4', '98.7 = 98.7 1', '97.1 = 97.1 1', '96.4 = 96.4 1'],
    ['装了版本4.1和4.2，见第2.3（a）节'],
    [
      '死亡率15.7/10万，即8.1/百万，花15.7/10万元',
      '15.7/10万 = 15.7 10*-5 per 10万',
      '8.1/百万 = 8.1 10*-6 per 百万',
      '10万元 = 100000 CNY',
    ],
  ])
})

describe('rates', () => {
  table([
    ['工资由每月3元调升至4元，另付5元', '3元 = 3 CNY/mo per 月', '4元 = 4 CNY/mo per 月', '5元 = 5 CNY'],
    [
      '每百户有汽车52辆，空调90台，全县共有3台',
      '52辆 = 52 {辆}/(100.{户}) per 百户',
      '90台 = 90 {台}/(100.{户}) per 百户',
      '3台 = 3 {台}',
    ],
    ['每天进步1%，每月流量下降6%', '1% = 1 %/d per 天', '6% = 6 %'],
    ['风速每秒3公尺，每天步行8公里', '3公尺 = 3 m/s per 秒', '8公里 = 8 km/d per 天'],
    ['1美元可换9泰铢', '9泰铢 = 9 THB/USD per 美元'],
    ['接近每周30小时', '30小时 = 30 h/wk nearly per 周'],
    ['一天要喝5杯，有一天喝了5杯', '5杯 = 5 {杯}/d per 天', '5杯 = 5 {杯}'],
    ['设计时速300公里，全长300公里', '300公里 = 300 km/h', '300公里 = 300 km'],
    ['百公里油耗6升', '6升 = 6 L/(100.km) per 百公里'],
    ['五年平均增长6%，年均增速6%', '6% = 6 %/a per 年', '6% = 6 %'],
    ['近视率年均下降1%', '1% = 1 %/a per 年'],
    ['以每年8%的速度增长', '8% = 8 %/a per 年'],
    ['桃子8元一斤，包月30块钱一年', '8元一斤 = 8 CNY/[jin_zh] per 斤', '30块钱一年 = 30 CNY/a per 年'],
    ['卖到2元至3元1个', '2元至3元1个 = 2..3 CNY/{个} per 个'],
    ['投放20亿元一年期贷款，交90元一次性付清', '20亿元 = 2000000000 CNY', '一年 = 1 a criterion', '90元 = 90 CNY'],
    ['6元一百斤，捐50万元一家独大', '6元 = 6 CNY', '一百斤 = 100 [jin_zh]', '50万元 = 500000 CNY'],
    ['每位学员领3本书', '3本 = 3 {本}/{位} per 位'],
    ['1美元兑7.1元，11美元兑换70卢布', '7.1元 = 7.1 CNY/USD per 美元', '11美元 = 11 USD', '70卢布 = 70 RUB'],
  ])
})

describe('one that counts', () => {
  table([
    ['每两年评一次，每亩打一眼井', '一次 = 1 {次}/(2.a) per 两年', '一眼 = 1 {眼}/[mu_zh] per 亩'],
    ['院里只设了一个门，有限公司一名代表到场'],
    ['桥塌造成一人受伤，一人在场', '一人 = 1 {人}'],
    ['亩数提高一倍，读高一', '一倍 = 1 {倍}'],
    ['限预约一场', '一场 = 1 {场}'],
  ])
})

describe('what no noun need follow', () => {
  table([
    ['市、县、乡三级挂图，三级医院', '三级 = 3 {级}'],
    ['京津两地往来，两地区', '两地 = 2 {地}', '两 = 2 1'],
    ['送去 1200\u00a0元 / 吨的货', '1200\u00a0元 / 吨 = 1200 CNY/t per 吨'],
    ['注册资本500万人民币', '500万人民币 = 5000000 CNY'],
    ['等三方面意见，三方签约', '三 = 3 1'],
    ['手机出货已超3亿', '3亿 = 300000000 1 over'],
    ['运了2亿吨公里，场强3毫特斯拉', '2亿吨公里 = 200000000 t.km', '3毫特斯拉 = 3 mT'],
    ['贫困户分三类，发五年期债券', '三类 = 3 {类}', '五年 = 5 a criterion'],
  ])
})

describe('two numbers that are one', () => {
  table([
    ['山口北风4、5级', '4、5级 = 4..5 {级}'],
    ['学员见第4、5组，分别为4、5人', '5组 = 5 {组}', '4 = 4 1', '5人 = 5 {人}'],
    ['判了一年至一年三个月', '一年至一年三个月 = 12..15 mo'],
    ['接待300万到400万游客', '300万到400万 = 3000000..4000000 1'],
    ['得分在60及80之间，比四百二十大一点', '60及80 = 60..80 1', '四百二十 = 420 1 over'],
    [
      '重五十一两半，一两百斤，四分三公斤',
      '五十一两半 = 51.5 [liang_zh]',
      '一两百斤 = 100..200 [jin_zh]',
      '四分三公斤 = 0.75 kg',
    ],
    ['三个半钟，80便士，£5', '三个半钟 = 3.5 h', '80便士 = 0.80 GBP', '£5 = 5 GBP'],
    ['对比度200万：1', '200万：1 = ? 1'],
  ])
})

test('any text: quantities lie apart, in order, and every numeral is in the ledger', () => {
  const pieces = '0123.%，。-—至第前每约近一二三十百千万亿半几数元人年个岁分之成倍比超以上下折级点月（）《》“”AG '
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces) }), text => {
      const { quantities, numerals } = recognizeNumbers(articleOf(text))
      let end = 0
      for (const quantity of quantities) {
        expect(quantity.start).toBeGreaterThanOrEqual(end)
        for (const decimal of [quantity.value, quantity.lower, quantity.upper]) {
          if (decimal !== null) expect(decimal).toMatch(/^-?\d+(\.\d+)?$/)
        }
        end = quantity.end
      }
      for (const digits of text.matchAll(/\d/g)) {
        expect(numerals.some(({ start, end }) => start <= digits.index && digits.index < end)).toBe(true)
      }
    }),
  )
})

describe('what is no figure or no criterion', () => {
  table([
    ['公司发布半年报。'],
    ['该车百公里加速仅需3.9秒。', '3.9秒 = 3.9 s'],
    ['他们的平均年龄在70岁以上。', '70岁 = 70 a at_least'],
    ['事故造成2死3重伤。', '2死 = 2 {死}', '3 = 3 1'],
    ['老屋坐落在村子的一角。'],
    ['机械零件缺货，零例新增', '零例 = 0 {例}'],
    ['2.5K屏配15K月薪', '15K = 15000 1'],
    ['拘留10日，开庭10日', '10日 = 10 d'],
    ['近视300度，烤箱300度高温', '300度 = 300 {度}', '300度 = 300 Cel'],
  ])
})
