import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { densityIssue, LONGEST, Refused, Tally } from '../model/density.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { isVisible } from '../model/visible.ts'
import { type Decoded, decode, isCut, isFlawless, isMisnamed, mixedEncodings } from './decode.ts'
import { readEpub } from './epub.ts'
import { checkFormat, formatOf, formatOfBytes, isAhead, mediaTypeOf, stemOf } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import { isWholePage } from './html/fragment.ts'
import { readHtml } from './html.ts'
import { lossOf } from './lost.ts'
import { frontMatterOf, readMarkdown } from './markdown.ts'
import { eachText, type Read } from './nodes.ts'
import { readDocx } from './office/docx.ts'
import { readOdt, readOdtXml } from './office/odt.ts'
import { BrokenXml } from './office/xml.ts'
import { BrokenPackage, openPackage, type Package } from './office/zip.ts'
import { countNumerals, countParts } from './parts.ts'
import { type Sniffed, sniff } from './sniff.ts'
import { readSubtitles } from './subtitles.ts'
import { LINE_END, readText } from './text.ts'

export interface ReadOptions {
  /** Overrules detection: utf-8, gb18030, big5, utf-16le, utf-16be. */
  readonly encoding?: string | undefined
  /** `txt`, `md`, `html`, `srt`, `vtt`, `docx`, `odt`, `epub` or `pdf`; by the path's extension when not given, `txt` when that is unknown. */
  readonly format?: string | undefined
  /** Bytes that the text of a document may have; its parts take no more memory than so many bytes may. */
  readonly maxBytes?: number | undefined
}

type Reader = (text: string, issues: Issue[]) => Read

/** What reads each format that is text. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: (text, issues) => {
    if (hasFrontMatter(text)) issues.push(issue('unread-front-matter', 'warning', 1))
    if (JSON_START.test(text)) issues.push(issue('unnamed-collection', 'warning', 1))
    return { root: readText(text, issues), ...NOTHING }
  },
  md: (text, issues) => {
    const root = readMarkdown(text, issues)
    const front = readFrontMatter(root)
    issues.push(...front.issues)
    return { root, metadata: front.metadata }
  },
  html: readHtml,
  srt: (text, issues) => ({ root: readSubtitles(text, issues), ...NOTHING }),
  vtt: (text, issues) => ({ root: readSubtitles(text, issues), ...NOTHING }),
}

/** What reads each format that is an archive of XML files. */
const DOCUMENTS: Readonly<Record<string, (files: Package, issues: Issue[], tally: Tally) => Read>> = {
  docx: (files, issues, tally) => ({ root: readDocx(files, issues, tally), ...NOTHING }),
  odt: (files, issues, tally) => ({ root: readOdt(files, issues, tally), ...NOTHING }),
  epub: readEpub,
}

const NOTHING = { metadata: {} }

/** How an object begins, or a list of them: what programs write. */
const JSON_START = /^\s*(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/

/** Whether a text begins as Markdown does that says what it is: `key: value` lines between two of `---`. */
function hasFrontMatter(text: string): boolean {
  if (!/^---[ \t]*\r?\n[^\s:]+:\s/.test(text.slice(0, HEAD_OF_PAGE))) return false
  return frontMatterOf(text.replaceAll(/\r\n?/g, '\n')) !== null
}

/**
 * Reads a file's bytes. Content never throws: what is wrong with it is in `issues`, and a file that holds no article has
 * no children.
 *
 * @throws {RangeError} on an encoding it does not know, {@link TypeError} on a format
 */
export function readSource(bytes: Uint8Array, path: string, options: ReadOptions = {}): Source {
  const format = options.format ?? formatNamed(path)
  checkFormat(format)
  if (isAhead(path, options.format)) return notRead(bytes, path, 'pdf')
  const stem = options.format === undefined ? stemOf(path) : path
  if (format in DOCUMENTS) return readDocument(bytes, path, stem, format, options.maxBytes ?? LONGEST)
  const said = format === 'html' ? charsetOf(bytes) : undefined
  const decoded = decode(bytes, options.encoding, said)
  const { text, encoding } = decoded
  if (format === 'txt' && options.format === undefined && isWholePage(text)) {
    const page = readSource(bytes, path, { ...options, format: 'html' })
    return { ...page, stem, issues: [issue('unnamed-page', 'info', null), ...page.issues] }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const refused =
    refuse(bytes, decoded, options.encoding !== undefined) ??
    densityIssue(countParts(text, format), options.maxBytes ?? LONGEST)
  const about = { path, stem, format, mediaType: mediaTypeOf(format), encoding, sha256 }
  if (refused !== null) return { ...about, root: EMPTY, ...NOTHING, issues: [refused] }
  const issues = doubts(decoded, bytes)
  if (options.encoding === undefined && said !== undefined && isMisnamed(bytes, said, encoding))
    issues.push(issue('wrong-charset', 'info', null, { said, encoding }))
  return { ...about, ...READERS[format]!(text, issues), issues }
}

/** What was to be read by {@link readAhead}. */
function notRead(bytes: Uint8Array, path: string, format: string): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const about = { path, stem: stemOf(path), format, mediaType: mediaTypeOf(format), encoding: null, sha256, ...NOTHING }
  return { ...about, root: EMPTY, issues: [issue('not-read-ahead', 'error', null)] }
}

/** Reads a document that is an archive of XML files: its text is UTF-8 whatever the system. */
function readDocument(bytes: Uint8Array, path: string, stem: string, format: string, limit: number): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const about = { path, stem, format, mediaType: mediaTypeOf(format), encoding: 'utf-8', sha256, ...NOTHING }
  const refused = (problem: Issue, others: readonly Issue[] = []): Source => ({
    ...about,
    root: EMPTY,
    issues: [problem, ...others],
  })
  if (bytes.length === 0) return refused(issue('empty-file', 'error', null))
  try {
    const found = sniff(bytes) ?? (isFlat(bytes) ? FLAT : plainText(bytes))
    if (found !== null && found.name !== format) {
      const { kind, advice } = found
      return refused(issue('misnamed-file', 'error', null, { kind, advice }))
    }
    const issues: Issue[] = []
    const tally = new Tally(limit)
    const read = isFlat(bytes)
      ? { root: readOdtXml(bytes, issues, tally), ...NOTHING }
      : DOCUMENTS[format]!(openPackage(bytes), issues, tally)
    const { root } = read
    if (root.children.length === 0) return refused(issue('empty-file', 'error', null), issues)
    if (isLonger(root, limit)) return refused(issue('too-large', 'error', null, { name: path, limit }))
    tally.add('numerals', countNumerals(root))
    const loss = lossOf(root)
    if (loss?.severity === 'error') return refused(loss)
    return { ...about, ...read, issues: loss === null ? issues : [...issues, loss] }
  } catch (error) {
    if (error instanceof Refused) return refused(error.issue)
    if (!(error instanceof BrokenPackage || error instanceof BrokenXml)) throw error
    return refused(issue('broken-document', 'error', null, { reason: error.message }))
  }
}

