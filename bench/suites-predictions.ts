// Our rows as predictions of the suites: what each kind of theirs is among ours, and in which unit.

import type { Tables } from '../src/record/schemas.ts'
import { type TimeAlternative, timeAlternatives } from './suites-times.ts'

export interface SuiteCase {
  readonly suite: string
  readonly id: string
  readonly input: string
  readonly reference_date?: string
}

interface Prediction {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly value?: string
  readonly unit?: string
  readonly lo?: string | null
  readonly hi?: string | null
  readonly alts?: readonly (TimeAlternative | { duration: { months?: number; seconds?: number } })[]
}

type Figure = Tables['figures'][number]
type Numeral = Tables['numerals'][number]

/** The predictions of every kind; the scorer drops those that are not the suite's. */
export function predict({ suite, input, reference_date }: SuiteCase, tables: Tables): Prediction[] {
  const { figures, numerals, times } = tables
  const predictions = [
    ...figures.flatMap(figure => figurePredictions(figure, suite)),
    ...numberPredictions(figures, numerals, tables),
    ...rangePredictions(figures, tables),
    ...times.map(({ start, end, text, edtf }) => {
      return { start, end, kind: 'date', alts: timeAlternatives(edtf, text, reference_date ?? null) }
    }),
  ]
  const offsets = alignment(tables.documents[0]?.text ?? '', input)
  return predictions.map(one => ({ ...one, start: offsets[one.start] ?? 0, end: (offsets[one.end - 1] ?? 0) + 1 }))
}

/** Offsets of our text in the input: what reading dropped was white space. */
function alignment(text: string, input: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    const found = input.indexOf(char, at)
    offsets.push(found < 0 ? at : found)
    if (found >= 0) at = found + 1
  }
  return offsets
}

/** 分 alone is a point, a minute or a cent; the suite's kind says which, we say a point. */
const homograph = ({ start, end, exact }: Figure): Prediction[] =>
  exact === null
    ? []
    : [
        { start, end, kind: 'currency', unit: '$/100', value: exact },
        { start, end, kind: 'duration', alts: [{ duration: { seconds: 60 * Number(exact) } }] },
      ]

const MEASURED = new Set(['length', 'area', 'volume', 'mass', 'speed', 'energy', 'power', 'data', 'other'])

function figurePredictions(figure: Figure, suite: string): Prediction[] {
  const { start, end, dimension } = figure
  const amount = amountOf(figure)
  const at = (kind: string, unit: string): Prediction => ({
    start,
    end,
    kind,
    unit: numerator(unit, figure),
    ...amount,
  })
  switch (dimension) {
    case 'percent':
    case 'percentage_point':
      return [
        {
          start,
          end,
          kind: 'percent',
          ...scaled(figure, figure.unit_code === '[ppth]' ? 0.1 : figure.unit_code === 'bp' ? 0.01 : 1),
        },
      ]
    case 'age':
      return [at('age', figure.unit_code)]
    case 'money':
      return [at('currency', figure.unit_code)]
    case 'temperature':
      return [at('temperature', figure.unit_code)]
    case 'rank':
      return figure.exact === null ? [] : [{ start, end, kind: 'ordinal', value: figure.exact }]
    case 'duration':
      return [at('age', figure.unit_code), { start, end, kind: 'duration', alts: durations(figure) }]
    case 'count':
      return suite.startsWith('jio-money') && figure.decimals <= -3 && figure.unit === null
        ? [at('currency', 'CNY')]
        : []
    case 'score':
      return figure.unit === '分' ? homograph(figure) : []
    default:
      if (figure.unit_code === 'deg') return [at('temperature', 'deg')]
      return MEASURED.has(dimension) ? [at('dimension', unitOf(figure.unit_code))] : []
  }
}

/** 每天2.4微克 is measured in micrograms there. */
const numerator = (unit: string, { per, text }: Figure): string =>
  per !== null && !text.includes('/') ? unit.split('/')[0]! : unit

/** Chinese measures are written without a suffix there; 3.5 [mu_zh] is 3.5 [mu]. */
const unitOf = (code: string): string => code.replace('_zh]', ']')

/** A value, the bounds of a range, or the open side that a modifier leaves. */
function amountOf(figure: Figure): { value?: string; lo?: string | null; hi?: string | null } {
  if (figure.exact === null) return { lo: String(figure.lower), hi: String(figure.upper) }
  const exact = figure.exact
  const digits = exact.split('.')[0]!
  const inside = figure.modifier === 'over' && /[多余来几]/.test(figure.text)
  if (inside)
    return {
      value: exact,
      lo: exact,
      hi: String(Number(exact) + 10 ** (digits.length - digits.replace(/0+$/, '').length)),
    }
  return { value: exact, ...open(figure) }
}

function open({ modifier, exact }: Figure): { lo?: string | null; hi?: string | null } {
  if (modifier === 'over' || modifier === 'at_least') return { lo: exact, hi: null }
  if (modifier === 'under' || modifier === 'at_most') return { lo: null, hi: exact }
  return {}
}

