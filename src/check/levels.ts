import type { Figure } from '../model/layers.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { isAmount, isPercentage } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** How many figures before a change the levels it stands between may be. */
const REACH = 6
/** How many characters before and after a figure say that it is what another is compared with. */
const LOOK_BEHIND = 60
const LOOK_AHEAD = 12

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
  let earlier = baseFigure !== null && isBaseOf(sheet, change, baseFigure) ? baseFigure : null
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

/** Whether a figure that the linker gave for a base is of the same measure, or printed as what something is compared with. */
const isBaseOf = (sheet: Worksheet, change: number, base: number): boolean =>
  fits(sheet, change, base) && (sheet.measureOf[base] === sheet.measureOf[change] || isStart(sheet, base))

/** What stands before and after a level that others are compared with, within its clause. */
const STARTS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // 由3.10人降至2.62人
  [/[由从][^，。；：！？\n]{0,30}$/, /^[^，。；]{0,8}?[至到为成]/],
  // 比2010年的3.10人减少0.48人
  [/[比较][^，。；：！？\n]{0,30}$/, /^[，,]?(?:再|又|净|共|同比|大幅|小幅|略)?[增减提下上降升回扩缩涨跌多少高低]/],
  // 与2010年的3.10人相比，减少0.48人
  [/[与同和跟][^，。；：！？\n]{0,30}$/, /^相?比较?/],
  // 2.62人（2010年同期为3.10人）
  [/(?:上年|去年|前年|同期|上期|上月|上季|年初)[^，。；：！？\n]{0,8}$/, /^/],
]

/** Whether a level is the start of a change and not what was reached. */
export function isStart({ plain, figures }: Worksheet, level: number): boolean {
  const { start, end } = figures[level]!
  const from = Math.max(0, start - LOOK_BEHIND, figures[level - 1]?.end ?? 0)
  const before = plain.slice(from, start).replace(/[（(][^（()）]*[）)]/g, '')
  const after = plain.slice(end, end + LOOK_AHEAD)
  return STARTS.some(([left, right]) => left.test(before) && right.test(after))
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
  if (isPoints(moved)) return isPercentage(of) && POINTS.has(moved.unitCode)
  return isAmount(of) && (isRate(moved) || isSameUnit(moved, of))
}

/** Units of points of a percentage. */
const POINTS = new Set(['[pp]', 'bp'])

export const isPoints = ({ dimension }: Figure): boolean => dimension === 'percentage_point'
export const isRate = ({ dimension }: Figure): boolean => dimension === 'percent' || dimension === 'multiple'
