import type { Argument, Figure, Grade, Quantity, Recognized } from '../model/layers.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { indexAfter, type Span } from '../model/span.ts'
import { type Measure, type Memory, nameOf, provenWholeOf } from './memory.ts'

/** The figure that states the size of a share's whole, and how sure it is that it is the one meant. */
export interface WholeFigure {
  readonly index: number
  readonly grade: Grade
}

/** How many figures back a part, the amounts before 其中 and those of a name are looked for. */
const REACH_OF_PART = 12
const REACH_OF_AMONG = 12
const REACH_OF_NAME = 40
/** How many characters before a part its 其中 may stand. */
const LOOK_BEHIND = 200
/** Words a share may add to the name of its whole: 占党员总数的, 占全部投诉量的. */
const ALL_OF = /^(?:全部|全体|所有|总)/
const IN_ALL = /(?:总数|总量|总额|总人数|总和)$/

/**
 * Links a share to the figure of its whole: the amount before 其中, the one amount that has the name of the whole, or else the
 * one that makes part ÷ whole come out.
 *
 *     全校有教师[320人]，其中党员176人，占55%
 *     成交额[803.34万元]。…… 净流出22.92万元，占总成交额2.85%
 */
export function linkWhole(
  doc: Recognized,
  memory: Memory,
  sentence: Span,
  share: Quantity,
  measure: Measure,
  found: readonly Argument[],
  whole: string | null,
): WholeFigure | null {
  const part = partIn(memory, sentence, measure)
  if (part !== null && !isSharedOut(doc, memory, sentence, part)) {
    const said = found.some(it => it.role === 'whole' && it.start >= sentence.start) ? whole : null
    const among = amongWhich(doc, memory, sentence, part)
    if (among !== null && (said === null || isNameOf(said, memory.figures[among]!)))
      return { index: among, grade: 'stated' }
    const named = said === null ? [] : namedWholes(doc, memory, part, said)
    if (new Set(named.map(index => memory.figures[index]!.value)).size === 1) {
      const index = named[0]!
      return { index, grade: memory.figures[index]!.start >= sentence.start ? 'stated' : 'linked' }
    }
  }
  const proven = provenWholeOf(memory, share, measure, whole)
  return proven === null ? null : { index: proven, grade: 'searched' }
}

/** The amount of a sentence that a share after it is the share of: of its own measure, else the last. */
function partIn({ figures }: Memory, { start }: Span, measure: Measure): Figure | null {
  let last: Figure | null = null
  for (let i = figures.length - 1; i >= Math.max(0, figures.length - REACH_OF_PART); i--) {
    const figure = figures[i]!
    if (figure.start < start) break
    if (!isAmount(figure)) continue
    if (nameOf(figure) === nameOf(measure)) return figure
    last ??= figure
  }
  return last
}

/** Where the last 其中 of a sentence before a part begins; -1 when it has none within reach. */
function amongBefore(plain: string, start: number, part: Figure): number {
  const from = Math.max(start, part.start - LOOK_BEHIND)
  const at = plain.slice(from, part.start).lastIndexOf('其中')
  return at < 0 ? at : from + at
}

/** 一线代表318名，占[65.4%]，其中农民172名，占35.4%: the second share may be of the same whole as the first, or of the first part. */
function isSharedOut({ article }: Recognized, { figures }: Memory, { start }: Span, part: Figure): boolean {
  const at = amongBefore(article.plain, start, part)
  const last = at < 0 ? undefined : figures.findLast(({ end, relation }) => end <= at && relation !== 'change')
  return last?.relation === 'share' && last.start >= start
}

/** 接待游客[41.28万人次]，其中本省游客24.68万人次: the last amount of its unit before 其中, also of the sentence before. */
function amongWhich(doc: Recognized, { figures }: Memory, sentence: Span, part: Figure): number | null {
  const at = amongBefore(doc.article.plain, sentence.start, part)
  if (at < 0) return null
  const isOpening = doc.article.plain.slice(sentence.start, at).trim() === ''
  const from = isOpening ? startBefore(doc, sentence) : sentence.start
  for (let i = figures.length - 1; i >= Math.max(0, figures.length - REACH_OF_AMONG); i--) {
    const figure = figures[i]!
    if (figure.start < from) return null
    if (figure.end <= at && isAmount(figure) && isSameUnit(figure, part)) return i
  }
  return null
}

/** Where the sentence before begins, in the same block. */
function startBefore({ sentences }: Recognized, { start }: Span): number {
  const at = indexAfter(sentences, start)
  const before = sentences[at - 1]
  return before !== undefined && before.block === sentences[at]!.block ? before.start : start
}

/** Amounts in the unit of a part that have the name of its whole, the last first; those of its own period when there are some. */
function namedWholes(doc: Recognized, { figures }: Memory, part: Figure, name: string): number[] {
  const named: number[] = []
  for (let i = figures.length - 1; i >= Math.max(0, figures.length - REACH_OF_NAME); i--) {
    const figure = figures[i]!
    const isCandidate = figure !== part && figure.modifier === null && isAmount(figure) && isSameUnit(figure, part)
    if (isCandidate && hasName(doc, figure, part, bare(name))) named.push(i)
  }
  const ofPeriod = named.filter(i => figures[i]!.time === part.time)
  return ofPeriod.length > 0 ? ofPeriod : named
}

/**
 * Whether a figure measures what is named, or that of somebody: 海陵银行|总资产 for 总资产. Where the part has the name too, as
 * 海外销售额, so may other parts, and only a proper name says that it is all of somebody's.
 */
function hasName({ mentions }: Recognized, figure: Figure, part: Figure, name: string): boolean {
  const own = bare(nameOf(figure))
  if (name === '' || !own.endsWith(name)) return false
  if (own === name) return true
  const first = figure.arguments[0]?.start ?? 0
  const holder = mentions[indexAfter(mentions, first)]
  const isProper = holder?.start === first && bare(nameOf(figure).slice(holder.end - first)) === name
  return isProper || (bare(figure.property ?? '') === name && !bare(nameOf(part)).endsWith(name))
}

/** Whether a whole that the words of a share name may be what a figure measures. */
function isNameOf(whole: string, figure: Figure): boolean {
  const name = bare(whole)
  return name === '' || bare(nameOf(figure)).endsWith(name)
}

/** A name without the words that say that all of it is meant; nothing for 总数 alone. */
function bare(name: string): string {
  const named = name
    .replace(IN_ALL, '')
    .replace(ALL_OF, '')
    .replace(/[的“”]/g, '')
  return named.length > 1 ? named : ''
}

/** How much there is, as an amount. */
const isAmount = ({ relation, dimension, value }: Figure): boolean =>
  relation === 'level' && value !== null && !['percent', 'score', 'rank', 'duration', 'age'].includes(dimension)
