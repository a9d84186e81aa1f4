import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import type { Segmenter } from '../model/segmenter.ts'
import { wordNumber } from '../model/word-table.ts'
import { requireBinding } from './binding.ts'
import { validateDictionary } from './dictionary.ts'

export interface SegmenterOptions {
  /** Path of a dictionary with one `word`, `word tag` or `word frequency tag` a line. */
  readonly userDictionary?: string | undefined
}

/** Stands for the word lists of jieba's keyword search, which nobody asks here: a fifth of the time to load. */
const noKeywords = fileURLToPath(new URL('../../src/lexicon/jieba-keywords.txt', import.meta.url))

/** The dictionary this process has loaded; nodejieba keeps one for all. `null`: jieba's own only. */
let loaded: string | null | undefined

/**
 * Opens jieba. The dictionary (a second, 250 MB) is read at the first use, once a process.
 *
 * `cut` and a remembered tag of each word give the same words and tags as `nodejieba.tag`, 1.5 times as fast:
 * a tag depends on the word alone, and most words have been seen before.
 *
 * @throws {TypeError} when the user dictionary is malformed, {@link Error} when nodejieba is not built or the process
 * already has another dictionary.
 */
export function createSegmenter({ userDictionary }: SegmenterOptions = {}): Segmenter {
  requireBinding()
  const wanted = userDictionary ?? null
  if (wanted !== null) validateDictionary(wanted)
  /** By the number of the word. */
  const tags: string[] = []
  /** One string for each tag: equal tags are the same, which is quicker to see. */
  const knownTags = new Map<string, string>()

  const load = (): void => {
    if (loaded === wanted) return
    if (loaded !== undefined) {
      throw new Error(
        `Use one user dictionary in a process: "${loaded ?? 'none'}" is loaded, "${wanted ?? 'none'}" is not`,
      )
    }
    const user = wanted === null ? {} : { userDict: wanted }
    nodejieba.load({ idfDict: noKeywords, stopWordDict: noKeywords, ...user })
    loaded = wanted
  }

  const intern = (tag: string): string => {
    if (!knownTags.has(tag)) knownTags.set(tag, tag)
    return knownTags.get(tag)!
  }

  /** A word of the dictionary stays whole when it is cut alone; one that jieba guessed is tagged x. */
  const look = (word: string): string => {
    const found = nodejieba.tag(word)
    return found.length === 1 ? intern(found[0]!.tag) : 'x'
  }

  return {
    cut(text) {
      load()
      return nodejieba.cut(text, true)
    },
    tag(word) {
      const number = wordNumber(word, 0, word.length)
      if (number < 0) return look(word)
      tags[number] ??= look(word)
      return tags[number]
    },
  }
}
