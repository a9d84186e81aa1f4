import type { Context } from '../choice/context.ts'
import type { Decided } from '../choice/setting.ts'
import { leftOf, type Parsed } from '../clause/clauses.ts'
import { NONE } from '../clause/symbols.ts'
import { type Candidate, NOTHING } from './candidate.ts'
import { listOf } from './handed.ts'
import { kindOf } from './kinds.ts'

const DISTRIBUTED = kindOf('H0')

/** Adverbs that give the first of some amounts to the first of some things, the second to the second. */
const ONE_BY_ONE = new Set(['分别', '依次'])

/** Nouns before them that name no thing of their own: 占比分别为40%和60%. */
const OF_SHARES = new Set(['占比', '比重', '比例', '份额', '占'])

/**
 * The measures that amounts before hand to the amounts of a list one by one, where the clause of the list names no thing of its own.
 *
 *     教育支出[392万元]、医疗支出[245万元]，分别占[40%]和[25%]  →  教育支出, 医疗支出
 *     产量分别为…，增速分别为[3%]和[5%]                          →  none: 增速 is named
 *
 * Null where there is none, or where the lists have different lengths.
 */
export function distributedOf(context: Context, relation: string): readonly Candidate[] | null {
  const { parsed, setting, at } = context
  const { low, count } = listOf(parsed, at)
  if (count < 2 || low < count || !isBare(parsed, parsed.amounts[low]!, relation)) return null
  const before = parsed.amounts.slice(low - count, low)
  if (isJoinedTo(parsed, low - count)) return null
  const decided = new Map(setting.history.filter(it => it.parsed === parsed).map(it => [it.token, it]))
  const items = before.flatMap(it => decided.get(it) ?? [])
  const [first] = items
  if (first === undefined || items.length < count || items.some(it => it.unitCode !== first.unitCode || it.text === ''))
    return null
  return new Set(items.map(it => it.text)).size < count ? null : items.map(carried)
}

/** Whether a clause names nothing before its first amount that could be measured, and says that amounts go one by one. */
function isBare(parsed: Parsed, first: number, relation: string): boolean {
  const left = leftOf(parsed, first).map(i => parsed.tokens[i]!)
  const at = left.findIndex(({ word }) => ONE_BY_ONE.has(word.text))
  if (at < 0 || left[at]!.position > at) return false
  const isNamed = (from: number, to: number): boolean =>
    left.slice(from, to).some(({ cls, word }) => 'NGMRq'.includes(cls) && !OF_SHARES.has(word.text))
  return !isNamed(0, at) && (relation === 'share' || !isNamed(at + 1, left.length))
}

/** Whether the amount before is of the same list as an amount: 甲120台、乙[150台]. */
function isJoinedTo({ tokens, amounts }: Parsed, number: number): boolean {
  if (number === 0) return false
  const [last, next] = [tokens[amounts[number - 1]!]!, tokens[amounts[number]!]!]
  return last.clause === next.clause && tokens.slice(amounts[number - 1]! + 1, amounts[number]).some(it => it.cls === '、')
}

const carried = ({ text, spans, owned, tail }: Decided): Candidate => ({
  kind: DISTRIBUTED,
  kinds: [DISTRIBUTED],
  text,
  tokens: NOTHING,
  spans,
  owner: null,
  property: null,
  owned,
  tail,
  rank: NONE,
  handed: true,
  carried: true,
})
