import { describe, expect, it } from 'vitest'
import { alarmsOf, checksOf, holdingOf } from './alarms.ts'

describe('those of both of two things', () => {
  it.each([
    '日语班312人，英语班427人，另有128人两个班都上，共867人。',
    '会日语的312人，会英语的427人，128人两者都会，共867人。',
    '报名的共有1867人，其中日语班1312人、英语班427人、既学日语又学英语的128人。',
    '认为近的占45.2%，认为便宜的占30.1%，其余24.7%两者都选。',
  ])('are no other item: %s', text => expect([...holdingOf(text), ...alarmsOf(text)]).toEqual([]))

  it.each([
    ['只会日语的312人，只会英语的427人，另有128人两者都会，共867人。', '312 + 427 + 128 = 867'],
    ['报名的共有1867人，其中日语班1312人、英语班427人、其他128人。', '1312 + 427 + 128 = 1867'],
  ])('are one where the others leave them out, and so is what is no such thing: %s', (text, equation) =>
    expect(holdingOf(text)).toEqual([equation]),
  )
})

describe('stocks', () => {
  const checksUnder = (title: string, head: string, ...rows: string[]) =>
    checksOf(`# 简报\n\n${title}\n\n${[head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n')}\n`, 'a.md')
  const ROWS = ['| 东店 | 120 | 135 | 142 | 150 | 547 |', '| 西店 | 220 | 235 | 242 | 250 | 947 |']

  it.each([
    ['by the header', '各店情况', (at: string) => `${at}季度期末余额（万元）`],
    ['by what is counted', '各店情况', (at: string) => `2023年${at}季度在册人数（人）`],
    ['by the title', '2023年各店期末余额（万元）', (at: string) => `${at}季度`],
  ])('of several times make no total: %s', (_, title, headOf) => {
    const head = `| 单位 | ${['一', '二', '三', '四'].map(headOf).join(' | ')} | 合计 |`
    expect(checksUnder(title, head, ...ROWS)).toEqual([])
  })

  it('of several times make none below one another either, beside what does', () => {
    const rows = ['| 一季度 | 1205 | 135 |', '| 二季度 | 1312 | 235 |', '| 合计 | 2517 | 370 |']
    const checks = checksUnder('2023年情况', '| 季度 | 期末余额（万元） | 销量（台） |', ...rows)
    expect(checks.map(it => it.equation)).toEqual(['135 + 235 = 370'])
  })

  it('of several holders do', () => {
    const rows = ['| 存款 | 1205 | 1312 | 2517 |', '| 贷款 | 820 | 715 | 1535 |']
    const head = '| 项目 | 东店期末余额（万元） | 西店期末余额（万元） | 合计（万元） |'
    expect(checksUnder('年末情况', head, ...rows)).toHaveLength(2)
  })
})

describe('parts of one kind', () => {
  it.each([
    ['全校共600人，其中甲班300人、乙班450人。', '300 + 450 = 750 ≠ 600'],
    ['全市新建学校12所，其中东区7所、西区9所。', '7 + 9 = 16 ≠ 12'],
    ['全县投资600万元。其中，柳村300万元，石村450万元。', '300万 + 450万 = 750万 ≠ 600万'],
  ])('are no more than their total: %s', (text, equation) => expect(alarmsOf(text)).toEqual([equation]))

  it.each([
    ['that are not all', '全校共600人，其中甲班300人、乙班250人。'],
    ['that may have members in common', '全校共600人，其中党员300人、女性450人。'],
    ['of another count', '今年新增600人，其中甲县累计300人、乙县累计450人。'],
    ['of which more is said', '全市完成投资12亿元，其中东区7亿元、西区9亿元尚未到位。'],
    ['that a bracket takes back', '全区共600人，其中东校300人、西校450人（含兼职150人）。'],
    ['of prices', '票价600元，其中东区300元、西区450元。'],
  ])('are no alarm where they are some %s', (_, text) => expect(alarmsOf(text)).toEqual([]))
})
