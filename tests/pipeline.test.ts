import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Blockquote, Root } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createBatchExtractor,
  createExtractor,
  type Extraction,
  type Extractor,
  type ExtractorOptions,
} from '../src/pipeline.ts'
import { readAhead } from '../src/read/ahead.ts'
import type { ExtractorInput } from '../src/read/input.ts'
import { schemas, tableNames } from '../src/record/schemas.ts'
import { catalogueInChinese } from '../src/report/catalogue.zh.ts'
import { zipOf } from './batch/input/archive.ts'

const INPUT = fileURLToPath(new URL('../input', import.meta.url))
const SAMPLES = readdirSync(INPUT, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.(txt|md)$/.test(path))
  .sort()

/** Scraps of articles: what is glued together here may stand side by side in a badly scraped file. */
const SCRAPS = [
  ...[
    '女代表172名',
    '占35.4%',
    '比上一届增加19名',
    '提高3.2个百分点',
    '1亿3000万元',
    '三四十',
    '十几',
    '数百',
    '两万五',
  ],
  ...[
    '2023年5月18日',
    '5月',
    '20日',
    '去年同期',
    '近三年来',
    '上午9时30分',
    '“十四五”时期',
    '民國112年',
    '至',
    '—',
    '到',
  ],
  ...[
    '一是',
    '（二）',
    '首先',
    '问：',
    '答：',
    '主持人：',
    '新华社北京5月18日电',
    '《',
    '》',
    '“',
    '”',
    '（',
    '）',
    '(',
    '「',
  ],
  ...['，', '。', '；', '、', '\n', '\n\n', '\r\n', '\t', ' ', '\u3000', '%', '％', '.', ',', '－', '·'],
  ...['万一', '十分', '一带一路', '5G', '〔2023〕15号', '第三次', '每平方米', '约', '近', '以上', '分别', '其中', '的'],
  ...[
    '𠮷野家',
    '😀',
    'é',
    '\u0000',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '１２３',
    '○',
    '萬',
    '一',
    '二',
    '十',
    '百',
    '千',
    '亿',
    '半',
    '两',
    '0',
    '9',
  ],
  ...['江州市', '人民政府', '王小明', '大学', '增长', '下降', '倍', '元/吨', '名', '个'],
]
const article = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map(scraps => scraps.join(''))

describe('whatever the text', () => {
  let extract: Extractor
  const run = (text: string): Extraction => extract({ path: 'article.txt', text, date: '2023-05-18' })
  beforeAll(() => {
    extract = createExtractor()
  })

  const expectSound = ({ tables }: Extraction): void => {
    const texts = new Map(tables.documents.map(row => [row.id, [...row.text]]))
    for (const name of tableNames) {
      const rows: readonly object[] = tables[name]
      for (const row of rows) {
        expect(schemas[name].strict().safeParse(row).error).toBeUndefined()
        if ('start' in row && row.start !== null && 'end' in row && 'text' in row && 'document' in row) {
          const { start, end, text, document } = row as { start: number; end: number; text: string; document: string }
          expect(start).toBeLessThan(end)
          expect(texts.get(document)!.slice(start, end).join('')).toBe(text)
        }
      }
      const ids = rows.flatMap(row => ('id' in row ? [row.id] : []))
      expect(new Set(ids).size).toBe(ids.length)
    }
    for (const { id } of tables.documents) {
      for (const name of ['sentences', 'times', 'mentions', 'figures', 'numerals'] as const) {
        const rows = tables[name].filter(row => row.document === id)
        for (let i = 1; i < rows.length; i++) expect(rows[i]!.start).toBeGreaterThanOrEqual(rows[i - 1]!.end)
      }
    }
  }

  /** Every digit of the text lies in a row of the ledger. */
  const expectLedger = ({ tables }: Extraction): void => {
    for (const { id, text } of tables.documents) {
      const accounted = new Set<number>()
      for (const { document, start, end } of tables.numerals) {
        if (document === id) for (let i = start; i < end; i++) accounted.add(i)
      }
      const lost = [...text].flatMap((character, i) => (/[0-9０-９]/.test(character) && !accounted.has(i) ? [i] : []))
      expect(lost).toEqual([])
    }
  }

  test('rows follow their schemas, quote their text and do not overlap', () => {
    fc.assert(
      fc.property(article, text => expectSound(run(text))),
      { numRuns: 300 },
    )
  })

  test('every digit is in the ledger', () => {
    fc.assert(
      fc.property(article, text => expectLedger(run(text))),
      { numRuns: 300 },
    )
  })

  test('two runs give the same', () => {
    fc.assert(
      fc.property(article, text => {
        expect(run(text)).toEqual(run(text))
      }),
      { numRuns: 100 },
    )
  })

  test('units are printed without the classifier before them', () => {
    const { figures } = extract({ text: '上升5个基点，歇了2个多小时，修了3个月。' }).tables
    expect(figures.map(({ unit }) => unit)).toEqual(['基点', '小时', '个月'])
  })

  test.each(SAMPLES)('%s is sound', path => {
    const extraction = extract({ path, bytes: readFileSync(join(INPUT, path)), date: '2023' })
    expectSound(extraction)
    expectLedger(extraction)
  })
})