/** Whether a file is an OpenDocument that is not packed, `.fodt`. */
const isFlat = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<office:document\s/.test(
    Buffer.from(bytes.subarray(0, HEAD_OF_PAGE))
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  )
const FLAT: Sniffed = { name: 'odt', kind: 'a document of another program', advice: 'Rename it to end in .fodt' }

/** A file that is text, whatever it is called; null where it is none. */
export function plainText(bytes: Uint8Array): Sniffed | null {
  if (formatOfBytes(bytes) !== null || refuse(bytes, decode(bytes), false) !== null) return null
  return { name: 'txt', kind: 'plain text', advice: 'Rename it to end in .txt' }
}

/** Whether the text below a node has more bytes than it may. */
function isLonger(root: Root, limit: number): boolean {
  let length = 0
  eachText(root, text => {
    length += Buffer.byteLength(text)
  })
  return length > limit
}

/** Bytes of a page in which it names its encoding. */
const HEAD_OF_PAGE = 4096

/** The encoding that a page says it is in: `<meta charset="gb2312">`, `<?xml version="1.0" encoding="GB18030"?>`. */
const charsetOf = (bytes: Uint8Array): string | undefined =>
  /<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(
    Buffer.from(bytes.subarray(0, HEAD_OF_PAGE)).toString('latin1'),
  )?.[1]

const EMPTY: Root = { type: 'root', children: [] }

/** That of the path's extension, `txt` where no reader takes it. */
function formatNamed(path: string): string {
  const { name } = formatOf(path)
  return name in READERS || name in DOCUMENTS ? name : 'txt'
}

/** The finding that says why a file holds no article; null when it may. */
function refuse(bytes: Uint8Array, { text, replaced, encoding }: Decoded, isLabelled: boolean): Issue | null {
  if (!isVisible(text)) return issue(hasControls(text) ? 'binary-file' : 'empty-file', 'error', null)
  // a text may begin as a page does
  const { kind, advice } = (formatOfBytes(bytes) === null ? null : sniff(bytes)) ?? {}
  if (kind !== undefined && advice !== undefined) return issue('misnamed-file', 'error', null, { kind, advice })
  const flaws = encoding === 'utf-8' && isCut(bytes) ? replaced - 1 : replaced
  const isGarbled = flaws * 10 > text.length && !isLabelled
  return isGarbled || hasControls(text) ? issue('binary-file', 'error', null) : null
}

/** UTF-16 units looked at to tell text from binary. */
const HEAD = 65_536

/** Whether more than one unit in a hundred is a control character that no text holds. */
function hasControls(text: string): boolean {
  const length = Math.min(text.length, HEAD)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 9 || (unit > 13 && unit < 32)) controls++
  }
  return controls * 100 > length
}

/**
 * What is doubtful about the decoding, in one finding: the encoding asked for, a second one, or characters that were lost,
 * now or before these bytes were written.
 */
function doubts({ text, encoding, replaced, likely, strays }: Decoded, bytes: Uint8Array): Issue[] {
  if (likely !== null) return [issue('doubtful-encoding', 'warning', null, { encoding, likely, count: replaced })]
  if (strays !== null) return [mixedEncodings(encoding, strays, replaced)]
  if (replaced === 0) return []
  const line = lineOfReplacement(text)
  return isFlawless(bytes, encoding)
    ? [issue('lost-characters', 'warning', line, { count: replaced })]
    : [issue('replacement-character', 'warning', line, { count: replaced, encoding })]
}

/** The line, from 1, of the first U+FFFD. */
function lineOfReplacement(text: string): number {
  const lines = text.slice(0, text.indexOf('\ufffd')).match(LINE_END)
  return (lines?.length ?? 0) + 1
}
