import Big from 'big.js'
import { bounded } from './bounds.ts'
import { type Expression, expression, type Kind, times } from './expression.ts'
import { COUNTED, COUNTED_PLAINLY, CURRENCIES, DIVIDED, LETTERED, MEASURES, PREFIXES } from './units.ts'
import { countable, DIGITS, elliptic, grouped, inWords, measurable, plain, someDigits, written } from './written.ts'

/** 619名志愿者 */
export const count: Kind = r => {
  const [unit, things] = r.pick(COUNTED)
  const number = countable(r)
  const after = r.pick(things)
  return expression('count', number.text + unit, number, bounded(r, { unit, code: `{${unit}}`, after }))
}

/** 上百家企业: 上 is inside */
export const upward: Kind = r => {
  const [unit, things] = r.pick(COUNTED)
  const [text, value] = r.pick([
    ['上百', 100],
    ['上千', 1000],
    ['上万', 10_000],
    ['上百万', 1_000_000],
  ] as const)
  const told = { unit, code: `{${unit}}`, modifier: 'at_least', after: r.pick(things) } as const
  return expression('up to a place', text + unit, written(text, value), told)
}

/** 六大岗位 */
export const great: Kind = r => {
  const value = r.integer(3, 10)
  return expression('great', `${inWords(value)}大`, written('', value), { after: r.pick(COUNTED_PLAINLY) })
}

export const measure: Kind = r => {
  const [unit, code] = r.pick(MEASURES)
  const number = measurable(r)
  return expression('measure', number.text + unit, number, bounded(r, { unit: unit.replace('个百', '百'), code }))
}

/** 3.5TWh, 25㎏, 0.5 mg/L */
export const lettered: Kind = r => {
  const number = plain(r)
  const blank = r.chance(0.06) ? ' ' : ''
  if (r.chance(0.15)) {
    const [unit, per, code] = r.pick(DIVIDED)
    return expression('lettered', `${number.text}${blank}${unit}/${per}`, number, bounded(r, { unit, per, code }))
  }
  const [unit, code] = r.pick(LETTERED)
  return expression('lettered', number.text + blank + unit, number, bounded(r, { unit, code }))
}

export const money: Kind = r => {
  const number = measurable(r)
  const [unit, code] = r.chance(0.55) ? (['元', 'CNY'] as const) : r.pick(CURRENCIES)
  return expression('money', number.text + unit, number, bounded(r, { unit, code }))
}

/** 人民币50万元: 人民币 is outside */
export const renminbi: Kind = r => {
  const number = measurable(r)
  return expression('money with 人民币', `${number.text}元`, number, { before: '人民币', unit: '元', code: 'CNY' })
}

/** US$3.5 billion, ￥300, 港币2.3亿 */
export const prefixedMoney: Kind = r => {
  const [prefix, code] = r.pick(PREFIXES)
  const digits = `${r.integer(1, 99)}.${r.integer(1, 9)}`
  const isLatin = prefix.charCodeAt(prefix.length - 1) < 0x3000
  const [name, power] = r.pick(isLatin ? ENGLISH_OR_HAN : HAN)
  const value = written('', new Big(digits).times(new Big(10).pow(power)))
  return expression('money in front', prefix + digits + name, value, { code })
}

const HAN = [
  ['', 0],
  ['万', 4],
  ['亿', 8],
] as const
const ENGLISH_OR_HAN = [...HAN, [' million', 6], [' billion', 9], ['bn', 9], ['m', 6]] as const

/** 五块三, 50元6角三分, 3块5, 五元六角, 两角五 */
export const splitMoney: Kind = r => {
  const yuan = r.integer(3, 99)
  const jiao = r.integer(1, 9)
  const fen = r.integer(1, 9)
  const pair = r.pick(['毛', '角'])
  const tenths = DIGITS[jiao]!
  const value = new Big(yuan).plus(jiao / 10)
  const [text, unit, worth] = r.pick([
    [`${inWords(yuan)}块${tenths}`, '块', value],
    [`${yuan}块${jiao}`, '块', value],
    [`${yuan}元${jiao}${pair}`, '元', value],
    [`${inWords(yuan)}元${tenths}${pair}`, '元', value],
    [`${inWords(yuan)}元${tenths}角${DIGITS[fen]}分`, '元', value.plus(fen / 100)],
    [`${tenths}${pair}${DIGITS[fen]}`, pair, new Big(jiao).div(10).plus(fen / 100)],
  ] as const)
  return expression('money in parts', text, written('', worth), { unit, code: 'CNY' })
}

/** 五百块钱: 钱 is outside */
export const coins: Kind = r => {
  const value = r.integer(2, 99) * 10
  const number = r.chance(0.5) ? String(value) : inWords(value)
  const [unit, worth] = r.pick([
    ['块', value],
    ['毛', new Big(value).div(10)],
  ] as const)
  return expression('money with 钱', number + unit, written('', worth), { unit, code: 'CNY', after: '钱' })
}

