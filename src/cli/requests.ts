import { articlesIn } from '../batch/input/enveloped.ts'
import { fieldsBegun, readRow } from '../batch/input/json-row.ts'
import type { Line } from '../batch/input/lines.ts'
import { mapped } from '../batch/input/mapping.ts'
import { givenOf } from '../batch/input/metadata.ts'
import { type RowOptions, rowId } from '../batch/input/rows.ts'
import { asText } from '../batch/input/text-column.ts'
import { kindOf } from '../model/given.ts'
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
  const known = head === undefined ? row.fields : fieldsBegun(head, line)
  const id = rowId(known === null ? undefined : mapped(known, options)[options.idField], line)
  if (row.fields === null) return { id, line, problem: row.issue! }
  const { names, fields, column: field = options.textField } = articlesIn(row.fields, options)[0]!
  const refused = (code: string, params: Issue['params']): Request => ({
    ...{ id, line },
    problem: issue(code, 'error', line, { field, ...params }),
  })
  if (names.length > 0) return refused('wrapped-text', { within: names.join('.') })
  const text = asText(fields[field])
  if (text !== undefined) return { id, line, article: { ...givenOf(fields), path: id, ...readFragment(text) } }
  if (fields[field] == null) return refused('missing-text', {})
  return refused('bad-texts', { kind: kindOf(fields[field]), count: 1, lines: String(line) })
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
