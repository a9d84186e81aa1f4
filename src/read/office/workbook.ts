import { cellName, columnOf, MOST_COLUMNS, numberOf, textOf, unescaped } from './cells.ts'
import type { Parts } from './parts.ts'
import { type NamedPart, Relations } from './relations.ts'
import { openTexts, type Texts } from './texts.ts'
import { BrokenXml, openXml, type XmlListener } from './xml.ts'
import { BrokenPackage } from './zip.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** Rows that hold something, as texts by column; to be read before the next sheet is asked for. Throws where the sheet is broken or missing. Null where it is hidden. */
  readonly rows: AsyncIterable<SheetRow> | null
  /** How many cells are not read, the first of them and why; complete behind the last row. */
  readonly lost: Readonly<Lost>
}

interface Lost {
  count: number
  first: string
  reason: string
}

/** The bytes of a member of a workbook, as they are unpacked; null where there is none of that name. Throws a `BrokenPackage` before the first where any is damaged. */
export type Members = (name: string) => AsyncIterable<Uint8Array> | null

export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number
  /** A text a column, empty where the cell is; dates as 2023-08-15. */
  readonly cells: readonly string[]
}

const MAIN = 'xl/workbook.xml'

/**
 * Reads the sheets of a workbook (ECMA-376, SpreadsheetML), one after the other; of hidden ones that they are there. No more of it
 * is held than a row, and what its cells share as far as that is short. Of what they share `parts` takes what is broken: what
 * stands before is used.
 */
export async function* readWorkbook(members: Members, parts: Parts): AsyncGenerator<Sheet> {
  const main = members(MAIN)
  if (main === null) throw new BrokenPackage('it holds no sheets')
  const { sheets, is1904 } = await sheetsOf(main)
  const relations = new Relations(MAIN)
  const readShared = async ({ name, isNamed }: NamedPart, listener: XmlListener): Promise<void> => {
    const xml = members(name)
    if (xml !== null) await parts.follow(name, () => readMember(xml, listener))
    else if (isNamed) parts.miss(name)
  }
  const dated: boolean[] = []
  const strings = openTexts()
  try {
    await readShared({ name: relations.path, isNamed: true }, relations.listener)
    await readShared(relations.ofKind('styles'), styleListener(dated))
    await readShared(relations.ofKind('sharedStrings'), stringListener(strings))
    for (const { name, id, isHidden } of sheets) {
      const lost: Lost = { count: 0, first: '', reason: '' }
      const xml = members(relations.withId(id) ?? '')
      yield { name, rows: isHidden ? null : rowsOf(xml, { strings, dated, is1904, lost }), lost }
    }
  } finally {
    strings.close()
  }
}

async function readMember(xml: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reader = openXml(listener)
  for await (const bytes of xml) reader.write(bytes)
  reader.end()
}

async function sheetsOf(xml: AsyncIterable<Uint8Array>) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  await readMember(xml, {
    root: /^workbook$/,
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          id: attributes['r:id'] ?? '',
          isHidden: (attributes.state ?? 'visible') !== 'visible',
        })
    },
  })
  return { sheets, is1904 }
}

/** Takes texts that cells share, in their order, without the readings that Japanese has above them. */
function stringListener(strings: Texts): XmlListener {
  let text = ''
  let isText = false
  let readings = 0
  return {
    root: /^sst$/,
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') readings++
      isText = name === 't' && readings === 0
    },
    close(name) {
      if (name === 'si') strings.add(unescaped(text))
      else if (name === 'rPh') readings--
      isText = false
    },
    text(value) {
      if (isText) text += value
    },
  }
}

