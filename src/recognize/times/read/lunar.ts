import { type Era, eras, LONGEST_REIGN, sexagenary, sexagenaryYear } from '../../../lexicon/eras.ts'
import { matchWords } from '../../../lexicon/matcher.ts'
import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'
import { jointAt, skipSpace } from './marks.ts'
import { AFTER_HEAD } from './starts.ts'
import { isArabic, readWholeNumber } from './whole-numbers.ts'

const CALENDARS = ['农历', '阴历', '旧历', '夏历']
/** Months with names of their own. */
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

/**
 * Dates of the old calendar: 农历八月十五, 正月初一, 腊月十八, 大年初三, 闰四月; and years of reigns and of the Republic: 民国112年.
 */
export function readLunar(text: string, at: number, before: Before): Item | null {
  if (isArabic(text.charCodeAt(at))) return readMonth(text, at, [], false)
  const era = before.level === 0 ? readEra(text, at) : null
  if (era !== null) return era
  if (before.last?.step === 'lunar' && text[at] === '初') return lunarDay(text, at, before.last.month, [])
  if (text.startsWith('大年初', at)) return lunarDay(text, at + 2, 1, [])
  const calendar = CALENDARS.find(word => text.startsWith(word, at))
  if (calendar === undefined) return readMonth(text, at, [], false)
  const start = at + calendar.length
  const year = readWholeNumber(text, start)
  const isYear = year !== null && year.length === 4 && text[year.end] === '年'
  return isYear
    ? readMonth(text, year.end + 1, [{ step: 'is', unit: 'year', value: year.value }], true)
    : readMonth(text, start, [], true)
}

/** The month and the day after it; without the calendar's name only what no other calendar writes (腊月, 八月初三). */
function readMonth(text: string, at: number, steps: readonly TimeStep[], isNamed: boolean): Item | null {
  const isLeap = text[at] === '闰'
  const start = isLeap ? at + 1 : at
  const named = MONTHS[text[start] ?? '']
  if (named !== undefined && text[start + 1] === '月') {
    return lunarDay(text, start + 2, named, steps) ?? item(start + 2, isLeap ? -named : named, null, steps)
  }
  const number = readWholeNumber(text, start)
  if (number === null || number.value < 1 || number.value > 12 || text[number.end] !== '月') return null
  const month = isLeap ? -number.value : number.value
  const day = lunarDay(text, number.end + 1, month, steps)
  if (day !== null && (isNamed || isLeap || isOldDay(text, number.end + 1, day.end))) return day
  return isNamed || isLeap ? item(number.end + 1, month, null, steps) : null
}

/** 初三, 廿二, 十五, 18, 23号. */
function lunarDay(text: string, at: number, month: number, steps: readonly TimeStep[]): Item | null {
  const hasFirst = text[at] === '初'
  const number = readWholeNumber(text, hasFirst ? at + 1 : at)
  if (number === null || number.value < 1 || number.value > (hasFirst ? 10 : 30) || number.form === 'read') return null
  const end = text[number.end] === '日' || text[number.end] === '号' ? number.end + 1 : number.end
  return item(end, month, number.value, steps)
}

/** 初三 and 廿二 are days of the old calendar; so is 十五 in 八月十五, when no 日 and nothing counted follows. */
function isOldDay(text: string, start: number, end: number): boolean {
  if (text[start] === '初' || text[start] === '廿') return true
  if (text[start] !== '十' || '日号'.includes(text[end - 1]!)) return false
  return end === text.length || /^[，。、；！？）)\n\s晚早夜上下中的前后那]/.test(text.slice(end, end + 1))
}

const item = (end: number, month: number, day: number | null, steps: readonly TimeStep[]): Item => ({
  end,
  level: day === null ? LEVEL.part : LEVEL.piece,
  steps: [...steps, { step: 'lunar', month, day }],
  to: null,
  rule: 'lunar',
})

/** Words that everything read here begins with, numbers apart. */
export const lunarStarts = (): string[] => [
  ...CALENDARS,
  ...Object.keys(MONTHS).flatMap(month => [`${month}月`, `闰${month}`]),
  ...AFTER_HEAD.map(number => `闰${number}`),
  ...eras().keys(),
  '初',
  '大年初',
  '公元',
  ...AFTER_HEAD.map(number => `前${number}`),
]

const eraNames = matchWords(eras)

/** Years of a republic at most. */
const LONGEST_REPUBLIC = 150

