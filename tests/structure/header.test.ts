import { describe, expect, it, test } from 'vitest'
import { article, blocksOf, structure } from './structured.ts'

const BODY = '全市交通部门今年以来加大投入力度，新修农村公路三百公里，群众出行更加方便。'

describe('header', () => {
  test.each<[string, string, string[]]>([
    ['a title', `山城修路忙\n${BODY}`, ['title: 山城修路忙']],
    ['announced', `标题：山城修路忙\n${BODY}`, ['title: 标题：山城修路忙']],
    ['two parts', `山城修路忙 群众笑开颜\n${BODY}`, ['title: 山城修路忙 群众笑开颜']],
    ['a subtitle', `山城修路忙\n——交通局工作侧记\n${BODY}`, ['title: 山城修路忙', 'subtitle: ——交通局工作侧记']],
    ['a byline', `山城修路忙\n本报记者 张三\n${BODY}`, ['title: 山城修路忙', 'byline: 本报记者 张三']],
    ['a date', `山城修路忙\n2023年3月8日\n${BODY}`, ['title: 山城修路忙', 'dateline: 2023年3月8日']],
    ['a dateline', `山城修路忙\n新华社成都3月8日电 ${BODY}`, ['title: 山城修路忙', 'dateline: 新华社成都3月8日电']],
    [
      'a dateline alone',
      `山城修路忙\n新华社成都3月8日电\n${BODY}`,
      ['title: 山城修路忙', 'dateline: 新华社成都3月8日电'],
    ],
    [
      'a title that runs on',
      `山城今年修路三百公里四川日报讯（记者张三）${BODY}`,
      ['title: 山城今年修路三百公里', 'dateline: 四川日报讯（记者张三）'],
    ],
    [
      'a number of the document',
      `山政发〔2023〕12号\n山城修路忙\n${BODY}`,
      ['byline: 山政发〔2023〕12号', 'title: 山城修路忙'],
    ],
    [
      'a letterhead above its number',
      `密级：公开\n山城市人民政府文件\n山政发〔2023〕12号\n签发人：张三\n关于修路的意见\n${BODY}`,
      [
        'byline: 密级：公开',
        'byline: 山城市人民政府文件',
        'byline: 山政发〔2023〕12号',
        'byline: 签发人：张三',
        'title: 关于修路的意见',
      ],
    ],
    [
      'the page of a paper',
      `山城日报 2023年3月8日 星期三 第03版 要闻\n山城修路忙\n${BODY}`,
      ['byline: 山城日报 2023年3月8日 星期三 第03版 要闻', 'title: 山城修路忙'],
    ],
    [
      'the number of an issue',
      `2023年第12期（总第345期）\n山城修路忙\n${BODY}`,
      ['byline: 2023年第12期（总第345期）', 'title: 山城修路忙'],
    ],
    [
      'the number of a paper',
      `文章编号：1001-0000(2023)05-0012-06\n山城修路研究\n${BODY}`,
      ['byline: 文章编号：1001-0000(2023)05-0012-06', 'title: 山城修路研究'],
    ],
    [
      'a resolution of a board',
      `山城公路股份有限公司\n第八届董事会第五次会议决议公告\n${BODY}`,
      ['title: 山城公路股份有限公司', 'title: 第八届董事会第五次会议决议公告'],
    ],
    ['a headline that ends in 文件', `山城出台修路文件\n${BODY}`, ['title: 山城出台修路文件']],
    [
      'a title on two lines',
      `证券代码：300000　公告编号：2023-045\n山城公路股份有限公司\n关于修路进展的公告\n${BODY}`,
      ['byline: 证券代码：300000　公告编号：2023-045', 'title: 山城公路股份有限公司', 'title: 关于修路进展的公告'],
    ],
    [
      'the first entry of a list',
      `山城征文评选结果\n一等奖：空缺\n${BODY}`,
      ['title: 山城征文评选结果', 'paragraph: 一等奖：空缺'],
    ],
    ['no title', BODY, []],
    [
      'time and place',
      `山城听证会实录\n时间：2023年9月7日上午9时\n地点：三楼会议室\n${BODY}`,
      ['title: 山城听证会实录', 'dateline: 时间：2023年9月7日上午9时', 'paragraph: 地点：三楼会议室'],
    ],
    [
      'time and place of a meeting',
      `山城会议纪要\n会议时间：2023年9月7日\n会议地点：三楼会议室\n出席人员：张三、李四\n${BODY}`,
      [
        'title: 山城会议纪要',
        'dateline: 会议时间：2023年9月7日',
        'paragraph: 会议地点：三楼会议室',
        'paragraph: 出席人员：张三、李四',
      ],
    ],
    ['a salutation', `各位代表：\n${BODY}`, ['paragraph: 各位代表：']],
    ['a marked heading first', `一、总体情况\n${BODY}`, ['heading: 一、总体情况']],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(article(text))).toEqual([...expected, `paragraph: ${BODY}`])
  })

  test.each<[string, string, string | null, string[]]>([
    [
      'in brackets',
      `【山城修路忙，群众笑开颜】\n${BODY}`,
      '【山城修路忙，群众笑开颜】',
      ['title: 【山城修路忙，群众笑开颜】'],
    ],
    [
      'under two columns',
      `【第12期】【深度】山城修路忙\n${BODY}`,
      '【第12期】【深度】山城修路忙',
      ['title: 【第12期】【深度】山城修路忙'],
    ],
    [
      'below a column',
      `【新春走基层】\n修路队的年夜饭\n${BODY}`,
      '修路队的年夜饭',
      ['byline: 【新春走基层】', 'title: 修路队的年夜饭'],
    ],
    ['behind a column and a bar', `早报｜山城修路忙\n${BODY}`, '早报｜山城修路忙', ['title: 早报｜山城修路忙']],
    [
      'of a round-up',
      `晚报 | 大桥通车；水价上调\n${BODY}`,
      '晚报 | 大桥通车；水价上调',
      ['title: 晚报 | 大桥通车；水价上调'],
    ],
    ['in marks', `原标题：《山城修路忙》\n${BODY}`, '山城修路忙', ['title: 原标题：《山城修路忙》']],
    ['in marks in part', `原标题：读《山路》有感\n${BODY}`, '读《山路》有感', ['title: 原标题：读《山路》有感']],
    [
      'announced in brackets',
      `（原标题：山城修路忙（图））\n${BODY}`,
      '山城修路忙（图）',
      ['title: （原标题：山城修路忙（图））'],
    ],
    ['announced before the text', `（原标题：山城修路忙 ） ${BODY}`, '山城修路忙', ['title: （原标题：山城修路忙 ）']],
    [
      'that another paper gave it',
      `山城修路忙\n（原标题：忙修路）\n${BODY}`,
      '山城修路忙',
      ['title: 山城修路忙', 'byline: （原标题：忙修路）'],
    ],
    [
      'of a feature',
      `新华社成都3月8日电　题：山城修路记\n新华社记者\n${BODY}`,
      '山城修路记',
      ['dateline: 新华社成都3月8日电', 'title: 题：山城修路记', 'byline: 新华社记者'],
    ],
    [
      'of a feature, with its byline',
      `新华社成都3月8日电　题：山城修路记　新华社记者张三\n${BODY}`,
      '山城修路记',
      ['dateline: 新华社成都3月8日电', 'title: 题：山城修路记', 'byline: 新华社记者张三'],
    ],
    [
      'above that of a feature',
      `山城修路忙\n新华社成都3月8日电　题：修路记\n${BODY}`,
      '山城修路忙',
      ['title: 山城修路忙', 'dateline: 新华社成都3月8日电', 'subtitle: 题：修路记'],
    ],
    [
      'before a question',
      `原标题：路真的修好了吗？问：路修好了吗？答：修好了。\n${BODY}`,
      '路真的修好了吗？',
      ['title: 原标题：路真的修好了吗？', 'question: 问：路修好了吗？', 'answer: 答：修好了。'],
    ],
    [
      'of a prize won',
      `山城姑娘获文学奖\n《山路》 张三著\n${BODY}`,
      '山城姑娘获文学奖',
      ['title: 山城姑娘获文学奖', 'subtitle: 《山路》 张三著'],
    ],
    ['but for a part', `【核心提示】\n${BODY}`, null, ['heading: 【核心提示】']],
  ])('a title %s', (_, text, title, expected) => {
    const read = article(text)
    expect(read.title).toBe(title)
    expect(blocksOf(read)).toEqual([...expected, `paragraph: ${BODY}`])
  })

  test.each([
    ['a known outlet', '新华网 | ', '新华网 |'],
    ['an outlet with a day', '山城晚报3月8日丨', '山城晚报3月8日丨'],
    ['an outlet with a reporter', '山城晚报 | 记者 张三', '山城晚报 |'],
  ])('a bar closes the dateline of %s', (_, head, expected) => {
    expect(blocksOf(article(`山城修路忙\n${head}${BODY}`))[1]).toBe(`dateline: ${expected}`)
  })

  test.each([
    ['a programme', '8:30 签到\n9:00 开幕式\n10:30 参观公路'],
    ['what is said at a time', '00:05 大家好\n00:09 今天说说修路'],
    ['prizes', '最佳影片：《山路》\n最佳导演：张三\n最佳编剧：李四'],
    ['a category', '小说奖\n《山路》　张三\n《河水》　李四'],
    ['who speaks', `【现场记者】\n${BODY}`],
    ['a talk', '李敏：路修好了吗？\n王强：修好了，一共三条。'],
  ])('takes none off %s', (_, text) => {
    const { title, subtitle } = article(text)
    expect({ title, subtitle }).toEqual({ title: null, subtitle: null })
  })

  it('takes the one heading that the file marks, not the column above it', () => {
    const text = '全市今年新修农村公路三百公里，群众出行更加方便。'
    const read = (head: string) => blocksOf(article(`${head}\n\n${text}`, {}, 'a.md'))
    expect(read('山城发布\n\n# 修路三百公里').slice(0, 2)).toEqual(['byline: 山城发布', 'title: 修路三百公里'])
    expect(read('山城修路纪实\n\n# 前言')[0]).toBe('title: 山城修路纪实')
    expect(read('山城修路纪实\n\n# 一、起因')[0]).toBe('title: 山城修路纪实')
    expect(read(`山城修路纪实\n\n# 起因\n\n${text}\n\n# 经过`)[0]).toBe('title: 山城修路纪实')
  })

  it('takes a headline that asks', () => {
    expect(article('专家：路修好了吗？\n全市今年新修农村公路三百公里，群众出行更加方便。').title).toBe(
      '专家：路修好了吗？',
    )
  })

  it('says what it read', () => {
    const text = `山城修路忙\n——交通局工作侧记\n新华社成都3月8日电（记者张三、李四）${BODY}`
    expect(article(text, { referenceDate: '2023-05-01' })).toMatchObject({
      title: '山城修路忙',
      subtitle: '交通局工作侧记',
      agency: '新华社',
      place: '成都',
      date: '2023-03-08',
      authors: ['张三', '李四'],
    })
  })

  it('takes the day of a speech from its subtitle', () => {
    expect(article(`工作报告\n——2023年1月10日在全县代表大会上\n${BODY}`).date).toBe('2023-01-10')
  })

  it('quotes names as printed', () => {
    expect(article(`【記者張三／臺北報導】${BODY}全國各縣市陸續開學。`)).toMatchObject({
      script: 'Hant',
      place: '臺北',
      authors: ['張三'],
    })
  })

  it('puts the caller first, front matter second, the text last', () => {
    const markdown = `---\ntitle: 甲\ndate: 2023-03-08\nauthor: 乙丙\n---\n\n# 丁\n\n来源：山城网\n\n${BODY}\n`
    expect(article(markdown, { title: '戊' }, 'a.md')).toMatchObject({
      title: '戊',
      date: '2023-03-08',
      authors: ['乙丙'],
      agency: '山城网',
    })
    expect(article(markdown, {}, 'a.md').title).toBe('甲')
    expect(article(`# 丁\n\n${BODY}`, {}, 'a.md').title).toBe('丁')
  })
})

