import { sha256 } from './dataset/manifest.ts'
import { Refusal } from './refusal.ts'

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
