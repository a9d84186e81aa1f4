import { describe, expect, test } from 'vitest'
import { densityIssue, Refused, Tally } from '../../src/model/density.ts'
import { createExtractor } from '../../src/pipeline.ts'
import { countParts } from '../../src/read/parts.ts'
import { openPdf } from '../../src/read/pdf/open.ts'
import { readSource } from '../../src/read/source.ts'
import { bookOf, docxOf, odtOf } from '../read/documents/packages.ts'
import { pdfOf } from '../read/documents/pdf.ts'

const MB = 1 << 20

describe('densityIssue', () => {
  test.each([
    [{ quantities: 111_000 }, null],
    [{ quantities: 112_000 }, { kind: 'its quantities', count: 112_000 }],
    [
      { quantities: 60_000, blocks: 80_000 },
      { kind: 'its quantities', count: 60_000 },
    ],
    [
      { quantities: 40_000, blocks: 110_000 },
      { kind: 'its blocks', count: 110_000 },
    ],
  ])('%o of 8 MB', (counts, expected) => {
    expect(densityIssue(counts, 8 * MB)?.params ?? null).toEqual(expected)
  })

  test('grants more to what may be longer, and no less to what may not', () => {
    const counts = { quantities: 200_000 }
    expect(densityIssue(counts, 16 * MB)).toBeNull()
    expect(densityIssue({ quantities: 100_000 }, 1000)).toBeNull()
  })
})

/** Text of every kind of which 8 MB would take some gigabytes, as long as a few of them. */
const DENSE: readonly (readonly [string, string, number, string])[] = [
  ['txt', '好\n\n', 160_000, 'its blocks'],
  ['txt', '1 ', 1_200_000, 'its numerals'],
  ['txt', '3人。', 120_000, 'its quantities'],
  ['txt', '好。', 800_000, 'its sentences'],
  ['md', '好\n\n', 100_000, 'its blocks'],
  ['md', '好\n', 230_000, 'its lines'],
  ['md', '- 好\n', 100_000, 'its blocks'],
  ['md', '[好](b)', 160_000, 'its tags'],
  ['md', '**好**', 170_000, 'its marks'],
  ['txt', '好\r', 160_000, 'its blocks'],
  ['txt', '<table><tr><td>好</table>', 60_000, 'its tags'],
  ['md', '-\r', 100_000, 'its blocks'],
  ['md', '\\!', 700_000, 'its marks'],
  ['html', '<p>好</p>', 160_000, 'its tags'],
]

describe('an article', () => {
  test.each(DENSE)('in %s of nothing but %j is refused', (format, piece, times, kind) => {
    const extract = createExtractor()
    const { tables, issues } = extract({ path: `a.${format}`, text: piece.repeat(times) })
    expect(issues).toMatchObject([{ code: 'too-dense', severity: 'error', params: { kind } }])
    expect(tables.documents).toEqual([])
    expect(extract({ path: `a.${format}`, text: '全市有学校42所。' }).tables.figures).toHaveLength(1)
  })

  test('on a page is told by what is shown, not by its scripts', () => {
    const page = `<html><body><h1>全市有学校</h1><p>全市有学校42所，比上年增加3所，增长7.7%。</p><script>${'a<b,12,'.repeat(300_000)}</script></body></html>`
    expect(createExtractor()({ path: 'a.html', text: page }).tables.figures).toHaveLength(3)
  })

  test('of a limit that is raised is read', () => {
    const text = '好\n\n'.repeat(160_000)
    expect(createExtractor({ maxBytes: 16 * MB })({ text }).issues).toEqual([])
  })
})

