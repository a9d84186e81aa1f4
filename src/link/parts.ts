import type { Operand } from '../model/layers.ts'
import { isAmount } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import type { Page } from './page.ts'
import { occupiedBy } from './wholes.ts'

/** How many figures before a share its part may stand. */
const REACH = 12
/** How a share begins that leaves its subject out: …771名，占33.6%. */
const SUBJECTLESS = /^(?:约|共|各|其|均|总共|合计|分别)?(?:占|比重|所占)/
/** How far back the clause of a share is looked at, in characters. */
const CLAUSE = 40

/**
 * The part of a share: the amount of the same measure before it, or right after it (占26.4%的[318名]), else the amount nearest to it in its
 * sentence.
 */
export function partOf(page: Page, share: number): Operand | null {
  const { figures } = page
  const name = page.nameOf(share)
  const whole = occupiedBy(page, share)
  const isPart = (at: number): boolean => at !== whole && isAmount(figures[at]!) && figures[at]!.value !== null
  let nearest: number | null = null
  for (let at = share - 1; at >= Math.max(0, share - REACH) && page.blockOf(at) === page.blockOf(share); at--) {
    if (!isPart(at)) continue
    if (name !== '' && page.nameOf(at) === name) return part(at, 'measure', isSaidOf(page, at, share))
    if (page.sentenceOf(at) === page.sentenceOf(share)) nearest ??= at
  }
  const next = share + 1
  if (next < figures.length && isPart(next) && isFollowing(page, share)) {
    if (page.nameOf(next) === name) return part(next, 'after', true)
    nearest ??= next
  }
  if (nearest === null || isOfSeveral(page.nameOf(nearest), name)) return null
  // 实到代表296人，占应到代表320人的92.5%
  const isTold = whole !== null && isSameUnit(figures[nearest]!, figures[whole]!) && isSubjectless(page, share)
  return part(nearest, 'near', isTold)
}

const part = (figure: number, rule: string, certain: boolean): Operand => ({ role: 'part', figure, rule, certain })

/** Whether an amount is of several things together, of which a share is of one: 教师、医生、工程师合计795名，教师占31.8%. */
function isOfSeveral(all: string, one: string): boolean {
  const items = all.split(/[、和与及]/)
  return one !== '' && items.length > 1 && items.every(it => it.length > 1) && items.some(it => it.endsWith(one))
}

/** 占26.4%的318名: what follows is the part. */
const isFollowing = ({ figures, plain }: Page, share: number): boolean =>
  /^[^，。；、]{0,4}的/.test(plain.slice(figures[share]!.end, figures[share + 1]!.start))

/** Whether a share, in digits, speaks of its part: by its own words, or by leaving its subject out in the same sentence. */
function isSaidOf(page: Page, at: number, share: number): boolean {
  const { start, end, implied } = page.figures[share]!
  if (!/\d/.test(page.plain.slice(start, end))) return false
  if (!implied.includes('entity') && !implied.includes('property')) return true
  return page.sentenceOf(at) === page.sentenceOf(share) && isSubjectless(page, share)
}

/** Whether the clause of a share begins with 占. */
function isSubjectless({ figures, plain }: Page, share: number): boolean {
  const { start } = figures[share]!
  return SUBJECTLESS.test(/[^，。；：！？\n（(]*$/.exec(plain.slice(Math.max(0, start - CLAUSE), start))![0])
}
