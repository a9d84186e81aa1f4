import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutArguments } from '../../bench/fuzz/sound.ts'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
const cutsOf = (text: string): string[] => cutArguments(extract({ text, date: '2023-07-15' }).tables)

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/news.jsonl', import.meta.url))

/** Names that jieba tears, and what stands around amounts. */
const NAMES =
  '十九大 党的二十大 宁德时代 广电计量 华为 江州市人民政府 全国海事法院 刁四村 二十国集团 中国移动 三峡工程 王某某 上海交通大学 江州市第一中学'.split(
    ' ',
  )
const AROUND =
  '动力电池市占率达 ， 增加 比 与 相比 占 的 代表 报收于 下跌 由 上升至 其中， 中， 该 去年 上年同期 第二季度 同比增长 收案数 平均年龄 为 参加 地区 员工 位于 东部的'.split(
    ' ',
  )
const AMOUNTS = '36.8% 16.37元 4人 5.2% 1.2万家 三成 4,590点'.split(' ')

describe('what a figure is linked to', () => {
  it('keeps a name whole: [宁德时代]动力电池市占率', () => {
    const [figure] = extract({ text: '宁德时代动力电池市占率达36.8%。' }).tables.figures
    expect(figure).toMatchObject({ entity: '宁德时代', property: '动力电池市占率' })
  })

  it('is a name without the amount behind it: [中欧班列]3100列', () => {
    const { figures, mentions } = extract({ text: '全年开行中欧班列3100列，一带一路0㎡。' }).tables
    expect(mentions.map(({ text }) => text)).toEqual(['中欧班列', '一带一路'])
    expect(figures[0]).toMatchObject({ entity: '中欧班列', text: '3100列' })
  })

  it('may be pieced together around a time in an earlier sentence', () => {
    expect(cutsOf('占1月1:60至今年0:100以上，增长0。占10时0分0秒约0以上，代表增长〇。')).toEqual([])
  })

  it('does not end within a name, a time or a number, whatever the text', () => {
    const piece = fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...AROUND), fc.constantFrom(...AMOUNTS))
    const text = fc.array(piece, { minLength: 3, maxLength: 16 }).map(pieces => `${pieces.join('')}。`)
    fc.assert(
      fc.property(text, it => {
        expect(cutsOf(it)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('nor within what is taken for a name: 同比增长（100000%，代表增长', () => {
    const text =
      '（一）\n\n25时61分至民国112年凌晨0时代表增长约.0%，同比增长（100000%，代表增长0月至下降.0以上，，江州市代表约0。'
    expect(cutsOf(text)).toEqual([])
  })

  it('nor within a name or a number when a property or a 的 is cut off', () => {
    expect(cutsOf('凌晨1时代表增长约3，比1000-0-0每天五五数半，代表增长2%。')).toEqual([])
    expect(cutsOf('代表占全国的（100000%以上，代表增长1000-0-0约0.1%，。')).toEqual([])
  })

  it('nor within a number that ends in the digits a property begins with: 1e9[99]路公交', () => {
    expect(cutsOf('1e999增加值3年增长2%，99路公交不良贷款率约0.5%以上，增长约0.2%以上。')).toEqual([])
  })

  it.runIf(existsSync(CORPUS))('nor in news', () => {
    const lines = readFileSync(CORPUS, 'utf8').split('\n').slice(0, 25)
    for (const { text } of lines.map(line => JSON.parse(line) as { text: string })) expect(cutsOf(text)).toEqual([])
  })
})
