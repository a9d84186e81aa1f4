import { isEdtf, yearBefore } from '../model/edtf.ts'
import type { Argument, Recognized } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { grounded } from './arguments.ts'
import { beginning, NO_PERIOD, type Period, periodOf, timeIn, timesIn } from './table-cells.ts'

/** Words of a header that say where its period lies in, or before, the one that its table is of: 期末余额, 上年同期. */
export interface Placing {
  readonly found: readonly Argument[]
  /** Whether it says how something was before. */
  readonly isEarlier: boolean
  readonly place: (reported: string) => string | null
}

const PLACES: readonly (readonly [RegExp, (reported: string) => string | null, isEarlier?: boolean])[] = [
  [/上年(?:度|期)?[末底]|[上去]年年?[末底]/, it => edge(yearBefore(yearOf(it)), 1), true],
  [/[年期]初至|年初累计/, it => toDate(it)],
  [/年初(?:余额|[数值])?/, it => edge(yearOf(it), 0), true],
  [/期初(?:余额|[数值])?/, it => edge(it, 0), true],
  [/[期年]末/, it => edge(it, 1)],
  [/[上去]年(?:度)?同[期月季]|上期|同期/, yearBefore, true],
  [/累\s*计|本年/, it => toDate(it)],
  [/上月/, it => monthBefore(it), true],
  [/[本当]月/, it => edge(it, 1)],
]

/** Where a header places its period; null where it names none that way, or dates it: 2022年末. */
export function placingIn(doc: Recognized, head: Span): Placing | null {
  const text = beginning(doc.article.plain, head)
  if (/\d/.test(text)) return null
  for (const [pattern, place, isEarlier = false] of PLACES) {
    const found = pattern.exec(text)
    if (found === null) continue
    const start = head.start + found.index
    const words = { start, end: start + found[0].length }
    return { found: grounded(doc, 'period', [words], 'column', () => false), isEarlier, place }
  }
  return null
}

const yearOf = (edtf: string): string => edtf.slice(0, 4)

/** The first or last month of a period, or its last day where it is dated by days; null of what is open. */
function edge(edtf: string, side: 0 | 1): string | null {
  const ends = edtf.split('/')
  const moment = ends[side === 0 ? 0 : ends.length - 1]!
  if (/^\d{4}$/.test(moment)) return `${moment}-${side === 0 ? '01' : '12'}`
  if (/^\d{4}-\d\d-\d\d$/.test(moment)) return side === 0 ? `${yearOf(moment)}-01` : moment
  return /^\d{4}-(?:0\d|1[0-2])$/.test(moment) ? moment : null
}

/** 2024-01 → 2023-12 */
function monthBefore(edtf: string): string | null {
  const [year, month] = (edge(edtf, 1) ?? '').split('-').map(Number) as [number, number | undefined]
  if (month === undefined) return null
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** From January to the end of a period: 2023-09 → 2023-01/2023-09. */
function toDate(edtf: string): string | null {
  if (/^\d{4}$/.test(edtf)) return edtf
  const last = edge(edtf, 1)
  if (last === null) return null
  const first = `${yearOf(last)}-01${last.length > 7 ? '-01' : ''}`
  return first === last ? last : `${first}/${last}`
}

/** The last moment of a period, to be compared as text. */
export const endOf = (edtf: string): string => {
  const last = edtf.slice(edtf.indexOf('/') + 1)
  return last.length === 4 ? `${last}-12` : last
}

/** What a column's header says of time. */
export interface Dated {
  /** The period that heads it; one that a change is compared with is its base. */
  readonly period: Period
  /** Whether that is a year and the header says nothing else: 2023年. */
  readonly isYear: boolean
  readonly placing: Placing | null
  /** Whether it names a period that cannot be placed. */
  readonly isElsewhere: boolean
  /** Index of the column of the level that it says something of; null where it is one itself, or none is found. */
  readonly level: number | null
}

/** The period of a column's cells in a row, or table, that is of `around`. */
export type PeriodIn = (column: number, around: Period) => Period

/** Reads periods off columns; those beside one period are held, as rows without one of their own share that of their table. */
export function createPeriods(columns: readonly Dated[]): PeriodIn {
  const years = new Set(columns.flatMap(({ isYear, period }) => (isYear ? period.edtf! : [])))
  let beside = NO_PERIOD
  let held: (Period | undefined)[] = []
  const periodIn: PeriodIn = (at, around) => {
    if (beside !== around) {
      beside = around
      held = []
    }
    held[at] ??= read(columns[at]!, around)
    return held[at]
  }
  const read = ({ period, placing, level, isElsewhere, isYear }: Dated, around: Period): Period => {
    const placed = around.edtf === null ? null : (placing?.place(around.edtf) ?? null)
    if (placed !== null) return { edtf: placed, found: carried([...around.found, ...placing!.found]) }
    if (isElsewhere) return NO_PERIOD
    if (period.edtf === null) return level === null ? around : uncertain(periodIn(level, around))
    const edtf = together(period, around.edtf ?? '', isYear)
    return edtf === null ? period : { edtf, found: [...period.found, ...carried(around.found)] }
  }
  const together = ({ edtf, isYearless }: Period, around: string, isYear: boolean): string | null => {
    if (isYearless) {
      const moved = inYear(edtf!, yearOf(around))
      // 12月 | 1月 under 2024年1月
      return moved === null || moved === edtf || endOf(moved) > endOf(around) ? null : moved
    }
    return isYear && years.has(yearOf(around)) ? inYear(around, edtf!) : null
  }
  return periodIn
}

export const uncertain = ({ edtf, found }: Period): Period => ({ edtf, found: carried(found) })

const carried = (found: readonly Argument[]): readonly Argument[] => found.map(it => ({ ...it, certain: false }))

/**
 * A part of a year in another one: under 截至6月30日止六个月 a column 2023年 is of those months, and under 2022年统计 a column 9月 of
 * that year. Null where the one is no part of a year, or the other none.
 */
function inYear(part: string, year: string): string | null {
  const years = new Set([...part.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(it => it[0]))
  if (years.size !== 1 || !/^\d{4}-/.test(part) || !/^\d{4}$/.test(year)) return null
  if (/-01(?:-01)?\/\d{4}-12(?:-31)?$/.test(part)) return null
  const moved = part.replaceAll(yearOf(part), year)
  return isEdtf(moved) ? moved : null
}

/**
 * The period that the headings above a table are of, the nearest first, and then the title: one within a year, where a line
 * names no second one.
 */
export function headingPeriod(doc: Recognized, from: number): Period {
  const { blocks, plain } = doc.article
  for (let at = blocks[from]?.parent ?? null; at !== null; at = blocks[at]!.parent) {
    const found = lonePeriod(doc, blocks[at]!)
    if (found !== null) return found
  }
  const title = blocks.find(({ kind }) => kind === 'title')
  return title === undefined || /规划|目标/.test(beginning(plain, title))
    ? NO_PERIOD
    : (lonePeriod(doc, title) ?? NO_PERIOD)
}

function lonePeriod(doc: Recognized, line: Span): Period | null {
  const periods = new Set(timesIn(doc, line).flatMap(({ edtf }) => edtf ?? []))
  const [edtf] = periods
  if (periods.size !== 1 || edtf!.includes('..') || yearOf(edtf!) !== yearOf(endOf(edtf!))) return null
  return periodOf(doc, timeIn(doc, line), 'heading', false)
}
