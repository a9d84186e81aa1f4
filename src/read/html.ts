import type { List, Paragraph, RootContent } from 'mdast'
import { type Field, readGiven } from '../model/given.ts'
import { type Issue, issue, type Severity } from '../model/issue.ts'
import { type About, readAbout } from './html/about.ts'
import { readPage } from './html/blocks.ts'
import { type Content, findContent, proseOf, stepsBetween } from './html/content.ts'
import { agencyIn, dayIn, isCredit, joined } from './html/credits.ts'
import { filingIn } from './html/filing.ts'
import { isPage } from './html/fragment.ts'
import type { Page, PageBlock } from './html/page.ts'
import { findTitle, titleOf } from './html/title.ts'
import { leftOutIssues, NOTHING_LEFT_OUT, together } from './left-out.ts'
import { headingNode, paragraphNode, type Read } from './nodes.ts'
import { readHtmlTable } from './tables/html.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** Whether it is the line of a page that says where and when its article appeared, and who wrote it. */
    readonly isCredit?: boolean | undefined
    /** Whether it is what a page prints below a picture. */
    readonly isCaption?: boolean | undefined
  }
}

/**
 * Reads a web page as it was saved: title, source line and text of its article, without what stands around them; what its
 * head and its source line say of it; and the address that it says it has.
 */
export function readHtml(html: string, issues: Issue[] = []): Read {
  const page = readPage(html)
  const about = readAbout(page)
  const { blocks } = page
  const content = isPage(html) ? (findContent(blocks) ?? plainLines(blocks)) : EVERYTHING(blocks)
  if (content === null) {
    issues.push(issue('no-article', 'error', null), ...leftOut(page, [], NOTHING))
    return { root: { type: 'root', children: [] }, metadata: { url: about.url ?? undefined } }
  }
  const at = findTitle(blocks, content, about)
  const top = at ?? content.start
  const start = at === null ? content.start : Math.max(at + 1, content.start)
  const filed = filingIn(blocks.slice(0, start))
  const rest = (from: number, to: number): PageBlock[] => blocks.slice(from, to).filter(it => !filed.includes(it))
  const above = rest(Math.max(0, top - ABOVE), top).filter(it => isOver(it, blocks[top]!))
  const below = at === null ? [] : joined(rest(at + 1, content.start)).filter(isCredit)
  const isAbove = at === null || filed[0] === undefined || blocks.indexOf(filed[0]) < at
  const credits = [...above, ...below]
  const body = blocks.slice(start, content.end).filter(it => content.holds(it))
  const title = at === null ? titleOf(about, page.title) : blocks[at]!.text
  const children: RootContent[] = [
    ...(isAbove ? filingNodes(filed) : []),
    ...above.map(credit),
    ...(at === null ? [] : [headingNode(blocks[at]!.text, 1, blocks[at]!.line)]),
    ...(isAbove ? [] : filingNodes(filed)),
    ...below.map(credit),
    ...foldBlocks(body, html),
  ]
  if (children.length === 0) issues.push(issue('empty-file', 'error', null))
  issues.push(...leftOut(page, [...body, ...credits, ...filed], content))
  issues.push(...leftOutIssues(body.reduce((sum, it) => together(sum, it.leftOut), NOTHING_LEFT_OUT)))
  const agency = agencyIn([...credits, ...body.slice(0, 2), ...body.slice(-2)]) ?? page.account
  const after = blocks.slice(content.end, content.end + BELOW).filter(it => isUnder(it, blocks[content.end - 1]!))
  const { given } = readGiven(fieldsOf(about, title, agency, dayIn(credits) ?? dayIn(after)))
  return { root: { type: 'root', children }, metadata: given }
}

/** Least share of the sentences of a page, and least UTF-16 units of them, that are not left out without a word. */
const SHARE = 1 / 3
const FEWEST = 60

/** What was left out of a page, where it is much: beside the article by its marks, elsewhere on the page, or hidden. */
function leftOut({ blocks, hiddenProse }: Page, kept: readonly PageBlock[], { isBeside }: Content): Issue[] {
  const taken = new Set(kept)
  const rest = blocks.filter(block => !taken.has(block) && proseOf([block]) > 0)
  const [beside, elsewhere] = [rest.filter(isBeside), rest.filter(it => !isBeside(it))]
  const total = proseOf(blocks) + hiddenProse.length
  const found = (kind: string, severity: Severity, count: number, line: number | undefined): Issue[] =>
    count < FEWEST || count < total * SHARE
      ? []
      : [issue('left-out', severity, line ?? null, { count, share: Math.round((100 * count) / total), kind })]
  return [
    ...found(
      'comments, recommendations or the like by its element or heading',
      'info',
      proseOf(beside),
      beside[0]?.line,
    ),
    ...found('away from the article', 'warning', proseOf(elsewhere), elsewhere[0]?.line),
    ...found('in hidden elements', 'warning', hiddenProse.length, hiddenProse.line),
  ]
}

