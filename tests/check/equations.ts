import { checkFigures } from '../../src/check/checks.ts'
import type { Linked } from '../../src/model/layers.ts'

/** The equations of an article's checks, in order. An equation with ≠ is an alarm. */
export const equations = (doc: Linked): string[] =>
  checkFigures(doc).checks.map(({ equation, status }) => {
    if (equation.includes('≠') !== (status === 'inconsistent')) throw new Error(`${equation} is ${status}`)
    return equation
  })
