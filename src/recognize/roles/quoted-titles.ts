import type { Span } from '../../model/span.ts'

/** The longest title looked for: an unclosed 《 must not swallow the article. */
const LONGEST = 120

/** What stands inside 《》, and inside “ ” when a numeral opens it: titles and quoted names. */
export function findTitles(plain: string): Span[] {
  const titles: Span[] = []
  for (let at = plain.indexOf('《'); at >= 0; at = plain.indexOf('《', at)) {
    const close = closing(plain, at)
    if (close > at) titles.push({ start: at + 1, end: close })
    at = Math.max(close, at + 1)
  }
  return titles
}

/** The 》 that closes the 《 at `open`, nested ones counted. */
function closing(plain: string, open: number): number {
  let depth = 0
  for (let at = open; at < plain.length && at - open < LONGEST; at++) {
    const char = plain.charCodeAt(at)
    if (char === 10) return -1
    if (char === 0x300a) depth++
    else if (char === 0x300b && --depth === 0) return at
  }
  return -1
}

/** “四个自信”, “三个一批”: a short quotation that a Chinese numeral opens is a name. */
export function quotedName(plain: string, start: number): Span | null {
  if (!'“「‘"'.includes(plain.charAt(start - 1) || '。')) return null
  for (let at = start + 1; at <= start + 9; at++) {
    const char = plain.charAt(at)
    if ('”」’"'.includes(char) && char !== '') return { start, end: at }
    if ('，。；：！？、\n'.includes(char)) return null
  }
  return null
}

/** The quotation of at most `reach` characters on either side of a span, if no mark but a dot parts it from its quotation marks. */
export function quotationAround(plain: string, start: number, end: number, reach: number): Span | null {
  let from = start
  while (start - from <= reach && !STOPS.includes(plain.charAt(from - 1))) from--
  if (!OPENING.includes(plain.charAt(from - 1) || '。')) return null
  let to = end
  while (to - end <= reach && !STOPS.includes(plain.charAt(to))) to++
  return CLOSING.includes(plain.charAt(to) || '。') ? { start: from, end: to } : null
}

const OPENING = '“「‘'
const CLOSING = '”」’'
const STOPS = `${OPENING}${CLOSING}"，。；：！？、\n`
