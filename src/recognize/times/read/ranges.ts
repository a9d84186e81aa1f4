import { LEVEL } from '../../../lexicon/periods.ts'
import type { Reading } from '../expression.ts'
import { itemStarts, readItem } from './items.ts'
import { readRepublicYear } from './lunar.ts'
import { jointAt, skipSpace } from './marks.ts'
import { readOpenEnd, UNTIL_WORDS, until } from './open-ends.ts'
import { continuePoint, type Point, readPoint } from './points.ts'

/** Words that everything read here begins with, numbers apart. */
export const calendarStarts = (): string[] => [...UNTIL_WORDS, ...itemStarts()]

const NOW = ['今', '现在', '目前', '如今']

/** A point of time, a range of two, or either opened to one side; null when none starts at `at`. */
export function readCalendarTime(text: string, at: number): Reading | null {
  const word = text[at] === '截' ? UNTIL_WORDS.find(candidate => text.startsWith(candidate, at)) : undefined
  const start = word === undefined ? at : skipSpace(text, at + word.length)
  const point = readPoint(text, start)
  if (point === null) return null
  if (word !== undefined) return until(pointReading(point), closeUntil(text, point.end))
  return closePoint(text, point)
}

/** A bare year of the Republic of China in an article that counts by them: 112年上半年, 111年底. */
export function readRepublicTime(text: string, at: number): Reading | null {
  const year = readRepublicYear(text, at)
  const point = year === null ? null : continuePoint(text, year)
  return point === null ? null : closePoint(text, point)
}

/** The point, or the range or open stretch that it begins. */
function closePoint(text: string, point: Point): Reading {
  const range = readRange(text, point)
  return readOpenEnd(text, range ?? pointReading(point), point.level)
}

/** Past the 为止 or 止 that a 截至 may be answered by. */
function closeUntil(text: string, at: number): number {
  if (text.startsWith('为止', at)) return at + 2
  return text[at] === '止' ? at + 1 : at
}

function pointReading({ end, steps, to, rule }: Point): Reading {
  if (to !== null) return { end, expression: { form: 'range', from: steps, to }, rule: 'range' }
  return { end, expression: { form: 'point', steps }, rule }
}

/** 10月16日至22日, 2012年到2021年, 去年9月至今, 三月和九月之间. */
function readRange(text: string, from: Point): Reading | null {
  const after = text[from.end] === '起' ? from.end + 1 : skipSpace(text, from.end)
  const joint = jointAt(text, after)
  if (joint === null) return from.to === null ? readBetween(text, from) : null
  const start = skipSpace(text, joint)
  const now = NOW.find(word => text.startsWith(word, start))
  if (now !== undefined && !'年天日晚后明早晨夏'.includes(text[start + now.length] ?? '\n')) {
    return {
      end: start + now.length,
      expression: { form: 'open', side: 'since', of: pointReading(from).expression },
      rule: 'open-since',
    }
  }
  const to = readEnd(text, start, from)
  if (to === null || from.to !== null || to.to !== null || isLoose(from, to)) return null
  const end = text[to.end] === '止' ? to.end + 1 : to.end
  return { end, expression: { form: 'range', from: from.steps, to: to.steps }, rule: 'range' }
}

/** After a time of day the other end may be a bare hour (下午五点一刻到六点), after 初一 a bare 初七. */
function readEnd(text: string, at: number, from: Point): Point | null {
  const point = readPoint(text, at)
  const last = from.steps.at(-1)!
  const isLunar = last.step === 'lunar' && text[at] === '初'
  if (!isLunar && (point !== null || from.level !== LEVEL.clock)) return point
  const item = readItem(text, at, { level: isLunar ? LEVEL.part : LEVEL.daypart, last })
  return item === null ? null : { ...item, top: item.level }
}

/** 明天傍晚到夜间: a part of the day is no end of its own; nor does a date run to a year or season of another kind. */
function isLoose(from: Point, to: Point): boolean {
  if (to.level === LEVEL.daypart && to.top === LEVEL.daypart) return true
  return from.level === LEVEL.clock && to.level < LEVEL.clock
}

/** 2015年和2018年之间, 三月和九月间. */
function readBetween(text: string, from: Point): Reading | null {
  if (!'和与'.includes(text[from.end] ?? ' ')) return null
  const to = readPoint(text, from.end + 1)
  if (to === null || to.to !== null) return null
  const word = text.startsWith('之间', to.end) ? '之间' : text[to.end] === '间' ? '间' : null
  if (word === null) return null
  return { end: to.end + word.length, expression: { form: 'range', from: from.steps, to: to.steps }, rule: 'range' }
}