/** Blocks above a title, or a text without one, among which its date and source may stand, and most steps to them. */
const ABOVE = 4
const FAR = 8
/** Blocks below a text among which may stand when it was published. */
const BELOW = 3

/** Whether a block above another is the source line of its article. */
const isOver = (block: PageBlock, below: PageBlock): boolean =>
  isCredit(block) && stepsBetween(block.place, below.place) <= FAR

/** Whether a block below a text says when it was published: 发布于 2023-08-15. */
const isUnder = (block: PageBlock, above: PageBlock): boolean =>
  isCredit(block) &&
  /^\s*(?:发[布表]|刊发|编辑|更新)(?:于|时间|日期)/.test(block.spaced) &&
  stepsBetween(block.place, above.place) <= FAR

/** Of a page without a sentence, what is no link and stands beside nothing; null where that is next to nothing. */
function plainLines(blocks: readonly PageBlock[]): Content | null {
  const holds = ({ place, linked, text }: PageBlock): boolean => !place.isBeside && linked * 2 <= text.length
  const length = blocks.reduce((sum, block) => sum + (holds(block) ? block.text.length : 0), 0)
  return length < LEAST ? null : { start: 0, end: blocks.length, holds, isBeside: ({ place }) => place.isBeside }
}

/** UTF-16 units of the shortest article. */
const LEAST = 20

/** Of an article without its page, all there is. */
const EVERYTHING = (blocks: readonly PageBlock[]): Content => ({
  start: 0,
  end: blocks.length,
  holds: () => true,
  isBeside: () => false,
})

const NOTHING = EVERYTHING([])

/** The title as chosen, the source as printed; else what the head says first. */
function fieldsOf(
  { fields, sites, url }: About,
  title: string | null,
  agency: string | null,
  day: string | null,
): Field[] {
  const field = (name: Field['name'], value: string | null | undefined): Field[] =>
    value === null || value === undefined ? [] : [{ name, key: name, value, line: null }]
  const first = (name: Field['name']): string | undefined => fields.find(it => it.name === name)?.value as string
  const authors = fields
    .filter(({ name }) => name === 'authors')
    .map(({ value }) =>
      String(value)
        .split(BETWEEN_NAMES)
        .filter(name => isPerson(name, sites)),
    )
    .find(names => names.length > 0)
  return [
    ...field('title', title),
    ...field('agency', agency ?? first('agency') ?? sites[0]),
    ...field('date', first('date') ?? day),
    ...field('authors', authors?.join('、')),
    ...field('url', url),
  ]
}

const BETWEEN_NAMES = /[\s、,，]+/

/** 张三; no site, desk or login. */
const isPerson = (name: string, sites: readonly string[]): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/.test(name) &&
  !sites.includes(name) &&
  !/(?:[网社报台]|编辑|新闻|管理员|记者|中心|发布)$/.test(name)

/** The blocks of a text as mdast: entries of a list in a list, headings one level below the title. */
function foldBlocks(blocks: readonly PageBlock[], html: string): RootContent[] {
  const nodes: RootContent[] = []
  for (const block of blocks) {
    const { text, line, table, heading, place } = block
    if (table !== null) {
      nodes.push(...readHtmlTable({ isTable: true, text: html.slice(table.start, table.end), line: line - 1 }))
    } else if (heading !== null) nodes.push(headingNode(text, heading + 1, line))
    else if (place.name === 'li') {
      const above = nodes.at(-1)
      const list: List = above?.type === 'list' ? above : { type: 'list', ordered: false, children: [] }
      list.children.push({ type: 'listItem', children: [paragraphNode(text, line)] })
      if (list !== above) nodes.push(list)
    } else if (isCaption(block)) nodes.push({ ...paragraphNode(text, line), data: { isCaption: true } })
    else nodes.push(paragraphNode(text, line))
  }
  return nodes
}

/** A block of fields as lines, a field each, whatever elements or cells they stand in. */
const filingNodes = (filed: readonly PageBlock[]): Paragraph[] =>
  filed.flatMap(({ spaced, line }) =>
    spaced
      .replaceAll(/(?<=[:：])\n/g, '')
      .split('\n')
      .map(field => paragraphNode(field, line)),
  )

/** Whether a block is the caption of a figure, or a paragraph of it. */
const isCaption = ({ place }: PageBlock): boolean => place.name === 'figcaption' || place.parent?.name === 'figcaption'

const credit = ({ spaced, line }: PageBlock): Paragraph => ({
  ...paragraphNode(spaced, line),
  data: { isCredit: true },
})
