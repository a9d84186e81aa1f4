import { describe, expect, it, test } from 'vitest'
import { article, pointsOf } from './structured.ts'

describe('readPoints', () => {
  test.each<[string, string, string[]]>([
    ['running text', '措施有：一是修路；二是架桥；三是通电。', ['1 一是|修路；', '2 二是|架桥；', '3 三是|通电。']],
    ['ordinals', '我们要做两件事。第一，修路。第二，架桥。', ['1 第一|，修路。', '2 第二|，架桥。']],
    ['a sequence', '首先，修路。其次，架桥。最后，通电。', ['1 首先|，修路。', '2 其次|，架桥。', '3 最后|，通电。']],
    ['brackets', '包括（1）修路；（2）架桥。', ['1 （1）|修路；', '2 （2）|架桥。']],
    ['circles', '包括①修路②架桥。', ['1 ①|修路', '2 ②|架桥。']],
    ['其一', '原因有二。其一，缺水；其二，缺电。', ['1 其一|，缺水；', '2 其二|，缺电。']],
    [
      'nested',
      '一是修路，包括（1）国道；（2）省道。二是架桥。',
      ['1 一是|修路，包括（1）国道；（2）省道。', '  1 （1）|国道；', '  2 （2）|省道。', '2 二是|架桥。'],
    ],
  ])('%s', (_, text, expected) => {
    expect(pointsOf(article(text))).toEqual(expected)
  })

  test.each([
    ['a lone 一是', '主要原因有很多，一是缺水。'],
    ['首先 alone', '问：首先，请您介绍情况。\n答：好的。'],
    ['之一是', '特点之一是多山。特点之二是多水。'],
    ['references', '按照第（一）项、第（二）项办理。'],
    ['quantities', '产量为：1.5亿吨，2.5亿吨。'],
    ['counting out of order', '二是架桥在前；一是修路在后。'],
  ])('none: %s', (_, text) => {
    expect(pointsOf(article(text))).toEqual([])
  })

  it('counts across paragraphs, and takes in what stands between two', () => {
    const text =
      '主要有以下做法：一是修路。去年修了两条。\n又修了三条路，都已通车。\n二是架桥。今年架了四座。\n以上做法值得推广。'
    expect(pointsOf(article(text))).toEqual([
      '1 一是|修路。去年修了两条。\n又修了三条路，都已通车。',
      '2 二是|架桥。今年架了四座。',
    ])
  })

  it('nests lists in lists', () => {
    const text =
      '（一）修路工作稳步推进，全年完成投资两亿元。\n1. 国道；\n2. 省道。\n（二）架桥工作已经完成，全年完成投资一亿元。'
    expect(pointsOf(article(text))).toEqual([
      '1 （一）|修路工作稳步推进，全年完成投资两亿元。\n1. 国道；\n2. 省道。',
      '  1 1.| 国道；',
      '  2 2.| 省道。',
      '2 （二）|架桥工作已经完成，全年完成投资一亿元。',
    ])
  })

  it('starts again under each question', () => {
    const text = '问：做了什么？\n答：一是修路。二是架桥。\n问：还要做什么？\n答：一是通电。二是通水。'
    expect(article(text).points.map(({ ordinal }) => ordinal)).toEqual([1, 2, 1, 2])
  })

  it('goes on where an excerpt begins', () => {
    expect(
      article('（三）修路工作稳步推进，全年完成。\n（四）架桥工作已经完成，全线通车。').points.map(
        ({ ordinal }) => ordinal,
      ),
    ).toEqual([3, 4])
  })
})

test('articles of a law that run on in a line', () => {
  const law =
    '山城养犬条例\n第一条 为了公共安全，制定本条例。第二条 本市养犬适用本条例。\n第三条 违反第二条的，处罚款。'
  expect(pointsOf(article(law))).toEqual([
    '1 第一条| 为了公共安全，制定本条例。',
    '2 第二条| 本市养犬适用本条例。',
    '3 第三条| 违反第二条的，处罚款。',
  ])
  expect(pointsOf(article('山城修路忙\n市里修了三条路。第一条路通往东山。第二条路通往西河。'))).toEqual([])
})
