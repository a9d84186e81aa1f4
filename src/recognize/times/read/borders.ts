import type { Segmenter } from '../../../model/segmenter.ts'
import type { Span } from '../../../model/span.ts'
import { isHan } from '../../numerals/surroundings.ts'

/** Characters on either side that jieba sees: enough for two words. */
const WINDOW = 10

/** Words of a time with a number in them have borders of their own. */
const NUMBERED = /[\d〇零一二三四五六七八九十百千两几数]/

/**
 * Whether a short word of time only arose where two others meet: jieba cuts its surroundings so that a word of its dictionary
 * crosses one of its ends.
 *
 *   达产后|年产值    可以|前往    注明|日期    故事|后    临近|年味
 *
 * Counter-cases: 据此前报道 and 比上月增长, where the word across the left end is made of a preposition; 从现在起, one word around it.
 */
export function isStraddled(text: string, { start, end }: Span, { cut, tag }: Segmenter): boolean {
  if (end - start > 3 || NUMBERED.test(text.slice(start, end)) || '比较'.includes(text[start - 1] ?? '。')) return false
  let from = start
  while (start - from < WINDOW && isHan(text.charCodeAt(from - 1))) from--
  let past = end
  while (past - end < WINDOW && isHan(text.charCodeAt(past))) past++
  // 后 follows something: 后年产值 is of that year where the clause begins with it
  if (from === start && (past === end || text[start] === '后')) return false
  let at = from
  for (const word of cut(text.slice(from, past))) {
    const next = at + word.length
    const crossesStart = at < start && start < next && next < end && !OPENERS.includes(text[next - 1]!)
    const crossesEnd = start < at && at < end && end < next
    if ((crossesStart || crossesEnd) && tag(word) !== GUESSED) return true
    at = next
  }
  return false
}

/** What begins so many words of time that a preposition with one of them proves nothing: 据此|前, 比上|月, 至今|年, 较往|年. */
const OPENERS = '此今上下本往前后小'

/** The part of speech of a word that is in no dictionary. */
const GUESSED = 'x'
