import type { Root, RootContent, TableCell, TableRow } from 'mdast'
import { Tally } from '../../model/density.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { leftOutIssues } from '../left-out.ts'
import { blockNode, cellNode, placeAt } from '../nodes.ts'
import { RunText, type Stand } from '../run-text.ts'
import { Equations } from './equations.ts'
import { Parts } from './parts.ts'
import { Relations } from './relations.ts'
import { readStyles, type Style } from './styles.ts'
import { readXml, type XmlListener } from './xml.ts'
import { BrokenPackage, type Package } from './zip.ts'

/** Elements whose text is no text of the document: what was deleted or moved away, field codes, what older programs show instead. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
])

/** What stands for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  'w:br': '\n',
  'w:cr': '\n',
}

type Attributes = Readonly<Record<string, string>>

/** A paragraph under way; those of a text box lie in another. */
interface Open {
  readonly runs: RunText
  style: Style | null
  level: number | null
  isListed: boolean
}

interface Cell {
  /** Its paragraphs. */
  readonly texts: string[]
  columns: number
  merge: 'none' | 'begins' | 'goes-on'
}

/** Rows and columns that a cell takes. */
interface Spans {
  rowSpan: number
  readonly colSpan: number
}

interface OpenTable {
  readonly rows: TableRow[]
  cells: Cell[]
  /** The cell that goes on downwards, by its column. */
  readonly reaching: Map<number, Spans>
  /** The paragraphs of its cells, for one that lays out a page. */
  readonly texts: string[]
  readonly line: number
}

/**
 * Reads the text of a document of Word (ECMA-376, WordprocessingML): paragraphs, headings by style or outline level, entries
 * of lists, tables, text boxes, footnotes below the text. What was deleted, comments, page headers, the table of contents
 * and marks of notes are left out. Equations stand in their line: 10⁴, 1/3. Lines count paragraphs and rows.
 */
export function readDocx(files: Package, issues: Issue[] = [], tally = new Tally()): Root {
  const main = files.names.find(name => /^word\/document\d*\.xml$/.test(name))
  const text = files.read(main ?? '')
  if (main === undefined || text === null) throw new BrokenPackage('it holds no text of Word')
  const parts = new Parts()
  const relations = new Relations(main)
  if (files.has(relations.path)) parts.read(relations.path, name => readXml(files.read(name)!, relations.listener))
  const partOf = <Found>(kind: string, read: (xml: Uint8Array) => Found): Found | null => {
    const { name, isNamed } = relations.ofKind(kind)
    if (files.has(name)) return parts.read(name, () => read(files.read(name)!))
    if (isNamed) parts.miss(name)
    return null
  }
  const styles = partOf('styles', xml => readStyles(xml, tally)) ?? NO_STYLES
  const lines: Count = { count: 0, marks: 0, readings: 0, embedded: 0 }
  const children = readPart(text, TEXT, styles, lines, tally)
  for (const kind of ['footnotes', 'endnotes'])
    for (const note of partOf(kind, xml => readPart(xml, NOTES, styles, lines, tally)) ?? []) children.push(note)
  issues.push(...parts.issues, ...leftOutIssues(lines))
  if (lines.embedded > 0) issues.push(issue('embedded-documents', 'warning', null, { count: lines.embedded }))
  return { type: 'root', children }
}

const TEXT = { root: /^w:document$/, body: 'w:body' }
const NOTES = { root: /^w:(?:foot|end)notes$/ }
const NO_STYLES: ReadonlyMap<string, Style> = new Map()

/** Lines so far, and what was left out. */
interface Count {
  count: number
  marks: number
  readings: number
  /** Other documents that Word shows in this one (`w:altChunk`), or that are parts of it in files of their own (`w:subDoc`). */
  embedded: number
}

