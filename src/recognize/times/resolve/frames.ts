import type { Segmented } from '../../../model/layers.ts'
import { indexAfter, type Span } from '../../../model/span.ts'
import type { TimeCandidate, TimeExpression } from '../expression.ts'
import { compare, type Moment } from './moments.ts'
import { isCompared } from './surroundings.ts'

/** What a document is that tells of a period: 2022年…统计公报, 2023年12月份能源生产情况. */
const DOCUMENT =
  /(?:公报|报告|[年月周旬季]报|快报|简报|通报|情况|数据|指标|统计|年鉴|决算|[算要总]表|汇总|要点|概况)(?:[（([【][^（）()[\]【】]{1,12}[）)\]】])*$/

/**
 * Whether an article is told as of a period and not as of its own day: of an article without a date any is, of one with a date that
 * of a document's title, once it is over.
 */
export function opensFrame(
  doc: Segmented,
  { start, end, expression }: TimeCandidate,
  last: Moment,
  article: Moment | null,
  opening: Span | null,
): boolean {
  const { blocks, plain } = doc.article
  if (!isPrinted(expression) || last.digits < 4 || last.year < OLDEST || isCompared(plain, start, end)) return false
  const block = blocks[indexAfter(blocks, start)]!
  const isTitle = block.kind === 'title' || block.kind === 'subtitle'
  if (article !== null)
    return isTitle && DOCUMENT.test(plain.slice(block.start, block.end)) && compare(last, article) < 0
  return (
    isTitle ||
    block.kind === 'heading' ||
    (opening !== null &&
      opening.start <= start &&
      end <= opening.end &&
      (last.month !== null || NAMES.test(plain.slice(end, end + 24))))
  )
}

/** The year of a report that is named: 发布2023年全国电力工业统计数据. */
const NAMES = /^[^，。；：！？\s]{0,18}?(?:公报|报告|统计数据|[年月周季]报)/

/** Older years are history. */
const OLDEST = 1990

/** Whether it stands in a title or a heading. */
export function isAbove({ article }: Segmented, at: number): boolean {
  const { kind } = article.blocks[indexAfter(article.blocks, at)]!
  return kind === 'title' || kind === 'subtitle' || kind === 'heading'
}

/** The first sentence of the text. */
export function openingOf({ article, sentences }: Segmented): Span | null {
  const first = article.blocks.findIndex(({ kind }) => kind === 'paragraph')
  return sentences.find(({ block }) => block === first) ?? null
}

/** Whether the year is printed, and nothing is open towards the present. */
function isPrinted(expression: TimeExpression): boolean {
  switch (expression.form) {
    case 'open':
      return expression.side === 'until' && isPrinted(expression.of)
    case 'ending':
      return isPrinted(expression.of)
    case 'point':
    case 'range': {
      const [first] = expression.form === 'point' ? expression.steps : expression.from
      return first?.step === 'is' && first.unit === 'year'
    }
    default:
      return false
  }
}

/** Most months that a report speaks of ahead of its period: 12月 in one on January is of the year before. */
const AHEAD = 6

/**
 * The year of a month (and day) without one, as of a period. Null where a day may be of the next year: 1月17日 in what tells of
 * December.
 */
export function yearAsOf({ year, month: own }: Moment, month: number | null, day: number | null): number | null {
  if (own === null || own > 12 || month === null) return year
  if (day !== null && own - month > 12 - AHEAD / 2) return null
  return month - own >= AHEAD ? year - 1 : year
}
