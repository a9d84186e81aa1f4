import type { StateBlock } from 'markdown-it'

/**
 * markdown-it's rule for tables with each row's cells as printed: none is dropped where a row is longer than its head,
 * none is added where it is shorter.
 *
 * ```text
 * | 县 | 户 |
 * | -- | -- |
 * | 甲 | 42 | 又 |      three cells
 * ```
 */
export function readTable(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (first + 2 > end || !isRow(state, first) || !isRow(state, first + 1)) return false
  const columns = countColumns(lineOf(state, first + 1))
  if (columns === 0 || cellsOf(lineOf(state, first)).length !== columns) return false
  if (silent) return true
  const parent = state.parentType
  state.parentType = 'table'
  const table = state.push('table_open', 'table', 1)
  pushRow(state, first)
  let line = first + 2
  for (; line < end && isRow(state, line) && !endsTable(state, line, end); line++) pushRow(state, line)
  state.push('table_close', 'table', -1)
  table.map = [first, line]
  state.parentType = parent
  state.line = line
  return true
}

/** Whether the line is not blank, in its container, and set in by less than four blanks. */
function isRow(state: StateBlock, line: number): boolean {
  const indent = state.sCount[line]! - state.blkIndent
  return indent >= 0 && indent < 4 && !state.isEmpty(line)
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!).trim()

const endsTable = (state: StateBlock, line: number, end: number): boolean =>
  state.md.block.ruler.getRules('blockquote').some(rule => rule(state, line, end, true))

/** Columns of a line of dashes under a head, `| :-- | --: |`; 0 when it is none. */
function countColumns(line: string): number {
  // Dashes alone underline a heading.
  if (/[^-:|\s]/.test(line) || !/[:|]/.test(line)) return 0
  const cells = cellsOf(line)
  return cells.every(cell => /^:?-+:?$/.test(cell)) ? cells.length : 0
}

/** The cells between the pipes; a pipe behind a backslash is one of a cell. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let from = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\' && line[at + 1] === '|') {
      cell += line.slice(from, at)
      from = ++at
    } else if (line[at] === '\\') at++
    else if (line[at] === '|') {
      cells.push((cell + line.slice(from, at)).trim())
      cell = ''
      from = at + 1
    }
  }
  cells.push((cell + line.slice(from)).trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

/** What may be markup within a cell. */
const MARKUP = /[\\`~*_[\]!<&]/

/** A row without markup is one token, `tr`, whose `meta` holds its cells: of a long table, tokens for each took 600 MB. */
function pushRow(state: StateBlock, line: number): void {
  const printed = lineOf(state, line)
  const cells = cellsOf(printed)
  if (!MARKUP.test(printed)) {
    Object.assign(state.push('tr', 'tr', 0), { map: [line, line + 1], meta: { cells } })
    return
  }
  state.push('tr_open', 'tr', 1).map = [line, line + 1]
  for (const content of cells) {
    const cell = state.push('inline', '', 0)
    cell.content = content
    cell.children = []
  }
  state.push('tr_close', 'tr', -1)
}
