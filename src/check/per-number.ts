import { printedDigits } from '../model/digits.ts'
import { amountsAround, perUnitClaim } from './around.ts'
import type { Claim } from './claim.ts'
import { quotientIn } from './formulas.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** The unit of what there is for so many: {张}/(1000.{人}). */
const FOR_MANY = /^(.+)\/\((\d+)\.(.+)\)$/
/** What says for how many in the name of a mean: 每千人口床位. */
const EVERY = /每[十百千万亿\d]+(?:常住|户籍)?(?:人口?|居民)(?:的|拥有|有)?/
const PEOPLE = /人口|居民/
/** Means are of those who live there, unless they say otherwise; one wrong digit in two is none yet. */
const USUAL = /常住人口$/
const TELLING_DIGITS = 3

/**
 * total ÷ number × so many = mean, of the one total of its name and the one number of people in its sentence. An alarm is one only of many
 * digits, and of those who live there.
 *
 *     常住人口52.6万人，卫生技术人员3682人，每千人口卫生技术人员7.0人        3682 × 1000 ÷ 52.6万 = 7.0
 */
export function meanForMany(sheet: Worksheet, mean: number): Claim[] {
  const { figures, measureOf, sentenceOf } = sheet
  const [, kind, size, whose] = FOR_MANY.exec(figures[mean]!.unitCode) ?? []
  const name = measureOf[mean]!.replace(EVERY, '')
  if (kind === undefined || name === '') return []
  const near = amountsAround(sheet, mean).filter(it => sentenceOf[it] === sentenceOf[mean])
  const totals = near.filter(it => figures[it]!.unitCode === kind && measureOf[it]!.endsWith(name))
  const counts = near.filter(
    it => figures[it]!.unitCode === whose && PEOPLE.test(measureOf[it]!) && !totals.includes(it),
  )
  if (totals.length !== 1 || counts.length !== 1) return []
  const claim = perUnitClaim([totals[0]!, counts[0]!], mean, quotientIn(Number(size)), 'linked')
  const isSure = USUAL.test(measureOf[counts[0]!]!) && printedDigits(figures[mean]!) >= TELLING_DIGITS
  return isSure || verdict(sheet, claim)?.status === 'consistent' ? [claim] : []
}
