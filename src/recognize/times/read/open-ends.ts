import { matchWords } from '../../../lexicon/matcher.ts'
import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import type { OpenSide, Reading, TimeExpression } from '../expression.ts'
import { skipSpace } from './marks.ts'
import { readCount } from './whole-numbers.ts'

/** Words before a time that open it towards the past: 截至2022年7月. */
export const UNTIL_WORDS = ['截至到', '截止到', '截止至', '截至', '截止', '截到']

/** `null` only closes the stretch itself: 春节期间, 2024年内. */
const TAILS: readonly [word: string, side: OpenSide | null, notBefore: string][] = [
  ['以来', 'since', ''],
  ['来', 'since', '自到看临往回的源说访华'],
  ['至今', 'since', ''],
  ['迄今', 'since', ''],
  ['迄今为止', 'since', ''],
  ['至今为止', 'since', ''],
  ['起', 'since', '点源步因诉草伏用色价义飞火'],
  ['或之后', 'since', ''],
  ['或以后', 'since', ''],
  ['及之后', 'since', ''],
  ['及以后', 'since', ''],
  ['及其后', 'since', ''],
  ['以后', 'after', ''],
  ['之后', 'after', ''],
  ['后', 'after', '续勤卫期备半来代者裔台世天'],
  ['或之前', 'until', ''],
  ['或以前', 'until', ''],
  ['及之前', 'until', ''],
  ['及以前', 'until', ''],
  ['为止', 'until', ''],
  ['止', 'until', '损步住跌'],
  ['以前', 'before', ''],
  ['之前', 'before', ''],
  ['前', 'before', '往后来去夕期景途沿线身任述线排锋不移'],
  ['开始', 'since', ''],
  ['夜间开始', 'since', ''],
  ['夜间起', 'since', ''],
  ['晚间起', 'since', ''],
  ['晚间开始', 'since', ''],
  ['期间', null, ''],
  ['之间', null, ''],
  ['间', null, '隔断接歇谍或杂距谈'],
  ['早些时候', null, ''],
  ['稍早时候', null, ''],
  ['晚些时候', null, ''],
  ['稍晚时候', null, ''],
  ['当天', null, ''],
  ['当日', null, ''],
  ['当月', null, ''],
  ['年内', null, '容部地'],
  ['内', null, '容部地外阁蒙'],
]

/** The reading with the word behind it that opens or closes it: 2012年以来, 1996年前, 2024年内. */
export function readOpenEnd(text: string, start: number, reading: Reading, lastLevel: number): Reading {
  const inclusive = INCLUSIVE.exec(text.slice(reading.end, reading.end + 6))
  const at = inclusive === null ? skipSpace(text, reading.end) : reading.end + inclusive[0].length
  const tail = tails.longestAt(text, at)
  if (tail === null) return reading
  const { text: word } = tail
  const { notBefore } = tail.value
  const side = inclusive === null ? tail.value.side : includingEnd(tail.value.side)
  const end = at + word.length
  if (
    notBefore.includes(text[end] ?? '\n') ||
    (word === '来' && !isSinceYear(reading.expression, text, end)) ||
    (word === '之间' && reading.expression.form !== 'range') ||
    (word === '内' && lastLevel > LEVEL.part) ||
    (word === '间' && !isStretch(reading.expression, lastLevel)) ||
    (word === '开始' && (lastLevel === LEVEL.clock || !isStart(text, start, end))) ||
    (word.startsWith('当') && lastLevel !== (word === '当月' ? LEVEL.part : LEVEL.piece) && !isFestival(reading)) ||
    (word.endsWith('时候') && lastLevel > LEVEL.weekday) ||
    (word.endsWith('后') && FOLLOWING.test(text.slice(Math.max(0, start - LONGEST_LIST), start)))
  )
    return reading
  if (side === null) return { ...reading, end }
  const lasting = word === '起' && lastLevel === LEVEL.piece ? readLasting(text, end, reading.expression) : null
  if (lasting !== null) return lasting
  return { end, expression: open(side, reading.expression), rule: `open-${side}` }
}

/** 今起三天, 8月1日起一周: so many days from that one on. */
function readLasting(text: string, at: number, expression: TimeExpression): Reading | null {
  if (expression.form !== 'point') return null
  const number = readCount(text, skipSpace(text, at))
  if (number === null) return null
  const { value: count, end } = number
  const unit = text[end] === '天' ? 'day' : text[end] === '周' ? 'week' : null
  if (unit === null || count < 1 || count > LONGEST_STAY) return null
  const past = /^[之以]?内/.exec(text.slice(end + 1, end + 3))?.[0].length ?? 0
  const steps: TimeStep[] = [...expression.steps, { step: 'first', count, unit }]
  return { end: end + 1 + past, expression: { form: 'point', steps }, rule: 'span-coming' }
}

/** Days or weeks counted from a day. */
const LONGEST_STAY = 31

/** 2023年6月30日（含）前, 1月1日（含当日）以后: the day itself belongs to it. */
const INCLUSIVE = /^[（(]含(?:当[日天]|本数)?[）)]/
const includingEnd = (side: OpenSide | null): OpenSide | null =>
  side === 'before' ? 'until' : side === 'after' ? 'since' : side

/** 继1996、2000年之后 is what came before, not a time since. */
const FOLLOWING = /继[\d、和及与年月日]{0,20}$/
const LONGEST_LIST = 21

/** 2001年至2022年间, 90年代间: what has an inside. */
const isStretch = ({ form }: TimeExpression, level: number): boolean => form === 'range' || level === LEVEL.decade

/** 从1996年开始逐年扩招, 去年开始的 and 年初开始对 say since when; in 9月开始交付 the verb takes an object. */
const isStart = (text: string, start: number, end: number): boolean =>
  '从自由打'.includes(text[start - 1] ?? '\n') ||
  '，。；、的\n'.includes(text[end] ?? '\n') ||
  /^(?:对(?!话|接|抗|阵|决)|就(?!业|读|餐|诊|医|任|位)|向|在|把|被|陆续|逐[步渐年]|持续|不断|连续|已经?|便|都)/.test(
    text.slice(end, end + 2),
  )

/** 除夕当天 says the day once more. */
const isFestival = ({ rule, expression }: Reading): boolean =>
  rule === 'festival' || (expression.form === 'point' && expression.steps.at(-1)?.step === 'festival')

const tails = matchWords(() => TAILS.map(([word, side, notBefore]) => [word, { side, notBefore }]))

/** 1989年来 and 今年来: only a year takes the short word, and nobody comes (2019年来缅游客). */
function isSinceYear(expression: TimeExpression, text: string, end: number): boolean {
  const last = expression.form === 'point' ? expression.steps.at(-1) : undefined
  if (last?.step === 'shift') return last.unit === 'year' && text[end] === '，'
  return (
    last?.step === 'is' && last.unit === 'year' && '，、的首最新我全各累共已连一不持每平记'.includes(text[end] ?? '，')
  )
}

/** 年底前 reaches to the end of the year and 19日中午前 into that day: they are kept whole. */
function open(side: OpenSide, of: TimeExpression): TimeExpression {
  const last: TimeStep | undefined = of.form === 'point' ? of.steps.at(-1) : undefined
  const endsAtEnd = side === 'before' && (last?.step === 'part' || (last?.step === 'edge' && last.edge === 'end'))
  return { form: 'open', side: endsAtEnd ? 'until' : side, of }
}

export const until = (reading: Reading, end: number): Reading => ({
  end,
  expression: { form: 'open', side: 'until', of: reading.expression },
  rule: 'open-until',
})
