import { currencyPrefixes } from '../../lexicon/units.ts'
import type { Recognized } from '../../model/layers.ts'
import { indexAfter, type Span } from '../../model/span.ts'
import { NEGATION } from './slot-words.ts'

/** Of a token, what is looked at here. */
interface Piece extends Span {
  readonly cls: string
  readonly amount: number
}

/** Marks of an enumerator, which stand apart from its numeral: （[三]）, [一]、 */
const MARKS = '(),、.'

/** The tokens behind what counts an item: 一、|管制时间, （三）|保证金, 2.2 |合同估算价. */
function withoutEnumerator<Token extends Piece>({ numerals }: Recognized, tokens: readonly Token[]): readonly Token[] {
  const at = tokens[0]?.cls === '(' ? 1 : 0
  const first = tokens[at]
  if (first === undefined || first.cls === 'q') return tokens
  const numeral = numerals[indexAfter(numerals, first.start)]
  // 一是 and 二要 are one word
  const isIt = numeral?.role === 'enumerator' && numeral.start === first.start && first.end <= numeral.end + 1
  if (!isIt) return tokens
  const next = tokens[at + 1]
  return tokens.slice(next !== undefined && MARKS.includes(next.cls) ? at + 2 : at + 1)
}

/**
 * The tokens of a sentence without its enumerator, and without what is printed before an amount and is a part of it: the
 * denominator and the currency.
 *
 *     尿素|每|吨|约|[2505元]  →  尿素|约|[2505元]      保证金|人民币|[3万元], 保证金|新|台币|[3万元]  →  保证金|[3万元]
 */
export function withoutParts<Token extends Piece>(doc: Recognized, tokens: readonly Token[]): Token[] {
  const {
    quantities,
    article: { plain },
  } = doc
  const kept: Token[] = []
  for (const it of withoutEnumerator(doc, tokens)) {
    if (it.amount >= 0) {
      const { per, dimension } = quantities[it.amount]!
      if (dimension === 'money') dropCurrency(plain, kept, it.start)
      if (per !== null) dropDenominator(plain, kept, per)
    }
    kept.push(it)
  }
  return kept
}

/** Takes the name of a currency, one word or two, from the end; the amount begins at `start`. */
function dropCurrency(plain: string, kept: Piece[], start: number): void {
  for (const words of [2, 1]) {
    const first = kept.at(-words)
    if (first !== undefined && currencyPrefixes().has(plain.slice(first.start, start).trimEnd())) {
      kept.length -= words
      return
    }
  }
}

/** How far before its amount a denominator may stand, in tokens. */
const FAR = 5

/** Takes 每|吨, 每人 or 每|人|每年 from the end, words of degree left where they are, or 每坪 from before the noun: 每坪|房价|约|[75万元], 每千人|口|床位|[6.8张]; 每股 is of names. */
function dropDenominator(plain: string, kept: Piece[], per: string): void {
  const textAt = (k: number): string => (k < 0 ? '' : plain.slice(kept[k]!.start, kept[k]!.end))
  let end = kept.length
  while (end > 0 && (kept[end - 1]!.cls === 'D' || NEGATION.has(textAt(end - 1)))) end--
  for (;;) {
    const words = textAt(end - 2) === '每' ? 2 : /^每./.test(textAt(end - 1)) && kept[end - 1]!.cls !== 'T' ? 1 : 0
    if (words === 0) break
    end -= words
    kept.splice(end, words)
  }
  if (per === '股') return
  for (let at = end - 1; at >= Math.max(0, end - FAR) && !CLAUSE_ENDS.includes(kept[at]!.cls); at--) {
    const words = textAt(at) === `每${per}` ? 1 : textAt(at) === '每' && textAt(at + 1) === per ? 2 : 0
    if (words === 0) continue
    const next = at + words
    // 平均每年|增长7.7% is by the year
    if (kept[next]?.cls !== 'V') kept.splice(at, next < end && textAt(next) === '口' ? words + 1 : words)
    return
  }
}

/** Classes of tokens that a denominator does not reach over. */
const CLAUSE_ENDS = ',;:.、()q'
