import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Quantity, Recognized } from '../../src/model/layers.ts'
import { readSource } from '../../src/read/source.ts'
import { recognizeEntities } from '../../src/recognize/entities/entities.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { createSegmenter } from '../../src/segment/jieba.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { segmentWords } from '../../src/segment/words.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { generateFrames } from './frames/generate.ts'
import type { Vocabulary } from './frames/types.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** A figure as people annotated it. */
export interface GoldFigure {
  readonly start: number
  readonly end: number
  readonly relation: string
  readonly direction: string | null
  readonly status: string
  /** Acceptable measures, entity and property joined. */
  readonly measures: readonly string[]
  /** Acceptable wholes and bases; the empty string for none. */
  readonly wholes: readonly string[]
  readonly bases: readonly string[]
  /** Acceptable periods and places, null for none; empty where nobody annotated them. */
  readonly times: readonly (string | null)[]
  readonly places: readonly (string | null)[]
  /** Whether value, unit and modifier are recognised as annotated. */
  readonly core: boolean
}

/** An article with what is known of its amounts, by index of the quantity. */
export interface GoldDocument {
  readonly name: string
  readonly doc: Recognized
  readonly figures: ReadonlyMap<number, GoldFigure>
  readonly annotation: Annotation
}

/** What people annotated, with the place of each character of the article in it; -1 for blanks and what was moved. */
export interface Annotation {
  readonly places: Int32Array
  readonly figures: readonly Raw[]
  readonly times: readonly RawSpan[]
  readonly entities: readonly RawSpan[]
}

interface RawSpan {
  readonly start: number
  readonly end: number
  readonly edtf?: string | null
  readonly type?: string
}

