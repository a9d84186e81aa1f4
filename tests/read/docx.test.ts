import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../src/read/office/zip.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { zipOf } from '../batch/input/archive.ts'

// documents/ holds what pandoc, LibreOffice and python-docx write; here and there a run, a box or a field is put in by hand.

const bytesOf = (name: string) => readFileSync(new URL(`documents/${name}`, import.meta.url))
const blocksOf = (bytes: Uint8Array) =>
  structureArticles(readSource(bytes, 'a.docx')).flatMap(({ text, blocks }) =>
    blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  )

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documentOf = (body: string): Buffer =>
  zipOf({ 'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>` })
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const SENTENCE = '全市有学校42所。'

describe('a document', () => {
  test.each(['pandoc', 'libreoffice'])('of %s: headings, a list, a table, a footnote below the text', name => {
    expect(blocksOf(bytesOf(`${name}.docx`))).toEqual([
      'title: 青禾市就业工作情况',
      'paragraph: 上半年，全市城镇新增就业4.2万人，完成全年目标的60%，同比增长5.3%。',
      'heading: 主要做法',
      'list_item: 稳岗返还2.1亿元',
      'list_item: 发放扩岗补助1280万元',
      'table_row: 区县\t新增就业（人）\t占比（%）',
      'table_row: 东城区\t18000\t42.9',
      'table_row: 西城区\t24000\t57.1',
      'paragraph: 下半年再办招聘会不少于80场。',
      'paragraph: 不含省属单位。',
    ])
  })

  test('of a program that gives the namespace another prefix, with a formula in a sentence', () => {
    const [main, math] = ['wordprocessingml', 'officeDocument'].map(
      it => `http://schemas.openxmlformats.org/${it}/2006`,
    )
    const text = (it: string) => `<x:r><x:t>${it}</x:t></x:r>`
    const formula = '<m:oMath><m:r><m:t>3.2%</m:t></m:r></m:oMath>'
    const xml = `<x:document xmlns:x="${main}/main" xmlns:m="${math}/math"><x:body><x:p>${text('产量增长')}${formula}${text('，连续两年增长。')}</x:p></x:body></x:document>`
    expect(blocksOf(zipOf({ 'word/document.xml': xml }))).toEqual(['paragraph: 产量增长3.2%，连续两年增长。'])
  })

  test('that shows other documents says so, and counts readings and marks of notes', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>chóng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>重</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>[1]</w:t></w:r>'
    const said = (body: string) => {
      const { issues } = readSource(documentOf(body), 'a.docx')
      return issues.map(({ code, params }) => `${code} ${params.count ?? ''}`)
    }
    const chunk = '<w:altChunk w:id="a"/>'
    expect(said(`<w:p>${ruby}<w:r><w:t>庆有学校42所</w:t></w:r>${mark}</w:p>${chunk}`)).toEqual([
      'note-marks 1',
      'readings 1',
      'embedded-documents 1',
    ])
    expect(said(chunk)).toEqual(['empty-file ', 'embedded-documents 1'])
    const part = '<w:p><w:subDoc w:id="a"/></w:p>'
    expect(said(paragraph(SENTENCE) + part + part)).toEqual(['embedded-documents 2'])
  })

  test('of python-docx: styles, cells that reach over others, a box; no contents, deletions, hidden text or page headers', () => {
    expect(blocksOf(bytesOf('python-docx.docx'))).toEqual([
      'title: 关于水库除险加固的报告',
      'heading: 一、基本情况',
      'paragraph: 全市有水库486座，其中病险水库21座，占4.3%。',
      'paragraph: 第一行',
      'heading: 第二行',
      'paragraph: 编号\t甲-1',
      'paragraph: 已完成投资3.2亿元。',
      'heading: 二、分县情况',
      'table_row: 县\t水库（座）',
      'table_row: \t总数\t病险',
      'table_row: 甲县\t300\t12',
      'table_row: 乙县\t186\t9',
      'paragraph: 框中第一段，共2项。',
      'paragraph: 框中第二段。',
      'list_item: 检查3次',
      'list_item: 整改5处',
      'caption: 图1 水库分布',
      'paragraph: 图示如下。',
      'paragraph: 第7次会议',
    ])
  })

  test('says what it was read as', () => {
    const { format, mediaType, encoding } = readSource(bytesOf('pandoc.docx'), 'a.docx')
    expect([format, mediaType, encoding]).toEqual([
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'utf-8',
    ])
  })

  test('its lines count paragraphs and rows', () => {
    const [article] = structureArticles(readSource(bytesOf('pandoc.docx'), 'a.docx'))
    expect(article!.blocks.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each<[string, string, string[]]>([
    [
      'a table in a cell is text of the cell',
      `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc><w:tbl><w:tr><w:tc>${paragraph('乙1')}</w:tc><w:tc>${paragraph('乙2')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      ['甲', '乙1 乙2'],
    ],
    ['a reference to a character', paragraph('甲&amp;乙&#12290;'), ['甲&乙。']],
    [
      'what was moved away',
      `<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新址</w:t></w:r></w:moveTo></w:p>`,
      ['新址'],
    ],
  ])('%s', (_, body, cells) => {
    expect(
      blocksOf(documentOf(body))
        .map(it => it.replace(/^\w+: /, ''))
        .join('\t')
        .split('\t'),
    ).toEqual(cells)
  })
})

describe('a document with a broken part', () => {
  const main = `<w:document ${W}><w:body>${paragraph(SENTENCE)}</w:body></w:document>`
  const note = `<w:footnotes ${W}>${paragraph('不含民办学校。')}</w:footnotes>`

  test.each([
    ['word/styles.xml', '<w:styles><w:style', [SENTENCE, '不含民办学校。']],
    ['word/styles.xml', '', [SENTENCE, '不含民办学校。']],
    ['word/footnotes.xml', '<w:footnotes><', [SENTENCE]],
    ['word/footnotes.xml', '<html><body>甲</body></html>', [SENTENCE]],
    ['word/endnotes.xml', '<!DOCTYPE x [<!ENTITY a "甲">]><x>&a;</x>', [SENTENCE, '不含民办学校。']],
  ])('keeps the rest: %s is %j', (name, xml, texts) => {
    const bytes = zipOf({ 'word/document.xml': main, 'word/footnotes.xml': note, [name]: xml })
    expect(blocksOf(bytes)).toEqual(texts.map(text => `paragraph: ${text}`))
    expect(readSource(bytes, 'a.docx').issues).toMatchObject([
      { code: 'broken-parts', severity: 'warning', params: { count: 1, name } },
    ])
  })

  const relations = (...pairs: [kind: string, target: string, mode?: string][]) => {
    const tags = pairs.map(
      ([kind, target, mode], i) =>
        `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
    return { 'word/_rels/document.xml.rels': `<Relationships xmlns="${xmlns}">${tags.join('')}</Relationships>` }
  }
  const named = relations(['styles', 'styles.xml'], ['footnotes', 'footnotes.xml'], ['endnotes', '/word/endnotes.xml'])

  test('says which of those it names are missing', () => {
    const bytes = zipOf({ 'word/document.xml': main, ...named })
    expect(blocksOf(bytes)).toEqual([`paragraph: ${SENTENCE}`])
    const params = { count: 3, name: 'word/styles.xml', reason: 'it is not in the archive' }
    expect(readSource(bytes, 'a.docx').issues).toMatchObject([{ code: 'broken-parts', severity: 'warning', params }])
  })

  test('says so of its notes alone', () => {
    const bytes = zipOf({
      'word/document.xml': main,
      'word/styles.xml': `<w:styles ${W}/>`,
      'word/endnotes.xml': note,
      ...named,
    })
    expect(readSource(bytes, 'a.docx').issues).toMatchObject([{ params: { count: 1, name: 'word/footnotes.xml' } }])
  })

  test.each<[string, Record<string, string>]>([
    ['where it says that they lie', { ...relations(['footnotes', '../notes/a.xml']), 'notes/a.xml': note }],
    ['where they are wont to lie', { ...relations(['theme', 'theme/theme1.xml']), 'word/footnotes.xml': note }],
    [
      'where it names none in the archive',
      { ...relations(['footnotes', 'a.xml', 'External']), 'word/footnotes.xml': note },
    ],
    ['twice', { ...relations(['footnotes', 'footnotes.xml'], ['footnotes', 'b.xml']), 'word/footnotes.xml': note }],
  ])('reads its notes %s', (_, more) => {
    const bytes = zipOf({ 'word/document.xml': main, ...more })
    expect(blocksOf(bytes)).toEqual([SENTENCE, '不含民办学校。'].map(text => `paragraph: ${text}`))
    expect(readSource(bytes, 'a.docx').issues).toEqual([])
  })

  test('whose list of parts is broken looks for them where they are wont to lie', () => {
    const more = { 'word/_rels/document.xml.rels': '<Relationships><', 'word/footnotes.xml': note }
    const bytes = zipOf({ 'word/document.xml': main, ...more })
    expect(blocksOf(bytes).length).toBe(2)
    expect(readSource(bytes, 'a.docx').issues).toMatchObject([
      { code: 'broken-parts', params: { count: 1, name: 'word/_rels/document.xml.rels' } },
    ])
  })

  test('and one whose bytes are damaged, as often as it is asked for, takes no more than the limit', () => {
    const bytes = zipOf({ a: '甲'.repeat(100) })
    bytes.writeUInt32LE(0, bytes.indexOf('PK\x01\x02') + 16)
    const { read } = openPackage(bytes, 500)
    expect(() => read('a')).toThrow('its checksum is another')
    expect(() => read('a')).toThrow('it grows too large')
  })
})

describe('a hostile document', () => {
  const codesOf = (bytes: Uint8Array) =>
    readSource(bytes, 'a.docx').issues.map(({ code, params }) => [code, params.reason])

  test('that grows is not unpacked to its end', () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(200 << 20, 32) })
    expect(codesOf(bomb)).toEqual([['broken-document', 'it grows too large']])
    // one that lies about its size
    const entry = bomb.indexOf('PK\x01\x02')
    bomb.writeUInt32LE(10, entry + 24)
    expect(codesOf(bomb)).toEqual([['broken-document', 'it grows too large']])
  })

  test.each([
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "甲甲甲">]><w:document>&a;</w:document>'],
    ['an entity from elsewhere', `<!DOCTYPE x [<!ENTITY a SYSTEM "${import.meta.url}">]><w:document>&a;</w:document>`],
    ['nesting without end', '<w:x>'.repeat(100_000)],
    ['XML that is none', '<w:document><w:p>'],
    ['a page', '<html><body>甲</body></html>'],
    ['no body', `<w:document ${W}><w:koerper>${paragraph(SENTENCE)}</w:koerper></w:document>`],
  ])('with %s is refused', (_, xml) => {
    expect(codesOf(zipOf({ 'word/document.xml': xml }))).toEqual([['broken-document', expect.any(String)]])
  })

  test('of a tag with more attributes than any has is given up at it', () => {
    const attributes = Array.from({ length: 10_001 }, (_, i) => `a${i}=""`).join(' ')
    expect(codesOf(documentOf(`<w:p ${attributes}/>`))).toEqual([['broken-document', 'a tag has too many attributes']])
  })

  test('of another kind is told by its bytes', () => {
    const kindsOf = (bytes: Uint8Array) => readSource(bytes, 'a.docx').issues.map(it => [it.code, it.params.kind])
    const compound = (stream: string) =>
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.from(`${stream}\0`, 'utf16le')])
    expect(kindsOf(compound('WordDocument'))).toEqual([['misnamed-file', 'an old document of Word or WPS']])
    expect(kindsOf(compound('EncryptedPackage'))).toEqual([['misnamed-file', 'under a password']])
    expect(kindsOf(compound('Workbook'))).toEqual([['misnamed-file', 'an old workbook']])
    expect(kindsOf(Buffer.from('{\\rtf1 a}'))).toEqual([['misnamed-file', 'a document in RTF']])
    expect(kindsOf(Buffer.from('\ufeff <html><body>甲</body></html>'))).toEqual([['misnamed-file', 'a web page']])
    expect(kindsOf(Buffer.from('MIME-Version: 1.0\n'))).toEqual([['misnamed-file', 'a web page']])
    expect(kindsOf(bytesOf('openpyxl.xlsx'))).toEqual([['misnamed-file', 'a workbook']])
    expect(kindsOf(zipOf({ 'a.txt': '甲' }))).toEqual([['misnamed-file', 'an archive']])
    expect(kindsOf(Buffer.from('甲'))).toEqual([['misnamed-file', 'plain text']])
    expect(codesOf(Buffer.from('PK\x03\x04'))).toEqual([
      ['broken-document', 'it is no zip archive, or ends in the middle'],
    ])
    expect(codesOf(documentOf(''))).toEqual([['empty-file', undefined]])
    expect(codesOf(Buffer.alloc(0))).toEqual([['empty-file', undefined]])
  })

  test('that a text file turns out to be is named', () => {
    const [found] = readSource(bytesOf('pandoc.docx'), 'a.txt').issues
    expect([found?.code, found?.params]).toEqual([
      'misnamed-file',
      { kind: 'a document of Word', advice: 'Rename it to end in .docx' },
    ])
  })

  test('whose text is longer than an article may be is refused by what it holds, not by its packed size', () => {
    const bytes = documentOf(paragraph('全市有学校42所。').repeat(1000))
    expect(bytes.length).toBeLessThan(2000)
    const [found] = readSource(bytes, 'a.docx', { maxBytes: 20_000 }).issues
    expect([found?.code, found?.params]).toEqual(['too-large', { name: 'a.docx', limit: 20_000 }])
    expect(readSource(bytes, 'a.docx', { maxBytes: 24_000 }).issues).toEqual([])
  })

  test('with macros and pictures from elsewhere is read, and they are not', () => {
    const bytes = zipOf({
      'word/vbaProject.bin': 'x',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r" TargetMode="External" Target="http://a.cn/1.png"/></Relationships>',
      'word/document.xml': `<w:document ${W}><w:body>${paragraph(SENTENCE)}</w:body></w:document>`,
    })
    expect(blocksOf(bytes)).toEqual([`paragraph: ${SENTENCE}`])
  })

  test('cut or damaged anywhere throws nothing', () => {
    const whole = bytesOf('pandoc.docx')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) bytes[at] = byte
        readSource(bytes, 'a.docx')
      }),
    )
  })
})
