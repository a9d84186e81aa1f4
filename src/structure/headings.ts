import { cutLine } from './draft.ts'
import type { Line } from './lines.ts'
import { MARKER_RANK, type MarkerStyle, readMarker } from './markers.ts'
import {
  bracketed,
  isCategory,
  isClosed,
  isParagraph,
  isPrize,
  isRunning,
  isTitleShaped,
  startsAnew,
} from './shapes.ts'

const HEADING_STYLES: ReadonlySet<MarkerStyle> = new Set([
  'book',
  'chapter',
  'section',
  'han',
  'han-bracket',
  'arabic',
  'decimal',
  'arabic-bracket',
])

/** Longest heading that only its shape gives away, in UTF-16 units. */
const LONGEST_BARE = 40

/** Whether the line at `index` is a heading: by Markdown, by its marker, or by a shape that titles what follows. */
export function isHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  if (line.kind === 'heading') return true
  if (line.kind !== 'text' || line.speaker !== undefined || index + 1 === lines.length) return false
  if (
    isAnnex(lines, index) ||
    isCategory(line, lines[index + 1]) ||
    (isPrize(line.plain) && !isPrize(lines[index + 1]!.plain))
  )
    return true
  if (isRules(lines, index) || isBracketedHeading(lines, index)) return true
  const marker = readMarker(line.plain)
  if (marker !== null) return HEADING_STYLES.has(marker.style) && isMarkedHeading(lines, index, marker.style)
  return isBareHeading(lines, index)
}

/** 附　则, 总则: a chapter of a law that has no number, above its first article. */
const isRules = (lines: readonly Line[], index: number): boolean =>
  RULES.test(lines[index]!.plain) && readMarker(lines[index + 1]!.plain)?.style === 'clause'

const RULES = /^[总分罚附]\s{0,8}则$/

/** 【水价】 above what it is about. */
const isBracketedHeading = (lines: readonly Line[], index: number): boolean =>
  bracketed(lines[index]!) !== null && lines[index + 1]!.kind !== 'heading' && bracketed(lines[index + 1]!) === null

/** 附件1 above an annex, also with its title; not an entry of the list of annexes (附件：1.…). */
export function isAnnex(lines: readonly Line[], index: number): boolean {
  const { plain } = lines[index]!
  if (ANNEX.test(plain)) return true
  return (
    plain.length <= LONGEST_BARE &&
    TITLED_ANNEX.test(plain) &&
    !isClosed(plain) &&
    !/^(?:附件|\d{1,2}[.、])/.test(lines[index + 1]!.plain)
  )
}

const ANNEX = /^附[件录]\s?[一二三四五六七八九十\d]{0,2}\s?[：:]?$/
const TITLED_ANNEX = /^附[件录]\s?[一二三四五六七八九十\d]{1,2}\s?[：:\s]\s*[^\d\s]/

/** Entries of a list of annexes that are looked back over. */
const MOST_ANNEXES = 20

/** Whether a line goes on with 附件：1.…: 2.考核办法 */
function isAnnexEntry(lines: readonly Line[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - MOST_ANNEXES); at--) {
    const { plain } = lines[at]!
    if (/^附件\s?[：:]\s*1\s?[.、．]/.test(plain)) return true
    if (readMarker(plain)?.style !== 'arabic') return false
  }
  return false
}

/** A marked heading is short and does not end as a sentence does: 一、过去五年的回顾, but not （二）发展教育； */
function isMarkedHeading(lines: readonly Line[], index: number, style: MarkerStyle): boolean {
  const { plain } = lines[index]!
  if (plain.length > 60 || isRunning(plain)) return false
  if (isClosed(plain) && !/[？?！!]$/.test(plain)) return false
  if (style === 'arabic' && isAnnexEntry(lines, index)) return false
  // 1. and （1） open entries of a list as well: a heading has text below it before the next one, and above it after the last
  const isOneOfList = [lines[index - 1], lines[index + 1]].some(
    line => line !== undefined && readMarker(line.plain)?.style === style,
  )
  return MARKER_RANK[style] < MARKER_RANK.arabic || !isOneOfList
}

function isBareHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  const next = lines[index + 1]!
  const plain = line.plain.replace(/[：:]$/, '')
  if (plain.length > LONGEST_BARE || startsAnew(line) || !isTitleShaped({ ...line, plain })) return false
  if (plain !== line.plain)
    return (
      plain.length <= 20 && !/[，、]/.test(plain) && !isSalutation(plain) && isEntry(next) && !isInArticle(lines, index)
    )
  const before = lines[index - 1]
  if (before !== undefined && isLoose(before) && index > 1 && isLoose(lines[index - 2]!)) return false
  return (
    isParagraph(next.plain) ||
    (startsAnew(next) && !isPrize(next.plain) && bracketed(next) === null) ||
    (isLoose(next) && index + 2 < lines.length && isParagraph(lines[index + 2]!.plain))
  )
}

/** Lines of an article of law that are looked back over. */
const MOST_OF_ARTICLE = 30

/** Whether a line stands in an article of law, where 下列情形除外： is a sentence. */
function isInArticle(lines: readonly Line[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - MOST_OF_ARTICLE) && lines[at]!.kind !== 'heading'; at--)
    if (opensArticle(lines[at]!)) return true
  return false
}

/** Whether a line begins an article of law, or is its number alone: 第二条 */
const opensArticle = ({ plain }: Line): boolean => readMarker(`${plain}\n`)?.style === 'clause'

