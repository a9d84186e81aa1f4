import { type Era, type EraYear, eras, sexagenary, sexagenaryYear } from '../../../lexicon/eras.ts'
import { matchWords } from '../../../lexicon/matcher.ts'
import { LEVEL } from '../../../lexicon/periods.ts'
import type { Item } from './item.ts'
import { jointAt, lastOfRow, skipSpace } from './marks.ts'
import { AFTER_HEAD } from './starts.ts'
import { isArabic, readWholeNumber } from './whole-numbers.ts'

/** Words that a year of an era begins with. */
export const eraStarts = (): string[] => [...eras().keys(), '公元', ...AFTER_HEAD.map(number => `前${number}`)]

const eraNames = matchWords(eras)

/** 民国112年, 光绪二十年, 令和元年, 公元755年, 光绪乙未年; two years of one era are a range (光绪三年至四年), and so is 光绪年间. */
export function readEra(text: string, at: number): Item | null {
  if (text.startsWith('公元', at)) return readCommonEra(text, at + 2)
  if (text[at] === '前') return readYearsBefore(text, at)
  const era = eraNames.longestAt(text, at)
  if (era === null) return null
  const start = skipSpace(text, at + era.text.length)
  if (text.startsWith('年间', start) && era.value.last !== null)
    return range(eraYear(era.value.first, start + 2), eraYear(era.value.last, start + 2))
  const place = sexagenary(text[start] ?? ' ', text[start + 1] ?? ' ')
  if (place !== null)
    return text[start + 2] === '年'
      ? eraYear(sexagenaryYear(place, era.value.first), start + 3, { ...OF_REIGN, isLunar: isLunar(era.value) })
      : null
  const from = readEraNumber(text, start, era.value)
  if (from === null) return readEraRow(text, start, era.value)
  if (
    era.value.kind === 'place' &&
    !/^(?:[春夏秋冬正元一二三四五六七八九十腊闰]|[（(]\d)/.test(text.slice(from.end, from.end + 2))
  )
    return null
  const joint = jointAt(text, from.end)
  const to = joint === null ? null : readEraNumber(text, joint, era.value)
  const item = reignYear(era.value, from)
  return to === null ? item : range(item, reignYear(era.value, to))
}

/** 民国112、113年, 光绪三、四年: one 年 for all. */
function readEraRow(text: string, at: number, era: Era): Item | null {
  const first = era.kind === 'place' ? null : readWholeNumber(text, at)
  const last = first === null ? null : lastOfRow(text, first)
  const end = last === null ? null : readEraNumber(text, last.end - last.length, era)
  return first === null || end === null ? null : range(reignYear(era, first), reignYear(era, end))
}

const range = (from: Item, to: Item): Item => ({ ...from, end: to.end, to: to.steps })

/** The year of a reign; of one that had no so many years only that it did not. */
function reignYear(era: Era, { value, end }: { value: number; end: number }): Item {
  const { first, last, counted } = era
  const year = first + value - 1
  const isGuess = last !== null && year > last
  return eraYear(year, end, { within: [first, counted], isGuess, isLunar: isLunar(era), days: era.days })
}

const OF_REIGN: EraYear = { within: null, isGuess: false }

const isLunar = ({ kind }: Era): boolean => kind !== 'modern'

/** 元年, 二十年, 112年. */
function readEraNumber(text: string, at: number, { kind }: Era): { value: number; end: number } | null {
  const number = text[at] === '元' ? { value: 1, end: at + 1, form: 'counted' } : readWholeNumber(text, at)
  if (number === null || (kind === 'place' && number.form !== 'counted')) return null
  const unitAt = skipSpace(text, number.end)
  // 正大100年 is how old it is
  const most = kind === 'modern' ? 999 : 99
  return text[unitAt] === '年' && number.value <= most ? { value: number.value, end: unitAt + 1 } : null
}

/** 112年 without its 民国: three digits of our time, and no length (112年来, 112年历史). */
export function readRepublicYear(text: string, at: number): Item | null {
  const number = isArabic(text.charCodeAt(at)) ? readWholeNumber(text, at) : null
  if (number === null || number.length !== 3 || number.value < 100 || number.value > 150) return null
  const end = number.end + 1
  if (text[number.end] !== '年' || /^(?:来|间|的?历史|以[来上])/.test(text.slice(end, end + 3))) return null
  return eraYear(REPUBLIC + number.value, text[end] === '度' ? end + 1 : end)
}

/** The year before the first of the Republic. */
export const REPUBLIC = 1911

/** 前3世纪; 前221年至前206年, 前202年—公元8年: two years before our era without its name; 前221年 alone is a length. */
function readYearsBefore(text: string, at: number): Item | null {
  const years = readCommonEra(text, at)
  const [from] = years?.steps ?? []
  if (years === null || from?.step !== 'is') return null
  const isFarBack = from.unit === 'century' || from.value < -LONGEST_LENGTH
  return (years.to !== null || from.unit === 'century') && (isFarBack || text.slice(at, years.end).includes('公元'))
    ? years
    : null
}

/** Years that are counted back one by one: 退休前10年至前5年. */
const LONGEST_LENGTH = 99

/**
 * 公元前221年 is year −220 of EDTF, which has a year 0, and 公元前1世纪 the century 0; one unit may serve two: 前475—前221年,
 * 公元前3—前2世纪.
 */
export function readCommonEra(text: string, at: number): Item | null {
  const number = readEraDigits(text, at)
  if (number === null) return null
  const unit = ERA_UNITS.find(({ word }) => text.startsWith(word, number.end))
  const { value, end } = number
  const last = value < 1 ? readLastOfEra(text, end, 1 - value, unit) : null
  if (last !== null) return range(last.unit.item(value, end), last.item)
  return unit === undefined ? null : unit.item(value, end + unit.word.length)
}

/** 前221, 755; none is 0, for before the year 1 comes the year 1 before it. */
function readEraDigits(text: string, at: number): { value: number; end: number } | null {
  const isBefore = text[at] === '前'
  const number = readWholeNumber(text, isBefore ? at + 1 : at)
  if (number === null || number.value === 0) return null
  return { value: isBefore ? 1 - number.value : number.value, end: number.end }
}

/** —前221年, 年至公元8年; without its era —220年 behind 公元前206 is of ours, —3000年 behind 公元前5000 of the one before. */
function readLastOfEra(
  text: string,
  at: number,
  first: number,
  written: EraUnit | undefined,
): { item: Item; unit: EraUnit } | null {
  const joint = jointAt(text, at + (written?.word.length ?? 0))
  if (joint === null) return null
  const isNamed = text.startsWith('公元', joint)
  const last = readEraDigits(text, isNamed ? joint + 2 : joint)
  const unit = last === null ? undefined : ERA_UNITS.find(({ word }) => text.startsWith(word, last.end))
  if (last === null || unit === undefined || (written !== undefined && written !== unit)) return null
  const { value } = last
  const end = last.end + unit.word.length
  const isBare = !isNamed && text[joint] !== '前'
  if (!isBare) return { item: unit.item(value, end), unit }
  // 公元前221年到15年后
  if (written?.unit === 'year' && LENGTH.test(text.slice(end, end + 1))) return null
  const isBefore = value < first
  return { item: unit.item(isBefore ? 1 - value : value, end, isBefore ? GUESS : undefined), unit }
}

const LENGTH = /[前后间里内来以之多]/
/** The end of 公元前10年至5年, which may be of either era. */
const GUESS: EraYear = { within: null, isGuess: true }

const eraItem =
  (unit: 'century' | 'year', level: Item['level']) =>
  (value: number, end: number, era?: EraYear): Item => ({
    end,
    level,
    steps: [{ step: 'is', unit, value, ...(era === undefined ? {} : { era }) }],
    to: null,
    rule: `era-${unit}`,
  })

const eraYear = eraItem('year', LEVEL.year)

interface EraUnit {
  readonly word: string
  readonly unit: 'century' | 'year'
  readonly item: typeof eraYear
}

const ERA_UNITS: readonly EraUnit[] = [
  { word: '世纪', unit: 'century', item: eraItem('century', LEVEL.century) },
  { word: '年', unit: 'year', item: eraYear },
]
