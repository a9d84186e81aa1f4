import { Formula } from '../math.ts'

/** Parts of an equation (ECMA-376, 22.1) as elements of MathML, or of their own notation where their parts stand in another order. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'm:f': 'mfrac',
  'm:sSub': 'msub',
  'm:sSup': 'msup',
  'm:sSubSup': 'msubsup',
  'm:sPre': 'prescripts',
  'm:limLow': 'munder',
  'm:limUpp': 'mover',
  'm:rad': 'rad',
  'm:nary': 'nary',
  'm:d': 'mfenced',
  'm:func': 'function',
  'm:acc': 'accent',
  'm:m': 'mtable',
  'm:mr': 'mtr',
  'm:eqArr': 'mtable',
  'm:e': 'mrow',
  'm:num': 'mrow',
  'm:den': 'mrow',
  'm:sub': 'mrow',
  'm:sup': 'mrow',
  'm:deg': 'mrow',
  'm:lim': 'mrow',
  'm:fName': 'mrow',
  'm:t': 'mtext',
}
/** What is set for the part that is open, as its attributes. */
const SET: Readonly<Record<string, string>> = {
  'm:begChr': 'open',
  'm:endChr': 'close',
  'm:sepChr': 'separators',
  'm:chr': 'sign',
}

/** The equations of a document of Word, each as a text in its line. */
export class Equations {
  #formula: Formula | null = null

  open(name: string, value: string | undefined): void {
    if (name === 'm:oMath') this.#formula = new Formula()
    else if (SET[name] !== undefined) this.#formula?.set(SET[name], value ?? '')
    else if (ELEMENTS[name] !== undefined) this.#formula?.open(ELEMENTS[name], name === 'm:d' ? BAR : undefined)
  }

  /** Takes a text that stands in an equation; whether it does. */
  add(text: string): boolean {
    this.#formula?.add(text, true)
    return this.#formula !== null
  }

  /** The text of the equation that ends here; null where none does. */
  close(name: string): string | null {
    const formula = this.#formula
    if (name !== 'm:oMath') {
      if (ELEMENTS[name] !== undefined) formula?.close(ELEMENTS[name])
      return null
    }
    this.#formula = null
    return formula?.text ?? null
  }
}

/** What stands between the parts of a bracket of Word that names nothing else. */
const BAR = { separators: '|' }
