import { posix } from 'node:path'
import { openTexts, type Texts } from './texts.ts'
import { openXml, type XmlListener } from './xml.ts'
import { BrokenPackage } from './zip.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** Rows that hold something, as texts by column; to be read before the next sheet is asked for. Null where it is hidden. */
  readonly rows: AsyncIterable<SheetRow> | null
  /** How many cells refer to a text that the workbook lacks, and the first of them; complete behind the last row. */
  readonly lost: Readonly<Lost>
}

interface Lost {
  count: number
  first: string
}

/** The bytes of a member of a workbook, as they are unpacked; null where there is none of that name. */
export type Members = (name: string) => AsyncIterable<Uint8Array> | null

export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number
  /** A text a column, empty where the cell is; dates as 2023-08-15. */
  readonly cells: readonly string[]
}

/**
 * Reads the sheets of a workbook (ECMA-376, SpreadsheetML), one after the other; of hidden ones that they are there. No more of it
 * is held than a row, and what its cells share as far as that is short.
 */
export async function* readWorkbook(members: Members): AsyncGenerator<Sheet> {
  const main = members('xl/workbook.xml')
  if (main === null) throw new BrokenPackage('it holds no sheets')
  const { sheets, is1904 } = await sheetsOf(main)
  const targets = await targetsOf(members('xl/_rels/workbook.xml.rels'))
  const dated = await datedStyles(members('xl/styles.xml'))
  const strings = openTexts()
  try {
    await readStrings(members('xl/sharedStrings.xml'), strings)
    for (const { name, id, isHidden } of sheets) {
      const lost: Lost = { count: 0, first: '' }
      const xml = isHidden ? null : members(targets.get(id) ?? '')
      if (xml === null && !isHidden) throw new BrokenPackage(`it lacks its sheet: ${name}`)
      yield { name, rows: xml === null ? null : rowsOf(xml, { strings, dated, is1904, lost }), lost }
    }
  } finally {
    strings.close()
  }
}

async function readMember(xml: AsyncIterable<Uint8Array> | null, listener: XmlListener): Promise<void> {
  if (xml === null) return
  const reader = openXml(listener)
  for await (const bytes of xml) reader.write(bytes)
  reader.end()
}

async function sheetsOf(xml: AsyncIterable<Uint8Array>) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  await readMember(xml, {
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

/** Where the parts of a workbook lie, by the ids that it calls them by. */
async function targetsOf(xml: AsyncIterable<Uint8Array> | null): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readMember(xml, {
    open(name, { Id, Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return
      targets.set(Id, posix.join('/xl', Target.startsWith('/') ? `..${Target}` : Target).slice(1))
    },
  })
  return targets
}

/** Texts that cells share, by number, without the readings that Japanese has above them. */
async function readStrings(xml: AsyncIterable<Uint8Array> | null, strings: Texts): Promise<void> {
  let text = ''
  let isText = false
  let readings = 0
  await readMember(xml, {
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
  })
}

/** Characters that XML has no place for, and the underscore that would begin one: `_x000D_`, `_x005F_` (ECMA-376, ST_Xstring). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replaceAll(/\r\n?/g, '\n')
    : text

/** Formats of numbers that are dates in every Excel, and in Chinese ones. */
const DATES = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Which styles of cells show dates, by their number. */
async function datedStyles(xml: AsyncIterable<Uint8Array> | null): Promise<readonly boolean[]> {
  const own = new Set<number>()
  const styles: boolean[] = []
  let isWithin = false
  await readMember(xml, {
    open(name, { numFmtId, formatCode = '' }) {
      if (name === 'numFmt' && /[ymd年月日]/i.test(formatCode.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        own.add(Number(numFmtId))
      if (name === 'cellXfs') isWithin = true
      if (name === 'xf' && isWithin) styles.push(DATES(Number(numFmtId)) || own.has(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isWithin = false
    },
  })
  return styles
}

/** Columns of a sheet, at most. */
const MOST_COLUMNS = 16_384

/** What the cells of all sheets go by. */
interface Book {
  readonly strings: Texts
  /** Whether a style shows dates, by its number. */
  readonly dated: readonly boolean[]
  readonly is1904: boolean
  readonly lost: Lost
}

async function* rowsOf(xml: AsyncIterable<Uint8Array>, book: Book): AsyncGenerator<SheetRow> {
  let rows: SheetRow[] = []
  const reader = openXml(rowListener(book, row => rows.push(row)))
  const taken = (): SheetRow[] => {
    const whole = rows
    rows = []
    return whole
  }
  for await (const bytes of xml) {
    reader.write(bytes)
    yield* taken()
  }
  reader.end()
  yield* taken()
}

function rowListener({ strings, dated, is1904, lost }: Book, add: (row: SheetRow) => void): XmlListener {
  let number = 0
  let cells: string[] = []
  let column = 0
  let cell: Readonly<Record<string, string>> = {}
  let value = ''
  let isValue = false
  let readings = 0
  return {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r) || number + 1
        cells = []
        column = 0
      } else if (name === 'c') {
        cell = attributes
        column = columnOf(attributes.r) ?? column + 1
        value = ''
      } else if (name === 'rPh') readings++
      isValue = name === 'v' || (name === 't' && readings === 0)
    },
    close(name) {
      isValue = false
      if (name === 'rPh') readings--
      else if (name === 'c' && column <= MOST_COLUMNS) {
        const shared = cell.t === 's' && value !== '' ? strings.at(Number(value)) : ''
        if (shared === undefined && lost.count++ === 0) lost.first = cellName(column, number)
        const text =
          cell.t === 's' ? (shared ?? '') : textOf(value, cell.t, dated[Number(cell.s ?? 0)] ?? false, is1904)
        if (text !== '') {
          while (cells.length < column - 1) cells.push('')
          cells[column - 1] = text
        }
      } else if (name === 'row' && cells.length > 0) add({ number, cells })
    },
    text(piece) {
      if (isValue) value += piece
    },
  }
}

/** What a program calls a cell, by its column from 1 and its row: (28, 9) → AB9. */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The number of a column, from 1: AB12 → 28. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function textOf(value: string, type: string | undefined, isDate: boolean, is1904: boolean): string {
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (value === '' || type === 'e' || (type !== undefined && type !== 'n')) return type === 'e' ? '' : unescaped(value)
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return isDate ? dayOf(number + (is1904 ? 1462 : 0)) : String(number)
}

/** The day of a number of Excel, which counts from 1900 and takes that for a leap year; with the time where it has one. */
function dayOf(serial: number): string {
  if (serial < 1 || serial > 2_958_465) return String(serial)
  const days = serial < 60 ? serial + 1 : serial
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
