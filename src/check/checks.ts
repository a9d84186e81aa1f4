import { type Issue, issue } from '../model/issue.ts'
import type { Check, Checked, CheckKind, Linked } from '../model/layers.ts'
import { changeClaims } from './change.ts'
import type { Claim, Rule } from './claim.ts'
import { differenceClaims } from './difference.ts'
import { judge } from './judge.ts'
import { perUnitClaims } from './per-unit.ts'
import { repeatClaims } from './repeat.ts'
import { shareClaims } from './share.ts'
import { sumClaims } from './sum.ts'
import { layOut } from './worksheet.ts'

const RULES: readonly Rule[] = [shareClaims, changeClaims, sumClaims, differenceClaims, perUnitClaims, repeatClaims]

const ISSUE_CODES: Readonly<Record<CheckKind, string>> = {
  share: 'share-mismatch',
  change: 'change-mismatch',
  sum: 'sum-mismatch',
  difference: 'difference-mismatch',
  repeat: 'repeat-mismatch',
  per_unit: 'per-unit-mismatch',
}

/** Tries the arithmetic that the figures of an article claim of each other; what does not hold becomes a warning. */
export function checkFigures(doc: Linked): Checked {
  const sheet = layOut(doc)
  const tried = new Set<string>()
  const checks: Check[] = []
  for (const claim of RULES.flatMap(rule => rule(sheet))) {
    const key = identity(claim)
    if (tried.has(key)) continue
    const check = judge(sheet, claim)
    if (!check) continue
    tried.add(key)
    checks.push(check)
  }
  checks.sort((a, b) => a.figures.at(-1)! - b.figures.at(-1)!)
  const warnings = checks.filter(check => check.status === 'inconsistent').map(check => warning(doc, check))
  return { ...doc, checks, issues: [...doc.issues, ...warnings] }
}

/** A relation is tried once, whichever of its figures is taken for the result. */
const identity = ({ kind, operands, stated }: Claim): string => `${kind} ${[...operands, stated].sort((a, b) => a - b)}`

function warning(doc: Linked, check: Check): Issue {
  const stated = doc.figures[check.figures.at(-1)!]!
  return issue(ISSUE_CODES[check.kind], 'warning', stated, {
    equation: check.equation,
    stated: check.stated,
    lower: check.computedLower,
    upper: check.computedUpper,
  })
}
