import type { Kind } from './kinds.ts'

/** The names by which rows say where an argument was found, by the kinds of candidates and the ways to find an owner. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^L$/, 'left'],
  [/^R2?$/, 'right'],
  [/^H$/, 'host'],
  [/^(?:SUB|s|s\+Rl)$/, 'subject'],
  [/^(?:v|v\+R)$/, 'verb'],
  [/^(?:DI.*|[dD]|dt)$/, 'list'],
  [/^(?:E\d.*|e)$/, 'earlier_clause'],
  [/^(?:HO?\d|h\d)$/, 'earlier_measure'],
  [/^(?:ME\d|m)$/, 'name'],
  [/^Z[HG]$/, 'occupied'],
  [/^IN.$/, 'within'],
  [/^HW\d$/, 'earlier_whole'],
  [/^HL\d$/, 'earlier_level'],
  [/^P\d.$/, 'earlier_sentence'],
  [/^(?:LR|MR)$/, 'around'],
  [/^Q[RL]\d$/, 'counted'],
]

const known = new Map<string, string>()

/** Where a candidate of a kind was found, or an owner by its way: `left`, `subject`, `earlier_clause`. */
export function ruleOf(kind: string): string {
  const rule = known.get(kind) ?? RULES.find(([name]) => name.test(kind))?.[1] ?? kind
  known.set(kind, rule)
  return rule
}

const OF_WHOLES = new Set(['occupied', 'within'])

/** Where a whole was found: as the object of 占 or the set spoken within, where it was found so as well. */
export const ruleOfWhole = (kinds: readonly Kind[]): string =>
  kinds.map(({ name }) => ruleOf(name)).find(rule => OF_WHOLES.has(rule)) ?? ruleOf(kinds[0]!.name)
