import { printedDigits } from '../model/digits.ts'
import type { Claim, Rule } from './claim.ts'
import { SAME } from './formulas.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

/** Shorter measures (人, 面积) are too common to be the same thing twice. */
const TELLING_LENGTH = 4
/** 2000万 may be two things, 9514.8万 hardly; and one wrong digit in three is no misprint yet. */
const TELLING_DIGITS = 3
const DIGITS_OF_MISPRINT = 4

/** Before a name: 16GB+512GB|版本售价 is that of one model of many. */
const CODED = /[A-Za-z\d]/

/**
 * The same measure of the same period and place, stated again with the same or another precision.
 *
 *     国内生产总值126.06万亿元 …… 国内生产总值1260582亿元
 */
export const repeatClaims: Rule = sheet => {
  const latest = new Map<string, number>()
  const claims: Claim[] = []
  sheet.figures.forEach((figure, index) => {
    if (figure.relation !== 'level' || sheet.measureOf[index]!.length < TELLING_LENGTH) return
    if (printedDigits(figure) < TELLING_DIGITS) return
    const { time, place } = figure
    const earlier =
      latest.get(identity(sheet, index, time, place)) ?? latest.get(identity(sheet, index, HEADLINE, place))
    // 12.3英寸中控屏、12.3英寸仪表, 由2.65万股增至2.66万股: nobody states a thing twice in a sentence
    if (earlier !== undefined && sheet.sentenceOf[earlier] !== sheet.sentenceOf[index]) {
      const grade = mayBeMisprint(sheet, earlier, index) ? 'linked' : 'searched'
      claims.push({ kind: 'repeat', formula: SAME, operands: [earlier], stated: index, grade })
    }
    latest.set(identity(sheet, index, time === null && sheet.isHeadline(index) ? HEADLINE : time, place), index)
  })
  return claims
}

/** A title says no period, and means that of the text. */
const HEADLINE = 'headline'

function identity({ figures, measureOf }: Worksheet, index: number, time: string | null, place: string | null): string {
  const { unitCode, status } = figures[index]!
  return [measureOf[index], unitCode, time, place, status].join('\t')
}

/** Stated in two paragraphs, each time of a measure that its own clause names; items of lists and cells of tables set things side by side. */
function mayBeMisprint({ figures, blockOf, isItem, plain }: Worksheet, earlier: number, later: number): boolean {
  if (isItem(earlier) && isItem(later)) return false
  const both = [figures[earlier]!, figures[later]!]
  if (both.every(it => it.slot === 'table')) return false
  const areNamed = both.every(
    it =>
      printedDigits(it) >= DIGITS_OF_MISPRINT &&
      !isCarried(it) &&
      !CODED.test(plain[(it.arguments[0]?.start ?? 0) - 1] ?? ''),
  )
  return blockOf[earlier] !== blockOf[later] && areNamed
}
