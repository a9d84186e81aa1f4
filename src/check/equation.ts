import { Big } from 'big.js'
import type { Figure } from '../model/layers.ts'
import type { Claim } from './claim.ts'
import { type Interval, meets } from './interval.ts'
import type { Worksheet } from './worksheet.ts'

const MODIFIER_SIGNS = { about: '约', nearly: '近', over: '＞', at_least: '≥', at_most: '≤', under: '＜' } as const
const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
}

/** `771 ÷ 2296 = 33.58% ≈ 33.6%`: operands as printed, what they come to, what the text says. */
export function writeEquation(
  sheet: Worksheet,
  claim: Claim,
  exact: Interval,
  verdict: 'consistent' | 'inconsistent',
): string {
  const left = claim.formula.write(claim.operands.map(operand => writeFigure(sheet, operand)))
  const right = writeFigure(sheet, claim.stated)
  const stated = sheet.figures[claim.stated]!
  const isExact = stated.value !== null && meets(exact, { lower: new Big(stated.value), upper: new Big(stated.value) })
  if (isExact) return `${left} = ${right}`
  const result = writeLike(exact, stated, sheet.printed(claim.stated))
  return `${left} = ${result} ${verdict === 'consistent' ? '≈' : '≠'} ${right}`
}

/** A figure as printed, without its classifier: `9514.8万`, `33.6%`, `2.8个百分点`, `约24倍`. */
function writeFigure({ figures, printed }: Worksheet, index: number): string {
  const figure = figures[index]!
  const sign = figure.modifier === null ? '' : MODIFIER_SIGNS[figure.modifier]
  return sign + writtenNumber(figure, printed(index)) + suffix(figure)
}

function writtenNumber({ value, lower, upper }: Figure, printed: string): string {
  const number = /^[-+]?[\d.,]+\s*[余多来几]?(?:万亿|[十百千]?[万亿]|[十百千])?(?!\d|[十百千])/.exec(printed)?.[0]
  return number?.replace(/\s/g, '') ?? (value === null ? `${lower}—${upper}` : inMyriads(value))
}

/** 1025000 → 102.5万: numbers in words, or of several parts as in 102万5千. */
function inMyriads(value: string): string {
  const number = new Big(value)
  if (number.abs().gte('1e8')) return `${number.times('1e-8').toFixed()}亿`
  return number.abs().gte('1e4') ? `${number.times('1e-4').toFixed()}万` : number.toFixed()
}

/** A computed value in the multiplier of the stated figure, with one digit more than it. */
function writeLike({ lower, upper }: Interval, stated: Figure, printed: string): string {
  const multiplier = /^[-+]?[\d.,]+\s*[余多来几]?([十百千万亿]*)/.exec(printed)?.[1] ?? ''
  const power = POWERS[multiplier] ?? 0
  const decimals = Math.max(0, stated.decimals + power + 1)
  const middle = lower && upper && lower.plus(upper).times('0.5')
  if (!middle) return '?'
  return middle.times(`1e${-power}`).toFixed(decimals) + (POWERS[multiplier] ? multiplier : '') + suffix(stated)
}

function suffix({ unitCode }: Figure): string {
  if (unitCode.startsWith('%')) return '%'
  if (unitCode.startsWith('[ppth]')) return '‰'
  if (unitCode.startsWith('[pp]')) return '个百分点'
  if (unitCode === 'bp') return '个基点'
  if (unitCode === '{倍}') return '倍'
  return ''
}
