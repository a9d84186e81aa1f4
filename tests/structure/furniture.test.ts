import { describe, expect, it, test } from 'vitest'
import { furnitureKind } from '../../src/structure/furniture.ts'
import { article, blocksOf } from './structured.ts'

const BODY = '全市交通部门加大投入力度，新修农村公路三百公里，群众出行更加方便。'
const LONG = `${BODY}${BODY}${BODY}${BODY}`

const kindOf = (plain: string) => furnitureKind({ kind: 'text', plain })

describe('what a page prints around an article', () => {
  test.each([
    '责任编辑：张三',
    '【责任编辑:张三 李四】',
    '(责任编辑：张三 CN032)',
    '责任编辑：',
    '来源：山城日报',
    '（本文来源：山城日报 作者：张三）',
    '编辑：张三 校对：李四',
    '责编：张三 审校：李四',
    '来源丨山城日报',
    '编辑丨张三',
    '图源 | 山城视觉',
    '新华社记者',
    '（本报评论员）',
    '（原标题：山城修路忙）',
    '阅读 10万+',
    '阅读 2,318　点赞 120　在看',
    '点击上方蓝字关注我们',
    '👇扫码报名',
    '长按识别二维码关注山城发布',
    '返回搜狐，查看更多',
    '（完）',
    '— END —',
    '原创 山城发布 山城发布 2023-03-08 18:00 发表于四川',
    '以下文章来源于山城发布 ，作者王强',
    '更多精彩内容请进入国内新闻',
    '首页 > 新闻 > 国内',
    '您的位置：首页＞政务公开＞通知公告',
    '当前位置：网站首页 » 要闻',
    '字号：大 中 小',
    '【字体：大 中 小】',
    '上一篇：山城市修路提速',
    '下一条：没有了',
    '下一篇',
    '分享到：',
    '分享到：微信 微博 QQ空间',
    '【分享到】',
    '打印本页 | 关闭窗口',
    '【打印】【关闭】',
    '【关闭窗口】',
    '扫一扫在手机打开当前页',
  ])('%s is no body', plain => {
    expect(kindOf(plain)).toBe('byline')
  })

  test.each(['图为通车现场。', '▲通车现场', '图①：通车现场', '王强在通车仪式上致辞。李敏 摄', '（资料图）'])(
    '%s is a caption',
    plain => {
      expect(kindOf(plain)).toBe('caption')
    },
  )

  test.each([
    '点击率提高了三个百分点',
    '扫码即可查看办理进度，十分方便。',
    '阅读让生活更美好',
    '分享会在县图书馆举行',
    '分享到更多人手里的红利',
    '分享：他的经验',
    '上一篇文章说到水库',
    '上一条：路。下一条：桥。',
    '打印',
    '打印机产量增长',
    '扫一扫墓园的路',
    `${'打印 '.repeat(30)}了`,
    `分享到：${'微信 '.repeat(20)}了`,
    '来源于农村公路的收入增加了三成。',
    '编辑部今年出书三百种。',
    '终审：维持原判',
    '▲3.2%',
    '图书馆新馆开放',
    `${'赞   '.repeat(19)}了`,
    `${'浏览 '.repeat(25)}了`,
    BODY,
  ])('%s is', plain => {
    expect(kindOf(plain)).toBeNull()
  })
})

