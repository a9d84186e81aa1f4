import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// What memory a large collection takes: `npm run bench:collections -- [MEGABYTES]`, 200 where none are said. Makes a JSON
// list and a CSV table of that size, whose rows keep the page they were taken from beside the text, as those of scrapers
// do, and prints the peak of the main process and of its largest worker, as the kernel counts them. Runs dist/; Linux.

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
/** Most that a process may take, in megabytes. */
const LIMIT = 700

const bytes = Number(process.argv[2] ?? 200) * 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'wenju-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const rowOf = (n: number) => ({
  id: `a${n}`,
  title: `江州市第${n}批学校名单公布`,
  text: `江州市教育局日前公布，全市有学校${n + 40}所，其中小学28所，比上年增加${n % 9}所，增长${n % 30}.${n % 10}%。`,
  page: `<div class="page">${`<p>第${n}页，"导航"、推荐和评论，这一列不读。</p>\n`.repeat(150)}</div>`,
})

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const FORMS: Readonly<Record<string, { head: string; row: (n: number) => string; tail: string }>> = {
  'collection.json': {
    head: '[',
    row: n => `${n === 0 ? '' : ',\n'}${JSON.stringify(rowOf(n))}`,
    tail: ']\n',
  },
  'collection.csv': {
    head: 'id,title,text,page\n',
    row: n => `${Object.values(rowOf(n)).map(quoted).join(',')}\n`,
    tail: '',
  },
}

/** Writes rows until the file is as large as asked for. */
function write(name: string): { path: string; rows: number } {
  const { head, row, tail } = FORMS[name]!
  const path = join(folder, name)
  const file = openSync(path, 'w')
  let rows = 0
  for (let length = writeSync(file, head); length < bytes; rows++) length += writeSync(file, row(rows))
  writeSync(file, tail)
  closeSync(file)
  return { path, rows }
}

/** The most memory a process has had, in megabytes; 0 where it is gone. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

async function run(path: string): Promise<{ seconds: number; main: number; worker: number; code: number | null }> {
  const began = performance.now()
  const options = ['-o', join(folder, 'out'), '--format', 'jsonl', '--jobs', '1', '--quiet']
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, path, ...options], { stdio: 'ignore' })
  let main = 0
  let worker = 0
  const timer = setInterval(() => {
    main = Math.max(main, peakOf(child.pid!))
    worker = Math.max(worker, ...childrenOf(child.pid!).map(peakOf))
  }, 100)
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(timer)
  return { seconds: (performance.now() - began) / 1000, main, worker, code }
}

for (const name of Object.keys(FORMS)) {
  const { path, rows } = write(name)
  const { seconds, main, worker, code } = await run(path)
  const isSound = code === 0 && main <= LIMIT && worker <= LIMIT
  console.log(
    `${name}: ${bytes / 1e6} MB, ${rows} rows, ${seconds.toFixed(0)} s; main ${main.toFixed(0)} MB, worker ${worker.toFixed(0)} MB${isSound ? '' : `; exit ${code}, over ${LIMIT} MB`}`,
  )
  if (!isSound) process.exitCode = 1
  rmSync(path)
  rmSync(join(folder, 'out'), { recursive: true, force: true })
}
