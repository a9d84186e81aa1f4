import { matchWords } from '../../../lexicon/matcher.ts'
import { isHan } from '../../numerals/surroundings.ts'
import type { Reading, SpanDirection } from '../expression.ts'
import { type Length, readLength } from './lengths.ts'
import { skipNearly, skipSpace } from './marks.ts'
import { AFTER_HEAD } from './starts.ts'

interface Head {
  readonly direction: SpanDirection
  readonly needs: 'nothing' | 'clause' | 'suffix'
}

/** What stands before a length of time and makes it a time; `bare` where nothing need follow (过去十年), else a suffix must. */
const HEADS: readonly [word: string, direction: Head['direction'], needs: Head['needs']][] = [
  ['过去的', 'past', 'nothing'],
  ['过去', 'past', 'nothing'],
  ['刚刚过去的', 'past', 'nothing'],
  ['刚过去的', 'past', 'nothing'],
  ['接下来的', 'coming', 'nothing'],
  ['接下来', 'coming', 'nothing'],
  ['最近的', 'past', 'nothing'],
  ['最近', 'past', 'nothing'],
  ['最后', 'past', 'suffix'],
  ['未来的', 'coming', 'nothing'],
  ['未来', 'coming', 'nothing'],
  ['今后的', 'coming', 'nothing'],
  ['今后', 'coming', 'nothing'],
  ['此后', 'coming', 'nothing'],
  ['此后的', 'coming', 'nothing'],
  ['之前', 'past', 'nothing'],
  ['再过', 'later', 'nothing'],
  ['上', 'past', 'clause'],
  ['下', 'coming', 'clause'],
  ['前', 'past', 'clause'],
  ['后', 'coming', 'clause'],
  ['近', 'past', 'clause'],
  ['这', 'past', 'clause'],
]

const TAILS: readonly [word: string, direction: SpanDirection, notBefore: string][] = [
  ['以来', 'past', ''],
  ['来', 'past', '自到看临往回源说'],
  ['之内', 'within', ''],
  ['以内', 'within', ''],
  ['内', 'within', '地容部外阁涵分'],
  ['的时间内', 'within', ''],
  ['时间内', 'within', ''],
  ['之后', 'later', ''],
  ['以后', 'later', ''],
  ['后', 'later', '续勤卫期备来代者裔'],
  ['之前', 'ago', ''],
  ['以前', 'ago', ''],
  ['前', 'ago', '往后来去夕期景提途沿线'],
]

/** Words that everything read here begins with, numbers apart. */
export const spanStarts = (): string[] =>
  HEADS.flatMap(([word, , needs]) =>
    [...AFTER_HEAD, ...(needs === 'nothing' ? ['近', '约', '将近'] : [])].map(next => word + next),
  )

const heads = matchWords(() => HEADS.map(([word, direction, needs]) => [word, { direction, needs }]))
const tails = matchWords(() => TAILS.map(([word, direction, notBefore]) => [word, { direction, notBefore }]))

/**
 * A length of time counted from somewhere: 近三年来, 过去十年, 未来一周, 五年内, 三天后, 两小时前.
 * A length by itself (连续五年, 40多天) is a measure and none of ours.
 */
export function readSpan(text: string, at: number): Reading | null {
  const head = heads.longestAt(text, at)
  if (head !== null) return readHeaded(text, at, head.text, head.value)
  if ('第每连满近'.includes(text[at - 1] ?? '\n')) return null
  const length = readLength(text, at)
  if (length === null) return null
  const tail = readTail(text, length.end)
  if (tail === null) return readRecord(text, at, length) ?? readThrough(text, at, length)
  // 缩短至10分钟内 is how long it takes, 连续90日内 and 期限在1个月以内 which case it is
  if (tail.direction === 'within' && MEASURES.test(text.slice(Math.max(0, at - 3), at))) return null
  // 体检结束后|一周内: from a day that is not told here
  if (tail.direction === 'within' && '后起'.includes(text[at - 1] ?? '\n')) return { ...vague, end: tail.end }
  return isDate(text, length, tail.direction) ? null : reading(tail.end, tail.direction, length)
}

const MEASURES = /(?:缩短|压缩|压减|缩减|控制|降低)[至到在]$|连续$|(?:期限|年限|时长|时间|[账工]龄)在$/

