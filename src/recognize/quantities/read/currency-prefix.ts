import { currencyPrefixes } from '../../../lexicon/units.ts'

/** 人民币, US$ … right before an amount. */
export interface CurrencyPrefix {
  readonly start: number
  readonly code: string
}

/** Last characters of the prefixes: nearly every amount is told by them to have none. */
const PREFIX_ENDS = '币元金BYDRP$€£¥￥₩₽'

/** The currency that ends at `start`, a blank between allowed. */
export function readCurrencyPrefix(plain: string, start: number): CurrencyPrefix | null {
  const end = plain.charCodeAt(start - 1) === 32 ? start - 1 : start
  if (end === 0 || !PREFIX_ENDS.includes(plain.charAt(end - 1))) return null
  for (let length = Math.min(3, end); length > 0; length--) {
    const code = currencyPrefixes().get(plain.slice(end - length, end))
    if (code !== undefined) return { start: end - length, code }
  }
  return null
}
