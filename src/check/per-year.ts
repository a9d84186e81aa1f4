import type { Figure, Grade } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { isReal } from './change.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { type Formula, simpleGain, yearlyAmount, yearlyGain, yearlyLoss } from './formulas.ts'
import { isDated } from './levels.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** What says that an amount of change is one of each year of several. */
const PER_YEAR = /年均|平均每年|每年平均|年平均/
/** A mean of others than years: 户年均增收. */
const OF_OTHERS = /[户人亩]年均|年[户人亩]均/
/** The unit of a rate by the year, 年均增长21.8%. */
const BY_YEAR = /\/a$/
/** Levels may be so many years apart. */
const MOST_YEARS = 60

/**
 * The yearly change between two levels: a rate that compounds, or an amount.
 *
 *     由2015年的1200家增至2020年的3216家，年均增长21.8%        (3216 ÷ 1200)^(1/5) − 1 = 21.8%
 */
export const perYearClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, stated): Claim[] => {
    const { figures } = sheet
    if (figure.relation !== 'change' || figure.value === null || !isPerYear(sheet, stated)) return []
    const now = operandOf(figure, 'level')?.figure
    const earlier = operandOf(figure, 'base')?.figure
    if (now === undefined || earlier === undefined) return []
    const [level, start] = [figures[now]!, figures[earlier]!]
    const years = yearsBetween(start, level)
    if (years === null || !isSameUnit(level, start)) return []
    const claimBy = (formula: Formula): Claim => {
      const operands = formula.isBalance && figure.direction === 'down' ? [earlier, now] : [now, earlier]
      return {
        kind: 'chain',
        frame: 'per_year',
        formula,
        operands,
        stated,
        grade: gradeOfYears(sheet, operands, stated),
      }
    }
    const [meant, ...others] = readingsOf(figure, level, years).map(claimBy)
    const holds = (claim: Claim): boolean => verdict(sheet, claim)?.status === 'consistent'
    if (meant === undefined) return []
    if (start.time === level.time) return [meant, ...others.slice(0, 1)].filter(holds).slice(0, 1)
    return others.some(holds) && !holds(meant) ? [] : [meant]
  })

function isPerYear({ figures, clauseBefore }: Worksheet, change: number): boolean {
  const clause = clauseBefore(change)
  return (BY_YEAR.test(figures[change]!.unitCode) || PER_YEAR.test(clause)) && !OF_OTHERS.test(clause)
}

/** The years from one level to another, or of the range that both have: 2013到2017年由…增至…. */
function yearsBetween(earlier: Figure, now: Figure): number | null {
  const [first, last] = [earlier.time ?? '', now.time ?? '']
  const ends = first === last ? RANGE.exec(last) : POINTS.exec(`${first} ${last}`)
  const years = ends === null ? 0 : Number(ends.at(-1)) - Number(ends[1])
  return years < 2 || years > MOST_YEARS ? null : years
}

const RANGE = /^(\d{4})\/(\d{4})$/
/** Two years, or the same month or day of both. */
const POINTS = /^(\d{4})(?<rest>(?:-\d\d)*) (\d{4})\k<rest>$/

/**
 * How a yearly change follows, and how else it may have been reckoned: over a year more, as the first level of a range is that of the year
 * before it and as some count both years, or without compounding.
 */
function readingsOf({ unitCode, direction }: Figure, level: Figure, years: number): Formula[] {
  const unit = unitCode.replace(BY_YEAR, '')
  const spans = [years, years + 1]
  if (unit !== '%') return unit === level.unitCode ? spans.map(yearlyAmount) : []
  if (level.unitCode === '%') return []
  return direction === 'down' ? spans.map(yearlyLoss) : [...spans.map(yearlyGain), simpleGain(years)]
}

function gradeOfYears(sheet: Worksheet, levels: readonly number[], stated: number): Grade {
  const [one, other] = levels.map(it => sheet.figures[it]!.time)
  return one !== other && !isReal(sheet, stated) && levels.every(it => isDated(sheet, it))
    ? gradeOf(sheet, [...levels, stated], sheet.figures[stated]!.operands)
    : 'searched'
}