test('what throws over one input is an issue of it, and the others stay', () => {
  const sound = { path: 'sound.txt', text: '参会代表486名，其中女代表172名，占35.4%。' }
  const extractBatch = createBatchExtractor()
  const [alone] = extractBatch([sound])
  let tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '共42所' }] }] }
  for (let depth = 0; depth < 40_000; depth++)
    tree = { type: 'root', children: [{ type: 'blockquote', children: tree.children as Blockquote['children'] }] }
  const deep = { path: 'deep.md', tree }
  const [first, file, last] = extractBatch([sound, deep, sound])
  expect(first).toEqual(alone)
  expect(last).toEqual(alone)
  expect(file!.issues).toMatchObject([{ code: 'too-nested', severity: 'error', path: 'deep.md', ordinal: null }])
})

test('a batch gives what its files give one by one', () => {
  const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) })
  const inputs = [
    { path: 'a.txt', text: '去年全县有学校42所，占全市的8.1%。', date: '2023-05-18' },
    { path: 'empty.txt', text: '' },
    {
      path: 'two.txt',
      text: '江州5月3日电 参会代表486名，其中女代表172名，占35.4%。\n\n江州5月4日电 大会选出委员61名。',
    },
    { path: 'picture.txt', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0, 0) },
    { path: 'c.md', ...bytes('---\ndate: 2022-09-26\n---\n# 简报\n\n本月新增会员3名。') },
  ]
  const extract = createExtractor({ referenceDate: '2024-01-01' })
  expect(createBatchExtractor({ referenceDate: '2024-01-01' })(inputs)).toEqual(inputs.map(input => extract(input)))
  expect(createBatchExtractor()([])).toEqual([])
})

describe('what is given', () => {
  let extract: Extractor
  beforeAll(() => {
    extract = createExtractor({ referenceDate: '２０２２年９月２６日' })
  })

  test.each<[string, object, object, string[]]>([
    ['a date that is one', { date: '2022/9/26 8:30' }, { date: '2022-09-26', reference_date: '2022-09-26' }, []],
    ['a date that is none', { date: '2022-99-99' }, { date: null, reference_date: '2022-09-26' }, ['bad-date']],
    ['a reference date that is none', { referenceDate: '昨天' }, { reference_date: '2022-09-26' }, ['bad-date']],
    ['an object as title', { title: { a: 1 } }, { title: null }, ['bad-field']],
    ['null among authors', { authors: [null, '甲乙'] }, { authors: ['甲乙'] }, ['bad-field']],
    [
      'lone surrogates',
      { path: 'a\ud800.txt', title: '甲\udfff', text: '有3个\ud800。' },
      { id: 'a\ufffd', path: 'a\ufffd.txt', title: '甲\ufffd', text: '有3个\ufffd。' },
      ['lost-characters', 'lost-in-field'],
    ],
    ['characters lost before', { text: '有3个\ufffd。' }, { text: '有3个\ufffd。' }, ['lost-characters']],
    ['controls in a path', { path: 'a\u0000b\nc.txt' }, { id: 'a%00b%0Ac' }, []],
  ])('%s', (_, given, document, issues) => {
    const { tables, issues: found } = extract({ path: 'a.txt', text: '全县有3个。', ...given })
    expect(tables.documents[0]).toMatchObject(document)
    expect(found.map(({ code }) => code)).toEqual(issues)
  })

  test('a reference date that is none is a mistake of the caller', () => {
    expect(() => createExtractor({ referenceDate: '2023-02-30' })).toThrow(RangeError)
    expect(() => createExtractor({ referenceDate: '2200-01-01' })).toThrow('from 1000 to 2099')
  })
})

