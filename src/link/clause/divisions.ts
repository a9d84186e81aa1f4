import type { Word } from '../../model/layers.ts'
import { slice } from '../../model/span.ts'

/** Divisions of a state that stand for each other: 县（市、区）, 省（自治区、直辖市）, 镇（街道）. */
const DIVISION = /^(?:[省市区县旗州盟乡镇村居]|自治[区州县旗]|直辖市|街道?|社区)$/

/**
 * The words with a division and the others that its bracket names as one: 12个县（市、区） is no count of 县. The unit of 12省（自治区）
 * stays with its number.
 *
 *     12个|县|（|市|、|区|）  →  12个|县（市、区）
 */
export function joinDivisions(plain: string, words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const head = joined.at(-1)
    const end = head === undefined || !isHead(plain, head) ? -1 : closing(plain, words, i)
    if (end < 0) joined.push(word)
    else {
      joined[joined.length - 1] = { ...head!, tag: 'n', end: words[end]!.end }
      i = end
    }
  }
  return joined
}

/** Whether a word ends with a division, right before a bracket. */
const isHead = (plain: string, { tag, end }: Word): boolean =>
  tag !== 'q' && tag !== 't' && '（('.includes(plain.charAt(end) || ' ') && DIVISION.test(plain.charAt(end - 1))

/** Index of the bracket that closes a list of divisions opened at `open`; -1 where it holds anything else. */
function closing(plain: string, words: readonly Word[], open: number): number {
  for (let i = open + 1; i + 1 < words.length && DIVISION.test(slice(plain, words[i]!)); i += 2) {
    const mark = slice(plain, words[i + 1]!)
    if (mark === '）' || mark === ')') return i + 1
    if (mark !== '、' && mark !== '，') return -1
  }
  return -1
}
