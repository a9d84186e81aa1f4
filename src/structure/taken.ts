import type { Byline } from './byline.ts'
import { type PrintedDate, printedDate } from './dating.ts'
import { type Draft, draft } from './draft.ts'
import type { Line } from './lines.ts'

/** What the text itself says about its article. */
export interface Said {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly agency?: string | undefined
  readonly place?: string | undefined
  readonly dates?: readonly PrintedDate[] | undefined
  readonly authors?: readonly string[] | undefined
  /** What an official document is filed under, by the names printed: 索引号, 发文字号. */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** What a rule took off the top. */
export interface Taken {
  readonly drafts: readonly Draft[]
  readonly said: Said
  /** What is left of the lines it looked at. */
  readonly rest: readonly Line[]
}

/** A line of who wrote, for whom and when, whichever it says. */
export function credited(line: Line, { authors, agency, date }: Byline, rest: readonly Line[]): Taken {
  const kind = authors.length === 0 && agency === null && date !== null ? 'dateline' : 'byline'
  return {
    drafts: [draft(kind, line)],
    said: compact({
      authors: authors.map(name => asPrinted(line, name)!),
      agency: asPrinted(line, agency),
      dates: printedDate('header', line, date),
    }),
    rest,
  }
}

/** Words read in the folded text, as the line prints them: 香江资讯网 → 香江資訊網. */
export function asPrinted({ text, plain }: Line, words: string | null): string | null {
  const start = words === null ? -1 : plain.indexOf(words)
  return start < 0 ? words : text.slice(start, start + words!.length)
}

/** Without what is null. */
export const compact = (said: { readonly [K in keyof Said]: Said[K] | null }): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined))
