import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { readPdfFile } from '../../src/read/ahead.ts'
import { interleave } from '../../src/read/pdf/interleave.ts'
import { repaired } from '../../src/read/pdf/repair.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { ARTICLES, blocksOf, type Name } from './documents/articles.ts'
import { type PdfText, pdfOf } from './documents/pdf.ts'

const bytesOf = (name: string) => readFileSync(new URL(`documents/${name}`, import.meta.url))

const articleOf = async (bytes: Uint8Array) => {
  const articles = structureArticles(await readPdfFile(bytes, 'a.pdf'))
  expect(articles).toHaveLength(1)
  return articles[0]!
}
const linesOf = async (bytes: Uint8Array) => (await articleOf(bytes)).text.split('\n')
const issuesOf = async (bytes: Uint8Array, options = {}) =>
  (await readPdfFile(bytes, 'a.pdf', options)).issues.map(({ code, params }: Issue) => [code, params])

describe.each<[string, Name]>([
  ['note-chromium', 'note'],
  ['brief-wkhtmltopdf', 'brief'],
  ['brief-libreoffice', 'brief'],
  ['brief-qpdf', 'brief'],
  ['brief-reportlab', 'brief'],
  ['owned-qpdf', 'brief'],
  ['notice-libreoffice', 'notice'],
  ['notice-wkhtmltopdf', 'notice'],
  ['columns-libreoffice', 'columns'],
  ['works-reportlab', 'works'],
])('%s.pdf', (file, name) => {
  test('is read to the last character, each paragraph and cell on its own', async () => {
    const article = await articleOf(bytesOf(`${file}.pdf`))
    expect(article.text.split('\n')).toEqual(blocksOf(name))
  })

  test('its title, date and rows of tables are told', async () => {
    const { title, date, blocks, format, mediaType, encoding } = await articleOf(bytesOf(`${file}.pdf`))
    const [named] = ARTICLES[name].filter(it => it.kind === 'title')
    expect(title).toBe(named && 'text' in named ? named.text : null)
    expect(date).toBe(
      { brief: '2024-07-18', note: '2024-04-09', notice: '2024-03-05', columns: null, works: null }[name],
    )
    const tables = (ARTICLES[name] as readonly { rows?: unknown[] }[]).flatMap(it => it.rows ?? [])
    expect(blocks.filter(({ kind }) => kind === 'table_row')).toHaveLength(tables.length)
    expect([format, mediaType, encoding]).toEqual(['pdf', 'application/pdf', null])
  })
})

const line = (text: string, x: number, y: number, size = 12): PdfText => ({ text, x, y, size })

describe('pages', () => {
  test('are told of each block, and do not tear a paragraph', async () => {
    const { blocks, text } = await articleOf(bytesOf('notice-libreoffice.pdf'))
    const pages = blocks.map(({ page }) => page)
    expect([...new Set(pages)]).toEqual([1, 2, 3])
    expect(pages).toEqual([...pages].sort())
    expect(text).not.toMatch(/公报|— ?\d ?—/)
  })

  test('lose their heads and numbers, each with a word', async () => {
    const texts = (await issuesOf(bytesOf('notice-libreoffice.pdf'))).map(([code, params]) => [
      code,
      (params as Issue['params']).text,
    ])
    expect(texts).toEqual([
      ['running-head', '云岭市人民政府公报2024年第3期'],
      ['running-head', '— 1—'],
    ])
  })

  test('but not the rows of a table that goes on, nor a line that begins as another does', async () => {
    const page = (n: number) =>
      [1, 2, 3].flatMap(row =>
        [0, 1, 2].map(i => line(String(n * 97 + row * 13 + i * 7), 72 + i * 100, 812 - row * 24)),
      )
    const found = await linesOf(pdfOf([1, 2, 3, 4].map(page)))
    expect(found).toHaveLength(12)
    expect(found[4]).toBe('220\t227\t234')
  })

  test('a head with the number of its page', async () => {
    const page = (n: number) => [
      line(`${n} 云岭市年鉴`, 72, 810, 9),
      line(`第${'一二三四'[n - 10]}章说的是水库。`, 72, 700),
    ]
    expect(await linesOf(pdfOf([10, 11, 12, 13].map(page)))).toEqual([...'一二三四'].map(it => `第${it}章说的是水库。`))
  })

  test('and what stands slanted on them', async () => {
    expect(await linesOf(bytesOf('watermark-reportlab.pdf'))).toEqual(['2024年7月18日 来源：云岭市农业局'])
    expect(await issuesOf(bytesOf('watermark-reportlab.pdf'))).toEqual([['slanted-text', { count: 4 }]])
  })
})

