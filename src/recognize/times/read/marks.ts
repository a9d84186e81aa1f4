/** Past the spaces (not line breaks) at `at`, at most two. */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end - at < 2 && (text[end] === ' ' || text[end] === '\u00a0' || text[end] === '\u3000')) end++
  return end
}

const WORDS = ['一直到', '起至', '直至', '至', '到']
const DASHES = '-—–~～－―'

/** End of the mark that joins the two ends of a range at `at` (至, 到, —, ～, -, ——); null when there is none. */
export function jointAt(text: string, at: number): number | null {
  const character = text[at]
  if (character === undefined) return null
  if (DASHES.includes(character)) return text[at + 1] === character ? at + 2 : at + 1
  if (!'一起直至到'.includes(character)) return null
  for (const word of WORDS) if (text.startsWith(word, at)) return at + word.length
  return null
}
