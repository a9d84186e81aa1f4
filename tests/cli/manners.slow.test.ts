import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, ended, freshFolder, rowsOf, runWenju, shellCommand, startWenju, writeFiles } from '../wenju.ts'

const ARTICLE = '截至去年底，全县共有会员864名，其中女会员331名，占38.3%。\n'

const eventsOf = (stderr: string) =>
  stderr
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const WRONG: readonly (readonly [args: string[], code: string])[] = [
  [[], 'no-input'],
  [['in'], 'no-output'],
  [['in', '-o'], 'missing-value'],
  [['in', '-o', ''], 'missing-value'],
  [['in', '-o', 'out', '--text-field', ''], 'missing-value'],
  [['pipe', '--id-field='], 'missing-value'],
  [['in', '-o', 'out', '--metadata', ''], 'missing-value'],
  [['in', '-o', '-'], 'output-is-stdout'],
  [['in', '-', '-o', 'out'], 'stdin-alone'],
  [['-', '-o', 'out', '--watch'], 'stdin-once'],
  [['in', '-o', 'out', '--forse'], 'similar-option'],
  [['in', '-o', 'out', '-x'], 'unknown-option'],
  [['in', '-o', 'out', '--weather'], 'unknown-option'],
  [['shcema'], 'similar-command'],
  [['help', 'weather'], 'unknown-command'],
  [['pipe', 'in'], 'extra-arguments'],
  [['schema', 'figure'], 'unknown-table'],
  [['completion'], 'missing-argument'],
  [['completion', 'tcsh'], 'bad-choice'],
  [['in', '-o', 'out', '--nope'], 'unknown-option'],
  [['in', '-o', 'out', '--jobs', '0'], 'bad-count'],
  [['in', '-o', 'out', '--jobs', '1.5'], 'bad-count'],
  [['in', '-o', 'out', '--jobs', '0.5'], 'bad-count'],
  [['in', '-o', 'out', '--timeout', 'Infinity'], 'bad-number'],
  [['in', '-o', 'out', '--timeout', '0x10'], 'bad-number'],
  [['in', '-o', 'out', '--jobs', '1.0'], 'bad-count'],
  [['in', '-o', 'out', '--reference-date', '2200-01-01'], 'bad-date'],
  [['in', '-o', 'out', '--max-bytes', 'big'], 'bad-size'],
  [['in', '-o', 'out', '--max-bytes', '99999999999999G'], 'too-much'],
  [['in', '-o', 'out', '--jobs', '100000'], 'too-much'],
  [['in', '-o', 'out', '--reference-date', 'yesterday'], 'bad-date'],
  [['in', '-o', 'out', '--format', 'xml'], 'bad-choice'],
  [['in', '-o', 'out', '--lang', 'fr'], 'bad-choice'],
  [['in', '-o', 'out', '--color', 'red'], 'bad-choice'],
  [['in', '-o', 'out', '--encoding', 'klingon'], 'unknown-encoding'],
  [['in', '-o', 'out', '--dictionary', 'none.txt'], 'unreadable-dictionary'],
  [['in', '-o', 'out', '--dictionary', 'empty.csv/x'], 'unreadable-dictionary'],
  [['in', '-o', 'out', '--dictionary', 'wrong.json'], 'broken-dictionary'],
  [['pipe', '--dictionary', 'wrong.json'], 'broken-dictionary'],
  [['-', '--dictionary', 'wrong.json'], 'broken-dictionary'],
  [['help', 'extrat'], 'unknown-command'],
  [['in', '-o', 'out', '--lexicon', 'none.tsv'], 'unreadable-lexicon'],
  [['in', '-o', 'out', '--check', '--lexicon', 'wrong.json'], 'lexicon-no-columns'],
  [['pipe', '--lexicon', 'wrong.json'], 'lexicon-no-columns'],
  [['-', '--lexicon', 'wrong.json'], 'lexicon-no-columns'],
  [['in', '-o', 'out', '--metadata', 'none.csv'], 'unreadable-metadata'],
  [['in', '-o', 'out', '--metadata', 'empty.csv'], 'metadata-without-path'],
  [['in', '-o', 'out', '--metadata', 'header.csv'], 'metadata-without-path'],
  [['in', '-o', 'out', '--config', 'none.json'], 'unreadable-config'],
  [['in', '-o', 'out', '--config', 'wrong.json'], 'similar-key'],
  [['pipe', '--config', 'wrong.json'], 'similar-key'],
  [['in', '-o', 'out', '--check', '--watch'], 'conflicting-options'],
  [['in', '-o', 'out', '--check', '--dry-run'], 'conflicting-options'],
  [['in', '-o', 'in/a.txt'], 'output-is-file'],
  [['in', '-o', '/'], 'output-is-root'],
]

