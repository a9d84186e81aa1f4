import type { Span } from '../../src/model/span.ts'
import {
  add,
  addTokens,
  type Candidate,
  type Collector,
  collect,
  list0,
  NOTHING,
  type Setting,
  spansOf,
} from './candidates.ts'
import { nounPhraseFirst, nounPhraseLast } from './chunks.ts'
import type { Parsed } from './clauses.ts'

/** [当选代表]中，: the set that the text speaks within. */
const WITHIN = /(?:^|[，。；：\s])((?:在|从)?([^，。；：、\s（）]{2,24}?)(?:之中|当中|中)，)/g
/** How far back such a set may stand, in UTF-16 units. */
const REACH = 400

/** Every whole that the share may be a share of; none at all is the last. */
export function wholeCandidates(setting: Setting): Candidate[] {
  const all: Collector = { list: [], seen: new Map(), setting }
  collect(all, false)
  addOccupied(all)
  addWithin(all)
  addDecided(all)
  addSentences(all)
  addCounted(all)
  addOwned(all)
  list0(all)
  return all.list
}

/** 占[当选代表]的, with several ends. */
function addOccupied(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens, clauses } = parsed
  const clause = clauses[tokens[at]!.clause] ?? clauses[0]!
  const left = clause.tokens.slice(0, clause.tokens.indexOf(at))
  const from = left.findLastIndex(i => tokens[i]!.word.text.startsWith('占'))
  if (from < 0) return
  const glued = tokens[left[from]!]!
  const body = left.slice(from + 1)
  let ends = 0
  for (let end = 1; end <= body.length && ends < 6; end++) {
    if (!'NGMVFA'.includes(tokens[body[end - 1]!]!.cls)) continue
    addTokens(all, 'ZH', body.slice(0, end))
    ends++
  }
  // jieba joins 占全
  if (glued.word.text.length > 1 && body.length > 0 && glued.word.text !== '占比') {
    const start = glued.start + 1
    const spans: Span[] = [{ start, end: glued.end }, ...spansOf(parsed, body.slice(0, 1))]
    add(all, 'ZG', spans, NOTHING)
  }
}

function addWithin(all: Collector): void {
  const { doc, parsed, at } = all.setting
  const { start } = parsed.tokens[at]!
  const from = Math.max(doc.article.blocks[parsed.block]!.start, start - REACH)
  const before = doc.article.plain.slice(from, start)
  if (!before.includes('中，')) return
  const found = [...before.matchAll(WITHIN)].slice(-2).reverse()
  found.forEach((match, n) => {
    const inner = match[2]!
    if (inner === '其') return
    const at = from + match.index + match[0].length - match[1]!.length + match[1]!.indexOf(inner)
    const isHere = at >= parsed.tokens[0]!.start
    add(all, isHere ? 'INs' : `IN${n}`, [{ start: at, end: at + inner.length }], NOTHING, { carried: true })
  })
}

/** Wholes and levels decided before. */
function addDecided(all: Collector): void {
  const recent = all.setting.history.slice(-6)
  for (let h = recent.length - 1, n = 0; h >= 0; h--, n++) {
    const { whole, relation, text, spans } = recent[h]!
    if (whole !== null && whole.text !== '') add(all, `HW${Math.min(n, 2)}`, whole.spans, NOTHING, { carried: true })
    if (relation === 'level' && text !== '') add(all, `HL${Math.min(n, 3)}`, spans, NOTHING, { carried: true })
  }
}

/** Noun phrases of the clauses of the two sentences before. */
function addSentences(all: Collector): void {
  const { before, earlier } = all.setting
  ;[before, earlier].forEach((parsed, distance) => {
    if (!parsed) return
    const kind = `P${distance + 1}`
    let count = 0
    for (const { tokens } of parsed.clauses) {
      if (tokens.length === 0 || count++ > 4) continue
      const phrases: [string, readonly number[]][] = [
        ['f', nounPhraseFirst(parsed.tokens, tokens)],
        ['l', nounPhraseLast(parsed.tokens, tokens)],
        ['r', afterAmount(parsed, tokens)],
      ]
      for (const [end, phrase] of phrases)
        if (phrase.length > 0) add(all, kind + end, spansOf(parsed, phrase), NOTHING, { parsed, carried: true })
    }
  })
}

function afterAmount({ tokens }: Parsed, clause: readonly number[]): readonly number[] {
  const amount = clause.findIndex(i => tokens[i]!.cls === 'q')
  return amount < 0 ? NOTHING : nounPhraseFirst(tokens, clause.slice(amount + 1))
}

/** 收购[永辉]10%的[股份]: what stands before the amount, with the noun after it. */
function addOwned(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens, clauses } = parsed
  const clause = clauses[tokens[at]!.clause] ?? clauses[0]!
  const position = clause.tokens.indexOf(at)
  const right = nounPhraseFirst(tokens, clause.tokens.slice(position + 1))
  const left = nounPhraseLast(tokens, clause.tokens.slice(0, position))
  if (right.length === 0 || left.length === 0 || right[0]! - at > 2 || at - left.at(-1)! > 2) return
  const spans = [...spansOf(parsed, left), ...spansOf(parsed, right)]
  add(all, 'LR', spans, NOTHING)
  const name = left.findLast(i => tokens[i]!.cls === 'M')
  if (name !== undefined && left.length > 1) add(all, 'MR', [tokens[name]!, ...spansOf(parsed, right)], NOTHING)
}

/** What earlier amounts of the sentence count: nouns right and left of them. */
function addCounted(all: Collector): void {
  const { parsed, at } = all.setting
  const { tokens, clauses } = parsed
  let count = 0
  for (let i = at - 1; i >= 0 && count < 4; i--) {
    if (tokens[i]!.cls !== 'q') continue
    count++
    const clause = clauses[tokens[i]!.clause]
    if (clause === undefined) continue
    const position = clause.tokens.indexOf(i)
    if (tokens[i]!.clause !== tokens[at]!.clause) {
      const right = nounPhraseFirst(tokens, clause.tokens.slice(position + 1))
      if (right.length > 0) addTokens(all, `QR${count}`, right, { carried: true })
    }
    const left = nounPhraseLast(tokens, clause.tokens.slice(0, position))
    if (left.length > 0) addTokens(all, `QL${count}`, left, { carried: tokens[i]!.clause !== tokens[at]!.clause })
  }
}
