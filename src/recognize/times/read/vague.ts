import { sexagenary, sexagenaryPairs } from '../../../lexicon/eras.ts'
import { LEVEL, type Level, type TimeStep } from '../../../lexicon/periods.ts'
import { entriesOf, matcherOf } from '../../../lexicon/words.ts'
import type { Reading } from '../expression.ts'
import { readItem } from './items.ts'
import { jointAt, skipSpace } from './marks.ts'
import { readOpenEnd } from './open-ends.ts'
import { readPoint } from './points.ts'

/** Words that everything read here begins with. */
export const vagueStarts = (): string[] => [
  ...['逢', '隔', '到', ...PERIODS.map(([word]) => word)].map(word => `每${word}`),
  ...sexagenaryPairs(),
  ...SEXAGENARY_HEADS.flatMap(head => sexagenaryPairs().map(pair => head + pair)),
  ...entriesOf('vague-time').map(({ word }) => word),
]

const words = matcherOf('vague-time')

/** Times on no calendar: 近日, 目前, 近年来; 每年, 每天晚上8点, 历年春节. */
export function readVague(text: string, at: number): Reading | null {
  if (text[at] === '每') return readRecurring(text, at)
  const sexagenary = SEXAGENARY_STARTS.includes(text[at]!) ? readSexagenary(text, at) : null
  if (sexagenary !== null) return sexagenary
  const found = words().longestAt(text, at)
  if (found === null) return null
  const end = at + found.text.length
  if (STANDING[found.text]?.(text, at, end) === false) return null
  // 降至今年6月
  if (found.text.endsWith('今') && '年天日晚后明早晨夏春秋冬'.includes(text[end] ?? '\n')) return null
  if (OPEN_DAYS.includes(found.text)) return readOpenHours(text, end)
  const rest = USUAL.includes(found.text) ? readPoint(text, end) : null
  return vague(rest?.end ?? end, 'vague')
}

