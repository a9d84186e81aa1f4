import { printedDigits } from '../model/digits.ts'
import type { CheckFrame, CheckKind, Grade } from '../model/layers.ts'
import { APART, asSaid } from './as-said.ts'
import type { Claim } from './claim.ts'
import { SUM } from './formulas.ts'
import { isAdditive } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/** Sums this close to a total are worth an exact look. */
const NEARLY = 0.02
/** What may end a list of parts. */
const ENDS = [/。/, /[；;。]/] as const
/** What says that the next amount is a part of a part, or no part. */
const NESTED = /[含（(]|其中|包括|另/
/** A total of fewer digits comes within one digit of some of its parts by chance; many parts seldom leave one out. */
const TELLING_DIGITS = 4
const MANY_PARTS = 4
/** A total is no item of the row that its parts stand in, 3000元、2000元、1000元, unless it says so: 抓举108公斤、总成绩246公斤. */
const NEXT_ITEM = /^、(?!.*(?:其中|包括|[总共]|合计))/s
/** The number of a phase, in the clause of its amount: 一期投资. */
const PHASE = /([一二三四五六])期[^，,；;。]{0,8}$/
const NUMBERS = '一二三四五六七'
/** Nobody lists so many parts of a total in a sentence. */
const MOST_PARTS = 100

/**
 * A list of amounts in one unit that a total opens or closes within a passage.
 *
 *     总投资38.6亿元，其中一期12.4亿元、二期26.2亿元
 *           ^total          ^part        ^part
 */
export const listClaims = (sheet: Worksheet): Claim[] =>
  listsOf(sheet).flatMap(list =>
    [...totalsBefore(sheet, list), ...totalsWithin(sheet, list, 'list')].map(it => asSaid(sheet, it)),
  )

/** Amounts of one passage outside tables, by unit, but prices of a tonne and their like, which make no total. */
export function listsOf(sheet: Worksheet): number[][] {
  const lists = new Map<string, number[]>()
  sheet.figures.forEach((figure, index) => {
    if (sheet.columnOf(index) !== null || figure.per !== null || !isAdditive(figure, sheet.measureOf[index]!)) return
    const key = `${sheet.passageOf[index]} ${figure.unitCode}`
    const list = lists.get(key)
    if (list) list.push(index)
    else lists.set(key, [index])
  })
  return [...lists.values()].filter(list => list.length > 2)
}

/**
 * 总投资38.62亿元，其中…: what follows up to a full stop, or to a semicolon where that comes out, are parts, where they come out but for a
 * digit.
 */
function totalsBefore(sheet: Worksheet, list: readonly number[]): Claim[] {
  return list.slice(0, -2).flatMap((total, at) => {
    if (!APART.test(sheet.between(total, list[at + 1]!))) return []
    const parts = list.slice(at + 1, at + 1 + MOST_PARTS)
    const readings = ENDS.flatMap(end => {
      const size = parts.findIndex((part, nth) => nth > 0 && end.test(sheet.between(parts[nth - 1]!, part)))
      if (size < 0 && parts.length === MOST_PARTS) return []
      return partsOf(sheet, total, size < 0 ? parts : parts.slice(0, size))
    })
    return readings.find(it => verdict(sheet, it)?.status === 'consistent') ?? readings.slice(0, 1)
  })
}

function partsOf(sheet: Worksheet, total: number, parts: readonly number[]): Claim[] {
  if (parts.length < 2 || !parts.every(figure => isComparable(sheet, total, figure))) return []
  if (parts.some((part, index) => index > 0 && NESTED.test(sheet.between(parts[index - 1]!, part)))) return []
  const needed = parts.length < MANY_PARTS ? TELLING_DIGITS : TELLING_DIGITS - 1
  const isTelling = printedDigits(sheet.figures[total]!) >= needed || areAllPhases(sheet, parts)
  return !isTelling ? [] : [sumClaim(sheet, parts, total, 'linked', 'of_which')]
}

/** 一期12.4亿元、二期26.2亿元: the phases from the first on, where the paragraph tells of no other one. */
const areAllPhases = ({ clauseBefore, blockText }: Worksheet, parts: readonly number[]): boolean =>
  parts.every((part, at) => PHASE.exec(clauseBefore(part))?.[1] === NUMBERS[at]) &&
  !blockText(parts[0]!).includes(`${NUMBERS[parts.length]}期`)

/** Printed as exactly as the total, which is exact. */
function isComparable({ figures }: Worksheet, total: number, figure: number): boolean {
  const { decimals, modifier } = figures[figure]!
  return modifier === null && decimals === figures[total]!.decimals
}

/** Every run of amounts that comes near to the amount before or after it. */
export function totalsWithin(sheet: Worksheet, amounts: readonly number[], frame: CheckFrame): Claim[] {
  const list = amounts.filter(it => Number(sheet.figures[it]!.value) > 0)
  const sums = [0]
  for (const figure of list) sums.push(sums.at(-1)! + Number(sheet.figures[figure]!.value))
  return list.flatMap((total, at) => {
    const value = sums[at + 1]! - sums[at]!
    const runs = [
      [at + 1, indexOfSum(sums, sums[at + 1]! + value)],
      [indexOfSum(sums, sums[at]! - value), at],
    ] as const
    return runs
      .filter(([from, to]) => to - from > 1 && Math.abs(sums[to]! - sums[from]! - value) <= NEARLY * value)
      .filter(([from, to]) => {
        const [before, after] = at < from ? [total, list[from]!] : [list[to - 1]!, total]
        return !NEXT_ITEM.test(sheet.between(before, after))
      })
      .map(([from, to]) => sumClaim(sheet, list.slice(from, to), total, 'searched', frame))
  })
}

/** Index of the running sum nearest to `sum`: all that a list can offer for a total; the judge decides exactly. Binary search. */
function indexOfSum(sums: readonly number[], sum: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! < sum) low = middle + 1
    else high = middle
  }
  return low > 0 && sum - sums[low - 1]! < sums[low]! - sum ? low - 1 : low
}

/** Cells of a table make up a total, amounts in prose a sum. */
export const kindOfSum = ({ columnOf }: Worksheet, figures: readonly number[]): CheckKind =>
  figures.every(it => columnOf(it) !== null) ? 'total' : 'sum'

/** That the operands add up to what is stated. */
export const sumClaim = (
  sheet: Worksheet,
  operands: readonly number[],
  stated: number,
  grade: Grade,
  frame: CheckFrame,
): Claim => ({
  kind: kindOfSum(sheet, [...operands, stated]),
  frame,
  formula: SUM,
  operands,
  stated,
  grade,
})
