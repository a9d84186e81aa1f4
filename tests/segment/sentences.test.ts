import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { articleOf } from '../article.ts'

/** Sentences by `|`, as razdel writes partitions. */
const sentences = [
  '今天很好。|明天也好！|后天呢？',
  '每股123.23元。|共两笔。',
  '1.联通发布公告。|2.移动也发布了。',
  '一.总体情况。|二.主要问题。',
  '规模达3.5万亿元，排名No.1。|其余不变。',
  '“我们准备好了。”|随后队伍出发。',
  '“我们准备好了。”他说。|队伍出发。',
  '“你去吗？”小李问道，“我也去。”|两人走了。',
  '他喊“加油！”的声音很大。|大家笑了。',
  '他写道：“第一，要快。|第二，要好。”|说完就走。',
  '（一期已完工。二期在建。）|工程继续。',
  '他读过《谁来了？》这本书。|书很薄。',
  '他想了想……还是去了。|真的……',
  '“这个嘛……”|大家都不说话。',
  '等等……。|好了。',
  '一期完成；二期在建；三期规划中。|全部按时。',
  '会议指出：要稳。|要进。',
  '查询 www.example.com/?id=1 即可。|谢谢！',
  '真的吗？！|是的。',
  '总人口增加。[2]|家庭户减少。③|完。',
  '他说"好的。"|然后走了。',
  '第一句。 |第二句。',
  '括号没有合上（注意。|下一句。',
  '增长明显.|同比扩大.',
  '到此为止。|.7米4℃',
  '行驶689路！|.5公里后停车。',
  '想了想...15亩',
  'Output rose by 4% in 2021. |全市产值增长4%。',
  '由 PVM Oil Associates Ltd. 分析师提供。',
]

/** Clauses by `|` in one sentence. */
const clauses = [
  '全年增长5.2%，|其中：|一季度4.5%；|二季度6.3%。',
  '共1,260人，|比分3：1，|9:30开始。',
  '总额1，260，582元，|下降。',
  '“快，”|他说，|“走。”',
]

describe('segmentSentences', () => {
  test.each(sentences)('%s', partition => {
    const { article, sentences } = segmentSentences(articleOf(partition.replaceAll('|', '')))
    expect(sentences.map(s => article.text.slice(s.start, s.end))).toEqual(partition.split('|').map(s => s.trim()))
  })

  test.each(clauses)('clauses %s', partition => {
    const { article, sentences } = segmentSentences(articleOf(partition.replaceAll('|', '')))
    expect(sentences.flatMap(s => s.clauses.map(c => article.text.slice(c.start, c.end)))).toEqual(partition.split('|'))
  })

  test.each(['共3人、', '共3人，', '共3人 '])('%j without end is cut behind some 10,000 characters', piece => {
    const { article, sentences } = segmentSentences(articleOf(piece.repeat(6000)))
    expect(sentences.map(s => s.end - s.start)).toHaveLength(Math.ceil((piece.length * 6000) / 10_001))
    for (const { start, end } of sentences) expect(end - start).toBeLessThan(10_010)
    expect(
      sentences
        .map(s => article.text.slice(s.start, s.end))
        .join('')
        .replaceAll(' ', ''),
    ).toBe(article.text.replaceAll(' ', ''))
  })

  test.each(['1,260,582元', '3 000 000 元', '3 万元', '3 ~ 5 %', '三、四百亩'])(
    'a long sentence is not cut within an amount: %s',
    amount => {
      for (let length = 9_990; length <= 10_000; length++) {
        const { article, sentences } = segmentSentences(articleOf(`${'好'.repeat(length)} ${amount}，下降。`))
        const cuts = sentences.map(s => article.text.slice(s.start, s.end))
        expect(
          cuts.filter(it => it.includes(amount)),
          String(length),
        ).toHaveLength(1)
      }
    },
  )

  test('a table row is one sentence', () => {
    const { sentences } = segmentSentences(articleOf('甲。\t乙。', 'table_row'))
    expect(sentences).toHaveLength(1)
  })

  test('sentences lie in their block, hold every character that is not blank, and clauses tile them', () => {
    const pieces = fc.constantFrom(...'他说好“”（）《》。！？…，；：.,: 1A\n\t　"[]①')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), characters => {
        const { article, sentences } = segmentSentences(articleOf(characters.join('')))
        let at = 0
        for (const sentence of sentences) {
          const block = article.blocks[sentence.block]!
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(at, block.start))
          expect(sentence.end).toBeLessThanOrEqual(block.end)
          expect(article.text.slice(at, sentence.start).trim()).toBe('')
          expect(sentence.clauses[0]!.start).toBe(sentence.start)
          expect(sentence.clauses.at(-1)!.end).toBe(sentence.end)
          for (let i = 1; i < sentence.clauses.length; i++)
            expect(sentence.clauses[i]!.start).toBe(sentence.clauses[i - 1]!.end)
          at = sentence.end
        }
        expect(article.text.slice(at).trim()).toBe('')
      }),
    )
  })
})
