import { epochEvents, epochStretches, planStart } from '../../../lexicon/epochs.ts'
import { matchWords } from '../../../lexicon/matcher.ts'
import type { Reading } from '../expression.ts'
import { jointAt } from './marks.ts'
import { readPoint } from './points.ts'
import { readCount, readWholeNumber } from './whole-numbers.ts'

const AFTER_EVENT: readonly [word: string, side: 'since' | 'at' | 'before'][] = [
  ['以来', 'since'],
  ['以后', 'since'],
  ['之后', 'since'],
  ['后', 'since'],
  ['以前', 'before'],
  ['之前', 'before'],
  ['前夕', 'at'],
  ['前', 'before'],
  ['之初', 'at'],
  ['初期', 'at'],
  ['时', 'at'],
]

/** Words that everything read here begins with. */
export const epochStarts = (): string[] => [
  ...['', ...OPEN].flatMap(quote => [...PLAN_DIGITS].flatMap(digit => [`${quote}十${digit}`, `${quote}${digit}五`])),
  ...[...epochEvents(), ...epochStretches()].flatMap(({ words }) => words),
]

const stretches = matchWords(() =>
  epochStretches().flatMap(({ edtf, words }) => words.map(word => [word, edtf] as const)),
)
const events = matchWords(() => epochEvents().flatMap(({ edtf, words }) => words.map(word => [word, edtf] as const)))

/** 党的十八大以来, 新中国成立时, 改革开放40年来, 新民主主义革命时期, “十四五”时期. */
export function readEpoch(text: string, at: number): Reading | null {
  return readPlan(text, at) ?? readStretch(text, at) ?? readEvent(text, at)
}

function readStretch(text: string, at: number): Reading | null {
  const found = stretches.longestAt(text, at)
  return found === null ? null : fixed(at + found.text.length, found.value, 'epoch')
}

function readEvent(text: string, at: number): Reading | null {
  const found = events.longestAt(text, at)
  if (found === null) return null
  const end = at + found.text.length
  for (const [word, side] of AFTER_EVENT) {
    if (!text.startsWith(word, end) || '期代续景'.includes(text[end + word.length] ?? '\n')) continue
    if (side === 'since') {
      const years = readYearsSince(text, end + word.length, found.value)
      if (years !== null) return years
      const through = readThrough(text, end + word.length, found.value)
      if (through !== null) return through
    }
    const edtf = side === 'since' ? `${found.value}/..` : side === 'before' ? `../${before(found.value)}` : found.value
    return fixed(end + word.length, edtf, 'epoch')
  }
  return readAnniversary(text, end, found.value)
}

/** The month or day before an event: 新中国成立前 ends with September 1949. */
function before(event: string): string {
  const [year, month, day] = event.split('-').map(Number) as [number, number, number | undefined]
  const last = new Date(Date.UTC(year, month - 1, day ?? 1))
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, day === undefined ? 7 : 10)
}

/** 党的十九大以来的五年: so many years from the event. */
function readYearsSince(text: string, at: number, event: string): Reading | null {
  const number = text[at] === '的' ? readCount(text, at + 1) : null
  if (number === null || text[number.end] !== '年') return null
  return fixed(number.end + 1, `${event}/${Number(event.slice(0, 4)) + number.value}${event.slice(4)}`, 'epoch')
}

/** 改革开放以来到2017年年底: from the event to a date. */
function readThrough(text: string, at: number, event: string): Reading | null {
  const joint = jointAt(text, at)
  const to = joint === null ? null : readPoint(text, joint)
  if (to === null || to.to !== null || !/^(?:19|20)/.test(text.slice(joint!, joint! + 2))) return null
  const units = ['year', 'month', 'day'] as const
  const from = event.split('-').map((value, k) => ({ step: 'is', unit: units[k]!, value: Number(value) }) as const)
  return { end: to.end, expression: { form: 'range', from, to: to.steps }, rule: 'range' }
}

/** 改革开放40年来: from the event to the article's year. */
function readAnniversary(text: string, at: number, event: string): Reading | null {
  const number = readCount(text, at)
  if (number === null) return null
  const unitAt = '多余'.includes(text[number.end] ?? ' ') ? number.end + 1 : number.end
  if (text[unitAt] !== '年') return null
  const end = text.startsWith('以来', unitAt + 1) ? unitAt + 3 : text[unitAt + 1] === '来' ? unitAt + 2 : null
  return end === null
    ? null
    : { end, expression: { form: 'until-now', start: event.slice(0, 4) }, rule: 'epoch-anniversary' }
}

const PLAN_DIGITS = '一二三四五六七八九'
const OPEN = '“"「‘'
const CLOSE = '”"」’'
/** The stretch of the plan, or its first and last year. */
const AFTER_PLAN: readonly [word: string, years: 'all' | 'first' | 'last' | 'since'][] = [
  ['以来', 'since'],
  ['时期', 'all'],
  ['期间', 'all'],
  ['开局之年', 'first'],
  ['开局年', 'first'],
  ['收官之年', 'last'],
  ['末期', 'last'],
  ['末', 'last'],
  ['初', 'first'],
]
/** Fifth to fifteenth plan; the earlier names (八五, 九五) are numbers unless quoted or followed by a word for a stretch. */
const MODERN_PLAN = 11

/** “十四五”时期, 十四五, “九五”期间. */
function readPlan(text: string, at: number): Reading | null {
  const isQuoted = OPEN.includes(text[at]!)
  const start = isQuoted ? at + 1 : at
  const plan = readPlanNumber(text, start)
  if (plan === null) return null
  if (isQuoted !== CLOSE.includes(text[plan.end] ?? ' ')) return null
  const end = isQuoted ? plan.end + 1 : plan.end
  const tail = AFTER_PLAN.find(([word]) => text.startsWith(word, end))
  if (tail === undefined && plan.number < MODERN_PLAN && !text.startsWith('计划', end) && !text.startsWith('规划', end))
    return null
  const first = planStart(plan.number)
  const years = { all: `${first}/${first + 4}`, first: `${first}`, last: `${first + 4}`, since: `${first}/..` }
  return fixed(end + (tail?.[0].length ?? 0), years[tail?.[1] ?? 'all'], 'plan')
}

/** 十四 of 十四五; 八 of 八五; 十 of 十五. */
function readPlanNumber(text: string, at: number): { number: number; end: number } | null {
  const hasTen = text[at] === '十'
  const digitAt = hasTen ? at + 1 : at
  const digit = PLAN_DIGITS.indexOf(text[digitAt] ?? ' ') + 1
  if (digit === 0 || (!hasTen && isNumeralBefore(text, at)) || (hasTen && isNumeralBefore(text, at))) return null
  if (text[digitAt + 1] === '五') {
    const next = readWholeNumber(text, digitAt + 2)
    return next === null && !'年月日个名'.includes(text[digitAt + 2] ?? ' ')
      ? { number: (hasTen ? 10 : 0) + digit, end: digitAt + 2 }
      : null
  }
  return hasTen && digit === 5 && readWholeNumber(text, at + 2) === null ? { number: 10, end: at + 2 } : null
}

const isNumeralBefore = (text: string, at: number): boolean =>
  '第〇零一二三四五六七八九十百千万'.includes(text[at - 1] ?? '\n')

const fixed = (end: number, edtf: string, rule: string): Reading => ({ end, expression: { form: 'fixed', edtf }, rule })
