import type { Span } from '../../../model/span.ts'
import { isHan, pastBlank } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import { matchUnit } from '../read/match-units.ts'
import type { Operand } from '../read/operand.ts'
import { OUNCE, TROY_OUNCE } from '../read/scales.ts'

/** The denominator of a rate: 吨 of 元/吨, 天 of 每天12小时. */
export interface Per {
  /** Where the quantity ends with it; the same as without for a prefixed one. */
  readonly end: number
  readonly text: string
  readonly code: string
}

/** A denominator before the quantity. */
interface PrefixedPer {
  /** Null for 时速. */
  readonly text: string | null
  readonly code: string
  /** 每天, 每人每天; null for 年均, which is a word of the measure. */
  readonly span: Span | null
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
    const digits = /^\d+/.exec(plain.slice(from, from + 5))?.[0] ?? ''
    const unit = matchUnit(plain, from + digits.length) ?? shortUnit(plain, from + digits.length)
    if (unit === null) break
    const step = digits + unit.text
    if (mark === '每' && /[\p{Script=Han}]/u.test(plain.charAt(from + step.length))) break
    text += (text === '' ? '' : mark) + step
    const below = operand.unit.dimension === 'money' ? pricedCode(unit) : unit.code
    code += digits === '' ? `/${below}` : `/(${digits}.${below})`
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

/** What a price is for: electricity by the 度, precious metals by the ounce. */
const pricedCode = ({ text, code }: { readonly text: string; readonly code: string }): string =>
  text === '度' ? 'kW.h' : code === OUNCE ? TROY_OUNCE : code

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

/** Units that are none after a number: 元/学年·生, 每科45元. */
const SHORT_UNITS: Readonly<Record<string, string>> = {
  时: 'h',
  分: 'min',
  日: 'd',
  月: 'mo',
  度: 'kW.h',
  生: '{生}',
  科: '{科}',
}

function shortUnit(plain: string, at: number): { text: string; code: string } | null {
  const text = plain.charAt(at)
  const code = SHORT_UNITS[text]
  return code === undefined ? null : { text, code }
}

const PERIODS: Readonly<Record<string, string>> = {
  年: 'a',
  月: 'mo',
  天: 'd',
  日: 'd',
  周: 'wk',
  小时: 'h',
  分钟: 'min',
  秒: 's',
  季度: '{季度}',
  晚: '{晚}',
}

/** 年均增长7.7%, 以年均3%的速度: a rise a year; 年均增速 and 年均增幅 name a measure. */
const YEARLY =
  /年平?均(?:[\p{Script=Han}]{0,4}(?:[增升涨降跌减][长加高升幅涨低降跌少]|递[增减]|下[降跌滑]|上[升涨]|提[高升]|回落)[了约近超达过]{0,3}|以?[约近超逾]?)$/u

/** 以每年20%的速度 */
const PACE = /^的?(?:年?均?增?速度|速率|增速|幅度|增幅|步伐)/

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
    (clause.includes('百公里') ? readConsumption(operand.start, clause) : null)
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
  /(?<=^|[人天均多])一(天|年|个月|小时|晚|周)(?:[要可能得需就也才都只约]|可以|能够|基本|大[约概]|最[多少]|平均|至少|差不多)*(?![内来后前间里多半的之以到至过时])[\p{Script=Han}]{0,2}[约近超达]?$/u

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

function readEach(passage: Passage, operand: Operand, clause: string): PrefixedPer | null {
  const { plain } = passage
  const { start, end, unit } = operand
  const isPercent = unit!.dimension === 'percent'
  const from = start - clause.length
  const last = clause.lastIndexOf('每')
  if (last < 0) {
    const isYearly = isPercent && clause.includes('均') && YEARLY.test(clause)
    return isYearly ? { text: '年', code: '/a', span: null } : null
  }
  const first = clause.lastIndexOf('每', last - 1)
  const isPair =
    last > 0 &&
    first >= 0 &&
    (last - first < 4 || (denominatorAt(plain, from + first + 1)?.length ?? 0) + first + 1 === last)
  const each = isPair ? first : last
  const per = perOf(plain, from + each + 1, clause.slice(each + 1), isPercent, end)
  if (per?.span == null) return null
  const isOfItself = per.code.split('/').includes(unit!.code)
  if (isOfItself && !BECOMES.test(plain.slice(per.span.end, start))) return null
  return isSpent(passage, operand, per.span.end) ? null : per
}

/** What one of a unit becomes is told in the same unit, 每股转增|0.4股, and nothing else is. */
const BECOMES = /^[A-Z]*(?:转增?|派?送|派发?|代表|[兑折]?换|折?合)$/

/** What joins an amount to the one before it: its list (100瓶水和|50袋) or the end of its rise (4架提高到|5架); 200页|60元 are of one thing. */
const JOINED = /^(?:\s*|[^的]{0,6}(?:[和与及或]|以及)[^的]*|.*[至到为])$/su

/**
 * Whether a denominator that ends at `from` has its amount already: it divides what comes right after it and the list of
 * that, no amount of another verb.
 *
 *   以每股15.8元的价格回购|500万股      每户补助2000元共发放|60万元
 */
function isSpent({ plain, numerals }: Passage, { start, next }: Operand, from: number): boolean {
  let k = next - 1
  while (k >= 0 && numerals[k]!.start >= start) k--
  for (; k >= 0 && numerals[k]!.start >= from; k--) {
    const { start: begin, end } = numerals[k]!
    const unit = plain.slice(begin, end) === '一' ? null : matchUnit(plain, end)
    // 每天工作8小时挣|100元, 每晚8点放|两场
    if (unit === null || unit.dimension === 'duration' || '点时日号'.includes(unit.text)) continue
    return !JOINED.test(plain.slice(end + unit.text.length, start))
  }
  return false
}

/** 每|平方米|每月: what is one of two denominators; null for what is none. */
function denominatorAt(plain: string, at: number): { text: string; code: string; length: number } | null {
  const period = Object.keys(PERIODS).find(name => plain.startsWith(name, at))
  const found =
    period !== undefined
      ? { text: period, code: PERIODS[period]! }
      : (matchUnit(plain, at) ?? (isSingle(plain, at) ? shortUnit(plain, at) : null))
  return found && { text: found.text, code: found.code, length: found.text.length }
}

/** 每生每年, 每科45元, not 每生产, 每科学 and 每日报. */
const isSingle = (plain: string, at: number): boolean =>
  ('生科'.includes(plain[at] ?? '。') && !isHan(plain.charCodeAt(at + 1))) || plain[at + 1] === '每'

/** What a rise is told by: 每天进步1%, 每月增长2%, not 每月流量下降6%; 每日3% and 每日按罚款数额的3% are of a debt. */
const RISING =
  /^(?:年[\p{Script=Han}]{0,4}(?:增|长|升|降|减|递|下|提)|(?:小时|[月天日周]|季度)(?:平均|大?约|都|还|可|将|仅|只|会){0,2}(?:进步|[增递][长加减]|[上下][升涨降跌]|提[高升]|减少|降低|[涨跌])|日(?:按[\p{Script=Han}]{0,10}的?)?$)/u

function perOf(plain: string, at: number, between: string, isPercent: boolean, past: number): PrefixedPer | null {
  const start = at - 1
  const period = Object.keys(PERIODS).find(name => between.startsWith(name))
  if (period !== undefined) {
    const isPaced = /^年[以约近超按的]*$/.test(between) && PACE.test(plain.slice(past, past + 6))
    if (isPercent && !isPaced && !RISING.test(between)) return null
    const close = at + period.length
    // 每月|每平方米1.85元
    const other = between[period.length] === '每' ? denominatorAt(plain, close + 1) : null
    if (other === null) return { text: period, code: `/${PERIODS[period]}`, span: { start, end: close } }
    const both = `${period}每${other.text}`
    return { text: both, code: `/${PERIODS[period]}/${other.code}`, span: { start, end: at + both.length } }
  }
  if (isPercent) return null
  const several = /^([二两三四五六七八九]|\d{1,2})(年|个月|天|周|小时|分钟|秒)/.exec(between)
  if (several !== null) {
    const [text, count, name] = several
    const period = PERIODS[name === '个月' ? '月' : name!]
    const number = '零一二三四五六七八九'.indexOf(count === '两' ? '二' : count!)
    return { text, code: `/(${number < 0 ? count : number}.${period})`, span: { start, end: at + text.length } }
  }
  const scale = matchUnit(plain, at) === null ? (/^(\d+万?|[十百千万]+)/.exec(between)?.[0] ?? '') : ''
  const unit = scale === '' ? denominatorAt(plain, at) : matchUnit(plain, at + scale.length)
  if (unit === null) return null
  const own = pricedCode(unit)
  const rest = between.slice(scale.length + unit.text.length)
  const second = rest.startsWith('每') ? denominatorAt(plain, at + scale.length + unit.text.length + 1) : null
  const below = scale === '' ? own : `(${scaleDigits(scale)}.${own})`
  const code = `/${below}${second === null ? '' : `/${second.code}`}`
  const text = scale + unit.text + (second === null ? '' : `每${second.text}`)
  const end = at + text.length
  return { text, code, span: { start, end } }
}

function scaleDigits(scale: string): string {
  let value = Number(/^\d+/.exec(scale)?.[0] ?? 1)
  for (const char of scale) value *= { 十: 10, 百: 100, 千: 1000, 万: 10000 }[char] ?? 1
  return String(value)
}
