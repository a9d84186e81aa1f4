import type { Entry } from '../lexicon/entries.ts'
import { detectScript, foldPlain } from '../lexicon/plain.ts'

/** The words of a table as texts are folded for looking words up: simplified, half width. */
export function foldEntries(entries: readonly Entry[]): Entry[] {
  const script = detectScript(entries.map(({ word }) => word))
  const fold = (word: string): string => foldPlain(word, script)
  return entries.map(entry => ({
    ...entry,
    word: fold(entry.word),
    ...(entry.aliases && { aliases: entry.aliases.map(fold) }),
    ...(entry.prefixes && { prefixes: entry.prefixes.map(fold) }),
    ...(entry.not_before && { not_before: fold(entry.not_before) }),
    ...(entry.not_after && { not_after: fold(entry.not_after) }),
  }))
}
