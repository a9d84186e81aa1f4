import { decodeHTML, decodeHTMLAttribute } from 'entities'

/** What a page's source holds, in order. */
export interface Listener {
  /** Text between tags, entities decoded; `at` is where its source begins. */
  readonly text: (value: string, at: number) => void
  /** A tag that opens an element, lower case. */
  readonly open: (name: string, attributes: Attributes, at: number) => void
  /** A tag that closes one; `end` is just past it. */
  readonly close: (name: string, end: number) => void
  /** What stands in a `script`, as it is. */
  readonly script: (source: string, attributes: Attributes) => void
  readonly comment: (text: string) => void
}

export type Attributes = ReadonlyMap<string, string>

/** Most attributes of a tag that are read, and most of their characters: what tells of an article is short. */
const MOST_ATTRIBUTES = 40
const LONGEST_VALUE = 2000

/** Elements whose text is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'template'])
/** … and of those, what holds words of the page. */
const SPOKEN = new Set(['title', 'xmp'])

/**
 * Reads the source of a page in one pass and in time linear in its length, whatever is in it. What parses HTML by the
 * standard takes the square of it for tags nested deep, tags not closed and attributes by the thousand.
 */
export function scanHtml(html: string, { text, open, close, script, comment }: Listener): void {
  const say = (from: number, to: number): void => {
    if (to > from) text(decodeHTML(html.slice(from, to)), from)
  }
  // what was looked for up to the end in vain is not looked for again
  const missing = new Set<string>()
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html.charCodeAt(at + 1)
    if (html.startsWith('<!--', at)) {
      const end = endOf(html, '-->', at + 4, missing)
      say(from, at)
      comment(html.slice(at + 4, Math.min(end, at + 4 + LONGEST_VALUE)))
      from = at = end + 3
    } else if (next === BANG || next === QUESTION) {
      say(from, at)
      from = at = endOf(html, '>', at, missing) + 1
    } else if (next === SLASH && isLetter(html.charCodeAt(at + 2))) {
      say(from, at)
      const end = endOf(html, '>', at, missing) + 1
      close(nameAt(html, at + 2), end)
      from = at = end
    } else if (isLetter(next)) {
      say(from, at)
      const name = nameAt(html, at + 1)
      const { attributes, end } = readAttributes(html, at + 1 + name.length)
      from = end
      if (RAW.has(name)) {
        const closing = closingOf(html, name, end, missing)
        if (name === 'script') script(html.slice(end, closing), attributes)
        else if (SPOKEN.has(name)) {
          open(name, attributes, at)
          say(end, closing)
          close(name, closing)
        }
        const after = html.indexOf('>', closing)
        from = after < 0 ? html.length : after + 1
      } else open(name, attributes, at)
      at = from
    } else at++
  }
  say(from, html.length)
}

const BANG = 33
const QUESTION = 63
const SLASH = 47
const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91)

/** Where something begins from `at` on; the end where it does not. */
function endOf(html: string, sought: string, at: number, missing: Set<string>): number {
  const end = missing.has(sought) ? -1 : html.indexOf(sought, at)
  if (end < 0) missing.add(sought)
  return end < 0 ? html.length : end
}

/** Where the tag begins that closes an element whose text is raw; the end where none does. */
function closingOf(html: string, name: string, from: number, missing: Set<string>): number {
  if (missing.has(name)) return html.length
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(html)
  if (match === null) missing.add(name)
  return match?.index ?? html.length
}

const NAME_END = /[\s/>]/g

function nameAt(html: string, at: number): string {
  NAME_END.lastIndex = at
  const end = NAME_END.exec(html)?.index ?? html.length
  return html.slice(at, Math.min(end, at + LONGEST_NAME)).toLowerCase()
}

const LONGEST_NAME = 40

/** `name`, `name=value`, `name="value"`, with what stands before them; or the end of the tag. */
const ATTRIBUTE = /[\s/]*(?:>|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?|=|$)/y

function readAttributes(html: string, from: number): { attributes: Attributes; end: number } {
  const attributes = new Map<string, string>()
  for (let at = from; ; ) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(html)
    if (match === null || at >= html.length) return { attributes, end: html.length }
    at += match[0].length
    const [whole, name] = match
    if (name === undefined && whole.endsWith('>')) return { attributes, end: at }
    if (name === undefined || attributes.size >= MOST_ATTRIBUTES) continue
    const key = name.toLowerCase()
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    if (!attributes.has(key)) attributes.set(key, decodeHTMLAttribute(value.slice(0, LONGEST_VALUE)))
  }
}
