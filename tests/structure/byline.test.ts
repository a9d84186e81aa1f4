import { expect, test } from 'vitest'
import { readAuthors, readByline } from '../../src/structure/byline.ts'

test.each([
  ['（新华社记者 张三 李四）', ['张三', '李四'], null, null],
  ['本报记者 王小明 通讯员 李 强', ['王小明', '李强'], null, null],
  ['作者：欧阳锋', ['欧阳锋'], null, null],
  ['文/张三 图/李四', ['张三'], null, null],
  ['记者 张三 报道', ['张三'], null, null],
  ['每经记者 张三 每经编辑 李四', ['张三'], null, null],
  ['来源：山城网  2022-09-26 10:30', [], '山城网', '2022-09-26'],
  ['发布时间：2022-09-26 来源：山城统计局', [], '山城统计局', '2022-09-26'],
  ['2022年9月26日', [], null, '2022-09-26'],
  ['2023年8月', [], null, '2023-08'],
  ['时间：2023年9月7日上午9时', [], null, '2023-09-07'],
  ['来源：山城日报　作者：王五　时间：2023-07-08 08:30　浏览次数：1234', ['王五'], '山城日报', '2023-07-08'],
  ['作者：王五　发布日期：2023-07-08　字号：大 中 小', ['王五'], null, '2023-07-08'],
  ['责任编辑：王五', [], null, null],
  ['编辑：王五　美编：赵六　值班编委：张三', [], null, null],
  ['作者：王五　翻译：赵六', ['王五'], null, null],
  ['文丨张三　编辑丨李四', ['张三'], null, null],
  ['来源丨山城日报', [], '山城日报', null],
  ['作者 | 张三', ['张三'], null, null],
  ['责编:张三 | 审校:李四 |', [], null, null],
  ['题图 | 山城视觉', [], null, null],
  ['来源丨山城新闻记者 张三 报道', ['张三'], null, null],
])('%s', (plain, authors, agency, date) => {
  expect(readByline(plain)).toEqual({ authors, agency, date })
})

test.each([
  '记者：请您介绍一下有关情况',
  '文明城市',
  '文化建设新篇章',
  '记者节',
  '记者会实录',
  '2022年工作报告',
  '图为现场',
  '编辑部',
  '新华社记者',
  '记者从现场了解到。',
])('none: %s', plain => {
  expect(readByline(plain)).toBeNull()
})

test('authors of a note', () => {
  expect(readAuthors('记者程功 通讯员张宗昊')).toEqual(['程功', '张宗昊'])
  expect(readAuthors('通讯员　吕中　记者　赵文')).toEqual(['吕中', '赵文'])
  expect(readAuthors('朝闻天下')).toEqual([])
})
