import { LEVEL, type TimeStep, type TimeUnit } from '../../../lexicon/periods.ts'
import { REPUBLIC, readCommonEra } from './era-years.ts'
import type { Before, Item } from './item.ts'

const WORDS = '今去明昨前本上'

/** Words that everything read here begins with, numbers apart. */
export const bracketedStarts = (): string[] => [
  ...[...WORDS].flatMap(word => [`${word}（`, `${word}(`]),
  ...[...'0123456789'].map(digit => `前${digit}`),
]

/**
 * A date that a bracket gives: 今（112）年 and 今（4）日, as papers of Taiwan print them; behind a year of a reign the year by our count:
 * 康熙二十六年（1687）, 贞观十六年（642年）, 战国（前475—前221年）.
 */
export function readBracketed(text: string, at: number, before: Before): Item | null {
  if (before.level > 0) return null
  if (!'（('.includes(text[at - 1] ?? ' ')) return readWord(text, at)
  return text[at] === '前' ? readCommonEra(text, at) : readGlossYear(text, at)
}

const WORD =
  /^(?:[今去明前][（(](\d{2,3})[）)]年度?|[今昨明前][（(](\d{1,2})[）)](?:[日天]|(?=[上下]午|凌晨|[早晚]上?))|[本上][（(](\d{1,2})[）)]月份?)/

function readWord(text: string, at: number): Item | null {
  const match = WORDS.includes(text[at]!) ? WORD.exec(text.slice(at, at + 8)) : null
  if (match === null) return null
  const [printed, year, day, month] = match
  const end = at + printed.length
  if (year !== undefined) return item(end, 'year', REPUBLIC + Number(year))
  const value = Number(day ?? month)
  if (value < 1 || value > (day === undefined ? 12 : 31)) return null
  return day === undefined ? item(end, 'month', value) : item(end, 'day', value)
}

/** A year of a reign before a bracket: 二十六年（, 元年(公元. */
const OF_REIGN = /[元一二三四五六七八九十丑寅卯辰巳午未申酉戌亥子]年[春夏秋冬]?[（(]$/

function readGlossYear(text: string, at: number): Item | null {
  const match = /^(\d{3,4})年?(?=[）)])/.exec(text.slice(at, at + 6))
  if (match === null || Number(match[1]) > REPUBLIC + 1 || !OF_REIGN.test(text.slice(Math.max(0, at - 4), at)))
    return null
  return item(at + match[0].length, 'year', Number(match[1]))
}

const LEVELS = { year: LEVEL.year, month: LEVEL.part, day: LEVEL.piece } as const

function item(end: number, unit: TimeUnit & keyof typeof LEVELS, value: number): Item {
  const steps: TimeStep[] = [{ step: 'is', unit, value }]
  return { end, level: LEVELS[unit], steps, to: null, rule: `calendar-${unit}` }
}
