import { describe, expect, it, test } from 'vitest'
import { article, blocksOf, pointsOf } from './structured.ts'

const BODY = '为了保障农村公路畅通，现就有关事项通知如下，请认真执行。'
const FIELDS = {
  索引号: '0001/2023-045',
  发文机关: '山城市人民政府',
  成文日期: '2023年05月10日',
  发文字号: '山政发〔2023〕12号',
}
const pairs = Object.entries(FIELDS)

describe('what an official document is filed under', () => {
  test.each<[string, string]>([
    ['a line each', pairs.map(([key, value]) => `${key}：${value}`).join('\n')],
    ['spread keys', pairs.map(([key, value]) => `${[...key].join('　')}： ${value}`).join('\n')],
    ['several on a line', pairs.map(([key, value]) => `${key}：${value}`).join('　　')],
    ['parted by tabs', pairs.map(([key, value]) => `${key}：${value}`).join('\t')],
    ['values below their keys', pairs.map(([key, value]) => `${[...key].join(' ')}：\n${value}`).join('\n')],
    ['values below, one missing', pairs.map(([key, value]) => `${key}：\n${value}`).join('\n主题词：\n')],
    ['values below, the last missing', `${pairs.map(([key, value]) => `${key}：\n${value}`).join('\n')}\n主题词：`],
  ])('%s', (_, head) => {
    const read = article(`${head}\n标题：关于农村公路养护的通知\n山城市人民政府\n${BODY}`)
    expect(read).toMatchObject({
      title: '关于农村公路养护的通知',
      agency: '山城市人民政府',
      date: '2023-05-10',
      fields: FIELDS,
    })
    expect(read.text.replaceAll(/\s/g, '')).toContain('0001/2023-045')
  })

  it('stands below the title as well', () => {
    const read = article(`关于农村公路养护的通知\n索引号：0001/2023-045　发布机构：山城市交通局\n${BODY}`)
    expect(read.title).toBe('关于农村公路养护的通知')
    expect(read.fields).toEqual({ 索引号: '0001/2023-045', 发布机构: '山城市交通局' })
  })

  it('names the title that is printed again below, on two lines', () => {
    const read = article(
      `索引号：0001\n标题：山城市人民政府关于农村公路养护的通知\n发布日期：2023年5月17日\n山城市人民政府\n关于农村公路养护的通知\n${BODY}`,
    )
    expect(blocksOf(read).slice(3)).toEqual([
      'title: 山城市人民政府',
      'title: 关于农村公路养护的通知',
      `paragraph: ${BODY}`,
    ])
    expect(read.date).toBe('2023-05-17')
  })

  test.each([
    `山城听证会\n时间：2023年9月7日\n地点：三楼会议室\n${BODY}`,
    `时间：\n2023年9月7日\n地点：\n三楼会议室\n${BODY}`,
    `发文机关：\n山城市人民政府\n${BODY}`,
    `主题分类：公路\n${BODY}`,
    `索引号和发文字号是公文的标识。\n${BODY}`,
  ])('none: %s', text => {
    expect(article(text).fields).toBeNull()
  })
})

