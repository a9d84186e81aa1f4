import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { linesBetween } from '../lines.ts'

/** Characters of a number that sorts as it is written. */
export const WIDTH = 8
/** A number of up to 32 bits, in hex, of one length. */
export const sortable = (number: number): string => number.toString(16).padStart(WIDTH, '0')

/** Memory for lines, in bytes about. */
const HELD = 1 << 22
/** What a line takes beside its characters. */
const OVERHEAD = 48
/** So many sorted runs are merged into one. */
const RUNS = 32
/** Characters that are written at once. */
const BLOCK = 1 << 16

interface Run {
  readonly start: number
  readonly end: number
}

/**
 * Sorts lines by their UTF-16 units, in memory that does not grow with their number: what is more than it holds goes, sorted, to a file
 * in runs, which are merged (external merge sort).
 */
export class LineSorter {
  readonly #path: string
  readonly #held: number
  #fd: number | null = null
  #end = 0
  #runs: Run[] = []
  #lines: string[] = []
  #size = 0

  /** Its file is made when it is needed. */
  constructor(path: string, held = HELD) {
    this.#path = path
    this.#held = held
  }

  add(line: string): void {
    this.#lines.push(line)
    this.#size += line.length + OVERHEAD
    if (this.#size < this.#held) return
    this.#write(this.#sortedLines())
    if (this.#runs.length === RUNS) this.#write(this.#merged())
  }

  /** All lines in order; nothing can be added afterwards. */
  *sorted(): Generator<string> {
    yield* merge([...this.#runs.map(run => this.#read(run)), this.#sortedLines().values()])
  }

  close(): void {
    if (this.#fd === null) return
    closeSync(this.#fd)
    rmSync(this.#path)
    this.#fd = null
  }

  #sortedLines(): string[] {
    const lines = this.#lines.sort()
    this.#lines = []
    this.#size = 0
    return lines
  }

  *#merged(): Generator<string> {
    const runs = this.#runs
    this.#runs = []
    yield* merge(runs.map(run => this.#read(run)))
  }

  #write(lines: Iterable<string>): void {
    this.#fd ??= openSync(this.#path, 'wx+')
    const start = this.#end
    let text = ''
    const flush = () => {
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#fd!, bytes, done, bytes.length - done, this.#end + done)
      this.#end += bytes.length
      text = ''
    }
    for (const line of lines) {
      text += `${line}\n`
      if (text.length > BLOCK) flush()
    }
    flush()
    this.#runs.push({ start, end: this.#end })
  }

  *#read({ start, end }: Run): Generator<string> {
    for (const { line } of linesBetween(this.#fd!, start, end)) yield line
  }
}

/** Merges sorted lines, two and two. */
function merge(runs: readonly Iterator<string>[]): Generator<string> {
  const half = runs.length >> 1
  const [left, right] = [runs.slice(0, half), runs.slice(half)]
  return mergeTwo(left.length > 1 ? merge(left) : left[0], right.length > 1 ? merge(right) : right[0])
}

function* mergeTwo(left: Iterator<string> | undefined, right: Iterator<string> | undefined): Generator<string> {
  const next = (of: Iterator<string> | undefined): string | undefined => of?.next().value
  let [a, b] = [next(left), next(right)]
  while (a !== undefined || b !== undefined) {
    if (b === undefined || (a !== undefined && a <= b)) {
      yield a!
      a = next(left)
    } else {
      yield b
      b = next(right)
    }
  }
}
