import type { Figure, Misprint } from '../model/layers.ts'
import { rewrite } from '../model/rewritten.ts'
import { DIGIT, IN_DIGITS, MAGNITUDE, POINT, type Reading, SLIPS, type Slip } from '../model/slips.ts'
import type { Claim } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { GROWTH, LOSS, SUM } from './formulas.ts'
import { ANYTHING, dividedBy, type Interval, intersection, isWithin, meets, minus, scaled } from './interval.ts'
import { orCutOff, tolerance } from './tolerance.ts'
import { ratioScale } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** Implied amounts count only when they are narrower than this part of themselves. */
const TELLING = '0.02'

/** What shares of one whole, each with its part, say together about its size; null when they disagree or say little. */
export function impliedWhole(sheet: Worksheet, pairs: readonly { part: number; share: number }[]): Interval | null {
  let common: Interval | null = ANYTHING
  for (const { part, share } of pairs) {
    const perShare = dividedBy(sheet.toleranceOf(part), sheet.toleranceOf(share))
    common = intersection(common, scaled(ratioScale(sheet.figures[share]!), perShare))
    if (!common) return null
  }
  return isWithin(common, TELLING) ? common : null
}

/** What a figure would allow if it were printed with another value. */
const allowed = (figure: Figure, { value, decimals }: Reading): Interval =>
  tolerance({ ...figure, value: value.toFixed(), decimals }, value.toFixed())

/** What the printed digits of the result of a claim allow. */
export function statedOf({ figures, printed, toleranceOf }: Worksheet, { stated, formula }: Claim): Interval {
  const rounded = toleranceOf(stated)
  return formula.isRatio ? orCutOff(figures[stated]!, printed(stated), rounded) : rounded
}

/** Whether changing one printed digit of a figure would bring it inside an interval: 2396 into [2294, 2297]. */
export const isOneDigitFrom = (figure: Figure, interval: Interval): boolean =>
  figure.value !== null &&
  isSameLength(Number(figure.value), interval) &&
  DIGIT(figure).some(it => meets(allowed(figure, it), interval))

/** Whether one slip in the digits of a figure would bring it inside an interval: 12.4 into [21.42, 21.43]. */
export const isOneSlipFrom = (figure: Figure, interval: Interval): boolean =>
  IN_DIGITS.some(slip => slip(figure).some(it => meets(allowed(figure, it), interval)))

/** Whether one slip in the digits of one figure of a claim explains that it does not come out. */
export const isMisprint = (sheet: Worksheet, claim: Claim, computed: Interval): boolean =>
  IN_DIGITS.some(slip => mended(sheet, claim, computed, slip).length > 0)

/** The one number, of one figure, that would make a claim come out after a single slip; null where none does, or several. */
export function likelyMisprint(sheet: Worksheet, claim: Claim, computed: Interval): Misprint | null {
  const points = pointsInPercent(sheet, claim)
  if (points !== null) return points
  const found = new Map<string, Mended>()
  for (const slip of SLIPS)
    for (const it of mended(sheet, claim, computed, slip)) found.set(`${it.figure} ${it.value.toFixed()}`, it)
  const [only, ...others] = found.values()
  if (only === undefined || others.length > 0) return null
  const { figure, value } = only
  const printed = sheet.printed(figure)
  const isGreater = value.gt(sheet.figures[figure]!.value!)
  const text = only.slip === MAGNITUDE ? printed.replace(MYRIADS, isGreater ? '亿' : '万') : null
  return { figure, text: text ?? rewrite(sheet.figures[figure]!, printed, value) }
}

/** A difference of percentages that is printed as a rate: 由32.5%升至41.3%，提高8.8% */
function pointsInPercent({ figures, toleranceOf, printed }: Worksheet, claim: Claim): Misprint | null {
  const { formula, operands, stated: figure } = claim
  if (formula !== GROWTH && formula !== LOSS) return null
  const [now, earlier] = operands.map(toleranceOf)
  if (!operands.every(it => figures[it]!.unitCode === '%')) return null
  const moved = formula === GROWTH ? minus(now!, earlier!) : minus(earlier!, now!)
  return meets(moved, toleranceOf(figure)) ? { figure, text: printed(figure).replace('%', '个百分点') } : null
}

/** A multiplier that is one stroke of the hand from another. */
const MYRIADS = /(?<!万)[万亿](?!亿)/

interface Mended extends Reading {
  readonly figure: number
  readonly slip: Slip
}

/** The readings of the figures of a claim with which it comes out. */
function mended(sheet: Worksheet, claim: Claim, computed: Interval, slip: Slip): Mended[] {
  const { operands, stated, formula } = claim
  return [...operands, stated].flatMap(figure => {
    const needed = figure === stated ? computed : formula === SUM ? neededPart(sheet, claim, computed, figure) : null
    if (
      needed !== null &&
      slip !== MAGNITUDE &&
      slip !== POINT &&
      !isSameLength(Number(sheet.figures[figure]!.value), needed)
    )
      return []
    if (slip === MAGNITUDE && !MYRIADS.test(sheet.printed(figure))) return []
    const own = sheet.figures[figure]!
    return slip(own)
      .filter(it => isPrintable(own, it))
      .filter(it => {
        const rounded = allowed(own, it)
        const isRate = figure === stated && formula.isRatio
        const read = isRate
          ? orCutOff({ ...own, ...it, value: it.value.toFixed() }, it.value.toFixed(), rounded)
          : rounded
        return needed === null ? comesOut(sheet, claim, figure, read) : meets(read, needed)
      })
      .map(it => ({ ...it, figure, slip }))
  })
}

/** Nobody counts half a person, but a mean of them may be 2.62. */
const isPrintable = ({ dimension, decimals }: Figure, { value }: Reading): boolean =>
  dimension !== 'count' || decimals > 0 || value.mod(1).eq(0)

/** What a part of a sum would have to be. */
function neededPart(sheet: Worksheet, { stated }: Claim, computed: Interval, part: number): Interval {
  const others = minus(computed, sheet.toleranceOf(part))
  return minus(sheet.toleranceOf(stated), others)
}

/** Whether a claim comes out where one of its operands is read otherwise. */
function comesOut(sheet: Worksheet, claim: Claim, operand: number, other: Interval): boolean {
  const result = evaluate(sheet, claim, it => (it === operand ? other : sheet.toleranceOf(it)))
  return meets(result, statedOf(sheet, claim))
}

/** A changed digit leaves a value within a factor of ten or, for a lost leading digit, a little more. */
const isSameLength = (value: number, { lower, upper }: Interval): boolean =>
  lower !== null && upper !== null && value * 10 >= Number(lower) && value <= Number(upper) * 10
