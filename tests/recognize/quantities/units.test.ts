import { describe, expect, test } from 'vitest'
import { units } from '../../../src/lexicon/units.ts'
import { recognizeNumbers } from '../../../src/recognize/numbers.ts'
import { matchUnit } from '../../../src/recognize/quantities/read/match-units.ts'
import { comparable } from '../../../src/record/comparable.ts'
import { articleOf, quantitiesOf, showQuantities } from '../article-of.ts'

const measures = units().filter(({ dimension }) => dimension !== 'count' && dimension !== 'money')

const timesOf = (text: string): string[] =>
  recognizeNumbers(articleOf(text)).times.map(({ start, end }) => text.slice(start, end))

/** Units that only their surroundings tell from other words (手机3g, 3千欧元, 3世纪, 下午3pm). */
const TOLD_BY_CONTEXT = /^(?:[gst]|pm|载|世纪|千欧)$/

test.each(measures.filter(({ text }) => !TOLD_BY_CONTEXT.test(text)))('3$text is so much in that unit', unit => {
  const [shown] = quantitiesOf(`测得3${unit.text}。`)
  expect(shown).toContain(`3${unit.text} = `)
})

/** Where 平方 or 立方 stands before what measures a length, nothing shorter is the unit. */
const LENGTHS: readonly (readonly [text: string, square: string, cube: string])[] = [
  ['米', 'm2', 'm3'],
  ['公尺', 'm2', 'm3'],
  ['公里', 'km2', 'km3'],
  ['分米', 'dm2', 'dm3'],
  ['厘米', 'cm2', 'cm3'],
  ['公分', 'cm2', 'cm3'],
  ['毫米', 'mm2', 'mm3'],
  ['微米', 'um2', 'um3'],
  ['英尺', '[ft_i]2', '[cft_i]'],
  ['呎', '[ft_i]2', '[cft_i]'],
  ['英呎', '[ft_i]2', '[cft_i]'],
  ['英寸', '[sin_i]', '[cin_i]'],
  ['吋', '[sin_i]', '[cin_i]'],
  ['码', '[syd_i]', '[cyd_i]'],
  ['英里', '[mi_i]2', '[mi_i]3'],
  ['哩', '[mi_i]2', '[mi_i]3'],
  ['海里', '[nmi_i]2', '[nmi_i]3'],
  ['尺', '[chi_zh]2', '[chi_zh]3'],
  ['寸', '[cun_zh]2', '[cun_zh]3'],
  ['丈', '[zhang_zh]2', '[zhang_zh]3'],
]

test.each(LENGTHS)('平方%s is %s, 立方%s', (length, square, cube) => {
  expect(quantitiesOf(`共250平方${length}，`)).toEqual([`250平方${length} = 250 ${square}`])
  expect(quantitiesOf(`共250立方${length}，`)).toEqual([`250立方${length} = 250 ${cube}`])
  expect(quantitiesOf(`每平方${length}造价80元`)).toEqual([`80元 = 80 CNY/${square} per 平方${length}`])
  for (const code of [square, cube])
    expect(comparable({ value: '1', unitCode: code }).code).toMatch(
      code.startsWith('um') ? /^um[23]$|^\[nmi_i\]3$/ : /^m[23]$|^\[nmi_i\]3$/,
    )
})

test.each(['瓦', '千瓦', '兆瓦', '吉瓦', '太瓦'])('%s小时 is energy', power => {
  for (const hours of ['时', '小时', '·时']) expect(matchUnit(power + hours, 0)?.dimension).toBe('energy')
})

describe('a shorter unit does not stand for a longer one', () => {
  test.each([
    ['3兆吨', '3兆吨 = 3 Mt'],
    ['3台两', '3台两 = 3 [liang_tw]'],
    ['3台两用机', '3台 = 3 {台}'],
    ['3市亩', '3市亩 = 3 [mu_zh]'],
    ['3市居民', '3市 = 3 {市}'],
    ['3平尺', '3平尺 = 3 [chi_zh]2'],
    ['60平的房子', '60平 = 60 m2'],
    ['60平方的房子', '60平方 = 60 m2'],
    ['12立方的油罐', '12立方 = 12 m3'],
    ['3毫米水柱', '3毫米水柱 = 3 mm[H2O]'],
    ['3金衡盎司', '3金衡盎司 = 3 [oz_tr]'],
    ['3秒立方米', '3秒立方米 = 3 m3/s'],
    ['3kg·m²', null],
    ['3kg·', '3kg = 3 kg'],
    ['油耗6.5升/百公里', '6.5升/百公里 = 6.5 L/(100.km) per 百公里'],
  ])('%s', (text, shown) => {
    expect(quantitiesOf(text)[0] ?? null).toBe(shown)
  })
})

describe('呎', () => {
  test.each([
    ['一间380方呎的店', '380方呎 = 380 [ft_i]2'],
    ['实用面积418呎，高层', '418呎 = 418 [ft_i]2'],
    ['一个615呎的单位', '615呎 = 615 [ft_i]2'],
    ['以每呎1.2万港元成交', '1.2万港元 = 12000 HKD/[ft_i]2 per 呎'],
    ['一艘45呎游艇', '45呎 = 45 [ft_i]'],
    ['树高20呎', '20呎 = 20 [ft_i]'],
  ])('%s', (text, shown) => {
    expect(quantitiesOf(text)).toEqual([shown])
  })

  test('平方尺 is the same in traditional script alone', () => {
    const shown = (script: 'Hans' | 'Hant') => showQuantities(recognizeNumbers(articleOf('地盤900平方尺', { script })))
    expect(shown('Hant')).toEqual(['900平方尺 = 900 [ft_i]2'])
    expect(shown('Hans')).toEqual(['900平方尺 = 900 [chi_zh]2'])
  })
})

describe('日 after a term, and more than a month has', () => {
  test.each([
    ['公示期7日，无异议', '7日 = 7 d'],
    ['公示期：7日', '7日 = 7 d'],
    ['办理时限20日', '20日 = 20 d'],
    ['办理时限为20日', '20日 = 20 d'],
    ['公告时间为30日', '30日 = 30 d'],
    ['上诉期为十日', '十日 = 10 d'],
    ['期限不少于15日', '15日 = 15 d at_least'],
    ['逾期30日的', '30日 = 30 d'],
    ['投标有效期90日', '90日 = 90 d'],
    ['试用期60日，期满转正', '60日 = 60 d'],
    ['工期120日', '120日 = 120 d'],
    ['平均要等45日', '45日 = 45 d'],
    ['一百二十日的口粮', '一百二十日 = 120 d'],
  ])('%s lasts', (text, shown) => {
    expect(quantitiesOf(text)).toEqual([shown])
    expect(timesOf(text)).toEqual([])
  })

  test.each([
    '截止日期20日',
    '截止期限为20日',
    '期限至20日',
    '报名时间为20日',
    '定于20日召开',
    '公示期7日结束',
    '有效期5日至9日',
    '会期3日至5日',
    '第100日',
    '收于100日均线上方',
    '2000万 日增病例',
    '百日攻坚',
    '2月35日',
  ])('%s does not', text => {
    expect(quantitiesOf(text).filter(it => it.includes(' d'))).toEqual([])
  })

  test('90日后 and 120日内 say when', () => {
    expect(timesOf('合同于90日后失效')).toEqual(['90日后'])
    expect(timesOf('须在120日内交货')).toEqual(['120日内'])
    expect(timesOf('12日后转凉')).toEqual(['12日后'])
  })
})
