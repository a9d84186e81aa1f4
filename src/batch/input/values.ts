// A JSON file is cut into its values before any is parsed, so that a broken one costs only itself and a file of any size
// takes no more memory than its longest value:
//
//     [{"text": "甲"},           the elements of a list,
//      {"text": "乙",            one that is not closed: a { may not follow a comma in an object
//      {"text": "丙"}]
//     {"text": "甲"}⏎{"text": "乙"}    values without a list around them, as JSON Lines are

/** A value of a JSON file: an element of its list, else one of those it is. */
export interface JsonValue {
  /** Line where it begins, from 1. */
  readonly line: number
  /** Null where it is longer than the limit, or broken. */
  readonly bytes: Buffer | null
  /** In bytes. */
  readonly length: number
  /** Why it cannot be parsed; null where it may be. */
  readonly reason: string | null
}

/** Deepest nesting of a value. */
const DEEPEST = 1000

const code = (character: string): number => character.charCodeAt(0)
export const [NEWLINE, QUOTE, BACKSLASH, COMMA, COLON] = [10, code('"'), code('\\'), code(','), code(':')]
export const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [code('{'), code('}'), code('['), code(']')]
/** What a value may begin with. */
const BEGINNINGS: ReadonlySet<number> = new Set([...'{["-0123456789tfn'].map(code))
/** Blanks, and the bytes of a byte-order mark. */
export const BLANKS: ReadonlySet<number> = new Set([32, 9, NEWLINE, 13, 0xef, 0xbb, 0xbf])

/** Cuts a stream of UTF-8 into the values it holds. */
export class ValueReader {
  readonly #limit: number
  #line: number
  /** Whether it is in a list, and whether it was. */
  #inList = false
  #hasList = false
  #values = 0
  /** The value under way, what was read of it in earlier pieces and how long that is. */
  #parts: Buffer[] = []
  #length = 0
  #begun = 0
  #isOpen = false
  /** Whether it looks for the next line that begins a value. */
  #isLost = false
  #isLineStart = true
  #inText = false
  #isEscaped = false
  #isDeep = false
  /** Of each bracket that is open whether it is that of a list. */
  #open: boolean[] = []
  #depth = 0
  #last = 0

  /** Values of up to `limit` bytes, in a stream that begins in a line. */
  constructor(limit: number, line = 1) {
    this.#limit = limit
    this.#line = line
  }

  /** Whether it holds several values and no list of them. */
  get isLines(): boolean {
    return !this.#hasList && this.#values > 1
  }

  /** Whether it holds a list. */
  get hasList(): boolean {
    return this.#hasList
  }

  /** Whether the list has not ended. */
  get isCut(): boolean {
    return this.#inList
  }

  /** The values that end in a piece, and at the end of the stream the one that does not. */
  read(piece: Buffer | null): JsonValue[] {
    const found: JsonValue[] = []
    if (piece === null) {
      if (!this.#isOpen) return found
      const isScalar = this.#depth === 0 && !this.#inText
      found.push(this.#take(EMPTY, isScalar ? null : 'it is not closed'))
      return found
    }
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at]!
      const isBlank = BLANKS.has(byte)
      if (!this.#isOpen) {
        if (this.#begins(byte, isBlank, found)) {
          from = at
          this.#step(byte)
        }
      } else if (this.#inText && byte === NEWLINE) {
        found.push(
          this.#take(piece.subarray(from, at), 'a line ends between quotation marks, write it as \\n or close them'),
        )
        this.#isLost = true
      } else if (this.#isMisplaced(byte)) {
        found.push(this.#take(piece.subarray(from, at), 'it is not closed'))
        from = at
        this.#begin()
        this.#step(byte)
      } else if (this.#isBare && (byte === NEWLINE || byte === COMMA || byte === CLOSE_LIST)) {
        found.push(this.#take(piece.subarray(from, at), null))
        if (byte === CLOSE_LIST) this.#inList = false
      } else if (this.#step(byte)) found.push(this.#take(piece.subarray(from, at + 1), null))
      if (byte === NEWLINE) this.#line++
      this.#isLineStart = byte === NEWLINE || (this.#isLineStart && isBlank)
    }
    if (this.#isOpen) this.#hold(piece.subarray(from))
    return found
  }

  /** Whether the value under way is a number or word, which ends where something else begins. */
  get #isBare(): boolean {
    return this.#depth === 0 && !this.#inText
  }

  /** Whether a byte between values begins one. */
  #begins(byte: number, isBlank: boolean, found: JsonValue[]): boolean {
    if (isBlank || (byte === COMMA && !this.#isLost)) return false
    if (this.#isLost && !(this.#isLineStart && (byte === OPEN_OBJECT || byte === CLOSE_LIST))) return false
    this.#isLost = false
    if (byte === CLOSE_LIST && this.#inList) {
      this.#inList = false
      return false
    }
    if (byte === OPEN_LIST && !this.#inList) {
      this.#inList = this.#hasList = true
      return false
    }
    this.#begin()
    if (BEGINNINGS.has(byte)) return true
    found.push(this.#take(EMPTY, 'it is no JSON'))
    this.#isLost = true
    return false
  }

  #begin(): void {
    this.#isOpen = true
    this.#begun = this.#line
    this.#values++
  }

  /** Whether an object begins where none may, so that what it stands in is not closed. */
  #isMisplaced(byte: number): boolean {
    if (byte !== OPEN_OBJECT || this.#inText) return false
    const isElement = this.#open.at(-1) ?? this.#isDeep
    return this.#last !== COLON && !(isElement && (this.#last === COMMA || this.#last === OPEN_LIST))
  }

  /** Goes over a byte of a value; whether that ends with it. */
  #step(byte: number): boolean {
    if (this.#inText) {
      if (this.#isEscaped) this.#isEscaped = false
      else if (byte === BACKSLASH) this.#isEscaped = true
      else if (byte === QUOTE) this.#inText = false
      return !this.#inText && this.#depth === 0
    }
    if (!BLANKS.has(byte)) this.#last = byte
    if (byte === QUOTE) this.#inText = true
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.#depth++
      if (this.#depth > DEEPEST) this.#isDeep = true
      else this.#open.push(byte === OPEN_LIST)
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (this.#depth <= DEEPEST) this.#open.pop()
      this.#depth--
      return this.#depth <= 0
    }
    return false
  }

  #hold(bytes: Buffer): void {
    this.#length += bytes.length
    if (this.#length > this.#limit) this.#parts = []
    else this.#parts.push(bytes)
  }

  #take(rest: Buffer, problem: string | null): JsonValue {
    this.#hold(rest)
    const reason = problem ?? (this.#isDeep ? 'it is nested too deep' : null)
    const isHeld = reason === null && this.#length <= this.#limit
    const value = { line: this.#begun, bytes: isHeld ? Buffer.concat(this.#parts) : null, length: this.#length, reason }
    this.#parts = []
    this.#open = []
    this.#length = this.#depth = this.#last = 0
    this.#isOpen = this.#inText = this.#isEscaped = this.#isDeep = false
    return value
  }
}

const EMPTY = Buffer.alloc(0)