/** The sets of annotated text; empty where they are not at hand. */
export function readGold(set: 'windows' | 'gold'): GoldDocument[] {
  const folder = join(SHARED, set)
  if (!existsSync(folder)) return []
  const segmenter = createSegmenter({})
  const dates = new Map(
    readFileSync(join(folder, 'metadata.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(',') as [string, string]),
  )
  const documents: GoldDocument[] = []
  for (const file of readdirSync(folder)
    .filter(it => it.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    if (!gold.figures) continue
    const name = basename(file, '.json')
    const bytes = readFileSync(join(folder, `${name}.txt`))
    const source = readSource(bytes, `${name}.txt`, {})
    const given = { path: `${name}.txt`, date: dates.get(`${name}.txt`), referenceDate: gold.reference_date }
    const printed = [...bytes.toString('utf8')].filter(c => !BLANK.test(c)).join('')
    let cursor = 0
    const left = new Set<Raw>(gold.figures)
    for (const article of structureArticles(source, given)) {
      const doc = recognizeEntities(segmentWords(recognizeNumbers(segmentSentences(article)), segmenter))
      const { places, next } = placesIn(article.text, printed, cursor)
      cursor = next
      const annotation = { places, figures: gold.figures, times: gold.times ?? [], entities: gold.entities ?? [] }
      documents.push({ name, doc, figures: align(doc.quantities, places, left), annotation })
    }
  }
  return documents
}

/** Labels of single amounts: what they measure, in `labels.tsv`, or when and where they hold, in `labels-when.tsv`. */
type Labels = 'labels' | 'labels-when'

/** A row of labels: corpus, article, start, end, then what is said of the amount. */
type Label = readonly [string, string, string, string, ...string[]]

/**
 * Single amounts of raw articles, labelled by reading them: where they stand, and where the words stand that answer for
 * them. The text is that of `../shared/corpus`; empty where it is not at hand.
 */
export function readLabels(name: Labels): GoldDocument[] {
  const rows = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const labels = new Map<string, Label[]>()
  for (const row of rows) {
    const label = row.split('\t') as unknown as Label
    const article = `${label[0]}/${label[1]}`
    labels.set(article, [...(labels.get(article) ?? []), label])
  }
  const segmenter = createSegmenter({})
  const documents: GoldDocument[] = []
  for (const corpus of new Set(rows.map(it => it.slice(0, it.indexOf('\t'))))) {
    const file = join(SHARED, 'corpus', `${corpus}.jsonl`)
    if (!existsSync(file)) return []
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string }
      const own = labels.get(`${corpus}/${id}`)
      if (own === undefined) continue
      const printed = [...text].filter(c => !BLANK.test(c)).join('')
      const source = readSource(Buffer.from(text), `${id}.txt`, {})
      let cursor = 0
      for (const article of structureArticles(source, date === undefined ? {} : { date })) {
        const doc = recognizeEntities(segmentWords(recognizeNumbers(segmentSentences(article)), segmenter))
        const { places, next } = placesIn(article.text, printed, cursor)
        cursor = next
        const raws = own.map(it => (name === 'labels' ? whatOf(it, printed) : whenOf(it, printed, doc, places)))
        const figures = align(doc.quantities, places, new Set(raws))
        documents.push({ name: `${corpus}/${id}`, doc, figures, annotation: { ...NO_ANNOTATION, places } })
      }
    }
  }
  return documents
}

/** The stretches of each answer; none for an answer of nothing. */
const answersOf = (list: string): [number, number][][] =>
  list
    .split(';')
    .map(it => (it === '-' ? [] : it.split(',').map(span => span.split('-').map(Number) as [number, number])))

const textOf = (spans: readonly [number, number][], printed: string): string =>
  spans.map(span => printed.slice(...span)).join('')

function whatOf([, , start, end, outcome, measures, wholes]: Label, printed: string): Raw {
  const isChange = outcome === 'up' || outcome === 'down'
  const [measure, ...also] = answersOf(measures!).map(it => textOf(it, printed))
  const [whole, ...alsoWhole] = answersOf(wholes!).map(it => textOf(it, printed))
  return {
    start: Number(start),
    end: Number(end),
    relation: isChange ? 'change' : outcome!,
    ...(isChange && { direction: outcome }),
    entity: measure!,
    also,
    whole: whole!,
    also_whole: alsoWhole,
  }
}

/** A period is known by the time that is recognised there; an answer that no time stands for is left out. */
function whenOf(
  [, , start, end, periods, where]: Label,
  printed: string,
  { times }: Recognized,
  places: Int32Array,
): Raw {
  const timeAt = ([from, to]: [number, number]): string | null | undefined =>
    times.find(it => places[it.start]! < to && places[it.end - 1]! >= from)?.edtf
  return {
    start: Number(start),
    end: Number(end),
    relation: 'level',
    time: answersOf(periods!)
      .map(([span]) => (span === undefined ? null : timeAt(span)))
      .filter(it => it !== undefined),
    place: answersOf(where!).map(it => (it.length === 0 ? null : textOf(it, printed))),
  }
}

/** Sentences made from frames, with the facts they were made of. */
export function framesAsGold(seed: number, count: number, vocabulary: Vocabulary): GoldDocument[] {
  const segmenter = createSegmenter({})
  return generateFrames(seed, count, vocabulary).map(({ frame, text, figures }) => {
    const source = readSource(Buffer.from(text), 'frame.txt', {})
    const [article] = structureArticles(source, { date: '2024-03-15' })
    const doc = recognizeEntities(segmentWords(recognizeNumbers(segmentSentences(article!)), segmenter))
    const found = new Map<number, GoldFigure>()
    for (const figure of figures) {
      const index = doc.quantities.findIndex(it => it.start === figure.start && it.end === figure.end)
      if (index >= 0) found.set(index, { ...figure, status: 'actual', times: [], places: [], core: true })
    }
    return { name: frame, doc, figures: found, annotation: NO_ANNOTATION }
  })
}

const NO_ANNOTATION: Annotation = { places: new Int32Array(), figures: [], times: [], entities: [] }

interface Raw {
  start: number
  end: number
  relation: string
  direction?: string
  status?: string
  entity?: string
  property?: string
  also?: string[]
  whole?: string
  also_whole?: (string | null)[]
  base?: string
  also_base?: (string | null)[]
  time?: (string | null)[]
  place?: (string | null)[]
  unit_code?: string
  unit?: string
  dimension?: string
  value?: number
  lower?: number
  upper?: number
  modifier?: string
}

const BLANK = /[\s\u3000\ufeff\u200b]/u

/** Offsets of an article's characters in the source without blanks, UTF-16; -1 for blanks and what was moved. */
function placesIn(text: string, printed: string, cursor: number): { places: Int32Array; next: number } {
  const places = new Int32Array(text.length + 1).fill(-1)
  let next = cursor
  for (let line = 0; line < text.length; ) {
    let end = text.indexOf('\n', line)
    if (end < 0) end = text.length
    const kept: number[] = []
    for (let i = line; i < end; i++) if (!BLANK.test(text[i]!)) kept.push(i)
    if (kept.length > 0) {
      const found = printed.indexOf(kept.map(i => text[i]).join(''), next)
      if (found >= 0) {
        kept.forEach((i, k) => {
          places[i] = found + k
        })
        next = found + kept.length
      }
    }
    line = end + 1
  }
  return { places, next }
}

const isCount = (code: string | undefined): boolean => code === '1' || /^\{[^}]+\}$/u.test(code ?? '')

