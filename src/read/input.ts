import type { Root } from 'mdast'
import { type Given, METADATA_KINDS } from '../model/given.ts'
import { checkOptions, type Kind } from '../model/options.ts'
import type { Origin, Source } from '../model/source.ts'
import { checkFormat } from './formats.ts'

/** One file: its bytes, its text when it is decoded already, or its mdast when it is parsed, and what is known of it. */
export interface ExtractorInput extends Given {
  /** Path as the records shall name it; its extension tells the format. `article.txt` where it is not given. */
  readonly path?: string | undefined
  /** `txt`, `md`, `html`, `srt`, `vtt`, `docx`, `odt`, `epub` or `pdf` where the path is a name that tells no format, as the id of a row: ids then hold it whole. */
  readonly format?: string | undefined
  readonly text?: string | undefined
  readonly bytes?: Uint8Array | undefined
  /** The collection that it is a row of, for `documents.format` and `encoding`, and `blocks.sheet` and `cell`. */
  readonly origin?: Origin | undefined
  /** What `readAhead` made of its bytes. */
  readonly source?: Source | undefined
  /** What its text was parsed to; rows are made of this tree as it is. It has positions, or none. */
  readonly tree?: Root | undefined
}

const KINDS: Readonly<Record<keyof ExtractorInput, Kind>> = {
  text: 'text',
  bytes: 'bytes',
  tree: 'tree',
  source: 'source',
  path: 'path',
  format: 'text',
  origin: 'origin',
  ...METADATA_KINDS,
  referenceDate: 'content',
}

/** Throws a `TypeError` on what is no input. */
export function checkInput(input: ExtractorInput): void {
  checkOptions(input, KINDS)
  const { text, bytes, tree, source, format } = input
  if (format !== undefined) checkFormat(format)
  if (source === undefined && (text === undefined && tree === undefined) === (bytes === undefined))
    throw new TypeError('Give either "text" or "bytes"')
}
