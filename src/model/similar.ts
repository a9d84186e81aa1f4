import { closest, distance } from 'fastest-levenshtein'

/** The name that was probably meant: at most every third letter of it is another. Null when none is near. */
export function similarName(given: string, names: readonly string[]): string | null {
  const plain = new Map(names.map(name => [name.toLowerCase(), name]))
  if (plain.size === 0) return null
  const nearest = closest(given.toLowerCase(), [...plain.keys()])
  return distance(given.toLowerCase(), nearest) * 3 <= nearest.length ? plain.get(nearest)! : null
}
