import type { Context } from '../choice/context.ts'
import { nounPhraseFirst } from '../clause/chunks.ts'
import { beginOf } from '../clause/clauses.ts'
import { NEGATION } from '../clause/slot-words.ts'
import { addLeft, addRight, LEFT } from './beside.ts'
import { addNothing, addTokens, type Candidate, type Collector } from './candidate.ts'
import { addEarlier, addHistory, addName } from './earlier.ts'
import { addHanded } from './handed.ts'
import { kindOf } from './kinds.ts'
import { addPairs } from './pairs.ts'

const SUBJECT = kindOf('SUB')

/** Every measure that the amount may have, those in its own clause first; no measure at all is the last. */
export function measureCandidates(context: Context): Candidate[] {
  const all: Collector = { list: [], seen: new Map(), setting: context.setting, context }
  collect(all, true)
  addNothing(all)
  return all.list
}

/** Collects the phrases around an amount; pairs of an owner with a property only where a measure is sought. */
export function collect(all: Collector, withPairs: boolean): void {
  const { parsed, at } = all.setting
  const { tokens } = parsed
  const { clause, right } = all.context
  const left = subjectSide(all.context)
  const rights = addRight(all, right)
  const lefts = addLeft(all, LEFT, left, 4, 6)
  const earlier = addEarlier(all, clause, lefts)
  const stop = left.length > 0 ? left.at(-1)! : at - 1
  const subject = nounPhraseFirst(
    tokens,
    beginOf(clause).filter(i => i <= stop),
  )
  if (subject.length > 0) addTokens(all, SUBJECT, subject)
  addHistory(all)
  const name = addName(all)
  if (withPairs) addPairs(all, { left, lefts, rights, subject, earlier, name })
  addHanded(all, clause)
}

/** What stands left of the predicate that the slot names, and so may be measured: [研发投入]占营业收入的7.8%. */
function subjectSide({ left, slot, parsed }: Context): readonly number[] {
  if (slot.cue < 0) return left
  if (slot.kind === 'moved') return left.slice(slot.cue + 1)
  if (!PREDICATES.has(slot.kind)) return left
  let end = slot.cue
  while (end > 0 && NEGATION.has(parsed.tokens[left[end - 1]!]!.word.text)) end--
  return left.slice(0, end)
}

const PREDICATES: ReadonlySet<string> = new Set(['changed', 'compared', 'reached', 'occupied', 'difference', 'beyond'])
