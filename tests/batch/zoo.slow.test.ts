import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ended, rowsOf, runWenju, scratchFolder } from '../wenju.ts'
import { tarOf, zipOf } from './input/archive.ts'

// Everything that a folder of scraped files may hold, in one run. Each animal: what it is, and what becomes of it.

const SENTENCE = '截至去年底，全县共有会员864名，其中女会员331名，占38.3%。'
const utf8 = Buffer.from(SENTENCE.repeat(3))
const lineBreak = Buffer.from('\n')
const gb = iconv.encode(SENTENCE.repeat(3), 'gb18030')
const big5 = iconv.encode('截至去年底，全縣共有會員864名，其中女會員331名，佔38.3%。'.repeat(3), 'big5')
const utf16 = iconv.encode(SENTENCE.repeat(3), 'utf-16le', { addBOM: true })

/** Read: gives this many documents; or else the code of the issue. */
type Fate = number | string

/** Files of the zoo: content and fate. A fate may come with a warning: `[1, 'replacement-character']`. */
const FILES: Readonly<Record<string, readonly [string | Uint8Array, Fate, string?]>> = {
  'ordinary.txt': [SENTENCE, 1],
  'names-and-days.txt': ['江州市人民政府2022年9月26日表示，去年全市有学校42所。', 1],
  // Encodings, cut and mixed
  'cut-utf-8.txt': [utf8.subarray(0, -1), 1, 'replacement-character'],
  'cut-gb18030.txt': [gb.subarray(0, -1), 1, 'replacement-character'],
  'cut-big5.txt': [big5.subarray(0, -1), 1, 'replacement-character'],
  'cut-utf-16.txt': [utf16.subarray(0, -3), 1, 'replacement-character'],
  'mixed-encodings.txt': [Buffer.concat([utf8, gb, utf8]), 'binary-file'],
  'mixed-lines.txt': [Buffer.concat([utf8, lineBreak, gb, lineBreak, utf8]), 1, 'mixed-encodings'],
  'nulls.txt': [utf8.toString().replaceAll('，', '，\0'), 'binary-file'],
  'only-nulls.txt': [Buffer.alloc(5000), 'binary-file'],
  'page.html': [`<html><body><nav><a href="/">首页</a></nav><p>${SENTENCE}</p></body></html>`, 1],
  'links.html': ['<html><body><a href="/">首页</a></body></html>', 'no-article'],
  'photograph.txt': [
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 3000 }, (_, i) => (i * 7919) % 31)]),
    'misnamed-file',
  ],
  'lone-surrogates.txt': [Buffer.from([0xed, 0xa0, 0x80, ...utf8, 0xed, 0xbf, 0xbf]), 1],
  'astral.txt': ['𠮷野家𪚥𠀀县共有会员864名，占38.3%。', 1],
  'utf-8-bom-only.txt': [Buffer.from([0xef, 0xbb, 0xbf]), 'empty-file'],
  // Nothing to read
  'empty.txt': ['', 'empty-file'],
  'no-text.csv': ['path,date\na.txt,2022\nb.txt,2022\n', 'unread-rows'],
  'blank.txt': [' \n\t\n　　\n', 'empty-file'],
  // Shapes
  'tiny-lines.txt': ['一\n'.repeat(100_000), 1],
  'no-line-break.txt': [SENTENCE.repeat(300), 1],
  'nested-quotes.md': [`${'>'.repeat(10_000)} ${SENTENCE}\n`, 1, 'too-nested'],
  'nested-brackets.md': [`${'['.repeat(10_000)}${SENTENCE}${']'.repeat(10_000)}\n`, 1],
  'nested-parentheses.txt': [`${'（'.repeat(10_000)}${SENTENCE}${'）'.repeat(10_000)}\n`, 1],
  'emphasis.md': [`${'*a **b '.repeat(3000)}\n\n${SENTENCE}\n`, 1],
  'nested-list.md': [`${Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- 项`).join('\n')}\n`, 1, 'too-nested'],
  'digits.txt': [`${'1'.repeat(20_000)}\n`, 1],
  'numerals.txt': [`${'一二三四五六七八九十百千万亿'.repeat(2000)}\n`, 1],
  'percents.txt': [`${'百分之'.repeat(5000)}\n`, 1],
  'broken-front-matter.md': [`---\ntitle: [甲\n---\n\n${SENTENCE}\n`, 1, 'broken-front-matter'],
  'endless-front-matter.md': [`---\ntitle: 甲\n\n${SENTENCE}\n`, 1],
  'crlf-and-cr.txt': [`甲\r\n\r\n${SENTENCE}\r乙\r`, 1],
  // Names
  [`${'长'.repeat(80)}.txt`]: [SENTENCE, 1],
  'line\nbreak.txt': [SENTENCE, 1],
  '😀 emoji.txt': [SENTENCE, 1],
  'a..b.txt': [SENTENCE, 1],
  '..leading.txt': [SENTENCE, 0],
  '%2e%2e.txt': [SENTENCE, 1],
  'twin.txt': [SENTENCE, 'duplicate-id'],
  'twin.md': [SENTENCE, 1],
  // Not read
  'drawing.odg': [SENTENCE, 0],
  'table.xlsx': [SENTENCE, 'broken-collection'],
  // Compressed
  'packed.txt.gz': [gzipSync(SENTENCE), 1],
  'not-gzip.txt.gz': [SENTENCE, 'broken-archive'],
  'cut.txt.gz': [gzipSync(SENTENCE.repeat(100)).subarray(0, 60), 'broken-archive'],
  'too-large.txt': ['长'.repeat(3_000_000), 'too-large'],
  'bomb.txt.gz': [gzipSync(Buffer.alloc(50_000_000, 'a')), 'too-large'],
  'bomb.jsonl.gz': [gzipSync(Buffer.alloc(100_000_000, '\n')), 'archive-bomb'],
  'not-zip.zip': [SENTENCE, 'broken-archive'],
  'cut.zip': [zipOf({ 'a.txt': SENTENCE.repeat(50) }).subarray(0, 40), 'broken-archive'],
  'not-tar.tar.gz': [gzipSync(SENTENCE.repeat(100)), 'broken-archive'],
}

const COLLECTIONS: Readonly<Record<string, readonly [string | Uint8Array, readonly Fate[]]>> = {
  'rows.jsonl': [
    [
      JSON.stringify({ id: 'a', text: SENTENCE }),
      'no JSON',
      '',
      '"text"',
      '{"id":"no text"}',
      JSON.stringify({ id: 'a', text: SENTENCE }),
      JSON.stringify({ id: '../../up', text: SENTENCE }),
      JSON.stringify({ id: 'x'.repeat(300), text: SENTENCE }),
      '{"id":"lone","text":"\\ud800有3个"}',
      JSON.stringify({ id: 'long', text: '长'.repeat(1_500_000) }),
      JSON.stringify({ __proto__: null, id: '__proto__', text: SENTENCE }),
    ].join('\n'),
    [1, 'broken-row', 'broken-row', 'duplicate-id', 1, 1, 1, 'too-large', 1],
  ],
  'gb18030.jsonl': [Buffer.concat([iconv.encode(JSON.stringify({ text: SENTENCE }), 'gb18030')]), [1]],
  'formulas.csv': [`id,text,title\n=1+1,"=SUM(1)，${SENTENCE}","-甲"\n@x,${SENTENCE},乙\n`, [1, 1]],
  'ragged.csv': [`id,text\na,${SENTENCE},more,and more\nb\n`, [1]],
  'archive.zip': [
    zipOf({
      'a/甲.txt': SENTENCE,
      '../evil.txt': SENTENCE,
      '/etc/evil.txt': SENTENCE,
      'b.pdf': SENTENCE,
      'inner.zip': SENTENCE,
    }),
    [1, 'unsafe-member', 'unsafe-member', 'misnamed-file'],
  ],
  'bomb.zip': [zipOf({ 'bomb.txt': Buffer.alloc(50_000_000, 'a'), 'small.txt': SENTENCE }), ['too-large', 1]],
  'archive.tar.gz': [
    gzipSync(tarOf({ [`${'长'.repeat(60)}.txt`]: SENTENCE, '../evil.txt': SENTENCE })),
    [1, 'unsafe-member'],
  ],
}

interface ManifestRow {
  readonly path: string
  readonly source?: string
  readonly documents: readonly string[]
  readonly issues: readonly { readonly code: string; readonly severity: string }[]
}

describe.runIf(process.platform === 'linux')('the zoo', () => {
  const folder = scratchFolder()
  let run: Ended
  let rows: ManifestRow[]
  let again: Ended

  beforeAll(async () => {
    const zoo = join(folder, 'zoo')
    mkdirSync(join(zoo, 'loop'), { recursive: true })
    for (const [name, [content]] of Object.entries({ ...FILES, ...COLLECTIONS }))
      writeFileSync(join(zoo, name), content)
    symlinkSync('..', join(zoo, 'loop/up'))
    symlinkSync('nowhere', join(zoo, 'dangling.txt'))
    execFileSync('mkfifo', [join(zoo, 'pipe.txt')])
    symlinkSync('/dev/zero', join(zoo, 'zero.txt'))
    writeFileSync(join(zoo, 'secret.txt'), SENTENCE)
    chmodSync(join(zoo, 'secret.txt'), 0)
    const args = ['zoo', '-o', 'out', '--max-bytes', '4M']
    run = await runWenju(args, folder)
    rows = rowsOf<ManifestRow>(join(folder, 'out'), 'manifest').slice(1)
    again = await runWenju([...args, '--quiet'], folder)
  })

  const fateOf = (row: ManifestRow | undefined): Fate | undefined =>
    row?.issues.find(({ severity }) => severity === 'error')?.code ?? row?.documents.length
  const rowOf = (path: string) => rows.find(row => row.path === path)

  test('is large enough', () => {
    expect(Object.keys(FILES).length + Object.keys(COLLECTIONS).length).toBeGreaterThanOrEqual(50)
  })

  test.each(Object.entries(FILES))('%j', (name, [, fate, warning]) => {
    expect(fateOf(rowOf(name)) ?? 0).toBe(fate)
    if (warning !== undefined) expect(rowOf(name)!.issues.map(({ code }) => code)).toContain(warning)
  })

  test.each(Object.entries(COLLECTIONS))('%s, row by row', (name, [, fates]) => {
    expect(rows.filter(row => row.source === name).map(fateOf)).toEqual(fates)
  })

  test.each([
    ['loop/up', 'link-loop'],
    ['dangling.txt', 'missing-file'],
    ['pipe.txt', 'not-a-file'],
    ['zero.txt', 'not-a-file'],
    ...(process.getuid?.() === 0 ? [] : [['secret.txt', 'unreadable-file']]),
  ])('%s: %s', (path, code) => {
    expect(rowOf(path!)!.issues.map(issue => issue.code)).toEqual([code])
  })

  test('costs nobody else anything, and no article its time', () => {
    expect(run.code).toBe(1)
    expect(run.stderr).not.toContain('    at ')
    expect(run.stderr).not.toContain('internal-error')
    expect(run.stderr).not.toContain('worker-died')
    expect(run.stderr).not.toContain('timed-out')
  })

  test('every message is a line', () => {
    const told = rows.filter(row => fateOf(row) !== row.documents.length)
    for (const row of told) expect(run.stderr).toContain(row.issues[0]!.code)
    expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028]/)
  })

  test('slices are the text, in code points, whatever the text', () => {
    const output = join(folder, 'out')
    const texts = new Map(rowsOf<{ id: string; text: string }>(output, 'documents').map(row => [row.id, row.text]))
    const points = new Map([...texts].filter(([, text]) => text.length < 100_000).map(([id, text]) => [id, [...text]]))
    expect(points.size).toBeGreaterThan(30)
    for (const table of ['blocks', 'sentences', 'figures', 'numerals', 'times', 'mentions']) {
      const rows = rowsOf<{ document: string; start: number; end: number; text: string }>(output, table)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        const slice = points.get(row.document)?.slice(row.start, row.end).join('')
        if (slice !== undefined && slice !== row.text) expect(slice, table).toBe(row.text)
      }
    }
  })

  test('a second run finds all of it unchanged', () => {
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('empty-file')
  })
})
