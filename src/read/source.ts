import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { decode } from './decode.ts'
import { readText } from './text.ts'

export interface ReadOptions {
  /** Overrules detection: utf-8, gb18030, big5, utf-16le, utf-16be. */
  readonly encoding?: string | undefined
  /** `txt` or `md`; by the path's extension when not given, `txt` when that is unknown. */
  readonly format?: string | undefined
}

/** Reads a file's bytes. Content never throws: what is wrong with it is in `issues`, and an unreadable file has no children. */
export function readSource(bytes: Uint8Array, path: string, options: ReadOptions = {}): Source {
  const { text, encoding, replaced } = decode(bytes, options.encoding)
  const format = options.format ?? formatOf(path)
  const issues: Issue[] = []
  const refused = refuse(text)
  if (refused !== null) issues.push(refused)
  else if (replaced > 0) issues.push(issue('replacement-character', 'warning', null, { count: replaced, encoding }))
  const root: Root = refused === null ? readText(text) : { type: 'root', children: [] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, format, encoding, sha256, root, metadata: {}, issues }
}

function formatOf(path: string): string {
  return /\.(md|markdown)$/i.test(path) ? 'md' : 'txt'
}

/** The finding that says why a file holds no article; null when it may. */
function refuse(text: string): Issue | null {
  if (!/\S/.test(text)) return issue('empty-file', 'error', null)
  if (isBinary(text)) return issue('binary-file', 'error', null)
  return null
}

/** Units looked at to tell text from binary. */
const HEAD = 65_536

/** Whether more than one unit in a hundred is a control character that no text holds. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, HEAD)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 9 || (unit > 13 && unit < 32)) controls++
  }
  return controls * 100 > length
}
