import type { Claim, Rule } from './claim.ts'
import { SAME } from './formulas.ts'
import { printedDigits } from './tolerance.ts'
import type { Worksheet } from './worksheet.ts'

/** Shorter measures (人, 面积) are too common to be the same thing twice. */
const TELLING_LENGTH = 4

/** 2000万 may be two things, 9514.8万 hardly. */
const TELLING_DIGITS = 3

/**
 * The same measure of the same period and place, stated again with the same or another precision.
 *
 *     国内生产总值超126万亿元 …… 国内生产总值1260582亿元
 */
export const repeatClaims: Rule = sheet => {
  const latest = new Map<string, number>()
  const claims: Claim[] = []
  sheet.figures.forEach((figure, index) => {
    if (figure.relation !== 'level' || sheet.measureOf[index]!.length < TELLING_LENGTH) return
    if (printedDigits(figure) < TELLING_DIGITS) return
    const key = identity(sheet, index)
    const earlier = latest.get(key)
    if (earlier !== undefined) {
      claims.push({ kind: 'repeat', formula: SAME, operands: [earlier], stated: index, ground: 'likely' })
    }
    latest.set(key, index)
  })
  return claims
}

function identity({ figures, measureOf }: Worksheet, index: number): string {
  const { unitCode, time, place, status } = figures[index]!
  return [measureOf[index], unitCode, time, place, status].join('\t')
}
