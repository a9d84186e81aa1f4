import type { Argument, Checked, Figure, Operand } from '../model/layers.ts'
import type { Context, Maker } from './context.ts'
import type { Row } from './schemas.ts'

/** The arguments of all figures, one after the other; those of a long article are looked up as they are asked for. */
export function recordArguments({ figures }: Checked, { document, rowId, located }: Context): Maker<'arguments'> {
  const firsts = new Uint32Array(figures.length + 1)
  figures.forEach((figure, i) => {
    firsts[i + 1] = firsts[i]! + figure.arguments.length + wordless(figure).length
  })
  const row = (index: number): Row<'arguments'> => {
    const at = figureOf(firsts, index)
    const figure = figures[at]!
    const nth = index - firsts[at]!
    const words = figure.arguments[nth]
    const found = words ?? wordless(figure)[nth - figure.arguments.length]!
    const other = 'figure' in found ? found : figure.operands.find(it => it.role === found.role)
    return {
      id: rowId('a', index),
      document,
      figure: rowId('f', at),
      role: found.role,
      ...(words === undefined ? NOWHERE : located(words)),
      rule: found.rule,
      certain: found.certain,
      other_figure: rowId('f', other?.figure ?? null),
    }
  }
  return { count: firsts[figures.length]!, row }
}

const NOWHERE = { start: null, end: null, text: null }

/** The figures that a figure is reckoned from and whose role no words have. */
const wordless = ({ operands, arguments: found }: Figure): readonly Operand[] =>
  operands.filter(it => !found.some(({ role }: Argument) => role === it.role))

/** Index of the figure that has the argument at `index`: the last that begins there or before. */
function figureOf(firsts: Uint32Array, index: number): number {
  let low = 0
  let high = firsts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (firsts[middle]! <= index) low = middle
    else high = middle
  }
  return low
}
