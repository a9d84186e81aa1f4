import type { Argument, Figure, Operand } from '../model/layers.ts'
import { operandOf } from '../model/operand.ts'
import { levelsOf } from './levels.ts'
import { nameOf } from './memory.ts'
import { type Found, type Laid, layOut, type Page } from './page.ts'
import { partOf } from './parts.ts'
import { sharedWholes, wholeOf } from './wholes.ts'

/**
 * Links figures to those they are reckoned from, once all are known: a share to its part and its whole, a change to the
 * level it led to and the one it started from.
 *
 *     全校有教师[320人]，其中党员[176人]，占55%          由8元升至[10元]，上涨25%
 *               ^whole          ^part                      ^base  ^level
 */
export function linkOperands(doc: Laid, found: Found): readonly Figure[] {
  const page = layOut(doc, found)
  const figures = found.figures.map((figure, at) => {
    const operands = operandsOf(page, at)
    return operands === figure.operands ? figure : { ...figure, operands }
  })
  return sharedWholes(page, figures).map(it => (it.relation === 'share' ? named(page, it) : it))
}

/** A share whose whole stands before 已, with the words for that where those that it has were carried from elsewhere. */
function named({ figures }: Page, share: Figure): Figure {
  const whole = operandOf(share, 'whole')
  if (whole === null || whole.rule !== 'kept' || !share.implied.includes('whole')) return share
  const of = figures[whole.figure]!
  const words = of.arguments.filter(({ role }) => role === 'entity' || role === 'property')
  if (words.length === 0 || nameOf(of) === share.whole) return share
  return {
    ...share,
    whole: nameOf(of),
    arguments: [
      ...share.arguments.filter(({ role }) => role !== 'whole'),
      ...words.map((it): Argument => ({ ...it, role: 'whole', rule: whole.rule, certain: false })),
    ],
  }
}

function operandsOf(page: Page, at: number): readonly Operand[] {
  const { relation, operands } = page.figures[at]!
  if (relation === 'share') return [...shareOperands(page, at), ...operands]
  if (relation === 'change') return levelsOf(page, at)
  return operands
}

function shareOperands(page: Page, share: number): Operand[] {
  const part = partOf(page, share)
  if (part === null) return []
  const whole = wholeOf(page, share, part)
  return whole === null ? [part] : [part, whole]
}