describe('a wrong command', () => {
  test.each(WRONG)('%j ends with 2, says what to do in either language, and changes nothing', async (args, code) => {
    const folder = freshFolder()
    writeFiles(folder, {
      'in/a.txt': ARTICLE,
      'wrong.json': '{"outputs": "out"}',
      'empty.csv': '',
      'header.csv': 'title,date\n',
    })
    const before = contentsOf(folder)
    const plain = await runWenju(args, folder)
    expect(plain.code).toBe(2)
    expect(plain.stdout).toBe('')
    expect(plain.stderr).toMatch(/^[A-Z][^\n]*\n$/)
    const logged = await runWenju([...args, '--log', 'jsonl', '--lang', 'zh'], folder)
    // an option that misses its value takes the next for it
    if (code !== 'missing-value') {
      expect(logged.code).toBe(2)
      const events = eventsOf(logged.stderr)
      expect(events).toHaveLength(1)
      if (args.includes('--lang')) expect(events[0]).toMatchObject({ event: 'refused' })
      else expect(events[0]).toMatchObject({ event: 'refused', code, message: expect.stringMatching(/\p{sc=Han}/u) })
    }
    expect(contentsOf(folder)).toEqual(before)
  })
})

describe('--log jsonl', () => {
  test('is clean of other lines, also of warnings of Node in any process, and of failures', async () => {
    const folder = freshFolder()
    // The command warns once it listens to warnings, a process of the pool once it listens to the command.
    const warn = `process.on('newListener', name => {
      if (name === (process.send ? 'message' : 'warning')) process.nextTick(() => process.emitWarning('from afar'))
    })`
    writeFiles(folder, { 'in/a.txt': ARTICLE, 'in/b.txt': '', 'in/c.txt': Buffer.from([0x00, 0xff, 0x00, 0xd8]) })
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(warn)}` }
    const { code, stderr } = await runWenju(['in', '-o', 'out', '--log', 'jsonl', '--jobs', '1'], folder, '', env)
    const events = eventsOf(stderr)
    const warned = events.filter(({ message = '' }) => message.includes('from afar')).map(({ event }) => event)
    expect(warned).toEqual(['warning', 'stderr'])
    expect(events.filter(({ event }) => event === 'input')).toHaveLength(3)
    expect(events.at(-1)).toMatchObject({ event: 'end', failed: 2 })
    expect(code).toBe(1)
  })

  test.each(['--check', '--dry-run'])('is clean with %s', async flag => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': ARTICLE })
    const { stderr } = await runWenju(['in', '-o', 'out', '--log', 'jsonl', flag], folder)
    expect(eventsOf(stderr)).toHaveLength(1)
  })

  test('is clean when one article is read from stdin', async () => {
    const { code, stderr, stdout } = await runWenju(['-', '--log', 'jsonl'], freshFolder(), ARTICLE)
    expect(eventsOf(stderr)).toHaveLength(1)
    expect(JSON.parse(stdout).figures).toHaveLength(3)
    expect(code).toBe(0)
  })
})

test('--dry-run says of what failed and is as it was that it fails again', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': ARTICLE, 'in/empty.txt': '' })
  const run = (...more: string[]) => runWenju(['in', '-o', 'out', ...more], folder)
  expect((await run()).code).toBe(1)
  expect((await run('--dry-run')).stdout).toBe('reuse\ta.txt\nfail\tempty.txt\n')
  expect((await run()).code).toBe(1)
  writeFiles(folder, { 'in/empty.txt': ARTICLE })
  expect((await run('--dry-run')).stdout).toBe('reuse\ta.txt\nprocess\tempty.txt\n')
})

test('--dry-run says what a run would do, writes nothing and ends with 0', async () => {
  const folder = freshFolder()
  const plan = async (...more: string[]) => {
    const { code, stdout, stderr } = await runWenju(['in', '-o', 'out', '--dry-run', ...more], folder)
    expect(code).toBe(0)
    expect(stderr).toContain('nothing was written')
    return stdout.split('\n').filter(line => line !== '')
  }
  writeFiles(folder, {
    'in/a.txt': ARTICLE,
    'in/b.txt': ARTICLE,
    'in/rows.jsonl': `${JSON.stringify({ text: ARTICLE })}\n`,
  })
  expect(await plan()).toEqual(['process\ta.txt', 'process\tb.txt', 'process\trows.jsonl/1'])
  expect(readdirSync(folder)).toEqual(['in'])

  expect((await runWenju(['in', '-o', 'out'], folder)).code).toBe(0)
  writeFiles(folder, {
    'in/b.txt': `改了。${ARTICLE}`,
    'in/c.txt': ARTICLE,
    'in/rows.jsonl': '{"text": 3}\n{"id": "x"}\n',
  })
  const before = contentsOf(folder)
  expect(await plan()).toEqual([
    'reuse\ta.txt',
    'process\tb.txt',
    'process\tc.txt',
    'fail\trows.jsonl',
    'remove\trows.jsonl/1',
  ])
  writeFiles(folder, { 'in/rows.jsonl': `${JSON.stringify({ id: 'new', text: ARTICLE })}\n` })
  expect(await plan()).toEqual([
    'reuse\ta.txt',
    'process\tb.txt',
    'process\tc.txt',
    'process\trows.jsonl/new',
    'remove\trows.jsonl/1',
  ])
  expect(await plan('--force')).not.toContain('reuse\ta.txt')
  const { 'in/rows.jsonl': _, ...others } = before
  expect(contentsOf(folder)).toMatchObject(others)
  expect(readdirSync(folder).sort()).toEqual(['in', 'out'])
})

describe('a config file', () => {
  test('says what the command line does not; its paths count from its folder', async () => {
    const folder = freshFolder()
    writeFiles(folder, {
      'data/in/a.txt': ARTICLE,
      'data/wenju.config.yaml': 'inputs: [in]\noutput: out\nformat: csv\nbom: true\nlang: zh\n',
    })
    const here = await runWenju([], join(folder, 'data'))
    expect(here.stderr).toContain('1 篇文章')
    expect(here.code).toBe(0)
    expect(readdirSync(join(folder, 'data/out'))).not.toContain('figures.jsonl')

    const named = ['--config', 'data/wenju.config.yaml', '--format', 'jsonl', '--lang', 'en', '-o', 'mine', '--no-bom']
    const there = await runWenju(named, folder)
    expect(there.stderr).toContain('1 article')
    expect(rowsOf(join(folder, 'mine'), 'documents').map(row => row.path)).toEqual(['a.txt'])

    const without = await runWenju(['--no-config'], join(folder, 'data'))
    expect(without.code).toBe(2)
  })

  test('of two none is taken', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'a.txt': ARTICLE, 'wenju.config.json': '{}', 'wenju.config.yaml': '' })
    const { code, stderr } = await runWenju(['a.txt', '-o', 'out'], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('--config')])
  })
})

describe('an end from outside', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s gives %d, and the work is kept', async (signal, expected) => {
    const folder = freshFolder()
    const row = `${JSON.stringify({ text: ARTICLE.repeat(20) })}\n`
    writeFiles(folder, { 'rows.jsonl': row.repeat(3000) })
    const child = startWenju(['rows.jsonl', '-o', 'out', '--log', 'jsonl', '--jobs', '1'], folder)
    const end = ended(child)
    await once(child.stderr!, 'data')
    child.kill(signal)
    const { code, stderr } = await end
    expect(code).toBe(expected)
    expect(eventsOf(stderr).at(-1)).toMatchObject({ event: 'stopped', code: 'stopped' })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test.each([['--help'], ['schema'], ['completion', 'bash']])(
    'a reader of %s that has enough gives 141 and no word',
    async (...args) => {
      // The reader says when it is gone.
      const reader = '{ exec <&-; echo > gone; }'
      const shell = `mkfifo gone; (read < gone; exec ${shellCommand(args)}) | ${reader}; echo \${PIPESTATUS[0]}`
      const { stdout, stderr } = await ended(spawn('bash', ['-c', shell], { cwd: freshFolder() }))
      expect([stdout, stderr]).toEqual(['141\n', ''])
    },
  )
})

describe('languages and colors', () => {
  test('the locale decides, --lang wins', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/a.txt': ARTICLE, 'in/b.txt': '' })
    const run = (env: NodeJS.ProcessEnv, ...more: string[]) =>
      runWenju(['in', '-o', 'out', '--force', ...more], folder, '', env)
    const chinese = await run({ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' })
    expect(chinese.stderr).toContain('里面没有文字')
    expect(chinese.stderr).toContain('1 篇文章')
    const english = await run({ LC_ALL: 'zh_CN.UTF-8' }, '--lang', 'en')
    expect(english.stderr).toContain('it holds no text')
    expect(contentsOf(join(folder, 'out'))).not.toEqual({})
    const help = await runWenju(['--help'], folder, '', { LC_ALL: 'zh_CN.UTF-8' })
    expect(help.stdout).toContain('用法：')
  })

  test.each<[NodeJS.ProcessEnv, string[], boolean]>([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('%j with %j is colored: %s', async (env, more, colored) => {
    const folder = freshFolder()
    writeFiles(folder, { 'empty.txt': '' })
    const { stderr } = await runWenju(['empty.txt', '-o', 'out', ...more], folder, '', env)
    expect(stderr.includes('\u001b[')).toBe(colored)
  })
})

describe.runIf(existsSync('/dev/full'))('a full disk under standard output', () => {
  test.each([['--help'], ['--version'], ['-'], ['schema'], ['completion', 'bash'], ['in', '-o', 'out', '--dry-run']])(
    'is told of %s %s',
    async (...args) => {
      const folder = freshFolder()
      writeFiles(folder, { 'in/a.txt': ARTICLE })
      const shell = `${shellCommand(args)} < in/a.txt > /dev/full`
      const { code, stderr } = await ended(
        spawn('sh', ['-c', shell], { cwd: folder, env: { ...process.env, LC_ALL: 'C' } }),
      )
      expect(code).toBe(1)
      expect(stderr).toMatch(/^Free some space and run again: cannot write the output, no space left on device$/m)
    },
  )
})
