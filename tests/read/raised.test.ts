import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { readPdfFile } from '../../src/read/ahead.ts'
import { raised } from '../../src/read/raised.ts'
import { RunText } from '../../src/read/run-text.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { zipOf } from '../batch/input/archive.ts'
import { type PdfText, pdfOf } from './documents/pdf.ts'

/** What stands before raised characters, those, what follows, and how it reads. */
const LINES: readonly (readonly [string, string, string, string])[] = [
  ['共有粮库30', '1', '座。', '共有粮库30座。'],
  ['参会代表', '3', '25人出席。', '参会代表25人出席。'],
  ['水库库容增长', '[2]', '25%。', '水库库容增长25%。'],
  ['粮食产量10', '4', '吨。', '粮食产量10⁴吨。'],
  ['年径流量3×10', '-3', '亿方。', '年径流量3×10⁻³亿方。'],
  ['水面面积30km', '2', '，水深5米。', '水面面积30km²，水深5米。'],
  ['每小时流量110', '4', '方。', '每小时流量110方。'],
  ['全年GDP', '2', '增长5%。', '全年GDP增长5%。'],
  ['最高气温25', 'o', 'C。', '最高气温25°C。'],
  ['比重为30', '%', '以上。', '比重为30%以上。'],
]

const textOf = (bytes: Uint8Array, name: string): string =>
  structureArticles(readSource(bytes, name))
    .map(({ text }) => text)
    .join('\n')

const docx = (body: string): Buffer => {
  const [main, math] = ['wordprocessingml/2006/main', 'officeDocument/2006/math'].map(
    it => `http://schemas.openxmlformats.org/${it}`,
  )
  return zipOf({
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:m="${math}"><w:body><w:p>${body}</w:p></w:body></w:document>`,
  })
}
const run = (text: string, set = ''): string => `<w:r><w:rPr>${set}</w:rPr><w:t>${text}</w:t></w:r>`
const UP = '<w:vertAlign w:val="superscript"/>'

const odt = (body: string): Buffer => {
  const spaces = ['office', 'text', 'style'].map(it => `xmlns:${it}="urn:oasis:names:tc:opendocument:xmlns:${it}:1.0"`)
  const style = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${style}</office:automatic-styles><office:body><office:text><text:p>${body}</text:p></office:text></office:body></office:document-content>`,
  })
}

/** A line set with the middle one of three texts smaller and higher. */
function setLine([before, up, after]: readonly [string, string, string, ...unknown[]]): PdfText[] {
  const widthOf = (text: string, size: number) =>
    [...text].reduce((sum, it) => sum + (it < '\u0100' ? size / 2 : size), 0)
  const x = 72 + widthOf(before, 12)
  return [
    { text: before, x: 72, y: 700, size: 12 },
    { text: up, x, y: 704, size: 7 },
    { text: after, x: x + widthOf(up, 7), y: 700, size: 12 },
  ]
}

/** How many marks of notes are told as left out. */
const marksIn = (issues: readonly Issue[]): number =>
  Number(issues.find(it => it.code === 'note-marks')?.params.count ?? 0)

describe.each(LINES)('%s | %s | %s', (before, up, after, read) => {
  const marks = read === before + after ? 1 : 0
  test.each([
    ['a.html', Buffer.from(`<p>${before}<sup>${up}</sup>${after}</p>`)],
    ['b.html', Buffer.from(`<p>${before}<span style="vertical-align:super;">${up}</span>${after}</p>`)],
    ['a.md', Buffer.from(`${before}<sup>${up}</sup>${after}`)],
    ['b.md', Buffer.from(`<div>\n${before}<sup>${up}</sup>${after}\n</div>`)],
    ['a.docx', docx(run(before) + run(up, UP) + run(after))],
    ['a.odt', odt(`${before}<text:span text:style-name="T1">${up}</text:span>${after}`)],
  ])('in %s', (name, bytes) => {
    expect(textOf(bytes, name)).toBe(read)
    expect(marksIn(readSource(bytes, name).issues)).toBe(marks)
  })

  test('in a.pdf', async () => {
    const source = await readPdfFile(pdfOf([setLine([before, up, after])]), 'a.pdf')
    expect(structureArticles(source).map(({ text }) => text)).toEqual([read])
    expect(marksIn(source.issues)).toBe(marks)
  })

  test.each([
    [
      'a.html',
      (cell: string) => `<table><tr><th>县</th><th>数</th></tr><tr><td>甲县</td><td>${cell}</td></tr></table>`,
    ],
    ['a.md', (cell: string) => `| 县 | 数 |\n| -- | -- |\n| 甲县 | ${cell} |`],
  ])('in a cell of %s', (name, table) => {
    const bytes = Buffer.from(table(`${before}<sup>${up}</sup>${after}`))
    expect(textOf(bytes, name)).toContain(read)
    expect(marksIn(readSource(bytes, name).issues)).toBe(marks)
  })
})