function scaled(figure: Figure, factor: number): { value?: string } {
  return figure.exact === null ? {} : { value: String(Number((Number(figure.exact) * factor).toPrecision(15))) }
}

const SECONDS: Readonly<Record<string, number>> = { d: 86400, wk: 604800, h: 3600, min: 60, s: 1, ms: 0.001 }

function durations({ exact, unit_code }: Figure): { duration: { months?: number; seconds?: number } }[] {
  const value = Number(exact)
  if (exact === null) return []
  if (unit_code === 'a')
    return [{ duration: Number.isInteger(value * 12) ? { months: value * 12 } : { seconds: value * 31536000 } }]
  if (unit_code === 'mo')
    return [{ duration: Number.isInteger(value) ? { months: value } : { seconds: value * 2592000 } }]
  const seconds = SECONDS[unit_code]
  return seconds === undefined ? [] : [{ duration: { seconds: value * seconds } }]
}

/** Every numeral of the ledger as a number, fractions and signs with it. */
function numberPredictions(figures: readonly Figure[], numerals: readonly Numeral[], tables: Tables): Prediction[] {
  const text = tables.documents[0]?.text ?? ''
  const halves = figures.filter(({ text, unit_code }) => unit_code === '%' && /^[一1]?半/.test(text))
  const found: Prediction[] = halves.map(({ start, end }) => ({ start, end, kind: 'number', value: '0.5' }))
  numerals.forEach((numeral, k) => {
    const { start, end } = numeral
    const holder = figures.find(figure => figure.start <= start && end <= figure.end)
    const above = numerals[k + 1]
    const isNegative = /(?:^|[^\p{L}\d])- ?$|[负負]$/u.test(text.slice(Math.max(0, start - 3), start))
    const thousands = /[kKM]$/.test(holder?.text ?? '') && holder!.end > end ? holder!.exact : null
    const value = thousands ?? numeral.value ?? lowest(numeral, holder)
    if (value !== null)
      found.push({ start, end, kind: 'number', value: isNegative && !value.startsWith('-') ? `-${value}` : value })
    if (text.charAt(start - 1) === '第') found.push({ start: start - 1, end, kind: 'ordinal', value: value ?? '0' })
    if (numeral.value === null || above?.value == null) return
    const below = numerals[k + 2]
    const between = text.slice(end, above.start).replace(/\s/g, '')
    if (/^[分份]之?$/.test(between) && (between === '分之' || holder !== undefined))
      found.push({ start, end: above.end, kind: 'number', value: String(Number(above.value) / Number(numeral.value)) })
    if (between === '/')
      found.push({ start, end: above.end, kind: 'number', value: String(Number(numeral.value) / Number(above.value)) })
    if (between === '又' && below?.value != null) {
      const mixed = Number(numeral.value) + Number(below.value) / Number(above.value)
      found.push({ start, end: below.end, kind: 'number', value: String(mixed) })
    }
  })
  return found
}

/** 十几, 数百: the suites take the lower bound, rounded down to its first place. */
function lowest(_numeral: Numeral, holder: Figure | undefined): string | null {
  return holder?.lower == null ? null : String(holder.lower)
}

/** Ranges, and neighbouring bounds joined: 大于20小于35. */
function rangePredictions(figures: readonly Figure[], tables: Tables): Prediction[] {
  const text = tables.documents[0]?.text ?? ''
  const before = ({ start }: Figure) => text.slice(Math.max(0, start - 2), start)
  const found: Prediction[] = []
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    const next = figures[i + 1]
    const isEqual = /等于$/.test(before(figure)) && figure.exact !== null
    if (isEqual && figure.modifier === null)
      found.push({ start: figure.start - 2, end: figure.end, kind: 'numberrange', lo: figure.exact, hi: figure.exact })
    if (/^\d\/\d$|^一半|分之/.test(figure.text) && figure.unit_code === '%' && !/[百千万]分/.test(figure.text)) {
      const part = String(Number(figure.exact) / 100)
      found.push({
        start: figure.start,
        end: figure.end,
        kind: 'numberrange',
        ...open({ ...figure, exact: part }),
      } as Prediction)
      continue
    }
    const amount = amountOf(figure)
    const own = { lo: amount.lo, hi: amount.hi }
    if (own.lo === undefined) continue
    const other = next === undefined ? {} : open(next)
    const joins =
      next !== undefined &&
      other.lo !== undefined &&
      next.start - figure.end < 10 &&
      (own.lo === null) !== (other.lo === null)
    if (joins) {
      const [lo, hi] = [own.lo ?? other.lo!, own.hi ?? other.hi!]
      if (Number(lo) < Number(hi)) {
        found.push({ start: figure.start, end: next.end, kind: 'numberrange', lo, hi })
        i++
        continue
      }
    }
    found.push({ start: figure.start, end: figure.end, kind: 'numberrange', lo: own.lo, hi: own.hi ?? null })
  }
  return found
}
