import type { CheckKind } from '../model/layers.ts'
import type { Formula } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** A relation that the text may assert: `stated` should follow from `operands` by `formula`. */
export interface Claim {
  readonly kind: CheckKind
  readonly formula: Formula
  /** Indexes into `figures`. */
  readonly operands: readonly number[]
  /** Index into `figures` of the result as printed. */
  readonly stated: number
  /**
   * `asserted`: the text itself names every operand, so a wrong result is an alarm.
   * `supposed`: the operands were searched for; it counts only when the digits agree too closely for chance.
   */
  readonly ground: 'asserted' | 'supposed'
}

/** Finds the claims of one kind in an article. */
export type Rule = (sheet: Worksheet) => readonly Claim[]
