import Big from 'big.js'
import { shiftDecimal } from '../../../model/decimal.ts'
import { isBlank } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import { partsIn } from './compounds.ts'
import { matchUnit } from './match-units.ts'
import type { Operand } from './operand.ts'
import { readOperand } from './read-operand.ts'

/** Both ends of a range in one unit. */
export interface Range {
  readonly operand: Operand
  /** 八到九百亿: the first end may or may not share the places of the second. */
  readonly ambiguous: boolean
}

const CONNECTOR = /^(?:[（(]含[）)])? ?(?:至|到|[-–—―~～─－][-—―~～─－]{0,2}) ?(?:人民币|约|近)?/

/**
 * The second end of a range whose first end is `printed`; null when there is none.
 *
 *   10%—15%     1.5—2万元     3至5天
 *   ^^^ first   ^^^ takes 万元 from the second end
 */
export function readRange(passage: Passage, printed: Operand): Range | null {
  const { plain, numerals } = passage
  const first = withoutRate(passage, printed)
  const mark = plain.charCodeAt(first.end)
  if (mark === COMMA) return readNeighbours(passage, first)
  if (mark === PLUS_MINUS) return readTolerance(passage, first)
  if (mark === AND || mark === WITH || mark === ALSO) return readBetween(passage, first)
  if (!isConnector(mark)) return null
  const connector = CONNECTOR.exec(plain.slice(first.end, first.end + 12))?.[0]
  if (connector === undefined || numerals[first.next] === undefined) return null
  const second = readOperand(passage, first.next)
  const at = first.end + connector.length
  if (second.start !== at && second.amount.numeral.start !== at) return null
  const isBare = /^(?:不等|之间)/.test(plain.slice(second.end, second.end + 2)) || (isGreat(first) && isGreat(second))
  if (second.unit === null && isBare) return readBareRange(passage, first, second)
  if (second.unit === null || second.rule === 'compound')
    return second.rule === 'compound' ? sameUnit(passage, asSmaller(first, second), second) : null
  if (first.unit !== null && first.unit.code !== second.unit.code) return null
  if (isCode(plain, first, second)) return null
  const rate = plain.slice(printed.end, first.end)
  if (isMoved(plain, first, second, rate !== '' ? 1 : 3)) return null
  return plain.startsWith(rate, second.end) ? sameUnit(passage, first, second) : null
}

/** 一年|至一年三个月: the first end in the smaller unit of the second. */
function asSmaller(first: Operand, second: Operand): Operand {
  const factor = first.unit === null ? undefined : partsIn(first.unit.code, second.unit!.code)
  if (factor === undefined) return first
  const scale = (value: string) => new Big(value).times(factor).toFixed()
  return { ...first, low: scale(first.low), high: scale(first.high), unit: second.unit }
}

/** Past the denominator of a first end that the second repeats: 17.20元/股|-19.85元/股. */
const RATED = /^[/／]([^\d/／\-–—~～至到，。；\s]{1,6})(?=[-–—~～至到])/

/** The first end without its denominator, where the second has the same. */
function withoutRate({ plain }: Passage, first: Operand): Operand {
  if (first.unit === null || !'/／'.includes(plain.charAt(first.end) || '。')) return first
  const rate = RATED.exec(plain.slice(first.end, first.end + 9))
  return rate === null ? first : { ...first, end: first.end + rate[0].length }
}

const MOVES = /(?:[增下上提降升涨跌减反回][长降升高涨跌少加弹落]|[涨跌降升])$/

/**
 * 收入下降240万美元至1790万美元: how far it moved, and where to; what is so many times as much is no end of a range: three
 * times, or any where both have a denominator (下跌20元/吨至45元/吨).
 */
const isMoved = (plain: string, first: Operand, second: Operand, times: number): boolean =>
  first.unit !== null &&
  '至到'.includes(plain.charAt(first.end)) &&
  MOVES.test(plain.slice(Math.max(0, first.start - 2), first.start)) &&
  Number(second.high) >= times * Number(first.low)

/** 700万～800多万: both in 万 or 亿. */
const isGreat = ({ amount: { numeral } }: Operand): boolean => numeral.decimals <= -4

/** 500-1200|不等, 10000到20000|之间, 700万～800多万 */
function readBareRange(passage: Passage, first: Operand, second: Operand): Range | null {
  const unit = { end: second.end, text: null, code: '1', dimension: 'count', power: 0, over: false } as const
  const isRange =
    first.unit === null && !isCode(passage.plain, first, second) && Number(first.low) < Number(second.high)
  return isRange ? sameUnit(passage, { ...first, unit }, { ...second, unit }) : null
}

