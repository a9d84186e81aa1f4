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

/** The currency that ends at `start`, two blanks between allowed. */
export function readCurrencyPrefix(plain: string, start: number): CurrencyPrefix | null {
  let end = start
  while (start - end < 2 && isBlank(plain.charCodeAt(end - 1))) end--
  const found = prefixes().endingAt(plain, end)
  return found === null ? null : { start: end - found.text.length, code: found.value }
}
