import { describe, expect, test } from 'vitest'
import { DATE_SOURCES, type DateSource } from '../../src/model/article.ts'
import { article } from './structured.ts'

const BODY = '全市交通部门今年以来加大投入力度，新修农村公路三百公里，群众出行更加方便。'

/** What a source adds to a text. */
interface Printed {
  readonly above?: string
  readonly below?: string
  readonly title?: string
  readonly path?: string
  readonly date?: string
}

/** Ways to say the seventh of month 3 or 5 of 2023. */
const FORMS: Readonly<Record<Exclude<DateSource, 'front_matter' | 'meta'>, readonly ((month: 3 | 5) => Printed)[]>> = {
  given: [month => ({ date: `2023-0${month}-07` })],
  header: [
    month => ({ above: `2023-0${month}-07 09:10\n` }),
    month => ({ above: `2023年${month}月7日\n` }),
    month => ({ above: `来源：山城日报　时间：2023年0${month}月07日 09:10\n` }),
    month => ({ above: `来源：山城日报 发布时间：2023/${month}/7 浏览次数：123 字体：大 中 小\n` }),
    month => ({ above: `[ 2023-0${month}-07 16:40 ]，正文：` }),
    month => ({ above: `山城市交通局　2023-0${month}-07 16:40\n` }),
    month => ({ above: `山城市交通局 市公路中心 2023年${month}月7日\n` }),
    month => ({ above: `（第12期）山城市交通局（2023年${month}月7日）\n` }),
    month => ({ above: `2023年${month}月7日（星期二）\n` }),
    month => ({ above: `2023年${month}月7日 山城日报\n` }),
    month => ({ above: `2023-0${month}-07 09:10 山城市交通局\n` }),
    month => ({ above: `时间：2023年${month}月7日14:00—16:35\n` }),
    month => ({ above: `中華民國112年${month}月7日\n` }),
    month => ({ above: `民國一一二年${month === 3 ? '三' : '五'}月七日\n` }),
    month => ({ above: `二〇二三年${month === 3 ? '三' : '五'}月七日\n` }),
    month => ({ above: `2023年${month}月7日　財經\n` }),
    month => ({ above: `2023年${month}月7日 A12版\n` }),
    month => ({ above: `2023年${month}月7日 星期二 港闻版\n` }),
    month => ({ above: `2023年${month}月7日（星期二）　要闻　第3版\n` }),
  ],
  dateline: [
    month => ({ above: `新华社成都2023年${month}月7日电 ` }),
    month => ({ above: `会议现场。山城新闻网2023年${month}月7日讯（记者 张三）` }),
    month => ({ above: `参考消息网2023年${month}月7日报道 ` }),
  ],
  today: [
    month => ({ above: `记者今天（2023年${month}月7日）获悉，` }),
    month => ({ above: `昨日（2023年${month}月6日）上午，` }),
    month => ({ above: `明天（2023年${month}月8日），` }),
  ],
  sign_off: [
    month => ({ below: `\n山城市交通局\n2023年${month}月7日` }),
    month => ({ below: `\n（2023年${month}月7日）` }),
    month => ({ below: `\n山城市交通局\n二〇二三年${month === 3 ? '三' : '五'}月七日` }),
    month => ({ below: `\n山城市交通局\n中華民國112年${month}月7日` }),
    month => ({ below: `特此公告。山城公路股份有限公司董事会2023年${month}月7日` }),
    month => ({ below: `《山城日报》（2023年0${month}月07日 05版）` }),
  ],
  title: [
    month => ({ title: `今日辟谣（2023年${month}月7日）` }),
    month => ({ title: `山城早报 2023年${month}月7日 星期二` }),
  ],
  path: [
    month => ({ path: `news/2023-0${month}-07.txt` }),
    month => ({ path: `news/2023/0${month}/07/1.txt` }),
    month => ({ path: `t20230${month}07_38893948.txt` }),
    month => ({ path: `20230${month}07164000.txt` }),
  ],
}

const read = ({ title = '山城修路忙', above = '', below = '', path, date }: Printed) =>
  article(`${title}\n${above}${BODY}${below}`, { date }, path)

const ALL = Object.entries(FORMS).flatMap(([source, forms]) =>
  forms.map(form => ({ source, form, rank: DATE_SOURCES.indexOf(source as DateSource) })),
)

