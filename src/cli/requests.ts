import type { Line } from '../batch/input/lines.ts'
import { mapped } from '../batch/input/mapping.ts'
import { givenOf } from '../batch/input/metadata.ts'
import { fieldsBegun, type RowOptions, readRow, rowId } from '../batch/input/rows.ts'
import { textOf } from '../batch/input/text-column.ts'
import { type Issue, issue } from '../model/issue.ts'
import { readFragment } from '../read/html/fragment.ts'
import type { ExtractorInput } from '../read/input.ts'
import { wordingOf } from '../report/catalogue.ts'

/** What a line of `wenju pipe` asks for, or why that cannot be told. */
export type Request = Asked | (Named & { readonly problem: Issue })

interface Named {
  readonly id: string
  readonly line: number
}

export interface Asked extends Named {
  readonly article: ExtractorInput
}

export function readRequest({ bytes, head, number: line }: Line, options: RowOptions): Request {
  const row = readRow(bytes, line, options.maxBytes)
  const found = head === undefined ? row.fields : fieldsBegun(head, line)
  const fields = found === null ? {} : mapped(found, options)
  const id = rowId(fields[options.idField], line)
  if (row.issue !== null) return { id, line, problem: row.issue }
  const text = textOf(fields, options.textField)
  if (typeof text === 'string') return { id, line, article: { ...givenOf(fields), path: id, ...readFragment(text) } }
  return { id, line, problem: issue('missing-text', 'error', line, { field: options.textField }) }
}

/** The result of a line that gave no article. Its error is at that line, wherever in the text it was found. */
export const failure = ({ id, line }: Named, problem: Issue): object => ({ id, error: described({ ...problem, line }) })

/** An issue as a result holds it. */
export const described = ({ code, severity, line, params }: Issue): object => ({
  code,
  severity,
  line,
  message: wordingOf(code, params),
})
