import type { Span } from '../../model/span.ts'
import type { Context } from '../choice/context.ts'
import { beforePredicate, nounPhraseFirst, nounPhraseLast } from '../clause/chunks.ts'
import { beginOf, clauseOf, endOf, leftOf, type Parsed, rightOf } from '../clause/clauses.ts'
import {
  add,
  addNothing,
  addTokens,
  CARRIED,
  type Candidate,
  type Collector,
  NO_EXTRA,
  NOTHING,
  spansOf,
} from './candidate.ts'
import { type Kind, kindOf } from './kinds.ts'
import { collect } from './measures.ts'

/** The object of 占, and one that jieba joined to it: 占全|国. */
export const OBJECT = kindOf('ZH')
export const GLUED_OBJECT = kindOf('ZG')
const WITHIN_HERE = kindOf('INs')
const WITHIN_CLAUSE = kindOf('INc')
const WITHIN_BEFORE = kindOf('INp')
const DECIDED_WHOLE = [0, 1, 2].map(n => kindOf(`HW${n}`))
const DECIDED_LEVEL = [0, 1, 2, 3].map(n => kindOf(`HL${n}`))
const SENTENCES = [1, 2].map(d => ({ f: kindOf(`P${d}f`), l: kindOf(`P${d}l`), r: kindOf(`P${d}r`) }))
const BOTH_SIDES = kindOf('LR')
const NAME_RIGHT = kindOf('MR')
const COUNTED_RIGHT = [1, 2, 3, 4].map(n => kindOf(`QR${n}`))
const COUNTED_LEFT = [1, 2, 3, 4].map(n => kindOf(`QL${n}`))
const WITHIN = new Set(['中', '之中', '当中', '里'])
/** How many clauses and decisions back a set or a whole may stand. */
const CLAUSES_BEFORE = 4
const RECENT = 6

/** Every whole that the share may be a share of; none at all is the last. */
export function wholeCandidates(context: Context): Candidate[] {
  const all: Collector = { list: [], seen: new Map(), setting: context.setting, context }
  collect(all, false)
  cutClauses(all)
  addOccupied(all)
  addWithin(all)
  addDecided(all)
  addSentences(all)
  addCounted(all)
  addOwned(all)
  addNothing(all)
  return all.list
}

/** Cuts phrases right of a share where something is said of their noun: 受访者|认为油价, 学生|住校. */
function cutClauses(all: Collector): void {
  const { parsed, at } = all.setting
  const found = all.list.splice(0)
  all.seen.clear()
  for (const it of found) {
    const isRight = it.tokens.length > 0 && it.tokens[0]! > at
    const end = isRight ? nominalEnd(parsed, it.tokens) : it.tokens.length
    if (end < it.tokens.length) addTokens(all, it.kind, it.tokens.slice(0, end), it)
    else {
      all.list.push(it)
      all.seen.set(it.text, it)
    }
  }
}

/** How many tokens of a phrase are no predicate; a verb at the end of it is one behind a noun. */
function nominalEnd({ tokens }: Parsed, phrase: readonly number[]): number {
  const end = beforePredicate(tokens, phrase)
  const [noun, verb] = phrase.slice(-2).map(i => tokens[i]!.cls)
  return end === phrase.length && verb === 'V' && 'NMG'.includes(noun!) ? end - 1 : end
}

/** 占[当选代表]的, with several ends. */
function addOccupied(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens } = parsed
  const left = leftOf(parsed, at)
  const from = left.findLastIndex(i => tokens[i]!.word.text.startsWith('占'))
  if (from < 0) return
  const glued = tokens[left[from]!]!
  const body = left.slice(from + 1)
  let ends = 0
  for (let end = 1; end <= body.length && ends < 6; end++) {
    if (!'NGMVFA'.includes(tokens[body[end - 1]!]!.cls)) continue
    addTokens(all, OBJECT, body.slice(0, end))
    ends++
  }
  if (glued.word.text.length > 1 && body.length > 0 && glued.word.text !== '占比') {
    const start = glued.start + 1
    const spans: Span[] = [{ start, end: glued.end }, ...spansOf(parsed, body.slice(0, 1))]
    add(all, GLUED_OBJECT, spans, NOTHING, tokens[body[0]!]!.word)
  }
}

/** [当选代表]中，: the set that the clause, one before it or the sentence before speaks within. */
function addWithin(all: Collector): void {
  const { parsed, at, sentenceBefore } = all.setting
  const own = clauseOf(parsed, at)
  addSet(all, parsed, leftOf(parsed, at), WITHIN_HERE)
  for (let c = own.index - 1; c >= 0 && c >= own.index - CLAUSES_BEFORE; c--)
    addSet(all, parsed, endOf(parsed.clauses[c]!), WITHIN_CLAUSE)
  const before = sentenceBefore(1)
  if (before !== null)
    for (const clause of before.clauses.slice(0, CLAUSES_BEFORE)) addSet(all, before, endOf(clause), WITHIN_BEFORE)
}

