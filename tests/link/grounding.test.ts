import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../src/link/candidates/rules.ts'
import { createExtractor } from '../../src/pipeline.ts'
import type { Row, Tables } from '../../src/record/schemas.ts'

const extract = createExtractor()
const tablesOf = (text: string): Tables => extract({ path: 'a.txt', text, date: '2024-05-18' }).tables

const FIELDS = [
  ['entity', 'entity'],
  ['property', 'property'],
  ['whole', 'whole'],
  ['base', 'base'],
  ['period', 'time'],
  ['place', 'place'],
] as const

/** What is wrong with the arguments of some tables. */
function unsound({ documents, figures, arguments: rows }: Tables): string[] {
  const points = new Map(documents.map(({ id, text }) => [id, [...text]]))
  const ownOf = (id: string) => rows.filter(row => row.figure === id)
  const slices = rows
    .filter(row => row.start !== null)
    .filter(({ document, start, end, text }) => points.get(document)!.slice(start!, end!).join('') !== text)
  const fields = figures.flatMap(figure =>
    FIELDS.filter(([role, field]) => !isGrounded(figure, ownOf(figure.id), role, field)).map(
      ([role]) => `${figure.text}: ${role}`,
    ),
  )
  return [...slices.map(({ text }) => `no slice: ${text}`), ...fields]
}

/** The words of a role are the field, and are certain unless the field is implied. */
function isGrounded(
  figure: Row<'figures'>,
  all: readonly Row<'arguments'>[],
  role: (typeof FIELDS)[number][0],
  field: (typeof FIELDS)[number][1],
): boolean {
  const own = all.filter(row => row.role === role && row.text !== null)
  const isSaid = field === 'time' ? own.length > 0 === (figure.time !== null) : printed(own) === figure[field]
  return isSaid && own.some(({ certain }) => !certain) === figure.implied.includes(field)
}

const printed = (rows: readonly Row<'arguments'>[]): string | null => rows.map(({ text }) => text).join('') || null

const CLAUSES = [
  '全校共有教师320人',
  '其中党员占55%',
  '女代表172名',
  '占35.4%',
  '提高3.2个百分点',
  '比上一届增加19名',
  '同比增长7.1%',
  '城镇、农村居民收入分别增长5.2%、7.4%',
  '江州市实现产值12.6亿元',
  '较年初下降0.05个百分点',
  '受灾面积2300公顷（山区1200公顷）',
  '60%的受访者表示满意',
  '2023年末',
  '当选代表中',
  '总投资不低于5000万元',
  '是上年的2.4倍',
  '𠮷县粮食产量由8万吨增至9.5万吨',
  '高于预期的3.1%',
  '年满18周岁的居民 “五好” 家庭 120户',
]

describe('the words of a figure', () => {
  it('are its fields, stretch by stretch, and certain where nothing is implied', () => {
    const sentence = fc
      .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 5 })
      .map(clauses => `${clauses.join('，')}。`)
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '\n'),
        (sentences, between) => {
          expect(unsound(tablesOf(sentences.join(between)))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('are those of a table: row and column', () => {
    const text = '| 指标 | 2023年（万元） | 比上年增长（%） |\n| --- | --- | --- |\n| 房产税 | 1204 | 3.5 |\n'
    const tables = extract({ path: 'a.md', text }).tables
    expect(unsound(tables)).toEqual([])
    expect(tables.figures.map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['table', 'high'],
      ['table', 'high'],
    ])
    expect(tables.arguments.map(({ role, text, rule }) => [role, text, rule])).toEqual([
      ['entity', '房产税', 'row'],
      ['period', '2023年', 'column'],
      ['entity', '房产税', 'row'],
      ['base', '上年', 'column'],
      ['period', '2023年', 'column'],
      ['level', null, 'measure'],
    ])
    expect(tables.figures.map(({ implied }) => implied)).toEqual([[], ['time']])
  })

  it('say what came from outside the clause', () => {
    const { figures, arguments: rows } = tablesOf('当选代表中，女代表172名，占35.4%。')
    const share = figures.find(({ text }) => text === '35.4%')!
    expect(share).toMatchObject({ rule: 'occupied', relation: 'share', implied: ['entity', 'whole'] })
    const own = rows.filter(({ figure }) => figure === share.id)
    expect(own).toMatchObject([
      { role: 'entity', text: '女代表', start: 6, end: 9, certain: false },
      { role: 'whole', text: '当选代表', start: 0, end: 4, certain: false },
      { role: 'part', text: null, rule: 'measure', certain: true, other_figure: figures[0]!.id },
    ])
  })

  it('name the figure that states the whole', () => {
    const { figures, arguments: rows } = tablesOf('全校学生共486名。女生172名，占35.4%。')
    const share = figures.find(({ relation }) => relation === 'share')!
    const whole = rows.find(({ figure, role }) => figure === share.id && role === 'whole')
    expect(whole?.other_figure).toBe(share.whole_figure)
    expect(share.whole_figure).toBe(figures[0]!.id)
  })
})

it.each([
  ['L', 'left'],
  ['R2', 'right'],
  ['H', 'host'],
  ['H0', 'earlier_measure'],
  ['E1fh', 'earlier_clause'],
  ['DI+t', 'list'],
  ['HL2', 'earlier_level'],
])('a candidate of kind %s was found by %s', (kind, rule) => {
  expect(ruleOf(kind)).toBe(rule)
})
