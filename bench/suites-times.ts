// Turns our EDTF into the half-open intervals that the time suites compare (README of the suites, section 3).

/** One reading of a time: `[start, end)` in local wall-clock seconds, null where open. */
export interface TimeAlternative {
  readonly interval: readonly [start: string | null, end: string | null]
}

const DAY = 86_400_000

/**
 * The readings of an expression that agree with our value. There is more than one where the suites measure otherwise what we mean:
 *
 * - a range stops where its last unit begins (Recognizers-Text), or keeps the reference's time of day (JioNLP, Recognizers-Text)
 * - what is open is closed by the reference (JioNLP)
 * - a part of the day has hours
 * - a length counted from the reference is the whole way there (Duckling: 两天前 is both days) or open (JioNLP: 三年以后)
 * - a date whose year, month or week is not printed lies before or after the reference
 */
export function timeAlternatives(
  edtf: string | null,
  printed: string,
  reference: string | null = null,
): TimeAlternative[] {
  if (edtf === null) return []
  const text = simplify(printed)
  const [first, last] = edtf.includes('/') ? (edtf.split('/') as [string, string]) : [edtf, edtf]
  const from = first === '..' ? null : bounds(first)
  const to = last === '..' ? null : bounds(last)
  if (from === undefined || to === undefined) return []
  const now = reference === null ? null : (bounds(reference.slice(0, 19)) ?? null)
  const found: Pair[] = [[from?.[0] ?? null, to?.[1] ?? null]]
  if (from === null || to === null) found.push(...openPairs(from, to, now))
  else if (first !== last) found.push(...rangePairs(from, to, now, text))
  else found.push(...spanPairs(from, text, now), ...dayParts(text, from[0]), ...neighbours(from, text))
  return found.map(([start, end]) => ({ interval: [print(start), print(end)] }))
}

/** The traditional characters that the words below are written with. */
const SIMPLE: Readonly<Record<string, string>> = {
  後: '后',
  鐘: '钟',
  週: '周',
  禮: '礼',
  時: '时',
  節: '节',
  慶: '庆',
}
const simplify = (text: string): string => text.replace(/[後鐘週禮時節慶]/g, character => SIMPLE[character]!)

type Bounds = [start: number, end: number]
type Pair = [start: number | null, end: number | null]

const holds = ([start, end]: Bounds, time: number): boolean => start <= time && time < end

function openPairs(from: Bounds | null, to: Bounds | null, now: Bounds | null): Pair[] {
  if (from === null) return [[null, to![0]], ...(now === null ? [] : [[now[0], to![1]] satisfies Pair])]
  return now === null ? [] : [[from[0], now[1]]]
}

/** Ends that stop at the start of the last unit; weeks that begin on Monday; lengths from the very moment of the reference. */
function rangePairs(from: Bounds, to: Bounds, now: Bounds | null, text: string): Pair[] {
  const pairs: Pair[] = [[from[0], to[0]]]
  if (/[周期拜]/.test(text))
    pairs.push([monday(from[0]), monday(to[0])], [monday(from[0]) + 7 * DAY, monday(to[0]) + 7 * DAY])
  const unit = UNITS.find(([word]) => text.includes(word))?.[1]
  if (unit !== undefined) {
    const [start, end] = [floor(from[0], unit), floor(to[0], unit)]
    pairs.push([start, end], [start + unit, end + unit])
  } else if (text.includes('月')) pairs.push([from[1], to[1]])
  if (now !== null && holds(to, now[0])) {
    const start = sameClock(from, to, now)
    pairs.push([start, now[1]], [start, now[0]], [floor(start, DAY), now[1]])
  }
  if (now !== null && holds(from, now[0])) {
    const end = sameClock(to, from, now)
    pairs.push([now[0], end], [now[0], floor(end, DAY)], [now[0], to[0]])
  }
  return pairs
}

const UNITS: readonly [word: string, length: number][] = [
  ['天', DAY],
  ['日', DAY],
  ['小时', 3_600_000],
  ['钟头', 3_600_000],
  ['分', 60_000],
  ['秒', 1000],
]

const floor = (time: number, unit: number): number => Math.floor(time / unit) * unit
const monday = (time: number): number => floor(time - 4 * DAY, 7 * DAY) + 4 * DAY

/** The moment in `there` that stands where the reference stands in `here`. */
function sameClock(there: Bounds, here: Bounds, now: Bounds): number {
  return there[0] + (now[0] - here[0])
}

