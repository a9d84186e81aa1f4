import type { Figure, Operand, OperandRole } from './layers.ts'

/** The figure that has a role among those that another is reckoned from; null where the text gives none. */
export const operandOf = ({ operands }: Figure, role: OperandRole): Operand | null =>
  operands.find(it => it.role === role) ?? null

/** How much there is, as an amount and not as a percentage. */
export const isAmount = ({ relation, dimension }: Figure): boolean =>
  relation === 'level' && dimension !== 'percent' && dimension !== 'score' && dimension !== 'rank'
