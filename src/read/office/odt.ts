import { posix } from 'node:path'
import type { Root, RootContent, TableRow } from 'mdast'
import { Tally } from '../../model/density.ts'
import type { Issue } from '../../model/issue.ts'
import { leftOutIssues } from '../left-out.ts'
import { Formula, mathName } from '../math.ts'
import { blockNode, cellNode, placeAt } from '../nodes.ts'
import { RunText } from '../run-text.ts'
import { Parts } from './parts.ts'
import { readXml } from './xml.ts'
import { BrokenPackage, type Package } from './zip.ts'

/** Elements whose text is no text of the document: deletions, comments, readings, tables of contents and other indexes, names of pictures. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:ruby-text',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
  'text:hidden-text',
  'svg:title',
  'svg:desc',
  'office:forms',
])

/** What a style makes of its text. */
interface Style {
  readonly parent: string | null
  isHidden: boolean
  isRaised: boolean
}

/** A paragraph under way; those of a text box or a note lie in another. */
interface Open {
  readonly runs: RunText
  readonly level: number | null
  readonly isListed: boolean
  readonly isHidden: boolean
}

interface OpenTable {
  readonly rows: TableRow[]
  cells: { texts: string[]; rowSpan: number; colSpan: number }[]
  readonly line: number
}

/** Cells of one row that stand for each other, and styles that one may be based on through others, at most. */
const MOST_CELLS = 63
const LONGEST_CHAIN = 20

/**
 * Reads the text of an OpenDocument (ISO/IEC 26300): paragraphs, headings, entries of lists, tables, text boxes, footnotes
 * below the text. Deletions, comments, hidden text, page headers and tables of contents are left out. Lines count
 * paragraphs and rows.
 */
export function readOdt(files: Package, issues: Issue[] = [], tally = new Tally()): Root {
  const content = files.read('content.xml')
  if (content === null) throw new BrokenPackage('it holds no text of an OpenDocument')
  const parts = new Parts()
  const manifest = parts.read('META-INF/manifest.xml', name => files.read(name))
  if (manifest !== null && Buffer.from(manifest).includes('encryption-data'))
    throw new BrokenPackage('it is under a password')
  const formulaOf = (href: string | undefined): string => formulaAt(href, files, parts)
  const root = readOdtXml(content, issues, tally, formulaOf)
  issues.unshift(...parts.issues)
  return root
}

