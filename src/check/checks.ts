import { documentId } from '../model/ids.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Check, Checked, CheckKind, Linked } from '../model/layers.ts'
import { slice } from '../model/span.ts'
import { changeClaims } from './change.ts'
import type { Rule } from './claim.ts'
import { differenceClaims } from './difference.ts'
import { judge } from './judge.ts'
import { perUnitClaims } from './per-unit.ts'
import { repeatClaims } from './repeat.ts'
import { shareClaims } from './share.ts'
import { sumClaims } from './sum.ts'
import { layOut } from './worksheet.ts'

const RULES: readonly Rule[] = [shareClaims, changeClaims, differenceClaims, sumClaims, perUnitClaims, repeatClaims]

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
  if (doc.figures.length < 2) return { ...doc, checks: [] }
  const sheet = layOut(doc)
  const checks = settle(RULES.flatMap(rule => rule(sheet)).flatMap(claim => judge(sheet, claim) ?? []))
  const warnings = checks.flatMap((check, nth) => (isConsistent(check) ? [] : [warning(doc, check, nth)]))
  return { ...doc, checks, issues: [...doc.issues, ...warnings] }
}

/**
 * Each relation once, in the order of the stated figures. Where a figure follows from some operands, other operands
 * that it does not follow from were not meant: arithmetic that holds is evidence. Of several wholes of a share the
 * one printed with the most digits holds.
 */
function settle(checks: readonly Check[]): Check[] {
  const holding = checks.filter(isConsistent).sort(byWidth)
  const proven = new Set(holding.flatMap(givenOperands))
  const failing = checks.filter(check => !isConsistent(check) && !givenOperands(check).some(it => proven.has(it)))
  const settled = new Map<string, Check>()
  for (const check of [...holding, ...failing]) {
    const relation =
      check.kind === 'share' ? `share ${check.figures.at(-1)}` : [...check.figures].sort(ascending).join()
    if (!settled.has(relation)) settled.set(relation, check)
  }
  const said = new Map([...settled.values()].map(check => [`${check.figures.at(-1)} ${check.equation}`, check]))
  return [...said.values()].sort((a, b) => a.figures.at(-1)! - b.figures.at(-1)! || a.figures[0]! - b.figures[0]!)
}

/** A stated figure with each operand it is said to follow from. */
const givenOperands = ({ kind, figures }: Check): string[] =>
  figures.slice(0, -1).map(operand => `${kind} ${operand} ${figures.at(-1)}`)

const ascending = (a: number, b: number): number => a - b

/** Narrower results first. */
const byWidth = (a: Check, b: Check): number => width(a) - width(b)
const width = ({ computedLower, computedUpper }: Check): number => Number(computedUpper) - Number(computedLower)
const isConsistent = ({ status }: Check): boolean => status === 'consistent'

function warning(doc: Linked, check: Check, nth: number): Issue {
  const { stem, ordinal } = doc.article
  const stated = doc.figures[check.figures.at(-1)!]!
  const measure = `${stated.entity ?? ''}${stated.property ?? ''}`
  const { likely } = check
  return issue(ISSUE_CODES[check.kind], 'warning', stated, {
    check: `${documentId(stem, ordinal)}/c${nth + 1}`,
    ...(measure === '' ? {} : { measure }),
    equation: check.equation,
    ...(likely === null ? {} : { printed: slice(doc.article.text, doc.figures[likely.figure]!), likely: likely.text }),
    stated: check.stated,
    lower: check.computedLower,
    upper: check.computedUpper,
  })
}
