import type { Draw } from './draw.ts'
import type { Told } from './telling.ts'

/** A kind of sentence whose facts are known. */
export interface Frame {
  readonly name: string
  /** How often it stands beside others. */
  readonly weight: number
  /** `alone` where a sentence before it would change its facts. */
  readonly alone: boolean
  readonly tell: (draw: Draw) => Told
}

export const frame = (name: string, weight: number, tell: Frame['tell']): Frame => ({
  name,
  weight,
  alone: false,
  tell,
})

/** A frame that nothing may stand before. */
export const alone = (name: string, weight: number, tell: Frame['tell']): Frame => ({ name, weight, alone: true, tell })
