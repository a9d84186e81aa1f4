import { expect, test } from 'vitest'
import { readMarker } from '../../src/structure/markers.ts'

test.each([
  ['第一章|总则', 'chapter', 1],
  ['第 2 章| 方法', 'chapter', 2],
  ['第三节|范围', 'section', 3],
  ['第十一条| 为了', 'clause', 11],
  ['一、|总体情况', 'han', 1],
  ['二十三、|其他', 'han', 23],
  ['（四）|性别', 'han-bracket', 4],
  ['(十)|其他', 'han-bracket', 10],
  ['第一|，修路', 'ordinal', 1],
  ['其二|，架桥', 'one-of', 2],
  ['首先|，修路', 'sequence', 1],
  ['其次|要架桥', 'sequence', 2],
  ['一是|修路', 'is', 1],
  ['十二是|修路', 'is', 12],
  ['1.|修路', 'arabic', 1],
  ['2、|架桥', 'arabic', 2],
  ['3）|通电', 'arabic', 3],
  ['1.2| 方法', 'decimal', 2],
  ['（3）|通电', 'arabic-bracket', 3],
  ['②|架桥', 'circled', 2],
  ['⑴|修路', 'circled', 1],
  ['⒊|通电', 'circled', 3],
  ['B.|架桥', 'letter', 2],
])('%s', (marked, style, ordinal) => {
  expect(readMarker(marked.replace('|', ''))).toEqual({ style, ordinal, length: marked.indexOf('|') })
})

test.each([
  '一般来说',
  '一是否合适',
  '第一次',
  '第一产业',
  '其一生',
  '首先生',
  '1.5倍',
  '3.5亿元',
  '2.6公里',
  '11.5.2的试验',
  '3.1和3.2',
  '4.2条规定',
  '二十大',
  '十十是',
  '（含税）',
  '第三章程',
  '第三节日',
])('none: %s', plain => {
  expect(readMarker(plain)).toBeNull()
})
