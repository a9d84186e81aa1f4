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
  /** Files and members of archives that no reader takes, by what their names end in. */
  readonly unread: Map<string, number>
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
  unread: new Map(),
  issues: new Map(),
})

/** The lines of a summary, worded. */
export interface SummaryWords {
  readonly found: (totals: Totals) => string
  readonly unchanged: (inputs: number) => string
  readonly failed: (inputs: number) => string
  readonly unread: (counts: string) => string
  readonly issues: (counts: string) => string
}

const number = (value: number): string => value.toLocaleString('en')
/** `1 article`, `2,000 articles`. */
export const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

export const summaryInEnglish: SummaryWords = {
  found: ({ documents, figures, consistent, inconsistent, ignored }) =>
    `${count(documents, 'article')}, ${count(figures, 'figure')}; checks: ${number(consistent)} consistent, ${number(inconsistent)} inconsistent${ignored > 0 ? `, ${number(ignored)} ignored` : ''}`,
  unchanged: inputs => `${count(inputs, 'input')} unchanged`,
  failed: inputs => `${count(inputs, 'input')} failed`,
  unread: counts => `not read: ${counts}`,
  issues: counts => `issues: ${counts}`,
}

export const summaryInChinese: SummaryWords = {
  found: ({ documents, figures, consistent, inconsistent, ignored }) =>
    `${number(documents)} 篇文章，${number(figures)} 个数字；核算：${number(consistent)} 条相符，${number(inconsistent)} 条不符${ignored > 0 ? `，${number(ignored)} 条已忽略` : ''}`,
  unchanged: inputs => `${number(inputs)} 个输入没有变化`,
  failed: inputs => `${number(inputs)} 个输入未能处理`,
  unread: counts => `没有读取：${counts}`,
  issues: counts => `提示：${counts}`,
}

/**
 * The summary a person reads at the end of a run.
 *
 *     13 articles, 402 figures; checks: 31 consistent, 1 inconsistent
 *     1 input failed
 *     not read: 12 .jpg, 1 .doc
 *     issues: 2 replacement-character, 1 empty-file
 */
export function summarize(totals: Totals, words: SummaryWords = summaryInEnglish): string {
  const { failed, unchanged, unread, issues } = totals
  const lines = [words.found(totals)]
  if (unchanged > 0) lines.push(words.unchanged(unchanged))
  if (failed > 0) lines.push(words.failed(failed))
  if (unread.size > 0) lines.push(words.unread(listed(unread)))
  if (issues.size > 0) lines.push(words.issues(listed(issues)))
  return lines.join('\n')
}

/** The commonest first: `12 .jpg, 1 .doc`. */
const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, times]) => `${number(times)} ${name}`)
    .join(', ')
