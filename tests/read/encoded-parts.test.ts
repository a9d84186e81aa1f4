import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openXml, type XmlReader } from '../../src/read/office/xml.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { zipOf } from '../batch/input/archive.ts'

const TEXT = '全市有学校42所，其中小学28所，占66.7%，比上年增加3所。'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OPEN = ['office', 'text'].map(it => `xmlns:${it}="urn:oasis:names:tc:opendocument:xmlns:${it}:1.0"`).join(' ')

const declaration = (encoding: string): string =>
  encoding === '' ? '' : `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\r\n`

const documents: Readonly<Record<string, (text: string) => [part: string, xml: string]>> = {
  docx: text => [
    'word/document.xml',
    `<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  ],
  odt: text => [
    'content.xml',
    `<office:document-content ${OPEN}><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`,
  ],
}

describe.each(Object.entries(documents))('%s', (format, documentOf) => {
  const read = (text: string, declared: string, written: string) => {
    const [part, xml] = documentOf(text)
    const bytes = zipOf({
      [part]: iconv.encode(declaration(declared) + xml, written, { addBOM: written === 'utf-16' }),
    })
    const source = readSource(bytes, `a.${format}`)
    return [
      structureArticles(source).map(it => it.text),
      source.issues.map(({ code, params }) => [code, params.reason]),
    ]
  }

  test.each([
    ['GBK', 'gbk'],
    ['gb2312', 'gbk'],
    ['GB18030', 'gb18030'],
    ['UTF-8', 'gbk'],
    ['', 'gb18030'],
    ['Big5', 'big5'],
    ['GBK', 'utf-8'],
    ['UTF-16', 'utf-16'],
    ['UTF-8', 'utf-16'],
    ['Shift_JIS', 'shift_jis'],
    ['us-ascii', 'utf-8'],
  ])('that declares %s is read where it is written in %s', (declared, written) => {
    const text = written === 'big5' ? '全縣共有會員864名，佔38.3%。' : written === 'shift_jis' ? '会員864名。' : TEXT
    if (declared === 'us-ascii') expect(read('No. 7', declared, written)).toEqual([['No. 7'], []])
    else expect(read(text, declared, written)).toEqual([[text], []])
  })

  test('in an encoding that nobody knows is broken', () => {
    const reason = 'it is in an encoding that is not read'
    expect(read(TEXT, 'x-none', 'gbk')).toEqual([[], [['broken-document', reason]]])
  })

  test('of which most is lost is broken', () => {
    const reason = 'most of its characters are lost'
    expect(read('\ufffd'.repeat(20) + TEXT.slice(0, 5), 'UTF-8', 'utf-8')).toEqual([[], [['broken-document', reason]]])
  })
})

describe('XML that comes in pieces', () => {
  const textOf = (pieces: readonly Uint8Array[]): string => {
    let text = ''
    const reader: XmlReader = openXml({ text: it => (text += it) })
    for (const piece of pieces) reader.write(piece)
    reader.end()
    return text
  }

  test.each(['utf-8', 'gb18030'])('of %s is read wherever it is cut', encoding => {
    const bytes = iconv.encode(`<a><b>x</b>${TEXT}<b/></a>`, encoding)
    for (let at = 1; at < bytes.length; at++)
      expect(textOf([bytes.subarray(0, at), bytes.subarray(at)])).toBe(`x${TEXT}`)
    expect(textOf([...bytes].map(byte => Uint8Array.of(byte)))).toBe(`x${TEXT}`)
  })

  test('declares its encoding though its characters come late', () => {
    const late = `<?xml version="1.0" encoding="gbk"?><a>${'<b/>'.repeat(50_000)}`
    expect(textOf([Buffer.from(late), iconv.encode(`<b>${TEXT}</b></a>`, 'gbk')])).toBe(TEXT)
  })

  test('with a long text without a tag is decoded as it comes', () => {
    const long = 'x'.repeat(100_000)
    const bytes = Buffer.from(`<a>${long}${TEXT}${long}</a>`)
    const pieces = Array.from({ length: 21 }, (_, i) => bytes.subarray(i * 10_000, (i + 1) * 10_000))
    expect(textOf(pieces)).toBe(long + TEXT + long)
  })
})
