/** Bytes that serve again; what a long article needs beyond them is given back with `reset`. */
const ROOM = 1 << 24

/**
 * Encodes text as UTF-8, piece after piece, into memory that serves again: rows are written once as bytes and then
 * copied, never measured or joined as strings.
 *
 * @example
 * const out = new Utf8Writer()
 * out.write('{"value":').write('"42所"}')
 * out.take() // the 17 bytes of {"value":"42所"}, good until the next `reset`
 */
export class Utf8Writer {
  #buffer = Buffer.allocUnsafeSlow(ROOM)
  #start = 0
  #end = 0

  /** Appends text to the piece; a lone surrogate becomes U+FFFD. */
  write(text: string): this {
    // A UTF-16 unit is three bytes at most.
    this.#reserve(text.length * 3)
    this.#end += this.#buffer.write(text, this.#end)
    return this
  }

  /** Appends text and a newline to the piece; gives the bytes of the text, good until the next `reset`. */
  line(text: string): Uint8Array {
    this.#reserve(text.length * 3 + 1)
    const start = this.#end
    const end = start + this.#buffer.write(text, start)
    this.#buffer[end] = 0x0a
    this.#end = end + 1
    return this.#buffer.subarray(start, end)
  }

  /** Appends bytes to the piece, also those of an earlier piece. */
  copy(bytes: Uint8Array): this {
    this.#reserve(bytes.length)
    this.#buffer.set(bytes, this.#end)
    this.#end += bytes.length
    return this
  }

  /** Ends the piece and gives it. */
  take(): Uint8Array {
    const piece = this.#buffer.subarray(this.#start, this.#end)
    this.#start = this.#end
    return piece
  }

  /** Forgets every piece: their bytes will be overwritten. */
  reset(): void {
    if (this.#buffer.length > ROOM) this.#buffer = Buffer.allocUnsafeSlow(ROOM)
    this.#start = this.#end = 0
  }

  /** Where the memory ends, the piece goes on in a larger one; earlier pieces stay where they are. */
  #reserve(more: number): void {
    if (this.#end + more <= this.#buffer.length) return
    const length = this.#end - this.#start
    const larger = Buffer.allocUnsafeSlow(Math.max(ROOM, 2 * (length + more)))
    larger.set(this.#buffer.subarray(this.#start, this.#end))
    this.#buffer = larger
    this.#start = 0
    this.#end = length
  }
}
