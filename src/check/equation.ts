import { Big } from 'big.js'
import type { Figure } from '../model/layers.ts'
import { inMyriads } from '../model/rewritten.ts'
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
  const result = writeLike(exact, stated, writtenNumber(stated, sheet.printed(claim.stated)))
  return `${left} = ${result} ${verdict === 'consistent' ? '≈' : '≠'} ${right}`
}

/** A figure as printed, without its classifier: `9514.8万`, `33.6%`, `2.8个百分点`, `约24倍`. */
function writeFigure({ figures, printed }: Worksheet, index: number): string {
  const figure = figures[index]!
  const sign = figure.modifier === null ? '' : MODIFIER_SIGNS[figure.modifier]
  return sign + writtenNumber(figure, printed(index)) + suffix(figure)
}

function writtenNumber({ value, lower, upper }: Figure, printed: string): string {
  if (value === null) return `${lower}—${upper}`
  const [written, sign = '', digits = '', , multiplier = ''] = NUMBER.exec(printed) ?? []
  return written !== undefined && spells(sign + digits.replaceAll(',', ''), multiplier, value)
    ? written.replace(/\s/g, '')
    : inMyriads(value)
}

/** A number in digits, with its multiplier. */
const NUMBER = /^([-+]?)(\d[\d.,]*)\s*([余多来几]?)(万亿|[十百千]?[万亿]|[十百千])?/

/** Whether digits and a multiplier come to a value: 102万 of 102万5千 does not, nor does 52 of 52秒49. */
const spells = (digits: string, multiplier: string, value: string): boolean =>
  Number.isFinite(Number(digits)) && new Big(digits).times(`1e${POWERS[multiplier] ?? 0}`).eq(value)

/** A computed value in the multiplier of the stated figure, as that is written: with one digit more than it, where it has more. */
function writeLike({ lower, upper }: Interval, stated: Figure, written: string): string {
  const multiplier = /[十百千万亿]*$/.exec(written)![0]
  const power = POWERS[multiplier] ?? 0
  const decimals = Math.max(1, stated.decimals + power + 1)
  const middle = lower && upper && lower.plus(upper).times('0.5')
  if (!middle) return '?'
  const shown = middle.times(`1e${-power}`)
  return (
    shown.toFixed(shown.eq(shown.round(decimals - 1)) ? decimals - 1 : decimals) +
    (POWERS[multiplier] ? multiplier : '') +
    suffix(stated)
  )
}

function suffix({ unitCode }: Figure): string {
  if (unitCode.startsWith('%')) return '%'
  if (unitCode.startsWith('[ppth]')) return '‰'
  if (unitCode.startsWith('[pp]')) return '个百分点'
  if (unitCode === 'bp') return '个基点'
  if (unitCode === '{倍}') return '倍'
  return ''
}
