import type { Recognized } from '../model/layers.ts'
import { covers, indexAfter } from '../model/span.ts'
import type { Base } from './bases.ts'
import { type Circumstance, UNKNOWN } from './periods.ts'

/**
 * The place named last before an amount in its sentence, with those it is listed with.
 *
 *     [浙江、上海、江苏]3省市的417万人受灾
 */
export function placeOf(
  doc: Recognized,
  start: number,
  offset: number,
  bases: readonly Base[],
  inherited: string | null,
): Circumstance {
  const { mentions, article } = doc
  let from = -1
  let to = -1
  for (let m = indexAfter(mentions, start); m < mentions.length && mentions[m]!.start < offset; m++) {
    const mention = mentions[m]!
    if ((mention.type !== 'GPE' && mention.type !== 'LOC') || bases.some(base => covers(base, mention))) continue
    if (to < 0 || !/^[、和及与]$/.test(article.plain.slice(to, mention.start))) from = mention.start
    to = mention.end
  }
  if (to >= 0) return { value: article.text.slice(from, to), implied: false }
  return inherited === null ? UNKNOWN : { value: inherited, implied: true }
}