describe('laws', () => {
  const LAW = `山城市公路条例
第一章　总则
第一条　为了规范公路管理，制定本条例。
第二条　本市公路适用本条例。
本条例所称公路，包括县道和乡道。
第二章　罚则
第三条　有下列情形之一的，处一千元罚款：
（一）擅自占用公路的；
（二）在公路上有下列行为的：
1.堆放砂石；
2.堆放垃圾。
第三章　附则
第四条　本条例自2023年5月1日起施行。`

  const POINTS = [
    '1 第一条|　为了规范公路管理，制定本条例。',
    '2 第二条|　本市公路适用本条例。\n本条例所称公路，包括县道和乡道。',
    '  1 |本市公路适用本条例。',
    '  2 |本条例所称公路，包括县道和乡道。',
    '3 第三条|　有下列情形之一的，处一千元罚款：\n（一）擅自占用公路的；\n（二）在公路上有下列行为的：\n1.堆放砂石；\n2.堆放垃圾。',
    '  1 （一）|擅自占用公路的；',
    '  2 （二）|在公路上有下列行为的：\n1.堆放砂石；\n2.堆放垃圾。',
    '    1 1.|堆放砂石；',
    '    2 2.|堆放垃圾。',
    '4 第四条|　本条例自2023年5月1日起施行。',
  ]

  it('have their articles as points, with what they go on in', () => {
    expect(pointsOf(article(LAW))).toEqual(POINTS)
  })

  test.each(['附则', '附　则', '附 则'])('have a last chapter that is not numbered: %s', rules => {
    const { blocks, ...read } = article(LAW.replace('第三章　附则', rules))
    expect(blocks.map(({ level }) => level)).toEqual(article(LAW).blocks.map(({ level }) => level))
    expect(pointsOf({ blocks, ...read })).toEqual(POINTS)
  })

  it('are not called by their table of contents', () => {
    for (const contents of ['目录', '目　　录'])
      expect(article(`${contents}\n${LAW.split('\n').slice(1).join('\n')}`).title).toBeNull()
  })

  it('have no chapter where the word is text', () => {
    expect(blocksOf(article(`山城市公路条例\n附则\n${BODY}\n附则由市政府解释。`)).at(-1)).toMatch(/^paragraph/)
  })

  it('have them without blanks too', () => {
    expect(pointsOf(article(LAW.replaceAll('条　', '条')))).toEqual(POINTS.map(point => point.replace('条|　', '条|')))
  })

  it('count past a hundred', () => {
    const law = '山城市公路条例\n第九十九条　甲。\n第一百条　乙。\n第一百零一条　丙。\n第一百一十条　丁。'
    expect(pointsOf(article(law)).map(point => point.split(' ')[0])).toEqual(['99', '100', '101', '110'])
  })

  it('have no article where one is referred to', () => {
    expect(pointsOf(article('依据有二。\n第三条规定了罚款。\n第四条和第五条规定了程序。'))).toEqual([])
  })
})

describe('paragraphs of articles of law', () => {
  const HEAD = '山城市养犬条例\n第一条　为了规范养犬，制定本条例。\n'

  it.each<[string, string, string[]]>([
    [
      'hold what is enumerated in them',
      '第二条　有下列情形之一的，处罚款：\n（一）未登记的；\n（二）未免疫的。\n前款规定的罚款由公安机关决定。',
      [
        '2 第二条|　有下列情形之一的，处罚款：\n（一）未登记的；\n（二）未免疫的。\n前款规定的罚款由公安机关决定。',
        '  1 |有下列情形之一的，处罚款：\n（一）未登记的；\n（二）未免疫的。',
        '    1 （一）|未登记的；',
        '    2 （二）|未免疫的。',
        '  2 |前款规定的罚款由公安机关决定。',
      ],
    ],
    [
      'are no rows where there is one',
      '第二条　有下列情形之一的，处罚款：\n（一）未登记的；\n（二）未免疫的。',
      [
        '2 第二条|　有下列情形之一的，处罚款：\n（一）未登记的；\n（二）未免疫的。',
        '  1 （一）|未登记的；',
        '  2 （二）|未免疫的。',
      ],
    ],
    [
      'are not what is listed without numbers',
      '第二条　有下列情形之一的，处罚款：\n未登记的；\n未免疫的。',
      ['2 第二条|　有下列情形之一的，处罚款：\n未登记的；\n未免疫的。'],
    ],
    [
      'begin below a marker that has a line of its own',
      '第二条\n本市养犬适用本条例。\n军犬不适用本条例。\n第三条　略。',
      [
        '2 第二条|\n本市养犬适用本条例。\n军犬不适用本条例。',
        '  1 |本市养犬适用本条例。',
        '  2 |军犬不适用本条例。',
        '3 第三条|　略。',
      ],
    ],
    [
      'stand below headings',
      '第二条　登记\n本市养犬应当登记。\n军犬另有规定。\n第三条　收费\n收费包括：\n（一）登记费；\n（二）管理费。',
      [
        '2 第二条|　登记\n本市养犬应当登记。\n军犬另有规定。',
        '  1 |本市养犬应当登记。',
        '  2 |军犬另有规定。',
        '3 第三条|　收费\n收费包括：\n（一）登记费；\n（二）管理费。',
        '  1 （一）|登记费；',
        '  2 （二）|管理费。',
      ],
    ],
    [
      'end with the law',
      '第二条　本条例自2023年5月1日起施行。\n此前的养犬办法同时废止。\n附件：1. 登记表\n2. 收费表\n山城市人民政府\n2023年4月1日',
      [
        '2 第二条|　本条例自2023年5月1日起施行。\n此前的养犬办法同时废止。',
        '  1 |本条例自2023年5月1日起施行。',
        '  2 |此前的养犬办法同时废止。',
        '1 1.| 登记表',
        '2 2.| 收费表',
      ],
    ],
    [
      'are no labels to sign behind',
      '第二条　本合同一式两份。\n甲方（盖章）：\n乙方（签字）：\n日期：2023年5月1日',
      ['2 第二条|　本合同一式两份。'],
    ],
    [
      'are no text of the paper that prints the law',
      '第二条　本条例自2023年5月1日起施行。\n山城登记的犬有三千多只。\n第三条规定的罚款引起热议。',
      ['2 第二条|　本条例自2023年5月1日起施行。'],
    ],
    [
      'are no words of its reporter',
      '第二条　携犬外出应当牵领。\n本报记者了解到，山城登记的犬有三千多只。',
      ['2 第二条|　携犬外出应当牵领。'],
    ],
  ])('%s', (_, text, expected) => {
    expect(pointsOf(article(HEAD + text)).slice(1)).toEqual(expected)
  })

  it('are nested wherever enumerations run', () => {
    const read = article(`${HEAD}第二条　一是登记。\n年检另行规定。\n二是免疫。\n犬证另行规定。`)
    for (const { parent, start, end } of read.points)
      if (parent !== null) expect(read.points[parent]).toSatisfy(it => it.start <= start && it.end >= end)
  })
})