/** Verbs of change that make the length before them a time: 十年增长1.3倍. */
const CHANGES =
  /^(?:[增升涨降跌减翻](?!值|幅|速|量|息|级|薪|准|压|温|水)|下[降跌滑]|上[升涨]|减少|提[高升]|累计|新增|净[增流减]|亏损|[暴激猛骤][增降涨跌减瘦]|飙升|缩减|迈上|培育)/
/** 短短|30天, or nothing before. */
const SHORT = /(?:短短|[\n，。；：！？“])$/
/** What takes a length of time for its measure: 连续五年, 历时三年. */
const MEASURED = '续时期费花用经满达每第前后超约近仅足共隔长这那第比逾至到'

/** What a value is the most or least of: 创两年最小增幅, 触及四个月高点, 跌至10年新低. */
const RECORD = /^(?:来?最[大小高低多少快慢好差长短强弱]|[新高低](?:高|低|点|位))/

/** 创两年最小增幅, 触及四个月高点: the length of time that a record goes back. */
function readRecord(text: string, at: number, length: Length): Reading | null {
  const isRecord = RECORD.test(text.slice(length.end, length.end + 3)) && !'续时历第每满'.includes(text[at - 1] ?? '\n')
  return isRecord && length.unit !== 'hour' && length.unit !== 'minute' && !isDate(text, length, 'past')
    ? reading(length.end, 'past', length)
    : null
}

/** 十年间, 五年里: a stretch of years that ends now; 五年增长一倍: the same where a change follows at once. */
function readThrough(text: string, at: number, length: Length): Reading | null {
  const { unit, end, count } = length
  if (MEASURED.includes(text[at - 1] ?? '\n') || isDate(text, length, 'past')) return null
  // 八天的时间里 is how long it takes
  if (/^的?时间/.test(text.slice(end, end + 3)) && !'多几'.includes(text[at]!)) return null
  const inside = text[end] === '中' && text[end + 1] === '，' ? end + 1 : pastInside(text, end, '间里')
  // 几十年间, 一个多月里: from no known moment
  if (count === null) return inside > end ? { ...vague, end: inside } : null
  if (count < 1) return null
  // 四天里, 三个月间 tell on, from no known moment
  if (inside > end)
    return count > 1 ? reading(inside, 'through', unit === 'year' ? length : { ...length, count: null }) : null
  const isChanging = inside === end && CHANGES.test(text.slice(end, end + 2))
  // 短短三十天激增: from no known moment
  if (
    isChanging &&
    !text.startsWith('累计', end) &&
    SHORT.test(text.slice(Math.max(0, at - 2), at)) &&
    (unit === 'day' || unit === 'week')
  )
    return { ...vague, end }
  const isLong = unit === 'year' || text[end - 1] === '月'
  return isChanging && isLong && count > 1 && text[end - 2] !== '度' ? reading(end, 'through', length) : null
}

function readHeaded(text: string, at: number, word: string, { direction, needs }: Head): Reading | null {
  // 已过去两个月 is how long ago it is
  if (word === '过去' && '已经'.includes(text[at - 1] ?? '\n')) return null
  // 附近7栋楼, 最近7栋楼
  if (word === '近' && '附最靠临'.includes(text[at - 1] ?? '\n')) return null
  const after = skipSpace(text, at + word.length)
  const start = needs === 'nothing' ? skipNearly(text, after) : after
  const length = readLength(text, start)
  // 过去的6月 is a month
  if (length === null || (word.endsWith('的') && length.unit === 'month' && text[length.end - 2] !== '个')) return null
  // 前3世纪 is one before our era
  if (word === '前' && length.unit === 'century' && text[length.end - 3] !== '个') return null
  const tail = readTail(text, length.end)
  // 近一年后 is after some event, 发病前21天内 before one
  if (tail?.direction === 'later' && word === '近') return null
  if (tail?.direction === 'within' && needs !== 'nothing' && word !== '近')
    return word === '后' && isHan(text.charCodeAt(at - 1)) ? null : { ...vague, end: tail.end }
  const isInside = tail?.direction === 'within' && (direction === 'past' || direction === 'coming')
  if (tail !== null && (tail.direction === direction || isInside)) return reading(tail.end, direction, length)
  if (needs === 'suffix' || (needs === 'clause' && !isAdverbial(text, at, length))) return null
  const end = pastInside(text, length.end, '间里')
  // 这三年 are the years just told of, 此后两年 those from then on, 前两天 the other day, 近5日资金流向 days of trading
  const isVague =
    word === '这' ||
    word.startsWith('此') ||
    (word === '前' && length.unit === 'day' && length.count === 2) ||
    (word === '近' && text[length.end - 1] === '日' && TRADED.test(text.slice(end, end + 2)))
  return isVague ? { ...vague, end } : reading(end, direction, length)
}

