import type { Figure } from '../model/layers.ts'
import type { Base } from './bases.ts'

/** What is measured: 女党员 | –, 当选代表 | 平均年龄. As printed. */
export interface Measure {
  readonly entity: string | null
  readonly property: string | null
}

/** A measure in one string: 社会消费品零售总额. */
export const nameOf = ({ entity, property }: Measure): string => `${entity ?? ''}${property ?? ''}`

/** What the clause of a change says that it moves: the noun phrase between the amount before and the change. */
export interface Moved {
  /** Its words, joined. */
  readonly text: string
  /** Whether what the change measures is among them; else that was carried from another clause. */
  readonly isMeasured: boolean
  /** 其中…: a part of what came before, never that itself. */
  readonly isPart: boolean
}

/** What the article has stated so far. */
export interface Memory {
  /** All figures, one for each quantity, in order. */
  readonly figures: Figure[]
  /** By the index of a change: what its own clause says it moves, where that names anything. */
  readonly moved: Map<number, Moved>
  /** The base that the last sentence with amounts left in force, for one right after it that breaks its measure down. */
  base: { readonly base: Base; readonly sentence: number } | null
}

export const createMemory = (): Memory => ({ figures: [], moved: new Map(), base: null })