describe('contracts', () => {
  it.each([
    '甲方：山城公司\n乙方：王强',
    '出租方（甲方）：山城公司\n承租方（乙方）：王强',
    '甲方 (出租人):山城公司\n签订日期：2023年5月1日',
  ])('are between parties, which title nothing: %s', parties => {
    const read = article(`房屋租赁合同\n${parties}\n第一条　甲方将房屋出租给乙方。\n第二条　租期为3年。`)
    expect(blocksOf(read).slice(0, 2)).toEqual(['title: 房屋租赁合同', `paragraph: ${parties.split('\n')[0]}`])
    expect(read.blocks.filter(({ kind }) => kind === 'heading' || kind === 'subtitle')).toEqual([])
  })
})

describe('annexes', () => {
  it('stand beside the text, and their list is none', () => {
    const read = article(
      `关于养护的通知\n一、总体要求\n${BODY}\n附件：1. 任务分工表\n2. 考核办法\n山城市人民政府\n2023年5月10日\n附件1\n任务分工表\n${BODY}\n附件2：考核办法\n${BODY}`,
    )
    const headings = read.blocks.flatMap(({ kind, level }, at) =>
      kind === 'heading' ? [`${level} ${blocksOf(read)[at]}`] : [],
    )
    expect(headings).toEqual([
      '1 heading: 一、总体要求',
      '1 heading: 附件1',
      '2 heading: 任务分工表',
      '1 heading: 附件2：考核办法',
    ])
  })
})

describe('lists of awards', () => {
  it('are headed by the prizes', () => {
    const read = article(
      '山城征文获奖名单\n特等奖（1名）\n周明远 《山路》\n二等奖：\n钱多多、孙晓敏\n优秀组织奖：山城一中',
    )
    expect(blocksOf(read)).toEqual([
      'title: 山城征文获奖名单',
      'heading: 特等奖（1名）',
      'paragraph: 周明远 《山路》',
      'heading: 二等奖：',
      'paragraph: 钱多多、孙晓敏',
      'paragraph: 优秀组织奖：山城一中',
    ])
  })
})
