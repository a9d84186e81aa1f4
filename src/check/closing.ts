import type { Grade } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { signedSum } from './formulas.ts'
import { meets, minus, plus } from './interval.ts'
import { sumClaim } from './lists.ts'
import { isItem } from './units.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

/**
 * The clause of a total that closes its items: how many there are, where it says so, and what it says of them beside that they are taken
 * together. 三村合计, 以上两项共投资, 总计为
 */
const CLOSING =
  /^(?:以上|上述|前述|这)?(?:([两二三四五六七八九十]|\d{1,2})([^\d\P{L}一两二三四五六七八九十]{1,4}?))?的?(合计|总计|小计|共计|总共|一共|共)(\p{L}{0,6})$/u
/** What takes items together and nothing else: 共1260人在校 are others. */
const SUMMING = /^[合总小]计$/
/** What counts items of any kind. */
const GENERAL = /^(?:项|个|者|部分|类|家|处|笔|种|批|块|方面)/
/** What says nothing of the items. */
const LIGHT = /[为是有达到约近超过逾了占比重]/g
/** What says that they moved, which their figures say. */
const MOVED = /净?(?:增[加长]?|减少?|上升|下降)$/
/** What is taken off, where other items of a row are added. */
const LOSS =
  /亏损?|辞退|离职|裁[减员撤]|减少|关闭|关停|撤[销并出]|注销|淘汰|报废|流失|[调转售卖迁]出|支出|扣除|下降|退货/
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
 * stand in a row that the total ends, it is surely theirs. A row that has another reading is no alarm.
 */
export const closingClaims = (sheet: Worksheet): Claim[] =>
  rowsOf(sheet).flatMap(row => {
    let from = 0
    return row.flatMap((total, at) => {
      const closing = CLOSING.exec(clauseBefore(sheet, total))
      if (closing === null) return []
      const before = itemsBefore(sheet, row.slice(from, at), total)
      const [, count, , word] = closing
      const items = count === undefined && !SUMMING.test(word!) ? withoutOpening(sheet, before, total) : before
      from = at + 1
      const grade = gradeOfItems(sheet, items, total, closing)
      if (grade === null) return []
      const claims = claimsOf(sheet, items, total, grade)
      const isSure =
        claims.length === 1 &&
        !isMixed(sheet, items) &&
        !hasTail(sheet, items, total) &&
        !hasOtherSigns(sheet, items, total)
      return isSure ? claims : claims.filter(it => verdict(sheet, it)?.status === 'consistent').slice(0, 1)
    })
  })

/**
 * The sum of items; where some of them are taken off by the words for them, with and without these. Figures of change that go the other way
 * than their total surely are: 甲县增加1205人，乙县减少312人，两县合计增加893人.
 */
function claimsOf(sheet: Worksheet, items: readonly number[], total: number, grade: Grade): Claim[] {
  const plain = sumClaim(sheet, items, total, grade, 'together')
  const signed = (isTakenOff: readonly boolean[]): Claim => ({ ...plain, formula: signedSum(isTakenOff) })
  const { direction } = sheet.figures[total]!
  const isOther = items.map(it => sheet.figures[it]!.direction !== direction)
  if (direction !== null) return [isOther.includes(true) ? signed(isOther) : plain]
  const isLoss = lossesOf(sheet, items)
  return isLoss[0] !== true && isLoss.includes(true) ? [plain, signed(isLoss)] : [plain]
}

/** Which items are taken off: 原有26人，招聘12人、[辞退3人]. */
const lossesOf = (sheet: Worksheet, items: readonly number[]): boolean[] =>
  items.map(it => LOSS.test(clauseBefore(sheet, it)))

/** Whether some items are added and others taken off by the words for them. */
function isMixed(sheet: Worksheet, items: readonly number[]): boolean {
  if (sheet.figures[items[0]!]!.direction !== null) return false
  return new Set(lossesOf(sheet, items)).size > 1
}

