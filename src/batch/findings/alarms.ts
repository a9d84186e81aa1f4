import { join } from 'node:path'
import { writeBound } from '../../model/rewritten.ts'
import { isSum } from '../../model/sums.ts'
import type { Row } from '../../record/schemas.ts'
import { Refusal } from '../refusal.ts'
import { rowsOf } from './rows.ts'

/** A check that does not come out, with what a reader needs to look it up. */
export interface Alarm {
  /** Id of its row. */
  readonly check: string
  readonly grade: Row<'checks'>['grade']
  /** The way in which the text claims it. */
  readonly frame: Row<'checks'>['frame']
  /** File and line of the stated result. */
  readonly path: string
  readonly line: number | null
  /** What the stated result measures. */
  readonly measure: string
  readonly equation: string
  /** The number that is likely wrong, as printed, and what would be right; null where nobody can tell. */
  readonly printed: string | null
  readonly likely: string | null
  /** What the printed digits of the others allow the stated result to be, in its unit. */
  readonly lower: string
  readonly upper: string
  /** The same as the stated result would be printed with it: 8.61万元. */
  readonly least: string
  readonly most: string
  /** Ids of the rows of its figures: what it is reckoned from, the stated result last. */
  readonly figures: readonly string[]
  /** The sentences of its figures, in the order of the text, each with its line. */
  readonly sentences: readonly { readonly line: number | null; readonly text: string }[]
}

/** The alarms of a dataset, the worst first: what is stated before what is linked, and then what is furthest off. */
export async function alarmsOf(dataset: string): Promise<Alarm[]> {
  const checks: Row<'checks'>[] = []
  for await (const row of rowsOf(dataset, 'checks')) if (row.status === 'inconsistent') checks.push(row)
  if (checks.length === 0) return []
  const figures = await pick(dataset, 'figures', new Set(checks.flatMap(it => it.figures)))
  const sentences = await pick(dataset, 'sentences', new Set([...figures.values()].flatMap(it => it.sentence ?? [])))
  const blocks = await pick(dataset, 'blocks', new Set([...sentences.values()].map(it => it.block)))
  const documents = await pick(dataset, 'documents', new Set(checks.map(it => it.document)))
  const lineOf = (sentence: string | null): number | null =>
    blocks.get(sentences.get(sentence ?? '')?.block ?? '')?.line ?? null
  const alarm = (check: Row<'checks'>): Alarm => {
    const own = check.figures.map(id => figures.get(id)!)
    const stated = own.at(-1)!
    const said = [...new Set(own.toSorted((a, b) => a.start - b.start).map(it => it.sentence ?? ''))]
    return {
      check: check.id,
      grade: check.grade,
      frame: check.frame,
      path: documents.get(check.document)!.path,
      line: lineOf(stated.sentence),
      // the total of a list is none of its last item's
      measure: isSum(check.kind) && stated.implied.includes('entity') ? '' : (stated.measure ?? ''),
      equation: check.equation,
      printed: own.find(it => it.id === check.likely_figure)?.text ?? null,
      likely: check.likely,
      lower: check.computed_lower,
      upper: check.computed_upper,
      least: boundOf(stated, 'lower', check.computed_lower),
      most: boundOf(stated, 'upper', check.computed_upper),
      figures: check.figures,
      sentences: said.flatMap(id => {
        const text = sentences.get(id)?.text.trim()
        return text === undefined ? [] : [{ line: lineOf(id), text }]
      }),
    }
  }
  return checks.toSorted(byWeight).map(alarm)
}

const boundOf = ({ exact, decimals, text }: Row<'figures'>, side: 'lower' | 'upper', bound: string): string =>
  writeBound({ value: exact, decimals }, text, side, bound)

const byWeight = (a: Row<'checks'>, b: Row<'checks'>): number =>
  Number(a.grade === 'linked') - Number(b.grade === 'linked') || distance(b) - distance(a)

/** How far a stated result is from what the digits allow, as a part of itself. */
function distance({ stated, computed_lower, computed_upper }: Row<'checks'>): number {
  const [value, lower, upper] = [Number(stated), Number(computed_lower), Number(computed_upper)]
  return Math.max(lower - value, value - upper, 0) / Math.abs(value || 1)
}

async function pick<Name extends 'figures' | 'sentences' | 'blocks' | 'documents'>(
  dataset: string,
  table: Name,
  ids: ReadonlySet<string>,
): Promise<Map<string, Row<Name>>> {
  const found = new Map<string, Row<Name>>()
  for await (const row of rowsOf(dataset, table)) if (ids.has(row.id)) found.set(row.id, row)
  if (found.size < ids.size) throw new Refusal('missing-rows', { path: join(dataset, `${table}.jsonl`) })
  return found
}
