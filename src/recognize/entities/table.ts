import type { Entity, EntityType, Mention } from '../../model/layers.ts'
import type { Alias } from './aliases.ts'
import type { Proposal } from './proposal.ts'

/** The mentions of an article and the things they name: the same name, or a short form of a longer one, is one thing. */
export function tabulate(
  names: readonly Proposal[],
  aliases: readonly Alias[],
  text: string,
): { mentions: Mention[]; entities: Entity[] } {
  const full = fullNames(names, aliases, text)
  const index = new Map<string, number>()
  const forms: { type: EntityType; name: string; aliases: Set<string> }[] = []
  const mentions = names.map(({ start, end, type, rule }): Mention => {
    const printed = text.slice(start, end)
    const name = full.get(`${type} ${printed}`) ?? printed
    const key = `${type} ${name}`
    let entity = index.get(key)
    if (entity === undefined) {
      entity = forms.length
      index.set(key, entity)
      forms.push({ type, name, aliases: new Set() })
    }
    if (printed !== name) forms[entity]!.aliases.add(printed)
    return { start, end, type, entity, rule }
  })
  return { mentions, entities: forms.map(({ type, name, aliases }) => ({ type, name, aliases: [...aliases] })) }
}

/** For each short form the one longer name it stands for. */
function fullNames(names: readonly Proposal[], aliases: readonly Alias[], text: string): Map<string, string> {
  const byType = new Map<EntityType, Set<string>>()
  for (const { start, end, type } of names) {
    const forms = byType.get(type) ?? new Set()
    byType.set(type, forms.add(text.slice(start, end)))
  }
  const full = new Map<string, string>()
  for (const [type, forms] of byType) {
    const endings = new Map<string, string | null>()
    for (const long of forms) {
      for (const short of shortForms(type, long)) endings.set(short, endings.has(short) ? null : long)
    }
    for (const form of forms) {
      const long = endings.get(form)
      if (long !== undefined && long !== null && long !== form) full.set(`${type} ${form}`, long)
    }
  }
  for (const { name, full: long, type } of aliases) full.set(`${type} ${name}`, long)
  return full
}

/** What may stand for a name: 特朗普 for 唐纳德·特朗普, 上海 for 上海市, 姜 for 姜男, 疾控中心 for 上海市疾控中心. */
function shortForms(type: EntityType, long: string): string[] {
  if (type === 'PERSON') {
    const parts = long.split('·')
    return parts.length > 1 ? [parts.at(-1)!] : [long[0]!]
  }
  if (type === 'GPE') return /[省市县区]$/.test(long) ? [long.slice(0, -1)] : []
  if (type !== 'ORG' && type !== 'EVENT') return []
  const tails: string[] = []
  for (let i = 1; i <= Math.min(12, long.length - 3); i++) tails.push(long.slice(i))
  return tails
}
