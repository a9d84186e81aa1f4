import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { zipOf } from '../batch/input/archive.ts'
import { blocksOf, type Name } from './documents/articles.ts'

const bytesOf = (name: string) => readFileSync(new URL(`documents/${name}`, import.meta.url))

/** The blocks of a document, cells parted by tabs; cells of HTML stand a line each. */
function read(bytes: Uint8Array, name: string) {
  const articles = structureArticles(readSource(bytes, name))
  return articles.flatMap(({ text, blocks }) =>
    blocks.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '\t')),
  )
}
const issuesOf = (bytes: Uint8Array, name: string) =>
  readSource(bytes, name).issues.map(({ code, params }) => [code, params.reason ?? params.kind])

describe.each<[string, Name]>([
  ['brief-pandoc.odt', 'brief'],
  ['brief-libreoffice.odt', 'brief'],
  ['notice-libreoffice.odt', 'notice'],
  ['notice-libreoffice.docx', 'notice'],
  ['columns-libreoffice.docx', 'columns'],
  ['brief-libreoffice.epub', 'brief'],
  ['brief-pandoc.epub', 'brief'],
])('%s', (file, name) => {
  test('is read to the last character', () => {
    expect(read(bytesOf(file), file)).toEqual(blocksOf(name))
  })
})

test('of a book the title, date and author that it says it has', () => {
  const [article] = structureArticles(readSource(bytesOf('notice-pandoc.epub'), 'a.epub'))
  const { title, date, authors, format, titleSource, dateSource } = article!
  expect([title, date, authors, format, titleSource, dateSource]).toEqual([
    '云岭市人民政府关于加强农村饮水安全工程建设和管理工作的通知',
    '2024-03-05',
    ['林小禾'],
    'epub',
    'text',
    'meta',
  ])
})

test.each([
  ['brief-libreoffice.doc', 'a.docx', 'an old document of Word or WPS'],
  ['brief-libreoffice.rtf', 'a.docx', 'a document in RTF'],
  ['brief-libreoffice.odt', 'a.docx', 'a document of another program'],
  ['brief-pandoc.epub', 'a.odt', 'a book'],
  ['notice-libreoffice.docx', 'a.epub', 'a document of Word'],
])('%s called %s is told by its bytes', (file, name, kind) => {
  expect(issuesOf(bytesOf(file), name)).toEqual([['misnamed-file', kind]])
})

const NAMESPACES = ['office', 'text', 'table', 'style', 'svg-compatible']
  .map(it => `xmlns:${it.replace('-compatible', '')}="urn:oasis:names:tc:opendocument:xmlns:${it}:1.0"`)
  .join(' ')
const flat = (body: string, styles = '') =>
  `<?xml version="1.0"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`
const odt = (body: string, more: Record<string, string> = {}) => zipOf({ 'content.xml': flat(body), ...more })

