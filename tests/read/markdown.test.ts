import { toString as plainText } from 'mdast-util-to-string'
import { expect, it } from 'vitest'
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
