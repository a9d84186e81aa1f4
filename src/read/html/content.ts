import { EDITOR } from '../../model/editors.ts'
import { isCredit } from './credits.ts'
import type { PageBlock } from './page.ts'
import type { Place } from './places.ts'
import { isProse } from './prose.ts'

/** The blocks of a page's article: a run of them, less what stands between that is none of it. */
export interface Content {
  /** Index of the first block of the text. */
  readonly start: number
  /** Index just past the last. */
  readonly end: number
  /** Whether a block between belongs to it. */
  readonly holds: (block: PageBlock) => boolean
  /** Whether a block is none of it by what the page says: by a tag or mark around it, or a line above it: 相关阅读. */
  readonly isBeside: (block: PageBlock) => boolean
}

/**
 * Finds the article of a page: the run of blocks that is worth most. A sentence is worth its length, a link costs its own,
 * a short line a little, and so does each step from one block to the next through the tree of the page:
 *
 *     首页 新闻 国际 │ 标题 2023-08-15 │ ……。……。 小标题 ……。……。 │ 相关阅读 … … │ 版权所有
 *         costs        costs a little   worth their length             costs         costs
 *                                       ^                       ^
 */
export function findContent(blocks: readonly PageBlock[]): Content | null {
  const isBeside = createIsBeside(blocks)
  let best = 0
  let found: { start: number; end: number } | null = null
  let worth = 0
  let start = 0
  let last: PageBlock | null = null
  for (const [index, block] of blocks.entries()) {
    if (isBeside(block.place)) continue
    const value = worthOf(block)
    const step = last === null ? 0 : STEP * Math.max(0, stepsBetween(last.place, block.place) - FREE_STEPS)
    if (worth - step <= 0) {
      worth = 0
      start = index
    } else worth -= step
    worth += value
    last = block
    if (worth > best) {
      best = worth
      found = { start, end: index + 1 }
    }
    if (worth < 0) worth = 0
  }
  if (found === null) return null
  const holds = (block: PageBlock): boolean => !isBeside(block.place) && !isFurniture(block)
  const first = widened(found, blocks, holds)
  const runs = [first, ...otherRuns(first, blocks, isBeside)]
  const isBelow = belowEnds(blocks)
  const isNone = (block: PageBlock): boolean => isBeside(block.place) || isBelow(block)
  if (runs.length === 1) return { ...first, holds, isBeside: isNone }
  const members = new Set(runs.flatMap(({ start, end }) => blocks.slice(start, end)))
  return {
    start: Math.min(...runs.map(it => it.start)),
    end: Math.max(...runs.map(it => it.end)),
    holds: block => members.has(block) && holds(block),
    isBeside: isNone,
  }
}

/** Tells whether a block stands below a line with which something else begins, in the element that holds the line. */
function belowEnds(blocks: readonly PageBlock[]): (block: PageBlock) => boolean {
  const ended = new Map<Place, number>()
  for (const block of blocks) {
    const { parent } = block.place
    if (parent !== null && isEnd(block) && !ended.has(parent)) ended.set(parent, block.line)
  }
  return ({ place, line }) => {
    for (let at: Place | null = place; at !== null; at = at.parent) if ((ended.get(at) ?? line + 1) <= line) return true
    return false
  }
}

/** A run of blocks. */
interface Run {
  readonly start: number
  readonly end: number
}

/** What share of the sentences of an article another has, at least, that is no teaser: one in … */
const TEASER = 3

/**
 * The other articles of a page whose text lies in an `article`: those that lie in one too, up to what ends them, with
 * sentences enough to be none of its teasers.
 */
function otherRuns(run: Run, blocks: readonly PageBlock[], isBeside: (place: Place) => boolean): Run[] {
  const own = new Set(blocks.slice(run.start, run.end).map(({ place }) => articleOf(place)))
  if (own.has(null)) return []
  const least = proseOf(blocks.slice(run.start, run.end)) / TEASER
  const others = new Map<Place, { start: number; end: number; isOver: boolean }>()
  for (const [index, block] of blocks.entries()) {
    const article = articleOf(block.place)
    if (article === null || own.has(article) || isBeside(article)) continue
    const other = others.get(article) ?? { start: index, end: index, isOver: false }
    other.isOver ||= isEnd(block)
    if (!other.isOver) other.end = index + 1
    others.set(article, other)
  }
  return [...others]
    .filter(([{ text, linked }, { start, end }]) => proseOf(blocks.slice(start, end)) >= least && linked * 5 < text)
    .map(([, { start, end }]) => ({ start, end }))
}

