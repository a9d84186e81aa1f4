import { once } from 'node:events'
import { isBlank, type Line, linesOf } from '../batch/input/lines.ts'
import { givenOf } from '../batch/input/metadata.ts'
import { parseRow, type RowOptions, rowId } from '../batch/input/rows.ts'
import { Refusal, reasonOf } from '../batch/refusal.ts'
import { type Issue, issue } from '../model/issue.ts'
import {
  type BatchExtractor,
  createBatchExtractor,
  type Extraction,
  type ExtractorInput,
  type ExtractorOptions,
} from '../pipeline.ts'
import { wordingOf } from '../report/catalogue.ts'
import { jsonLine } from '../write/jsonl.ts'

/** The options of `wenju pipe` as commander gives them. */
export interface PipeFlags extends RowOptions {
  readonly referenceDate?: string
  readonly dictionary?: string
}

/**
 * `wenju pipe`: a JSON article a line in, a JSON result a line out, in order; errors are results, blank lines are passed
 * over. Lines that have come together are worked on together, which is a fifth faster.
 */
export async function pipe({ referenceDate, dictionary, ...options }: PipeFlags): Promise<number> {
  const extract = openExtractor({ referenceDate, userDictionary: dictionary })
  let failed = false
  for await (const lines of linesOf(process.stdin, options.maxBytes)) {
    const requests = lines.filter(({ bytes }) => !isBlank(bytes)).map(line => readRequest(line, options))
    for (const result of resultsOf(requests, extract)) {
      failed ||= 'error' in result
      if (!process.stdout.write(`${jsonLine(result)}\n`)) await once(process.stdout, 'drain')
    }
  }
  return failed ? 1 : 0
}

/** What cannot be made was asked for wrongly, or Wenju is not installed as a whole. */
function openExtractor(options: ExtractorOptions): BatchExtractor {
  try {
    return createBatchExtractor(options)
  } catch (error) {
    throw new Refusal('broken-start', { reason: reasonOf(error) })
  }
}

/** What a line asks for, or why that cannot be told. */
type Request = Asked | { readonly id: string; readonly problem: Issue }

interface Asked {
  readonly id: string
  readonly line: number
  readonly article: ExtractorInput
}

function readRequest({ bytes, number: line }: Line, options: PipeFlags): Request {
  if (bytes === null) {
    const params = { name: `line ${line}`, limit: options.maxBytes }
    return { id: String(line), problem: issue('too-large', 'error', line, params) }
  }
  const row = parseRow(bytes, line)
  const id = rowId(row.fields?.[options.idField], line)
  if (row.fields === null) return { id, problem: row.issue! }
  const text = row.fields[options.textField]
  if (typeof text === 'string') return { id, line, article: { ...givenOf(row.fields), text, path: id, format: 'txt' } }
  return { id, problem: issue('missing-text', 'error', line, { field: options.textField }) }
}

function resultsOf(requests: readonly Request[], extract: BatchExtractor): object[] {
  const answers = answer(
    requests.filter(request => 'article' in request),
    extract,
  ).values()
  return requests.map(request => ('article' in request ? answers.next().value! : failure(request.id, request.problem)))
}

/** What is thrown over one article is thrown over all: then each is tried alone. */
function answer(asked: readonly Asked[], extract: BatchExtractor): object[] {
  try {
    const extractions = extract(asked.map(({ article }) => article))
    return asked.map(({ id }, i) => resultOf(id, extractions[i]!))
  } catch (error) {
    if (asked.length > 1) return asked.flatMap(one => answer([one], extract))
    const reason = reasonOf(error)
    return asked.map(({ id, line }) => failure(id, issue('internal-error', 'error', line, { reason })))
  }
}

function resultOf(id: string, { tables, issues }: Extraction): object {
  const worst = issues.find(({ severity }) => severity === 'error')
  return worst ? failure(id, worst) : { id, ...tables, issues: issues.map(described) }
}

const failure = (id: string, problem: Issue): object => ({ id, error: described(problem) })

const described = ({ code, severity, line, params }: Issue): object => ({
  code,
  severity,
  line,
  message: wordingOf(code, params),
})
