import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Configuration } from '../../../src/batch/dataset/manifest.ts'
import { tableFormats } from '../../../src/batch/dataset/render.ts'
import type { Item } from '../../../src/batch/input/item.ts'
import { WORKER_FLAGS } from '../../../src/batch/work/crew.ts'
import { type Outcome, Pool } from '../../../src/batch/work/pool.ts'
import { readSpool } from '../../../src/batch/work/spool.ts'
import type { ExtractorOptions } from '../../../src/pipeline.ts'
import { childrenOf, freshFolder, LOADER, writeFiles } from '../../wenju.ts'

const configuration: Configuration = {
  formats: ['jsonl'],
  bom: false,
  safeCsv: false,
  debug: false,
  encoding: null,
  referenceDate: null,
  userDictionary: null,
  lexicon: null,
}

const itemsOf = (...names: readonly string[]): Item[] =>
  names.map(path => {
    const text = `${path}：全县共有会员864名，其中女会员331名，占38.3%。`
    return { path, source: path, line: null, content: { kind: 'text', text }, size: text.length * 3, given: {} }
  })

/** A pool of one process. */
function poolOfOne(extractor: ExtractorOptions = {}): Pool {
  // The process runs the source.
  vi.stubEnv('NODE_OPTIONS', `--import=${LOADER}`)
  const folder = freshFolder()
  writeFiles(folder, { 'spool/.keep': '', 'dataset/.keep': '' })
  let spools = 0
  const pool = new Pool({
    jobs: 1,
    timeout: 60,
    nextSpool: () => join(folder, 'spool', String(spools++)),
    task: { folder: join(folder, 'dataset'), configuration, extractor },
    files: tableFormats(configuration).length,
  })
  onTestFinished(() => pool.destroy())
  return pool
}

/** What became of each input. */
const pathsOf = (outcome: Outcome): string[] =>
  outcome.flatMap(part =>
    'failed' in part ? [`failed ${part.failed.path}`] : [...readSpool(part.spool)].map(({ row }) => row.path),
  )

/** The process of the pool: a child of this one that was given the flags of workers. */
const worker = (): number =>
  childrenOf(process.pid).find(pid => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(WORKER_FLAGS[0]!))!

test.runIf(process.platform === 'linux')('a process killed while it has nothing to do costs nothing', async () => {
  const pool = poolOfOne()
  expect(pathsOf(await pool.process(itemsOf('a.txt', 'b.txt')))).toEqual(['a.txt', 'b.txt'])
  for (const name of ['c.txt', 'd.txt', 'e.txt']) {
    process.kill(worker(), 'SIGKILL')
    // The pool has not heard of it: it gives the chunk to a process that is gone.
    expect(pathsOf(await pool.process(itemsOf(name, `2-${name}`)))).toEqual([name, `2-${name}`])
  }
})

test('a process that cannot load says why', async () => {
  const pool = poolOfOne({ userDictionary: 'none.txt' })
  await expect(pool.process(itemsOf('a.txt'))).rejects.toThrow(/^Cannot use the user dictionary "none.txt"/)
})

describe.runIf(process.platform === 'linux')('a process that is stopped', () => {
  /** Lets the pool look at its process for so many seconds, which pass at once. */
  const lookFor = async (pool: Pool, seconds: number) => {
    expect(pathsOf(await pool.process(itemsOf('a.txt')))).toEqual(['a.txt'])
    const stopped = worker()
    process.kill(stopped, 'SIGSTOP')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const outcome = pool.process(itemsOf('b.txt'))
    await vi.advanceTimersByTimeAsync(seconds * 1000)
    return { stopped, outcome }
  }

  test('uses no time of its article', async () => {
    const { stopped, outcome } = await lookFor(poolOfOne(), 600)
    expect(worker()).toBe(stopped)
    process.kill(stopped, 'SIGCONT')
    expect(pathsOf(await outcome)).toEqual(['b.txt'])
    expect(worker()).toBe(stopped)
  })

  test('is replaced when it has been for very long', async () => {
    const { stopped, outcome } = await lookFor(poolOfOne(), 800)
    expect(pathsOf(await outcome)).toEqual(['b.txt'])
    expect(worker()).not.toBe(stopped)
  })
})
