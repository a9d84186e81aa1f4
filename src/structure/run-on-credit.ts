import { readDate } from '../model/date.ts'

/** Where a web page's title runs on into its source and date, all on one line. */
export interface RunOnCredit {
  readonly start: number
  readonly end: number
  readonly agency: string | null
  /** EDTF. */
  readonly date: string | null
}

const OUTLET = '[\\u4e00-\\u9fffA-Za-z·]{1,12}(?:网|社|报|新闻|在线|客户端)'

/** What every such line holds; most lines do not. */
const DATED = /(?:19|20)\d\d[-/.年]/

let form: RegExp | undefined

/**
 * Finds the source and date that a title runs on into, blanks around the date:
 *
 *     ……展示大好河山香江资讯网 香港香江资讯网 2023-07-28  近日，……
 *                   ^                                  ^
 */
export function findRunOnCredit(plain: string): RunOnCredit | null {
  form ??= new RegExp(
    `(?<sites>(?:${OUTLET}\\s+){0,2})(?<date>(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)(?:\\s+\\d\\d:\\d\\d(?::\\d\\d)?)?(?:\\s*来源\\s*[:：]\\s*(?<source>[^\\s，。]{2,16}))?\\s`,
  )
  const head = plain.slice(0, 160)
  if (!DATED.test(head)) return null
  const match = form.exec(head)
  if (match === null) return null
  const { sites, date, source } = match.groups!
  const names = sites!.trim().split(/\s+/)
  const end = match.index + match[0].trimEnd().length
  const start = match.index + glued(names, plain.slice(0, match.index))
  if (start < 8 || start > 80) return null
  return { start, end, agency: source ?? (names.at(-1) || null), date: readDate(date!) }
}

/** Units of the title that stand before the outlet's name in the same run: the outlet is printed again right after it. */
function glued(names: readonly string[], before: string): number {
  const [first, second] = names
  if (second === undefined || (/\s$/.test(before) && first!.length <= 6)) return 0
  let shared = 0
  while (shared < first!.length && first!.at(-1 - shared) === second.at(-1 - shared)) shared++
  return shared >= 3 ? first!.length - shared : 0
}
