import { fromTables } from '../../../lexicon/own.ts'
import { currencyPrefixes } from '../../../lexicon/units.ts'

/** 人民币, US$ … right before an amount. */
export interface CurrencyPrefix {
  readonly start: number
  readonly code: string
}

/** Last characters of the prefixes, by which nearly every amount is told to have none, and the length of the longest. */
const shape = fromTables(() => {
  const prefixes = [...currencyPrefixes().keys()]
  return {
    ends: new Set(prefixes.map(it => it.charAt(it.length - 1))),
    longest: Math.max(...prefixes.map(it => it.length)),
  }
})

/** The currency that ends at `start`, a blank between allowed. */
export function readCurrencyPrefix(plain: string, start: number): CurrencyPrefix | null {
  const end = plain.charCodeAt(start - 1) === 32 ? start - 1 : start
  const { ends, longest } = shape()
  if (end === 0 || !ends.has(plain.charAt(end - 1))) return null
  for (let length = Math.min(longest, end); length > 0; length--) {
    const code = currencyPrefixes().get(plain.slice(end - length, end))
    if (code !== undefined) return { start: end - length, code }
  }
  return null
}
