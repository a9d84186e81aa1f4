import type { RunText } from '../run-text.ts'

/** Parts of an equation (ECMA-376, 22.1) that stand apart from what comes before them, and those that do from what comes after. */
const PARTED = new Set(['m:oMath', 'm:e', 'm:num', 'm:lim'])
const ENDED = new Set(['m:oMath', 'm:f', 'm:sSup', 'm:sSubSup', 'm:rad'])
/** Those that are raised: exponents, and which root it is. */
const RAISED = new Set(['m:sup', 'm:deg'])

/** What stands in the equations of a document of Word beside their texts: fraction bars, roots, brackets, signs of sums. */
export class Equations {
  #raised = 0
  /** Brackets under way. */
  readonly #brackets: { begin: string; end: string; isOpen: boolean }[] = []
  /** The sign of the sum or integral under way. */
  #operator: string | null = null

  /** Whether what comes next is raised. */
  get isRaised(): boolean {
    return this.#raised > 0
  }

  open(name: string, value: string | undefined, runs: RunText | undefined): void {
    const bracket = this.#brackets.at(-1)
    if (RAISED.has(name)) this.#raised++
    else if (name === 'm:d') this.#brackets.push({ begin: '(', end: ')', isOpen: false })
    else if (name === 'm:begChr' && bracket !== undefined) bracket.begin = value ?? ''
    else if (name === 'm:endChr' && bracket !== undefined) bracket.end = value ?? ''
    else if (name === 'm:naryPr') this.#operator = '∫'
    else if (name === 'm:chr' && this.#operator !== null) this.#operator = value ?? ''
    else if (name === 'm:den') this.#add('/', runs)
    else if (PARTED.has(name)) {
      runs?.part()
      if (name !== 'm:e' || bracket === undefined || bracket.isOpen) return
      bracket.isOpen = true
      this.#add(bracket.begin, runs)
    }
  }

  close(name: string, runs: RunText | undefined): void {
    if (RAISED.has(name)) this.#raised--
    if (name === 'm:deg') this.#add('√', runs)
    else if (name === 'm:d') this.#add(this.#brackets.pop()?.end ?? '', runs)
    else if (name === 'm:naryPr') {
      this.#add(this.#operator ?? '', runs)
      this.#operator = null
    } else if (ENDED.has(name)) runs?.part()
  }

  #add(sign: string, runs: RunText | undefined): void {
    runs?.add(sign, this.isRaised ? 'exponent' : 'line')
  }
}
