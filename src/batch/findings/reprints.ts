import type { Reprint } from '../review/story.ts'
import { rowsOf } from './rows.ts'

/** An article of a dataset that is a reprint of an earlier one. */
export interface Reprinted extends Reprint {
  readonly document: string
}

/** The reprints of a dataset, in its order. */
export async function reprintsOf(dataset: string): Promise<Reprinted[]> {
  const reprints: Reprinted[] = []
  for await (const { id: document, duplicate_of: original, similarity } of rowsOf(dataset, 'documents'))
    if (original !== null) reprints.push({ document, original, similarity: similarity! })
  return reprints
}
