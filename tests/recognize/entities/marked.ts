import type { EntityType, Recognized } from '../../../src/model/layers.ts'
import { recognizeEntities } from '../../../src/recognize/entities/entities.ts'
import { createSegmenter } from '../../../src/segment/jieba.ts'
import { segmentSentences } from '../../../src/segment/sentences.ts'
import { segmentWords } from '../../../src/segment/words.ts'
import { articleOf } from '../../article.ts'

const segmenter = createSegmenter()

/** Entities of a bare text without quantities and times. */
export function recognize(text: string): Recognized {
  const doc = { ...segmentSentences(articleOf(text)), numerals: [], quantities: [], times: [] }
  return recognizeEntities(segmentWords(doc, segmenter))
}

/** The text with its mentions in brackets: `[ORG 国家统计局]公布`. */
export function mark(text: string, types?: readonly EntityType[]): string {
  let marked = ''
  let at = 0
  for (const { start, end, type } of recognize(text).mentions) {
    if (types !== undefined && !types.includes(type)) continue
    marked += `${text.slice(at, start)}[${type} ${text.slice(start, end)}]`
    at = end
  }
  return marked + text.slice(at)
}

/** The text without its brackets. */
export const unmark = (marked: string): string => marked.replace(/\[[A-Z]+ ([^\]]+)\]/g, '$1')
