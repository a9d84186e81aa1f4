import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { parseRow, rowId } from '../../../src/batch/input/rows.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const idOf = (json: string) => {
  const { fields, issue } = parseRow(Buffer.from(json), 1)
  return fields === null ? issue!.code : rowId(fields.id, 7)
}

describe('the id of a row', () => {
  test.each([
    ['"a"', 'a'],
    ['17', '17'],
    ['1.5', '1.5'],
    ['-0.25', '-0.25'],
    ['90071992547409931234', '90071992547409931234'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['1e400', '1e400'],
    ['9'.repeat(310), '9'.repeat(310)],
    ['"a.md"', 'a.md'],
    ['"\\ud800"', '\ufffd'],
    ['""', '7'],
    ['null', '7'],
    ['true', '7'],
    ['{"a": 1}', '7'],
    ['[90071992547409931234]', '7'],
  ])('%s is %s', (id, expected) => {
    expect(idOf(`{"id": ${id}}`)).toBe(expected)
  })

  test('is the last of several, whether they are exact or not', () => {
    expect(idOf('{"id": 1, "id": 90071992547409931234}')).toBe('90071992547409931234')
    expect(idOf('{"id": 90071992547409931234, "n": 90071992547409931234, "id": 1}')).toBe('1')
  })

  test('keeps the digits of an integer of any length, among whatever else', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.dictionary(fc.string(), fc.jsonValue()), (id, others) => {
        const json = JSON.stringify({ ...others, id: 0, n: 0 }).replace(/"id":0,"n":0\}$/, `"id":${id},"n":${id}}`)
        fc.pre(json.includes(`"id":${id}`))
        expect(idOf(json)).toBe(String(id))
      }),
    )
  })
})

