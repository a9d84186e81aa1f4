import type { Quantity } from '../../model/layers.ts'
import { type Clause, clauseOf, leftOf, type Parsed, rightOf } from '../clause/clauses.ts'
import { type Slot, slotOf } from '../clause/slots.ts'
import { answer, countSymbol, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import type { Token } from '../clause/tokens.ts'
import type { Decided, Setting } from './setting.ts'

/** What stands around an amount, whichever measure it has. What is no index and no text is a number of `symbols.ts`. */
export interface Context {
  readonly setting: Setting
  readonly parsed: Parsed
  readonly quantity: Quantity
  readonly at: number
  readonly clause: Clause
  /** Indexes of the tokens of its clause before it and after it. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Kind of amount: people, events, things, bare, count, or its dimension. */
  readonly unit: number
  readonly dimension: number
  readonly printedUnit: number
  readonly wordBefore: number
  readonly wordBefore2: number
  readonly wordAfter: number
  readonly classBefore: number
  readonly classAfter: number
  /** Trigger words of the clause left of the amount, nearest first, three at most, and the first one right of it. */
  readonly triggersLeft: readonly string[]
  readonly trigger: number
  readonly triggerRight: number
  /** Index of the last verb's token before the amount; -1 where none is. */
  readonly lastVerb: number
  /** Index in `right` of the first noun; -1 where none is. */
  readonly firstNoun: number
  readonly nounDistance: number
  readonly rightKind: number
  readonly previous: Decided | null
  readonly previousKind: number
  /** How the amount before is like this one, and how near: sameC, dimS, otherP. */
  readonly likePrevious: number
  readonly previousRelation: number
  readonly endMark: number
  readonly mark: number
  /** Whether nothing but adverbs and times stands left. */
  readonly isBareLeft: number
  /** Classes of what stands since the amount before. */
  readonly gap: number
  readonly listed: number
  /** Whether a measure was decided before. */
  readonly isDecided: (text: string) => boolean
  /** Whether the clause compares: 比上年, 同比. */
  readonly isCompared: boolean
  readonly slot: Slot
  readonly slotName: number
}

const PEOPLE = /^(?:人|名|位|户|人次|口|户次)$/
const EVENTS = /^(?:次|起|场|回|届|轮|项|件|宗|例|条)$/
const THINGS = /^(?:家|所|个|座|栋|处|间|套)$/
const START = nameSymbol('^')
const END = nameSymbol('$')
/** How many tokens right of the amount a trigger may stand. */
const TRIGGER_REACH = 5

/** The kind of an amount. */
function unitKind({ dimension, unit }: Quantity): string {
  if (dimension !== 'count') return dimension
  if (unit === null) return 'bare'
  return PEOPLE.test(unit) ? 'people' : EVENTS.test(unit) ? 'events' : THINGS.test(unit) ? 'things' : 'count'
}

/** The token `k` places from the amount in its clause; undefined past the ends. */
export function tokenAt({ left, right, parsed }: Context, k: number): Token | undefined {
  const i = k < 0 ? left[left.length + k] : right[k - 1]
  return i === undefined ? undefined : parsed.tokens[i]
}

export const wordSymbolAt = (context: Context, k: number): number =>
  tokenAt(context, k)?.word.symbol ?? (k < 0 ? START : END)
export const classSymbolAt = (context: Context, k: number): number =>
  tokenAt(context, k)?.clsSymbol ?? (k < 0 ? START : END)
export const classAt = (context: Context, k: number): string => tokenAt(context, k)?.cls ?? (k < 0 ? '^' : '$')

export function contextOf(setting: Setting): Context {
  const { parsed, at, doc, history } = setting
  const { tokens } = parsed
  const quantity = doc.quantities[tokens[at]!.amount]!
  const clause = clauseOf(parsed, at)
  const left = afterClauseVerb(parsed, leftOf(parsed, at))
  const right = rightOf(parsed, at)
  const triggersLeft = triggersOf(parsed, left.toReversed(), 3)
  const triggersRight = triggersOf(parsed, right.slice(0, TRIGGER_REACH), 1)
  const before = left.length > 0 ? tokens[left.at(-1)!]! : undefined
  const before2 = left.length > 1 ? tokens[left.at(-2)!]! : undefined
  const next = right.length > 0 ? tokens[right[0]!]! : undefined
  const next2 = right.length > 1 ? tokens[right[1]!]! : undefined
  const previous = history.at(-1) ?? null
  const after = clause.tokens.length > 0 ? tokens[clause.tokens.at(-1)! + 1] : undefined
  const isCompared = left.some(i => tokens[i]!.word.trigger === 'THAN' || tokens[i]!.word.text.startsWith('同比'))
  const isRelative = /^(?:percent|percentage_point|multiple)$/.test(quantity.dimension)
  const slot = slotOf({ parsed, left, right, clause, at, quantity }, isCompared || isRelative)
  const firstNoun = right.findIndex(i => 'NMG'.includes(tokens[i]!.cls))
  return {
    isCompared,
    slot,
    slotName: symbol(slot.kind + (slot.direction === null ? '' : `:${slot.direction}`)),
    setting,
    parsed,
    quantity,
    at,
    clause,
    left,
    right,
    unit: symbol(unitKind(quantity)),
    dimension: symbol(quantity.dimension),
    printedUnit: quantity.unit === null ? NONE : symbol(quantity.unit),
    wordBefore: before?.word.symbol ?? START,
    wordBefore2: before2?.word.symbol ?? START,
    wordAfter: next?.word.symbol ?? END,
    classBefore: before?.clsSymbol ?? START,
    classAfter: next?.clsSymbol ?? END,
    triggersLeft,
    trigger: symbol(triggersLeft[0] ?? '-'),
    triggerRight: symbol(triggersRight[0] ?? '-'),
    lastVerb: left.findLast(i => tokens[i]!.cls === 'V') ?? -1,
    firstNoun,
    nounDistance: firstNoun < 0 ? NONE : countSymbol(Math.min(firstNoun, 3)),
    rightKind:
      next === undefined ? END : symbol(next.cls + (next.word.text === '的' ? '的' : '') + (next2?.cls ?? '$')),
    previous,
    previousKind: previous === null ? NONE : symbol(previous.kind),
    likePrevious: symbol(likeness(previous, parsed, tokens[at]!, quantity)),
    previousRelation: symbol(previous?.relation ?? 'none'),
    endMark: after?.clsSymbol ?? END,
    mark: symbol(clause.mark),
    isBareLeft: answer(left.every(i => 'DCuTPX"R'.includes(tokens[i]!.cls))),
    gap: gapOf(parsed, left),
    listed: symbol(listed(parsed, at)),
    isDecided: text => history.some(it => it.text === text),
  }
}

/** Verbs whose object is a clause: what they state begins after them, 数据显示|全市有…. */
const CLAUSE_VERBS = new Set(
  '显示 表明 认为 意味着 指出 透露 获悉 了解到 介绍说 坦言 强调 证实 估算 推算 测算 发现 据悉 悉'.split(' '),
)

/** What stands after the last verb that takes a clause; all where none does, or where it is part of a phrase, 显示的. */
function afterClauseVerb({ tokens }: Parsed, left: readonly number[]): readonly number[] {
  const at = left.findLastIndex((i, k) => {
    const next = tokens[left[k + 1] ?? -1]
    return CLAUSE_VERBS.has(tokens[i]!.word.text) && next !== undefined && !'Uu'.includes(next.cls)
  })
  return at < 0 ? left : left.slice(at + 1)
}

function triggersOf({ tokens }: Parsed, indexes: readonly number[], most: number): string[] {
  const found: string[] = []
  for (const i of indexes) {
    const { trigger } = tokens[i]!.word
    if (trigger !== null) found.push(trigger)
    if (found.length === most) break
  }
  return found
}

function gapOf({ tokens }: Parsed, left: readonly number[]): number {
  const amount = left.findLastIndex(i => tokens[i]!.cls === 'q')
  if (amount < 0) return NONE
  let gap = ''
  for (let i = amount + 1; i < left.length && gap.length < 4; i++) gap += tokens[left[i]!]!.cls
  return symbol(gap)
}

/** Whether the amount stands in a list of amounts: in it, or first. */
function listed({ tokens }: Parsed, at: number): string {
  const cls = (i: number): string => tokens[i]?.cls ?? ''
  const isMark = (i: number): boolean => cls(i) === '、' || cls(i) === 'C'
  if (isMark(at - 1) && cls(at - 2) === 'q') return 'mid'
  return isMark(at + 1) && cls(at + 2) === 'q' ? 'first' : 'no'
}

function likeness(previous: Decided | null, parsed: Parsed, token: Token, { unitCode, dimension }: Quantity): string {
  if (previous === null) return 'none'
  const like = previous.unitCode === unitCode ? 'same' : previous.dimension === dimension ? 'dim' : 'other'
  const isHere = previous.parsed === parsed
  return like + (isHere && parsed.tokens[previous.token]!.clause === token.clause ? 'C' : isHere ? 'S' : 'P')
}
