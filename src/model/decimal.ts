// Exact arithmetic on plain decimal strings: numbers keep their printed digits, no float ever touches a value.

/** `decimal` × 10^power: ("3.50", 4) → "35000", ("5", -2) → "0.05". */
export function shiftDecimal(decimal: string, power: number): string {
  if (power === 0) return decimal
  const negative = decimal.startsWith('-')
  const digits = negative ? decimal.slice(1) : decimal
  const dot = digits.indexOf('.')
  const whole = dot < 0 ? digits : digits.slice(0, dot)
  const fraction = dot < 0 ? '' : digits.slice(dot + 1)
  const all = whole + fraction
  const point = whole.length + power
  const shifted =
    point <= 0
      ? `0.${'0'.repeat(-point)}${all}`
      : point >= all.length
        ? all + '0'.repeat(point - all.length)
        : `${all.slice(0, point)}.${all.slice(point)}`
  return (negative ? '-' : '') + trimLeading(shifted)
}

/** Sum of two non-negative decimals: ("100000000", "30000000") → "130000000". */
export function addDecimals(a: string, b: string): string {
  const scale = Math.max(fractionDigits(a), fractionDigits(b))
  const sum = BigInt(shiftDecimal(a, scale)) + BigInt(shiftDecimal(b, scale))
  return shiftDecimal(sum.toString(), -scale)
}

/**
 * The nearest float; null of what none holds: 310 digits, or as many zeros behind the point.
 *
 * @example toFloat('27.50') // 27.5
 */
export function toFloat(decimal: string): number | null {
  const number = Number(decimal)
  return Number.isFinite(number) && (number !== 0 || !/[1-9]/.test(decimal)) ? number : null
}

/** Digits after the point: "27.0" → 1. */
export function fractionDigits(decimal: string): number {
  const dot = decimal.indexOf('.')
  return dot < 0 ? 0 : decimal.length - dot - 1
}

/** Without needless leading zeros: "007.5" → "7.5". */
export function trimLeading(decimal: string): string {
  let start = 0
  while (decimal.charCodeAt(start) === 48 && start + 1 < decimal.length && decimal.charCodeAt(start + 1) !== 46) start++
  return start === 0 ? decimal : decimal.slice(start)
}
