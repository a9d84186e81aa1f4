import type { Line } from '../batch/input/lines.ts'
import type { RowOptions } from '../batch/input/rows.ts'
import { reasonOf } from '../batch/refusal.ts'
import { serve } from '../batch/work/serve.ts'
import { type Issue, issue } from '../model/issue.ts'
import { settle } from '../model/settle.ts'
import { createReader, type ExtractorOptions, type ReadFile } from '../pipeline.ts'
import { tableNames } from '../record/schemas.ts'
import { tablesOf } from '../record/stretches.ts'
import { jsonLine } from '../write/jsonl.ts'
import { Utf8Writer } from '../write/utf8.ts'
import { type Asked, described, failure, type Request, readRequest } from './requests.ts'

/** Lines that the process of `wenju pipe` is to answer. */
export interface Question {
  readonly lines: readonly Line[]
  readonly options: RowOptions
  readonly extractor: ExtractorOptions
}

type Hand = (bytes: Uint8Array) => Promise<void>

/** Pieces of 4 MB after which garbage is collected, where the process offers that. */
const COLLECTED = 4

let reader: ReturnType<typeof createReader> | undefined
/** The same memory for every result. */
let out: Utf8Writer | undefined

/** Hands on the results of the lines, a line each, in their order. */
async function answerLines({ lines, options, extractor }: Question, step: () => void, hand: Hand): Promise<void> {
  reader ??= createReader(extractor)
  const read = reader
  out ??= new Utf8Writer()
  step()
  const requests = lines.map(line => readRequest(line, options))
  const files = settle(
    requests.filter(request => 'article' in request),
    (asked): (ReadFile | Issue)[] => read(asked.map(({ article }) => article)),
    ({ line }, error) => issue('internal-error', 'error', line, { reason: reasonOf(error) }),
  ).values()
  let handed = Promise.resolve()
  let pieces = 0
  out.open(bytes => {
    handed = hand(bytes)
    // what a message was copied to is let go with the garbage: it takes 50 MB off the peak at 8 MB
    if (++pieces % COLLECTED === 0) globalThis.gc?.()
  })
  for (const request of requests) {
    const result = 'problem' in request ? failed(request, request.problem) : resultOf(request, files.next().value!)
    for (const text of result) {
      out.write(text)
      await handed
    }
    out.write('\n')
  }
  out.flush()
  await handed
}

const failed = (request: Request, problem: Issue): string[] => [jsonLine(failure(request, problem))]

function resultOf(asked: Asked, file: ReadFile | Issue): Iterable<string> {
  if ('code' in file) return failed(asked, file)
  const issues = [...file.articles.flatMap(article => article.issues), ...file.issues]
  const worst = issues.find(({ severity }) => severity === 'error')
  return worst ? failed(asked, worst) : extracted(asked.id, file, issues)
}

/** A result as its rows are made: those of a long article take more memory than all else. */
function* extracted(id: string, { articles }: ReadFile, issues: readonly Issue[]): Iterable<string> {
  const documents = articles.flatMap(({ recorded }) => (recorded === null ? [] : [tablesOf(recorded)]))
  yield jsonLine({ id }).slice(0, -1)
  for (const [table, name] of tableNames.entries()) {
    yield `,"${name}":[`
    let separator = ''
    for (const tables of documents)
      for (const rows of tables[table]!.stretches) {
        yield separator + rows.map(jsonLine).join(',')
        separator = ','
      }
    yield ']'
  }
  yield `,"issues":${jsonLine(issues.map(described))}}`
}

serve(answerLines)
