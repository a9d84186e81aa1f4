import type { CheckFrame } from '../model/layers.ts'
import type { Worksheet } from './worksheet.ts'

/** Two kinds of base: what is a year back, and what came just before. */
const YEAR = /同比|[去上]年(?!度?[末底])|同期/
const LATEST = /环比|上月|上周|上季|前一|上一交易|年初|[年月季度][末底]/

/** Whether the words name one kind of base: a rate over a year is none of an amount over a month, and 同比 none since 2018年. */
export const isOfOneBase = (words: string): boolean =>
  !(YEAR.test(words) && LATEST.test(words)) && !(/20\d\d/.test(words) && words.includes('同比'))

/** Whether a rate may be over what a level started from: 由上月的420万吨增至510万吨，同比增长8% is not, nor need it be where no time is named. */
export const isOfStart = (start: string, words: string): boolean =>
  isOfOneBase(start + words) && (!NAMED.test(words) || DATED.test(start))

/** What a change is set against, by name. */
const NAMED = /同比|环比|[比较][上去前同年]/
const DATED = /[年月周季期日]/

/** How a change between two levels is told: from one to the other, 由420万吨增至510万吨, or as over one, 比上年的420万吨增加90万吨. */
export const frameOfStart = ({ clauseBefore }: Worksheet, start: number): CheckFrame =>
  /[由从]/.test(clauseBefore(start)) ? 'from_to' : 'more_than'
