/**
 * Numbers for the words and class names that features are made of. Only what the tables of weights name has a number;
 * every other word is 0, and a feature with a 0 has no weight. The script that fits the weights opens the table, so that
 * all get one.
 */
const numbers = new Map<string, number>()
let isOpen = false

/** The number of a word or a class name, from 1; 0 for one that no weight speaks of. */
export function symbol(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  return isOpen ? nameSymbol(text) : 0
}

/** Gives a word its number, as the loader of the weights does. */
export function nameSymbol(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size + 1)
  return numbers.size
}

/** Lets every word have a number from now on: for fitting, never while extracting. */
export function openSymbols(): void {
  isOpen = true
}

/** The words by number, for the script that writes the weights. */
export const symbolNames = (): string[] => ['', ...numbers.keys()]

/** Numbers that small counts and plain answers have. */
export const NONE = nameSymbol('-')
const YES = nameSymbol('yes')
const NO = nameSymbol('no')
const COUNTS = ['0', '1', '2', '3', '5', '5', '8', '8', '8', '12', '12', '12', '12'].map(nameSymbol)
const MANY = nameSymbol('+')
/** The number of a count, in steps that grow. */
export const countSymbol = (n: number): number => (n < 0 ? COUNTS[0]! : (COUNTS[n] ?? MANY))
export const answer = (it: boolean): number => (it ? YES : NO)
