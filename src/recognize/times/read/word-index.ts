/** The longest word of a set that starts at `at`; null when none does. */
export type WordIndex<T> = (text: string, at: number) => { readonly word: string; readonly value: T } | null

/** Indexes words by their first character; the words that share one are tried from the longest. */
export function indexWords<T>(entries: Iterable<readonly [word: string, value: T]>): WordIndex<T> {
  const byFirst = new Map<number, { word: string; value: T }[]>()
  for (const [word, value] of entries) {
    const first = word.charCodeAt(0)
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [{ word, value }])
    else list.push({ word, value })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  return (text, at) => {
    const list = byFirst.get(text.charCodeAt(at))
    if (list === undefined) return null
    for (const entry of list) if (text.startsWith(entry.word, at)) return entry
    return null
  }
}
