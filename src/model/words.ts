import type { Word, Words } from './layers.ts'

/** Numbers of parts of speech, the same for all articles. */
const tagNumbers = new Map<string, number>()
const tags: string[] = []

/** Words on their way: offsets and numbers of tags go where the next word stands. */
export interface WordsInMaking extends Words {
  length: number
}

/** Room for the words of `text`, of which none is shorter than a character; what is not used takes no memory. */
export function createWords({ length }: string): WordsInMaking {
  const buffer = new ArrayBuffer(length * 10)
  return {
    length: 0,
    starts: new Uint32Array(buffer, 0, length),
    ends: new Uint32Array(buffer, length * 4, length),
    tags: new Uint16Array(buffer, length * 8, length),
  }
}

/** Adds a word behind the others. */
export function addWord(words: WordsInMaking, start: number, end: number, tag: string): void {
  const at = words.length++
  words.starts[at] = start
  words.ends[at] = end
  words.tags[at] = tagNumber(tag)
}

function tagNumber(tag: string): number {
  const known = tagNumbers.get(tag)
  if (known !== undefined) return known
  tagNumbers.set(tag, tags.length)
  return tags.push(tag) - 1
}

/** The part of speech of the word at `index`. */
export const tagAt = (words: Words, index: number): string => tags[words.tags[index]!]!

/** The word at `index`. */
export const wordOf = (words: Words, index: number): Word => ({
  start: words.starts[index]!,
  end: words.ends[index]!,
  tag: tagAt(words, index),
})

/** Index of the first word that ends after `offset`; how many there are when none does. Binary search. */
export function wordAfter({ ends, length }: Words, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** All words in order. */
export const listWords = (words: Words): Word[] => Array.from({ length: words.length }, (_, at) => wordOf(words, at))