describe('the date of an article', () => {
  test.each(ALL.map(({ source, form }) => [source, form(3)] as const))('%s: %o', (source, printed) => {
    expect(read(printed)).toMatchObject({ date: '2023-03-07', dateSource: source })
  })

  test('a release begins with place and day', () => {
    expect(read({ above: '成都，2023年3月7日——' })).toMatchObject({ date: '2023-03-07', dateSource: 'dateline' })
    expect(read({ above: '成都，2023年3月7日，' })).toMatchObject({ date: null })
  })

  test('who gave it out and when, under a title', () => {
    expect(read({ above: '山城市交通局　2023年3月7日\n' })).toMatchObject({
      agency: '山城市交通局',
      date: '2023-03-07',
    })
    for (const [above, agency] of [
      ['山城市交通局（2023年3月7日）', '山城市交通局'],
      ['（第23期）山城市交通局　2023-03-07 16:00', '山城市交通局'],
      ['2023年3月7日 星期二 山城日报', '山城日报'],
      ['2023/3/7 9:05 山城市交通局', '山城市交通局'],
    ])
      expect(read({ above: `${above}\n` })).toMatchObject({ agency, date: '2023-03-07' })
    for (const above of [
      '山城市交通局　2023年3月\n',
      '全市公路会议于2023年3月7日召开\n',
      '经费 2023年3月7日到账\n',
      '2023年3月7日 大桥通车\n',
    ])
      expect(read({ above })).toMatchObject({ date: null })
  })

  test('a document is signed above its annexes, however long they are', () => {
    const annex = (end: string): string => `\n附件1\n修路名单\n${'山城第一中学\n'.repeat(40)}${end}`
    const signed = '\n山城市交通局\n2023年3月7日'
    expect(read({ below: `${signed}${annex('')}` })).toMatchObject({ date: '2023-03-07', dateSource: 'sign_off' })
    expect(read({ below: `${signed}${annex('2021年5月9日')}` })).toMatchObject({ date: '2023-03-07' })
    expect(read({ below: `${annex('')}山城市交通局\n2023年3月7日` })).toMatchObject({ date: '2023-03-07' })
    expect(read({ below: `\n山城市交通局\n2023年3月7日\n${'山城第一中学\n'.repeat(40)}` })).toMatchObject({
      date: null,
    })
  })

  test('今（N）日 and 今（N）年 of papers of Taiwan', () => {
    expect(read({ above: '市府今（112）年增产，' })).toMatchObject({ date: '2023', dateSource: 'today' })
    expect(read({ above: '市府今（7）日表示，', path: '2023-03-09.txt' })).toMatchObject({ date: '2023-03-07' })
    expect(read({ above: '市府今（32）号表示，' })).toMatchObject({ date: null })
  })

  test('the more trusted source wins, and a date far from it is told', () => {
    for (const better of ALL) {
      for (const other of ALL.filter(({ rank }) => rank > better.rank)) {
        const [printed, far] = [better.form(3), other.form(5)]
        const isBoth = 'above' in printed && 'above' in far
        const { date, dateSource, issues } = read({
          ...far,
          ...printed,
          ...(isBoth ? { above: printed.above! + far.above! } : {}),
        })
        expect([other.source, date, dateSource]).toEqual([other.source, '2023-03-07', better.source])
        expect(issues.map(({ code }) => code)).toEqual(['date-conflict'])
      }
    }
  })

  test.each<[string, string, string?]>([
    ['a day of the story', `3月7日上午，市领导到工地走访。${BODY}`],
    ['a day with its year', `2023年3月7日，山城大桥开工。${BODY}`],
    ['a day of the story behind a dateline without one', `山城日报讯（记者张三）3月7日，大桥开工。${BODY}`],
    ['what another reported', `据山城新闻网3月7日消息，大桥开工。${BODY}`],
    ['what another reported, with its year', `大桥开工的消息传来，据路透社2023年3月7日报道，造价三亿元。${BODY}`],
    ['a day within the title', `2023年3月7日大桥事故通报会侧记\n${BODY}`],
    ['until when', `截至2023年3月7日收盘，山城公路报3.10元，上涨2.1%。`],
    ['a dateline whose year nothing tells', `新华社成都3月7日电 ${BODY}`],
    ['a year that is past', `新华社成都3月7日电 2019年以来，大桥已修三年。${BODY}`],
    ['a path with a month', BODY, '2023-03/report.txt'],
    ['a number in the path', BODY, '20231399.txt'],
  ])('%s is none', (_, text, path) => {
    expect(article(text, {}, path)).toMatchObject({ date: null, dateSource: null })
  })

  test.each<[string, string, string | null, { readonly date?: string; readonly referenceDate?: string }?]>([
    ['of a date beside it', '新华社成都3月7日电 截至2023年3月6日，已修三百公里。', '2023-03-07'],
    ['of a part of it that is over', '新华社成都8月7日电 2023年上半年，已修三百公里。', '2023-08-07'],
    ['of a quarter that is over', '新华社成都4月17日电 2023年一季度，已修三百公里。', '2023-04-17'],
    ['not of a part that is not over', '新华社成都4月17日电 2022年前三季度，已修三百公里。', null],
    ['not of a part in an older year', '新华社成都8月7日电 2021年上半年修路两百公里，2022年又修一百公里。', null],
    ['of the reference date', '新华社成都3月7日电 已修三百公里。', '2023-03-07', { referenceDate: '2023-05-01' }],
    ['of the one before it', '新华社成都12月7日电 已修三百公里。', '2022-12-07', { referenceDate: '2023-05-01' }],
    ['as far as it is given', '新华社成都3月7日电 已修三百公里。', '2023-03-07', { date: '2023' }],
  ])('a year is completed: %s', (_, text, date, given) => {
    expect(article(text, given).date).toBe(date)
  })
})
