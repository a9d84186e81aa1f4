import type { Dimension, Modifier, Relation } from '../../../model/layers.ts'

/** A quantity that its shape gives away, with no unit to read: scores, ranks, 一半, 翻一番. */
export interface Shape {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly value: string | null
  /** The ends of a range: 第三至第五. */
  readonly range?: readonly [lower: string, upper: string]
  readonly decimals: number
  readonly modifier: Modifier | null
  readonly unit: string | null
  readonly unitCode: string
  readonly dimension: Dimension
  readonly relation: Relation | null
  readonly rule: string
}
