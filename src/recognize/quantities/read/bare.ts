import { countedNouns } from '../../../lexicon/units.ts'
import type { Dimension } from '../../../model/layers.ts'
import { isRaised } from '../../numerals/notations.ts'
import { isHan } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import type { Operand } from './operand.ts'

/** What a number without a unit counts. */
export interface BareReading {
  readonly dimension: Dimension
  readonly rule: string
}

const count = (rule: string): BareReading => ({ dimension: 'count', rule })

/** Words that a measured number follows: 性别比为105.07, 指数104.8, 下降6.8. */
const MEASURING =
  /(?:为|是|达|达到|[升降增减涨跌高低落][至到]|增长|增加|上升|下降|提高|降低|回落|缩小|扩大|收窄|提升|上涨|下跌|下滑|减少|约|(?<!附)近|超|超过|高于|低于|等于|比分|得分|总分|指数|性别比|系数|人数|数量|评分|仅|共|共计|合计|总数|有|大于|小于|突破|逾|不足)$/
const INDEX = /比|指数|系数|数$/
/** Words that a code follows, not an amount. */
const CODED =
  /(?:电话|热线|邮编|账号|帐号|代码|编号|学号|尾号|密码|群|号码|证号|微信|传真|手机|邮政编码|卡号|番号|型号|版本|车牌|房间|ID|QQ|id)[^，。；、]{0,6}$/i
/** 5省市, 12国, 20余县: the first syllable of what is counted. */
const LEADING_NOUNS = '省市县区国州乡镇村校院馆店厂社男女人家户'

/**
 * Reads a number that no unit follows; null when it is no figure. `isBounded`: 超过, 以上 … say that it measures.
 */
export function readBare(passage: Passage, operand: Operand, isBounded: boolean): BareReading | null {
  const { plain } = passage
  const { numeral } = operand.amount
  const printed = numeral.end - numeral.start
  if (numeral.form === 'digits' || plain.charAt(numeral.start - 1) === '第') return null
  const isDecimal = operand.decimals > 0
  const isShort = numeral.form === 'arabic' && printed <= 8 && !isYear(operand) && closes(plain, operand.end, isDecimal)
  if (isRaised(plain, numeral)) return count('bare-power')
  const before = plain.slice(Math.max(0, operand.start - 12), operand.start).trimEnd()
  if (isMoved(plain, operand)) return nameless(before.slice(0, -1), operand)
  if (!isShort && !isBounded && !isLarge(operand) && !countsNoun(plain, operand)) return null
  if (!isBounded && !isLarge(operand) && CODED.test(before)) return null
  // 版本号低于11.8.2
  if (/^\.\d/.test(plain.slice(operand.end, operand.end + 2))) return null
  if (isBounded && printed < 12 && !/[A-Za-z]/.test(plain.charAt(operand.end))) return count('bare-bounded')
  if (isLarge(operand)) return isClassWord(plain, operand) ? null : count('bare-multiplier')
  if (countsNoun(plain, operand)) return count('bare-noun')
  if (!isShort) return null
  if (isMeasured(plain, operand, before)) return { dimension: 'index', rule: 'bare-decimal' }
  if (!MEASURING.test(before)) return null
  return nameless(before, operand)
}

/** What no unit follows after these words: an index, or a number of something. */
const nameless = (before: string, { decimals }: Operand): BareReading =>
  decimals > 0 || INDEX.test(before) ? { dimension: 'index', rule: 'bare-index' } : count('bare-measure')

/** 由4900|升至5200, 从120|降到90: where a value came from; 从2019升至 does not tell a year. */
const isMoved = (plain: string, operand: Operand): boolean =>
  '由从'.includes(plain[operand.start - 1] ?? '。') &&
  !isYear(operand) &&
  MOVES.test(plain.slice(operand.end, operand.end + 4))

const MOVES = /^(?:[升降增减涨跌调][至到为]|(?:提[高升]|上[升涨调]|下[降调]|增[加长]|减少|扩大|缩[小减])[至到为])/

/** What a decimal numbers rather than measures: 版本2.0, 图3.1, 第2.3节. */
const NUMBERED =
  /(?:版本?|图|表|例|式|第|节|章|条|款|代|阶段|附件|见|系统|时代|协议|标准|平台|计划|方案|模型|行动|工业|蓝牙|课程|[A-Za-z])$/