describe('date', () => {
  const dated = (given: object, dateline = '新华社成都3月8日电 ') => {
    const { date, referenceDate } = article(`${dateline}${BODY}`, given)
    return [date, referenceDate]
  }

  test.each([
    ['nothing known', {}, [null, null]],
    ['year from the reference date', { referenceDate: '2023-05-01' }, ['2023-03-08', '2023-03-08']],
    ['year before, when the day would lie ahead', { referenceDate: '2023-01-10' }, ['2022-03-08', '2022-03-08']],
    ['a given date wins', { date: '2023-03-09' }, ['2023-03-09', '2023-03-09']],
    ['a given year is refined', { date: '2021' }, ['2021-03-08', '2021-03-08']],
  ])('%s', (_, given, expected) => {
    expect(dated(given)).toEqual(expected)
  })

  it('takes month and year of a dateline that prints only the day', () => {
    expect(dated({ referenceDate: '2023-05-10' }, '（中央社记者甲乙台北8日电）')[0]).toBe('2023-05-08')
    expect(dated({ referenceDate: '2023-01-05' }, '（中央社记者甲乙台北8日电）')[0]).toBe('2022-12-08')
  })

  it('falls back on the reference date', () => {
    const { date, referenceDate } = article(BODY, { referenceDate: '2023' })
    expect([date, referenceDate]).toEqual([null, '2023'])
  })
})

