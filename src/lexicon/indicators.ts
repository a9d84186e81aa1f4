import type { Dimension } from '../model/layers.ts'
import { formsOf } from './entries.ts'
import { createMatcher } from './matcher.ts'
import { fromTables } from './own.ts'
import { entriesOf } from './words.ts'

/** An indicator of statistics or accounts, whatever a text calls it. */
export interface Indicator {
  /** `gdp` */
  readonly code: string
  /** 国内生产总值 */
  readonly name: string
  /** Of its level; a change is in per cent as well. */
  readonly dimension: Dimension
}

/** The indicator that the words of a measure end with. */
export interface NamedIndicator {
  readonly indicator: Indicator
  /** Units of the measure before it. */
  readonly start: number
  /** Whether the measure is how much it moved: GDP|增速. */
  readonly isGrowth: boolean
}

/** What may stand within the name of an indicator, and is no part of it: 归属于上市公司股东的净利润. */
const BETWEEN = /[的、“”"\s]|[（(][^（）()]{1,12}[）)]/g

/** A measure as indicators are compared. */
export const bareMeasure = (measure: string): string => measure.replace(BETWEEN, '')

const indicators = fromTables(() =>
  createMatcher(() =>
    entriesOf('indicator').flatMap(entry => {
      const indicator: Indicator = { code: entry.code!, name: entry.word, dimension: entry.dimension! }
      const forms = formsOf(entry).map(form => ({ text: bareMeasure(form), indicator }))
      return forms.filter(({ text }) => text !== '')
    }),
  ),
)

const GROWTH = /(?:[同环]比|累计|实际)?(?:增速|增长率|增长速度|增幅|涨幅|降幅|跌幅)$/

/**
 * The longest indicator that a measure ends with, its growth included; null where it ends with none.
 *
 * @example indicatorAtEnd('公司归母净利润') // { indicator: { code: 'net_profit_parent', … }, start: 2, isGrowth: false }
 */
export function indicatorAtEnd(measure: string): NamedIndicator | null {
  // 人口自然增长率 is an indicator, and no growth of one
  return endingAt(measure, measure.length, false) ?? endingAt(measure, GROWTH.exec(measure)?.index ?? 0, true)
}

function endingAt(measure: string, end: number, isGrowth: boolean): NamedIndicator | null {
  const found = indicators().endingAt(measure, end)
  return found === null ? null : { indicator: found.indicator, start: end - found.text.length, isGrowth }
}

/** Whether words before a measure only say of whom in general or of when, and leave the measure as wide as it is: 全市, 上半年累计. */
export const isUnqualified = (words: string): boolean => NO_QUALIFIER.test(words)

const NO_QUALIFIER =
  /^(?:[我本该全各](?:国|省|市|区|县|州|镇|村|旗|行|公司|集团|企业|地区|社会)|上市公司|公司|集团|企业|银行|股市|全?年末?|期末|当期|本期|报告期|[上下]半年|半年度?|中期|年度|当季|单?季度|单季|Q[1-4]|第[一二三四]季度|前[一二三]季度|当月|当年|去年|今年|累计|完成|实现|全部|全球|世界|合并|其)*$/
