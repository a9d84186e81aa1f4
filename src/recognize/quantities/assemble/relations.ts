import type { Relation } from '../../../model/layers.ts'
import { isHan } from '../../numerals/surroundings.ts'
import type { Operand } from '../read/operand.ts'
import type { ReadModifier } from './modifiers.ts'

/** What form alone says of an amount's relation: 55岁以下的, 0—14岁人口, 年满18周岁, 5年期 bound a group; null elsewhere. */
export function relationByForm(
  plain: string,
  operand: Operand,
  before: ReadModifier | null,
  after: ReadModifier | null,
): Relation | null {
  const { dimension } = operand.unit!
  const isBound = after !== null && (after.modifier === 'at_least' || after.modifier === 'at_most')
  const next = after?.span.end ?? operand.end
  if (dimension === 'age') {
    if (plain.startsWith('年满', operand.start - 2)) return 'criterion'
    if (isBound)
      return /平均|均龄/.test(plain.slice(Math.max(0, operand.start - 8), operand.start)) ? null : 'criterion'
    return operand.rule === 'range' && isHan(plain.charCodeAt(next)) ? 'criterion' : null
  }
  if (isBound && (after.text.startsWith('及') || after.text.startsWith('或'))) return 'criterion'
  if (dimension === 'duration' && plain.charAt(next) === '期' && before === null) return 'criterion'
  return isBound && dimension === 'money' && plain.charAt(next) === '的' ? 'criterion' : null
}
