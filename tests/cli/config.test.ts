import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../src/batch/refusal.ts'
import { configSchema, readConfig } from '../../src/cli/config.ts'
import { createProgram } from '../../src/cli/program.ts'
import { english } from '../../src/cli/words/en.ts'
import { refusalOf } from '../../src/report/catalogue.ts'
import { freshFolder, writeFiles } from '../wenju.ts'

/** Reads a config file of that text. */
function read(text: string, name = 'wenju.config.yaml') {
  const folder = freshFolder()
  writeFiles(folder, { [name]: text })
  const config = readConfig(`${folder}/${name}`)
  return JSON.parse(JSON.stringify(config).replaceAll(folder, 'HERE'))
}

/** What a refusal says in Chinese, without what it quotes. */
function inChinese(act: () => void): string {
  try {
    act()
    return ''
  } catch (error) {
    const { code, params } = error as Refusal
    return refusalOf(code, params, 'zh').replace(/“.*?”/g, '')
  }
}

test('has a key for each option that is not of a single run', () => {
  const { program, extract } = createProgram(english)
  const options = [...program.options, ...extract.options].map(option => option.attributeName())
  const single = ['version', 'config', 'force', 'allowShrink', 'check', 'dryRun', 'watch']
  const keys = Object.keys(configSchema.shape).filter(key => !['$schema', 'inputs'].includes(key))
  expect(keys.sort()).toEqual([...new Set(options)].filter(name => !single.includes(name)).sort())
})

