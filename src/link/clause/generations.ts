import type { Word } from '../../model/layers.ts'
import { slice } from '../../model/span.ts'

/** Years that begin half a decade of births; 10后 and 15后 are as often hours and minutes. */
const BIRTHS = /^(?:[5-9][05]|0[05]|[五六七八九][〇零五]|[〇零][〇零五])$/

/**
 * The words with those born from a year on as one noun.
 *
 *     受访者中，|00|后|占  →  受访者中，|00后|占      航班18:30|后|恢复: a time, and no such word
 */
export function joinGenerations(plain: string, words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const head = joined.at(-1)
    const isBirth = head !== undefined && head.end === word.start && slice(plain, word) === '后' && isYear(plain, head)
    if (isBirth) joined[joined.length - 1] = { ...head, tag: 'n', end: word.end }
    else joined.push(word)
  }
  return joined
}

/** Whether a word is two digits of a year, and no end of a longer number. */
const isYear = (plain: string, word: Word): boolean =>
  word.tag !== 'q' &&
  word.tag !== 't' &&
  BIRTHS.test(slice(plain, word)) &&
  !/[\d.．:：第]/.test(plain.charAt(word.start - 1))
