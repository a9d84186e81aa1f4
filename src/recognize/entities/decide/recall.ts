import type { EntityType } from '../../../model/layers.ts'
import { byStart } from '../../../model/span.ts'
import { Priority, type Proposal } from '../proposal.ts'
import { lowerNames } from '../propose/divisions.ts'
import type { Scene } from '../scene/scene.ts'
import type { Alias } from './aliases.ts'
import { claim } from './resolve.ts'
import { visitPlaces } from './wanted.ts'

type Names = Map<string, EntityType>

/** Family names of foreign persons wherever they stand alone: 波利修克 after 阿列克谢·波利修克. */
export function proposeFamilyNames(scene: Scene, proposals: readonly Proposal[]): Proposal[] {
  const names: Names = new Map()
  for (const { start, end, rule } of proposals) {
    if (rule !== 'foreign-name') continue
    const name = scene.text.slice(start, end)
    const family = name.slice(name.lastIndexOf('·') + 1)
    if (family !== name && family.length >= 2) names.set(family, 'PERSON')
  }
  return names.size === 0
    ? []
    : findAll(scene, names, new Uint8Array(scene.text.length), 'family-name', Priority.marked)
}

/** Accepted names, and the short names introduced for them, wherever else the article has them. */
export function recallNames(scene: Scene, accepted: readonly Proposal[], aliases: readonly Alias[]): Proposal[] {
  const names: Names = new Map()
  const taken = new Uint8Array(scene.text.length)
  for (const { start, end, known } of scene.known) if (known.type === null) taken.fill(1, start, end)
  for (const { start, end, type, rule } of accepted) {
    taken.fill(1, start, end)
    if (type !== 'GPE' && !isMemorable(type, end - start, rule)) continue
    const name = scene.text.slice(start, end)
    if (isMemorable(type, end - start, rule)) names.set(name, type)
    if (type === 'GPE') for (const lower of lowerNames(name)) if (lower.length >= 3) names.set(lower, type)
  }
  for (const { name, type } of aliases) names.set(name, type)
  const found = findAll(scene, names, taken, 'recall', Priority.shape)
  return found.length === 0 ? [...accepted] : [...accepted, ...found].sort(byStart)
}

/** A bare surname says too little to look for, a title in its marks is one wherever it stands. */
function isMemorable(type: EntityType, length: number, rule: string): boolean {
  if (rule === 'surname-title' || type === 'WORK') return false
  return length >= (type === 'PERSON' || rule === 'quoted' ? 2 : 3)
}

/** The longest name at every free place, where jieba cuts so or the name is long enough to be itself. */
function findAll(scene: Scene, names: Names, taken: Uint8Array, rule: string, priority: number): Proposal[] {
  const { text, starts, ends } = scene
  const found: Proposal[] = []
  let word = 0
  visitPlaces(text, names, (start, lengths) => {
    if (taken[start] !== 0) return
    while (word < starts.length && ends[word]! <= start) word++
    for (const length of lengths) {
      const end = start + length
      const type = end > text.length ? undefined : names.get(text.slice(start, end))
      if (type === undefined) continue
      const long = length >= (type === 'PERSON' ? 3 : 4)
      if (!long && !(starts[word] === start && endsWord(scene, word, end))) continue
      if (claim(taken, start, end)) found.push({ start, end, type, rule, priority })
      return
    }
  })
  return found
}

function endsWord({ ends }: Scene, from: number, end: number): boolean {
  for (let i = from; i < ends.length && ends[i]! <= end; i++) if (ends[i] === end) return true
  return false
}