/** 两天前 as both days, 三天后 as the three that follow, 以后 as open. */
function spanPairs([start, end]: Bounds, text: string, now: Bounds | null): Pair[] {
  const isAgo = /前$/.test(text)
  if (now === null || !/(?:前|后)$/.test(text) || /^\d{4}|[节日]前?$/.test(text)) return []
  const pairs: Pair[] = /(?:以|之)[前后]$/.test(text) ? [isAgo ? [null, end] : [start, null]] : []
  if (/月/.test(text)) pairs.push(isAgo ? [start, month(now[0], 0)] : [month(now[0], 1), end])
  else if (/年/.test(text)) pairs.push(isAgo ? [start, year(now[0], 0)] : [year(now[0], 1), end])
  else if (/[周期拜]/.test(text)) {
    pairs.push(isAgo ? [monday(start), monday(now[0])] : [monday(now[0]) + 7 * DAY, monday(start) + 7 * DAY], [
      start,
      start + 7 * DAY,
    ])
  } else {
    const unit = UNITS.find(([word]) => text.includes(word))?.[1] ?? DAY
    const [away, here] = [floor(start, unit), floor(now[0], unit)]
    pairs.push(isAgo ? [away, here] : [here + unit, away + unit])
  }
  return pairs
}

const month = (time: number, by: number): number =>
  utc(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth() + by)
const year = (time: number, by: number): number => utc(new Date(time).getUTCFullYear() + by, 0)

/** The same date a year, a month, a week or a day on, where that part is not printed. */
function neighbours([start, end]: Bounds, text: string): Pair[] {
  const length = end - start
  if (/^(?:周|星期|礼拜)/.test(text)) {
    return [[start + 7 * DAY, end + 7 * DAY], ...dayParts(text, start + 7 * DAY)]
  }
  const date = new Date(start)
  const moved = (years: number, months: number): Pair => {
    const to =
      utc(date.getUTCFullYear() + years, date.getUTCMonth() + months) +
      (start - utc(date.getUTCFullYear(), date.getUTCMonth()))
    return [to, length > 27 * DAY ? utc(date.getUTCFullYear() + years, date.getUTCMonth() + months + 1) : to + length]
  }
  if (/年|\d{4}|[今昨明当本同]|(?<![早晚])上/.test(text)) return []
  if (/^[0-9一二三四五六七八九十廿]+[日号]/.test(text)) return [moved(0, 1), moved(0, -1)]
  if (/月|节|庆|元旦/.test(text)) {
    const pairs = [moved(1, 0), moved(-1, 0)]
    return [...pairs, ...pairs.flatMap(([day]) => dayParts(text, day!))]
  }
  return [[start + DAY, end + DAY]]
}

/** Start and end of one EDTF unit, in milliseconds. */
function bounds(edtf: string): Bounds | undefined {
  const masked = /^(\d{2,3})X{1,2}$/.exec(edtf)
  if (masked !== null) {
    const years = masked[1]!.length === 3 ? 10 : 100
    const year = Number(masked[1]) * years
    return [Date.UTC(year, 0), Date.UTC(year + years, 0)]
  }
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?(?::(\d\d))?)?)?)?$/.exec(edtf)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map(part => (part === undefined ? undefined : Number(part)))
  if (month === undefined) return [utc(year!, 0), utc(year! + 1, 0)]
  if (month > 12) return season(year!, month)
  if (day === undefined) return [utc(year!, month - 1), utc(year!, month)]
  const start = utc(year!, month - 1, day)
  if (hour === undefined) return [start, start + DAY]
  const from = start + (hour * 3600 + (minute ?? 0) * 60 + (second ?? 0)) * 1000
  return [from, from + (second === undefined ? ((minute ?? 0) === 0 ? 3_600_000 : 60_000) : 1000)]
}

/** Spring is March to May; winter runs into the next year. */
const season = (year: number, code: number): [number, number] => [
  utc(year, (code - 21) * 3 + 2),
  utc(year, (code - 21) * 3 + 5),
]

function utc(year: number, month: number, day = 1): number {
  const date = new Date(Date.UTC(2000, month, day))
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000)
  return date.getTime()
}

const print = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString().slice(0, 19))

/** Hours of the parts of the day: one pair for each suite that has its own. */
const PARTS: readonly [words: RegExp, hours: readonly (readonly [number, number])[]][] = [
  [/后半夜$/, [[2, 5]]],
  [/凌晨$/, [[0, 5]]],
  [/黎明$/, [[4, 7]]],
  [
    /(?:早上|早晨|早间|早|上午|清晨)$/,
    [
      [8, 12],
      [4, 12],
      [7, 12],
      [6, 10],
    ],
  ],
  [/白天$/, [[6, 19]]],
  [
    /中午$/,
    [
      [11, 13],
      [12, 14],
    ],
  ],
  [
    /(?:下午|午后)$/,
    [
      [12, 16],
      [12, 19],
      [13, 18],
    ],
  ],
  [
    /(?:晚上|今晚|昨晚|晚)$/,
    [
      [16, 20],
      [18, 24],
    ],
  ],
]

function dayParts(text: string, day: number): Pair[] {
  const part = PARTS.find(([words]) => words.test(text))
  return (part?.[1] ?? []).map(([from, to]) => [day + from * 3_600_000, day + to * 3_600_000])
}