describe('what a caller gives', () => {
  const extract = createExtractor()
  const wrong = (input: unknown) => () => extract(input as ExtractorInput)

  test('a text needs no path', () => {
    const { tables, issues } = extract({ text: '现有会员864名。' })
    expect(tables.figures.map(({ id, text }) => `${id} ${text}`)).toEqual(['article/f1 864名'])
    expect(issues).toEqual([])
  })

  test('a path that is an extension alone is a name', () => {
    const { tables } = extract({ text: '现有会员864名。', path: '.md' })
    expect(tables.figures.map(({ id }) => id)).toEqual(['.md/f1'])
  })

  test.each<[unknown, string]>([
    [{ text: 42 }, 'Give "text" as a string, not as a number'],
    [{ bytes: '现有会员864名' }, 'Give "bytes" as a Uint8Array, not as a string'],
    [{ text: '', refrenceDate: '2024' }, 'Use "referenceDate": there is no option "refrenceDate"'],
    [{}, 'Give either "text" or "bytes"'],
    [{ path: 'a.txt' }, 'Give either "text" or "bytes"'],
    [{ text: '', bytes: new Uint8Array() }, 'Give either "text" or "bytes"'],
    [{ text: '', path: '' }, 'Give "path" as a path, not as an empty string'],
    ...['rtf', 'MD', '', 'jsonl', 'constructor'].map((format): [unknown, string] => [
      { text: '现有会员864名', format },
      `Use one of txt, md, html, srt, vtt, docx, odt, epub, pdf as format, not "${format}"`,
    ]),
    ['现有会员864名', 'Give the options as an object, not as a string'],
    [null, 'Give the options as an object, not as null'],
    [5, 'Give the options as an object, not as a number'],
    [{ path: 'a.pdf', bytes: 5 }, 'Give "bytes" as a Uint8Array, not as a number'],
  ])('%j: %s, read ahead too', async (input, message) => {
    expect(wrong(input)).toThrow(new TypeError(message))
    await expect(readAhead(input as ExtractorInput)).rejects.toThrow(new TypeError(message))
  })

  test.each([
    [{ maxBytes: 0 }, /^Give "maxBytes" as a number from 1/],
    [{ maxbytes: 1 }, /^Use "maxBytes"/],
    [null, /^Give the options as an object, not as null/],
  ])('readAhead(…, %j) is refused', async (options, message) => {
    await expect(readAhead({ bytes: new Uint8Array() }, options as object)).rejects.toThrow(message)
  })

  test.each([
    [{ debugg: true }, 'Use "debug": there is no option "debugg"'],
    [{ encoding: 65001 }, 'Give "encoding" as a string, not as a number'],
    [{ language: 'fr' }, "Give \"language\" as 'en' or 'zh', not as a string"],
  ])('createExtractor(%j): %s', (options, message) => {
    expect(() => createExtractor(options as ExtractorOptions)).toThrow(new TypeError(message))
  })
})

test.each(['latin1', 'x', '', 'constructor'])('the encoding %j is a mistake of the caller', encoding => {
  expect(() => createExtractor({ encoding })).toThrow(/^Use one of utf-8, .* as encoding/)
})

test.each([null, undefined, 'abc', {}])('a batch of %j is refused', inputs => {
  expect(() => createBatchExtractor()(inputs as unknown as [])).toThrow(/^Give "inputs" as a list, not as/)
})

