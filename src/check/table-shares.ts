import { isAmount } from '../model/operand.ts'
import type { Claim, Rule } from './claim.ts'
import { PROPORTION, RATIO, REMAINDER } from './formulas.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** So many columns of amounts before one of shares are tried. */
const NEAR_COLUMNS = 3
/** So many rows must say how large the whole is. */
const PROOF = 2
/** Amounts per share that differ by less say the same. */
const ALIKE = 0.02
/** Rounded shares come this close to a hundred. */
const WHOLE = 0.6
/** A row that is part of the one above it. */
const NESTED_ROW = /^[\s|│]*(?:其中|[#＃]|含)/
/** A row of all that is in no other one. */
const REST_ROW = /^[\s|│]*其[他它余]/

interface Column {
  readonly isShare: boolean
  /** Figures by the block of their row. */
  readonly cells: Map<number, number>
}

interface Pair {
  readonly part: number
  readonly share: number
}

/**
 * Shares down a column of a table, each of the amount beside it, of the whole that most of them say; and those that are all of it.
 *
 *     工人 512 51.2% | 农民 388 38.8% | 学生 100 10.0%        388 ÷ (512 ÷ 51.2%) = 38.8%, 100% − 38.8% − 10.0% = 51.2%
 */
export const tableShareClaims: Rule = sheet =>
  tablesOf(sheet).flatMap(columns =>
    columns.flatMap((column, at) => {
      if (!column.isShare) return []
      const near = columns.slice(Math.max(0, at - NEAR_COLUMNS), at).filter(it => !it.isShare)
      const sides = near.map(it => shareClaims(sheet, pairsOf(it, column)))
      return [...sides.flat(), ...(sides.some(it => it.length > 0) ? [] : hundred(sheet, [...column.cells.values()]))]
    }),
  )

/** The columns of amounts and shares of each table, in their order. */
function tablesOf(sheet: Worksheet): Column[][] {
  const tables = new Map<string, Map<string, Column>>()
  sheet.figures.forEach((figure, index) => {
    const place = sheet.columnOf(index)
    const isShare = figure.relation === 'share' && figure.unitCode === '%'
    if (place === null || figure.value === null || !(isShare || isAmount(figure))) return
    const table = place.slice(0, place.indexOf(':'))
    const columns = tables.get(table) ?? new Map<string, Column>()
    tables.set(table, columns)
    const key = `${place} ${figure.unitCode}`
    const column = columns.get(key) ?? { isShare, cells: new Map() }
    columns.set(key, column)
    column.cells.set(sheet.blockOf[index]!, index)
  })
  return [...tables.values()].map(columns => [...columns.values()])
}

const pairsOf = (amounts: Column, shares: Column): Pair[] =>
  [...shares.cells].flatMap(([row, share]) => {
    const part = amounts.cells.get(row)
    return part === undefined ? [] : [{ part, share }]
  })

/** Each share by the amount beside it and the largest of those that say how large the whole is, where these say all of it. */
function shareClaims(sheet: Worksheet, pairs: readonly Pair[]): Claim[] {
  const numberOf = (figure: number): number => Number(sheet.figures[figure]!.value)
  const sized = pairs.filter(it => numberOf(it.share) > 0)
  const sizes = sized.map(it => numberOf(it.part) / numberOf(it.share))
  const usual = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0
  const alike = sized.filter((_, at) => Math.abs(sizes[at]! - usual) <= ALIKE * usual)
  if (alike.length < PROOF || alike.length * 2 <= sized.length) return []
  const reference = alike.reduce((a, b) => (numberOf(b.share) > numberOf(a.share) ? b : a))
  const isTotal = numberOf(reference.share) === 100
  const sum = (of: keyof Pair): number => sized.reduce((total, it) => total + numberOf(it[of]), 0)
  const isWhole = isNear(sum('share'), 100) || isNear(sum('part') / usual, 100)
  if (!(isTotal || isWhole)) return []
  const claims = sized.flatMap(({ part, share }): Claim[] => {
    if (share === reference.share) return []
    const claim = { kind: 'share', frame: 'table_share', stated: share, grade: 'linked' } as const
    return isTotal
      ? [{ ...claim, formula: RATIO, operands: [part, reference.part] }]
      : [{ ...claim, formula: PROPORTION, operands: [part, reference.part, reference.share] }]
  })
  return isProven(sheet, claims, 1) ? claims : []
}

const isNear = (value: number, to: number): boolean => Math.abs(value - to) <= WHOLE

/** Whether as many claims hold at least, and more than do not. */
function isProven(sheet: Worksheet, claims: readonly Claim[], least: number): boolean {
  const holding = claims.filter(it => verdict(sheet, it)?.status === 'consistent').length
  return holding >= least && holding >= claims.length - holding
}

/** Shares of a column that are all there is, as a row says that is of what the others leave, but for a digit that tells. */
function hundred(sheet: Worksheet, shares: readonly number[]): Claim[] {
  const { figures, blockText } = sheet
  const isPlain =
    shares.length > PROOF && shares.every(it => figures[it]!.decimals > 0 && !NESTED_ROW.test(blockText(it)))
  const isAll = shares.some(it => REST_ROW.test(blockText(it)))
  if (!isPlain || !isAll || shares.some(it => Number(figures[it]!.value) === 100)) return []
  const largest = shares.reduce((a, b) => (Number(figures[b]!.value) > Number(figures[a]!.value) ? b : a))
  const others = shares.filter(it => it !== largest)
  return [
    { kind: 'total', frame: 'table_share', formula: REMAINDER, operands: others, stated: largest, grade: 'linked' },
  ]
}
