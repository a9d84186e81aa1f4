/** Bytes that are handed on at once, about: as much as the rows of some fifty articles. */
const ROOM = 1 << 22
/** UTF-16 units that are encoded at once; each is three bytes at most. */
const STRETCH = 1 << 20

/** Takes bytes that are overwritten afterwards. */
type Sink = (bytes: Uint8Array) => void

/**
 * Encodes text as UTF-8 into memory that serves again, and hands the bytes on when it is full: those of a long article
 * are never held at once.
 *
 * @example
 * const out = new Utf8Writer().open(bytes => appendFileSync('out.json', bytes))
 * out.write('{"value":').write('"42所"}')
 * out.bytes // 17
 * out.flush()
 */
export class Utf8Writer {
  readonly #buffer = Buffer.allocUnsafeSlow(ROOM)
  #sink: Sink = () => {}
  #handedOn = 0
  #end = 0

  /** Begins anew; what waits from before is forgotten. */
  open(sink: Sink): this {
    this.#sink = sink
    this.#handedOn = this.#end = 0
    return this
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#handedOn + this.#end
  }

  /** Appends text; a lone surrogate becomes U+FFFD. */
  write(text: string): this {
    if (text.length <= STRETCH) this.#encode(text)
    else {
      for (let start = 0; start < text.length; ) {
        const end = start + STRETCH
        const cut = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
        this.#encode(text.slice(start, cut))
        start = cut
      }
    }
    return this
  }

  /** Appends a byte. */
  byte(value: number): this {
    if (this.#end === ROOM) this.flush()
    this.#buffer[this.#end++] = value
    return this
  }

  /** Hands on what waits. */
  flush(): void {
    if (this.#end === 0) return
    const waiting = this.#buffer.subarray(0, this.#end)
    this.#handedOn += this.#end
    this.#end = 0
    this.#sink(waiting)
  }

  #encode(text: string): void {
    if (this.#end + text.length * 3 > ROOM) this.flush()
    this.#end += this.#buffer.write(text, this.#end)
  }
}

const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800
