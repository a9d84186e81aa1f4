import { type Attributes, leaf, NOTHING, type Part, printed } from './notation.ts'

/** Elements of MathML (https://www.w3.org/TR/MathML3/), without a prefix. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maligngroup malignmark maction semantics annotation annotation-xml'.split(
    ' ',
  ),
)
/** Those that hold a text, and no others. */
const LEAVES: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
/** What says the same again in another notation, or shows nothing. */
const UNSAID: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mphantom'])
/** Deepest nesting that is heeded. */
const DEEPEST = 100

/** The name of an element of MathML: `mml:mn` → `mn`; null of others. */
export function mathName(name: string): string | null {
  const local = name.slice(name.indexOf(':') + 1)
  return local === 'math' || ELEMENTS.has(local) ? local : null
}

/** An element that is open, with what it holds so far. */
interface Open {
  readonly name: string
  readonly attributes: Record<string, string | undefined>
  readonly parts: Part[]
  /** Its text, where it is a leaf. */
  text: string
}

const opened = (name: string, attributes: Attributes = {}): Open => ({
  name,
  attributes: { ...attributes },
  parts: [],
  text: '',
})

/**
 * A formula as a line of text: 10⁴, 1/3, √2, xⁿ⁺¹, 8^(1/3), (a+b)/(2c), ∑_(i=1)^n. Where its elements hold nothing, it is what
 * its `alttext` says in LaTeX.
 */
export class Formula {
  readonly #alttext: string
  readonly #open: Open[] = [opened('math')]

  constructor(alttext = '') {
    this.#alttext = alttext
  }

  open(name: string, attributes?: Attributes): void {
    if (this.#open.length <= DEEPEST) this.#open.push(opened(name, attributes))
  }

  /** Sets an attribute of the element that is open. */
  set(name: string, value: string): void {
    this.#open.at(-1)!.attributes[name] = value
  }

  close(name: string): void {
    let at = this.#open.length - 1
    while (at > 0 && this.#open[at]!.name !== name) at--
    if (at > 0) this.#closeTo(at)
  }

  /** Adds characters; blanks around them count where a program keeps them, as Word does. */
  add(value: string, keepsBlanks = false): void {
    const seen = value.replaceAll(INVISIBLE, '')
    const text = keepsBlanks ? seen : seen.trim()
    const last = this.#open.at(-1)!
    if (value.includes(APPLIED)) last.parts.push({ ...NOTHING, isParted: true })
    if (LEAVES.has(last.name)) last.text += text
    else if (text !== '') last.parts.push(leaf(text))
  }

  /** Whether other elements may stand where it is: a text in it may hold markup of the page. */
  get isInText(): boolean {
    return this.#open.some(({ name }) => name === 'mtext' || name === 'annotation-xml')
  }

  get text(): string {
    this.#closeTo(1)
    const { name, parts, attributes } = this.#open[0]!
    return printed(name, parts, attributes).text || this.#alttext.replace(/^\{\\displaystyle (.*)\}$/s, '$1')
  }

  /** Closes all that is open down to a depth. */
  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const { name, parts, attributes, text } = this.#open.pop()!
      const whole = text === '' ? parts : [...parts, leaf(text)]
      this.#open.at(-1)!.parts.push(UNSAID.has(name) ? NOTHING : printed(name, whole, attributes))
    }
  }
}

/** Between a function and what it is of. */
const APPLIED = '\u2061'
/** Operators that nobody prints: of a function, a product, a list, a sum. */
const INVISIBLE = /[\u2061-\u2064]/g
