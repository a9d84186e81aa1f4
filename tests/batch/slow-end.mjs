// Loaded before the program by tests/batch/ends.slow.test.ts: its workers end only when its workplace is gone, as one that
// the system is slow to end. Nothing but the workers may keep the program alive for so long.
import { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'

const { kill } = ChildProcess.prototype
ChildProcess.prototype.kill = function (...args) {
  const looks = setInterval(() => {
    if (existsSync('.out.wenju')) return
    clearInterval(looks)
    kill.apply(this, args)
  }, 20)
  looks.unref()
  return true
}
