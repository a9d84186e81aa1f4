import { type Issue, issue } from '../model/issue.ts'

/** How many marks of notes, and readings above characters, a reader left out. */
export interface LeftOut {
  readonly marks: number
  readonly readings: number
}

export const NOTHING_LEFT_OUT: LeftOut = { marks: 0, readings: 0 }

export const together = (a: LeftOut, b: LeftOut): LeftOut => ({
  marks: a.marks + b.marks,
  readings: a.readings + b.readings,
})

/** What is said of it. */
export const leftOutIssues = ({ marks, readings }: LeftOut): Issue[] => [
  ...(marks > 0 ? [issue('note-marks', 'info', null, { count: marks })] : []),
  ...(readings > 0 ? [issue('readings', 'info', null, { count: readings })] : []),
]

/** What issues say that was left out. */
export function leftOutIn(issues: readonly Issue[]): LeftOut {
  const count = (code: string): number =>
    issues.reduce((sum, it) => sum + (it.code === code ? Number(it.params.count) : 0), 0)
  return { marks: count('note-marks'), readings: count('readings') }
}
