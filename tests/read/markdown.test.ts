import { toString as plainText } from 'mdast-util-to-string'
import { expect, it } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { readMarkdown } from '../../src/read/markdown.ts'

const read = (markdown: string) => readMarkdown(markdown).children.map(node => [node.type, plainText(node)])

it('leaves tildes of ranges alone', () => {
  expect(read('产量10~20万吨，价格30~40元。')).toEqual([['paragraph', '产量10~20万吨，价格30~40元。']])
})

it('gives ordered lists their numbers back', () => {
  expect(read('1. 修路\n2. 架桥')).toEqual([['list', '1. 修路2. 架桥']])
})

it('does not take a year for a list', () => {
  expect(read('1998. 年鉴创刊。')).toEqual([['paragraph', '1998. 年鉴创刊。']])
})

it('does not take a paragraph above a rule for a heading', () => {
  expect(read('这一段话写到这里就结束了。\n---')).toEqual([
    ['paragraph', '这一段话写到这里就结束了。'],
    ['thematicBreak', ''],
  ])
  expect(read('乡村见闻\n---')).toEqual([['heading', '乡村见闻']])
})

it('reads paragraphs set in by four blanks as paragraphs', () => {
  expect(read('前文。\n\n    段首空四格。\n    又一段。')).toEqual([
    ['paragraph', '前文。'],
    ['paragraph', '段首空四格。'],
    ['paragraph', '又一段。'],
  ])
})

it('leaves out tags, comments and footnote marks, and decodes entities', () => {
  expect(read('甲<b>乙</b><!-- 丙 -->&amp;丁[^1]\n\n[^1]: 脚注')).toEqual([
    ['paragraph', '甲乙&丁'],
    ['paragraph', '脚注'],
  ])
  expect(read('<div>\n上行<br>下行\n</div>')).toEqual([
    ['paragraph', '上行'],
    ['paragraph', '下行'],
  ])
})

it('reads quotations as paragraphs and tables as tables', () => {
  expect(read('> 引文。').map(([type]) => type)).toEqual(['paragraph'])
  expect(read('| 年 | 户 |\n|---|---|\n| 2020 | 5 |').map(([type]) => type)).toEqual(['table'])
})

it('reads the cells of a row without markup as those of a row with some', () => {
  const cells = ['42', '-3.5%', 'a:b=c', '$1 {x}', '', '“甲”', '10～20', '+1', 'http://a.b', '(丙)', '…']
  const [table] = readMarkdown(`| a |\n| - |\n| ${cells.join(' | ')} |\n| ${cells.join(' | ')} | **丁** |`).children
  const [, plain, marked] = table?.type === 'table' ? table.children : []
  expect(marked!.children.slice(0, -1)).toEqual(plain!.children)
  expect(plain!.children.map(cell => plainText(cell))).toEqual(cells)
})

it('keeps every cell of a table, however many its head has', () => {
  const rows = '| 甲 | 乙 |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| \\| | `a\\|b` |'
  const [table] = readMarkdown(rows).children
  const cells = table?.type === 'table' ? table.children.map(row => row.children.map(cell => plainText(cell))) : []
  expect(cells).toEqual([['甲', '乙'], ['1'], ['1', '2', '3'], ['|', 'a|b']])
})

it('reads what a <sup> raises, however many pieces it holds', () => {
  const [paragraph] = readMarkdown(`甲<sup>${'*乙* '.repeat(70_000)}</sup>丙`).children
  expect(paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : null).toMatchObject({ value: '丙' })
})

it('keeps the number of an entry that has nothing else', () => {
  expect(read('前文。\n\n1998.\n\n后文。')).toEqual([
    ['paragraph', '前文。'],
    ['paragraph', '1998.'],
    ['paragraph', '后文。'],
  ])
})

it('takes more paragraphs than a call takes arguments', () => {
  expect(readMarkdown('甲\n\n'.repeat(150_000)).children).toHaveLength(150_000)
})

it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', end => {
  const lines = ['---', 'title: 甲', '---', '', '# 一', '', '> 二', '', '- 三'].join(end)
  expect(readMarkdown(lines).children.map(({ position }) => position?.start.line)).toEqual([1, 5, 7, 9])
})

it.each([
  ['> ', 100],
  ['- ', 50],
  ['> - ', 34],
  ['1. ', 50],
])('reads %j %i times over as plain text, with an issue', (marker, times) => {
  const issues: Issue[] = []
  const text = `甲\n\n${marker.repeat(times)}乙`
  expect(readMarkdown(text, issues).children.map(node => plainText(node))).toEqual(['甲', `${marker.repeat(times)}乙`])
  expect(issues).toMatchObject([{ code: 'too-nested', line: 3 }])
  const fewer: Issue[] = []
  readMarkdown(`甲\n\n${marker.repeat(times / 2)}乙`, fewer)
  expect(fewer).toEqual([])
})
