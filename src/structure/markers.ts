/** How an enumerator is written; the order is from the outermost to the innermost in a Chinese document. */
export type MarkerStyle =
  | 'book' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'clause' // 第一条
  | 'han' // 一、
  | 'han-bracket' // （一）
  | 'ordinal' // 第一，
  | 'one-of' // 其一
  | 'sequence' // 首先 … 其次
  | 'is' // 一是
  | 'arabic' // 1.
  | 'decimal' // 1.1
  | 'arabic-bracket' // （1）
  | 'circled' // ①
  | 'letter' // A.

/** The styles by rank: one may hold those after it. */
export const MARKER_RANK: Readonly<Record<MarkerStyle, number>> = {
  book: -1,
  chapter: 0,
  section: 1,
  clause: 2,
  han: 3,
  'han-bracket': 4,
  ordinal: 5,
  'one-of': 5,
  sequence: 5,
  is: 6,
  arabic: 7,
  decimal: 8,
  'arabic-bracket': 9,
  circled: 10,
  letter: 11,
}

export interface Marker {
  readonly style: MarkerStyle
  /** From 1. */
  readonly ordinal: number
  /** Units it takes, without blanks after it: 2 for 一是. */
  readonly length: number
}

const HAN = '[一二三四五六七八九十]{1,3}'
/** Up to 999, as codes of law count. */
const LONG = '[一二三四五六七八九十百零〇]{1,6}'

const FORMS: readonly (readonly [MarkerStyle, string])[] = [
  ['book', `第\\s?(?:${HAN}|\\d{1,2})\\s?分?编(?![程号制])`],
  ['chapter', `第\\s?(?:${HAN}|\\d{1,2})\\s?[章篇](?!程)`],
  ['section', `第\\s?(?:${HAN}|\\d{1,2})\\s?节(?![日目省])`],
  [
    'clause',
    `第\\s?(?:${LONG}|\\d{1,3})\\s?条(?:之${HAN})?(?=\\s|[\\u4e00-\\u9fff](?<![的第款项规之所和与或及至到以中内将是路线街为])|为(?!准|例))`,
  ],
  ['han', `${HAN}(?:、|[.](?!\\d))`],
  ['han-bracket', `[（(]${HAN}[）)]、?`],
  ['ordinal', `第${HAN}(?=[,，、：:])`],
  ['one-of', `其[一二三四五六七八九](?=[,，、是：:])`],
  ['sequence', '(?:首先|其次|再次|再者|最后)(?=[，,、：:]|是|要)'],
  ['is', `${HAN}是(?![否非])`],
  [
    'decimal',
    '\\d{1,2}(?:[.]\\d{1,2}){1,3}(?=[\\s、]|[\\u4e00-\\u9fff]{2})(?!\\s?(?:[的条款]|所[规述]|规定|[和与至及]\\s?\\d))(?!\\s?[年月日号亿万千百元个倍度级吨人天小岁分秒平立英寸米公里亩户家名版比])',
  ],
  ['arabic', '\\d{1,2}(?:、|[.](?!\\d)|[)）])'],
  ['arabic-bracket', '[（(]\\d{1,2}[）)]'],
  ['circled', '[①-⑳⑴-⒇⒈-⒛]'],
  ['letter', '[A-Ha-h](?:、|[.](?![A-Za-z\\d])|[)）])'],
]

let opening: RegExp | undefined

/** Reads the enumerator that a plain text begins with at `at`; null when there is none. */
export function readMarker(plain: string, at = 0): Marker | null {
  opening ??= new RegExp(FORMS.map(([, form]) => `(${form})`).join('|'), 'y')
  opening.lastIndex = at
  const match = opening.exec(plain)
  if (match === null) return null
  let group = 1
  while (match[group] === undefined) group++
  const style = FORMS[group - 1]![0]
  const ordinal = readOrdinal(style, match[0])
  return ordinal === null ? null : { style, ordinal, length: match[0].length }
}

const SEQUENCE: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 4 }

/** The ordinal a marker states; null when what looked like one is no number (十十是). */
function readOrdinal(style: MarkerStyle, printed: string): number | null {
  if (style === 'sequence') return SEQUENCE[printed]!
  if (style === 'circled') return readCircled(printed.charCodeAt(0))
  if (style === 'letter') return (printed.charCodeAt(0) | 0x20) - 0x60
  const digits = /\d+(?!.*\d)/.exec(printed)
  if (digits !== null) return Number(digits[0]) || null
  return readHanOrdinal(/[一二三四五六七八九十百零〇]+/.exec(printed)![0])
}

const readCircled = (unit: number): number => (unit >= 0x2474 ? ((unit - 0x2474) % 20) + 1 : unit - 0x2460 + 1)

/** 1 to 999 in Chinese: 一, 十, 十二, 二十, 三十四, 一百零五. */
function readHanOrdinal(han: string): number | null {
  const match = /^(?:([一二三四五六七八九])百[零〇]?)?([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(han)
  if (match === null) return null
  const [, hundreds, tens, ten, ones] = match
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : '一二三四五六七八九'.indexOf(character) + 1
  const above = digit(hundreds) * 100
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : above + digit(tens ?? ones)
  return above + (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones)
}
