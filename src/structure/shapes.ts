import { beginsWithOffice } from './labels.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'

const CLOSERS = '”"’』」）)》】］〕'
const FINAL = '。！？!?…；;：:.．'

/**
 * Whether a text ends as a sentence, a list entry or a lead-in does; closing quotes and brackets are looked through.
 *
 *     他说：“好。”   ……如下：   全长50公里（含
 *               ^           ^           not here
 */
export function isClosed(plain: string): boolean {
  let end = plain.length
  while (end > 0 && CLOSERS.includes(plain[end - 1]!)) end--
  return end === 0 || FINAL.includes(plain[end - 1]!)
}

/** Longest title or heading taken for one, in UTF-16 units. */
const LONGEST_TITLE = 60

/** Whether a line has the shape of a title or a heading: short, no sentence inside, no final punctuation but ？ or ！. */
export function isTitleShaped(line: Line): boolean {
  const { plain } = line
  if (line.kind !== 'text' && line.kind !== 'heading') return false
  if (plain.length < 2 || plain.length > LONGEST_TITLE) return false
  if (/[。；;…]|[，、,]$/.test(plain)) return false
  if (FIELD.test(plain) || isPrize(plain)) return false
  return !/[：:.]$/.test(plain) && !/^[-―—•·●◆■▲※*（(【〔[]/.test(plain) && /[\u4e00-\u9fff]{2}/.test(plain)
}

const PRIZE =
  /^[\u4e00-\u9fff“”]{0,8}?(?:(?:特等|[一二三四]等|优秀|优胜|鼓励|参与|入围|[金银铜])奖|(?:最佳|优秀)[\u4e00-\u9fff]{2,6}奖)\s?(?:[（(]\s?共?\d{1,3}\s?[\u4e00-\u9fff]?\s?[）)])?\s?[：:]?$/

/** 二等奖（3名）： above those who won it. */
export const isPrize = (plain: string): boolean => plain.length <= 30 && PRIZE.test(plain)

/** 【新春走基层】修路队的年夜饭: the units of the column's name in its brackets, before a headline; 0 where there is none. */
export const columnLength = ({ plain, kind }: Line): number =>
  kind === 'text' ? (/^【[^【】。]{2,40}】\s*(?=[^（(【\s])/.exec(plain)?.[0].length ?? 0) : 0

/** 时间：…, 地点：… say something about the text below, 一等奖：… is an entry of a list: they title none of it. */
const FIELD =
  /^(?:(?:[一二三四特]等|优秀|优胜|鼓励|参与|[金银铜])奖|时间|地点|日期|主办|承办|主题|来源|单位|电话|地址|附件|备注|注|资料来源)\s?[：:]/

/** Whether a line holds running text for certain: a sentence ends inside it, or it is too long for a title. */
export const isRunning = (plain: string): boolean => plain.length > LONGEST_TITLE || /[。！？；][^”」』）]/.test(plain)

/** Whether a line is a paragraph rather than a title: it holds a sentence, or is too long. */
export const isParagraph = (plain: string): boolean => plain.length > LONGEST_TITLE || /[。；]/.test(plain)

/** A line of what an official document is filed under; a long one above it is none of its sentence. */
const FILED =
  /^(?:标[\s　]*题|名[\s　]*称|(?:文件|信息)名称|索[\s　]*引[\s　]*号|发文(?:字号|机关)|[成发公印][文布发]日期|发布机[构关]|主题(?:分类|词))[\s　]*[：:]/

/** Whether a line begins something of its own and so never continues the line before. */
export function startsAnew(line: Line): boolean {
  const { plain, kind } = line
  if (kind !== 'text') return true
  return (
    /^(?:[-―—•●◆■▲※*【〔#>]|正文\s*[：:])/.test(plain) ||
    FILED.test(plain) ||
    readMarker(plain) !== null ||
    beginsWithOffice(plain)
  )
}

/** Lines as one; a blank comes between only where two words in Latin letters would run together. */
export function mergeLines(lines: readonly Line[]): Line {
  const first = lines[0]!
  if (lines.length === 1) return first
  const texts = [first.text]
  const plains = [first.plain]
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const blank = /[A-Za-z]/.test(line.text[0]!) && /[A-Za-z,.;:!?)]/.test(lines[i - 1]!.text.at(-1)!) ? ' ' : ''
    texts.push(blank, line.text)
    plains.push(blank, line.plain)
  }
  return { ...first, text: texts.join(''), plain: plains.join('') }
}
