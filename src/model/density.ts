import { type Issue, issue } from './issue.ts'

/**
 * Bytes of memory that one of each takes beyond the bytes that print it, until the rows are written: measured at 8 MB of
 * nothing else (`docs/limits.md`).
 */
const COSTS = {
  lines: 900,
  blocks: 1300,
  /** Cells of a document, whose tags are not counted. */
  cells: 200,
  /** Styles of a document. */
  styles: 500,
  /** Stretches of text that a PDF places. */
  runs: 600,
  /** Tags of a page, links of Markdown. */
  tags: 1300,
  /** Signs of emphasis and between cells. */
  marks: 300,
  sentences: 260,
  numerals: 180,
  times: 850,
  quantities: 1800,
  mentions: 300,
} as const

type Part = keyof typeof COSTS

/** How many there are of each. */
export type Counts = Readonly<Partial<Record<Part, number>>>

/** Bytes of memory that the parts of an article may take for each byte that its text may have: 200 MB at 8 MB, and no less. */
const ROOM = 24

/** 8 MB: bytes that the text of an article may have, where nothing else is said. */
export const LONGEST = 8 << 20

/** 2 GB: more bytes than any text has that JavaScript holds. */
export const MOST_BYTES = 2 ** 31

/**
 * The finding that refuses what has so many parts that they take more memory than an article may: 110,000 quantities,
 * where 8 MB of news have 36,000. Null where it may have them.
 *
 * @param maxBytes bytes that the text of an article may have
 * @example densityIssue({ quantities: 600_000, blocks: 10 }, 8 << 20)?.params  →  { kind: 'its quantities', count: 600000 }
 */
export function densityIssue(counts: Counts, maxBytes: number): Issue | null {
  const parts = Object.keys(counts) as Part[]
  const costOf = (part: Part): number => COSTS[part] * counts[part]!
  if (parts.reduce((sum, part) => sum + costOf(part), 0) <= ROOM * Math.max(LONGEST, maxBytes)) return null
  const part = parts.reduce((most, it) => (costOf(it) > costOf(most) ? it : most))
  return issue('too-dense', 'error', null, { kind: `its ${part}`, count: counts[part]! })
}

/** What gives an article up, with what is told of it. */
export class Refused extends Error {
  readonly issue: Issue

  constructor(refusal: Issue) {
    super(refusal.code)
    this.issue = refusal
  }
}

/** Counts what a document is read to, since its parts are known one by one, and gives it up with the first that is too much. */
export class Tally {
  readonly #maxBytes: number
  readonly #counts: Partial<Record<Part, number>> = {}

  constructor(maxBytes = LONGEST) {
    this.#maxBytes = maxBytes
  }

  /** @throws {Refused} when it is too much beside what was added before */
  add(part: Part, count = 1): void {
    this.#counts[part] = (this.#counts[part] ?? 0) + count
    this.hold({})
  }

  /** @throws {Refused} when these, which go again, would be too much beside what was added */
  hold(passing: Counts): void {
    const refused = densityIssue({ ...this.#counts, ...passing }, this.#maxBytes)
    if (refused !== null) throw new Refused(refused)
  }
}
