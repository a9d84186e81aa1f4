import { festivals } from '../../../lexicon/festivals.ts'
import { matchWords } from '../../../lexicon/matcher.ts'
import { LEVEL } from '../../../lexicon/periods.ts'
import type { Before, Item } from './item.ts'

/** Words that make the day off a stretch of days off. */
const HOLIDAYS = ['小长假', '黄金周', '假期', '长假', '假日']
/** 蔡国庆, 邓清明: people are named after festivals. */
const SURNAMES =
  '蔡李王张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋贾丁魏薛叶阎余潘杜戴钟汪姜范姚谭廖邹熊郝孔崔邱秦侯邵孟段雷汤尹黎乔贺赖龚'
/** 中秋晚会, 国庆档, 春节因素: what is named after a festival. */
const IS_SHOW = /^(?:档|晚会|联欢|特别节目|特辑|庙会|贺岁|礼盒|套餐|因素|影响|错月|错位)/
/** The festival already spoken of. */
const SAME_FESTIVAL = ['节日期间', '假日期间', '小长假期间', '小长假', '节日']
/** Holidays whose bare name is also a number or a road. */
const NUMBER_NAMES: Readonly<Record<string, string>> = { 十一: '国庆' }
const NUMERALS = '〇零一二三四五六七八九十百千万0123456789'

/** Words that everything read here begins with. */
export const festivalStarts = (): string[] => [
  ...SAME_FESTIVAL,
  ...Object.keys(NUMBER_NAMES),
  ...[...festivals().values()].flatMap(({ words }) => words),
]

const names = matchWords(() =>
  [...festivals().values()].flatMap(({ name, words }) => words.map(word => [word, name] as const)),
)

/** 春节, 国庆节, “五一”黄金周; 节日期间 means the festival named before. */
export function readFestival(text: string, at: number, before: Before): Item | null {
  if (SAME_FESTIVAL.some(word => text.startsWith(word, at))) return readSame(text, at, before)
  const found = names.longestAt(text, at)
  const numbered = found === null ? readNumberName(text, at) : null
  if (numbered !== null) return numbered
  if (found === null) return null
  const end = at + found.text.length
  if (found.text.length === 2 && SURNAMES.includes(text[at - 1] ?? '\n')) return null
  const isNumber = NUMERALS.includes(found.text[0]!)
  if (isNumber && (NUMERALS.includes(text[at - 1] ?? '\n') || '第国届'.includes(text[at - 1] ?? '\n'))) return null
  if (IS_SHOW.test(text.slice(end, end + 4))) return null
  if (isNumber && /^[〇零一二三四五六七八九十百千万路厂队街]/.test(text.slice(end, end + 1))) return null
  return item(text, end, found.value)
}

/** 十一黄金周, 十一期间: 十一 by itself is eleven. */
function readNumberName(text: string, at: number): Item | null {
  const word = Object.keys(NUMBER_NAMES).find(name => text.startsWith(name, at))
  if (word === undefined) return null
  const end = at + word.length
  if (NUMERALS.includes(text[at - 1] ?? '\n')) return null
  return holidayEnd(text, end) === end && !text.startsWith('期间', end) ? null : item(text, end, NUMBER_NAMES[word]!)
}

/** 节日期间, and 节日前4天 as the part of it that follows. */
function readSame(text: string, at: number, before: Before): Item | null {
  if (before.level > 0) return null
  const word = SAME_FESTIVAL.find(name => text.startsWith(name, at))!
  if (word === '节日' && !/^前\S{1,3}天/.test(text.slice(at + 2, at + 7))) return null
  return {
    end: at + word.length,
    level: LEVEL.part,
    steps: [{ step: 'festival', name: null, holiday: true }],
    to: null,
    rule: 'festival',
  }
}

function item(text: string, at: number, name: string): Item {
  const end = holidayEnd(text, at)
  // 春节期间 are the days off
  const holiday = end > at || (text.startsWith('期间', at) && HAS_DAYS_OFF.includes(name))
  return { end, level: LEVEL.part, steps: [{ step: 'festival', name, holiday }], to: null, rule: 'festival' }
}

const HAS_DAYS_OFF = ['元旦', '春节', '清明', '五一', '端午', '中秋', '国庆']

function holidayEnd(text: string, at: number): number {
  const word = HOLIDAYS.find(holiday => text.startsWith(holiday, at))
  return word === undefined ? at : at + word.length
}
