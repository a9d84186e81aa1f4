import { PARTITIONS } from '../lexicon/balances.ts'
import type { Page } from './page.ts'

/** How many characters before an amount its clause is looked at. */
const CLAUSE = 30

/** What is one of a series by its number: 第一剂, 二期, 3号线, 甲班. */
const NUMBERED =
  /第?([一二三四五六七八九十]+|\d{1,2}|[甲乙丙丁戊])(剂|针|批|期|轮|季度|届|组|队|类|级|年级|标段|阶段|场|部分|档|车间|班|号线|次产业)/g

/**
 * Whether a part is set apart from a whole that is none by the words of its share: 接种第一剂300万人，已接种第二剂200万人，占60% may be of a whole
 * that is not printed.
 */
export function isBesides(page: Page, { share, part, of }: { share: number; part: number; of: number }): boolean {
  const words = page.figures[share]!.arguments.filter(it => it.role === 'whole')
  return words.every(it => it.rule.startsWith('earlier')) && areSetApart(clauseOf(page, of), clauseOf(page, part))
}

/** What stands before an amount in its clause, as far as it is looked at. */
const clauseOf = ({ figures, plain }: Page, at: number): string =>
  /[^，,；;：:。！？\n]*$/.exec(plain.slice(Math.max(0, figures[at]!.start - CLAUSE), figures[at]!.start))![0]

/**
 * Whether words speak of two things that have nothing in common: of two of a series, or of parts that the language sets apart.
 *
 *     接种第一剂, 接种第二剂        城镇居民, 农村居民
 */
const areSetApart = (one: string, other: string): boolean =>
  areOfSeries(one, other) || PARTITIONS.some(({ parts, union }) => areParts(one, other, parts, union))

function areOfSeries(one: string, other: string): boolean {
  const numbers = new Map([...one.matchAll(NUMBERED)].map(([, number, kind]) => [kind, number]))
  return [...other.matchAll(NUMBERED)].some(([, number, kind]) => numbers.has(kind) && numbers.get(kind) !== number)
}

function areParts(one: string, other: string, parts: readonly RegExp[], union: RegExp): boolean {
  if (union.test(one) || union.test(other)) return false
  const [a, b] = [one, other].map(words => parts.filter(it => it.test(words)))
  return a!.length === 1 && b!.length === 1 && a![0] !== b![0]
}
