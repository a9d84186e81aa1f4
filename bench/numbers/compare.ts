import Big from 'big.js'
import type { Quantity } from '../../src/model/layers.ts'
import type { Expression } from './expression.ts'
import type { Sentences } from './sentences.ts'

export interface Miss {
  readonly kind: string
  /** The sentence with the expression in brackets. */
  readonly where: string
  /** What was read instead, or what differs. */
  readonly what: string
  readonly ambiguous: string | null
}

/** What was not read as it was written, and what was read where no figure stands. */
export function compare({ text, figures }: Sentences, quantities: readonly Quantity[]): Miss[] {
  const misses: Miss[] = []
  const at = (start: number, end: number) =>
    `${text.slice(Math.max(0, start - 14), start)}[${text.slice(start, end)}]${text.slice(end, end + 14)}`.replaceAll(
      '\n',
      '⏎',
    )
  for (const figure of figures) {
    const { kind, start, end, ambiguous } = figure
    const read = quantities.find(quantity => quantity.start === start && quantity.end === end)
    if (read === undefined) {
      const near = quantities.filter(quantity => quantity.start < end && start < quantity.end)
      misses.push({
        kind,
        where: at(start, end),
        what: `read ${near.map(it => text.slice(it.start, it.end)).join(' | ') || 'nothing'}`,
        ambiguous,
      })
      continue
    }
    const wrong = differences(figure, read)
    if (wrong.length > 0) misses.push({ kind, where: at(start, end), what: wrong.join('; '), ambiguous })
  }
  for (const { start, end } of quantities)
    if (!figures.some(figure => figure.start < end && start < figure.end))
      misses.push({ kind: 'no figure', where: at(start, end), what: 'read', ambiguous: null })
  return misses
}

function differences(figure: Expression, read: Quantity): string[] {
  const wrong: string[] = []
  const is = (name: string, a: string | null, b: string | null) => {
    if (a !== b) wrong.push(`${name} ${a} not ${b}`)
  }
  const same = (name: string, a: string | null, b: string | null) => {
    if (a === null || b === null ? a !== b : !new Big(a).eq(b)) wrong.push(`${name} ${a} not ${b}`)
  }
  same('value', read.value, figure.value)
  same('lower', read.lower, figure.lower)
  same('upper', read.upper, figure.upper)
  is('modifier', read.modifier, figure.modifier)
  is('unit', read.unit?.replace('个百', '百') ?? null, figure.unit)
  is('code', read.unitCode, figure.code)
  is('per', read.per, figure.per)
  return wrong
}
