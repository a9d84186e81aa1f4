import type { Checked } from '../../model/layers.ts'
import { hashOf, Smallest } from './hashes.ts'
import { agree, numbersOf } from './numbers.ts'

/** What a text is known by. */
export interface Sketch {
  /** How many shingles it has. */
  readonly size: number
  /** The smallest hashes of its shingles, ascending. */
  readonly hashes: Uint32Array
  /** Hashes of its numbers with the places where they stand, ascending. */
  readonly numbers: Uint32Array
}

/** Characters of a shingle. */
const SHINGLE = 8
/** So many of the smallest hashes of its shingles stand for a text. */
const KEPT = 64
/** Shorter texts have too little to be known by. */
const SHORTEST = 80
/** So much of the shorter text is a reprint. */
const ALIKE = 0.8
/** Letters, digits and characters alone: marks and blanks differ from print to print. */
const BETWEEN = /[^\p{L}\p{N}]+/gu
/** Characters that are looked at together, so that a long text is not held twice. */
const STRETCH = 1 << 16

/** The sketch of a text; null of one that is too short. Bottom-k MinHash (Broder 1997), about 600 bytes. */
export function sketchOf(doc: Pick<Checked, 'article' | 'numerals'>): Sketch | null {
  const text = doc.article.plain
  const hashes = new Smallest(KEPT)
  let letters = 0
  let rest = ''
  for (let start = 0; start < text.length; start += STRETCH) {
    const plain = rest + text.slice(start, start + STRETCH).replace(BETWEEN, '')
    letters += plain.length - rest.length
    for (let at = 0; at + SHINGLE <= plain.length; at++) hashes.add(hashOf(plain, at, at + SHINGLE))
    rest = plain.slice(1 - SHINGLE)
  }
  if (letters < SHORTEST) return null
  return { size: letters - SHINGLE + 1, hashes: hashes.all(), numbers: numbersOf(doc) }
}

/** How much of the shorter of two texts the longer has, from 0 to 1, in hundredths; null where they are not one story. */
export function similarityOf(a: Sketch, b: Sketch): number | null {
  const similarity = containment(a, b)
  return similarity >= ALIKE && agree(a.numbers, b.numbers) ? similarity : null
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
