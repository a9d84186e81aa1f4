import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { readRow } from '../../../src/batch/input/json-row.ts'
import { rowId } from '../../../src/batch/input/rows.ts'
import { ValueReader } from '../../../src/batch/input/values.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const idOf = (json: string) => {
  const { fields, issue } = readRow(Buffer.from(json), 1, 1000)
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
  expect(readRow(Buffer.from(row), 1, 1000).issue?.params).toEqual({ reason })
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

/** Bytes written as `\xe4` among characters. */
const raw = (text: string): Buffer =>
  Buffer.concat(text.split(/([\x80-\xff])/).map((it, i) => (i % 2 === 1 ? Buffer.from(it, 'latin1') : Buffer.from(it))))

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
    ['a long row', JSON.stringify({ text: '长'.repeat(400) }), '2: 2 too-large'],
  ])('%s costs only its row', async (_, row, fate) => {
    expect(await fatesOf('a.jsonl', [good('a'), row, good('b')].join('\n'))).toEqual(['a: 甲', fate, 'b: 甲'])
  })

  test.each([
    ['nesting', `{"text":${'['.repeat(400)}${']'.repeat(400)}}`, 'bad-texts'],
    ['a number as text', '{"text": 1}', 'bad-texts'],
    ['a list with more than texts', '{"text": ["甲", 1]}', 'bad-texts'],
    ['an empty list', '{"text": []}', 'bad-texts'],
    ['no text', '{"id": "a"}', 'missing-texts'],
    ['null', '{"text": null}', 'missing-texts'],
  ])('%s in place of a text is told of all such rows at once', async (_, row, code) => {
    const rows = [good('a'), ...Array.from({ length: 1000 }, () => row), good('b')]
    expect(await fatesOf('a.jsonl', rows.join('\n'))).toEqual(['a: 甲', 'b: 甲', `: 2 ${code}`])
  })

  test('rows with something else and rows with nothing are counted apart', async () => {
    const folder = freshFolder()
    const rows = [{ text: [] }, { 正文: 7 }, { id: 'a' }, { text: null }, {}]
    writeFiles(folder, { 'a.json': JSON.stringify(rows), 'a.jsonl': rows.map(it => JSON.stringify(it)).join('\n') })
    const told: unknown[] = []
    const options = { textField: 'text', idField: 'id', maxBytes: 1000, skipped: new Set<string>() }
    for await (const { content } of readItems([folder], options))
      if (content.kind === 'none') told.push([content.issue.code, content.issue.params])
    const bad = { field: 'text', kind: 'a list', count: 2 }
    const missing = { field: 'text', count: 3 }
    expect(told).toEqual([
      ['bad-texts', { ...bad, lines: '1' }],
      ['missing-texts', { ...missing, lines: '1' }],
      ['bad-texts', { ...bad, lines: '1, 2' }],
      ['missing-texts', { ...missing, lines: '3, 4, 5' }],
    ])
  })

  test('halves of characters in names of columns get no further', async () => {
    const row = '{"id":"\\ud800","a\\ud800":{"text":"甲"},"b\\udc00":{"text":"乙"},"\\ud800c":"丙"}'
    expect(await fatesOf('a.jsonl', row)).toEqual([
      '\ufffd/a\ufffd: 甲',
      '\ufffd/b\ufffd: 乙',
      ': 1 other-column',
      ': 1 other-column',
      ': null unread-columns',
    ])
    const folder = freshFolder()
    writeFiles(folder, { 'a.jsonl': row })
    const options = { textField: 'text', idField: 'id', maxBytes: 1000, skipped: new Set<string>() }
    for await (const { content } of readItems([folder], options))
      if (content.kind === 'none') expect(JSON.stringify(content.issue.params)).not.toContain('\\ud')
  })

  test.each([
    ['one that is cut', '全市有学校\xe4\xb8 42所。', '全市有学校\ufffd 42所。'],
    ['half of a pair', '全市有学校\xed\xa0\x80 42所。', '全市有学校\ufffd 42所。'],
    ['most of a text', '\xff\xff\xff\xff42\xff', null],
  ])('bytes that are no character cost themselves, not the row, but for %s', async (_, text, read) => {
    const bytes = (around: string): Buffer =>
      Buffer.concat(around.split('…').flatMap((it, i) => [...(i > 0 ? [raw(text)] : []), Buffer.from(it)]))
    const options = { ...{ textField: 'text', idField: 'id' }, maxBytes: 1000, skipped: new Set<string>() }
    const folder = freshFolder()
    writeFiles(folder, {
      'a.jsonl': bytes('{"text":"渠修通了，水也来了。"}\n{"text":"…"}'),
      'b.json': bytes('[{"text":"渠修通了，水也来了。"},{"text":"…"}]'),
      'c.csv': bytes('text\n渠修通了，水也来了。\n…'),
    })
    const found: unknown[] = []
    for await (const { path, content } of readItems([folder], options))
      if (path.endsWith('/2')) found.push(content.kind === 'text' ? content.text : null)
    expect(found).toEqual([read, read, read])
  })

  test('takes a list of texts for paragraphs', async () => {
    const rows = '{"text":["渠修通了。","水也来了。"]}\n{"正文":["桥通车了。"]}\n'
    expect(await fatesOf('a.jsonl', rows)).toEqual(['1: 渠修通了。\n\n水也来了。', '2: 桥通车了。'])
  })

  test.each([
    ['in an object', '{"code":0,"data":{"text":"甲"}}', ['1: 甲', ': 1 other-column', ': null unread-columns']],
    ['with the id around it', '{"id":"x","a":{"b":{"text":"甲"}}}', ['x: 甲', ': 1 other-column']],
    ['with its own id', '{"id":"x","a":{"id":"y","text":"甲"}}', ['y: 甲', ': 1 other-column']],
    [
      'several in objects',
      '{"id":"x","en":{"id":"y","text":"A"},"zh":{"text":"甲"}}',
      ['x/en: A', 'x/zh: 甲', ': 1 other-column', ': 1 other-column'],
    ],
    ['in an object that is called as a text is', '{"content":{"text":"甲"}}', ['1: 甲', ': 1 other-column']],
    ['whose text is left empty, whatever it cites', '{"text":null,"cited":{"text":"甲"}}', [': null unread-rows']],
    ['in a list', '{"replies":[{"text":"甲"}]}', [': null unread-rows']],
    [`too deep in objects`, `${'{"a":'.repeat(30)}{"text":"甲"}${'}'.repeat(30)}`, [': null unread-rows']],
  ])('an article %s', async (_, row, fates) => expect(await fatesOf('a.jsonl', row)).toEqual(fates))

  test('without any text is one issue', async () => {
    expect(await fatesOf('a.jsonl', '{"稿件":"甲"}\n'.repeat(1000))).toEqual([': null unread-rows'])
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

describe.each(['a.jsonl.gz', 'a.csv.gz', 'a.json.gz'])('%s', name => {
  const textOf = (ids: readonly string[]): string =>
    name === 'a.json.gz'
      ? `[${ids.map(good)}]`
      : name === 'a.jsonl.gz'
        ? ids.map(good).join('\n')
        : `id,text\n${ids.map(id => `${id},甲`).join('\n')}\n`
  // much that does not pack, so that it is fed in several pieces
  const many = Array.from({ length: 12_000 }, (_, i) => `${(i * 7919 * 104_729) % 99_999_989}`)

  test('whose bytes are damaged gives no row', async () => {
    for (const ids of [['a', 'b', 'c'], many]) {
      const packed = gzipSync(textOf(ids), { level: 0 })
      for (const at of [packed.length - 8, packed.length - 1, packed.length - 20, packed.length >> 1]) {
        const damaged = Buffer.from(packed)
        damaged[at]! ^= 4
        expect(await fatesOf(name, damaged)).toEqual([': null broken-collection'])
      }
    }
  })

  test('keeps its rows where other bytes follow its end', async () => {
    for (const [ids, behind] of [[['a', 'b', 'c'], 'x'.repeat(1000)] as const, [many, 'xx'] as const]) {
      const fates = await fatesOf(name, Buffer.concat([gzipSync(textOf(ids)), Buffer.from(behind)]))
      expect(fates).toEqual([...ids.map(id => `${id}: 甲`), ': null broken-collection'])
    }
  })

  test('of two that were put together is one', async () => {
    const [first, second] = [textOf(['a', 'b', 'c']), '\n']
    const fates = await fatesOf(name, Buffer.concat([gzipSync(first), gzipSync(second)]))
    expect(fates).toEqual(['a: 甲', 'b: 甲', 'c: 甲'])
  })
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
    expect(await fatesOf(name, table)).toEqual([
      `1: ${text}`,
      ...(table.startsWith('编号') ? [': null unread-columns'] : []),
    ])
  })
})

