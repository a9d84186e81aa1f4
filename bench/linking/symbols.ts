/** Numbers for the words and class names that features are made of, from 1. */
const numbers = new Map<string, number>()

/** The number of a word or a class name. */
export function symbol(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size + 1)
  return numbers.size
}
