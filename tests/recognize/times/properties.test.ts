import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEdtf } from '../../../src/model/edtf.ts'
import { readTimes } from './read-times.ts'

/** Pieces that times are made of, and some that they are not. */
const PIECES =
  '今年 去年 上 下 前 后 近 未来 过去 年 月 日 号 时 点 分 半 周 星期 季度 上半年 世纪 年代 旬 初 底 末 以来 起 前 后 内 至 到 — - ： : （ ） “ ” 十四五 春节 国庆 农历 正月 民国 截至 的 第 个 天 同期 当日 次日 每 晚上 凌晨 1 2 12 31 2021 1998 0 9999 10000 60 公元 公元前 年翌年 次年 清明 冬至 小寒 春节 除夕 闰 腊月 三十 13月45日 25时61分 2月30日 〇 一 三 十五 二〇二一 ， 。 、 增长 公司'.split(
    ' ',
  )

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join(''))
const dates = fc.constantFrom(
  null,
  '2022',
  '2023-08',
  '2020-02-29',
  '2022-09-26',
  '2018-08-30T14:13:33',
  '0001-01-01',
  '9999-12-31',
)

describe('times of any text', () => {
  it('are sorted, do not overlap, and carry valid EDTF that runs forwards', () => {
    fc.assert(
      fc.property(texts, dates, (text, date) => {
        let end = 0
        for (const time of readTimes(text, date)) {
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(text.length)
          if (time.edtf !== null) expect([time.edtf, isEdtf(time.edtf)]).toEqual([time.edtf, true])
          end = time.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('are the same when read twice', () => {
    fc.assert(
      fc.property(texts, dates, (text, date) => {
        expect(readTimes(text, date)).toEqual(readTimes(text, date))
      }),
    )
  })
})
