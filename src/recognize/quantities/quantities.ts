import { isUnitName } from '../../lexicon/unit-names.ts'
import type { Modifier, Numeral } from '../../model/layers.ts'
import { isHan, isLongRun } from '../numerals/surroundings.ts'
import { fromCell, fromOperand, fromShape } from './assemble/assemble.ts'
import { readComparison, readModifierAfter, readModifierBefore } from './assemble/modifiers.ts'
import type { Passage, QuantityCandidate } from './passage.ts'
import { readBare } from './read/bare.ts'
import { numberCells } from './read/cells.ts'
import { readCurrencyPrefix } from './read/currency-prefix.ts'
import type { Operand } from './read/operand.ts'
import { readRange, readShared } from './read/ranges.ts'
import { readOperand } from './read/read-operand.ts'
import type { ReadUnit } from './read/scales.ts'
import { findHalvings, readShape } from './read/shapes.ts'

interface Read {
  readonly candidate: QuantityCandidate
  /** Index of the numeral to go on with. */
  readonly next: number
}

/** Proposes every quantity of the passage. Each rule reads on from a numeral; the first that answers wins. */
export function proposeQuantities(passage: Passage): QuantityCandidate[] {
  const candidates = findHalvings(passage.plain).map(shape => fromShape(passage, shape))
  const cells = numberCells(passage)
  for (let k = 0; k < passage.numerals.length; ) {
    const numeral = passage.numerals[k]!
    const cell = cells.get(numeral.start)
    const read = cell
      ? { candidate: fromCell(cell, numeral), next: k + 1 }
      : cell === null
        ? null
        : readQuantity(passage, k)
    if (read === null) k++
    else {
      candidates.push(read.candidate)
      k = Math.max(read.next, k + 1)
    }
  }
  const listed = sharePer(passage.plain, shareModifiers(passage.plain, candidates))
  return convert(passage.plain, shareDenominators(passage.plain, listed))
}

const CONVERTED = /^[（(](?:[^，。；）)\d]{0,4}(?:合|相当于|约为?|折))[^，。；）)\d]{0,6}$/
/** How far before its conversion the money is named that an amount is in. */
const NAMED = 120

/**
 * What an amount comes to in other money is of the same denominator; an amount that is converted into the renminbi is in the
 * money named last.
 *
 *   290万港元…每平方米|13.8万元|（约合人民币|11.9万元|）
 */
function convert(plain: string, candidates: QuantityCandidate[]): QuantityCandidate[] {
  for (let k = 1; k < candidates.length; k++) {
    const from = candidates[k - 1]!
    const to = candidates[k]!
    const between = plain.slice(from.end, to.start)
    if (from.quantity.dimension !== 'money' || to.quantity.dimension !== 'money' || !CONVERTED.test(between)) continue
    const [own, ...rate] = from.quantity.unitCode.split('/')
    const named = own === 'CNY' && between.includes('人民币') ? foreignBefore(plain, candidates, k - 1) : null
    if (named !== null) {
      const unitCode = [named, ...rate].join('/')
      candidates[k - 1] = { ...from, quantity: { ...from.quantity, unitCode } }
    }
    const { per } = from.quantity
    if (per === null || to.quantity.per !== null || /[/／每]/.test(plain.slice(from.start, from.end))) continue
    const unitCode = [to.quantity.unitCode, ...rate].join('/')
    candidates[k] = { ...to, perSpan: from.perSpan, quantity: { ...to.quantity, per, unitCode } }
  }
  return candidates
}

/** The money other than the renminbi that was named last in the sentence. */
function foreignBefore(plain: string, candidates: readonly QuantityCandidate[], k: number): string | null {
  const { start } = candidates[k]!
  for (let i = k - 1; i >= 0 && start - candidates[i]!.end < NAMED; i--) {
    const { end, quantity } = candidates[i]!
    if (plain.slice(end, start).includes('。')) return null
    const [code] = quantity.unitCode.split('/')
    if (quantity.dimension === 'money' && code !== 'CNY') return code!
  }
  return null
}

/** What stands between the two ends of a rise: 由1.85元上调至|2.2元. */
const RAISED = /^[\p{Script=Han}]{1,4}[至到为]$/u
/** The next thing of a list, in two to six characters: 每百户拥有汽车52辆|，空调|90台. */
const NEXT_THING = /^[，、][^\s，。；、共总计达有为增减比占每其较约超近合已\d]{2,6}$/

/** 上调至 and the like, or a thing with its comma, in characters. */
const LONGEST_GAP = 7

