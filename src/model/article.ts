import type { Issue } from './issue.ts'
import type { Span } from './span.ts'

export type BlockKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'question'
  | 'answer'
  | 'list_item'
  | 'table_row'
  | 'caption'

/** One line of `article.text`: a paragraph, a heading, a question … Blocks tile the text, `\n` between them. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Depth of a heading from 1, or of a list item from 1; null elsewhere. */
  readonly level: number | null
  /** Index into `article.blocks` of the heading or question above; null at the top. */
  readonly parent: number | null
  /** Who asks or answers, as printed without the colon; null elsewhere. */
  readonly speaker: string | null
  /** Line of the file where the block begins, from 1; counted where a tree without positions was given. */
  readonly line: number
  /** Page of the file where the block begins, from 1; null where it has none. */
  readonly page: number | null
  /** Column of that line where what holds the block begins, from 1; null where the line is counted. */
  readonly column: number | null
  /** Cells of a table row, one a column, blank ones too; empty elsewhere. */
  readonly cells: readonly Span[]
  /** Index into `article.grids` of the table it is a row of; null elsewhere. */
  readonly grid: number | null
  /** Cells that name the row, one a column of names; one that reaches down from a row above lies there. Empty elsewhere. */
  readonly labels: readonly Span[]
}

/**
 * An enumerated point (一是…, （二）…, 首先…): from its marker to where the next one begins or its block or section ends; or one of
 * the paragraphs (款) of an article of law, which are counted and have no marker.
 */
export interface Point extends Span {
  /** Index into `article.blocks` of the block where it begins. */
  readonly block: number
  /** Index into `article.points` of the point it belongs to; null at the top. */
  readonly parent: number | null
  /** From 1, as the marker says, or as the paragraphs of an article are counted. */
  readonly ordinal: number
  readonly marker: Span | null
}

/** One question with its answer; indexes into `article.blocks`. */
export interface Turn {
  readonly asker: string | null
  readonly answerer: string | null
  /** The block that holds the question. */
  readonly question: number
  readonly questionText: Span
  /** The blocks that hold the answer, in order; empty when it was not answered. */
  readonly answers: readonly number[]
  /** What is said in each of them, without the label of who says it. */
  readonly answerTexts: readonly Span[]
}

/** What a column of a table holds: names of rows, units of rows, numbers of rows, or values. */
export type ColumnKind = 'label' | 'unit' | 'index' | 'value'

/** A table of the article: which rows name its columns, which columns name its rows. */
export interface Grid {
  /** Index into `article.blocks` of its first row. */
  readonly first: number
  /** Index into `article.blocks` just past its last row. */
  readonly end: number
  /** How many rows from the first on name the columns. */
  readonly headers: number
  readonly columns: readonly ColumnKind[]
  /** Index into `article.blocks` of its title; null where it has none. */
  readonly caption: number | null
  /** Indexes into `article.blocks` of captions and notes that may name the unit of all its cells, the nearest first. */
  readonly notes: readonly number[]
}

/**
 * Where the date of an article is found, the most trusted first: the caller or a metadata table, front matter, a line
 * above the text (来源：… 时间：…), what the head of a page says (`<meta>`, JSON-LD), a dateline (新华社北京9月26日电), 今天（6月30日） in the text, the sign-off below it, its title,
 * its path or web address.
 */
export const DATE_SOURCES = [
  'given',
  'front_matter',
  'header',
  'meta',
  'dateline',
  'today',
  'sign_off',
  'title',
  'path',
] as const
export type DateSource = (typeof DATE_SOURCES)[number]

/** Where the title of an article is found: the caller, front matter, its text, or the head of a page alone. */
export const TITLE_SOURCES = ['given', 'front_matter', 'text', 'meta'] as const
export type TitleSource = (typeof TITLE_SOURCES)[number]

/** One article, structured. Everything later is a flat, sorted, stand-off layer of spans over `text`. */
export interface Article {
  /** Path as given, relative to the input folder, `/` between parts. */
  readonly path: string
  /** What ids begin with: the path without the extension that told the format. */
  readonly stem: string
  /** Place of the article in its file, from 1. */
  readonly ordinal: number
  /** All characters of the article in order, one block a line (`\n`); nothing folded or corrected. */
  readonly text: string
  /**
   * `text` folded for looking things up: simplified script, half-width digits, letters, `.`, `%`, `〇` for ○.
   * The same UTF-16 length, so every offset holds in both. Rules read this one, records quote `text`.
   */
  readonly plain: string
  readonly title: string | null
  /** Where `title` was found; null where there is none. */
  readonly titleSource: TitleSource | null
  readonly subtitle: string | null
  /** News agency or outlet: 新华社. */
  readonly agency: string | null
  /** Place of the dateline: 北京. */
  readonly place: string | null
  /** EDTF date of the article at the precision known: `2022-09-26`, `2023-08`, `2003`. */
  readonly date: string | null
  /** Where the finest part of `date` was found; null where there is none. */
  readonly dateSource: DateSource | null
  /** The day that relative times resolve against: `date`, or what the caller gave. EDTF, any precision; null unknown. */
  readonly referenceDate: string | null
  readonly authors: readonly string[]
  /** `txt`, `html`, `pdf`; that of the collection it is a row of: `csv`. */
  readonly format: string
  /** `text/html`. */
  readonly mediaType: string
  /** Sheet and cell of the workbook that it stands in; null elsewhere. */
  readonly sheet: string | null
  readonly cell: string | null
  /** What an official document is filed under, by the names printed (索引号, 发文字号); null where nothing is. */
  readonly fields: Readonly<Record<string, string>> | null
  /** The address that its page says it has; null elsewhere. */
  readonly url: string | null
  /** `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; null where its file has none, as a PDF. */
  readonly encoding: string | null
  readonly script: 'Hans' | 'Hant'
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly blocks: readonly Block[]
  readonly points: readonly Point[]
  readonly turns: readonly Turn[]
  /** The tables: their rows are blocks. */
  readonly grids: readonly Grid[]
  /** Findings so far: reading and structure. */
  readonly issues: readonly Issue[]
}
