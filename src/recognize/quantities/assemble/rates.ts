import { pastBlank } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import { matchUnit } from '../read/match-units.ts'
import type { Operand } from '../read/operand.ts'
import { denominatorAt, PERIODS, pricedCode, scaleDigits, shortUnit } from './denominators.ts'
import { type PrefixedPer, readEach } from './each.ts'

/** The denominator of a rate: 吨 of 元/吨, 天 of 每天12小时. */
export interface Per {
  /** Where the quantity ends with it; the same as without for a prefixed one. */
  readonly end: number
  readonly text: string
  readonly code: string
}

/** 2300元/吨, 148人/平方公里, 50千米每小时, 25元一斤: the denominator inside the text. */
export function readSuffixedRate({ plain }: Passage, operand: Operand): Per | null {
  if (operand.rule === 'per-many') return perMany(plain, operand)
  if (operand.unit === null || operand.rule === 'list' || operand.unit.dimension === 'percent') return null
  if (operand.unit.dimension === 'money') {
    const price = readPrice(plain, operand.end)
    if (price !== null) return price
  }
  let end = operand.end
  let text = ''
  let code = ''
  for (let parts = 0; parts < 2; parts++) {
    const at = pastBlank(plain, end)
    const mark = plain.charAt(at)
    const isSlash = mark === '/' || mark === '／'
    if (!isSlash && (at > end || (!(mark === '每' && parts === 0) && !(mark === '·' && parts > 0)))) break
    const from = isSlash ? pastBlank(plain, at + 1) : at + 1
    const scale = /^(?:\d+|百(?=公里))/.exec(plain.slice(from, from + 5))?.[0] ?? ''
    const unit = matchUnit(plain, from + scale.length) ?? shortUnit(plain, from + scale.length)
    if (unit === null) break
    const step = scale + unit.text
    if (mark === '每' && /[\p{Script=Han}]/u.test(plain.charAt(from + step.length))) break
    text += (text === '' ? '' : mark) + step
    const below = operand.unit.dimension === 'money' ? pricedCode(unit) : unit.code
    code += scale === '' ? `/${below}` : `/(${scaleDigits(scale)}.${below})`
    end = from + step.length
  }
  return text === '' ? null : { end, text, code }
}

/** 15.7/10万: of the rate the denominator alone is printed. */
const perMany = (plain: string, { amount, end }: Operand): Per => ({
  end,
  text: plain.slice(amount.end + 1, end),
  code: '',
})

/** What a price is asked for. */
const PRICED = '个只张件份斤盒箱碗杯瓶包袋盘串套枚颗粒台辆把条根块双对朵束本册人位晚夜餐顿桌间票站趟节课针剂头匹'

/**
 * 25元|一斤, 68元|1年, 7块|钱一碗: one of what is sold.
 *
 * Counter-cases: 捐5000万元一家独大, 赔偿2万元一审判决, 交100元一次性付清, 60元一百斤, 投放10亿元一年期贷款.
 */
function readPrice(plain: string, end: number): Per | null {
  const from = plain.charAt(end) === '钱' ? end + 1 : end
  if (!'一1'.includes(plain.charAt(from) || '。') || /[\d.]/.test(plain.charAt(from + 1))) return null
  const unit = matchUnit(plain, from + 1)
  if (unit === null || (unit.dimension === 'count' && !PRICED.includes(unit.text))) return null
  const { text, code, dimension } = unit
  if (plain.charAt(from + 1 + text.length) === '期') return null
  if (dimension === 'money' || dimension === 'percent' || dimension === 'other') return null
  const name = text === '个月' ? '月' : text
  return { end: from + 1 + text.length, text: name, code: `/${code}` }
}

const CLAUSE_ENDS = '，。；：！？、\n\t（）“”'

/** What lets a per-word reach further than the next words: another clause does not. */
const REACH = 16

/**
 * 每天12小时, 每平方米1.2万元, 每千人口8.5张, 年均增长7.7%: the denominator before the quantity, in its clause.
 *
 *   每天接待团队游客数千人
 *   ^^^^            ^^^^
 */
export function readPrefixedRate(passage: Passage, operand: Operand): PrefixedPer | null {
  const { plain } = passage
  const clause = plain.slice(clauseStart(plain, operand.start), operand.start)
  if (clause === '') return null
  const dimension = operand.unit!.dimension
  return (
    readEach(passage, operand, clause) ??
    (dimension !== 'percent' ? readEveryThousand(passage, operand) : null) ??
    (dimension !== 'percent' && clause.includes('一') ? readOne(operand.start, clause) : null) ??
    (dimension === 'money' && clause.includes('1') ? readExchange(plain, operand.start, clause) : null) ??
    (dimension === 'length' ? readSpeed(operand, clause) : null) ??
    (clause.includes('百公里') ? readConsumption(operand.start, clause) : null) ??
    (dimension !== 'percent' ? readEachDone(passage, operand, clause) : null)
  )
}

/** How far before its amount a round number of inhabitants stands, brackets and an amount of another time between. */
const FAR = 40
const EVERY_THOUSAND =
  /每([十百千万]{1,2})(?:常住|户籍|城镇|农村)?(?:名|个)?(人|户|居民|儿童|老年人)[^，。；：！？\n每]*$/u

