/** What a run adds up to. */
export interface Totals {
  /** Files and rows read, failed ones too. */
  inputs: number
  failed: number
  /** Taken over from the earlier output because nothing about them changed. */
  unchanged: number
  /** Articles written. */
  documents: number
  characters: number
  figures: number
  consistent: number
  inconsistent: number
  /** How often each issue was found. */
  readonly issues: Map<string, number>
}

export const noTotals = (): Totals => ({
  inputs: 0,
  failed: 0,
  unchanged: 0,
  documents: 0,
  characters: 0,
  figures: 0,
  consistent: 0,
  inconsistent: 0,
  issues: new Map(),
})

const number = (value: number): string => value.toLocaleString('en')
const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

/**
 * The summary a person reads at the end of a run.
 *
 *     13 articles, 402 figures; checks: 31 consistent, 1 inconsistent
 *     1 input failed
 *     issues: 2 replacement-character, 1 empty-file
 */
export function summarize(totals: Totals): string {
  const { documents, figures, consistent, inconsistent, failed, unchanged, issues } = totals
  const lines = [
    `${count(documents, 'article')}, ${count(figures, 'figure')}; checks: ${number(consistent)} consistent, ${number(inconsistent)} inconsistent`,
  ]
  if (unchanged > 0) lines.push(`${count(unchanged, 'input')} unchanged`)
  if (failed > 0) lines.push(`${count(failed, 'input')} failed`)
  if (issues.size > 0) {
    const codes = [...issues].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    lines.push(`issues: ${codes.map(([code, times]) => `${number(times)} ${code}`).join(', ')}`)
  }
  return lines.join('\n')
}
