import type { Recognized } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import type { Context } from '../choice/context.ts'
import type { Setting } from '../choice/setting.ts'
import type { Parsed } from '../clause/clauses.ts'
import { NONE, nameSymbol } from '../clause/symbols.ts'
import type { WordFacts } from '../clause/word-facts.ts'
import { type Kind, kindOf } from './kinds.ts'

/** A measure that an amount may have: where it was found, and its words. */
export interface Candidate {
  /** Where it was found first: L left of the amount, R right of it, H host of the bracket, E1f first phrase one clause before … */
  readonly kind: Kind
  /** All the ways it was found. */
  readonly kinds: Kind[]
  /** Its printed characters without blanks; empty for no measure at all. */
  readonly text: string
  /** Indexes of its tokens; empty where it comes from another sentence or is put together. */
  readonly tokens: readonly number[]
  /** The words in the article, in order of the measure: one stretch, or owner and property. */
  readonly spans: readonly Span[]
  /** Of an owner with a property: the owner's name and way, and the property's side. */
  readonly owner: {
    readonly text: string
    readonly way: OwnerWay
    readonly side: 'L' | 'R'
    readonly tail: WordFacts | null
  } | null
  readonly property: Property | null
  /** How many of its first stretches name the owner; 0 where no owner is told from a property. */
  readonly owned: number
  /** Its last word; null where that is unknown. */
  readonly tail: WordFacts | null
  /** Which end and which start it has of those tried, from the amount outwards; a number of `symbols.ts`. */
  readonly rank: number
  /** Whether a list hands it to the amount. */
  handed: boolean
  /** Whether it was taken from outside the amount's own clause. */
  readonly carried: boolean
}

export interface Property {
  readonly text: string
  readonly tokens: readonly number[]
  readonly tail: WordFacts | null
}

/** Ways to find an owner: that of a measure decided before, or that measure itself; the subject, an earlier clause, a name. */
export interface OwnerWay {
  readonly name: string
  readonly symbol: number
  readonly left: Kind
  readonly right: Kind
}

export const ownerWay = (name: string): OwnerWay => ({
  name,
  symbol: nameSymbol(name),
  left: kindOf(`${name}+L`),
  right: kindOf(`${name}+R`),
})

/** A longer name than this is none. */
const LONGEST = 24

export interface Collector {
  readonly list: Candidate[]
  readonly seen: Map<string, Candidate>
  readonly setting: Setting
  readonly context: Context
}

export const NOTHING: readonly number[] = []

const LEFT_OUT = /[\s“”"‘’]/g

/** The printed characters of some stretches without blanks and quotation marks. */
export function textOf({ article }: Recognized, spans: readonly Span[]): string {
  if (spans.length === 1) return article.text.slice(spans[0]!.start, spans[0]!.end).replace(LEFT_OUT, '')
  let out = ''
  for (const { start, end } of spans) out += article.text.slice(start, end)
  return out.replace(LEFT_OUT, '')
}

/** The stretches of some tokens, parted where a time stands between or an amount that bounds nothing: [60岁及以上人口]. */
export function spansOf({ tokens }: Parsed, indexes: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const i of indexes) {
    const { start, end, cls, nests } = tokens[i]!
    if (!nests && (cls === 'T' || cls === 'q' || cls === '"')) continue
    const last = spans.at(-1)
    if (last && last.end === start) spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  return spans
}

export interface Extra {
  readonly rank?: number
  readonly owner?: Candidate['owner']
  readonly owned?: number
  readonly property?: Candidate['property']
  readonly carried?: boolean
}

export const NO_EXTRA: Extra = {}

export const CARRIED: Extra = { carried: true }

export function add(
  all: Collector,
  kind: Kind,
  spans: readonly Span[],
  tokens: readonly number[],
  tail: WordFacts | null,
  extra: Extra = NO_EXTRA,
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
    tokens,
    spans,
    owner: extra.owner ?? null,
    owned: extra.owned ?? 0,
    property: extra.property ?? null,
    tail,
    rank: extra.rank ?? NONE,
    handed: false,
    carried: extra.carried ?? false,
  }
  all.seen.set(text, candidate)
  all.list.push(candidate)
  return candidate
}

/** Adds the phrase that some tokens of the amount's sentence make. */
export function addTokens(
  all: Collector,
  kind: Kind,
  tokens: readonly number[],
  extra: Extra = NO_EXTRA,
): Candidate | null {
  const { parsed } = all.setting
  return add(all, kind, spansOf(parsed, tokens), tokens, parsed.tokens[tokens.at(-1)!]!.word, extra)
}

const NO_KIND = kindOf('0')

/** No measure, or no whole, at all. */
export function addNothing({ list }: Collector): void {
  list.push({
    kind: NO_KIND,
    kinds: [NO_KIND],
    text: '',
    tokens: NOTHING,
    spans: [],
    owner: null,
    owned: 0,
    property: null,
    tail: null,
    rank: NONE,
    handed: false,
    carried: false,
  })
}
