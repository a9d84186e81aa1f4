import { readDateline } from './dateline.ts'
import { readOpening } from './fields.ts'
import type { Line } from './lines.ts'

/** Lines looked at, from the first. */
const LOOKED_AT = 200
/** Fewest lines that begin as articles do, and fewest that are as long as one. */
const FEWEST_BEGUN = 3
const FEWEST_LONG = 10
/** UTF-16 units that nearly every article has, and that they have on the average: paragraphs of one are shorter. */
const SHORTEST = 100
const MEAN = 300

/**
 * How many lines of a text seem to be articles of their own, where most of them do; 0 where they do not:
 *
 *     [ 2023-07-02 16:40 ]，正文：全市修路……
 *     [ 2023-07-03 09:10 ]，正文：今年招生……
 *
 * A line does that begins with a dateline, or with its date and 正文：; or nearly all are long, and no title or
 * heading stands among them.
 */
export function countArticleLines(lines: readonly Line[]): number {
  const looked = lines.slice(0, LOOKED_AT)
  if (looked.length < FEWEST_BEGUN || looked.some(({ kind }) => kind !== 'text')) return 0
  const begun = looked.filter(beginsArticle).length
  if (begun >= FEWEST_BEGUN && begun * 3 >= looked.length * 2) return begun
  return areLong(looked) ? looked.length : 0
}

const beginsArticle = (line: Line): boolean =>
  (readOpening(line)?.date ?? null) !== null ||
  (line.plain.length >= SHORTEST && (readDateline(line.plain)?.agency ?? null) !== null)

function areLong(lines: readonly Line[]): boolean {
  const length = lines.reduce((sum, { plain }) => sum + plain.length, 0)
  const long = lines.filter(({ plain }) => plain.length >= SHORTEST).length
  return lines.length >= FEWEST_LONG && length >= MEAN * lines.length && long * 10 >= lines.length * 9
}
