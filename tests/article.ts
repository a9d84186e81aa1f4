import type { Article, BlockKind } from '../src/model/article.ts'

/** A bare article for tests of the stages after `structure`: one block a line, nothing known but the text. */
export function articleOf(text: string, kind: BlockKind = 'paragraph'): Article {
  let start = 0
  const blocks = text.split('\n').map((line, i) => {
    const block = {
      start,
      end: start + line.length,
      kind,
      level: null,
      parent: null,
      speaker: null,
      line: i + 1,
      page: null,
      cells: [],
      column: 1,
      grid: null,
      labels: [],
    }
    start += line.length + 1
    return block
  })
  return {
    path: 'test.txt',
    ordinal: 1,
    text,
    stem: 'test',
    plain: text,
    title: null,
    titleSource: null,
    subtitle: null,
    agency: null,
    place: null,
    date: null,
    dateSource: null,
    referenceDate: null,
    authors: [],
    format: 'txt',
    sheet: null,
    cell: null,
    mediaType: 'text/plain',
    url: null,
    fields: null,
    encoding: 'utf-8',
    script: 'Hans',
    sha256: '0'.repeat(64),
    blocks,
    points: [],
    turns: [],
    grids: [],
    issues: [],
  }
}
