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
  readonly ground: Ground
}

/**
 * How sure it is that the text means this relation, and so what it takes to count.
 * `asserted`: the text itself names every operand; a wrong result is an alarm.
 * `likely`: the text suggests them; a wrong result is an alarm only when a single wrong digit explains it.
 * `supposed`: they were searched for; the relation counts when the digits agree too closely for chance, and is never an alarm.
 */
export type Ground = 'asserted' | 'likely' | 'supposed'

/** Finds the claims of one kind in an article. */
export type Rule = (sheet: Worksheet) => readonly Claim[]