describe('an OpenDocument', () => {
  test.each<[string, string, string[]]>([
    [
      'blanks of the file and those that are written',
      '<text:p> 甲 \n 乙<text:s text:c="2"/>丙<text:tab/>丁</text:p>',
      ['甲 乙  丙\t丁'],
    ],
    ['a line that is broken', '<text:p>甲<text:line-break/>乙</text:p>', ['甲', '乙']],
    [
      'a deletion and a comment',
      '<text:tracked-changes><text:p>旧</text:p></text:tracked-changes><text:p>新<office:annotation><text:p>注</text:p></office:annotation>址</text:p>',
      ['新址'],
    ],
    [
      'a note, below the text',
      '<text:p>共三项<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>不含乙项。</text:p></text:note-body></text:note>。</text:p><text:p>下文。</text:p>',
      ['共三项。', '下文。', '不含乙项。'],
    ],
    [
      'a table of contents',
      '<text:table-of-content><text:p>目录</text:p></text:table-of-content><text:p>正文。</text:p>',
      ['正文。'],
    ],
    [
      'cells that are repeated and covered',
      '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>县区和产量</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>东山县</text:p></table:table-cell><table:table-cell><text:p>18</text:p></table:table-cell></table:table-row></table:table>',
      ['县区和产量', '东山县\t18'],
    ],
  ])('%s', (_, body, blocks) => {
    expect(read(odt(body), 'a.odt')).toEqual(blocks)
    expect(read(Buffer.from(flat(body)), 'a.fodt')).toEqual(blocks)
  })

  test('hidden text is left out', () => {
    const hidden = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    const body =
      '<text:p>甲<text:span text:style-name="T1">密</text:span>乙</text:p><text:p text:style-name="T1">密</text:p>'
    expect(read(Buffer.from(flat(body, hidden)), 'a.fodt')).toEqual(['甲乙'])
  })

  test.each<[string, Uint8Array, string]>([
    ['without text', zipOf({ 'content.xml': `<office:document ${NAMESPACES}/>` }), 'it has no place for its text'],
    ['that is a page', zipOf({ 'content.xml': '<html/>' }), 'its outermost element is that of another file'],
    ['under a password', odt('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'it is under a password'],
    [
      'without text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'it holds no text of an OpenDocument',
    ],
    [
      'that grows',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': Buffer.alloc(40 << 20, 32) }),
      'it grows too large',
    ],
  ])('%s is an issue', (_, bytes, reason) => {
    expect(issuesOf(bytes, 'a.odt')).toEqual([['broken-document', reason]])
  })

  test('keeps its text where a formula or the list of its parts is broken', () => {
    const object = '<draw:frame xmlns:draw="d" xmlns:xlink="x"><draw:object xlink:href="./Object 1"/></draw:frame>'
    const bytes = odt(`<text:p>全市有学校42所${object}。</text:p>`, {
      'META-INF/manifest.xml': '<manifest/>',
      'Object 1/content.xml': '<math><mn>1</mn><',
    })
    const entry = bytes.lastIndexOf('META-INF/manifest.xml')
    bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02', entry) + 16)
    expect(read(bytes, 'a.odt')).toEqual(['全市有学校42所1。'])
    expect(readSource(bytes, 'a.odt').issues).toMatchObject([
      { code: 'broken-parts', severity: 'warning', params: { count: 2, name: 'META-INF/manifest.xml' } },
    ])
  })

  const object = (href: string) =>
    `<text:p>全市有学校42所<draw:frame xmlns:draw="d" xmlns:xlink="x"><draw:object xlink:href="${href}"/></draw:frame>。</text:p>`

  test('says which objects that it shows are missing', () => {
    const bytes = odt(object('./Object 1') + object('Object 2'))
    expect(read(bytes, 'a.odt')).toEqual(['全市有学校42所。', '全市有学校42所。'])
    const params = { count: 2, name: 'Object 1/content.xml', reason: 'it is not in the archive' }
    expect(readSource(bytes, 'a.odt').issues).toMatchObject([{ code: 'broken-parts', severity: 'warning', params }])
  })

  test.each([
    ['elsewhere', object('../b.ods') + object('file:///b.ods') + object('/b.ods'), {}],
    ['of another program', object('./Object 1'), { 'Object 1': 'x' }],
    [
      'that are no formula',
      object('./Object 1'),
      { 'Object 1/content.xml': '<office:document-content xmlns:office="o"/>' },
    ],
  ])('says nothing of objects %s', (_, body, more) => {
    expect(readSource(odt(body, more), 'a.odt').issues).toEqual([])
  })

  test.each([
    ['of its own', '"甲甲甲"'],
    ['from a file', `SYSTEM "${import.meta.url}"`],
    ['from elsewhere', 'SYSTEM "http://127.0.0.1:9/a"'],
    ['that unfolds', '"&b;&b;&b;"> <!ENTITY b "&c;&c;&c;"> <!ENTITY c "甲"'],
  ])('with an entity %s is refused, packed or not', (_, entity) => {
    const xml = flat('<text:p>全市有学校&a;所。</text:p>').replace('?>', `?><!DOCTYPE x [<!ENTITY a ${entity}>]>`)
    const packed = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': xml })
    expect(issuesOf(packed, 'a.odt')).toEqual([
      ['broken-document', expect.stringContaining('entity that is not known')],
    ])
    expect(read(packed, 'a.odt')).toEqual([])
    expect(read(Buffer.from(xml), 'a.fodt')).toEqual([])
  })
})

const CONTAINER = '<container><rootfiles><rootfile full-path="O/a.opf"/></rootfiles></container>'
const book = (chapters: Record<string, string>, more: Record<string, string | Uint8Array> = {}) => {
  const names = Object.keys(chapters)
  const items = names.map((name, i) => `<item id="i${i}" href="${name}" media-type="application/xhtml+xml"/>`).join('')
  const spine = names
    .map((_, i) => `<itemref idref="i${i}"/>`)
    .reverse()
    .join('')
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'O/a.opf': `<package><metadata/><manifest>${items}</manifest><spine>${spine}</spine></package>`,
    ...Object.fromEntries(
      names.map(name => [`O/${decodeURIComponent(name)}`, `<html><body>${chapters[name]}</body></html>`]),
    ),
    ...more,
  })
}

