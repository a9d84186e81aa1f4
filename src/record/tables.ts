import { toFloat } from '../model/decimal.ts'
import type { Checked, Figure } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { indexAfter, type Span, slice } from '../model/span.ts'
import { recordArguments } from './arguments.ts'
import { recordCells } from './cells.ts'
import { comparable } from './comparable.ts'
import { type Context, contextOf, holding, type Maker, rowsOf } from './context.ts'
import { indicatorOf, measureOf } from './indicator.ts'
import { codePointOffsets } from './offsets.ts'
import { printedUnits } from './printed.ts'
import { type Row, type TableName, type Tables, tableNames, tablesSchema } from './schemas.ts'

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

type Makers = { readonly [Name in TableName]: Maker<Name> }

/** The rows of a document, made as they are asked for: those of a long one are never held at once. */
export interface Recorded {
  readonly doc: Checked
  /** Id of the document. */
  readonly id: string
  readonly count: (table: TableName) => number
  /** The rows of a table from index `start` to before `end`, each as its schema says. Throws on a row that is not. */
  readonly rows: <Name extends TableName>(table: Name, start: number, end: number) => Row<Name>[]
}

/** Opens a checked document as the rows of `docs/records.md`. */
export function openRecord(doc: Checked): Recorded {
  const context = contextOf(doc)
  const makers: Makers = {
    documents: recordDocument(doc, context),
    blocks: recordBlocks(doc, context),
    points: recordPoints(doc, context),
    qa: recordTurns(doc, context),
    sentences: recordSentences(doc, context),
    times: recordTimes(doc, context),
    mentions: recordMentions(doc, context),
    entities: recordEntities(doc, context),
    figures: recordFigures(doc, context),
    arguments: recordArguments(doc, context),
    checks: recordChecks(doc, context),
    cells: recordCells(doc, context),
    numerals: recordNumerals(doc, context),
    // a run finds them, which has the other articles
    conflicts: rowsOf<'conflicts', never>([], row => row),
  }
  return {
    doc,
    id: context.document,
    count: table => makers[table].count,
    rows: (table, start, end) => {
      const made: unknown[] = []
      for (let index = start; index < end; index++) made.push(makers[table].row(index))
      return tablesSchema.shape[table].parse(made) as Row<typeof table>[]
    },
  }
}

/** All rows of a checked document, each as its schema says. Throws on a row that is not. */
export const recordArticle = (doc: Checked): Tables => allRows(openRecord(doc))

/** All rows of a document, each as its schema says. Throws on a row that is not. */
export function allRows({ count, rows }: Recorded): Tables {
  return Object.fromEntries(tableNames.map(name => [name, rows(name, 0, count(name))])) as unknown as Tables
}

function recordDocument({ article }: Checked, { document, text }: Context): Maker<'documents'> {
  return rowsOf([article], () => ({
    id: document,
    path: article.path,
    ordinal: article.ordinal,
    title: article.title,
    title_source: article.titleSource,
    subtitle: article.subtitle,
    agency: article.agency,
    place: article.place,
    date: article.date,
    date_source: article.dateSource,
    reference_date: article.referenceDate,
    authors: [...article.authors],
    format: article.format,
    media_type: article.mediaType,
    url: article.url,
    fields: article.fields === null ? null : JSON.stringify(article.fields),
    duplicate_of: null,
    similarity: null,
    encoding: article.encoding,
    script: article.script,
    sha256: article.sha256,
    characters: codePointOffsets(text)(text.length),
    text,
  }))
}

function recordBlocks({ article }: Checked, { document, rowId, located }: Context): Maker<'blocks'> {
  return rowsOf(article.blocks, (block, index) => ({
    id: rowId('b', index),
    document,
    ordinal: index + 1,
    kind: block.kind,
    level: block.level,
    parent: rowId('b', block.parent),
    speaker: block.speaker,
    line: block.line,
    page: block.page,
    sheet: article.sheet,
    cell: article.cell,
    ...located(block),
  }))
}

function recordPoints({ article }: Checked, { document, text, rowId, located }: Context): Maker<'points'> {
  return rowsOf(article.points, (point, index) => ({
    id: rowId('p', index),
    document,
    block: rowId('b', point.block),
    parent: rowId('p', point.parent),
    ordinal: point.ordinal,
    marker: point.marker === null ? null : slice(text, point.marker),
    ...located(point),
  }))
}

function recordTurns({ article }: Checked, { document, text, rowId }: Context): Maker<'qa'> {
  return rowsOf(article.turns, (turn, index) => ({
    id: rowId('q', index),
    document,
    ordinal: index + 1,
    asker: turn.asker,
    question: slice(text, turn.questionText),
    answerer: turn.answerer,
    answer: turn.answers.length === 0 ? null : turn.answerTexts.map(span => slice(text, span)).join('\n'),
    question_block: rowId('b', turn.question),
    answer_blocks: turn.answers.map(block => rowId('b', block)),
  }))
}

