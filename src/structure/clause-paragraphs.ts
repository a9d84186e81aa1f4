import type { Block, Point } from '../model/article.ts'
import { readMarker } from './markers.ts'

// What an article of law says in several paragraphs (款) it says under their numbers, which are not printed:
//
//     第二条　本市公路适用本条例。          2  the article
//     本条例所称公路，包括县道和乡道。      ├ 1  本市公路……
//                                           └ 2  本条例所称……
//
// Lawyers number the paragraphs of no article that has one alone, so neither does this.

/** What a paragraph ends with that ends a sentence. */
const ENDS = '。！？!?”』」）)'
/** What a paragraph ends with that an article of law goes on in. */
const ENDS_OF_LAW = '。；：'
/** What lists annexes or heads notes: 附件：1. 登记表 */
const ANNEXES = '附[件表录注图]?\\s?[\\d一二三四五六七八九十]{0,3}\\s?[：:]'
const LISTS_ANNEXES = new RegExp(`^${ANNEXES}`)
/** Annexes, notes, credits and the words of a reporter below the last article. */
const OUTSIDE = new RegExp(
  `^(?:${ANNEXES}|注[：:]|备注|据(?:悉|了解|介绍)|本报|本刊|新华社|编者|[^，。：；]{0,8}记者(?:从|了解|注意|看到|获悉|采访|发现|梳理))`,
)
/** 本条例自2023年5月1日起施行。 */
const IN_FORCE = /起(?:正式)?(?:施行|实施|生效|执行)[。；]$/
/** What is said after it. */
const OF_FORCE = /废止|施行|实施|生效|执行|为准|前款|本(?:法|条例|办法|规定|细则|规则|章程|合同|协议|通知|意见)/

/**
 * For each block the last of the paragraphs below that go on with it: none begins with a marker, a signature does not end as a
 * sentence, and what ends with a colon (甲方（盖章）：) leads to a point.
 */
export function lastParagraphs(blocks: readonly Block[], plain: string): number[] {
  const lasts = blocks.map((_, index) => index)
  const isMarked = (block: Block | undefined): boolean => block !== undefined && readMarker(plain, block.start) !== null
  for (let at = blocks.length - 2; at >= 0; at--) {
    const [above, block, below] = [blocks[at]!, blocks[at + 1]!, blocks[at + 2]]
    const last = plain[block.end - 1]!
    const goesOn =
      block.kind === 'paragraph' &&
      ENDS_OF_LAW.includes(last) &&
      (last !== '：' || isMarked(below)) &&
      !isMarked(block) &&
      !isOutside(above, block, plain)
    if (goesOn) lasts[at] = lasts[at + 1]!
  }
  return lasts
}

function isOutside(above: Block, block: Block, plain: string): boolean {
  const text = plain.slice(block.start, block.end)
  return OUTSIDE.test(text) || (IN_FORCE.test(plain.slice(above.start, above.end)) && !OF_FORCE.test(text))
}

/** Whether a block lists annexes, which belong to no article of law above. */
export const listsAnnexes = (block: Block, plain: string): boolean =>
  LISTS_ANNEXES.test(plain.slice(block.start, Math.min(block.end, block.start + 12)))

/**
 * The points with the paragraphs of articles of law among them, as points without a marker. What is enumerated in a
 * paragraph is a part of it.
 *
 * `isClause`: for each point whether it is an article of law.
 */
export function withParagraphs(
  points: readonly Point[],
  isClause: readonly boolean[],
  blocks: readonly Block[],
  plain: string,
): Point[] {
  if (!isClause.includes(true)) return [...points]
  const inOrder = points
    .flatMap((point, index) => {
      const paragraphs = isClause[index] ? paragraphsOf(point, blocks, plain) : []
      return [
        { point, index, owner: point.parent },
        ...paragraphs.map(it => ({ point: it, index: null, owner: index })),
      ]
    })
    .sort((a, b) => a.point.start - b.point.start)
  /** Where each point came to stand, and the last paragraph so far of each article. */
  const places = new Map<number, number>()
  const open = new Map<number, number>()
  return inOrder.map(({ point, index, owner }, place) => {
    const paragraph = index === null || owner === null ? undefined : open.get(owner)
    if (index === null) open.set(owner, place)
    else places.set(index, place)
    if (owner === null) return { ...point, parent: null }
    const holds = paragraph !== undefined && point.end <= inOrder[paragraph]!.point.end
    return { ...point, parent: holds ? paragraph : places.get(owner)! }
  })
}

/** The paragraphs of an article of law, below its title (第一条　租赁物); none where it has one alone. */
function paragraphsOf(article: Point, blocks: readonly Block[], plain: string): Omit<Point, 'parent'>[] {
  const starts: { readonly start: number; readonly block: number }[] = []
  let hasEnded = true
  for (let index = article.block; blocks[index] !== undefined && blocks[index]!.start < article.end; index++) {
    const { kind, start: from, end: to } = blocks[index]!
    const end = Math.min(to, article.end)
    const start = index === article.block ? firstAfter(plain, article.marker!.end, end) : from
    const last = plain[end - 1]!
    const isTitle = index === article.block && !ENDS.includes(last) && !ENDS_OF_LAW.includes(last)
    if (start < end && kind === 'paragraph' && hasEnded && !isTitle && readMarker(plain, start) === null)
      starts.push({ start, block: index })
    hasEnded = isTitle || kind !== 'paragraph' || ENDS.includes(last)
  }
  if (starts.length < 2) return []
  return starts.map(({ start, block }, place) => ({
    start,
    end: (starts[place + 1]?.start ?? article.end + 1) - 1,
    block,
    ordinal: place + 1,
    marker: null,
  }))
}

function firstAfter(plain: string, start: number, end: number): number {
  while (start < end && /\s/.test(plain[start]!)) start++
  return start
}