const COMMA = '、'.charCodeAt(0)
const PLUS_MINUS = '±'.charCodeAt(0)
const AND = '和'.charCodeAt(0)
const WITH = '与'.charCodeAt(0)
const ALSO = '及'.charCodeAt(0)

/** Units that are told roughly by two numbers that follow on each other. */
const ROUGH = new Set([
  'duration',
  'other',
  'length',
  'mass',
  'age',
  'money',
  'count',
  'percent',
  'volume',
  'temperature',
])

/** 3、4级, 17、18分钟: two whole numbers that follow on each other, and no third; not 第3、4组, 分别为3、4人. */
function readNeighbours(passage: Passage, first: Operand): Range | null {
  const { plain, numerals } = passage
  const isSmall =
    first.unit === null && first.amount.numeral.value === first.low && first.decimals === 0 && Number(first.low) < 60
  if (!isSmall || numerals[first.next]?.start !== first.end + 1) return null
  const before = plain.slice(Math.max(0, first.start - 10), first.start)
  if (startsSentence(plain, first.start) || /[第、\dA-Za-z]$|分别|依次|各/.test(before)) return null
  const second = readOperand(passage, first.next)
  const follows = second.low === second.high && Number(second.low) === Number(first.low) + 1
  if (!follows || second.unit === null || second.rule !== 'unit' || !ROUGH.has(second.unit.dimension)) return null
  if (second.unit.text === null || '号楼期届'.includes(second.unit.text)) return null
  if (second.unit.dimension === 'duration' && '前后内来间里'.includes(plain[second.end] ?? '。')) return null
  return sameUnit(passage, first, second)
}

/** 90±5㎡: as far below as above. */
function readTolerance(passage: Passage, first: Operand): Range | null {
  if (passage.numerals[first.next]?.start !== first.end + 1 || first.low !== first.high) return null
  const second = readOperand(passage, first.next)
  if (second.unit === null || second.low !== second.high) return null
  if (first.unit !== null && first.unit.code !== second.unit.code) return null
  const middle = first.unit === null ? shiftDecimal(first.low, second.unit.power) : first.low
  const low = new Big(middle).minus(second.low).toFixed()
  const high = new Big(middle).plus(second.low).toFixed()
  return { operand: { ...second, start: first.start, low, high, rule: 'tolerance' }, ambiguous: false }
}

/** 10万元与20万元|之间: what 之间 closes is one range, with a unit or without. */
function readBetween(passage: Passage, first: Operand): Range | null {
  const { plain, numerals } = passage
  if (numerals[first.next]?.start !== first.end + 1) return null
  const second = readOperand(passage, first.next)
  if (!plain.startsWith('之间', second.end)) return null
  if (second.unit === null) return readBareRange(passage, first, second)
  return first.unit !== null && first.unit.code !== second.unit.code ? null : sameUnit(passage, first, second)
}

const isConnector = (code: number): boolean => ' （(至到-–—―~～─－'.includes(String.fromCharCode(code))

/** 021-1234, 3-1号楼: digits of a code, no range of amounts. */
function isCode(plain: string, first: Operand, second: Operand): boolean {
  return (
    first.amount.numeral.form === 'digits' ||
    second.amount.numeral.form === 'digits' ||
    /[A-Za-z]/.test(plain.charAt(first.start - 1))
  )
}

function sameUnit({ plain }: Passage, first: Operand, second: Operand): Range | null {
  const unit = second.unit
  if (unit === null) return null
  const isNegative = second.low.startsWith('-') && !first.low.startsWith('-')
  const high = isNegative && second.start === second.amount.numeral.start - 1 ? second.high.slice(1) : second.high
  let low = first.unit === null ? shiftDecimal(first.low, unit.power) : first.low
  let ambiguous = false
  if (first.unit === null) {
    const shared = shareMultiplier(plain, first, second)
    if (shared !== null) {
      low = shared.low
      ambiguous = shared.ambiguous
    }
  }
  const [from, to] = Number(low) <= Number(high) ? [low, high] : [high, low]
  if (Number(low) > Number(high) && !low.startsWith('-') && first.unit === null) return null
  const operand = {
    ...second,
    start: first.start,
    low: from,
    high: to,
    decimals: Math.min(first.decimals, second.decimals),
    over: second.over,
    rule: 'range',
  }
  return { operand, ambiguous }
}

