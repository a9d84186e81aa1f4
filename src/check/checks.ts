import { documentId } from '../model/ids.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Check, Checked, CheckKind, Grade, Linked } from '../model/layers.ts'
import { slice } from '../model/span.ts'
import { isSum } from '../model/sums.ts'
import { changeClaims } from './change.ts'
import type { Claim, Rule } from './claim.ts'
import { differenceClaims } from './difference.ts'
import { judge } from './judge.ts'
import { movementClaims } from './movement.ts'
import { multipleClaims } from './multiple.ts'
import { perUnitClaims } from './per-unit.ts'
import { perYearClaims } from './per-year.ts'
import { repeatClaims } from './repeat.ts'
import { shareClaims } from './share.ts'
import { sumClaims } from './sum.ts'
import { tableChangeClaims } from './table-changes.ts'
import { tableShareClaims } from './table-shares.ts'
import { verdict } from './verdict.ts'
import { layOut, type Worksheet } from './worksheet.ts'
import { yearOnYearClaims } from './year-on-year.ts'

const RULES: readonly Rule[] = [
  shareClaims,
  tableShareClaims,
  tableChangeClaims,
  changeClaims,
  movementClaims,
  yearOnYearClaims,
  perYearClaims,
  multipleClaims,
  differenceClaims,
  sumClaims,
  perUnitClaims,
  repeatClaims,
]

const ISSUE_CODES: Readonly<Record<CheckKind, string>> = {
  share: 'share-mismatch',
  change: 'change-mismatch',
  sum: 'sum-mismatch',
  total: 'total-mismatch',
  difference: 'difference-mismatch',
  repeat: 'repeat-mismatch',
  per_unit: 'per-unit-mismatch',
  chain: 'chain-mismatch',
}

/** Tries the arithmetic that the figures of an article claim of each other; what does not hold becomes a warning. */
export function checkFigures(doc: Linked): Checked {
  if (doc.figures.length < 2) return { ...doc, checks: [] }
  const sheet = layOut(doc)
  const claims = believable(
    sheet,
    RULES.flatMap(rule => rule(sheet)),
  )
  const checks = agreed(settle(claims.flatMap(claim => judge(sheet, claim) ?? [])))
  const warnings = checks.flatMap((check, nth) => (isConsistent(check) ? [] : [warning(doc, check, nth)]))
  return { ...doc, checks, issues: [...doc.issues, ...warnings] }
}

/** So many rows of a table that do not come out, and more than do, are a relation that its columns do not have. */
const DOUBT = 3

/** The claims without those of table columns that most rows speak against: 同比 that is of another month than the columns beside it. */
function believable(sheet: Worksheet, claims: readonly Claim[]): readonly Claim[] {
  const balance = new Map<string, number>()
  const columns = claims.map(({ kind, operands, stated }) => {
    const isRow = operands.every(it => sheet.blockOf[it] === sheet.blockOf[stated])
    return isRow && sheet.columnOf(stated) !== null ? `${kind} ${[stated, ...operands].map(sheet.columnOf)}` : null
  })
  columns.forEach((column, i) => {
    const status = column === null ? undefined : verdict(sheet, claims[i]!)?.status
    if (status !== undefined) balance.set(column!, (balance.get(column!) ?? 0) + (status === 'consistent' ? 1 : -1))
  })
  return claims.filter((_, i) => columns[i] === null || (balance.get(columns[i]!) ?? 0) > -DOUBT)
}

/**
 * Each relation once, in the order of the stated figures. Where a figure follows from some operands, other operands
 * that it does not follow from were not meant: arithmetic that holds is evidence. Of several wholes of a share the
 * one printed with the most digits holds; of several ways to claim a relation the surest.
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

/**
 * Checks without the misprints that others speak against: of a number that comes out elsewhere, and of one where as many alarms say that
 * another number of the same check is wrong.
 */
function agreed(checks: readonly Check[]): Check[] {
  const proven = new Set(checks.filter(isConsistent).flatMap(({ figures }) => figures))
  const votes = new Map<number, number>()
  for (const { likely } of checks) if (likely !== null) votes.set(likely.figure, votesFor(likely.figure, votes) + 1)
  return checks.map(check => {
    const suspect = check.likely?.figure
    if (suspect === undefined) return check
    const isOpposed = check.figures.some(it => it !== suspect && votesFor(it, votes) >= votesFor(suspect, votes))
    return proven.has(suspect) || isOpposed ? { ...check, likely: null } : check
  })
}

const votesFor = (figure: number, votes: ReadonlyMap<number, number>): number => votes.get(figure) ?? 0

/** A stated figure with each operand it is said to follow from. */
const givenOperands = ({ kind, figures }: Check): string[] =>
  figures.slice(0, -1).map(operand => `${kind} ${operand} ${figures.at(-1)}`)

const ascending = (a: number, b: number): number => a - b

const GRADES: readonly Grade[] = ['stated', 'linked', 'searched']

/** Narrower results first, and of these the surer. */
const byWidth = (a: Check, b: Check): number => width(a) - width(b) || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)
const width = ({ computedLower, computedUpper }: Check): number => Number(computedUpper) - Number(computedLower)
const isConsistent = ({ status }: Check): boolean => status === 'consistent'

function warning(doc: Linked, check: Check, nth: number): Issue {
  const { stem, ordinal } = doc.article
  const stated = doc.figures[check.figures.at(-1)!]!
  const isOfItem = isSum(check.kind) && stated.implied.includes('entity')
  const measure = isOfItem ? '' : `${stated.entity ?? ''}${stated.property ?? ''}`
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
