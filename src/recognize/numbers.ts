import type { Article } from '../model/article.ts'
import type { Candidate, CandidateKind } from '../model/candidate.ts'
import { toFloat } from '../model/decimal.ts'
import { shorten } from '../model/given.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { LedgerNumeral, Numeral, NumeralRole, Quantified, Segmented, TimeMention } from '../model/layers.ts'
import type { Segmenter } from '../model/segmenter.ts'
import { type Span, slice } from '../model/span.ts'
import { type Compaction, compact } from './compaction.ts'
import { scanNumerals } from './numerals.ts'
import { resolveOverlaps } from './overlaps.ts'
import { openPassage, type QuantityCandidate } from './quantities/passage.ts'
import { proposeQuantities } from './quantities/quantities.ts'
import { proposeRoles } from './roles/roles.ts'
import type { TimeCandidate } from './times/expression.ts'
import { resolveTimes } from './times/resolve/resolve-times.ts'
import { proposeTimes } from './times/times.ts'

/**
 * Reads every number of the article, as it was before a converter spread it out, and says where it is printed. Without a
 * segmenter no word of time is doubted that may have arisen where two others meet.
 */
export function recognizeNumbers(doc: Segmented, segmenter?: Segmenter): Quantified {
  const compaction = compact(doc.article.plain)
  return compaction === null
    ? readNumbers(doc, segmenter)
    : printed(readNumbers(compacted(doc, compaction), segmenter), doc, compaction)
}

/** The article with its compact text; spans of what is in it are those of that text. */
function compacted(doc: Segmented, { text, inside }: Compaction): Segmented {
  const within = <T extends Span>(span: T): T => ({ ...span, start: inside(span.start), end: inside(span.end) })
  const blocks = doc.article.blocks.map(block => ({ ...within(block), cells: block.cells.map(within) }))
  const sentences = doc.sentences.map(it => ({ ...within(it), clauses: it.clauses.map(within) }))
  return { article: { ...doc.article, text, plain: text, blocks }, sentences, issues: [] }
}

/** What was read, at its places in the printed text. */
function printed(read: Quantified, doc: Segmented, { startOf, endOf }: Compaction): Quantified {
  const out = <T extends Span>(span: T): T => ({ ...span, start: startOf(span.start), end: endOf(span.end) })
  return {
    ...doc,
    numerals: read.numerals.map(out),
    quantities: read.quantities.map(it => ({ ...out(it), modifierSpan: it.modifierSpan && out(it.modifierSpan) })),
    times: read.times.map(out),
    issues: [...doc.issues, ...read.issues.map(it => ({ ...it, span: it.span && out(it.span) }))],
  }
}

/** Numerals are scanned once, readings proposed, overlaps decided. */
function readNumbers(doc: Segmented, segmenter: Segmenter | undefined): Quantified {
  const { article, sentences, issues } = doc
  const numerals = scanNumerals(article.plain)
  const times = proposeTimes(doc, numerals, segmenter)
  const quantities = dropTerms(proposeQuantities(openPassage(article, numerals)), times)
  const accepted = resolveOverlaps<Candidate>([
    ...quantities,
    ...times,
    ...proposeRoles(article.plain, numerals, quantities),
  ])
  const kept = accepted.filter(isQuantity)
  const dated = resolveTimes(doc, accepted.filter(isTime))
  return {
    article,
    sentences,
    numerals: keepLedger(numerals, accepted),
    quantities: kept.map(({ quantity }) => quantity),
    times: dropDenominators(dated, kept),
    issues: [...issues, ...issuesOf(article, kept, dated, accepted.filter(isGreatRun))],
  }
}

/** What a reader should look at: ranges that share 万 or not, dates without a day, numbers that no float holds. */
function issuesOf(
  article: Article,
  kept: readonly QuantityCandidate[],
  dated: readonly TimeMention[],
  runs: readonly Candidate[],
): Issue[] {
  const told = (code: string, at: Span) => issue(code, 'warning', at, { text: shorten(slice(article.text, at)) })
  return [
    ...kept.filter(it => it.ambiguous).map(it => told('ambiguous-range', it)),
    ...dated.flatMap(it => (it.doubt === null ? [] : [told(it.doubt, it)])),
    ...[...kept.filter(isGreat), ...runs].map(it => told('great-number', it)),
  ]
}

const isGreat = ({ quantity: { value, lower, upper } }: QuantityCandidate): boolean =>
  [value, lower, upper].some(it => it !== null && toFloat(it) === null)

/** Most digits of whole numbers that floats hold. */
const LONGEST_FLOAT = 309

/** 共有999…人 of 400 digits: too long for an amount and for any code. */
const isGreatRun = ({ rule, start, end }: Candidate): boolean => rule === 'long-run' && end - start > LONGEST_FLOAT

/** Without what would count the dates of an office: 2019.1—2021.12任 is no number of terms. */
function dropTerms(quantities: QuantityCandidate[], times: readonly TimeCandidate[]): QuantityCandidate[] {
  const dated = new Set(times.filter(({ rule }) => rule === 'range').map(({ start }) => start))
  return dated.size === 0
    ? quantities
    : quantities.filter(({ start, quantity }) => quantity.dimension !== 'count' || !dated.has(start))
}

/** Without the 每天 and 每月 that a quantity has taken for its denominator. */
function dropDenominators(times: TimeMention[], quantities: readonly QuantityCandidate[]): TimeMention[] {
  const taken = new Set<number>()
  for (const { perSpan } of quantities)
    if (perSpan !== null) for (let at = perSpan.start; at < perSpan.end; at++) taken.add(at)
  return times.filter(({ start, end, rule }) => rule !== 'recurring' || !taken.has(start) || !taken.has(end - 1))
}

const isQuantity = (candidate: Candidate): candidate is QuantityCandidate => candidate.kind === 'quantity'
const isTime = (candidate: Candidate): candidate is TimeCandidate => candidate.kind === 'time'

const ROLES: Readonly<Record<CandidateKind, NumeralRole>> = {
  time: 'time',
  quantity: 'figure',
  name: 'name',
  code: 'code',
  ordinal: 'ordinal',
  enumerator: 'enumerator',
  article: 'article',
  idiom: 'idiom',
}

/** Each numeral with the role of the reading that holds it. */
function keepLedger(numerals: readonly Numeral[], accepted: readonly Candidate[]): LedgerNumeral[] {
  let next = 0
  return numerals.map(numeral => {
    while (next < accepted.length && accepted[next]!.end <= numeral.start) next++
    const holder = accepted[next]
    const role = holder !== undefined && holder.start <= numeral.start ? ROLES[holder.kind] : defaultRole(numeral)
    return { start: numeral.start, end: numeral.end, value: numeral.value, role }
  })
}

/** A numeral that nothing claimed: bare digits name something, words in a run of text are part of a word. */
function defaultRole({ form, value }: Numeral): NumeralRole {
  if (form === 'arabic' || form === 'digits') return 'code'
  return value === '1' || value === '0.5' ? 'article' : 'idiom'
}
