import type { Direction } from '../../model/layers.ts'
import { COMPARATIVES, JOINED, JOINED_DEGREE } from './slot-words.ts'
import { CHANGE_WORDS } from './word-facts.ts'

/**
 * 多收[8.6亿元], 少花[12.5元]: a verb of giving, taking or change, more or less of it than otherwise; a fall that is larger (多减)
 * leaves less. Counter-cases: 多为, 多达, 少有, 少数.
 */
export const DIFFERING = /^([多少])(?:[收付买卖交缴花赚用产增涨]|([减跌降]))$/

/** The direction of a change word, also of one that jieba joined: 同比增长, 价格下降, 累涨, 跌超. */
export function changeOf(word: string, isCompared: boolean): Direction | null {
  const differing = DIFFERING.exec(word)
  if (differing !== null) return (differing[1] === '多') === (differing[2] === undefined) ? 'up' : 'down'
  const bare = (JOINED_DEGREE.exec(word)?.[1] ?? word).replace(/(?<=.)了$/, '')
  for (const size of bare.length > 2 ? [bare.length, 2, 1] : [bare.length, 1]) {
    const ending = bare.slice(-size)
    const direction = CHANGE_WORDS.get(ending)
    if (!direction) continue
    if (size === 1 && (bare.length === 1 ? !isCompared && COMPARATIVES.has(bare) : !isJoined(bare))) continue
    return direction
  }
  return null
}

/** 同比增, 略降, 道指|跌: one syllable that moves, and what it leans on; 年近, 身高 and 晋升 are words of their own. */
const isJoined = (word: string): boolean => {
  const last = word.at(-1)!
  if (/[涨跌挫]/.test(last)) return word.length < 4
  return JOINED.test(word) && (/[增减升降]/.test(last) || /^(?:[同环]比|[略微偏])/.test(word))
}
