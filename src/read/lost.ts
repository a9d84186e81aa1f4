import type { Root } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'
import { eachText } from './nodes.ts'

/** How many characters of a text are lost, in its bytes or before they were written: each is U+FFFD. */
export function countLost(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** Whether bytes that are not all UTF-8 are something else: more than a quarter of what they hold beyond ASCII is lost. */
export function isGarbled(decoded: string): boolean {
  let others = 0
  for (const character of decoded) if (character > '\x7f') others++
  return countLost(decoded) * 4 > others
}

/** That a document has lost characters, or most of them, so that it is broken; null where it has not. */
export function lossOf(root: Root): Issue | null {
  let count = 0
  let length = 0
  let first: number | null = null
  eachText(root, (text, line) => {
    const lost = countLost(text)
    if (count === 0 && lost > 0) first = line
    count += lost
    length += text.length
  })
  if (count === 0) return null
  if (count * 2 > length) return issue('broken-document', 'error', null, { reason: 'most of its characters are lost' })
  return issue('lost-characters', 'warning', first, { count })
}
