import { yearBefore } from '../model/edtf.ts'
import type { Figure, Operand } from '../model/layers.ts'
import { isAmount, operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import type { Page } from './page.ts'

/** How many figures before a change the level it led to, and a base that is of another measure, may stand. */
const REACH = 6
const REACH_OF_BASE = 2
/** What stands between a change and the level that it led to: 增加68名，达到[619名]. */
const LEADS = /^[^。；]{0,6}[达至到为]/
/** What words set a level against, 强于市场预期的[6.5%], is none of its levels. */
const SET_AGAINST = /(?:[高低强弱好差优逊快慢多少大小]于|超[过出]?|不及|不如)[^，。；\d]{1,14}的$/
/** How many characters before an amount are looked at for that. */
const LOOK_BEHIND = 18
/** A base that is the same period a year before, which a level may be stated for. */
const YEAR_BEFORE = /^同比$|同期$|^[上去]年$/

/**
 * The level a change led to, and the one it started from.
 *
 *     全国人口共[141178万人]，与2010年的[133972万人]相比，增加7206万人
 *               ^level                  ^base
 */
export function levelsOf(page: Page, change: number): Operand[] {
  const ends = endsOf(page, change)
  if (ends !== null) return ends
  const level = levelOf(page, change)
  const base = baseOf(page, change, level)
  return [level, base].filter(it => it !== null)
}

/** 去年收入24亿元，今年达到27亿元，增长12.5%: two levels of one measure are the ends of the change after them. */
function endsOf(page: Page, change: number): Operand[] | null {
  const [from, to] = [page.figures[change - 2], page.figures[change - 1]]
  const { base } = page.figures[change]!
  if (!from || !to || page.sentenceOf(change) !== page.sentenceOf(change - 1)) return null
  if (page.nameOf(change - 2) !== page.nameOf(change - 1) || from.unitCode !== to.unitCode) return null
  if (from.relation !== 'level' || to.relation !== 'level' || from.time === null || to.time === null) return null
  if (from.time === to.time || !fits(page.figures[change]!, to)) return null
  if (!page.isOf(change, change - 1)) return null
  const [earlier, later] = from.time < to.time ? [change - 2, change - 1] : [change - 1, change - 2]
  // 6月12.6万吨，上月11.2万吨，同比增长8.1%: the rate is not of these two
  const [before, after] = [page.figures[earlier]!.time!, page.figures[later]!.time!]
  const isNamed = base === null || (YEAR_BEFORE.test(base) ? before === yearBefore(after) : base === `${before}年`)
  if (!isNamed) return null
  return [operand('level', later, 'later'), operand('base', earlier, 'earlier')]
}

const operand = (role: 'level' | 'base', figure: number, rule: string, certain = true): Operand => ({
  role,
  figure,
  rule,
  certain,
})

/** Whether what a change measures was said outside its clause. */
const isCarried = ({ implied }: Figure): boolean => implied.includes('entity') || implied.includes('property')

/** The level a change led to, of its own measure: the one after it, or the last before it in its paragraph. */
function levelOf(page: Page, change: number): Operand | null {
  const { figures, plain } = page
  const start = operandOf(figures[change]!, 'base')?.figure
  const isLevel = (at: number): boolean => {
    const hasStart = start !== undefined && operandOf(figures[at]!, 'base')?.figure === start
    const isOne = hasStart || page.nameOf(at) === page.nameOf(change)
    return isOne && !page.starts.has(at) && !isSetAgainst(page, at) && fits(figures[change]!, figures[at]!)
  }
  const next = change + 1
  if (next < figures.length && page.sentenceOf(next) === page.sentenceOf(change) && isLevel(next)) {
    if (LEADS.test(plain.slice(figures[change]!.end, figures[next]!.start))) return operand('level', next, 'reached')
  }
  for (let at = change - 1; at >= Math.max(0, change - REACH) && page.blockOf(at) === page.blockOf(change); at--)
    if (isLevel(at) && page.isOf(change, at))
      return operand(
        'level',
        at,
        'measure',
        !isCarried(figures[change]!) || page.sentenceOf(at) === page.sentenceOf(change),
      )
  return null
}

const isSetAgainst = ({ figures, plain }: Page, at: number): boolean =>
  SET_AGAINST.test(plain.slice(Math.max(0, figures[at]!.start - LOOK_BEHIND), figures[at]!.start))

/** The level a change started from: the one its words name, or else the one that the level it led to started from. */
function baseOf(page: Page, change: number, level: Operand | null): Operand | null {
  const { figures } = page
  const base = operandOf(figures[change]!, 'base') ?? (level && operandOf(figures[level.figure]!, 'base'))
  if (base === null || base.figure === level?.figure || !fits(figures[change]!, figures[base.figure]!)) return null
  const isOwn = page.nameOf(base.figure) === page.nameOf(change) || change - base.figure <= REACH_OF_BASE
  return isOwn ? base : null
}

/** Points are added to percentages, amounts to amounts in the same unit, rates to any amount. */
function fits(moved: Figure, level: Figure): boolean {
  if (moved.dimension === 'percentage_point')
    return level.dimension === 'percent' && (level.relation === 'share' || level.relation === 'level')
  const isRate = moved.dimension === 'percent' || moved.dimension === 'multiple'
  return isAmount(level) && (isRate || isSameUnit(moved, level))
}
