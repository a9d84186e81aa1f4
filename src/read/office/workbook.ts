import { posix } from 'node:path'
import { readXml } from './xml.ts'
import { BrokenPackage, type Package } from './zip.ts'

/** A sheet of a workbook that people see. */
export interface Sheet {
  readonly name: string
  /** Rows that hold something, as texts by column. */
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number
  /** A text a column, empty where the cell is; dates as 2023-08-15. */
  readonly cells: readonly string[]
}

/** Reads the sheets of a workbook (ECMA-376, SpreadsheetML), one after the other; hidden ones are left out. */
export function* readWorkbook(files: Package): Generator<Sheet> {
  const main = files.read('xl/workbook.xml')
  if (main === null) throw new BrokenPackage('it holds no sheets')
  const { sheets, is1904 } = sheetsOf(main)
  const targets = targetsOf(files.read('xl/_rels/workbook.xml.rels'))
  const strings = stringsOf(files.read('xl/sharedStrings.xml'))
  const dated = datedStyles(files.read('xl/styles.xml'))
  for (const { name, id } of sheets) {
    const xml = files.read(targets.get(id) ?? '')
    if (xml === null) throw new BrokenPackage(`it lacks its sheet "${name}"`)
    yield { name, rows: rowsOf(xml, strings, dated, is1904) }
  }
}

function sheetsOf(xml: Uint8Array) {
  const sheets: { name: string; id: string }[] = []
  let is1904 = false
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        sheets.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
    },
  })
  return { sheets, is1904 }
}

/** Where the parts of a workbook lie, by the ids that it calls them by. */
function targetsOf(xml: Uint8Array | null): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  if (xml !== null)
    readXml(xml, {
      open(name, { Id, Target = '', TargetMode }) {
        if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return
        targets.set(Id, posix.join('/xl', Target.startsWith('/') ? `..${Target}` : Target).slice(1))
      },
    })
  return targets
}

/** Texts that cells share, by number, without the readings that Japanese has above them. */
function stringsOf(xml: Uint8Array | null): readonly string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let readings = 0
  if (xml !== null)
    readXml(xml, {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') readings++
        isText = name === 't' && readings === 0
      },
      close(name) {
        if (name === 'si') strings.push(text)
        else if (name === 'rPh') readings--
        isText = false
      },
      text(value) {
        if (isText) text += value
      },
    })
  return strings
}

/** Formats of numbers that are dates in every Excel, and in Chinese ones. */
const DATES = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Which styles of cells show dates, by their number. */
function datedStyles(xml: Uint8Array | null): readonly boolean[] {
  const own = new Set<number>()
  const styles: boolean[] = []
  let isWithin = false
  if (xml !== null)
    readXml(xml, {
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

function rowsOf(xml: Uint8Array, strings: readonly string[], dated: readonly boolean[], is1904: boolean): SheetRow[] {
  const rows: SheetRow[] = []
  let number = 0
  let cells: string[] = []
  let column = 0
  let cell: Readonly<Record<string, string>> = {}
  let value = ''
  let isValue = false
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r) || number + 1
        cells = []
        column = 0
      } else if (name === 'c') {
        cell = attributes
        column = columnOf(attributes.r) ?? column + 1
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    close(name) {
      isValue = false
      if (name === 'c' && column <= MOST_COLUMNS) {
        const text = textOf(value, cell.t, strings, dated[Number(cell.s ?? 0)] ?? false, is1904)
        if (text !== '') {
          while (cells.length < column - 1) cells.push('')
          cells[column - 1] = text
        }
      } else if (name === 'row' && cells.length > 0) rows.push({ number, cells })
    },
    text(piece) {
      if (isValue) value += piece
    },
  })
  return rows
}

/** The number of a column, from 1: AB12 → 28. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function textOf(
  value: string,
  type: string | undefined,
  strings: readonly string[],
  isDate: boolean,
  is1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (value === '' || type === 'e' || (type !== undefined && type !== 'n')) return type === 'e' ? '' : value
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
