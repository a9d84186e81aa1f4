import type { DayPart, TimeStep, TimeUnit } from '../../../lexicon/periods.ts'
import { fits, isOnCalendars, type Limits } from '../calendar-limits.ts'
import type { Moment, Stretch } from './moments.ts'

/** How many of a unit a year has, of which there is a first, a last and an nth. */
const COUNTS: Partial<Record<TimeUnit, Limits>> = { quarter: [1, 4], month: [1, 12], week: [1, 53], day: [1, 366] }

const LUNAR_MONTH: Limits = [1, 12]
const LUNAR_DAY: Limits = [1, 30]

const SIXTIETH: Limits = [0, 59]
const SECONDS: Limits = [0, 24 * 3600]

/** Hours that no such part of a day has: 下午11时 and 下午23时 are both said, 凌晨11时 is not. */
const NOT_OF_PART: Record<DayPart, readonly Limits[]> = {
  night: [
    [9, 11],
    [13, 23],
  ],
  morning: [[13, 24]],
  day: [],
  noon: [
    [4, 9],
    [16, 24],
  ],
  afternoon: [],
  dusk: [[9, 14]],
  evening: [[13, 15]],
}

/**
 * Whether no calendar and no clock has what the steps of a point say, whatever the year: 13月, 第五季度, 25时, 贞观五十年, 凌晨15时. Only
 * the calendar of a year knows of 2月30日, 第53周 and 闰三月.
 */
export const isOutOfRange = (steps: readonly TimeStep[]): boolean =>
  steps.some((step, i) => !isWithin(step) || contradicts(step, steps[i + 1]))

function isWithin(step: TimeStep): boolean {
  switch (step.step) {
    case 'is':
      return isOnCalendars(step.unit, step.value) && fits(step.value, step.era?.within)
    case 'first':
    case 'last':
      return fits(step.count, COUNTS[step.unit])
    case 'nth':
      return fits(step.value, COUNTS[step.unit])
    case 'lunar':
      return fits(Math.abs(step.month), LUNAR_MONTH) && fits(step.day, LUNAR_DAY)
    case 'clock': {
      const seconds = step.hour * 3600 + (step.minute ?? 0) * 60 + (step.second ?? 0)
      return fits(step.minute, SIXTIETH) && fits(step.second, SIXTIETH) && fits(seconds, SECONDS)
    }
    default:
      return true
  }
}

/** 凌晨15时, 上午15时. */
const contradicts = (step: TimeStep, next: TimeStep | undefined): boolean =>
  step.step === 'part' && next?.step === 'clock' && NOT_OF_PART[step.part].some(hours => fits(next.hour, hours))

/**
 * 令和元年4月30日 was a day of 平成; 光绪二十六年5月 is printed like a month of ours, Chinese numerals would make it one of the old
 * calendar; 乾隆六十年除夕 was a day of our next year.
 */
export function isDoubtfulOfReign([year, part]: readonly TimeStep[], { first, last }: Stretch): boolean {
  const era = year?.step === 'is' ? year.era : undefined
  if (era?.isLunar === true)
    return (part?.step === 'is' && part.unit === 'month') || (part?.step === 'festival' && (first.month ?? 12) <= 2)
  if (era?.days == null || first.month === null || first.month > 12) return false
  return dayOf(last, LAST_DAY) < era.days[0] || dayOf(first, 0) > era.days[1]
}

const LAST_DAY = 31

/** 20190501, as the days of reigns are told. */
const dayOf = ({ year, month, day }: Moment, unknown: number): number => (year * 100 + month!) * 100 + (day ?? unknown)
