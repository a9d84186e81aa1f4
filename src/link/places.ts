import type { Mention, Recognized } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { type Base, isInBase } from './bases.ts'
import { type Circumstance, inherited, said } from './periods.ts'

/** Reads the place of each amount of a block in turn. */
export interface PlaceReader {
  /** The place of the amount that begins at `offset`, in a sentence that begins at `sentence`. */
  readonly at: (offset: number, sentence: number, bases: readonly Base[]) => Circumstance
}

/**
 * The place named last before an amount in its sentence, with those it is listed with.
 *
 *     [浙江、上海、江苏]3省市的417万人受灾
 */
export function readPlaces({ mentions, article }: Recognized, block: Span, above: Circumstance): PlaceReader {
  let next = indexAfter(mentions, block.start)
  let start = -1
  let end = -1
  return {
    at(offset, sentence, bases) {
      for (; next < mentions.length && mentions[next]!.start < offset; next++) {
        const mention = mentions[next]!
        if (!isPlace(mention) || isInBase(bases, mention)) continue
        if (end < 0 || !/^[、和及与]$/.test(article.plain.slice(end, mention.start))) start = mention.start
        end = mention.end
      }
      return start >= sentence ? said(article.text.slice(start, end), { start, end }) : inherited(above)
    },
  }
}

const isPlace = ({ type }: Mention): boolean => type === 'GPE' || type === 'LOC'
