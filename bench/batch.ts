import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { tableFormats } from '../dist/batch/dataset/render.js'
import { Pool } from '../dist/batch/work/pool.js'
import type { Configuration } from '../src/batch/dataset/manifest.ts'
import type { Item } from '../src/batch/input/item.ts'
import { WORKER_FLAGS } from '../src/batch/work/crew.ts'
import { batchesOf, readArticles, type Sample } from './articles.ts'
import type { Task } from './pipeline-process.ts'

// What a batch costs, as ratios measured in one run: `npm run bench:batch -- [SCALE] [PART…]`. SCALE 1 takes half
// an hour; 0.1 a few minutes. It runs dist/. Articles: ../shared/corpus where present, else input/.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAM = join(ROOT, 'dist/cli/main.js')
const scale = Number(process.argv[2] ?? 1)
const scaled = (count: number): number => Math.max(50, Math.round(count * scale))
const folder = mkdtempSync(join(tmpdir(), 'wenju-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const samples = [...readArticles()]
const textOf = (n: number): string => samples[n % samples.length]!.text

function writeCollection(name: string, count: number): string {
  const path = join(folder, name)
  const rows = Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: `a${n}`, text: textOf(n) })}\n`)
  writeFileSync(path, rows.join(''))
  return path
}

interface Run {
  readonly seconds: number
  /** Peak of the main process in megabytes. */
  readonly peak: number
}

/** Runs the program; the peak is what the kernel says of the main process, sampled. */
async function run(...args: string[]): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [PROGRAM, ...args, '--quiet'], { stdio: 'ignore' })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!))
  }, 50)
  await new Promise(resolve => child.on('close', resolve))
  clearInterval(timer)
  return { seconds: (performance.now() - began) / 1000, peak }
}

function peakOf(pid: number): number {
  try {
    const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** One hash over every file of an output. */
function hashOf(output: string): string {
  const hash = createHash('sha256')
  for (const path of readdirSync(output, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(output, path)
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const print = (what: string, value: number | boolean, target: string, more = ''): void => {
  const shown = typeof value === 'number' ? value.toFixed(3) : String(value)
  console.log(`${what.padEnd(56)} ${shown.padStart(8)}   (${target})  ${more}`)
}
const best = async (times: number, step: () => Promise<number>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) least = Math.min(least, await step())
  return least
}

async function benchStartUp(): Promise<void> {
  const article = join(folder, 'one.txt')
  writeFileSync(article, textOf(0))
  const seconds = (...args: string[]) => best(5, async () => (await run(...args)).seconds)
  const one = await seconds(article, '-o', join(folder, 'one'), '--force')
  const plain = (...args: string[]) =>
    best(5, async () => time(() => execFileSync(process.execPath, [PROGRAM, ...args])))
  print('wenju --help / one article', (await plain('--help')) / one, '≤ 0.35', `${one.toFixed(2)} s`)
  print('wenju schema / one article', (await plain('schema')) / one, '≤ 0.35')
}

function time(step: () => unknown): number {
  const began = performance.now()
  step()
  return (performance.now() - began) / 1000
}

const TURNS = 7

/** The middle of what odd turns gave; noise of the machine moves it less than the mean or the best. */
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** The pipeline from bytes to rows in a warm process, in turns with bare jieba over the same articles. */
async function benchSpeed(): Promise<void> {
  const articles = scaled(4000)
  const script = fileURLToPath(new URL('pipeline-process.ts', import.meta.url))
  const start = () => fork(script, { execArgv: [...process.execArgv, ...WORKER_FLAGS] })
  const [one, other] = [start(), start()]
  const tell = async (child: ChildProcess, step: Task['step']): Promise<number> => {
    child.send({ step, articles } satisfies Task)
    return ((await once(child, 'message')) as [number])[0]
  }
  for (let n = 0; n < 3; n++) await tell(one, 'pipeline')
  const speeds: number[] = []
  const gains: number[] = []
  for (let n = 0; n < TURNS; n++) {
    const tag = await tell(one, 'tag')
    speeds.push(tag / (await tell(one, 'pipeline')))
    const together = await Promise.all([one, other].map(child => tell(child, 'tag')))
    gains.push((2 * tag) / Math.max(...together))
  }
  for (const child of [one, other]) child.kill()
  print('pipeline in one process / bare nodejieba.tag', median(speeds), '≥ 0.6', inTurns(articles))
  print('bare nodejieba.tag in two processes / in one', median(gains), '–')
}

const inTurns = (articles: number): string => `${articles} articles, median of ${TURNS} turns`

/** Warm processes of the pool: all that the command does but load jieba and put the tables together. */
async function benchPool(): Promise<void> {
  const articles = scaled(12_000)
  const chunks = [...batchesOf(samples, articles)].map((batch, n) =>
    batch.map((sample, k) => itemOf(sample, `${n}/${k}.txt`)),
  )
  const pools = [1, 2].map(jobs => {
    const root = join(folder, `pool-${jobs}`)
    let spools = 0
    const nextSpool = () => join(root, 'spool', String(spools++))
    const task = { folder: join(root, 'dataset'), configuration, extractor: {} }
    return { root, pool: new Pool({ jobs, timeout: 60, nextSpool, task, files: tableFormats(configuration).length }) }
  })
  const pass = async ({ root, pool }: (typeof pools)[number]): Promise<number> => {
    rmSync(root, { recursive: true, force: true })
    for (const name of ['spool', 'dataset']) mkdirSync(join(root, name), { recursive: true })
    const began = performance.now()
    await Promise.all(chunks.map(chunk => pool.process(chunk)))
    return performance.now() - began
  }
  const gains: number[] = []
  for (let n = -2; n < TURNS; n++) {
    const [one = 0, two = 0] = [await pass(pools[0]!), await pass(pools[1]!)]
    if (n >= 0) gains.push(one / two)
  }
  for (const { root, pool } of pools) {
    await pool.destroy()
    rmSync(root, { recursive: true })
  }
  print('two processes of the pool / one', median(gains), '≥ 1.8', inTurns(articles))
}

const configuration: Configuration = {
  formats: ['jsonl', 'csv', 'json'],
  bom: false,
  safeCsv: false,
  debug: false,
  encoding: null,
  referenceDate: null,
  userDictionary: null,
  lexicon: null,
}

const itemOf = ({ text }: Sample, path: string): Item => {
  const content = { kind: 'text', text } as const
  return { path, source: path, line: null, content, size: Buffer.byteLength(text), given: {} }
}

/** The command from start to end, which loads jieba once a process and puts the tables together in one. */
async function benchJobs(): Promise<void> {
  const collection = writeCollection('jobs.jsonl', scaled(40_000))
  const one = (await run(collection, '-o', join(folder, 'jobs-1'), '--jobs', '1')).seconds
  const two = (await run(collection, '-o', join(folder, 'jobs-2'), '--jobs', '2')).seconds
  const bytes = statSync(collection).size
  print('command with --jobs 2 / --jobs 1', one / two, '–', `${(bytes / 1e6 / two).toFixed(2)} MB/s`)
  print('same bytes with either', hashOf(join(folder, 'jobs-1')) === hashOf(join(folder, 'jobs-2')), 'true')
  for (const name of ['jobs-1', 'jobs-2']) rmSync(join(folder, name), { recursive: true })
}

async function benchMemory(): Promise<void> {
  const few = writeCollection('few.jsonl', scaled(4000))
  const many = writeCollection('many.jsonl', scaled(40_000))
  const small = await run(few, '-o', join(folder, 'few'))
  const large = await run(many, '-o', join(folder, 'many'))
  print(
    'peak of the main process, ten times the articles',
    large.peak / small.peak,
    '≤ 1.2',
    `${large.peak.toFixed(0)} MB`,
  )
  rmSync(join(folder, 'many'), { recursive: true })
}

async function benchRerun(): Promise<void> {
  const count = scaled(10_000)
  const input = join(folder, 'files')
  for (let n = 0; n < count; n++) {
    const part = join(input, String(Math.floor(n / 500)).padStart(4, '0'))
    if (n % 500 === 0) mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `${n}.txt`), textOf(n))
  }
  const output = join(folder, 'rerun')
  const full = (await run(input, '-o', output)).seconds
  const again = await best(3, async () => (await run(input, '-o', output)).seconds)
  print(
    'unchanged rerun / full run',
    again / full,
    '≤ 0.05',
    `${count} files, ${again.toFixed(2)} s of ${full.toFixed(1)} s`,
  )
  writeFileSync(join(input, '0000/7.txt'), '全县共有会员864名，其中女会员331名，占38.3%。')
  const edited = (await run(input, '-o', output)).seconds
  await run(input, '-o', join(folder, 'fresh'))
  print('one file edited / full run', edited / full, '–')
  print('same bytes as a full run', hashOf(output) === hashOf(join(folder, 'fresh')), 'true')
  rmSync(join(folder, 'fresh'), { recursive: true })
}

/** Kills the run at random moments, again and again, until one gets through. */
async function benchKills(): Promise<void> {
  const collection = writeCollection('kills.jsonl', scaled(3000))
  const whole = join(folder, 'whole')
  const { seconds } = await run(collection, '-o', whole)
  const expected = hashOf(whole)
  const kills = Math.max(5, Math.round(30 * scale))
  let right = 0
  for (let n = 0; n < kills; n++) {
    const output = join(folder, 'killed')
    const args = [PROGRAM, collection, '-o', output, '--quiet']
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const ended = new Promise(resolve => child.on('close', resolve))
    await Promise.race([ended, wait(Math.random() * seconds * 1000)])
    child.kill('SIGKILL')
    await ended
    const isReadable = !existsSync(output) || hashOf(output) === expected
    await run(collection, '-o', output)
    if (isReadable && hashOf(output) === expected) right++
    // Now and then from nothing, else over the output of the time before.
    if (n % 2 === 0) rmSync(output, { recursive: true })
  }
  print('kill -9 at a random moment, then continued: right', right / kills, '1', `${kills} kills`)
}

const parts = {
  start: benchStartUp,
  speed: benchSpeed,
  pool: benchPool,
  jobs: benchJobs,
  rerun: benchRerun,
  memory: benchMemory,
  kills: benchKills,
}
const asked = process.argv.slice(3)
console.log(`${samples.length} texts, scale ${scale}, Node ${process.version}`)
for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await bench()
