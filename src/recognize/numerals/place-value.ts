import { NumeralClass as C, numeralTable } from '../../lexicon/numerals.ts'
import { addDecimals, shiftDecimal, trimLeading } from '../../model/decimal.ts'
import { mayHang, readFraction, readSection, type Section } from './section.ts'
import { isHan, isOver, isTrillion, isUnitPrefix, pastGap } from './surroundings.ts'

// Sections lifted by 万 亿 兆 and summed: 1亿|3000万, 一万|五千亿 (15 000 × 亿), 两万|五 (25 000), 9600多万, 几十个亿.

export interface Reading {
  readonly end: number
  readonly low: string
  /** Same as `low` unless the number is approximate. */
  readonly high: string
  readonly decimals: number
  readonly over: boolean
}

interface Part {
  low: string
  high: string
  power: number
}

/** The nines of the place below: 数万 ends with 9万|9999, 数百万 with 999万. */
const NINES = 4

/** Reads the number with place values that begins at `start`; null when none does. */
export function readPlaceValue(plain: string, start: number): Reading | null {
  const parts: Part[] = []
  let end = start
  let over = false
  let decimals = 0
  for (;;) {
    const from = pastGap(plain, end, end > start)
    const section = readNext(plain, from, start, parts)
    if (section === null || (from > end && !continuesSpaced(section, parts))) break
    const lifted = readBigs(plain, section, parts)
    if (lifted === null) {
      if (!mayClose(plain, section, parts)) break
      const power = section.lone && parts.length > 0 && from === end ? parts.at(-1)!.power - 1 : 0
      parts.push({ low: shiftDecimal(section.low, power), high: shiftDecimal(section.high, power), power: 0 })
      decimals = section.decimals - (power > 3 ? power : 0)
      end = section.end
      over = section.over
      break
    }
    if (lifted.clash) break
    end = lifted.end
    decimals = section.decimals - lifted.power
    over = lifted.over
    if (over) break
  }
  if (end === start) return null
  const { low, high } = sum(parts)
  return { end, low, high, decimals, over }
}

/** The next section; an implied one before a leading 万 (万步), a bare fraction after 亿 (四百亿|点零五). */
function readNext(plain: string, at: number, start: number, parts: readonly Part[]): Section | null {
  const opening = at === start
  if (opening && numeralTable().classes[plain.charCodeAt(at)] === C.Big) {
    if (isUnitPrefix(plain, at, false)) return null
    return { end: at, low: '1', high: '1', decimals: 0, over: false, few: false, lone: false, arabic: false }
  }
  const section = readSection(plain, at, opening)
  if (section !== null || opening || parts.length === 0) return section
  const fraction = readFraction(plain, at)
  if (fraction === null) return null
  const value = `0.${fraction.digits}`
  return {
    end: fraction.end,
    low: value,
    high: value,
    decimals: fraction.digits.length,
    over: false,
    few: false,
    lone: false,
    arabic: false,
  }
}

interface Lift {
  readonly end: number
  readonly power: number
  readonly over: boolean
  /** The section cannot join the parts before it: 三万|五万. */
  readonly clash: boolean
}

/** 万万亿 and 亿亿 are numbers still; what piles up more is none. */
const HIGHEST = 16

/** More sections than this are no number: 1亿2万1亿2万…. */
const MOST_PARTS = 8

/** Takes the 万 亿 兆 after a section, and lifts with it what they lift; null when none follows. */
function readBigs(plain: string, section: Section, parts: Part[]): Lift | null {
  const { classes, values } = numeralTable()
  let end = section.end
  let over = section.over
  let power = 0
  for (;;) {
    let at = pastGap(plain, end, true)
    if (plain[at] === '个' && plain[at + 1] === '亿') at++
    const code = plain.charCodeAt(at)
    if (classes[code] !== C.Big || power > HIGHEST) break
    const lift = values[code]!
    if (lift === 12 && !isTrillion(plain, at, section.arabic && power === 0)) break
    if (power === 0) {
      const lowest = parts.at(-1)?.power ?? 99
      if (lift === lowest || parts.length === MOST_PARTS) return { end, power: 0, over: false, clash: true }
      const isSome = section.few && section.high === '9'
      const high = isSome ? `9.${'9'.repeat(NINES)}` : section.high
      parts.push({ low: section.low, high, power: 0 })
    }
    for (const part of parts) {
      if (part.power > lift) continue
      part.low = shiftDecimal(part.low, lift)
      part.high = shiftDecimal(part.high, lift)
      part.power += lift
    }
    power += lift
    end = at + 1
    over = over || isOver(plain, end, true) || isSome(plain, end)
    if (isOver(plain, end, true) || isSome(plain, end)) end++
  }
  return power === 0 ? null : { end, power, over, clash: false }
}

/** 三万几: some more than 三万; 三万几千 goes on. */
function isSome(plain: string, at: number): boolean {
  if (plain[at] !== '几') return false
  const kind = numeralTable().classes[plain.charCodeAt(at + 1)]
  return kind !== C.Place && kind !== C.Big && plain[at + 1] !== '何' && plain[at + 1] !== '乎'
}

/** Across a blank only whole numbers go on: 7万 5千, not 3.5万亿 一万五千亿. */
function continuesSpaced(section: Section, parts: readonly Part[]): boolean {
  return (
    section.decimals <= 0 &&
    section.low === section.high &&
    parts.every(part => part.low === part.high && part.power <= 8)
  )
}

/** Whether a last section without 万 may follow the parts: 4万|1867 and 两万|五, not 200万|2008年. */
function mayClose(plain: string, section: Section, parts: readonly Part[]): boolean {
  if (parts.length === 0) return true
  const power = parts.at(-1)!.power
  if (!section.arabic) return !section.lone || mayHang(plain, section.end)
  if (section.lone)
    return !isHan(plain.charCodeAt(section.end)) || plain[section.end] === '元' || plain[section.end] === '块'
  return power === 4 && section.low.length === 4 && section.decimals === 0 && plain[section.end] !== '年'
}

function sum(parts: readonly Part[]): { low: string; high: string } {
  let low = parts[0]!.low
  let high = parts[0]!.high
  for (let i = 1; i < parts.length; i++) {
    low = addDecimals(low, parts[i]!.low)
    high = addDecimals(high, parts[i]!.high)
  }
  return { low: trimLeading(low), high: trimLeading(high) }
}
