import type { Recognized } from '../../src/model/layers.ts'
import type { Span } from '../../src/model/span.ts'
import { nounPhraseFirst, nounPhraseLast } from './chunks.ts'
import type { Clause, Parsed } from './clauses.ts'
import { isHead, isNominal, isStart, type Token } from './tokens.ts'

/** A measure that an amount may have: where it was found, and its words. */
export interface Candidate {
  /** Where it was found first: L left of the amount, R right of it, H host of the bracket, E1f first phrase one clause before … */
  readonly kind: string
  /** All the ways it was found. */
  readonly kinds: string[]
  /** Its printed characters without blanks; empty for no measure at all. */
  readonly text: string
  readonly parsed: Parsed
  /** Indexes of its tokens; empty where it comes from another sentence or is put together. */
  readonly tokens: readonly number[]
  /** The words in the article, in order of the measure: one stretch, or owner and property. */
  readonly spans: readonly Span[]
  /** Of an owner with a property: the owner's name and way, and the property's side. */
  readonly owner: { readonly text: string; readonly kind: string; readonly side: string } | null
  readonly property: { readonly text: string; readonly tokens: readonly number[] } | null
  /** Number of the end and of the start among those tried, from the amount outwards. */
  readonly rank: string
  /** How many decisions ago it was chosen; -1 for never. */
  ago: number
  /** Whether a list hands it to the amount. */
  handed: boolean
  /** Whether it was taken from outside the amount's own clause. */
  readonly carried: boolean
}

/** A measure decided before: what the next amounts may go on with. */
export interface Decided {
  readonly parsed: Parsed
  /** Index of its token. */
  readonly token: number
  readonly relation: string
  readonly unitCode: string
  readonly dimension: string
  readonly text: string
  readonly spans: readonly Span[]
  readonly owner: string | null
  readonly kind: string
  /** Index of its quantity. */
  readonly quantity: number
  /** Of a share: the whole it was given. */
  readonly whole: { readonly text: string; readonly spans: readonly Span[] } | null
}

export interface Setting {
  readonly doc: Recognized
  readonly parsed: Parsed
  /** The sentence before; null where there is none. */
  readonly before: Parsed | null
  /** The sentence before that one. */
  readonly earlier?: Parsed | null
  /** Index of the amount's token. */
  readonly at: number
  readonly history: readonly Decided[]
}

/** A longer name than this is none. */
const LONGEST = 30
/** How far right of the amount its noun may begin and end, in tokens. */
const REACH = 14

export interface Collector {
  readonly list: Candidate[]
  readonly seen: Map<string, Candidate>
  readonly setting: Setting
}

export const NOTHING: readonly number[] = []

