import { climb, emptyTrie, plant, type Trie } from '../../lexicon/trie.ts'
import type { EntityType } from '../../model/layers.ts'
import { byStart } from '../../model/span.ts'
import type { Alias } from './aliases.ts'
import { lowerNames } from './divisions.ts'
import { Priority, type Proposal } from './proposal.ts'
import { claim } from './resolve.ts'
import type { Scene } from './scene.ts'

/** Family names of foreign persons wherever they stand alone: 波利修克 after 阿列克谢·波利修克. */
export function proposeFamilyNames(scene: Scene, proposals: readonly Proposal[]): Proposal[] {
  const names = emptyTrie<EntityType>()
  for (const { start, end, rule } of proposals) {
    if (rule !== 'foreign-name') continue
    const name = scene.text.slice(start, end)
    const family = name.slice(name.lastIndexOf('·') + 1)
    if (family !== name && family.length >= 2) plant(names, family, 'PERSON')
  }
  return findAll(scene, names, new Uint8Array(scene.text.length), 'family-name', Priority.marked)
}

/** Accepted names, and the short names introduced for them, wherever else the article has them. */
export function recallNames(scene: Scene, accepted: readonly Proposal[], aliases: readonly Alias[]): Proposal[] {
  const names = emptyTrie<EntityType>()
  const taken = new Uint8Array(scene.text.length)
  for (const { start, end, known } of scene.known) if (known.type === null) taken.fill(1, start, end)
  for (const { start, end, type, rule } of accepted) {
    taken.fill(1, start, end)
    const name = scene.text.slice(start, end)
    if (isMemorable(type, end - start, rule)) plant(names, name, type)
    if (type === 'GPE') for (const lower of lowerNames(name)) if (lower.length >= 3) plant(names, lower, type)
  }
  for (const { name, type } of aliases) plant(names, name, type)
  return [...accepted, ...findAll(scene, names, taken, 'recall', Priority.shape)].sort(byStart)
}

/** A bare surname says too little to look for, a title in its marks is one wherever it stands. */
function isMemorable(type: EntityType, length: number, rule: string): boolean {
  if (rule === 'surname-title' || type === 'WORK') return false
  return length >= (type === 'PERSON' || rule === 'quoted' ? 2 : 3)
}

/** The longest name at every free place, where jieba cuts so or the name is long enough to be itself. */
function findAll(scene: Scene, names: Trie<EntityType>, taken: Uint8Array, rule: string, priority: number): Proposal[] {
  const { text, starts, ends } = scene
  const found: Proposal[] = []
  if (names.branches.size === 0) return found
  let word = 0
  for (let start = 0; start < text.length; start++) {
    if (taken[start] !== 0 || !names.branches.has(text.charCodeAt(start))) continue
    while (word < starts.length && ends[word]! <= start) word++
    let best: Proposal | undefined
    climb(names, text, start, (end, type) => {
      const long = end - start >= (type === 'PERSON' ? 3 : 4)
      if (long || (starts[word] === start && endsWord(scene, word, end))) best = { start, end, type, rule, priority }
    })
    if (best !== undefined && claim(taken, best.start, best.end)) found.push(best)
  }
  return found
}

function endsWord({ ends }: Scene, from: number, end: number): boolean {
  for (let i = from; i < ends.length && ends[i]! <= end; i++) if (ends[i] === end) return true
  return false
}