/** 1.5—2万元 is 15 000 to 20 000; 八到九百亿 is 80 billion or 800 million to 90 billion. */
function shareMultiplier(plain: string, first: Operand, second: Operand): { low: string; ambiguous: boolean } | null {
  const power = first.amount.numeral.decimals <= -4 ? 0 : bigPower(plain, second)
  const scaled = shiftDecimal(first.low, power)
  const high = Number(second.high)
  const isChinese = first.amount.numeral.form === 'chinese' && second.amount.numeral.form === 'chinese'
  const place = isChinese ? leadingPlace(second, power) : 0
  if (place > 0 && Number(first.low) < 10 && Number(shiftDecimal(scaled, place)) < high) {
    return { low: shiftDecimal(scaled, place), ambiguous: true }
  }
  return power > 0 && Number(scaled) < high ? { low: scaled, ambiguous: false } : null
}

const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 }

/** Power of the 万 and 亿 that close an operand's numeral, of 百 and 千 after Arabic digits too; 余 and 多 may follow. */
function bigPower(plain: string, { amount: { numeral } }: Operand): number {
  let power = 0
  for (let at = numeral.end - 1; at > numeral.start; at--) {
    const char = plain[at]!
    if ('余多几来'.includes(char)) continue
    const step = POWERS[char]
    if (step === undefined || (step < 4 && numeral.form === 'chinese')) break
    power += step
  }
  return power
}

/** 九百亿 → 2, 五十 → 1: the place of a single leading digit above its 万 or 亿. */
function leadingPlace(second: Operand, power: number): number {
  const digits = second.high.length - power
  return /^[1-9]0*$/.test(second.high) && digits > 1 && digits < 5 ? digits - 1 : 0
}

/** 5、10、15公里 and 3+32GB: an amount without a unit takes that of the next in its list. */
export function readShared(passage: Passage, first: Operand): Operand | null {
  const { plain, numerals } = passage
  if (first.unit?.text === '个') return readClipped(passage, first)
  if (first.unit !== null || numerals[first.next]?.start !== first.end + 1) return null
  const mark = plain.charAt(first.end)
  if (!'+、/／×和与'.includes(mark) || mark === '') return null
  let last = readOperand(passage, first.next)
  // 4985/1930/1480mm: length, width and height; two would be one through the other
  const isSizes = '/／'.includes(mark) && (last.unit === null || plain.charAt(first.start - 1) === mark)
  for (let steps = 0; steps < 6 && last.unit === null; steps++) {
    const next = plain.charAt(last.end)
    if ((next !== mark && !(mark === '、' && '和与'.includes(next))) || numerals[last.next]?.start !== last.end + 1)
      return null
    last = readOperand(passage, last.next)
  }
  if (last.unit === null || last.rule === 'fraction') return null
  const isData = last.unit.dimension === 'data' || last.unit.text === '像素'
  if (!'、和与'.includes(mark) && !isData && !(isSizes && last.unit.dimension === 'length')) return null
  if ('和与'.includes(mark) && !isPair(first, last)) return null
  if (mark === '、' && (startsSentence(plain, first.start) || last.unit.dimension === 'count')) return null
  const power = last.unit.power
  return {
    ...first,
    low: shiftDecimal(first.low, power),
    high: shiftDecimal(first.high, power),
    unit: last.unit,
    rule: 'list',
  }
}

/** 上升0.9和0.3个百分点: shares in plain digits; not 20万和50%. */
const isPair = (first: Operand, last: Operand): boolean =>
  ['percent', 'percentage_point'].includes(last.unit!.dimension) &&
  first.amount.numeral.form === 'arabic' &&
  last.amount.numeral.form === 'arabic'

/** 分别加快1.2个、0.8个百分点: 个 is the unit of the next in the list, cut short. */
function readClipped({ plain, numerals }: Passage, first: Operand): Operand | null {
  const next = numerals[first.next]
  if (next === undefined || next.start - first.end !== 1 || !'、和与'.includes(plain.charAt(first.end))) return null
  const unit = matchUnit(plain, next.end)
  if (unit === null || !/^个[百千基]/.test(unit.text)) return null
  return {
    ...first,
    unit: { ...first.unit!, text: unit.text, code: unit.code, dimension: unit.dimension },
    rule: 'list',
  }
}

/** At the head of a sentence, blanks left out: 二、14英寸 numbers a point. */
function startsSentence(plain: string, at: number): boolean {
  let past = at
  while (past > at - 3 && isBlank(plain.charCodeAt(past - 1))) past--
  return past <= 0 || '\n。；：'.includes(plain.charAt(past - 1))
}
