import { yearBefore } from '../model/edtf.ts'
import type { Figure } from '../model/layers.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

/** A base that is the same period a year before. */
const YEAR_BEFORE = /^(?:同比|(?:比|较)?(?:上|前一|上一|去)年(?:度|同期|同月)?|同期)$/

/** The level that a change over a year started from, where it is stated elsewhere: none where several values are. */
export type EarlierLevels = (change: number, now: number) => number | null

/**
 * Levels of one measure a year before others: 2021年产量31.2万吨 … 2022年产量36.5万吨，同比增长17.0%.
 */
export function earlierLevels(sheet: Worksheet): EarlierLevels {
  const levels = new Map<string, number | null>()
  sheet.figures.forEach((figure, at) => {
    if (figure.time === null || !isPlainLevel(figure)) return
    const key = identity(sheet, at, figure.time)
    const known = levels.get(key)
    if (known === undefined) levels.set(key, at)
    else if (known !== null && sheet.figures[known]!.value !== figure.value) levels.set(key, null)
  })
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

const YEAR = /\d{4}年|[去上]年|同期/

/** Whether the clause of a level says its year, or the sentence begins with it: no period of it is carried from elsewhere. */
function isDated({ plain, clauseBefore, sentenceStart }: Worksheet, level: number): boolean {
  const from = sentenceStart(level)
  return YEAR.test(clauseBefore(level)) || /^\s*(?:\d{4}年|[去上]年)/.test(plain.slice(from, from + BEGINNING))
}

/** Longest beginning of a sentence that is looked at. */
const BEGINNING = 16

const isPlainLevel = ({ relation, value, status, per }: Figure): boolean =>
  relation === 'level' && value !== null && status === 'actual' && per === null

function identity({ figures, measureOf }: Worksheet, at: number, time: string): string {
  const { unitCode, place, holder } = figures[at]!
  return [measureOf[at], unitCode, place, holder, time].join('\t')
}
