import iconv from 'iconv-lite'
import { describe, expect, it, test } from 'vitest'
import { decode, detectEncoding, recodeLines } from '../../src/read/decode.ts'

const HANS = '去年全市新建学校十二所，改造旧房三千户，居民对此十分满意。'
const HANT = '去年全市新建學校十二所，改造舊房三千戶，居民對此十分滿意。'

const cut = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

describe('detectEncoding', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['utf8', HANS, 'utf-8'],
    ['utf8', HANT, 'utf-8'],
    ['gb18030', HANS, 'gb18030'],
    ['gb18030', HANT, 'gb18030'],
    ['big5-hkscs', HANT, 'big5'],
    ['utf-16le', HANS, 'utf-16le'],
    ['utf-16be', HANS, 'utf-16be'],
    ['utf-16le', HANT, 'utf-16le'],
    ['utf-16be', HANT, 'utf-16be'],
  ]
  for (const [written, text, expected] of cases) {
    test.each([8, 30, 500, 70_000])(`${written} of ${text.slice(4, 8)} → ${expected}, %i characters`, length => {
      expect(detectEncoding(iconv.encode(cut(text, length), written))).toBe(expected)
    })
  }

  it('believes a byte-order mark', () => {
    expect(detectEncoding(iconv.encode('abc', 'utf-16le', { addBOM: true }))).toBe('utf-16le')
    expect(detectEncoding(iconv.encode('abc', 'utf-16be', { addBOM: true }))).toBe('utf-16be')
    expect(detectEncoding(iconv.encode('abc', 'utf8', { addBOM: true }))).toBe('utf-8')
  })

  it('sees UTF-16 in plain ASCII without a mark', () => {
    expect(detectEncoding(iconv.encode('Figures for 2023, 12 regions', 'utf-16le'))).toBe('utf-16le')
  })

  it('stays with UTF-8 when a few bytes are damaged', () => {
    const bytes = Buffer.from(cut(HANS, 2000))
    for (let at = 100; at < bytes.length; at += 997) bytes[at] = 0xff
    expect(detectEncoding(bytes)).toBe('utf-8')
  })

  it('reads GB18030 where markup outweighs Chinese', () => {
    expect(detectEncoding(iconv.encode('<p class="a">'.repeat(20) + HANS, 'gb18030'))).toBe('gb18030')
  })

  describe('of UTF-8 that was cut in its last character', () => {
    const cutBy = (text: string, count: number) => Buffer.from(text).subarray(0, -count)

    test.each(['学校有教师7人。', '甲乙。', '有7人𠮷', `${HANS}\n人。`, 'No. 7 人。', '龘麒獬。'])('%s', text => {
      for (const count of [1, 2]) {
        const { text: read, encoding, replaced, strays } = decode(cutBy(text, count))
        expect([read, encoding, replaced, strays]).toEqual([
          `${[...text].slice(0, -1).join('')}\ufffd`,
          'utf-8',
          1,
          null,
        ])
      }
    })

    test.each(['增长3.2%，', '学校有教师7人。', '甲乙。', '有7人𠮷', `${HANS}\n人。`])(
      'with line ends behind it: %s',
      text => {
        for (const behind of ['\n', '\r\n', '\n\n\n'])
          for (const count of [1, 2]) {
            const bytes = Buffer.concat([cutBy(text, count), Buffer.from(behind)])
            const { text: read, encoding, replaced, strays } = decode(bytes)
            const whole = [...text].slice(0, -1).join('')
            expect([read, encoding, replaced, strays]).toEqual([`${whole}\ufffd${behind}`, 'utf-8', 1, null])
          }
      },
    )

    test.each(['学校有教师7人。', '增长3.2%，', '麒麟獬豸', '共7人', '小浜'])(
      'GB18030 with line ends is none: %s',
      text => {
        expect(detectEncoding(iconv.encode(`${text}\n`, 'gb18030'))).toBe('gb18030')
        expect(decode(iconv.encode(`${text}\r\n`.repeat(3), 'gb18030'))).toMatchObject({
          encoding: 'gb18030',
          strays: null,
        })
      },
    )

    test.each(['学校有教师7人。', HANS, '麒麟獬豸', '共7人', 'No. 7 浜'])('GB18030 is none: %s', text => {
      expect(detectEncoding(iconv.encode(text, 'gb18030'))).toBe('gb18030')
    })

    test.each(['学校有教师7人。', HANS])('nor GB18030 that was cut: %s', text => {
      const bytes = iconv.encode(text, 'gb18030')
      expect(detectEncoding(Buffer.concat([bytes, Buffer.of(0xe5)]))).toBe('gb18030')
    })
  })

  it('reads rare characters as GB18030 when nothing else fits', () => {
    expect(detectEncoding(iconv.encode('麒麟獬豸', 'gb18030'))).toBe('gb18030')
  })
})