describe('the layout', () => {
  test('radicals and other forms are the characters they stand for', () => {
    expect(repaired('⼗⼀⽉⻓江⺠⽣ﬁle金２０％')).toBe('十一月长江民生file金２０％')
  })

  test('fonts that name an encoding of Chinese and are not embedded', async () => {
    for (const encoding of ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H'] as const)
      expect(await linesOf(pdfOf([[line('全市有学校42所。', 72, 700)]], { encoding }))).toEqual(['全市有学校42所。'])
    for (const encoding of ['UniCNS-UCS2-H', 'ETen-B5-H'] as const)
      expect(await linesOf(pdfOf([[line('全市有學校42所。', 72, 700)]], { encoding }))).toEqual(['全市有學校42所。'])
  })

  test('a font that numbers characters itself and does not say what they are', async () => {
    const bytes = pdfOf([[line('全市有学校四十二所', 72, 700)]], { encoding: 'Identity-H' })
    expect(await issuesOf(bytes)).toEqual([
      ['unread-document', { kind: expect.stringContaining('without text'), advice: expect.stringContaining('OCR') }],
    ])
  })

  test('more pieces than a call takes arguments', () => {
    const runs = Array.from({ length: 130_000 }, (_, i) => ({
      text: '甲',
      x: 72 + (i % 5) * 60,
      y: 100 + Math.floor(i / 5) * 20,
      width: 12,
      size: 12,
    }))
    const { children } = readPdf({ pages: [{ number: 1, height: 842, runs, slanted: 0 }], title: null }, [])
    expect(children.map(it => it.type === 'table' && it.children.length)).toEqual([26_000])
  })

  test('cells of a table that go on over lines, and empty ones', async () => {
    const rows: [string, string, string][] = [
      ['县区', '主要措施', '投入（万元）'],
      ['东山县', '改造渠道', '120'],
      ['西河县', '', '80'],
    ]
    const texts = rows.flatMap((cells, row) =>
      cells.flatMap((cell, i) => (cell === '' ? [] : [line(cell, 72 + i * 130, 700 - row * 40)])),
    )
    const page = [...texts, line('并修水闸', 72 + 130, 700 - 40 - 14)]
    expect(await linesOf(pdfOf([page]))).toEqual([
      '县区\t主要措施\t投入（万元）',
      '东山县\t改造渠道并修水闸\t120',
      '西河县\t\t80',
    ])
  })

  test('text that is printed twice to look bold', async () => {
    const page = [line('全市有学校42所。', 72, 700), line('全市有学校42所。', 72.3, 700)]
    expect(await linesOf(pdfOf([page]))).toEqual(['全市有学校42所。'])
  })

  test('a PDF with something before its head', async () => {
    const bytes = Buffer.concat([Buffer.from('\n\n'), pdfOf([[line('全市有学校42所。', 72, 700)]])])
    expect(await linesOf(bytes)).toEqual(['全市有学校42所。'])
  })

  test('a line that ends early since signs cannot begin or end one', async () => {
    const page = [
      line('记者在现场看到，工人们正在加固堤坝，水位比前一天下降了三十厘米，负责人说，他', 72, 700, 10),
      line('说，“今年不会再出险。', 72, 680, 10),
    ]
    const full = line('这里是一行写满的文字，一直写到纸的右边为止，用来说明这一栏的文字究竟有多宽多长的。', 72, 720, 10)
    expect(await linesOf(pdfOf([[full, ...page]]))).toEqual([[full, ...page].map(it => it.text).join('')])
  })

  test('marks of a second font that were printed into the gaps of a line', () => {
    const run = (text: string, x: number, width: number) => ({ text, x, y: 700, width, size: 12 })
    const texts = (runs: Parameters<typeof interleave>[0]) => interleave(runs).map(({ text }) => text)
    expect(texts([run('孩子们都玩 嗨 了！这才是', 72, 156), run('“', 132, 6), run('”', 150, 6)])).toEqual([
      ...['孩子们都玩', '“', '嗨', '”', '了！这才是'],
    ])
    // a line that was spaced out, and one whose gaps were too small for a blank
    expect(texts([run('共有 三个 县', 72, 94), run('“', 102, 6), run('”', 138, 6)])).toEqual([
      '共有',
      '“',
      '三个',
      '”',
      '县',
    ])
    expect(texts([run('共有三个县', 72, 66), run('“', 96, 3)])).toEqual(['共有', '“', '三个县'])
    const apart = [run('共有', 72, 24), run('三个', 96, 24)]
    expect(interleave(apart)).toEqual(apart)
  })

  test('a page that is turned', async () => {
    const page = [line('全市有学校42所。', 72, 700), line('另有小学28所。', 72, 660)]
    for (const rotate of [0, 90, 180, 270])
      expect(await linesOf(pdfOf([page], { rotate }))).toEqual(['全市有学校42所。', '另有小学28所。'])
  })

  test.each(['•', '1.', '（一）', '\uf0b7'])('a mark %s before a text is that of an entry of a list', async mark => {
    const entries = ['完成投资3亿元。', '引进企业5家。']
    const page = entries.flatMap((it, i) => [line(mark, 90, 700 - i * 20), line(it, 120, 700 - i * 20)])
    const { blocks } = await articleOf(pdfOf([[line('今年的任务有以下两项：', 72, 720), ...page]]))
    expect(blocks.map(({ kind }) => kind)).not.toContain('table_row')
    expect((await linesOf(pdfOf([page]))).map(it => it.replace(' ', ''))).toEqual(entries.map(it => mark + it))
  })

  test('numbers below the head of a column, or beside more than one cell, are cells', async () => {
    const rows = (cells: string[][]) =>
      cells.flatMap((row, i) => row.map((cell, column) => line(cell, 72 + column * 90, 700 - i * 20)))
    for (const cells of [
      [
        ['序号', '任务'],
        ['1.', '修渠'],
        ['2.', '架桥'],
      ],
      [
        ['1.', '修渠', '30'],
        ['2.', '架桥', '20'],
      ],
    ])
      expect(await linesOf(pdfOf([rows(cells)]))).toEqual(cells.map(row => row.join('\t')))
  })

  test.each([2, 3, 4])('text in %d columns is read one after the other', async columns => {
    const paragraphs = ['东', '西', '南', '北', '中', '上'].map(
      it =>
        `${it}乡今年新修桥梁二十座，比去年增加五座，总投资三亿元，其中市级财政承担六成，其余由乡镇分担。据介绍，新修的桥梁主要分布在山区，可以方便沿线群众出行，农产品外运不再困难，预计年内全部通车。`,
    )
    const size = 9
    const width = (495 - (columns - 1) * 18) / columns
    const longest = Math.floor(width / size)
    const lines = paragraphs.flatMap(it => [...`　　${it}`.match(new RegExp(`.{1,${longest}}`, 'g'))!])
    const depth = Math.ceil(lines.length / columns)
    const placed = lines.map((it, i) => {
      const indent = it.match(/^　*/)![0].length
      const x = 50 + Math.floor(i / depth) * (width + 18) + indent * size
      return line(it.slice(indent), x, 700 - (i % depth) * 14, size)
    })
    expect(
      await linesOf(pdfOf([[line('今年全市新修桥梁一百二十座，比去年增加三十座', 50, 740, 16), ...placed]])),
    ).toEqual(['今年全市新修桥梁一百二十座，比去年增加三十座', ...paragraphs])
  })

  test('footnotes stand below the text', async () => {
    const text = (from: number) =>
      [1, 2, 3, 4, 5].map(i => `第${'一二三四五六七八九十'[from + i]}区共有中小学校四百二十所和初中二百八十所又`)
    const page = (from: number, note: string) => [
      ...text(from).map((it, i) => line(it, 72, 700 - i * 20)),
      line(note, 72, 120, 9),
    ]
    const texts = await linesOf(pdfOf([page(-1, '①不含民办学校。'), page(4, '②含教学点。')]))
    expect(texts).toEqual([[...text(-1), ...text(4)].join(''), '①不含民办学校。', '②含教学点。'])
  })
})

describe('what is not read says what to do', () => {
  const OCR = 'Recognise its text first (OCR)'

  test.each<[string, Uint8Array, string, Record<string, unknown>]>([
    [
      'a scan',
      bytesOf('scanned-reportlab.pdf'),
      'unread-document',
      { kind: expect.stringContaining('scans'), advice: OCR },
    ],
    [
      'under a password',
      bytesOf('locked-qpdf.pdf'),
      'unread-document',
      { kind: 'under a password', advice: 'Take its password off and save it again' },
    ],
    ['nothing', Buffer.alloc(0), 'empty-file', {}],
    ['a head alone', Buffer.from('%PDF-1.7\n'), 'broken-document', { reason: expect.any(String) }],
    [
      'text',
      Buffer.from('全市有学校42所。'),
      'misnamed-file',
      { kind: 'plain text', advice: 'Rename it to end in .txt' },
    ],
    [
      'a document of Word',
      bytesOf('pandoc.docx'),
      'misnamed-file',
      { kind: 'a document of Word', advice: 'Rename it to end in .docx' },
    ],
  ])('%s', async (_, bytes, code, params) => {
    expect(await issuesOf(bytes)).toEqual([[code, params]])
  })

  test('pages without text among others', async () => {
    const bytes = pdfOf([[line('全市有学校42所。', 72, 700)], [], []])
    expect(await issuesOf(bytes)).toEqual([['unread-pages', { count: 2, first: 2 }]])
  })

  test('more text than an article may have', async () => {
    expect(await issuesOf(bytesOf('brief-libreoffice.pdf'), { maxBytes: 100 })).toEqual([
      ['too-large', { name: 'a.pdf', limit: 100 }],
    ])
  })

  test('a PDF that was not read ahead', () => {
    expect(readSource(bytesOf('brief-reportlab.pdf'), 'a.pdf').issues.map(({ code }) => code)).toEqual([
      'not-read-ahead',
    ])
  })

  test('scripts, actions and addresses in it are left alone', async () => {
    const bytes = pdfOf([[line('全市有学校42所。', 72, 700)]], {
      catalog:
        '/OpenAction << /S /JavaScript /JS (globalThis.hacked = 1) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>',
    })
    expect(await linesOf(bytes)).toEqual(['全市有学校42所。'])
    expect('hacked' in globalThis).toBe(false)
  })

  test('cut or damaged anywhere throws nothing', async () => {
    const whole = bytesOf('brief-reportlab.pdf')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) bytes[at] = byte
        await readPdfFile(bytes, 'a.pdf')
      }),
      { numRuns: 60 },
    )
  })
})