describe('a book', () => {
  test('is read in the order of its spine, whatever its files are called', () => {
    expect(
      read(book({ 'b%20.xhtml': '<p>第二章说的是水。</p>', 'a.xhtml': '<p>第一章说的是山。</p>' }), 'a.epub'),
    ).toEqual(['第一章说的是山。', '第二章说的是水。'])
  })

  test.each<[string, Uint8Array, string]>([
    [
      'protected against copying',
      book({ 'a.xhtml': '<p>甲</p>' }, { 'META-INF/encryption.xml': '<e><CipherReference URI="O/a.xhtml"/></e>' }),
      'it is protected against copying',
    ],
    ['without a package', zipOf({ mimetype: 'application/epub+zip' }), 'it holds no book'],
    ['that leads out of its archive', book({ '../../../etc/passwd': '' }), 'a chapter is not in the archive'],
    ['that grows', book({ 'a.xhtml': '' }, { 'O/a.xhtml': Buffer.alloc(40 << 20, 32) }), 'it grows too large'],
    [
      'with an entity of its own',
      book({}, { 'O/a.opf': '<!DOCTYPE x [<!ENTITY a "甲">]><package>&a;</package>' }),
      'it is no XML: line 1, character 42: it uses an entity that is not known, or malformed',
    ],
  ])('%s is an issue', (_, bytes, reason) => {
    expect(issuesOf(bytes, 'a.epub')).toEqual([['broken-document', expect.stringContaining(reason)]])
  })

  test('keeps its good chapters where others are broken, and says how many', () => {
    const chapters = { 'd.xhtml': '<p>第四章。</p>', 'c.xhtml': '', 'b.xhtml': '', 'a.xhtml': '<p>第一章。</p>' }
    const locked = '<e><CipherReference URI="O/c.xhtml"/></e>'
    const bytes = book(chapters, { 'META-INF/encryption.xml': locked })
    // the archive has no b.xhtml any more
    for (let at = bytes.indexOf('O/b.xhtml'); at >= 0; at = bytes.indexOf('O/b.xhtml')) bytes.write('O/x', at)
    expect(read(bytes, 'a.epub')).toEqual(['第一章。', '第四章。'])
    const [found] = readSource(bytes, 'a.epub').issues
    expect([found?.code, found?.severity, found?.params]).toEqual([
      'broken-parts',
      'warning',
      { count: 2, name: 'O/b.xhtml', reason: 'a chapter is not in the archive' },
    ])
  })

  test.each<[string, string[], boolean]>([
    ['<p>第一章。</p><p>说的是', ['第二章。'], true],
    ['<p>第一章。</p></bo', ['第二章。'], true],
    ['<p>第一章。</p></body>', ['第一章。', '第二章。'], false],
  ])('keeps none of a chapter that is cut: %s', (end, texts, isCut) => {
    const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${end}`
    const bytes = book({ 'b.xhtml': '<p>第二章。</p>', 'a.xhtml': '' }, { 'O/a.xhtml': chapter })
    expect(read(bytes, 'a.epub')).toEqual(texts)
    const told = ['broken-parts', 'it ends in the middle']
    expect(issuesOf(bytes, 'a.epub')).toEqual(isCut ? [told] : [])
  })

  const spineOf = (items: string, ...ids: string[]) => ({
    'O/a.opf': `<package><manifest>${items}</manifest><spine>${ids.map(id => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
  })
  const item = (id: string, href: string, type = 'application/xhtml+xml', more = '') =>
    `<item id="${id}" href="${href}" media-type="${type}" ${more}/>`

  test('says which chapters its list of parts lacks', () => {
    const bytes = book({ 'a.xhtml': '<p>第一章。</p>' }, spineOf(item('a', 'a.xhtml'), 'a', 'b', 'c'))
    expect(read(bytes, 'a.epub')).toEqual(['第一章。'])
    const params = { count: 2, name: 'b', reason: 'it is not in the list of parts' }
    expect(readSource(bytes, 'a.epub').issues).toMatchObject([{ code: 'broken-parts', severity: 'warning', params }])
    const none = book({ 'a.xhtml': '<p>第一章。</p>' }, spineOf(item('a', 'a.xhtml'), 'b'))
    expect(issuesOf(none, 'a.epub')).toEqual([['broken-document', 'it is not in the list of parts']])
  })

  test('reads chapters by their names where the list of parts gives them another kind, and tells no picture', () => {
    const items =
      item('a', 'a.xhtml', 'text/x-oeb1-document') + item('b', 'b.html', '') + item('p', 'p.svg', 'image/svg+xml')
    const contents = item('n', 'n.xhtml', undefined, 'properties="nav"')
    const chapters = {
      'a.xhtml': '<p>第一章。</p>',
      'b.html': '<p>第二章。</p>',
      'p.svg': '',
      'n.xhtml': '<p>目录</p>',
    }
    const bytes = book(chapters, spineOf(items + contents, 'p', 'n', 'a', 'b'))
    expect(read(bytes, 'a.epub')).toEqual(['第一章。', '第二章。'])
    expect(readSource(bytes, 'a.epub').issues).toEqual([])
  })

  test('that grows in one chapter is refused with all of it', () => {
    const bytes = book({ 'b.xhtml': '', 'a.xhtml': '<p>第一章。</p>' }, { 'O/b.xhtml': Buffer.alloc(40 << 20, 32) })
    expect(issuesOf(bytes, 'a.epub')).toEqual([['broken-document', 'it grows too large']])
  })

  test.each([
    ['<dc:creator>Unknown Author</dc:creator>', []],
    ['<dc:creator>未知</dc:creator><dc:creator>林小禾</dc:creator>', ['林小禾']],
  ])('has authors that are known: %s', (creators, authors) => {
    const package_ = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${creators}</metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`
    const bytes = book({ 'a.xhtml': '<p>全市有学校42所。</p>' }, { 'O/a.opf': package_ })
    expect(readSource(bytes, 'a.epub').metadata.authors ?? []).toEqual(authors)
  })

  test('with scripts and pictures from elsewhere is read, and they are not', () => {
    const html = '<script>globalThis.hacked = 1</script><img src="http://127.0.0.1:9/a.png"/><p>全市有学校42所。</p>'
    expect(read(book({ 'a.xhtml': html }), 'a.epub')).toEqual(['全市有学校42所。'])
  })
})

test.each(['brief-pandoc.epub', 'brief-pandoc.odt'])('%s, cut or damaged anywhere, throws nothing', name => {
  const whole = bytesOf(name)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole)
      if (!isCut) bytes[at] = byte
      readSource(bytes, name)
    }),
  )
})
