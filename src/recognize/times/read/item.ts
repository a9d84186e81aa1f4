import type { Level, TimeStep } from '../../../lexicon/periods.ts'

/** One link of a time expression: 2021年, 上半年, 29日, 晚上, 9时30分. */
export interface Item {
  readonly end: number
  readonly level: Level
  readonly steps: readonly TimeStep[]
  /** Where a unit serves two numbers (1—7月份): the steps of the second. */
  readonly to: readonly TimeStep[] | null
  readonly rule: string
  /** Says nothing by itself: 当年 in 当年9月. */
  readonly isHead?: boolean
}

/** What stands before an item in its expression: the level reached (0 at the start) and the last step taken. */
export interface Before {
  readonly level: Level | 0
  readonly last: TimeStep | null
}

/** Reads the item that starts at `at`; null when there is none. */
export type ItemReader = (text: string, at: number, before: Before) => Item | null
