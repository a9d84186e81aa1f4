import { describe, expect, test } from 'vitest'
import type { Checked, Figure, Quantity } from '../../src/model/layers.ts'
import type { Span } from '../../src/model/span.ts'
import { columnsOf, tableNames } from '../../src/record/schemas.ts'
import { appendTables, emptyTables, recordArticle } from '../../src/record/tables.ts'
import { articleOf } from '../article.ts'

const TEXT = '𠮷县报告\n一是2024年女会员331名，占38.3%。'

/** Where the nth time `part` stands in TEXT. */
function at(part: string): Span {
  const start = TEXT.indexOf(part)
  return { start, end: start + part.length }
}

const quantity = (part: string, value: string, unit: string): Quantity => ({
  ...at(part),
  value,
  lower: null,
  upper: null,
  decimals: value.includes('.') ? 1 : 0,
  modifier: null,
  modifierSpan: null,
  unit,
  per: null,
  unitCode: unit === '%' ? '%' : `{${unit}}`,
  dimension: unit === '%' ? 'percent' : 'count',
  relation: null,
  rule: 'test',
})

const figure = (part: string, value: string, unit: string, more: Partial<Figure> = {}): Figure => ({
  ...quantity(part, value, unit),
  relation: 'level',
  direction: null,
  entity: '女会员',
  property: null,
  whole: null,
  base: null,
  operands: [],
  status: 'actual',
  time: '2024',
  place: null,
  holder: null,
  arguments: [],
  slot: 'before',
  confidence: 'high',
  implied: [],
  ...more,
})

const numeral = { value: '1', lower: null, upper: null, decimals: 0, form: 'arabic', over: false } as const

function checkedDoc(): Checked {
  const article = {
    ...articleOf(TEXT),
    path: 'reports/甲.txt',
    stem: 'reports/甲',
    points: [{ ...at('一是2024年女会员331名，占38.3%。'), block: 1, parent: null, ordinal: 1, marker: at('一是') }],
    turns: [
      {
        asker: '问',
        answerer: null,
        question: 0,
        questionText: at('𠮷县报告'),
        answers: [1],
        answerTexts: [at('一是2024年女会员331名，占38.3%。')],
      },
    ],
  }
  const figures = [
    figure('331名', '331', '名'),
    figure('38.3%', '38.3', '%', {
      relation: 'share',
      whole: '会员',
      operands: [{ role: 'whole', figure: 0, rule: 'named', certain: true }],
      implied: ['whole'],
    }),
  ]
  return {
    article,
    issues: [],
    sentences: [
      { ...at('𠮷县报告'), block: 0, clauses: [] },
      { ...at('一是2024年女会员331名，占38.3%。'), block: 1, clauses: [] },
    ],
    numerals: [
      { ...numeral, ...at('一'), role: 'enumerator' },
      { ...numeral, ...at('2024'), role: 'time' },
      { ...numeral, ...at('331'), role: 'figure' },
      { ...numeral, ...at('38.3'), role: 'figure' },
    ],
    times: [{ ...at('2024年'), edtf: '2024', certain: true, doubt: null, rule: 'test' }],
    mentions: [{ ...at('𠮷县'), type: 'GPE', entity: 0, rule: 'test' }],
    entities: [{ type: 'GPE', name: '𠮷县', aliases: [] }],
    figures,
    checks: [
      {
        kind: 'share',
        frame: 'share_of',
        status: 'consistent',
        grade: 'stated',
        figures: [0, 1],
        equation: '331 ÷ 864 = 38.31% ≈ 38.3%',
        stated: '38.3',
        likely: null,
        computedLower: '38.26',
        computedUpper: '38.36',
      },
    ],
  }
}

describe('recordArticle', () => {
  const tables = recordArticle(checkedDoc())

  test('offsets count code points, and text is that slice', () => {
    const [document] = tables.documents
    const points = [...document!.text]
    expect(document!.characters).toBe(points.length)
    const rows = tableNames.flatMap((name): object[] => tables[name])
    const located = rows.filter(row => 'start' in row && row.start !== null) as {
      start: number
      end: number
      text: string
    }[]
    expect(located.length).toBe(13)
    for (const row of located) expect(points.slice(row.start, row.end).join('')).toBe(row.text)
  })

  test('ids are those of the document and the place in its table, from 1', () => {
    expect(tables.documents[0]!.id).toBe('reports/甲')
    expect(tables.figures.map(row => row.id)).toEqual(['reports/甲/f1', 'reports/甲/f2'])
    expect(tables.sentences[1]).toMatchObject({ id: 'reports/甲/s2', block: 'reports/甲/b2', ordinal: 2 })
  })

  test('what points to another row names it', () => {
    expect(tables.figures[1]).toMatchObject({
      sentence: 'reports/甲/s2',
      whole_figure: 'reports/甲/f1',
      base_figure: null,
    })
    expect(tables.mentions[0]).toMatchObject({ entity: 'reports/甲/e1', sentence: 'reports/甲/s1' })
    expect(tables.checks[0]!.figures).toEqual(['reports/甲/f1', 'reports/甲/f2'])
    expect(tables.qa[0]).toMatchObject({ question_block: 'reports/甲/b1', answer_blocks: ['reports/甲/b2'] })
    expect(tables.numerals.map(row => row.ref)).toEqual(['p1', 't1', 'f1', 'f2'].map(row => `reports/甲/${row}`))
  })

  test('a figure carries its value twice, its checks and what was implied', () => {
    expect(tables.figures[1]).toMatchObject({ value: 38.3, exact: '38.3', check: 'consistent', implied: ['whole'] })
  })

  test('what no float can hold is null, and exact keeps it', () => {
    for (const digits of ['9'.repeat(308), '9'.repeat(310), `-${'1'.repeat(400)}`, '7'.repeat(10_000)]) {
      const doc = { ...checkedDoc(), figures: [figure('331名', digits, '名')], checks: [] }
      const [row] = recordArticle(doc).figures
      const value = Number.isFinite(Number(digits)) ? Number(digits) : null
      expect(row).toMatchObject({ value, exact: digits })
    }
  })

  test('every row has every column, in the order of the schema', () => {
    for (const name of tableNames) {
      for (const row of tables[name]) expect(Object.keys(row), name).toEqual(columnsOf(name))
    }
  })

  test('a row that is not as its schema says is refused', () => {
    const doc = checkedDoc()
    const wrong = { ...doc, figures: [{ ...doc.figures[0]!, value: '33,1' }, doc.figures[1]!] }
    expect(() => recordArticle(wrong)).toThrow(/exact/)
  })
})

test('appendTables adds rows table by table', () => {
  const tables = emptyTables()
  appendTables(tables, recordArticle(checkedDoc()))
  appendTables(tables, recordArticle(checkedDoc()))
  expect(tables.figures.length).toBe(4)
  expect(tables.documents.length).toBe(2)
})