/** Reads an OpenDocument that is one XML file. */
export function readOdtXml(
  xml: Uint8Array,
  issues: Issue[] = [],
  tally = new Tally(),
  formulaOf: (href: string | undefined) => string = () => '',
): Root {
  const nodes: RootContent[] = []
  const notes: RootContent[] = []
  const styles = new Map<string, Style>()
  const paragraphs: Open[] = []
  const spans: Span[] = []
  let style: Style | null = null
  let table: OpenTable | null = null
  let nested = 0
  let left = 0
  let isText = false
  let lists = 0
  let links = 0
  let noted = 0
  let line = 0
  let marks = 0
  let readings = 0
  let formula: Formula | null = null

  const endParagraph = (): void => {
    const { runs, level, isListed, isHidden } = paragraphs.pop()!
    if (isHidden) return
    const lines = runs.text.split('\n')
    marks += runs.marks
    for (const printed of lines) {
      const value = printed.trim()
      if (value === '') continue
      if (noted === 0 && table !== null) {
        table.cells.at(-1)?.texts.push(value)
        continue
      }
      tally.add('blocks')
      if (noted > 0) notes.push(blockNode(value, null, false, 0))
      else nodes.push(blockNode(value, level, isListed, ++line))
    }
  }
  const endTable = ({ rows, line: first }: OpenTable): void => {
    table = null
    if (rows.some(({ children }) => children.length > 1))
      nodes.push({ type: 'table', children: rows, ...placeAt(first) })
    else for (const text of textsOf(rows)) nodes.push(blockNode(text, null, false, ++line))
  }
  const endRow = (open: OpenTable): void => {
    tally.add('blocks')
    open.rows.push(rowOf(open, ++line))
  }
  const add = (text: string): void => {
    if (spans.some(it => it.isHidden)) return
    // a note lies in the span that raises its mark, and is not raised itself
    const isRaised = spans.some(it => it.isRaised && it.within === paragraphs.length)
    paragraphs.at(-1)?.runs.add(text, !isRaised ? 'line' : links > 0 ? 'linked' : 'raised')
  }

  readXml(xml, {
    root: /^office:document(?:-content)?$/,
    body: 'office:text',
    open(name, attributes) {
      const math = mathName(name)
      if (formula !== null) {
        if (math !== null) formula.open(math, attributes)
        return
      }
      if (left > 0 || LEFT_OUT.has(name)) {
        if (left === 0 && name === 'text:ruby-text') readings++
        left++
        return
      }
      if (name === 'office:text') isText = true
      else if (name === 'style:style') {
        style = { parent: attributes['style:parent-style-name'] ?? null, isHidden: false, isRaised: false }
        tally.add('styles')
        styles.set(attributes['style:name'] ?? '', style)
      } else if (name === 'style:text-properties' && style !== null) {
        style.isHidden = attributes['text:display'] === 'none'
        style.isRaised = /^(?:super|[1-9])/.test(attributes['style:text-position'] ?? '')
      }
      if (!isText) return
      if (name === 'text:p' || name === 'text:h')
        paragraphs.push(paragraphOf(name, attributes, styles, lists > 0 && noted === 0))
      else if (name === 'text:span') spans.push(spanAt(attributes['text:style-name'], styles, paragraphs.length))
      else if (name === 'text:hidden-paragraph')
        spans.push({ isHidden: true, isRaised: false, within: paragraphs.length })
      else if (name === 'text:s') add(' '.repeat(Math.min(MOST_CELLS, Number(attributes['text:c']) || 1)))
      else if (math === 'math') formula = new Formula()
      else if (name === 'draw:object') add(formulaOf(attributes['xlink:href']))
      else if (name === 'text:tab') add('\t')
      else if (name === 'text:line-break') add('\n')
      else if (name === 'text:a') links++
      else if (name === 'text:list') lists++
      else if (name === 'text:note-body') noted++
      else if (name === 'table:table') {
        if (table === null) table = { rows: [], cells: [], line: line + 1 }
        else nested++
      } else if (table !== null && nested === 0 && name === 'table:table-row') table.cells = []
      else if (table !== null && nested === 0 && name === 'table:table-cell') {
        const cell = () => ({ texts: [], rowSpan: spanOf(attributes, 'rows'), colSpan: spanOf(attributes, 'columns') })
        const count = Math.min(MOST_CELLS, Number(attributes['table:number-columns-repeated']) || 1)
        tally.add('cells', count)
        for (let i = 0; i < count; i++) table.cells.push(cell())
      }
    },
    close(name) {
      if (formula !== null) {
        const math = mathName(name)
        if (math === 'math') {
          const { text } = formula
          formula = null
          add(text)
        } else if (math !== null) formula.close(math)
      } else if (left > 0) left--
      else if (name === 'style:style') style = null
      else if (!isText) return
      else if (name === 'office:text') isText = false
      else if (name === 'text:p' || name === 'text:h') endParagraph()
      else if (name === 'text:span' || name === 'text:hidden-paragraph') spans.pop()
      else if (name === 'text:a') links--
      else if (name === 'text:list') lists--
      else if (name === 'text:note-body') noted--
      else if (table === null) return
      else if (name === 'table:table-row' && nested === 0) endRow(table)
      else if (name === 'table:table') {
        if (nested > 0) nested--
        else endTable(table)
      }
    },
    text(value) {
      formula?.add(value)
      if (formula !== null || left > 0 || !isText) return
      const paragraph = paragraphs.at(-1)
      // blanks of the file are one, and none at the head of a paragraph
      const text = value.replaceAll(/[ \t\r\n]+/g, ' ')
      add(paragraph === undefined || paragraph.runs.isBlank ? text.replace(/^ /, '') : text)
    },
  })
  issues.push(...leftOutIssues({ marks, readings }))
  return { type: 'root', children: [...nodes, ...notes.map(note => ({ ...note, ...placeAt(++line) }))] }
}

