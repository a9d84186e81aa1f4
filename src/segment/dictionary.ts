import { readWordFile } from '../lexicon/load.ts'

/**
 * Refuses a user dictionary that jieba would abort the process over, or misread in silence.
 * A line is `word`, `word tag` or `word frequency tag`, single spaces between: `进博会 5 nz`.
 *
 * @throws {TypeError} naming the file and the line.
 */
export function validateDictionary(path: string): void {
  const complain = (what: string): never => {
    throw new TypeError(`Cannot use the user dictionary "${path}": ${what}`)
  }
  if (/[|;]/.test(path)) complain('rename it, jieba reads "|" and ";" as separators of paths')
  const text = decode(path, complain)
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line !== '' && !isEntry(line)) complain(`line ${i + 1} is not "word", "word tag" or "word frequency tag"`)
  }
}

function decode(path: string, complain: (what: string) => never): string {
  let bytes: Uint8Array
  try {
    bytes = readWordFile(path)
  } catch (error) {
    return complain(`it cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return complain('save it as UTF-8')
  }
  if (text.startsWith('\ufeff')) complain('save it without a byte order mark')
  if (text.includes('\r')) complain('save it with LF line ends')
  if (text.includes('\0')) complain('it is not a text file')
  return text
}

function isEntry(line: string): boolean {
  const [word, second, third, ...rest] = line.split(' ')
  if (word === undefined || word === '' || /\s/.test(line.replaceAll(' ', '')) || rest.length > 0) return false
  if (second === undefined) return true
  if (third === undefined) return isTag(second)
  return /^[1-9]\d{0,8}$/.test(second) && isTag(third)
}

const isTag = (tag: string): boolean => /^[A-Za-z]{1,8}$/.test(tag)
