import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { down, level, linked, of, share, up } from './linked.ts'

/** The levels before a change that stands behind them, and the one level before two changes. */
const FROM_TO = of({ base: 0, level: 1 })
const AT = of({ level: 0 })

describe('change', () => {
  it('takes level, earlier level, amount and rate: any follows from the others', () => {
    const doc = linked(
      '常住人口[1411.8万人]，与2010年（上次普查，下同）的[1339.7万人]相比，增加[72.1万人]，增长[5.38%]。',
      level('常住人口'),
      level('常住人口'),
      up('常住人口', of({ level: 0, base: 1 })),
      up('常住人口', of({ level: 0, base: 1 })),
    )
    expect(equations(doc)).toEqual([
      '1411.8万 − 1339.7万 = 72.1万',
      '(1411.8万 − 1339.7万) ÷ 1339.7万 = 5.382% ≈ 5.38%',
      '72.1万 ÷ (1411.8万 − 72.1万) = 5.382% ≈ 5.38%',
    ])
  })

  it.each([
    ['an amount', '用户从[31.0万户]增加到[48.5万户]，增加[17.5万户]。', up('用户'), '48.5万 − 31.0万 = 17.5万'],
    [
      'a rate',
      '用户从[31.0万户]增加到[48.5万户]，增长[56.5%]。',
      up('用户'),
      '(48.5万 − 31.0万) ÷ 31.0万 = 56.45% ≈ 56.5%',
    ],
    [
      'a fall',
      '用户由[48.5万户]降至[31.0万户]，下降[36.1%]。',
      down('用户'),
      '(48.5万 − 31.0万) ÷ 48.5万 = 36.08% ≈ 36.1%',
    ],
    ['points', '女工从[24.2%]提高到[27.0%]，提高[2.8个百分点]。', up('女工'), '27.0% − 24.2% = 2.8个百分点'],
    [
      'times',
      '基站由[19.5万个]增至[486.4万个]，增长[23.9倍]。',
      up('基站'),
      '(486.4万 − 19.5万) ÷ 19.5万 = 23.94倍 ≈ 23.9倍',
    ],
    [
      'a doubling',
      '基站由[19.5万个]增至[39.1万个]，[翻一番]。',
      { ...up('基站'), value: '2', unitCode: '{倍}', dimension: 'multiple' as const },
      '39.1万 ÷ 19.5万 = 2.0倍 ≈ 2倍',
    ],
  ])('%s follows from both ends', (_, text, change, equation) => {
    const doc = linked(text, level('用户'), level('用户'), { ...change, ...of({ base: 0, level: 1 }) })
    expect(equations(doc)).toEqual([equation])
  })

  it('holds a rate of money against the amount beside it', () => {
    const told = (rate: string) =>
      equations(
        linked(
          `国税收入[78.6亿元]，比上年增加[4.1亿元]，增长[${rate}]。`,
          level('国税收入'),
          up('国税收入', AT),
          up('国税收入', AT),
        ),
      )
    expect(told('5.5%')).toEqual(['4.1亿 ÷ (78.6亿 − 4.1亿) = 5.50% ≈ 5.5%'])
    expect(told('6.9%')).toEqual(['4.1亿 ÷ (78.6亿 − 4.1亿) = 5.50% ≠ 6.9%'])
  })

  it('takes the rate from the amount beside it and the level reached', () => {
    const reached = of({ level: 2 })
    const doc = linked(
      '用户增加[17.5万户]，增长[56.5%]，达到[48.5万户]。',
      up('用户', reached),
      up('用户', reached),
      level('用户'),
    )
    expect(equations(doc)).toEqual(['17.5万 ÷ (48.5万 − 17.5万) = 56.45% ≈ 56.5%'])
  })

  it.each([
    [
      'basis points',
      linked('利率[2.50%]，较此前的[2.65%]下调[51个基点]。', level('利率'), level('利率'), {
        ...down('利率', of({ level: 0, base: 1 })),
        value: '51',
        unitCode: 'bp',
        dimension: 'percentage_point',
      }),
      '2.65% − 2.50% = 15个基点 ≠ 51个基点',
    ],
    [
      'an amount',
      linked('用户从[31.0万户]增加到[48.5万户]，增加[11.5万户]。', level('用户'), level('用户'), up('用户', FROM_TO)),
      '48.5万 − 31.0万 = 17.5万 ≠ 11.5万',
    ],
    [
      'a rate',
      linked('用户[48.5万户]，增加[17.5万户]，增长[65.5%]。', level('用户'), up('用户', AT), up('用户', AT)),
      '17.5万 ÷ (48.5万 − 17.5万) = 56.45% ≠ 65.5%',
    ],
    [
      'points',
      linked('女工由[24.2%]升至[27.0%]，提高[3.8个百分点]。', share('女工'), share('女工'), up('女工', FROM_TO)),
      '27.0% − 24.2% = 2.8个百分点 ≠ 3.8个百分点',
    ],
    [
      'a direction',
      linked('用户从[48.5万户]变为[31.0万户]，增加[17.5万户]。', level('用户'), level('用户'), up('用户', FROM_TO)),
      '31.0万 − 48.5万 = -17.5万 ≠ 17.5万',
    ],
  ])('raises an alarm on %s', (_, doc, equation) => expect(equations(doc)).toContain(equation))

  it.each([
    [
      'a rate in real terms',
      linked(
        '产值从[31.0亿元]增加到[48.5亿元]，按可比价格计算增长[45.0%]。',
        level('产值'),
        level('产值'),
        up('产值', FROM_TO),
      ),
    ],
    [
      'a measure reported in real terms',
      linked(
        '地区生产总值从[31.0亿元]增加到[48.5亿元]，增长[45.0%]。',
        level('地区生产总值'),
        level('地区生产总值'),
        up('地区生产总值', FROM_TO),
      ),
    ],
    [
      'a yearly rate',
      linked(
        '用户从[31.0万户]增加到[48.5万户]，年均增长[9.4%]。',
        level('用户'),
        level('用户'),
        up('用户', { per: '年', ...FROM_TO }),
      ),
    ],
    [
      'amount and rate of different measures',
      linked('用户[48.5万户]，基站增加[17.5万户]，增长[65.5%]。', level('用户'), up('基站', AT), up('用户', AT)),
    ],
    [
      'amount and rate against different bases',
      linked(
        '用户[48.5万户]，比年初增加[17.5万户]，同比增长[65.5%]。',
        level('用户'),
        up('用户', { base: '年初', ...AT }),
        up('用户', { base: '同比', ...AT }),
      ),
    ],
    ['a change without a level', linked('用户增加[17.5万户]，增长[65.5%]。', up('用户'), up('用户'))],
    [
      'levels in two units',
      linked('用户从[31.0万户]到[48.5万人]，增长[65.5%]。', level('用户'), level('用户'), up('用户', FROM_TO)),
    ],
  ])('is silent on %s', (_, doc) => expect(equations(doc)).toEqual([]))

  it('never doubts a rate that was rounded from its levels', () => {
    const amount = fc.integer({ min: 1000, max: 10 ** 7 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 2 }), (now, earlier, decimals) => {
        const rate = new Big(now).minus(earlier).abs().times(100).div(earlier).toFixed(decimals)
        const ends = of({ level: 0, base: 1 })
        const change = now >= earlier ? up('用户', ends) : down('用户', ends)
        const doc = linked(
          `用户[${now}户]，比去年的[${earlier}户]变动[${rate}%]。`,
          level('用户'),
          level('用户'),
          change,
        )
        for (const equation of equations(doc)) expect(equation).not.toContain('≠')
      }),
    )
  })
})
