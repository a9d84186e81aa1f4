import { PARTITIONS } from '../lexicon/balances.ts'
import { areAddable } from './addable.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { closingClaims } from './closing.ts'
import { columnClaims } from './columns.ts'
import { exceedingClaims } from './exceeding.ts'
import { SUM } from './formulas.ts'
import { isNear, type Kin, kinOf, nearest, nearestFew } from './kin.ts'
import { kindOfSum, listClaims } from './lists.ts'
import { remainderClaims } from './remainder.ts'
import { rowClaims } from './rows.ts'
import type { Worksheet } from './worksheet.ts'

/** What a total says of itself that its parts need not say. */
const OF_TOTAL = /[总合共][额值量数计]?|人数|数[量字]?|[为是有达到约近超逾了至的]/g
/** So many totals near some parts are tried. */
const MOST_TOTALS = 8

/** parts = total: of parts that the language sets apart, of lists, of table columns and rows, of shares that make up a whole. */
export const sumClaims: Rule = sheet =>
  [
    ...partitionClaims(sheet),
    ...closingClaims(sheet),
    ...listClaims(sheet),
    ...exceedingClaims(sheet),
    ...columnClaims(sheet),
    ...rowClaims(sheet),
    ...remainderClaims(sheet),
  ].filter(it => areAddable(sheet, partsOf(it)))

/** The amounts that make up a total, or a hundred. */
const partsOf = ({ formula, operands, stated }: Claim): readonly number[] =>
  formula === SUM ? operands : [...operands, stated]

/**
 * Parts that the language sets apart, nearest to each other: 男性人口72334万人 + 女性人口68844万人 = 全国人口141178万人.
 * Where several totals are printed, the one that comes out is meant.
 */
function partitionClaims(sheet: Worksheet): Claim[] {
  return PARTITIONS.flatMap(({ parts, union, isBare, others: besides }) =>
    kinOf(sheet, [union, ...parts, ...(isBare ? [/(?:)/] : [])], parts).flatMap(members => {
      const [joined, first, ...others] = members.slice(0, parts.length + 1)
      const totals = [...joined!, ...(members[parts.length + 1] ?? [])].sort((a, b) => a - b)
      const isOne = new Set(totals.map(it => sheet.figures[it]!.value)).size === 1
      if (others.some(other => !other.length)) return []
      const several = blocksOfSeveral(sheet, [first!, ...others])
      return first!.flatMap(part => {
        const operands = [part, ...others.map(other => nearest(other, part))]
        const isClear = isOne && !several.has(sheet.blockOf[part]!) && isNear(sheet, operands, part)
        const isAll = !besides?.test(sheet.blockText(part))
        return nearestFew(totals, part, MOST_TOTALS).map(stated => ({
          kind: kindOfSum(sheet, [...operands, stated]),
          frame: 'parts',
          formula: SUM,
          operands,
          stated,
          grade:
            isClear && isAll && (isBare || saysNoMore(sheet, stated, part, union))
              ? gradeOf(sheet, [...operands, stated])
              : 'searched',
        }))
      })
    }),
  )
}

/** Whether a total behind its parts says no more than they do: 上届获得11金7银6铜，[本届]奖牌总数32枚 is of others. */
function saysNoMore(
  { clauseBefore, plain, sentenceStart, figures }: Worksheet,
  total: number,
  part: number,
  union: RegExp,
): boolean {
  if (total < part) return true
  const own = clauseBefore(total).replace(union, '').replace(OF_TOTAL, '')
  return plain.slice(sentenceStart(part), figures[part]!.start).includes(own)
}

/** The paragraphs that give a part several values: 今天获得14枚金牌，金牌总数已达90枚 are of two counts. */
function blocksOfSeveral({ figures, blockOf }: Worksheet, parts: Kin): Set<number> {
  const several = new Set<number>()
  for (const part of parts) {
    const values = new Map<number, string | null>()
    for (const it of part) {
      const [block, { value }] = [blockOf[it]!, figures[it]!]
      if (values.has(block) && values.get(block) !== value) several.add(block)
      values.set(block, value)
    }
  }
  return several
}
