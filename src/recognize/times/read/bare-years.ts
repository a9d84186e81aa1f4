import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import { matchUnit } from '../../quantities/read/match-units.ts'
import type { Before, Item, ItemReader } from './item.ts'
import { skipSpace } from './marks.ts'
import { readWholeNumber } from './whole-numbers.ts'

/** Years that are printed without 年. Round thousands are amounts. */
const FIRST = 1949
const LAST = 2050

/**
 * A year without its word: 2024上半年, 2023Q2, 2030愿景, 2023上海书展, 《…报告（2023）》, “护苗2023”. What stands around it must say that it
 * is one; `readItem` reads what may follow.
 */
export function readBareYear(text: string, at: number, before: Before, readItem: ItemReader): Item | null {
  if (before.level > 0) return null
  const number = readWholeNumber(text, at)
  if (number === null || number.form !== 'arabic' || number.length !== 4) return null
  const { value, end } = number
  if (value < 1900 || value > 2100 || (value % 1000 === 0 && !isListed(text, at, end))) return null
  const steps: TimeStep[] = [{ step: 'is', unit: 'year', value }]
  const isYear = isLetterPeriod(text, end) || isFollowedByPeriod(text, end, steps[0]!, readItem)
  const isNamed =
    value >= FIRST &&
    value <= LAST &&
    (isBracketed(text, at, end) || isListed(text, at, end) || isInName(text, at, end))
  return isYear || isNamed ? { end, level: LEVEL.year, steps, to: null, rule: 'calendar-year' } : null
}

/** 2023Q2, 2022H1; 2023Q5 is a misprint of one. */
const isLetterPeriod = (text: string, at: number): boolean =>
  /^(?:Q[0-9]|H[12])(?![0-9A-Za-z])/.test(text.slice(at, at + 3))

/** 2024上半年, 2023一季报, 2022国庆: a part of the year in words. */
function isFollowedByPeriod(text: string, at: number, last: TimeStep, readItem: ItemReader): boolean {
  if (!PERIOD_STARTS.includes(text[at] ?? ' ')) return false
  const item = readItem(text, at, { level: LEVEL.year, last })
  return item !== null && item.level === LEVEL.part
}

const PERIOD_STARTS = '上下前第一二三四首全半春夏秋冬暑寒国中元端五双劳除'

/** （2023）》: the year of an edition, with its title or name closed behind it. */
function isBracketed(text: string, at: number, end: number): boolean {
  return '（('.includes(text[at - 1] ?? ' ') && /^[）)][》”」』〉]/.test(text.slice(end, end + 2))
}

/** 继1996、2000、2008之后: one of a list of years that something led to. */
function isListed(text: string, at: number, end: number): boolean {
  const before = /[继在于]((?:\d{4}[、和及与]){0,4})$/.exec(text.slice(Math.max(0, at - 21), at))
  const after = /^((?:[、和及与]\d{4}){0,4})(?:之后|以后|后|[两三四五]|分别)/.exec(text.slice(end, end + 22))
  return before !== null && after !== null && before[1]! + after[1]! !== ''
}

