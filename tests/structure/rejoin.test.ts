import { describe, expect, it, test } from 'vitest'
import { article, blocksOf } from './structured.ts'

const LONG = '全市交通部门今年以来加大投入力度，新修农村公路三百公里。'

describe('broken lines', () => {
  test.each([
    ['one blank line', `${LONG}沿线\n\n群众出行更加方便，农产品外运不再困难。`],
    ['several blank lines', `${LONG}沿线\n\n\n\n群众出行更加方便，农产品外运不再困难。`],
    ['after a comma', '全市交通部门，\n\n今年以来加大投入力度，新修农村公路三百公里。'],
    ['after 、', `${LONG}学校、\n医院都通了车，群众很满意。`],
    ['inside a number', `${LONG}投资12\n34万元，已经全部到位。`],
    ['before a comma', `${LONG}沿线群众\n，学校、\n医院都通了车。`],
    ['over a page number', `${LONG}沿线\n\n— 12 —\n\n群众出行更加方便，农产品外运不再困难。`],
    ['over a bare page number', `${LONG}沿线\n13\n群众出行更加方便，农产品外运不再困难。`],
  ])('joined: %s', (_, text) => {
    const { text: joined } = article(text)
    expect(joined).not.toContain('\n')
    expect(joined).toMatch(/沿线群众|部门，今年|学校、医院|投资1234万元/)
  })

  test.each([
    ['whole paragraphs', `${LONG}\n\n${LONG}`],
    ['before a heading', `${LONG}群众满意\n\n二、下一步打算\n\n${LONG}`],
    ['before a question', `${LONG}群众满意\n问：还修吗？`],
    ['before a point', `${LONG}主要做法有\n一是修路，二是架桥。`],
    ['before a bare heading', `${LONG}群众满意\n\n下一步打算\n\n${LONG}`],
    ['a closing quotation mark', `${LONG}他说：“路通了。”\n${LONG}`],
    ['a colon', `${LONG}主要做法如下：\n${LONG}`],
    ['a note behind the last sentence', `${LONG}（完）\n\n${LONG}`],
    ['a source behind the last sentence', `${LONG}（来源：山城日报）\n${LONG}`],
    ['a note without a full stop', `${LONG}另有桥梁四座（记者张三）\n\n${LONG}`],
    ['before a time', `${LONG}另有桥梁四座\n\n目前，群众出行更加方便。`],
    ['before an ordinal', `${LONG}另有桥梁四座\n\n第二批项目已经开工。`],
    ['before a dateline', `${LONG}另有桥梁四座\n\n新华社成都3月6日电（记者李四）山城今年架桥四座。`],
    ['a counter below a caption', `${LONG}\n▲新桥全景。李四 摄\n阅读 3万+\n点击上方蓝字关注我们`],
    ['a source below a caption', `${LONG}\n▲新桥全景。李四 摄\n来源：山城晚报\n下一步打算\n${LONG}`],
    ['who wrote below an open end', `${LONG}另有桥梁四座\n本报记者 张三\n下一步打算\n${LONG}`],
    ['a prize below an entry', `1.${LONG}完成单位：山城农学院\n三等奖（5名）\n下一步打算\n${LONG}`],
    ['before a paragraph that is set in', `${LONG}另有桥梁四座\n　　群众出行更加方便。`],
  ])('kept apart: %s', (_, text) => {
    expect(article(text).text.split('\n')).toHaveLength(text.split(/\n+/).length)
  })

  it('takes a paragraph of a page for one, unless it cannot begin a sentence', () => {
    const page = (...texts: string[]): string =>
      `<html><body><article>${texts.map(text => `<p>${text}</p>`).join('')}</article></body></html>`
    const open = `${LONG}另有桥梁四座`
    expect(article(page(open, `沿线群众出行方便。${LONG}`), {}, 'a.html').blocks).toHaveLength(2)
    expect(article(page(open, `，比上年多一座。${LONG}`), {}, 'a.html').blocks).toHaveLength(1)
  })

  it('leaves paragraphs alone where the author ends none', () => {
    const text = Array.from({ length: 8 }, (_, at) => LONG.repeat(2).slice(at * 2, -1)).join('\n')
    expect(article(text).blocks).toHaveLength(8)
  })

  it('knows a cut paragraph below a heading when the page is cut elsewhere', () => {
    const text = `在山区修路\n\n${LONG}沿线\n\n群众出行更加方便。\n\n在平原架桥\n\n交通局积极争取各方\n\n支持，今年架桥四座，明年还要再架五座。`
    expect(blocksOf(article(text)).at(-1)).toBe('paragraph: 交通局积极争取各方支持，今年架桥四座，明年还要再架五座。')
  })
})

