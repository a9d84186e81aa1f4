import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/source.ts'

const TEXT = '山城去年植树三万棵\n\n全市去年植树三万棵，比上年增长两成，成活率达到九成以上。\n'

const codes = (bytes: Uint8Array, path = 'a.txt', encoding?: string) =>
  readSource(bytes, path, { encoding }).issues.map(({ code }) => code)

it.each([
  ['{"id": 1, "text": "甲"}\n{"id": 2, "text": "乙"}\n', true],
  ['\ufeff[\n  {\n    "text": "甲"\n  }\n]', true],
  ['{甲} "乙": 丙', false],
  ['[甲] {"乙"}', false],
  ['甲说：{"text": "乙"}', false],
])('a text that is JSON is read as one, and told: %j', (text, isTold) => {
  const codes = readSource(Buffer.from(text), 'stdin.txt').issues.map(({ code }) => code)
  expect(codes).toEqual(isTold ? ['unnamed-collection'] : [])
})

describe('readSource', () => {
  it('says format, encoding and digest', () => {
    const source = readSource(Buffer.from('abc'), 'news/a.md')
    expect(source).toMatchObject({ path: 'news/a.md', format: 'md', encoding: 'utf-8' })
    expect(source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it.each(['gb18030', 'utf-16le', 'utf-16be', 'utf8'])('reads the same from %s', encoding => {
    const { root, issues } = readSource(iconv.encode(TEXT.replaceAll('\n', '\r\n'), encoding), 'a.txt')
    expect(root).toEqual(readSource(Buffer.from(TEXT), 'a.txt').root)
    expect(issues).toEqual([])
  })

  it('refuses empty and binary files', () => {
    expect(codes(new Uint8Array())).toEqual(['empty-file'])
    expect(codes(Buffer.from(' \n\u3000\n'))).toEqual(['empty-file'])
    expect(codes(Buffer.from('\ufeff'))).toEqual(['empty-file'])
    expect(codes(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))).toEqual([
      'binary-file',
    ])
    expect(codes(Buffer.from('%PDF-1.7\n1 0 obj\n'))).toEqual(['misnamed-file'])
    expect(codes(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0'))).toEqual(['binary-file'])
    expect(readSource(new Uint8Array(), 'a.txt').root.children).toEqual([])
  })

  it.each([
    ['utf-8', 'gb18030'],
    ['gb18030', 'utf-8'],
    ['big5', 'utf-8'],
  ])('reads lines of %s and lines of %s, and says where the second begin', (encoding, other) => {
    const own = (encoding === 'big5' ? '山城去年植樹三萬棵，成活率達到九成以上。\n' : TEXT).repeat(5)
    const strays = '全县共有会员864名，占38.3%。\n共42所\n'
    const bytes = Buffer.concat([own, strays, own].map((text, i) => iconv.encode(text, i === 1 ? other : encoding)))
    const { root, issues, ...source } = readSource(bytes, 'a.txt')
    expect(source.encoding).toBe(encoding)
    expect(root).toEqual(readSource(Buffer.from(own + strays + own), 'a.txt').root)
    const params = { encoding, other, lines: 2, count: 0 }
    expect(issues).toMatchObject([{ code: 'mixed-encodings', line: own.split('\n').length, params }])
  })

  it('reports characters that were lost, once, with the first line', () => {
    const bytes = Buffer.from(TEXT.repeat(20))
    bytes[200] = 0xff
    const [issue, ...others] = readSource(bytes, 'a.txt').issues
    expect(others).toEqual([])
    expect(issue).toMatchObject({ code: 'replacement-character', severity: 'warning', line: 6 })
    expect(issue!.params).toEqual({ count: 3, encoding: 'utf-8' })
  })

  it.each(['utf-8', 'gb18030', 'utf-16le'])('takes characters that were lost before for no flaw of %s', encoding => {
    const text = `${TEXT.repeat(20)}全县有\ufffd桥42座。\n`
    const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' })
    const { issues } = readSource(bytes, 'a.txt')
    const line = text.split('\n').length - 1
    expect(issues).toMatchObject([{ code: 'lost-characters', severity: 'warning', line, params: { count: 1 } }])
  })

  it.each(['学校有教师7人。', '学校有', `${TEXT.repeat(20)}人。`])(
    'reads what is cut in its last character: %s',
    text => {
      for (const [cut, behind] of [
        [1, ''],
        [2, ''],
        [1, '\n'],
        [2, '\r\n'],
      ] as const) {
        const bytes = Buffer.concat([Buffer.from(text).subarray(0, -cut), Buffer.from(behind)])
        const { issues, encoding, root } = readSource(bytes, 'a.txt')
        expect(issues).toMatchObject([{ code: 'replacement-character', params: { count: 1, encoding: 'utf-8' } }])
        expect([encoding, root.children.length > 0]).toEqual(['utf-8', true])
      }
    },
  )

  it('calls nothing but control characters no empty text', () => {
    expect(codes(Buffer.alloc(5000), 'a.txt')).toEqual(['binary-file'])
    expect(codes(Buffer.from(' \n\u200b'), 'a.txt')).toEqual(['empty-file'])
  })

  it('takes half of a character, written in UTF-8, for one that was lost before', () => {
    const bytes = Buffer.concat([Buffer.from('---\ntitle: '), Buffer.of(0xed, 0xa0, 0x80), Buffer.from('x\n---\n甲。')])
    const { issues, metadata } = readSource(bytes, 'a.md')
    expect(metadata.title).toBe('\ufffdx')
    expect(issues).toMatchObject([{ code: 'lost-characters', severity: 'warning', line: 2, params: { count: 1 } }])
  })

  it('reports an encoding that makes no sense of the bytes, once', () => {
    expect(codes(iconv.encode(TEXT, 'gb18030'), 'a.txt', 'utf-8')).toEqual(['doubtful-encoding'])
    expect(codes(Buffer.from(TEXT), 'a.txt', 'big5')).toEqual(['doubtful-encoding'])
    expect(codes(Buffer.from(TEXT), 'a.txt', 'utf-8')).toEqual([])
  })

  it('refuses what the caller got wrong', () => {
    expect(() => readSource(Buffer.from(TEXT), 'a.txt', { encoding: 'utf-9' })).toThrow(RangeError)
    expect(() => readSource(Buffer.from(TEXT), 'a.txt', { format: 'pages' })).toThrow(
      'Use one of txt, md, html, srt, vtt, docx, odt, epub, pdf as format',
    )
  })

  it('reads front matter in Markdown only', () => {
    const bytes = Buffer.from('---\ntitle: 植树\n---\n\n正文。\n')
    expect(readSource(bytes, 'a.md').metadata).toEqual({ title: '植树' })
    expect(readSource(bytes, 'a.txt').metadata).toEqual({})
  })
})

it.each([
  [
    '<!DOCTYPE html>\n<html><body><h1>修渠</h1><p>全市修渠42里。</p><p>投资3亿元。</p></body></html>',
    'html',
    ['unnamed-page'],
  ],
  ['<html>这个标签在最前面。\n</html>在最后。\n', 'txt', []],
  ['网页以<html>开头：\n<p>一</p>\n<p>二</p>\n</html>\n', 'txt', []],
])('a text that may be a page: %j is %s', (text, format, codes) => {
  const source = readSource(Buffer.from(text), 'a.txt')
  expect([source.format, source.issues.map(({ code }) => code), source.stem]).toEqual([format, codes, 'a'])
})
