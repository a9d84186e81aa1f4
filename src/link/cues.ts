import { CHANGE_WORDS, COMPARATIVES } from '../lexicon/changes.ts'
import type { Direction, Word } from '../model/layers.ts'

/** What the words right before an amount make of it. `rest` is what stands before the cue. */
export type Cue =
  | { readonly kind: 'change'; readonly direction: Direction; readonly rest: readonly Word[] }
  | { readonly kind: 'difference'; readonly direction: Direction; readonly rest: readonly Word[]; readonly base: readonly Word[] }
  | { readonly kind: 'reached'; readonly rest: readonly Word[] }
  | { readonly kind: 'share'; readonly rest: readonly Word[]; readonly whole: readonly Word[] }
  | { readonly kind: 'none'; readonly rest: readonly Word[] }

/** Words that may stand between a change verb and its amount: 增长了约7%. */
const FILLERS = new Set('了 约 近 超 逾 达 达到 幅度 大约 超过 将近 接近 整整 过'.split(' '))
const REACHED = new Set('至 到 为 成 至了 到了'.split(' '))
/** 占 as a word or a part of one that is about room, not about a share. */
const NOT_SHARE = /^占(?:地|用|领|道|据优势|便宜|位|卜|线|座)/
const SHARE_TAIL = new Set('的 比重 比例 份额 百分比 比 为 达 达到 到 了 约 近 超 超过 已 已达 均 均为 将近 是 比率 高达 仅 只 据 有'.split(' '))
/** Verbs that take what is compared with as their object: 超一本线25分, 领先第二名3分. */
const DIFFERENCE: ReadonlyMap<string, Direction> = new Map(
  (['超 超过 超出 高出 高于 领先 多于 快于 高过', '落后 低于 少于 慢于 落后于'] as const).flatMap((words, i) =>
    words.split(' ').map((word): [string, Direction] => [word, i ? 'down' : 'up']),
  ),
)

/** Reads the cue at the end of `left`. `compared` says whether the clause names a base (同比, 比上年). */
export function readCue(plain: string, left: readonly Word[], percent: boolean, compared: boolean): Cue {
  let end = left.length
  while (end > 0 && FILLERS.has(text(plain, left[end - 1]!))) end--
  const last = end > 0 ? text(plain, left[end - 1]!) : ''
  const change = changeOf(last, compared || percent)
  if (change) return { kind: 'change', direction: change, rest: left.slice(0, end - 1) }
  const before = end > 1 ? text(plain, left[end - 2]!) : ''
  if (REACHED.has(last) && CHANGE_WORDS.has(before)) return { kind: 'reached', rest: left.slice(0, end - 2) }
  if (last.length > 1 && REACHED.has(last.at(-1)!) && CHANGE_WORDS.has(last.slice(0, -1)))
    return { kind: 'reached', rest: left.slice(0, end - 1) }
  return (percent ? shareOf(plain, left) : null) ?? differenceOf(plain, left) ?? { kind: 'none', rest: left }
}

function changeOf(word: string, compared: boolean): Direction | null {
  const bare = word.length > 1 && word.endsWith('了') ? word.slice(0, -1) : word
  const direction = CHANGE_WORDS.get(bare)
  if (direction) return compared || !COMPARATIVES.has(bare) ? direction : null
  // jieba joins 同比增长, 小幅上涨, 继续下降
  for (const size of [2, 1]) {
    const tail = bare.slice(-size)
    if (bare.length > size && CHANGE_WORDS.has(tail) && (size === 2 || /^[同环]比|^[略微续再]/.test(bare))) return CHANGE_WORDS.get(tail)!
  }
  return null
}

/** 占…的[27.0%]: the words between are the whole. */
function shareOf(plain: string, left: readonly Word[]): Cue | null {
  for (let i = left.length - 1; i >= 0; i--) {
    const word = text(plain, left[i]!)
    if (!word.includes('占') || NOT_SHARE.test(word)) continue
    if (word.endsWith('占比')) return { kind: 'share', rest: left.slice(0, i), whole: [] }
    let end = left.length
    while (end > i + 1 && SHARE_TAIL.has(text(plain, left[end - 1]!))) end--
    return { kind: 'share', rest: left.slice(0, i), whole: left.slice(i + 1, end) }
  }
  return null
}

function differenceOf(plain: string, left: readonly Word[]): Cue | null {
  for (let i = left.length - 2; i >= 0 && i >= left.length - 6; i--) {
    const direction = DIFFERENCE.get(text(plain, left[i]!))
    if (direction) return { kind: 'difference', direction, rest: left.slice(0, i), base: left.slice(i + 1) }
  }
  return null
}

/** The characters of a word, folded for looking up. */
export const text = (plain: string, word: Word): string => plain.slice(word.start, word.end)
