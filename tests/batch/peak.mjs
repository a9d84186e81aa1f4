// Loaded before the program by memory.slow.test.ts: each process of a run leaves the most memory it has ever had, in
// kilobytes, under its number – a worker before it tells of a step, since it is killed when there is no more to do.
import { writeFileSync } from 'node:fs'

const leave = () => writeFileSync(`${process.env['WENJU_TEST_PEAKS']}/${process.pid}`, String(process.resourceUsage().maxRSS))

process.on('exit', leave)
const { send } = process
if (send !== undefined) {
  process.send = (...args) => {
    leave()
    return send.apply(process, args)
  }
}