/** The outermost `article` that a place lies in. */
function articleOf(place: Place): Place | null {
  let found: Place | null = null
  for (let at: Place | null = place; at !== null; at = at.parent) if (at.name === 'article') found = at
  return found
}

/** UTF-16 units of the sentences and tables of blocks that are no links. */
export const proseOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text, linked, table }) => sum + (table !== null || isProse(text) ? text.length - linked : 0), 0)

/**
 * The run with the short lines before and behind it that lie in the same element: the salutation, the signature.
 *
 *     各区县：│ 为做好……。……。 │ 某市水利局 │ 2024年5月6日
 */
function widened({ start, end }: Run, blocks: readonly PageBlock[], holds: (block: PageBlock) => boolean): Run {
  const inner = shared(blocks[start]!.place, blocks[end - 1]!.place)
  const within = start === end - 1 ? (inner.parent ?? inner) : inner
  const goesOn = (index: number, from: number): boolean => {
    const block = blocks[index]
    // a date below the text is its signature, above it that of the page
    if (block === undefined || !holds(block) || isEnd(block) || (index < from && isCredit(block))) return false
    const { place } = block
    return (
      liesIn(place, within) && stepsBetween(place, blocks[from]!.place) <= NEAR && block.linked * 2 <= block.text.length
    )
  }
  let first = start
  while (goesOn(first - 1, first)) first--
  let last = end
  while (goesOn(last, last - 1)) last++
  return { start: first, end: last }
}

/** Most steps to a short line of the same text: paragraphs may each have an element around them. */
const NEAR = 4

/** The innermost element that both lie in. */
function shared(a: Place, b: Place): Place {
  let [left, right] = [a, b]
  while (left !== right) {
    if (left.depth >= right.depth) left = left.parent!
    else right = right.parent!
  }
  return left
}

function liesIn(place: Place, outer: Place): boolean {
  let at: Place | null = place
  while (at !== null && at.depth > outer.depth) at = at.parent
  return at === outer
}

/** What a step through the tree costs, and how many are free: from a paragraph to the next there are two. */
const STEP = 12
const FREE_STEPS = 3

/** What a short line costs that may be a heading within the article or an entry of a menu. */
const SHORT = 6

function worthOf(block: PageBlock): number {
  const { text, linked, heading, table } = block
  if (isEnd(block)) return -ENDING
  if (isFurniture(block)) return -SHORT - text.length
  const own = text.length - 2 * linked
  if (table !== null) return own / 2
  if (isProse(text)) return own
  if (linked * 2 > text.length) return -SHORT - linked
  if (CREDIT.test(text)) return 1
  return heading === null ? Math.min(0, text.length - SHORT * 2) : -SHORT / 2
}

/** 责任编辑：… and （完） end an article and are of it. */
const CREDIT = new RegExp(`^[（([【]?\\s*(?:${EDITOR}|作者|来源|记者|文/|完|图)[^。]{0,40}$`)

/** What a line costs with which something else begins. */
const ENDING = 120

