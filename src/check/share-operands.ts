import type { Claim } from './claim.ts'
import { isAmount, isSameUnit } from './units.ts'
import type { Worksheet } from './worksheet.ts'

export interface Operand {
  readonly index: number
  readonly ground: Claim['ground']
}

/** How many figures before a share its part and its whole may stand. */
const REACH_OF_PART = 6
const REACH_OF_WHOLE = 8

/** The part of a share: the amount of the same measure beside it, else the amount nearest before it in its sentence. */
export function partOf(sheet: Worksheet, share: number): Operand | null {
  const candidates = amountsBeside(sheet, share)
  const namesake = candidates.find(
    part => sheet.measureOf[part] === sheet.measureOf[share] && sheet.measureOf[part] !== '',
  )
  if (namesake !== undefined) return { index: namesake, ground: 'asserted' }
  return candidates[0] === undefined ? null : { index: candidates[0], ground: 'supposed' }
}

/** Amounts before the share in its sentence, nearest first, then the one right after it (占27.0%的619名). */
function amountsBeside(sheet: Worksheet, share: number): number[] {
  const parts: number[] = []
  for (let part = share - 1; part >= Math.max(0, share - REACH_OF_PART); part--) {
    if (sheet.sentenceOf[part] !== sheet.sentenceOf[share]) break
    if (isAmount(sheet.figures[part]!)) parts.push(part)
  }
  const next = sheet.figures[share + 1]
  if (next && isAmount(next) && /^[^，。；、]{0,4}的/.test(sheet.between(share, share + 1))) parts.push(share + 1)
  return parts
}

/** Amounts that may be the whole: the one the linker found, the one before 其中, those the share's own words name. */
export function wholesOf(sheet: Worksheet, share: number, part: number): Operand[] {
  const { wholeFigure } = sheet.figures[share]!
  const wholes: Operand[] = []
  if (wholeFigure !== null && wholeFigure !== part && isSameUnit(sheet.figures[wholeFigure]!, sheet.figures[part]!)) {
    wholes.push({ index: wholeFigure, ground: 'asserted' })
  }
  let isInside = false
  for (let whole = part - 1; whole >= Math.max(0, part - REACH_OF_WHOLE); whole--) {
    if (sheet.blockOf[whole] !== sheet.blockOf[share]) break
    isInside ||= isAmongWhich(sheet, whole, part)
    const figure = sheet.figures[whole]!
    if (!isAmount(figure) || !isSameUnit(figure, sheet.figures[part]!)) continue
    if (isInside && sheet.sentenceOf[whole] === sheet.sentenceOf[part]) {
      wholes.push({
        index: whole,
        ground: wholeFigure === null && mayName(sheet, share, whole) ? 'asserted' : 'supposed',
      })
      isInside = false
    } else if (namesWhole(sheet, share, whole)) wholes.push({ index: whole, ground: 'supposed' })
  }
  return wholes
}

/** 接待游客41.28万人次，其中本省游客24.68万人次: the second is of the first. */
function isAmongWhich(sheet: Worksheet, whole: number, part: number): boolean {
  return whole + 1 <= part && /其中[^。；]*$/.test(sheet.between(whole, whole + 1))
}

/** 占党员总数的 names 党员总数为9514.8万名: the measures end alike, or the share names no whole in the sentence of one. */
function namesWhole(sheet: Worksheet, share: number, whole: number): boolean {
  const named = sheet.figures[share]!.whole
  if (named === null) return sheet.sentenceOf[whole] === sheet.sentenceOf[share]
  const measure = sheet.measureOf[whole]!
  if (measure.length < 2) return false
  return named.includes(measure) || measure.includes(named) || named.endsWith(measure.slice(-2))
}

/** 占总数的, and a whole that the linker took from context, are whatever stands before 其中. */
function mayName(sheet: Worksheet, share: number, whole: number): boolean {
  const { whole: named, implied } = sheet.figures[share]!
  return named === null || implied.includes('whole') || /^[总全]/.test(named) || namesWhole(sheet, share, whole)
}
