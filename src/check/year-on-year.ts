import { yearBefore } from '../model/edtf.ts'
import type { Figure, Grade } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { SCOPE } from '../model/scope.ts'
import { isReal } from './change.ts'
import type { Claim, Rule } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { compounded } from './formulas.ts'
import { meets } from './interval.ts'
import { byKey, isDated, isPlainLevel, YEAR_BEFORE } from './levels.ts'
import { orCutOff } from './tolerance.ts'
import { verdict } from './verdict.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

/** So many years are gone back at most. */
const MOST_YEARS = 6
/** A rate that is not over one year. */
const OTHER_SPAN = /均|累计|环比|以来|连续|共|\d{4}年?[-—~–至到]\d{4}/
/** What was counted anew, or is reckoned otherwise than before. */
const REVISED = /修[订正改]|调整|核[算减定实]|口径|初步|快报|普查/

/**
 * A level, and the rates of the years from it to another one of its measure, where the text gives no level between them.
 *
 *     2021年产量31.2万吨；2022年增长5.2%；2023年34.1万吨，增长3.9%        31.2万 × (1 + 5.2%) × (1 + 3.9%) = 34.1万
 */
export const yearOnYearClaims: Rule = sheet => {
  const levels = byKey(sheet, (figure, at) => (isPlainLevel(figure) ? levelKey(sheet, at, figure.time) : null))
  const rates = byKey(sheet, (figure, at) => (isYearly(sheet, at) ? rateKey(sheet, at, figure.time) : null))
  return sheet.figures.flatMap((figure, rate) => {
    const now = operandOf(figure, 'level')?.figure
    if (now === undefined || !isYearly(sheet, rate) || !isPlainLevel(sheet.figures[now]!)) return []
    if (sheet.figures[now]!.time !== figure.time || sheet.measureOf[now] !== sheet.measureOf[rate]) return []
    const chain = [rate]
    let time = yearBefore(figure.time!)
    while (chain.length < MOST_YEARS && !levels.has(levelKey(sheet, now, time)!)) {
      const earlier = rates.get(rateKey(sheet, now, time)!)
      if (earlier == null) return []
      chain.unshift(earlier)
      time = yearBefore(time)
    }
    const start = levels.get(levelKey(sheet, now, time)!)
    return start == null || chain.length < 2 ? [] : claimOf(sheet, start, chain, now)
  })
}

/** Whether a figure is the rate of one year over the one before. */
function isYearly(sheet: Worksheet, at: number): boolean {
  const { relation, unitCode, value, per, status, time, base } = sheet.figures[at]!
  if (relation !== 'change' || unitCode !== '%' || value === null || per !== null || status !== 'actual') return false
  if (time === null || !(base === null ? /^\d{4}$/ : YEAR_BEFORE).test(base ?? time)) return false
  return !OTHER_SPAN.test(sheet.clauseBefore(at))
}

const levelKey = (sheet: Worksheet, at: number, time: string | null): string | null => {
  const key = rateKey(sheet, at, time)
  return key === null ? null : `${key}\t${sheet.figures[at]!.unitCode}`
}

function rateKey({ figures, measureOf }: Worksheet, at: number, time: string | null): string | null {
  const { place, holder } = figures[at]!
  const measure = measureOf[at]!.replace(SCOPE, '')
  return time === null || measure === '' ? null : [measure, place, holder, time].join('\t')
}

function claimOf(sheet: Worksheet, start: number, rates: readonly number[], stated: number): Claim[] {
  const all = [start, ...rates, stated]
  const scopes = new Set(all.flatMap(it => SCOPE.exec(sheet.measureOf[it]!)?.[0] ?? []))
  if (scopes.size > 1) return []
  const formula = compounded(rates.map(it => isFall(sheet.figures[it]!)))
  const grade = gradeOfChain(sheet, all, rates)
  const claim: Claim = { kind: 'chain', frame: 'year_on_year', formula, operands: [start, ...rates], stated, grade }
  return verdict(sheet, claim)?.status === 'inconsistent' && isCutOff(sheet, claim) ? [] : [claim]
}

/** Whether rates that were cut off instead of rounded, 10.16% to 10.1%, explain that a chain does not come out. */
function isCutOff(sheet: Worksheet, claim: Claim): boolean {
  const [start] = claim.operands
  const widest = evaluate(sheet, claim, it => {
    const read = sheet.toleranceOf(it)
    return it === start ? read : orCutOff(sheet.figures[it]!, sheet.printed(it), read)
  })
  return meets(widest, sheet.toleranceOf(claim.stated))
}

const isFall = ({ direction, value }: Figure): boolean => direction === 'down' && !value!.startsWith('-')

/** Each rate is over a level that is not printed, and may not be the one of the rate before it: an alarm takes one wrong digit. What is carried, revised, real or of a period that its words do not tell confirms and never alarms. */
function gradeOfChain(sheet: Worksheet, all: readonly number[], rates: readonly number[]): Grade {
  const isOpen =
    all.some(it => sheet.columnOf(it) !== null || REVISED.test(sheet.clauseBefore(it) + sheet.clauseAfter(it))) ||
    rates.some(it => isReal(sheet, it)) ||
    all.some(it => !isSettled(sheet, it, all))
  return isOpen ? 'searched' : 'linked'
}

/** Whether a figure has its measure and its year from its own words, or from those of another one of the chain in its sentence. */
function isSettled(sheet: Worksheet, at: number, all: readonly number[]): boolean {
  const beside = all.filter(it => sheet.sentenceOf[it] === sheet.sentenceOf[at])
  const isNamed = beside.some(it => !isCarried(sheet.figures[it]!))
  return isNamed && beside.some(it => sheet.figures[it]!.time === sheet.figures[at]!.time && isDated(sheet, it))
}
