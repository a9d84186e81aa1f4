import { writeDate } from '../model/date.ts'
import { readAuthors, readByline } from './byline.ts'
import { findDateline, readDateline } from './dateline.ts'
import { cutLine, type Draft, draft } from './draft.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { isRunning, isTitleShaped, startsAnew } from './shapes.ts'

/** What stands above an article's text, and what it says about the article. */
export interface Header {
  readonly drafts: readonly Draft[]
  /** The lines below. */
  readonly body: readonly Line[]
  readonly title: string | null
  readonly subtitle: string | null
  readonly agency: string | null
  readonly place: string | null
  /** A date printed with its year, EDTF. */
  readonly date: string | null
  /** Month and day of a dateline that prints no year: `09-26`; the month may be missing: `-26`. */
  readonly monthDay: { readonly month: string | null; readonly day: string } | null
  readonly authors: readonly string[]
}

/** Most lines a header takes. */
const LONGEST_HEADER = 8

/** Reads title, subtitle, bylines and dateline off the top of an article. */
export function readHeader(lines: readonly Line[]): Header {
  const drafts: Draft[] = []
  const rest = [...lines]
  const found: { -readonly [K in keyof Header]?: Header[K] } = {}
  const authors: string[] = []
  while (rest.length > 0 && drafts.length < LONGEST_HEADER) {
    const line = rest[0]!
    const plain = line.plain
    const byline = line.kind === 'text' || line.kind === 'item' ? readByline(plain) : null
    const dateline = readDateline(plain)
    if (dateline !== null) {
      const [head, ...tail] = cutLine(line, dateline.length)
      drafts.push(draft('dateline', head!))
      rest.splice(0, 1, ...tail)
      found.agency ??= dateline.agency
      found.place ??= dateline.place
      if (dateline.day !== null) {
        if (dateline.year !== null && dateline.month !== null)
          found.date ??= writeDate(dateline.year, dateline.month, dateline.day)
        else found.monthDay ??= { month: dateline.month, day: dateline.day }
      }
      if (dateline.note !== null) authors.push(...readAuthors(dateline.note))
      break
    }
    if (byline !== null) {
      drafts.push(
        draft(
          byline.authors.length === 0 && byline.agency === null && byline.date !== null ? 'dateline' : 'byline',
          line,
        ),
      )
      authors.push(...byline.authors)
      found.agency ??= byline.agency
      found.date ??= byline.date
    } else if (found.title === undefined && isTitle(line, rest[1])) {
      drafts.push(draft('title', line))
      found.title = line.text
    } else if (found.title !== undefined && found.subtitle === undefined && isSubtitle(line, rest[1])) {
      drafts.push(draft('subtitle', line))
      found.subtitle = line.text.replace(/^[—―－-]+\s*/, '')
    } else {
      const runOn = drafts.length === 0 ? findDateline(plain) : null
      if (runOn === null) break
      rest.splice(0, 1, ...cutLine(line, runOn))
      drafts.push(draft('title', rest[0]!))
      found.title = rest.shift()!.text
      continue
    }
    rest.shift()
  }
  return {
    drafts,
    body: rest,
    title: found.title ?? null,
    subtitle: found.subtitle ?? null,
    agency: found.agency ?? null,
    place: found.place ?? null,
    date: found.date ?? null,
    monthDay: found.monthDay ?? null,
    authors: [...new Set(authors)],
  }
}

function isTitle(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return line.level === 1
  if (!isTitleShaped(line) || readMarker(line.plain) !== null) return false
  return next === undefined || next.kind !== 'row'
}

function isSubtitle(line: Line, next: Line | undefined): boolean {
  if (line.kind !== 'text' || next === undefined) return false
  if (/^(?:——|――|－－|--|—)/.test(line.plain)) return line.plain.length <= 60 && !isRunning(line.plain)
  return isTitleShaped(line) && !startsAnew(line) && next.kind === 'text'
}
