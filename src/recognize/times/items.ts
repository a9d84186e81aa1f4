import { type PeriodWord, periodWords } from '../../lexicon/periods.ts'
import { readClock } from './clock.ts'
import { readFestival } from './festival-words.ts'
import type { Before, Item, ItemReader } from './item.ts'
import { readLunar } from './lunar.ts'
import { readNthItem } from './nth.ts'
import { readNumbered } from './numbered.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readWeekday } from './weekdays.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** In the order they are asked; the first answer wins. */
const READERS: readonly ItemReader[] = [
  readNumericDate,
  readLunar,
  readFestival,
  readWeekday,
  readWord,
  readNthItem,
  readClock,
  readNumbered,
]

/** The item that starts at `at` and leads further down than `before`; null when there is none. */
export function readItem(text: string, at: number, before: Before): Item | null {
  for (const reader of READERS) {
    const item = reader(text, at, before)
    if (item !== null && item.level > before.level) return item
  }
  return null
}

let words: WordIndex<PeriodWord[]> | undefined

/** Words of `lexicon/periods.ts`; one word may mean different things first and later (今天, 去年的今天). */
function readWord(text: string, at: number, before: Before): Item | null {
  words ??= indexWords(group(periodWords()))
  const found = words(text, at)
  if (found === null) return null
  const end = at + found.word.length
  const place = before.level === 0 ? 'later' : 'first'
  const word = found.value.find(candidate => candidate.place !== place && candidate.level > before.level)
  if (word === undefined || word.notBefore.includes(text[end] ?? '\n')) return null
  return { end, level: word.level, steps: word.steps, to: word.to, rule: ruleOf(word) }
}

function group(entries: readonly PeriodWord[]): Map<string, PeriodWord[]> {
  const grouped = new Map<string, PeriodWord[]>()
  for (const entry of entries) grouped.set(entry.word, [...(grouped.get(entry.word) ?? []), entry])
  return grouped
}

function ruleOf(word: PeriodWord): string {
  const step = word.steps[0]!
  if (step.step === 'shift') return `relative-${step.unit}`
  return step.step === 'is' ? `calendar-${step.unit}` : `calendar-${step.step}`
}
