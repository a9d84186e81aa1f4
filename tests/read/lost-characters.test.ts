import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/source.ts'
import { zipOf } from '../batch/input/archive.ts'
import { bookOf, docxOf, odtOf } from './documents/packages.ts'

/** XML in which each 校 is cut in half. */
const halved = (xml: string): Buffer => {
  const pieces = xml.split('校').map(piece => Buffer.from(piece))
  const half = Buffer.from('校').subarray(0, 2)
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [half, piece])))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const word = (body: string) =>
  zipOf({ 'word/document.xml': halved(`<w:document ${W}><w:body>${body}</w:body></w:document>`) })

const OPEN = ['office', 'text', 'table'].map(
  name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const open = (body: string): Buffer =>
  halved(
    `<office:document ${OPEN.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document>`,
  )

const book = (chapter: string, title = '山城') =>
  zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf': halved(
      `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    ),
    'a.xhtml': halved(`<html><body>${chapter}</body></html>`),
  })

const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`

describe('halves of characters in the parts of a document are told, with the line of the first', () => {
  test.each<[string, string, Uint8Array, number, number]>([
    ['text of Word', 'a.docx', word(paragraph('全市有教师7人。') + paragraph('有学校2所，校舍3处。')), 2, 2],
    ['an OpenDocument', 'a.odt', zipOf({ 'content.xml': open('<text:p>全市有学校2所。</text:p>') }), 1, 1],
    [
      'its table',
      'a.odt',
      zipOf({ 'content.xml': open(`<table:table>${row('县', '学校')}${row('甲', '2')}</table:table>`) }),
      1,
      1,
    ],
    ['one that is not packed', 'a.fodt', open('<text:p>全市有学校2所。</text:p>'), 1, 1],
    ['a chapter', 'a.epub', book('<p>全市有教师7人。</p>\n<p>有学校2所。</p>'), 2, 1],
  ])('%s', (_, path, bytes, line, count) => {
    const { issues, root } = readSource(bytes, path)
    expect(issues).toMatchObject([{ code: 'lost-characters', severity: 'warning', line, params: { count } }])
    expect(root.children.length).toBeGreaterThan(0)
  })

  test('and so are those of what a book says of itself', () => {
    const { issues } = readSource(book('<p>全市有教师7人。</p>', '学校'), 'a.epub')
    expect(issues).toMatchObject([{ code: 'lost-in-field', params: { field: 'title', value: '学\ufffd' } }])
  })

  test('as are characters that were lost before they were packed', () => {
    const { issues } = readSource(docxOf(paragraph('全市有学\ufffd2所。')), 'a.docx')
    expect(issues).toMatchObject([{ code: 'lost-characters', line: 1, params: { count: 1 } }])
  })

  test.each([
    ['a.docx', docxOf(paragraph('全市有学校2所。'), '<w:style w:styleId="\ufffd"/>')],
    ['a.docx', word(`<w:p><w:del><w:r><w:t>学校</w:t></w:r></w:del><w:r><w:t>全市有教师7人。</w:t></w:r></w:p>`)],
    ['a.odt', odtOf('<text:p>全市有学校2所。</text:p>')],
    ['a.epub', bookOf({ 'a.xhtml': '<p>全市有学校2所。</p>' })],
  ])('none where what was read of %s has none', (path, bytes) => {
    expect(readSource(bytes, path).issues).toEqual([])
  })
})
