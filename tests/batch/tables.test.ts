import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf, jsonLinesOf, type WriteOptions, writeTables } from '../../src/batch/tables.ts'
import { createExtractor } from '../../src/pipeline.ts'
import { columnsOf, tableNames } from '../../src/record/schemas.ts'
import { freshFolder } from '../wenju.ts'

const { tables } = createExtractor()({ text: '=甲\n\n现有会员864名，其中女会员331名，占38.3%。' })

test.each(tableNames)('%s as CSV and JSON Lines holds its columns and rows', name => {
  const records = parse(csvOf(name, tables[name])) as string[][]
  expect(records[0]).toEqual(columnsOf(name))
  expect(records).toHaveLength(tables[name].length + 1)
  const lines = jsonLinesOf(tables[name]).split('\n').slice(0, -1)
  expect(lines.map(line => JSON.parse(line))).toEqual(tables[name])
})

test('CSV is made for spreadsheets when asked', () => {
  expect(csvOf('blocks', tables.blocks, { bom: true })).toMatch(/^\ufeffid,/)
  expect(csvOf('blocks', tables.blocks, { safeCsv: true })).toContain(",'=甲")
})

test.each([
  [{}, ['jsonl', 'csv']],
  [{ formats: ['csv'] }, ['csv']],
] as [WriteOptions, string[]][])('writeTables(%j) makes the folder and a file for each table', (options, formats) => {
  const folder = join(freshFolder(), 'new/deep')
  writeTables(tables, folder, options)
  expect(readdirSync(folder).sort()).toEqual(
    tableNames.flatMap(name => formats.map(format => `${name}.${format}`)).sort(),
  )
  expect(readFileSync(join(folder, 'figures.csv'), 'utf8')).toBe(csvOf('figures', tables.figures))
})

test.each([
  () => csvOf('nope' as 'figures', []),
  () => csvOf('figures', null as unknown as []),
  () => csvOf('figures', [null] as unknown as []),
  () => jsonLinesOf(null as unknown as []),
])('%s is refused', call => {
  expect(call).toThrow(/^Give .*(?:there is no table "nope"|as a list of rows)/)
})

test.each([
  [{}, {}],
  [null, {}],
  [tables, { formats: ['json'] }],
  [tables, { formats: [] }],
])('writeTables refuses %j, %j and leaves no folder', (given, options) => {
  const folder = join(freshFolder(), 'new')
  expect(() => writeTables(given as typeof tables, folder, options as WriteOptions)).toThrow(TypeError)
  expect(existsSync(folder)).toBe(false)
})
