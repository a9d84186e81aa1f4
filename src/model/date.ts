/** Longest date with its time and zone that is looked at, in UTF-16 units. */
const LONGEST = 60

const YEAR = String.raw`(1\d{3}|20\d{2})`
/** 2022年 2022年9月 2022-09 */
const MONTH = new RegExp(String.raw`^${YEAR}(?:\s*年|\s*[年./-]\s*(\d{1,2})(?:\s*月)?)?$`)
/** 2022年9月26日 2022/9/26 20220926 20220926083000, before what `TIME` reads */
const DAY = new RegExp(String.raw`^${YEAR}\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*[日号]?`)
/** 2022 09 26 */
const SPACED = new RegExp(String.raw`^${YEAR} (\d\d) (\d\d)(?!\d)`)
/** Sun, 17 Jul 2022 05:04:58 GMT, 17 July 2022, 17-Jul-2022; the time goes unread. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+${YEAR}(?!\d)`,
)
/** July 17, 2022, Jul 17th 2022, Sun Jul 17 05:04:58 CST 2022 */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{1,2}:\d\d:\d\d)(?:\s+[A-Z]{2,5}|\s+[+-]\d{4})?)?\s+${YEAR}(?!\d)`,
)
/** July 2022 */
const ENGLISH_MONTH = new RegExp(String.raw`^([A-Za-z]{3,9})\.?,?[\s-]+${YEAR}$`)
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DIGITS = new RegExp(String.raw`^${YEAR}(\d\d)(\d\d)(\d{4}|\d{6})?(?!\d)`)
/** Time, zone or weekday behind a day: T08:30:00+08:00, Z, 上午8时, （星期一） */
const TIME =
  /^[\sT]*(?:$|[(Z+星周]|(?:上午|下午|晚上?|凌晨|中午|早上?)?\s*\d{1,2}\s*[:时点]|T?\d{4}(?:\d\d)?(?:$|[Z+]))/
/** Hours, minutes and seconds of times and zones: 8:30:00 8时30分 +08:00 */
const CLOCKS = /(\d+)\s*[:时点](?:\s*(\d+)(?:\s*[:分]\s*(\d+))?)?/g
/** 083000 0830 */
const CLOCK = /^[\sT]*(\d\d)(\d\d)(\d\d)?(?!\d)/
/** East of Greenwich: +08:00 +0800 +08 */
const ZONE = /\+(\d\d):?(\d\d)?/

/**
 * Writes a date that stands alone as EDTF at the precision printed; null when it is none.
 * `2022年9月26日`, `2022-09-26 10:30`, `２０２２/９/２６`, `20220926`, `二〇二二年九月二十六日`, `民国111年9月26日`, `Mon, 26 Sep 2022` → `2022-09-26`; `2023年8月`, `August 2023` → `2023-08`; `2003` → `2003`.
 * Of a time with its zone it is the day as printed; a time or zone that there is not makes it none.
 */
export function readDate(printed: string): string | null {
  const text = inDigits(withHyphens(halfWidth(printed.trim().slice(0, LONGEST))))
  const day = DAY.exec(text) ?? DIGITS.exec(text) ?? SPACED.exec(text)
  const rest = text.slice(day?.[0].length)
  const match = day !== null && TIME.test(rest) && isTime((day[4] ?? '') + rest) ? day : MONTH.exec(text)
  return match === null ? readEnglish(text) : writeDate(match[1]!, match[2], match[3])
}

/** A day or month in English, as RFC 5322, programs and English pages print it: `Sun, 17 Jul 2022 05:04:58 GMT` → `2022-07-17`. */
function readEnglish(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = dayFirst === null ? MONTH_FIRST.exec(text) : null
  if (dayFirst !== null) return writeEnglish(text, dayFirst[0], dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  if (monthFirst !== null && isTime(monthFirst[3] ?? ''))
    return writeEnglish(text, monthFirst[0], monthFirst[4]!, monthFirst[1]!, monthFirst[2]!)
  const month = ENGLISH_MONTH.exec(text)
  return month === null ? null : writeDate(month[2]!, monthNamed(month[1]!))
}

const writeEnglish = (text: string, read: string, year: string, month: string, day: string): string | null =>
  isTime(text.slice(read.length)) ? writeDate(year, monthNamed(month), day) : null

/** The number of a month by its name or the beginning of it: `Sept` → 9; 0 of what is none. */
const monthNamed = (name: string): number => MONTHS.findIndex(it => it.startsWith(name.toLowerCase())) + 1

/** The same with the time of day, where that is printed with the day: `2022-09-26 08:30` → `2022-09-26T08:30`. */
export function readInstant(printed: string): string | null {
  const date = readDate(printed)
  const clock = /[\sT](\d{1,2}):(\d\d)(:\d\d)?(?![\d:])/.exec(halfWidth(printed.trim().slice(0, LONGEST)))
  if (date === null || date.length < 10 || clock === null) return date
  return `${date}T${clock[1]!.padStart(2, '0')}:${clock[2]}${clock[3] ?? ''}`
}

/** Whether the hours, minutes and seconds behind a day are those of a clock, from 0:00 to 24:00 and zones to +14:00. */
function isTime(rest: string): boolean {
  const zone = ZONE.exec(rest)
  if (zone !== null && minutesOf(zone) > 14 * 60) return false
  return [CLOCK.exec(rest), ...rest.matchAll(CLOCKS)].every(
    it => it === null || (minutesOf(it) <= 24 * 60 && Number(it[2] ?? 0) < 60 && Number(it[3] ?? 0) <= 60),
  )
}

const minutesOf = ([, hours, minutes = '0']: RegExpExecArray): number => Number(hours) * 60 + Number(minutes)

/** `２０２２－０９` → `2022-09`. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** `2022—09—26` → `2022-09-26`. */
const withHyphens = (text: string): string =>
  text.replace(/^(\d{4}) ?([‐-―−─]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/, '$1-$3-$4')

/** `二〇二二年九月二十六日`, `民国111年九月二十六日` → `2022年9月26日`. */
function inDigits(text: string): string {
  const match = IN_HAN.exec(text)
  if (match === null) return text
  const [all, ofRepublic, year, month, day] = match
  const digits = ofRepublic === undefined ? [...year!].map(digitOf).join('') : 1911 + readHundreds(ofRepublic)
  const rest = month === undefined ? '' : `${readTens(month)}月${day === undefined ? '' : `${readTens(day)}日`}`
  return `${digits}年${rest}${text.slice(all.length)}`
}

const HAN_DIGITS = '〇一二三四五六七八九'
const IN_HAN =
  /^(?:(?:中[华華])?民[国國]\s?(\d{1,3}|[元〇○零一二三四五六七八九十百]{1,6})|([一二][〇○零Oo一二三四五六七八九]{3}))年(?:\s?([元一二三四五六七八九十]{1,2})月(?:\s?([一二三四五六七八九十]{1,3})[日号])?)?/

/** 〇, which is written as 零, ○ or a letter too, 一 to 九 → 0 to 9. */
const digitOf = (han: string): number => (/[零○Oo]/.test(han) ? 0 : HAN_DIGITS.indexOf(han))

/** 元, 一 to 九百九十九, also digit by digit (一一二) or as 112 → 1 to 999. */
function readHundreds(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (printed.includes('百')) {
    const [hundreds, rest] = printed.split('百')
    const ones = rest!.replace(/^[零〇○]/, '')
    return (hundreds === '' ? 1 : readTens(hundreds!)) * 100 + (ones === '' ? 0 : readTens(ones))
  }
  return printed.length > 1 && !printed.includes('十') ? Number([...printed].map(digitOf).join('')) : readTens(printed)
}

/** 元, 一 to 九十九 → 1 to 99. */
function readTens(han: string): number {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['〇', han]
  const digit = (it: string) => (it === '元' ? 1 : digitOf(it))
  return (tens === '' ? 1 : digit(tens!)) * 10 + (ones === '' ? 0 : digit(ones!))
}

/** EDTF of year, month and day as printed, the later parts absent or null: `writeDate(2022, 9)` → `2022-09`; null off the calendar. */
export function writeDate(
  year: string | number,
  month?: string | number | null,
  day?: string | number | null,
): string | null {
  const y = String(year)
  if (month === undefined || month === null) return y
  const m = Number(month)
  if (m < 1 || m > 12) return null
  const head = `${y}-${String(m).padStart(2, '0')}`
  if (day === undefined || day === null) return head
  const d = Number(day)
  return d < 1 || d > daysIn(Number(y), m) ? null : `${head}-${String(d).padStart(2, '0')}`
}

/** Days since 1 January 1970; months and days past their end lead on. `Date.UTC` takes the years 0–99 for 1900–1999. */
export const dayNumber = (year: number, month = 1, day = 1): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000

/** Days of a month 1–12 of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
