import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICKS = 100

/** Seconds of processor time that a process has used; null where nobody can tell, as on Windows. */
export async function processorTime(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') return ofStat(await readFile(`/proc/${pid}/stat`, 'latin1'))
    if (process.platform === 'win32') return null
    return ofPs((await promisify(execFile)('ps', ['-o', 'time=', '-p', String(pid)])).stdout)
  } catch {
    return null
  }
}

/** Fields 14 and 15, in user and in kernel mode; the second, the name of the program, may hold blanks. */
export function ofStat(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** 93784.5 for `1-02:03:04.50`: days, hours and minutes as far as there are any. */
export function ofPs(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time]
  return clock!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400
}
