import type { Block, Point } from '../model/article.ts'
import { lastParagraphs, listsAnnexes, withParagraphs } from './clause-paragraphs.ts'
import { type Marker, type MarkerStyle, readMarker } from './markers.ts'

/** A marker found, before it is known whether it counts. */
interface Found extends Marker {
  readonly start: number
  /** Index into `blocks`. */
  readonly block: number
  /** Whether its block begins with it. */
  readonly isLeading: boolean
}

/** Markers of one style that count on: 一是 … 二是 … 三是. */
interface Sequence {
  readonly style: MarkerStyle
  readonly members: Member[]
  /** What the sequence is a part of; null at the top. */
  readonly owner: Member | null
}

interface Member {
  readonly found: Found
  readonly ordinal: number
  readonly sequence: Sequence
  /** Index into `sequence.members`. */
  readonly place: number
}

/**
 * Enumerated points, in lists and in running text. A marker counts when another of its style goes on counting:
 *
 *     主要有：一是……；二是……。        two points
 *     首先，请您介绍情况。            none: nothing goes on
 *
 * `labels`: for each block the units of its speaker's label.
 */
export function readPoints(blocks: readonly Block[], labels: readonly number[], plain: string): Point[] {
  const members: Member[] = []
  const sequences = sectionsOf(blocks, plain).flatMap(section =>
    sequencesOf(section.flatMap(block => findMarkers(blocks[block]!, block, labels[block]!, plain))),
  )
  const clauses = sequences.reduce((sum, { style, members }) => (style === 'clause' ? sum + members.length : sum), 0)
  // a chapter of a law may have one article
  for (const { style, members: counted } of sequences)
    if (counted.length > 1 || (style === 'clause' && clauses > 1)) members.push(...counted)
  members.sort((a, b) => a.found.start - b.found.start)
  const isClause = members.map(({ sequence }) => sequence.style === 'clause')
  return withParagraphs(placePoints(members, blocks, plain), isClause, blocks, plain)
}

/**
 * Indexes of the blocks between headings, questions and annexes: no enumeration runs across them, but articles of law have
 * headings themselves (第一条　租赁物).
 */
function sectionsOf(blocks: readonly Block[], plain: string): number[][] {
  const sections: number[][] = [[]]
  for (const [index, block] of blocks.entries()) {
    const { kind } = block
    const isArticle = kind === 'heading' && readMarker(plain, block.start)?.style === 'clause'
    if ((kind === 'heading' && !isArticle) || kind === 'question' || listsAnnexes(block, plain)) sections.push([])
    if (isArticle || kind === 'paragraph' || kind === 'answer' || kind === 'list_item' || kind === 'question')
      sections.at(-1)!.push(index)
  }
  return sections
}

/** What a marker inside running text may follow. */
const BREAKS = '。！？；：，、…—”’）)!?;:,'
const STRONG_BREAKS = '。！？；：!?;:”'
/** What a marker can begin with. */
const FIRST = '一二三四五六七八九十第其首再最（(123456789'

let firsts: Uint8Array | undefined

function findMarkers(block: Block, index: number, label: number, plain: string): Found[] {
  firsts ??= firstUnits()
  const found: Found[] = []
  const start = block.start + label
  for (let at = start; at < block.end; at++) {
    if (firsts[plain.charCodeAt(at)] === 0) continue
    const isLeading = at === start
    if (!isLeading && !mayBegin(plain, at, block.start)) continue
    const marker = readMarker(plain, at)
    if (marker === null || (!isLeading && !mayRunOn(marker, plain, at, block.start))) continue
    found.push({ start: at, block: index, isLeading, ...marker })
    at += marker.length - 1
  }
  return found
}

function firstUnits(): Uint8Array {
  const table = new Uint8Array(65_536)
  for (const first of FIRST) table[first.charCodeAt(0)] = 1
  return table.fill(1, 0x2460, 0x249c)
}

/** The last unit before `at` that is no blank. */
function unitBefore(plain: string, at: number, start: number): string {
  while (at > start && /\s/.test(plain[at - 1]!)) at--
  return at === start ? '' : plain[at - 1]!
}

/** A quick look at whether a marker may begin at `at` in running text. */
function mayBegin(plain: string, at: number, start: number): boolean {
  const unit = plain.charCodeAt(at)
  const opensItself = unit === 0xff08 || unit === 0x28 || (unit >= 0x2460 && unit < 0x249c)
  return opensItself || BREAKS.includes(unitBefore(plain, at, start))
}

