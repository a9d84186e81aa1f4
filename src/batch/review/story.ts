import type { Recorded } from '../../record/tables.ts'
import { type Sketch, sketchOf } from './sketch.ts'
import { type Statement, statementsOf } from './statements.ts'

/** An earlier article of the run that an article is a reprint of. */
export interface Reprint {
  /** Id of the first article that has its text. */
  readonly original: string
  /** How much of the shorter text the longer one has, from 0 to 1; estimated. */
  readonly similarity: number
}

/** What a run needs of an article to hold it against the others. The manifest keeps it, so that what is unchanged is not read again. */
export interface Story {
  /** Null of a text too short to be known. */
  readonly sketch: KeptSketch | null
  readonly statements: readonly Statement[]
  /** What its row in `documents` says. */
  readonly reprint: Reprint | null
}

/** A sketch, its hashes in base64, four bytes each, the highest first. */
interface KeptSketch {
  readonly size: number
  readonly hashes: string
  readonly numbers: string
}

/** The story of a document before the others are known. */
export function storyOf(recorded: Recorded): Story {
  const sketch = sketchOf(recorded.doc)
  return { sketch: sketch && keepSketch(sketch), statements: statementsOf(recorded), reprint: null }
}

const keepSketch = ({ size, hashes, numbers }: Sketch): KeptSketch => ({
  size,
  hashes: encode(hashes),
  numbers: encode(numbers),
})

export const sketchKept = ({ size, hashes, numbers }: KeptSketch): Sketch => ({
  size,
  hashes: decode(hashes),
  numbers: decode(numbers),
})

function encode(hashes: Uint32Array): string {
  const bytes = Buffer.alloc(4 * hashes.length)
  for (const [at, hash] of hashes.entries()) bytes.writeUInt32BE(hash, 4 * at)
  return bytes.toString('base64')
}

function decode(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64')
  const hashes = new Uint32Array(bytes.length / 4)
  for (let at = 0; at < hashes.length; at++) hashes[at] = bytes.readUInt32BE(4 * at)
  return hashes
}