function readPart(
  xml: Uint8Array,
  shape: Pick<XmlListener, 'root' | 'body'>,
  styles: ReadonlyMap<string, Style>,
  lines: Count,
  tally: Tally,
): RootContent[] {
  const nodes: RootContent[] = []
  /** Text boxes lie in a paragraph, and come before it. */
  const paragraphs: Open[] = []
  let table: OpenTable | null = null
  /** Tables open within that one: they are text of its cells. */
  let nested = 0
  let left = 0
  let inText = 0
  let isHidden = false
  let isRaised = false
  let links = 0
  const equations = new Equations()

  const endParagraph = (): void => {
    const { runs, style, level, isListed } = paragraphs.pop()!
    if (style?.isContents) return
    const printed = runs.text
    lines.marks += runs.marks
    for (const line of printed.split('\n')) {
      const part = line.trim()
      if (part === '') continue
      if (table !== null) {
        table.cells.at(-1)?.texts.push(part)
        table.texts.push(part)
      } else {
        tally.add('blocks')
        nodes.push(
          blockNode(part, level ?? style?.level ?? null, isListed || (style?.isListed ?? false), ++lines.count),
        )
      }
    }
  }

  const endTable = ({ rows, texts, line }: OpenTable): void => {
    table = null
    if (rows.some(({ children }) => children.length > 1))
      nodes.push({ type: 'table', children: rows, ...placeAt(line) })
    else {
      tally.add('blocks', Math.max(0, texts.length - rows.length))
      for (const text of texts) nodes.push(blockNode(text, null, false, ++lines.count))
    }
  }

  const endRow = (open: OpenTable): void => {
    tally.add('blocks')
    open.rows.push(rowOf(open, ++lines.count))
  }

  const endEquation = (text: string | null): void => {
    if (text === null) return
    const runs = paragraphs.at(-1)?.runs
    runs?.part()
    runs?.add(text)
    runs?.part()
  }

  const standOf = (): Stand => (!isRaised ? 'line' : links > 0 ? 'linked' : 'raised')

  readXml(xml, {
    ...shape,
    open(name, attributes) {
      if (left > 0 || LEFT_OUT.has(name)) {
        if (left === 0 && name === 'w:rt') lines.readings++
        left++
        return
      }
      if (name === 'w:p') paragraphs.push({ runs: new RunText(), style: null, level: null, isListed: false })
      else if (name === 'w:t') inText++
      else if (name === 'w:altChunk' || name === 'w:subDoc') lines.embedded++
      else if (name === 'w:r' || name === 'm:r') isHidden = isRaised = false
      else if (name === 'w:vertAlign') isRaised = attributes['w:val'] === 'superscript'
      else if (name === 'w:rStyle') isRaised ||= styles.get(attributes['w:val'] ?? '')?.isRaised ?? false
      else if (name === 'w:hyperlink') links++
      else if (name.startsWith('m:')) equations.open(name, attributes['m:val'])
      else if (name === 'w:vanish') isHidden = isOn(attributes['w:val'])
      else if (name === 'w:tbl') {
        if (table === null) table = { rows: [], cells: [], reaching: new Map(), texts: [], line: lines.count + 1 }
        else nested++
      } else if (table !== null && nested === 0 && openInTable(table, name, attributes, tally)) return
      else setIn(paragraphs.at(-1), name, attributes, isHidden, styles)
    },
    close(name) {
      if (left > 0) left--
      else if (name === 'w:p') endParagraph()
      else if (name === 'w:t') inText--
      else if (name === 'w:hyperlink') links--
      else if (name.startsWith('m:')) endEquation(equations.close(name))
      else if (table === null) return
      else if (name === 'w:tr' && nested === 0) endRow(table)
      else if (name === 'w:tbl') {
        if (nested > 0) nested--
        else endTable(table)
      }
    },
    text(value) {
      if (left > 0 || isHidden || equations.add(value) || inText === 0) return
      paragraphs.at(-1)?.runs.add(value, standOf())
    },
  })
  return nodes
}

/** What is set, or stands for a character, in a paragraph. */
function setIn(
  paragraph: Open | undefined,
  name: string,
  attributes: Attributes,
  isHidden: boolean,
  styles: ReadonlyMap<string, Style>,
): void {
  if (paragraph === undefined) return
  const value = attributes['w:val']
  if (name === 'w:pStyle') paragraph.style = styles.get(value ?? '') ?? null
  else if (name === 'w:numPr') paragraph.isListed = true
  else if (name === 'w:outlineLvl' && Number(value) < 6) paragraph.level = Number(value) + 1
  // a stop of the tabulator has a value where it is set, none where it stands
  else if (SIGNS[name] !== undefined && value === undefined && !isHidden) paragraph.runs.add(SIGNS[name])
}

/** Takes what opens or sets a row or a cell; whether it was that. */
function openInTable(table: OpenTable, name: string, attributes: Attributes, tally: Tally): boolean {
  const cell = table.cells.at(-1)
  const value = attributes['w:val']
  if (name === 'w:tr') table.cells = []
  else if (name === 'w:tc') {
    tally.add('cells')
    table.cells.push({ texts: [], columns: 1, merge: 'none' })
  } else if (cell === undefined) return false
  else if (name === 'w:gridSpan') cell.columns = Math.min(MOST_COLUMNS, Math.max(1, Number(value) || 1))
  else if (name === 'w:vMerge') cell.merge = value === 'restart' ? 'begins' : 'goes-on'
  else return false
  return true
}

/** Columns that Word allows. */
const MOST_COLUMNS = 63

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/.test(value)

/** The row of a table; a cell that goes on from the row above is counted into the one where it begins. */
function rowOf({ cells, reaching }: OpenTable, line: number): TableRow {
  const children: TableCell[] = []
  let column = 0
  for (const { texts, columns, merge } of cells) {
    const above = merge === 'goes-on' ? reaching.get(column) : undefined
    if (above !== undefined) above.rowSpan++
    else {
      const spans: Spans = { rowSpan: 1, colSpan: columns }
      const value = texts.join(' ').replaceAll(/\s+/g, ' ')
      children.push(cellNode(value, spans))
      if (merge === 'begins') reaching.set(column, spans)
      else reaching.delete(column)
    }
    column += columns
  }
  return { type: 'tableRow', children, ...placeAt(line) }
}
