import { PARTITIONS, type Partition } from '../lexicon/balances.ts'
import type { CheckFrame, Grade } from '../model/layers.ts'
import { textAfter } from './around.ts'
import type { Claim } from './claim.ts'
import { REMAINDER } from './formulas.ts'
import { kindOfSum } from './lists.ts'
import type { Worksheet } from './worksheet.ts'

/** A whole is seldom cut into more parts than these. */
const MOST_PARTS = 30

/** Shares of one whole, printed one after the other, that leave nothing of it: 100% − 48.76% = 51.24%. */
export function remainderClaims(sheet: Worksheet): Claim[] {
  const shares = sheet.figures.flatMap(({ relation, unitCode, value }, index) =>
    relation === 'share' && unitCode === '%' && value !== null ? [index] : [],
  )
  return shares.flatMap((_, at) => [
    ...partsSetApart(sheet, shares, at),
    ...partsWithRest(sheet, shares, at),
    ...partsThatFill(sheet, shares, at),
  ])
}

/** What a share is of that is all that the others leave. */
const RESTS = /其余|剩余|余下|剩下|另[有外]?/
const REST = new RegExp(`(?:${RESTS.source})[^，,、；;。]{0,12}$`)
/** 另有20%弃权 may leave some: that it comes to a hundred but for a digit tells in shares with decimals. */
const OPEN = /另[^，,、；;。]{0,13}$/
/** The same. */
const OTHER = /(?:^|[，,、；;和及与])(?:而|则)?其[他它][^，,、；;。]{0,12}$/
/** Shares miss a hundred by more where answers do not exclude each other, and where not all of them are there. */
const MOST_MISSED = 10
/** 其他股东均低于5% is no share of them together. */
const EACH = /均|各|都|分别/
/** What cuts a row of shares in two: one is of a part of the other. */
const CUT = /其中|包括|[（(）)。！？\n]/

/** 门票占45%，餐饮占30%，其余占25%: the last share is of all that the shares before it in the sentence leave. */
function partsWithRest(sheet: Worksheet, shares: readonly number[], at: number): Claim[] {
  const last = shares[at]!
  const previous = shares[at - 1]
  if (previous === undefined) return []
  const words = sheet.between(previous, last)
  if (CUT.test(words) || EACH.test(words) || !(REST.test(words) || OTHER.test(words))) return []
  const next = shares[at + 1]
  if (next !== undefined && isOfRow(sheet, last, next, last)) return []
  let from = at
  while (from > 0 && at - from < MOST_PARTS && isOfRow(sheet, shares[from - 1]!, shares[from]!, last)) from--
  const row = shares.slice(from, at + 1)
  if (hasMore(sheet, row)) return []
  if (row.length < 2 || missedBy(sheet, row) > MOST_MISSED) return []
  if (!OPEN.test(words)) return [claim(sheet, row, 'stated', 'rest')]
  return [claim(sheet, row, row.every(it => sheet.figures[it]!.decimals > 0) ? 'linked' : 'searched', 'rest')]
}

/** How far shares are from a hundred. */
const missedBy = ({ figures }: Worksheet, row: readonly number[]): number =>
  Math.abs(100 - row.reduce((sum, it) => sum + Number(figures[it]!.value), 0))

/** Whether a sentence holds percentages before a row or in it that are none of it: it may be more than the row, or less. */
function hasMore({ figures, sentenceOf }: Worksheet, row: readonly number[]): boolean {
  const [first, last] = [row[0]!, row.at(-1)!]
  for (let it = last - 1; it >= Math.max(0, last - MOST_PARTS) && sentenceOf[it] === sentenceOf[first]; it--)
    if (figures[it]!.unitCode === '%' && figures[it]!.relation !== 'change' && !row.includes(it)) return true
  return false
}

const isOfRow = (sheet: Worksheet, share: number, next: number, last: number): boolean =>
  sheet.sentenceOf[share] === sheet.sentenceOf[last] &&
  sheet.figures[share]!.time === sheet.figures[last]!.time &&
  !CUT.test(sheet.between(share, next))

/** What follows the word for a part where it is a part of that: 男性|超重的占51.2%. */
const OF_THESE = /^\p{L}{2,}的(?:人|则|约|各)?占/u

/**
 * 男性占51.24%，女性占48.76%; 三次产业的比重分别为7.5%、45.0%和47.5%: the words say that there are no other parts. What is far from a hundred is a
 * misprint or nothing.
 */
const partsSetApart = (sheet: Worksheet, shares: readonly number[], at: number): Claim[] =>
  PARTITIONS.flatMap(partition => {
    const row = shares.slice(at, at + partition.parts.length)
    if (!isOneRow(sheet, row) || !areAllParts(sheet, row, partition)) return []
    const isOfPart = row.some((it, part) => OF_THESE.test(afterWord(partition.parts[part]!, sheet.clauseBefore(it))))
    const [last, next] = [row.at(-1)!, shares[at + row.length]]
    const hasRest = RESTS.test(textAfter(sheet, last, LONGEST_REST))
    const areAll = !isOfPart && !hasRest && !(next !== undefined && isOfRow(sheet, last, next, last))
    return [claim(sheet, row, !areAll ? 'searched' : missedBy(sheet, row) > MOST_MISSED ? 'linked' : 'stated', 'parts')]
  })

const LONGEST_REST = 60

function afterWord(word: RegExp, clause: string): string {
  const found = word.exec(clause)
  return found === null ? '' : clause.slice(found.index + found[0].length)
}

function areAllParts({ measureOf }: Worksheet, row: readonly number[], { parts, union, isBare }: Partition): boolean {
  if (row.length < parts.length) return false
  const measures = row.map(share => measureOf[share]!)
  // 一般贸易、加工贸易进出口分别占59.9%和13.9% are no exports and imports
  if (isBare && measures.every(measure => measure === measures[0] && union.test(measure))) return true
  const rests = measures.map((measure, part) => (parts[part]!.test(measure) ? measure.replace(parts[part]!, '') : part))
  return rests.every(rest => rest === rests[0] && typeof rest === 'string')
}

/** Shares from here on that come to a hundred per cent. */
function partsThatFill(sheet: Worksheet, shares: readonly number[], at: number): Claim[] {
  let sum = 0
  for (let end = at; end < Math.min(shares.length, at + MOST_PARTS); end++) {
    sum += Number(sheet.figures[shares[end]!]!.value)
    if (sum < 99.5) continue
    const row = shares.slice(at, end + 1)
    return sum < 100.5 && row.length > 1 && isOneRow(sheet, row) ? [claim(sheet, row, 'searched', 'parts')] : []
  }
  return []
}

const isOneRow = ({ figures, blockOf }: Worksheet, row: readonly number[]): boolean =>
  row.every(share => {
    const [first, figure] = [figures[row[0]!]!, figures[share]!]
    return blockOf[row[0]!] === blockOf[share] && first.whole === figure.whole && first.time === figure.time
  })

/** The largest share is what the others leave of the whole. */
function claim(sheet: Worksheet, row: readonly number[], grade: Grade, frame: CheckFrame): Claim {
  const { figures } = sheet
  const largest = row.reduce((a, b) => (Number(figures[b]!.value) > Number(figures[a]!.value) ? b : a))
  const others = row.filter(share => share !== largest)
  return { kind: kindOfSum(sheet, row), frame, formula: REMAINDER, operands: others, stated: largest, grade }
}
