import { readWordFile } from '../lexicon/load.ts'
import { type DictionaryFlaw, dictionaryFlaw } from '../model/dictionary.ts'

/** Throws a `TypeError` that names the file and the line. */
export function validateDictionary(path: string): void {
  const flaw = flawOf(path)
  if (flaw === null) return
  const line = flaw.line === null ? '' : `, line ${flaw.line}`
  throw new TypeError(`Cannot use the user dictionary "${path}": ${flaw.reason}${line}`)
}

function flawOf(path: string): DictionaryFlaw | null {
  try {
    return dictionaryFlaw(path, readWordFile(path))
  } catch (error) {
    return { reason: `it cannot be read: ${(error as NodeJS.ErrnoException).code}`, line: null }
  }
}