/**
 * 容积率2.5, 前值49.5, 报1.0826、1.0913: a decimal that closes a clause right after a word, or after another in a list, is what
 * the word measures.
 */
function isMeasured(plain: string, { start, decimals }: Operand, before: string): boolean {
  if (decimals <= 0) return false
  const words = before.replace(/(?<!\d)\d{1,5}\.\d{1,4}[、和]$/, '')
  const isNext = words !== before || isHan(plain.charCodeAt(start - 1))
  return isNext && isHan(words.charCodeAt(words.length - 1)) && !NUMBERED.test(words)
}

/** 4万, 300余, 数百, 10k, 三千五百: digits with places say how many; 三四 and 一二 before a word are a part of it. */
function isLarge({ end, amount: { numeral } }: Operand): boolean {
  if (numeral.value === null) return Number(numeral.upper) > 9
  if (numeral.over || end > numeral.end || numeral.form === 'mixed') return true
  return (
    numeral.form === 'chinese' &&
    (numeral.decimals <= -4 || (Number(numeral.value) > 999 && numeral.end - numeral.start > 1))
  )
}

/** 百万级, 千万富翁, 百万医疗险, 万科: places without a digit make a word, unless 上, 近 or 超 counts them. */
function isClassWord(plain: string, { end, amount: { numeral } }: Operand): boolean {
  if (/^(?:级|富|雄|俱|大军)/.test(plain.slice(end, end + 2))) return true
  const isPlaces = /^[百千万亿兆]+$/.test(plain.slice(numeral.start, numeral.end))
  const isAlone = numeral.end - numeral.start === 1 || isHan(plain.charCodeAt(end))
  return isPlaces && isAlone && !/[上过近超逾破达]/.test(plain.charAt(numeral.start - 1))
}

/** 6.8篮板, 1助攻: what a player does in a match, or in one of many. */
const isPlayed = (plain: string, { end, amount: { numeral } }: Operand): boolean =>
  numeral.form === 'arabic' && /^(?:篮板|助攻|抢断|盖帽)/.test(plain.slice(end, end + 2))

/** 八部门, 四方面, 5省市: nouns that a number may stand before without a classifier. */
function countsNoun(plain: string, operand: Operand): boolean {
  if (isPlayed(plain, operand)) return true
  const { start, end, decimals, amount } = operand
  const { numeral } = amount
  const value = Number(numeral.value)
  if (value < 2 || value > 999 || decimals !== 0) return false
  // iPhone 15系列
  if (/[A-Za-z] ?$|[\d\-.]$/.test(plain.slice(Math.max(0, start - 2), start))) return false
  // 360公司, 119社区
  if (value > 99 && /^(?:公司|社区)/.test(plain.slice(end, end + 2))) return false
  if (isWhich(plain, start, end)) return false
  if (countedNouns().has(plain.slice(end, end + 2))) return true
  // 108国道
  if (plain.charAt(end + 1) === '道') return false
  return numeral.form === 'arabic' && LEADING_NOUNS.includes(plain.charAt(end)) && isHan(plain.charCodeAt(end))
}

/** 初二学生, 二儿子, 二公司: 二 where 两 would count tells which one; 二被告 and 二车道 are two. */
const isWhich = (plain: string, start: number, end: number): boolean =>
  plain.charAt(end - 1) === '二' &&
  end === start + 1 &&
  ('初高大小'.includes(plain.charAt(start - 1) || '。') || !/^(?:被告|车道)/.test(plain.slice(end, end + 2)))

function isYear({ amount: { numeral } }: Operand): boolean {
  const value = Number(numeral.value)
  return numeral.end - numeral.start === 4 && value >= 1900 && value < 2100 && numeral.decimals === 0
}

/** Whether a number ends its clause, or a decimal one of a list: 97.1|和96.4, 104.27|（女=100）. */
function closes(plain: string, end: number, isDecimal: boolean): boolean {
  if (isDecimal && /^(?:[（(]|[和与及]\d)/.test(plain.slice(end, end + 3))) return true
  if (/^[、和]\d0后/.test(plain.slice(end, end + 4))) return false
  const next = plain.charAt(end)
  return (
    '，。；、）)！？,;! \n\t”'.includes(next) || (next === '.' && !/[\d\p{Script=Han}]/u.test(plain.charAt(end + 1)))
  )
}
