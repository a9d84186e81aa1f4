import { expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
const TEXT = `表1 各县产量
单位：万吨
县\t油菜\t\t小麦
\t产量\t增长（%）\t产量（吨）
沿海
安溪\t120.5\t3.1\t–
德化\t98.0\t-4.1\t1,204
`

const { cells, figures, documents } = extract({ text: TEXT, path: 'a.txt' }).tables

it('gives the grid back by row and column', () => {
  const grid: string[][] = []
  for (const { row, column, text } of cells) {
    grid[row - 1] ??= []
    grid[row - 1]![column - 1] = text
  }
  const rows = grid.map(row => Array.from(row, cell => cell ?? '').join('\t'))
  expect(rows.join('\n')).toBe(TEXT.split('\n').slice(2, -1).join('\n'))
})

it('says what each cell does, what heads it and which figure it holds', () => {
  const shown = cells.map(it => [it.text, it.kind, it.section, it.row_header, it.column_headers.join('/'), it.unit])
  expect(shown.slice(0, 10)).toEqual([
    ['县', 'header', null, null, '', null],
    ['油菜', 'header', null, null, '', null],
    ['小麦', 'header', null, null, '', null],
    ['产量', 'header', null, null, '', null],
    ['增长（%）', 'header', null, null, '', null],
    ['产量（吨）', 'header', null, null, '', null],
    ['沿海', 'section', null, null, '', null],
    ['安溪', 'label', '沿海', null, '县', null],
    ['120.5', 'value', '沿海', '安溪', '油菜/产量', '万吨'],
    ['3.1', 'value', '沿海', '安溪', '油菜/增长（%）', '%'],
  ])
  expect(cells.find(({ text }) => text === '–')!.figure).toBeNull()
  const last = cells.at(-1)!
  expect(figures.find(({ id }) => id === last.figure)).toMatchObject({ text: '1,204', value: 1204, unit_code: 't' })
  expect(last.caption).toBe('表1 各县产量')
})

it('quotes what is printed', () => {
  const points = [...documents[0]!.text]
  for (const { start, end, text } of cells) expect(points.slice(start, end).join('')).toBe(text)
})
