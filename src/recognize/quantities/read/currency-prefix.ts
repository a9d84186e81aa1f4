import { matchWords } from '../../../lexicon/matcher.ts'
import { fromTables } from '../../../lexicon/own.ts'
import { currencyPrefixes } from '../../../lexicon/units.ts'
import { isBlank } from '../../numerals/surroundings.ts'

/** 人民币, US$ … right before an amount. */
export interface CurrencyPrefix {
  readonly start: number
  readonly code: string
}

const prefixes = fromTables(() => matchWords(currencyPrefixes))

/** The currency that ends at `start`, a blank between allowed. */
export function readCurrencyPrefix(plain: string, start: number): CurrencyPrefix | null {
  const end = isBlank(plain.charCodeAt(start - 1)) ? start - 1 : start
  const found = prefixes().endingAt(plain, end)
  return found === null ? null : { start: end - found.text.length, code: found.value }
}
