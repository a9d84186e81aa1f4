/** What is wrong with a user dictionary, and in which line where it is one. */
export interface DictionaryFlaw {
  readonly reason: string
  readonly line: number | null
}

/**
 * What jieba would abort the process over, or misread in silence. A line is `word`, `word tag` or `word frequency tag`,
 * single spaces between: `进博会 5 nz`.
 */
export function dictionaryFlaw(path: string, bytes: Uint8Array): DictionaryFlaw | null {
  if (/[|;]/.test(path)) return { reason: 'its name has a "|" or ";", which parts names for jieba', line: null }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { reason: 'it is not UTF-8', line: null }
  }
  if (text.startsWith('\ufeff')) return { reason: 'it begins with a byte order mark', line: null }
  if (text.includes('\r')) return { reason: 'its lines do not end in LF', line: null }
  if (text.includes('\0')) return { reason: 'it is not plain text', line: null }
  const line = text.split('\n').findIndex(entry => entry !== '' && !isEntry(entry))
  return line < 0 ? null : { reason: 'it is no "word", "word tag" or "word frequency tag"', line: line + 1 }
}

function isEntry(line: string): boolean {
  const [word, second, third, ...rest] = line.split(' ')
  if (word === undefined || word === '' || /\s/.test(line.replaceAll(' ', '')) || rest.length > 0) return false
  if (second === undefined) return true
  if (third === undefined) return isTag(second)
  return /^[1-9]\d{0,8}$/.test(second) && isTag(third)
}

const isTag = (tag: string): boolean => /^[A-Za-z]{1,8}$/.test(tag)
