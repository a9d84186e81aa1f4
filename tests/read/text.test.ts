import { expect, it } from 'vitest'
import { readText } from '../../src/read/text.ts'

const lines = (text: string) =>
  readText(text).children.map(node => [node.type, node.position!.start.line, node.position!.start.column])

it('makes a paragraph of each line that is not blank, with its place', () => {
  expect(lines('甲\n\n　　乙\n \n丙')).toEqual([
    ['paragraph', 1, 1],
    ['paragraph', 3, 3],
    ['paragraph', 5, 1],
  ])
})

it.each(['\r\n', '\r', '\n', '\f', '\u2028', '\u0085'])('ends a line at %j', end => {
  expect(lines(`甲${end}乙`).map(([, line]) => line)).toEqual([1, 2])
})

it('makes a table of lines with the same number of tabs', () => {
  expect(lines('表\n地区\t人口\n东乡\t12\n西乡\t8\n正文').map(([type]) => type)).toEqual([
    'paragraph',
    'table',
    'paragraph',
  ])
  expect(lines('地区\t人口\n东乡\t西乡\t北乡').map(([type]) => type)).toEqual(['paragraph', 'paragraph'])
})

it('takes a tab at the head of a line for an indent', () => {
  expect(lines('\t\n\t\n甲').map(([type]) => type)).toEqual(['paragraph'])
  expect(lines('\t甲\n\t乙').map(([type]) => type)).toEqual(['paragraph', 'paragraph'])
})

it('reads one line of megabytes', () => {
  expect(readText('全县粮食丰收。'.repeat(1_000_000)).children).toHaveLength(1)
})
