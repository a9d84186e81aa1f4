import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** The operands of the last figure of a relation: role, amount, and `?` where it is not certain. */
function operandsOf(relation: 'share' | 'change', text: string): string[] {
  const { figures, arguments: rows } = extract({ text }).tables
  const { id } = figures.findLast(it => it.relation === relation)!
  const textOf = (figure: string) => figures.find(it => it.id === figure)!.text
  const roles = ['part', 'whole', 'level', 'base']
  return rows
    .filter(it => it.figure === id && it.other_figure !== null)
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map(({ role, other_figure }) => `${role} ${textOf(other_figure!)}`)
    .filter((it, nth, all) => all.indexOf(it) === nth)
}

/** Grades of the checks of a text. */
const gradesOf = (text: string): string[] => extract({ text }).tables.checks.map(({ grade }) => grade)

describe('the part of a share', () => {
  it.each([
    ['女工匠318名，占26.4%。', '318名'],
    ['女工匠318名，比上届增加12名，占26.4%。', '318名'],
    ['占26.4%的318名工匠是女性。', '318名'],
    ['农民工318名（女农民工45名），农民工占26.4%。', '318名'],
  ])('is the amount of its own measure, before it or after: %s', (text, part) =>
    expect(operandsOf('share', text)).toContain(`part ${part}`),
  )

  it.each([['工人占33.9%。'], ['工匠1204名。\n工人占33.9%。'], ['参与率99.5%，工人占33.9%。']])('is none in %s', text =>
    expect(operandsOf('share', text)).toEqual([]),
  )

  it.each([
    ['协会有会员2500名，其中教师、医生、工程师合计795名，教师占会员总数的31.8%。'],
    ['男生和国际学生共2100人，男生占45%。'],
  ])('is not what several have together: %s', text =>
    expect(operandsOf('share', text).filter(it => it.startsWith('part'))).toEqual([]),
  )

  it.each([
    ['和平区居民2100人，居民占45%。', '2100人'],
    ['男生和国际学生共2100人，占45%。', '2100人'],
  ])('is what they have together where it is theirs: %s', (text, part) =>
    expect(operandsOf('share', text)).toContain(`part ${part}`),
  )

  it('is no more than near where a share speaks of another thing', () => {
    expect(gradesOf('捐款者1204名，志愿者318名，约四分之一住在城里，占26.4%。')).not.toContain('stated')
  })
})

/** What an amount was earlier, told beside what it is. */
const ASIDES = ['，上年为2800人', '，上年同期为2800人，同比增长14.3%', '（去年2800人）', '，上年末有2800人']
const PARTS = ['，其中女生1500人，占46.9%。', '；其中女生1500人，占学员的46.9%。', '。其中女生1500人，占46.9%。']

describe('the whole of a share behind an aside', () => {
  it.each(ASIDES.flatMap(aside => PARTS.map(part => `今年有学员3200人${aside}${part}`)))('is what is now: %s', text =>
    expect(operandsOf('share', text)).toEqual(['part 1500人', 'whole 3200人']),
  )

  it('is the later level where none is an aside', () => {
    expect(operandsOf('share', '去年有学员2800人，今年3200人，其中女生1500人，占46.9%。')).toContain('whole 3200人')
  })
})

describe('the whole of a share that says none of its own', () => {
  it.each([
    ['基站受损493个，已修复84个（占比17.04%）；光缆受损247条，已修复162条（占比45.34%）。', 'whole 247条', '光缆受损'],
    ['应检企业86家，尚未整改20家，占23.3%。', 'whole 86家', '应检企业'],
  ])('is what stands before 已 and 尚, whatever was carried: %s', (text, expected, name) => {
    expect(operandsOf('share', text)).toContain(expected)
    expect(extract({ text }).tables.figures.at(-1)!.whole).toBe(name)
  })

  it('is not what another thing is counted beside', () => {
    const found = operandsOf('share', '光缆受损247条，基站已修复162个（占比45.34%）。')
    expect(found.filter(it => it.startsWith('whole'))).toEqual([])
  })
})

