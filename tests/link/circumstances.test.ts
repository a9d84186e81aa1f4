import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
const figuresOf = (text: string) => extract({ path: 'a.txt', text, date: '2023-07-15' }).tables.figures

describe('periods', () => {
  it.each([
    ['上半年，全市生产总值2180亿元，同比增长5.3%。', ['2023-01/2023-06', '2023-01/2023-06']],
    ['2022年产量为310万吨，比2021年增加12万吨。', ['2022', '2022']],
    ['森林面积由2015年的120万公顷增加到2020年的134万公顷。', ['2015', '2020']],
    ['该馆成立于1956年，现有藏书86万册。', [null]],
    ['2021年产值90亿元，2022年增长10%，达到99亿元。', ['2021', '2022', '2022']],
    ['2022年产值99亿元，上年同期为90亿元。', ['2022', '2021']],
    ['2022年产值99亿元，上年同期为90亿元，增长10%，其中出口33亿元。', ['2022', '2021', '2022', '2022']],
    ['产值99亿元，上年为90亿元，增长10%。支出8亿元。', [null, '2022', null, null]],
    ['去年产值90亿元，今年99亿元，增长10%。', ['2022', '2023', '2023']],
    ['2022年产值99亿元，比上年同期多9亿元。', ['2022', '2022']],
    ['截至6月20日，2023年馆里接待读者3万人次。', ['../2023-06-20']],
    ['截至3月末存款70亿元，一季度利润2亿元。', ['../2023-03', '2023-01/2023-03']],
    ['2021至2023年上半年产量12万吨。', ['2023-01/2023-06']],
  ])('%s', (text, periods) => {
    expect(figuresOf(text).map(({ time }) => time)).toEqual(periods)
  })

  it('is carried from one sentence to the next where that goes on, and marked as implied', () => {
    const [first, , third] = figuresOf('上半年，全市进出口320亿元，增长5.6%。其中，出口210亿元，增长7.1%。')
    expect(first).toMatchObject({ time: '2023-01/2023-06', implied: [] })
    expect(third).toMatchObject({ time: '2023-01/2023-06' })
    expect(third!.implied).toContain('time')
  })

  it.each(['7月3日，首批学员40人结业。图书馆藏书30万册。', '7月3日，首批学员结业。大桥全长24.6公里。'])(
    'is not carried: %s',
    text => {
      expect(figuresOf(text).at(-1)).toMatchObject({ time: null })
    },
  )

  it('is none of a bound or an age', () => {
    const figures = figuresOf('2022年，18周岁以上的居民可以申请，王某今年56岁。')
    expect(figures[0]).toMatchObject({ time: null })
  })

  it('is taken from a heading, and marked as implied', () => {
    const [figure] = extract({ path: 'a.md', text: '# 年报\n\n## 2022年\n\n产量为310万吨。', date: '2023-07-15' })
      .tables.figures
    expect(figure).toMatchObject({ time: '2022' })
    expect(figure!.implied).toContain('time')
  })
})

describe('places', () => {
  it.each([
    ['湖南有县级图书馆122座。', ['湖南']],
    ['暴雨造成湖北、安徽两省12万人受灾。', ['湖北、安徽']],
    ['江苏比浙江多3座。', ['江苏']],
    ['江苏南部出现50毫米以上的降雨。', ['江苏南部']],
    ['贵州西部和北部今天最高气温38℃。', ['贵州西部和北部']],
    ['渤海中部、黄海北部将有7级大风。', ['渤海中部、黄海北部']],
    ['浙江沿海有渔船2300艘。', ['浙江沿海']],
    ['湄公河东岸有村庄42个。', ['湄公河东岸']],
    ['巴西大部分城市轨道只有3条。', ['巴西']],
    ['安徽省地区生产总值增长5.8%。', ['安徽省']],
    ['上海境内外共有120家门店。', ['上海']],
    ['双方将在广州或深圳设立3家分店。', ['广州或深圳']],
    ['中美双边贸易额达到6000亿美元。', [null]],
  ])('%s', (text, places) => {
    expect([...new Set(figuresOf(text).map(({ place }) => place))]).toEqual(places)
  })
})

describe('statuses', () => {
  it.each([
    ['预期目标是：粮食产量1.3万亿斤以上；城镇新增就业1200万人左右。', ['target', 'target']],
    ['力争年底前建成充电站60座；目前已建成41座。', ['target', 'actual']],
    ['预计全年发送旅客4500万人次。', ['estimate']],
    ['按照计划，已完成造林3.2万亩。', ['actual']],
    ['学校将志愿服务120小时纳入学分。', ['actual']],
  ])('%s', (text, statuses) => {
    expect(figuresOf(text).map(({ status }) => status)).toEqual(statuses)
  })
})

describe('linked figures', () => {
  it('points a share at the figure of its whole, and a change at the level it started from', () => {
    const figures = figuresOf('全校教师820人，其中女教师451人，占55.0%。藏书由30万册增加到42万册。')
    const [whole, , share, from, to] = figures
    expect(share!.whole_figure).toBe(whole!.id)
    expect(to!.base_figure).toBe(from!.id)
  })
})