/** 两万五元, 一千二块 */
export const ellipticMoney: Kind = r => {
  const number = elliptic(r)
  const unit = r.pick(['元', '块'])
  return expression('elliptic', number.text + unit, number, { unit, code: 'CNY' })
}

/** （1,234.5）万元 is below zero. */
export const accounting: Kind = r => {
  const digits = `${grouped(String(r.integer(100, 999_999)))}.${someDigits(r, 2)}`
  const [open, close] = r.pick(['()', '（）'])
  const [name, factor] = r.pick([
    ['万', -1e4],
    ['亿', -1e8],
  ] as const)
  const value = new Big(digits.replaceAll(',', '')).times(factor)
  const text = `${open}${digits}${close}${name}元`
  return expression('accounting', text, written('', value), { before: '现金流量净额为', unit: '元', code: 'CNY' })
}

/** 零下5℃, 负30元, -3.2万元 */
export const signed: Kind = r => {
  const [sign, multiplier, unit, code] = r.pick([
    ['零下', '', '℃', 'Cel'],
    ['负', '', '元', 'CNY'],
    ['-', '万', '元', 'CNY'],
    ['-', '', '℃', 'Cel'],
    ['-', '', '百分点', '[pp]'],
    ['-', '', '元', 'CNY'],
  ] as const)
  const number = plain(r)
  const value = times(number, multiplier === '' ? -1 : -1e4)
  return expression('signed', sign + number.text + multiplier + unit, value, { before: '为', unit, code })
}

/** 1.2×10⁵千克, 10.2×10^9/L */
export const scientific: Kind = r => {
  const mantissa = `${r.integer(1, 9)}.${r.integer(1, 9)}`
  const power = r.integer(3, 12)
  const raised = r.chance(0.5) ? `^${power}` : [...String(power)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!).join('')
  const value = written('', new Big(mantissa).times(new Big(10).pow(power)))
  const [unit, told] = r.pick([
    ['/L', { code: '1/L', per: 'L' }],
    ['千克', { unit: '千克', code: 'kg' }],
    ['吨', { unit: '吨', code: 't' }],
    ['元', { unit: '元', code: 'CNY' }],
  ] as const)
  return expression('scientific', `${mantissa}×10${raised}${unit}`, value, told)
}

const MEASURING = ['容积率', 'pH值', '采购经理指数为', '人口性别比为', '平均系数为', '得分为', '景气指数报']

/** 容积率2.5, PMI为49.4 */
export const bare: Kind = r => {
  const text = `${r.integer(1, 150)}.${someDigits(r, r.integer(1, 2))}`
  return expression('bare', text, written('', text), { before: r.pick(MEASURING) })
}

/** 1美元兑7.1元: a rate whose denominator stands before it. */
export const exchange: Kind = r => {
  const [one, per, code] = r.pick([
    ['1美元', '美元', 'USD'],
    ['1欧元', '欧元', 'EUR'],
    ['1英镑', '英镑', 'GBP'],
    ['人民币1元', '元', 'CNY'],
  ] as const)
  const [other, worth] = r.pick([
    ['日元', 'JPY'],
    ['卢布', 'RUB'],
    ['泰铢', 'THB'],
    ['港元', 'HKD'],
  ] as const)
  const value = `${r.integer(1, 200)}.${someDigits(r, r.integer(1, 4))}`
  const before = `${one}${r.pick(['兑', '兑换', '对'])}`
  return expression('exchange', value + other, written('', value), {
    before,
    unit: other,
    code: `${worth}/${code}`,
    per,
  })
}

/** 一天要喝8瓶, 时速350公里, 百公里油耗6升 */
export const customary: Kind = r => {
  const value = r.integer(2, 300)
  const [before, unit, code, per] = r.pick([
    ['，一天要喝', '瓶', '{瓶}/d', '天'],
    ['，一年能产', '吨', 't/a', '年'],
    ['，一个月要跑', '次', '{次}/mo', '月'],
    ['设计时速', '公里', 'km/h', null],
    ['百公里油耗', '升', 'L/(100.km)', '百公里'],
    ['每千人口执业（助理）医师', '人', '{人}/(1000.{人})', '千人'],
    ['每百户居民年末拥有汽车', '辆', '{辆}/(100.{户})', '百户'],
    ['物业费每月每平方米', '元', 'CNY/mo/m2', '月每平方米'],
  ] as const)
  return expression('customary', value + unit, written('', value), { before, unit, code, per })
}

