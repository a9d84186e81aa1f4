import { fromTables } from '../../lexicon/own.ts'
import type { TimeUnit } from '../../lexicon/periods.ts'
import { entriesOf, matcherOf } from '../../lexicon/words.ts'
import { PRIORITY } from '../../model/candidate.ts'
import { hasChar } from '../../model/char-set.ts'
import type { Numeral, Segmented } from '../../model/layers.ts'
import type { Segmenter } from '../../model/segmenter.ts'
import type { Reading, TimeCandidate, TimeExpression } from './expression.ts'
import { isStraddled } from './read/borders.ts'
import { epochStarts, readEpoch } from './read/epoch-times.ts'
import { calendarStarts, readCalendarTime, readMisprintBehind, readRepublicTime } from './read/ranges.ts'
import { readSpan, spanStarts } from './read/spans.ts'
import { type Starting, startsAt, startTable } from './read/starts.ts'
import { readVague, vagueStarts } from './read/vague.ts'

/** The longest answer wins; of equals the first in this list. */
const READERS: readonly Starting<(text: string, at: number) => Reading | null>[] = [
  { read: readCalendarTime, words: calendarStarts, numbers: true },
  { read: readSpan, words: spanStarts, numbers: true },
  { read: readEpoch, words: epochStarts },
  { read: readVague, words: vagueStarts },
]

/** Read last: nothing is proposed for it. */
const DECOYS: Starting<null> = { read: null, words: () => entriesOf('no-time').map(({ word }) => word) }

/**
 * Proposes the time expressions of an article, in one pass over its folded text:
 * a table of beginnings says where one can start, and the next look comes behind what was read.
 */
export function proposeTimes(doc: Segmented, numerals: readonly Numeral[], segmenter?: Segmenter): TimeCandidate[] {
  const text = doc.article.plain
  const table = open()
  const { firsts } = table
  const countsByRepublic = /民国 ?1\d\d ?年/.test(text) || (doc.article.script === 'Hant' && ISLAND.test(text))
  const found: TimeCandidate[] = []
  let numeral = 0
  for (let at = 0; at < text.length; at++) {
    if (!hasChar(firsts, text.charCodeAt(at))) continue
    while (numeral < numerals.length && numerals[numeral]!.end <= at) numeral++
    if (isInside(numerals[numeral], at)) continue
    const set = startsAt(table, text, at, false)
    if (set === 0) continue
    const reading = (countsByRepublic ? readRepublicTime(text, at) : null) ?? readLongest(text, at, set)
    const decoy = set >> READERS.length === 0 ? 0 : readDecoy(text, at)
    if (reading === null || decoy > reading.end || isTitled(text, at, reading)) {
      at = Math.max(at, decoy - 1)
      continue
    }
    const isCounted = found.at(-1)?.end !== at && COUNTED_YEARS.test(text.slice(Math.max(0, at - 3), at))
    if (isCounted && isFirst(reading.expression, ['month', 'quarter', 'half'])) {
      at = reading.end - 1
      continue
    }
    if (segmenter !== undefined && isWord(reading) && isStraddled(text, { start: at, end: reading.end }, segmenter))
      continue
    const isVague = (isCounted && isNamedDay(reading.expression)) || isOfOtherCalendar(text, at, reading.expression)
    found.push(candidate(at, isVague ? { ...reading, expression: { form: 'vague' } } : reading))
    at = reading.end - 1
    for (let next = readMisprintBehind(text, reading); next !== null; next = readMisprintBehind(text, next)) {
      found.push(candidate(next.start, next, PRIORITY.TIME + 2))
      at = next.end - 1
    }
  }
  return found
}

/** What stands in a list of dates outranks a length of days (32日). */
const candidate = (
  start: number,
  { end, rule, expression }: Reading,
  priority: number = PRIORITY.TIME,
): TimeCandidate => ({
  kind: 'time',
  start,
  end,
  rule,
  priority,
  expression,
})

/** 回历1445年: of a calendar that is not ours, nor known here. */
const isOfOtherCalendar = (text: string, at: number, expression: TimeExpression): boolean =>
  text[at - 1] === '历' && isFirst(expression, ['year']) && OTHER_CALENDAR.test(text.slice(Math.max(0, at - 5), at))

const OTHER_CALENDAR = /(?:伊斯兰教?|回|伊|希吉[来拉]|犹太|希伯来|波斯|伊朗|佛)历$/

/** Whether it is one word of the lexicon, with no other before or behind it. */
const isWord = ({ expression, rule }: Reading): boolean =>
  rule !== 'recurring' &&
  (expression.form === 'vague' || (expression.form === 'point' && expression.steps.length === 1))

/** Longest title that is looked back over. */
const LONGEST_TITLE = 24

/** 《明日之后》: what a title names by a relative word, a length or a festival is no date; a printed year is one (《2022年报告》). */
function isTitled(text: string, at: number, { expression, end }: Reading): boolean {
  if (isPrinted(expression)) return false
  let opened = at - 1
  while (opened >= 0 && opened >= at - LONGEST_TITLE && text[opened] !== '《' && text[opened] !== '》') opened--
  return text[opened] === '《' && text.slice(end, end + LONGEST_TITLE).includes('》')
}

/** Whether a year, a plan or an event says when. */
function isPrinted(expression: TimeExpression): boolean {
  if (expression.form === 'open' || expression.form === 'ending') return isPrinted(expression.of)
  if (expression.form === 'fixed' || expression.form === 'until-now') return true
  return isFirst(expression, ['year', 'century', 'decade'])
}

/** Whether it begins with one of the units by its number or name. */
function isFirst(expression: TimeExpression, units: readonly TimeUnit[]): boolean {
  if (expression.form === 'open' || expression.form === 'ending') return isFirst(expression.of, units)
  const first =
    expression.form === 'point' ? expression.steps[0] : expression.form === 'range' ? expression.from[0] : undefined
  return first?.step === 'is' && units.includes(first.unit)
}

/** 12345年|5月, 刑期3年|5月, 连续三年|春节: years that are counted, or none of the calendar; what stands behind them is not of the article's. */
const COUNTED_YEARS = /[\d〇零一二三四五六七八九十百千万]年[ \u00a0\u3000]?$/

/** 冬至, 正月初一. */
function isNamedDay(expression: TimeExpression): boolean {
  if (expression.form === 'open' || expression.form === 'ending') return isNamedDay(expression.of)
  const steps = expression.form === 'point' ? expression.steps : expression.form === 'range' ? expression.from : []
  return (steps[0]?.step === 'festival' && steps[0].name !== null) || steps[0]?.step === 'lunar'
}

/** What only an article of Taiwan speaks of. */
const ISLAND = /新台币|台北|行政院|立法院|台湾|主计处/

/** No time starts in the middle of a number. */
const isInside = (numeral: Numeral | undefined, at: number): boolean =>
  numeral !== undefined && numeral.start < at && at < numeral.end

function readLongest(text: string, at: number, set: number): Reading | null {
  let longest: Reading | null = null
  for (let i = 0; i < READERS.length; i++) {
    const reading = (set >> i) & 1 ? READERS[i]!.read(text, at) : null
    if (reading !== null && (longest === null || reading.end > longest.end)) longest = reading
  }
  return longest
}

const decoys = matcherOf('no-time')

/** End of the word at `at` that only looks like the start of a time; 0 when there is none. */
function readDecoy(text: string, at: number): number {
  const found = decoys().longestAt(text, at)
  return found === null ? 0 : at + found.text.length
}

const open = fromTables(() => startTable([...READERS, DECOYS]))
