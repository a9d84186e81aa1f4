import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEntries } from '../../src/lexicon/load.ts'
import { readTable, repeatedWords } from '../../src/lexicon/read-table.ts'
import { tableOf } from '../../src/lexicon/words.ts'

const folder = new URL('../../src/lexicon/data/', import.meta.url)
/** Tables of weights, which hold no words with classes. */
const WEIGHTS = /^(?:link-\w+|given-names)\.tsv$/
const tables = readdirSync(folder).filter(file => !WEIGHTS.test(file))
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

describe.each(tables)('%s', file => {
  const text = textOf(file)
  const { entries, flaws } = readTable(text)

  test('has no flaw', () => {
    const told = flaws.map(({ line, code, params }) => `${file}:${line} ${code} ${JSON.stringify(params)}`)
    expect(told).toEqual([])
  })

  test('lists no word twice', () => {
    const told = repeatedWords(entries).map(
      ({ word, entry, earlier }) => `${file}:${entry.line} ${word}: line ${earlier.line}`,
    )
    expect(told).toEqual([])
  })

  test('holds words of its classes', () => {
    const strays = entries.filter(entry => entry.class.some(name => `${tableOf(name)}.tsv` !== file))
    expect(strays.map(({ line, word }) => `${file}:${line} ${word}`)).toEqual([])
  })

  test('says where it comes from', () => {
    const comments = text.split('\n').filter(line => line.startsWith('# '))
    expect(comments.join(' ')).toMatch(/Source: \S/)
  })

  test('is sorted by code unit, and fills its columns', () => {
    const unsorted = entries.filter(({ word }, i) => i > 0 && word < entries[i - 1]!.word)
    expect(unsorted.map(({ line, word }) => `${file}:${line} ${word}`)).toEqual([])
    const columns = text
      .split('\n')
      .find(line => !line.startsWith('# '))!
      .split('\t')
    expect(columns.filter(column => !entries.some(entry => column in entry))).toEqual([])
  })

  test('has neither blanks nor tabs at the end of a line, and a newline at its own', () => {
    expect(text).not.toMatch(/[ \t\r]\n/)
    expect(text.endsWith('\n')).toBe(true)
  })
})

test('what a unit may be called is in one table', () => {
  const names = ['units', 'currencies', 'classifiers']
  const entries = names.flatMap(name => loadEntries(name).map(entry => ({ ...entry, name })))
  const told = repeatedWords(entries).map(
    ({ word, entry, earlier }) => `${entry.name}:${entry.line} ${word} ${earlier.name}`,
  )
  expect(told).toEqual([])
})

test('no ending or part of a word is idle because a shorter one does the same', () => {
  const entries = loadEntries('words')
  const classes = new Set(entries.flatMap(entry => entry.class))
  // of `ends:reach` the longest counts, and what stands before it
  classes.delete('ends:reach')
  const idle = [...classes].flatMap(name => {
    if (!/^(?:ends|holds):/.test(name)) return []
    const words = entries.filter(entry => entry.class.includes(name)).map(({ word }) => word)
    const isHeld = (word: string, by: string) => (name.startsWith('ends:') ? word.endsWith(by) : word.startsWith(by))
    return words.filter(word => words.some(by => by !== word && isHeld(word, by))).map(word => `${name} ${word}`)
  })
  expect(idle).toEqual([])
})

describe('readTable', () => {
  const flawsIn = (...lines: string[]) =>
    readTable(lines.join('\n')).flaws.map(({ line, code, params }) => [line, code, params.given ?? params.column ?? ''])

  test('reads a line with its number, empty cells left out', () => {
    const { entries, flaws } = readTable(
      '# Own\nword\tclass\tcode\tdimension\taliases\n篓\tclassifier\n石\tunit\t[dan]\tmass\t市石 担石\n',
    )
    expect(flaws).toEqual([])
    expect(entries).toEqual([
      { word: '篓', class: ['classifier'], line: 3 },
      { word: '石', class: ['unit'], code: '[dan]', dimension: 'mass', aliases: ['市石', '担石'], line: 4 },
    ])
  })

  test.each<[string, string[], unknown[]]>([
    ['no first line', [''], [1, 'no-columns', '']],
    ['a first line that names no class', ['word\tcode'], [1, 'no-columns', '']],
    ['a column that is not known', ['word\tclass\tsize'], [1, 'bad-column', 'size']],
    ['a class that is not known', ['word\tclass', '篓\tclasifier'], [2, 'similar-choice', 'clasifier']],
    [
      'a dimension that is not known',
      ['word\tclass\tcode\tdimension', '石\tunit\tx\tweight'],
      [2, 'bad-choice', 'weight'],
    ],
    ['a second class that is not known', ['word\tclass', '篓\tclassifier thing'], [2, 'bad-choice', 'thing']],
    ['no class', ['word\tclass', '篓'], [2, 'missing-cell', 'class']],
    ['a unit without code', ['word\tclass\tcode\tdimension', '石\tunit\t\tmass'], [2, 'missing-cell', 'code']],
    ['a classifier with prefixes', ['word\tclass\tprefixes', '篓\tclassifier\t大'], [2, 'needless-cell', 'prefixes']],
    ['blanks around a word', ['word\tclass', ' 篓\tclassifier'], [2, 'bad-cell', ' 篓']],
    ['two blanks between aliases', ['word\tclass\taliases', '篓\tclassifier\t篮  筐'], [2, 'bad-cell', '篮  筐']],
    ['a cell without a column', ['word\tclass', '篓\tclassifier\t大'], [2, 'bad-column', '']],
    ['a column named twice', ['word\tclass\tword', '篓\tclassifier\t筐'], [1, 'repeated-column', 'word']],
    ['a currency by its sign', ['word\tclass\tcode', '铜元\tcurrency\t￥'], [2, 'bad-currency', '￥']],
    ['a name of one sign', ['word\tclass', '😀\tname:PERSON'], [2, 'short-name', '']],
  ])('refuses %s', (_, lines, flaw) => {
    expect(flawsIn(...lines)).toEqual([flaw])
  })
})
