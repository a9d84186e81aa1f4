import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'
import { equations } from './equations.ts'
import { level, linked, of, share, up } from './linked.ts'

describe('share', () => {
  it('divides the part by the whole that the linker found', () => {
    const doc = linked(
      '评出工匠[1204名]。女工匠[318名]，比上届增加[12名]，占[26.4%]。',
      level('工匠'),
      level('女工匠'),
      up('女工匠'),
      share('女工匠', of({ part: 1, whole: 0 })),
    )
    expect(equations(doc)).toEqual(['318 ÷ 1204 = 26.41% ≈ 26.4%'])
  })

  it('raises an alarm when the linked whole does not give the share', () => {
    const doc = linked(
      '工匠[1204名]，女工匠[381名]，占[26.4%]。',
      level('工匠'),
      level('女工匠'),
      share('女工匠', of({ part: 1, whole: 0 })),
    )
    expect(equations(doc)).toEqual(['381 ÷ 1204 = 31.64% ≠ 26.4%'])
  })

  it('allows a share that was cut off instead of rounded', () => {
    const doc = linked(
      '评委[312名]，支持的[208名]，占[66.6%]。',
      level('评委'),
      level('支持'),
      share('支持', of({ part: 1, whole: 0 })),
    )
    expect(equations(doc)).toEqual(['208 ÷ 312 = 66.67% ≈ 66.6%'])
  })

  it('raises none where the whole that the shares imply is printed', () => {
    const of = (before: string): string => `${before}。其中党员318人，占65.4%；女性187人，占38.5%；博士52人，占10.7%。`
    expect(alarmsOf(of('报名者486人，甲县本科生986人'))).toEqual([])
    expect(alarmsOf(of('甲县本科生986人'))).toHaveLength(3)
  })

  it('holds a part after 其中 to the whole before it', () => {
    const doc = linked(
      '接待游客[41.28万人]，增长[3.7%]，其中省内游客[24.68万人]，占[69.8%]。',
      level('游客'),
      up('游客'),
      level('省内游客'),
      share('省内游客', of({ part: 2, whole: 0 })),
    )
    expect(equations(doc)).toEqual(['24.68万 ÷ 41.28万 = 59.79% ≠ 69.8%'])
  })

  it('holds shares of a whole that no amount states to each other', () => {
    const members = ['甲', '乙', '丙']
    const pairs = members.flatMap((it, nth) => [level(it), share(it, { whole: '会员', ...of({ part: 2 * nth }) })])
    const doc = (last: string) =>
      linked(`甲[318名]，占[26.4%]；乙[215名]，占[17.9%]；丙[195名]，占[${last}%]。`, ...pairs)
    expect(equations(doc('16.2'))).toEqual([
      '215 ÷ (318 ÷ 26.4%) = 17.85% ≈ 17.9%',
      '195 ÷ (318 ÷ 26.4%) = 16.19% ≈ 16.2%',
    ])
    expect(equations(doc('19.2'))).toEqual([])
  })

  describe('a whole linked from another paragraph', () => {
    const doc = (stated: string) =>
      linked(
        `协会会员[9514.8万人]。\n青年[2367.9万人]，占会员总数的[${stated}]。`,
        level('协会会员'),
        level('青年'),
        share('青年', { whole: '会员总数', ...of({ part: 1, whole: 0 }) }),
      )

    it.each([
      ['that is right', '24.9%', ['2367.9万 ÷ 9514.8万 = 24.89% ≈ 24.9%']],
      ['that one wrong digit explains', '29.9%', ['2367.9万 ÷ 9514.8万 = 24.89% ≠ 29.9%']],
      ['that is of something else', '38.6%', []],
    ])('holds a share %s', (_, stated, found) => expect(equations(doc(stated))).toEqual(found))
  })

  it('never doubts a share whose whole arithmetic found', () => {
    const doc = (part: number) =>
      linked(
        `工匠[1204名]，女工匠[${part}名]，占[26.4%]。`,
        level('工匠'),
        level('女工匠'),
        share('女工匠', of({ part: 1, whole: 0 }, false)),
      )
    expect(equations(doc(318))).toEqual(['318 ÷ 1204 = 26.41% ≈ 26.4%'])
    expect(equations(doc(381))).toEqual([])
  })

  it('is silent where the number beside its whole gives the share: it was read amiss', () => {
    const doc = (before: string) =>
      linked(
        `门店由[${before}家]增至[150家]，其中直营[40家]，占[33.3%]。`,
        level('门店'),
        level('门店'),
        level('直营'),
        share('直营', of({ part: 2, whole: 1 })),
      )
    expect(equations(doc('110'))).toEqual(['40 ÷ 150 = 26.67% ≠ 33.3%'])
    expect(equations(doc('120')).filter(it => it.includes('≠'))).toEqual([])
  })

  it.each([
    ['男职工300人，女职工200人（占40%）。', []],
    ['本科生300人，研究生200人，博士生100人，占16.7%。', []],
    ['受灾群众500人，已转移400人，占90%。', ['400 ÷ 500 = 80% ≠ 90%']],
    ['全校有教师320人，其中党员176人，占75%。', ['176 ÷ 320 = 55% ≠ 75%']],
  ])('is silent where all that a list counts gives the share: %s', (text, alarms) =>
    expect(alarmsOf(text)).toEqual(alarms),
  )

  it('is silent where the share beside it is of the same whole, which is another one', () => {
    const doc = linked(
      '器械领域[48例]，占比[68.6%]，其中耗材[18例]，占比[25.7%]。',
      level('器械'),
      share('器械', of({ part: 0 })),
      level('耗材'),
      share('耗材', of({ part: 2, whole: 0 })),
    )
    expect(equations(doc).filter(it => it.includes('≠'))).toEqual([])
  })

  it('finds the misprint in the whole where the shares agree with each other', () => {
    const members = ['甲', '乙', '丙']
    const doc = (whole: string) =>
      linked(
        `会员[${whole}]。甲[318名]，占[26.4%]；乙[215名]，占[17.9%]；丙[97名]，占[8.1%]。`,
        level('会员'),
        ...members.flatMap((it, nth) => [level(it), share(it, { whole: '代表', ...of({ part: 2 * nth + 1 }) })]),
      )
    expect(equations(doc('7204名'))).toEqual([
      '318 ÷ 7204 = 4.41% ≠ 26.4%',
      '215 ÷ 7204 = 2.98% ≠ 17.9%',
      '97 ÷ 7204 = 1.35% ≠ 8.1%',
    ])
    expect(equations(doc('5871名')).filter(it => it.includes('≠'))).toEqual([])
  })

  it.each([
    ['a share without a part', linked('会员[1204名]，工人占[33.9%]。', level('会员'), share('工人', of({ whole: 0 })))],
    [
      'a share without a whole',
      linked('志愿者[318名]，占[26.4%]。', level('志愿者'), share('志愿者', of({ part: 0 }))),
    ],
    [
      'a whole of another size',
      linked(
        '住客[60亿人]，外籍[21万人]，占[30.5%]。',
        level('住客'),
        level('外籍'),
        share('外籍', of({ part: 1, whole: 0 })),
      ),
    ],
  ])('is silent on %s', (_, doc) => expect(equations(doc)).toEqual([]))

  it('never doubts a share that was rounded from its part and its whole', () => {
    const whole = fc.integer({ min: 200, max: 10 ** 6 })
    fc.assert(
      fc.property(
        whole,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (all, ratio, decimals) => {
          const part = Math.max(1, Math.floor(all * ratio))
          const stated = new Big(part).times(100).div(all).toFixed(decimals)
          const doc = linked(
            `会员[${all}名]，工人[${part}名]，占[${stated}%]。`,
            level('会员'),
            level('工人'),
            share('工人', of({ part: 1, whole: 0 })),
          )
          for (const equation of equations(doc)) expect(equation).not.toContain('≠')
        },
      ),
    )
  })
})
