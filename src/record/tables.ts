import type { Checked, Figure } from '../model/layers.ts'
import { indexAfter, type Span, slice } from '../model/span.ts'
import { documentId } from './ids.ts'
import { codePointOffsets } from './offsets.ts'
import { printedUnits } from './printed.ts'
import { type Row, type TableName, type Tables, tableNames, tablesSchema } from './schemas.ts'

/** What every row needs: ids of the document's rows, and offsets in code points. */
interface Context {
  readonly document: string
  readonly text: string
  /** `start`, `end` and `text` of a span, offsets in code points. */
  readonly located: (span: Span) => { start: number; end: number; text: string }
  /** Id of the nth row (from 0) of a kind: `rowId('f', 11)` → `news/2022-09-26/f12`; null for null. */
  readonly rowId: RowId
  /** Id of the sentence that holds a span's first character; null outside every sentence. */
  readonly sentenceAt: (span: Span) => string | null
}

type RowKind = 'b' | 'p' | 'q' | 's' | 't' | 'm' | 'e' | 'f' | 'c'
type RowId = <Index extends number | null>(kind: RowKind, index: Index) => string | (null & Index)

/** No rows at all. */
export const emptyTables = (): Tables => Object.fromEntries(tableNames.map(name => [name, []])) as unknown as Tables

/** Adds the rows of `more` to `tables`. */
export function appendTables(tables: Tables, more: Tables): void {
  const append = <Name extends TableName>(name: Name) => {
    const rows: Row<Name>[] = tables[name]
    for (const row of more[name]) rows.push(row)
  }
  tableNames.forEach(append)
}

/** Turns a checked document into the rows of `docs/records.md`, each as its schema says. Throws on a row that is not. */
export function recordArticle(doc: Checked): Tables {
  const context = contextOf(doc)
  return tablesSchema.parse({
    documents: [recordDocument(doc, context)],
    blocks: recordBlocks(doc, context),
    points: recordPoints(doc, context),
    qa: recordTurns(doc, context),
    sentences: recordSentences(doc, context),
    times: recordTimes(doc, context),
    mentions: recordMentions(doc, context),
    entities: recordEntities(doc, context),
    figures: recordFigures(doc, context),
    checks: recordChecks(doc, context),
    numerals: recordNumerals(doc, context),
  } satisfies Tables)
}

function contextOf(doc: Checked): Context {
  const { text, stem, ordinal } = doc.article
  const document = documentId(stem, ordinal)
  const points = codePointOffsets(text)
  const rowId = ((kind, index) => (index === null ? null : `${document}/${kind}${index + 1}`)) as RowId
  return {
    document,
    text,
    rowId,
    located: span => ({ start: points(span.start), end: points(span.end), text: slice(text, span) }),
    sentenceAt: span => rowId('s', holding(doc.sentences, span.start)),
  }
}

/** Index of the span of a sorted layer that holds the character at `offset`; null when none does. */
function holding(layer: readonly Span[], offset: number): number | null {
  const index = indexAfter(layer, offset)
  return index < layer.length && layer[index]!.start <= offset ? index : null
}

function recordDocument({ article }: Checked, { document, text }: Context): Row<'documents'> {
  return {
    id: document,
    path: article.path,
    ordinal: article.ordinal,
    title: article.title,
    subtitle: article.subtitle,
    agency: article.agency,
    place: article.place,
    date: article.date,
    reference_date: article.referenceDate,
    authors: [...article.authors],
    format: article.format,
    encoding: article.encoding,
    script: article.script,
    sha256: article.sha256,
    characters: codePointOffsets(text)(text.length),
    text,
  }
}

function recordBlocks({ article }: Checked, { document, rowId, located }: Context): Row<'blocks'>[] {
  return article.blocks.map((block, index) => ({
    id: rowId('b', index),
    document,
    ordinal: index + 1,
    kind: block.kind,
    level: block.level,
    parent: rowId('b', block.parent),
    speaker: block.speaker,
    line: block.line,
    ...located(block),
  }))
}

function recordPoints({ article }: Checked, { document, text, rowId, located }: Context): Row<'points'>[] {
  return article.points.map((point, index) => ({
    id: rowId('p', index),
    document,
    block: rowId('b', point.block),
    parent: rowId('p', point.parent),
    ordinal: point.ordinal,
    marker: slice(text, point.marker),
    ...located(point),
  }))
}

