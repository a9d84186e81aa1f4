import type { Figure, Recognized } from '../model/layers.ts'
import type { Base } from './bases.ts'
import type { Parsed } from './clause/clauses.ts'

/** 由[8930人]上升为: the amount is where a change started. */
const STARTS = /[由从]/
const REACHED = /(?:至|到|为|成|至了|到了)$/

/** 增至[486万], 提高到[9.91年]: the amount is where a change ended. */
export function isReached({ article }: Recognized, { tokens }: Parsed, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  return (
    before.word.trigger === 'CHREACH' ||
    (REACHED.test(article.plain.slice(before.start, before.end)) && tokens[at - 2]?.word.trigger === 'CH')
  )
}

/** The figure that a change started from, as an operand. */
export const startedAt = (figure: number): Figure['operands'] => [
  { role: 'base', figure, rule: 'start', certain: true },
]

/** 比十年前的[3.10人]: what is compared with has an amount; 环比上涨城市有[20个]: it is of a change. */
export const isOfLevel = ({ start, phrase }: Base): boolean => phrase.start > start

/** Whether the figure is the level that changes after it start from: of the base's own time, or of an earlier one. */
export function startsChange(
  { article }: Recognized,
  { relation, start }: Figure,
  reached: boolean,
  based: boolean,
): boolean {
  const isState = relation === 'level' || relation === 'share'
  return isState && !reached && (based || STARTS.test(article.plain[start - 1] ?? ''))
}