/** What a localizer that ends a phrase stands behind: [当选代表]中. */
function addSet(all: Collector, parsed: Parsed, indexes: readonly number[], kind: Kind): void {
  const { tokens } = parsed
  const end = indexes.findLastIndex(i => WITHIN.has(tokens[i]!.word.text))
  if (end < 1) return
  const phrase = setBefore(parsed, indexes.slice(0, end))
  if (phrase.length === 0) return
  const isOwn = kind === WITHIN_HERE
  const tail = tokens[phrase.at(-1)!]!.word
  add(all, kind, spansOf(parsed, phrase), isOwn ? phrase : NOTHING, tail, isOwn ? NO_EXTRA : CARRIED)
}

/** How long the name of a set may be, in tokens. */
const LONGEST_SET = 10

/** The set that a localizer stands behind: all since the last preposition, time or amount, [在]当选代表|中. */
function setBefore({ tokens }: Parsed, indexes: readonly number[]): readonly number[] {
  const last = indexes.findLastIndex(i => 'PTqDR'.includes(tokens[i]!.cls) || tokens[i]!.word.isPredicate)
  const phrase = indexes.slice(last + 1)
  return phrase.length > LONGEST_SET ? nounPhraseLast(tokens, phrase) : phrase
}

/** Wholes and levels decided before. */
function addDecided(all: Collector): void {
  const { history } = all.setting
  for (let h = history.length - 1, n = 0; h >= 0 && n < RECENT; h--, n++) {
    const { whole, relation, text, spans, tail } = history[h]!
    if (whole !== null && whole.text !== '')
      add(all, DECIDED_WHOLE[Math.min(n, 2)]!, whole.spans, NOTHING, null, CARRIED)
    if (relation === 'level' && text !== '') add(all, DECIDED_LEVEL[Math.min(n, 3)]!, spans, NOTHING, tail, CARRIED)
  }
}

/** Noun phrases of the clauses of the two sentences before. */
function addSentences(all: Collector): void {
  for (const distance of [1, 2] as const) {
    const parsed = all.setting.sentenceBefore(distance)
    if (parsed === null) continue
    const kinds = SENTENCES[distance - 1]!
    const clauses = parsed.clauses.filter((it, c) => c < 2 * CLAUSES_BEFORE && it.tokens.length > 0)
    for (const clause of clauses.slice(0, CLAUSES_BEFORE + 1)) {
      const from = (kind: Kind, phrase: readonly number[]): void => {
        if (phrase.length > 0)
          add(all, kind, spansOf(parsed, phrase), NOTHING, parsed.tokens[phrase.at(-1)!]!.word, CARRIED)
      }
      from(kinds.f, nounPhraseFirst(parsed.tokens, beginOf(clause)))
      from(kinds.l, nounPhraseLast(parsed.tokens, endOf(clause)))
      from(kinds.r, afterAmount(parsed, beginOf(clause)))
    }
  }
}

function afterAmount({ tokens }: Parsed, clause: readonly number[]): readonly number[] {
  const amount = clause.findIndex(i => tokens[i]!.cls === 'q')
  return amount < 0 ? NOTHING : nounPhraseFirst(tokens, clause.slice(amount + 1))
}

/** 收购[永辉]10%的[股份]: what stands before the amount, with the noun after it. */
function addOwned(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens } = parsed
  const right = nounPhraseFirst(tokens, rightOf(parsed, at))
  const left = nounPhraseLast(tokens, leftOf(parsed, at))
  if (right.length === 0 || left.length === 0 || right[0]! - at > 2 || at - left.at(-1)! > 2) return
  const spans = [...spansOf(parsed, left), ...spansOf(parsed, right)]
  const tail = tokens[right.at(-1)!]!.word
  add(all, BOTH_SIDES, spans, NOTHING, tail)
  const name = left.findLast(i => tokens[i]!.cls === 'M')
  if (name !== undefined && left.length > 1)
    add(all, NAME_RIGHT, [tokens[name]!, ...spansOf(parsed, right)], NOTHING, tail)
}

/** What earlier amounts of the sentence count: nouns right and left of them. */
function addCounted(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens, amounts } = parsed
  const own = tokens[at]!.amounts
  for (let n = 0; n < COUNTED_RIGHT.length && n < own; n++) {
    const i = amounts[own - 1 - n]!
    const isHere = tokens[i]!.clause === tokens[at]!.clause
    if (!isHere) {
      const right = nounPhraseFirst(tokens, rightOf(parsed, i))
      if (right.length > 0) addTokens(all, COUNTED_RIGHT[n]!, right, CARRIED)
    }
    const left = nounPhraseLast(tokens, leftOf(parsed, i))
    if (left.length > 0) addTokens(all, COUNTED_LEFT[n]!, left, { carried: !isHere })
  }
}
