import { readFileSync } from 'node:fs'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/source.ts'
import { zipOf } from '../batch/input/archive.ts'

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
const row = (within: string) => `<mrow>${within}</mrow>`
const sum = (one: string, other: string) => row(`<mi>${one}</mi><mo>+</mo><mi>${other}</mi>`)
const from = row('<mi>i</mi><mo>=</mo><mn>1</mn>')
const tex = '<annotation encoding="application/x-tex">1.2\\times 10^{-8}</annotation>'

const NAMESPACES = [
  'w="http://schemas.openxmlformats.org/wordprocessingml',
  'm="http://schemas.openxmlformats.org/officeDocument',
]
  .map(it => `xmlns:${it}/2006/${it.startsWith('w') ? 'main' : 'math'}"`)
  .join(' ')

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
    [`<mfrac>${sum('a', 'b')}${sum('c', 'd')}</mfrac>`, '(a+b)/(c+d)'],
    [`<mfrac>${row('<mn>2</mn><mi>a</mi>')}${row('<mn>3</mn><mi>b</mi>')}</mfrac>`, '2a/(3b)'],
    ['<mfrac><mtext>本年收入</mtext><mtext>上年收入</mtext></mfrac>', '本年收入/上年收入'],
    ['<mfrac><mi>m</mi><mi>min</mi></mfrac>', 'm/min'],
    [`<mfrac><mi>t</mi>${row('<msup><mi>m</mi><mn>2</mn></msup>')}</mfrac>`, 't/m²'],
    [`<mfrac>${row('<mn>5</mn><mo>%</mo>')}<mn>2</mn></mfrac>`, '5%/2'],
    ['<mfrac><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>3</mn></mfrac>', '(1/2)/3'],
    ['<msup><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>2</mn></msup>', '(1/2)²'],
    [`<msup>${sum('a', 'b')}<mn>2</mn></msup>`, '(a+b)²'],
    [`<msup>${row(`<mo>(</mo>${sum('a', 'b')}<mo>)</mo>`)}<mn>2</mn></msup>`, '(a+b)²'],
    [`${row(`<mo>(</mo>${sum('a', 'b')}`)}<msup><mo>)</mo><mn>2</mn></msup>`, '(a+b)²'],
    ['<msup><mn>-2</mn><mn>2</mn></msup>', '(-2)²'],
    [`<msup><mi>e</mi>${row('<mo>-</mo><mi>x</mi>')}</msup>`, 'e^(-x)'],
    ['<msup><mi>f</mi><mo>′</mo></msup>', 'f′'],
    [`<msub><mi>x</mi>${sum('i', 'j')}</msub>`, 'x_(i+j)'],
    ['<msub><mn>101</mn><mn>2</mn></msub>', '101_2'],
    [`<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mi>c</mi>`, '√(a+b)c'],
    ['<msqrt><msup><mi>a</mi><mn>2</mn></msup></msqrt>', '√(a²)'],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a,b)'],
    ['<mfenced open="[" close=")" separators=";|"><mn>1</mn><mn>2</mn><mn>3</mn><mn>4</mn></mfenced>', '[1;2|3|4)'],
    [`<munderover><mo>∑</mo>${from}<mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>`, '∑_(i=1)^n xi'],
    [`<msubsup><mo>∑</mo>${from}<mn>10</mn></msubsup><mi>x</mi>`, '∑_(i=1)^10 x'],
    ['<munder><mi>lim</mi><mi>n</mi></munder><mi>x</mi>', 'lim_n x'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x¯'],
    ['<mi>log</mi><mo>&#x2061;</mo><mi>x</mi>', 'log x'],
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

describe('an equation of Word', () => {
  const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const part = (name: string, ...within: readonly string[]) => `<m:${name}>${within.join('')}</m:${name}>`
  const set = (name: string, value: string) => `<m:${name} m:val="${value}"/>`

  const text = (it: string) => `<w:r><w:t>${it}</w:t></w:r>`
  const wordOf = (within: string) =>
    zipOf({ 'word/document.xml': `<w:document ${NAMESPACES}><w:body><w:p>${within}</w:p></w:body></w:document>` })

  test.each([
    [part('f', part('num', run('a+b')), part('den', run('2c'))), '(a+b)/(2c)'],
    [part('f', part('num', run('本年')), part('den', run('上年'))), '本年/上年'],
    [
      part('sSup', part('e', part('f', part('num', run('1')), part('den', run('2')))), part('sup', run('n+1'))),
      '(1/2)ⁿ⁺¹',
    ],
    [part('sSup', part('e', run('1.2×'), run('10')), part('sup', run('8'))), '(1.2×10)⁸'],
    [run('1.2×') + part('sSup', part('e', run('10')), part('sup', run('-8'))), '1.2×10⁻⁸'],
    [part('rad', part('deg'), part('e', run('a+b'))), '√(a+b)'],
    [part('rad', part('deg', run('3')), part('e', run('8'))), '8^(1/3)'],
    [part('sSubSup', part('e', run('x')), part('sub', run('i')), part('sup', run('2'))), 'xi²'],
    [part('d', part('e', run('a+b'))), '(a+b)'],
    [
      part(
        'd',
        part('dPr', set('begChr', '['), set('sepChr', ','), set('endChr', '')),
        part('e', run('a')),
        part('e', run('b')),
      ),
      '[a,b',
    ],
    [
      part(
        'nary',
        part('naryPr', set('chr', '∑')),
        part('sub', run('i=1')),
        part('sup', run('n')),
        part('e', run('x')),
      ),
      '∑_(i=1)^n x',
    ],
    [part('nary', part('naryPr'), part('sub', run('0')), part('sup', run('1')), part('e', run('x'))), '∫_0^1 x'],
    [part('func', part('fName', run('log')), part('e', run('x'))), 'log x'],
    [part('limLow', part('e', run('max')), part('lim', run('i'))), 'max_i'],
    [part('acc', part('accPr', set('chr', '̅')), part('e', run('x'))), 'x̅'],
  ])('%s is %s', (equation, shown) => {
    const { root } = readSource(wordOf(`${text('比值')}<m:oMath>${equation}</m:oMath>${text('，见表')}`), 'a.docx')
    expect(root.children.map(it => textOf(it))).toEqual([`比值${shown}，见表`])
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
  expect(lines).toContain('∑_(i=1)^n ai=((n+1)/2)ⁿ⁺¹')
  expect(issues.map(({ code }) => code)).toEqual(codes)
})
