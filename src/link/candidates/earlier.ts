import { nounPhraseFirst, nounPhraseLast } from '../clause/chunks.ts'
import { beginOf, type Clause, endOf } from '../clause/clauses.ts'
import { isStart } from '../clause/tokens.ts'
import { addLeft } from './beside.ts'
import { add, addTokens, CARRIED, type Candidate, type Collector, NO_EXTRA, NOTHING } from './candidate.ts'
import { kindOf } from './kinds.ts'

const HOST = kindOf('H')

/** Ways to find a phrase of an earlier clause, by its distance. */
const EARLIER = [1, 2, 3].map(d => ({
  first: kindOf(`E${d}f`),
  firstHead: kindOf(`E${d}fh`),
  firstName: kindOf(`E${d}fm`),
  last: kindOf(`E${d}l`),
  clause: kindOf(`E${d}c`),
  ends: kindOf(`E${d}s`),
}))

const DECIDED = [0, 1, 2, 3].map(n => kindOf(`H${n}`))

const DECIDED_OWNER = [0, 1].map(n => kindOf(`HO${n}`))

const NAME = kindOf('ME0')

/** Most clauses before that are looked at. */
const CLAUSES_BEFORE = 5

/** How far back a name of the sentence is sought, in tokens. */
const NAME_REACH = 120

/** How many tokens before a bracket, and how many clauses back, are looked at. */
const HOST_REACH = 16

const CLAUSE_REACH = 16

/** Phrases of the clause that a bracket glosses, and of the clauses before. */
export function addEarlier(all: Collector, clause: Clause, lefts: Candidate[]): Candidate[] {
  const { parsed } = all.setting
  const { clauses } = parsed
  const found: Candidate[] = []
  if (clause.host >= 0) {
    const first = clause.tokens[0]!
    const host = clauses[clause.host]!.tokens
    const stop = host.findIndex(i => i > first)
    lefts.push(...addLeft(all, HOST, host.slice(0, stop < 0 ? host.length : stop).slice(-HOST_REACH), 2, 4))
  }
  let distance = 0
  for (let c = clause.index - 1; c >= 0 && c > clause.index - CLAUSE_REACH && distance < CLAUSES_BEFORE; c--) {
    const earlier = clauses[c]!
    if (earlier.depth > clause.depth || earlier.tokens.length === 0 || c === clause.host) continue
    distance++
    addClause(all, earlier, distance, found)
  }
  return found
}

/** Phrases of an earlier clause: its first one, whole and in parts, its last one, and what stands before its amount. */
function addClause(all: Collector, earlier: Clause, distance: number, found: Candidate[]): void {
  const { tokens } = all.setting.parsed
  const kinds = EARLIER[Math.min(distance, 3) - 1]!
  const own = beginOf(earlier)
  const first = nounPhraseFirst(tokens, own)
  const last = nounPhraseLast(tokens, endOf(earlier))
  if (first.length > 0) {
    push(found, addTokens(all, kinds.first, first, CARRIED))
    if (distance === 1) {
      const de = first.findLastIndex(i => tokens[i]!.cls === 'U')
      if (de >= 0 && de < first.length - 1) addTokens(all, kinds.firstHead, first.slice(de + 1), CARRIED)
      if (tokens[first[0]!]!.cls === 'M' && first.length > 1)
        push(found, addTokens(all, kinds.firstName, first.slice(0, 1), CARRIED))
    }
  }
  if (last.length > 0) {
    const candidate = addTokens(all, kinds.last, last, CARRIED)
    if (distance === 1) push(found, candidate)
  }
  const amount = own.findIndex(i => tokens[i]!.cls === 'q')
  if (distance <= 2 && amount < 0) {
    const start = own.findIndex(i => isStart(tokens[i]!.cls))
    const end = own.findLastIndex(i => tokens[i]!.cls !== 'F') + 1
    if (start >= 0 && start < end) addTokens(all, kinds.clause, own.slice(start, end), CARRIED)
  }
  if (distance === 1) addLeft(all, kinds.ends, amount < 0 ? own : own.slice(0, amount), 1, 3)
}

const push = (list: Candidate[], candidate: Candidate | null): void => {
  if (candidate !== null) list.push(candidate)
}

/** Measures decided before, and what they belonged to. */
export function addHistory(all: Collector): void {
  const { history } = all.setting
  for (let h = history.length - 1, n = 0; h >= 0 && n < DECIDED.length; h--, n++) {
    const { text, spans, owned, tail } = history[h]!
    if (text === '') continue
    add(all, DECIDED[n]!, spans, NOTHING, tail, { carried: true, owned })
    if (owned > 0 && n < 2) add(all, DECIDED_OWNER[n]!, spans.slice(0, owned), NOTHING, null, CARRIED)
  }
}

/** The nearest name that stands before the amount in its sentence. */
export function addName(all: Collector): Candidate | null {
  const { parsed, at } = all.setting
  for (let i = at - 1; i >= 0 && i > at - NAME_REACH; i--) {
    const token = parsed.tokens[i]!
    if (token.cls !== 'M') continue
    const carried = token.clause !== parsed.tokens[at]!.clause
    return add(all, NAME, [token], NOTHING, token.word, carried ? CARRIED : NO_EXTRA)
  }
  return null
}
