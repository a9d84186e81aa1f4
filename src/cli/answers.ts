import type { Line } from '../batch/input/lines.ts'
import type { RowOptions } from '../batch/input/rows.ts'
import { reasonOf } from '../batch/refusal.ts'
import { serve } from '../batch/work/serve.ts'
import { issue } from '../model/issue.ts'
import { type BatchExtractor, createBatchExtractor, type Extraction, type ExtractorOptions } from '../pipeline.ts'
import { jsonLine } from '../write/jsonl.ts'
import { type Asked, described, failure, type Request, readRequest } from './requests.ts'

/** Lines that the process of `wenju pipe` is to answer. */
export interface Question {
  readonly lines: readonly Line[]
  readonly options: RowOptions
  readonly extractor: ExtractorOptions
}

let extract: BatchExtractor | undefined

/** The results of the lines, a line each, in their order. */
function answerLines({ lines, options, extractor }: Question, step: () => void): Buffer {
  extract ??= createBatchExtractor(extractor)
  step()
  const results = resultsOf(
    lines.map(line => readRequest(line, options)),
    extract,
  )
  return Buffer.from(results.map(result => `${jsonLine(result)}\n`).join(''))
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

serve(answerLines)
