import { EARLIER } from '../lexicon/periods.ts'
import type { Figure } from '../model/layers.ts'
import { nameOf } from './memory.ts'

/** From an amount to what it was earlier: ，上年同期为[15.2亿元], （去年[1250家]. */
const TOLD = new RegExp(`^[，,（(]而?${EARLIER}(?:则?为|是|约|仅|只?有)*$`)

/**
 * Whether a level tells what the one before it was earlier; what follows speaks of that one again.
 *
 *     收入18.35亿元，上年为[17.12亿元]，同比增长7.2%；其中税收11.56亿元，占63.0%
 *
 * Counter-case: 去年新生2800人，今年[3200人]，其中女生1600人.
 */
export function isAside(plain: string, figures: readonly Figure[], at: number): boolean {
  const [before, figure] = [figures[at - 1], figures[at]!]
  if (before?.relation !== 'level' || figure.relation !== 'level' || before.unitCode !== figure.unitCode) return false
  return nameOf(before) === nameOf(figure) && TOLD.test(plain.slice(before.end, figure.start))
}
