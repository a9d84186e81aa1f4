import { hashOf } from './hash.ts'
import { rowsOf } from './rows.ts'

/** An article that an earlier one of the dataset holds, whole or nearly. */
export interface Reprint {
  readonly document: string
  /** The first article that has its text. */
  readonly original: string
  /** How much of the shorter text the longer one has, from 0 to 1; estimated. */
  readonly similarity: number
}

/** Characters of a shingle. */
const SHINGLE = 8
/** So many of the smallest hashes of its shingles stand for an article. */
const SKETCH = 64
/** Shorter texts have too little to be known by. */
const SHORTEST = 80
/** So much of the shorter text is a reprint, if that much of its numbers is in the other: reports of every day are made of one form. */
const ALIKE = 0.8
const NUMBERS_ALIKE = 0.7
/** A shingle that more articles share is a set phrase. */
const MOST_SHARING = 200

interface Sketch {
  readonly document: string
  /** The smallest hashes, ascending. */
  readonly hashes: Uint32Array
  /** How many shingles there are in all. */
  readonly size: number
  /** Hashes of its numbers. */
  readonly numbers: ReadonlySet<number>
}

/**
 * Finds reprints, shortened ones too, by the smallest hashes of their shingles (bottom-k MinHash, Broder 1997): of two texts those
 * of both together tell how much they share. Some 2 kB of memory an article.
 */
export async function reprintsOf(dataset: string): Promise<Reprint[]> {
  const sketches: Sketch[] = []
  const holders = new Map<number, number[]>()
  const originals = new Map<string, string>()
  const reprints: Reprint[] = []
  for await (const { id, text } of rowsOf(dataset, 'documents')) {
    const sketch = sketchOf(id, text)
    if (sketch === null) continue
    const best = nearest(sketch, sketches, holders)
    if (best !== null) {
      const original = originals.get(best.document) ?? best.document
      originals.set(id, original)
      reprints.push({ document: id, original, similarity: best.similarity })
    }
    const at = sketches.push(sketch) - 1
    for (const hash of sketch.hashes) {
      const holding = holders.get(hash)
      if (holding === undefined) holders.set(hash, [at])
      else if (holding.length < MOST_SHARING) holding.push(at)
    }
  }
  return reprints
}

/** Letters, digits and characters alone: marks and blanks differ from print to print. */
const BETWEEN = /[^\p{L}\p{N}]+/gu
/** Numbers in two digits or more, so many at most. */
const NUMBERS = /\d[\d.,]*\d/g
const MOST_NUMBERS = 200

function sketchOf(document: string, text: string): Sketch | null {
  const plain = text.replace(BETWEEN, '')
  if (plain.length < SHORTEST) return null
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= plain.length; at++) hashes.add(hashOf(plain, at, at + SHINGLE))
  const numbers = new Set(
    text
      .match(NUMBERS)
      ?.slice(0, MOST_NUMBERS)
      .map(it => hashOf(it)),
  )
  return { document, hashes: Uint32Array.from(hashes).sort().slice(0, SKETCH), size: hashes.size, numbers }
}

/** The earlier article that is most alike, the first of equals; null where none is alike enough. */
function nearest(
  sketch: Sketch,
  sketches: readonly Sketch[],
  holders: ReadonlyMap<number, readonly number[]>,
): { document: string; similarity: number } | null {
  const candidates = new Set<number>()
  for (const hash of sketch.hashes) for (const at of holders.get(hash) ?? []) candidates.add(at)
  let best: { document: string; similarity: number } | null = null
  for (const at of [...candidates].sort((a, b) => a - b)) {
    const similarity = containment(sketch, sketches[at]!)
    if (similarity < ALIKE || similarity <= (best?.similarity ?? 0)) continue
    if (haveOneStory(sketch, sketches[at]!)) best = { document: sketches[at]!.document, similarity }
  }
  return best
}

/** Whether most numbers of the one with fewer are in the other. */
function haveOneStory({ numbers: a }: Sketch, { numbers: b }: Sketch): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  return [...few].filter(it => many.has(it)).length >= NUMBERS_ALIKE * few.size
}

/** How much of the smaller of two sets the larger holds: |A∩B| ÷ min(|A|, |B|), from the share of their smallest hashes. */
function containment(a: Sketch, b: Sketch): number {
  let [i, j, both, seen] = [0, 0, 0, 0]
  while (seen < SKETCH && i < a.hashes.length && j < b.hashes.length) {
    const [x, y] = [a.hashes[i]!, b.hashes[j]!]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  // of a set that has no more the other's rest counts too
  const all = Math.min(SKETCH, seen + a.hashes.length - i + b.hashes.length - j)
  const jaccard = all === 0 ? 0 : both / all
  const shared = (jaccard * (a.size + b.size)) / (1 + jaccard)
  return Math.min(1, Math.round((100 * shared) / Math.min(a.size, b.size)) / 100)
}
