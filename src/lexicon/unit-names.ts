import { fromTables } from './own.ts'
import { foldPlain } from './plain.ts'
import { currencyPrefixes, units } from './units.ts'

const names = fromTables(() => new Set(units().map(({ text }) => text)))

/** What a currency's name and an amount of it make up: 港币|千元, 新台币|百万元. */
interface NamedAmount {
  readonly code: string
  /** What stands behind the name. */
  readonly amount: string
}

/** 港币千元 → HKD and 千元; null for what no currency's name begins, and for a name alone. */
export function namedAmount(text: string): NamedAmount | null {
  for (let end = Math.min(LONGEST_CURRENCY, text.length - 1); end > 0; end--) {
    const code = currencyPrefixes().get(text.slice(0, end))
    if (code !== undefined) return { code, amount: text.slice(end).trimStart() }
  }
  return null
}

const LONGEST_CURRENCY = 6

/** Longest name of a unit with its multiplier, in UTF-16 units. */
const LONGEST = 12

/** Whether a text is a unit and nothing else, in either script, with or without multiplier and brackets: 亿千瓦时, （萬元）, %, 元/吨. */
export function isUnitName(text: string): boolean {
  if (text.length > LONGEST) return false
  const bare = foldPlain(text.trim(), 'Hant')
    .replace(/^[（(]\s*(?=.*[）)]$)/, '')
    .replace(/[）)]$/, '')
  const [unit, per, ...more] = bare.replace(/^±\s*/, '').split('/')
  return more.length === 0 && isAmount(unit!) && (per === undefined || isScaled(per))
}

const isAmount = (text: string): boolean => {
  if (isScaled(text)) return true
  const amount = namedAmount(text)?.amount ?? ''
  return amount.endsWith('元') && isScaled(amount)
}

const MULTIPLIERS = '十百千万亿拾佰仟'

/** Whether multipliers and a unit make up a text: 亿千瓦时, but also 千瓦. */
function isScaled(text: string): boolean {
  for (let at = 0; at < text.length && (at === 0 || MULTIPLIERS.includes(text[at - 1]!)); at++)
    if (names().has(text.slice(at))) return true
  return false
}
