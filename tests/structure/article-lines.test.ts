import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { structure } from './structured.ts'

const TEXT = '全市今年新修农村公路三百公里，惠及八千户农户，比上年多四十公里。'
const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const told = (text: string, path = 'a.txt') =>
  structure(text, {}, path)
    .flatMap(({ issues }) => issues)
    .filter(({ code }) => code === 'article-lines')
    .map(({ params }) => params.count)

describe('a text with an article a line says so', () => {
  test.each([
    ['that begin with their dates', times(5, i => `[ 2023-07-0${i + 1} 16:40 ]，正文：${TEXT}`), 5],
    ['that begin with datelines', times(4, i => `新华社成都7月${i + 1}日电 ${TEXT.repeat(4)}`), 4],
    ['as long as articles are', times(12, () => TEXT.repeat(12)), 12],
    ['with a short one among them', `${times(11, () => TEXT.repeat(12))}\n今日无讯`, 12],
  ])('%s', (_, text, count) => {
    expect(told(text)).toEqual([count])
  })
})

describe('it is one article', () => {
  test.each([
    ['of paragraphs', times(20, () => TEXT.repeat(3))],
    ['of few long paragraphs', times(6, () => TEXT.repeat(12))],
    ['with headings', times(24, i => (i % 2 === 0 ? '一、农村公路' : TEXT.repeat(20)))],
    ['that is a round-up', times(6, i => (i % 2 === 0 ? '山城修路' : `新华社成都7月${i + 1}日电 ${TEXT.repeat(4)}`))],
    ['with one dateline', `新华社成都7月1日电 ${TEXT.repeat(4)}\n${TEXT.repeat(4)}\n${TEXT}`],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('where it is a row of a collection, or no plain text', () => {
    const text = times(5, i => `[ 2023-07-0${i + 1} 16:40 ]，正文：${TEXT}`)
    expect(told(text.replaceAll('\n', '\n\n'), 'a.md')).toEqual([])
    const row = {
      ...readSource(Buffer.from(text), 'a.txt'),
      origin: { format: 'csv', mediaType: 'text/csv', encoding: 'utf-8', line: 2 },
    }
    expect(structureArticles(row)[0]!.issues).toEqual([])
  })
})
