import type { Span } from './span.ts'

/** How bad a finding is: `info` notes, `warning` doubts, `error` costs the article. */
export type Severity = 'info' | 'warning' | 'error'

/** A finding about the content, as data. The wording lives in `report/catalogue.ts`, keyed by `code`. */
export interface Issue {
  /** Stable name, searchable: `replacement-character`, `share-mismatch`. */
  readonly code: string
  readonly severity: Severity
  /** Where in `article.text`; null when the finding is about the whole file or about its bytes. */
  readonly span: Span | null
  /** Line of the file, from 1; null when not known (it is then derived from `span`). */
  readonly line: number | null
  /** What fills the placeholders of the catalogue's wording. */
  readonly params: Readonly<Record<string, string | number>>
}

/** Makes an issue; `at` is a span of `article.text`, a line number from 1, or null. */
export function issue(
  code: string,
  severity: Severity,
  at: Span | number | null,
  params: Readonly<Record<string, string | number>> = {},
): Issue {
  const isLine = typeof at === 'number'
  return {
    code,
    severity,
    span: isLine || at === null ? null : { start: at.start, end: at.end },
    line: isLine ? at : null,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wellFormed(value)])),
  }
}

/** What is quoted may hold halves of characters, which are no JSON to others. */
const wellFormed = (value: string | number): string | number =>
  typeof value === 'string' ? value.toWellFormed() : value