function recordTurns({ article }: Checked, { document, text, rowId }: Context): Row<'qa'>[] {
  return article.turns.map((turn, index) => ({
    id: rowId('q', index),
    document,
    ordinal: index + 1,
    asker: turn.asker,
    question: slice(text, turn.questionText),
    answerer: turn.answerer,
    answer:
      turn.answers.length === 0 ? null : turn.answers.map(block => slice(text, article.blocks[block]!)).join('\n'),
    question_block: rowId('b', turn.question),
    answer_blocks: turn.answers.map(block => rowId('b', block)),
  }))
}

function recordSentences({ sentences }: Checked, { document, rowId, located }: Context): Row<'sentences'>[] {
  return sentences.map((sentence, index) => ({
    id: rowId('s', index),
    document,
    block: rowId('b', sentence.block),
    ordinal: index + 1,
    ...located(sentence),
  }))
}

function recordTimes({ times }: Checked, { document, rowId, sentenceAt, located }: Context): Row<'times'>[] {
  return times.map((time, index) => ({
    id: rowId('t', index),
    document,
    sentence: sentenceAt(time),
    ...located(time),
    edtf: time.edtf,
    certain: time.certain,
  }))
}

function recordMentions({ mentions }: Checked, { document, rowId, sentenceAt, located }: Context): Row<'mentions'>[] {
  return mentions.map((mention, index) => ({
    id: rowId('m', index),
    document,
    sentence: sentenceAt(mention),
    entity: rowId('e', mention.entity),
    type: mention.type,
    ...located(mention),
  }))
}

function recordEntities({ entities, mentions }: Checked, { document, rowId }: Context): Row<'entities'>[] {
  const counts = new Uint32Array(entities.length)
  for (const mention of mentions) counts[mention.entity]!++
  return entities.map((entity, index) => ({
    id: rowId('e', index),
    document,
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases],
    mentions: counts[index]!,
  }))
}

function recordFigures(doc: Checked, { document, rowId, sentenceAt, located }: Context): Row<'figures'>[] {
  const outcome = outcomes(doc)
  // 310 digits are beyond every float: `exact` keeps them
  const number = (value: string | null) => (value === null || !Number.isFinite(Number(value)) ? null : Number(value))
  const row = (figure: Figure, index: number): Row<'figures'> => {
    const { unit, per, unitCode } = printedUnits(figure, doc.article)
    return {
      id: rowId('f', index),
      document,
      sentence: sentenceAt(figure),
      ...located(figure),
      value: number(figure.value),
      lower: number(figure.lower),
      upper: number(figure.upper),
      exact: figure.value,
      decimals: figure.decimals,
      modifier: figure.modifier,
      unit,
      per,
      unit_code: unitCode,
      dimension: figure.dimension,
      relation: figure.relation,
      direction: figure.direction,
      entity: figure.entity,
      property: figure.property,
      whole: figure.whole,
      whole_figure: rowId('f', figure.wholeFigure),
      base: figure.base,
      base_figure: rowId('f', figure.baseFigure),
      status: figure.status,
      time: figure.time,
      place: figure.place,
      check: outcome[index] ?? null,
      implied: [...figure.implied],
    }
  }
  return doc.figures.map(row)
}

/** For each figure the outcome of the checks it takes part in; one failure outweighs any success. */
function outcomes({ figures, checks }: Checked): (Row<'figures'>['check'] | undefined)[] {
  const outcome: (Row<'figures'>['check'] | undefined)[] = new Array(figures.length)
  for (const check of checks) {
    for (const index of check.figures) if (outcome[index] !== 'inconsistent') outcome[index] = check.status
  }
  return outcome
}

function recordChecks({ checks }: Checked, { document, rowId }: Context): Row<'checks'>[] {
  return checks.map((check, index) => ({
    id: rowId('c', index),
    document,
    kind: check.kind,
    status: check.status,
    figures: check.figures.map(figure => rowId('f', figure)),
    equation: check.equation,
    stated: check.stated,
    computed_lower: check.computedLower,
    computed_upper: check.computedUpper,
  }))
}

function recordNumerals(doc: Checked, { document, rowId, located }: Context): Row<'numerals'>[] {
  const markers = doc.article.points.map(point => point.marker)
  const refs = {
    figure: ({ start }: Span) => rowId('f', holding(doc.figures, start)),
    time: ({ start }: Span) => rowId('t', holding(doc.times, start)),
    name: ({ start }: Span) => rowId('m', holding(doc.mentions, start)),
    enumerator: ({ start }: Span) => rowId('p', holding(markers, start)),
    code: () => null,
    ordinal: () => null,
    article: () => null,
    idiom: () => null,
  }
  return doc.numerals.map(numeral => ({
    document,
    ...located(numeral),
    value: numeral.value,
    role: numeral.role,
    ref: refs[numeral.role](numeral),
  }))
}
