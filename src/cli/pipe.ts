import { extname } from 'node:path'
import { isBlank, isSpace, type Line, linesOf } from '../batch/input/lines.ts'
import type { RowOptions } from '../batch/input/rows.ts'
import { hashOfDictionary, hashOfLexicon } from '../batch/lexicon.ts'
import { Crew, WORKER_FLAGS } from '../batch/work/crew.ts'
import { costOf } from '../batch/work/process.ts'
import { refusalOf } from '../report/catalogue.ts'
import { jsonLine } from '../write/jsonl.ts'
import type { Question } from './answers.ts'
import { failure, readRequest } from './requests.ts'

/** The options of `wenju pipe` as commander gives them. */
export interface PipeFlags extends RowOptions {
  readonly referenceDate?: string
  readonly dictionary?: string
  readonly lexicon?: readonly string[]
  readonly timeout: number
}

const NEWLINE = 10
const BRACE = 125
/** An article is given up when it has cost this many processes that worked on it alone. */
const TRIES = 2

/**
 * `wenju pipe`: a JSON article a line in, a JSON result a line out, in order; errors are results, blank lines are passed
 * over. Lines that have come together are worked on together, which is a fifth faster, in a process of their own: what
 * it dies of, or hangs on, is an error of that line. Gives 0 when every line was answered.
 */
export async function pipe(flags: PipeFlags): Promise<number> {
  const { referenceDate, dictionary, lexicon, timeout, textField, idField, map, maxBytes } = flags
  const options = { textField, idField, map, maxBytes }
  const extractor = { referenceDate, userDictionary: dictionary, lexicon, maxBytes }
  if (lexicon !== undefined) await hashOfLexicon(lexicon)
  if (dictionary !== undefined) hashOfDictionary(dictionary)
  const program = new URL(`./answers${extname(import.meta.url)}`, import.meta.url)
  const crew = new Crew<Question, void>({ jobs: 1, timeout, program, flags: WORKER_FLAGS })

  async function* answersTo(lines: readonly Line[]): AsyncGenerator<Uint8Array> {
    for (let tries = 1; ; tries++) {
      const ending = await crew.run({ lines, options, extractor })
      if (ending.kind === 'done') return yield* ending.bytes
      const [line, ...more] = lines
      if (more.length > 0) return yield* answersOneByOne(lines)
      if (ending.kind !== 'died' || tries === TRIES) {
        const request = readRequest(line!, options)
        const problem = costOf(ending, { path: request.id, line: request.line }, timeout)
        return yield Buffer.from(`${jsonLine(failure(request, problem))}\n`)
      }
    }
  }

  async function* answersOneByOne(lines: readonly Line[]): AsyncGenerator<Uint8Array> {
    for (const line of lines) yield* answersTo([line])
  }

  let last: Line | undefined
  let lastByte: number | undefined = NEWLINE
  /** The last byte that is no blank. */
  let lastMark: number | undefined
  async function* input(): AsyncGenerator<Buffer> {
    for await (const piece of process.stdin) {
      lastByte = piece.at(-1)
      lastMark = piece.findLast((byte: number) => !isSpace(byte)) ?? lastMark
      yield piece
    }
  }

  try {
    let written = Promise.resolve()
    for await (const lines of linesOf(input(), options.maxBytes)) {
      const asked = lines.filter(({ bytes }) => !isBlank(bytes))
      last = asked.at(-1)
      if (asked.length === 0) continue
      for await (const answer of answersTo(asked)) {
        await written
        // The next lines are worked on meanwhile.
        written = write(answer)
      }
    }
    await written
  } finally {
    crew.stop()
  }
  if (lastByte === NEWLINE || last === undefined || !isCut(last, options, lastMark)) return 0
  process.stderr.write(`${refusalOf('cut-input', { line: last.number })}\n`)
  return 1
}

/** Whether a line without its line break is no whole object. One too long to be held is whole where it ends as one does. */
function isCut(line: Line, options: RowOptions, lastMark: number | undefined): boolean {
  if (line.bytes === null) return lastMark !== BRACE
  const request = readRequest(line, options)
  return 'problem' in request && request.problem.code === 'broken-row'
}

/** Waits until the bytes are out. What cannot be written ends the program. */
const write = (bytes: Uint8Array): Promise<void> =>
  new Promise(resolve => process.stdout.write(bytes, error => error ?? resolve()))
