import type { Argument, Figure, Quantity, Recognized } from '../model/layers.ts'
import { type Span, slice, spansIn } from '../model/span.ts'
import { nounPhraseLast } from './clause/chunks.ts'
import type { Parsed } from './clause/clauses.ts'
import { isPropertyName } from './clause/word-facts.ts'

/** How many figures back the amount that a list goes on from is looked for. */
const REACH = 24
/** What stands between the name of an item and its amount: 海南[5人], 海南为[5人], 海南（[5人]）. */
const BETWEEN = /^[\s：:（(为有约达近超逾仅]{0,4}$/
/** What the name of an item follows: a mark, or what says that items of the amount before follow. */
const OPENING = /(?:^|[，、；：:（(。\s]|其中|包括|分别[是为]|有|和|及)$/
/** What no list is of. */
const UNSHARED: ReadonlySet<string> = new Set(['score', 'duration', 'age', 'rank'])
/** Rule of a measure that the items of a list share. */
const SHARED_MEASURE = 'shared_measure'

/**
 * What the items of a list measure that name only a place: what the amount before of the same unit does.
 *
 *     遇难11人，包括北县[4人]、南县[3人]    各市平均降水量：临沂[13毫米]、枣庄[11毫米]    税收90亿元，其中临江市[17亿元]
 *
 * Nothing is added where the place is not all that is named, where a noun follows (其中北县[3个]社区), and after an amount of another unit.
 */
export function withShared(
  doc: Recognized,
  parsed: Parsed,
  at: number,
  measured: readonly Argument[],
  figures: readonly Figure[],
): readonly Argument[] {
  return [...measured, ...(sharedBy(doc, parsed, at, measured, figures) ?? [])]
}

function sharedBy(
  doc: Recognized,
  parsed: Parsed,
  at: number,
  measured: readonly Argument[],
  figures: readonly Figure[],
): Argument[] | null {
  const quantity = doc.quantities[parsed.tokens[at]!.amount]!
  const named = measured.filter(({ role }) => role === 'entity' || role === 'property')
  const name = named[0]
  if (name === undefined || named.length > 1 || name.role !== 'entity' || !name.certain) return null
  const { plain } = doc.article
  if (UNSHARED.has(quantity.dimension) || measured.some(({ role }) => role === 'whole')) return null
  if (!BETWEEN.test(plain.slice(name.end, quantity.start))) return null
  if (!opensItem(plain, name.start)) return null
  const next = parsed.tokens[at + 1]
  if (next !== undefined && 'NGMBAK'.includes(next.cls)) return null
  const label = labelOf(doc, parsed, at)
  if (label !== undefined)
    return label === null ? null : [{ role: 'property', ...label, rule: SHARED_MEASURE, certain: false }]
  if (!isPlace(doc, name)) return null
  return propertyBefore(doc, parsed, name, quantity, figures)
}

/** Whether an item of a list begins somewhere. */
const opensItem = (plain: string, at: number): boolean => OPENING.test(plain.slice(Math.max(0, at - 3), at))

/** The property that a label names for the items behind it, 安家费：博士[30万元]、硕士[10万元]; null of another label, undefined without one. */
function labelOf(doc: Recognized, { tokens, clauses }: Parsed, at: number): Span | null | undefined {
  let c = tokens[at]!.clause
  while (c > 0 && clauses[c]!.mark !== ':') c--
  const label = clauses[c - 1]
  if (label === undefined) return undefined
  const words = nounPhraseLast(tokens, label.tokens)
  const last = words.at(-1)
  if (last === undefined || last !== label.tokens.at(-1) || !isPropertyName(tokens[last]!.word.text)) return null
  const whole = { start: tokens[words[0]!]!.start, end: tokens[last]!.end }
  const start = openingEnd(doc, whole, placeAt(doc, whole))
  return start < whole.end ? { start, end: whole.end } : null
}

/** Whether a stretch is a place and nothing else. */
const isPlace = (doc: Recognized, span: Span): boolean =>
  spansIn(doc.mentions, span.start, span.end).some(
    ({ start, end, type }) => start === span.start && end === span.end && (type === 'GPE' || type === 'LOC'),
  )

/** What leads from an amount to its items. */
const LEADING = /其中|包括|分别/g

/**
 * What the level of the same unit measures that a list goes on from, in the sentence or, where that begins with 其中, the one
 * before: the last one before 其中, or else the last one that names more than a place; null where that is an item itself.
 */
function propertyBefore(
  doc: Recognized,
  parsed: Parsed,
  name: Span,
  quantity: Quantity,
  figures: readonly Figure[],
): Argument[] | null {
  const { plain } = doc.article
  const sentence = doc.sentences[parsed.sentence]!
  const isPart = plain.startsWith('其中', sentence.start)
  const from = isPart ? (doc.sentences[parsed.sentence - 1]?.start ?? sentence.start) : sentence.start
  const led = [...plain.slice(sentence.start, name.start).matchAll(LEADING)].at(-1)
  const until = led === undefined ? name.start : sentence.start + led.index
  for (let i = figures.length - 1; i >= Math.max(0, figures.length - REACH) && figures[i]!.start >= from; i--) {
    const it = figures[i]!
    if (it.end > until || it.relation !== 'level') continue
    if (it.unitCode !== quantity.unitCode || it.dimension !== quantity.dimension) continue
    const property = propertyOf(doc, it)
    if (property !== null) return isItem(plain, it) ? null : property
  }
  return null
}

/** Whether the measure of a figure is the name of an item that stands beside it and nothing more. */
function isItem(plain: string, { arguments: found, property, start }: Figure): boolean {
  const name = found.find(({ role }) => role === 'entity')
  return (
    property === null && name !== undefined && name.end <= start && '、：:中括'.includes(plain.charAt(name.start - 1))
  )
}

/** The measure of a figure as a property of another thing: all of it but the place that it opens with. */
function propertyOf(doc: Recognized, { arguments: found }: Figure): Argument[] | null {
  const words = found.filter(({ role }) => role === 'entity' || role === 'property')
  const shared: Argument[] = []
  for (const it of words) {
    const start = shared.length === 0 ? openingEnd(doc, it, placeAt(doc, it)) : it.start
    if (start < it.end) shared.push({ role: 'property', start, end: it.end, rule: SHARED_MEASURE, certain: false })
  }
  return shared.length === 0 ? null : shared
}

/** The place that a stretch opens with. */
const placeAt = (doc: Recognized, { start, end }: Span): Span | undefined =>
  spansIn(doc.mentions, start, end).find(it => it.start === start && (it.type === 'GPE' || it.type === 'LOC'))

/** What stands for a place before what is measured there: 全省|平均降水量, 各市|雨量. */
const EVERYWHERE = /^(?:全[国省市县区州港球]|各[省市县区地州国]|[本我该][省市县区州国])的?/

function openingEnd(doc: Recognized, it: Span, place: Span | undefined): number {
  if (place !== undefined) return place.end
  return it.start + (EVERYWHERE.exec(slice(doc.article.plain, it))?.[0].length ?? 0)
}
