import { isSameUnit } from '../model/same-unit.ts'
import type { Span } from '../model/span.ts'
import { type Claim, gradeOf, type Rule } from './claim.ts'
import { RATIO } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** What stands before a multiple that says how large something is, set against something else: 是1990年1.5万吨的3倍. */
const IS = /(?:是|为|相当于|达到?)([^，,、；;：:。！？]*)的?$/
/** How many figures before a multiple its amounts may stand. */
const REACH = 3

/**
 * amount ÷ amount = multiple, of amounts of one sentence. What is compared with stands in the clause of the multiple, or is of the year that
 * this names.
 *
 *     今年产量4.5万吨，是2010年1.5万吨的3倍          由2018年的1.2亿户增至3.6亿户，是2018年的3倍
 */
export const multipleClaims: Rule = sheet =>
  sheet.figures.flatMap((figure, stated) => {
    if (figure.dimension !== 'multiple' || figure.relation === 'change' || figure.per !== null) return []
    const clause = sheet.clauseBefore(stated)
    const said = IS.exec(clause)
    if (said === null) return []
    const start = figure.start - clause.length
    const subject = { start, end: start + said.index }
    const from = figure.start - said[1]!.length - 2
    const amounts = amountsBefore(sheet, stated)
    const inside = amounts.filter(it => sheet.figures[it]!.start >= from)
    const year = /(\d{4})年/.exec(said[1]!)?.[1]
    const earlier =
      inside.length > 0 ? inside : amounts.filter(it => year !== undefined && sheet.figures[it]!.time === year)
    const later = amounts.filter(it => !earlier.includes(it))
    if (earlier.length !== 1 || later.length !== 1) return []
    const operands = [later[0]!, earlier[0]!]
    if (!mayBeOf(sheet, stated, operands[0]!, subject)) return []
    if (!isSameUnit(sheet.figures[operands[0]!]!, sheet.figures[operands[1]!]!)) return []
    return [
      {
        kind: 'change',
        frame: 'times_of',
        formula: RATIO,
        operands,
        stated,
        grade: gradeOf(sheet, [...operands, stated]),
      } satisfies Claim,
    ]
  })

/** 企业增至620家，产值是2018年的3倍: a multiple whose clause names another thing before 是 is none of what came before. */
function mayBeOf({ figures, measureOf }: Worksheet, multiple: number, level: number, subject: Span): boolean {
  const [own, other] = [measureOf[multiple]!, measureOf[level]!]
  const names = figures[multiple]!.arguments.filter(it => it.role === 'entity' || it.role === 'property')
  const isNamed = names.some(it => it.start >= subject.start && it.end <= subject.end)
  return !isNamed || own.includes(other) || other.includes(own)
}

/** Amounts of the sentence before a multiple. */
function amountsBefore({ figures, sentenceOf }: Worksheet, stated: number): number[] {
  const found: number[] = []
  for (let it = Math.max(0, stated - REACH); it < stated; it++) {
    const { relation, value, dimension } = figures[it]!
    const isAmount = relation === 'level' || relation === 'criterion'
    if (isAmount && value !== null && dimension !== 'percent' && sentenceOf[it] === sentenceOf[stated]) found.push(it)
  }
  return found
}
