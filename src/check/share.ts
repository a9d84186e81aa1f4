import type { Claim, Rule } from './claim.ts'
import { RATIO } from './formulas.ts'
import { isAmount, isSameUnit } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures before a share its part and its whole may stand. */
const REACH_OF_PART = 6
const REACH_OF_WHOLE = 8

/**
 * part ÷ whole = share
 *
 *     选举产生了2296名代表。…… 第一线党员771名，占33.6%
 *               ^whole                  ^part   ^share
 */
export const shareClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, share) => {
    if (figure.relation !== 'share') return []
    return figure.wholeFigure === null ? suppose(sheet, share) : assert(sheet, share, figure.wholeFigure)
  })

/** The linker knows the whole; the part is the amount of the same measure beside the share. */
function assert(sheet: Worksheet, share: number, whole: number): Claim[] {
  const candidates = partsOf(sheet, share).filter(
    part => part !== whole && isSameUnit(sheet.figures[part]!, sheet.figures[whole]!),
  )
  const namesake = candidates.find(part => sheet.measureOf[part] === sheet.measureOf[share])
  if (namesake !== undefined) return [claim(namesake, whole, share, 'asserted')]
  return candidates.slice(0, 1).map(part => claim(part, whole, share, 'supposed'))
}

/** The linker knows no whole: an earlier amount that the share's own words name, or that opens its sentence. */
function suppose(sheet: Worksheet, share: number): Claim[] {
  const part = partsOf(sheet, share).find(candidate => sheet.measureOf[candidate] === sheet.measureOf[share])
  if (part === undefined) return []
  const claims: Claim[] = []
  for (let whole = part - 1; whole >= Math.max(0, share - REACH_OF_WHOLE); whole--) {
    if (sheet.blockOf[whole] !== sheet.blockOf[share]) break
    const figure = sheet.figures[whole]!
    if (!isAmount(figure) || !isSameUnit(figure, sheet.figures[part]!)) continue
    if (namesWhole(sheet, share, whole)) claims.push(claim(part, whole, share, 'supposed'))
  }
  return claims
}

/** Amounts before the share in its sentence, nearest first, then the one right after it (占27.0%的619名). */
function partsOf(sheet: Worksheet, share: number): number[] {
  const parts: number[] = []
  for (let part = share - 1; part >= Math.max(0, share - REACH_OF_PART); part--) {
    if (sheet.sentenceOf[part] !== sheet.sentenceOf[share]) break
    if (isAmount(sheet.figures[part]!)) parts.push(part)
  }
  const next = sheet.figures[share + 1]
  if (next && isAmount(next) && /^[^，。；、]{0,4}的/.test(sheet.between(share, share + 1))) parts.push(share + 1)
  return parts
}

/** 占党员总数的 names 党员总数为9514.8万名: the measure of the whole ends in the same two characters, or the share names none. */
function namesWhole(sheet: Worksheet, share: number, whole: number): boolean {
  const named = sheet.figures[share]!.whole
  if (named === null) return sheet.sentenceOf[whole] === sheet.sentenceOf[share]
  const measure = sheet.measureOf[whole]!
  return (
    measure.length >= 2 && (named.includes(measure) || measure.includes(named) || named.endsWith(measure.slice(-2)))
  )
}

const claim = (part: number, whole: number, share: number, ground: Claim['ground']): Claim => ({
  kind: 'share',
  formula: RATIO,
  operands: [part, whole],
  stated: share,
  ground,
})