describe('decode', () => {
  it('takes the byte-order mark off', () => {
    expect(decode(Buffer.from(`\ufeff${HANS}`)).text).toBe(HANS)
    expect(decode(iconv.encode(HANS, 'utf-16be', { addBOM: true })).text).toBe(HANS)
  })

  it('decodes four-byte GB18030 and Hong Kong characters', () => {
    expect(decode(iconv.encode('㐀𠮷', 'gb18030'), 'gbk').text).toBe('㐀𠮷')
    expect(decode(iconv.encode('嘅咗喺', 'big5-hkscs'), 'Big5').text).toBe('嘅咗喺')
  })

  it('counts what it had to replace', () => {
    const bytes = Buffer.from(HANS)
    bytes[3] = 0xff
    expect(decode(bytes).replaced).toBe(3)
    expect(decode(Buffer.from(HANS)).replaced).toBe(0)
  })

  describe('half of a character', () => {
    const HALF = Buffer.of(0xed, 0xa0, 0x80)

    test.each<[string, (string | Buffer)[], string]>([
      ['alone on a line of Latin letters', ['title: ', HALF, 'x\n'], 'title: \ufffdx\n'],
      ['in a text', [`${HANS}\n甲`, HALF, '乙'], `${HANS}\n甲\ufffd乙`],
      ['beside a flaw', [`${HANS}\n`, HALF, Buffer.of(0xff)], `${HANS}\n\ufffd\ufffd`],
    ])('in UTF-8, %s, is U+FFFD', (_, pieces, text) => {
      const bytes = Buffer.concat(pieces.map(piece => Buffer.from(piece as string)))
      const replaced = text.split('\ufffd').length - 1
      expect(decode(bytes)).toMatchObject({ text, encoding: 'utf-8', replaced, strays: null })
      expect(decode(bytes, 'utf-8').text).toBe(text)
      expect(recodeLines(bytes, 'utf-8').bytes.includes(HALF)).toBe(false)
    })

    it('is none of Korean, and 頎 in GB18030', () => {
      expect(decode(Buffer.from('한국 힣')).text).toBe('한국 힣')
      const bytes = Buffer.concat([iconv.encode(HANS, 'gb18030'), HALF])
      expect(decode(bytes)).toMatchObject({ text: `${HANS}頎€`, encoding: 'gb18030', replaced: 0 })
    })
  })

  it.each(['utf-8', 'UTF8', 'GBK', 'gb2312', 'cp936', 'big5-hkscs', ' utf-16le '])('knows the label %j', label => {
    expect(() => decode(Buffer.from('abcd'), label)).not.toThrow()
  })

  it('refuses a label it does not know', () => {
    expect(() => decode(Buffer.from('abc'), 'klingon')).toThrow(RangeError)
    expect(() => decode(Buffer.from('abc'), 'klingon')).toThrow('Use one of utf-8, gb18030, big5, utf-16le, utf-16be')
  })

  it('says what the bytes look like when the label makes no sense of them', () => {
    expect(decode(Buffer.from(cut(HANS, 300)), 'gbk').likely).toBe('utf-8')
    expect(decode(iconv.encode(cut(HANS, 300), 'gbk'), 'utf-8').likely).toBe('gb18030')
    expect(decode(iconv.encode(cut(HANS, 300), 'gbk'), 'gb18030').likely).toBeNull()
  })
})
