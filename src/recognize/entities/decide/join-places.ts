import type { KnownName } from '../../../lexicon/names.ts'
import { longestName } from '../../../model/name.ts'
import { indexAfter } from '../../../model/span.ts'
import type { Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/**
 * Places in a row, each in the one before it, are one: 岩坦镇|山早村, 巴基斯坦|格什莫尔, 加利福尼亚州|洛杉矶; so are
 * countries by one character each, 欧美|日韩.
 */
export function joinPlaces(names: readonly Proposal[], scene: Scene): Proposal[] {
  const joined: Proposal[] = []
  for (const name of names) {
    const last = joined[joined.length - 1]
    const isShort = last !== undefined && name.end - last.start <= longestName
    if (isShort && last.end === name.start && goesOn(last, name, scene)) {
      joined[joined.length - 1] = { ...last, end: name.end }
    } else joined.push(name)
  }
  return joined
}

/** Whether the second of two neighbours lies in the first, or they are countries side by side. */
function goesOn(first: Proposal, second: Proposal, scene: Scene): boolean {
  if (first.type !== 'GPE' || second.type !== 'GPE') return false
  if (first.rule === 'pair' || second.rule === 'pair') return first.rule === second.rule
  const outer = knownAs(first, scene)
  if (knownAs(second, scene)?.place === 'country') return false
  if (/(?:[市县区镇乡村旗]|街道)$/.test(scene.text.slice(second.start, second.end)) || outer?.place === 'country')
    return true
  return '州省府邦'.includes(scene.text[first.end - 1]!) && outer?.within.length === 0
}

/** What the lexicon says of the name; undefined when it does not list it. */
function knownAs({ start, end }: Proposal, { known }: Scene): KnownName | undefined {
  const name = known[indexAfter(known, start)]
  return name?.start === start && name.end === end ? name.known : undefined
}
