import { LEVEL, type Level, type TimeStep, type TimeUnit } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import type { Before, Item } from './item.ts'
import { lastOfRow, skipSpace } from './marks.ts'
import { AFTER_HEAD } from './starts.ts'
import { readWeekday } from './weekdays.ts'
import { readCount, type WholeNumber } from './whole-numbers.ts'

const UNITS: readonly [word: string, unit: TimeUnit][] = [
  ['个季度', 'quarter'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['个月份', 'month'],
  ['个月', 'month'],
  ['月份', 'month'],
  ['月', 'month'],
  ['个星期', 'week'],
  ['星期', 'week'],
  ['个礼拜', 'week'],
  ['礼拜', 'week'],
  ['个周', 'week'],
  ['周', 'week'],
  ['天', 'day'],
  ['日', 'day'],
]

/** The first day of what stands before: 假期首日. */
const FIRST_DAY = '首日'

const HEADS: readonly [word: string, step: 'first' | 'last' | 'nth'][] = [
  ['前', 'first'],
  ['头', 'first'],
  ['首', 'first'],
  ['最后', 'last'],
  ['后', 'last'],
  ['第', 'nth'],
]

/** What everything read here begins with. */
export const nthStarts = (): string[] => [
  ...HEADS.flatMap(([word]) => AFTER_HEAD.map(number => word + number)),
  FIRST_DAY,
  ...[...'0123456789'].map(digit => `Q${digit}`),
  ...['H1', 'H2'],
]

/** 前8个月, 前三季度, 最后五天, 第二季度, 第37个星期, 第一个周二; Q2 and H1. */
export function readNthItem(text: string, at: number, before: Before): Item | null {
  const letter = readLetter(text, at, before)
  if (letter !== null) return letter
  if (before.level === LEVEL.part && text.startsWith(FIRST_DAY, at))
    return item(at + FIRST_DAY.length, { step: 'nth', value: 1, unit: 'day', weekday: null }, LEVEL.piece)
  const head = HEADS.find(([word]) => text.startsWith(word, at))
  if (head === undefined) return null
  const [word, kind] = head
  const count = readCount(text, skipSpace(text, at + word.length))
  // 2023年前0个月
  if (count === null || (count.value === 0 && before.level === 0)) return null
  const unitAt = skipSpace(text, count.end)
  const unit = UNITS.find(([name]) => text.startsWith(name, unitAt))
  if (kind === 'nth' && before.level === 0 && text.startsWith('连续', at - 2)) return null
  if (kind === 'nth')
    return unit === undefined ? readSharedNth(text, count, before) : readNth(text, unitAt, unit, count.value, before)
  if (
    unit === undefined ||
    (unit[0] === '季' && !isQuartersOfYear(text, at, unitAt + 1, count.value, before)) ||
    !isPartOfPeriod(kind, unit[1], count.value, before)
  )
    return null
  return item(unitAt + unit[0].length, { step: kind, count: count.value, unit: unit[1] }, levelOf(unit[1]))
}

/** 前8个月 alone is of the year; days, weeks and what comes last need a period to be part of. */
function isPartOfPeriod(kind: 'first' | 'last', unit: TimeUnit, count: number, before: Before): boolean {
  if (before.level > 0) return true
  return (
    kind === 'first' &&
    ((unit === 'month' && count > 1 && count < 12) || (unit === 'quarter' && count > 1 && count < 4))
  )
}

/** 第1—5周, 第52、53周, 第一、第二季度: one unit for all. */
function readSharedNth(text: string, from: WholeNumber, before: Before): Item | null {
  const to = lastOfRow(text, from, '第')
  const unitAt = to === null ? 0 : skipSpace(text, to.end)
  const unit = to === null ? undefined : UNITS.find(([name]) => text.startsWith(name, unitAt))
  if (to === null || unit === undefined) return null
  const [first, last] = [from.value, to.value].map(value => readNth(text, unitAt, unit, value, before))
  return first == null || last == null ? null : { ...last, steps: first.steps, to: last.steps }
}

function readNth(
  text: string,
  unitAt: number,
  unit: readonly [string, TimeUnit] | undefined,
  value: number,
  before: Before,
): Item | null {
  if (before.level > 0) {
    const dayAt = text[unitAt] === '个' ? unitAt + 1 : unitAt
    const day = readWeekday(text, dayAt, { level: LEVEL.part, last: null })
    const step = day?.steps[0]
    if (day !== null && step?.step === 'weekday') {
      return item(day.end, { step: 'nth', value, unit: 'week', weekday: step.value }, LEVEL.weekday)
    }
  }
  if (unit === undefined) return null
  const end = unitAt + unit[0].length
  if (unit[0] === '季' && !isQuarterOfYear(text, end, before)) return null
  if (unit[1] === 'quarter') {
    // 2023年第五季度 is a misprint, 第五季度 none of a year
    const isQuarter = isOnCalendars('quarter', value) || (before.level === LEVEL.year && unit[0] !== '季')
    return isQuarter ? item(end, { step: 'is', unit: 'quarter', value }, LEVEL.part) : null
  }
  // 第一天 of days off or of a month
  if (before.level === 0 || (unit[1] === 'day' && (value > 31 || before.level < LEVEL.part))) return null
  if (unit[1] === 'day') return item(end, { step: 'nth', value, unit: 'day', weekday: null }, LEVEL.piece)
  return item(end, { step: 'nth', value, unit: unit[1], weekday: null }, levelOf(unit[1]))
}

/** 今年第二季; 第二季 by itself is of a series, unless it is set against others. */
const isQuarterOfYear = (text: string, at: number, { level }: Before): boolean =>
  (level === LEVEL.year && !/^[节综的》]/.test(text.slice(at, at + 1))) ||
  /^(?:按[年季]|同比|环比|下[挫跌降]|上[升涨]|增长|回[升落])/.test(text.slice(at, at + 2))

/** 累计前3季, 今年前三季; 前三季 by itself are of a series. */
const isQuartersOfYear = (text: string, at: number, end: number, count: number, before: Before): boolean =>
  count > 1 &&
  count < 4 &&
  (/累[计積积]$/.test(text.slice(Math.max(0, at - 2), at)) || isQuarterOfYear(text, end, before))

const levelOf = (unit: TimeUnit): Level => (unit === 'month' || unit === 'quarter' ? LEVEL.part : LEVEL.piece)

/** Q2, Q1季度, H1 after a year; alone before 季度 and what accounts tell of. */
function readLetter(text: string, at: number, before: Before): Item | null {
  const letter = text[at]
  if (letter !== 'Q' && letter !== 'H') return null
  const value = Number(text[at + 1])
  const unit = letter === 'Q' ? 'quarter' : 'half'
  const isPart = isOnCalendars(unit, value)
  // 2023年Q5
  const isMisprint =
    letter === 'Q' && before.level === LEVEL.year && /^\d(?![0-9A-Za-z])/.test(text.slice(at + 1, at + 3))
  if (!isPart && !isMisprint) return null
  const hasWord = text.startsWith('季度', at + 2)
  if (before.level !== LEVEL.year && !hasWord && !isOfAccounts(text, at)) return null
  return item(hasWord ? at + 4 : at + 2, { step: 'is', unit, value }, LEVEL.part)
}

/** Q2 of accounts (Q2净销售额), not of a car (奥迪Q2). */
const isOfAccounts = (text: string, at: number): boolean =>
  !/[0-9A-Za-z]/.test(text[at - 1] ?? '\n') &&
  /^(?:[末初财净毛]|业绩|营[收业]|收入|利润|同比|环比|出货|持仓|销[量售]|预[计期]|实现|增[速长]|全球|[、和及与~—-]Q[1-4])/.test(
    text.slice(at + 2, at + 5),
  )

const item = (end: number, step: TimeStep, level: Level): Item => ({
  end,
  level,
  steps: [step],
  to: null,
  rule: step.step === 'is' ? `calendar-${step.unit}` : `calendar-${step.step}`,
})
