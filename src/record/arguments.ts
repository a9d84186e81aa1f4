import type { Argument, Checked, Figure } from '../model/layers.ts'
import type { Context, Maker } from './context.ts'
import type { Row } from './schemas.ts'

type Role = Argument['role']

/** What a figure's whole or base is where no words name it: a figure that arithmetic found. */
interface Unnamed {
  readonly role: 'whole' | 'base'
  readonly start: null
}

/** The arguments of all figures, one after the other; those of a long article are looked up as they are asked for. */
export function recordArguments({ figures }: Checked, { document, rowId, located }: Context): Maker<'arguments'> {
  const firsts = new Uint32Array(figures.length + 1)
  figures.forEach((figure, i) => {
    firsts[i + 1] = firsts[i]! + figure.arguments.length + unnamed(figure).length
  })
  const row = (index: number): Row<'arguments'> => {
    const at = figureOf(firsts, index)
    const figure = figures[at]!
    const nth = index - firsts[at]!
    const argument = figure.arguments[nth] ?? unnamed(figure)[nth - figure.arguments.length]!
    return {
      id: rowId('a', index),
      document,
      figure: rowId('f', at),
      role: argument.role,
      ...(argument.start === null ? NOWHERE : located(argument)),
      rule: argument.start === null ? 'figures' : argument.rule,
      certain: argument.start !== null && argument.certain,
      other_figure: rowId('f', otherFigure(figure, argument.role)),
    }
  }
  return { count: firsts[figures.length]!, row }
}

const NOWHERE = { start: null, end: null, text: null }

const otherFigure = ({ wholeFigure, baseFigure }: Figure, role: Role): number | null =>
  role === 'whole' ? wholeFigure : role === 'base' ? baseFigure : null

function unnamed(figure: Figure): Unnamed[] {
  const roles = (['whole', 'base'] as const).filter(role => otherFigure(figure, role) !== null && figure[role] === null)
  return roles.map(role => ({ role, start: null }))
}

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
