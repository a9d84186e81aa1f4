import type { Shelf } from './shelf.ts'
import { type Sketch, similarityOf } from './sketch.ts'
import { LineSorter, sortable, WIDTH } from './sorter.ts'

/** An article is held against so many others for each of its hashes: a shingle that more share is a set phrase. */
const MOST_SHARING = 8
/** So many of its hashes, the smallest, an article is paired by: of a text and a quarter of it eight are the same. */
const PAIRED = 32

/**
 * Finds which articles of a shelf are reprints of earlier ones, shortened ones too. Those that share a hash of their sketches are
 * brought together by sorting, so that memory does not grow with their number. Stops now and then, so that others have their turn.
 */
export function* markReprints(shelf: Shelf, folder: string): Generator<void> {
  const hashes = new LineSorter(`${folder}/hashes`)
  const pairs = new LineSorter(`${folder}/pairs`)
  try {
    for (let index = 0; index < shelf.count; index++) {
      for (const hash of shelf.sketchOf(index)?.hashes.subarray(0, PAIRED) ?? [])
        hashes.add(sortable(hash) + sortable(index))
      yield
    }
    yield* pair(hashes.sorted(), pairs)
    yield* compare(pairs.sorted(), shelf)
  } finally {
    hashes.close()
    pairs.close()
  }
}

/** Adds each two articles that share a hash, the later first. */
function* pair(hashes: Iterable<string>, pairs: LineSorter): Generator<void> {
  let shared = ''
  let sharing: string[] = []
  for (const line of hashes) {
    const [hash, article] = [line.slice(0, WIDTH), line.slice(WIDTH)]
    if (hash !== shared) sharing = []
    shared = hash
    for (const earlier of sharing) pairs.add(article + earlier)
    if (sharing.length < MOST_SHARING) sharing.push(article)
    yield
  }
}

/** Marks each article as a reprint of the earlier one that is most alike, the first of equals, or of what that is one of. */
function* compare(pairs: Iterable<string>, shelf: Shelf): Generator<void> {
  let last = ''
  let [article, most] = [-1, 0]
  let sketch: Sketch | null = null
  for (const line of pairs) {
    yield
    if (line === last) continue
    last = line
    const [later, earlier] = [line.slice(0, WIDTH), line.slice(WIDTH)].map(it => Number.parseInt(it, 16)) as [
      number,
      number,
    ]
    if (later !== article) [article, most, sketch] = [later, 0, shelf.sketchOf(later)]
    const similarity = similarityOf(sketch!, shelf.sketchOf(earlier)!) ?? 0
    if (similarity <= most) continue
    most = similarity
    // a round-up holds the texts of several: what it is one of need not be what this one is one of
    const original = shelf.originalOf(earlier)
    const own = original === earlier ? similarity : similarityOf(sketch!, shelf.sketchOf(original)!)
    if (own === null) shelf.setReprint(later, earlier, similarity)
    else shelf.setReprint(later, original, own)
  }
}
