import type { WordClass } from '../lexicon/classes.ts'
import { fromTables } from '../lexicon/own.ts'
import { EARLIER } from '../lexicon/periods.ts'
import { entriesOf } from '../lexicon/words.ts'
import type { CheckFrame, Grade } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { frameOfStart, isOfOneBase, isOfStart } from './bases.ts'
import { isReal } from './change.ts'
import type { Claim, Rule } from './claim.ts'
import { BASIS_POINTS, DIFFERENCE, type Formula, GROWTH, LOSS, RATE_OF_GAIN, RATE_OF_LOSS } from './formulas.ts'
import { verdict } from './verdict.ts'
import type { Worksheet } from './worksheet.ts'

const DEGREE = '(?:了|出|更|高|达到?|为|约|近|超过?|逾|至少)*'
const THAN = '(?:同比|环比|[相与]?[比较](?<base>[^，,。；;：:、]{0,14}))?'
const words = (...names: readonly WordClass[]): string =>
  names
    .flatMap(entriesOf)
    .map(it => it.word.replace(/\W/g, '\\$&'))
    .join('|')
const patterns = fromTables(() => {
  const verb = `(?:净|又|再|累计|止[跌涨]|${words('extent')})*(?:${words('change:up', 'change:down')})`
  return {
    /** From a level to the amount that it moved by, with at most the words for what it is set against between them. */
    by: new RegExp(`^[，,（(]?${THAN}${verb}${DEGREE}$`),
    /** To a rate, from what it is the rate of. */
    rate: new RegExp(`^[，,、（(]?${THAN}(?:[周日月年]?[增涨升扩跌降减]幅|${verb})${DEGREE}$`),
  }
})
/** From an amount of change to the level that it led to: 下跌1.6万元至[23.5万元]. */
const TO = /^[，,]?(?:[升增涨降减跌]?[至到]|报收?于?|收[于报]|达到?)[^，,。；;：:、]{0,6}$/
/** From a level to an earlier one, which the words say is earlier: ，上年同期为[10.5亿元], 比上月的[2.87万辆]. */
const BEFORE = new RegExp(
  `^[，,（(]?(?:而|同比|环比)?(?:[相与]?[比较]于?|相比)?(?:${EARLIER}|(?:20\\d\\d)?(?:个?[年月周季]度?|期)?(?:同期|同月|[末底初])?)(?:则?为|是|的|约|有|时)*$`,
)
/** What a rate is set against that is none of the figures before it. */
const OTHER = /目前|当前|现[价在有]|目标|预期|平均/
const FALLING = /[跌降减下少低缩回](?!升|弹)/
/**
 * Movements that a sentence tells in figures one after the other, with nothing but words of change and comparison between them:
 *
 *     收于每吨3002元，较前一交易日下跌72元，跌幅2.34%       level, amount, rate
 *     均价下跌1.6万元/吨至23.5万元/吨，环比下跌6.37%         amount, level, rate
 *     收入12.6亿元，上年同期为10.5亿元，同比增长20%          level, earlier level, rate, points or amount
 *     净利润由3.21亿元降至2.85亿元，降幅11.2%              start, end, rate
 */
export const movementClaims: Rule = sheet => [...afterLevels(sheet), ...beforeLevels(sheet)]

