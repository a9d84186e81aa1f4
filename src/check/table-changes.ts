import { EARLIER } from '../lexicon/periods.ts'
import type { Figure } from '../model/layers.ts'
import { isOfOneBase } from './bases.ts'
import type { Claim, Rule } from './claim.ts'
import { DIFFERENCE, GROWTH } from './formulas.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** What heads a column of changes between two others. */
const CHANGED = /增减|变动|增长|增速|增幅|升降|涨跌|同比/
/** What heads a column of what was before: 上年同期, 期初余额, 上年度末. */
const BEFORE = new RegExp(`${EARLIER}|[期年]初|基期`)
/** So many rows that come out, and more than do not, show that a column is the change between two. */
const PROOF = 2

/**
 * Changes along the rows of a table, of the two columns before them, of which one is headed as earlier.
 *
 *     项目 | 期末余额 | 期初余额 | 变动        本期 | 上年同期 | 增速（%）
 */
export const tableChangeClaims: Rule = sheet => {
  const columns = new Map<string, Claim[]>()
  sheet.figures.forEach((_, stated) => {
    const claim = claimOf(sheet, stated)
    if (claim === null) return
    const key = [...claim.operands, stated].map(it => sheet.columnOf(it)).join()
    const claims = columns.get(key) ?? []
    claims.push(claim)
    columns.set(key, claims)
  })
  return [...columns.values()].filter(claims => isProven(sheet, claims)).flat()
}

function isProven(sheet: Worksheet, claims: readonly Claim[]): boolean {
  const holding = claims.filter(it => verdict(sheet, it)?.status === 'consistent').length
  return holding >= PROOF && holding > claims.length - holding
}

function claimOf(sheet: Worksheet, stated: number): Claim | null {
  const { figures, columnOf, columnHead, blockOf } = sheet
  const levels = [stated - 2, stated - 1]
  if (columnOf(stated) === null || !levels.every(it => isLevel(figures[it]) && blockOf[it] === blockOf[stated]))
    return null
  const head = columnHead(stated)
  const heads = levels.map(columnHead)
  const before = heads.map(it => BEFORE.test(it))
  if (!CHANGED.test(head) || heads.some(it => CHANGED.test(it)) || before[0] === before[1]) return null
  const [now, earlier] = before[0] ? [stated - 1, stated - 2] : [stated - 2, stated - 1]
  if (!isOfOneBase(head + heads.join())) return null
  const formula = formulaOf(figures[stated]!, figures[now]!, figures[earlier]!)
  return (
    formula && { kind: 'change', frame: 'table_change', formula, operands: [now, earlier], stated, grade: 'linked' }
  )
}

const isLevel = (figure: Figure | undefined): boolean => figure?.relation === 'level' && figure.value !== null

function formulaOf(change: Figure, now: Figure, earlier: Figure): Claim['formula'] | null {
  const falls = change.relation === 'change' && change.direction === 'down'
  if (now.unitCode !== earlier.unitCode || (falls && !change.value?.startsWith('-'))) return null
  if (change.unitCode === now.unitCode) return change.unitCode === '%' ? null : DIFFERENCE
  if (now.unitCode === '%') return change.dimension === 'percentage_point' ? DIFFERENCE : null
  return change.unitCode === '%' ? GROWTH : null
}
