import { readFileSync } from 'node:fs'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/source.ts'

// Formulas as pandoc, KaTeX and MediaWiki write them.

/** The lines of a page around a text, and its issues. */
function read(text: string) {
  const page = `<html><body><article><p>${text}</p></article></body></html>`
  const { root, issues } = readSource(Buffer.from(page), 'a.html')
  return {
    lines: root.children.map(it => textOf(it)),
    issues: issues.map(({ code, params }) => `${code} ${params.count}`),
  }
}

const math = (within: string, more = '') => `<math xmlns="http://www.w3.org/1998/Math/MathML"${more}>${within}</math>`
const power = '<mn>1.2</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>8</mn></mrow></msup>'
const tex = '<annotation encoding="application/x-tex">1.2\\times 10^{-8}</annotation>'

describe('a formula of MathML', () => {
  test.each([
    [power, '1.2×10⁻⁸'],
    [`<semantics><mrow>${power}</mrow>${tex}</semantics>`, '1.2×10⁻⁸'],
    ['<mfrac><mn>1</mn><mn>3</mn></mfrac>', '1/3'],
    ['<mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac>', '2 1/3'],
    ['<msqrt><mn>2</mn></msqrt><mo>+</mo><mroot><mn>8</mn><mn>3</mn></mroot>', '√2+8^(1/3)'],
    ['<msub><mi>x</mi><mn>1</mn></msub><mo>&#x2062;</mo><mn>5</mn>', 'x1 5'],
    ['<mn>30</mn><mi>km</mi><msup><mi/><mn>2</mn></msup>', '30km²'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'xi²'],
    ['<msup><mi>x</mi><mi>k</mi></msup>', 'x^k'],
    ['<mtext>增长</mtext><mn>5</mn><mi mathvariant="normal">%</mi>', '增长5%'],
    ['<mml:mfrac><mml:mn>1</mml:mn><mml:mn>3</mml:mn></mml:mfrac>', '1/3'],
    ['<mspace width="1em"/><mn>3</mn><mphantom><mn>9</mn></mphantom>', '3'],
  ])('%s is %s', (within, shown) => {
    expect(read(`库容为${math(within)}立方米，比上年多三成。`).lines).toEqual([`库容为${shown}立方米，比上年多三成。`])
  })

  test('of KaTeX is read once', () => {
    const shown = '<span class="katex-html" aria-hidden="true"><span class="mord">1</span>.2×1<sup>8</sup></span>'
    const whole = `<span class="katex"><span class="katex-mathml">${math(`<semantics>${power}${tex}</semantics>`)}</span>${shown}</span>`
    expect(read(`库容为${whole}立方米，比上年多三成。`).lines).toEqual(['库容为1.2×10⁻⁸立方米，比上年多三成。'])
    expect(read(`库容为<span class="katex">${shown}</span>立方米，比上年多三成。`).lines[0]).toContain('库容为1.2×1')
  })

  test('of a wiki is hidden for the eye, and read; empty, it is its LaTeX', () => {
    const whole = (within: string) =>
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;">${math(within, ' alttext="{\\displaystyle r^{2}}"')}</span><img class="mwe-math-fallback-image-inline" alt="r"></span>`
    expect(read(`面积为${whole('<msup><mi>r</mi><mn>2</mn></msup>')}，比上年多三成。`).lines[0]).toBe(
      '面积为r²，比上年多三成。',
    )
    expect(read(`面积为${whole('')}，比上年多三成。`).lines[0]).toBe('面积为r^{2}，比上年多三成。')
  })

  test('that is not closed ends with the page around it', () => {
    expect(read('库容为<math><mn>3</mn><mrow>亿立方米，比上年多。</p><p>水位为42米，比上年高三成。').lines).toEqual([
      '库容为3亿立方米，比上年多。',
      '水位为42米，比上年高三成。',
    ])
  })

  test.each([
    ['open', '<math>'.repeat(100_000)],
    ['nested', `<math>${'<mrow>'.repeat(100_000)}`],
    ['closed', `<math>${'<mi>'.repeat(100)}${'</mo>'.repeat(100_000)}`],
    ['powers', `<math>${'<msup><mi>x</mi>'.repeat(100_000)}`],
  ])('%s by the thousand is read', (_, text) => {
    expect(read(`${text}库容为3亿立方米。`).lines.length).toBeLessThan(3)
  })
})

test('readings above characters are left out and counted, and so are marks of notes', () => {
  const ruby = '<ruby>重<rp>(</rp><rt>chóng</rt><rp>)</rp>庆<rt>qìng</rt></ruby>'
  expect(read(`${ruby}有企业30<sup><a href="#1">1</a></sup>家，其中<sup>[2]</sup>新设3家。`)).toEqual({
    lines: ['重庆有企业30家，其中新设3家。'],
    issues: ['note-marks 2', 'readings 2'],
  })
})

test.each([
  ['formulas-pandoc.odt', []],
  ['formulas-pandoc.docx', []],
  ['formulas-pandoc.epub', ['note-marks']],
])('%s', (name, codes) => {
  const { root, issues } = readSource(readFileSync(new URL(`documents/${name}`, import.meta.url)), name)
  const lines = root.children.map(it => textOf(it))
  expect(lines).toContain('库容为 1.2×10⁸ 立方米，占 1/3，面积 S=πr²，边长 √2，浓度 30μg/m³。')
  expect(lines.some(it => /^∑i=1[nⁿ] ?ai=\(n\+1\/2\)ⁿ⁺¹$/.test(it))).toBe(true)
  expect(issues.map(({ code }) => code)).toEqual(codes)
})
