/** Names by their characters, for finding the longest one that begins at a place of a text. */
export interface Trie<T> {
  readonly branches: Map<number, Trie<T>>
  value: T | undefined
}

export const emptyTrie = <T>(): Trie<T> => ({ branches: new Map(), value: undefined })

/** Adds a name; the last value of a name wins. */
export function plant<T>(trie: Trie<T>, name: string, value: T): void {
  let node = trie
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    let next = node.branches.get(code)
    if (next === undefined) {
      next = emptyTrie()
      node.branches.set(code, next)
    }
    node = next
  }
  node.value = value
}

/** Calls `found` with every name that begins at `start`, shortest first; `end` is just past it. */
export function climb<T>(trie: Trie<T>, text: string, start: number, found: (end: number, value: T) => void): void {
  let node: Trie<T> | undefined = trie.branches.get(text.charCodeAt(start))
  for (let at = start + 1; node !== undefined; at++) {
    if (node.value !== undefined) found(at, node.value)
    node = node.branches.get(text.charCodeAt(at))
  }
}
