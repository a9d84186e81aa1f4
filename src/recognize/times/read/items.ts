import { matchWords } from '../../../lexicon/matcher.ts'
import { LEVEL, type PeriodWord, periodWords } from '../../../lexicon/periods.ts'
import { readBareYear, readYearCode } from './bare-years.ts'
import { bracketedStarts, readBracketed } from './bracketed.ts'
import { clockStarts, readClock } from './clock.ts'
import { festivalStarts, readFestival } from './festival-words.ts'
import type { Before, Item, ItemReader } from './item.ts'
import { lunarStarts, readLunar } from './lunar.ts'
import { nthStarts, readNthItem } from './nth.ts'
import { readNumbered } from './numbered.ts'
import { readNumericDate } from './numeric-dates.ts'
import { type Starting, type StartTable, startsAt, startTable } from './starts.ts'
import { readWeekday, weekdayStarts } from './weekdays.ts'

/** In the order they are asked; the first answer wins. */
const READERS: readonly Starting<ItemReader>[] = [
  { read: readBracketed, words: bracketedStarts, numbers: true },
  { read: readNumericDate, words: () => [], numbers: true },
  { read: readYearCode, words: () => ['FY'], numbers: true },
  { read: readLunar, words: lunarStarts, numbers: true },
  { read: readFestival, words: festivalStarts },
  { read: readWeekday, words: weekdayStarts },
  { read: readWord, words: () => periodWords().map(({ word }) => word) },
  { read: readNthItem, words: nthStarts },
  { read: readClock, words: clockStarts, numbers: true },
  { read: readNumbered, words: () => [], numbers: true },
  { read: (text, at, before) => readBareYear(text, at, before, readItem), words: () => [], numbers: true },
]

let table: StartTable | undefined

/** Every word an item can start with, numbers apart. */
export const itemStarts = (): string[] => READERS.flatMap(({ words }) => [...words()])

/** The item that starts at `at` and leads further down than `before`; null when there is none. */
export function readItem(text: string, at: number, before: Before): Item | null {
  table ??= startTable(READERS)
  let set = startsAt(table, text, at, before.level > 0)
  for (let i = 0; set !== 0; i++, set >>= 1) {
    if ((set & 1) === 0) continue
    const item = READERS[i]!.read(text, at, before)
    if (item !== null && item.level > before.level) return item
  }
  return null
}

/** A word with the name of the rule that reads it. */
type Named = PeriodWord & { readonly rule: string }

const words = matchWords(() => group(periodWords()))

/** Words of `lexicon/periods.ts`; one word may mean different things first and later (今天, 去年的今天). */
function readWord(text: string, at: number, before: Before): Item | null {
  const found = words.longestAt(text, at)
  if (found === null) return null
  const end = at + found.text.length
  if (before.level === 0 && (isCounted(text, at) || isTerm(text, at))) return null
  const next = text[end] ?? '\n'
  const word = found.value.find(
    ({ place, level, notBefore }) => stands(place, before) && level > before.level && !notBefore.includes(next),
  )
  if (word === undefined) return null
  return {
    end,
    level: word.level,
    steps: word.steps,
    to: word.to,
    rule: word.rule,
    isHead: word.place === 'head' && before.level === 0,
  }
}

/** 6年中, 三个月内 and 每月底 begin before the word. */
const isCounted = (text: string, at: number): boolean =>
  '年月季'.includes(text[at]!) &&
  '0123456789〇零一二三四五六七八九十百千两几多数半每年月个财学青少中整余来'.includes(text[at - 1] ?? '\n')

/** 任期内, 本期节目 and 各报告期 are no period of a report; 连续第三天 counts, 提前一天 says how much sooner. */
const isTerm = (text: string, at: number): boolean =>
  (text.startsWith('期内', at) && !isOfAccounts(text, at, at + 2)) ||
  (text.startsWith('本期', at) && !isOfAccounts(text, at, at + 2)) ||
  (text[at] === '报' && text[at - 1] === '各') ||
  (text[at] === '第' && text.startsWith('连续', at - 2)) ||
  (text[at] === '前' && text[at - 1] === '提')

/** What accounts go on with: 期内实现营收. */
const ACCOUNTS = /^(?:实现|营[业收]|净[利额]|收入|利润|收益|毛利|归[母属]|共有|新[增进]|末|初|，公司|，集团|，本公司)/
const isOfAccounts = (text: string, at: number, end: number): boolean =>
  ACCOUNTS.test(text.slice(end, end + 4)) && !'短长任近工效预会渡续验'.includes(text[at - 1] ?? '\n')

function stands(place: PeriodWord['place'], { level }: Before): boolean {
  if (level === 0) return place !== 'later'
  return place === 'any' || place === 'later' || (place === 'head' && level > LEVEL.part)
}

function group(entries: readonly PeriodWord[]): Map<string, Named[]> {
  const grouped = new Map<string, Named[]>()
  for (const entry of entries)
    grouped.set(entry.word, [...(grouped.get(entry.word) ?? []), { rule: ruleOf(entry), ...entry }])
  return grouped
}

function ruleOf(word: PeriodWord): string {
  const step = word.steps[0]!
  if (step.step === 'shift') return `relative-${step.unit}`
  return step.step === 'is' ? `calendar-${step.unit}` : `calendar-${step.step}`
}
