import { z } from 'zod'
import { DATE_SOURCES, TITLE_SOURCES } from '../model/article.ts'
import { ENTITY_TYPES } from '../model/layers.ts'
import { decimal, document, id, located, optional, ordinal, references, sentence, text } from './columns.ts'
import { argument, checks, figures } from './figure-schemas.ts'

// The one source of columns, types, descriptions, JSON Schema, docs and CSV order: `docs/records.md`.

const documents = z.object({
  id: id('news/2022-09-26'),
  path: text('Path as given, relative to the input folder, `/` between parts'),
  ordinal: ordinal('Place of the article in its file, from 1'),
  title: optional('Title of the article'),
  title_source: z
    .enum(TITLE_SOURCES)
    .nullable()
    .describe('Where `title` was found; `meta` where the page does not print it'),
  subtitle: optional('Subtitle of the article'),
  agency: optional('News agency or outlet: 新华社'),
  place: optional('Place of the dateline: 北京'),
  date: optional('Date of the article, EDTF, at the precision known'),
  date_source: z
    .enum(DATE_SOURCES)
    .nullable()
    .describe(
      'Where `date` was found; a year that is not printed there is that of another source, of the text or of the reference date',
    ),
  reference_date: optional('Day that relative times were resolved against, EDTF'),
  authors: z.array(z.string()).describe('Names from the byline'),
  fields: optional('What an official document is filed under (索引号, 发文字号), a JSON object by the names printed'),
  format: text('Format of its file: `txt`, `md`, `html`, `docx` …, that of the collection for a row: `csv`, `xlsx`'),
  media_type: text('Media type of its file: `text/plain`, `text/html`, `text/csv` …'),
  url: optional('Web address of the article, as its page, its front matter, its row or the metadata say'),
  duplicate_of: references(
    'documents',
    'First article of the run that has its text, whole or nearly: it is a reprint of that one, or shortened. Null in what `extract` and `wenju pipe` give, which have no other articles',
  ).nullable(),
  similarity: z
    .number()
    .nullable()
    .describe('How much of the shorter text the longer one has, from 0 to 1, estimated; null where `duplicate_of` is'),
  encoding: optional(
    'Encoding its file was read as: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; null for a PDF',
  ),
  script: z.enum(['Hans', 'Hant']).describe('Simplified (Hans) or traditional (Hant) characters'),
  sha256: text('SHA-256 of the bytes it was read from, lower-case hex'),
  characters: z.int().nonnegative().describe('Length of `text` in code points'),
  text: text('The article as read, one block a line; every offset counts in it'),
})

const blocks = z.object({
  id: id('news/2022-09-26/b3'),
  document,
  ordinal: ordinal('Place in the document, from 1'),
  kind: z
    .enum([
      'title',
      'subtitle',
      'byline',
      'dateline',
      'heading',
      'paragraph',
      'question',
      'answer',
      'list_item',
      'table_row',
      'caption',
    ])
    .describe('What the block is'),
  level: z.int().positive().nullable().describe('Depth of a heading or list item, from 1'),
  parent: references('blocks', 'Heading or question above it').nullable(),
  speaker: optional('Who asks or answers, as printed'),
  line: ordinal('Line of the file where it begins, from 1'),
  page: z.int().positive().nullable().describe('Page of the PDF where it begins, from 1'),
  sheet: optional('Sheet of the workbook where it stands'),
  cell: optional('Cell of that sheet: `C9`'),
  ...located,
})

const points = z.object({
  id: id('news/2022-09-26/p1'),
  document,
  block: references('blocks', 'Block where it begins'),
  parent: references('points', 'Point it belongs to').nullable(),
  ordinal: ordinal('Number its marker gives it, or its place among the paragraphs of its article'),
  marker: optional('Marker as printed: 一是; null for a paragraph of an article of law (款), which has none'),
  ...located,
})

const qa = z.object({
  id: id('news/2022-09-26/q1'),
  document,
  ordinal: ordinal('Place in the document, from 1'),
  asker: optional('Who asks, as printed'),
  question: text('The question, without its marker'),
  answerer: optional('Who answers, as printed'),
  answer: optional('The answer, one block a line; null when it was not answered'),
  question_block: references('blocks', 'Block of the question'),
  answer_blocks: z.array(z.string()).describe('Blocks of the answer, in order'),
})

const sentences = z.object({
  id: id('news/2022-09-26/s5'),
  document,
  block: references('blocks', 'Block it stands in'),
  ordinal: ordinal('Place in the document, from 1'),
  ...located,
})

const times = z.object({
  id: id('news/2022-09-26/t2'),
  document,
  sentence,
  ...located,
  edtf: optional('Value in EDTF (ISO 8601-2) at the precision printed; null when it cannot be placed on the calendar'),
  certain: z.boolean().describe('False where a part was taken from context, or of a day only its year is known'),
})

const entityType = z.enum(ENTITY_TYPES).describe('OntoNotes type')