const TRADED = /^(?:资金|主力|北向|累计|均|涨|跌)/
const vague: Omit<Reading, 'end'> = { expression: { form: 'vague' }, rule: 'span-vague' }

/** Past 里 and the like behind a length of time. */
const pastInside = (text: string, at: number, words: string): number => {
  const during = /^(?:的?时间[里内中]|之间)/.exec(text.slice(at, at + 4))
  if (during !== null) return at + during[0].length
  return words.includes(text[at] ?? ' ') && !/^(?:[里中][国面央程]|间[隔断接])/.test(text.slice(at, at + 2))
    ? at + 1
    : at
}

const reading = (end: number, direction: SpanDirection, { count, unit }: Length): Reading => ({
  end,
  expression: { form: 'span', direction, count, unit },
  rule: `span-${direction}`,
})

function readTail(text: string, at: number): { direction: SpanDirection; end: number } | null {
  const tail = tails.longestAt(text, at)
  if (tail === null) return null
  const end = at + tail.text.length
  // 十年前|来过
  const isVisit = text[end] === '来' && '过的到'.includes(text[end + 1] ?? '\n')
  return tail.value.notBefore.includes(text[end] ?? '\n') && !isVisit ? null : { direction: tail.value.direction, end }
}

/** 2012年后 and 5月前 are dates: a year of four digits or a bare month. */
function isDate(text: string, { count, unit, end }: Length, direction: SpanDirection): boolean {
  const isDayOfMonth = count === null || count <= 31
  const isArabicDay = unit === 'day' && text[end - 1] === '日' && isDayOfMonth && /[0-9]/.test(text[end - 2] ?? '')
  if (direction === 'within' || direction === 'past')
    return (unit === 'year' && count !== null && count > 1500) || (direction === 'past' && isArabicDay)
  const isBareMonth = unit === 'month' && !'个多'.includes(text[end - 2]!)
  return isBareMonth || isArabicDay || (unit === 'year' && count !== null && count > 1000)
}

/** What lasts so long stands before: 历时近三年, 有近20年. */
const BEFORE_LENGTH = '时达有了过经用期花费续隔等将约长满距短住留周作业前后'

/** 近三年 is a time where it can stand as an adverbial; in 历时近三年 it is a length. */
function isAdverbial(text: string, at: number, { unit, count, end }: Length): boolean {
  const head = text[at]!
  const previous = text[at - 1] ?? '\n'
  if (head === '这') return unit === 'year' || unit === 'month' || (unit === 'day' && count !== null)
  if (head === '近' && text.startsWith('交易日', end - 3)) return !BEFORE_LENGTH.includes(previous)
  // 节省近半小时
  if (head === '近' && count !== null && count < 1) return false
  if (count === null) return head === '近' && unit === 'year' && !BEFORE_LENGTH.includes(previous)
  if (count === 1 && head !== '近') return false
  if (head === '近' && count <= 10 && unit !== 'hour' && unit !== 'minute' && !closesClause(text, at, end))
    return !BEFORE_LENGTH.includes(previous)
  return ADVERBIAL.test(previous)
}

/** What an adverbial stands behind. */
const ADVERBIAL = /[\s，。；：、（(“在是于从对和与及据以比较国省市区]/

/** 任职|近10年，: behind what goes on for so long, not in a row as 基金近一年、近三年收益. */
const closesClause = (text: string, at: number, end: number): boolean =>
  isHan(text.charCodeAt(at - 1)) && /^(?:[，。；）)！？\n]|、(?!近)|$)/.test(text.slice(end, end + 2))
