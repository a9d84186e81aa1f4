import { fromTables } from '../../lexicon/own.ts'
import { directionsOf, endingsOf, familyOf, firstClassOf, partsOf, wordsOf } from '../../lexicon/words.ts'
import type { Direction } from '../../model/layers.ts'
import { symbol } from './symbols.ts'

/** What is known of a word, wherever it stands. */
export interface WordFacts {
  readonly text: string
  readonly symbol: number
  /** Its class where a closed list decides it, whatever the tag: C 和, P 在, D 约, V 容纳. */
  readonly cls: string | null
  /** What it does to an amount near it: CH change, CHREACH 增至, COP 为, THAN 比, SHARE 占, SAY, LAST, DISTR, HELP, REACH. */
  readonly trigger: string | null
  readonly direction: Direction | null
  /** Kind of noun by its ending: rate, money, person, org … */
  readonly suffix: string
  readonly last: number
  /** Whether it is a predicate wherever it stands: what stands before it and what it takes are never one name. */
  readonly isPredicate: boolean
  readonly symbols: { readonly suffix: number }
}

/** Adverbs that turn what follows into another thing, and so are part of its name: [不]达标驿站, [净]卖出. */
export const NARROWING = wordsOf('narrowing')

/** The letters of tokens (`TokenClass`) of the classes that decide it. */
const LETTERS = {
  de: 'U',
  aspect: 'u',
  around: 'o',
  adverb: 'D',
  narrowing: 'B',
  conjunction: 'C',
  preposition: 'P',
  verb: 'V',
  noun: 'N',
} as const
type ClosedClass = keyof typeof LETTERS
const closedClassOf = firstClassOf(Object.keys(LETTERS) as [ClosedClass, ...ClosedClass[]])

export const PROPERTY_NOUNS = wordsOf('property')
export const PROPERTY_MODIFIERS = wordsOf('property-modifier')
export const CHANGE_WORDS = directionsOf('change')
/** Whether the amount of a noun is a movement or a part of another measure: 增速放缓, 降幅收窄, 比重提高. */
export const isSecondOrder = (text: string): boolean => secondOrderIn(text) > 0

const COPULA = wordsOf('copula')
const THAN = wordsOf('than')
const LASTING = wordsOf('last')
const DISTRIBUTING = wordsOf('distribute')
const BRINGING = wordsOf('bring')
const PREDICATES = wordsOf('predicate')
const POSSESSION = wordsOf('possess')
const secondOrderIn = endingsOf('ends:second')
const propertyIn = endingsOf('ends:property')
const sayingIn = endingsOf('ends:say')
const changeIn = endingsOf('ends:change')
const reachIn = endingsOf('ends:reach')
const shareAt = partsOf('holds:share')
const upAt = partsOf('holds:up')
const downAt = partsOf('holds:down')
const kinds = familyOf<string>('noun')

export const isPropertyName = (text: string): boolean =>
  PROPERTY_NOUNS.has(text.slice(-2)) || PROPERTY_NOUNS.has(text) || propertyIn(text) > 0 || isSecondOrder(text)

function triggerOf(text: string): string | null {
  if (COPULA.has(text)) return 'COP'
  const reach = reachIn(text)
  const isShort = text.length < 5
  if (isShort && (CHANGE_WORDS.get(text) !== undefined || changeIn(text) > 0)) return 'CH'
  if (isShort && reach > 0 && changeIn(text.slice(0, -reach)) > 0) return 'CHREACH'
  if (THAN.has(text)) return 'THAN'
  if (shareAt(text) >= 0 && !text.endsWith('率')) return 'SHARE'
  if (sayingIn(text) > 0) return 'SAY'
  if (LASTING.has(text)) return 'LAST'
  if (DISTRIBUTING.has(text)) return 'DISTR'
  if (BRINGING.has(text)) return 'HELP'
  return reach > 0 ? 'REACH' : null
}

function directionOf(text: string): Direction | null {
  const known = CHANGE_WORDS.get(text)
  if (known !== undefined) return known
  const up = upAt(text)
  const down = downAt(text)
  if (up >= 0 && (down < 0 || up <= down)) return 'up'
  return down >= 0 ? 'down' : null
}

/** What is known of an amount or a time: no number is a word of its own, all of a class are alike. */
export function numberFacts(text: string, cls: 'q' | 'T'): WordFacts {
  return { ...wordFacts(cls), text, cls, symbol: symbol(cls), last: symbol(cls), trigger: null, direction: null }
}

/** Words remembered; past that many the memory starts anew. */
const REMEMBERED = 1 << 16
const open = fromTables(() => new Map<string, WordFacts>())

/** Looks a word up; the answer is remembered. */
export function wordFacts(text: string): WordFacts {
  const memory = open()
  const known = memory.get(text)
  if (known !== undefined) return known
  if (memory.size >= REMEMBERED) memory.clear()
  const closed = closedClassOf(text)
  const suffix = kinds().endingAt(text, text.length)?.kind ?? '-'
  const facts = {
    text,
    symbol: symbol(text),
    cls: closed && LETTERS[closed],
    trigger: triggerOf(text),
    direction: directionOf(text),
    suffix,
    last: symbol(text.at(-1) ?? ''),
    isPredicate: PREDICATES.has(text) || POSSESSION.has(text),
    symbols: { suffix: symbol(suffix) },
  }
  memory.set(text, facts)
  return facts
}