/** Formats of numbers that are dates in every Excel, and in Chinese ones. */
const DATES = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Takes which styles of cells show dates, by their number. */
function styleListener(dated: boolean[]): XmlListener {
  const own = new Set<number>()
  let isWithin = false
  return {
    root: /^styleSheet$/,
    open(name, { numFmtId, formatCode = '' }) {
      if (name === 'numFmt' && /[ymd年月日]/i.test(formatCode.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        own.add(Number(numFmtId))
      if (name === 'cellXfs') isWithin = true
      if (name === 'xf' && isWithin) dated.push(DATES(Number(numFmtId)) || own.has(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isWithin = false
    },
  }
}

/** What the cells of all sheets go by. */
interface Book {
  readonly strings: Texts
  /** Whether a style shows dates, by its number. */
  readonly dated: readonly boolean[]
  readonly is1904: boolean
  readonly lost: Lost
}

async function* rowsOf(xml: AsyncIterable<Uint8Array> | null, book: Book): AsyncGenerator<SheetRow> {
  if (xml === null) throw new BrokenPackage('it is not in the archive')
  let rows: SheetRow[] = []
  const reader = openXml(rowListener(book, row => rows.push(row)))
  const taken = (): SheetRow[] => {
    const whole = rows
    rows = []
    return whole
  }
  for await (const bytes of xml) {
    try {
      reader.write(bytes)
    } finally {
      // also those before a flaw
      yield* taken()
    }
  }
  reader.end()
}

function rowListener({ strings, dated, is1904, lost }: Book, add: (row: SheetRow) => void): XmlListener {
  let number = 0
  let cells: string[] = []
  let column = 0
  let cell: Readonly<Record<string, string>> = {}
  let value = ''
  let isValue = false
  let isStored = false
  let isFormula = false
  let readings = 0
  let within: 'sheetData' | 'row' | 'c' | null = null
  let hasRows = false

  const lose = (reason: string): string => {
    if (lost.count++ === 0) {
      lost.first = cell.r?.slice(0, LONGEST_NAME) ?? cellName(column, number)
      lost.reason = reason
    }
    return ''
  }
  const textOfCell = (): string => {
    if (cell.t === 'e') return lose('it holds an error, such as #N/A')
    if (value === '') {
      // what comes to an empty text is stored as one
      const isReckoned = cell.t === 'str' && isStored
      return isFormula && !isReckoned ? lose('what its formula comes to is not stored') : ''
    }
    if (column > MOST_COLUMNS) return lose('it lies where no sheet has a cell')
    if (cell.t === 's') return sharedAt(value, strings) ?? lose('it refers to a text that the workbook lacks')
    if (cell.t !== undefined && cell.t !== 'n') return textOf(value, cell.t)
    const style = Number(cell.s ?? 0)
    const number = numberOf(value, dated[style] ?? (style === 0 ? false : null), is1904)
    return number ?? lose('it refers to a style that the workbook lacks')
  }

  return {
    root: /^(?:work|chart|dialog|xm:macro)sheet$/,
    open(name, attributes) {
      const expected = within === 'sheetData' ? 'row' : within === 'row' ? 'c' : name
      if (name !== expected && !BESIDE.test(name))
        throw new BrokenXml('something else stands where a sheet has rows and cells')
      if (name === 'sheetData') {
        within = 'sheetData'
        hasRows = true
      } else if (name === 'row') {
        within = 'row'
        const given = Number(attributes.r)
        number = Number.isSafeInteger(given) && given > 0 ? given : number + 1
        cells = []
        column = 0
      } else if (name === 'c') {
        within = 'c'
        cell = attributes
        column = attributes.r ? columnOf(attributes.r) : column + 1
        value = ''
        isStored = isFormula = false
      } else if (name === 'rPh') readings++
      else if (name === 'f') isFormula = true
      else if (name === 'v') isStored = true
      isValue = name === 'v' || (name === 't' && readings === 0)
    },
    close(name) {
      isValue = false
      if (name === 'rPh') readings--
      else if (name === 'c') {
        within = 'row'
        const text = textOfCell()
        if (text === '') return
        if (cells[column - 1]) lose('another cell has its place')
        else {
          while (cells.length < column - 1) cells.push('')
          cells[column - 1] = text
        }
      } else if (name === 'row') {
        within = 'sheetData'
        if (cells.length > 0) add({ number, cells })
      } else if (name === 'sheetData') within = null
      else if (name === 'worksheet' && !hasRows) throw new BrokenXml('it has no place for rows')
    },
    text(piece) {
      if (isValue) value += piece
    },
  }
}

/** What programs add beside rows and cells: extensions, and what older ones show instead. */
const BESIDE = /^(?:ext|mc:)/

/** Characters of what a cell calls itself that are shown. */
const LONGEST_NAME = 40

const sharedAt = (value: string, strings: Texts): string | undefined =>
  /^\s*\d+\s*$/.test(value) ? strings.at(Number(value)) : undefined
