import { hash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import type { Severity } from '../../model/issue.ts'
import { articlePath } from '../../write/article-json.ts'
import type { Item } from '../input/item.ts'
import { linesBetween } from '../lines.ts'
import type { Story } from '../review/story.ts'

export const MANIFEST = 'manifest.jsonl'

/** First line of the manifest: what the whole dataset was made with. When any of it changes, everything is made again. */
export interface ManifestHead {
  /** Version of the program. */
  readonly wenju: string
  /** SHA-256 of the word lists. */
  readonly lexicon: string
  /** Options that change what is written. */
  readonly configuration: Configuration
  /** The files of the tables, in the order of `ManifestRow.bytes`. */
  readonly files: readonly string[]
}

export interface Configuration {
  readonly formats: readonly Format[]
  readonly bom: boolean
  readonly safeCsv: boolean
  readonly debug: boolean
  readonly encoding: string | null
  readonly referenceDate: string | null
  /** SHA-256 of the user dictionary. */
  readonly userDictionary: string | null
  /** SHA-256 of the words of the user. */
  readonly lexicon: string | null
  /** Bytes that an article may have, where they are not the usual ones: what was refused may then be read. */
  readonly maxBytes?: number
}

export type Format = 'jsonl' | 'csv' | 'json'

/** An issue as the manifest keeps it. */
export interface KeptIssue {
  readonly code: string
  readonly severity: Severity
  readonly line: number | null
  readonly params: Readonly<Record<string, string | number>>
}

/** One line of the manifest: an input, what it was made from and what came of it. */
export interface ManifestRow {
  readonly path: string
  /** File it lies in, for a row of a collection or a member of an archive. */
  readonly source?: string
  /** Collection that it is a row of, in whose lines its issues stand; also within an archive. */
  readonly collection?: string
  /** Its id is an earlier one's but for upper and lower case: its files are named apart. */
  readonly twin?: true
  /** SHA-256 of its bytes; null when it could not be read or processed, so that the next run tries again. */
  readonly content: string | null
  /** SHA-256 of what was said about it outside its text; null when nothing was. */
  readonly metadata: string | null
  /** Ids of its documents. */
  readonly documents: readonly string[]
  /** What of each is held against the other articles. */
  readonly stories: readonly Story[]
  readonly characters: number
  readonly figures: number
  readonly consistent: number
  readonly inconsistent: number
  readonly issues: readonly KeptIssue[]
  /** How many bytes of each table file are its rows. */
  readonly bytes: readonly number[]
}

/** The rows of a manifest that is whole. */
export function* manifestRows(path: string): Generator<ManifestRow> {
  const fd = openSync(path, 'r')
  try {
    const lines = linesBetween(fd, 0, Number.POSITIVE_INFINITY)
    lines.next()
    for (const { line } of lines) yield JSON.parse(line)
  } finally {
    closeSync(fd)
  }
}

/** A row as the manifest holds it. */
export const lineOf = (row: ManifestRow): string => `${JSON.stringify(row)}\n`

/** The row of an input that gave no article. */
export function failedRow(item: Item, problem: KeptIssue, files: number): ManifestRow {
  return {
    ...rowHead(item),
    content: null,
    metadata: metadataHash(item),
    documents: [],
    stories: [],
    characters: 0,
    figures: 0,
    consistent: 0,
    inconsistent: 0,
    issues: [keepIssue(problem)],
    bytes: new Array<number>(files).fill(0),
  }
}

/** An issue without its span, which counts in a text that the manifest does not hold. */
export const keepIssue = ({ code, severity, line, params }: KeptIssue): KeptIssue => ({ code, severity, line, params })

/** What every row of the manifest begins with. */
export const rowHead = ({
  path,
  source,
  collection,
  twin,
}: Item): Pick<ManifestRow, 'path' | 'source' | 'collection' | 'twin'> => ({
  path,
  ...(source === path ? {} : { source }),
  ...(collection === undefined ? {} : { collection }),
  ...(twin ? { twin } : {}),
})

/** Whether it cost the article: an input with an error fails the run, though not the others. */
export const hasFailed = (row: ManifestRow): boolean => row.issues.some(({ severity }) => severity === 'error')

/** The files of an input's articles, relative to the dataset, where it has such files. */
export const articleFiles = ({ documents, twin }: ManifestRow): string[] => documents.map(id => articlePath(id, twin))

/** SHA-256, lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

/** Equal for equal metadata, whatever the order of its fields, and one place in the file, which rows tell of. */
export function metadataHash({ given, content }: Pick<Item, 'given' | 'content'>): string | null {
  const { line, sheet, cell } = content.kind === 'text' ? (content.origin ?? {}) : {}
  const place = Object.entries({ line, sheet, cell }).filter(([, value]) => value !== undefined)
  const fields = [...Object.entries(given), ...place].sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.length === 0 ? null : sha256(JSON.stringify(fields))
}
