import { availableParallelism, freemem } from 'node:os'

/** A process holds jieba's dictionary and works on an article or two: megabytes it should have. */
const PROCESS_MB = 600

/** How many processes work when nobody says: one a core, fewer where memory is short, one at least. */
export function defaultJobs(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const room = Math.min(freemem(), limit) / (PROCESS_MB << 20)
  return Math.max(1, Math.min(availableParallelism(), Math.floor(room)))
}
