import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'

const folder = new URL('../../src/lexicon/data/', import.meta.url)
const files = readdirSync(folder)
const namesOf = (ending: string): string[] =>
  files.filter(file => file.endsWith(ending)).map(file => file.slice(0, -ending.length))

test('a lexicon is a list of words or a table', () => {
  expect([...namesOf('.txt'), ...namesOf('.tsv')]).toHaveLength(files.length)
})

describe.each(namesOf('.txt'))('lexicon %s', name => {
  const lines = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n')
  const entries = loadLexicon(name).map(([entry]) => entry!)

  test('says where it comes from', () => {
    expect(lines[0]).toMatch(/^# \S/)
    expect(lines.filter(line => line.startsWith('#')).join(' ')).toMatch(/Source: |MIT|Unicode|public domain|by hand/)
  })

  test('is sorted by code unit and lists nothing twice', () => {
    expect(entries).toEqual([...new Set(entries)].sort())
  })

  test('has no blanks and ends with a newline', () => {
    expect(lines.at(-1)).toBe('')
    expect(entries.filter(entry => entry !== entry.trim() || entry === '')).toEqual([])
  })
})
