import { describe, expect, it } from 'vitest'
import { quantitiesOf, rolesOf } from '../article-of.ts'
import { marked, values, valuesUnder } from './read-times.ts'

const unmarked = (told: string): string => told.replaceAll(/[[\]]/g, '')

describe('papers of Hong Kong and Taiwan', () => {
  it.each([
    '公司[昨午]公布业绩，[今午]开会，[明午]截止',
    '比率由[现时]的2.1%升至3%',
    '[昨天]下雨，[昨日]放晴',
    '实现时间表，发现时已晚',
    '前两队之外，乙队和丙队位列其后',
  ])('%s', told => {
    expect(marked(unmarked(told))).toBe(told)
  })

  it('are of the day before', () => {
    expect(values('昨午公布业绩，今午开会')).toEqual(['2022-09-25', '2022-09-26'])
  })
})

describe('hours of many days', () => {
  it.each([
    '[每日7:00至9:00]、[17:00至19:00]限行',
    '电话3300（[工作日8:30—17:30]）',
    '[工作日晚上7点]开课',
    '[周一至周五9:00-17:00]办公',
    '[工作日]早高峰拥堵，[5个工作日内]答复',
  ])('%s has none of its own', told => {
    const text = unmarked(told)
    expect(marked(text)).toBe(told)
    expect(values(text).every(value => value === null)).toBe(true)
  })

  it('are not the hours between two days, nor scores', () => {
    expect(values('周五18:00至周日20:00停水')).toEqual(['2022-09-23T18:00/2022-09-25T20:00'])
    expect(marked('前两局25:20、21:18')).toBe('前两局25:20、21:18')
  })
})

describe('to the end, and not from within', () => {
  it.each([
    '[截止到目前]，共有30人报名',
    '[暑假期间]免费开放',
    '[过去近40年]中，河水变清',
    '体检结束后[一周内]取消资格',
    '毕业后[两年以内]的学生',
    '从[改革开放以来到2017年年底]，共有100人',
    '自[1972年消费品安全协会成立以来]，事故减少',
    '自[1972年起]，协会成立以来',
    '台风将来袭，[将来]还会来',
    '十月文学院在[十月]开课',
    '[十月]文艺演出很多，[十月]文学活动不少',
    '[2月9日（除夕）零时至2月17日（正月初八）24时]免费通行',
    '[2月9日]（[除夕]）放假',
  ])('%s', told => {
    expect(marked(unmarked(told))).toBe(told)
  })

  it.each<[string, string | null, (string | null)[]]>([
    ['从改革开放以来到2017年年底', '2022-09-26', ['1978-12/2017-12']],
    ['过去近40年中，河水变清', '2022-09-26', ['1982/2022']],
    ['体检结束后一周内取消资格', '2022-09-26', [null]],
    ['2月9日（除夕）零时至2月17日（正月初八）24时', '2024-02-01', ['2024-02-09T00:00/2024-02-17T24:00']],
    ['上世纪30年代的楼房', '2022-09-26', ['193X']],
  ])('%s as of %s', (text, date, shown) => {
    expect(values(text, date)).toEqual(shown)
  })
})

describe('the period that a document reports on', () => {
  const TOLD = '报告期内，公司增收。本报告期末余额较报告期初下降。'
  it.each([
    ['华山股份2024年第一季度主要经营数据公告', '2024-01/2024-03', '2024-03', '2024-01'],
    ['华山股份2023年半年度报告', '2023-01/2023-06', '2023-06', '2023-01'],
    ['华山股份2023年第三季度报告', '2023-07/2023-09', '2023-09', '2023-07'],
    ['华山股份2023年年度报告', '2023', '2023-12', '2023-01'],
    ['华山股份2023年前三季度业绩公告', '2023-01/2023-09', '2023-09', '2023-01'],
  ])('%s', (title, period, end, start) => {
    expect(valuesUnder(title, TOLD, '2024-04-27')).toEqual([period, period, end, start])
  })

  it('is none where the title names none', () => {
    expect(valuesUnder('华山股份经营数据公告', TOLD, '2024-04-27')).toEqual([null, null, null])
  })

  it.each(['期末考试下月举行', '本期节目邀请了嘉宾', '本期发行规模3亿元', '期末成绩提高5分'])('%s is of none', text => {
    expect(marked(text.replace('下月', ''))).toBe(text.replace('下月', ''))
  })
})

describe('figures of lists and law', () => {
  it.each([
    ['盗得自行车一辆及现金900元', ['一辆 = 1 {辆}', '900元 = 900 CNY']],
    ['申请书正本一份，副本二份', ['一份 = 1 {份}', '二份 = 2 {份}']],
    ['羁押一日折抵刑期一日', ['一日 = 1 d', '一日 = 1 d']],
    ['业主买入后持货近7年。', ['7年 = 7 a nearly']],
    ['他在此任职近10年，', ['10年 = 10 a nearly']],
    ['他干快递近10年，', ['10年 = 10 a nearly']],
    ['战事爆发已近十个月，', ['十个月 = 10 mo nearly']],
    ['他落后席尔瓦近10秒。', ['10秒 = 10 s nearly']],
    ['据统计，近两年，', []],
    ['在近3年，', []],
    ['全国近3年，', []],
    ['该基金近两年、近三年收益领先', []],
    ['连续打进两记三分球', ['两记 = 2 {记}']],
    ['近7年，公司增收', []],
    ['他从业近5年来', []],
    ['买一辆，给一份，发一份', []],
    ['基本一套，二份材料', []],
  ])('%s', (text, shown) => {
    expect(quantitiesOf(text)).toEqual(shown)
  })

  it('一 after a verb is an article', () => {
    expect(rolesOf('买一辆，提交一份材料')).toBe('一:article 一:article')
  })
})
