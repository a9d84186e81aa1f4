import { isHead, type Token } from './tokens.ts'

const LOCALIZER = /^(?:中|内|后|时|上|下|前|方面|以来|期间|里|看|统计|介绍|显示|来说)$/
/** How far a preposition's localizer may stand, in tokens. */
const REACH = 10

/** The noun phrase that some tokens open with: adverbs, times and prepositional phrases before it are passed over. */
export function nounPhraseFirst(tokens: readonly Token[], indexes: readonly number[]): readonly number[] {
  let start = 0
  while (start < indexes.length && !'NGMBAR"'.includes(tokens[indexes[start]!]!.cls)) {
    if (tokens[indexes[start]!]!.cls === 'P') {
      let end = start + 1
      while (end < indexes.length && end < start + REACH && !LOCALIZER.test(tokens[indexes[end]!]!.word.text)) end++
      if (end < indexes.length && end < start + REACH) {
        start = end + 1
        continue
      }
    }
    start++
  }
  let end = start
  while (end < indexes.length && 'NGMBAUC、"RF'.includes(tokens[indexes[end]!]!.cls)) end++
  while (end > start && 'UC、"F'.includes(tokens[indexes[end - 1]!]!.cls)) end--
  return indexes.slice(start, end)
}

/** The noun phrase that some tokens end with, or the last one among them. */
export function nounPhraseLast(tokens: readonly Token[], indexes: readonly number[]): readonly number[] {
  let end = indexes.length
  while (end > 0 && !isHead(tokens[indexes[end - 1]!]!.cls)) end--
  let start = end
  while (start > 0 && 'NGMBAU、"'.includes(tokens[indexes[start - 1]!]!.cls)) start--
  while (start < end && 'U、"'.includes(tokens[indexes[start]!]!.cls)) start++
  return indexes.slice(start, end)
}

/** How many tokens a phrase has before something is said of the noun it begins with: 受访者|认为油价, 伤者|在就医; all of 接受调查的家庭. */
export function beforePredicate(tokens: readonly Token[], phrase: readonly number[]): number {
  const lastDe = phrase.findLastIndex(i => tokens[i]!.cls === 'U')
  for (let k = Math.max(1, lastDe + 1); k < phrase.length; k++) {
    const { cls, word } = tokens[phrase[k]!]!
    if (cls === 'D' || cls === 'P' || (cls === 'V' && word.isPredicate)) return k
  }
  return phrase.length
}
