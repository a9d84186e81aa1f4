import type { Dimension } from '../../model/layers.ts'
import { isHan } from '../numerals/surroundings.ts'
import type { Operand } from './operand.ts'
import type { Passage } from './passage.ts'

/** What a number without a unit counts; null when it is no figure. */
export interface BareReading {
  readonly dimension: Dimension
  readonly rule: string
}

const MEASURING =
  /(?:为|是|达|达到|至|到|升至|降至|增至|增长|增加|上升|下降|提高|降低|回落|上涨|下跌|下滑|减少|约|近|超|超过|高于|低于|等于|比分|得分|总分|指数|性别比|系数|人数|数量|数为|评分|仅|共|共计|合计|总数|有|大于|小于|突破|逾|不足|最多为|至少有|不大于|不小于|并少于|并大于|并小于)$/
const CODED =
  /(?:电话|热线|邮编|账号|帐号|代码|编号|学号|尾号|密码|群|号码|证号|微信|传真|手机|邮政编码|卡号|番号|型号|版本|车牌|房间|ID|QQ|id)[^，。；、]{0,6}$/i
const LEADING_NOUNS = '省市县区国州乡镇村校院馆店厂社男女人家户'

/** Reads a number that no unit follows. */
export function readBare(passage: Passage, operand: Operand, isBounded: boolean): BareReading | null {
  const { plain } = passage
  const { numeral } = operand.amount
  const printed = numeral.end - numeral.start
  if (numeral.form === 'digits' || plain.charAt(numeral.start - 1) === '第') return null
  const before = plain.slice(Math.max(0, operand.start - 12), operand.start).trimEnd()
  if (CODED.test(before)) return null
  const next = plain.charCodeAt(operand.end)
  const isRound = numeral.decimals <= -4 || numeral.over || numeral.value === null
  if (isBounded && numeral.end - numeral.start < 12 && !/[A-Za-z]/.test(plain.charAt(operand.end))) {
    return { dimension: 'count', rule: 'bare-bounded' }
  }
  if (isRound || operand.end > numeral.end)
    return isWord(passage, operand) ? null : { dimension: 'count', rule: 'bare-multiplier' }
  if (numeral.form === 'mixed' || (numeral.form === 'chinese' && Number(numeral.value) > 999 && printed > 1))
    return isWord(passage, operand) ? null : { dimension: 'count', rule: 'bare-multiplier' }
  if (numeral.form === 'arabic' && isHan(next))
    return countsNoun(passage, operand) ? { dimension: 'count', rule: 'bare-noun' } : null
  if (numeral.form !== 'arabic' || printed > 8 || isYear(operand) || !closes(plain, operand.end)) return null
  if (!MEASURING.test(before)) return null
  return {
    dimension: operand.decimals > 0 || /比|指数|系数|数$/.test(before) ? 'index' : 'count',
    rule: 'bare-measure',
  }
}

/** 百万富翁, 千万俱乐部, 百万级: one word for a class. */
function isWord({ plain }: Passage, { end, amount }: Operand): boolean {
  const printed = plain.slice(amount.numeral.start, amount.numeral.end)
  if (/^[级富雄庄俱大][^家]/.test(plain.slice(end, end + 2))) return /^级|^富|^雄|^俱/.test(plain.slice(end, end + 1))
  const isPlace = printed.length === 1
  return isPlace && isHan(plain.charCodeAt(end))
}

const isYear = ({ amount }: Operand): boolean => {
  const value = Number(amount.numeral.value)
  return (
    amount.numeral.end - amount.numeral.start === 4 && value >= 1900 && value < 2100 && amount.numeral.decimals === 0
  )
}

const closes = (plain: string, end: number): boolean => {
  const next = plain.charAt(end)
  return next === '' || '，。；、）)！？,;! \n\t”'.includes(next) || (next === '.' && !/\d/.test(plain.charAt(end + 1)))
}

/** 5省市, 12国, 8市: nouns counted without a classifier. */
function countsNoun({ plain }: Passage, { start, end, amount }: Operand): boolean {
  if (!LEADING_NOUNS.includes(plain.charAt(end)) || amount.numeral.end - amount.numeral.start > 3) return false
  return !/[A-Za-z\d\-.]/.test(plain.charAt(start - 1))
}