const END =
  /^[【[]?\s*(?:相关(?:阅读|新闻|链接|文章|报道|推荐|资讯|稿件|专题|文档)|延伸阅读|推荐阅读|热门(?:推荐|文章|新闻|评论|排行)?|猜你喜欢|为您推荐|更多(?:新闻|精彩|推荐|文章)?|(?:网友|最新|全部|精彩|用户)?评论(?:区|列表)?|发表评论|我要评论|上一[篇条]|下一[篇条]|分享(?:到|至)|(?:新闻|点击|阅读|本周)?排行榜?|扫[一码]|编辑推荐|精彩推荐|友情链接|网站地图|related (?:news|articles|stories|posts)|share this|more news|you may also like|comments?)/i

/** Whether a line says that something else begins below it: 相关阅读. */
const isEnd = ({ text, linked, heading }: PageBlock): boolean =>
  text.length <= 30 && END.test(text) && (heading !== null || !isProse(text) || linked > 0)

const FURNITURE =
  /版权所有|ICP[备证]|公网安备|copyright\s*(?:©|\(c\)|[12]\d{3})|©\s*[12]\d{3}|all rights reserved|(?:转载|免责|版权|特别|郑重)声明|未经(?:书面)?(?:授权|许可).{0,12}(?:转载|使用)|违者必究|^\s*(?:打印|关闭(?:窗口)?|返回(?:顶部|首页|列表)|收藏|点赞|纠错|朗读|分享|字[号体]|[大中小](?:\s+[大中小])*|[+-]?A[+-]?|微信|微博|QQ空间|Facebook|Twitter|Email|print|share)(?:[\s|/:：]+(?:打印|关闭|大|中|小|分享|微信|微博|QQ空间|收藏|复制链接|本页|窗口|本文))*\s*$|^(?:用?微信)?扫(?:描|一扫|码).{0,30}$|^(?:点击|长按).{0,20}(?:关注|二维码|查看|下载)|^[-—–\s]*(?:the )?end[-—–\s]*$|^(?:阅读|在看|点赞|浏览)(?:量|数|次数)?\s*[:：]?\s*[\d.]*[万wW]?\+?$/i

/** Whether a short line is of the page, not of its article: buttons, notices of rights. */
const isFurniture = ({ text, linked, table }: PageBlock): boolean =>
  table === null &&
  ((text.length <= 200 && FURNITURE.test(text)) ||
    (linked * 5 > text.length * 4 && text.length <= 60 && !/[。！？]$/.test(text)) ||
    !/[\p{L}\p{N}]/u.test(text))

/**
 * Tells whether a place is beside the article by its marks, or lies in one that is. What holds half of a page's sentences
 * is not, nor what has an unsure mark and is a text: sentences, hardly a link, and nothing that begins something else.
 */
function createIsBeside(blocks: readonly PageBlock[]): (place: Place) => boolean {
  const total = blocks.reduce((sum, { text, linked }) => sum + (isProse(text) ? text.length - linked : 0), 0)
  const closing = new Set<Place>()
  for (const block of blocks) {
    if (!isEnd(block)) continue
    for (let at: Place | null = block.place; at !== null && !closing.has(at); at = at.parent) closing.add(at)
  }
  const isText = (place: Place): boolean =>
    place.isUnsure &&
    place.prose >= LEAST_TEXT &&
    place.prose * 5 >= place.text * 4 &&
    place.linked * 10 < place.text &&
    !closing.has(place)
  const known = new Map<Place, boolean>()
  const isBeside = (place: Place): boolean => {
    const found = known.get(place)
    if (found !== undefined) return found
    const is =
      (place.parent !== null && isBeside(place.parent)) ||
      (place.isBeside && place.prose * 2 <= total && !isText(place)) ||
      isHead(place)
    known.set(place, is)
    return is
  }
  return isBeside
}

/** UTF-16 units of sentences of what is an article for all its marks. */
const LEAST_TEXT = 60

/** The head of a page, not of its article. */
const isHead = ({ name, marks, depth, prose, parent }: Place): boolean =>
  prose === 0 &&
  ((name === 'header' && depth <= 4 && parent?.name !== 'article' && parent?.name !== 'main') ||
    /^(?:site-|page-|top-|global-)?(?:header|top|topbar|top-bar|masthead)$/.test(marks.trim()))

/** How many steps up and down the tree lie between two places; elements around a single line are one. */
export function stepsBetween(a: Place, b: Place): number {
  if (a === b) return 0
  const [left, right] = [outermost(a), outermost(b)]
  return left.depth + right.depth - 2 * shared(left, right).depth
}

/** The outermost element that holds nothing but the one line of a place. */
function outermost(place: Place): Place {
  let at = place
  while (at.parent !== null && at.parent.blocks === 1) at = at.parent
  return at
}
