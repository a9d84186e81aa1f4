import { yearBefore } from '../model/edtf.ts'
import { byKey, isDated, isPlainLevel, YEAR_BEFORE } from './levels.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

/** The level that a change over a year started from, where it is stated elsewhere: none where several values are. */
export type EarlierLevels = (change: number, now: number) => number | null

/**
 * Levels of one measure a year before others: 2021年产量31.2万吨 … 2022年产量36.5万吨，同比增长17.0%.
 */
export function earlierLevels(sheet: Worksheet): EarlierLevels {
  const levels = byKey(sheet, (figure, at) =>
    figure.time === null || !isPlainLevel(figure) ? null : identity(sheet, at, figure.time),
  )
  return (change, now) => {
    const { base } = sheet.figures[change]!
    const { time } = sheet.figures[now]!
    if (base === null || time === null || !YEAR_BEFORE.test(base) || sheet.measureOf[now] === '') return null
    const earlier = levels.get(identity(sheet, now, yearBefore(time))) ?? null
    if (earlier === null || !isPlainLevel(sheet.figures[now]!) || !isDated(sheet, earlier)) return null
    const isOne = sheet.passageOf[earlier] === sheet.passageOf[now]
    return isOne || !(isCarried(sheet.figures[earlier]!) || isCarried(sheet.figures[now]!)) ? earlier : null
  }
}

function identity({ figures, measureOf }: Worksheet, at: number, time: string): string {
  const { unitCode, place, holder } = figures[at]!
  return [measureOf[at], unitCode, place, holder, time].join('\t')
}
