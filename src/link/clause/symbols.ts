/**
 * Numbers for the words and class names that features are made of. A number is made of the characters alone, so that the
 * fitted weights do not depend on which words were met first. Only what the tables of weights name is known; every other
 * word is 0, and a feature with a 0 has no weight. The script that fits the weights opens the table, so that all are known.
 */
const numbers = new Map<string, number>()
const names = new Map<number, string>()
let isOpen = false

/** The number of a word or a class name; 0 for one that no weight speaks of. */
export function symbol(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  return isOpen ? nameSymbol(text) : 0
}

/** Gives a word its number, as the loader of the weights does: 31 bits of FNV-1a, of two words with the same the next free one. */
export function nameSymbol(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  let number = 0x811c9dc5
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193)
  number = number >>> 1 || 1
  while (names.has(number)) number++
  numbers.set(text, number)
  names.set(number, text)
  return number
}

/** Lets every word have a number from now on: for fitting, never while extracting. */
export function openSymbols(): void {
  isOpen = true
}

/** The word of a number, for the script that writes the weights and for drawings. */
export const symbolName = (number: number): string => names.get(number) ?? ''

/** Numbers that small counts and plain answers have. */
export const NONE = nameSymbol('-')
const YES = nameSymbol('yes')
const NO = nameSymbol('no')
const COUNTS = ['0', '1', '2', '3', '5', '5', '8', '8', '8', '12', '12', '12', '12'].map(nameSymbol)
const MANY = nameSymbol('+')
/** The number of a count, in steps that grow. */
export const countSymbol = (n: number): number => (n < 0 ? COUNTS[0]! : (COUNTS[n] ?? MANY))
export const answer = (it: boolean): number => (it ? YES : NO)
