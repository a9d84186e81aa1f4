import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { LONGEST, Refused, Tally } from '../model/density.ts'
import { type Issue, issue } from '../model/issue.ts'
import { checkOptions } from '../model/options.ts'
import type { Source } from '../model/source.ts'
import { isAhead, mediaTypeOf, stemOf } from './formats.ts'
import { checkInput } from './input.ts'
import { countNumerals } from './parts.ts'
import { openPdf, UnreadPdf } from './pdf/open.ts'
import { readPdf } from './pdf.ts'
import { sniff } from './sniff.ts'
import { plainText, type ReadOptions } from './source.ts'

interface Input {
  readonly bytes?: Uint8Array | undefined
  readonly path?: string | undefined
  readonly format?: string | undefined
}

/**
 * Reads a PDF, which takes a promise, so that the extractor, which does not, can take it; other inputs come back as they are.
 *
 * @param options `maxBytes` that its text may have; 8 MB where it is not given
 * @throws {TypeError} on an input and options that are not as their types say
 * @example createExtractor()(await readAhead({ path: 'a.pdf', bytes }))
 */
export async function readAhead<In extends Input>(
  input: In,
  options: Pick<ReadOptions, 'maxBytes'> = {},
): Promise<In | (Omit<In, 'bytes'> & { readonly source: Source })> {
  checkInput(input)
  checkOptions(options, { maxBytes: 'size' })
  const { bytes, path = 'article.txt', format, ...rest } = input
  if (bytes === undefined || !isAhead(path, format)) return input
  const source = await readPdfFile(bytes, path.toWellFormed(), { maxBytes: options.maxBytes, format })
  return { ...(rest as Omit<In, 'bytes'>), path, source }
}

/** Reads the bytes of a PDF. Content never throws: what is wrong with it is in `issues`. */
export async function readPdfFile(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<Source> {
  const format = 'pdf'
  const limit = options.maxBytes ?? LONGEST
  const issues: Issue[] = []
  const about = {
    path,
    stem: options.format === undefined ? stemOf(path) : path,
    format,
    mediaType: mediaTypeOf(format),
    // each font has codes of its own
    encoding: null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    metadata: {},
    issues,
  }
  const root = await rootOf(bytes, path, limit, issues)
  return { ...about, root: root ?? { type: 'root', children: [] } }
}

async function rootOf(bytes: Uint8Array, path: string, limit: number, issues: Issue[]): Promise<Root | null> {
  const refuse = (code: string, params: Issue['params'] = {}): null => {
    issues.push(issue(code, 'error', null, params))
    return null
  }
  if (bytes.length === 0) return refuse('empty-file')
  // some put bytes before the head of a PDF
  const isPdf = Buffer.from(bytes.subarray(0, HEAD)).includes('%PDF-')
  const found = isPdf ? null : (sniff(bytes) ?? plainText(bytes))
  if (found !== null && found.name !== 'pdf') {
    const { kind, advice } = found
    return refuse('misnamed-file', { kind, advice })
  }
  const tally = new Tally(limit)
  try {
    const opened = await openPdf(bytes, limit, tally)
    const { pages } = opened
    const empty = pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number)
    if (empty.length === pages.length) return refuse('unread-document', SCANNED)
    if (isGarbled(pages.flatMap(({ runs }) => runs.map(({ text }) => text)))) return refuse('unread-document', GARBLED)
    if (empty.length > 0) issues.push(issue('unread-pages', 'warning', null, { count: empty.length, first: empty[0]! }))
    const slanted = pages.reduce((sum, page) => sum + page.slanted, 0)
    if (slanted > 0) issues.push(issue('slanted-text', 'info', null, { count: slanted }))
    const root = readPdf(opened, issues)
    tally.add('numerals', countNumerals(root))
    return root
  } catch (error) {
    if (error instanceof Refused) {
      issues.push(error.issue)
      return null
    }
    if (!(error instanceof UnreadPdf)) throw error
    if (error.why === 'password') return refuse('unread-document', LOCKED)
    if (error.why === 'text') return refuse('too-large', { name: path, limit })
    return refuse('broken-document', { reason: error.message })
  }
}

/** Bytes in which the head of a PDF stands. */
const HEAD = 1024

const SCANNED = { kind: 'a PDF without text, as scans are', advice: 'Recognise its text first (OCR)' }
const GARBLED = {
  kind: 'a PDF whose fonts do not say what their letters are',
  advice: 'Recognise its text first (OCR)',
}
const LOCKED = { kind: 'under a password', advice: 'Take its password off and save it again' }

/** Characters that a text in Chinese does not hold: of other scripts and of private use, control codes. */
const STRANGE = /[\0-\x08\x0e-\x1f\x7f-\x9f\u0250-\u036f\u0500-\u1fff\ua000-\ud7ff\ue000-\uf8ff\ufff0-\uffff]/g

/** Whether more than a fifth of the characters are none that an article holds. */
function isGarbled(texts: readonly string[]): boolean {
  let strange = 0
  let all = 0
  for (const text of texts) {
    all += text.length
    strange += text.match(STRANGE)?.length ?? 0
  }
  return strange * 5 > all
}