function textOf(doc: Recognized, spans: readonly Span[]): string {
  let out = ''
  for (const { start, end } of spans) out += doc.article.text.slice(start, end)
  return out.replace(/[\s“”"‘’]/g, '')
}

/** The stretches of some tokens, parted where a time or an amount stands between. */
export function spansOf({ tokens }: Parsed, indexes: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const i of indexes) {
    const { start, end, cls } = tokens[i]!
    if (cls === 'T' || cls === 'q' || cls === '"') continue
    const last = spans.at(-1)
    if (last && last.end === start) spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  return spans
}

interface Extra {
  readonly rank?: string
  readonly owner?: Candidate['owner']
  readonly property?: Candidate['property']
  readonly parsed?: Parsed
  readonly carried?: boolean
}

export function add(
  all: Collector,
  kind: string,
  spans: readonly Span[],
  tokens: readonly number[],
  extra: Extra = {},
): Candidate | null {
  const text = textOf(all.setting.doc, spans)
  if (text === '' || text.length > LONGEST) return null
  const known = all.seen.get(text)
  if (known !== undefined) {
    if (!known.kinds.includes(kind)) known.kinds.push(kind)
    return known
  }
  const candidate: Candidate = {
    kind,
    kinds: [kind],
    text,
    parsed: extra.parsed ?? all.setting.parsed,
    tokens,
    spans,
    owner: extra.owner ?? null,
    property: extra.property ?? null,
    rank: extra.rank ?? '',
    ago: -1,
    handed: false,
    carried: extra.carried ?? false,
  }
  all.seen.set(text, candidate)
  all.list.push(candidate)
  return candidate
}

export const addTokens = (
  all: Collector,
  kind: string,
  tokens: readonly number[],
  extra: Extra = {},
): Candidate | null => add(all, kind, spansOf(extra.parsed ?? all.setting.parsed, tokens), tokens, extra)

/** Every measure that the amount may have, those in its own clause first; no measure at all is the last. */
export function measureCandidates(setting: Setting): Candidate[] {
  const all: Collector = { list: [], seen: new Map(), setting }
  collect(all, true)
  list0(all)
  return all.list
}

/** Collects the phrases around an amount; pairs of an owner with a property only where a measure is sought. */
export function collect(all: Collector, withPairs: boolean): void {
  const { setting } = all
  const { parsed, at } = setting
  const { tokens, clauses } = parsed
  const clause = clauses[tokens[at]!.clause] ?? clauses[0]!
  const position = clause.tokens.indexOf(at)
  const left = clause.tokens.slice(0, position)
  const right = clause.tokens.slice(position + 1)
  const rights = addRight(all, right)
  const lefts = addLeft(all, 'L', left, 4, 6)
  const earlier = addEarlier(all, clause, lefts)
  const subject = nounPhraseFirst(tokens, left)
  if (subject.length > 0) addTokens(all, 'SUB', subject)
  addHistory(all)
  const beforeSubject = addBefore(all)
  const names = addNames(all)
  if (withPairs) addPairs(all, { left, lefts, rights, subject, earlier, beforeSubject, names })
  addHanded(all, clause)
}

export function list0({ list, setting }: Collector): void {
  list.push({
    kind: '0',
    kinds: ['0'],
    text: '',
    parsed: setting.parsed,
    tokens: NOTHING,
    spans: [],
    owner: null,
    property: null,
    rank: '',
    ago: -1,
    handed: false,
    carried: false,
  })
}

/** Phrases right of the amount: several starts (after 的, a verb, a name …) with several ends. */
function addRight(all: Collector, right: readonly number[]): Candidate[] {
  const { tokens } = all.setting.parsed
  const cls = (i: number): string => tokens[right[i]!]!.cls
  const found: Candidate[] = []
  let from = 0
  while (
    from < right.length &&
    ('oUu"'.includes(cls(from)) || (from === 0 && /^[多余来]$/.test(tokens[right[0]!]!.word.text)))
  )
    from++
  const starts = [from]
  let amounts = 0
  for (let i = from; i < right.length && i < from + REACH && starts.length < 6; i++) {
    if (cls(i) === 'q' && ++amounts > 1) break
    if ('UVqTDCMP"'.includes(cls(i)) && i + 1 < right.length && isStart(cls(i + 1))) starts.push(i + 1)
  }
  starts.forEach((start, s) => {
    let ends = 0
    for (let i = start; i < right.length && i < start + REACH; i++) {
      const it = cls(i)
      if (it === 'q' && i > start) break
      const next = i + 1 < right.length ? cls(i + 1) : ''
      const isEnd =
        next === '' ||
        (isHead(it) && !isNominal(next)) ||
        (isHead(it) && next !== 'N' && s === 0 && i === start) ||
        (it === 'V' && (next === 'q' || next === 'u'))
      if (!isEnd) continue
      if (isStart(cls(start)) && !'UuC、P'.includes(it)) {
        const candidate = addTokens(all, s === 0 ? 'R' : 'R2', right.slice(start, i + 1), { rank: `.${s}${ends}` })
        if (candidate?.kind[0] === 'R') found.push(candidate)
        ends++
      }
      if (ends >= (s === 0 ? 4 : 2)) break
    }
  })
  return found
}

/** Phrases that end left of the amount: several ends, each with several starts. */
function addLeft(
  all: Collector,
  kind: string,
  left: readonly number[],
  mostEnds: number,
  mostStarts: number,
): Candidate[] {
  const { tokens } = all.setting.parsed
  const found: Candidate[] = []
  let ends = 0
  for (let end = left.length; end > 0 && ends < mostEnds; end--) {
    const last = tokens[left[end - 1]!]!
    const next = end < left.length ? tokens[left[end]!]! : null
    if (!endsPhrase(last, next)) continue
    ends++
    let starts = 0
    for (let start = end - 1; start >= 0 && starts < mostStarts; start--) {
      const first = tokens[left[start]!]!
      const before = start > 0 ? tokens[left[start - 1]!]! : null
      if (first.cls === 'q' && start < end - 1) break
      if (!isStart(first.cls)) continue
      if (before !== null && start < end - 1 && before.cls === 'N' && first.cls === 'N' && starts === 0) continue
      if (
        before !== null &&
        starts > 0 &&
        isNominal(before.cls) &&
        before.cls !== 'M' &&
        isNominal(first.cls) &&
        first.cls !== 'G'
      )
        continue
      const candidate = addTokens(all, kind, left.slice(start, end), { rank: `${ends - 1}${starts}.` })
      if (candidate !== null) found.push(candidate)
      starts++
    }
  }
  return found
}

function endsPhrase(last: Token, next: Token | null): boolean {
  if (last.cls === 'R') return true
  if (isHead(last.cls)) return next === null || !isHead(next.cls)
  const goesOn = next === null || 'DuqoT'.includes(next.cls) || next.word.trigger === 'COP'
  return goesOn && 'VAB'.includes(last.cls) && last.word.trigger !== 'COP'
}

/** Phrases of the clause that a bracket glosses, and of the clauses before. */
function addEarlier(all: Collector, clause: Clause, lefts: Candidate[]): Candidate[] {
  const { parsed } = all.setting
  const { tokens, clauses } = parsed
  const found: Candidate[] = []
  if (clause.host >= 0) {
    const first = clause.tokens[0]!
    lefts.push(
      ...addLeft(
        all,
        'H',
        clauses[clause.host]!.tokens.filter(i => i < first),
        2,
        4,
      ),
    )
  }
  let distance = 0
  for (let c = clause.index - 1; c >= 0 && distance < 5; c--) {
    const earlier = clauses[c]!
    if (earlier.depth > clause.depth || earlier.tokens.length === 0 || c === clause.host) continue
    distance++
    const kind = `E${Math.min(distance, 3)}`
    const own = earlier.tokens
    const first = nounPhraseFirst(tokens, own)
    const last = nounPhraseLast(tokens, own)
    const carried = { carried: true }
    if (first.length > 0) {
      push(found, addTokens(all, `${kind}f`, first, carried))
      const de = first.findLastIndex(i => tokens[i]!.cls === 'U')
      if (de >= 0 && de < first.length - 1) addTokens(all, `${kind}fh`, first.slice(de + 1), carried)
      if (tokens[first[0]!]!.cls === 'M' && first.length > 1) {
        push(found, addTokens(all, `${kind}fm`, first.slice(0, 1), carried))
        if (isStart(tokens[first[1]!]!.cls)) addTokens(all, `${kind}fx`, first.slice(1), carried)
      }
    }
    if (last.length > 0) {
      const candidate = addTokens(all, `${kind}l`, last, carried)
      if (distance === 1) push(found, candidate)
      const de = last.findLastIndex(i => tokens[i]!.cls === 'U')
      if (de >= 0 && de < last.length - 1) addTokens(all, `${kind}lh`, last.slice(de + 1), carried)
    }
    const amount = own.findIndex(i => tokens[i]!.cls === 'q')
    if (distance <= 2 && amount < 0) {
      const start = own.findIndex(i => isStart(tokens[i]!.cls))
      if (start >= 0) addTokens(all, `${kind}c`, own.slice(start), carried)
    }
    if (distance === 1) addLeft(all, `${kind}s`, amount < 0 ? own : own.slice(0, amount), 2, 3)
  }
  const opening = clauses[0]!
  if (opening !== clause && opening.tokens.length > 0) {
    const first = nounPhraseFirst(tokens, opening.tokens)
    if (first.length > 0) push(found, addTokens(all, 'S0', first, { carried: true }))
  }
  return found
}

const push = (list: Candidate[], candidate: Candidate | null): void => {
  if (candidate !== null) list.push(candidate)
}

/** Measures decided before, and what they belonged to. */
function addHistory(all: Collector): void {
  const { history, doc } = all.setting
  const recent = history.slice(-6)
  for (let h = recent.length - 1, n = 0; h >= 0 && n < 5; h--, n++) {
    const { text, spans, owner } = recent[h]!
    if (text === '') continue
    const candidate = add(all, `H${Math.min(n, 3)}`, spans, NOTHING, { carried: true })
    if (candidate !== null && candidate.ago < 0) candidate.ago = n
    if (owner === null) continue
    const ownerSpan = ownerSpans(doc, spans, owner)
    const owning = add(all, `HO${Math.min(n, 3)}`, ownerSpan, NOTHING, { carried: true })
    if (owning !== null && owning.ago < 0) owning.ago = n
  }
}

/** The leading spans that spell the owner. */
function ownerSpans(doc: Recognized, spans: readonly Span[], owner: string): readonly Span[] {
  for (let n = 1; n <= spans.length; n++) if (textOf(doc, spans.slice(0, n)) === owner) return spans.slice(0, n)
  return spans.slice(0, 1)
}

/** First and last phrase of the sentence before. */
function addBefore(all: Collector): Candidate | null {
  const { before } = all.setting
  if (before === null) return null
  let subject: Candidate | null = null
  for (const { tokens } of before.clauses) {
    const first = nounPhraseFirst(before.tokens, tokens)
    if (first.length === 0) continue
    subject = add(all, 'PS', spansOf(before, first), NOTHING, { parsed: before, carried: true })
    if (subject !== null && subject.text.length > 1) break
  }
  const last = before.clauses.findLast(({ tokens }) => tokens.length > 0)
  if (last) {
    const phrase = nounPhraseLast(before.tokens, last.tokens)
    if (phrase.length > 0) add(all, 'PL', spansOf(before, phrase), NOTHING, { parsed: before, carried: true })
  }
  return subject
}

/** The names that stand before the amount in its sentence, nearest first; else the last ones of the sentence before. */
function addNames(all: Collector): Candidate[] {
  const { parsed, before, at } = all.setting
  const names: Candidate[] = []
  const seen = new Set<string>()
  for (let i = at - 1; i >= 0 && seen.size < 3; i--) {
    const token = parsed.tokens[i]!
    if (token.cls !== 'M' || seen.has(token.word.text)) continue
    push(names, add(all, `ME${seen.size}`, [token], NOTHING, { carried: token.clause !== parsed.tokens[at]!.clause }))
    seen.add(token.word.text)
  }
  if (seen.size > 0 || before === null) return names
  for (let i = before.tokens.length - 1, n = 0; i >= 0 && n < 2; i--)
    if (before.tokens[i]!.cls === 'M') {
      n++
      add(all, 'MP', [before.tokens[i]!], NOTHING, { parsed: before, carried: true })
    }
  return names
}

interface Parts {
  readonly left: readonly number[]
  readonly lefts: readonly Candidate[]
  readonly rights: readonly Candidate[]
  readonly subject: readonly number[]
  readonly earlier: readonly Candidate[]
  readonly beforeSubject: Candidate | null
  readonly names: readonly Candidate[]
}

/** Owners with a short property beside the amount: 该行|总资产, 两人|死亡. */
function addPairs(all: Collector, parts: Parts): void {
  const { parsed, history, doc } = all.setting
  const { tokens } = parsed
  const { left, lefts, rights, subject } = parts
  const owners: { kind: string; text: string; spans: readonly Span[] }[] = []
  const own = (kind: string, spans: readonly Span[]): void => {
    const text = textOf(doc, spans)
    if (text !== '' && text.length <= 14 && !owners.some(it => it.text === text)) owners.push({ kind, text, spans })
  }
  for (let h = history.length - 1, n = 0; h >= 0 && n < 3; h--, n++) {
    const { owner, spans } = history[h]!
    if (owner !== null) own(`h${n}`, ownerSpans(doc, spans, owner))
    own(`H${n}`, spans)
  }
  const subjectSpans = spansOf(parsed, subject)
  if (subject.length > 0) own('s', subjectSpans)
  for (const it of parts.earlier.slice(0, 5)) own('e', it.spans)
  for (const it of parts.names.slice(0, 2)) own('m', it.spans)
  if (parts.beforeSubject !== null) own('p', parts.beforeSubject.spans)
  const properties = [
    ...lefts
      .filter(it => it.kind === 'L' && it.text.length <= 8 && it.rank[0] === '0')
      .slice(0, 3)
      .map(it => ['L', it] as const),
    ...rights
      .filter(it => it.text.length <= 10)
      .slice(0, 2)
      .map(it => ['R', it] as const),
  ]
  for (const [side, property] of properties) {
    let count = 0
    for (const owner of owners) {
      if (count >= 6) break
      if (owner.text.includes(property.text) || property.text.includes(owner.text)) continue
      count++
      add(all, `${owner.kind}+${side}`, [...owner.spans, ...property.spans], NOTHING, {
        owner: { text: owner.text, kind: owner.kind, side },
        property: { text: property.text, tokens: property.tokens },
        carried: owner.kind !== 's',
      })
    }
  }
  const right = rights[0]
  if (left.length > 0 && right) {
    const verb = left.findLastIndex(i => tokens[i]!.cls === 'V' || tokens[i]!.cls === 'G')
    const token = verb < 0 ? null : tokens[left[verb]!]!
    if (token !== null && left.length - 1 - verb <= 3 && token.word.trigger !== 'COP')
      add(all, 'v+R', [token, ...right.spans], NOTHING, {
        owner: { text: '', kind: 'v', side: 'R' },
        property: { text: right.text, tokens: right.tokens },
      })
  }
  if (subject.length > 0 && rights.length > 0) {
    const last = rights.at(-1)!
    const text = textOf(doc, subjectSpans)
    if (!text.includes(last.text))
      add(all, 's+Rl', [...subjectSpans, ...last.spans], NOTHING, {
        owner: { text, kind: 's', side: 'R' },
        property: { text: last.text, tokens: last.tokens },
      })
  }
  const near = lefts[0]
  if (subject.length > 0 && near && near.tokens.length > 0 && near.tokens[0]! > subject.at(-1)! + 1)
    add(all, 's+L0', [...subjectSpans, ...near.spans], NOTHING, {
      owner: { text: textOf(doc, subjectSpans), kind: 's', side: 'L' },
      property: { text: near.text, tokens: near.tokens },
    })
}

/** The i-th of n coordinated names for the i-th of n amounts: 城镇、乡村分别增长7.1%、8.0%. */
function addHanded(all: Collector, clause: Clause): void {
  const { parsed, at } = all.setting
  const { tokens, clauses, amounts } = parsed
  const own = amounts.indexOf(at)
  let low = own
  let high = own
  while (low > 0 && isJoined(parsed, amounts[low - 1]!, amounts[low]!)) low--
  while (high + 1 < amounts.length && isJoined(parsed, amounts[high]!, amounts[high + 1]!)) high++
  const count = high - low + 1
  if (count < 2 || count > 32) return
  const index = own - low
  const firstAmount = amounts[low]!
  let tried = 0
  for (let c = clause.index; c >= 0 && c >= clause.index - 3 && tried < 3; c--) {
    const from = clauses[c]!
    if (from.depth > clause.depth) continue
    const before = from.tokens.filter(i => i < firstAmount)
    if (before.length === 0) continue
    const items: number[][] = [[]]
    for (const i of before) {
      const { cls, word } = tokens[i]!
      if (cls === '、' || (cls === 'C' && /^(?:和|与|及|以及)$/.test(word.text))) items.push([])
      else items.at(-1)!.push(i)
    }
    if (items.length < count) continue
    tried++
    handOut(all, items.slice(-count), index, count)
  }
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
    if (!candidate.kinds.includes('DI')) candidate.kinds.push('DI')
  }
  hand(addTokens(all, 'DI', item))
  const text = textOf(all.setting.doc, spans)
  const head = lastNoun.length > 1 ? lastNoun.at(-1)! : -1
  if (head >= 0 && index < count - 1)
    hand(
      add(all, 'DI+h', [...spans, tokens[head]!], NOTHING, {
        owner: { text, kind: 'd', side: 'L' },
        property: { text: tokens[head]!.word.text, tokens: [head] },
      }),
    )
  if (index > 0 && firstNoun.length > 1) {
    const shared = spansOf(parsed, firstNoun.slice(0, -1))
    hand(
      add(all, 'DIp', [...shared, ...spans], NOTHING, {
        owner: { text: textOf(all.setting.doc, shared), kind: 'D', side: 'L' },
        property: { text, tokens: item },
      }),
    )
  }
  if (stop < 0) return
  const tail = last.slice(stop).filter(i => 'NGVB'.includes(tokens[i]!.cls) && tokens[i]!.word.trigger === null)
  if (tail.length > 0)
    hand(
      add(all, 'DI+t', [...spans, ...spansOf(parsed, tail)], NOTHING, {
        owner: { text, kind: 'dt', side: 'L' },
        property: { text: textOf(all.setting.doc, spansOf(parsed, tail)), tokens: tail },
      }),
    )
}

/** Whether nothing but list marks stands between two amounts of a clause. */
function isJoined({ tokens }: Parsed, a: number, b: number): boolean {
  if (tokens[a]!.clause !== tokens[b]!.clause) return false
  for (let i = a + 1; i < b; i++) if (!'、CoD,'.includes(tokens[i]!.cls)) return false
  return true
}
