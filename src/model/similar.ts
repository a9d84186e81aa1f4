import { distance } from 'fastest-levenshtein'

/** The name that was probably meant: at most every third letter of it is another. Null when none is near. */
export function similarName(given: string, names: readonly string[]): string | null {
  const wanted = given.toLowerCase()
  let best: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const name of names) {
    const mistakes = mistakesOf(wanted, name.toLowerCase())
    if (mistakes * 3 > name.length || mistakes >= fewest) continue
    best = name
    fewest = mistakes
  }
  return best
}

/** Letters that are other ones, too many or missing; two that changed places are one: titel. */
function mistakesOf(given: string, name: string): number {
  let at = 0
  while (at < name.length && given[at] === name[at]) at++
  const isSwapped = given.length === name.length && given[at] === name[at + 1] && given[at + 1] === name[at]
  return isSwapped && at < name.length && given.slice(at + 2) === name.slice(at + 2) ? 1 : distance(given, name)
}
