import type { Recognized, TimeMention } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { type Base, isInBase } from './bases.ts'

/** When or where a figure holds, and whether that was said before its clause. */
export interface Circumstance {
  readonly value: string | null
  readonly implied: boolean
  /** Where that was said; null where nothing was. */
  readonly span: Span | null
  /** Whether its sentence says so, or a heading. */
  readonly rule: 'sentence' | 'heading'
}

export const UNKNOWN: Circumstance = { value: null, implied: false, span: null, rule: 'sentence' }

/** What holds below a heading or after a question. */
export const inherited = (above: Circumstance): Circumstance =>
  above.value === null ? UNKNOWN : { ...above, implied: true, rule: 'heading' }

/** Reads the period of each amount of a block in turn; `start` is where the sentence or the amount before it ends. */
export interface PeriodReader {
  /** The period of the amount that begins at `offset`, in a sentence that begins at `sentence`. */
  readonly at: (offset: number, sentence: number, bases: readonly Base[]) => Circumstance
}

/** What the sentence itself says. */
export const said = (value: string | null, span: Span): Circumstance => ({
  value,
  implied: false,
  span,
  rule: 'sentence',
})

/** 成立于1956年: when a thing began, not when the figure holds. */
const FOUNDED = /(?:[立建办生成市业]|开放)于$/

/**
 * The last dated time before an amount in its sentence that is not what the amount is compared with; the sentence before is as
 * often of another time. Where its sentence says nothing, what the heading or the question above says.
 *
 *     [上半年]国内生产总值456614亿元，比上年同期下降1.6%
 *      ^^^^^^ period of both            ^^^^^^^^ a base
 */
export function readPeriods(doc: Recognized, block: Span, above: Circumstance): PeriodReader {
  let next = indexAfter(doc.times, block.start)
  let last: TimeMention | null = null
  let waiting: TimeMention | null = null
  return {
    at(offset, sentence, bases) {
      for (; next < doc.times.length && doc.times[next]!.start < offset; next++) {
        const time = doc.times[next]!
        if (time.edtf === null || FOUNDED.test(doc.article.plain.slice(Math.max(0, time.start - 3), time.start)))
          continue
        if (isInBase(bases, time)) waiting = time
        else last = time
      }
      // 比2010年的3.10人减少: the amount right after a base is the base's own
      const ownsBase = waiting !== null && /^的?$/.test(doc.article.plain.slice(waiting.end, offset))
      const time = ownsBase ? waiting : last
      return time !== null && time.start >= sentence ? said(time.edtf, time) : inherited(above)
    },
  }
}
