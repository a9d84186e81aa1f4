import { describe, expect, it, test } from 'vitest'
import { findRunOnTitle } from '../../src/structure/run-on.ts'
import { article, blocksOf, structure } from './structured.ts'

const BODY = '全市交通部门加大投入力度，新修农村公路三百公里，群众出行更加方便。'

describe('a title that the text runs on from', () => {
  test.each<[string, string, string | null]>([
    ['printed twice', `原标题：山城今年修路三百公里山城今年修路三百公里 ${BODY}`, '山城今年修路三百公里'],
    ['before blanks', `原标题：山城修路三百公里          ${BODY}`, '山城修路三百公里'],
    ['before a dateline', `山城今年修路三百公里新华社成都3月8日电 ${BODY}`, '山城今年修路三百公里'],
    ['before a dateline in brackets', `原标题：山城修路三百公里（观察者网讯）${BODY}`, '山城修路三百公里'],
    [
      'before another outlet than its last word',
      `原标题：山城一局长被通报新京报讯（记者张三）${BODY}`,
      '山城一局长被通报',
    ],
    ['before a note on the source', `原标题：山城修路三百公里本文转自【四川日报】；${BODY}`, '山城修路三百公里'],
    ['before a day', `原标题：山城修路三百公里3月8日，${BODY}`, '山城修路三百公里'],
    ['before a day with its hour', `山城今年修路三百公里3月8日下午，${BODY}`, '山城今年修路三百公里'],
    ['before 近日', `山城今年修路三百公里！近日，${BODY}`, '山城今年修路三百公里！'],
    [
      'with a day of its own',
      `原标题：3月8日油价调整：每升涨2角截至2023年3月8日收盘，${BODY}`,
      '3月8日油价调整：每升涨2角',
    ],
    ['before a reporter', `原标题：山城修路三百公里封面新闻记者 王强3月8日，${BODY}`, '山城修路三百公里'],
    ['before a reporter and a question', `原标题：山城又修路了？极目新闻记者 王强${BODY}`, '山城又修路了？'],
    [
      'before what an outlet learned',
      `原标题：山城公司(01234)涨超11%智通财经APP获悉，${BODY}`,
      '山城公司(01234)涨超11%',
    ],
    ['before a special', `原标题：山城修路三百公里【新华社微特稿】${BODY}`, '山城修路三百公里'],
    [
      'before 讯 and reporters',
      `原标题：山城修路三百公里南都讯记者王强 李敏 发自山城 3月8日，${BODY}`,
      '山城修路三百公里',
    ],
    [
      'before a paper and its site',
      `原标题：山城修路三百公里中国教育报-中国教育新闻网讯（记者 王强）${BODY}`,
      '山城修路三百公里',
    ],
    ['before who wrote', `原标题：山城走访慰问老兵文、图/山城日报全媒体记者 王强${BODY}`, '山城走访慰问老兵'],
    [
      'before an outlet of another town',
      `原标题：山城修路三百公里现代快报讯（通讯员 王强）${BODY}`,
      '山城修路三百公里',
    ],
    ['before a mark and a reporter', `原标题：山城修路三百公里□ 本报记者 王强${BODY}`, '山城修路三百公里'],
    ['a name before a reporter', `原标题：山城修路三百公里李敏 封面新闻记者 王强${BODY}`, null],
    ['who took a picture', `原标题：山城修路三百公里通车现场（央广网记者 王强摄）${BODY}`, null],
    ['a reporter who acts in it', `原标题：封面新闻记者实探山城新路${BODY}`, null],
    ['an outlet that is asked in it', `原标题：山城回应极目新闻记者提问${BODY}`, null],
    ['nothing shows its end', `原标题：山城修路三百公里${BODY}`, null],
    ['a day inside the first sentence', `山城交通局自2023年1月1日至3月8日，${BODY}`, null],
    ['what somebody said', `据山城交通局通报称，今年3月8日，${BODY}`, null],
    ['a number before the day', `山城修路里程今年达到311公里、今年13月8日，${BODY}`, null],
    ['words in quotes', `“这条路等了三十年，终于通车啦！”3月8日，${BODY}`, null],
    ['a caption', `王强在通车仪式上致辞。李敏 摄新华社成都3月8日电 ${BODY}`, null],
    ['an advertisement', `广告 买车就上山城车市 ×新华社成都3月8日电 ${BODY}`, null],
  ])('%s', (_, text, title) => {
    const found = findRunOnTitle(text)
    expect(found === null ? null : text.slice(found.start, found.end)).toBe(title)
  })

  it('is one block without what announces it, its second printing another', () => {
    const read = article(
      `原标题：山城今年修路三百公里山城今年修路三百公里 来源：山城网 原创稿新华社成都3月8日电 ${BODY}`,
    )
    expect(read.title).toBe('山城今年修路三百公里')
    expect(blocksOf(read)).toEqual([
      'title: 原标题：山城今年修路三百公里',
      'title: 山城今年修路三百公里',
      'byline: 来源：山城网 原创稿',
      'dateline: 新华社成都3月8日电',
      `paragraph: ${BODY}`,
    ])
  })

  test.each<[string, string, string[]]>([
    [
      'a caption',
      '王强在通车仪式上致辞。李敏 摄',
      ['caption: 王强在通车仪式上致辞。李敏 摄', 'dateline: 新华社成都3月8日电'],
    ],
    ['captions', '通车现场。王强致辞。', ['caption: 通车现场。王强致辞。', 'dateline: 新华社成都3月8日电']],
    [
      'an advertisement',
      '广告 买车就上山城车市 ×',
      ['caption: 广告 买车就上山城车市 ×', 'dateline: 新华社成都3月8日电'],
    ],
    ['a source', '本文转自【四川日报】；', ['byline: 本文转自【四川日报】；', 'dateline: 新华社成都3月8日电']],
  ])('%s above a dateline is no text', (_, above, expected) => {
    const read = article(`${above}新华社成都3月8日电 ${BODY}`)
    expect(blocksOf(read)).toEqual([...expected, `paragraph: ${BODY}`])
    expect(read.title).toBeNull()
  })

  it('takes the reporters above a day for a byline', () => {
    const read = article(`山城新闻记者 张三 通讯员 李四3月8日，${BODY}`)
    expect(read.authors).toEqual(['张三', '李四'])
    expect(blocksOf(read)[0]).toBe('byline: 山城新闻记者 张三 通讯员 李四')
  })
})

