import type { Mention, Recognized } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'

const NAMING = new Set(['ORG', 'PROJECT', 'PERSON', 'FAC'])

/** A name that opens a sentence or a heading and that bare properties after it belong to: 常熟银行, 中兴BladeV9. */
export interface Subject {
  readonly from: number
  readonly text: string
}

/** Reads the subject of a stretch of text: the first name in it that no other word but a time or a connective precedes. */
export function subjectOf(doc: Recognized, start: number, end: number): Subject | null {
  const { mentions, times, article } = doc
  for (let m = indexAfter(mentions, start); m < mentions.length && mentions[m]!.start < end; m++) {
    const mention = mentions[m]!
    if (!NAMING.has(mention.type)) continue
    if (!opens(doc, start, mention)) return null
    let last = mention
    // 中兴 + BladeV9: maker and model in a row
    while (mentions[m + 1] && mentions[m + 1]!.start - last.end <= 1 && mentions[m + 1]!.type === 'PROJECT') last = mentions[++m]!
    return { from: mention.start, text: article.text.slice(mention.start, last.end) }
  }
  return null

  function opens(_doc: Recognized, from: number, mention: Mention): boolean {
    const before = article.plain.slice(from, mention.start)
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：')) + 1)
    const time = times[indexAfter(times, mention.start - clause.length)]
    const rest = time && time.end <= mention.start ? article.plain.slice(time.end, mention.start) : clause
    return rest.replace(/[\s“”"（）()而但其中据]/g, '').length <= 1
  }
}