describe('what a config file says', () => {
  test.each([
    ['', {}],
    ['# nothing', {}],
    ['output: out', { output: 'HERE/out' }],
    ['output: ../out\ninputs: [a, /b, "c/*.txt"]', { output: 'out', inputs: ['HERE/a', '/b', 'HERE/c/*.txt'] }],
    ['metadata: m.csv\ndictionary: /d.txt', { metadata: 'HERE/m.csv', dictionary: '/d.txt' }],
    ['lexicon: words.tsv', { lexicon: ['HERE/words.tsv'] }],
    ['lexicon: [a.tsv, /b.tsv]', { lexicon: ['HERE/a.tsv', '/b.tsv'] }],
    ['split: lines\nmap: {日期: date, 编号: id}', { split: 'lines', map: { 日期: 'date', 编号: 'id' } }],
    ['format: csv, jsonl', { format: ['jsonl', 'csv'] }],
    ['format: [json]', { format: ['json'] }],
    ['maxBytes: 500k', { maxBytes: 512000 }],
    ['maxBytes: 4096', { maxBytes: 4096 }],
    ['referenceDate: 2022-09-26', { referenceDate: '2022-09-26' }],
    ['referenceDate: 2022', { referenceDate: '2022' }],
    ['bom: true\njobs: 2\ntimeout: 0.5', { bom: true, jobs: 2, timeout: 0.5 }],
    [
      '{"$schema": "x.json", "lang": "zh", "log": "jsonl", "color": "never"}',
      { lang: 'zh', log: 'jsonl', color: 'never' },
    ],
  ])('%j', (text, config) => {
    const parent = (given: object) =>
      JSON.parse(JSON.stringify(given).replace(/"output":"\/[^"]*\/out"/, '"output":"out"'))
    expect(parent(read(text))).toEqual(config)
  })
})

test('one of YAML that says nothing is told', () => {
  const folder = freshFolder()
  const texts = ['', '---\r\n# output: a\n', '\ufeff\n \n', '{}', 'jobs: 2']
  const told = texts.flatMap((text, i) => {
    writeFiles(folder, { [`${i}.yaml`]: text })
    const paths: string[] = []
    readConfig(`${folder}/${i}.yaml`, path => paths.push(path))
    return paths
  })
  expect(told).toEqual(['0', '1', '2'].map(name => `${folder}/${name}.yaml`))
})

describe('what is refused', () => {
  test.each([
    ['outputs: out', 'similar-key', 'output'],
    ['maxbytes: 8M', 'similar-key', 'maxBytes'],
    ['max-bytes: 8M', 'similar-key', 'maxBytes'],
    ['weather: fine', 'unknown-key', 'weather'],
    ['force: true', 'unknown-key', 'force'],
    ['jobs: many', 'bad-key', 'jobs'],
    ['map: {日期: day}', 'bad-key', 'map.日期'],
    ['jobs: 0', 'bad-count', 'jobs'],
    ['jobs: 1.5', 'bad-count', 'jobs'],
    ['timeout: 0', 'bad-number', 'timeout'],
    ['maxBytes: big', 'bad-size', 'maxBytes'],
    ['format: xml', 'bad-choice', 'format'],
    ['referenceDate: yesterday', 'bad-date', 'referenceDate'],
    ['inputs: []', 'bad-key', 'inputs'],
    ['inputs: [3]', 'bad-key', 'inputs.0'],
    ['output: ""', 'bad-key', 'output'],
    ['textField: ""', 'bad-key', 'nothing stands there'],
    ['idField: ""', 'bad-key', 'nothing stands there'],
    ['null', 'unreadable-config', 'it is no object'],
    ['~ # nothing', 'unreadable-config', 'it is no object'],
    ['jobs', 'unreadable-config', 'it is no object'],
    ['7', 'unreadable-config', 'it is no object'],
    ['- a list', 'unreadable-config', 'Check the config file'],
    ['{"output": ', 'unreadable-config', 'Check the config file'],
    ['output: a\noutput: b', 'unreadable-config', 'Check the config file'],
    ['output: *nothing', 'unreadable-config', 'Check the config file'],
    [`output: ${'{'.repeat(2000)}`, 'unreadable-config', 'it is nested too deep, line 1'],
    ['output: a\ntimeout: b: c', 'unreadable-config', 'a value with ": " in it stands without quotation marks, line 2'],
    ['lang: fr', 'bad-key', 'it is not known, give en, zh'],
    ['format: [xml]', 'bad-key', 'it is not known, give jsonl, csv, json'],
    ['format: []', 'bad-key', 'nothing stands there'],
    ['format: 7', 'bad-key', 'it is neither a list nor text'],
    ['maxBytes: [1]', 'bad-key', 'it is neither a number nor text'],
    ['lexicon: 7', 'bad-key', 'it is neither a list nor text'],
    ['lexicon: []', 'bad-key', 'nothing stands there'],
    ['bom: 1', 'bad-key', 'it is neither true nor false'],
    ['timeout: .inf', 'bad-key', 'it is no number'],
    ['map: x', 'bad-key', 'it is no object'],
    ['log: csv', 'bad-key', 'give jsonl'],
  ])('%j: %s', (text, code, says) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
    expect(() => read(text)).toThrow(says)
    expect(inChinese(() => read(text))).not.toMatch(/[a-z]+ [a-z]+/i)
  })

  test('a file of JSON that says nothing', () => {
    for (const text of ['', '\ufeff \n'])
      expect(() => read(text, 'wenju.config.json')).toThrow(/Check the config file.*it is empty$/)
    expect(() => read('null', 'wenju.config.json')).toThrow('it is no object')
    expect(read('{}', 'wenju.config.json')).toEqual({})
  })

  test('one in another encoding is read as it is; one that is no text is not', () => {
    const folder = freshFolder()
    const config = 'output: 山城日报的稿件\ntextField: 正文\n'
    for (const encoding of ['gb18030', 'utf-16le', 'utf8']) {
      writeFiles(folder, { 'a.yaml': iconv.encode(config, encoding, { addBOM: encoding === 'utf-16le' }) })
      expect(readConfig(`${folder}/a.yaml`)).toEqual({ output: `${folder}/山城日报的稿件`, textField: '正文' })
    }
    writeFiles(folder, { 'a.yaml': Buffer.from('output: 山城\xff\xff\n', 'latin1') })
    expect(() => readConfig(`${folder}/a.yaml`)).toThrow('it is not UTF-8')
  })

  test('a file that is not there, and none is no error when none was named', () => {
    expect(() => readConfig(`${freshFolder()}/none.json`)).toThrow(/cannot read .*no such file/)
  })
})
