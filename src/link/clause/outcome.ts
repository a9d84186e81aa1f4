import type { Quantity } from '../../model/layers.ts'
import type { Slot } from './slots.ts'

/**
 * What the slot alone decides: a change (right for 1,033 of 1,035 of the annotated amounts), and what the form of the amount
 * says. Null leaves it to the scores.
 */
export function outcomeOfSlot(
  { kind, direction }: Slot,
  { relation, value }: Quantity,
): 'up' | 'down' | 'criterion' | 'rank' | null {
  if (relation === 'criterion' || relation === 'rank') return relation
  if (!DECIDING.has(kind) || direction === null) return null
  return value?.startsWith('-') === true ? 'down' : direction
}

const DECIDING: ReadonlySet<Slot['kind']> = new Set<Slot['kind']>([
  'changed',
  'compared',
  'moved',
  'grown',
  'difference',
])
