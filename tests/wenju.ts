import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, onTestFinished } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const LOADER = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href

const LOOK_EVERY_MS = 20

/** What a run of the program came to. */
export interface Ended {
  /** Exit code; null when it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => statSync(join(folder, path)).mtimeMs),
  )

/** The built program where it is that of the source, which starts faster; else the source itself. */
const isBuilt = existsSync(join(ROOT, 'dist/cli/main.js')) && newest(join(ROOT, 'dist')) > newest(join(ROOT, 'src'))
const COMMAND = isBuilt
  ? [process.execPath, join(ROOT, 'dist/cli/main.js')]
  : [process.execPath, '--import', LOADER, join(ROOT, 'src/cli/main.ts')]

/** Starts the program itself, as users do, in a folder of theirs. */
export function startWenju(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, user = {}): ChildProcess {
  return spawn(COMMAND[0]!, [...COMMAND.slice(1), ...args], { cwd, env: { ...plainEnvironment(), ...env }, ...user })
}

const NOBODY = { uid: 65_534, gid: 65_534 }

/** Runs the program to its end as one whom modes bind: root, who may read and write everything, as nobody. */
export function runBound(args: readonly string[], cwd: string): Promise<Ended> {
  const child = startWenju(args, cwd, {}, process.getuid?.() === 0 ? NOBODY : {})
  child.stdin!.end()
  return ended(child)
}

/** The environment, without what makes messages speak another language or come in colors. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env
  return { ...env, LC_ALL: 'C' }
}

/** The program as a shell runs it. */
export const shellCommand = (args: readonly string[]): string => [...COMMAND, ...args].map(arg => `'${arg}'`).join(' ')

/** Runs the program to its end. */
export function runWenju(
  args: readonly string[],
  cwd: string,
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = startWenju(args, cwd, env)
  child.stdin!.on('error', () => {})
  child.stdin!.end(input)
  return ended(child)
}

/** Waits for a process and gathers what it says. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  child.stdout!.setEncoding('utf8').on('data', text => (said.stdout += text))
  child.stderr!.setEncoding('utf8').on('data', text => (said.stderr += text))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, ...said }
}

/**
 * Waits until something is so, however long it takes, and no longer than a process runs whose doing it is. The look
 * every few milliseconds judges nothing: a test that waits in vain fails when the process ends, or hangs.
 */
export async function until(isSo: () => boolean, doer?: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (doer && (doer.exitCode !== null || doer.signalCode !== null)) {
      if (isSo()) return
      throw new Error(`The process ended with ${doer.exitCode ?? doer.signalCode} before it was so`)
    }
    await setTimeout(LOOK_EVERY_MS)
  }
}

/** The processes that a process has started; Linux only. */
export function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return all.map(Number).filter(child => parentOf(child) === pid)
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** Whether a process has ended, though nobody may have asked after it yet; Linux only. */
export function isGone(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  const stat = existsSync(file) ? readFileSync(file, 'latin1') : ') Z'
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

/** A folder of its own, gone when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A folder for all tests of a file or group. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Writes files, their folders too. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with the hash of its bytes, to compare two outputs. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter(path => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map(path => [path, hash('sha256', readFileSync(join(folder, path)))]))
}

/** The rows of a table of an output. */
export function rowsOf<Row = Record<string, unknown>>(output: string, table: string): Row[] {
  const lines = readFileSync(join(output, `${table}.jsonl`), 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as Row)
}
