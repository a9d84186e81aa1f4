import { printedDigits } from '../model/digits.ts'
import { isSum } from '../model/sums.ts'
import type { Claim } from './claim.ts'
import { evaluate } from './evaluate.ts'
import { type Interval, interval, meets, plus } from './interval.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures before and after a result another reading of it is looked for. */
const REACH = 6
/** A result of fewer digits follows from some pair of numbers by chance. */
const TELLING_DIGITS = 3

/**
 * Whether another number printed beside a result, in the place of one of its operands, gives it: then that one is meant. The
 * text is read amiss and not wrong.
 *
 *     门店由[120家]增至150家，其中直营[40家]，占33.3%      40 ÷ 150 = 26.7%, but 40 ÷ 120 = 33.3%
 */
export function hasOtherReading(sheet: Worksheet, claim: Claim): boolean {
  const { operands, stated, kind } = claim
  if (kind === 'share' && isOfList(sheet, claim)) return true
  if (operands.length !== 2 || isSum(kind) || printedDigits(sheet.figures[stated]!) < TELLING_DIGITS) return false
  const result = sheet.toleranceOf(stated)
  return operands.some((operand, place) =>
    standIns(sheet, stated, operand).some(it => {
      if (operands.includes(it)) return false
      const other = evaluate(sheet, { ...claim, operands: operands.with(place, it) }, sheet.toleranceOf)
      return other.lower !== null && other.upper !== null && meets(other, result)
    }),
  )
}

/**
 * Whether a share is of all that a list counts, of which its part is an item: 男职工[300人]，女职工[200人]，占40%. It was held to one
 * of the others.
 */
function isOfList(sheet: Worksheet, claim: Claim): boolean {
  const [part] = claim.operands
  const share = sheet.toleranceOf(claim.stated)
  const items = [part!, ...standIns(sheet, claim.stated, part!)].sort((a, b) => a - b)
  const own = items.indexOf(part!)
  for (let first = 0; first <= own; first++) {
    let all: Interval = interval(0)
    for (let last = first; last < items.length; last++) {
      all = plus(all, sheet.toleranceOf(items[last]!))
      if (last < own || last === first) continue
      const reading = evaluate(sheet, claim, it => (it === part ? sheet.toleranceOf(it) : all))
      if (meets(reading, share)) return true
    }
  }
  return false
}

/** Exact figures near a result that are of the kind and unit of an operand. */
function standIns({ figures, blockOf }: Worksheet, stated: number, operand: number): number[] {
  const { unitCode, relation } = figures[operand]!
  const found: number[] = []
  for (let it = Math.max(0, stated - REACH); it <= stated + REACH && it < figures.length; it++) {
    const other = figures[it]!
    const isAlike = other.unitCode === unitCode && other.relation === relation && other.modifier === null
    if (isAlike && it !== stated && blockOf[it] === blockOf[stated]) found.push(it)
  }
  return found
}
