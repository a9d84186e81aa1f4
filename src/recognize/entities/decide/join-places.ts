import { indexAfter } from '../../../model/span.ts'
import type { Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** Places in a row, each in the one before it, are one: 岩坦镇 山早村. A country stays alone. */
export function joinPlaces(names: readonly Proposal[], scene: Scene): Proposal[] {
  const joined: Proposal[] = []
  for (const name of names) {
    const last = joined[joined.length - 1]
    const follows = last !== undefined && last.end === name.start && last.type === 'GPE' && name.type === 'GPE'
    if (follows && '市县区镇乡村旗'.includes(scene.text[name.end - 1]!) && !isCountry(scene, last)) {
      joined[joined.length - 1] = { ...last, end: name.end }
    } else joined.push(name)
  }
  return joined
}

function isCountry({ known }: Scene, { start, end }: Proposal): boolean {
  const name = known[indexAfter(known, start)]
  return name !== undefined && name.start === start && name.end === end && name.known.place === 'country'
}
