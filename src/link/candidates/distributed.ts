import type { Context } from '../choice/context.ts'
import type { Decided } from '../choice/setting.ts'
import { leftOf, type Parsed } from '../clause/clauses.ts'
import { DEGREES, REACH } from '../clause/slot-words.ts'
import { NONE } from '../clause/symbols.ts'
import type { Token } from '../clause/tokens.ts'
import { type Candidate, NOTHING } from './candidate.ts'
import { isMark, listOf } from './handed.ts'
import { kindOf } from './kinds.ts'

const DISTRIBUTED = kindOf('H0')

/** Adverbs that give the first of some amounts to the first of some things, the second to the second. */
const ONE_BY_ONE = new Set(['分别', '依次'])

/** Words of a share that name no thing of their own: 占比分别为40%和60%. */
const OF_SHARES = new Set(['占', '占比', '占到', '约占', '仅占', '比重', '比例', '份额'])

/**
 * The measures that amounts before hand to the amounts of a list one by one, where the clause of the list names no thing of its own.
 *
 *     教育支出[392万元]、医疗支出[245万元]，分别占[40%]和[25%]  →  教育支出, 医疗支出
 *     产量分别为…，增速分别为[3%]和[5%]                          →  none: 增速 is named
 *
 * Null where there is none, or where the lists have different lengths; else all of them, that of the amount first.
 */
export function distributedOf(context: Context, relation: string): readonly Candidate[] | null {
  const { parsed, setting, at } = context
  const { low, count } = listOf(parsed, at, isMarkOrChange)
  if (count < 2 || low < count || !isBare(parsed, parsed.amounts[low]!, relation)) return null
  const before = parsed.amounts.slice(low - count, low)
  if (isJoinedTo(parsed, low - count)) return null
  const decided = new Map(setting.history.filter(it => it.parsed === parsed).map(it => [it.token, it]))
  const items = before.flatMap(it => decided.get(it) ?? [])
  const [first] = items
  if (first === undefined || items.length < count || items.some(it => it.unitCode !== first.unitCode || it.text === ''))
    return null
  if (new Set(items.map(it => it.text)).size < count) return null
  const own = items[parsed.tokens[at]!.amounts - low]!
  return [own, ...items.filter(it => it !== own)].map(carried)
}

/** 分别增长6.2%、下降2.7% is one list. */
const isMarkOrChange = (token: Token): boolean => isMark(token) || token.word.trigger === 'CH'

/** How many characters may stand between an amount and the share that speaks of it. */
const NEAR = 8

/**
 * The measure of the amount right before a share whose clause names nothing: it speaks of that amount.
 *
 *     企业320家，已复工[155家]，占[48.4%]  →  复工
 */
export function restatedBy({ parsed, setting, at }: Context, relation: string): readonly Candidate[] | null {
  if (relation !== 'share') return null
  const { tokens, amounts } = parsed
  const before = amounts[tokens[at]!.amounts - 1]
  const decided = setting.history.at(-1)
  if (before === undefined || decided?.parsed !== parsed || decided.token !== before || decided.text === '') return null
  const left = leftOf(parsed, at).map(i => tokens[i]!)
  const isOwn = tokens[before]!.clause !== tokens[at]!.clause && left[0]?.position === 0
  if (!isOwn || decided.relation !== 'level' || left[0]!.start - tokens[before]!.end > NEAR) return null
  const isAlone = left.every(({ word: { text } }) => OF_SHARES.has(text) || DEGREES.has(text) || REACH.has(text))
  return isAlone && left.some(({ word }) => OF_SHARES.has(word.text)) ? [carried(decided)] : null
}

/** Whether an amount is of a list whose clause says that its amounts go one by one. */
export function isOneByOne({ parsed, at }: Context): boolean {
  const { low, count } = listOf(parsed, at)
  return count > 1 && leftOf(parsed, parsed.amounts[low]!).some(i => ONE_BY_ONE.has(parsed.tokens[i]!.word.text))
}

/** Whether a clause names nothing before its first amount that could be measured, and says that amounts go one by one. */
function isBare(parsed: Parsed, first: number, relation: string): boolean {
  const left = leftOf(parsed, first).map(i => parsed.tokens[i]!)
  const at = left.findIndex(({ word }) => ONE_BY_ONE.has(word.text))
  if (at < 0 || left[at]!.position > at) return false
  return !isNaming(left.slice(0, at)) && (relation === 'share' || !isNaming(left.slice(at + 1)))
}

const isNaming = (words: readonly Token[]): boolean =>
  words.some(({ cls, word }) => 'NGMRq'.includes(cls) && !OF_SHARES.has(word.text))

/** Whether the amount before is of the same list as an amount: 甲120台、乙[150台]. */
function isJoinedTo({ tokens, amounts }: Parsed, number: number): boolean {
  if (number === 0) return false
  const [last, next] = [tokens[amounts[number - 1]!]!, tokens[amounts[number]!]!]
  return (
    last.clause === next.clause && tokens.slice(amounts[number - 1]! + 1, amounts[number]).some(it => it.cls === '、')
  )
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
