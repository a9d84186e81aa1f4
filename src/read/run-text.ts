import { BEFORE, raised } from './raised.ts'

/** How a run of characters stands: on the line, raised, or raised in a link. */
export type Stand = 'line' | 'raised' | 'linked'

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
      if (this.#isSeam && GLUED.test(this.#tail) && /^\w/.test(text)) this.#put(' ')
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
    const read = raised(this.#tail, printed, this.#stand === 'linked')
    if (read === '') this.marks++
    this.#put(read)
  }
}

const GLUED = /[\w⁰¹²³⁴-⁹]$/
