import type { Figure } from '../model/layers.ts'
import type { Worksheet } from './worksheet.ts'

/** A base that is the same period a year before. */
export const YEAR_BEFORE = /^(?:同比|(?:比|较)?(?:上|前一|上一|去)年(?:度|同期|同月)?|同期)$/
const YEAR = /\d{4}年|[去上]年|同期/
/** Longest beginning of a sentence that is looked at. */
const BEGINNING = 16

/** Whether the clause of a figure says its year, or the sentence begins with it: no period of it is carried from elsewhere. */
export function isDated({ plain, clauseBefore, sentenceStart }: Worksheet, figure: number): boolean {
  const from = sentenceStart(figure)
  return YEAR.test(clauseBefore(figure)) || /^\s*(?:\d{4}年|[去上]年)/.test(plain.slice(from, from + BEGINNING))
}

export const isPlainLevel = ({ relation, value, status, per }: Figure): boolean =>
  relation === 'level' && value !== null && status === 'actual' && per === null

/** Figures by a key, each the last that has it: null where they have several values. */
export function byKey(
  { figures }: Worksheet,
  keyOf: (figure: Figure, at: number) => string | null,
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>()
  figures.forEach((figure, at) => {
    const key = keyOf(figure, at)
    if (key === null) return
    const known = found.get(key)
    if (known === undefined) found.set(key, at)
    else if (known !== null && figures[known]!.value !== figure.value) found.set(key, null)
  })
  return found
}
