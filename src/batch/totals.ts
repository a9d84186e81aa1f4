import type { Totals } from '../report/summary.ts'
import { hasFailed, type ManifestRow } from './dataset/manifest.ts'

/** Counts an input in. */
export function addToTotals(totals: Totals, row: ManifestRow, how: 'processed' | 'unchanged'): void {
  totals.inputs++
  if (how === 'unchanged') totals.unchanged++
  if (hasFailed(row)) totals.failed++
  totals.documents += row.documents.length
  totals.characters += row.characters
  totals.figures += row.figures
  totals.consistent += row.consistent
  totals.inconsistent += row.inconsistent
  for (const { code, params } of row.issues) {
    addTo(totals.issues, code, 1)
    if (code === 'unread-files') addTo(totals.unread, String(params.extension), Number(params.count))
    if (code === 'unread-links') addTo(totals.unread, 'links', Number(params.count))
  }
}

const addTo = (counts: Map<string, number>, name: string, count: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + count)
}
