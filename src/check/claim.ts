import type { CheckFrame, CheckKind, Grade, Operand } from '../model/layers.ts'
import type { Formula } from './formulas.ts'
import type { Worksheet } from './worksheet.ts'

/** A relation that the text may assert: `stated` should follow from `operands` by `formula`. */
export interface Claim {
  readonly kind: CheckKind
  readonly frame: CheckFrame
  readonly formula: Formula
  /** Indexes into `figures`. */
  readonly operands: readonly number[]
  /** Index into `figures` of the result as printed. */
  readonly stated: number
  /**
   * What it takes to count. `stated`: a wrong result is an alarm. `linked`: a wrong result is an alarm only when a single wrong
   * digit explains it. `searched`: it counts when the digits agree too closely for chance, and is never an alarm.
   */
  readonly grade: Grade
}

/** Finds the claims of one kind in an article. */
export type Rule = (sheet: Worksheet) => readonly Claim[]

/** The grade of a relation whose operands the text names: stated, where it does so in one passage; of one that was `linked`, if surely. */
export function gradeOf({ passageOf }: Worksheet, figures: readonly number[], linked: readonly Operand[] = []): Grade {
  if (linked.some(({ certain }) => !certain)) return 'searched'
  return figures.every(figure => passageOf[figure] === passageOf[figures[0]!]) ? 'stated' : 'linked'
}
