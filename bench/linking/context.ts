import type { Quantity } from '../../src/model/layers.ts'
import type { Decided, Setting } from './candidates.ts'
import type { Clause, Parsed } from './clauses.ts'
import { type Slot, slotOf } from './slots.ts'
import { symbol } from './symbols.ts'
import type { Token } from './tokens.ts'

/** What stands around an amount, whichever measure it has. Symbols are numbers of `symbols.ts`. */
export interface Context {
  readonly setting: Setting
  readonly parsed: Parsed
  readonly quantity: Quantity
  readonly at: number
  readonly clause: Clause
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Kind of amount: people, events, things, bare, count, or its dimension. */
  readonly unit: number
  readonly dimension: number
  readonly printedUnit: number
  /** Trigger words of the clause left of the amount, nearest first, three at most. */
  readonly triggersLeft: readonly string[]
  readonly triggersRight: readonly string[]
  readonly lastVerb: number
  /** Index in `right` of the first noun; -1 where none is. */
  readonly firstNoun: number
  readonly rightKind: number
  readonly previous: Decided | null
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
  readonly decidedTexts: ReadonlySet<string>
  /** Whether the clause compares: 比上年, 同比. */
  readonly isCompared: boolean
  readonly slot: Slot
  readonly slotName: number
}

export const NONE = '-'
const PEOPLE = /^(?:人|名|位|户|人次|口|户次)$/
const EVENTS = /^(?:次|起|场|回|届|轮|项|件|宗|例|条)$/
const THINGS = /^(?:家|所|个|座|栋|处|间|套)$/

/** The kind of an amount. */
function unitKind({ dimension, unit }: Quantity): string {
  if (dimension !== 'count') return dimension
  if (unit === null) return 'bare'
  return PEOPLE.test(unit) ? 'people' : EVENTS.test(unit) ? 'events' : THINGS.test(unit) ? 'things' : 'count'
}

/** The token `k` places from the amount in its clause; undefined past the ends. */
export function tokenAt({ clause, parsed, at }: Context, k: number): Token | undefined {
  const i = clause.tokens[clause.tokens.indexOf(at) + k]
  return i === undefined ? undefined : parsed.tokens[i]
}

const wordOf = (token: Token | undefined, k: number): number =>
  token === undefined ? symbol(k < 0 ? '^' : '$') : token.word.symbol

export const wordAt = (context: Context, k: number): number => wordOf(tokenAt(context, k), k)
export const classAt = (context: Context, k: number): string => tokenAt(context, k)?.cls ?? (k < 0 ? '^' : '$')

export function contextOf(setting: Setting): Context {
  const { parsed, at, doc, history } = setting
  const { tokens, clauses } = parsed
  const quantity = doc.quantities[tokens[at]!.amount]!
  const clause = clauses[tokens[at]!.clause] ?? clauses[0]!
  const position = clause.tokens.indexOf(at)
  const left = clause.tokens.slice(0, position)
  const right = clause.tokens.slice(position + 1)
  const triggersLeft: string[] = []
  for (let i = left.length - 1; i >= 0 && triggersLeft.length < 3; i--) {
    const { trigger } = tokens[left[i]!]!.word
    if (trigger !== null) triggersLeft.push(trigger)
  }
  const triggersRight: string[] = []
  for (let i = 0; i < right.length && triggersRight.length < 2 && i < 5; i++) {
    const { trigger } = tokens[right[i]!]!.word
    if (trigger !== null) triggersRight.push(trigger)
  }
  const amountBefore = left.findLastIndex(i => tokens[i]!.cls === 'q')
  const cls = (k: number): string => {
    const i = clause.tokens[position + k]
    return i === undefined ? (k < 0 ? '^' : '$') : tokens[i]!.cls
  }
  const next = right.length > 0 ? tokens[right[0]!]! : null
  const rightKind = next === null ? '$' : cls(1) + (next.word.text === '的' ? '的' : '') + cls(2)
  const previous = history.at(-1) ?? null
  const after = clause.tokens.length > 0 ? tokens[clause.tokens.at(-1)! + 1] : undefined
  const around = (i: number): string => tokens[i]?.cls ?? ''
  const listMark = (i: number): boolean => around(i) === '、' || around(i) === 'C'
  const listed =
    listMark(at - 1) && around(at - 2) === 'q' ? 'mid' : listMark(at + 1) && around(at + 2) === 'q' ? 'first' : 'no'
  const isCompared = left.some(i => tokens[i]!.word.trigger === 'THAN' || tokens[i]!.word.text.startsWith('同比'))
  const isRelative = /^(?:percent|percentage_point|multiple)$/.test(quantity.dimension)
  const slot = slotOf({ parsed, left, right, clause, at, quantity }, isCompared || isRelative)
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
    printedUnit: symbol(quantity.unit ?? NONE),
    triggersLeft,
    triggersRight,
    lastVerb: left.findLast(i => tokens[i]!.cls === 'V') ?? -1,
    firstNoun: right.findIndex(i => 'NMG'.includes(tokens[i]!.cls)),
    rightKind: symbol(rightKind),
    previous,
    likePrevious: symbol(likeness(previous, parsed, tokens[at]!, quantity)),
    previousRelation: symbol(previous?.relation ?? 'none'),
    endMark: symbol(after?.cls ?? '$'),
    mark: symbol(clause.mark),
    isBareLeft: symbol(left.every(i => 'DCuTPX"R'.includes(tokens[i]!.cls)) ? 'yes' : 'no'),
    gap: symbol(
      amountBefore < 0
        ? NONE
        : left
            .slice(amountBefore + 1)
            .map(i => tokens[i]!.cls)
            .join('')
            .slice(0, 4),
    ),
    listed: symbol(listed),
    decidedTexts: new Set(history.map(it => it.text)),
  }
}

function likeness(previous: Decided | null, parsed: Parsed, token: Token, { unitCode, dimension }: Quantity): string {
  if (previous === null) return 'none'
  const like = previous.unitCode === unitCode ? 'same' : previous.dimension === dimension ? 'dim' : 'other'
  const isHere = previous.parsed === parsed
  return like + (isHere && parsed.tokens[previous.token]!.clause === token.clause ? 'C' : isHere ? 'S' : 'P')
}
