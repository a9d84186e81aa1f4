import type { Grade } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { sumClaim } from './lists.ts'
import { isAdditive } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/**
 * The clause of a total that closes its items: how many there are, where it says so, and what it says of them beside that they are taken
 * together. 三村合计, 以上两项共投资, 总计为
 */
const CLOSING =
  /^(?:以上|上述|前述|这)?(?:([两二三四五六七八九十]|\d{1,2})\p{L}{1,4}?)?的?(?:合计|总计|共计|总共|一共|共)(\p{L}{0,6})$/u
/** What says nothing of the items. */
const LIGHT = /[为是有达到约近超过逾了占比重]/g
const COUNTS = '一二三四五六七八九十'
/** Longest clause of a total, and of a first item, that is looked at. */
const CLAUSE = 24
/** What says that an amount is part of another one, or no item, or that it counts several times. */
const NESTED = /[含（(）)]|其中|包括|另|各|每/
/** What stands between two items of one row: a mark, a name. */
const ROW = /^[^，,、；;：:。\d]{0,6}(?:[、，,；;]|以?及|[和与])[^，,、；;：:。\d]{0,12}$/
/** A total of fewer digits is within one digit of any sum. */
const TELLING_DIGITS = 3

/**
 * Totals that close the items before them in a sentence: 甲村312人，乙村198人，丙村205人，三村合计715人. Where the words count the items, or these
 * stand in a row, the total is surely theirs.
 */
export const closingClaims = (sheet: Worksheet): Claim[] =>
  rowsOf(sheet).flatMap(row => {
    let from = 0
    return row.flatMap((total, at) => {
      const closing = CLOSING.exec(clauseBefore(sheet, total))
      if (closing === null) return []
      const items = itemsBefore(sheet, row.slice(from, at), total)
      from = at + 1
      const grade = gradeOfItems(sheet, items, closing)
      return grade === null ? [] : [sumClaim(items, total, grade)]
    })
  })

/** Amounts, or shares, of one sentence outside tables, in one unit. */
function rowsOf(sheet: Worksheet): number[][] {
  const rows = new Map<string, number[]>()
  sheet.figures.forEach((figure, index) => {
    const isShare = figure.relation === 'share' && figure.value !== null
    if (sheet.columnOf(index) !== null || !(isShare || isAdditive(figure, sheet.measureOf[index]!))) return
    const key = `${sheet.sentenceOf[index]} ${figure.unitCode} ${figure.relation}`
    const row = rows.get(key)
    if (row) row.push(index)
    else rows.set(key, [index])
  })
  return [...rows.values()].filter(row => row.length > 2)
}

/** What stands before a figure in its clause. */
function clauseBefore({ plain, figures }: Worksheet, figure: number): string {
  const { start } = figures[figure]!
  return /[^，,、；;：:。！？（()）\s]*$/.exec(plain.slice(Math.max(0, start - CLAUSE), start))![0]
}

/** The items since the last semicolon, or of the whole sentence where a semicolon sets off the total itself. */
function itemsBefore(sheet: Worksheet, row: readonly number[], total: number): readonly number[] {
  const last = row.at(-1)
  if (last === undefined || /[；;]/.test(sheet.between(last, total))) return row
  let from = row.length - 1
  while (from > 0 && !/[；;]/.test(sheet.between(row[from - 1]!, row[from]!))) from--
  return row.slice(from)
}

/** How surely a total is that of items; null where it is of others. */
function gradeOfItems(sheet: Worksheet, items: readonly number[], [, count, own = '']: RegExpExecArray): Grade | null {
  if (items.length < 2) return null
  const gaps = items.slice(1).map((item, at) => sheet.between(items[at]!, item))
  // 退还123万元，赔偿35万元等，共计192万元: there are more items than are told
  if (sheet.plain[sheet.figures[items.at(-1)!]!.end] === '等') return null
  const said = own.replace(LIGHT, '')
  if (gaps.some(it => NESTED.test(it)) || !clauseBefore(sheet, items[0]!).includes(said)) return null
  if (count !== undefined) return items.length === numberOf(count) ? 'stated' : null
  if (gaps.every(it => ROW.test(it))) return 'stated'
  return items.every(it => digits(sheet, it) >= TELLING_DIGITS) ? 'linked' : null
}

const numberOf = (count: string): number => (count === '两' ? 2 : COUNTS.indexOf(count) + 1 || Number(count))

const digits = ({ printed }: Worksheet, figure: number): number => printed(figure).replace(/\D/g, '').length