/** Amounts, of how much there is or by how much it moved, or shares, of one sentence outside tables, in one unit. */
function rowsOf(sheet: Worksheet): number[][] {
  const rows = new Map<string, number[]>()
  sheet.figures.forEach((figure, index) => {
    const isShare = figure.relation === 'share' && figure.value !== null
    if (sheet.columnOf(index) !== null || !(isShare || isItem(figure, sheet.measureOf[index]!))) return
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

/** 收到160篇，评出12篇、25篇、50篇，共87篇: what opens a row and is larger than its total is none of it. */
const withoutOpening = ({ figures }: Worksheet, items: readonly number[], total: number): readonly number[] =>
  items.length > 2 && Number(figures[items[0]!]!.value) > Number(figures[total]!.value) ? items.slice(1) : items

/** Whether the last items of a row, but not all, give the total. */
function hasTail({ toleranceOf }: Worksheet, items: readonly number[], total: number): boolean {
  let sum = toleranceOf(items.at(-1)!)
  for (const item of items.slice(1, -1).reverse()) {
    sum = plus(sum, toleranceOf(item))
    if (meets(sum, toleranceOf(total))) return true
  }
  return false
}

/** Rows of more items are not read with other signs. */
const MOST_SIGNED = 8

/** Whether a total is what items come to where some of them behind the first are taken off: 库存120吨，购入30吨，领用12吨，合计138吨. */
function hasOtherSigns({ toleranceOf }: Worksheet, [first, ...items]: readonly number[], total: number): boolean {
  if (items.length >= MOST_SIGNED) return false
  const sums = items.reduce(
    (found, it) => found.flatMap(sum => [plus(sum, toleranceOf(it)), minus(sum, toleranceOf(it))]),
    [toleranceOf(first!)],
  )
  return sums.slice(1).some(sum => meets(sum, toleranceOf(total)))
}

/** How surely a total is that of items; null where it is of others. */
function gradeOfItems(
  sheet: Worksheet,
  items: readonly number[],
  total: number,
  [, count, noun = '', sum = '', own = '']: RegExpExecArray,
): Grade | null {
  if (items.length < 2) return null
  const gaps = items.slice(1).map((item, at) => sheet.between(items[at]!, item))
  // 退还123万元，赔偿35万元等，共计192万元: there are more items than are told
  if (sheet.plain[sheet.figures[items.at(-1)!]!.end] === '等') return null
  const said = own.replace(MOVED, '').replace(LIGHT, '')
  if (gaps.some(it => NESTED.test(it)) || !clauseBefore(sheet, items[0]!).includes(said)) return null
  if (new Set([...items, total].map(it => sheet.figures[it]!.base)).size > 1) return null
  if (count !== undefined && items.length !== numberOf(count)) return null
  const isRow = gaps.every(it => ROW.test(it)) && (SUMMING.test(sum) || endsClause(sheet, items[0]!, total))
  const isSure = count === undefined ? isRow : GENERAL.test(noun) || items.every(it => isOf(sheet, it, noun))
  return isSure ? 'stated' : items.every(it => digits(sheet, it) >= TELLING_DIGITS) ? 'linked' : null
}

/** Whether an item is one of what is counted: 柳村312人 of 三村, but 大床房300元 is no night of 两晚. */
const isOf = (sheet: Worksheet, item: number, noun: string): boolean =>
  clauseBefore(sheet, item).includes(noun.slice(0, 1)) || clauseBefore(sheet, item).includes(noun.slice(-1))

/** Whether nothing follows a total in its clause but what the words before it name: 共1260人在校学习 says of whom it is one. */
function endsClause({ plain, figures }: Worksheet, first: number, total: number): boolean {
  const { start, end } = figures[total]!
  const after = /^[^，,、；;：:。！？（()）\s]*/.exec(plain.slice(end, end + CLAUSE))![0].replace(BOUND, '')
  return plain.slice(Math.max(0, figures[first]!.start - CLAUSE), start).includes(after)
}

/** What may follow an amount and names nothing. */
const BOUND = /^(?:左右|上下|以上|[多余整了])*/

const numberOf = (count: string): number => (count === '两' ? 2 : COUNTS.indexOf(count) + 1 || Number(count))

const digits = ({ printed }: Worksheet, figure: number): number => printed(figure).replace(/\D/g, '').length
