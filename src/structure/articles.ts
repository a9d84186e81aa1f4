import type { Article, Block, TitleSource } from '../model/article.ts'
import type { Given } from '../model/given.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Metadata, Source } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { countArticleLines } from './article-lines.ts'
import { draftBody } from './body.ts'
import { type Dating, type PrintedDate, printedDate, resolveDate } from './dating.ts'
import type { Draft } from './draft.ts'
import { datesInPath, findDates } from './found-dates.ts'
import { readHeader } from './header.ts'
import { flattenLines, type Line } from './lines.ts'
import { placeGrids, unnamedColumns } from './place-grids.ts'
import { readPoints } from './points.ts'
import { rejoinLines } from './rejoin.ts'
import { dropRunningHeads } from './running-heads.ts'
import { readSpeakers } from './speakers.ts'
import { splitArticles } from './split.ts'
import type { Said } from './taken.ts'
import { dropTimeCodes } from './time-codes.ts'
import { readTurns } from './turns.ts'
import { unwrapLines } from './wrap.ts'

/** Turns a file into its articles: title, header, headings, paragraphs, turns and points. None when the file holds no text. */
export function structureArticles(source: Source, given: Given = {}): Article[] {
  const first = source.origin?.line ?? 1
  const { lines: printed, script } = flattenLines(source.root, first)
  const { lines, codes, dates } = dropTimeCodes(printed)
  const { kept, dropped } = dropRunningHeads(lines)
  const { lines: whole, cuts } = rejoinLines(unwrapLines(kept), TAGGED.has(source.format))
  const issues = [
    ...source.issues.map(it => (it.line === null ? it : { ...it, line: it.line + first - 1 })),
    ...(codes === 0 ? [] : [issue('time-codes', 'info', null, { count: codes })]),
    ...articleLinesOf(source, lines),
    ...dropped.map(({ line, text }) => issue('running-head', 'info', line, { text })),
  ]
  // a page is one article, whatever its signature looks like, and so is a book
  const all = HEADED.has(source.format) ? [whole.filter(({ kind }) => kind !== 'rule')] : splitArticles(whole)
  const parts = all.filter(part => part.some(line => !isEmptyItem(line)))
  const url = given.url ?? source.metadata.url ?? null
  return parts.map((part, index) => {
    const speakers = readSpeakers(part)
    const header = readHeader(part, speakers)
    const drafts = [...header.drafts, ...draftBody(header.body, speakers, cuts > 0)]
    const about = describe(header.said, source, given, index === 0)
    const dating = resolveDate(
      [
        ...namedDates(source, given),
        ...(header.said.dates ?? []),
        ...dates,
        ...findDates(header.body, about.title, source.stem),
        ...datesInPath(url ?? ''),
      ],
      given.referenceDate,
      part,
    )
    return placeArticle(source, drafts, {
      ...about,
      ordinal: index + 1,
      url,
      script,
      date: dating?.date ?? null,
      dateSource: dating?.source ?? null,
      referenceDate: referenceOf(dating?.date, given.referenceDate),
      issues: [...(index === 0 ? issues : []), ...conflictOf(dating)],
    })
  })
}

/** Whether a line is an entry of Markdown that is a number alone: `1.` */
const isEmptyItem = ({ kind, plain }: Line): boolean => kind === 'item' && /^\d+[.)]$/.test(plain)

/** That a file, no row of a collection, seems to hold an article a line. */
function articleLinesOf({ format, origin }: Source, lines: readonly Line[]): Issue[] {
  const count = format === 'txt' && origin === undefined ? countArticleLines(lines) : 0
  return count === 0 ? [] : [issue('article-lines', 'warning', null, { count })]
}

