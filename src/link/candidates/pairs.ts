import type { Span } from '../../model/span.ts'
import type { WordFacts } from '../clause/word-facts.ts'
import { LEFT, LEFT_RANKS } from './beside.ts'
import {
  add,
  type Candidate,
  type Collector,
  NOTHING,
  type OwnerWay,
  ownerWay,
  type Property,
  spansOf,
  textOf,
} from './candidate.ts'
import { type Kind, kindOf } from './kinds.ts'

const VERB_RIGHT = kindOf('v+R')

const SUBJECT_RIGHT = kindOf('s+Rl')

const OWNER_DECIDED = [0, 1].map(n => ownerWay(`h${n}`))

const MEASURE_DECIDED = ownerWay('H0')

const OWNER_SUBJECT = ownerWay('s')

const OWNER_EARLIER = ownerWay('e')

const OWNER_NAME = ownerWay('m')

const OWNER_VERB = ownerWay('v')

/** Most owners of a property, and lengths of a name that owns and of a property. */
const MOST_OWNERS = 4

const LONGEST_OWNER = 14

const LONGEST_PROPERTY = 10

interface Parts {
  readonly left: readonly number[]
  readonly lefts: readonly Candidate[]
  readonly rights: readonly Candidate[]
  readonly subject: readonly number[]
  readonly earlier: readonly Candidate[]
  readonly name: Candidate | null
}

/** An owner: how it was found, its name, its words, and its last word. */
interface Owner {
  readonly way: OwnerWay
  readonly text: string
  readonly spans: readonly Span[]
  readonly tail: WordFacts | null
}

/** Owners with a short property beside the amount: 该行|总资产, 两人|死亡. */
export function addPairs(all: Collector, { left, lefts, rights, subject, earlier, name }: Parts): void {
  const { parsed, history, doc } = all.setting
  const { tokens } = parsed
  const owners: Owner[] = []
  const own = (way: OwnerWay, text: string, spans: readonly Span[], tail: WordFacts | null): void => {
    if (text !== '' && text.length <= LONGEST_OWNER && !owners.some(it => it.text === text))
      owners.push({ way, text, spans, tail })
  }
  for (let h = history.length - 1, n = 0; h >= 0 && n < OWNER_DECIDED.length; h--, n++) {
    const { owned, spans, text, tail } = history[h]!
    const owner = spans.slice(0, owned)
    if (owned > 0) own(OWNER_DECIDED[n]!, textOf(doc, owner), owner, null)
    if (n === 0) own(MEASURE_DECIDED, text, spans, tail)
  }
  const subjectSpans = spansOf(parsed, subject)
  const subjectText = textOf(doc, subjectSpans)
  const subjectTail = subject.length > 0 ? tokens[subject.at(-1)!]!.word : null
  own(OWNER_SUBJECT, subjectText, subjectSpans, subjectTail)
  for (const it of earlier.slice(0, 2)) own(OWNER_EARLIER, it.text, it.spans, it.tail)
  if (name !== null) own(OWNER_NAME, name.text, name.spans, name.tail)
  const pair = (property: Candidate, side: 'L' | 'R'): void => {
    let count = 0
    for (const { way, text, spans, tail } of owners) {
      if (count >= MOST_OWNERS) break
      if (text.includes(property.text) || property.text.includes(text)) continue
      count++
      addPair(all, side === 'L' ? way.left : way.right, spans, property.spans, {
        owner: { text, way, side, tail },
        property,
        carried: way !== OWNER_SUBJECT,
      })
    }
  }
  let properties = 0
  for (const it of lefts) {
    if (it.kind !== LEFT || it.text.length > LONGEST_PROPERTY - 2 || !LEFT_RANKS[0]!.includes(it.rank)) continue
    pair(it, 'L')
    if (++properties === 2) break
  }
  if (rights.length > 0 && rights[0]!.text.length <= LONGEST_PROPERTY) pair(rights[0]!, 'R')
  const right = rights[0]
  if (left.length > 0 && right) {
    const verb = left.findLastIndex(i => tokens[i]!.cls === 'V' || tokens[i]!.cls === 'G')
    const token = verb < 0 ? null : tokens[left[verb]!]!
    if (token !== null && left.length - 1 - verb <= 3 && token.word.trigger !== 'COP')
      addPair(all, VERB_RIGHT, [token], right.spans, {
        owner: { text: '', way: OWNER_VERB, side: 'R', tail: token.word },
        property: right,
      })
  }
  const last = rights.at(-1)
  if (subject.length > 0 && last !== undefined && !subjectText.includes(last.text))
    addPair(all, SUBJECT_RIGHT, subjectSpans, last.spans, {
      owner: { text: subjectText, way: OWNER_SUBJECT, side: 'R', tail: subjectTail },
      property: last,
    })
}

/** What is put together: an owner and a property, each with its words. */
interface Pair {
  readonly owner: NonNullable<Candidate['owner']>
  readonly property: Property
  readonly carried?: boolean
}

/** Adds an owner with a property of it; a verb before the noun it takes owns nothing. */
export function addPair(
  all: Collector,
  kind: Kind,
  ownerSpans: readonly Span[],
  propertySpans: readonly Span[],
  { owner, property, carried = false }: Pair,
): Candidate | null {
  const owned = owner.text === '' ? 0 : ownerSpans.length
  const extra = { owner, owned, property, carried }
  return add(all, kind, [...ownerSpans, ...propertySpans], NOTHING, property.tail, extra)
}