/** Where a clause begins, or what a time is put behind: 在之后的比赛中. */
const opensClause = (text: string, at: number): boolean =>
  /[\s，。；：！？、（(“在从比较到和与而是]/.test(text[at - 1] ?? '\n')

const followsNoYear = (text: string, at: number): boolean => !/[\d年]/.test(text[at - 1] ?? '\n')

/** 展望未来，, 村庄的未来。: what lies ahead as a thing; in 在未来， it is when. */
const isAhead = (text: string, at: number, end: number): boolean =>
  opensClause(text, at) || /[\d\u4e00-\u9fff]/.test(text[end] ?? '\n')

const NEAREST =
  /^(?:会遇|相遇|距离|的?(?:居民|住户|村|敏感|学校|医院|车站|机场|港口|海岸|陆地|建筑)[^，。；\d]{0,8}(?:仅|约|为|有|距离?|不足|不到)\d)/

/** 最近会遇距离, 最近居民楼仅30米: where, not when. */
const isRecent = (text: string, _at: number, end: number): boolean => !NEAREST.test(text.slice(end, end + 16))

/** 冲|过去, 转了|过去: where to; 一年|过去, 已|过去: what passes. */
const MOVED =
  /(?:[奔扔丢送飞跑走冲赶游踢转泼绕跨迈扛熬晕抢躲寄拨跳翻扑挪撞砸望看递打]了?|[年天月日周时]|时间|已经?|早已|[很尽]快|赶紧|刚刚?)$/
const isBefore = (text: string, at: number, end: number): boolean =>
  text[end] !== '式' && !MOVED.test(text.slice(Math.max(0, at - 2), at))

/** Words that are a time in some places only: 之后 follows a clause in 结束之后 and is no time of its own. */
const STANDING: Readonly<Record<string, (text: string, at: number, end: number) => boolean>> = {
  之后: opensClause,
  之前: opensClause,
  期间: opensClause,
  // 台风将|来袭, 提|现时: words that jieba does not know, or cuts elsewhere
  将来: (text, _, end) => !'袭临访'.includes(text[end] ?? '\n'),
  现时: (text, at) => text[at - 1] !== '提',
  // 紧随其后, 跟其后, 位列其后 say where
  其后: (text, at) => !'随跟列居排'.includes(text[at - 1] ?? '\n'),
  以后: opensClause,
  以前: followsNoYear,
  未来: isAhead,
  过去: isBefore,
  最近: isRecent,
  夜里: (text, at) => !/[个多]日$/.test(text.slice(Math.max(0, at - 2), at)),
  最初: (text, _, end) => text[end] === '的',
}

const SEXAGENARY_STARTS = '甲乙丙丁戊己庚辛壬癸农岁时'
const SEXAGENARY_HEADS = ['农历', '岁次', '时维']

/** 乙巳年九月初八: which sixty years they are of is not said. */
function readSexagenary(text: string, at: number): Reading | null {
  const head = SEXAGENARY_HEADS.find(word => text.startsWith(word, at))
  const start = at + (head?.length ?? 0)
  if (sexagenary(text[start] ?? ' ', text[start + 1] ?? ' ') === null || text[start + 2] !== '年') return null
  return vague(endOfChain(text, start + 3, LEVEL.year), 'sexagenary')
}

/** Where the items from `at` on end that lead further down than `level`. */
function endOfChain(text: string, at: number, level: Level, last: TimeStep | null = null): number {
  const item = readItem(text, at, { level, last })
  return item === null ? at : item.to !== null ? item.end : endOfChain(text, item.end, item.level, item.steps.at(-1)!)
}

/** Days of which many are meant: 工作日8:30—17:30. */
const OPEN_DAYS = ['工作日', '节假日', '双休日', '休息日']

function readOpenHours(text: string, at: number): Reading {
  const end = endOfChain(text, skipSpace(text, at), LEVEL.piece)
  if (end <= skipSpace(text, at)) return vague(at, 'vague')
  const joint = jointAt(text, end)
  return vague((joint === null ? null : readPoint(text, joint))?.end ?? end, 'recurring')
}

/** 以往“五一”黄金周 is no one festival. */
const USUAL = ['以往', '往年', '历年']

const PERIODS: readonly [word: string, level: Level][] = [
  ['个工作日', LEVEL.piece],
  ['双月', LEVEL.part],
  ['单月', LEVEL.part],
  ['周末', LEVEL.piece],
  ['个月', LEVEL.part],
  ['个季度', LEVEL.part],
  ['个星期', LEVEL.piece],
  ['季度', LEVEL.part],
  ['星期', LEVEL.piece],
  ['年', LEVEL.year],
  ['月', LEVEL.part],
  ['周', LEVEL.piece],
  ['天', LEVEL.piece],
  ['日', LEVEL.piece],
  ['晚', LEVEL.daypart],
  ['早', LEVEL.daypart],
]

/** 每年, 每周一, 每天晚上8点, 每个工作日的下午三点, 每年9月到11月, 每年11月1日之前, 每到月底. */
function readRecurring(text: string, at: number): Reading | null {
  const isLed = '逢隔到'.includes(text[at + 1] ?? ' ')
  const start = isLed ? at + 2 : at + 1
  const period = PERIODS.find(([word]) => text.startsWith(word, start))
  if (period === undefined) {
    const named = isLed && text[at + 1] !== '隔' ? readPoint(text, start) : null
    return named === null ? null : vague(named.end, 'recurring')
  }
  const [word, level] = period
  const isWeek = /[周期]$/.test(word) && !NUMBERED_EACH.test(text.slice(start + word.length, start + word.length + 3))
  const last = isWeek ? ({ step: 'shift', unit: 'week', by: 0, from: 'article' } as const) : null
  let begin = start + word.length
  const days = WORKDAYS.find(name => text.startsWith(name, begin))
  if (days !== undefined) begin += days.length
  let end = endOfChain(text, begin, level, last)
  if (end === begin && text[begin] === '的') {
    const clock = endOfChain(text, begin + 1, level, last)
    if (clock > begin + 1) end = clock
  }
  const joint = end > begin ? jointAt(text, end) : null
  const to = joint === null ? null : readPoint(text, joint)
  const reading = vague(to?.end ?? end, 'recurring')
  return end > begin ? vague(readOpenEnd(text, at, reading, LEVEL.piece).end, 'recurring') : reading
}

/** 每周一星”, 每周三班，: so many a week; 每周一见面 and 每周三班会 are on a day. */
const NUMBERED_EACH = /^[一二三四五六七](?:[星见告班集期篇课讲练测评题歌诗更])(?:[，。；、的”」》\n]|$)/

const WORKDAYS = ['工作日', '周末', '节假日']

const vague = (end: number, rule: string): Reading => ({ end, expression: { form: 'vague' }, rule })