describe('a link', () => {
  const linked = '<sup><a href="#n2">2</a></sup>'
  test.each([
    ['a.html', Buffer.from(`<p>水面30km${linked}，水深5米。</p>`)],
    ['b.html', Buffer.from('<p>水面30km<a href="#n2"><sup>2</sup></a>，水深5米。</p>')],
    ['a.md', Buffer.from('水面30km<sup>[2](#n2)</sup>，水深5米。')],
    ['a.docx', docx(`${run('水面30km')}<w:hyperlink>${run('2', UP)}</w:hyperlink>${run('，水深5米。')}`)],
    ['a.odt', odt('水面30km<text:a><text:span text:style-name="T1">2</text:span></text:a>，水深5米。')],
  ])('that is raised is a mark whatever stands before it: %s', (name, bytes) => {
    expect(textOf(bytes, name)).toBe('水面30km，水深5米。')
  })
})

test('runs that are raised side by side are one', () => {
  expect(textOf(docx(run('浓度为10') + run('-', UP) + run('3', UP) + run('克。')), 'a.docx')).toBe('浓度为10⁻³克。')
})

test('a style of characters may raise them', () => {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const bytes = zipOf({
    'word/document.xml': `<w:document ${main}><w:body><w:p>${run('共有粮库30')}${run('1', '<w:rStyle w:val="a"/>')}${run('座。')}</w:p></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${main}><w:style w:styleId="a"><w:rPr>${UP}</w:rPr></w:style></w:styles>`,
  })
  expect(textOf(bytes, 'a.docx')).toBe('共有粮库30座。')
})

test('the text of a note is not raised with its mark', () => {
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>12</text:p></text:note-body></text:note>'
  expect(textOf(odt(`粮库30<text:span text:style-name="T1">${note}</text:span>座。`), 'a.odt')).toBe('粮库30座。\n12')
})

test('a mark at the head of a line of a page is no part of the number behind it', async () => {
  const page = setLine(['', '1', '25座粮库不计。']).slice(1)
  const [article] = structureArticles(await readPdfFile(pdfOf([page]), 'a.pdf'))
  expect(article!.text).toBe('1 25座粮库不计。')
})

describe('an equation', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const power = (base: string, up: string) => `<m:sSup><m:e>${base}</m:e><m:sup>${up}</m:sup></m:sSup>`
  const ratio = (a: string, b: string) => `<m:f><m:num>${a}</m:num><m:den>${b}</m:den></m:f>`
  test.each([
    ['a power', power(t('10'), t('4')), '约10⁴吨。'],
    ['a power that Unicode has no signs for', power(t('10'), t('1.5')), '约10^1.5吨。'],
    ['a fraction', ratio(t('1'), t('3')), '约1/3吨。'],
    ['a fraction behind a number', t('2') + ratio(t('1'), t('3')), '约2 1/3吨。'],
    ['a power in a fraction', ratio(power(t('10'), t('4')), t('3')), '约10⁴/3吨。'],
    ['a fraction as exponent', power(t('8'), ratio(t('1'), t('3'))), '约8^(1/3)吨。'],
  ])('%s', (_, math, read) => {
    expect(textOf(docx(`${run('约')}<m:oMath>${math}</m:oMath>${run('吨。')}`), 'a.docx')).toBe(read)
  })

  test('does not run into the number beside it', () => {
    const bytes = docx(`${run('共30')}<m:oMath>${t('25')}</m:oMath>${run('7吨。')}`)
    expect(textOf(bytes, 'a.docx')).toBe('共30 25 7吨。')
  })
})

test.each([
  ['(1+r)', '2', '²'],
  ['（国家统计局）', '2', ''],
  ['R', '2', '²'],
  ['Ca', '2+', '²⁺'],
  ['10', 'n', 'ⁿ'],
  ['2', '10', ''],
  ['10', '1', ''],
  ['3×10', '1', '¹'],
  ['数据', '*', ''],
  ['数据', '[3-5]', ''],
  ['第3', '版', '版'],
  ['', '2023', '2023'],
])('%s with %s raised: %s', (before, up, read) => {
  expect(raised(before, up, false)).toBe(read)
})

test('what is parted stays together where nothing would run together', () => {
  const runs = new RunText()
  runs.add('产量')
  runs.part()
  runs.add('10')
  runs.part()
  runs.add('吨')
  expect(runs.text).toBe('产量10吨')
})