describe('wrapped lines', () => {
  const wrap = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')
  const first = LONG.repeat(6)
  const second = '秋粮收购工作已经全面展开，各地库点敞开收购，农民售粮十分踊跃。'.repeat(6)

  it('unfolds paragraphs parted by blank lines', () => {
    expect(article(`${wrap(first, 25)}\n\n${wrap(second, 25)}`).text).toBe(`${first}\n${second}`)
  })

  it('unfolds paragraphs that are set in', () => {
    expect(article(`　　${wrap(first, 25)}\n　　${wrap(second, 25)}`).text).toBe(`${first}\n${second}`)
  })

  const REPORT =
    '7月8日，全市召开交通工作会议。会议指出，上半年全市完成交通投资1234.5亿元，同比增长6.7%，其中公路投资为98.7亿元，增长3.2%；铁路投资为456.7亿元，增长5.4%。会议要求，各地各部门要加快进度，确保完成全年增长7%的目标任务。'

  test.each([18, 20, 23, 25, 27, 30, 34, 36, 40])('unfolds a short text, cut after %d characters', width => {
    const { title, subtitle, blocks, text } = article(`全市召开会议\n\n${wrap(`　　${REPORT}`, width)}`)
    expect({ title, subtitle, blocks: blocks.length }).toEqual({ title: '全市召开会议', subtitle: null, blocks: 2 })
    expect(text).toBe(`全市召开会议\n${REPORT}`)
    expect(article(wrap(REPORT, width)).text).toBe(REPORT)
  })

  it('takes headlines of one length for no wrapped text', () => {
    const headlines = [
      '东乡今年新修公路三百公里',
      '西乡今年新架桥梁二十四座',
      '南乡今年新建学校一十二所',
      '北乡今年新种果树四百万棵',
    ]
    expect(article(headlines.join('\n')).text.split('\n')).toEqual(headlines)
  })

  it('parts words in Latin letters', () => {
    const text = '这是一段测试文字，里面有英文单词 Open\nSource 以及中文，用来检查断行。'
    expect(article(`---\ntitle: 甲\n---\n${text}`, {}, 'a.md').text).toContain('Open Source 以及')
  })
})

