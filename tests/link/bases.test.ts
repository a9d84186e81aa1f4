import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** Relation or direction, and the base, of each figure of a text: up 同比. */
const changesOf = (text: string): string[] =>
  extract({ text, date: '2023-07-15' }).tables.figures.map(({ relation, direction, base }) =>
    `${relation === 'change' ? direction : relation} ${base ?? ''}`.trim(),
  )

/** The one that says of the amount itself whether it is a change. */
const lastOf = (text: string): string | undefined => changesOf(text).at(-1)?.split(' ')[0]

describe('a change by where it stands', () => {
  it.each([
    ['全厂用水量下降达12%。', 'down'],
    ['门票收入增长近三成。', 'up'],
    ['今年单位能耗下降不少于4%。', 'down'],
    ['茶叶、药材产值分别增长5.8%和7.2%。', 'up'],
    ['三项指数分别上升0.2点、0.4点和0.1点。', 'up'],
    ['改造后每年可减少碳排放260吨。', 'down'],
    ['公司拟增加注册资本3000万元。', 'up'],
    ['县里精简乡镇编制25名。', 'down'],
    ['全年客运量实现12%的增长。', 'up'],
    ['当天股指出现2%左右的下跌。', 'down'],
    ['旅客量以每年20%的速度增长。', 'up'],
    ['净利润同比64.5%。', 'up'],
    ['净利润同比-6.5%。', 'down'],
    ['个股方面，甲公司跌超3%。', 'down'],
    ['五年间产值翻了两番。', 'up'],
    ['新桥通车比计划提前了20天。', 'down'],
    ['本县增速高于全市1.4个百分点。', 'up'],
    ['球队落后榜首3分。', 'down'],
    ['本市排名下降两个名次。', 'down'],
  ])('%s is a change %s', (text, direction) => {
    expect(lastOf(text)).toBe(direction)
  })

  it.each([
    ['果实含糖量高达15.8%。'],
    ['岗位将减少为120个。'],
    ['文盲率由4.1%下降为2.7%。'],
    ['全年价格下降幅度为6.4%。'],
    ['今年降低了85项商品关税。'],
    ['货运量连续三个月正增长。'],
    ['行业仍有20%的上涨空间。'],
    ['一位年近七旬的老人到场。'],
    ['综合税负不高于承担责任的3%。'],
    ['关闭落后化工企业46家。'],
    ['雨量高于去年的77毫米。'],
    ['成绩领先其他两人。'],
  ])('%s is none', text => {
    expect(lastOf(text)).not.toMatch(/up|down/)
  })
})

describe('what a change is compared with', () => {
  it('ends before what only says how far', () => {
    expect(changesOf('这款手机比上一代的跑分高出约40%。')).toEqual(['up 上一代的跑分'])
    expect(changesOf('队伍比对手领先11分。')).toEqual(['up 对手'])
    expect(changesOf('与最高点相比跌近七成。')).toEqual(['down 最高点'])
    expect(changesOf('基金净值较前一交易日上涨0.3%。')).toEqual(['up 前一交易日'])
    expect(changesOf('基金净值跑赢大盘指数8.3个百分点。')).toEqual(['up 大盘指数'])
  })

  it('stays with its own kind: the base of a rate’s movement is none of a growth after it', () => {
    expect(changesOf('火电同比增长7.2%，增速比6月份回落7个百分点；水电下降17.5%。')).toEqual([
      'up 同比',
      'down 6月份',
      'down 同比',
    ])
    expect(changesOf('工业增速比一季度提高6.5个百分点；运输业产值增长14.6%。')).toEqual(['up 一季度', 'up'])
  })

  it('holds for a list where it frames the clause: 与2010年相比', () => {
    expect(changesOf('与2010年相比，东部人口比重上升2.2个百分点，中部下降0.8个百分点。')).toEqual([
      'up 2010年',
      'down 2010年',
    ])
  })

  it('gives a mean over years no 同比', () => {
    expect(changesOf('营业收入同比增长24.9%，两年平均增长9.6%。').at(-1)).toBe('up')
  })

  it('from where a change started goes to a bare verb alone', () => {
    expect(changesOf('票价由去年的80元升至100元，上涨25%。').at(-1)).toBe('up 去年')
    expect(changesOf('运输时间从原来的70天缩短到10天，成本下降10%。').at(-1)).toBe('down')
  })

  it('is handed to a sentence that breaks the measure down, and no further', () => {
    expect(changesOf('全省进出口同比增长6.5%。其中，出口增长5.4%，进口下降1.3%。').slice(-2)).toEqual([
      'up 同比',
      'down 同比',
    ])
    expect(changesOf('上月价格环比下降1.2%。食品中，鲜菜价格下降5.1%。').at(-1)).toBe('down 环比')
    expect(changesOf('全省进出口同比增长6.5%。旅客量增长5.4%。').at(-1)).toBe('up')
    expect(changesOf('人口比十年前的老城增加两成。其中，学生增长5.4%。').at(-1)).toBe('up')
    expect(changesOf('全省进出口同比增长6.5%。其中，出口占60%。').at(-1)).toBe('share')
  })
})
