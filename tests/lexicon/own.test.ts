import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLASSES, type ClassRule } from '../../src/lexicon/classes.ts'
import { useOwnWords } from '../../src/lexicon/own.ts'
import { createExtractor, type Extractor } from '../../src/pipeline.ts'

const page = readFileSync(new URL('../../docs/lexicon.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'wenju-lexicon-'))
afterAll(() => rmSync(folder, { recursive: true }))
// tests of stages that come after in this process know no words of a user
afterAll(() => useOwnWords())

function table(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('the table of docs/zh/lexicon.md is one', () => {
  const chinese = readFileSync(new URL('../../docs/zh/lexicon.md', import.meta.url), 'utf8')
  const extract = createExtractor({ lexicon: table('zh.tsv', chinese.match(/```tsv\n([^`]+)```/)![1]!) })
  expect(figuresOf(extract, '卖出3筐箩梨。')[0]![0]).toBe('3筐箩')
})

const figuresOf = (extract: Extractor, text: string) =>
  extract({ text }).tables.figures.map(it => [it.text, it.unit_code, it.dimension, it.entity, it.property])
const mentionsOf = (extract: Extractor, text: string) => extract({ text }).tables.mentions.map(it => [it.text, it.type])

describe('the table of docs/lexicon.md', () => {
  let extract: Extractor
  const plain = createExtractor()
  beforeAll(() => {
    extract = createExtractor({ lexicon: table('page.tsv', page.match(/```tsv\n([^`]+)```/)![1]!) })
  })

  test('does what the page says', () => {
    const text = '三只松鼠卖出5大桶坚果和30箩梨，客单价35元。'
    expect(figuresOf(extract, text)).toEqual([
      ['5大桶', '{大桶}', 'volume', '坚果', null],
      ['30箩', '{箩}', 'count', '梨', null],
      ['35元', 'CNY', 'money', null, '客单价'],
    ])
    expect(mentionsOf(extract, text)).toEqual([['三只松鼠', 'ORG']])
  })

  test.each<[string, unknown[]]>([
    ['又买了3筐箩。', ['3筐箩', '{筐箩}', 'count']],
    ['余额20积分。', ['20积分', 'XPT', 'money']],
    ['余额JF20。', ['JF20', 'XPT', 'money']],
    ['萬步有約活動，參加者200人。', ['200人', '{人}', 'count']],
    ['該應用日活躍用戶3億。', ['3億', '1', 'count']],
  ])('%s', (text, figure) => {
    expect(figuresOf(extract, text).map(it => it.slice(0, 3))).toEqual([figure])
  })

  test('without it the words are none', () => {
    expect(figuresOf(plain, '又买了3大桶。').map(([text]) => text)).toEqual(['3大'])
    expect(mentionsOf(plain, '三只松鼠开店。')).not.toEqual(mentionsOf(extract, '三只松鼠开店。'))
    expect(figuresOf(extract, '又买了3大桶。').map(([text]) => text)).toEqual(['3大桶'])
  })

  test('has its other sections', () => {
    expect(page.match(/^## .*$/gm)).toEqual(['## The table', '## Where it can be given'])
  })

  test('explains every class', () => {
    const list = (columns: readonly string[] = []) => columns.map(it => `\`${it}\``).join(' ')
    for (const [name, rule] of Object.entries(CLASSES)) {
      const { about, needs, takes, table = 'words' }: ClassRule = rule
      expect(page).toContain(`| \`${name}\` | ${about} | ${list(needs)} | ${list(takes)} | ${table} |\n`)
    }
  })

  test('a verb of change says which way', () => {
    const [figure] = extract({ text: '本周信用利差走阔15个基点。' }).tables.figures
    expect([figure!.relation, figure!.direction, figure!.entity]).toEqual(['change', 'up', '信用利差'])
    expect(plain({ text: '本周信用利差走阔15个基点。' }).tables.figures[0]!.entity).not.toBe('信用利差')
  })
})

test('extractors with other tables stand side by side', () => {
  const one = createExtractor({ lexicon: table('one.tsv', 'word\tclass\n箩\tclassifier\n宁王\tname:ORG\n') })
  const other = createExtractor({
    lexicon: [table('other.tsv', 'word\tclass\tcode\tdimension\n箩\tunit\tluo\tmass\n')],
  })
  for (let round = 0; round < 2; round++) {
    expect(figuresOf(one, '宁王买了30箩。').map(it => it.slice(0, 3))).toEqual([['30箩', '{箩}', 'count']])
    expect(figuresOf(other, '宁王买了30箩。').map(it => it.slice(0, 3))).toEqual([['30箩', 'luo', 'mass']])
    expect(mentionsOf(one, '宁王买了30箩。')).toEqual([['宁王', 'ORG']])
    expect(mentionsOf(other, '宁王买了30箩。')).toEqual([])
  }
})

test('a line of the caller wins over one of the house', () => {
  const extract = createExtractor({
    lexicon: table('mine.tsv', 'word\tclass\tcode\tdimension\n标箱\tunit\t{TEU}\tother\n长江\tphrase\n'),
  })
  expect(figuresOf(extract, '吞吐量300标箱。').map(it => it.slice(0, 3))).toEqual([['300标箱', '{TEU}', 'other']])
  expect(mentionsOf(extract, '船沿长江而下。')).toEqual([])
})

test.each<[string, string, string]>([
  [
    'words in blanks',
    'word\tclass\n 箩\tclassifier\n',
    'Correct line 2 of "PATH": there are blanks too many in " 箩", its word',
  ],
  [
    'a class that is none',
    '#\nword\tclass\r\n箩\tclasifier\r\n',
    'Correct line 3 of "PATH": there is no class "clasifier", did you mean "classifier"?',
  ],
  ['no columns', '箩\tclassifier\n', 'Begin "PATH" with a line that names its columns'],
  [
    'a unit without a code',
    'word\tclass\tdimension\n大桶\tunit\tvolume\n',
    'Complete line 2 of "PATH": it has no code',
  ],
  [
    'a name of one character',
    'word\tclass\n京\tname:GPE\n',
    'Correct line 2 of "PATH": a word of class name:GPE has two',
  ],
  [
    'a word twice',
    'word\tclass\n箩\tclassifier\n箩\tcounted\n',
    'Keep one line of "箩": line 3 of "PATH" repeats PATH:2',
  ],
])('refuses %s', (name, content, message) => {
  const path = table(`${name}.tsv`, content)
  expect(() => createExtractor({ lexicon: path })).toThrow(message.replaceAll('PATH', path))
})

test('refuses a file that is not there, in the language asked for', () => {
  expect(() => createExtractor({ lexicon: join(folder, 'none.tsv') })).toThrow(/^Check the lexicon: cannot read/)
  expect(() => createExtractor({ lexicon: join(folder, 'none.tsv'), language: 'zh' })).toThrow(/^请检查词表/)
})
