import type { Totals } from '../report/summary.ts'
import type { Words } from './words/words.ts'

const LIVE_MS = 200
const PLAIN_MS = 5000
/** What is left may be so many times what was worked on for the time to be told. */
const SHOWING = 200

/**
 * The state of a long run on stderr: a live line on a terminal, a plain line every few seconds elsewhere.
 * `estimate` says how many bytes there are in all; it is asked when the first line is shown.
 */
export function createProgress(totals: Totals, estimate: () => Promise<number>, words: Words['progress']) {
  const isLive = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  const began = performance.now()
  const clock = new WorkClock()
  let total: number | null = null
  let isAsked = false
  let isShown = false

  const clear = (): void => {
    if (isShown) process.stderr.write('\r\u001b[K')
    isShown = false
  }
  const show = (): void => {
    if (!isAsked) {
      isAsked = true
      estimate().then(bytes => (total = bytes), ignore)
    }
    if (totals.inputs === 0) return
    const left = total === null ? null : clock.secondsFor(total - clock.bytes)
    const line = lineOf(totals, clock.bytes, (performance.now() - began) / 1000, left, words)
    if (isLive) process.stderr.write(`\r\u001b[K${line}`)
    else process.stderr.write(`${line}\n`)
    isShown = isLive
  }
  const timer = setInterval(show, isLive ? LIVE_MS : PLAIN_MS).unref()

  return {
    clear,
    advance(bytes: number, isWork: boolean): void {
      clock.advance(bytes, isWork)
    },
    stop(): void {
      clearInterval(timer)
      clear()
    },
  }
}

/** Inputs that cannot be looked at are the run's to complain of. */
const ignore = (): void => {}

/** How fast inputs are processed; those taken over unchanged go by too fast to count. */
class WorkClock {
  /** Of all inputs so far. */
  bytes = 0
  #worked = 0
  #since: number | null = null

  advance(bytes: number, isWork: boolean): void {
    this.bytes += bytes
    if (!isWork) return
    // The first came after a wait for jieba.
    if (this.#since === null) this.#since = performance.now()
    else this.#worked += bytes
  }

  /** Seconds that so many bytes may take; null when nobody can know, as after a few small files. */
  secondsFor(bytes: number): number | null {
    if (this.#since === null || this.#worked * SHOWING < bytes || bytes <= 0) return null
    return (bytes * (performance.now() - this.#since)) / this.#worked / 1000
  }
}

function lineOf(
  { inputs, figures, issues }: Totals,
  bytes: number,
  seconds: number,
  left: number | null,
  words: Words['progress'],
): string {
  const found = [...issues.values()].reduce((sum, times) => sum + times, 0)
  const rest = left === null ? null : spell(left, words)
  return words.line(inputs, speedOf(bytes / seconds), figures, found, rest)
}

/** `1.25 MB/s`, `8 kB/s`; null where there is no speed to speak of. */
function speedOf(bytesPerSecond: number): string | null {
  if (bytesPerSecond >= 1e5) return `${(bytesPerSecond / 1e6).toFixed(2)} MB/s`
  const kilobytes = Math.round(bytesPerSecond / 1e3)
  return kilobytes > 0 ? `${kilobytes} kB/s` : null
}

/** `40 s`, `12 min`, `3 h 5 min`. */
function spell(seconds: number, words: Words['progress']): string {
  if (seconds < 90) return words.seconds(Math.ceil(seconds))
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60)
}