function recordSentences({ sentences }: Checked, { document, rowId, located }: Context): Maker<'sentences'> {
  return rowsOf(sentences, (sentence, index) => ({
    id: rowId('s', index),
    document,
    block: rowId('b', sentence.block),
    ordinal: index + 1,
    ...located(sentence),
  }))
}

function recordTimes({ times }: Checked, { document, rowId, sentenceAt, located }: Context): Maker<'times'> {
  return rowsOf(times, (time, index) => ({
    id: rowId('t', index),
    document,
    sentence: sentenceAt(time),
    ...located(time),
    edtf: time.edtf,
    certain: time.certain,
  }))
}

function recordMentions({ mentions }: Checked, { document, rowId, sentenceAt, located }: Context): Maker<'mentions'> {
  return rowsOf(mentions, (mention, index) => ({
    id: rowId('m', index),
    document,
    sentence: sentenceAt(mention),
    entity: rowId('e', mention.entity),
    type: mention.type,
    ...located(mention),
  }))
}

function recordEntities({ entities, mentions }: Checked, { document, rowId }: Context): Maker<'entities'> {
  const counts = new Uint32Array(entities.length)
  for (const mention of mentions) counts[mention.entity]!++
  return rowsOf(entities, (entity, index) => ({
    id: rowId('e', index),
    document,
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases],
    mentions: counts[index]!,
  }))
}

/** Index of the entity that the holder of a figure names; null where it names none. */
function holderEntity({ mentions }: Checked, { arguments: found }: Figure): number | null {
  const holder = found.find(({ role }) => role === 'holder')
  const mention = holder === undefined ? undefined : mentions[indexAfter(mentions, holder.start)]
  return mention !== undefined && mention.start === holder!.start && mention.end === holder!.end ? mention.entity : null
}

function recordFigures(doc: Checked, { document, rowId, sentenceAt, located }: Context): Maker<'figures'> {
  const outcome = outcomes(doc)
  const number = (value: string | null) => (value === null ? null : toFloat(value))
  const row = (figure: Figure, index: number): Row<'figures'> => {
    const { unit, per, unitCode } = printedUnits(figure, doc.article)
    const base = comparable({ value: figure.value, unitCode })
    const indicator = indicatorOf(doc, figure)
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
      base_value: number(base.value),
      base_unit_code: base.code,
      dimension: figure.dimension,
      relation: figure.relation,
      direction: figure.direction,
      entity: figure.entity,
      property: figure.property,
      measure: measureOf(figure),
      measure_code: indicator?.code ?? null,
      measure_name: indicator?.name ?? null,
      whole: figure.whole,
      whole_figure: rowId('f', operandOf(figure, 'whole')?.figure ?? null),
      base: figure.base,
      base_figure: rowId('f', operandOf(figure, 'base')?.figure ?? null),
      status: figure.status,
      time: figure.time,
      place: figure.place,
      holder: figure.holder,
      holder_entity: rowId('e', holderEntity(doc, figure)),
      check: outcome[index] ?? null,
      rule: figure.slot,
      confidence: figure.confidence,
      implied: [...figure.implied],
    }
  }
  return rowsOf(doc.figures, row)
}

/** For each figure the outcome of the checks it takes part in; one failure outweighs any success. */
function outcomes({ figures, checks }: Checked): (Row<'figures'>['check'] | undefined)[] {
  const outcome: (Row<'figures'>['check'] | undefined)[] = new Array(figures.length)
  for (const check of checks) {
    for (const index of check.figures) if (outcome[index] !== 'inconsistent') outcome[index] = check.status
  }
  return outcome
}

function recordChecks({ checks }: Checked, { document, rowId }: Context): Maker<'checks'> {
  return rowsOf(checks, (check, index) => ({
    id: rowId('c', index),
    document,
    kind: check.kind,
    frame: check.frame,
    status: check.status,
    grade: check.grade,
    figures: check.figures.map(figure => rowId('f', figure)),
    equation: check.equation,
    stated: check.stated,
    likely: check.likely?.text ?? null,
    likely_figure: rowId('f', check.likely?.figure ?? null),
    computed_lower: check.computedLower,
    computed_upper: check.computedUpper,
  }))
}

function recordNumerals(doc: Checked, { document, rowId, located }: Context): Maker<'numerals'> {
  const markers = doc.article.points.map(({ start, marker }) => marker ?? { start, end: start })
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
  return rowsOf(doc.numerals, numeral => ({
    document,
    ...located(numeral),
    value: numeral.value,
    role: numeral.role,
    ref: refs[numeral.role](numeral),
  }))
}
