// Loaded before the program by tests (see `startStruck` in tests/batch/struck.ts): a process of it is struck at the
// very moment it puts the file of an article in its place, or reads its line in `wenju pipe`, however fast or slow the machine is.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

/** @type {{ article: string, blow: 'SIGKILL' | 'SIGSTOP' | 'loop' | 'rest', times: number, marks: string }} */
const { article, blow, times, marks } = JSON.parse(process.env['WENJU_TEST_STRIKE'] ?? '{}')

/** Takes the next blow that is left, and leaves its mark: the number of the process. */
function takeBlow() {
  for (let n = 0; n < times; n++) {
    try {
      fs.writeFileSync(`${marks}/${n}`, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      // Another process has had it.
    }
  }
  return false
}

function strike() {
  if (blow === 'loop') for (;;);
  if (blow === 'rest') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  process.kill(process.pid, blow)
}

const { renameSync } = fs
fs.renameSync = (from, to) => {
  if (basename(String(to)) === `${article}.json` && takeBlow()) strike()
  return renameSync(from, to)
}
syncBuiltinESMExports()

const { parse } = JSON
JSON.parse = (...args) => {
  const row = parse(...args)
  if (process.send !== undefined && row?.id === article && takeBlow()) strike()
  return row
}
