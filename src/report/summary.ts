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
  /** Inconsistent too, but known: `--ignore` names them. */
  ignored: number
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
  ignored: 0,
  issues: new Map(),
})

/** The lines of a summary, worded. */
export interface SummaryWords {
  readonly found: (totals: Totals) => string
  readonly unchanged: (inputs: number) => string
  readonly failed: (inputs: number) => string
  readonly issues: (counts: string) => string
}

const number = (value: number): string => value.toLocaleString('en')
const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

export const summaryInEnglish: SummaryWords = {
  found: ({ documents, figures, consistent, inconsistent, ignored }) =>
    `${count(documents, 'article')}, ${count(figures, 'figure')}; checks: ${number(consistent)} consistent, ${number(inconsistent)} inconsistent${ignored > 0 ? `, ${number(ignored)} ignored` : ''}`,
  unchanged: inputs => `${count(inputs, 'input')} unchanged`,
  failed: inputs => `${count(inputs, 'input')} failed`,
  issues: counts => `issues: ${counts}`,
}

export const summaryInChinese: SummaryWords = {
  found: ({ documents, figures, consistent, inconsistent, ignored }) =>
    `${number(documents)} 篇文章，${number(figures)} 个数字；核算：${number(consistent)} 条相符，${number(inconsistent)} 条不符${ignored > 0 ? `，${number(ignored)} 条已忽略` : ''}`,
  unchanged: inputs => `${number(inputs)} 个输入没有变化`,
  failed: inputs => `${number(inputs)} 个输入未能处理`,
  issues: counts => `提示：${counts}`,
}

/**
 * The summary a person reads at the end of a run.
 *
 *     13 articles, 402 figures; checks: 31 consistent, 1 inconsistent
 *     1 input failed
 *     issues: 2 replacement-character, 1 empty-file
 */
export function summarize(totals: Totals, words: SummaryWords = summaryInEnglish): string {
  const { failed, unchanged, issues } = totals
  const lines = [words.found(totals)]
  if (unchanged > 0) lines.push(words.unchanged(unchanged))
  if (failed > 0) lines.push(words.failed(failed))
  if (issues.size > 0) {
    const codes = [...issues].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    lines.push(words.issues(codes.map(([code, times]) => `${number(times)} ${code}`).join(', ')))
  }
  return lines.join('\n')
}