/** 民国112年, 光绪二十年, 令和元年, 公元755年, 光绪乙未年; two years of one era are a range (光绪三年至四年), and so is 光绪年间. */
function readEra(text: string, at: number): Item | null {
  if (text.startsWith('公元', at)) return readCommonEra(text, at + 2)
  if (text[at] === '前') return readYearsBefore(text, at)
  const era = eraNames.longestAt(text, at)
  if (era === null) return null
  const start = skipSpace(text, at + era.text.length)
  if (text.startsWith('年间', start) && era.value.last !== null)
    return { ...eraYear(era.value.first, start + 2), to: eraYear(era.value.last, start + 2).steps }
  const place = sexagenary(text[start] ?? ' ', text[start + 1] ?? ' ')
  if (place !== null)
    return text[start + 2] === '年' ? eraYear(sexagenaryYear(place, era.value.first), start + 3) : null
  const from = readEraNumber(text, start, era.value)
  if (from === null) return null
  if (
    era.value.kind === 'place' &&
    !/^(?:[春夏秋冬正元一二三四五六七八九十腊闰]|[（(]\d)/.test(text.slice(from.end, from.end + 2))
  )
    return null
  const joint = jointAt(text, from.end)
  const to = joint === null ? null : readEraNumber(text, joint, era.value)
  const item = eraYear(era.value.first + from.value - 1, from.end)
  if (to === null || to.value <= from.value) return item
  return { ...item, end: to.end, to: eraYear(era.value.first + to.value - 1, to.end).steps }
}

/** 元年, 二十年, 112年. */
function readEraNumber(text: string, at: number, { kind }: Era): { value: number; end: number } | null {
  const number = text[at] === '元' ? { value: 1, end: at + 1, form: 'counted' } : readWholeNumber(text, at)
  if (number === null || (kind === 'place' && number.form !== 'counted')) return null
  const unitAt = skipSpace(text, number.end)
  const longest = kind === 'modern' ? LONGEST_REPUBLIC : LONGEST_REIGN
  if (text[unitAt] !== '年' || number.value < 1 || number.value > longest) return null
  return { value: number.value, end: unitAt + 1 }
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

/** 前221年至前206年, 前202年—公元8年: two years before our era without its name; 前221年 alone is a length. */
function readYearsBefore(text: string, at: number): Item | null {
  const years = readCommonEra(text, at)
  const [from] = years?.steps ?? []
  const isFarBack = from?.step === 'is' && from.value < -LONGEST_LENGTH
  return years?.to != null && (isFarBack || text.slice(at, years.end).includes('公元')) ? years : null
}

/** Years that are counted back one by one: 退休前10年至前5年. */
const LONGEST_LENGTH = 99

/** 公元前221年 is year −220 of EDTF, which has a year 0; one 年 may serve two: 前475—前221年. */
export function readCommonEra(text: string, at: number): Item | null {
  const number = readEraDigits(text, at)
  if (number === null) return null
  const { value, end } = number
  const to = value < 1 ? readLastYear(text, end, 1 - value) : null
  if (to !== null) return { ...eraYear(value, to.end), to: to.steps }
  if (value > 0 && text.startsWith('世纪', end)) return eraCentury(value, end + 2)
  return text[end] === '年' ? eraYear(value, end + 1) : null
}

/** 前221, 755; none is 0, for before the year 1 comes the year 1 before it. */
function readEraDigits(text: string, at: number): { value: number; end: number } | null {
  const isBefore = text[at] === '前'
  const number = readWholeNumber(text, isBefore ? at + 1 : at)
  if (number === null || number.value === 0) return null
  return { value: isBefore ? 1 - number.value : number.value, end: number.end }
}

/** —前221年, 年至公元8年; without its era —220年 behind 公元前206 is of ours, —3000年 behind 公元前5000 of the one before. */
function readLastYear(text: string, at: number, first: number): Item | null {
  const isWritten = text[at] === '年'
  const joint = jointAt(text, isWritten ? at + 1 : at)
  if (joint === null) return null
  const isNamed = text.startsWith('公元', joint)
  const isBare = !isNamed && text[joint] !== '前'
  const last = readEraDigits(text, isNamed ? joint + 2 : joint)
  if (last === null || text[last.end] !== '年') return null
  const { value, end } = last
  // 公元前221年到15年后
  if (isBare && isWritten && (value <= LONGEST_LENGTH || LENGTH.test(text.slice(end + 1, end + 2)))) return null
  const isBefore = isBare && value > LONGEST_LENGTH && value < first
  return eraYear(isBefore ? 1 - value : value, end + 1)
}

const LENGTH = /[前后间里内来以之多]/

const eraCentury = (value: number, end: number): Item => ({
  end,
  level: LEVEL.century,
  steps: [{ step: 'is', unit: 'century', value }],
  to: null,
  rule: 'era-century',
})

const eraYear = (value: number, end: number): Item => ({
  end,
  level: LEVEL.year,
  steps: [{ step: 'is', unit: 'year', value }],
  to: null,
  rule: 'era-year',
})
