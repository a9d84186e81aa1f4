import type { CheckKind } from './layers.ts'

/** Whether a check adds up: amounts in prose, or cells of a table. */
export const isSum = (kind: CheckKind): boolean => kind === 'sum' || kind === 'total'