/** What a denominator in front divides goes on to the second end of a rise, and a number of inhabitants to the next thing of a list. */
function shareDenominators(plain: string, candidates: QuantityCandidate[]): QuantityCandidate[] {
  for (let k = 1; k < candidates.length; k++) {
    const previous = candidates[k - 1]!
    const { start, quantity } = candidates[k]!
    const { per, unitCode, unit, dimension } = previous.quantity
    if (per === null || previous.perSpan === null || quantity.per !== null || start - previous.end > LONGEST_GAP)
      continue
    const between = plain.slice(previous.end, start)
    const isSecond = quantity.unit === unit && RAISED.test(between)
    const isNext = unitCode.includes('/(') && quantity.dimension === dimension && NEXT_THING.test(between)
    if (!isSecond && !isNext) continue
    const code = quantity.unitCode + unitCode.slice(unitCode.indexOf('/'))
    candidates[k] = { ...candidates[k]!, perSpan: previous.perSpan, quantity: { ...quantity, per, unitCode: code } }
  }
  return candidates
}

/** What opens a measure of its own, which the denominator before governs no more: 每年减排5万吨、累计30万吨. */
const OWN = /[每共均占达全]|累计|合计|总|为|增至|其中/

/**
 * A denominator that stands before a list is that of all its items, and of all objects of its verb.
 *
 *   每户|200元|、|300元      每年|减少二氧化碳|1.2万吨|、二氧化硫|300吨      每生|小学|650元|、初中|850元
 */
function sharePer(plain: string, candidates: QuantityCandidate[]): QuantityCandidate[] {
  for (let k = 1; k < candidates.length; k++) {
    const it = candidates[k - 1]!
    const next = candidates[k]!
    const { per, unitCode } = it.quantity
    if (per === null || next.quantity.per !== null || unitCode.indexOf('/') < 1) continue
    if (/[/／每]/.test(plain.slice(it.start, it.end)) || next.start - it.end > LONGEST_OBJECT) continue
    const between = plain.slice(it.end, next.start)
    const isNext = isListed(plain, it, { ...next, quantity: { ...next.quantity, unitCode } })
    const isObject =
      (it.perSpan !== null || /^(?:[年月天日周]|季度)$/.test(per)) &&
      /^(?:[、和与及]|以及)[\p{Script=Han}]+$/u.test(between) &&
      !OWN.test(between)
    const [base, ...rate] = unitCode.split('/')
    if (!(isNext || isObject) || base !== next.quantity.unitCode) continue
    const quantity = { ...next.quantity, per, unitCode: [base, ...rate].join('/') }
    candidates[k] = { ...next, perSpan: it.perSpan, quantity }
  }
  return candidates
}

/** The object of a verb before its amount, in characters. */
const LONGEST_OBJECT = 12

/**
 * What bounds the first of a list that 分别 hands out bounds all of it; what follows the last bounds that alone.
 *
 *   分别接近|27%|和|25%
 */
function shareModifiers(plain: string, candidates: QuantityCandidate[]): QuantityCandidate[] {
  if (!plain.includes('分别')) return candidates
  let shared: Modifier | null = null
  for (let k = 0; k < candidates.length; k++) {
    const { start, quantity } = candidates[k]!
    const { modifier, modifierSpan } = quantity
    if (shared !== null && isListed(plain, candidates[k - 1]!, candidates[k]!)) {
      if (modifier === null) candidates[k] = { ...candidates[k]!, quantity: { ...quantity, modifier: shared } }
      continue
    }
    const isBefore = modifierSpan !== null && modifierSpan.end <= start
    const isHandedOut = isBefore && plain.slice(Math.max(0, modifierSpan.start - 6), start).includes('分别')
    shared = isHandedOut ? modifier : null
  }
  return candidates
}

/** 27%|和|25%: next in a list, in the same unit. */
const isListed = (plain: string, it: QuantityCandidate, next: QuantityCandidate): boolean =>
  next.start - it.end <= 2 &&
  next.quantity.unitCode === it.quantity.unitCode &&
  /^(?:[、和与及]|以及)$/.test(plain.slice(it.end, next.start))

function readQuantity(passage: Passage, k: number): Read | null {
  if (isLongRun(passage.plain, passage.numerals[k]!) || isScale(passage.plain, passage.numerals[k]!)) return null
  const shape = readShape(passage, k)
  if (shape !== null) return { candidate: fromShape(passage, shape), next: shape.next }
  const first = readOperand(passage, k)
  const range = readRange(passage, first)
  if (range !== null) return read(passage, range.operand, range.ambiguous)
  const shared = readShared(passage, first)
  const operand = shared ?? (first.unit === null ? withCurrency(passage, first) : first)
  if (operand !== null) return isNamed(passage.plain, operand) ? null : read(passage, operand)
  const rated = readPerMany(passage.plain, first)
  if (rated !== null) return read(passage, rated)
  const bare = readBare(passage, first, isBounded(passage.plain, first))
  return bare === null ? null : read(passage, withUnit(first, '1', bare.dimension, bare.rule))
}

