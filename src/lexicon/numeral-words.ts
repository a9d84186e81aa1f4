import { loadLexicon } from './load.ts'
import { numeralTable } from './numerals.ts'

export type NumeralWordKind = 'name' | 'idiom'

/** A word that holds a numeral without counting. */
export interface NumeralWord {
  readonly text: string
  readonly kind: NumeralWordKind
  /** Where its first numeral character stands in it. */
  readonly offset: number
}

let index: ReadonlyMap<string, readonly NumeralWord[]> | undefined

/** The words by the key of their first numeral, the longest first; read on first use. */
export function numeralWords(): ReadonlyMap<string, readonly NumeralWord[]> {
  index ??= buildIndex()
  return index
}

/** Key of a word that goes on after its numeral: 一起, 老百姓 → 百姓. */
export const keyAfter = (plain: string, at: number): string => plain.slice(at, at + 2)

/** Key of a word that ends with its numeral: 统一. */
export const keyBefore = (plain: string, at: number): string => `<${plain.slice(at - 1, at + 1)}`

function buildIndex(): ReadonlyMap<string, readonly NumeralWord[]> {
  const byKey = new Map<string, NumeralWord[]>()
  const add = (text: string, kind: NumeralWordKind) => {
    const offset = firstNumeral(text)
    if (offset < 0) return
    const key = offset > 0 && offset === text.length - 1 ? keyBefore(text, offset) : keyAfter(text, offset)
    const word = { text, kind, offset }
    const bucket = byKey.get(key)
    if (bucket) bucket.push(word)
    else byKey.set(key, [word])
  }
  for (const [text, kind] of loadLexicon('numeral-words')) add(text!, kind as NumeralWordKind)
  for (const [text] of loadLexicon('numeronyms')) add(text!, 'name')
  for (const bucket of byKey.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  return byKey
}

function firstNumeral(text: string): number {
  const { classes } = numeralTable()
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)]!
    if (kind >= 1 && kind <= 7 && kind !== 5) return at
  }
  return -1
}