/** 三百二十石, 五斗六升, 二千八百文: measures of grain and money in old texts, in words. */
export const old: Kind = r => {
  const many = r.integer(12, 9999)
  const few = r.integer(2, 9)
  const less = r.integer(1, 9)
  const [text, value, unit, code] = r.pick([
    [`${inWords(many)}石`, many, '石', '{石}'],
    [`${inWords(many)}斛`, many, '斛', '{斛}'],
    [`${inWords(many)}文`, many, '文', '{文}'],
    [`${inWords(many)}文钱`, many, '文', '{文}'],
    [`${DIGITS[few]}石${DIGITS[less]}斗`, few * 10 + less, '斗', '{斗}'],
    [`${DIGITS[few]}斗${DIGITS[less]}升`, few * 10 + less, '升', 'L'],
  ] as const)
  return expression('old', text.replace('文钱', '文'), written('', value), {
    unit,
    code,
    after: text.endsWith('钱') ? '钱' : '',
  })
}

/** 52岁, 十八周岁, 年近七旬 */
export const age: Kind = r => {
  const value = r.integer(3, 99)
  const unit = r.pick(['岁', '岁', '周岁'])
  if (r.chance(0.75)) {
    const number = r.chance(0.7) ? String(value) : inWords(value)
    return expression('age', number + unit, written('', value), bounded(r, { unit, code: 'a' }))
  }
  const tens = r.integer(6, 9)
  const told = { before: '年近', modifier: 'nearly', unit: '旬', code: 'a' } as const
  return expression('age', `${DIGITS[tens]}旬`, written('', tens * 10), told)
}

const HALVED = [
  ['年', 'a'],
  ['天', 'd'],
  ['吨', 't'],
  ['斤', '[jin_zh]'],
  ['米', 'm'],
  ['公里', 'km'],
  ['岁', 'a'],
  ['倍', '{倍}'],
] as const

/** 三年半, 两个半小时, 半吨, 3岁半 */
export const withHalf: Kind = r => {
  const value = r.integer(2, 9)
  const number = r.chance(0.3) ? String(value) : value === 2 ? '两' : DIGITS[value]!
  const more = written('', new Big(value).plus(0.5))
  const half = written('', 0.5)
  const made: Expression[] = []
  const [unit, code] = r.pick(HALVED)
  made.push(expression('and a half', `${number}${unit}半`, more, { unit, code }))
  const [whole, wholeCode] = r.pick(HALVED.slice(0, 6))
  made.push(expression('half a unit', `半${whole}`, half, { unit: whole, code: wholeCode }))
  const [long, longCode] = r.pick([
    ['个小时', 'h'],
    ['个月', 'mo'],
  ] as const)
  const both = { low: new Big(value).plus(0.5), high: new Big(value + 1), over: false }
  const next = `${value + 1}${long}`
  made.push(
    expression('from a half', `${number}个半${r.pick(['到', '至'])}${next}`, both, { unit: long, code: longCode }),
  )
  made.push(expression('and a half', `${number}个半${long.slice(1)}`, more, { unit: long, code: longCode }))
  made.push(expression('half a unit', `半${long}`, half, { unit: long, code: longCode }))
  return r.pick(made)
}

/** 1年零三个月, 2分19秒59, 3小时20分钟, 1米75, 3斤5两, 一丈六尺: in the smallest unit, but 一亩八分, 六十两四钱 */
export const compound: Kind = r => {
  const first = r.integer(2, 9)
  const second = r.integer(2, 9)
  const two = r.integer(10, 59)
  const [text, value, unit, code] = r.pick([
    [`${first}年零${inWords(second)}个月`, first * 12 + second, '个月', 'mo'],
    [`${first}年${second}个月`, first * 12 + second, '个月', 'mo'],
    [`${first}小时${two}分钟`, first * 60 + two, '分钟', 'min'],
    [`${first}个小时${two}分钟`, first * 60 + two, '分钟', 'min'],
    [`${first}分${two}秒`, first * 60 + two, '秒', 's'],
    [`${first}分${two}秒59`, `${first * 60 + two}.59`, '秒', 's'],
    [`${first}米${two}`, `${first}.${two}`, '米', 'm'],
    [`${first}斤${DIGITS[second]}两`, first * 10 + second, '两', '[liang_zh]'],
    [`${first}天${second}小时`, first * 24 + second, '小时', 'h'],
    [`${DIGITS[first]}丈${DIGITS[second]}尺`, first * 10 + second, '尺', '[chi_zh]'],
    [`${DIGITS[first]}亩${DIGITS[second]}分`, `${first}.${second}`, '亩', '[mu_zh]'],
    [`${DIGITS[first]}百${DIGITS[second]}十两${DIGITS[first]}钱`, `${first}${second}0.${first}`, '两', '[liang_zh]'],
  ] as const)
  return expression('compound', text, written('', value), { unit, code })
}
