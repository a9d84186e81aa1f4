import { Big } from 'big.js'
import type { Figure } from './layers.ts'

/** A figure as it would be printed with another value: 381名 and 318 → 318名, 1,204 of a column in 万元 and 12690000 → 1269. */
export function rewrite({ value, decimals }: Pick<Figure, 'value' | 'decimals'>, printed: string, other: Big): string {
  const digits = /\d[\d.,]*/.exec(printed)?.[0] ?? ''
  const written = Number(digits.replaceAll(',', ''))
  const scale = written > 0 ? new Big(value!).div(written) : null
  // 15 of 15万8737人 says nothing by itself, nor does 0
  if (scale === null || scale.c.length !== 1 || scale.c[0] !== 1) return inMyriads(other.toFixed()) + unitOf(printed)
  const number = other.div(scale)
  const shown = Math.max(0, decimals + scale.e)
  return printed.replace(digits, number.toFixed(Math.max(shown, number.c.length - 1 - number.e)))
}

/** How many decimals more than a figure a bound of it may show. */
const MORE_DECIMALS = 2

/** A bound as the figure would be printed with it, rounded outwards: 381名 and 318 → 318名, 8.7万元 and 86123.7 → 8.612万元. */
export function writeBound(
  figure: Pick<Figure, 'value' | 'decimals'>,
  printed: string,
  side: 'lower' | 'upper',
  bound: string,
): string {
  const outwards = (side === 'lower') === Number(bound) >= 0 ? Big.roundDown : Big.roundUp
  return rewrite(figure, printed, new Big(bound).round(figure.decimals + MORE_DECIMALS, outwards))
}

/** What is printed after a number of several parts. */
const unitOf = (printed: string): string => /[^\d.,十百千万亿零一二三四五六七八九两]*$/.exec(printed)![0]

/** 1025000 → 102.5万: numbers in words, or of several parts as in 102万5千. */
export function inMyriads(value: string): string {
  const number = new Big(value)
  if (number.abs().gte('1e8')) return `${number.times('1e-8').toFixed()}亿`
  return number.abs().gte('1e4') ? `${number.times('1e-4').toFixed()}万` : number.toFixed()
}