/** Lays the drafts out as one text, and finds in it what runs across blocks. */
function placeArticle(
  source: Source,
  drafts: readonly Draft[],
  about: About & Pick<Article, 'ordinal' | 'script' | 'date' | 'dateSource' | 'referenceDate' | 'url' | 'issues'>,
): Article {
  const { path, stem, sha256 } = source
  const { format, mediaType, encoding } = source.origin ?? source
  const { sheet = null, cell = null } = source.origin ?? {}
  const text = drafts.map(draft => draft.text).join('\n')
  const folded = drafts.map(draft => draft.plain).join('\n')
  // one string where both say the same: to compare two takes their length, and rows of figures do
  const plain = folded === text ? text : folded
  const { blocks, grids } = placeGrids(placeBlocks(drafts), drafts)
  const labels = drafts.map(draft => draft.labelLength)
  const points = readPoints(blocks, labels, plain)
  const turns = readTurns(blocks, labels, plain)
  const issues = [...about.issues, ...unnamedColumns(blocks, grids)]
  return {
    path,
    stem,
    text,
    plain,
    format,
    mediaType,
    sheet,
    cell,
    encoding,
    sha256,
    blocks,
    points,
    turns,
    grids,
    ...about,
    issues,
  }
}

/** The article's date; with the time of day of a reference that is of that day. */
const referenceOf = (date: string | null | undefined, given: string | undefined): string | null =>
  date == null || given?.startsWith(date) ? (given ?? null) : date

const namedDates = ({ metadata, format }: Source, given: Given): PrintedDate[] => [
  ...printedDate('given', null, given.date ?? null),
  ...printedDate(frontOf(format), null, metadata.date ?? null),
]

/** Formats that mark each paragraph; a page break stands in none of them. */
const TAGGED: ReadonlySet<string> = new Set(['html', 'epub', 'docx', 'odt'])

/** Formats whose files have a head that says what they are. */
const HEADED: ReadonlySet<string> = new Set(['html', 'epub'])

/** What the metadata of a source is called: of a page or a book it is its head. */
const frontOf = (format: string): 'front_matter' | 'meta' => (HEADED.has(format) ? 'meta' : 'front_matter')

function conflictOf(dating: Dating | null): Issue[] {
  if (dating === null || dating.rival === null) return []
  const { date, source, rival } = dating
  return [issue('date-conflict', 'warning', rival.line, { date, source, other: rival.date, rival: rival.source })]
}

type About = Pick<Article, 'title' | 'titleSource' | 'subtitle' | 'agency' | 'place' | 'authors' | 'fields'>

/** What is known about the article: the caller's word first, then front matter, then the text. */
function describe(said: Said, source: Source, given: Given, isFirst: boolean): About {
  const named: Metadata = isFirst ? { ...source.metadata, ...defined(given) } : defined({ agency: given.agency })
  return {
    title: named.title ?? said.title ?? null,
    titleSource: titleSourceOf(named.title, said.title, source, given),
    subtitle: named.subtitle ?? said.subtitle ?? null,
    agency: named.agency ?? said.agency ?? null,
    place: named.place ?? said.place ?? null,
    authors: named.authors ?? said.authors ?? [],
    fields: said.fields ?? null,
  }
}

function titleSourceOf(
  named: string | undefined,
  printed: string | undefined,
  { format }: Source,
  given: Given,
): TitleSource | null {
  if (named === undefined) return printed === undefined ? null : 'text'
  if (named === given.title) return 'given'
  return named === printed && HEADED.has(format) ? 'text' : frontOf(format)
}

/** Without the keys that are undefined, so that spreading it overrides nothing by accident. */
const defined = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))

/** Gives each block its place in the text, its heading or question. */
function placeBlocks(drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = []
  const headings: { readonly index: number; readonly level: number }[] = []
  let question: number | null = null
  let start = 0
  for (const [index, { kind, text, level, speaker, line, page, column }] of drafts.entries()) {
    if (kind === 'heading') {
      while (headings.length > 0 && headings.at(-1)!.level >= level!) headings.pop()
      question = null
    }
    if (kind === 'question') question = null
    const parent: number | null = question ?? headings.at(-1)?.index ?? null
    const end = start + text.length
    blocks.push({ kind, level, parent, speaker, line, page, column, start, end, cells: NONE, grid: null, labels: NONE })
    if (kind === 'heading') headings.push({ index, level: level! })
    if (kind === 'question') question = index
    start = end + 1
  }
  return blocks
}

const NONE: readonly Span[] = []
