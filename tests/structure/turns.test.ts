import { describe, expect, it, test } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { article, blocksOf } from './structured.ts'

const turnsOf = (text: string): string[] => {
  const read = article(text)
  return read.turns.map(
    ({ asker, answerer, questionText, answerTexts }) =>
      `${asker}→${answerer} ${slice(read.text, questionText)} ${answerTexts.map(span => slice(read.text, span)).join('/')}`,
  )
}

describe('turns', () => {
  test.each([
    ['问 and 答', '问：修了几条路？\n答：三条。\n\n都已通车。', ['问→答 修了几条路？ 三条。/都已通车。']],
    [
      'over a stage direction',
      '问：还有呢？\n（掌声）\n答：三条。\n（全场笑声）\n都已通车。',
      ['问→答 还有呢？ 三条。/都已通车。'],
    ],
    [
      'numbered',
      '1.问：修了几条路？\n答：三条。\n2、问：通车了吗？\n答：通了。',
      ['问→答 修了几条路？ 三条。', '问→答 通车了吗？ 通了。'],
    ],
    [
      'Q1 and A1',
      'Q1. 修了几条路？\nA1. 3条。\nQ2.通车了吗？\nA2.通了。',
      ['Q1→A1 修了几条路？ 3条。', 'Q2→A2 通车了吗？ 通了。'],
    ],
    ['inline', '局长回答了提问。问：修了几条路？答：三条。', ['问→答 修了几条路？ 三条。']],
    [
      'an interview',
      '记者：修了几条路？\n王强：三条。\n记者：都通车了吗？\n王强：都通了。',
      ['记者→王强 修了几条路？ 三条。', '记者→王强 都通车了吗？ 都通了。'],
    ],
    [
      'a press conference',
      '主持人：请提问。\n山城日报记者：修了几条路？\n李局长：三条。',
      ['主持人→null 请提问。 ', '山城日报记者→李局长 修了几条路？ 三条。'],
    ],
    [
      'two names',
      '张华：修了几条路？\n王强：三条。\n张华：通车了吗？\n王强：通了。',
      ['张华→王强 修了几条路？ 三条。', '张华→王强 通车了吗？ 通了。'],
    ],
    ['Q and A', 'Q：修了几条路？\nA：三条。', ['Q→A 修了几条路？ 三条。']],
    ['brackets', '【问】：修了几条路？\n【答】：三条。', ['问→答 修了几条路？ 三条。']],
    ['traditional', '問：修了幾條路？\n答：三條。', ['問→答 修了幾條路？ 三條。']],
    ['another speaker', '记者：修了几条路？\n王强：三条。\n李敏：还有一座桥。', ['记者→王强 修了几条路？ 三条。']],
    [
      'a question for all',
      '主持人：各位怎么看？\n王强：修路要紧。\n李敏：架桥也要紧。\n主持人：哪一条先修？\n王强：东边那条。',
      ['主持人→王强 各位怎么看？ 修路要紧。/李敏：架桥也要紧。', '主持人→王强 哪一条先修？ 东边那条。'],
    ],
    [
      'narration',
      '记者：修了几条路？\n王强：三条。\n都已通车。\n采访结束时，天已经黑了。\n全县修路三百公里。',
      ['记者→王强 修了几条路？ 三条。/都已通车。'],
    ],
    ['who is told of', '问：修了几条路？\n答：三条。\n王强最后强调，质量是第一位的。', ['问→答 修了几条路？ 三条。']],
    ['the editors', '问：修了几条路？\n答：三条。\n责任编辑：张三', ['问→答 修了几条路？ 三条。']],
    [
      'an office and a name',
      '《山城日报》记者：修了几条路？\n山城交通局副局长、新闻发言人 王强：三条。\n养路工人周华：路好走了。',
      ['《山城日报》记者→山城交通局副局长、新闻发言人 王强 修了几条路？ 三条。'],
    ],
    ['a label on a line of its own', '问：\n修了几条路？\n答：\n三条。', ['问→答 修了几条路？ 三条。']],
    ['brackets without a colon', '【记者】修了几条路？\n【王强】三条。', ['记者→王强 修了几条路？ 三条。']],
    ['unanswered', '问：修了几条路？', ['问→null 修了几条路？ ']],
  ])('%s', (_, text, expected) => {
    expect(turnsOf(text)).toEqual(expected)
  })

  test.each([
    '他说：“修了三条路。”李局长说：“都已通车。”',
    '记者从交通局获悉：今年修了三条路。',
    '数据显示：修路三条。\n其中：国道一条。',
    '本刊记者问：难吗？局长说不难。',
    '记者：张三通讯员：李四全市今年修了三条路。',
    'Q1. 收入三亿元\nQ2. 收入四亿元',
    'A1. 修路\nA2. 架桥\n路好走了吗？',
    '1.王强：三条。\n2.李敏：四条。',
    '网友评论：路修得好。\n主持人宣布：大会开始。',
    '原标题：路修好了吗？网友：为他们点赞。全市今年修了三条路。',
    '山城交通局局长 王强：今年修了三条路。\n养路工人周华：路好走了。',
    '原标题：路修好了吗？\n全市今年修了三条路。',
  ])('none: %s', text => {
    expect(article(text).turns).toEqual([])
  })

  it('puts the blocks of an answer under its question', () => {
    const { blocks } = article('问：修了几条路？\n答：三条。\n都已通车，群众很满意。\n问：花了多少钱？\n答：两亿元。')
    expect(blocks.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['question', null],
      ['answer', 0],
      ['paragraph', 0],
      ['question', null],
      ['answer', 3],
    ])
  })

  it('does not take the reporters’ line for a question', () => {
    expect(blocksOf(article('山城修路\n记者：张三 李四\n全市今年修了三条路。'))[1]).toBe('byline: 记者：张三 李四')
  })
})
