import { isYear } from '../lexicon/cells.ts'
import { isUnitName } from '../lexicon/unit-names.ts'
import type { Argument, Figure, Recognized, TimeMention } from '../model/layers.ts'
import { longestName } from '../model/name.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { grounded, printed, trimmed } from './arguments.ts'

/** How many times of a cell are looked at. */
const TIMES = 8
const UNIT_GLOSS = /[（(][^（）()]*[）)]|[:：]|[%‰±]/g
/** What is still to come, or was when it was written. */
const ESTIMATE = /预[计测期估]|估计|(?:^|\D)(?:19|20)\d\dE(?![0-9A-Za-z])/
const TARGET = /(?:目标|计划|预算)[数值额]?$/
/** Headers that say nothing of what is measured: 绝对量, 本期数. */
const GENERIC =
  /^(?:预[计测期估]数?|估计数?|目标|计划数?|预算数?|绝\s*对\s*[量数值额]|数\s*[值量]|指标值|实\s*[绩际]数?|[本上]期(?:实际)?数?|[本当上]月|本季度?|本?报告期[末内]?|本期金额|累\s*计|本年累计)$/
/** Whether a header says nothing of what is measured. */
export const isGeneric = (title: string): boolean => {
  const bare = title.replaceAll(UNIT_GLOSS, '').trim()
  return GENERIC.test(bare) || isUnitName(title) || isYear(title)
}

/** What opens a name and is none of it: 其中：, 一、, （二）, 1.  */
const OPENING =
  /^(?:\s|[#*＃－—-]|其中\s*[:：]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))+/

/** The words of an argument, and the name they spell: many figures share them. */
export interface Named {
  readonly found: readonly Argument[]
  readonly name: string | null
}

export const NO_NAME: Named = { found: [], name: null }

export function named(
  doc: Recognized,
  role: 'entity' | 'property' | 'whole' | 'base' | 'place' | 'holder',
  spans: readonly Span[],
  rule: string,
): Named {
  const found = grounded(doc, role, spans, rule, ALWAYS)
  return found.length === 0 ? NO_NAME : { found, name: printed(doc, found, role) }
}

/** A period and its words. */
export interface Period {
  readonly edtf: string | null
  readonly found: readonly Argument[]
  /** Whether the article says its year elsewhere: 9月. */
  readonly isYearless?: boolean
}

export const NO_PERIOD: Period = { edtf: null, found: [] }

export function periodOf(doc: Recognized, time: TimeMention | null, rule: string, isCertain: boolean): Period {
  if (time === null) return NO_PERIOD
  const found = grounded(doc, 'period', [time], rule, () => isCertain)
  return { edtf: time.edtf, found, isYearless: !time.certain && /^\d{4}-/.test(time.edtf ?? '') }
}

/** The period that a cell names: 2023年, and a bare 2023, which is one at the head of a row or a column. */
export function headPeriod(doc: Recognized, cell: Span, rule: string): Period {
  const text = beginning(doc.article.plain, cell)
  if (isYear(text)) return { edtf: text.trim(), found: grounded(doc, 'period', [cell], rule, ALWAYS) }
  return periodOf(doc, timeIn(doc, cell), rule, true)
}

const ALWAYS = (): boolean => true

/** A row's name without what opens it: 其中：. */
export function opened({ article }: Recognized, label: Span): Span {
  const opening = OPENING.exec(beginning(article.plain, label))?.[0].length ?? 0
  return opening === 0 || label.start + opening >= label.end ? label : { start: label.start + opening, end: label.end }
}

/** A cell's words without unit glosses, times and what says nothing; none when nothing is left, or more than a name. */
export function clean(doc: Recognized, cell: Span): readonly Span[] {
  const text = beginning(doc.article.text, cell)
  const end = cell.start + text.length
  const cuts = [...text.matchAll(UNIT_GLOSS)].map(gloss => spanAt(cell.start + gloss.index, gloss[0].length))
  const slash = text.indexOf('/')
  if (slash > 0 && isUnitName(text.slice(slash + 1))) cuts.push(spanAt(cell.start + slash, text.length - slash))
  for (const time of timesIn(doc, { start: cell.start, end })) cuts.push(time)
  cuts.sort((a, b) => a.start - b.start)
  const spans: Span[] = []
  let from = cell.start
  for (const cut of [...cuts, { start: end, end }]) {
    if (cut.start > from && !GENERIC.test(text.slice(from - cell.start, cut.start - cell.start).trim()))
      spans.push({ start: from, end: cut.start })
    from = Math.max(from, cut.end)
  }
  const words = trimmed(doc, spans)
  return words.reduce((size, it) => size + it.end - it.start, 0) > longestName ? [] : words
}

const spanAt = (start: number, length: number): Span => ({ start, end: start + length })

/** As much of a cell as a name and its glosses take. */
export const beginning = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + 2 * longestName))

/** The first time of a cell that has a value, of the first few. */
export const timeIn = (doc: Recognized, cell: Span | undefined): TimeMention | null =>
  cell === undefined ? null : (timesIn(doc, cell).find(it => it.edtf !== null) ?? null)

/** The first few times of a cell. */
export function timesIn({ times }: Recognized, { start, end }: Span): readonly TimeMention[] {
  const from = indexAfter(times, start)
  return times.slice(from, from + TIMES).filter(it => it.start < end)
}
/** Whether a header or a period says that what it heads is to come. */
export function statusOf(title: string): Figure['status'] {
  if (ESTIMATE.test(title)) return 'estimate'
  return TARGET.test(title.replaceAll(UNIT_GLOSS, '').trim()) ? 'target' : 'actual'
}
