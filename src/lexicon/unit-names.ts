import { fromTables } from './own.ts'
import { units } from './units.ts'

const names = fromTables(() => new Set(units().map(({ text }) => text)))

/** Longest name of a unit with its multiplier, in UTF-16 units. */
const LONGEST = 12

/** Whether a text is a unit and nothing else, with or without multiplier and brackets: 亿千瓦时, （万元）, %, 元/吨. */
export function isUnitName(text: string): boolean {
  if (text.length > LONGEST) return false
  const bare = text
    .trim()
    .replace(/^[（(]\s*(?=.*[）)]$)/, '')
    .replace(/[）)]$/, '')
  const [unit, per, ...more] = bare.replace(/^±\s*/, '').split('/')
  return more.length === 0 && isScaled(unit!) && (per === undefined || isScaled(per))
}

/** Whether multipliers and a unit make up a text: 亿千瓦时, but also 千瓦. */
function isScaled(text: string): boolean {
  for (let at = 0; at < text.length && (at === 0 || '十百千万亿'.includes(text[at - 1]!)); at++)
    if (names().has(text.slice(at))) return true
  return false
}
