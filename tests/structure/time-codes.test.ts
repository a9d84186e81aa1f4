import { describe, expect, test } from 'vitest'
import { article, blocksOf } from './structured.ts'

const spoken = (text: string) =>
  article(text).blocks.map(({ kind, speaker }, index) => `${kind} ${speaker} ${blocksOf(article(text))[index]}`)

describe('time codes', () => {
  test.each([
    [
      'beside a name',
      '王强 00:00:04\n今年修路三百公里。\n李敏 00:01:09\n去年两百公里。',
      ['answer 王强 answer: 今年修路三百公里。', 'answer 李敏 answer: 去年两百公里。'],
    ],
    [
      'in brackets beside a name',
      '发言人1 (00:04)\n今年修路三百公里。\n发言人2 (01:09)\n去年两百公里。',
      ['answer 发言人1 answer: 今年修路三百公里。', 'answer 发言人2 answer: 去年两百公里。'],
    ],
    [
      'before a label',
      '[00:00:04] 主持人：今年修路多少？\n[00:01:09] 李局长：三百公里。',
      ['question 主持人 question: 主持人：今年修路多少？', 'answer 李局长 answer: 李局长：三百公里。'],
    ],
    [
      'of subtitles',
      '1\n00:00:04,000 --> 00:00:08,500\n今年我们\n\n2\n00:00:08,600 --> 00:00:12,000\n修了三百公里',
      ['paragraph null paragraph: 今年我们', 'paragraph null paragraph: 修了三百公里'],
    ],
    [
      'without brackets',
      '00:01:23 主持人：今年修路多少？\n00:01:40 山城交通局局长 王强：三百公里。',
      [
        'question 主持人 question: 主持人：今年修路多少？',
        'answer 山城交通局局长 王强 answer: 山城交通局局长 王强：三百公里。',
      ],
    ],
    [
      'of subtitles with comments and tags',
      'WEBVTT\n\nNOTE 山城访谈\n\n00:04.000 --> 00:08.500\n<v 王强>今年<i>修路</i>\n\n00:08.600 --> 00:12.000\n{\\an8}三百公里',
      ['answer 王强 answer: 今年修路', 'paragraph null paragraph: 三百公里'],
    ],
    [
      'of subtitles with wide letters in their tags',
      '00:04.000 --> 00:08.500\n<ｂ>今年</ｂ>修路\n\n00:08.600 --> 00:12.000\n三百公里',
      ['paragraph null paragraph: 今年修路', 'paragraph null paragraph: 三百公里'],
    ],
    [
      'beside numbered speakers',
      '发言人 1   00:05\n今年修路三百公里。\n\n说话人 2 01:09\n去年两百公里。',
      ['answer 发言人 1 answer: 今年修路三百公里。', 'answer 说话人 2 answer: 去年两百公里。'],
    ],
    [
      'before a name',
      '00:05 王强\n今年修路三百公里。\n01:09 李敏\n去年两百公里。',
      ['answer 王强 answer: 今年修路三百公里。', 'answer 李敏 answer: 去年两百公里。'],
    ],
    [
      'on lines of their own',
      '王强\n00:05\n今年修路三百公里。\n李敏\n01:09\n去年两百公里。',
      ['answer 王强 answer: 今年修路三百公里。', 'answer 李敏 answer: 去年两百公里。'],
    ],
    [
      'with a name and a blank behind',
      '00:00:05 主持人 今年修路多少？\n00:01:09 王强 三百公里。',
      ['answer 主持人 answer: 今年修路多少？', 'answer 王强 answer: 三百公里。'],
    ],
    [
      'within a label, whatever it says first',
      '主持人（00:04）：2024年修路多少？\n王强（00:14）：30里：都通车了。',
      ['question 主持人 question: 主持人：2024年修路多少？', 'answer 王强 answer: 王强：30里：都通车了。'],
    ],
    [
      'within a label',
      '主持人（00:05）：今年修路多少？\n王强（01:09）：三百公里。',
      ['question 主持人 question: 主持人：今年修路多少？', 'answer 王强 answer: 王强：三百公里。'],
    ],
    [
      'before labels of who speaks once',
      '（00:00:05）王强：今年修路三百公里。\n（00:01:09）李敏：去年两百公里。',
      ['answer 王强 answer: 王强：今年修路三百公里。', 'answer 李敏 answer: 李敏：去年两百公里。'],
    ],
    [
      'of minutes before labels',
      '00:05 王强：今年修路三百公里。\n01:09 李敏：去年两百公里。',
      ['answer 王强 answer: 王强：今年修路三百公里。', 'answer 李敏 answer: 李敏：去年两百公里。'],
    ],
    [
      'from one to another',
      '00:05 - 00:31 王强\n今年修路三百公里。\n[00:32 - 01:09] 李敏：去年两百公里。',
      ['answer 王强 answer: 今年修路三百公里。', 'answer 李敏 answer: 李敏：去年两百公里。'],
    ],
    [
      'of words of songs',
      '[00:05.20]山城的路弯又弯\n[00:10.20][00:34.10]走不完',
      ['paragraph null paragraph: 山城的路弯又弯', 'paragraph null paragraph: 走不完'],
    ],
    [
      'of two voices on a line',
      '00:04.000 --> 00:08.500\n<v 王强>好。</v> <v 李敏>三百公里。</v>\n\n00:08.600 --> 00:12.000\n谢谢',
      ['answer 王强 answer: 好。', 'answer 李敏 answer: 三百公里。', 'paragraph null paragraph: 谢谢'],
    ],
  ])('%s are no text', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected)
    expect(article(text).issues.map(({ code }) => code)).toEqual(['time-codes'])
  })

  test('of half minutes are no text where as much is said as is in such a time', () => {
    const said =
      '今年全市新修农村公路三百公里，比去年多出一百公里，沿线三十个村的村民出行都方便了许多，农产品也运得出去了。'
    const text = `王强 00:00\n${said}${said}\n李敏 00:30\n${said}${said}\n王强 01:00\n谢谢。`
    expect(article(text).text).toBe(`${said}${said}\n${said}${said}\n谢谢。`)
  })

  test('of words of a song are no text where they have no parts of seconds', () => {
    expect(article('[00:05]山城的路弯又弯\n[00:12]走不完').text).toBe('山城的路弯又弯\n走不完')
  })

  test.each([
    '王强 10:00:05\n今年修路三百公里。\n李敏 10:01:09\n去年两百公里。',
    '10:00:05 王强：今年修路三百公里。\n10:01:09 李敏：去年两百公里。',
    '01:02:03 王强：三百公里\n01:02:09 李敏：两百公里\n01:02:15 王强：好',
    '00:00:00 王强：三百公里\n00:05:00 李敏：两百公里\n00:10:00 王强：好',
  ])('of three numbers are no text where talk stands behind them: %s', text => {
    expect(article(text).issues.map(({ code }) => code)).toEqual(['time-codes'])
    expect(article(text).text).not.toMatch(/\d:\d/)
  })

  test('part what two say, whatever the first leaves open', () => {
    const text =
      '00:04.000 --> 00:08.500\n<v 王强>今年修路，\n\n00:08.600 --> 00:12.000\n<v 李敏>三百公里的\n\n00:12.600 --> 00:14.000\n<v 李敏>道路。'
    expect(spoken(text)).toEqual(['answer 王强 answer: 今年修路，', 'answer 李敏 answer: 三百公里的道路。'])
  })

  test('part more voices on a line than a call takes arguments', () => {
    const text = `00:04.000 --> 00:08.500\n${'<v 王强>好。</v>'.repeat(130_000)}\n\n00:08.600 --> 00:12.000\n谢谢`
    expect(article(text).blocks).toHaveLength(130_001)
  })

  test('with a day beside them date the talk', () => {
    const text = '王强 2023-07-08 10:00:05\n今年修路三百公里。\n\n李敏 2023-07-08 10:01:09\n去年两百公里。'
    expect(spoken(text)).toEqual(['answer 王强 answer: 今年修路三百公里。', 'answer 李敏 answer: 去年两百公里。'])
    expect(article(text)).toMatchObject({ date: '2023-07-08', dateSource: 'header', title: null })
  })

  test.each([
    '开幕式 19:30\n闭幕式于次日举行，共有三百人参加。',
    '他于 19:30 到达。\n她在 20:15 到达。',
    '签到 8:30\n地点在大厅。\n开幕式 9:00\n领导致辞。',
    '8:30 签到\n9:00 开幕式\n领导致辞。\n17:30 闭幕式',
    '高温预警 10:05\n高温预警 11:05',
    '开放时间\n00:30 开门\n09:30 王强\n12:00 休息',
    '大事记\n00:30 王强\n出发前往山城。\n09:30 李敏\n到达山城。',
    '大事记\n00:31 王强\n出发前往山城。\n09:47 李敏\n到达山城。',
    '列车时刻\n00:30\n山城站\n09:30\n云岭站',
    '列车时刻\n00:31\n山城站\n00:33\n山城东站\n00:36\n云岭站',
    '议程\n09:30 王强\n致开幕辞，介绍来宾。\n10:00 李敏\n作报告，回答提问。',
    '议程\n09:30 主持人：王强宣布开幕。\n09:35 李敏：致辞，欢迎大家。',
    '（08:30）签到\n（09:00）开幕',
    '会议议程\n09:00:00 开幕式\n09:30:00 致辞\n10:00:00 茶歇',
    '会议议程\n09:00 开幕式\n09:30:00 致辞',
    '议程\n09:00:00 李市长致辞，介绍来宾。\n10:30:00 王局长作报告，回答提问。',
    '发射纪实\n09:12:05 点火\n09:14:31 一级分离\n09:20:00 入轨',
    '签到 08:30:00\n地点在大厅。\n开幕式 09:00:00\n领导致辞。',
    '签到（08:30）\n在大厅。\n开幕（09:00）\n在礼堂。',
  ])('a time of day stays: %s', text => {
    expect(article(text).text).toBe(text)
  })
})
