import { describe, expect, test } from 'vitest'
import { describeTables } from '../../src/record/descriptions.ts'
import { dataPackage } from '../../src/write/datapackage.ts'

interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly hash: string
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: object }[]
      readonly primaryKey?: readonly string[]
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[]
        readonly reference: { readonly resource: string; readonly fields: readonly string[] }
      }[]
    }
  }[]
}

const tables = describeTables()
const files = (formats: readonly ('jsonl' | 'csv')[]) =>
  tables.flatMap(({ name }) =>
    formats.map(format => ({ table: name, format, path: `${name}.${format}`, bytes: 1, hash: '0'.repeat(64) })),
  )
const describePackage = (formats: readonly ('jsonl' | 'csv')[]) =>
  dataPackage(tables, files(formats), '1.0.0') as Descriptor

describe('dataPackage', () => {
  const { resources } = describePackage(['jsonl', 'csv'])
  const byName = new Map(resources.map(resource => [resource.name, resource]))

  test('has a resource for every file, each with a name of its own', () => {
    expect(resources.length).toBe(28)
    expect(byName.size).toBe(28)
    expect(byName.get('figures')!.path).toBe('figures.jsonl')
    expect(byName.get('figures-csv')!.path).toBe('figures.csv')
  })

  test('every foreign key leads to the primary key of a resource of its own format', () => {
    const keys = resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(key => ({ name, target: byName.get(key.reference.resource), key })),
    )
    expect(keys.length).toBeGreaterThan(20)
    for (const { name, target, key } of keys) {
      expect(target?.schema.primaryKey).toEqual(key.reference.fields)
      expect(target!.name.endsWith('-csv')).toBe(name.endsWith('-csv'))
    }
  })

  test('a list is an array in JSON Lines and a delimited list in CSV', () => {
    const typeIn = (resource: string) => byName.get(resource)!.schema.fields.find(field => field.name === 'implied')!
    expect(typeIn('figures')).toMatchObject({ type: 'array' })
    expect(typeIn('figures-csv')).toMatchObject({ type: 'list', delimiter: ';' })
  })

  test('types are those of Table Schema', () => {
    const types = new Set(resources.flatMap(({ schema }) => schema.fields.map(field => field.type)))
    expect([...types].sort()).toEqual(['array', 'boolean', 'integer', 'list', 'number', 'string'])
  })
})

test('a single format carries the bare names', () => {
  expect(describePackage(['csv']).resources.map(resource => resource.name)).toContain('figures')
})