/** Documents of up to 32 MB of XML, with the part at which each is given up: 8 MB of some took 4 GB. */
const DENSE_DOCUMENTS: readonly (readonly [string, string, () => Buffer, string, number])[] = [
  ['docx', 'paragraphs', () => docxOf(docxParagraph('好').repeat(200_000)), 'its blocks', 154_867],
  ['docx', 'lines', () => docxOf(docxParagraph('好</w:t><w:br/><w:t>'.repeat(200_000))), 'its blocks', 154_867],
  ['docx', 'rows', () => docxOf(`<w:tbl>${'<w:tr/>'.repeat(200_000)}</w:tbl>`), 'its blocks', 154_867],
  [
    'docx',
    'paragraphs of one cell',
    () => docxOf(`<w:tbl><w:tr><w:tc>${docxParagraph('好').repeat(200_000)}</w:tc></w:tr></w:tbl>`),
    'its blocks',
    200_000,
  ],
  ['docx', 'cells', () => docxOf(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1_200_000)}</w:tr></w:tbl>`), 'its cells', 1_006_633],
  ['docx', 'styles', () => docxOf('', '<w:style w:styleId="a"/>'.repeat(450_000)), 'its styles', 402_654],
  ['docx', 'numbers', () => docxOf(docxParagraph('1 '.repeat(1_200_000))), 'its numerals', 1_200_000],
  ['odt', 'paragraphs', () => odtOf('<text:p>好</text:p>'.repeat(200_000)), 'its blocks', 154_867],
  ['odt', 'notes', () => odtOf(`<text:p>${ODT_NOTE.repeat(200_000)}</text:p>`), 'its blocks', 154_867],
  ['odt', 'repeated cells', () => odtOf(`<table:table>${ODT_ROW.repeat(20_000)}</table:table>`), 'its cells', 912_492],
  ['odt', 'styles', () => odtOf('', '<style:style style:name="a"/>'.repeat(450_000)), 'its styles', 402_654],
  ['epub', 'tags in a chapter', () => bookOf({ 'a.xhtml': '<p>好</p>'.repeat(200_000) }), 'its tags', 200_000],
  ['epub', 'paragraphs in chapters', () => bookOf(CHAPTERS), 'its blocks', 154_867],
]

const docxParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const ODT_NOTE = '<text:note><text:note-body><text:p>好</text:p></text:note-body></text:note>'
const ODT_ROW = '<table:table-row><table:table-cell table:number-columns-repeated="63"/></table:table-row>'
const CHAPTERS = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.xhtml`, '<p>好</p>'.repeat(10_000)]))

describe('a document', () => {
  test.each(DENSE_DOCUMENTS)('in %s of nothing but %s is given up as it is read', (format, _, make, kind, count) => {
    const { root, issues } = readSource(make(), `a.${format}`)
    expect(issues).toMatchObject([{ code: 'too-dense', severity: 'error', params: { kind, count } }])
    expect(root.children).toEqual([])
  })

  test('of a limit that is raised is read', () => {
    const bytes = docxOf(docxParagraph('好').repeat(160_000))
    expect(readSource(bytes, 'a.docx', { maxBytes: 16 * MB }).root.children).toHaveLength(160_000)
  })

  test('in PDF of nothing but runs is given up within a page', async () => {
    const tally = new Tally()
    tally.add('runs', 335_000)
    const texts = Array.from({ length: 1200 }, (_, i) => ({
      text: '好',
      x: 20 + (i % 20) * 28,
      y: 20 + Math.floor(i / 20) * 12,
      size: 8,
    }))
    const opened = openPdf(pdfOf([texts]), 8 * MB, tally)
    await expect(opened).rejects.toThrow(Refused)
    await expect(opened).rejects.toMatchObject({ issue: { code: 'too-dense', params: { kind: 'its runs' } } })
  })
})

test('countParts passes over what is too short to hold many', () => {
  expect(countParts('1 '.repeat(100), 'txt')).toEqual({})
  expect(countParts('| 1 | [a](b) |\n'.repeat(10_000), 'md')).toEqual({
    numerals: 10_000,
    lines: 10_000,
    blocks: 10_000,
    marks: 30_000,
    tags: 10_000,
  })
})
