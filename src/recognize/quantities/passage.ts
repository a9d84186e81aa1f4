import type { Article } from '../../model/article.ts'
import type { Candidate } from '../../model/candidate.ts'
import type { Numeral, Quantity } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** A quantity proposed. */
export interface QuantityCandidate extends Candidate {
  readonly kind: 'quantity'
  readonly quantity: Quantity
  /** What `value` of several units was made of cannot be told: 八到九百亿 (800 million or 80 billion). */
  readonly ambiguous: boolean
  /** Where the denominator stands that is printed before it: 每天|接待3000人. */
  readonly perSpan: Span | null
}

/** What every quantity rule sees: the folded text, its numerals in order, and what the article as a whole says. */
export interface Passage {
  readonly article: Article
  readonly plain: string
  readonly numerals: readonly Numeral[]
  /** What a bare 元 is here: CNY, or TWD, HKD, MOP by the article's words. */
  readonly currency: string
  /** What 比索 and the like are here, as they were met. */
  readonly nationalCodes: Map<string, string>
}

/** Makes the passage of an article. */
export function openPassage(article: Article, numerals: readonly Numeral[]): Passage {
  return { article, plain: article.plain, numerals, currency: currencyOf(article), nationalCodes: new Map() }
}

const ISLAND = /台湾|台北|台中|高雄|台南|新台币|台股|立委|行政院|捷运|健保/g
const HARBOUR = /香港|港元|港币|特区政府|港府|[全本]港|港铁|恒指|财政司|薪俸税|差饷/g
const MACAO = /澳门|[全本]澳|赌收/g

/** A bare 元 is the renminbi unless a traditional-script article speaks of Taiwan, Hong Kong or Macao. */
function currencyOf({ plain, script }: Article): string {
  if (script === 'Hans') return 'CNY'
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0
  const island = count(ISLAND)
  const harbour = count(HARBOUR)
  if (plain.includes('人民币')) return island > 2 * harbour + 2 ? 'TWD' : 'CNY'
  if (island > harbour) return 'TWD'
  const macao = count(MACAO)
  if (macao > harbour && macao > island) return 'MOP'
  return harbour > 0 ? 'HKD' : 'CNY'
}