/** The formula that is an object in a document: `./Object 1`; empty where the object is something else, or elsewhere. */
function formulaAt(href: string | undefined, files: Package, parts: Parts): string {
  if (href === undefined || ELSEWHERE.test(href)) return ''
  const object = posix.join(href, 'content.xml')
  if (!files.has(object)) {
    if (!files.has(posix.join(href))) parts.miss(object)
    return ''
  }
  const formula = new Formula()
  let isMath = false
  // of one that breaks off, what stands before is a part of the formula
  parts.read(object, () =>
    readXml(files.read(object)!, {
      open(name, attributes) {
        const math = mathName(name)
        if (math === 'math') isMath = true
        else if (math !== null) formula.open(math, attributes)
      },
      close: name => formula.close(mathName(name) ?? ''),
      text: value => isMath && formula.add(value),
    }),
  )
  return formula.text
}

/** A reference that leads out of the archive. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\.\.\/|\/)/i

type Attributes = Readonly<Record<string, string>>

function paragraphOf(
  name: string,
  attributes: Attributes,
  styles: ReadonlyMap<string, Style>,
  isListed: boolean,
): Open {
  const style = attributes['text:style-name']
  const depth = Math.min(6, Number(attributes['text:outline-level']) || 1)
  const isTitle = chainOf(style, styles).some(it => /^(?:title|标题)$/i.test(it))
  return {
    runs: new RunText(),
    level: name === 'text:h' ? depth : isTitle ? 1 : null,
    isListed: isListed && name === 'text:p',
    isHidden: isHidden(style, styles),
  }
}

/** A style with those that it is based on, by their names. */
function chainOf(name: string | undefined, styles: ReadonlyMap<string, Style>): string[] {
  const chain: string[] = []
  for (let at = name; at != null && chain.length < LONGEST_CHAIN; at = styles.get(at)?.parent ?? undefined)
    chain.push(at)
  return chain
}

/** What a run of characters is within, in a paragraph: how many are open tells which. */
interface Span {
  readonly isHidden: boolean
  readonly isRaised: boolean
  readonly within: number
}

const spanAt = (name: string | undefined, styles: ReadonlyMap<string, Style>, within: number): Span => ({
  isHidden: isHidden(name, styles),
  isRaised: chainOf(name, styles).some(it => styles.get(it)?.isRaised),
  within,
})

const isHidden = (name: string | undefined, styles: ReadonlyMap<string, Style>): boolean =>
  chainOf(name, styles).some(it => styles.get(it)?.isHidden)

const spanOf = (attributes: Attributes, what: 'rows' | 'columns'): number =>
  Math.min(MOST_CELLS, Math.max(1, Number(attributes[`table:number-${what}-spanned`]) || 1))

function rowOf({ cells }: OpenTable, line: number): TableRow {
  const children = cells.map(({ texts, rowSpan, colSpan }) => {
    const value = texts.join(' ').replaceAll(/\s+/g, ' ')
    return cellNode(value, { rowSpan, colSpan })
  })
  return { type: 'tableRow', children, ...placeAt(line) }
}

/** The texts of a table with a cell a row. */
const textsOf = (rows: readonly TableRow[]): string[] =>
  rows.flatMap(({ children }) => children.flatMap(cell => cell.children.flatMap(it => ('value' in it ? it.value : []))))
