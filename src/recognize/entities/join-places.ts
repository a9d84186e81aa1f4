import type { Proposal } from './proposal.ts'

/** Places in a row, each in the one before it, are one: 岩坦镇 山早村. A country stays alone. */
export function joinPlaces(names: readonly Proposal[], text: string): Proposal[] {
  const joined: Proposal[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const follows = last !== undefined && last.end === name.start && last.type === 'GPE' && name.type === 'GPE'
    if (
      follows &&
      '市县区镇乡村旗'.includes(text[name.end - 1]!) &&
      !/[国亚]$/.test(text.slice(last.start, last.end))
    ) {
      joined[joined.length - 1] = { ...last, end: name.end }
    } else joined.push(name)
  }
  return joined
}
