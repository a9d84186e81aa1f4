import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equations } from './equations.ts'
import { down, level, linked, share, up } from './linked.ts'

describe('change', () => {
  it('takes level, earlier level, amount and rate: any follows from the others', () => {
    const doc = linked(
      '常住人口[1411.8万人]，与2010年（上次普查，下同）的[1339.7万人]相比，增加[72.1万人]，增长[5.38%]。',
      level('常住人口'),
      level('常住人口'),
      up('常住人口'),
      up('常住人口'),
    )
    expect(equations(doc)).toEqual([
      '1411.8万 − 1339.7万 = 72.1万',
      '(1411.8万 − 1339.7万) ÷ 1339.7万 = 5.382% ≈ 5.38%',
      '72.1万 ÷ (1411.8万 − 72.1万) = 5.382% ≈ 5.38%',
    ])
  })

  it.each([
    [
      '从…增加到…',
      linked('用户从[31.0万户]增加到[48.5万户]，增加[17.5万户]。', level('用户'), level('用户'), up('用户')),
      '48.5万 − 31.0万 = 17.5万',
    ],
    [
      '由…降至…',
      linked('用户由[48.5万户]降至[31.0万户]，下降[36.1%]。', level('用户'), level('用户'), down('用户')),
      '(48.5万 − 31.0万) ÷ 48.5万 = 36.08% ≈ 36.1%',
    ],
    [
      '比…的…减少',
      linked('户均[2.62人]，比十年前的[3.10人]减少[0.48人]。', level('户均'), level('户均'), down('户均')),
      '3.10 − 2.62 = 0.48',
    ],
    [
      'points',
      linked('女工占[27.0%]，比上届的[24.2%]提高[2.8个百分点]。', share('女工'), share('女工'), up('女工')),
      '27.0% − 24.2% = 2.8个百分点',
    ],
    [
      'the base that the linker found',
      linked(
        '去年用户[31.0万户]。今年用户[48.5万户]，增加[17.5万户]。',
        level('用户', { time: '2021' }),
        level('用户'),
        up('用户', { baseFigure: 0 }),
      ),
      '48.5万 − 31.0万 = 17.5万',
    ],
    [
      'the level after the change',
      linked('用户增加[17.5万户]，增长[56.5%]，达到[48.5万户]。', up('用户'), up('用户'), level('用户')),
      '17.5万 ÷ (48.5万 − 17.5万) = 56.45% ≈ 56.5%',
    ],
    [
      'times',
      linked('基站由[19.5万个]增至[486.4万个]，增长[23.9倍]。', level('基站'), level('基站'), up('基站')),
      '(486.4万 − 19.5万) ÷ 19.5万 = 23.94倍 ≈ 23.9倍',
    ],
  ])('%s', (_, doc, equation) => expect(equations(doc)).toContain(equation))

  it.each([
    ['比', '[48.5万户]，比去年的[31.0万户]增加'],
    ['较, with a comma', '[48.5万户]，较年初的[31.0万户]，净增加'],
    ['与…相比', '[48.5万户]，与去年的[31.0万户]相比增加'],
    ['由…到', '由[31.0万户]发展到[48.5万户]，增加'],
    ['in brackets', '[48.5万户]（上年同期[31.0万户]），增加'],
  ])('tells the start from the level reached: %s', (_, text) => {
    const levels = [level('用户'), level('用户')]
    expect(equations(linked(`用户${text}[17.5万户]。`, ...levels, up('用户')))).toEqual(['48.5万 − 31.0万 = 17.5万'])
  })

  it.each([
    [
      'basis points',
      linked('利率[2.50%]，较此前的[2.65%]下调[51个基点]。', level('利率'), level('利率'), {
        ...down('利率'),
        value: '51',
        unitCode: 'bp',
        dimension: 'percentage_point',
      }),
      '2.65% − 2.50% = 15.0个基点 ≠ 51个基点',
    ],
    [
      'an amount',
      linked('用户从[31.0万户]增加到[48.5万户]，增加[11.5万户]。', level('用户'), level('用户'), up('用户')),
      '48.5万 − 31.0万 = 17.50万 ≠ 11.5万',
    ],
    [
      'a rate',
      linked('用户[48.5万户]，增加[17.5万户]，增长[65.5%]。', level('用户'), up('用户'), up('用户')),
      '17.5万 ÷ (48.5万 − 17.5万) = 56.45% ≠ 65.5%',
    ],
    [
      'points',
      linked('女工占[27.0%]，比上届的[24.2%]提高[3.8个百分点]。', share('女工'), share('女工'), up('女工')),
      '27.0% − 24.2% = 2.80个百分点 ≠ 3.8个百分点',
    ],
    [
      'a direction',
      linked('用户从[48.5万户]变为[31.0万户]，增加[17.5万户]。', level('用户'), level('用户'), up('用户')),
      '31.0万 − 48.5万 = -17.50万 ≠ 17.5万',
    ],
  ])('raises an alarm on %s', (_, doc, equation) => expect(equations(doc)).toContain(equation))

  it.each([
    [
      'a rate in real terms',
      linked('产值从[31.0亿元]增加到[48.5亿元]，按可比价格计算增长[45.0%]。', level('产值'), level('产值'), up('产值')),
    ],
    [
      'a measure reported in real terms',
      linked(
        '地区生产总值从[31.0亿元]增加到[48.5亿元]，增长[45.0%]。',
        level('地区生产总值'),
        level('地区生产总值'),
        up('地区生产总值'),
      ),
    ],
    [
      'a yearly rate',
      linked(
        '用户从[31.0万户]增加到[48.5万户]，年均增长[9.4%]。',
        level('用户'),
        level('用户'),
        up('用户', { per: '年' }),
      ),
    ],
    [
      'another measure',
      linked('用户[48.5万户]，基站增加[17.5万户]，增长[65.5%]。', level('用户'), up('基站'), up('基站')),
    ],
    [
      'amount and rate against different bases',
      linked(
        '用户[48.5万户]，比年初增加[17.5万户]，同比增长[65.5%]。',
        level('用户'),
        up('用户', { base: '年初' }),
        up('用户', { base: '同比' }),
      ),
    ],
    [
      'a level of another paragraph',
      linked('用户[48.5万户]。\n用户增加[17.5万户]，增长[65.5%]。', level('用户'), up('用户'), up('用户')),
    ],
  ])('is silent on %s', (_, doc) => expect(equations(doc)).toEqual([]))

  it('never doubts a rate that was rounded from its levels', () => {
    const amount = fc.integer({ min: 1000, max: 10 ** 7 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 2 }), (now, earlier, decimals) => {
        const rate = new Big(now).minus(earlier).abs().times(100).div(earlier).toFixed(decimals)
        const change = now >= earlier ? up('用户') : down('用户')
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
