import { readFileSync } from 'node:fs'

/** The bytes of a file of words that the caller names. */
export const readWordFile = (path: string): Uint8Array => readFileSync(path)

/**
 * Reads `data/NAME.txt`: one entry a line, columns split at tabs, lines that begin with `#` say where it comes from.
 * It works from `src/` and from `dist/`, which lie side by side.
 *
 * @example loadLexicon('places')[0] // ['一面坡', 'county', '黑龙江']
 */
export function loadLexicon(name: string): readonly (readonly string[])[] {
  const url = new URL(`../../src/lexicon/data/${name}.txt`, import.meta.url)
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))
}

/**
 * Reads `data/NAME.tsv`: a table of fitted weights or of words with their classes, a header line of `#` lines before it.
 *
 * @example loadTable('link-measure')[0] // ['kind', 'L', '12']
 */
export function loadTable(name: string): readonly (readonly string[])[] {
  const url = new URL(`../../src/lexicon/data/${name}.tsv`, import.meta.url)
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#\t'))
    .map(line => line.split('\t'))
}
