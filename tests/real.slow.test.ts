import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { ARTICLES as PRINTED } from './read/documents/articles.ts'
import ARTICLES from './real/articles.json' with { type: 'json' }
import { rowsOf, runWenju, scratchFolder } from './wenju.ts'

// Files as people have them, made by the programs that people make them with (real/make.py, read/documents/make.ts), each
// sent through the program from end to end.

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const FILES = folderOf('real/files')
const DOCUMENTS = folderOf('read/documents')

const scratch = scratchFolder()
const endingOf = (file: string): string => file.slice(file.indexOf('.') + 1)
const bare = (text: string): string => text.replaceAll(/\s/g, '')

interface Row {
  readonly id: string
  readonly path: string
  readonly title: string | null
  readonly date: string | null
  readonly agency: string | null
  readonly encoding: string
  readonly media_type: string
}

/** A run over the files of a folder, those of each ending in a folder of their own, since what they are called is one. */
async function run(name: string, from: string, files: readonly string[]) {
  for (const file of files) {
    const folder = join(scratch, name, endingOf(file))
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(from, file), join(folder, file))
  }
  const output = join(scratch, `${name}-dataset`)
  const ended = await runWenju([name, '-o', output, '--format', 'jsonl', '--no-config'], scratch)
  const documents = rowsOf<Row>(output, 'documents')
  const texts = new Map<string, string>()
  for (const { document, text } of rowsOf<{ document: string; text: string }>(output, 'blocks'))
    texts.set(document, (texts.get(document) ?? '') + bare(text))
  const of = (file: string) =>
    documents
      .filter(({ path }) => `${path}/`.startsWith(`${endingOf(file)}/${file}/`))
      .map(row => ({ ...row, text: texts.get(row.id)! }))
  return { ended, of }
}

const filesIn = (folder: string): string[] => readdirSync(folder).filter(file => !/\.ts$/.test(file))

type Article = (typeof ARTICLES)[keyof typeof ARTICLES]
const NAMES = Object.keys(ARTICLES) as (keyof typeof ARTICLES)[]

/** The articles that a file holds, by what it is called. */
function heldIn(file: string): Article[] {
  if (file === 'mixed-zipfile.zip') return ['bridge', 'school', ...NAMES].map(name => ARTICLES[name as 'bridge'])
  if (file === 'mixed-tarfile.tar.gz') return [ARTICLES.lake, ARTICLES.lake]
  return NAMES.filter(name => file.startsWith('rows-') || file.startsWith(`${name}-`)).map(name => ARTICLES[name])
}

describe('files of libraries and programs', () => {
  let made: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    made = await run('files', FILES, filesIn(FILES))
  })

  test('are read without an error', () => {
    expect(made.ended).toMatchObject({ code: 0 })
  })

  test.each(filesIn(FILES))('%s', file => {
    const isSubtitled = /\.(?:srt|vtt)$/.test(file)
    const found = made.of(file)
    const held = heldIn(file)
    expect(found.map(({ title, date }) => [title, date])).toEqual(
      held.map(({ title, date }) => (isSubtitled ? [null, null] : [title, date])),
    )
    for (const [index, { body, close }] of held.entries())
      for (const text of [...body, close]) expect(found[index]!.text).toContain(bare(text))
  })

  test.each([
    ['rows-excel-gbk.csv', 'gb18030', 'text/csv'],
    ['rows-excel-utf8.csv', 'utf-8', 'text/csv'],
    ['rows-excel-unicode.tsv', 'utf-16le', 'text/csv'],
    ['school-notepad-ansi.txt', 'gb18030', 'text/plain'],
    ['bridge-markdown-gb2312.html', 'gb18030', 'text/html'],
  ])('%s is in %s', (file, encoding, mediaType) => {
    expect(made.of(file).map(it => [it.encoding, it.media_type])).toEqual(heldIn(file).map(() => [encoding, mediaType]))
  })
})

/** Files that are not read, with what is said of each. */
const UNREAD: Readonly<Record<string, RegExp>> = {
  'brief-libreoffice.doc': /Save it as \.docx: files ending in \.doc were not read/,
  'brief-libreoffice.rtf': /Save it as \.docx: files ending in \.rtf were not read/,
  'locked-qpdf.pdf': /locked-qpdf\.pdf[\s\S]*?under a password/,
  'scanned-reportlab.pdf': /scanned-reportlab\.pdf[\s\S]*?without text/,
}

describe('documents of offices, browsers and printers', () => {
  let made: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    made = await run('documents', DOCUMENTS, filesIn(DOCUMENTS))
  })

  test.each(filesIn(DOCUMENTS))('%s', file => {
    const found = made.of(file)
    const pieces = PRINTED[file.slice(0, file.indexOf('-')) as keyof typeof PRINTED]
    if (UNREAD[file] !== undefined) {
      expect(found).toEqual([])
      expect(made.ended.stderr).toMatch(UNREAD[file])
    } else if (pieces === undefined) expect(found.length).toBeGreaterThan(0)
    else {
      expect(found.map(({ title }) => title)).toEqual(pieces.flatMap(it => (it.kind === 'title' ? [it.text] : [])))
      for (const piece of pieces)
        if (piece.kind === 'text' || piece.kind === 'item') expect(found[0]!.text).toContain(bare(piece.text))
    }
  })
})