/** 人民币百万元, 港币千元, （千元）, 单位：百万吨: what amounts elsewhere are counted in is none itself. */
function isScale(plain: string, { start, end, form }: Numeral): boolean {
  if (form === 'arabic' || end - start > 2 || !/^[百千万亿]+$/.test(plain.slice(start, end))) return false
  const before = plain.slice(Math.max(0, start - 6), start)
  const after = /^[^\s，。；）)]{0,8}/.exec(plain.slice(end, end + 9))![0]
  return /(?:单位(?:为|[:：])?|人民币|港币|新?台币|[（(])\s*$/.test(before) && isUnitName(after)
}

function read(passage: Passage, operand: Operand, ambiguous = false): Read {
  return { candidate: fromOperand(passage, operand, ambiguous), next: operand.next }
}

/** S14赛季, 128团, iPhone 15系列, 04版, 4/6组: digits grown together with letters before them, or of a unit of an army, name and count nothing. */
function isNamed(plain: string, { start, end, unit, amount }: Operand): boolean {
  const { form } = amount.numeral
  if (unit?.dimension !== 'count' || !unit.code.startsWith('{') || form === 'chinese' || form === 'mixed') return false
  if (form === 'digits') return plain.charCodeAt(start) === 48
  // 3.0版, 8月11日 19版
  if (unit.text === '版' && (amount.decimals > 0 || /日\s{0,3}$/.test(plain.slice(Math.max(0, start - 4), start))))
    return true
  if (/[A-Za-z]$|\d\/$/.test(plain.slice(Math.max(0, start - 2), start))) return true
  const isModel =
    /^(?:版本|[代版款])$/.test(unit.text ?? '') && /[A-Za-z] $/.test(plain.slice(Math.max(0, start - 2), start))
  return (
    isModel || (/^[团师旅营连纵军]$/.test(unit.text ?? '') && !'次胜败涨跌冠丰平阳增降板'.includes(plain[end] ?? '。'))
  )
}

/** US$3.5 billion, 港币5000万: the currency before the number is its unit; 美元兑日元|一|度 begins a word. */
function withCurrency({ plain }: Passage, operand: Operand): Operand | null {
  const { form, start, end } = operand.amount.numeral
  if (form === 'digits' || (form === 'chinese' && end - start === 1)) return null
  const prefix = readCurrencyPrefix(plain, operand.start)
  if (prefix === null) return null
  return { ...withUnit(operand, prefix.code, 'money', 'currency-prefix'), start: prefix.start }
}

const PER_MANY = /^[/／](?:(1?0?万|十万)|(百万))(?![\p{Script=Han}\d])/u

/** 死亡率15.7/10万: so many of each ten thousand, hundred thousand or million. */
function readPerMany(plain: string, operand: Operand): Operand | null {
  const found = PER_MANY.exec(plain.slice(operand.end, operand.end + 6))
  if (found === null || operand.amount.numeral.form !== 'arabic') return null
  const power = found[2] !== undefined ? 6 : found[1] === '万' ? 4 : 5
  const rated = withUnit(operand, `10*-${power}`, 'other', 'per-many')
  const end = operand.end + found[0].length
  return { ...rated, end, unit: { ...rated.unit!, end }, next: operand.next + 1 }
}

function withUnit(operand: Operand, code: string, dimension: ReadUnit['dimension'], rule: string): Operand {
  const { start, end, next, low, high, decimals, over, amount } = operand
  const unit: ReadUnit = { end, text: null, code, dimension, power: 0, over: false }
  return { start, end, next, low, high, decimals, over, amount, unit, rule }
}

/** 超过80, 1000以上, 比30大: a bound says that a bare number measures; 近 and 约 may stand before anything. */
function isBounded(plain: string, { start, end, amount }: Operand): boolean {
  const before = readModifierBefore(plain, start, false)
  if (before !== null && before.modifier !== 'about' && before.modifier !== 'nearly') {
    if (before.text.length > 1 || '≥≤＞＜≧≦⩾⩽'.includes(before.text)) return true
    if (
      '过逾><'.includes(before.text) &&
      (amount.numeral.form === 'arabic' || end - start > 1) &&
      isHan(plain.charCodeAt(before.span.start - 1))
    )
      return true
    if (/^[百千万亿]+$/.test(plain.slice(start, end)) && !isHan(plain.charCodeAt(end))) return true
  }
  if (readComparison(plain, start, end) !== null || plain.startsWith('等于', start - 2)) return true
  const after = readModifierAfter(plain, end)
  return after !== null && after.text.length > 1 && after.modifier !== 'about' && !after.text.startsWith('起')
}
