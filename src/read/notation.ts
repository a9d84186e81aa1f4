import { superscript } from './raised.ts'

// Parts of a formula as they are printed in a line of text, with the brackets that a fraction bar, a root or a raised
// place stand for, in the manner of Unicode's linear format (UTN 28).

/** How tightly what a part is made of holds together: less than its place asks for, and it stands in brackets. */
const SUM = 0
const PRODUCT = 1
const POWER = 2
const WHOLE = 3

export interface Part {
  readonly text: string
  readonly binds: number
  /** Whether it stands apart from what is beside it, where they would read as one number or word. */
  readonly isParted: boolean
}

export type Attributes = Readonly<Record<string, string | undefined>>

type Notation = (parts: readonly Part[], attributes: Attributes) => Part

export const NOTHING: Part = { text: '', binds: WHOLE, isParted: false }

/** What each element of MathML prints of its parts, and what those of Word's equations do that MathML lacks. */
const NOTATIONS: Readonly<Record<string, Notation>> = {
  mfrac: ([over = NOTHING, under = NOTHING]) => parted(`${group(over, PRODUCT)}/${group(under, POWER)}`, SUM),
  msqrt: parts => root(row(parts), NOTHING),
  mroot: ([of = NOTHING, degree = NOTHING]) => root(of, degree),
  msub: ([base = NOTHING, low = NOTHING]) => scripts(base, low, NOTHING),
  msup: ([base = NOTHING, high = NOTHING]) => scripts(base, NOTHING, high),
  msubsup: ([base = NOTHING, low = NOTHING, high = NOTHING]) => scripts(base, low, high),
  munder: ([base = NOTHING, low = NOTHING]) => limits(base, low, NOTHING),
  mover: ([base = NOTHING, high = NOTHING]) => limits(base, NOTHING, high),
  munderover: ([base = NOTHING, low = NOTHING, high = NOTHING]) => limits(base, low, high),
  accent: ([of = NOTHING], { sign = '\u0302' }) => limits(of, NOTHING, { ...NOTHING, text: sign }),
  mfenced: fenced,
  mtd: parts => ({ ...row(parts), isParted: true }),
  mtr: parts => ({ ...row(parts), isParted: true }),
  rad: ([degree = NOTHING, of = NOTHING]) => root(of, degree),
  nary: ([low = NOTHING, high = NOTHING, of = NOTHING], { sign = '∫' }) =>
    row([limits({ ...NOTHING, text: sign }, low, high), of]),
  prescripts: ([low = NOTHING, high = NOTHING, base = NOTHING]) => row([scripts(NOTHING, low, high), base]),
  function: ([name = NOTHING, of = NOTHING]) => row([{ ...name, isParted: true }, of]),
}

/**
 * What an element prints of its parts:
 *
 *     mfrac [a+b, 2c]  →  (a+b)/(2c)        munderover [∑, i=1, n]  →  ∑_(i=1)^n
 */
export const printed = (name: string, parts: readonly Part[], attributes: Attributes): Part =>
  (NOTATIONS[name] ?? row)(parts, attributes)

/** A number, a name or a sign that no element parts. */
export const leaf = (text: string): Part => ({
  text,
  binds: /^[A-Za-z]+$/.test(text) ? WHOLE : bindingOf(text),
  isParted: false,
})

const parted = (text: string, binds: number): Part => ({ text, binds, isParted: true })

function row(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!
  const texts: string[] = []
  let last = NOTHING
  for (const part of parts) {
    if ((last.isParted || part.isParted) && GLUED_END.test(last.text) && /^\w/.test(part.text)) texts.push(' ')
    texts.push(part.text)
    // what prints nothing parts nothing, but for the sign that says so
    if (part.text !== '' || part.isParted) last = part.text === '' ? { ...last, isParted: true } : part
  }
  const text = texts.join('')
  return { text, binds: bindingOf(text), isParted: last.isParted || parts[0]?.isParted === true }
}

const GLUED_END = /[\w⁰¹²³⁴-⁹]$/

