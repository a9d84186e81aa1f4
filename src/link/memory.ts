import type { Figure } from '../model/layers.ts'
import { type Measure, nameOf } from './measure.ts'

/** How many figures back the linker looks for an operand; the largest of each unit is always in reach. */
const REACH = 128

/** What the article has stated so far, so that no figure needs a scan of all before it. */
export interface Memory {
  /** All figures, one for each quantity, in order. */
  readonly figures: Figure[]
  /** Index of the last level of a measure, by its name. */
  readonly levels: Map<string, number>
  /** Indexes of the levels in a unit, by unit code. */
  readonly units: Map<string, { readonly all: number[]; largest: number }>
  /** Indexes of the shares that have a whole. */
  readonly shares: number[]
  /** Names of the measures that were stated to be parts. */
  readonly parts: Set<string>
}

export const createMemory = (): Memory => ({
  figures: [],
  levels: new Map(),
  units: new Map(),
  shares: [],
  parts: new Set(),
})

/** Adds the next figure. */
export function remember(memory: Memory, figure: Figure): void {
  const index = memory.figures.push(figure) - 1
  if (figure.relation === 'share') {
    memory.parts.add(nameOf(figure))
    if (figure.whole !== null) memory.shares.push(index)
  }
  if (figure.relation !== 'level' || figure.value === null) return
  memory.levels.set(nameOf(figure), index)
  const unit = memory.units.get(figure.unitCode)
  if (!unit) memory.units.set(figure.unitCode, { all: [index], largest: index })
  else {
    unit.all.push(index)
    if (Number(figure.value) > Number(memory.figures[unit.largest]!.value)) unit.largest = index
  }
}

/** The last level of a measure; undefined when none was stated. */
export function lastLevel({ figures, levels }: Memory, measure: Measure): Figure | undefined {
  const index = levels.get(nameOf(measure))
  return index === undefined ? undefined : figures[index]
}

/** Index of the last level in `unit` that passes `test`, or of the largest if it does; null when none does. */
export function findLevel({ figures, units }: Memory, unit: string, test: (figure: Figure) => boolean): number | null {
  const found = units.get(unit)
  if (!found) return null
  const { all, largest } = found
  for (let i = all.length - 1; i >= 0 && i >= all.length - REACH; i--) if (test(figures[all[i]!]!)) return all[i]!
  return test(figures[largest]!) ? largest : null
}
