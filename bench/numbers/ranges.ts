import Big from 'big.js'
import type { Random } from '../linking/frames/random.ts'
import { expression, type Kind, type Told, unvalued } from './expression.ts'
import { dash, spoken } from './shares.ts'
import { RANGED, RATES } from './units.ts'
import { DIGITS, inWords, plain, written } from './written.ts'

interface Ends {
  readonly low: string
  readonly high: string
}

/** Two numbers, the second larger: 5, 12; 3.5, 8.1. */
function ends(r: Random): Ends {
  const low = r.integer(2, 60)
  const high = low + r.integer(1, 40)
  return r.chance(0.35)
    ? { low: `${low}.${r.integer(1, 9)}`, high: `${high}.${r.integer(1, 9)}` }
    : { low: String(low), high: String(high) }
}

const spanned = ({ low, high }: Ends, power = 0) => {
  const scale = new Big(10).pow(power)
  return { low: scale.times(low), high: scale.times(high), over: false }
}

/** 3至5天, 1.5—2万元, 2万元到3万元, 在3米与5米之间, 三到五万元 */
export const range: Kind = r => {
  const both = ends(r)
  const { low, high } = both
  const [unit, code, many] = r.pick(RANGED)
  const [name, power] = many && r.chance(0.5) ? r.pick(MULTIPLIED) : (['', 0] as const)
  const told: Told = { unit: unit.replace('个百', '百'), code }
  const shown = name + unit
  // 公里/小时 is a unit of its own
  const [per, below] = r.pick(RATES.filter(([name]) => name !== '小时'))
  const isWhole = !low.includes('.') && unit.charCodeAt(0) > 0x3000 && unit !== '级'
  return r.pick([
    expression('range', `${low}${dash(r)}${high}${shown}`, spanned(both, power), told),
    expression('range', `${low}${dash(r)}${high}${shown}`, spanned(both, power), told),
    expression('range of two units', `${low}${shown}${dash(r)}${high}${shown}`, spanned(both, power), told),
    name === ''
      ? expression('range of two units', `${low}${shown}${dash(r)}${high}${shown}`, spanned(both, power), told)
      : expression('range of two multipliers', `${low}${name}${dash(r)}${high}${shown}`, spanned(both, power), told),
    expression(
      'range of rates',
      `${low}${shown}/${per}${r.pick(['-', '—', '至'])}${high}${shown}/${per}`,
      spanned(both, power),
      {
        ...told,
        code: `${code}/${below}`,
        per,
      },
    ),
    expression('range between', `${low}${shown}${r.pick(['与', '和'])}${high}${shown}`, spanned(both, power), {
      ...told,
      before: '在',
      after: '之间',
    }),
    isWhole
      ? expression(
          'range in words',
          `${inWords(+low)}${r.pick(['至', '到'])}${inWords(+high)}${shown}`,
          spanned(both, power),
          told,
        )
      : expression('range', `${low}${dash(r)}${high}${shown}`, spanned(both, power), told),
  ])
}

/** 3、4级, 七、八个小时: two neighbours and no third. */
export const neighbours: Kind = r => {
  const low = r.integer(3, 19)
  const [unit, code] = r.pick([
    ['级', '{级}'],
    ['分钟', 'min'],
    ['个小时', 'h'],
    ['公里', 'km'],
    ['斤', '[jin_zh]'],
  ] as const)
  const inChinese = unit !== '级' && low < 10 && r.chance(0.4)
  const print = (value: number) => (inChinese ? inWords(value) : String(value))
  const text = `${print(low)}、${print(low + 1)}${unit}`
  return expression('neighbours', text, spanned({ low: String(low), high: String(low + 1) }), {
    before: '历时',
    unit,
    code,
  })
}

/** 大于80且小于95, 比300大, 在60以上: a number that nothing but its bounds says is one. */
export const condition: Kind = r => {
  const value = r.integer(12, 600)
  const number = r.chance(0.7) ? String(value) : inWords(value)
  const [before, after, modifier] = r.pick([
    ['总数大于', '', 'over'],
    ['得分高于', '的学员', 'over'],
    ['编队数小于', '', 'under'],
    ['总数不大于', '', 'at_most'],
    ['得分不少于', '的学员', 'at_least'],
    ['得分大于等于', '', 'at_least'],
    ['总数在', '以上', 'at_least'],
    ['总数在', '或者以下', 'at_most'],
    ['总数比', '大一点', 'over'],
    ['总数比', '小', 'under'],
    ['总数至多为', '', 'at_most'],
    ['总数≥', '', 'at_least'],
    ['总数>', '', 'over'],
  ] as const)
  return expression('condition', number, written('', value), { before, after, modifier })
}

const MULTIPLIED = [
  ['万', 4],
  ['亿', 8],
] as const

/** 10%—15%, 5-8%, 百分之三到百分之五 */
export const percentRange: Kind = r => {
  const both = ends(r)
  const { low, high } = both
  const told = { unit: '%', code: '%' }
  return r.pick([
    expression('range of shares', `${low}%${dash(r)}${high}%`, spanned(both), told),
    expression('range of shares', `${low}${dash(r)}${high}%`, spanned(both), told),
    expression(
      'range of shares',
      `百分之${spoken(low)}${r.pick(['至', '到'])}百分之${spoken(high)}`,
      spanned(both),
      told,
    ),
  ])
}

