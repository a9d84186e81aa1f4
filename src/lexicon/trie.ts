/**
 * Names by their characters, for finding the longest one that begins at a place of a text.
 * A node is a number, 0 the root; the branches of all nodes share one table, so that a step touches memory once.
 */
export interface Trie<T> {
  /** Slots of two: node and character of a branch packed into one integer, and the node it leads to; 0 when empty. */
  branches: Int32Array
  /** By node: what is kept for the name that ends there. */
  readonly values: (T | undefined)[]
}

export const root = 0

/** Nodes and characters are packed into 16 bits each. */
const nodeLimit = 1 << 16

export const emptyTrie = <T>(): Trie<T> => ({ branches: new Int32Array(64), values: [undefined] })

/** The node that `code` leads to from `node`; 0 when none does. */
export function branch<T>({ branches }: Trie<T>, node: number, code: number): number {
  return branches[slotOf(branches, (node << 16) | code) + 1]!
}

/** The slot of a packed branch, or the empty one where it belongs. */
function slotOf(branches: Int32Array, packed: number): number {
  const mask = branches.length - 1
  let slot = ((Math.imul(packed ^ (packed >>> 15), 0x2c1b3c6d) >>> 8) << 1) & mask
  while (branches[slot + 1] !== 0 && branches[slot] !== packed) slot = (slot + 2) & mask
  return slot
}

/** Adds a name; the last value of a name wins. */
export function plant<T>(trie: Trie<T>, name: string, value: T): void {
  let node = root
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    node = branch(trie, node, code) || grow(trie, node, code)
  }
  trie.values[node] = value
}

/** A new node that `code` leads to from `node`; three quarters of the slots stay empty. */
function grow<T>(trie: Trie<T>, node: number, code: number): number {
  const child = trie.values.push(undefined) - 1
  if (child >= nodeLimit) throw new RangeError(`A trie holds ${nodeLimit} nodes at most`)
  if (child * 8 > trie.branches.length) trie.branches = spread(trie.branches)
  const slot = slotOf(trie.branches, (node << 16) | code)
  trie.branches[slot] = (node << 16) | code
  trie.branches[slot + 1] = child
  return child
}

/** The same branches in twice as many slots. */
function spread(branches: Int32Array): Int32Array {
  const wider = new Int32Array(branches.length * 2)
  for (let i = 0; i < branches.length; i += 2) {
    if (branches[i + 1] === 0) continue
    const slot = slotOf(wider, branches[i]!)
    wider[slot] = branches[i]!
    wider[slot + 1] = branches[i + 1]!
  }
  return wider
}

/** Calls `found` with every name that begins at `start`, shortest first; `end` is just past it. Goes on from `node` if given. */
export function climb<T>(
  trie: Trie<T>,
  text: string,
  start: number,
  found: (end: number, value: T) => void,
  node: number = root,
): void {
  let at = start
  for (let next = node; at < text.length; ) {
    next = branch(trie, next, text.charCodeAt(at++))
    if (next === 0) return
    const value = trie.values[next]
    if (value !== undefined) found(at, value)
  }
}
