import { describe, expect, it } from 'vitest'
import { checkFigures } from '../../src/check/checks.ts'
import { interval } from '../../src/check/interval.ts'
import { impliedWhole, isOneDigitFrom } from '../../src/check/misprint.ts'
import { layOut } from '../../src/check/worksheet.ts'
import { writeBound } from '../../src/model/rewritten.ts'
import { checksOf } from './alarms.ts'
import { level, linked, of, share } from './linked.ts'

it.each([
  ['7204名', true],
  ['1294名', true],
  ['1207名', true],
  ['1204名', true],
  ['7294名', false],
  ['204名', false],
])('%s is one digit from [1202, 1206]: %s', (printed, is) => {
  expect(isOneDigitFrom(linked(`[${printed}]`, level('会员')).figures[0]!, interval(1202, 1206))).toBe(is)
})

describe('impliedWhole', () => {
  const sheet = layOut(
    linked(
      '甲[318名]，占[26.4%]；乙[215名]，占[17.9%]；丙[215名]，占[37.9%]。',
      level('甲'),
      share('甲'),
      level('乙'),
      share('乙'),
      level('丙'),
      share('丙'),
    ),
  )
  const [first, second, third] = [
    { part: 0, share: 1 },
    { part: 2, share: 3 },
    { part: 4, share: 5 },
  ]

  it('is what all shares allow', () => {
    const { lower, upper } = impliedWhole(sheet, [first, second])!
    expect([lower!.toFixed(1), upper!.toFixed(1)]).toEqual(['1202.3', '1204.5'])
  })

  it('is nothing when they disagree', () => expect(impliedWhole(sheet, [first, second, third])).toBeNull())
})

describe('what was likely meant', () => {
  const likelyOf = (text: string, ...meanings: Parameters<typeof linked>[1][]) => {
    const { checks } = checkFigures(linked(text, ...meanings))
    return checks.map(({ status, likely }) => likely?.text ?? status)
  }
  const share_ = (part: string, whole: string, stated: string) =>
    likelyOf(
      `工匠[${whole}]，女工匠[${part}]，占[${stated}]。`,
      level('工匠'),
      level('女工匠'),
      share('女工匠', of({ part: 1, whole: 0 })),
    )

  it.each([
    ['digits that changed places', '381名', '1204名', '26.4%', '318名'],
    ['digits that changed places in the whole', '318名', '2104名', '26.4%', '1204名'],
    ['one wrong digit in the share', '318名', '1204名', '76.4%', '26.4%'],
    ['one wrong digit of 万', '2.37万人', '9.51万人', '34.9%', '24.9%'],
    ['nothing that one slip explains', '777名', '1204名', '26.4%', 'inconsistent'],
  ])('%s', (_, part, whole, stated, likely) => expect(share_(part, whole, stated)).toEqual([likely]))

  it('is written like the number, or in 万 where that has several parts', () => {
    const people = { unitCode: '{人}', decimals: 0 }
    expect(
      likelyOf(
        '登记[20万8129人]，女性[15万7837人]，占[76.27%]。',
        level('登记', { ...people, value: '208129' }),
        level('女性', { ...people, value: '157837' }),
        share('女性', of({ part: 1, whole: 0 })),
      ),
    ).toEqual(['15.8737万人'])
  })

  it('is nothing where several numbers may be wrong', () =>
    expect(
      likelyOf('用户由[31万户]增至[48万户]，增加[27万户]。', level('用户'), level('用户'), {
        ...level('用户'),
        relation: 'change',
        direction: 'up',
        ...of({ base: 0, level: 1 }),
      }),
    ).toEqual(['inconsistent']))

  it('is a part of a sum', () => {
    const parts = ['甲', '乙', '丙'].map(it => level(it))
    expect(
      likelyOf('总投资[38.62亿元]，其中甲[12.41亿元]、乙[16.21亿元]、丙[19.00亿元]。', level('投资'), ...parts),
    ).toEqual(['10.00亿元'])
  })

  it('is nothing where a relation holds', () => expect(share_('318名', '1204名', '26.4%')).toEqual(['consistent']))
})

describe('a likely misprint of an article', () => {
  const likelyOf = (text: string): (string | null)[] =>
    checksOf(text).flatMap(it => (it.status === 'inconsistent' ? [it.likely] : []))

  it('is the one that most alarms name', () => {
    const text = '本次选举产生代表5316名。其中党员2242名，占96.8%；女性2178名，占94.0%；工人914名，占39.5%。'
    expect(likelyOf(text)).toEqual([null, '2316名', '2316名', '2316名'])
  })

  it('is no number that comes out elsewhere', () => {
    const text = '协会有会员1204名，其中教师会员483名，占31.8%'
    expect(likelyOf(`${text}。`)).toEqual(['383名'])
    expect(likelyOf(`${text}；学生会员312名，占25.9%；两类会员合计795名。`)).toEqual([null])
  })
})

describe('bounds of what digits allow', () => {
  it.each([
    ['8.7万元', { value: '87000', decimals: -3 }, 'lower', '86123.7', '8.612万元'],
    ['8.7万元', { value: '87000', decimals: -3 }, 'upper', '86123.7', '8.613万元'],
    ['1,204万元', { value: '12040000', decimals: -4 }, 'upper', '12690000', '1269万元'],
    ['33.6%', { value: '33.6', decimals: 1 }, 'lower', '35.3909465021', '35.39%'],
    ['12345679名', { value: '12345679', decimals: 0 }, 'lower', '12345678', '12345678名'],
  ] as const)('are printed as the figure is: %s', (printed, figure, side, bound, written) =>
    expect(writeBound(figure, printed, side, bound)).toBe(written),
  )
})
