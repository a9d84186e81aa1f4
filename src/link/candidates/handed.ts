import { type Clause, endOf, leftOf, type Parsed } from '../clause/clauses.ts'
import type { Token } from '../clause/tokens.ts'
import { addTokens, type Candidate, type Collector, ownerWay, type Property, spansOf, textOf } from './candidate.ts'
import { kindOf } from './kinds.ts'
import { addPair } from './pairs.ts'

const HANDED = kindOf('DI')

const HANDED_HEAD = kindOf('DI+h')

const HANDED_PREFIX = kindOf('DIp')

const HANDED_TAIL = kindOf('DI+t')

const OWNER_ITEM = ownerWay('d')

const OWNER_PREFIX = ownerWay('D')

const OWNER_PHRASE = ownerWay('dt')

/** A longer list hands out nothing. */
const MOST_ITEMS = 32

/** The i-th of n coordinated names for the i-th of n amounts: 城镇、乡村分别增长7.1%、8.0%. */
export function addHanded(all: Collector, clause: Clause): void {
  const { parsed, at } = all.setting
  const { tokens, clauses, amounts } = parsed
  const { low, count } = listOf(parsed, at)
  if (count < 2 || count > MOST_ITEMS) return
  const index = tokens[at]!.amounts - low
  const firstAmount = amounts[low]!
  let tried = 0
  for (let c = clause.index; c >= 0 && c >= clause.index - 3 && tried < 3; c--) {
    const from = clauses[c]!
    if (from.depth > clause.depth) continue
    const before =
      from.index === tokens[firstAmount]!.clause
        ? leftOf(parsed, firstAmount)
        : endOf(from).filter(i => i < firstAmount)
    if (before.length === 0) continue
    const items = itemsOf(parsed, before)
    if (items.length < count) continue
    tried++
    handOut(all, items.slice(-count), index, count)
  }
}

/** The list of amounts that an amount stands in: the number of its first one, and how many it has. */
export function listOf(
  parsed: Parsed,
  at: number,
  marks: (token: Token) => boolean = isMark,
): { readonly low: number; readonly count: number } {
  const { tokens, amounts } = parsed
  const own = tokens[at]!.amounts
  let low = own
  let high = own
  while (low > own - MOST_ITEMS && low > 0 && isJoined(parsed, amounts[low - 1]!, amounts[low]!, marks)) low--
  while (
    high - low < MOST_ITEMS &&
    high + 1 < amounts.length &&
    isJoined(parsed, amounts[high]!, amounts[high + 1]!, marks)
  )
    high++
  return { low, count: high - low + 1 }
}

/** What a list names, cut at 、 and 和. */
function itemsOf({ tokens }: Parsed, list: readonly number[]): number[][] {
  const items: number[][] = [[]]
  for (const i of list) {
    const { cls, word } = tokens[i]!
    if (cls === '、' || (cls === 'C' && /^(?:和|与|及|以及)$/.test(word.text))) items.push([])
    else items.at(-1)!.push(i)
  }
  return items
}

function handOut(all: Collector, items: readonly (readonly number[])[], index: number, count: number): void {
  const { parsed } = all.setting
  const { tokens } = parsed
  const last = items.at(-1)!
  const stop = last.findIndex((i, k) => k > 0 && 'VDPu'.includes(tokens[i]!.cls))
  const lastNoun = stop < 0 ? last : last.slice(0, stop)
  const first = items[0]!
  const start = first.findLastIndex((i, k) => k < first.length - 1 && 'VPTqDXR'.includes(tokens[i]!.cls))
  const firstNoun = first.slice(start + 1)
  const given = index === count - 1 ? lastNoun : index === 0 ? firstNoun : items[index]!
  const item = given.filter(i => !'DXu'.includes(tokens[i]!.cls))
  if (item.length === 0) return
  const spans = spansOf(parsed, item)
  const hand = (candidate: Candidate | null): void => {
    if (candidate === null) return
    candidate.handed = true
    if (!candidate.kinds.includes(HANDED)) candidate.kinds.push(HANDED)
  }
  hand(addTokens(all, HANDED, item))
  const text = textOf(all.setting.doc, spans)
  const tail = tokens[item.at(-1)!]!.word
  const propertyOf = (of: readonly number[]): Property => ({
    text: textOf(all.setting.doc, spansOf(parsed, of)),
    tokens: of,
    tail: tokens[of.at(-1)!]!.word,
  })
  // what the last item has more than this one is the head of all: 江苏省、上海市|软件收入
  const heads = new Set([lastNoun.length - 1, item.length].filter(it => it > 0 && it < lastNoun.length))
  if (index < count - 1)
    for (const from of heads) {
      const head = lastNoun.slice(from)
      hand(
        addPair(all, HANDED_HEAD, spans, spansOf(parsed, head), {
          owner: { text, way: OWNER_ITEM, side: 'L', tail },
          property: propertyOf(head),
        }),
      )
    }
  if (index > 0 && firstNoun.length > 1) {
    const shared = spansOf(parsed, firstNoun.slice(0, -1))
    const owner = { text: textOf(all.setting.doc, shared), way: OWNER_PREFIX, side: 'L', tail: null } as const
    hand(addPair(all, HANDED_PREFIX, shared, spans, { owner, property: { text, tokens: item, tail } }))
  }
  if (stop < 0) return
  const rest = last.slice(stop).filter(i => 'NGVB'.includes(tokens[i]!.cls) && tokens[i]!.word.trigger === null)
  if (rest.length > 0)
    hand(
      addPair(all, HANDED_TAIL, spans, spansOf(parsed, rest), {
        owner: { text, way: OWNER_PHRASE, side: 'L', tail },
        property: propertyOf(rest),
      }),
    )
}

/** What may stand between two amounts of a list. */
export const isMark = ({ cls }: Token): boolean => '、CoD,'.includes(cls)

/** Whether nothing but list marks stands between two amounts of a clause. */
function isJoined({ tokens }: Parsed, a: number, b: number, marks: (token: Token) => boolean): boolean {
  if (tokens[a]!.clause !== tokens[b]!.clause) return false
  for (let i = a + 1; i < b; i++) if (!marks(tokens[i]!)) return false
  return true
}
