import { raised } from './raised.ts'

const SUP = /<sup\b[^<>]*>(.{0,200}?)<\/sup\s*>/gi

/** How many marks of notes a text of HTML or Markdown raises: `<sup>1</sup>`, `[^1]`. */
export function marksIn(text: string): number {
  let count = text.match(REFERENCE)?.length ?? 0
  for (const { 1: within, index } of text.matchAll(SUP))
    if (bare(within!).trim() !== '' && raisedBehind(text, index, within!) === '') count++
  return count
}

/** The mark of a footnote of Markdown, not the footnote itself. */
const REFERENCE = /(?<=[^\n])\[\^[^\]\s]{1,40}\]/g

/** HTML with what its `<sup>` stand for in place of them, as far as that is not what they hold. */
export const withoutSup = (html: string): string =>
  html.replaceAll(SUP, (whole, within: string, at: number) => {
    const read = raisedBehind(html, at, within)
    return read === bare(within) ? whole : read
  })

/** What a `<sup>` stands for, by what is before it in its HTML. */
function raisedBehind(html: string, at: number, within: string): string {
  const before = html.slice(Math.max(0, at - MARKUP_BEFORE), at)
  const isLink = /<a\b/i.test(within) || /<a\b[^<>]*>$/i.test(before)
  return raised(before.replaceAll(/^[^<>]*>|<[^<>]*>/g, ''), bare(within), isLink)
}

const bare = (html: string): string => html.replaceAll(/<[^<>]*>/g, '')

/** UTF-16 units of HTML before raised characters that are looked at. */
const MARKUP_BEFORE = 120
