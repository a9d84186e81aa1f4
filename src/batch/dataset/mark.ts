import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnsOf, type Row } from '../../record/schemas.ts'
import { articlePath } from '../../write/article-json.ts'
import { csvFormat, joinRecords, rawRecords } from '../../write/csv.ts'
import { jsonLine } from '../../write/jsonl.ts'
import { TableFile } from '../../write/table-file.ts'
import { linesBetween } from '../lines.ts'
import type { Review } from '../review/review.ts'
import type { Story } from '../review/story.ts'
import { headLine } from './earlier.ts'
import { lineOf, MANIFEST, type ManifestHead, type ManifestRow, manifestRows } from './manifest.ts'
import { rename } from './rename.ts'
import { type TableFormat, tableFormats } from './render.ts'

/** A file of a table that is whole, on the disk. */
export interface Closed {
  readonly hash: string
  readonly bytes: number
}

type ReprintOf = Review['reprintOf']

const NEW = '.new'
const OLD = '.old'

/**
 * Makes the documents of a dataset say which of them are reprints, in the rows of their table and in the files of articles; rows that
 * say it already stay. Gives the files of tables that changed, by their place among `tableFormats`.
 *
 * The manifest is away while what it speaks of is exchanged: after a crash it is right, or there is none.
 */
export function* markDocuments(
  folder: string,
  head: ManifestHead,
  reprintOf: ReprintOf,
): Generator<void, ReadonlyMap<number, Closed>> {
  const manifest = join(folder, MANIFEST)
  if (!isAnyNew(marked(manifest, reprintOf))) return new Map()
  const { formats, safeCsv } = head.configuration
  const files = tableFormats(head.configuration).flatMap((it, at) =>
    it.table === 'documents' ? [markedFile(folder, it, at, safeCsv)] : [],
  )
  const rows = new TableFile(manifest + NEW)
  rows.append(Buffer.from(headLine(head)))
  for (const { row, stories } of marked(manifest, reprintOf)) {
    const bytes = [...row.bytes]
    for (const { at, add } of files) bytes[at] = add(row, stories)
    rows.append(Buffer.from(lineOf({ ...row, stories, bytes })))
    yield
  }
  rows.close()
  const closed = new Map(files.map(({ at, close }) => [at, close()]))
  rename(manifest, manifest + OLD)
  if (formats.includes('json'))
    for (const { row, stories } of marked(manifest + OLD, reprintOf)) markArticles(folder, row, stories)
  for (const { path } of files) rename(path + NEW, path)
  rename(manifest + NEW, manifest)
  rmSync(manifest + OLD)
  return closed
}

/** A row of the manifest with its stories as they shall be: the same list where they are that already. */
interface Marked {
  readonly row: ManifestRow
  readonly stories: readonly Story[]
}

function* marked(manifest: string, reprintOf: ReprintOf): Generator<Marked> {
  let article = 0
  for (const row of manifestRows(manifest)) {
    const stories = row.stories.map(story => {
      const reprint = reprintOf(article++)
      const isSame = reprint?.original === story.reprint?.original && reprint?.similarity === story.reprint?.similarity
      return isSame ? story : { ...story, reprint }
    })
    yield { row, stories: stories.every((it, at) => it === row.stories[at]) ? row.stories : stories }
  }
}

function isAnyNew(rows: Iterable<Marked>): boolean {
  for (const { row, stories } of rows) if (stories !== row.stories) return true
  return false
}

/** A file of the table of documents that is written anew beside the old one; `add` takes an input's rows and gives their new length. */
function markedFile(folder: string, { path, format, header }: TableFormat, at: number, safe: boolean) {
  const old = openSync(join(folder, path), 'r')
  const file = new TableFile(join(folder, path + NEW))
  file.append(Buffer.from(header))
  let from = Buffer.byteLength(header)
  const add = ({ bytes, stories: before }: ManifestRow, stories: readonly Story[]): number => {
    const length = bytes[at]!
    const start = from
    from += length
    if (stories === before) {
      file.appendFrom(old, start, length)
      return length
    }
    const rows = Buffer.from(MARK[format](textAt(old, start, length), stories, safe))
    file.append(rows)
    return rows.length
  }
  const close = (): Closed => {
    closeSync(old)
    const hash = file.close()
    return { hash, bytes: file.bytes }
  }
  return { path: join(folder, path), at, add, close }
}

function textAt(fd: number, start: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const read = readSync(fd, bytes, done, length - done, start + done)
    if (read === 0) throw new Error('A table is shorter than its manifest says')
    done += read
  }
  return bytes.toString()
}

/** The columns that say it, which stand beside each other. */
const valuesOf = ({ reprint }: Story): Pick<Row<'documents'>, 'duplicate_of' | 'similarity'> => ({
  duplicate_of: reprint?.original ?? null,
  similarity: reprint?.similarity ?? null,
})

const markJson = (json: string, story: Story): string => jsonLine({ ...JSON.parse(json), ...valuesOf(story) })

/** The rows of the documents of an input, in order, as they shall be. */
const MARK: Record<TableFormat['format'], (rows: string, stories: readonly Story[], safe: boolean) => string> = {
  jsonl: (rows, stories) => {
    const lines = rows.split('\n')
    return stories.map((story, at) => `${markJson(lines[at]!, story)}\n`).join('')
  },
  csv: (rows, stories, safe) => {
    const at = columnsOf('documents').indexOf('duplicate_of')
    const { record } = csvFormat<ReturnType<typeof valuesOf>>(['duplicate_of', 'similarity'], { safe })
    const records = rawRecords(rows)
    return joinRecords(
      stories.map((story, i) => records[i]!.toSpliced(at, 2, ...rawRecords(record(valuesOf(story)))[0]!)),
    )
  },
}

/** Writes anew the files of an input's articles that are not as they were; an earlier dataset may have the old ones too. */
function markArticles(
  folder: string,
  { documents, twin, stories: before }: ManifestRow,
  stories: readonly Story[],
): void {
  for (const [at, story] of stories.entries()) {
    if (story === before[at]) continue
    const path = join(folder, articlePath(documents[at]!, twin))
    markArticle(path, story)
    rename(path + NEW, path)
  }
}

const DOCUMENT = '"document": '

/** The row of the document stands in the second line of its file. */
function markArticle(path: string, story: Story): void {
  const old = openSync(path, 'r')
  const marked = openSync(path + NEW, 'wx')
  const lines = linesBetween(old, 0, fstatSync(old).size)
  const [first, second] = [lines.next().value!, lines.next().value!]
  const row = markJson(second.line.slice(DOCUMENT.length, -1), story)
  writeFileSync(marked, `${first.line}\n${DOCUMENT}${row},\n`)
  const piece = Buffer.allocUnsafe(PIECE)
  for (let at = second.after, read = 1; read > 0; at += read) {
    read = readSync(old, piece, 0, PIECE, at)
    writeFileSync(marked, piece.subarray(0, read))
  }
  closeSync(old)
  closeSync(marked)
}

/** Bytes that are copied at once. */
const PIECE = 1 << 16
