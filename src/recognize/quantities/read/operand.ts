import type { Amount } from './amount.ts'
import type { ReadUnit } from './scales.ts'

/** An amount with its unit, or without one: what ranges and lists are made of. */
export interface Operand {
  readonly start: number
  readonly end: number
  readonly next: number
  /** In `unit.code`. */
  readonly low: string
  readonly high: string
  readonly decimals: number
  readonly over: boolean
  readonly amount: Amount
  readonly unit: ReadUnit | null
  readonly rule: string
}