describe('the whole that words name', () => {
  it.each([
    // 进出口 is no 出口
    [
      '全市进出口5521亿元，其中出口2590.5亿元。民企进出口2453.9亿元。出口机电产品1277.9亿元，占出口总值的44.3%。',
      'whole 2590.5亿元',
    ],
    // 总数 means all of them, not those told of in between
    ['县工会会员总数为9514人。青年会员2367人。女会员4951人，占会员总数的57.0%。', 'whole 9514人'],
  ])('is the amount of that name: %s', (text, expected) => expect(operandsOf('share', text)).toContain(expected))

  it.each([
    ['全市接种第一剂300万人，已接种第二剂200万人，占66.7%。'],
    ['全县城镇居民300万人，农村居民200万人，占66.7%。'],
    ['一期项目312个，二期项目208个，占66.7%。'],
  ])('is not certain where its part is set apart from it: %s', text => expect(gradesOf(text)).toEqual(['searched']))

  it.each([
    ['全县常住人口300万人，城镇人口200万人，占66.7%。'],
    ['一期项目300个，其中完工200个，占66.7%。'],
    ['一期项目300个，一期项目已完工200个，占66.7%。'],
  ])('is certain where it is not: %s', text => expect(gradesOf(text)).toEqual(['stated']))

  it('is the group told of last where not all are meant', () => {
    expect(
      operandsOf('share', '受损站址493个，移动公司受损站址1140个。已修复378个，占受损站址的33.1%。'),
    ).not.toContain('whole 493个')
  })
})

describe('the whole that arithmetic finds', () => {
  it.each([
    ['在册会员320人。党员176人，占登记会员的55%。', ['part 176人', 'whole 320人']],
    ['在册会员320人。党员176人，占登记会员的45%。', ['part 176人']],
    [
      '协会登记会员951.48万人，号称会员近千万人。青年会员236.79万人，占登记会员的24.9%。',
      ['part 236.79万人', 'whole 951.48万人'],
    ],
    ['教室320间，党员176人，占55%。', ['part 176人']],
    ['居民320人，教师320人。\n农民176人，占学生的55%。', ['part 176人']],
  ])('%s', (text, found) => expect(operandsOf('share', text)).toEqual(found))

  it('is never doubted, and agrees in three digits or not at all', () => {
    expect(gradesOf('在册会员320人。党员176人，占登记会员的55%。')).toEqual([])
    expect(gradesOf('在册会员321人。党员176人，占登记会员的54.8%。')).toEqual(['searched'])
    expect(gradesOf('在册会员321人。党员176人，占登记会员的45.8%。')).toEqual([])
  })

  it('is that of the shares beside it where two of them come out with one', () => {
    const text = (last: string) =>
      `理事会会员1204名。其中甲省会员318名，占26.4%；乙省会员215名，占17.9%；丙省会员97名，占${last}%。`
    expect(operandsOf('share', text('8.7'))).toEqual(['part 97名', 'whole 1204名'])
  })
})

describe('the ends of a change', () => {
  it.each([
    ['用户由31.0万户增至48.5万户，增长56.5%。', ['level 48.5万户', 'base 31.0万户']],
    ['用户从31.0万户发展到48.5万户，增加17.5万户。', ['level 48.5万户', 'base 31.0万户']],
    ['用户48.5万户，比去年的31.0万户增加17.5万户。', ['level 48.5万户', 'base 31.0万户']],
    ['用户48.5万户，较年初的31.0万户增加17.5万户。', ['level 48.5万户', 'base 31.0万户']],
    ['用户48.5万户，与去年的31.0万户相比增加17.5万户。', ['level 48.5万户', 'base 31.0万户']],
    ['2022年用户31.0万户，2023年用户48.5万户，增长56.5%。', ['level 48.5万户', 'base 31.0万户']],
    ['2023年用户48.5万户，2022年同期为31.0万户，同比增长56.5%。', ['level 48.5万户', 'base 31.0万户']],
    ['用户增加17.5万户，达到48.5万户。', ['level 48.5万户']],
    ['用户48.5万户，增长56.5%。', ['level 48.5万户']],
    ['用户增速为4.86%，强于市场预期的6.50%，但较一季度的5.21%放缓0.35个百分点。', ['level 4.86%', 'base 5.21%']],
    ['毛利率为30.5%，高于同行的28.1%，提高2.3个百分点。', ['level 30.5%']],
    ['本月销量超过31.0万台，增长12.5%。', ['level 31.0万台']],
  ])('%s', (text, found) => expect(operandsOf('change', text)).toEqual(found))

  it.each([
    ['the measure is another', '产值48.5亿元，税收增加17.5亿元。'],
    ['the unit is another', '用户48.5万户，用户增加17.5万人。'],
    ['it stands in another paragraph', '用户48.5万户。\n用户增加17.5万户。'],
  ])('are none where %s', (_, text) => expect(operandsOf('change', text)).toEqual([]))

  it.each([
    ['a base is named', '2022年用户31.0万户，2023年用户48.5万户，比2019年增长56.5%。'],
    ['the change is told in the next sentence', '2022年用户31.0万户，2023年用户48.5万户。用户增长56.5%。'],
    ['what moved was another thing', '气温由8度升至10度，用户48.5万户，用户增长56.5%。'],
  ])('have no base where %s', (_, text) =>
    expect(operandsOf('change', text).filter(it => it.startsWith('base'))).toEqual([]),
  )
})
