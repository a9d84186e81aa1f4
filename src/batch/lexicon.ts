import { readFileSync } from 'node:fs'
import { dictionaryFlaw } from '../model/dictionary.ts'
import { sha256 } from './dataset/manifest.ts'
import { Refusal, reasonOf } from './refusal.ts'

/**
 * SHA-256 of what the tables of the user say, lower-case hex. Refuses one with a flaw: once here, not in each process that
 * works.
 */
export async function hashOfLexicon(paths: readonly string[]): Promise<string> {
  const { readLexicon } = await import('../read/lexicon.ts')
  const { entries, flaw } = readLexicon(paths)
  if (flaw !== null) throw new Refusal(flaw.code, flaw.params)
  return sha256(JSON.stringify(entries.map(({ line: _, path: __, ...word }) => word)))
}

/** SHA-256 of a user dictionary. Throws a {@link Refusal} when it cannot be used. */
export function hashOfDictionary(path: string): string {
  const bytes = readDictionary(path)
  const flaw = dictionaryFlaw(path, bytes)
  if (flaw === null) return sha256(bytes)
  throw new Refusal('broken-dictionary', { path, reason: flaw.reason, ...(flaw.line !== null && { line: flaw.line }) })
}

function readDictionary(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refusal('unreadable-dictionary', { path, reason: reasonOf(error) })
  }
}