const mentions = z.object({
  id: id('news/2022-09-26/m9'),
  document,
  sentence,
  entity: references('entities', 'Entity it names'),
  type: entityType,
  ...located,
})

const entities = z.object({
  id: id('news/2022-09-26/e4'),
  document,
  type: entityType,
  name: text('Longest form in the document'),
  aliases: z.array(z.string()).describe('Other forms in the document'),
  mentions: z.int().nonnegative().describe('How often it is named'),
})

const cells = z.object({
  id: id('news/2022-09-26/x7'),
  document,
  table: ordinal('Place of its table in the document, from 1'),
  block: references('blocks', 'Row it stands in'),
  row: ordinal('Row of the table, from 1'),
  column: ordinal('Column of the table, from 1'),
  kind: z
    .enum(['header', 'section', 'label', 'unit', 'index', 'value'])
    .describe('Whether it names columns, titles rows, names its row, its unit or its number, or says something of it'),
  caption: optional('Title of the table, as printed'),
  section: optional('The row above that titles its own: 分三大门类'),
  row_header: optional('What names its row, as printed'),
  column_headers: z.array(z.string()).describe('What names its column, top to bottom, as printed'),
  unit: optional('Unit of its figure with the multiplier that the table gives it: 万元'),
  figure: references('figures', 'Figure it holds; null where it holds none, as – and 不适用').nullable(),
  ...located,
})

const numerals = z.object({
  document,
  ...located,
  value: decimal('Value as a decimal string; null where it has none').nullable(),
  role: z
    .enum(['figure', 'time', 'name', 'code', 'ordinal', 'enumerator', 'article', 'idiom'])
    .describe('What the numeral turned out to be'),
  ref: optional('Row it went to: a figure, a time, a mention or a point'),
})

const conflicts = z.object({
  measure: text('What is measured, as the first names it'),
  unit_code: text('Unit of the figures: UCUM, ISO 4217, or braces around a classifier'),
  time: text('Period they speak of, EDTF; of a moment, up to its last day: `../2022-12-31`'),
  place: optional('Place they speak of, as printed'),
  holder: optional('The body, person or place whose figures they are, as printed; null where it is no named entity'),
  grade: z
    .enum(['stated', 'linked'])
    .describe(
      'How sure it is that both speak of one thing: their own clauses say all of it, or another gives period, place or holder',
    ),
  values: z.array(z.string()).describe('What the articles state, as printed'),
  figures: z.array(z.string()).describe('Figures that state it, in the order of the dataset'),
  documents: z.array(z.string()).describe('Documents of these figures'),
})

/** The tables in the order they are written, each the zod schema of one row. */
export const schemas = {
  documents: documents.describe('One row an article, with its text'),
  blocks: blocks.describe('Title, headings, paragraphs, questions, list items and table rows of a document'),
  points: points.describe(
    'Enumerated points (一是…, 首先…), also inside running text, and articles of law (条) with their paragraphs (款)',
  ),
  qa: qa.describe('One row a question, with its answer'),
  sentences: sentences.describe('Sentences of a document'),
  times: times.describe('Dates, periods and times of day'),
  mentions: mentions.describe('Every place where a named entity is named'),
  entities: entities.describe('Named entities of a document'),
  figures: figures.describe('Numeric expressions that say how much or how many, with what they measure'),
  arguments: argument.describe(
    'The words that give a figure its entity, property, whole, base, period and place: one row a stretch of text',
  ),
  checks: checks.describe('Arithmetic tried between figures'),
  cells: cells.describe('Cells of tables that hold something: with row and column the table can be laid out again'),
  numerals: numerals.describe('The ledger: every numeral of the text and what became of it'),
  conflicts: conflicts.describe(
    'What two articles of a run state differently, by a slip. A reprint counts only where it prints another number; `extract` and `wenju pipe`, which have no other articles, give none',
  ),
} as const

export type TableName = keyof typeof schemas
export type Row<Name extends TableName> = z.infer<(typeof schemas)[Name]>

/** Rows of one or more documents, table by table. */
export type Tables = { [Name in TableName]: Row<Name>[] }

/** All tables together. */
export const tablesSchema = z.object({
  documents: z.array(schemas.documents),
  blocks: z.array(schemas.blocks),
  points: z.array(schemas.points),
  qa: z.array(schemas.qa),
  sentences: z.array(schemas.sentences),
  times: z.array(schemas.times),
  mentions: z.array(schemas.mentions),
  entities: z.array(schemas.entities),
  figures: z.array(schemas.figures),
  arguments: z.array(schemas.arguments),
  checks: z.array(schemas.checks),
  cells: z.array(schemas.cells),
  numerals: z.array(schemas.numerals),
  conflicts: z.array(schemas.conflicts),
})

/** Names of the tables in the order they are written. */
export const tableNames = Object.keys(schemas) as TableName[]

/** Column names of a table in the order they are written. */
export const columnsOf = (table: TableName): string[] => Object.keys(schemas[table].shape)