/** 每千人口执业（助理）医师|3.15人: a rate of so many inhabitants names what its whole clause measures. */
function readEveryThousand({ plain }: Passage, { start, unit }: Operand): PrefixedPer | null {
  if (unit!.dimension !== 'count') return null
  const from = Math.max(0, start - FAR)
  const found = EVERY_THOUSAND.exec(plain.slice(from, start))
  if (found === null) return null
  const at = from + found.index
  const noun = found[2]!
  const end = plain.indexOf(noun, at) + noun.length
  const below = noun === '户' ? '{户}' : '{人}'
  return { text: plain.slice(at + 1, end), code: `/(${scaleDigits(found[1]!)}.${below})`, span: { start: at, end } }
}

/** What stands between 一天 and its amount: 要, 可, 基本, and a verb of two syllables at most. */
const ONE =
  /(?<=^|[人天均多到达])一(天|年|个月|小时|晚|周)(?:[要可能得需就也才都只约]|可以|能够|基本|大[约概]|最[多少]|平均|至少|差不多)*(?![内来后前间里多半的之以到至过时])[\p{Script=Han}]{0,2}[约近超达]?$/u

/** 一天|要喝|8瓶, 一年|可产|两季: one period in an adverbial that nothing but a verb parts from its amount. */
function readOne(start: number, clause: string): PrefixedPer | null {
  const found = ONE.exec(clause)
  if (found === null) return null
  const name = found[1] === '个月' ? '月' : found[1]!
  const at = start - clause.length + found.index
  return { text: name, code: `/${PERIODS[name]}`, span: { start: at, end: at + 1 + found[1]!.length } }
}

/** 百公里|综合油耗|5.2L, 百公里|耗电|14千瓦时 */
function readConsumption(start: number, clause: string): PrefixedPer | null {
  const at = clause.lastIndexOf('百公里')
  if (!/^百公里(?:[\p{Script=Han}]{0,4}[油电能气]耗|耗[油电气])[\p{Script=Han}]{0,3}$/u.test(clause.slice(at)))
    return null
  const from = start - clause.length + at
  return { text: '百公里', code: '/(100.km)', span: { start: from, end: from + 3 } }
}

const EXCHANGE = /1 ?([^\d\s]{1,7}?)(?:可?(?:兑换?|换)[成得到]?|对|折?合|约合|等于)(?:人民币|约|近){0,2} ?$/

/** 1美元兑|7.1元: what one of a currency is worth in another. */
function readExchange(plain: string, start: number, clause: string): PrefixedPer | null {
  const found = EXCHANGE.exec(clause)
  const at = start - clause.length + (found?.index ?? 0)
  if (found === null || /[\d.,]/.test(plain.charAt(at - 1))) return null
  const from = at + found[0].indexOf(found[1]!)
  const other = matchUnit(plain, from)
  if (other === null || other.dimension !== 'money' || other.text.length !== found[1]!.length) return null
  return { text: other.text, code: `/${other.code}`, span: { start: at, end: from + other.text.length } }
}

const EACH_DONE =
  /每(?![到有次天年月日周])[\p{Script=Han}]{1,4}?([一二两三四五六七八九十百千万\d]+)([\p{Script=Han}]+)，$/u

/** 每生产一件成衣，净利润约|0.6美元, 每行驶一百公里，费用增加|8元: what is told of each that is done. */
function readEachDone({ plain }: Passage, { start }: Operand, clause: string): PrefixedPer | null {
  const from = start - clause.length
  if (clause.length > CLOSE || /[每\d一二两三四五六七八九十]/.test(clause)) return null
  const begin = Math.max(0, from - REACH)
  const text = plain.slice(begin, from)
  const placed = /^[都均各]/.test(clause) ? EACH_PLACE.exec(text) : null
  if (placed !== null) return perOfPlace(plain, begin + placed.index)
  const found = EACH_DONE.exec(text)
  if (found === null) return null
  // 每户种植3000棒 has its amount
  const each = begin + found.index + 1
  if (denominatorAt(plain, each) !== null && !plain.startsWith('行驶', each)) return null
  const at = from - 1 - found[2]!.length
  const unit = matchUnit(plain, at)
  if (unit === null || unit.text === '度' || ['duration', 'percent', 'money'].includes(unit.dimension)) return null
  const scale = found[1]!.replace(/^[一1](?=[十百千万]|$)/, '')
  if (scale !== '' && !/^[十百千万\d]+$/.test(scale)) return null
  const own = pricedCode(unit)
  const code = scale === '' ? `/${own}` : `/(${scaleDigits(scale)}.${own})`
  return { text: scale + unit.text, code, span: { start: at - found[1]!.length, end: at + unit.text.length } }
}

const EACH_PLACE = /每[\p{Script=Han}]{2,7}[上里中内]，$/u

/** 每只冲锋舟上，都载有|60盒: what is on or in each. */
function perOfPlace(plain: string, at: number): PrefixedPer | null {
  const unit = matchUnit(plain, at + 1)
  if (unit === null || unit.dimension !== 'count') return null
  return { text: unit.text, code: `/${unit.code}`, span: { start: at, end: at + 1 + unit.text.length } }
}

/** Longest clause before the amount, in UTF-16 units. */
const CLOSE = 12

/** 时速|350公里: kilometres an hour, with nothing printed that is a denominator. */
function readSpeed({ unit }: Operand, clause: string): PrefixedPer | null {
  const isSpeed = unit!.code === 'km' && /时速(?:高?可?达到?|为|约|近|超过?|在|提升至|提至|降至)?$/.test(clause)
  return isSpeed ? { text: null, code: '/h', span: null } : null
}

function clauseStart(plain: string, start: number): number {
  let from = start
  while (from > 0 && from > start - REACH && !CLAUSE_ENDS.includes(plain[from - 1]!)) from--
  return from
}
