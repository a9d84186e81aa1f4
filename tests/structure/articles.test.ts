import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { structure } from './structured.ts'

const PIECES = [
  '山城修路忙',
  '\n',
  '\n\n',
  '。',
  '，',
  '：',
  '问：',
  '答：',
  '一是',
  '二是',
  '（一）',
  '1. ',
  '①',
  '一、',
  '\t',
  ' ',
  '　　',
  '新华社成都3月8日电 ',
  '记者 张三',
  '全市今年修路三百公里',
  '—',
  '— 3 —',
  '？',
  '”',
  '表1 ',
  '😀',
  '３５％',
  '---',
  'Open',
  '2023-03-08',
]

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(parts => parts.join(''))

describe('structureArticles', () => {
  it.each(['a.txt', 'a.md'])('holds its invariants on anything: %s', path => {
    fc.assert(
      fc.property(texts, text => {
        for (const article of structure(text, { date: '2023' }, path)) {
          expect(article.plain).toHaveLength(article.text.length)
          expect(article.blocks.map(block => slice(article.text, block)).join('\n')).toBe(article.text)
          for (const [index, block] of article.blocks.entries()) {
            expect(block.end).toBeGreaterThan(block.start)
            expect(slice(article.text, block)).not.toContain('\n')
            if (block.parent !== null) expect(block.parent).toBeLessThan(index)
            for (const cell of block.cells) expect(slice(article.text, cell)).not.toContain('\t')
          }
          for (const [index, point] of article.points.entries()) {
            expect(point.start).toBe(point.marker?.start ?? point.start)
            expect(point.end).toBeGreaterThanOrEqual(point.marker?.end ?? point.start)
            if (point.parent === null) continue
            expect(point.parent).toBeLessThan(index)
            expect(point.end).toBeLessThanOrEqual(article.points[point.parent]!.end)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every character of a plain text, in order', () => {
    fc.assert(
      fc.property(texts, text => {
        const dropped = new Set(structure(text).flatMap(({ issues }) => issues.map(({ line }) => line)))
        const kept = text.split('\n').filter((_, index) => !dropped.has(index + 1))
        const read = structure(text)
          .map(article => article.text)
          .join('')
        expect(read.replaceAll(/\s/g, '')).toBe(kept.join('').replaceAll(/\s/g, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same twice', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(structure(text)).toEqual(structure(text))
      }),
      { numRuns: 50 },
    )
  })
})

interface Expected {
  readonly title: string | null
  readonly subtitle?: string | null
  readonly dateline: string | null
  readonly headings: readonly string[]
  readonly questions: number
  readonly answers: number
  readonly points: readonly (readonly [string, number])[]
}

/** Articles annotated by hand, beside the checkout where they are at hand; not each of them has its structure written down. */
const GOLD = new URL('../../../shared/gold/', import.meta.url)

interface Gold {
  readonly structure?: Expected | { readonly articles: readonly Expected[] }
}

const gold = existsSync(GOLD)
  ? readdirSync(GOLD)
      .filter(name => name.endsWith('.json'))
      .map(name => ({
        name: name.replace('.json', '.txt'),
        ...(JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as Gold),
      }))
  : []
const annotated = gold.flatMap(({ name, structure }) => (structure === undefined ? [] : [{ name, structure }]))

describe.runIf(gold.length > 0)(
  `the gold articles of ../shared: ${annotated.length} of ${gold.length} have their structure written down`,
  () => {
    it('are some', () => expect(annotated.length).toBeGreaterThan(0))

    it.each(annotated)('$name', ({ name, structure }) => {
      const expected = 'articles' in structure ? structure.articles : [structure]
      const articles = structureArticles(readSource(readFileSync(new URL(name, GOLD)), name))
      expect(articles).toHaveLength(expected.length)
      for (const [index, { text, title, subtitle, blocks, points }] of articles.entries()) {
        const of = (kind: string) => blocks.filter(block => block.kind === kind).map(block => slice(text, block))
        const wanted = expected[index]!
        expect({
          title,
          ...('subtitle' in wanted ? { subtitle } : {}),
          dateline: of('dateline')[0]?.replace(/[：:，,]$/, '') ?? null,
          headings: of('heading'),
          questions: of('question').length,
          answers: of('answer').length,
          points: points.map(({ marker, ordinal }) => [marker === null ? null : slice(text, marker), ordinal]),
        }).toEqual(wanted)
      }
    })
  },
)

describe('the address of an article', () => {
  const TEXT = '山城修渠\n\n全市今年修渠三百公里。\n'

  it('is that which the caller gives, else that of the front matter, and may date it', () => {
    const marked = `---\nurl: https://a.cn/2024/03/05/1.htm\n---\n\n${TEXT}`
    const addresses = [{}, { url: 'https://b.cn/1' }].map(given => structure(marked, given, 'a.md')[0]!)
    expect(addresses.map(({ url, date }) => [url, date])).toEqual([
      ['https://a.cn/2024/03/05/1.htm', '2024-03-05'],
      ['https://b.cn/1', null],
    ])
    expect(structure(TEXT)[0]!.url).toBe(null)
  })

  it('is not taken from a sidebar', () => {
    expect(structure(`${TEXT}\n链接：什么是渠系\n\n渠系是一县的水路。\n`)[0]!.url).toBe(null)
  })
})
