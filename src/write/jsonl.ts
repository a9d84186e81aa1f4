// Python's splitlines and some editors break lines here; JSON.stringify leaves them as they are.
const lineBreaks = /[\u0085\u2028\u2029]/g
const escapeBreak = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One row as one line of JSON, without its newline; safe for every line splitter. */
export function jsonLine(row: object): string {
  return JSON.stringify(row).replace(lineBreaks, escapeBreak)
}