/** A text in brackets, where it binds less than its place asks for. */
const group = ({ text, binds }: Part, least: number): string => (binds < least ? `(${text})` : text)

const root = (of: Part, degree: Part): Part =>
  degree.text === '' || degree.text === '2'
    ? parted(`√${group(of, WHOLE)}`, POWER)
    : parted(`${group(of, WHOLE)}^(1/${group(degree, POWER)})`, POWER)

function scripts(base: Part, low: Part, high: Part): Part {
  if (LIMITED.test(base.text)) return limits(base, low, high)
  const below = low.text === '' ? base : parted(`${group(base, WHOLE)}${lowered(base, low)}`, WHOLE)
  return high.text === '' ? below : parted(`${group(below, WHOLE)}${exponent(high)}`, POWER)
}

/** x1, xi; x_(i+1), and 101_2, which would read as another number. */
const lowered = (base: Part, low: Part): string =>
  low.binds === WHOLE && !(/\d$/.test(base.text) && /^\d/.test(low.text)) ? low.text : `_${group(low, WHOLE)}`

const exponent = (high: Part): string =>
  PRIMES.test(high.text) ? high.text.replace('∘', '°') : (superscript(high.text) ?? `^${group(high, WHOLE)}`)

const PRIMES = /^[′″‴'∘°*†%]+$/

/** Signs and names whose limits stand below and above them. */
const LIMITED = /^(?:[∑∏∐∫∬∭∮⋃⋂⋁⋀]|lim|max|min|sup|inf|arg(?:max|min))$/

/** ∑_(i=1)^n, lim_(x→0); a mark above or below a letter follows it: x¯ */
function limits(base: Part, low: Part, high: Part): Part {
  const at = (sign: string, { text, binds }: Part): string =>
    text === '' || MARK.test(text) ? text : `${sign}${group({ ...NOTHING, text, binds }, WHOLE)}`
  const binds = LIMITED.test(base.text) ? SUM : POWER
  return parted(`${group(base, WHOLE)}${at('_', low)}${at('^', high)}`, binds)
}

const MARK = /^[^\p{L}\p{N}∞]$/u

function fenced(parts: readonly Part[], { open = '(', close = ')', separators = ',' }: Attributes): Part {
  const signs = [...separators.replaceAll(/\s/g, '')]
  const within = parts.map(({ text }, at) =>
    at === 0 ? text : `${signs[Math.min(at, signs.length) - 1] ?? ''}${text}`,
  )
  const text = `${open}${within.join('')}${close}`
  return { text, binds: open !== '' && close !== '' ? WHOLE : bindingOf(text), isParted: false }
}

/** A number, a letter, a word of Han, or one sign. */
const ATOM = String.raw`(?:\d[\d.,]*[%‰°℃]?|[A-Za-zͰ-Ͽ][′″'¯]*|[\u4e00-\u9fff]+|[^\s])`
const IS_WHOLE = new RegExp(`^${ATOM}$`)
const IS_POWER = new RegExp(`^√?${ATOM}(?:[⁰¹²³⁴-⁹⁺⁻⁽⁾ⁿ]+|\\^${ATOM})?$`)
const ADDS = /[-+−–±∓=<>≤≥≈≠→∶:;,，、/÷|\s]/

function bindingOf(text: string): number {
  if (text === '' || IS_WHOLE.test(text)) return WHOLE
  const outer = withoutGroups(text)
  if (outer === '()') return WHOLE
  const shown = outer.replaceAll('()', 'x')
  return ADDS.test(shown) ? SUM : IS_POWER.test(shown) ? POWER : PRODUCT
}

/** A text with what its brackets hold taken out: (a+b)² is ()². */
function withoutGroups(text: string): string {
  let depth = 0
  let outer = ''
  for (const sign of text) {
    if ('([{（'.includes(sign) && depth++ === 0) outer += '('
    else if (')]}）'.includes(sign) && depth > 0) {
      if (--depth === 0) outer += ')'
    } else if (depth === 0) outer += sign
  }
  return depth === 0 ? outer : text
}
