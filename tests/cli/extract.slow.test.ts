import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { contentsOf, freshFolder, rowsOf, runWenju, writeFiles } from '../wenju.ts'

const SIMPLIFIED = '工会年度报告\n\n截至去年底，全县共有会员864名，其中女会员331名，占38.3%。\n'
const TRADITIONAL = '工會年度報告\n\n截至去年底，全縣共有會員864名，其中女會員331名，佔38.3%。\n'

const ENCODED: Readonly<Record<string, Uint8Array>> = {
  'utf-8.txt': Buffer.from(SIMPLIFIED),
  'utf-8-bom.txt': Buffer.from(`\ufeff${SIMPLIFIED}`),
  'crlf.txt': Buffer.from(SIMPLIFIED.replaceAll('\n', '\r\n')),
  'gb18030.txt': iconv.encode(SIMPLIFIED, 'gb18030'),
  'big5.txt': iconv.encode(TRADITIONAL, 'big5'),
  'utf-16le.txt': iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: true }),
  'utf-16be.txt': iconv.encode(SIMPLIFIED, 'utf-16be', { addBOM: true }),
  'utf-16le-bare.txt': iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: false }),
}

describe('wenju extract', () => {
  test('reads files in every encoding, and writes every table in every format', async () => {
    const folder = freshFolder()
    writeFiles(folder, Object.fromEntries(Object.entries(ENCODED).map(([name, bytes]) => [`in/${name}`, bytes])))
    writeFiles(folder, { 'meta.csv': 'path,date,agency\nutf-8.txt,2023/4/2,县工会\n' })
    const { code, stdout, stderr } = await runWenju(['in', '-o', 'out', '--metadata', 'meta.csv'], folder)
    expect(stderr).toContain('8 articles')
    expect(code).toBe(0)
    expect(stdout).toBe('')

    const output = join(folder, 'out')
    const documents = rowsOf(output, 'documents')
    expect(documents.map(row => [row.path, row.encoding])).toEqual([
      ['big5.txt', 'big5'],
      ['crlf.txt', 'utf-8'],
      ['gb18030.txt', 'gb18030'],
      ['utf-16be.txt', 'utf-16be'],
      ['utf-16le-bare.txt', 'utf-16le'],
      ['utf-16le.txt', 'utf-16le'],
      ['utf-8-bom.txt', 'utf-8'],
      ['utf-8.txt', 'utf-8'],
    ])
    expect(documents.find(row => row.id === 'utf-8')).toMatchObject({ date: '2023-04-02', agency: '县工会' })
    const shares = rowsOf(output, 'figures').filter(row => row.unit_code === '%')
    expect(shares.map(row => row.value)).toEqual(documents.map(() => 38.3))

    expect(readFileSync(join(output, 'figures.csv'), 'utf8').split('\r\n')[0]).toMatch(/^id,document,sentence,start,/)
    const article = JSON.parse(readFileSync(join(output, 'articles/utf-8.json'), 'utf8'))
    expect(article.figures).toEqual(rowsOf(output, 'figures').filter(row => row.document === 'utf-8'))
    const { resources } = JSON.parse(readFileSync(join(output, 'datapackage.json'), 'utf8'))
    for (const { path, bytes } of resources) expect(statSync(join(output, path)).size).toBe(bytes)
    expect(readdirSync(folder).sort()).toEqual(['in', 'meta.csv', 'out'])
  })

  test('an alarm ends a run with 3 where it is asked for, and not where it is known', async () => {
    const folder = freshFolder()
    const equation = '381 ÷ 864 = 44.10% ≠ 38.3%'
    writeFiles(folder, {
      'in/a.txt': '全县现有会员864名，其中女会员381名，占38.3%。\n',
      'known.tsv': `# printed so\n381 ÷ 864 = *\tasked for in May\ngone/c1\tmended\n`,
      'unfinished.tsv': 'a/c1\n',
    })
    const asked = ['in', '-o', 'out', '--fail-on', 'inconsistent']
    const plain = await runWenju(['in', '-o', 'out'], folder)
    expect([plain.code, plain.stderr.includes(equation)]).toEqual([0, true])
    const failed = await runWenju([...asked, '--force'], folder)
    expect([failed.code, failed.stderr.includes(equation)]).toEqual([3, true])
    expect((await runWenju(asked, folder)).code).toBe(3)
    expect((await runWenju([...asked, '--check'], folder)).code).toBe(3)
    expect((await runWenju([...asked, '--check', '--ignore', 'known.tsv'], folder)).code).toBe(0)
    const ignoring = await runWenju([...asked, '--force', '--ignore', 'known.tsv'], folder)
    expect([ignoring.code, ignoring.stderr.includes('≠')]).toEqual([0, false])
    expect(ignoring.stderr).toContain('0 inconsistent, 1 ignored')
    expect(ignoring.stderr).toContain('no alarm answers to 1 lines, first here ("gone/c1")')
    expect(rowsOf(join(folder, 'out'), 'checks')[0]).toMatchObject({ status: 'inconsistent', equation })
    expect((await runWenju([...asked, '--ignore', 'unfinished.tsv'], folder)).code).toBe(2)
    const article = '全县现有会员864名，其中女会员381名，占38.3%。'
    expect((await runWenju(['-', '--fail-on', 'inconsistent'], folder, article)).code).toBe(3)
    expect((await runWenju(['-', '--fail-on', 'inconsistent', '--ignore', 'known.tsv'], folder, article)).code).toBe(0)
  })

  test('--strict fails over what is not read, whether it is written or checked', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': SIMPLIFIED, 'in/b.png': 'x' })
    const asked = ['in', '-o', 'out', '--strict']
    expect((await runWenju(asked, folder)).code).toBe(1)
    const checked = await runWenju([...asked, '--check'], folder)
    expect([checked.code, checked.stderr.includes('.png')]).toEqual([1, true])
    expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(0)
    expect((await runWenju(['in', '-o', 'out', '--check'], folder)).code).toBe(0)
  })

  test('rows of a table stand in the order of documents, then of the text', async () => {
    const folder = freshFolder()
    writeFiles(folder, {
      'in/b.txt': SIMPLIFIED,
      'in/a/c.txt': SIMPLIFIED,
      'in/a.txt': SIMPLIFIED,
      'in/a-1.txt': SIMPLIFIED,
    })
    await runWenju(['in', '-o', 'out'], folder)
    const output = join(folder, 'out')
    expect(rowsOf(output, 'documents').map(row => row.path)).toEqual(['a-1.txt', 'a.txt', 'a/c.txt', 'b.txt'])
    const figures = rowsOf<{ document: string; start: number }>(output, 'figures')
    const places = figures.map(row => `${row.document} ${String(row.start).padStart(9, '0')}`)
    expect(places).toEqual(
      ['a-1', 'a', 'a/c', 'b'].flatMap(id => places.filter(place => place.startsWith(`${id} `)).sort()),
    )
  })

  test('--format, --bom and --safe-csv shape what is written', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': '=1+1\n\n全县共有会员864名。\n' })
    const { code } = await runWenju(['in', '-o', 'out', '--format', 'csv', '--bom', '--safe-csv'], folder)
    expect(code).toBe(0)
    const names = readdirSync(join(folder, 'out'))
    expect(names.filter(name => name.endsWith('.jsonl'))).toEqual(['manifest.jsonl'])
    expect(names).not.toContain('articles')
    const blocks = readFileSync(join(folder, 'out/blocks.csv'), 'utf8')
    expect(blocks.startsWith('\ufeffid,')).toBe(true)
    expect(blocks).toContain(",'=1+1")
  })

  test('an article from stdin goes to stdout as JSON, or into a folder', async () => {
    const folder = freshFolder()
    const printed = await runWenju(['-'], folder, SIMPLIFIED)
    expect(JSON.parse(printed.stdout).figures.length).toBe(3)
    expect(printed.code).toBe(0)
    const written = await runWenju(['-', '-o', 'out'], folder, SIMPLIFIED)
    expect(written.code).toBe(0)
    expect(rowsOf(join(folder, 'out'), 'documents').map(row => row.id)).toEqual(['stdin'])
  })

  test.each([
    [['in'], 'Give an output folder with -o'],
    [['in', '-', '-o', 'out'], 'Give - alone'],
    [['in', '-o', 'in/a.txt'], 'is a file'],
    [['in', '-o', 'in'], 'holds files that Wenju did not write'],
    [['in', '-o', 'out', '--metadata', 'none.csv'], 'Give a CSV table with --metadata'],
    [['in', '-o', 'out', '--metadata', 'in/a.txt'], 'Add a column "path"'],
    [['in', '-o', 'out', '--format', 'xls'], 'Give jsonl, csv, json'],
    [['in', '-o', 'out', '--jobs', 'many'], 'Give a whole number above zero'],
    [['in', '-o', 'out', '--no-such-option'], 'there is no such option'],
    [['schema', 'nothing'], 'there is no table "nothing"'],
  ])('wenju %j is wrong: %s', async (args, message) => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': SIMPLIFIED })
    const { code, stderr } = await runWenju(args, folder)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(2)
    expect(existsSync(join(folder, 'out'))).toBe(false)
    expect(readdirSync(folder)).toEqual(['in'])
  })

  test('a failed run leaves the old output whole', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': SIMPLIFIED })
    await runWenju(['in', '-o', 'out'], folder)
    const before = contentsOf(join(folder, 'out'))
    writeFiles(folder, { 'in/b.txt': SIMPLIFIED, 'words.txt': '一 二 三 四 五\n' })
    const { code } = await runWenju(['in', '-o', 'out', '--dictionary', 'words.txt'], folder)
    expect(code).not.toBe(0)
    expect(contentsOf(join(folder, 'out'))).toEqual(before)
  })

  test('words of the user are read from every table, and a dataset knows what they said', async () => {
    const folder = freshFolder()
    const words = (code: string) => `word\tclass\tcode\tdimension\n大桶\tunit\t${code}\tvolume\n`
    writeFiles(folder, {
      'in/a.txt': '他买了30箩梨和5大桶油。',
      'a.tsv': words('{大桶}'),
      'b.tsv': 'word\tclass\n箩\tclassifier\n',
    })
    const command = ['in', '-o', 'out', '--format', 'jsonl', '--lexicon', 'a.tsv', '--lexicon', 'b.tsv']
    const codes = () => rowsOf(join(folder, 'out'), 'figures').map(row => row.unit_code)
    await runWenju(command, folder)
    expect(codes()).toEqual(['{箩}', '{大桶}'])
    writeFiles(folder, { 'a.tsv': `# The same\n${words('{大桶}')}` })
    expect((await runWenju([...command, '--check'], folder)).code).toBe(0)
    writeFiles(folder, { 'a.tsv': words('[bbl]') })
    expect((await runWenju([...command, '--check'], folder)).code).toBe(1)
    await runWenju(command, folder)
    expect(codes()).toEqual(['{箩}', '[bbl]'])
    const piped = await runWenju(['pipe', '--lexicon', 'a.tsv'], folder, '{"text":"他买了5大桶油。"}\n')
    expect(JSON.parse(piped.stdout).figures[0].unit_code).toBe('[bbl]')
  })

  test('files of others in the output folder stay', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': SIMPLIFIED })
    await runWenju(['in', '-o', 'out'], folder)
    mkdirSync(join(folder, 'out/.git'))
    writeFileSync(join(folder, 'out/NOTES'), 'mine')
    writeFiles(folder, { 'in/b.txt': SIMPLIFIED })
    await runWenju(['in', '-o', 'out'], folder)
    expect(readFileSync(join(folder, 'out/NOTES'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'out/.git'))).toBe(true)
    expect(rowsOf(join(folder, 'out'), 'documents').length).toBe(2)
  })

  test('--log jsonl says the same for machines', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': SIMPLIFIED, 'in/b.txt': '' })
    const { code, stderr } = await runWenju(['in', '-o', 'out', '--log', 'jsonl'], folder)
    const events = stderr
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.filter(event => event.event === 'input').map(event => [event.path, event.failed])).toEqual([
      ['a.txt', false],
      ['b.txt', true],
    ])
    expect(events.at(-1)).toMatchObject({ event: 'end', documents: 1, failed: 1, issues: { 'empty-file': 1 } })
    expect(code).toBe(1)
  })
})

describe('help and schema', () => {
  test('load neither jieba nor the parsers', async () => {
    const folder = freshFolder()
    const { code, stdout } = await runWenju(['schema', 'figures'], folder)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).properties.unit_code).toMatchObject({ type: 'string' })
    const all = await runWenju(['schema'], folder)
    expect(Object.keys(JSON.parse(all.stdout).properties)).toContain('numerals')
    const help = await runWenju(['--help'], folder)
    expect(help.stdout).toContain('--output')
  })
})
