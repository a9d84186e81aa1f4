/** Digits and signs with the characters that Unicode has for them raised. */
const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-()n'].map((it, i) => [it, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][i]!] as const),
)

/** 1, [3], ［2-4］, 注1, 〔5〕, ①, *, †. */
const MARK =
  /^(?:[[［〔【(（]?(?:注释?)?\s?[1-9]\d{0,2}(?:\s?[-–~、,，]\s?[1-9]\d{0,2}){0,8}[\]］〕】)）]?|[①-⑳*＊※†‡§¶]{1,3})$/
/** UTF-16 units of a link that is a mark: [注释 12], [来源请求]. */
const LONGEST_MARK = 12

/** 4, -3, 2+, n: what a power or the charge of an ion is. */
const EXPONENT = /^(?:[-+−–]?\d{1,2}|\d?[-+−–]|n)$/
/** Ten, a symbol of up to three letters that is no acronym (m, km, R; not GDP), a bracket around a formula. */
const BASE = /(?:(?<![\d.,])10|(?<![A-Za-z])(?![A-Z]{3})[A-Za-zμµΩχσ]{1,3}|[\w²³][)）\]])$/
/** What ten is multiplied with stands before it: no note has the mark there. */
const TIMES_TEN = /[×xX*·]\s?10$/

/**
 * What stands for raised characters in plain text, where nothing raises them: nothing for the mark of a note, Unicode's
 * superscripts for a power or a charge, the sign of degrees for a raised o, all else as it is.
 *
 *     10 + 4 → ⁴    km + 2 → ²    企业30 + 1 → nothing    25 + o → °    30 + % → %
 *
 * @param before what stands before it in its line, of which a few characters are looked at
 */
export function raised(before: string, printed: string, isLink: boolean): string {
  const text = printed.trim()
  const base = before.slice(-BEFORE)
  if (isLink && text.length <= LONGEST_MARK) return ''
  // nobody prints a power of one
  const isPower = EXPONENT.test(text) && BASE.test(base) && (text !== '1' || TIMES_TEN.test(base))
  if (isPower) return superscript(text) ?? text
  if (/^[o0]$/.test(text) && /\d$/.test(base)) return '°'
  return MARK.test(text) ? '' : printed
}

/** UTF-16 units before raised characters that are looked at. */
export const BEFORE = 16

/** A text in superscripts; null where Unicode lacks one of them. */
function superscript(text: string): string | null {
  const signs = [...text.replaceAll(/[−–]/g, '-')].map(it => SUPERSCRIPTS.get(it))
  return signs.includes(undefined) ? null : signs.join('')
}

/** How a run of characters stands: on the line, raised, raised in a link, or as the exponent of an equation. */
export type Stand = 'line' | 'raised' | 'linked' | 'exponent'

/** The text of a line as its runs come; runs that are raised side by side are read together. */
export class RunText {
  readonly #parts: string[] = []
  /** Its end, as far as what comes next is read by it: a string that grows would be copied to be asked. */
  #tail = ''
  #raised: string[] = []
  #stand: Stand = 'line'
  #isSeam = false
  /** Marks of notes that were left out; complete where the text has been asked for. */
  marks = 0

  add(text: string, stand: Stand = 'line'): void {
    if (text === '') return
    if (stand !== this.#stand) this.#settle()
    this.#stand = stand
    if (stand !== 'line') this.#raised.push(text)
    else {
      if (this.#isSeam && GLUED.test(this.#tail) && GLUED.test(text[0]!)) this.#put(' ')
      this.#isSeam = false
      this.#put(text)
    }
  }

  /** Parts what stands here from what comes next, where they would read as one number or word. */
  part(): void {
    this.#settle()
    this.#isSeam = true
  }

  /** Whether a blank here would begin the line or follow one. */
  get isBlank(): boolean {
    return /^\s?$/.test((this.#raised.at(-1) ?? this.#tail).at(-1) ?? '')
  }

  get text(): string {
    this.#settle()
    return this.#parts.join('')
  }

  #put(text: string): void {
    this.#parts.push(text)
    this.#tail = (this.#tail + text).slice(-BEFORE)
  }

  #settle(): void {
    const printed = this.#raised.join('')
    if (printed === '') return
    this.#raised = []
    if (this.#stand === 'exponent') this.#put(superscript(printed.trim()) ?? `^${printed.trim()}`)
    else {
      const read = raised(this.#tail, printed, this.#stand === 'linked')
      if (read === '') this.marks++
      this.#put(read)
    }
  }
}

const GLUED = /[\w⁰¹²³⁴-⁹]$/

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
