import { climb, emptyTrie, plant } from '../../lexicon/trie.ts'
import type { EntityType } from '../../model/layers.ts'
import { byStart } from '../../model/span.ts'
import type { Alias } from './aliases.ts'
import type { Proposal } from './proposal.ts'
import { Priority } from './proposal.ts'
import { claim } from './resolve.ts'
import type { Scene } from './scene.ts'

/** Finds accepted names again wherever else the article has them. */
export function recallNames(scene: Scene, names: readonly Proposal[], aliases: readonly Alias[]): Proposal[] {
  const { text, starts, ends } = scene
  const trie = emptyTrie<EntityType>()
  for (const { start, end, type, rule } of names)
    if (isMemorable(type, end - start, rule)) plant(trie, text.slice(start, end), type)
  for (const { name, type } of aliases) plant(trie, name, type)
  const taken = new Uint8Array(text.length)
  for (const { start, end } of names) taken.fill(1, start, end)
  for (const { start, end, known } of scene.known) if (known.type === null) taken.fill(1, start, end)
  const found: Proposal[] = [...names]
  let word = 0
  for (let at = 0; at < text.length; at++) {
    while (word < starts.length && ends[word]! <= at) word++
    if (taken[at] !== 0 || !trie.branches.has(text.charCodeAt(at))) continue
    const atWord = starts[word] === at
    let best = 0
    let type: EntityType = 'ORG'
    climb(trie, text, at, (end, named) => {
      if ((atWord && endsWord(scene, word, end)) || (end - at >= 3 && named === 'PERSON') || end - at >= 4) {
        best = end
        type = named
      }
    })
    if (best > 0 && claim(taken, at, best))
      found.push({ start: at, end: best, type, rule: 'recall', priority: Priority.shape })
  }
  return found.sort(byStart)
}

function isMemorable(type: EntityType, length: number, rule: string): boolean {
  if (rule === 'surname-title' || type === 'WORK') return false
  return length >= (type === 'PERSON' || rule === 'quoted' ? 2 : 3)
}

function endsWord({ ends }: Scene, from: number, end: number): boolean {
  for (let i = from; i < ends.length && ends[i]! <= end; i++) if (ends[i] === end) return true
  return false
}