/** A short line that might be a heading itself; three in a row are a list, a poem or a table. */
const isLoose = (line: Line): boolean => line.kind === 'text' && isTitleShaped(line) && readMarker(line.plain) === null

/** 各位代表：, 同志们： address the audience and title nothing. */
const isSalutation = (plain: string): boolean => /^(?:各位|尊敬的|亲爱的)|(?:们|先生|女士|同志|朋友)$/.test(plain)

const isEntry = (line: Line): boolean =>
  line.kind === 'item' || line.kind === 'row' || /^[-―•●◆■▲※○·]/.test(line.plain) || readMarker(line.plain) !== null

/** What a heading that runs on into its text ends in. */
const HEADING_NOUN =
  /情况|特点|问题|回顾|概况|背景|成效|成就|任务|目标|举措|措施|要求|建议|展望|意义|安排|形势|进展|原因|工作/g

/**
 * Cuts headings out of a text that lost its line ends, where 一、 and 二、 follow sentence ends and a noun such as 情况
 * closes each heading; the text often repeats the heading's first word:
 *
 *     ……有所加快。|二、电力生产情况|电力生产有所加快。
 */
export function splitRunOnHeadings(line: Line): Line[] {
  if (line.kind !== 'text' || !line.plain.includes('二、')) return [line]
  const cuts: number[] = []
  let expected = 1
  for (const match of line.plain.matchAll(/[一二三四五六七八九十]{1,3}、/g)) {
    if (readMarker(match[0])?.ordinal !== expected || !beginsSentence(line.plain, match.index)) continue
    const end = runOnEnd(line.plain, match.index + match[0].length)
    if (end === null) return [line]
    cuts.push(match.index, end)
    expected++
  }
  return expected > 2 ? cutLine(line, cuts) : [line]
}

/**
 * Cuts the headlines in brackets off the items of a round-up, where two items at least follow each other, each under its own:
 *
 *     【东山县水价上调】|财联社7月8日电，……
 *     【云岭高速开工】|云岭高速昨日开工，……
 */
export function splitItemHeadings(lines: readonly Line[]): readonly Line[] {
  const ends = lines.map(itemHeadingEnd)
  const names = lines.flatMap((line, at) => (ends[at] === 0 ? [] : [line.plain.slice(0, ends[at])]))
  // a name that comes again is that of who speaks
  if (names.length < 2 || new Set(names).size < names.length || names.some(name => SPOKEN.test(name))) return lines
  return lines.flatMap((line, at) =>
    ends[at]! > 0 && (ends[at - 1] || ends[at + 1]) ? cutLine(line, [ends[at]!]) : [line],
  )
}

/** Units of a headline in brackets before a sentence; 0 where a line begins otherwise. */
const itemHeadingEnd = ({ plain, kind }: Line): number =>
  kind === 'text' && /[。！？]$/.test(plain)
    ? (/^【[^【】。]{2,40}】(?=\s{0,4}[^\s（(【：:])/.exec(plain)?.[0].length ?? 0)
    : 0

/** 【记者 王强】, 【同期】, 【解说】: whose words follow. */
const SPOKEN = /记者|主播|主持|同期|解说|旁白|画外|字幕|配音|嘉宾|导播/

/** Whether a text or a sentence begins at `at`, past blanks. */
function beginsSentence(plain: string, at: number): boolean {
  while (at > 0 && /\s/.test(plain[at - 1]!)) at--
  return at === 0 || '。！？；”）'.includes(plain[at - 1]!)
}

/** Where the heading whose words begin at `start` ends; null when it has no end that shows. */
function runOnEnd(plain: string, start: number): number | null {
  const run = /^[^，。；：！？\s]*/.exec(plain.slice(start, start + 60))![0]
  if (/\s/.test(plain[start + run.length] ?? '')) return start + run.length
  for (const noun of run.matchAll(HEADING_NOUN)) {
    const end = noun.index + noun[0].length
    if (end >= 4 && end < run.length && !/^[和与及、的之]/.test(run.slice(end))) return start + end
  }
  return null
}

/** How a heading is marked, for its level. */
function styleOf(plain: string): MarkerStyle | 'annex' | 'bare' {
  if (/^附[件录]/.test(plain)) return 'annex'
  return RULES.test(plain) ? 'chapter' : (readMarker(plain)?.style ?? 'bare')
}

/**
 * Gives the headings of one article their levels, in order: a style met anew goes one deeper, one met before comes back.
 *
 *     一、  →  1
 *     （一）→  2
 *     二、  →  1
 *
 * Markdown headings keep their depths, counted from the shallowest one below the title.
 */
export function headingLevels(lines: readonly Line[]): (line: Line) => number {
  const depths = lines.filter(line => line.kind === 'heading').map(line => line.level ?? 1)
  const shallowest = depths.reduce((least, depth) => Math.min(least, depth), 6)
  const open: { readonly style: string; readonly rank: number }[] = []
  return line => {
    if (line.kind === 'heading') {
      open.length = 0
      return (line.level ?? 1) - shallowest + 1
    }
    const style = styleOf(line.plain)
    const rank =
      style === 'bare' ? Number.POSITIVE_INFINITY : style === 'annex' ? Number.NEGATIVE_INFINITY : MARKER_RANK[style]
    const known = open.findIndex(level => level.style === style)
    if (known >= 0) open.length = known + 1
    else {
      while (style !== 'bare' && open.length > 0 && open.at(-1)!.rank > rank) open.pop()
      open.push({ style, rank })
    }
    return open.length
  }
}
