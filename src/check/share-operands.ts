import { isSameUnit } from '../model/same-unit.ts'
import { isAmount } from './units.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

export interface Operand {
  readonly index: number
  /** Whether the words leave no doubt that it is meant. */
  readonly isNamed: boolean
}

/** How many figures before a share its part may stand, and how many before the part its whole. */
const REACH_OF_PART = 12
const REACH_OF_WHOLE = 12
/** How many figures before a share may have the name of its whole. */
const REACH_OF_NAME = 40
/** The beginning of a name that still names something. */
const SHORTEST_NAME = 4
/** Words a share may add to the name of its whole: 占党员总数的, 占全部投诉量的. */
const OF_ALL = /^(?:全部|全体|所有)|(?:总数|总量|总额|总人数|总和)$/g

/** The part of a share: the amount of the same measure before it, else the amount nearest to it in its sentence. */
export function partOf(sheet: Worksheet, share: number): Operand | null {
  const measure = sheet.measureOf[share]!
  let nearest: number | null = null
  for (let part = share - 1; part >= Math.max(0, share - REACH_OF_PART); part--) {
    if (sheet.blockOf[part] !== sheet.blockOf[share]) break
    if (!isAmount(sheet.figures[part]!)) continue
    if (measure !== '' && sheet.measureOf[part] === measure) {
      return { index: part, isNamed: isSaidOf(sheet, part, share) }
    }
    if (sheet.sentenceOf[part] === sheet.sentenceOf[share]) nearest ??= part
  }
  const next = partAfter(sheet, share)
  if (next !== null && sheet.measureOf[next] === measure) return { index: next, isNamed: true }
  nearest ??= next
  return nearest === null ? null : { index: nearest, isNamed: false }
}

/**
 * Whether a share, in digits, speaks of its part: by its own words, or by leaving its subject out in the same sentence
 * (…771名，占33.6%).
 */
function isSaidOf({ figures, sentenceOf, plain, printed }: Worksheet, part: number, share: number): boolean {
  const { start } = figures[share]!
  if (!/\d/.test(printed(share))) return false
  if (!isCarried(figures[share]!)) return true
  const clause = /[^，。；：！？\n（(]*$/.exec(plain.slice(Math.max(0, start - 40), start))![0]
  return sentenceOf[part] === sentenceOf[share] && /^(?:约|共|各|其|均|总共|合计|分别)?(?:占|比重|所占)/.test(clause)
}

/** 占27.0%的619名: the part follows. */
function partAfter(sheet: Worksheet, share: number): number | null {
  const next = sheet.figures[share + 1]
  return next && isAmount(next) && /^[^，。；、]{0,4}的/.test(sheet.between(share, share + 1)) ? share + 1 : null
}

/**
 * Amounts that may be the whole: the one that the linker found, and those that are only tried, by the name of the whole or
 * nearby. 9500多万名 is left for 9514.8万名 where both are printed.
 */
export function wholesOf(sheet: Worksheet, share: number, part: number): Operand[] {
  const { wholeFigure, wholeGrade } = sheet.figures[share]!
  const isWhole = (it: number): boolean => it !== part && isAmount(sheet.figures[it]!) && isUnitOf(sheet, it, part)
  const isExact = (it: number): boolean => sheet.figures[it]!.modifier === null
  const linked = wholeFigure !== null && isWhole(wholeFigure) ? [wholeFigure] : []
  const tried = [...namedWholes(sheet, share), ...begunWholes(sheet, share)].filter(isWhole)
  const all = new Set([...linked, ...tried, ...wholesNearby(sheet, share, part)])
  const exact = [...all].filter(isExact)
  return (exact.length ? exact : [...all]).map(index => ({
    index,
    isNamed: index === wholeFigure && wholeGrade !== 'searched',
  }))
}

/** 占总资产的: figures before it whose measure ends with the name, 海陵银行总资产; those of its own period when there are some. */
function namedWholes(sheet: Worksheet, share: number): number[] {
  const { whole, time } = sheet.figures[share]!
  const bare = whole?.replace(OF_ALL, '') ?? ''
  if (whole === null || bare === '') return []
  for (const name of [whole, bare]) {
    const named: number[] = []
    for (let index = share - 1; index >= Math.max(0, share - REACH_OF_NAME); index--) {
      if (sheet.measureOf[index]!.endsWith(name)) named.push(index)
    }
    const ofPeriod = named.filter(index => sheet.figures[index]!.time === time)
    if (named.length) return ofPeriod.length ? ofPeriod : named
  }
  return []
}

/** 占一线党员代表总数的: figures of the longest measure that the name begins with, 一线党员. */
function begunWholes(sheet: Worksheet, share: number): readonly number[] {
  const name = sheet.figures[share]!.whole?.replace(OF_ALL, '') ?? ''
  for (let length = name.length - 1; length >= SHORTEST_NAME; length--) {
    const wholes = sheet.ofMeasure(name.slice(0, length))
    if (wholes) return wholes
  }
  return []
}

/** Amounts earlier in the paragraph whose measure ends like the name of the whole; any of the sentence when it has none. */
function wholesNearby(sheet: Worksheet, share: number, part: number): number[] {
  const wholes: number[] = []
  for (let whole = part - 1; whole >= Math.max(0, part - REACH_OF_WHOLE); whole--) {
    if (sheet.blockOf[whole] !== sheet.blockOf[share]) break
    if (isAmount(sheet.figures[whole]!) && isUnitOf(sheet, whole, part) && endsAlike(sheet, share, whole))
      wholes.push(whole)
  }
  return wholes
}

function endsAlike(sheet: Worksheet, share: number, whole: number): boolean {
  const named = sheet.figures[share]!.whole?.replace(OF_ALL, '')
  if (!named) return sheet.sentenceOf[whole] === sheet.sentenceOf[share]
  const measure = sheet.measureOf[whole]!.replace(OF_ALL, '')
  return measure.length > 1 && (named.endsWith(measure.slice(-2)) || named.startsWith(measure))
}

/** Whether a share may be of an amount by its words: they name no whole themselves, or the end of that amount's measure. */
export function isNameOf(sheet: Worksheet, share: number, whole: number): boolean {
  const { whole: named, implied } = sheet.figures[share]!
  if (named === null || implied.includes('whole')) return true
  return sheet.measureOf[whole]!.replace(OF_ALL, '').endsWith(named.replace(OF_ALL, ''))
}

const isUnitOf = ({ figures }: Worksheet, whole: number, part: number): boolean =>
  isSameUnit(figures[whole]!, figures[part]!)
