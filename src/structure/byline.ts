import { readDate } from '../model/date.ts'

/** What a line about the article says: who wrote it, where it appeared, when. */
export interface Byline {
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly date: string | null
}

const ROLE =
  '(?:本报|本刊|新华社|特约|实习|见习|驻.{2,8})?(?:记者|通讯员|作者|撰文|撰稿|文字|编辑|责编|责任编辑|校对|摄影|摄|文|图|图文)'
const CREDIT = `^[（(【〔]?\\s*(?:${ROLE})(?:[\\s/／:：]|[^，。？！]{1,4}[）)】〕]?$)`

let credit: RegExp | undefined

/** Reads a line that names authors, source or date and nothing else; null when it says more. */
export function readByline(plain: string): Byline | null {
  if (plain.length > 80 || /[。？！；]/.test(plain)) return null
  credit ??= new RegExp(CREDIT)
  const source = /(?:来源|出处|发布单位|发布机构)\s*[:：]\s*([^\s:：|]{2,20})/.exec(plain)
  const date = findDate(plain)
  const isCredit = credit.test(plain)
  const isDate =
    date !== null &&
    plain.length <= 24 &&
    /^[（(]?\s*(?:发布|时间|日期|发布时间|发表时间)?\s*[:：]?\s*(?:19|20)\d\d/.test(plain)
  if (source === null && !isCredit && !isDate) return null
  return { authors: readAuthors(plain), agency: source?.[1] ?? null, date }
}

/** The first full date of a short line, as EDTF. */
function findDate(plain: string): string | null {
  const match = /(?:19|20)\d\d\s?[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}\s?日?)?/.exec(plain)
  return match === null ? null : readDate(match[0])
}

/** The names of those who wrote: after 记者, 通讯员, 作者, 文, up to the next office; editors and photographers are none. */
export function readAuthors(plain: string): string[] {
  const authors: string[] = []
  for (const match of plain.matchAll(
    /(?:记者|通讯员|作者|撰文|撰稿|[（(\s]文|^文)[\s/／:：]*([^记通编摄图来时责校:：/／）)】〕，。]{2,30})/g,
  )) {
    for (const name of match[1]!.split(/[\s、,·　]+/)) if (/^[\u4e00-\u9fff]{2,4}$/.test(name)) authors.push(name)
  }
  return authors
}
