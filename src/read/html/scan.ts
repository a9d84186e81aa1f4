import { decodeHTML, decodeHTMLAttribute } from 'entities'

/** What a page's source holds, in order. */
export interface Listener {
  /** Text between tags, entities decoded; `at` is where its source begins. */
  readonly text: (value: string, at: number) => void
  /** A tag that opens an element, lower case; `isEmpty` where it ends in `/>`, as XHTML writes one that holds nothing. */
  readonly open: (name: string, attributes: Attributes, at: number, isEmpty: boolean) => void
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
/** … and of those, what holds words of the page … */
const SPOKEN = new Set(['title', 'xmp'])
/** … and what holds code. */
const CODE = new Set(['script', 'style', 'template'])

const CDATA = '<![CDATA['

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
      say(from, at)
      const { start, end, after } = commentAt(html, at + 4, missing)
      comment(html.slice(start, Math.min(end, start + LONGEST_VALUE)))
      from = at = after
    } else if (html.startsWith(CDATA, at)) {
      say(from, at)
      const start = at + CDATA.length
      const end = endOf(html, ']]>', start, missing)
      // one that is not closed marks nothing
      if (end < html.length) text(html.slice(start, end), start)
      from = at = end < html.length ? end + 3 : start
    } else if (next === BANG || next === QUESTION) {
      say(from, at)
      from = at = endOf(html, '>', at, missing) + 1
    } else if (next === SLASH && isLetter(html.charCodeAt(at + 2))) {
      say(from, at)
      const end = endOf(html, '>', at, missing) + 1
      close(nameAt(html, at + 2), end)
      from = at = end
    } else if (isLetter(next) && isTag(html, at + 1)) {
      say(from, at)
      const name = nameAt(html, at + 1)
      const { attributes, end, isEmpty } = readAttributes(html, at + 1 + name.length)
      from = end
      if (!RAW.has(name)) open(name, attributes, at, isEmpty)
      else if (!(isEmpty && isBare(html, name, end))) {
        const closing = closingOf(html, name, end, missing)
        // what holds code runs to the end where nothing closes it, what holds words to the next tag
        const stop = closing < html.length || CODE.has(name) ? closing : endOf(html, '<', end, missing)
        if (name === 'script') script(html.slice(end, stop), attributes)
        else if (SPOKEN.has(name)) {
          open(name, attributes, at, false)
          say(end, stop)
          close(name, stop)
        }
        from = stop === closing ? endOf(html, '>', closing, missing) + 1 : stop
      }
      at = from
    } else at++
  }
  say(from, html.length)
}

const BANG = 33
const QUESTION = 63
const SLASH = 47
const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91)

/**
 * Where the text of a comment begins and ends, and what follows it: `<!-->` and `<!--->` are whole ones, `--!>` ends one
 * too, and one that nothing ends ends with its tag.
 */
function commentAt(html: string, start: number, missing: Set<string>): { start: number; end: number; after: number } {
  const short = html.startsWith('>', start) ? 1 : html.startsWith('->', start) ? 2 : 0
  if (short > 0) return { start, end: start, after: start + short }
  COMMENT_END.lastIndex = start
  const match = missing.has('-->') ? null : COMMENT_END.exec(html)
  if (match !== null) return { start, end: match.index, after: COMMENT_END.lastIndex }
  missing.add('-->')
  const end = endOf(html, '>', start, missing)
  return { start, end, after: end + 1 }
}

const COMMENT_END = /--!?>/g

/** `p>`, `img src`, `br/`, `o:p>`; neither `y则`, `x<9` nor `b 时`: no name of an element or attribute is Chinese. */
const TAG = /[a-z][\w:.-]{0,40}(?:[>/]|\s+["'>/]?[\x21-\x7e]|\s*$)/iy
/** Names of one letter that elements have; others are unknowns of mathematics: x<y>z. */
const LETTERS = /[abipqsu]/i

/** Whether what follows `<` is a tag, not the right side of a comparison. */
function isTag(html: string, at: number): boolean {
  TAG.lastIndex = at
  const tag = TAG.exec(html)?.[0]
  return tag !== undefined && (/\w/.test(tag[1] ?? '') || tag[1] === ':' || LETTERS.test(tag[0]!))
}

/** Whether an element written as empty has no end tag of its own right behind it. */
function isBare(html: string, name: string, end: number): boolean {
  const next = html.indexOf('<', end)
  return next < 0 || html.slice(next + 1, next + 2 + name.length).toLowerCase() !== `/${name}`
}

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
const ATTRIBUTE = /[\s/]*(?:>|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|=|$)/y

interface Tag {
  readonly attributes: Attributes
  /** Just past the tag. */
  readonly end: number
  /** Whether it ends in `/>`. */
  readonly isEmpty: boolean
}

function readAttributes(html: string, from: number): Tag {
  const attributes = new Map<string, string>()
  for (let at = from; ; ) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(html)
    if (match === null || at >= html.length) return { attributes, end: html.length, isEmpty: false }
    at += match[0].length
    const [whole, name] = match
    if (name === undefined && whole.endsWith('>')) return { attributes, end: at, isEmpty: whole.includes('/') }
    if (name === undefined || attributes.size >= MOST_ATTRIBUTES) continue
    const key = name.toLowerCase()
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    if (!attributes.has(key)) attributes.set(key, decodeHTMLAttribute(value.slice(0, LONGEST_VALUE)))
  }
}
