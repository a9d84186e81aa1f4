import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkFigures } from '../../src/link/figures.ts'
import type { Figure, Mention, Recognized, Segmented, TimeMention, Tokenized } from '../../src/model/layers.ts'
import { indexAfter, type Span } from '../../src/model/span.ts'
import { readSource } from '../../src/read/source.ts'
import { recognizeEntities } from '../../src/recognize/entities/entities.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { createSegmenter } from '../../src/segment/jieba.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { segmentWords } from '../../src/segment/words.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { type Annotation, align, bestLikeness, type GoldFigure, readGold } from '../linking/gold.ts'
import type { Stage } from './switches.ts'

/** A text with what was made of it with all rules. */
export interface Text {
  readonly doc: Recognized
  /** Figures before it are not linked: nobody annotated them, and they are too far to be carried. */
  readonly from: number
  readonly annotation: Annotation | null
  readonly rows: ReadonlyMap<string, string>
  /** Keys of the rows that are as annotated. */
  readonly right: ReadonlySet<string>
}

/** What reading a text again came to. */
export interface Reading {
  readonly rows: ReadonlyMap<string, string>
  readonly right: ReadonlySet<string>
}

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const segmenter = createSegmenter({})
/** How many sentences before the first annotated one are read with it. */
const MARGIN = 3
const ALIKE = 0.6

/** Annotated articles and sentences. */
export function readAnnotated(): Text[] {
  return [...readGold('gold'), ...readGold('windows')].map(({ doc, annotation, figures }) => {
    const starts = [...figures.keys()].map(index => doc.quantities[index]!.start)
    const first = starts.length === 0 ? doc.article.text.length : Math.min(...starts)
    const sentence = Math.max(0, indexAfter(doc.sentences, first) - MARGIN)
    return textOf(doc, doc.sentences[sentence]?.start ?? 0, annotation)
  })
}

/** `count` raw articles, the same of each file of the corpus, spread evenly over it. */
export function readRaw(count: number): Text[] {
  const files = ['news.jsonl', 'crud.jsonl'].map(it => CORPUS + it).filter(it => existsSync(it))
  return files.flatMap(file => {
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    const step = Math.max(1, (lines.length * files.length) / count)
    const chosen = lines.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    return chosen.flatMap(line => {
      const { id, date, text } = JSON.parse(line) as { id: string; date?: string; text: string }
      const source = readSource(Buffer.from(text), `${id}.txt`, {})
      return [...structureArticles(source, { date })].map(article =>
        textOf(recognized(segmentSentences(article)), 0, null),
      )
    })
  })
}

const recognized = (doc: Segmented): Recognized => recognizeEntities(segmentWords(recognizeNumbers(doc), segmenter))

function textOf(doc: Recognized, from: number, annotation: Annotation | null): Text {
  return { doc, from, annotation, ...judged(doc, from, annotation) }
}

/** Reads a text again from a stage on; null where that stage makes of it what it made before. */
export function readAgain({ doc, from, annotation }: Text, stage: Stage): Reading | null {
  if (stage === 'link') return judged(doc, from, annotation)
  if (stage === 'entities') {
    const { mentions, entities: _, ...tokenized } = doc
    const again = recognizeEntities(tokenized satisfies Tokenized)
    return isSame(again.mentions, mentions) ? null : judged(again, from, annotation)
  }
  const { article, sentences, issues } = doc
  const segmented: Segmented = { article, sentences, issues }
  const { quantities, times, numerals } = recognizeNumbers(segmented)
  const isUnchanged = isSame(quantities, doc.quantities) && isSame(times, doc.times) && isSame(numerals, doc.numerals)
  return isUnchanged ? null : judged(recognized(segmented), from, annotation)
}

const isSame = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b)

/** The rows of a text, and which of them are as annotated. */
function judged(doc: Recognized, from: number, annotation: Annotation | null): Reading {
  const isNear = ({ start }: Span): boolean => start >= from
  const near = from === 0 ? doc : { ...doc, quantities: doc.quantities.filter(isNear) }
  const { figures } = linkFigures(near)
  const rows = new Map<string, string>()
  for (const it of figures) rows.set(`figure ${it.start}`, figureRow(doc, it))
  for (const it of doc.times.filter(isNear)) rows.set(`time ${it.start}`, timeRow(doc, it))
  for (const { start, role } of doc.numerals.filter(isNear)) rows.set(`numeral ${start}`, role)
  for (const it of doc.mentions.filter(isNear)) rows.set(`mention ${it.start}`, mentionRow(doc, it))
  return { rows, right: annotation === null ? new Set() : rightOf(near, figures, annotation) }
}

const printed = ({ article }: Recognized, { start, end }: Span): string => article.text.slice(start, end)

function figureRow(doc: Recognized, it: Figure): string {
  const { relation, direction, entity, property, whole, base, status, time, place, unitCode, modifier, value } = it
  const measure = `${entity ?? ''}|${property ?? ''}`
  const fields = [relation, direction, measure, whole, base, status, time, place, value, unitCode, modifier]
  return [printed(doc, it), ...fields.map(field => field ?? '')].join(' · ')
}

const timeRow = (doc: Recognized, it: TimeMention): string => `${printed(doc, it)} · ${it.edtf ?? ''}`
const mentionRow = (doc: Recognized, it: Mention): string => `${printed(doc, it)} · ${it.type}`

function rightOf(doc: Recognized, figures: readonly Figure[], annotation: Annotation): Set<string> {
  const right = new Set<string>()
  const { places } = annotation
  const place = ({ start, end }: Span): string => `${places[start]} ${places[end - 1]! + 1}`
  const found = align(doc.quantities, places, new Set(annotation.figures))
  for (const [index, gold] of found) if (isFact(figures[index]!, gold)) right.add(`figure ${gold.start}`)
  const times = new Map(annotation.times.map(it => [`${it.start} ${it.end}`, it.edtf ?? null]))
  for (const it of doc.times) if (times.get(place(it)) === it.edtf) right.add(`time ${place(it)}`)
  const entities = new Map(annotation.entities.map(it => [`${it.start} ${it.end}`, it.type]))
  for (const it of doc.mentions) if (entities.get(place(it)) === it.type) right.add(`mention ${place(it)}`)
  return right
}

function isFact(figure: Figure, gold: GoldFigure): boolean {
  const { relation, direction, entity, property, whole, base, status } = figure
  return (
    gold.core &&
    relation === gold.relation &&
    status === gold.status &&
    (relation !== 'change' || direction === gold.direction) &&
    bestLikeness(gold.measures, `${entity ?? ''}${property ?? ''}`) >= ALIKE &&
    (relation !== 'share' || bestLikeness(gold.wholes, whole ?? '') >= ALIKE) &&
    (relation !== 'change' || bestLikeness(gold.bases, base ?? '') >= ALIKE)
  )
}
