import type { Figure, Linked, OperandRole } from '../../src/model/layers.ts'
import { articleOf } from '../article.ts'

/**
 * A linked article by hand: amounts in `[…]`, and for each in order what it measures. Paragraphs end at `\n`.
 *
 *     linked('女党员[619名]，占[27.0%]。', level('女党员'), share('女党员'))
 */
export function linked(notation: string, ...meanings: readonly Partial<Figure>[]): Linked {
  const figures: Figure[] = []
  let text = ''
  notation.split(/[[\]]/).forEach((part, index) => {
    if (index % 2)
      figures.push({
        ...quantity(part),
        start: text.length,
        end: text.length + part.length,
        ...meanings[figures.length],
      })
    text += part
  })
  const article = articleOf(text)
  const sentences = article.blocks.flatMap(({ start, end }, block) =>
    [...text.slice(start, end).matchAll(/[^。]+。?/g)].map(match => {
      const from = start + match.index
      return { start: from, end: from + match[0].length, block, clauses: [] }
    }),
  )
  return { ...EMPTY, article, sentences, figures }
}

/** That a figure is reckoned from others, by their places; surely, or because the arithmetic holds. */
export const of = (figures: Partial<Record<OperandRole, number>>, certain = true): Pick<Figure, 'operands'> => ({
  operands: Object.entries(figures).map(([role, figure]) => ({
    role: role as OperandRole,
    figure,
    rule: 'test',
    certain,
  })),
})

export const level = (measure: string, more: Partial<Figure> = {}): Partial<Figure> => ({ entity: measure, ...more })
export const share = (measure: string, more: Partial<Figure> = {}): Partial<Figure> => ({
  entity: measure,
  relation: 'share',
  ...more,
})
export const up = (measure: string, more: Partial<Figure> = {}): Partial<Figure> => ({
  entity: measure,
  relation: 'change',
  direction: 'up',
  ...more,
})
export const down = (measure: string, more: Partial<Figure> = {}): Partial<Figure> => ({
  ...up(measure, more),
  direction: 'down',
})

const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 }
const CODES: Readonly<Record<string, [string, Figure['dimension']]>> = {
  '%': ['%', 'percent'],
  个百分点: ['[pp]', 'percentage_point'],
  倍: ['{倍}', 'multiple'],
  元: ['CNY', 'money'],
  美元: ['USD', 'money'],
  吨: ['t', 'mass'],
  '元/吨': ['CNY/t', 'money'],
}

function quantity(printed: string): Figure {
  const [, number = '', multiplier = '', unit = ''] = /^([\d.]*)(万亿|[百千万亿])?(.*)$/.exec(printed) ?? []
  const power = POWERS[multiplier] ?? 0
  const fraction = number.split('.')[1]?.length ?? 0
  const [unitCode, dimension] = CODES[unit] ?? [`{${unit}}`, 'count']
  const digits = number.replace('.', '') + '0'.repeat(Math.max(0, power - fraction))
  const decimals = fraction - power
  const value = decimals > 0 ? `${digits.slice(0, -decimals) || '0'}.${digits.slice(-decimals)}` : digits
  return {
    ...BARE,
    value: number === '' ? null : value.replace(/^0+(?=\d)/, ''),
    decimals,
    unit,
    unitCode,
    dimension,
  }
}

const BARE: Figure = {
  start: 0,
  end: 0,
  value: null,
  lower: null,
  upper: null,
  decimals: 0,
  modifier: null,
  modifierSpan: null,
  unit: null,
  per: null,
  unitCode: '1',
  dimension: 'count',
  relation: 'level',
  direction: null,
  entity: null,
  property: null,
  whole: null,
  base: null,
  status: 'actual',
  time: null,
  place: null,
  holder: null,
  arguments: [],
  operands: [],
  slot: 'other',
  confidence: 'high',
  implied: [],
  rule: 'test',
}

const EMPTY = { issues: [], numerals: [], quantities: [], times: [], mentions: [], entities: [] }
