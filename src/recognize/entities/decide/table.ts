import type { Entity, EntityType, Mention } from '../../../model/layers.ts'
import type { Proposal } from '../proposal.ts'
import type { Alias } from './aliases.ts'

/** The names of one type as printed, each with the full name it stands for. */
type Forms = Map<string, string>

/** The mentions of an article and the things they name: the same name, or a short form of a longer one, is one thing. */
export function tabulate(
  names: readonly Proposal[],
  aliases: readonly Alias[],
  text: string,
): { mentions: Mention[]; entities: Entity[] } {
  const printed = names.map(({ start, end }) => text.slice(start, end))
  const forms = fullNames(names, printed, aliases)
  const indexes = new Map<EntityType, Map<string, number>>()
  const entities: { type: EntityType; name: string; aliases: string[] }[] = []
  const mentions = names.map(({ start, end, type, rule }, i): Mention => {
    const form = printed[i]!
    const name = forms.get(type)!.get(form)!
    const index = within(indexes, type)
    let entity = index.get(name)
    if (entity === undefined) {
      entity = entities.length
      index.set(name, entity)
      entities.push({ type, name, aliases: [] })
    }
    const known = entities[entity]!.aliases
    if (form !== name && !known.includes(form)) known.push(form)
    return { start, end, type, entity, rule }
  })
  return { mentions, entities }
}

/** The map kept for a type, made when there is none. */
function within<T>(maps: Map<EntityType, Map<string, T>>, type: EntityType): Map<string, T> {
  let map = maps.get(type)
  if (map === undefined) {
    map = new Map()
    maps.set(type, map)
  }
  return map
}

/** For each printed form the one longer name it stands for, or itself. */
function fullNames(
  names: readonly Proposal[],
  printed: readonly string[],
  aliases: readonly Alias[],
): Map<EntityType, Forms> {
  const byType = new Map<EntityType, Forms>()
  for (let i = 0; i < names.length; i++) within(byType, names[i]!.type).set(printed[i]!, printed[i]!)
  for (const [type, forms] of byType) if (forms.size > 1) expand(type, forms)
  for (const { name, full, type } of aliases) within(byType, type).set(name, full)
  return byType
}

/** Gives every form that is short for exactly one other that other one. */
function expand(type: EntityType, forms: Forms): void {
  const lengths = lengthsOf(forms)
  const endings = new Map<string, string | null>()
  for (const long of forms.keys()) {
    for (const short of shortForms(type, long, lengths)) {
      if (forms.has(short)) endings.set(short, endings.has(short) ? null : long)
    }
  }
  for (const [short, long] of endings) if (long !== null) forms.set(short, long)
}

/** Bit n is set when a form has n UTF-16 units; bit 31 for all that are longer. */
function lengthsOf(forms: Forms): number {
  let lengths = 0
  for (const form of forms.keys()) lengths |= 1 << Math.min(form.length, 31)
  return lengths
}

/** How many characters a short form of a body or event drops, at most. */
const longestDropped = 12

/** What may stand for a name: 特朗普 for 唐纳德·特朗普, 上海 for 上海市, 姜 for 姜男, 疾控中心 for 上海市疾控中心. */
function shortForms(type: EntityType, long: string, lengths: number): string[] {
  if (type === 'PERSON') return [long.includes('·') ? long.slice(long.lastIndexOf('·') + 1) : long[0]!]
  if (type === 'GPE') return '省市县区'.includes(long.at(-1)!) ? [long.slice(0, -1)] : []
  if (type !== 'ORG' && type !== 'EVENT') return []
  const tails: string[] = []
  for (let i = 1; i <= Math.min(longestDropped, long.length - 3); i++) {
    if ((lengths & (1 << Math.min(long.length - i, 31))) !== 0) tails.push(long.slice(i))
  }
  return tails
}