describe('rows in another encoding than the rest', () => {
  const texts = [
    '全市有学校42所，其中小学28所，占66.7%。',
    '去年新建学校三所，改造旧房三千户，居民十分满意。',
    '今年还将新建中学两所，总投资2.3亿元。',
  ]
  const rows: Readonly<Record<string, (text: string, i: number) => string>> = {
    'a.csv': (text, i) => `${i},"${text}"\n`,
    'a.jsonl': (text, i) => `${JSON.stringify({ id: i, text })}\n`,
    'a.json': (text, i) => `${i === 0 ? '[' : ','}${JSON.stringify({ id: i, text })}${i === 2 ? ']' : '\n'}`,
  }

  test.each(
    Object.keys(rows).flatMap(name => [
      [name, 'utf-8', 'gb18030'],
      [name, 'gb18030', 'utf-8'],
    ]),
  )('%s in %s, a row in %s', async (name, most, other) => {
    const head = name === 'a.csv' ? 'id,text\n' : ''
    const bytes = texts.map((text, i) => iconv.encode(rows[name]!(text, i), i === 1 ? other : most))
    expect(await fatesOf(name, Buffer.concat([Buffer.from(head), ...bytes]))).toEqual([
      ...texts.map((text, i) => `${i}: ${text}`),
      `: ${name === 'a.csv' ? 3 : 2} mixed-encodings`,
    ])
  })

  test('behind what is looked at to tell the encoding, torn or not', async () => {
    const many = Array.from({ length: 9000 }, (_, i) => `${i},${texts[0]}\n`).join('')
    const bytes = Buffer.concat([Buffer.from(`id,text\n${many}`), iconv.encode(`a,${texts[1]}\n`, 'gb18030')])
    const fates = await fatesOf('a.csv', bytes)
    expect(fates).toHaveLength(9002)
    expect(fates.slice(-2)).toEqual([`a: ${texts[1]}`, ': 9002 mixed-encodings'])
  })

  test('a line longer than is held is in the encoding of the rest', async () => {
    const long = '学'.repeat(3_000_000)
    const bytes = iconv.encode(`id,text\na,${texts[0]}\nb,${long}\nc,${texts[2]}\n`, 'gb18030')
    expect(await fatesOf('a.csv', bytes, 1 << 24)).toEqual([
      `a: ${texts[0]}`,
      `b: ${long}`,
      `c: ${texts[2]}`,
      ': null found-encoding',
    ])
  })
})