describe('a text that runs on into it', () => {
  test.each<[string, string[]]>([
    ['返回搜狐，查看更多责任编辑：', ['返回搜狐，查看更多', '责任编辑：']],
    ['（完）', ['（完）']],
    ['(责任编辑：张三)', ['(责任编辑：张三)']],
    ['来源：山城日报 责任编辑：张三', ['来源：山城日报', '责任编辑：张三']],
    ['（山城日报记者 张三 李四）', ['（山城日报记者 张三 李四）']],
    [' 编辑 张三', ['编辑 张三']],
    ['实习编辑：张三 审校：李四 总监制：王五', ['实习编辑：张三', '审校：李四', '总监制：王五']],
    ['值班编辑：张三值班编委：李四', ['值班编辑：张三', '值班编委：李四']],
  ])('%s', (tail, expected) => {
    const blocks = blocksOf(article(`山城修路\n${LONG}${tail}`))
    expect(blocks.slice(1)).toEqual([`paragraph: ${LONG}`, ...expected.map(line => `byline: ${line}`)])
  })

  it('is cut only at its very end', () => {
    const text = `${LONG}来源：山城日报的一篇报道说，这些路修得好。`
    expect(blocksOf(article(`山城修路\n${text}`)).slice(1)).toEqual([`paragraph: ${text}`])
  })

  it('stands above a title, too', () => {
    const { title, subtitle, blocks } = article(
      `首页 > 新闻 > 国内\n山城修路忙\n字号：大 中 小\n浏览次数：1234\n${BODY}`,
    )
    expect({ title, subtitle }).toEqual({ title: '山城修路忙', subtitle: null })
    expect(blocks.map(({ kind }) => kind)).toEqual(['byline', 'title', 'byline', 'byline', 'paragraph'])
  })

  test.each(['首页改版公告', '大中小企业', '从首页>新闻看起，栏目增加了三个。', '字号：山城号'])(
    '%s is none',
    plain => {
      expect(kindOf(plain)).toBeNull()
    },
  )
})

describe('posts of WeChat', () => {
  const MORE = '山城修路忙\n原创 张三 山城发布 2023-03-08 18:00 发表于四川'

  it('says who wrote, for whom and when', () => {
    expect(article(`${MORE}\n${BODY}`)).toMatchObject({ agency: '山城发布', authors: ['张三'], date: '2023-03-08' })
    const again = article(`山城修路忙\n原创 山城发布 山城发布 2023-03-08 18:00\n${BODY}`)
    expect(again).toMatchObject({ agency: '山城发布', authors: [] })
    const moved = article(`山城修路忙\n以下文章来源于山城发布 ，作者张三\n${BODY}`)
    expect(moved).toMatchObject({ agency: '山城发布', authors: ['张三'], subtitle: null })
  })

  it('ends with adverts and the headlines of other posts, which are no headings', () => {
    expect(blocksOf(article(`${MORE}\n${BODY}\n广告\n推荐阅读\n大桥通车了\n水价上调：每吨3元`)).slice(3)).toEqual([
      'caption: 广告',
      'byline: 推荐阅读',
      'byline: 大桥通车了',
      'byline: 水价上调：每吨3元',
    ])
    expect(blocksOf(article(`${MORE}\n${BODY}\n推荐阅读\n${BODY}`)).slice(3)).toEqual([
      'heading: 推荐阅读',
      `paragraph: ${BODY}`,
    ])
  })

  test.each([
    ['全市公路总里程达5200公里，居全省第三', '去年全市投资12.3亿元修路', '全市有桥梁320座'],
    ['1958年，第一条公路通车', '2020年，村村通公路'],
  ])('ends with more of its story below 延伸阅读: %s', (...facts) => {
    const read = article(`山城修路忙\n${BODY}\n\n延伸阅读\n\n${facts.join('\n\n')}`)
    expect(blocksOf(read).slice(-facts.length)).toEqual(facts.map(fact => `paragraph: ${fact}`))
  })

  test.each([['大桥通车了 全长5公里', '水价上调'], ['大桥通车了', '水价上调', '全市有桥梁320座'], []])(
    'ends with headlines below 延伸阅读: %s',
    (...headlines) => {
      const read = article(`山城修路忙\n${BODY}\n\n延伸阅读\n\n${headlines.join('\n\n')}`)
      expect(blocksOf(read).slice(2)).toEqual(['延伸阅读', ...headlines].map(line => `byline: ${line}`))
    },
  )
})