describe('headlines of broadcasts', () => {
  const DATELINE = '央视网消息（新闻联播）：'

  test.each([
    '【新春走基层】修路队的年夜饭',
    '【奋斗百年路 启航新征程】山城：修路三百公里 群众笑开颜',
    '交通运输部发言人：山城公路全线通车',
    '记者探访：山城修路一线',
    '山城举行公路全线通车仪式 强调要坚持质量第一 安全至上 为群众办实事 进一步推动城乡融合发展 不断开创交通强国建设新局面',
  ])('%s', headline => {
    expect(article(`${headline}\n${DATELINE}${BODY}\n${BODY}`).title).toBe(headline)
  })

  test.each(['【环球网报道 记者 张三】全市公路通车。', '【山城日报讯】全市公路通车。'])('no headline: %s', line => {
    expect(article(`${line}\n${BODY}`).title).toBeNull()
  })

  it('gives each story of a round-up its heading', () => {
    const read = article(`国内联播快讯\n${DATELINE}\n山城公路通车\n${BODY}\n水乡大桥合龙\n${BODY}`)
    expect(read.subtitle).toBeNull()
    expect(blocksOf(read).filter(block => block.startsWith('heading'))).toEqual([
      'heading: 山城公路通车',
      'heading: 水乡大桥合龙',
    ])
  })

  it('begins no article out of who signs a letter', () => {
    const letter = `来信\n${`${BODY}\n`.repeat(5)}王强\n2023年3月8日\n${BODY}\n${BODY}`
    expect(structure(letter)).toHaveLength(1)
    expect(structure(letter.replace('王强', '山城县人民政府'))).toHaveLength(1)
  })
})
