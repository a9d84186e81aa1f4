import type { TimeUnit } from '../../lexicon/periods.ts'

export type Limits = readonly [least: number, most: number]

/** What a part of a date may be numbered; the century before our era is 0, as the year is. */
const NUMBERS: Partial<Record<TimeUnit, Limits>> = {
  century: [-99, 99],
  year: [-9999, 9999],
  half: [1, 2],
  quarter: [1, 4],
  season: [1, 4],
  month: [1, 12],
  day: [1, 31],
}

/** Whether a calendar counts so far, whatever the year: 12月 and 31日, not 13月, 0日 and 五季度. */
export const isOnCalendars = (unit: TimeUnit, value: number): boolean => fits(value, NUMBERS[unit])

export const fits = (value: number | null, limits: Limits | null | undefined): boolean =>
  value === null || limits == null || (value >= limits[0] && value <= limits[1])