describe('articles of a file', () => {
  const story = (title: string) => `${title}\n\n${`${BODY}\n\n`.repeat(5)}`

  test.each([
    ['a dateline below the title', `${story('山城修路忙')}水乡架桥忙\n\n新华社苏州3月9日电 ${BODY}`],
    ['a byline below the title', `${story('山城修路忙')}水乡架桥忙\n\n本报记者 张三\n\n${BODY}`],
    [
      'a headline in two parts with its subtitle',
      `${story('山城修路忙')}水乡架桥忙 河网换新颜\n\n水利局工作纪实\n\n${BODY}`,
    ],
    ['an end mark', `${story('山城修路忙')}（完）\n\n水乡架桥忙\n\n${BODY}${BODY}`],
  ])('two: %s', (_, text) => {
    const articles = structure(text)
    expect(articles.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(articles.map(({ title }) => title)).toEqual(['山城修路忙', expect.stringMatching(/^水乡架桥忙/)])
  })

  test('two: a rule between them, in Markdown', () => {
    const text = `# 山城修路忙\n\n${`${BODY}\n\n`.repeat(5)}\n---\n\n# 水乡架桥忙\n\n${BODY}`
    expect(structure(text, {}, 'a.md').map(({ title }) => title)).toEqual(['山城修路忙', '水乡架桥忙'])
  })

  const dispatch = (place: string, end: string) =>
    `${place}新修桥梁\n新华社${place}3月9日电 今年${place}新修桥梁二十座，比去年多五座。${end}`

  test.each(['（完）', '\n（完）', '（记者王强）', '（山城日报记者 王强 李敏）', '（责任编辑：王强）'])(
    'several short dispatches, each with its dateline and signed off: %j',
    end => {
      const places = ['山城', '平江', '云岭']
      const articles = structure(places.map(it => dispatch(it, end)).join('\n'))
      expect(articles.map(({ title, place }) => [title, place])).toEqual(places.map(it => [`${it}新修桥梁`, it]))
    },
  )

  test.each([
    ['a short dispatch that nothing signs off', `${dispatch('山城', '')}\n${dispatch('平江', '（完）')}`],
    ['a short text without a dateline', `山城修路忙\n今年修路。（完）\n${dispatch('平江', '（完）')}`],
    ['a heading without a dateline', `${dispatch('山城', '（完）')}\n平江修路忙\n${BODY}`],
    ['headings', `${story('山城修路忙')}抓质量\n\n${BODY}\n\n保进度\n\n${BODY}`],
    [
      'a marked heading and one below it',
      `${story('山城修路忙')}二、抓质量\n\n质量是道路的生命，生命重于泰山\n\n${BODY}`,
    ],
  ])('one: %s', (_, text) => {
    expect(structure(text)).toHaveLength(1)
  })

  test('none in an empty file', () => {
    expect(structure('')).toEqual([])
  })
})

test('a letterhead above a title that is marked as one is none; without such a title it may be', () => {
  const head = '山城市人民政府文件\n\n山政发〔2023〕12号\n\n'
  expect(blocksOf(article(`${head}# 关于加快农村公路建设的通知\n\n${BODY}`, {}, 'a.md'))).toEqual([
    'byline: 山城市人民政府文件',
    'byline: 山政发〔2023〕12号',
    'title: 关于加快农村公路建设的通知',
    `paragraph: ${BODY}`,
  ])
  expect(article(`${head}${BODY}`, {}, 'a.md').title).toBe('山城市人民政府文件')
})

test.each(['点击上方蓝字关注我们', '长按识别二维码关注'])('what calls on readers is no subtitle: %s', call => {
  expect(blocksOf(article(`山城修路忙\n${call}\n${BODY}`))).toEqual([
    'title: 山城修路忙',
    `byline: ${call}`,
    `paragraph: ${BODY}`,
  ])
})

describe('a title that a file prints again', () => {
  const BODY = '来源：山城日报 2023年7月8日\n\n全市新修农村公路三百公里，群众出行更加方便。'

  test.each<[string, string]>([
    ['山城修路忙\n山城修路忙', 'a.txt'],
    ['# 山城修路忙\n\n# 山城修路忙\n', 'a.md'],
    ['山城市人民政府关于修路的意见\n山城市人民政府\n关于修路的意见', 'a.txt'],
  ])('hides no header: %j', (title, path) => {
    const read = article(`${title}\n${BODY}`, {}, path)
    expect(read).toMatchObject({ date: '2023-07-08', agency: '山城日报' })
    expect(read.blocks.filter(({ kind }) => kind === 'title').length).toBeGreaterThan(1)
    expect(read.blocks.some(({ kind }) => kind === 'heading' || kind === 'subtitle')).toBe(false)
  })

  test('is a heading where another text goes on', () => {
    expect(blocksOf(article(`# 山城修路忙\n\n${BODY}\n\n## 山城修路\n\n${BODY}`, {}, 'a.md'))).toContain(
      'heading: 山城修路',
    )
  })
})
