import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

const table = `表1　2022年财政收支（单位：万元）

| 指标 | 2022年 | 比上年增长（%） | 占比（%） |
| --- | ---: | ---: | ---: |
| 税收收入 | 1204 | 3.5 | 68.0 |
| 非税收入 | 566.5 | -2.1 | 32.0 |
`

describe('linkRow', () => {
  const { figures } = extract({ path: 'table.md', text: table, date: '2023-02-01' }).tables

  it('takes the thing from the first cell, the kind of figure from the header', () => {
    const rows = figures.map(({ text, relation, direction, entity, base }) => [text, relation, direction, entity, base])
    expect(rows).toEqual([
      ['1204', 'level', null, '税收收入', null],
      ['3.5', 'change', 'up', '税收收入', '上年'],
      ['68.0', 'share', null, '税收收入', null],
      ['566.5', 'level', null, '非税收入', null],
      ['-2.1', 'change', 'down', '非税收入', '上年'],
      ['32.0', 'share', null, '非税收入', null],
    ])
  })

  it('takes unit and multiplier from the caption', () => {
    expect(figures[0]).toMatchObject({ value: 12_040_000, unit_code: 'CNY', time: '2022' })
  })
})
