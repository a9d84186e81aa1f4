import type { TimeStep, TimeUnit } from '../../lexicon/periods.ts'
import type { Candidate } from '../../model/candidate.ts'

/**
 * What a time expression says, before anything is known about the article's date.
 *
 *   2022年10月16日至22日          range of two points; the second takes year and month from the first
 *   ^^^^^^^^^^^^ from  ^^^^ to
 *   截至2022年7月 / 2012年以来    open to one side
 *   近三年来 / 三天后              counted from an anchor
 */
export type TimeExpression =
  | { readonly form: 'point'; readonly steps: readonly TimeStep[] }
  | { readonly form: 'range'; readonly from: readonly TimeStep[]; readonly to: readonly TimeStep[] }
  /** `since` and `until` hold the period itself, `after` and `before` leave it out where that can be said. */
  | { readonly form: 'open'; readonly side: OpenSide; readonly of: TimeExpression }
  /** So much up to a date: 截至6月的季度, 截至2023年6月30日止六个月, 截至2024年3月的财年. */
  | { readonly form: 'ending'; readonly of: TimeExpression; readonly count: number; readonly unit: TimeUnit }
  | {
      readonly form: 'span'
      readonly direction: SpanDirection
      /** Halves allowed: 1.5; null when only roughly known (十几). */
      readonly count: number | null
      readonly unit: TimeUnit
    }
  /** A value that no date is needed for: 党的十八大以来, “十四五”时期. */
  | { readonly form: 'fixed'; readonly edtf: string }
  /** From a fixed start to the article's year: 改革开放40年来. */
  | { readonly form: 'until-now'; readonly start: string }
  /** Cannot be placed: 近日, 每年. */
  | { readonly form: 'vague' }

export type OpenSide = 'since' | 'after' | 'until' | 'before'

/**
 * `past` 近三年来 and `coming` 未来三年 end or begin at the article's date, and so does `through` 十年间, unless dates before it
 * say which; `within` 五年内 begins there; `ago` 三年前 and `later` 三天后 name the moment that far away.
 */
export type SpanDirection = 'past' | 'coming' | 'through' | 'within' | 'ago' | 'later'

export interface TimeCandidate extends Candidate {
  readonly kind: 'time'
  readonly expression: TimeExpression
}

/** A piece of grammar that matched: where it ends and what it says. */
export interface Reading {
  readonly end: number
  readonly expression: TimeExpression
  readonly rule: string
}
