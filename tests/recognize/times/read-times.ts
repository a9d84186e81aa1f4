import type { Article } from '../../../src/model/article.ts'
import type { TimeMention } from '../../../src/model/layers.ts'
import { scanNumerals } from '../../../src/recognize/numerals.ts'
import { resolveTimes } from '../../../src/recognize/times/resolve/resolve-times.ts'
import { proposeTimes } from '../../../src/recognize/times/times.ts'
import { segmentSentences } from '../../../src/segment/sentences.ts'

/** The times of a text of one block a line, as of a date. */
export function readTimes(text: string, referenceDate: string | null = '2022-09-26'): TimeMention[] {
  const doc = segmentSentences(articleOf(text, referenceDate))
  return resolveTimes(doc, proposeTimes(doc, scanNumerals(text)))
}

/** The text with brackets around its times: `[2021年]的[7月]`. */
export function marked(text: string, referenceDate?: string | null): string {
  let shown = ''
  let end = 0
  for (const time of readTimes(text, referenceDate)) {
    shown += `${text.slice(end, time.start)}[${text.slice(time.start, time.end)}]`
    end = time.end
  }
  return shown + text.slice(end)
}

/** The values of a text's times, in order. */
export const values = (text: string, referenceDate?: string | null): (string | null)[] =>
  readTimes(text, referenceDate).map(({ edtf }) => edtf)

/** The values of the times of a text under its title, in order; those of the title are among them. */
export function valuesUnder(title: string, text: string, referenceDate: string | null): (string | null)[] {
  const whole = `${title}\n${text}`
  const article = articleOf(whole, referenceDate)
  const blocks = article.blocks.map((block, i) => (i === 0 ? { ...block, kind: 'title' as const } : block))
  const doc = segmentSentences({ ...article, blocks })
  return resolveTimes(doc, proposeTimes(doc, scanNumerals(whole))).map(({ edtf }) => edtf)
}

function articleOf(text: string, referenceDate: string | null): Article {
  let start = 0
  const blocks = text.split('\n').map((line, index) => {
    const block = {
      kind: 'paragraph' as const,
      start,
      end: start + line.length,
      level: null,
      parent: null,
      speaker: null,
      line: index + 1,
      page: null,
      cells: [],
      column: 1,
      grid: null,
      labels: [],
    }
    start = block.end + 1
    return block
  })
  return {
    path: 'a.txt',
    stem: 'a',
    ordinal: 1,
    text,
    plain: text,
    title: null,
    titleSource: null,
    subtitle: null,
    agency: null,
    place: null,
    date: referenceDate,
    dateSource: null,
    referenceDate,
    authors: [],
    format: 'txt',
    sheet: null,
    cell: null,
    mediaType: 'text/plain',
    url: null,
    fields: null,
    encoding: 'utf-8',
    script: 'Hans',
    sha256: '',
    blocks,
    points: [],
    turns: [],
    grids: [],
    issues: [],
  }
}
