import type { Span } from '../../../model/span.ts'
import type { Passage } from '../passage.ts'
import { matchUnit } from '../read/match-units.ts'
import type { Operand } from '../read/operand.ts'

/** The denominator of a rate: 吨 of 元/吨, 天 of 每天12小时. */
export interface Per {
  /** Where the quantity ends with it; the same as without for a prefixed one. */
  readonly end: number
  readonly text: string
  readonly code: string
}

/** A denominator before the quantity. */
interface PrefixedPer extends Omit<Per, 'end'> {
  /** 每天, 每人每天; null for 年均, which is a word of the measure. */
  readonly span: Span | null
}

/** 2300元/吨, 148人/平方公里, 50千米每小时: the denominator inside the text. */
export function readSuffixedRate({ plain }: Passage, operand: Operand): Per | null {
  if (operand.unit === null || operand.rule === 'list' || operand.unit.dimension === 'percent') return null
  let end = operand.end
  let text = ''
  let code = ''
  for (let parts = 0; parts < 2; parts++) {
    const mark = plain.charAt(end)
    if (mark !== '/' && mark !== '／' && !(mark === '每' && parts === 0) && !(mark === '·' && parts > 0)) break
    const digits = /^\d+/.exec(plain.slice(end + 1, end + 6))?.[0] ?? ''
    const unit = matchUnit(plain, end + 1 + digits.length) ?? shortTime(plain, end + 1 + digits.length)
    if (unit === null) break
    const step = digits + unit.text
    if (mark === '每' && /[\p{Script=Han}]/u.test(plain.charAt(end + 1 + step.length))) break
    text += (text === '' ? '' : plain.charAt(end)) + step
    code += digits === '' ? `/${unit.code}` : `/(${digits}.${unit.code})`
    end += 1 + step.length
  }
  return text === '' ? null : { end, text, code }
}

const SHORT_TIMES: Readonly<Record<string, string>> = { 时: 'h', 分: 'min', 日: 'd', 月: 'mo', 度: 'kW.h' }

function shortTime(plain: string, at: number): { text: string; code: string } | null {
  const text = plain.charAt(at)
  const code = SHORT_TIMES[text]
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

/** 每股收益 is the name of a property. */
const NAMED = /^股(?:收益|净资产|盈利|派|分红|股利|经营)/

const CLAUSE_ENDS = '，。；：！？、\n\t（）“”'

/** What lets a per-word reach further than the next words: another clause does not. */
const REACH = 16

/**
 * 每天12小时, 每平方米1.2万元, 每千人口8.5张, 年均增长7.7%: the denominator before the quantity, in its clause.
 *
 *   每天接待团队游客数千人
 *   ^^^^            ^^^^
 */
export function readPrefixedRate({ plain }: Passage, start: number, isPercent: boolean): PrefixedPer | null {
  let from = start
  let isRate = false
  for (let at = start - 1; at >= 0 && at >= start - REACH; at--) {
    const char = plain[at]!
    if (CLAUSE_ENDS.includes(char)) break
    isRate ||= char === '每' || char === '均'
    from = at
  }
  if (!isRate) return null
  const clause = plain.slice(from, start)
  const last = clause.lastIndexOf('每')
  const first = clause.lastIndexOf('每', last - 1)
  const each = last > 0 && first >= 0 && last - first < 4 ? first : last
  if (each < 0) return /年均[^\d]{0,6}$/.test(clause) && isPercent ? { text: '年', code: '/a', span: null } : null
  const between = clause.slice(each + 1)
  return perOf(plain, from + each + 1, between, isPercent)
}

function perOf(plain: string, at: number, between: string, isPercent: boolean): PrefixedPer | null {
  const start = at - 1
  const period = Object.keys(PERIODS).find(name => between.startsWith(name))
  if (period !== undefined) {
    if (isPercent && !/^年[\p{Script=Han}]{0,4}(?:增|长|升|降|减|递|下|提)/u.test(between)) return null
    return { text: period, code: `/${PERIODS[period]}`, span: { start, end: at + period.length } }
  }
  if (isPercent || NAMED.test(between)) return null
  const scale = matchUnit(plain, at) === null ? (/^(\d+万?|[十百千万]+)/.exec(between)?.[0] ?? '') : ''
  const unit = matchUnit(plain, at + scale.length)
  if (unit === null || (scale === '' && unit.dimension === 'count' && '个次名位家届项年件种期轮场'.includes(unit.text)))
    return null
  const own = unit.text === '度' ? 'kW.h' : unit.code
  const rest = between.slice(scale.length + unit.text.length)
  const second = rest.startsWith('每')
    ? Object.keys(PERIODS).find(name => rest.startsWith(name, 1))
    : Object.keys(PERIODS).find(name => rest.startsWith(`每${name}`))
  const below = scale === '' ? own : `(${scaleDigits(scale)}.${own})`
  const code = `/${below}${second === undefined ? '' : `/${PERIODS[second]}`}`
  const text = scale + unit.text + (second === undefined ? '' : `每${second}`)
  const end = at + text.length
  return { text, code, span: { start, end } }
}

function scaleDigits(scale: string): string {
  let value = Number(/^\d+/.exec(scale)?.[0] ?? 1)
  for (const char of scale) value *= { 十: 10, 百: 100, 千: 1000, 万: 10000 }[char] ?? 1
  return String(value)
}
