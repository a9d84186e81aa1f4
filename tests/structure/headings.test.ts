import { describe, expect, it, test } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { article, blocksOf } from './structured.ts'

const BODY = '全市交通部门今年以来加大投入力度，新修农村公路三百公里，群众出行更加方便。'

const headingsOf = (text: string, path = 'a.txt'): string[] => {
  const read = article(text, {}, path)
  return read.blocks.filter(({ kind }) => kind === 'heading').map(block => `${block.level} ${slice(read.text, block)}`)
}

describe('headings', () => {
  test.each<[string, string, string[]]>([
    [
      'marked, nested',
      `一、修路\n（一）国道\n${BODY}\n（二）省道\n${BODY}\n二、架桥\n${BODY}`,
      ['1 一、修路', '2 （一）国道', '2 （二）省道', '1 二、架桥'],
    ],
    [
      'chapters',
      `第一章 总则\n第一节 目的\n${BODY}\n第二章 分则\n${BODY}`,
      ['1 第一章 总则', '2 第一节 目的', '1 第二章 分则'],
    ],
    ['by shape', `${BODY}\n抓质量保进度\n${BODY}`, ['1 抓质量保进度']],
    [
      'by shape below a marked one',
      `一、修路\n质量是道路的生命，进度是群众的期盼\n${BODY}`,
      ['1 一、修路', '2 质量是道路的生命，进度是群众的期盼'],
    ],
    ['a question as heading', `${BODY}\n路怎么修？\n${BODY}`, ['1 路怎么修？']],
    ['above a list', `${BODY}\n主要指标：\n―里程三百公里\n―投资两亿元`, ['1 主要指标：']],
    [
      'that run on',
      `${BODY}一、公路建设情况公路里程增加。${BODY}二、桥梁建设情况桥梁数量增加。`,
      ['1 一、公路建设情况', '1 二、桥梁建设情况'],
    ],
    [
      'headlines of items, in brackets',
      `【快讯】\n【水价上调】${BODY}\n【大桥通车】山城网3月8日电，${BODY}`,
      ['1 【水价上调】', '1 【大桥通车】'],
    ],
    ['of items without a title', `【水价上调】${BODY}\n【大桥通车】${BODY}`, ['1 【水价上调】', '1 【大桥通车】']],
    [
      'categories of a prize',
      '山城文学奖名单\n小说奖\n《山路》　张三\n《河水》　李四\n散文奖\n《春雨》　王五\n《秋风》　赵六',
      ['1 小说奖', '1 散文奖'],
    ],
    [
      'categories in brackets',
      '山城文学奖揭晓\n【小说】\n张三《山路》\n【散文】\n李四《春雨》',
      ['1 【小说】', '1 【散文】'],
    ],
    [
      'prizes above numbered winners',
      `山城科技奖名单\n一等奖\n1.修路技术　山城大学\n2.灌溉技术　山城农学院\n二等奖\n1.种植技术　山城农业局`,
      ['1 一等奖', '1 二等奖'],
    ],
    [
      'parts in brackets',
      `山城修路忙\n【案情】\n${BODY}\n【点评】\n${BODY}\n【打印】【关闭】`,
      ['1 【案情】', '1 【点评】'],
    ],
  ])('%s', (_, text, expected) => {
    expect(headingsOf(text)).toEqual(expected)
  })

  test.each([
    ['a paragraph with a marker', `（一）修路。${BODY}\n（二）架桥。${BODY}`],
    ['entries that end as sentences', `${BODY}\n（一）修路；\n（二）架桥。`],
    ['entries of a list', `${BODY}\n1. 修路\n2. 架桥\n3. 通电`],
    ['a list of names', `${BODY}\n张三\n李四\n王五\n赵六\n${BODY}`],
    ['the last entry of a list above a text', `${BODY}\n1. 修路\n2. 架桥\n${BODY}`],
    ['who speaks, in brackets', `山城新闻\n【主播】${BODY}\n【同期】${BODY}`],
    ['who speaks again, in brackets', `山城新闻\n【张三】${BODY}\n【李四】${BODY}\n【张三】${BODY}`],
    ['a column before one paragraph', `山城修路忙\n【山城网】${BODY}\n${BODY}`],
    ['a salutation', `同志们：\n${BODY}`],
    ['what ends open', `${BODY}\n今年新修公路里程达到300\n${BODY}`],
    ['the last line', `${BODY}\n修路忙`],
  ])('none: %s', (_, text) => {
    expect(headingsOf(text).filter(heading => !heading.includes('王五'))).toEqual([])
  })

  it('counts Markdown depths from the shallowest below the title', () => {
    expect(headingsOf(`# 山城\n\n## 修路\n\n${BODY}\n\n### 国道\n\n${BODY}\n\n## 架桥\n\n${BODY}`, 'a.md')).toEqual([
      '1 修路',
      '2 国道',
      '1 架桥',
    ])
  })

  it('hangs blocks under their heading', () => {
    const { blocks } = article(`${BODY}\n一、修路\n${BODY}\n（一）国道\n${BODY}`)
    expect(blocks.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['paragraph', null],
      ['heading', null],
      ['paragraph', 1],
      ['heading', 1],
      ['paragraph', 3],
    ])
  })
})

describe('tables, captions and lists', () => {
  it('reads cells and their header', () => {
    const read = article(`${BODY}\n表1 公路里程\n单位：公里\n\n地区\t国道\t省道\n东乡\t12\t30\n西乡\t8\t25\n${BODY}`)
    expect(blocksOf(read).slice(1, -1)).toEqual([
      'caption: 表1 公路里程',
      'caption: 单位：公里',
      'table_row: 地区\t国道\t省道',
      'table_row: 东乡\t12\t30',
      'table_row: 西乡\t8\t25',
    ])
    const row = read.blocks[4]!
    expect(row.cells.map(cell => slice(read.text, cell))).toEqual(['东乡', '12', '30'])
    expect(row.labels.map(cell => slice(read.text, cell))).toEqual(['东乡'])
    expect(read.grids).toEqual([
      { first: 3, end: 6, headers: 1, columns: ['label', 'value', 'value'], caption: 1, notes: [2, 1, 0] },
    ])
  })

  it('takes no dateline for the title of a table', () => {
    const table = '| 产品 | 收入 |\n| --- | --- |\n| 绿茶 | 1200 |\n'
    const read = article(`茶业半年报\n\n本报城东8月21日电（记者 何晓）\n\n${table}`, {}, 'a.md')
    expect(read.blocks.map(it => it.kind)).toContain('dateline')
    expect(read.blocks[read.grids[0]!.caption!]!.kind).toBe('title')
  })

  it('reads Markdown tables and nested lists', () => {
    const read = article(
      `${BODY}\n\n| 地区 | 里程 |\n|---|---|\n| 东乡 | **12** |\n\n- 国道\n  - 东线\n- 省道\n`,
      {},
      'a.md',
    )
    expect(read.blocks.slice(1).map(({ kind, level, grid }) => [kind, level, grid])).toEqual([
      ['table_row', null, 0],
      ['table_row', null, 0],
      ['list_item', 1, null],
      ['list_item', 2, null],
      ['list_item', 1, null],
    ])
    expect(blocksOf(read)[2]).toBe('table_row: 东乡\t12')
  })

  test.each(['― 里程三百公里', '• 里程三百公里', '1. 里程三百公里；', '①里程三百公里；'])('list item: %s', line => {
    expect(blocksOf(article(`${BODY}\n${line}\n${line}`))[1]).toMatch(/^list_item/)
  })
})
