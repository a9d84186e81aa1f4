import type { Line } from '../batch/input/lines.ts'
import { mapped } from '../batch/input/mapping.ts'
import { givenOf } from '../batch/input/metadata.ts'
import { type RowOptions, readRow, rowId } from '../batch/input/rows.ts'
import { textOf } from '../batch/input/text-column.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { ExtractorInput } from '../pipeline.ts'
import { readFragment } from '../read/html/fragment.ts'
import { wordingOf } from '../report/catalogue.ts'

/** What a line of `wenju pipe` asks for, or why that cannot be told. */
export type Request = Asked | { readonly id: string; readonly problem: Issue }

export interface Asked {
  readonly id: string
  readonly line: number
  readonly article: ExtractorInput
}

export function readRequest({ bytes, number: line }: Line, options: RowOptions): Request {
  const row = readRow(bytes, line, options.maxBytes)
  const fields = row.fields === null ? null : mapped(row.fields, options)
  const id = rowId(fields?.[options.idField], line)
  if (fields === null) return { id, problem: row.issue! }
  const text = textOf(fields, options.textField)
  if (typeof text === 'string') return { id, line, article: { ...givenOf(fields), path: id, ...readFragment(text) } }
  return { id, problem: issue('missing-text', 'error', line, { field: options.textField }) }
}

/** The result of a line that gave no article. */
export const failure = (id: string, problem: Issue): object => ({ id, error: described(problem) })

/** An issue as a result holds it. */
export const described = ({ code, severity, line, params }: Issue): object => ({
  code,
  severity,
  line,
  message: wordingOf(code, params),
})
