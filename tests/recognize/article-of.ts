import type { Article } from '../../src/model/article.ts'
import type { Quantified, Segmented } from '../../src/model/layers.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { articleOf as bareArticle } from '../article.ts'

/** A one-paragraph article in simplified script. */
export function articleOf(text: string, changes: Partial<Article> = {}): Segmented {
  const bare = bareArticle(text)
  const blocks = [{ ...bare.blocks[0]!, end: text.length }]
  const article = { ...bare, referenceDate: '2022-09-26', blocks, ...changes }
  const sentence = { start: 0, end: text.length, block: 0, clauses: [{ start: 0, end: text.length }] }
  return { article, sentences: [sentence], issues: [] }
}

/** `text = value unit_code modifier per relation`, one a quantity; what is null is left out. */
export function quantitiesOf(text: string): string[] {
  return showQuantities(recognizeNumbers(articleOf(text)))
}

export function showQuantities({ article, quantities }: Quantified): string[] {
  return quantities.map(quantity => {
    const { start, end, value, lower, upper, unitCode, modifier, per, relation } = quantity
    const amount = value ?? (lower === null ? '?' : `${lower}..${upper}`)
    const rest = [modifier, per && `per ${per}`, relation].filter(Boolean)
    return [article.text.slice(start, end), '=', amount, unitCode, ...rest].join(' ')
  })
}

/** `numeral:role` of the ledger, figures and times left out. */
export function rolesOf(text: string): string {
  const { article, numerals } = recognizeNumbers(articleOf(text))
  return numerals
    .filter(({ role }) => role !== 'figure' && role !== 'time')
    .map(({ start, end, role }) => `${article.text.slice(start, end)}:${role}`)
    .join(' ')
}
