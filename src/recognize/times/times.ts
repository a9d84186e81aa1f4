import { epochEvents, epochStretches } from '../../lexicon/epochs.ts'
import { eras } from '../../lexicon/eras.ts'
import { festivals } from '../../lexicon/festivals.ts'
import { periodWords } from '../../lexicon/periods.ts'
import { timeDecoys, vagueTimes } from '../../lexicon/vague-times.ts'
import { PRIORITY } from '../../model/candidate.ts'
import type { Numeral, Segmented } from '../../model/layers.ts'
import { readEpoch } from './epoch-times.ts'
import type { Reading, TimeCandidate } from './expression.ts'
import { readCalendarTime } from './ranges.ts'
import { readSpan } from './spans.ts'
import { readVague } from './vague.ts'
import { indexWords, type WordIndex } from './word-index.ts'

export type { TimeCandidate } from './expression.ts'
export { resolveTimes } from './resolve-times.ts'

/** The longest answer wins; of equals the first in this list. */
const READERS: readonly ((text: string, at: number) => Reading | null)[] = [
  readCalendarTime,
  readSpan,
  readEpoch,
  readVague,
]

/**
 * Proposes the time expressions of an article, in one pass over its folded text:
 * a table of characters says where one can start, and the next look comes behind what was read.
 */
export function proposeTimes(doc: Segmented, numerals: readonly Numeral[]): TimeCandidate[] {
  const text = doc.article.plain
  const starts = startTable()
  const found: TimeCandidate[] = []
  let numeral = 0
  for (let at = 0; at < text.length; at++) {
    if (starts[text.charCodeAt(at)] === 0) continue
    while (numeral < numerals.length && numerals[numeral]!.end <= at) numeral++
    if (isInside(numerals[numeral], at)) continue
    const reading = readLongest(text, at)
    const decoy = readDecoy(text, at)
    if (reading === null || decoy > reading.end) {
      at = Math.max(at, decoy - 1)
      continue
    }
    found.push({
      kind: 'time',
      start: at,
      end: reading.end,
      rule: reading.rule,
      priority: PRIORITY.TIME,
      expression: reading.expression,
    })
    at = reading.end - 1
  }
  return found
}

/** No time starts in the middle of a number. */
const isInside = (numeral: Numeral | undefined, at: number): boolean =>
  numeral !== undefined && numeral.start < at && at < numeral.end

function readLongest(text: string, at: number): Reading | null {
  let longest: Reading | null = null
  for (const read of READERS) {
    const reading = read(text, at)
    if (reading !== null && (longest === null || reading.end > longest.end)) longest = reading
  }
  return longest
}

let decoys: WordIndex<true> | undefined

/** End of the word at `at` that only looks like the start of a time; 0 when there is none. */
function readDecoy(text: string, at: number): number {
  decoys ??= indexWords(timeDecoys().map(word => [word, true] as const))
  const found = decoys(text, at)
  return found === null ? 0 : at + found.word.length
}

const NUMBER_STARTS = '0123456789〇零一二三四五六七八九十廿卅百两俩仨半'
const MARK_STARTS = '“"「‘每第周星礼前头近最过未今此这再之农阴旧夏闰正冬腊大公截节QH'

let table: Uint8Array | undefined

/** 1 for every UTF-16 unit that a time, or a word that must be stepped over, can start with. */
function startTable(): Uint8Array {
  if (table !== undefined) return table
  table = new Uint8Array(65536)
  const words = [
    ...periodWords().map(({ word }) => word),
    ...[...festivals().values()].flatMap(festival => festival.words),
    ...[...epochEvents(), ...epochStretches()].flatMap(epoch => epoch.words),
    ...eras().keys(),
    ...vagueTimes(),
    ...timeDecoys(),
    ...NUMBER_STARTS,
    ...MARK_STARTS,
  ]
  for (const word of words) table[word.charCodeAt(0)] = 1
  return table
}
