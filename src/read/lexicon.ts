import { readFileSync } from 'node:fs'
import type { Entry } from '../lexicon/entries.ts'
import { readTable, repeatedWords } from '../lexicon/read-table.ts'
import { decode } from './decode.ts'

/** What is wrong with a table of the caller: a code of `report/refusals.ts` with its parameters. */
interface LexiconFlaw {
  readonly code: FlawCode
  readonly params: Readonly<Record<string, string | number>>
}

type FlawCode =
  | 'unreadable-lexicon'
  | 'repeated-word'
  | `lexicon-${ReturnType<typeof readTable>['flaws'][number]['code']}`

/** A line with the file it stands in. */
interface Located extends Entry {
  readonly path: string
}

/**
 * Reads tables of words that the caller names, in any encoding that articles come in. Gives their lines, and the first flaw in
 * them; null when there is none.
 */
export function readLexicon(paths: readonly string[]): {
  readonly entries: readonly Located[]
  readonly flaw: LexiconFlaw | null
} {
  const entries: Located[] = []
  for (const path of paths) {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(path)
    } catch (error) {
      return { entries, flaw: { code: 'unreadable-lexicon', params: { path, reason: reasonOf(error) } } }
    }
    const read = readTable(decode(bytes).text.replaceAll('\r\n', '\n'))
    const [flaw] = read.flaws
    if (flaw !== undefined)
      return { entries, flaw: { code: `lexicon-${flaw.code}`, params: { path, line: flaw.line, ...flaw.params } } }
    entries.push(...read.entries.map(entry => ({ ...entry, path })))
  }
  const [repeated] = repeatedWords(entries)
  if (repeated === undefined) return { entries, flaw: null }
  const { word, entry, earlier } = repeated
  const params = { word, path: entry.path, line: entry.line, earlier: `${earlier.path}:${earlier.line}` }
  return { entries, flaw: { code: 'repeated-word', params } }
}

/** What the system says, without its code and the path: `no such file or directory`. */
const reasonOf = (error: unknown): string => String(error).replace(/^Error: (?:E[A-Z]+: )?([^,]+).*$/s, '$1')
