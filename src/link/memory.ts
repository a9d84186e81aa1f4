import type { Figure, Quantity } from '../model/layers.ts'
import type { Base } from './bases.ts'

/** What is measured: 女党员 | –, 当选代表 | 平均年龄. As printed. */
export interface Measure {
  readonly entity: string | null
  readonly property: string | null
}

/** A measure in one string: 社会消费品零售总额. */
export const nameOf = ({ entity, property }: Measure): string => `${entity ?? ''}${property ?? ''}`

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
  /** The base that the last sentence with amounts left in force, for one right after it that breaks its measure down. */
  base: { readonly base: Base; readonly sentence: number } | null
}

export const createMemory = (): Memory => ({
  figures: [],
  levels: new Map(),
  units: new Map(),
  base: null,
})

/** Adds the next figure. */
export function remember(memory: Memory, figure: Figure): void {
  const index = memory.figures.push(figure) - 1
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
function lastLevel({ figures, levels }: Memory, measure: Measure): Figure | undefined {
  const index = levels.get(nameOf(measure))
  return index === undefined ? undefined : figures[index]
}

/** Index of the last level in `unit` that passes `test`, or of the largest if it does; null when none does. */
function findLevel({ figures, units }: Memory, unit: string, test: (figure: Figure) => boolean): number | null {
  const found = units.get(unit)
  if (!found) return null
  const { all, largest } = found
  for (let i = all.length - 1; i >= 0 && i >= all.length - REACH; i--) if (test(figures[all[i]!]!)) return all[i]!
  return test(figures[largest]!) ? largest : null
}

/** 去年收入[24亿元]，今年达到27亿元，增长12.5%: two levels of one measure are the ends of the change after them. */
export function earlierLevel({ figures }: Memory, base: string | null): number | null {
  const [from, to] = figures.slice(-2)
  if (base !== null || !from || !to || from.relation !== 'level' || to.relation !== 'level') return null
  const isSame = nameOf(from) === nameOf(to) && from.unitCode === to.unitCode
  return isSame && from.time !== null && to.time !== null && from.time < to.time ? figures.length - 2 : null
}

/** The figure that makes part ÷ whole come out; none where the words name another thing. */
export function provenWholeOf(memory: Memory, share: Quantity, measure: Measure, whole: string | null): number | null {
  const proven = provenWhole(memory, share, measure)
  if (whole === null || proven === null) return proven
  return proven === memory.levels.get(whole) || isAlike(whole, nameOf(memory.figures[proven]!)) ? proven : null
}

/** Whether one name ends the other, or they end alike: 党员总数 and 党员, 总资产 and 资产. */
const isAlike = (a: string, b: string): boolean => a.includes(b.slice(-2)) || b.includes(a.slice(-2))

/** The last level that the part is the stated share of. */
function provenWhole(memory: Memory, share: Quantity, measure: Measure): number | null {
  const part = lastLevel(memory, measure)
  if (!part) return null
  const stated = Number(share.value)
  const tolerance = 0.6 * 10 ** -share.decimals
  const amount = Number(part.value) * 100
  return findLevel(
    memory,
    part.unitCode,
    it => it !== part && Math.abs(amount / Number(it.value) - stated) <= tolerance,
  )
}
