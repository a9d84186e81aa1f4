import { CHANGE_WORDS, COMPARATIVES } from '../lexicon/changes.ts'
import type { Direction, Recognized, Word } from '../model/layers.ts'
import { wordAt } from './phrases.ts'

/** What the words right before an amount make of it. `rest` is what stands before the cue. */
export type Cue =
  | { readonly kind: 'change'; readonly direction: Direction; readonly rest: readonly Word[] }
  | {
      readonly kind: 'difference'
      readonly direction: Direction
      readonly rest: readonly Word[]
      readonly base: readonly Word[]
    }
  | { readonly kind: 'reached'; readonly rest: readonly Word[] }
  | { readonly kind: 'share'; readonly rest: readonly Word[]; readonly whole: readonly Word[] }
  | { readonly kind: 'none'; readonly rest: readonly Word[] }

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
/** Words that may stand between a change verb and its amount: 增长了约7%. */
const FILLERS = set('了 约 近 超 逾 达 达到 幅度 大约 超过 将近 接近 整整 过 在 都 均 都在 均在')
const REACHED = set('至 到 为 成 至了 到了')
/** 占 as a word or a part of one that is about room, not about a share. */
const NOT_SHARE = /^占(?:地|用|领|道|据优势|便宜|位|卜|线|座)/
const SHARE_PARTICLES = /^(?:了|到|到了|据|有|总)?$/
/** Openings of words that end in a one-syllable change word: 同比增, 略降. */
const JOINED = /^(?:[同环]比|[略微续再年月季])/
const SHARE_TAIL = set(
  '将 从 由 分别 保持 在 稳定 首次 过 达到了 仍 的 比重 比例 份额 百分比 比 为 达 达到 到 了 约 近 超 超过 已 已达 均 均为 将近 是 比率 高达 仅 只 据 有',
)
const PORTION = set(
  '不低于 低于 高于 不高于 不少于 少于 不超过 占到 超过 超 接近 达到 达 不足 不到 约为 约占 贡献 覆盖 吸纳 承担',
)
/** Verbs that take what is compared with as their object: 超一本线25分, 领先第二名3分. */
const DIFFERENCE: ReadonlyMap<string, Direction> = new Map([
  ...['超', '超过', '超出', '高出', '高于', '领先', '多于', '快于', '高过'].map((word): [string, Direction] => [
    word,
    'up',
  ]),
  ...['落后', '低于', '少于', '慢于', '落后于'].map((word): [string, Direction] => [word, 'down']),
])

/** Reads the cue at the end of `left`. `compared` says whether the sentence names a base (同比, 比上年). */
export function readCue(doc: Recognized, left: readonly Word[], percent: boolean, compared: boolean): Cue {
  const end = skipBack(left, left.length, word => FILLERS.has(wordAt(doc, word)))
  const last = end > 0 ? wordAt(doc, left[end - 1]!) : ''
  const change = changeOf(last, compared)
  if (change) return { kind: 'change', direction: change.direction, rest: restOf(left, end - 1, change.size) }
  return (
    reachedOf(doc, left) ??
    (percent ? (shareOf(doc, left) ?? portionOf(doc, left)) : null) ??
    differenceOf(doc, left) ?? { kind: 'none', rest: left }
  )
}

function skipBack(words: readonly Word[], from: number, skip: (word: Word) => boolean): number {
  let end = from
  while (end > 0 && skip(words[end - 1]!)) end--
  return end
}

/** The change word at the end of a word, and its length; jieba joins 同比增长, 价格下降. */
function changeOf(word: string, compared: boolean): { readonly direction: Direction; readonly size: number } | null {
  const particle = word.length > 1 && word.endsWith('了') ? 1 : 0
  const bare = word.slice(0, word.length - particle)
  for (const size of bare.length > 2 ? [bare.length, 2, 1] : [bare.length, 1]) {
    const direction = CHANGE_WORDS.get(bare.slice(-size))
    if (!direction) continue
    if (size === 1 && (bare.length === 1 ? !compared && COMPARATIVES.has(bare) : !JOINED.test(bare))) continue
    return { direction, size: size + particle }
  }
  return null
}

/** What stands before the last `size` characters of word `i`. */
function restOf(left: readonly Word[], i: number, size: number): readonly Word[] {
  const word = left[i]!
  const head = { ...word, end: word.end - size, tag: 'n' }
  return head.end > head.start ? [...left.slice(0, i), head] : left.slice(0, i)
}

/** 增至[486万], 提高到[9.91年], 增加到2002年的[10.2万亿元]: the amount is where the change ended. */
function reachedOf(doc: Recognized, left: readonly Word[]): Cue | null {
  const end = skipBack(left, left.length, word => word.tag === 't' || /^[的了约近]$/.test(wordAt(doc, word)))
  if (!end) return null
  const last = wordAt(doc, left[end - 1]!)
  const before = end > 1 ? wordAt(doc, left[end - 2]!) : ''
  if (REACHED.has(last) && changeOf(before, true)) return { kind: 'reached', rest: left.slice(0, end - 2) }
  const joined = last.length > 1 && REACHED.has(last.at(-1)!) && changeOf(last.slice(0, -1), true)
  return joined ? { kind: 'reached', rest: left.slice(0, end - 1) } : null
}

/** 占…的[27.0%]: the words between are the whole. */
function shareOf(doc: Recognized, left: readonly Word[]): Cue | null {
  for (let i = left.length - 1; i >= 0; i--) {
    const word = wordAt(doc, left[i]!)
    if (!word.includes('占') || NOT_SHARE.test(word)) continue
    const next = left[i + 1] ? wordAt(doc, left[i + 1]!) : ''
    if (/占(?:有)?率/.test(word)) return null
    if (/占比/.test(word) || /^比(?!例|重)/.test(next)) return { kind: 'share', rest: left.slice(0, i), whole: [] }
    if (/^比[例重]/.test(next)) return null
    const end = Math.max(
      i + 1,
      skipBack(left, left.length, it => SHARE_TAIL.has(wordAt(doc, it))),
    )
    // jieba joins 占全, 约占
    const at = word.lastIndexOf('占') + 1
    const joined = SHARE_PARTICLES.test(word.slice(at)) ? [] : [{ ...left[i]!, start: left[i]!.start + at }]
    return { kind: 'share', rest: left.slice(0, i), whole: [...joined, ...left.slice(i + 1, end)] }
  }
  return null
}

/** 超过[全区国土面积]的三分之一: what the verb reaches over is a part of its object. */
function portionOf(doc: Recognized, left: readonly Word[]): Cue | null {
  const last = left.at(-1)
  if (!last || wordAt(doc, last) !== '的') return null
  const at = left.findLastIndex(word => PORTION.has(wordAt(doc, word)))
  if (at < 0 || at >= left.length - 2) return null
  return { kind: 'share', rest: left.slice(0, at), whole: left.slice(at + 1, -1) }
}

function differenceOf(doc: Recognized, left: readonly Word[]): Cue | null {
  for (let i = left.length - 2; i >= 0 && i >= left.length - 6; i--) {
    const direction = DIFFERENCE.get(wordAt(doc, left[i]!))
    if (direction) return { kind: 'difference', direction, rest: left.slice(0, i), base: left.slice(i + 1) }
  }
  return null
}
