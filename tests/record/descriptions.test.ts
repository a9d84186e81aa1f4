import { describe, expect, test } from 'vitest'
import { describeTables, jsonSchema } from '../../src/record/descriptions.ts'
import { columnsOf, type TableName, tableNames } from '../../src/record/schemas.ts'

const tables = new Map(describeTables().map(table => [table.name, table]))
const field = (table: 'figures' | 'blocks', name: string) =>
  tables.get(table)!.fields.find(column => column.name === name)

describe('describeTables', () => {
  test('has every column in the order of the schema', () => {
    for (const name of tableNames) expect(tables.get(name)!.fields.map(column => column.name)).toEqual(columnsOf(name))
  })

  test('says the type, whether it may be null, and what it points to', () => {
    expect(field('figures', 'value')).toMatchObject({ type: 'number', required: false })
    expect(field('figures', 'implied')).toMatchObject({ type: 'list', required: true })
    expect(field('figures', 'whole_figure')).toMatchObject({ type: 'string', required: false, references: 'figures' })
    expect(field('figures', 'direction')).toMatchObject({ values: ['up', 'down'] })
    expect(field('blocks', 'line')).toMatchObject({ type: 'integer', minimum: 1, required: true })
  })

  test('says in a sentence what every table and column holds', () => {
    const all = [...tables.values()].flatMap(table => [table, ...table.fields])
    expect(all.filter(({ description }) => !/^\S.*[^.]$/.test(description))).toEqual([])
  })
})

test('jsonSchema describes a row, or all tables', () => {
  expect(jsonSchema('figures')).toMatchObject({ type: 'object', properties: { decimals: { type: 'integer' } } })
  expect(jsonSchema()).toMatchObject({ properties: { figures: { type: 'array' } } })
})

test.each(['figure', 'toString', ''])('jsonSchema(%j) says which tables there are', name => {
  expect(() => jsonSchema(name as TableName)).toThrow(/^Give one of documents, .*: there is no table "/)
})