/** What stands before an amount: 共2016家, 约2000, 第2023. */
const BEFORE_AMOUNT = /[0-9A-Za-z.·:：/\-—–~〔[#№第约近超逾达共有余计满售价仅为增减升降万千百亿收得含]$/
/** What a number goes on with, or measures, besides the classifiers: 2016万元. */
const COUNTED = /^(?:[元万亿千多余吨斤公米平方立倍秒小月日岁号型路年后前]|天(?![津府水山])|百[^强]|十[^大])/
/** Names that begin like what is counted: 2023首届…, 2023张家界…. */
const NAMES_LIKE_COUNTED = /^(?:首届|首次|张家[界口港]|台[湾州北])/
/** What a name is opened by, its year first: 《2022中国好声音》, 在2023世界大会上. */
const BEFORE_NAME = /(?:^|[\s，。；：！？“「『《（(—]|[在于的对和与及暨])$/
/** What a name with a year ends with. */
const NAMED =
  /^[“‘]?[^\s\d，。；：！？、（）()《》]{0,20}?(?:书展|展会|展览|博览会|车展|[^展]展(?!开|示|现|望|出|位|品|区|厅|馆|台|商)|大会|年会|峰会|论坛|音乐会|演唱会|发布会|运动会|晚会|艺术节|文化节|电影节|购物节|狂欢节|[^季关情细章环调礼]节(?!目|点|能|约|日|奏|省|假|水)|联赛|锦标赛|公开赛|大赛|马拉松|[^比]赛(?!事|场|季|道|程|区|制|车|段)|世界杯|[^奖]杯(?!子)|大奖|盛典|典礼|评选|榜单?(?!样)|榜样|行动|计划|工程|汽车周|时装周|嘉年华|巡演|之夜|春晚|愿景|议程|仪式|版(?!本|权|图|块|面|税)|[中年季半]报(?!道|告|名|刊|社|警|酬|纸)|财报|业绩)/

/** Part of the name of an event, a list or a plan: 2023上海书展, “护苗2023”, 《…报告2023》. */
function isInName(text: string, at: number, end: number): boolean {
  if ('”」』》'.includes(text[end] ?? ' '))
    return /[“「『《][^“”「」《》\s\d，。]{2,14}$/.test(text.slice(Math.max(0, at - 15), at))
  // ISC 2023第十一届互联网安全大会
  if (/^第[一二三四五六七八九十百\d]{1,4}届/.test(text.slice(end, end + 6))) return true
  if (
    BEFORE_AMOUNT.test(text.slice(Math.max(0, at - 2), at).replace(/ +$/, '')) &&
    !text.startsWith('——', at - 2) &&
    !/标题[:：]$/.test(text.slice(Math.max(0, at - 3), at))
  )
    return false
  const begin = skipSpace(text, end)
  const after = text.slice(begin, begin + 26)
  if (NAMES_LIKE_COUNTED.test(after)) return true
  if (COUNTED.test(after) || matchUnit(text, begin)?.dimension === 'count') return false
  return (
    /^[“‘\u4e00-\u9fff]/.test(after) &&
    (NAMED.test(after) || (BEFORE_NAME.test(text.slice(Math.max(0, at - 1), at)) && /^[^至到一和及与或、]/.test(after)))
  )
}

/** Codes of accounts and forecasts; letters and digits beside them belong to another code. */
const CODES: readonly [
  code: RegExp,
  parts: (match: RegExpExecArray) => readonly [year: string, part: string | null],
][] = [
  [/^FY ?(20\d\d|\d\d)(?![0-9])/, ([, year]) => [year!, null]],
  [/^(20\d\d)[AEF](?![0-9A-Za-z])/, ([, year]) => [year!, null]],
  [/^(\d\d)(Q[1-4]|H[12])(?![0-9A-Za-z])/, ([, year, part]) => [year!, part!]],
  [/^([1-4])Q(20\d\d|\d\d)(?![0-9A-Za-z年])/, ([, value, year]) => [year!, `Q${value}`]],
  [/^([12])H(20\d\d|\d\d)(?![0-9A-Za-z年])/, ([, value, year]) => [year!, `H${value}`]],
]

/** FY2023, 2017E, 23Q2, 1H23. A fiscal year goes by its number. */
export function readYearCode(text: string, at: number, before: Before): Item | null {
  if (before.level > 0 || !(isLetter(text, at + 1) || isLetter(text, at + 2) || isLetter(text, at + 4))) return null
  if (/[0-9A-Za-z.]/.test(text[at - 1] ?? '\n')) return null
  const code = text.slice(at, at + 8)
  for (const [pattern, partsOf] of CODES) {
    const match = pattern.exec(code)
    if (match === null) continue
    const [printed, part] = partsOf(match)
    const year: TimeStep = { step: 'is', unit: 'year', value: Number(printed) + (printed.length === 2 ? 2000 : 0) }
    const end = at + match[0].length
    if (part === null) return { end, level: LEVEL.year, steps: [year], to: null, rule: 'year-code' }
    const step: TimeStep = { step: 'is', unit: part[0] === 'Q' ? 'quarter' : 'half', value: Number(part[1]) }
    return { end, level: LEVEL.part, steps: [year, step], to: null, rule: 'year-code' }
  }
  return null
}

/** A letter of the codes. */
const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 65 && code <= 90
}
