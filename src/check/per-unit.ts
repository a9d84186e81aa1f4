import type { Claim, Rule } from './claim.ts'
import { dailyMean, isDaily } from './daily.ts'
import { isMeanOfCount, meanOfCount } from './mean.ts'
import { meanForMany } from './per-number.ts'
import { priceTimesQuantity } from './price.ts'
import type { Worksheet } from './worksheet.ts'

/** total ÷ number = mean, total ÷ days = daily mean, price × quantity = total. */
export const perUnitClaims: Rule = sheet =>
  sheet.figures.flatMap(({ relation }, index) => {
    if (sheet.isBase(index)) return []
    if (relation === 'level') return ofLevel(sheet, index)
    return relation === 'change' && isMeanOfCount(sheet, index) ? meanOfCount(sheet, index) : []
  })

function ofLevel(sheet: Worksheet, index: number): readonly Claim[] {
  if (isDaily(sheet, index)) return dailyMean(sheet, index)
  if (isMeanOfCount(sheet, index)) return meanOfCount(sheet, index)
  return sheet.figures[index]!.per === null ? [] : [...priceTimesQuantity(sheet, index), ...meanForMany(sheet, index)]
}
