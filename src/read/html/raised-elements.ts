import { BEFORE, raised } from '../raised.ts'
import type { Attributes } from './scan.ts'

/** Where one element ends and another begins in a line; no page holds it. */
export const SEAM = '\0'

/** Raised characters under way: the parts that hold them, from where on, and links when they began. */
export interface Raised {
  readonly parts: string[]
  readonly from: number
  isLink: boolean
}

/** Puts what raised characters stand for in their place; whether they are the mark of a note, and left out. */
export function settle({ parts, from, isLink }: Raised): boolean {
  const printed = parts.slice(from).join('').replaceAll(SEAM, '')
  const least = Math.max(0, from - PARTS_BEFORE)
  let before = ''
  for (let i = from - 1; i >= least && before.length < BEFORE; i--) before = parts[i]!.replaceAll(SEAM, '') + before
  const read = raised(before, printed, isLink)
  if (read !== printed) parts.splice(from, parts.length, SEAM, read)
  return read === '' && printed.trim() !== ''
}

/** Parts before raised characters that are looked at. */
const PARTS_BEFORE = 32

export const isRaised = (name: string, attributes: Attributes): boolean =>
  name === 'sup' || isNoteLink(name, attributes) || /vertical-align\s*:\s*super/i.test(attributes.get('style') ?? '')

/** Whether it is the mark of a note by what it says of itself, raised or not (EPUB 3 Structural Semantics, DPUB-ARIA). */
const isNoteLink = (name: string, attributes: Attributes): boolean =>
  name === 'a' && (/\bnoteref\b/.test(attributes.get('epub:type') ?? '') || attributes.get('role') === 'doc-noteref')
