import { bareMeasure, indicatorAtEnd, isUnqualified } from '../../lexicon/indicators.ts'
import type { Argument, EntityType, Recognized } from '../../model/layers.ts'
import { indexAfter, type Span, slice, spansIn } from '../../model/span.ts'
import { beginOf, type Clause, clauseOf, leftOf, type Parsed } from '../clause/clauses.ts'
import type { Token } from '../clause/tokens.ts'
import { isPropertyName } from '../clause/word-facts.ts'
import { isCompany, isHolder, isMedium } from './names.ts'
import { type Named, type Subject, subjectIn } from './subjects.ts'

/** Whose a figure is: 北京农商银行 of its 净利润, 苏州市 of its GDP, 梅西 of his goals. */
export interface Holder extends Span {
  readonly rule: 'own' | 'subject' | 'earlier_clause' | 'earlier_sentence' | 'place'
  /** False where it was carried from outside the clause. */
  readonly certain: boolean
}

/** What an amount is asked about. */
export interface Held {
  readonly doc: Recognized
  readonly parsed: Parsed
  /** Index of the token of the amount. */
  readonly at: number
  readonly relation: string
  /** The words of its measure and its place. */
  readonly found: readonly Argument[]
  readonly sentenceBefore: (distance: number) => Parsed | null
  /** Of the amount before it in the sentence. */
  readonly previous: { readonly found: readonly Argument[]; readonly holder: Holder | null } | null
}

/**
 * Whose a figure is: whom its measure names first, else the subject of its clause, of an earlier clause of the sentence, or of
 * the sentences before, as far as nobody else comes between. Null where that is no body and no person, or nobody is named.
 */
export function holderOf(held: Held): Holder | null {
  if (held.relation === 'criterion') return null
  const holder = ownOf(held) ?? sameOf(held) ?? subjectOf(held) ?? placeOf(held)
  return holder !== null && isNameOf(held, holder) ? null : holder
}

/** Whether a name is part of what an indicator is called: 标普 of 标普500指数. */
function isNameOf({ doc, found }: Held, { start, end }: Holder): boolean {
  const words = measureOf(found)
  if (words[0]?.start !== start) return false
  const named = indicatorAtEnd(bareMeasure(words.map(it => slice(doc.article.plain, it)).join('')))
  return named !== null && named.start < bareMeasure(slice(doc.article.plain, { start, end })).length
}

/** That of the amount before, where both measure the same: 净利润10亿元，增长[3%]. */
function sameOf({ found, previous, parsed, at }: Held): Holder | null {
  const [words, last] = [measureOf(found), measureOf(previous?.found ?? [])]
  const isSame = words.length > 0 && words.length === last.length && words.every((it, i) => it.start === last[i]!.start)
  if (!isSame || previous!.holder === null) return null
  const { start } = parsed.tokens[clauseOf(parsed, at).tokens[0] ?? at]!
  return { ...previous!.holder, certain: previous!.holder.certain && previous!.holder.start >= start }
}

/**
 * The name that the measure begins with: 瑞穗集团 | 净利润. Of a place the measure must be a property, what comes from it is not
 * its own; what stands after its number is counted and holds nothing: [6家]银行.
 */
function ownOf({ doc, parsed, at, found }: Held): Holder | null {
  const words = measureOf(found)
  const first = words[0]
  const amount = parsed.tokens[at]!
  if (first === undefined) return null
  const mention = doc.mentions[indexAfter(doc.mentions, first.start)]
  if (mention === undefined || mention.start !== first.start || mention.end > first.end) return null
  const { type, start, end } = mention
  // [68岁]的默多克, not [6家]银行
  if (start > amount.start && !(type === 'PERSON' && BEHIND.has(dimensionOf(doc, amount)))) return null
  if (!first.certain && !isCompany(doc, mention)) return null
  // 在美国和中国的门店数量
  if (type === 'GPE' && /[在于对向]/.test(doc.article.plain[start - 1] ?? '')) return null
  const rest = slice(doc.article.plain, { start: end, end: first.end }).replace(/^的/, '')
  // 监管局|罚款[120万元]
  if (CAUSES.test(rest)) return null
  const hasProperty = words.some(({ role }) => role === 'property')
  const isHeld =
    type === 'GPE'
      ? (rest === '' && hasProperty) || isProperty(rest)
      : isHolder(type) && !isMedium(doc, mention) && isHeldIn(dimensionOf(doc, amount), rest === '' || hasProperty)
  return isHeld ? { start, end, rule: 'own', certain: first.certain } : null
}

