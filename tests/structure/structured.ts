import type { Article } from '../../src/model/article.ts'
import type { Given } from '../../src/model/given.ts'
import { slice } from '../../src/model/span.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'

/** The articles of a plain text. */
export const structure = (text: string, given: Given = {}, path = 'a.txt'): Article[] =>
  structureArticles(readSource(Buffer.from(text), path), given)

/** The only article of a text. */
export function article(text: string, given: Given = {}, path = 'a.txt'): Article {
  const articles = structure(text, given, path)
  if (articles.length !== 1) throw new Error(`Expected one article, found ${articles.length}`)
  return articles[0]!
}

/** Blocks as `kind: text`. */
export const blocksOf = (article: Article): string[] =>
  article.blocks.map(block => `${block.kind}: ${slice(article.text, block)}`)

/** Points as `ordinal marker: text`, set in under what they belong to. */
export const pointsOf = (article: Article): string[] =>
  article.points.map(({ ordinal, marker: printed, parent, start, end }, _, points) => {
    const marker = printed ?? { start, end: start }
    let depth = 0
    for (let at = parent; at !== null; at = points[at]!.parent) depth++
    return `${'  '.repeat(depth)}${ordinal} ${slice(article.text, marker)}|${article.text.slice(marker.end, end)}`
  })
