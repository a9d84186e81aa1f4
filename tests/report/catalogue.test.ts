import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue, refusalOf, wordingOf } from '../../src/report/catalogue.ts'
import { catalogueInChinese } from '../../src/report/catalogue.zh.ts'
import { refusals } from '../../src/report/refusals.ts'
import { refusalsInChinese } from '../../src/report/refusals.zh.ts'
import { termsInChinese } from '../../src/report/terms.zh.ts'

type Wordings = Readonly<Record<string, string>>

/** The codes of a catalogue, each with the parameters of its wording. */
const parametersOf = (wordings: Wordings) =>
  Object.entries(wordings).map(([code, wording]) => [code, [...new Set(wording.match(/\{\w+\}/g))].sort()])

describe.each<[string, Wordings, Wordings]>([
  ['issues', catalogue, catalogueInChinese],
  ['refusals', refusals, refusalsInChinese],
])('the catalogue of %s', (_, english, chinese) => {
  test.each(Object.entries(english))('%s begins with what to do, and has no final period', (_, wording) => {
    expect(wording).toMatch(/^(?:[A-Z][a-z]+ .*[^.]|\{reason\}|\{advice\}: .*[^.])$/)
  })

  test('has the same codes and parameters in Chinese, in the same order', () => {
    expect(parametersOf(chinese)).toEqual(parametersOf(english))
  })

  test.each(Object.entries(chinese))('%s is punctuated as Chinese is', (_, wording) => {
    expect(wording).not.toMatch(/[\p{sc=Han}}][,:;"(]|[,:;")]\p{sc=Han}|。$/u)
  })
})

test('every reason that the readers give has its words in Chinese', () => {
  const files = ['read', 'batch', 'segment'].flatMap(folder =>
    readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true, withFileTypes: true }),
  )
  const sources = files
    .filter(it => it.name.endsWith('.ts'))
    .map(it => readFileSync(join(it.parentPath, it.name), 'utf8'))
  const reasons = sources.flatMap(source =>
    [...source.matchAll(/(['`])(its? [a-z](?:(?!\1).)*)\1/g)].map(([, , reason]) =>
      reason!.replace(/: "?\$.*$/, '').replace(/\$\{[^}]*\}/g, '#'),
    ),
  )
  // told as `too-large`
  const unsaid = ['it holds too much text']
  const missing = reasons.filter(reason => !(reason in termsInChinese) && !unsaid.includes(reason))
  expect(reasons.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

describe('wordingOf', () => {
  test('fills in the parameters', () => {
    expect(wordingOf('missing-file', { name: '甲.txt' })).toBe('Check the path: there is no file or folder "甲.txt"')
  })

  test('stays on one line whatever a file is called', () => {
    expect(wordingOf('missing-file', { name: 'a\nb\u2028c\u001b[31m' })).not.toMatch(/[\n\u2028\u001b]/)
  })

  test('words parameters of the operating system in Chinese too', () => {
    const params = { output: '甲', reason: 'permission denied' }
    expect(refusalOf('unwritable-output', params, 'zh')).toMatch(/没有权限$/)
    expect(wordingOf('not-a-file', { name: 'folder.txt', kind: 'folder' }, 'zh')).toContain('是文件夹')
  })

  test('words what a reason quotes, and numbers', () => {
    const said = (reason: string) => wordingOf('broken-archive', { name: 'x.zip', reason }, 'zh')
    expect(said('it is damaged: invalid block type')).toBe('请重新打包“x.zip”：已损坏：invalid block type')
    expect(said('it has more than 3000 pages')).toMatch(/超过 3000 页$/)
    expect(said('it is no XML: line 12, character 135: its runs')).toMatch(/：第 12 行第 135 个字符：其中的文字段$/)
    expect(said('it is damaged: 表 2')).toMatch(/：已损坏：表 2$/)
    expect(said('of another kind: it is damaged')).toMatch(/：of another kind: it is damaged$/)
    expect(wordingOf('missing-file', { name: 'folder: a.txt' }, 'zh')).toContain('“folder: a.txt”')
  })

  test('a code that it does not know still says its name', () => {
    expect(wordingOf('new-code', { count: 3 })).toBe('Look at this: new code, count 3')
  })
})
