import { once } from 'node:events'
import { type Line, linesOf } from '../batch/lines.ts'
import { givenOf } from '../batch/metadata.ts'
import { reasonOf } from '../batch/refusal.ts'
import { parseRow, type RowOptions, rowId } from '../batch/rows.ts'
import { type Issue, issue } from '../model/issue.ts'
import { createExtractor, type Extractor } from '../pipeline.ts'
import { wordingOf } from '../report/catalogue.ts'
import { jsonLine } from '../write/jsonl.ts'

/** The options of `wenju pipe` as commander gives them. */
interface PipeFlags extends RowOptions {
  readonly referenceDate?: string
  readonly dictionary?: string
}

/** `wenju pipe`: a JSON article a line in, a JSON result a line out, in order; errors are results, blank lines are passed over. */
export async function pipe({ referenceDate, dictionary, ...options }: PipeFlags): Promise<number> {
  const extract = createExtractor({ referenceDate, userDictionary: dictionary })
  let failed = false
  for await (const line of linesOf(process.stdin, options.maxBytes)) {
    if (line.bytes !== null && line.bytes.toString('latin1').trim() === '') continue
    const result = resultOf(line, extract, options)
    failed ||= 'error' in result
    if (!process.stdout.write(`${jsonLine(result)}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}

function resultOf({ bytes, number }: Line, extract: Extractor, options: PipeFlags): object {
  if (bytes === null) {
    const params = { name: `line ${number}`, limit: options.maxBytes }
    return failure(String(number), issue('too-large', 'error', number, params))
  }
  const row = parseRow(bytes, number)
  const id = rowId(row.fields?.[options.idField], number)
  if (row.fields === null) return failure(id, row.issue!)
  const text = row.fields[options.textField]
  if (typeof text !== 'string') return failure(id, issue('missing-text', 'error', number, { field: options.textField }))
  try {
    const { tables, issues } = extract({ ...givenOf(row.fields), text, path: id })
    const worst = issues.find(({ severity }) => severity === 'error')
    return worst ? failure(id, worst) : { id, ...tables, issues: issues.map(described) }
  } catch (error) {
    return failure(id, issue('internal-error', 'error', number, { reason: reasonOf(error) }))
  }
}

const failure = (id: string, problem: Issue): object => ({ id, error: described(problem) })

const described = ({ code, severity, line, params }: Issue): object => ({
  code,
  severity,
  line,
  message: wordingOf(code, params),
})
