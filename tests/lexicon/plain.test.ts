import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { detectScript, foldPlain } from '../../src/lexicon/plain.ts'

describe('foldPlain', () => {
  test.each([
    ['第２０回，增长３．５％', '第20回，增长3.5%'],
    ['ＡＢｃ－１／２＋３', 'ABc-1/2+3'],
    ['（甲）：乙；丙！', '（甲）：乙；丙！'],
    ['二○○八年', '二〇〇八年'],
    ['二Ｏ二二年', '二〇二二年'],
    ['林○○涉案', '林○○涉案'],
    ['林○○，二○○', '林○○，二〇〇'],
    ['\0○', '\0○'],
    ['Ｏ型血', 'O型血'],
    ['⼈⺠⽣活', '人民生活'],
    ['乾坤 名著 瞭望', '乾坤 名著 瞭望'],
    ['我愛我家', '我爱我家'],
  ])('Hans %s → %s', (text, plain) => {
    expect(foldPlain(text, 'Hans')).toBe(plain)
  })

  test.each([
    ['增長三億萬元', '增长三亿万元'],
    ['幾個百分點', '几个百分点'],
    ['衞生署與著作權', '卫生署与著作权'],
    ['２０２３年臺灣', '2023年台湾'],
  ])('Hant %s → %s', (text, plain) => {
    expect(foldPlain(text, 'Hant')).toBe(plain)
  })

  it('gives the same string back when nothing changes', () => {
    expect(foldPlain('全市新建学校。', 'Hans')).toBe('全市新建学校。')
  })

  it('keeps the length of anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('Hans' as const, 'Hant' as const),
        (text, script) => {
          const plain = foldPlain(text, script)
          expect(plain).toHaveLength(text.length)
          expect(foldPlain(plain, script)).toBe(plain)
        },
      ),
    )
  })
})

describe('detectScript', () => {
  test.each([
    ['全国粮食总产量增长', 'Hans'],
    ['全國糧食總產量增長', 'Hant'],
    ['人口三十万', 'Hans'],
    ['1234 abc', 'Hans'],
    ['全国各地的读者来信，谈到我愛我家', 'Hans'],
  ])('%s → %s', (text, script) => {
    expect(detectScript([text])).toBe(script)
  })
})
