import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { wordingOf } from '../../../src/report/catalogue.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'
import { tarOf } from './archive.ts'

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }

/** What comes of inputs: paths of articles, and what is said of the rest. */
async function read(inputs: readonly string[], strict = false) {
  const articles: string[] = []
  const said: string[] = []
  for await (const { path, content } of readItems(inputs, { ...OPTIONS, strict })) {
    if (content.kind !== 'none') articles.push(path)
    else said.push(`${path} ${content.issue.severity}: ${wordingOf(content.issue.code, content.issue.params)}`)
  }
  return { articles, said }
}

describe('a folder with more than articles', () => {
  const mixed = (): string => {
    const folder = freshFolder()
    writeFiles(folder, FILES)
    return folder
  }
  const FILES = {
    'a.txt': '全市有学校42所。',
    'old/b.doc': 'x',
    'old/c.DOC': 'x',
    'photos/d.jpg': 'x',
    'e.doc.gz': 'x',
    README: 'x',
    'Thumbs.db': 'x',
    '.DS_Store': 'x',
    '~$b.docx': 'x',
  }
  const UNREAD = [
    'Save it as .docx: files ending in .doc were not read (2, first "old/b.doc")',
    'Save it as .docx: files ending in .doc.gz were not read (1, first "e.doc.gz")',
    'Recognise its text first (OCR): files ending in .jpg were not read (1, first "photos/d.jpg")',
    'Convert it to .txt or .md: files ending in no extension were not read (1, first "README")',
  ]

  test('tells of each ending how many there are and what to do, and of litter nothing', async () => {
    const { articles, said } = await read([mixed()])
    expect(articles).toEqual(['a.txt'])
    expect(said).toEqual(UNREAD.map(it => `. warning: ${it}`))
  })

  test('fails under --strict', async () => {
    expect((await read([mixed()], true)).said).toEqual(UNREAD.map(it => `. error: ${it}`))
  })

  test('names a file that was asked for', async () => {
    const folder = mixed()
    const { said } = await read([join(folder, 'old/b.doc'), join(folder, 'photos/d.jpg')])
    expect(said).toEqual([
      'old/b.doc error: Save it as .docx: "old/b.doc" is an old document of Word or WPS, or under a password, which is not read',
      'photos/d.jpg error: Recognise its text first (OCR): "photos/d.jpg" is a picture, which is not read',
    ])
  })

  test('that holds no article says what it holds', async () => {
    await expect(read([join(mixed(), 'old')])).rejects.toThrow(/it holds none, but 2 \.doc, which are not read$/)
  })
})

test('members of an archive are told of like files of a folder', async () => {
  const folder = freshFolder()
  writeFileSync(
    join(folder, 'x.tar'),
    await tarOf({ 'a.txt': '甲', 'b.doc': 'x', 'in/c.doc': 'x', 'd.zip': 'x', '__MACOSX/a.txt': 'x', '../e.txt': 'x' }),
  )
  expect(await read([folder])).toEqual({
    articles: ['x.tar/a.txt'],
    said: [
      'x.tar/../e.txt error: Pack the archive without "../e.txt": it leads out of the folder',
      'x.tar warning: Save it as .docx: files ending in .doc were not read (2, first "b.doc")',
      'x.tar warning: Unpack the archive: files ending in .zip were not read (1, first "d.zip")',
    ],
  })
})

test('a folder of numbered logs gives a hundred findings, not a thousand', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'a.txt': '甲' })
  for (let i = 0; i < 300; i++) writeFileSync(join(folder, `log.${i}`), '')
  const { said } = await read([folder])
  expect(said).toHaveLength(101)
  expect(said[0]).toContain('other were not read (200')
})
