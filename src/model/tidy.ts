import type { Article } from './article.ts'
import { densityIssue, Refused } from './density.ts'
import type { Recognized, Segmented } from './layers.ts'

/** UTF-16 units from where an article leaves so much garbage that it is collected between stages. */
const LONG = 300_000

/**
 * Collects the garbage of a long article, where the process offers that, as the workers of a run do: with words let
 * go after linking it takes 90 to 170 MB off the peak at 8 MB.
 */
export function collectGarbage({ text }: Article): void {
  if (text.length > LONG) globalThis.gc?.()
}

/**
 * What the next stage takes, and no garbage beside it.
 *
 * @param maxBytes bytes that the text of an article may have
 * @throws {Refused} when more is in the article than the memory of one has room for
 */
export function tidyUpTo(maxBytes: number): <Doc extends Segmented & Partial<Recognized>>(doc: Doc) => Doc {
  return doc => {
    const refused = densityIssue(countsOf(doc), maxBytes)
    if (refused !== null) throw new Refused(refused)
    collectGarbage(doc.article)
    return doc
  }
}

const countsOf = ({ article, sentences, numerals, times, quantities, mentions }: Segmented & Partial<Recognized>) => ({
  blocks: article.blocks.length,
  sentences: sentences.length,
  numerals: numerals?.length ?? 0,
  times: times?.length ?? 0,
  quantities: quantities?.length ?? 0,
  mentions: mentions?.length ?? 0,
})