function mayRunOn(marker: Marker, plain: string, at: number, start: number): boolean {
  const before = unitBefore(plain, at, start)
  switch (marker.style) {
    case 'is':
    case 'ordinal':
    case 'one-of':
    case 'sequence':
    case 'circled':
      return true
    case 'han':
    case 'arabic':
      return STRONG_BREAKS.includes(before)
    case 'clause':
      // 第三条规定的 refers to one as well: behind the end of a sentence alone one begins
      return before === '。'
    case 'han-bracket':
    case 'arabic-bracket':
      // 第（二）项 refers to a point and begins none.
      return before !== '第' && !/[项款条]/.test(plain[at + marker.length] ?? '')
    default:
      return false
  }
}

/** Threads the markers of a section into sequences; those that turn out to have one member count for nothing. */
function sequencesOf(found: readonly Found[]): Sequence[] {
  const all: Sequence[] = []
  const open: Sequence[] = []
  for (const marker of found) {
    const depth = open.findLastIndex(sequence => sequence.style === marker.style && follows(sequence, marker))
    if (depth >= 0) {
      open.length = depth + 1
      append(open[depth]!, marker)
    } else if (marker.ordinal === 1 || (marker.isLeading && marker.style !== 'sequence')) {
      const same = open.findIndex(sequence => sequence.style === marker.style)
      if (same >= 0) open.length = same
      const sequence: Sequence = { style: marker.style, members: [], owner: open.at(-1)?.members.at(-1) ?? null }
      append(sequence, marker)
      open.push(sequence)
      all.push(sequence)
    }
  }
  return all
}

function follows({ members }: Sequence, marker: Found): boolean {
  const last = members.at(-1)!.ordinal
  return marker.ordinal === last + 1 || (marker.style === 'sequence' && marker.ordinal > last && last > 1)
}

function append(sequence: Sequence, found: Found): void {
  const last = sequence.members.at(-1)
  const ordinal = last === undefined ? found.ordinal : last.ordinal + 1
  sequence.members.push({ found, ordinal, sequence, place: sequence.members.length })
}

/** Gives each point its end and its parent. `members` are sorted. */
function placePoints(members: readonly Member[], blocks: readonly Block[], plain: string): Point[] {
  const indexes = new Map(members.map((member, index) => [member, index]))
  const lasts = lastBlocks(members)
  const goingOn = members.some(({ sequence }) => sequence.style === 'clause') ? lastParagraphs(blocks, plain) : []
  const points: Point[] = []
  for (const { found, ordinal, sequence, place } of members) {
    const owner = ownerIn(sequence, indexes)
    const parent = owner === null ? null : indexes.get(owner)!
    const limit = parent === null ? Number.POSITIVE_INFINITY : points[parent]!.end
    // A point ends where the next of its sequence begins, else with its block or that of its last part.
    const last = lasts.get(sequence.members[place]!)!
    const own = blocks[sequence.style === 'clause' ? goingOn[last]! : last]!.end
    const end = Math.min(sequence.members[place + 1]?.found.start ?? own, limit)
    const marker = { start: found.start, end: found.start + found.length }
    points.push({
      start: found.start,
      end: trimEnd(plain, end, marker.end),
      block: found.block,
      parent,
      ordinal,
      marker,
    })
  }
  return points
}

/** The member a sequence belongs to, past those that count for nothing. */
function ownerIn(sequence: Sequence, counted: ReadonlyMap<Member, number>): Member | null {
  let { owner } = sequence
  while (owner !== null && !counted.has(owner)) owner = owner.sequence.owner
  return owner
}

/** The block where each member or the last of its parts stands. */
function lastBlocks(members: readonly Member[]): Map<Member, number> {
  const lasts = new Map(members.map(member => [member, member.found.block]))
  for (const member of members.toReversed()) {
    const { owner } = member.sequence
    if (owner !== null) lasts.set(owner, Math.max(lasts.get(owner) ?? 0, lasts.get(member)!))
  }
  return lasts
}

function trimEnd(plain: string, end: number, start: number): number {
  while (end > start && /\s/.test(plain[end - 1]!)) end--
  return end
}
