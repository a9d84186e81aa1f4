import type { Figure } from '../model/layers.ts'
import { isAmount, isPercentage, isSameUnit } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures before a change the levels it stands between may be. */
const REACH = 6
/** How many characters before a figure say that it is what another is compared with. */
const LOOK_BEHIND = 60

export interface Levels {
  /** The level reached. */
  readonly now: number
  /** The level it started from; null when the text states none. */
  readonly earlier: number | null
}

/**
 * The levels a change stands between, of its own measure and in its paragraph.
 *
 *     全国人口共141178万人，与2010年的133972万人相比，增加7206万人
 *               ^now                  ^earlier            ^change
 */
export function levelsOf(sheet: Worksheet, change: number): Levels | null {
  const { baseFigure } = sheet.figures[change]!
  let earlier = baseFigure !== null && fits(sheet, change, baseFigure) ? baseFigure : null
  let now = isReachedBy(sheet, change) ? change + 1 : null
  for (let level = change - 1; level >= Math.max(0, change - REACH); level--) {
    if (sheet.blockOf[level] !== sheet.blockOf[change] || (now !== null && now < change && level < now - 1)) break
    if (level === earlier || !fits(sheet, change, level)) continue
    const isNamesake = sheet.measureOf[level] === sheet.measureOf[change]
    if (!isStart(sheet, level)) {
      if (isNamesake) now ??= level
    } else if (isNamesake || level === change - 1) earlier ??= level
  }
  return now === null ? null : { now, earlier }
}

/** 由3.10人降至…, 比2010年的3.10人减少…, 与3.10人相比: the figure stands in the phrase that others are compared with. */
function isStart({ plain, figures }: Worksheet, level: number): boolean {
  const { start } = figures[level]!
  const from = Math.max(0, start - LOOK_BEHIND, figures[level - 1]?.end ?? 0)
  const before = plain.slice(from, start).replace(/[（(][^（()）]*[）)]/g, '')
  return /[比较与同由从][^，。；：！？\n]{0,30}$/.test(before)
}

/** 增加68名，达到619名: the level follows. */
function isReachedBy(sheet: Worksheet, change: number): boolean {
  const next = change + 1
  return (
    sheet.sentenceOf[next] === sheet.sentenceOf[change] &&
    sheet.measureOf[next] === sheet.measureOf[change] &&
    fits(sheet, change, next) &&
    /^[^。；]{0,6}[达至到为]/.test(sheet.between(change, next))
  )
}

/** Points are added to percentages, amounts to amounts in the same unit, rates to any amount. */
function fits({ figures }: Worksheet, change: number, level: number): boolean {
  const [moved, of] = [figures[change]!, figures[level]!]
  if (isPoints(moved)) return isPercentage(of)
  return isAmount(of) && (isRate(moved) || isSameUnit(moved, of))
}

export const isPoints = ({ dimension }: Figure): boolean => dimension === 'percentage_point'
export const isRate = ({ dimension }: Figure): boolean => dimension === 'percent' || dimension === 'multiple'
