import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { startStruck } from '../batch/struck.ts'
import { ended, freshFolder, isGone, runWenju, shellCommand, startWenju, until, writeFiles } from '../wenju.ts'

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
      ' '.repeat(5000),
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
      ['big', 'too-large'],
      ['empty', 'empty-file'],
      ['c/../d', null],
      ['9', null],
    ])
    expect(results(stdout)[0].figures.map((row: { text: string }) => row.text)).toEqual(['864名', '331名', '38.3%'])
    expect(results(stdout)[0].documents[0]).toMatchObject({ id: 'a', date: '2023-04-02' })
    expect(stderr).toBe('')
    // Every line was answered.
    expect(code).toBe(0)
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

  test.each([
    ['nothing is asked', '', 0],
    ['only blank lines are asked', '\n\n \n', 0],
    ['the last line has no line break', `${article('a')}\n${article('b')}`, 0],
    ['the input is cut off', `${article('a')}\n${article('b').slice(0, -9)}`, 1],
    ['the input is cut off in a character', Buffer.from(`${article('a')}\n${article('b')}`).subarray(0, -50), 1],
    ['the input is cut off in a line too long', `${article('a')}\n{"text":"${'长'.repeat(2000)}`, 1],
    ['a line too long has no line break', `${article('a')}\n{"text":"${'长'.repeat(2000)}"} `, 0],
    ['a line in the midst is broken', `${article('a').slice(0, -9)}\n${article('b')}\n`, 0],
  ])('exit code when %s', async (_, input, expected) => {
    const { code, stderr } = await runWenju(['pipe', '--max-bytes', '4k'], freshFolder(), input)
    expect(code).toBe(expected)
    expect(stderr).toMatch(expected === 0 ? /^$/ : /^See to what feeds the lines: .* line 2\n$/)
  })

  test.each([
    ['its reader is gone', '| head -n 1 > first', 141, /^$/],
    ['the disk is full', '> /dev/full', 1, /^Free some space and run again: [^\n]*no space left on device\n$/],
  ])('does not end well when %s', async (_, sink, code, says) => {
    const folder = freshFolder()
    writeFiles(folder, { 'articles.jsonl': Array.from({ length: 300 }, (_, i) => `${article(String(i))}\n`).join('') })
    const shell = `${shellCommand(['pipe'])} < articles.jsonl ${sink}; echo \${PIPESTATUS[0]}`
    const { stdout, stderr } = await ended(spawn('bash', ['-c', shell], { cwd: folder }))
    expect([stdout, stderr]).toEqual([`${code}\n`, expect.stringMatching(says)])
  })
})

describe.runIf(process.platform === 'linux')('the process of wenju pipe', () => {
  const input = ['a', 'b', 'c'].map(article)

  test.each([
    { blow: 'SIGKILL', times: 1, b: null, lines: 3 },
    { blow: 'SIGKILL', times: 1, b: null, lines: 1 },
    { blow: 'SIGKILL', times: 1000, b: 'worker-died', lines: 3 },
    { blow: 'SIGKILL', times: 1000, b: 'worker-died', lines: 1 },
    { blow: 'loop', times: 1000, b: 'timed-out', lines: 1 },
    { blow: 'rest', times: 1, b: null, lines: 3 },
  ] as const)('struck by $blow $times times, $lines lines at once: every line is answered', async row => {
    const { run, end } = startStruck(['pipe', '--timeout', '0.5'], freshFolder(), { article: 'b', ...row })
    const answers = run.stdout!.setEncoding('utf8')
    let said = ''
    answers.on('data', text => {
      said += text
    })
    for (let from = 0; from < 3; from += row.lines) {
      run.stdin!.write(`${input.slice(from, from + row.lines).join('\n')}\n`)
      await until(() => said.split('\n').length > Math.min(3, from + row.lines), run)
    }
    run.stdin!.end()
    const { code, stdout, stderr } = await end
    expect(results(stdout).map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['a', null],
      ['b', row.b],
      ['c', null],
    ])
    expect([code, stderr]).toEqual([0, ''])
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('ends with it at %s, which is no good end', async signal => {
    const { run, end, struck } = startStruck(['pipe'], freshFolder(), { article: 'b', blow: 'rest' })
    run.stdin!.write(`${input.join('\n')}\n`)
    const worker = await struck()
    run.kill(signal)
    await until(() => isGone(worker))
    expect(await end).toMatchObject({ code: null })
  })
})
