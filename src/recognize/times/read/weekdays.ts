import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'

const WORDS = ['星期', '礼拜', '周']
const DAYS = '一二三四五六日'
/** 星期三, 周末; after a week also the bare day. */
export const weekdayStarts = (): string[] => [
  '星期',
  '礼拜',
  '末',
  ...[...DAYS, '天'].flatMap(day => [day, `周${day}`]),
  '周末',
]
/** 上周一家公司: a classifier after the numeral makes it a count. */
const CLASSIFIERS = '家个名位次场起批艘辆架天年月只条项份款种届部共些直度则开连级'
const NUMERALS = '0123456789一二三四五六七八九十百几两多数半每第个'

/** 星期三, 周日, 周末; after a week also its bare day: 上周五, 下星期三. */
export function readWeekday(text: string, at: number, before: Before): Item | null {
  const word = '星礼周'.includes(text[at]!) ? WORDS.find(candidate => text.startsWith(candidate, at)) : undefined
  if (before.level === 0 && text.startsWith('末', at + (word?.length ?? 0))) return null
  if (word === undefined) return followsWeek(before) ? readDay(text, at) : null
  if (before.level === 0 && isCounted(text, at)) return null
  return readDay(text, at + word.length)
}

/** 三周五次; 指数周二下跌 is a day. */
const isCounted = (text: string, at: number): boolean =>
  NUMERALS.includes(text[at - 1] ?? '\n') && !/[指人次总]数$/.test(text.slice(Math.max(0, at - 2), at))

const followsWeek = ({ last }: Before): boolean => last !== null && last.step === 'shift' && last.unit === 'week'

/** 周五批准, 周三个股 and 周一直播 go on with a word of their own. */
const isClassifier = (text: string, at: number): boolean =>
  CLASSIFIERS.includes(text[at] ?? '\n') &&
  !/^(?:批准|个股|直播|共同|部署|连夜|连续|开始|开盘|开放|开业|起草|起诉|只有)/.test(text.slice(at, at + 2))

function readDay(text: string, at: number): Item | null {
  const character = text[at]
  const next = text[at + 1] ?? '\n'
  if (character === '末') return item(at + 1, 6, 7)
  const day = character === '天' ? 7 : DAYS.indexOf(character ?? ' ') + 1
  if (day === 0 || isClassifier(text, at + 1) || (day === 7 && '本前后均'.includes(next))) return null
  return item(at + 1, day, day)
}

function item(end: number, value: number, to: number): Item {
  const steps: TimeStep[] = [{ step: 'weekday', value, to }]
  return { end, level: LEVEL.weekday, steps, to: null, rule: 'weekday' }
}