const measureOf = (found: readonly Argument[]): Argument[] =>
  found.filter(({ role }) => role === 'entity' || role === 'property')

const dimensionOf = ({ quantities }: Recognized, { amount }: Token): string => quantities[amount]!.dimension

/** What is said of a name behind it: [68岁]的默多克. */
const BEHIND: ReadonlySet<string> = new Set(['age', 'rank'])
/** Dimensions of things, which bear the name of who makes them: 联想|平板, 512GB. */
const OF_THINGS: ReadonlySet<string> = new Set('length speed temperature data'.split(' '))
/** Those of a body's output, and of things. */
const OF_OUTPUT: ReadonlySet<string> = new Set('area volume mass power energy other'.split(' '))

const isHeldIn = (dimension: string, isNamed: boolean): boolean =>
  !OF_THINGS.has(dimension) && (isNamed || !OF_OUTPUT.has(dimension))

const isProperty = (words: string): boolean =>
  words !== '' && (isPropertyName(words) || indicatorAtEnd(words)?.start === 0)

/** How many sentences before its own are looked at, and how many clauses of each. */
const SENTENCES = 3
const CLAUSES = 24

function subjectOf(held: Held): Holder | null {
  const { doc, parsed, at } = held
  const clause = clauseOf(parsed, at)
  const own = subjectIn(doc, parsed, clause, at)
  if (own.kind === 'named') {
    if (own.says || !mayHold(held, own) || isCaused(parsed, clause)) return null
    return { ...spanOf(own), rule: 'subject', certain: true }
  }
  if (own.kind === 'other' || (own.kind === 'none' && own.isBare && isCaused(parsed, clause))) return null
  const sought = own.kind === 'pronoun' ? own.type : null
  const isOpen = sought !== null || isLeftOpen(held)
  const isBare = own.kind === 'none' && own.isBare
  // 推动|药品|降价[22%]: what moved is no subject of the verb before
  if (isBare && held.relation === 'change' && !isOpen) return null
  let standIn: Span | null = own.kind === 'pronoun' ? own.span : null
  for (let distance = 0; distance <= (isOpen ? SENTENCES : 0); distance++) {
    const before = distance === 0 ? parsed : held.sentenceBefore(distance)
    if (before === null || before.block !== parsed.block) break
    const upTo = distance > 0 ? before.clauses.length : clause.host >= 0 ? clause.host + 1 : clause.index
    const found = earlierSubject(doc, before, upTo, { sought, isOpen, isBare })
    if (found === null) continue
    if (found.kind === 'other') break
    if (found.kind === 'pronoun') {
      standIn ??= found.span
      continue
    }
    if (found.kind === 'named' && !mayHold(held, found)) break
    if (found.kind === 'named')
      return { ...spanOf(found), rule: distance === 0 ? 'earlier_clause' : 'earlier_sentence', certain: false }
  }
  // 该公司, whoever that is
  if (standIn === null || standIn.end - standIn.start < 2) return null
  const isOwn = own.kind === 'pronoun'
  return { start: standIn.start, end: standIn.end, rule: isOwn ? 'subject' : 'earlier_clause', certain: isOwn }
}

/** Verbs whose subject is what happened: 导致[3人]死亡, and those of who measures out what another gets: 判处有期徒刑[3年]. */
const CAUSES = /^(?:导?致|致使|使得?|令|让|引发|造成|其中|包括|判处|处以|并处|判令|罚款|处罚|给予|奖励|补贴)/

