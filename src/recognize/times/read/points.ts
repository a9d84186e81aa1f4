import { LEVEL, type Level, type TimeStep } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'
import { readItem } from './items.ts'
import { jointAt, skipSpace } from './marks.ts'

/** A chain of items from wide to narrow: 2022年|10月|16日|上午|9时. */
export interface Point {
  readonly end: number
  readonly steps: readonly TimeStep[]
  /** The other end, where the last item holds two numbers (2019年1—5月); its steps follow those before that item. */
  readonly to: readonly TimeStep[] | null
  /** Level of the first and of the last item. */
  readonly top: Level
  readonly level: Level
  readonly rule: string
}

const START: Before = { level: 0, last: null }

/** The point of time that starts at `at`, as far down as its items lead; null when none starts there. */
export function readPoint(text: string, at: number): Point | null {
  const first = readItem(text, at, START)
  return first === null ? null : continuePoint(text, first)
}

/** The point that begins with an item already read. */
export function continuePoint(text: string, first: Item): Point | null {
  let item = first
  let steps: readonly TimeStep[] = first.steps
  while (item.to === null) {
    const glossed = readGloss(text, item) ?? item.end
    const before: Before = { level: item.level, last: item.steps.at(-1)! }
    const next = readGlossDate(text, item, steps) ?? readNext(text, glossed, before)
    if (next === null) {
      // 今起实施
      if (item.isHead === true && (text[item.end] !== '起' || item.level !== LEVEL.piece)) return null
      item = { ...item, end: glossed }
      break
    }
    if (next.to !== null) {
      const to = turns(next.steps[0], next.to[0]) ? next.to : [...steps, ...next.to]
      return { end: next.end, steps: [...steps, ...next.steps], to, ...kind(first, next) }
    }
    steps = [...steps, ...next.steps]
    item = next
  }
  return { end: item.end, steps, to: item.to, ...kind(first, item) }
}

/** 2023年9-3月 goes on into the next year, 5月3日22-6时 into the next day. */
const turns = (from: TimeStep | undefined, to: TimeStep | undefined): boolean =>
  (from?.step === 'is' && to?.step === 'is' && from.value > to.value) ||
  (from?.step === 'clock' && to?.step === 'clock' && from.hour > to.hour)

const kind = (first: Item, last: Item): Pick<Point, 'top' | 'level' | 'rule'> => ({
  top: first.level,
  level: last.level,
  rule: last.rule === 'clock' ? 'clock' : first.rule,
})

/** The next item, past a space or a 的 (去年的前三季度). */
function readNext(text: string, at: number, before: Before): Item | null {
  const start = skipSpace(text, at)
  const next = readItem(text, start, before)
  if (next !== null) return next
  const takesParticle = text[start] === '的' && before.level >= LEVEL.decade && before.level <= LEVEL.part
  return takesParticle ? readItem(text, skipSpace(text, start + 1), before) : null
}

const OPENING = '（('
const CLOSING = '）)'

/**
 * End of a weekday in brackets or between commas after a date: 7月16日（星期四）; 7月16日，星期四，; or of a day's name that the date
 * goes on behind. Null when none stands there.
 */
function readGloss(text: string, item: Item): number | null {
  if (
    item.level === LEVEL.piece &&
    '，,'.includes(text[item.end] ?? ' ') &&
    /^[，,] ?(?:星期|周|礼拜)[一二三四五六日天](?:[，。,\n]|$)/.test(text.slice(item.end, item.end + 7))
  )
    return readItem(text, skipSpace(text, item.end + 1), START)?.end ?? null
  if ((item.level !== LEVEL.piece && item.level !== LEVEL.daypart) || !OPENING.includes(text[item.end] ?? ' '))
    return null
  const weekday = readItem(text, item.end + 1, START)
  if (weekday === null) return null
  if (weekday.rule !== 'weekday') return item.level === LEVEL.piece ? readGlossName(text, weekday) : null
  return CLOSING.includes(text[weekday.end] ?? ' ') ? weekday.end + 1 : null
}

/** End of the bracket behind a day's name, where the date goes on: 2月9日（除夕）零时, 2月17日（正月初八）至20日. */
function readGlossName(text: string, { end, steps }: Item): number | null {
  const isName = steps[0]!.step === 'festival' || steps[0]!.step === 'lunar'
  if (!isName || !CLOSING.includes(text[end] ?? ' ')) return null
  if (jointAt(text, end + 1) !== null) return end + 1
  const rest = readItem(text, skipSpace(text, end + 1), { level: LEVEL.piece, last: null })
  return rest === null ? null : end + 1
}

/**
 * A day named twice and a time of day after it is one expression, and the printed date counts:
 *
 *   今天（8月10日）凌晨1点45分
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function readGlossDate(text: string, item: Item, steps: readonly TimeStep[]): Item | null {
  const [only, part] = steps
  const isDay = steps.length === 1 || (steps.length === 2 && part!.step === 'part')
  if (!isDay || only?.step !== 'shift' || only.unit !== 'day' || !OPENING.includes(text[item.end] ?? ' ')) return null
  const month = readItem(text, item.end + 1, START)
  if (month === null || month.level > LEVEL.piece) return null
  const day =
    month.level === LEVEL.piece ? month : readItem(text, month.end, { level: month.level, last: month.steps.at(-1)! })
  if (day === null || day.level !== LEVEL.piece || !CLOSING.includes(text[day.end] ?? ' ')) return null
  const rest = readItem(text, day.end + 1, { level: part === undefined ? LEVEL.piece : LEVEL.daypart, last: only })
  if (rest === null || rest.level < LEVEL.daypart) return null
  const date = day === month ? day.steps : [...month.steps, ...day.steps]
  return { ...rest, steps: [...date, ...(part === undefined ? [] : [part]), ...rest.steps] }
}
