import type { Totals } from '../report/summary.ts'

const LIVE_MS = 200
const PLAIN_MS = 5000

/** The state of a long run on stderr: a live line on a terminal, a plain line every few seconds elsewhere. */
export function createProgress(totals: Totals) {
  const isLive = process.stderr.isTTY === true
  const began = performance.now()
  let bytes = 0
  let isShown = false

  const clear = (): void => {
    if (isShown) process.stderr.write('\r\u001b[K')
    isShown = false
  }
  const show = (): void => {
    if (totals.inputs === 0) return
    const line = lineOf(totals, bytes, (performance.now() - began) / 1000)
    if (isLive) process.stderr.write(`\r\u001b[K${line}`)
    else process.stderr.write(`${line}\n`)
    isShown = isLive
  }
  const timer = setInterval(show, isLive ? LIVE_MS : PLAIN_MS).unref()

  return {
    clear,
    advance(more: number): void {
      bytes += more
    },
    stop(): void {
      clearInterval(timer)
      clear()
    },
  }
}

function lineOf({ inputs, figures, issues }: Totals, bytes: number, seconds: number): string {
  const found = [...issues.values()].reduce((sum, times) => sum + times, 0)
  const speed = (bytes / 1e6 / seconds).toFixed(2)
  return `${inputs} inputs, ${speed} MB/s, ${figures} figures, ${found} issues`
}
