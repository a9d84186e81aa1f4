import { LEVEL, type TimeStep } from '../../../lexicon/periods.ts'
import { isOnCalendars } from '../calendar-limits.ts'
import type { Before, Item } from './item.ts'
import { isArabic, readWholeNumber, type WholeNumber } from './whole-numbers.ts'

const SEPARATORS = '-/.'

/** Dates in digits alone: 2023-07-28, 2023/7/28, 2023.7.28, 2020-05, 10/31/1974, 7.31日. */
export function readNumericDate(text: string, at: number, before: Before): Item | null {
  if (before.level > 0 || !isArabic(text.charCodeAt(at)) || isPartOfCode(text, at)) return null
  const first = readWholeNumber(text, at)
  if (first === null || !SEPARATORS.includes(text[first.end] ?? ' ')) return null
  const separator = text[first.end]!
  const second = readWholeNumber(text, first.end + 1)
  if (second === null || second.form !== 'arabic' || second.length > 2) return null
  if (text[second.end] === separator) {
    const third = readWholeNumber(text, second.end + 1)
    if (third !== null && third.form === 'arabic' && isApart(text, third.end)) {
      if (first.length === 4 && third.length <= 2)
        return (
          date(first.value, second.value, third.value, third.end) ??
          (isWritten(text, at, second, third) ? chain(first.value, second.value, third.value, third.end) : null)
        )
      if (first.length <= 2 && third.length === 4 && separator === '/')
        return date(third.value, first.value, second.value, third.end)
      return null
    }
  }
  if (first.length <= 2 && separator === '.')
    return isLength(text, at) ? null : readDay(text, first.value, second.value, second.end)
  // 2020-05 and, in a range of such, 1999.08 and 2019.1; a lone 2023.7 is a number
  const isEnd = first.length === 4 && follows(text, at)
  const isRange = isEnd || (first.length === 4 && leads(text, second.end))
  const isMonth = first.length === 4 && second.length === 2 && !'年赛学财'.includes(text[second.end] ?? ' ')
  if (!isRange && (!isMonth || separator !== '-' || isJoined(text.charCodeAt(second.end)))) return null
  const month = date(first.value, second.value, null, second.end)
  // 2023.05-2023.13
  return month ?? (isEnd && second.length === 2 ? chain(first.value, second.value, null, second.end) : null)
}

/** 平均住院日9.2日, 逗留时间为1.2日, 缩短1.5日: how many days, with tenths. */
const isLength = (text: string, at: number): boolean =>
  /(?:[减增]少|增加|[缩延]短|延长|下降|提[高升前]|压缩|[天日长期间][为约达]|(?<!\d)日|平均[^，。；\n]{0,20})[约至到了]?$/.test(
    text.slice(Math.max(0, at - 24), at),
  )

/** 7.31日: a day with its word. */
function readDay(text: string, month: number, day: number, end: number): Item | null {
  if (!'日号'.includes(text[end] ?? ' ') || !isOnCalendars('month', month) || !isOnCalendars('day', day)) return null
  const steps: TimeStep[] = [
    { step: 'is', unit: 'month', value: month },
    { step: 'is', unit: 'day', value: day },
  ]
  return { end: end + 1, level: LEVEL.piece, steps, to: null, rule: 'numeric-date' }
}

/** Whether the other end of a range of dates stands behind: 2019.1—2021.12, 2008.03-2009, 2021.03至今. */
const leads = (text: string, at: number): boolean =>
  /^ ?(?:[-—–~～－―]{1,2}|至|到) ?(?:(?:19|20)\d\d(?!\d)|今)/.test(text.slice(at, at + 9))

/** Whether one stands before. */
const follows = (text: string, at: number): boolean =>
  /(?:^|\D)(?:19|20)\d\d[-./]\d{1,2} ?(?:[-—–~～－―]{1,2}|至|到) ?$/.test(text.slice(Math.max(0, at - 12), at))

/** Whether the digits end here, or a range goes on: 2023.06.01-2023.06.30. */
const isApart = (text: string, at: number): boolean => !isJoined(text.charCodeAt(at)) || leads(text, at)

/** A dash before the digits joins two dates, and letters with a number. */
const isPartOfCode = (text: string, at: number): boolean =>
  text[at - 1] === '-' && text[at - 2] !== '-' ? !isArabic(text.charCodeAt(at - 2)) : isJoined(text.charCodeAt(at - 1))

/** Letters and digits belong to a code. */
const isJoined = (code: number): boolean =>
  isArabic(code) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 46 ||
  code === 45 ||
  code === 47

function date(year: number, month: number, day: number | null, end: number): Item | null {
  if (year < 1000 || year > 2200 || !isOnCalendars('month', month) || !isOnCalendars('day', day ?? 1)) return null
  return chain(year, month, day, end)
}

/** What numbers with dashes go by that are no dates: 编号2023-13-05. */
const CALLED = /(?:[编文单批型货证代版账帐]号|号码|代码|编码|条码|版本|电话|热线|传真|[号第№#])[为是：: ]{0,2}$/

/** 2023-13-05, 2023/13/45: a date by all but its month and day. */
const isWritten = (text: string, at: number, month: WholeNumber, day: WholeNumber): boolean =>
  month.length === 2 &&
  day.length === 2 &&
  text[month.end] !== '.' &&
  /^(?:19|20)/.test(text.slice(at, at + 2)) &&
  !CALLED.test(text.slice(Math.max(0, at - 4), at))

function chain(year: number, month: number, day: number | null, end: number): Item {
  const steps: TimeStep[] = [
    { step: 'is', unit: 'year', value: year },
    { step: 'is', unit: 'month', value: month },
  ]
  if (day !== null) steps.push({ step: 'is', unit: 'day', value: day })
  return { end, level: day === null ? LEVEL.part : LEVEL.piece, steps, to: null, rule: 'numeric-date' }
}
