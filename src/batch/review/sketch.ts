/** What a text is known by. */
export interface Sketch {
  /** How many shingles it has. */
  readonly size: number
  /** The smallest hashes of its shingles, ascending. */
  readonly hashes: Uint32Array
  /** Hashes of its numbers, ascending. */
  readonly numbers: Uint32Array
}

/** Characters of a shingle. */
const SHINGLE = 8
/** So many of the smallest hashes of its shingles stand for a text. */
const KEPT = 64
/** Shorter texts have too little to be known by. */
const SHORTEST = 80
/** So much of the shorter text is a reprint, if that much of its numbers is in the other: reports of every day are made of one form. */
const ALIKE = 0.8
const NUMBERS_ALIKE = 0.7

/** Letters, digits and characters alone: marks and blanks differ from print to print. */
const BETWEEN = /[^\p{L}\p{N}]+/gu
/** Numbers in two digits or more, so many at most. */
const NUMBERS = /\d[\d.,]*\d/g
const MOST_NUMBERS = 200
/** Characters that are looked at together, so that a long text is not held twice. */
const STRETCH = 1 << 16

/** The sketch of a text; null of one that is too short. Bottom-k MinHash (Broder 1997), about 600 bytes. */
export function sketchOf(text: string): Sketch | null {
  const hashes = new Smallest()
  let letters = 0
  let rest = ''
  for (let start = 0; start < text.length; start += STRETCH) {
    const plain = rest + text.slice(start, start + STRETCH).replace(BETWEEN, '')
    letters += plain.length - rest.length
    for (let at = 0; at + SHINGLE <= plain.length; at++) hashes.add(hashOf(plain, at, at + SHINGLE))
    rest = plain.slice(1 - SHINGLE)
  }
  if (letters < SHORTEST) return null
  return { size: letters - SHINGLE + 1, hashes: hashes.all(), numbers: numbersOf(text) }
}

/** A number of 32 bits for a stretch of a text: FNV-1a, mixed once more, so that small numbers are as likely for all. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Keeps the smallest of the numbers it is given, each once. */
class Smallest {
  readonly #kept = new Uint32Array(KEPT)
  #count = 0

  add(hash: number): void {
    const kept = this.#kept
    if (this.#count === KEPT && hash >= kept[KEPT - 1]!) return
    let at = this.#count
    while (at > 0 && kept[at - 1]! > hash) at--
    if (at > 0 && kept[at - 1] === hash) return
    kept.copyWithin(at + 1, at, KEPT - 1)
    kept[at] = hash
    if (this.#count < KEPT) this.#count++
  }

  all(): Uint32Array {
    return this.#kept.slice(0, this.#count)
  }
}

function numbersOf(text: string): Uint32Array {
  const hashes = new Set<number>()
  let count = 0
  for (const [number] of text.matchAll(NUMBERS)) {
    if (count++ === MOST_NUMBERS) break
    hashes.add(hashOf(number))
  }
  return Uint32Array.from(hashes).sort()
}

/** How much of the shorter of two texts the longer has, from 0 to 1, in hundredths; null where they are not one story. */
export function similarityOf(a: Sketch, b: Sketch): number | null {
  const similarity = containment(a, b)
  return similarity >= ALIKE && haveOneStory(a, b) ? similarity : null
}

/** |A∩B| ÷ min(|A|, |B|), from the share of their smallest hashes. */
function containment(a: Sketch, b: Sketch): number {
  let [i, j, both, seen] = [0, 0, 0, 0]
  while (seen < KEPT && i < a.hashes.length && j < b.hashes.length) {
    const [x, y] = [a.hashes[i]!, b.hashes[j]!]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  // of a set that has no more the other's rest counts too
  const all = Math.min(KEPT, seen + a.hashes.length - i + b.hashes.length - j)
  const jaccard = all === 0 ? 0 : both / all
  const shared = (jaccard * (a.size + b.size)) / (1 + jaccard)
  return Math.min(1, Math.round((100 * shared) / Math.min(a.size, b.size)) / 100)
}

/** Whether most numbers of the one with fewer are in the other. */
function haveOneStory({ numbers: a }: Sketch, { numbers: b }: Sketch): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  const all = new Set(many)
  return few.filter(it => all.has(it)).length >= NUMBERS_ALIKE * few.length
}
