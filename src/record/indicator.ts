import { bareMeasure, type Indicator, indicatorAtEnd, isUnqualified } from '../lexicon/indicators.ts'
import type { Checked, Dimension, Figure } from '../model/layers.ts'
import { slice, spansIn } from '../model/span.ts'

/** Entity and property as one name: 社会消费品 | 零售总额. Null where the text gives neither. */
export const measureOf = ({ entity, property }: Pick<Figure, 'entity' | 'property'>): string | null =>
  entity === null && property === null ? null : `${entity ?? ''}${property ?? ''}`

/**
 * The indicator that a figure is of; null where its measure is none of them, or narrower by a word (高端产品|营业收入): whose it
 * is may stand before it, what it is of may not.
 */
export function indicatorOf(doc: Checked, figure: Figure): Indicator | null {
  const { article, mentions } = doc
  const words = figure.arguments.filter(
    ({ role, rule }) => role === 'property' || (role === 'entity' && rule !== 'earlier_subject'),
  )
  const measure = bareMeasure(words.map(it => slice(article.plain, it)).join(''))
  const named = measure === '' ? null : indicatorAtEnd(measure)
  if (named === null || !isMeasuredIn(figure, named.indicator.dimension, named.isGrowth)) return null
  if (DIRECTED.test(article.plain.slice(Math.max(0, words[0]!.start - REACH), words[0]!.start + named.start)))
    return null
  const names = words
    .flatMap(({ start, end }) => spansIn(mentions, start, end))
    .filter(({ type }) => OWNERS.has(type))
    .map(it => bareMeasure(slice(article.plain, it)))
  return isOwner(measure.slice(0, named.start), names) ? named.indicator : null
}

/** 对东盟 | 进出口, 自金砖国家 | 进口: a part of the indicator. */
const DIRECTED = /(?:[对向从]|自(?![治贸主然动营身己]))[\u4e00-\u9fff“”、]{1,16}$/
const REACH = 16

const OWNERS: ReadonlySet<string> = new Set(['ORG', 'GPE', 'LOC'])

/** Whether the words before an indicator say no more than whose it is, of when, or nothing: 苏州 | 全市 | 上半年累计实现. */
function isOwner(words: string, names: readonly string[]): boolean {
  let rest = words
  for (const name of names) {
    const at = rest.indexOf(name)
    if (at >= 0 && isUnqualified(rest.slice(0, at))) rest = rest.slice(at + name.length)
    // 美国联邦基金 | 利率: a name that goes on into the indicator
    else if (rest !== '' && name.startsWith(rest)) return true
  }
  return isUnqualified(rest)
}

/** Whether an indicator whose level is of a dimension is what a figure measures, as far as its own dimension tells. */
function isMeasuredIn({ dimension, relation }: Figure, level: Dimension, isGrowth: boolean): boolean {
  const isRatio = dimension === 'percent' || dimension === 'multiple'
  if (relation === 'rank') return true
  if (relation === 'criterion') return false
  // a growth that grows is not the growth of the indicator
  if (isGrowth) return isRatio && relation === 'level'
  if (relation === 'share') return isRatio
  const isLevel = dimension === level || (level === 'index' && dimension === 'percent')
  return relation === 'change' ? isLevel || isRatio || dimension === 'percentage_point' : isLevel
}