describe('lines of uneven width', () => {
  const PARAGRAPHS = [
    '7月8日，全市召开交通工作会议。会议指出，上半年全市完成交通投资1234.5亿元，同比增长6.7%，其中公路投资为98.7亿元，增长3.2%；铁路投资为456.7亿元，增长5.4%。',
    '会议要求，各地各部门要加快进度，确保完成全年的目标任务。据介绍，今年全市计划新修农村公路三百公里，已经开工二百公里，沿线群众出行更加方便，农产品外运不再困难。',
    '市交通局有关负责人表示，下半年将再开工桥梁二十四座，总投资3.2亿元。其中，市级财政承担六成，其余由区县和乡镇分担，预计年内全部通车。',
  ]
  /** Broken after one of several numbers of characters, each in its turn, but not before a mark. */
  const ragged = (text: string, widths: readonly number[], turn: number): string => {
    const lines: string[] = []
    for (let at = 0, i = turn; at < text.length; i++) {
      let end = at + widths[i % widths.length]!
      while (/[，。；、”]/.test(text[end] ?? '')) end++
      lines.push(text.slice(at, end))
      at = end
    }
    return lines.join('\n')
  }
  const WIDTHS = [
    [18, 25, 21, 28, 23],
    [30, 38, 34, 27],
    [14, 31, 22, 37, 26, 19],
  ]

  test.each(WIDTHS.flatMap(widths => [0, 1, 2].map(turn => [widths, turn] as const)))(
    'are put together where blank lines or indents part the paragraphs: %j from %d on',
    (widths, turn) => {
      const broken = PARAGRAPHS.map(it => ragged(it, widths, turn))
      expect(article(`全市召开会议\n\n${broken.join('\n\n')}`).text.split('\n')).toEqual([
        '全市召开会议',
        ...PARAGRAPHS,
      ])
      const setIn = broken.map(it => `　　${it}`).join('\n')
      expect(article(`全市召开会议\n${setIn}`).text.split('\n')).toEqual(['全市召开会议', ...PARAGRAPHS])
    },
  )

  it.each([
    [
      'results',
      '比赛结果\n\n女子100米，王强，12.3秒\n男子100米，李伟，10.5秒\n女子跳远，赵敏，6.2米，\n男子跳高，陈刚，2.1米\n女子铅球，刘芳，15.2米\n男子标枪，周杰，70.5米',
    ],
    [
      'prices',
      '今日菜价\n\n白菜，每斤1.2元，比昨日涨0.1元\n萝卜，每斤0.8元，与昨日持平\n土豆，每斤1.5元，比昨日跌0.2元，\n猪肉，每斤15元，比昨日涨1元\n鸡蛋，每斤5元，持平\n豆腐，每斤3元，比昨日涨0.5元',
    ],
  ])('stay apart where no sentence ends within one: %s', (_, text) => {
    const lines = text.split('\n').filter(it => it !== '')
    const kept = article(text).text.split('\n')
    // a comma that ends a line may go on in the next one
    expect(kept.length).toBeGreaterThanOrEqual(lines.length - 1)
    expect(kept.slice(0, 3)).toEqual(lines.slice(0, 3))
  })

  it('are put together under a title where nothing parts them', () => {
    const text = article(`全市召开会议\n${PARAGRAPHS.map(it => ragged(it, WIDTHS[0]!, 0)).join('\n')}`).text
    expect(text.split('\n')).toEqual(['全市召开会议', ...PARAGRAPHS])
  })

  test.each([
    ['verse', '山路弯弯云里头\n新桥架在水上头\n老乡挑担进城去\n不用绕道翻山头\n今年修路三百里\n明年通到山那头'],
    [
      'a list',
      '东乡，公路，三百公里\n西乡，桥梁，二十四座\n南乡，学校，一十二所\n北乡，果树，四百万棵\n中乡，水库，三座\n下乡，医院，两所',
    ],
    [
      'paragraphs without their last stop',
      PARAGRAPHS.concat(PARAGRAPHS)
        .map(it => it.slice(0, -1))
        .join('\n'),
    ],
    ['what is said', PARAGRAPHS.flatMap((it, i) => [`${'王李张'[i]}强：${it}`, `好`]).join('\n')],
  ])('of %s stay', (_, text) => {
    expect(article(text).text).toBe(text)
  })
})

describe('running heads', () => {
  it('leaves them out and says so', () => {
    const pages = ['东乡', '西乡', '南乡'].map(
      place => `${LONG}${place}\n\n山城年鉴\n\n${place}群众出行更加方便，农产品外运不再困难。`,
    )
    const { text, issues } = article(pages.join('\n'))
    expect(text).not.toContain('山城年鉴')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['running-head', 3],
      ['running-head', 8],
      ['running-head', 13],
    ])
  })

  it('takes no line of a sentence for one, where a wrapped text says the same again', () => {
    const text =
      '全市交通部门今年以来加大投入力度，新修农村公路里程达到三百公里，沿线群众出行更加方便，农产品外运不再困难。'
    for (const width of [12, 14, 16, 20]) {
      const folded = `　　${text}`.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')
      expect(article(Array.from({ length: 4 }, () => folded).join('\n')).text).toBe(Array(4).fill(text).join('\n'))
    }
  })

  it('keeps a short line that is said again between whole paragraphs', () => {
    const text = Array.from({ length: 4 }, () => `路在脚下\n${LONG}`).join('\n')
    expect(article(text).text.match(/路在脚下/g)).toHaveLength(4)
  })
})
