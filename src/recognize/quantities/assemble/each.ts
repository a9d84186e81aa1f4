import type { Span } from '../../../model/span.ts'
import type { Passage } from '../passage.ts'
import { matchUnit } from '../read/match-units.ts'
import type { Operand } from '../read/operand.ts'
import { denominatorAt, PERIODS, pricedCode, scaleDigits } from './denominators.ts'

/** A denominator before the quantity. */
export interface PrefixedPer {
  /** Null for 时速. */
  readonly text: string | null
  readonly code: string
  /** 每天, 每人每天; null for 年均, which is a word of the measure. */
  readonly span: Span | null
}

/** 年均增长7.7%, 以年均3%的速度: a rise a year; 年均增速 and 年均增幅 name a measure. */
const YEARLY =
  /年平?均(?:[\p{Script=Han}]{0,4}(?:[增升涨降跌减][长加高升幅涨低降跌少]|递[增减]|下[降跌滑]|上[升涨]|提[高升]|回落)[了约近超达过]{0,3}|以?[约近超逾]?)$/u

/** 以每年20%的速度 */
const PACE = /^的?(?:年?均?增?速度|速率|增速|幅度|增幅|步伐)/

/** 每天|12小时, 每平方米|1.2万元, 年均增长|7.7%: the denominator that 每 or 年均 names, in the clause before its amount. */
export function readEach(passage: Passage, operand: Operand, clause: string): PrefixedPer | null {
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
    // 每行驶一百公里 has one of them; 每天一集 is told already
    const unit = plain.slice(begin, end) === '一' && begin > from ? null : matchUnit(plain, end)
    // 每天工作8小时挣|100元, 每晚8点放|两场
    if (unit === null || unit.dimension === 'duration' || '点时日号'.includes(unit.text)) continue
    return !JOINED.test(plain.slice(end + unit.text.length, start))
  }
  return false
}

/** What a rise is told by: 每天进步1%, 每月增长2%, not 每月流量下降6%; 每日3% and 每日按罚款数额的3% are of a debt. */
const RISING =
  /^(?:年[\p{Script=Han}]{0,4}(?:增|长|升|降|减|递|下|提)|(?:小时|[月天日周]|季度)(?:进步|[增递][长加减]|[上下][升涨降跌]|提[高升]|减少|降低|[涨跌])|日(?:按[\p{Script=Han}]{0,10}的?)?$)/u

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
  // 每行驶一百公里 is of no line of text
  if (isPercent || between.startsWith('行驶')) return null
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
