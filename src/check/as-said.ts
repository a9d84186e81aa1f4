import type { CheckFrame } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { DIFFERENCE } from './formulas.ts'
import { verdict } from './verdict.ts'
import { SORTED, type Worksheet } from './worksheet.ts'

/** What stands between a total and its parts. */
export const APART = /其中|包括|包含|分别|分为|一期/
const BY_SORT = new RegExp(SORTED)
const TOGETHER = /[合总小共]计|[总一]?共|合并|累计/
/** What is taken off a total, and leaves what is behind it: 扣除费用19.2亿元后为210.1亿元. */
const TAKEN_OFF = /扣除|剔除|减去/
/** What is so after a change: 转增后总股本为. */
const AFTERWARDS = /后/

/**
 * A run of amounts that comes to a total as the words around it claim it: where these speak of what was before and after, or of what is left,
 * as that.
 *
 *     总股本7841万股，转增3144万股，转增后总股本为10985万股        10985万 − 7841万 = 3144万
 */
export function asSaid(sheet: Worksheet, sum: Claim): Claim {
  const read = changeOf(sheet, sum) ?? restOf(sheet, sum)
  return read !== null && verdict(sheet, read)?.status === 'consistent' ? read : { ...sum, frame: frameOf(sheet, sum) }
}

/** What was before, what came to it, and what there was then of the same. */
function changeOf({ figures, clauseBefore }: Worksheet, sum: Claim): Claim | null {
  const [before, gain, ...others] = sum.operands
  const after = sum.stated
  if (others.length > 0 || after < gain! || !AFTERWARDS.test(clauseBefore(after))) return null
  const { property } = figures[after]!
  if (property === null || figures[before!]!.property !== property || figures[gain!]!.property === property) return null
  return { ...sum, kind: 'change', frame: 'from_to', formula: DIFFERENCE, operands: [after, before!], stated: gain! }
}

/** All, what is taken off, and what is left. */
function restOf({ clauseBefore }: Worksheet, sum: Claim): Claim | null {
  const [off, left, ...others] = sum.operands
  const all = sum.stated
  if (others.length > 0 || all > off! || !TAKEN_OFF.test(clauseBefore(off!))) return null
  return { ...sum, kind: 'difference', frame: 'balance', formula: DIFFERENCE, operands: [all, off!], stated: left! }
}

function frameOf(sheet: Worksheet, sum: Claim): CheckFrame {
  const [first] = sum.operands
  const lead = sum.stated < first! ? sheet.between(sum.stated, first!) : ''
  if (APART.test(lead)) return 'of_which'
  if (BY_SORT.test(lead) || areKinds(sheet, sum)) return 'parts'
  return sum.stated > first! && TOGETHER.test(sheet.clauseBefore(sum.stated)) ? 'together' : 'list'
}

/** 留宿旅客 and 不过夜旅客, of 旅客: the names of parts that end in that of their whole. */
function areKinds({ figures }: Worksheet, { operands, stated }: Claim): boolean {
  const whole = figures[stated]!.entity
  const parts = operands.map(it => figures[it]!.entity)
  return whole !== null && parts.every(it => it !== null && it !== whole && it.endsWith(whole))
}