describe('a column of texts that is empty', () => {
  test.each(['content', '正文', '内容', '全文', '新闻内容', '文章内容', 'body'])('gives way to %s', async name => {
    const rows = [
      { text: '', [name]: '甲' },
      { text: null, [name]: '乙' },
      { text: '丙', [name]: '丁' },
    ]
    const json = rows.map(row => JSON.stringify(row)).join('\n')
    expect(await fatesOf('a.jsonl', json)).toEqual(['1: 甲', '2: 乙', '3: 丙', ': 1 other-column'])
    for (const blank of [' ', '\u200b\ufeff'])
      expect(await fatesOf('a.csv', `text,${name}\n"${blank}",甲\n丙,丁\n`)).toEqual([
        '1: 甲',
        '2: 丙',
        ': 2 other-column',
      ])
  })

  test('does not where it is no text, or all are empty', async () => {
    const rows = '{"text":1,"content":"甲"}\n{"text":"","content":""}\n'
    expect(await fatesOf('a.jsonl', rows)).toEqual(['2: ', ': 1 bad-texts'])
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
    ['a list with other things', '[1,{"text":"甲"},{"title":"x"}]', ['1: 1 broken-row', '2: 甲', ': 1 missing-texts']],
    ['no article at all', '{"name":"wenju","version":"1"}', [': null unread-json']],
    ['no JSON', '{"text":', [': null broken-collection']],
    ['nesting without end', `{"text":${'['.repeat(100_000)}`, [': null broken-collection']],
    [
      'nesting too deep',
      `[{"text":"甲"},{"text":"乙","n":[${'['.repeat(2000)}${']'.repeat(2000)}]}]`,
      ['1: 甲', '2: 1 broken-row'],
    ],
    ['a list that breaks off', '[{"text":"甲"},{"te', ['1: 甲', '2: 1 broken-row', ': null broken-collection']],
    ['a list that is not closed', '[{"text":"甲"}', ['1: 甲', ': null broken-collection']],
    ['what follows a list', '[{"text":"甲"}] 1', ['1: 甲', '2: 1 broken-row']],
    [
      'a list in an object',
      '\ufeff{"code":0,"message":"ok [1]",\n"data":[\n{"text":"甲","tags":[{"a":1}]},{"text":"乙"}],"total":2,"sorts":["x"]}\n',
      ['1: 甲', '2: 乙', ': 2 wrapped-list', ': null unread-columns'],
    ],
    [
      'a list in objects',
      '{"result":{"items":[{"text":"甲"},\n{"text":1}],"page":{"size":[]}},"took":3}',
      ['1: 甲', ': 1 wrapped-list', ': 2 bad-texts'],
    ],
    [
      'a list in an object that breaks off',
      '{"data":[{"text":"甲"},{"te',
      ['1: 甲', '2: 1 broken-row', ': null broken-collection'],
    ],
    [
      'a list in an object, broken within',
      '{"data":[{"text":"甲"},\n{"text":"乙},\n{"text":"丙"}\n]}',
      ['1: 甲', '2: 2 broken-row', '3: 丙', '4: 4 broken-row', ': 1 wrapped-list'],
    ],
    [
      'two lists in an object',
      '{"data":[{"text":"甲"}],\n"more":[{"text":"乙"},{"text":"丙"}]}',
      ['1: 甲', 'more/2: 乙', 'more/3: 丙', ': 1 wrapped-list'],
    ],
    [
      'two lists with the same ids',
      `{"a":[${good('x')}],"b":{"c":[${good('x')},${good('y')}]}}`,
      ['x: 甲', 'b/c/x: 甲', 'b/c/y: 甲', ': 1 wrapped-list'],
    ],
    [
      'lists of others beside one of articles',
      '{"desks":[{"name":"甲"}],\n"data":[{"text":"乙"}],\n"tags":[{"n":1},{"n":2}]}',
      ['1: 乙', ': 2 wrapped-list', ': 1 unread-lists'],
    ],
    [
      'two lists, the second of which breaks off',
      '{"data":[{"text":"甲"}],"more":[{"text":"乙"},{"te',
      ['1: 甲', 'more/2: 乙', 'more/3: 1 broken-row', ': null broken-collection'],
    ],
    ['two lists of others', '{"a":[{"n":1}],"b":[{"n":1}]}', [': null unread-json']],
    ['objects by their ids', '{"a":{"text":"甲"},"b":{"text":"乙"}}', ['a: 甲', 'b: 乙']],
    [
      'objects by their ids, which have their own, beside others',
      '{"meta":{"n":1},"a":{"id":7,"text":"甲"},"b":{"text":"乙"},"c":{"title":"丙"}}',
      ['7: 甲', 'b: 乙', ': null unread-lists'],
    ],
    [
      'objects by their ids that break off',
      '{"a":{"text":"甲"},"b":{"text":"乙"},',
      ['a: 甲', 'b: 乙', ': null broken-collection'],
    ],
    [
      'objects of which the last breaks off',
      '{"a":{"text":"甲"},"b":{"text":"乙',
      ['a: 甲', 'b: 1 broken-row', ': null broken-collection'],
    ],
    [
      'an article in an object, its own lists within',
      '{"code":0,"data":{"title":"渠","text":"甲","comments":[{"text":"好"}]}}',
      ['data: 甲', ': 1 other-column', ': null unread-columns'],
    ],
    [
      'an article in an object beside a list of others',
      '{"id":"x","article":{"text":"甲"},"comments":[{"user":"乙"}]}',
      ['x: 甲', ': 1 other-column', ': null unread-columns'],
    ],
    [
      'an article in an object beside a list of texts',
      '{"article":{"text":"甲"},"comments":[{"text":"好"}]}',
      ['article: 甲', ': 1 other-column', ': null unread-columns'],
    ],
    [
      'an article in an object beside comments in objects',
      '{"id":"x","article":{"text":"甲"},"hotComments":{"c1":{"text":"好"},"c2":{"text":"妙"}}}',
      ['x: 甲', ': 1 other-column', ': null unread-columns'],
    ],
    [
      'lists of articles and of comments',
      '{"data":[{"text":"甲"},{"text":"乙"}],\n"评论":[{"text":"好"}]}',
      ['1: 甲', '2: 乙', ': 1 wrapped-list', ': 2 unread-asides'],
    ],
    ['comments alone', '{"total":1,"comments":[{"text":"好"}]}', ['1: 好', ': 1 wrapped-list']],
    [
      'comments beside what holds no text',
      '{"users":[{"n":1}],"comments":[{"text":"好"}]}',
      ['1: 好', ': 1 wrapped-list', ': 1 unread-lists'],
    ],
    [
      'a name that only begins so',
      '{"data":[{"text":"甲"}],"commentary":[{"text":"乙"}]}',
      ['1: 甲', 'commentary/2: 乙', ': 1 wrapped-list'],
    ],
    ['a list that is called as a text is', '{"content":[{"text":"甲"}],"pages":1}', ['1: 甲', ': 1 wrapped-list']],
    [
      'a list of others in an object',
      '{"type":"FeatureCollection","features":[{"type":"Feature"}]}',
      [': null unread-json'],
    ],
    ['an article with a list', '{"text":"甲","images":[{"url":"x"}]}', ['1: 甲', ': null unread-columns']],
    [
      'objects with lists, one after the other',
      '{"text":"甲","n":[{"a":1}]}\n{"text":"乙"}',
      ['1: 甲', '2: 乙', ': null json-lines', ': null unread-columns'],
    ],
    ['brackets and quotation marks in texts', '[{"text":"甲]}\\"[,乙"}, {"text":"丙"}]', ['1: 甲]}"[,乙', '2: 丙']],
    ['a comma at the end', '[{"text":"甲"},]', ['1: 甲']],
    ['commas left out', '[{"text":"甲"}\n{"text":"乙"}]', ['1: 甲', '2: 乙']],
    ['an empty list', '[ ]', [': null empty-file']],
    ['nothing', ' \n', [': null empty-file']],
    ['a web page', '<html>\n<p>甲\n</html>', [': null misnamed-file']],
    ['lines', '{"text":"甲"}\n{"text":"乙"}\n', ['1: 甲', '2: 乙', ': null json-lines']],
    [
      'a long row',
      `[{"text":"甲"},{"text":"${'长'.repeat(400)}"},{"text":"乙"}]`,
      ['1: 甲', '2: 1 too-large', '3: 乙'],
    ],
  ])('%s', async (_, json, fates) => {
    expect(await fatesOf('a.json', json)).toEqual(fates)
  })

  test.each([
    ['a brace', '{"text": "乙"'],
    ['a quotation mark', '{"text": "乙}'],
    ['a value', '{"text":}'],
    ['a colon', '{"text" "乙"}'],
    ['all', 'no JSON'],
  ])(
    'a row that lacks %s costs only itself and is told with its line, in a list and on lines of its own',
    async (_, row) => {
      const others = (comma: string) => `{"text": "甲"}${comma}\n${row}${comma}\n{"text": "丙"}`
      const fates = ['1: 甲', '2: 2 broken-row', '3: 丙']
      expect(await fatesOf('a.json', `[${others(',')}]`)).toEqual(fates)
      expect(await fatesOf('a.json', others(''))).toEqual([...fates, ': null json-lines'])
    },
  )

  test('is read the same however its bytes come', () => {
    const text = JSON.stringify([{ text: '甲"\\{[' }, 1, 'x', [null], { n: { m: [] } }], null, 1)
    const read = (size: number): string[] => {
      const bytes = Buffer.from(text)
      const values = new ValueReader(1000)
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      return [...pieces, null].flatMap(piece => values.read(piece)).map(it => String(it.bytes))
    }
    const whole = read(1000)
    expect(whole.map(it => JSON.parse(it))).toEqual(JSON.parse(text))
    for (const size of [1, 2, 3, 7]) expect(read(size)).toEqual(whole)
  })

  test('in GB18030', async () => {
    const text = '全市有学校42所，其中小学28所。'
    expect(await fatesOf('a.json', iconv.encode(JSON.stringify([{ text }]), 'gb18030'))).toEqual([
      `1: ${text}`,
      ': null found-encoding',
    ])
  })
})