/** From a change to what its level started from: ，由[420万吨]增至510万吨. */
const FROM = /^[，,（(](?:[从由](?:(?:20\d\d|[去上]|同)?年?(?:同期)?的?)?(?:每\p{L}{1,3})?)$/u

/** 产量增长21.4%，由420万吨增至510万吨: the change first, and then both ends. */
const beforeLevels: Rule = sheet =>
  sheet.figures.flatMap((figure, stated) => {
    const [earlier, now] = [stated + 1, stated + 2]
    const end = sheet.figures[now]
    if (figure.relation !== 'change' || figure.value === null || figure.per !== null || end === undefined) return []
    if (sheet.columnOf(stated) !== null || sheet.sentenceOf[now] !== sheet.sentenceOf[stated]) return []
    const gap = sheet.between(stated, earlier)
    if (operandOf(end, 'base')?.figure !== earlier || !FROM.test(gap)) return []
    const isUp = Number(end.value) > Number(sheet.figures[earlier]!.value)
    const words = sheet.clauseBefore(stated)
    if (isUp !== (figure.direction === 'up') || OTHER.test(words + gap)) return []
    return ofStart(sheet, moved(sheet, { now, earlier, stated, said: words }), gap, words)
  })

/** Claims on a change from a level to another; where the words need not mean that one, those that hold. */
const ofStart = (sheet: Worksheet, claims: Claim[], start: string, words: string): Claim[] =>
  isOfStart(start, words)
    ? claims
    : claims.filter(it => isOfOneBase(start + words) && verdict(sheet, it)?.status === 'consistent')

function afterLevels(sheet: Worksheet): Claim[] {
  const { by, rate } = patterns()
  return sheet.figures.flatMap((figure, stated) => {
    if (stated < 2 || figure.value === null || figure.per !== null || sheet.columnOf(stated) !== null) return []
    const [first, second] = [stated - 2, stated - 1]
    if (sheet.sentenceOf[first] !== sheet.sentenceOf[stated]) return []
    const [gap, last] = [sheet.between(first, second), sheet.between(second, stated)]
    const rated = rate.exec(last)
    if (rated === null || OTHER.test(last)) return []
    const levels = [first, second] as const
    if (operandOf(sheet.figures[second]!, 'base')?.figure === first)
      return ofStart(
        sheet,
        moved(sheet, { now: second, earlier: first, stated, said: last }),
        sheet.clauseBefore(first),
        gap + last,
      )
    const amount = by.exec(gap)
    if (amount !== null)
      return isOther(amount, rated)
        ? []
        : rateOfAmount(sheet, { level: first, amount: second, rate: stated, said: gap + last })
    if (TO.test(gap)) return rateOfAmount(sheet, { level: second, amount: first, rate: stated, said: last })
    return isEarlier(gap) && isOfOneBase(gap + last) && levels.every(it => !sheet.isBase(it))
      ? moved(sheet, { now: first, earlier: second, stated, said: last })
      : []
  })
}

/** 比法定时限减少63.2天，比承诺时限减少62%: of two bases that are named, and are not the same. */
function isOther({ groups: first }: RegExpExecArray, { groups: second }: RegExpExecArray): boolean {
  const [one, other] = [first?.base, second?.base]
  return one !== undefined && other !== undefined && one !== other
}

const isEarlier = (gap: string): boolean => BEFORE.test(gap) && /[年月周季期前]/.test(gap)

/** A change from a level to another, and the words before it. */
interface Move {
  readonly now: number
  readonly earlier: number
  readonly stated: number
  readonly said: string
}

interface Moved {
  readonly level: number
  readonly amount: number
  readonly rate: number
  /** The words between them. */
  readonly said: string
}

function rateOfAmount({ figures }: Worksheet, { level, amount, rate, said }: Moved): Claim[] {
  const [now, by, stated] = [figures[level]!, figures[amount]!, figures[rate]!]
  if (now.relation !== 'level' || by.relation !== 'change' || stated.unitCode !== '%') return []
  const isOfOneUnit = moneyOf(now.unitCode) === moneyOf(by.unitCode) && by.unitCode !== '%'
  if (!isOfOneUnit || !isOfOneBase(said)) return []
  return [claimIn('amount_and_rate')(by.direction === 'down' ? RATE_OF_LOSS : RATE_OF_GAIN, [amount, level], rate)]
}

/** A price of a tonne moves by money: 每吨3002元, 下跌72元. */
const moneyOf = (unitCode: string): string => unitCode.split('/')[0]!

function moved(sheet: Worksheet, { now, earlier, stated, said }: Move): Claim[] {
  const { figures } = sheet
  const [level, before, by] = [figures[now]!, figures[earlier]!, figures[stated]!]
  if (moneyOf(level.unitCode) !== moneyOf(before.unitCode) || [level, before].some(it => it.relation === 'change'))
    return []
  const falls = by.relation === 'change' ? by.direction === 'down' : FALLING.test(said)
  const operands = falls ? [earlier, now] : [now, earlier]
  const claim = claimIn(frameOfStart(sheet, earlier))
  if (by.unitCode === '%' && level.unitCode !== '%') {
    const grade = isReal(sheet, stated) ? 'searched' : 'stated'
    return [claim(falls ? LOSS : GROWTH, [now, earlier], stated, grade)]
  }
  if (by.unitCode === 'bp' && level.unitCode === '%') return [claim(BASIS_POINTS, operands, stated)]
  const isAmount = by.unitCode === level.unitCode && by.relation === 'change' && by.unitCode !== '%'
  return isAmount || (by.dimension === 'percentage_point' && level.unitCode === '%')
    ? [claim(DIFFERENCE, operands, stated)]
    : []
}

const claimIn =
  (frame: CheckFrame) =>
  (formula: Formula, operands: readonly number[], stated: number, grade: Grade = 'stated'): Claim => ({
    kind: 'change',
    frame,
    formula,
    operands,
    stated,
    grade,
  })
