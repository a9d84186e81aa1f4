import { Big } from 'big.js'
import { printedDigits } from '../model/digits.ts'
import type { Check } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import type { Claim } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { SUM } from './formulas.ts'
import { type Interval, isWithin, meets, scaled, union } from './interval.ts'
import { isMisprint, isOneSlipFrom, statedOf } from './misprint.ts'
import { hasOtherReading } from './nearby.ts'
import { printedValue } from './tolerance.ts'
import type { Worksheet } from './worksheet.ts'

/** A computed interval wider than this part of itself says nothing … */
const TELLING = '0.1'
/** … unless it is no wider than this many times what the stated digits leave open. */
const TELLING_WIDTHS = 4
/** Three significant digits. */
const BEYOND_CHANCE = '0.01'

export interface Verdict {
  readonly status: Check['status']
  /** What the printed digits of the operands allow, in the unit of the stated figure. */
  readonly computed: Interval
}

/**
 * Whether the digits of a claim agree; null when they leave too much open to say.
 * Operands that the text does not name must agree to three significant digits:
 * of the few amounts near a share or a total, less than one in a hundred comes so close by chance.
 */
export function verdict(sheet: Worksheet, claim: Claim): Verdict | null {
  const known = verdicts.get(claim)
  if (known !== undefined) return known
  const found = reckon(sheet, claim)
  verdicts.set(claim, found)
  return found
}

/** Rules ask for the verdict on a claim before the judge does. */
const verdicts = new WeakMap<Claim, Verdict | null>()

function reckon(sheet: Worksheet, claim: Claim): Verdict | null {
  const computed = evaluate(sheet, claim, sheet.toleranceOf)
  const stated = statedOf(sheet, claim)
  if (!isTelling(computed, stated)) return byPrint(sheet, claim, computed, stated)
  const agrees = meets(computed, stated)
  if (agrees) {
    const counts = claim.grade !== 'searched' || isBeyondChance(sheet, claim, union(computed, stated))
    return counts ? { status: 'consistent', computed } : null
  }
  return isAlarm(sheet, claim, computed, stated) ? { status: 'inconsistent', computed } : null
}

/**
 * The verdict on a claim whose digits leave much open, 由4.2元涨到5.1元，上涨21.4%: it holds where it comes out with the numbers as they are
 * printed, to the digits of the result; it is an alarm where one slip in these explains why it does not.
 */
function byPrint(sheet: Worksheet, claim: Claim, computed: Interval, stated: Interval): Verdict | null {
  const { figures } = sheet
  if (claim.grade !== 'stated' || !computed.lower || !computed.upper) return null
  if (printedDigits(figures[claim.stated]!) < TELLING_DIGITS) return null
  const exact = evaluate(sheet, claim, it => printedValue(figures[it]!))
  if (meets(exact, stated)) return { status: 'consistent', computed }
  const isSlip = !meets(computed, stated) && isOneSlipFrom(figures[claim.stated]!, exact)
  return isSlip && isOfOwnBase(sheet, claim) && !hasOtherReading(sheet, claim)
    ? { status: 'inconsistent', computed }
    : null
}

/** Whether a result is set against nothing by name but what it is reckoned from: 上涨0.9元，同比上涨12.4% may be over another time. */
function isOfOwnBase({ figures }: Worksheet, { operands, stated }: Claim): boolean {
  const base = operandOf(figures[stated]!, 'base')
  return figures[stated]!.base === null || (base !== null && operands.includes(base.figure))
}

/** A result of fewer digits comes out by chance. */
const TELLING_DIGITS = 3

function isAlarm(sheet: Worksheet, claim: Claim, computed: Interval, stated: Interval): boolean {
  if (claim.grade === 'searched' || !isPlausible(claim, computed, stated)) return false
  if (claim.grade === 'linked' && !isMisprint(sheet, claim, computed)) return false
  return !hasOtherReading(sheet, claim)
}

/** A result ten times too large or too small is of other figures, not of a wrong digit. */
function isPlausible({ formula }: Claim, computed: Interval, stated: Interval): boolean {
  if (formula.isBalance) return true
  const upper = stated.upper?.times(100) ?? null
  return meets(scaled(10, computed), { lower: formula.isRate ? null : stated.lower, upper })
}

function isTelling(computed: Interval, stated: Interval): boolean {
  if (!computed.lower || !computed.upper) return false
  if (isWithin(computed, TELLING)) return true
  if (!stated.lower || !stated.upper) return false
  return computed.upper.minus(computed.lower).lte(stated.upper.minus(stated.lower).times(TELLING_WIDTHS))
}

function isBeyondChance({ figures }: Worksheet, { stated, operands, formula }: Claim, hull: Interval): boolean {
  const { value, decimals } = figures[stated]!
  if (value === null || new Big(value).abs().lt(`1e${2 - decimals}`) || !isWithin(hull, BEYOND_CHANCE)) return false
  // 166元 makes no difference to 1436万元
  const open = hull.upper!.minus(hull.lower!)
  return formula !== SUM || operands.every(it => new Big(figures[it]!.value ?? 0).gt(open))
}
