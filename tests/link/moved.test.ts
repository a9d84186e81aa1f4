import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** How two levels of one thing are told before a change. */
const FRAMES: Readonly<Record<string, (thing: string, unit: string) => string>> = {
  由增至: (thing, unit) => `${thing}由2019年的400${unit}增至2024年的500${unit}`,
  从增加到: (thing, unit) => `${thing}从400${unit}增加到500${unit}`,
  由扩建为: (thing, unit) => `${thing}由2019年的400${unit}扩建为2024年的500${unit}`,
  'years with the name': (thing, unit) => `2019年${thing}400${unit}，2024年${thing}500${unit}`,
  'years after the name': (thing, unit) => `${thing}2019年为400${unit}，2024年达到500${unit}`,
}
const THINGS = [
  ['幼儿园', '所'],
  ['零售额', '亿元'],
] as const

/** The same thing by its own name, by none, or by what counts it. */
const SAME: readonly ((thing: string) => string)[] = [() => '', thing => thing, () => '却', thing => `全市${thing}`]
const OTHERS = ['教师', '床位却', '出口也', '净利润', '平均工资', '其中民办', '服务时长'].map(it => () => it)

const CHANGES = ['增长25%', '增长0.25倍', '增加了两成半', '增加100']

/** Whether the change that ends each text is checked against levels, and said to start from one; texts that are not as wanted. */
function unlike(movers: readonly ((thing: string) => string)[], wanted: boolean): string[] {
  const texts = Object.values(FRAMES).flatMap(frame =>
    THINGS.flatMap(([thing, unit]) =>
      movers.flatMap(mover =>
        CHANGES.map(change => `${frame(thing, unit)}，${mover(thing)}${change}${change.endsWith('100') ? unit : ''}。`),
      ),
    ),
  )
  return texts.filter(text => {
    const { figures, checks } = extract({ text }).tables
    const last = figures.at(-1)!
    const isClaimed = checks.some(it => it.figures.at(-1) === last.id)
    return isClaimed !== wanted || (last.base_figure !== null) !== wanted
  })
}

describe('a change after two levels', () => {
  it('is one of theirs where its clause names nothing, or the same', () => expect(unlike(SAME, true)).toEqual([]))

  it('is none of theirs where its clause names another thing', () => expect(unlike(OTHERS, false)).toEqual([]))

  it.each([
    '幼儿园由2019年的400所增至2024年的500所，数量增长25%。',
    '幼儿园由400所增至500所，所数增长25%。',
    '零售额从400亿元增加到500亿元，总额增长25%。',
    '会员由400人增至500人，人数增长25%。',
    '会员由400人增至500人，净增加100人。',
    '会员由400人增至500人，总体增长25%。',
  ])('is one of theirs where a noun only counts: %s', text => {
    expect(extract({ text }).tables.checks.map(({ status }) => status)).toEqual(['consistent'])
  })

  it.each([
    '幼儿园由400所减少到360所，教师却增加了12%，增加80人。',
    '幼儿园由400所增至500所，产值达到40亿元，增长20%。',
    '毛利率由32.5%升至41.3%，净利率提高8.8个百分点。',
    '企业由2018年的500家增至2024年的620家，产值是2018年的3倍。',
  ])('nor where another thing is told of, and what goes on about that: %s', text => {
    const { figures, checks } = extract({ text }).tables
    expect(checks).toEqual([])
    expect(figures.filter(it => it.relation === 'change' && it.base_figure !== null)).toEqual([])
  })

  it('is one of theirs where what stands beside it is what it is compared with', () => {
    const tables = extract({ text: '某站实测洪峰水位31.85米，超警戒水位1.35米。' }).tables
    expect(tables.arguments.filter(it => it.role === 'level')).toHaveLength(1)
  })
})