const isCaused = ({ tokens }: Parsed, clause: Clause): boolean => {
  const verb = beginOf(clause).find(i => tokens[i]!.cls === 'V')
  return verb !== undefined && CAUSES.test(tokens[verb]!.word.text)
}

const spanOf = ({ span: { start, end } }: Named): Span => ({ start, end })

interface Wanted {
  readonly sought: EntityType | null
  readonly isOpen: boolean
  readonly isBare: boolean
}

/** The nearest subject of the clauses before one; null where none has any. */
function earlierSubject(
  doc: Recognized,
  parsed: Parsed,
  before: number,
  { sought, isOpen, isBare }: Wanted,
): Subject | null {
  let standIn: Subject | null = null
  let type = sought
  for (let c = before - 1; c >= Math.max(0, before - CLAUSES); c--) {
    const clause = parsed.clauses[c]!
    if (clause.depth > 0) continue
    const subject = subjectIn(doc, parsed, clause, -1)
    if (subject.kind === 'named') {
      // 该公司 is no office that was named before it
      if (type !== null && (type !== subject.type || (type === 'ORG' && !isCompany(doc, subject.span)))) continue
      const isKnown = isOpen && subject.type === 'ORG' && isCompany(doc, subject.span)
      if (!subject.says || (subject.gives && isBare) || isKnown) return subject
    } else if (subject.kind === 'pronoun' && (type === null || type === subject.type)) {
      standIn ??= subject
      type = subject.type
    } else if (subject.kind === 'other' && type === null) return subject
  }
  return standIn
}

/**
 * Whether an amount may be of a subject: a body has none of what things have, a place a property or an indicator, a share, a
 * change, what it has or does, and no age and no score.
 */
function mayHold({ doc, parsed, at, relation, found }: Held, { type }: Named): boolean {
  const dimension = dimensionOf(doc, parsed.tokens[at]!)
  if (type === 'PERSON') return true
  if (OF_THINGS.has(dimension)) return false
  if (type === 'ORG') return true
  if (OF_EVENTS.has(dimension)) return false
  return MOVING.has(relation) || found.some(it => it.role === 'property') || isDone(parsed, at)
}

/** What places have and do: 浙江|新增|企业[300家]. */
const DEEDS =
  /^(?:新增|累计|报告|实现|完成|建成|新建|拥有|共有|现有|出口|进口|投入|吸引|接待|生产|引进|培育|新设|开工|签约|种植)/

const isDone = (parsed: Parsed, at: number): boolean =>
  leftOf(parsed, at).some(i => parsed.tokens[i]!.cls !== 'N' && DEEDS.test(parsed.tokens[i]!.word.text))

const OF_EVENTS: ReadonlySet<string> = new Set(['age', 'duration', 'score'])
const MOVING: ReadonlySet<string> = new Set(['share', 'change'])

/** Whether the measure leaves open whose it is: a property without a thing of its own. */
function isLeftOpen({ doc, found }: Held): boolean {
  const words = measureOf(found)
  const text = (role: string): string =>
    bareMeasure(words.flatMap(it => (it.role === role ? slice(doc.article.plain, it) : [])).join(''))
  const entity = text('entity')
  return isUnqualified(entity) || indicatorAtEnd(entity + text('property'))?.start === 0
}

/** Of an indicator, the place that the figure is of: 全国|居民消费价格. */
function placeOf({ doc, found }: Held): Holder | null {
  const place = found.find(({ role }) => role === 'place')
  if (place === undefined) return null
  const named = indicatorAtEnd(
    bareMeasure(
      measureOf(found)
        .map(it => slice(doc.article.plain, it))
        .join(''),
    ),
  )
  if (named === null || named.start > 2) return null
  const mention = spansIn(doc.mentions, place.start, place.end)[0]
  return mention?.type === 'GPE' ? { start: place.start, end: place.end, rule: 'place', certain: place.certain } : null
}
