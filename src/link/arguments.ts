import type { Argument, Figure, Recognized, Role } from '../model/layers.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { wordAfter } from '../model/words.ts'
import type { Candidate } from './candidates/candidate.ts'
import { ruleOf, ruleOfWhole } from './candidates/rules.ts'
import { isPropertyName, PROPERTY_MODIFIERS, PROPERTY_NOUNS } from './clause/word-facts.ts'
import { uncut } from './phrases.ts'

/** What is measured, as stretches of the article: 女党员 | –, 当选代表 | 平均年龄. */
interface Parts {
  readonly entity: readonly Span[]
  readonly property: readonly Span[]
}

const NO_PARTS: Parts = { entity: [], property: [] }

/** The printed characters of what has a role; null when nothing has. */
export function printed({ article }: Recognized, found: readonly Argument[], role: Role): string | null {
  let out = ''
  for (const it of found) if (it.role === role) out += article.text.slice(it.start, it.end)
  return out || null
}

/** Stretches of the article without the blanks around them. */
export function trimmed({ article }: Recognized, spans: readonly Span[]): readonly Span[] {
  const { text } = article
  const kept = spans.filter(it => text.slice(it.start, it.end).trim() !== '')
  const first = kept[0]
  if (first === undefined) return kept
  if (text[first.start]!.trim() !== '' && text[kept.at(-1)!.end - 1]!.trim() !== '') return kept
  return kept.map(({ start, end }, i) => {
    const it = text.slice(start, end)
    return {
      start: i === 0 ? end - it.trimStart().length : start,
      end: i === kept.length - 1 ? start + it.trimEnd().length : end,
    }
  })
}

/** Whether a stretch of the article was said of the figure in its own clause. */
export type Certainty = (span: Span) => boolean

/** The words of a measure: those of the thing, then those of its property. */
export function measureArguments(doc: Recognized, candidate: Candidate, isCertain: Certainty): Argument[] {
  const { entity, property } = partsOf(doc, candidate)
  const { owner, kind } = candidate
  const rule = ruleOf(kind.name)
  const isPair = owner !== null && owner.text !== ''
  return [
    ...grounded(doc, 'entity', entity, isPair ? ruleOf(owner.way.name) : rule, isCertain),
    ...grounded(doc, 'property', property, isPair ? (owner.side === 'L' ? 'left' : 'right') : rule, isCertain),
  ]
}

/** The words of a whole. */
export const wholeArguments = (doc: Recognized, { spans, kinds }: Candidate, isCertain: Certainty): Argument[] =>
  grounded(doc, 'whole', wholeSpans(doc, spans), ruleOfWhole(kinds), isCertain)

/** Stretches of the article as an argument. */
export const grounded = (
  doc: Recognized,
  role: Role,
  spans: readonly Span[],
  rule: string,
  isCertain: Certainty,
): Argument[] => trimmed(doc, spans).map(it => ({ role, start: it.start, end: it.end, rule, certain: isCertain(it) }))

const FIELD_OF = {
  entity: 'entity',
  property: 'property',
  whole: 'whole',
  base: 'base',
  period: 'time',
  place: 'place',
  holder: 'holder',
} as const

/** The same for all figures: a long article has half a million. */
export const NOTHING_IMPLIED: Figure['implied'] = []

/** The same for all figures that are reckoned from none. */
export const NO_OPERANDS: Figure['operands'] = []

/** The fields that some words from outside the clause give. */
export function impliedBy(found: readonly Argument[]): Figure['implied'] {
  if (found.every(({ certain }) => certain)) return NOTHING_IMPLIED
  const implied: Figure['implied'][number][] = []
  for (const { role, certain } of found) if (!certain && !implied.includes(FIELD_OF[role])) implied.push(FIELD_OF[role])
  return implied
}

/** Splits a measure into the thing and its property: 当选代表|平均年龄, 社会消费品|零售总额. */
function partsOf(doc: Recognized, { spans: chosen, owned }: Candidate): Parts {
  const spans = wholeSpans(doc, chosen)
  if (spans.length === 0) return NO_PARTS
  if (owned > 0 && owned < spans.length) return { entity: spans.slice(0, owned), property: spans.slice(owned) }
  const last = spans.at(-1)!
  const cut = propertyStart(doc, last)
  const before: Span[] = [
    ...spans.slice(0, -1),
    ...(cut > last.start ? [{ start: last.start, end: withoutDe(doc, last.start, cut) }] : []),
  ]
  return {
    entity: before.filter(it => it.end > it.start),
    property: cut < last.end ? [{ start: cut, end: last.end }] : [],
  }
}

/**
 * The stretches of a choice with the names, times and amounts that they cut taken whole; none where that takes an amount in
 * that is no part of it.
 */
function wholeSpans(doc: Recognized, spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const it = uncut(doc, span)
    if (it === null) return []
    whole.push(it)
  }
  return whole
}

/** Where the property at the end of a stretch begins; its end when there is none. */
export function propertyStart(doc: Recognized, span: Span): number {
  const { words, article, mentions } = doc
  const first = wordAfter(words, span.start)
  let w = wordAfter(words, span.end - 1)
  const startOf = (i: number): number => Math.max(words.starts[i]!, span.start)
  const text = (i: number): string => article.plain.slice(startOf(i), Math.min(words.ends[i]!, span.end))
  if (w >= words.length || !isPropertyName(text(w))) return span.end
  let start = startOf(w)
  const isRatio = text(w).endsWith('率')
  for (w--; w >= first; w--) {
    if (holding(mentions, startOf(w), words.ends[w]!)) break
    const it = text(w)
    // 不良贷款率: a rate is named by the nouns before it; other properties by a modifier, 平均年龄
    const belongs = isRatio ? !/^[的之、和及与]$/.test(it) : PROPERTY_MODIFIERS.has(it) || PROPERTY_NOUNS.has(it)
    if (!belongs) break
    start = startOf(w)
  }
  // jieba parts 五五数半 within its number: what is no border of a number is none of a property
  const border = uncut(doc, { start, end: span.end })
  return border?.start === start ? start : span.end
}

/** Whether one of some spans lies between two offsets, if only in part. */
function holding(spans: readonly Span[], start: number, end: number): boolean {
  const at = spans[indexAfter(spans, start)]
  return at !== undefined && at.start < end
}

/** The end of a name without its 的, unless that is part of what was recognised. */
function withoutDe(doc: Recognized, start: number, end: number): number {
  if (end <= start || !/[的之、]/.test(doc.article.plain[end - 1]!)) return end
  return uncut(doc, { start, end: end - 1 })?.end === end - 1 ? end - 1 : end
}
