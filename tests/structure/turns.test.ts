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

const speakersOf = (text: string): (string | null)[] =>
  article(text)
    .blocks.map(({ speaker }) => speaker)
    .filter(speaker => speaker !== null)

describe('minutes', () => {
  const SAID = '李敏：今年修路三百公里，资金已经到位。\n张华：桥梁检修完成八成。'

  test.each([
    `山城交通局会议纪要\n${SAID}\n会议决定，下月再开会。`,
    `山城交通座谈会发言摘要（2023年）\n${SAID}`,
    `山城交通局办公会\n会议时间：2023年4月3日\n出席人员：王强、李敏\n${SAID}`,
    `山城交通局办公会\n主持人：王强（局长）\n记录人：周红\n${SAID}`,
  ])('have speakers who speak once: %#', text => expect(speakersOf(text)).toEqual(['李敏', '张华']))

  test.each([
    `修路的人\n李敏：山城的路，她修了三十年。\n张华：每天走十公里。\n他们都是普通人。`,
    '山城交通局会议纪要\n出席人员：\n李敏：交通局局长\n张华：财政局副局长\n会议听取了汇报。',
    '山城交通局会议纪要\n会议听取了汇报。',
  ])('or what is none have no others: %#', text => expect(speakersOf(text)).toEqual([]))

  it('end an answer where the meeting decides', () => {
    const text = '山城交通局会议纪要\n张华：检修完了吗？\n李敏：六月底前完成。\n会议决定：下月再开会。'
    expect(turnsOf(text)).toEqual(['张华→李敏 检修完了吗？ 六月底前完成。'])
  })

  test.each(['王强', '王强（局长）', '王局长', '交通局局长王强', '交通局局长 王强', '王强、李敏', '王强 副局长'])(
    'name who presides and ask nothing: 主持人：%s',
    name => {
      const text = `山城座谈会纪要\n主持人：${name}\n李敏：路修完了吗？\n张华：修完了。`
      expect(turnsOf(text)).toEqual(['李敏→张华 路修完了吗？ 修完了。'])
    },
  )

  it('and who presides may speak', () => {
    const text = '山城座谈会纪要\n主持人：王强\n主持人：路修完了吗？\n张华：修完了。'
    expect(turnsOf(text)).toEqual(['主持人→张华 路修完了吗？ 修完了。'])
  })
})

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
    [
      'a note on a speaker',
      '记者：修了几条路？\n王强：三条。\n山城财政局副局长 李敏（女）：都是县里出的钱。',
      ['记者→王强 修了几条路？ 三条。'],
    ],
    [
      'reporters by name',
      '《水乡日报》记者周华：修了几条路？\n王局长：三条。\n水乡电视台记者李敏：都通车了吗？\n王局长：都通了。',
      ['《水乡日报》记者周华→王局长 修了几条路？ 三条。', '水乡电视台记者李敏→王局长 都通车了吗？ 都通了。'],
    ],
    [
      'readers by the names they use',
      '网友“养路人”：修了几条路？\n王局长：三条。\n网友@水乡小子：都通车了吗？\n王局长：都通了。\n听众李女士：桥呢？\n王局长：明年修。',
      [
        '网友“养路人”→王局长 修了几条路？ 三条。',
        '网友@水乡小子→王局长 都通车了吗？ 都通了。',
        '听众李女士→王局长 桥呢？ 明年修。',
      ],
    ],
    [
      'the verb of answering',
      '古镇文旅业绩会记录\n投资者提问：门票收入多少？\n董事长 赵建国回答：八千万元。\n网友提问：涨价吗？\n赵董事长答：不涨。',
      ['投资者提问→董事长 赵建国 门票收入多少？ 八千万元。', '网友提问→赵董事长 涨价吗？ 不涨。'],
    ],
    [
      'who sits at the microphone',
      '主播小敏：今天请来了王局长。\n王局长：大家好。\n主播小敏：修了几条路？\n王局长：三条。',
      ['主播小敏→王局长 今天请来了王局长。 大家好。', '主播小敏→王局长 修了几条路？ 三条。'],
    ],
    ['dashes', '- 记者：修了几条路？\n- 王强：三条。', ['记者→王强 修了几条路？ 三条。']],
    [
      'below who takes part',
      '山城访谈\n主持人：周华\n嘉宾：王强、李敏\n主持人：修了几条路？\n王强：三条。',
      ['主持人→王强 修了几条路？ 三条。'],
    ],
    [
      'what reporters found out',
      '问：修了几条路？\n答：三条。\n水乡日报记者了解到，还有两条要开工。',
      ['问→答 修了几条路？ 三条。'],
    ],
    [
      'who is introduced',
      '问：修了几条路？\n答：三条。\n王强是山城交通局局长，今年52岁。',
      ['问→答 修了几条路？ 三条。'],
    ],
    [
      'who answered, told of by name',
      '记者：修了几条路？\n山城交通局局长 王强：三条。\n都已通车。\n王强从包里拿出一张地图。',
      ['记者→山城交通局局长 王强 修了几条路？ 三条。/都已通车。'],
    ],
    [
      'another person in an answer',
      '问：谁修的路？\n答：村里人。\n周师傅是我们的队长，干了三十年。\n李敏也来帮忙。',
      ['问→答 谁修的路？ 村里人。/周师傅是我们的队长，干了三十年。/李敏也来帮忙。'],
    ],
    ['bullets', '●记者：修了几条路？\n●王强：三条。', ['记者→王强 修了几条路？ 三条。']],
    [
      'a paper in its marks',
      '《水乡日报》：修了几条路？\n王强：三条。\n《养路周刊》：都通车了吗？\n王强：都通了。',
      ['《水乡日报》→王强 修了几条路？ 三条。', '《养路周刊》→王强 都通车了吗？ 都通了。'],
    ],
    ['square brackets', '[记者]修了几条路？\n[王强]三条。', ['记者→王强 修了几条路？ 三条。']],
    ['tortoise brackets', '〔问〕修了几条路？\n〔答〕三条。', ['问→答 修了几条路？ 三条。']],
    ['bars', '记者丨修了几条路？\n王强｜三条。', ['记者→王强 修了几条路？ 三条。']],
    ['提问 and 回应', '提问：修了几条路？\n回应：三条。', ['提问→回应 修了几条路？ 三条。']],
    ['investors', '投资者：门票收入多少？\n公司回复：八千万元。', ['投资者→公司回复 门票收入多少？ 八千万元。']],
    [
      'numbered speakers',
      '说话人1：修了几条路？\n说话人2：三条。\n说话人1：都通车了吗？\n说话人2：都通了。',
      ['说话人1→说话人2 修了几条路？ 三条。', '说话人1→说话人2 都通车了吗？ 都通了。'],
    ],
    [
      'names on lines of their own',
      '记者：\n修了几条路？\n王强：\n三条。\n都已通车。',
      ['记者→王强 修了几条路？ 三条。/都已通车。'],
    ],
    [
      'questions without a label',
      '养路问答\n1. 修了几条路？\n答：三条。\n2. 都通车了吗？\n答：都通了。',
      ['null→答 修了几条路？ 三条。', 'null→答 都通车了吗？ 都通了。'],
    ],
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
    '【水乡网报道记者周华】据交通局消息，今年修路三条。谁来修？',
    '会议纪要\n主持人：王强\n记录：李敏\n会议听取了汇报。谁来修路？',
    '同事王强问：“修了几条路？”\n李敏答：“三条。”',
    '【水乡】《山路》：修路人的故事\n早报｜山城修了三条路。谁来养？',
    '全市今年修了三条路。够吗？\n答案在路上。',
    '水乡夜话：修路那些事\n全市今年修了三条路。够吗？',
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

  it('takes a headline that gives words of who answers for no turn', () => {
    const { title, turns } = article(
      '山城交通局局长王强：今年修三条路\n水乡日报记者 李敏\n问：钱从哪里来？\n王强：县里出。',
    )
    expect([title, turns.length]).toEqual(['山城交通局局长王强：今年修三条路', 1])
  })

  it('keeps the title of a talk that begins like a name', () => {
    expect(article('高山访谈：路怎么修\n记者：修了几条路？\n王强：三条。').title).toBe('高山访谈：路怎么修')
  })

  it('says who speaks in the script of a broadcast', () => {
    const { blocks, turns } = article(
      '【主播】各位晚上好。\n【解说】东山县修路三条。\n【同期】东山交通局局长 王强：都已通车。\n【记者 李敏】我在桥上。\n【正文】',
    )
    expect(blocks.map(({ speaker }) => speaker)).toEqual(['主播', '解说', '东山交通局局长 王强', '记者 李敏', null])
    expect(turns).toEqual([])
  })

  it('does not take the reporters’ line for a question', () => {
    expect(blocksOf(article('山城修路\n记者：张三 李四\n全市今年修了三条路。'))[1]).toBe('byline: 记者：张三 李四')
  })
})

test('a broadcast names who speaks on a line above the words', () => {
  const speakers = (text: string) => article(text).blocks.map(({ speaker }) => speaker)
  expect(
    speakers('山城新闻\n【主播】今年修路三百公里。\n【同期】山城交通局局长 王强\n都通车了。\n【解说】明年还修。'),
  ).toEqual([null, '主播', '山城交通局局长 王强', null, '解说'])
  expect(speakers('山城新闻\n【主播】今年修路三百公里。\n【采访】山城新路 群众叫好\n都通车了。')).not.toContain(
    '山城新路 群众叫好',
  )
})
