import { foldPlain } from './plain.ts'
import { isUnitName } from './unit-names.ts'

/**
 * What a cell of a table holds, by its characters alone, in either script:
 * `number` 1,204.5, -3.1%, (310.50), 5.47亿 · `none` –, …, 不适用 · `period` 2023年, 1—7月 · `blank` nothing · `text` all else.
 */
export type CellKind = 'number' | 'none' | 'period' | 'blank' | 'text'

/** Longest cell that is looked at for a number or a period, in UTF-16 units. */
const LONGEST = 32

/** What a cell holds: `cellKind('(310.50)')` → `number`. */
export function cellKind(text: string): CellKind {
  const cell = text.trim()
  if (cell === '') return 'blank'
  if (cell.length > LONGEST) return 'text'
  const folded = foldPlain(cell, 'Hant')
  if (NONE.test(folded)) return 'none'
  const plain = folded.replaceAll(/[！-～]/g, full => String.fromCharCode(full.charCodeAt(0) - 0xfee0))
  if (spellsPeriod(plain)) return 'period'
  return plain.split(/\s+/).every(isNumber) || isNumber(plain) ? 'number' : 'text'
}

/** Marks for "no value": a dash, dots, 不适用. */
const NONE = /^(?:[-－﹣—–―─…·.*/\\]{1,8}|不适用|无数据|不详|[Nn]\/?[Aa])$/

/** Whether a cell says that it has no value, in whatever way. */
export const isEmptyCell = (kind: CellKind): boolean => kind === 'none' || kind === 'blank'

const NUMBER =
  /^(?:[+\-−–△▲▼↑↓]|(?:增加|减少|提高|降低|上升|下降|增长)(?=[\d.]{1,8}(?:%|个百分点)))? ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(.*)$/u
/** What a number before it names something with: 3月, 2023年, 5号, 2班. */
const NAMING = /^[年月日号班级季组届期版楼层栋章节条款线路师团连排]/

function isNumber(plain: string): boolean {
  const inside = /^\((.*)\)$/.exec(plain)?.[1]?.trim() ?? plain
  const match = NUMBER.exec(inside)
  if (match === null) return false
  const [, digits, rest] = match
  // 007 and 020 are codes
  if (/^0\d/.test(digits!)) return false
  return rest === '' || /^[十百千万亿]{1,2}$/.test(rest!) || (!NAMING.test(rest!) && isUnitName(rest!))
}

const PERIOD = /^[\d〇一二三四五六七八九十—–~～\-至到前上下半年度月份日季第初末底、./\s]+$/
const PERIOD_WORD = /[年月季]|日(?!\d)/

/** 2023年, 1—7月, 第三季度, 2023年6月末; a bare 2023 is a number as well, and counts as one. */
const spellsPeriod = (plain: string): boolean =>
  PERIOD.test(plain) && PERIOD_WORD.test(plain) && /[\d〇一二三四五六七八九十半]/.test(plain)

/** Whether a number may be a year: 2023. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text.trim())

/** Whether a cell is a period, or a year: 2023年6月末, 2023. */
export const isPeriod = (cell: string): boolean => cellKind(cell) === 'period' || isYear(cell)

/** What heads a column of names, or ends such a head, in either script: 指标, 主要项目, 地区名称. */
export const isCorner = (text: string): boolean => text.length <= LONGEST && CORNER.test(foldPlain(text.trim(), 'Hant'))

/** What heads a column that counts the rows, in either script: 序号, 排名. */
export const isCounter = (text: string): boolean =>
  text.length <= LONGEST && COUNTER.test(foldPlain(text.trim(), 'Hant'))

const COUNTER = /^(?:序\s*号|编\s*号|排\s*名|[名位]\s*次)$/

const CORNER =
  /^(?:[指项地名单类分种年时月行产品城国科区县学企公]\s*[标目区称位别类份间业品种市家域县段司型])(?:名\s*称)?$|(?:指标|项目|地区|名称|类别|行业|产品|品种|城市|科目|区域|单位)(?:名称)?$|^(?:项目|指标)\s*[/\\]/

/** Whether cells are the same few over and over, as below groups: 总值 | 同比 | 总值 | 同比 with `size` 2. */
export const repeats = (cells: readonly string[], size: number): boolean =>
  size > 0 && size < cells.length && cells.every((cell, at) => cell === cells[at % size])
