import { isDigit, isLatin, Mark, marks } from './characters.ts'

/** A place where a sentence may end: `text` from `start` to `end`, the run of delimiters beginning at `mark`. */
export interface Split {
  readonly text: string
  /** Where the sentence began. */
  readonly start: number
  /** The first delimiter of the run. */
  readonly mark: number
  /** The last delimiter of the run, before any closing quote. */
  readonly last: number
  /** Just past the run with its closing quotes and brackets. */
  readonly end: number
  /** Where the block ends. */
  readonly limit: number
  /** The last bracket or title before `mark`: its opener and closer; -1 where there was none. */
  readonly bracketStart: number
  readonly bracketEnd: number
}

/** Says that the sentence goes on, or nothing. */
type Rule = (split: Split) => 'join' | undefined

const join = (condition: boolean): 'join' | undefined => (condition ? 'join' : undefined)

/** （你好。再见。） and 《谁是英雄？》 stay whole; only a bracket that opened the sentence may end it. */
const insideBracket: Rule = ({ text, start, last, end, bracketStart, bracketEnd }) =>
  join(last < bracketEnd && (end <= bracketEnd || bracketStart !== start || text[start] === '《'))

/** It grew by 5% in 2022. 全市……: a point that a blank and Chinese follow, behind a sentence of Latin words. */
const endsEnglish = (text: string, start: number, mark: number, end: number): boolean =>
  /^\s+[\u4e00-\u9fff“《]/.test(text.slice(end, end + 4)) &&
  /^[^\u4e00-\u9fff]*$/.test(text.slice(Math.max(start, mark - englishLength), mark)) &&
  (text.slice(Math.max(start, mark - englishLength), mark).match(/(?<=^|\s)[A-Za-z]{2,}(?=[\s,;]|$)/g)?.length ?? 0) >=
    fewestWords

/** UTF-16 units looked back over, and the Latin words there that make a sentence. */
const englishLength = 120
const fewestWords = 3

const SPELLED = /[零〇一二三四五六七八九]/

/** 123.23元, 二八.五万, 3 . 6万, 1.联通, No.1, A.史密斯, example.com: a point after or before a digit, a letter or a point. */
const pointInside: Rule = ({ text, start, mark, last, end, limit }) => {
  if (text.charCodeAt(mark) !== 0x2e || endsEnglish(text, start, mark, end)) return undefined
  if (last > mark) return join(end < limit)
  const before = text.charCodeAt(mark - 1)
  const after = end < limit ? text.charCodeAt(end) : 0
  const isSpelled = SPELLED.test(text.charAt(mark - 1)) && end < limit && SPELLED.test(text.charAt(end))
  const isSpaced =
    isDigit(text.charCodeAt(mark - 2)) && before === 0x20 && after === 0x20 && isDigit(text.charCodeAt(end + 1))
  return join(isDigit(before) || isLatin(before) || isDigit(after) || isLatin(after) || isSpelled || isSpaced)
}

/** 一.总体情况: a point after nothing but a numeral. */
const enumerator: Rule = ({ text, start, mark }) => {
  if (text.charCodeAt(mark) !== 0x2e || mark - start > 3) return undefined
  return join(/^[（(]?[一二三四五六七八九十]+[）)]?$/.test(text.slice(start, mark)))
}

/** a.com/?id=1 and Yahoo!A: a half-width mark with a letter or digit right behind it. */
const address: Rule = ({ text, last, end, limit }) => {
  const mark = text.charCodeAt(last)
  if ((mark !== 0x21 && mark !== 0x3f) || end >= limit || end > last + 1) return undefined
  const after = text.charCodeAt(end)
  return join(isDigit(after) || isLatin(after))
}

/** 他想了想……还是走了: an ellipsis ends only a quotation, or before a quotation, a blank or the end. */
const ellipsisInside: Rule = ({ text, last, end, limit }) => {
  if (text.charCodeAt(last) !== 0x2026 || end > last + 1 || end >= limit) return undefined
  const after = marks()[text.charCodeAt(end)]
  return join(after !== Mark.open && after !== Mark.blank)
}

const continuers = '，、；：,;:—－-'
const quotedContinuers = '的地得和与及或等是'

/** “加油！”的喊声, “好。”、“行。”: what follows cannot begin a sentence; a particle only behind a closing quote. */
const continues: Rule = ({ text, last, end, limit }) => {
  if (end >= limit) return undefined
  return join(continuers.includes(text[end]!) || (end > last + 1 && quotedContinuers.includes(text[end]!)))
}

const attributionLength = 14
const attribution = /^[^，。！？；：“”、,.!?;:\s]{0,11}(?:说|道|问|答|喊|称|表示|回忆|介绍|强调|坦言|感慨)[，。：,]/

/** “我来。”他说。: the words that say who spoke belong to the quotation before them. */
const speaker: Rule = ({ text, last, end, limit }) => {
  if (end === last + 1 || !'”」"’』'.includes(text[end - 1]!)) return undefined
  return join(attribution.test(text.slice(end, Math.min(limit, end + attributionLength))))
}

/** In order, the first answer wins; no answer means that the sentence ends here. */
const rules: readonly Rule[] = [insideBracket, pointInside, enumerator, address, ellipsisInside, continues, speaker]

/** Whether the sentence ends at the split. */
export function isBoundary(split: Split): boolean {
  for (const rule of rules) if (rule(split) === 'join') return false
  return true
}