test.each([
  [`{"id":90071992547409931234,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'it is nested too deep'],
  [Buffer.from([0x22, 0xff, 0x22]), 'it is not UTF-8'],
])('a row that cannot be read says why', (row, reason) => {
  expect(parseRow(Buffer.from(row), 1).issue?.params).toEqual({ reason })
})

/** What becomes of the rows of a file: the text, or the line and code of the issue. */
async function fatesOf(name: string, content: string | Uint8Array, maxBytes = 1000): Promise<string[]> {
  const folder = freshFolder()
  writeFiles(folder, { [name]: content })
  const fates: string[] = []
  const options = { textField: 'text', idField: 'id', maxBytes, skipped: new Set<string>() }
  for await (const { path, content } of readItems([join(folder, name)], options)) {
    const fate =
      content.kind === 'text'
        ? content.text
        : content.kind === 'none'
          ? `${content.issue.line} ${content.issue.code}`
          : ''
    fates.push(`${path.slice(name.length + 1)}: ${fate}`)
  }
  return fates
}

const good = (id: string) => JSON.stringify({ id, text: '甲' })

describe('JSON Lines', () => {
  test.each<[string, string, string]>([
    ['no JSON', 'no JSON', '2: 2 broken-row'],
    ['a comma behind', `${good('x')},`, '2: 2 broken-row'],
    ['half a row', good('x').slice(0, -4), '2: 2 broken-row'],
    ['an array', '[1]', '2: 2 broken-row'],
    ['a text', '"甲"', '2: 2 broken-row'],
    ['null', 'null', '2: 2 broken-row'],
    ['NUL', '\u0000', '2: 2 broken-row'],
    ['single quotes', "{'text': '甲'}", '2: 2 broken-row'],
    ['nesting', `{"text":${'['.repeat(400)}${']'.repeat(400)}}`, '2: 2 missing-text'],
    ['a number as text', '{"text": 1}', '2: 2 missing-text'],
    ['a long row', JSON.stringify({ text: '长'.repeat(400) }), '2: 2 too-large'],
  ])('%s costs only its row', async (_, row, fate) => {
    expect(await fatesOf('a.jsonl', [good('a'), row, good('b')].join('\n'))).toEqual(['a: 甲', fate, 'b: 甲'])
  })

  test('may begin with a byte-order mark and end lines in CRLF', async () => {
    expect(await fatesOf('a.jsonl', `\ufeff${good('a')}\r\n${good('b')}\r\n`)).toEqual(['a: 甲', 'b: 甲'])
  })
})

describe.each(['a.csv', 'a.csv.gz'])('%s', name => {
  const pack = (text: string) => (name.endsWith('.gz') ? gzipSync(text) : text)

  test('keeps the rows around a stray mark', async () => {
    expect(await fatesOf(name, pack('id,text\na,"甲"\nb,"乙\nc,"丙"\nd,丁\n'))).toEqual([
      ...['a: 甲', '2: 3 broken-row', 'c: 丙', 'd: 丁'],
    ])
  })

  test('is remarked on as a whole behind its rows', async () => {
    expect(await fatesOf(name, pack('id,text,id\na,甲,b,3,000\n'))).toEqual([
      ': 1 repeated-column',
      'a: 甲',
      ': 2 ragged-rows',
    ])
  })
})

test.each(['a.jsonl.gz', 'a.csv.gz'])('%s that is cut keeps every row up to there', async name => {
  const rows = Array.from({ length: 500 }, (_, i) => `${i * 7919 * 104729}`)
  const text = name.startsWith('a.jsonl')
    ? rows.map(good).join('\n')
    : `id,text\n${rows.map(id => `${id},甲`).join('\n')}`
  const packed = gzipSync(text)
  const whole = (await fatesOf(name, packed)).length
  expect(whole).toBe(500)
  // Deflate writes a table of this size as one block, of which a cut leaves the front.
  const fates = await fatesOf(name, packed.subarray(0, packed.length >> 1))
  expect(fates.at(-1)).toBe(': null broken-collection')
  expect(fates.length).toBeGreaterThan(200)
  expect(fates.slice(0, -1)).toEqual(rows.slice(0, fates.length - 1).map(id => `${id}: 甲`))
})

describe('a collection in any encoding', () => {
  const SENTENCE = '全市有学校42所，其中小学28所，占66.7%，比上年增加3所。'
  const traditional = '全縣共有會員864名，其中女會員331名，佔38.3%，比上年增加19名。'
  const csv = (text: string) => `id,title,text\n${'1,x,y\n'.repeat(30_000)}a,b,${text}\n`
  const jsonl = (text: string) =>
    `${`${JSON.stringify({ id: 'x', text: 'y' })}\n`.repeat(10)}${JSON.stringify({ id: 'a', text })}\n`

  test.each<[string, string, (text: string) => string, string]>([
    ['gb18030', 'a.csv', csv, SENTENCE],
    ['gb18030', 'a.jsonl', jsonl, SENTENCE],
    ['big5', 'a.csv', csv, traditional],
    ['big5', 'a.jsonl', jsonl, traditional],
  ])('%s, %s: behind many rows of ASCII', async (encoding, name, make, text) => {
    const fates = await fatesOf(name, iconv.encode(make(text), encoding))
    expect(fates).toContain(`a: ${text}`)
    expect(fates.at(-1)).toBe(': null found-encoding')
  })

  test.each(['utf-16le', 'utf-16be'])('%s, with a mark and without', async encoding => {
    for (const addBOM of [true, false]) {
      const fates = await fatesOf('a.csv', iconv.encode(`id,text\na,${SENTENCE}\n`, encoding, { addBOM }))
      expect(fates[0]).toBe(`a: ${SENTENCE}`)
    }
  })

  test('is not torn where the stream is', async () => {
    const text = Array.from({ length: 9000 }, (_, i) => `${i},${SENTENCE}`).join('\n')
    const fates = await fatesOf('a.csv', iconv.encode(`id,text\n${text}\n`, 'gb18030'))
    expect(fates.filter(fate => fate.endsWith(SENTENCE))).toHaveLength(9000)
  })

  test.each([
    ['a.csv', '编号;标题;正文\n1;校舍;"全市有学校42所；小学28所"\n', '全市有学校42所；小学28所'],
    ['a.tsv', 'id\ttext\n1\t全市有学校42所,小学28所\n', '全市有学校42所,小学28所'],
    ['a.csv', 'id,content\n1,全市有学校42所\n', '全市有学校42所'],
  ])('%s: %j', async (name, table, text) => {
    expect(await fatesOf(name, table)).toEqual([`1: ${text}`])
  })
})

describe('a JSON file', () => {
  test.each<[string, string, string[]]>([
    [
      'a list',
      '[{"id":"a","text":"甲"},{"id":90071992547409931234,"text":"乙"}]',
      ['a: 甲', '90071992547409931234: 乙'],
    ],
    ['an object', '{\n  "标题": "题",\n  "正文": "甲"\n}', ['1: 甲']],
    [
      'a list with other things',
      '[1,{"text":"甲"},{"title":"x"}]',
      ['1: null broken-row', '2: 甲', '3: null missing-text'],
    ],
    ['no article at all', '{"name":"wenju","version":"1"}', [': null unread-json']],
    ['no JSON', '{"text":', [': null broken-collection']],
    ['nesting without end', `{"text":${'['.repeat(100_000)}`, ['1: null too-large']],
    ['a list that breaks off', '[{"text":"甲"},{"te', ['1: 甲', ': null broken-collection']],
    ['what follows a list', '[{"text":"甲"}] 1', ['1: 甲', ': null broken-collection']],
    ['brackets and quotation marks in texts', '[{"text":"甲]}\\"[,乙"}, {"text":"丙"}]', ['1: 甲]}"[,乙', '2: 丙']],
    ['a comma at the end', '[{"text":"甲"},]', ['1: 甲', '2: null broken-row']],
    ['an empty list', '[ ]', [': null unread-json']],
  ])('%s', async (_, json, fates) => {
    expect(await fatesOf('a.json', json)).toEqual(fates)
  })

  test('in GB18030', async () => {
    const text = '全市有学校42所，其中小学28所。'
    expect(await fatesOf('a.json', iconv.encode(JSON.stringify([{ text }]), 'gb18030'))).toEqual([
      `1: ${text}`,
      ': null found-encoding',
    ])
  })
})
