import { setImmediate } from 'node:timers/promises'
import { formatOf, isPacked } from '../../read/formats.ts'
import { placesOf } from '../dataset/workplace.ts'
import { findFiles } from './inputs.ts'

/** How many times its size a packed file of text holds, about. */
const PACKED = 3
/** Files looked at before others have their turn. */
const TURN = 256

/** How many bytes of text the inputs hold, about: packed files are not looked into. */
export async function estimateBytes(inputs: readonly string[], given: string): Promise<number> {
  const { output, workplace } = placesOf(given)
  let bytes = 0
  let count = 0
  for await (const { path, size } of findFiles(inputs, new Set([output, workplace]))) {
    if (typeof formatOf(path).reading === 'string') bytes += size * (isPacked(path) ? PACKED : 1)
    if (++count % TURN === 0) await setImmediate()
  }
  return bytes
}
