import type { Measure, Thing, Total, World } from './types.ts'

type More = Partial<Record<'kinds' | 'roles' | 'traits' | 'verbs' | 'decor' | 'does', string>> & {
  isOwned?: boolean
}

const list = (words: string | undefined): readonly string[] => words?.split(' ') ?? []

/** `thing('教师', '名/人', 40, 900, { roles: '党员 博士' })`: 名 before the noun, 人 after it. */
export function thing(noun: string, units: string, low: number, high: number, more: More = {}): Thing {
  const [unit, after = unit] = units.split('/') as [string, string?]
  return {
    noun,
    unit,
    after: after!,
    range: [low, high],
    isOwned: more.isOwned ?? true,
    kinds: list(more.kinds),
    roles: list(more.roles),
    traits: list(more.traits),
    verbs: list(more.verbs),
    decor: list(more.decor),
    does: list(more.does),
  }
}

/** `measure('占地面积', '平方米', 2000, 90000)`, with a fourth number for decimals. */
export const measure = (name: string, unit: string, low: number, high: number, digits = 0): Measure => ({
  name,
  unit,
  range: [low, high],
  digits,
})

export const total = (name: string, unit: string, low: number, high: number, parts: string): Total => ({
  ...measure(name, unit, low, high, 2),
  parts: list(parts),
})

type Lists = 'all' | 'owners' | 'names' | 'rates' | 'sources' | 'fields' | 'prefaces' | 'remarks'

/** A world with its plain lists as words between blanks. */
export function world(
  it: Omit<World, Lists | 'survey' | 'fund'> &
    Record<Lists, string> & { survey: [group: string, views: string]; fund: [name: string, uses: string] },
): World {
  return {
    ...it,
    all: list(it.all),
    owners: list(it.owners),
    names: list(it.names),
    rates: list(it.rates),
    sources: list(it.sources),
    fields: list(it.fields),
    prefaces: list(it.prefaces),
    remarks: list(it.remarks).map(remark => `${remark}。`),
    survey: { group: it.survey[0], views: list(it.survey[1]) },
    fund: { name: it.fund[0], uses: list(it.fund[1]) },
  }
}

export const words = list