/** The annotated figures by the index of the quantity that is read where they stand; what is found leaves `left`. */
export function align(quantities: readonly Quantity[], places: Int32Array, left: Set<Raw>): Map<number, GoldFigure> {
  const found = new Map<number, GoldFigure>()
  quantities.forEach((quantity, index) => {
    const start = places[quantity.start]!
    const end = places[quantity.end - 1]! + 1
    if (start < 0) return
    for (const raw of left) {
      const isSame =
        (raw.start === start && raw.end === end) ||
        (raw.end === end && Math.abs(raw.start - start) <= 1 && raw.relation === 'rank') ||
        (raw.start === start && isCount(raw.unit_code) && isCount(quantity.unitCode) && Math.abs(raw.end - end) <= 1)
      if (!isSame) continue
      left.delete(raw)
      found.set(index, {
        start: raw.start,
        end: raw.end,
        relation: raw.relation,
        direction: raw.direction ?? null,
        status: raw.status ?? 'actual',
        measures: [(raw.entity ?? '') + (raw.property ?? ''), ...(raw.also ?? [])],
        wholes: [raw.whole ?? '', ...(raw.also_whole ?? []).map(it => it ?? '')],
        bases: [raw.base ?? '', ...(raw.also_base ?? []).map(it => it ?? '')],
        times: raw.time ?? [],
        places: raw.place ?? [],
        core: isCore(raw, quantity),
      })
      break
    }
  })
  return found
}

const near = (a: number | undefined, b: string | null): boolean =>
  (a ?? null) === null
    ? b === null
    : b !== null &&
      Math.abs(a! - Number(b)) <=
        1e-6 * Math.max(1, Math.abs(a!)) + (Math.abs(a! - 66.67) < 0.01 || Math.abs(a! - 33.33) < 0.01 ? 0.01 : 0)

function isCore(raw: Raw, { value, lower, upper, modifier, unitCode }: Quantity): boolean {
  const isUnit =
    (raw.unit_code ?? null) === unitCode ||
    (isCount(raw.unit_code) && isCount(unitCode) && raw.unit_code !== '{倍}' && unitCode !== '{倍}') ||
    ((raw.unit ?? null) === null && raw.dimension === 'money' && (unitCode === '1' || raw.unit_code === '1'))
  return (
    isUnit &&
    near(raw.value, value) &&
    near(raw.lower, lower) &&
    near(raw.upper, upper) &&
    (raw.modifier ?? null) === modifier
  )
}

/** How alike two names are, by their characters: 1 the same, 0 none shared. */
function likeness(a: string, b: string): number {
  const one = a.replace(/[\s\u3000]/g, '')
  const two = b.replace(/[\s\u3000]/g, '')
  if (one.length === 0 && two.length === 0) return 1
  const bag = new Map<string, number>()
  for (const c of one) bag.set(c, (bag.get(c) ?? 0) + 1)
  let shared = 0
  for (const c of two) {
    const n = bag.get(c) ?? 0
    if (n > 0) {
      shared++
      bag.set(c, n - 1)
    }
  }
  return (2 * shared) / (one.length + two.length)
}

export const bestLikeness = (answers: readonly string[], given: string): number =>
  Math.max(...answers.map(answer => likeness(answer, given)))
