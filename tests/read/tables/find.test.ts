import { describe, expect, it, test } from 'vitest'
import type { Issue } from '../../../src/model/issue.ts'
import { readMarkdown } from '../../../src/read/markdown.ts'
import { readText } from '../../../src/read/text.ts'

/** The rows of each table of a text, cells parted by `|`. */
function rows(text: string, read = readText): string[][] {
  const found: string[][] = []
  for (const node of read(text).children) {
    if (node.type !== 'table') continue
    found.push(
      node.children.map(row =>
        row.children.map(({ children: [cell] }) => (cell?.type === 'text' ? cell.value : '')).join('|'),
      ),
    )
  }
  return found
}

const GRID = ['县|油菜|小麦', '安溪|120.5|33', '德化|98.0|-4.1', '永春|–|1,204']
const cells = GRID.map(row => row.split('|'))
const BORDER = '├────┼────┼────┤'

describe.each([
  ['tabs', cells.map(row => row.join('\t'))],
  ['wide blanks', cells.map(row => row.join('    '))],
  ['full-width blanks', cells.map(row => row.join('　　'))],
  ['single blanks', cells.map(row => row.join(' '))],
  ['bars', cells.map(row => row.join(' | '))],
  ['bars around', cells.map(row => `| ${row.join(' | ')} |`)],
  ['bars and dashes', cells.flatMap((row, at) => [`| ${row.join(' | ')} |`, ...(at === 0 ? ['| - | - | - |'] : [])])],
  ['a drawn box', cells.flatMap(row => [BORDER, `│${row.join(' │ ')}│`])],
  ['a cell a line', cells.flat()],
  ['a cell a paragraph', cells.flat().flatMap(cell => [cell, ''])],
  ['HTML', [`<table>${cells.map(row => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`]],
  ['HTML that closes nothing', [`<table>${cells.map(row => `<tr><td>${row.join('<td>')}`).join('\n')}`]],
])('a table of %s', (_, lines) => {
  const text = `表1 各县产量（吨）\n\n${lines.join('\n')}\n\n以上为初步数。\n`
  test('in plain text', () => expect(rows(text)).toEqual([GRID]))
  test('in Markdown', () => expect(rows(text, readMarkdown)).toEqual([GRID]))
})

it('leaves out no line beside a table', () => {
  const types = readText('前\n县\t人\n甲\t1\n乙\t2\n后').children.map(({ type, position }) => [
    type,
    position?.start.line,
  ])
  expect(types).toEqual([
    ['paragraph', 1],
    ['table', 2],
    ['paragraph', 5],
  ])
})

it('keeps rows of one cell, and rows without their last tabs', () => {
  expect(rows('县\t油\t米\n沿海\n安溪\t1\t2\n山区\n德化\t3')).toEqual([
    ['县|油|米', '沿海', '安溪|1|2', '山区', '德化|3'],
  ])
})

it('reads two levels of a header a cell a line, and a unit below its name', () => {
  const text = '指标\n5月\n1—5月\n总量\n同比\n（%）\n总量\n同比\n（%）\n纱\n24\n2.6\n120\n-1.1\n布\n31\n3.0\n166\n-5.4'
  expect(rows(text)).toEqual([
    ['指标|5月|1—5月', '总量|同比（%）|总量|同比（%）', '纱|24|2.6|120|-1.1', '布|31|3.0|166|-5.4'],
  ])
})

test.each([
  ['a menu', '首页 | 新闻 | 体育\n财经 | 科技 | 汽车'],
  ['names below an article', '来源 | 晚报\n编辑 | 李禾\n校对 | 王穗'],
  ['entries of a list', '1.\t修路三条\n2.\t架桥两座\n3.\t植树百亩'],
  ['what a colon opens', '时间：\t5月3日\n地点：\t礼堂\n人数：\t40'],
  ['a table of contents', '第一章 总则  1\n第二章 组织  4\n第三章 附则  9'],
  ['a schedule', '8:30\n签到\n9:00\n开幕\n10:30\n参观\n12:00\n午餐'],
  ['scores', '主队 3:1 客队\n红队 2:2 蓝队\n黄队 0:1 绿队'],
  ['a poem', '春眠不觉晓　　处处闻啼鸟\n夜来风雨声　　花落知多少'],
  [
    'paragraphs with tabs',
    '全县粮食丰收，群众都很高兴，大家说这是多年来最好的一年。\t今年还修了路，桥也快要通车了，下个月办庆典。\n又\t又',
  ],
  ['counters of a page', '阅读\n1204\n评论\n56\n点赞\n310'],
  ['numbers drawn', '前区 05 11 14\n后区 01 09\n'],
])('%s is no table', (_, text) => expect(rows(text)).toEqual([]))

it('tells of what looks like a table and cannot be read', () => {
  const issues: Issue[] = []
  readText(`各县产量\n\n安溪\n德化\n永春\n12\n30\n8\n14\n55\n6\n7\n`, issues)
  expect(issues.map(({ code, line }) => [code, line])).toEqual([['unread-table', 1]])
})

test('blanks inside a cell, where its columns stand wide apart', () => {
  const text =
    '名称　　单位　　产量　　增长%\n粮　食　　　吨　　　　18 640　　-2.4\n　#稻谷　　　万吨　　　　15.06　　0.7\n水产品　　　吨　　　　　9 305　　3.0'
  expect(rows(text)).toEqual([
    ['名称|单位|产量|增长%', '粮　食|吨|18 640|-2.4', '#稻谷|万吨|15.06|0.7', '水产品|吨|9 305|3.0'],
  ])
})

test('names of several words, where the header has as many', () => {
  const text = '标段 供应商 金额 得分\n第一标段 某公司 298.5 92.4\n第二标段 某研究院 119.8 88.7'
  expect(rows(text)).toEqual([['标段|供应商|金额|得分', '第一标段|某公司|298.5|92.4', '第二标段|某研究院|119.8|88.7']])
})