/** 90±5㎡ */
export const tolerance: Kind = r => {
  const middle = r.integer(20, 400)
  const off = r.integer(1, 9)
  const [unit, code] = r.pick([
    ['㎡', 'm2'],
    ['毫米', 'mm'],
    ['%', '%'],
    ['米', 'm'],
    ['℃', 'Cel'],
  ] as const)
  const value = { low: new Big(middle - off), high: new Big(middle + off), over: false }
  return expression('tolerance', `${middle}±${off}${unit}`, value, { unit, code })
}

const AMOUNTS = [
  ['元', 'CNY'],
  ['元', 'CNY'],
  ['美元', 'USD'],
  ['公斤', 'kg'],
] as const

const MANY = [
  ['千人', '1000.{人}'],
  ['万人', '10000.{人}'],
  ['10万人', '100000.{人}'],
] as const

const PAIRS = [
  ['月每平方米', 'mo/m2'],
  ['平方米每月', 'm2/mo'],
  ['生每年', '{生}/a'],
  ['亩每年', '[mu_zh]/a'],
] as const

/** 2300元/吨, 每平方米1.2万元, 每人每天25元, 每千人拥有6.2张, 8元/平方米·天 */
export const rate: Kind = r => {
  const [per, below] = r.pick(RATES)
  // no 每公斤3公斤
  const [unit, above] = r.pick(AMOUNTS.filter(([, code]) => code !== below))
  const number = plain(r)
  const text = number.text + unit
  const code = `${above}/${below}`
  const [many, manyCode] = r.pick(MANY)
  const [pair, pairCode] = r.pick(PAIRS)
  return r.pick([
    expression('rate behind', `${text}/${per}`, number, { unit, code, per }),
    expression('rate behind', `${text}/${per}`, number, { unit, code, per }),
    expression('rate in front', text, number, { before: `每${per}`, unit, code, per }),
    expression('rate in front', text, number, { before: `每${per}`, unit, code, per }),
    expression('rate in front', text, number, { before: '每人每天', unit, code: `${above}/{人}/d`, per: '人每天' }),
    expression('rate in front', text, number, { before: `每${pair}`, unit, code: `${above}/${pairCode}`, per: pair }),
    expression('rate behind', `${text}/学年·生`, number, { unit, code: `${above}/{学年}/{生}`, per: '学年·生' }),
    expression('rate behind', `${text}/平方米·天`, number, { unit, code: `${above}/m2/d`, per: '平方米·天' }),
    expression('rate of many', `${number.text}张`, number, {
      before: `每${many}拥有`,
      unit: '张',
      code: `{张}/(${manyCode})`,
      per: many,
    }),
    expression('rate of many', `${number.text}元`, number, {
      before: '每10股派发',
      unit: '元',
      code: 'CNY/(10.{股})',
      per: '10股',
    }),
    expression('speed', `${number.text}公里/小时`, number, { unit: '公里/小时', code: 'km/h' }),
  ])
}

/** 全国第三, 第3位, 第二大, 前十, 倒数第三 */
export const rank: Kind = r => {
  const value = r.integer(1, 30)
  const place = r.integer(2, 9)
  const word = inWords(place)
  const before = r.pick(['位居全国', '排名', '列全省', '总量居全市'])
  return r.pick([
    expression('rank', `第${value}位`, written('', value), { before, unit: '位', code: '{位}' }),
    expression('rank', `第${inWords(value)}位`, written('', value), { before, unit: '位', code: '{位}' }),
    expression('rank', `第${inWords(value)}`, written('', value), { before }),
    expression('rank', `第${word}名`, written('', place), { before: '获得', unit: '名', code: '{名}' }),
    expression('rank', `第${word}大`, written('', place), { before: '是全球', after: '出口国' }),
    expression('rank', `前${inWords(place + 1)}`, written('', place + 1), { before: '排名', modifier: 'at_most' }),
    expression('rank', `前${value + 1}名`, written('', value + 1), {
      before: '进入',
      modifier: 'at_most',
      unit: '名',
      code: '{名}',
    }),
    expression('rank', `倒数第${word}`, written('', place), { before: '排名' }),
  ])
}

/** 3比1, 三比一, 21-18, 3∶1, 2160x1440 */
export const score: Kind = r => {
  const [a, b] = [r.integer(0, 9), r.integer(0, 9)]
  const sign = r.pick(['x', '×', '*'])
  return r.pick([
    unvalued('score', `${a}比${b}`, { before: '以', after: r.pick(['战胜对手', '负于客队', '获胜']) }),
    unvalued('score', `${DIGITS[a]}比${DIGITS[b]}`, { before: '以', after: '战胜对手' }),
    unvalued('score', `${r.integer(10, 21)}-${r.integer(10, 21)}`, { before: '以比分', after: '获胜' }),
    unvalued('ratio', `${a + 1}∶${b + 1}`, { before: '男女比例为' }),
    unvalued('size', `${r.integer(4, 40) * 80}${sign}${r.integer(4, 20) * 60}`, { before: '分辨率为' }),
  ])
}
