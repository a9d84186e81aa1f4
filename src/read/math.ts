import { RunText, type Stand } from './run-text.ts'

/** Elements of MathML (https://www.w3.org/TR/MathML3/), without a prefix. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maligngroup malignmark maction semantics annotation annotation-xml'.split(
    ' ',
  ),
)
/** What says the same again in another notation, or shows nothing. */
const UNSAID: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mphantom'])
/** Which part of an element is raised, from 1. */
const RAISED: Readonly<Record<string, number>> = { msup: 2, msubsup: 3 }
/** Elements that stand apart from what is beside them, where they would read as one number or word. */
const PARTED: ReadonlySet<string> = new Set(['mfrac', 'msup', 'msub', 'msubsup', 'msqrt', 'mroot', 'mtd', 'mtr'])
/** Deepest nesting that is heeded. */
const DEEPEST = 100

/** The name of an element of MathML: `mml:mn` → `mn`; null of others. */
export function mathName(name: string): string | null {
  const local = name.slice(name.indexOf(':') + 1)
  return local === 'math' || ELEMENTS.has(local) ? local : null
}

/** An element that is open. */
interface Part {
  readonly name: string
  /** Those in it so far. */
  parts: number
  readonly isRaised: boolean
  readonly isUnsaid: boolean
  /** Whether it says which root it is. */
  readonly isDegree: boolean
}

/**
 * A formula of a page as a line of text, as equations of Word are read: 10⁴, 1/3, √2, xⁿ⁺¹, 8^(1/3). Where its elements hold
 * nothing, it is what its `alttext` says in LaTeX.
 */
export class Formula {
  readonly #runs = new RunText()
  readonly #alttext: string
  readonly #open: Part[] = []
  #raised = 0
  #unsaid = 0

  constructor(alttext = '') {
    this.#alttext = alttext
  }

  open(name: string): void {
    const above = this.#open.at(-1)
    const part = above === undefined ? 0 : ++above.parts
    if (this.#open.length >= DEEPEST) return
    const isRaised = part > 0 && part === RAISED[above?.name ?? '']
    const isUnsaid = UNSAID.has(name)
    if (above?.name === 'mfrac' && part === 2) this.#runs.add('/', this.#stand)
    if (PARTED.has(name)) this.#runs.part()
    if (isRaised) this.#raised++
    if (isUnsaid) this.#unsaid++
    if (name === 'msqrt') this.#runs.add('√', this.#stand)
    const isDegree = above?.name === 'mroot' && part === 2
    if (isDegree) this.#runs.add('^(1/', this.#stand)
    this.#open.push({ name, parts: 0, isRaised, isUnsaid, isDegree })
  }

  close(name: string): void {
    let at = this.#open.length - 1
    while (at >= 0 && this.#open[at]!.name !== name) at--
    if (at < 0) return
    for (const { name: closed, isRaised, isUnsaid, isDegree } of this.#open.splice(at).reverse()) {
      if (isDegree) this.#runs.add(')', this.#stand)
      if (isRaised) this.#raised--
      if (isUnsaid) this.#unsaid--
      if (PARTED.has(closed)) this.#runs.part()
    }
  }

  add(value: string): void {
    if (this.#unsaid === 0) this.#runs.add(value.replaceAll(INVISIBLE, '').trim(), this.#stand)
  }

  /** Whether other elements may stand where it is: a text in it may hold markup of the page. */
  get isInText(): boolean {
    return this.#open.some(({ name }) => name === 'mtext' || name === 'annotation-xml')
  }

  get text(): string {
    return this.#runs.text || this.#alttext.replace(/^\{\\displaystyle (.*)\}$/s, '$1')
  }

  get #stand(): Stand {
    return this.#raised > 0 ? 'exponent' : 'line'
  }
}

/** Operators that nobody prints: of a function, a product, a list, a sum. */
const INVISIBLE = /[\u2061-\u2064]/g
