import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { ended, freshFolder, runWenju, shellCommand, startWenju, writeFiles } from '../wenju.ts'

const article = (id: string) =>
  JSON.stringify({ id, text: '现有会员864名，其中女会员331名，占38.3%。', date: '2023-04-02' })
const results = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('wenju pipe', () => {
  test('gives one result a line, in order, errors as results', async () => {
    const lines = [
      article('a'),
      '{"id":"b"}',
      'no JSON',
      '',
      '[1]',
      `{"id":"big","text":"${'长'.repeat(2000)}"}`,
      '{"id":"empty","text":" "}',
      article('c/../d'),
      JSON.stringify({ text: '没有名字的有3个。' }),
    ]
    const { code, stdout, stderr } = await runWenju(['pipe', '--max-bytes', '4k'], freshFolder(), lines.join('\n'))
    expect(results(stdout).map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['a', null],
      ['b', 'missing-text'],
      ['3', 'broken-row'],
      ['5', 'broken-row'],
      ['6', 'too-large'],
      ['empty', 'empty-file'],
      ['c/../d', null],
      ['9', null],
    ])
    expect(results(stdout)[0].figures.map((row: { text: string }) => row.text)).toEqual(['864名', '331名', '38.3%'])
    expect(results(stdout)[0].documents[0]).toMatchObject({ id: 'a', date: '2023-04-02' })
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  test('answers each line before it reads the next', async () => {
    const child = startWenju(['pipe'], freshFolder())
    const answers = child.stdout!.setEncoding('utf8')[Symbol.asyncIterator]()
    for (const id of ['1', '2', '3']) {
      child.stdin!.write(`${article(id)}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(value).id).toBe(id)
    }
    child.stdin!.end()
  })

  test('ends without a word when its reader has enough', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'articles.jsonl': Array.from({ length: 300 }, (_, i) => `${article(String(i))}\n`).join('') })
    const shell = `${shellCommand(['pipe'])} < articles.jsonl | head -n 1 | wc -l; echo \${PIPESTATUS[0]}`
    const { stdout, stderr } = await ended(spawn('bash', ['-c', shell], { cwd: folder }))
    expect(stdout.split('\n').slice(0, 2)).toEqual(['1', '141'])
    expect(stderr).toBe('')
  })
})
