import type Big from 'big.js'
import type { Modifier } from '../../src/model/layers.ts'
import type { Random } from '../linking/frames/random.ts'
import type { Written } from './written.ts'

/** A figure as it stands in a sentence, and what § 1 of the annotation says of it. */
export interface Expression {
  readonly kind: string
  /** Words before the text that belong to it: 约, 每平方米, 人民币. */
  readonly before: string
  readonly text: string
  /** Words after it: 以上, 左右, and what is counted. */
  readonly after: string
  readonly value: string | null
  readonly lower: string | null
  readonly upper: string | null
  readonly modifier: Modifier | null
  readonly unit: string | null
  readonly code: string
  readonly per: string | null
  /** Why a reader may take it otherwise; null where nobody would. */
  readonly ambiguous: string | null
}

/** Draws an expression of one kind. */
export type Kind = (r: Random) => Expression

/** How an expression differs from an exact number without a unit. */
export type Told = Partial<Omit<Expression, 'kind' | 'text' | 'value' | 'lower' | 'upper'>>

/** An expression with the value of a number, times `scale`. */
export function expression(
  kind: string,
  text: string,
  number: Pick<Written, 'low' | 'high' | 'over'>,
  told: Told = {},
): Expression {
  const isExact = number.low.eq(number.high)
  return {
    kind,
    before: '',
    text,
    after: '',
    value: isExact ? print(number.low) : null,
    lower: isExact ? null : print(number.low),
    upper: isExact ? null : print(number.high),
    unit: null,
    code: '1',
    per: null,
    ambiguous: null,
    ...told,
    // 十来天 is about ten
    modifier: number.over ? (text.includes('来') ? 'about' : 'over') : (told.modifier ?? null),
  }
}

/** A score, a ratio, a size: no value. */
export const unvalued = (kind: string, text: string, told: Told = {}): Expression => ({
  kind,
  before: '',
  text,
  after: '',
  value: null,
  lower: null,
  upper: null,
  modifier: null,
  unit: null,
  code: '1',
  per: null,
  ambiguous: null,
  ...told,
})

const print = (value: Big): string => value.toFixed()

export const times = (number: Written, factor: number | Big): Written => ({
  ...number,
  low: number.low.times(factor),
  high: number.high.times(factor),
})
