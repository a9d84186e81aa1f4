import { STOCK } from '../model/stocks.ts'
import type { Worksheet } from './worksheet.ts'

/** What says that those it counts are among the others: 128人两者都参加, 52人既会日语又会英语. */
const OF_BOTH = /[两二三四](?:者|个?\p{L}{1,3}?)(?:都|均|皆)|既\p{L}{1,8}?又|同时\p{L}{1,4}两|兼[报选修学会]/u
/** What leaves out of the others those that are counted with both: 只会日语的312人. */
const ONLY = /只|仅|单/

/**
 * Whether amounts may make up a total. Those of both of two things are counted among each, and what is in stock at the end of each quarter
 * is no stock of a year.
 *
 *     日语班312人，英语班427人，另有128人两班都上      期末余额 | 一季度 120 | 二季度 135
 */
export const areAddable = (sheet: Worksheet, operands: readonly number[]): boolean =>
  !areOfBoth(sheet, operands) && !isOneStock(sheet, operands)

function areOfBoth(sheet: Worksheet, operands: readonly number[]): boolean {
  if (sheet.columnOf(operands[0]!) !== null) return false
  const clauses = operands.map(it => sheet.clauseBefore(it) + sheet.printed(it) + sheet.clauseAfter(it))
  const others = clauses.filter(it => !OF_BOTH.test(it))
  return others.length < clauses.length && !others.some(it => ONLY.test(it))
}

/** Whether cells of a table are of one stock, and so of several times. */
function isOneStock({ figures, measureOf, columnOf, tableTitle }: Worksheet, operands: readonly number[]): boolean {
  const [first] = operands
  const keyOf = (it: number): string => [measureOf[it], figures[it]!.place, figures[it]!.holder].join('\t')
  if (columnOf(first!) === null || operands.some(it => keyOf(it) !== keyOf(first!))) return false
  return STOCK.test(measureOf[first!]!) || STOCK.test(tableTitle(first!).replace(GLOSS, ''))
}

/** （单位：万元） */
const GLOSS = /\s*[（(][^（()）]*[）)]\s*|[表统计情况]+$/g
