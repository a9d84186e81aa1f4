import type { Line } from './lines.ts'
import { MARKER_RANK, type MarkerStyle, readMarker } from './markers.ts'
import { isClosed, isRunning, isTitleShaped, startsAnew } from './shapes.ts'

const HEADING_STYLES: ReadonlySet<MarkerStyle> = new Set([
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

/** Whether a line is a heading: by Markdown, by its marker, or by a shape that titles what follows. */
export function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true
  if (line.kind !== 'text' || next === undefined) return false
  const marker = readMarker(line.plain)
  if (marker !== null) return HEADING_STYLES.has(marker.style) && isMarkedHeading(line.plain)
  const plain = line.plain.replace(/[：:]$/, '')
  if (!isTitleShaped({ ...line, plain }) || plain.length > LONGEST_BARE || startsAnew(line)) return false
  if (plain !== line.plain) return plain.length <= 20 && !/[，、]/.test(plain) && !isSalutation(plain) && isEntry(next)
  return isRunning(next.plain) || startsAnew(next)
}

/** A marked heading is short and does not end as a sentence does: 一、过去五年的回顾, but not （二）发展教育； */
const isMarkedHeading = (plain: string): boolean =>
  plain.length <= 60 && !isRunning(plain) && (!isClosed(plain) || /[？?！!]$/.test(plain))

/** 各位代表：, 同志们： address the audience and title nothing. */
const isSalutation = (plain: string): boolean => /^(?:各位|尊敬的|亲爱的)|(?:们|先生|女士|同志|朋友)$/.test(plain)

const isEntry = (line: Line): boolean =>
  line.kind === 'item' || line.kind === 'row' || /^[-―•●◆■▲※○·]/.test(line.plain) || readMarker(line.plain) !== null

/**
 * Gives the headings of one article their levels, in order: a style met anew goes one deeper, one met before comes back.
 *
 *     一、  →  1
 *     （一）→  2
 *     二、  →  1
 */
export function headingLevels(): (line: Line) => number {
  const open: { readonly style: string; readonly rank: number }[] = []
  return line => {
    if (line.kind === 'heading') {
      open.length = 0
      return line.level ?? 1
    }
    const style = readMarker(line.plain)?.style
    const rank = style === undefined ? 12 : MARKER_RANK[style]
    const known = open.findIndex(level => level.style === (style ?? 'bare'))
    if (known >= 0) open.length = known + 1
    else {
      while (open.length > 0 && open.at(-1)!.rank > rank && style !== undefined) open.pop()
      open.push({ style: style ?? 'bare', rank })
    }
    return open.length
  }
}