describe('issues', () => {
  test('quote what they are about at offsets in code points, as rows do', () => {
    const extract = createExtractor({ debug: true })
    fc.assert(
      fc.property(article, text => {
        const { tables, issues } = extract({ text: `𠮷🙂${text}` })
        for (const { code, span, ordinal, params } of issues) {
          if (code !== 'rule') continue
          const whole = tables.documents.find(row => row.ordinal === ordinal)!.text
          expect([...whole].slice(span!.start, span!.end).join('')).toBe(params.text)
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['en', 'Fill the file or remove it: it holds no text'],
    ['zh', catalogueInChinese['empty-file']],
  ] as const)('carry their message in %s', (language, message) => {
    expect(createExtractor({ language })({ text: ' ' }).issues).toMatchObject([{ code: 'empty-file', message }])
  })
})

describe('a file without an article says so', () => {
  const CELLS = '| | |\n|-|-|\n| | |'
  const ROW = '<table><tr><td></td></tr></table>'
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const TABLE = `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(2)}</w:tr></w:tbl>`
  const DOCUMENT = zipOf({ 'word/document.xml': `<w:document ${W}><w:body>${TABLE}</w:body></w:document>` })
  const only = [['empty-file', 'error']]

  test.each<[string, ExtractorInput, string[][]]>([
    ['a rule', { path: 'a.md', text: '---' }, only],
    ['a remark', { path: 'a.md', text: '<!-- 甲 -->' }, only],
    ['front matter', { path: 'a.md', text: '---\ntitle: 甲\n---' }, only],
    ['cells of Markdown', { path: 'a.md', text: CELLS }, only],
    ['cells of HTML in a text', { path: 'a.txt', text: ROW }, only],
    ['cells of a page', { path: 'a.html', text: ROW }, only],
    ['cells of a document', { path: 'a.docx', bytes: DOCUMENT }, only],
    ['an entry without a text', { path: 'a.md', text: '1. ' }, only],
    ['several of them', { path: 'a.md', text: '1)\n2)\n\n- ' }, only],
    ['what is not drawn', { text: '\u200b\n\u00ad\ufe0f\u3164\u2060\u200e' }, only],
    ['such in Markdown', { path: 'a.md', text: '# \u200b\n\n|\u200b|\n|-|\n|\u200d|' }, only],
    ['such on a page', { path: 'a.html', text: '<p>&#8203;</p><table><tr><td>&#8203;</td></tr></table>' }, only],
    [
      'such in subtitles',
      { path: 'a.srt', text: '1\n00:00:00,000 --> 00:00:01,000\n\u200b' },
      [...only, ['time-codes', 'info']],
    ],
    [
      'a tree of such',
      { tree: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '\u2800' }] }] } },
      only,
    ],
    ['a reference', { path: 'a.md', text: '[a]: https://a.cn/' }, only],
    ['a tree of a rule', { tree: { type: 'root', children: [{ type: 'thematicBreak' }] } }, only],
    [
      'a date that is none, given with it',
      { path: 'a.md', text: '---', date: '昨天' },
      [...only, ['bad-date', 'warning']],
    ],
    [
      'bytes of another kind, told as that alone',
      { path: 'a.docx', bytes: Buffer.from('甲') },
      [['misnamed-file', 'error']],
    ],
  ])('%s', (_, input, expected) => {
    const { tables, issues } = createExtractor()(input)
    expect(tables.documents).toEqual([])
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual(expected)
  })

  test.each(['1', '。', '👍', '- 甲', '\u200b甲'])('%j is one', text => {
    expect(createExtractor()({ path: 'a.md', text }).tables.documents).toHaveLength(1)
  })

  test('lines that show nothing are as blank ones', () => {
    const { documents, blocks } = createExtractor()({ text: '甲县\n\u200b\n有学校3所。' }).tables
    expect(documents[0]!.text).toBe('甲县\n有学校3所。')
    expect(blocks.map(({ line }) => line)).toEqual([1, 3])
  })
})

test('a PDF is read ahead; what is none comes back as it is', async () => {
  const bytes = readFileSync(new URL('read/documents/brief-reportlab.pdf', import.meta.url))
  const extraction = createExtractor()(await readAhead({ path: 'news/a.pdf', bytes }))
  expect(extraction.issues.map(({ code }) => code)).toEqual([])
  const { documents, blocks, figures } = extraction.tables
  expect(documents.map(({ id, format }) => [id, format])).toEqual([['news/a', 'pdf']])
  expect(new Set(blocks.map(({ page }) => page))).toEqual(new Set([1]))
  expect(figures.map(({ text }) => text)).toContain('4.2万吨')
  const input = { path: 'a.txt', bytes: Buffer.from('甲') }
  expect(await readAhead(input)).toBe(input)
})
