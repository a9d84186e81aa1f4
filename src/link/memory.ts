import type { Figure } from '../model/layers.ts'
import type { Base } from './bases.ts'

/** What is measured: 女党员 | –, 当选代表 | 平均年龄. As printed. */
export interface Measure {
  readonly entity: string | null
  readonly property: string | null
}

/** A measure in one string: 社会消费品零售总额. */
export const nameOf = ({ entity, property }: Measure): string => `${entity ?? ''}${property ?? ''}`

/** What the article has stated so far. */
export interface Memory {
  /** All figures, one for each quantity, in order. */
  readonly figures: Figure[]
  /** The base that the last sentence with amounts left in force, for one right after it that breaks its measure down. */
  base: { readonly base: Base; readonly sentence: number } | null
}

export const createMemory = (): Memory => ({ figures: [], base: null })
