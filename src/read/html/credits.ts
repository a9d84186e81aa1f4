import type { PageBlock } from './page.ts'

// The line between a title and its text: 2023年08月15日 10:23 | 来源：新华社 | 作者：张三

const DATE = /(?<!\d)(?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}(?!\d)/

/** 2023 07 / 18, as where each part has an element of its own. */
const SPLIT = /^(20\d\d)\s+(\d{1,2})\s?\/\s?(\d{1,2})(?!\d)/

/** 本报记者　张三, 文/张三 */
const WRITER = /^(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|文|作者)[\s　/／]+\S{2,}/

const NAMED =
  /(?:来\s?源|出\s?处|稿源|作\s?者|记者|通讯员|编辑|撰文|供稿(?:单位)?|发布(?:时间|日期|单位|机构|人)|发文(?:机关|单位|日期)|成文日期|(?:时|日)\s?[间期]|source|author|published(?: on)?|by)\s*[:：]/i

/** Longest line of the kind: some hold buttons too. */
const LONGEST = 200

/** Whether a line above a text says when it appeared, where, or who wrote it. */
export function isCredit({ spaced, table }: PageBlock): boolean {
  if (table !== null || spaced.length > LONGEST || /[。！？；]/.test(spaced)) return false
  return (
    NAMED.test(spaced) ||
    (WRITER.test(spaced) && spaced.length <= 40) ||
    SPLIT.test(spaced) ||
    (DATE.test(spaced) && spaced.length <= 80)
  )
}

const SOURCE =
  /(?:(?:文章|稿件|信息|新闻|内容)?来\s?源|出\s?处|稿源|发布(?:单位|机构)|发文(?:机关|单位)|source)\s*[:：]\s*[【《“"]?([^\s:：|｜丨，。；、()（）【】《》“”"]{2,30})/i

const OUTLET =
  '[\\u4e00-\\u9fffA-Za-z]{1,14}?(?:网|社|报|新闻|在线|客户端|频道|电视台|时报|杂志|周刊|政府|[厅局委办部院会]|中心|公司|集团|大学)'
/** 人民网 2023-08-15, 2023-08-15 10:23 人民网 */
const BESIDE_DATE = new RegExp(
  `^[|｜\\s]*(${OUTLET})[\\s|｜·/]+${DATE.source}|${DATE.source}[日号]?[\\s|｜]*(?:\\d{1,2}:\\d\\d(?::\\d\\d)?|星期[一二三四五六日天])?[\\s|｜·]+(${OUTLET})(?=[\\s|｜·]|$)|《([^《》]{2,16})》\\s*[（(]\\s*${DATE.source}`,
)

/** The outlet that lines name, the first that does: after 来源：, or beside the date. */
export function agencyIn(blocks: readonly PageBlock[]): string | null {
  for (const { spaced, table } of blocks) {
    if (table !== null || spaced.length > LONGEST) continue
    const named = SOURCE.exec(spaced)?.[1]
    if (named !== undefined && !/^(?:未知|不详|本站原创|原创|互联网|网络)$/.test(named)) return named
  }
  for (const { spaced, table } of blocks) {
    const match = table === null && spaced.length <= LONGEST ? BESIDE_DATE.exec(spaced) : null
    if (match !== null) return match[1] ?? match[2] ?? match[3]!
  }
  return null
}

/** The day that lines print, the first that does; null where none does. */
export function dayIn(blocks: readonly PageBlock[]): string | null {
  for (const { spaced, table } of blocks) {
    const match = table === null && spaced.length <= LONGEST ? DATE.exec(spaced) : null
    const split = match === null && table === null ? SPLIT.exec(spaced) : null
    if (match !== null) return match[0]
    if (split !== null) return split.slice(1).join('-')
  }
  return null
}

/** A line that ends with a colon and the one that says what it names: 来源： | 新华网. */
export function joined(blocks: readonly PageBlock[]): PageBlock[] {
  const lines: PageBlock[] = []
  for (const block of blocks) {
    const above = lines.at(-1)
    if (above !== undefined && /[:：]$/.test(above.spaced))
      lines[lines.length - 1] = { ...above, spaced: above.spaced + block.spaced }
    else lines.push(block)
  }
  return lines
}
