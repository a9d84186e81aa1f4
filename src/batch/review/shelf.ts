import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { Sketch } from './sketch.ts'
import { type Reprint, type Story, sketchKept } from './story.ts'

/** Where an article's line starts and how long it is, and what it is a reprint of: the number of the original + 1, the similarity. */
const ENTRY = 4
const ENTRY_BYTES = ENTRY * Float64Array.BYTES_PER_ELEMENT

/** The articles of a run by their number, from 0: ids, sketches, and which are reprints. All of it lies in two files. */
export class Shelf {
  /** How many there are. */
  count = 0
  readonly #entries: number
  readonly #lines: number
  readonly #entry = new Float64Array(ENTRY)
  #end = 0

  constructor(folder: string) {
    this.#entries = openSync(`${folder}/entries`, 'wx+')
    this.#lines = openSync(`${folder}/lines`, 'wx+')
  }

  add(id: string, sketch: Story['sketch']): void {
    const line = Buffer.from(JSON.stringify([id, sketch]))
    this.#entry.set([this.#end, line.length, 0, 0])
    writeSync(this.#lines, line, 0, line.length, this.#end)
    this.#put(this.count)
    this.#end += line.length
    this.count++
  }

  idOf(index: number): string {
    return this.#get(index)[0]
  }

  /** Null of a text too short to be known. */
  sketchOf(index: number): Sketch | null {
    const sketch = this.#get(index)[1]
    return sketch && sketchKept(sketch)
  }

  setReprint(index: number, original: number, similarity: number): void {
    this.#take(index)
    this.#entry.set([original + 1, similarity], 2)
    this.#put(index)
  }

  /** The number of the article that one is a reprint of, its own where it is none. */
  originalOf(index: number): number {
    const original = this.#take(index)[2]!
    return original === 0 ? index : original - 1
  }

  reprintOf(index: number): Reprint | null {
    const original = this.originalOf(index)
    const similarity = this.#entry[3]!
    return original === index ? null : { original: this.idOf(original), similarity }
  }

  close(): void {
    closeSync(this.#entries)
    closeSync(this.#lines)
  }

  #take(index: number): Float64Array {
    readSync(this.#entries, this.#entry, 0, ENTRY_BYTES, index * ENTRY_BYTES)
    return this.#entry
  }

  #put(index: number): void {
    writeSync(this.#entries, this.#entry, 0, ENTRY_BYTES, index * ENTRY_BYTES)
  }

  #get(index: number): [id: string, sketch: Story['sketch']] {
    const [start, length] = this.#take(index)
    const line = Buffer.allocUnsafe(length!)
    readSync(this.#lines, line, 0, length!, start!)
    return JSON.parse(line.toString())
  }
}
