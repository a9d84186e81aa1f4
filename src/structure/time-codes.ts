import { readDate } from '../model/date.ts'
import { type PrintedDate, printedDate } from './dating.ts'
import { cutLine } from './draft.ts'
import { findLabels } from './labels.ts'
import type { Line } from './lines.ts'
import { namesSpeaker } from './speakers.ts'

const CODE = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{2,3})?'
/** 00:04, 00:04 - 00:09 */
const RANGE = `${CODE}(?:\\s*(?:[-–—~～至]|-->)\\s*${CODE})?`
const BRACKETED = `[[【(（]${RANGE}[\\]】)）]`
/** 00:00:04,000 --> 00:00:08,500 */
const CUE = new RegExp(`^${CODE}\\s*-->\\s*${CODE}`)
/** [00:00:04] 主持人：…, 00:00:04 …; [00:04.20][00:34.20]…, as words of songs have it that come again */
const PREFIX = new RegExp(`^(?:(?:${BRACKETED}\\s*){1,8}|\\d{1,2}:\\d\\d:\\d\\d(?=\\s(?!\\s*[-–—~～至])))\\s*`)
/** 00:04 主持人：… */
const BARE_PREFIX = new RegExp(`^${CODE}\\s+`)
/** 00:04 */
const LONE = new RegExp(`^(?:${BRACKETED}|${RANGE})$`)
const NAME = '(?<name>[^\\s，。：；！？（）()[\\]【】]{1,16}(?:\\s(?:\\d{1,2}|[\\u4e00-\\u9fff·]{2,4}))?)'
const STAMP = `(?<day>(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s+)?(?<code>${RANGE})`
/** 张三 00:00:04, 发言人 1 (00:04), 张三 2023-07-08 10:00:04 */
const NAME_AND_CODE = new RegExp(`^${NAME}(?:\\s+${STAMP}|\\s*${BRACKETED})$`)
/** 00:04 张三, 2023-07-08 10:00:04 张三 */
const CODE_AND_NAME = new RegExp(`^(?:${STAMP}|${BRACKETED})\\s+${NAME}$`)
/** 张三（00:04）：… */
const CODE_IN_LABEL = new RegExp(`^${NAME}\\s?${BRACKETED}\\s?(?=[：:])`)
/** 张三 今年修路三百公里。 behind a code */
const NAME_AND_TEXT = /^(\S{2,16})\s+(?=\S)/

/** Fewest lines with time codes of a transcript: one alone may be the time of day. */
const FEWEST = 2

export interface Spoken {
  readonly lines: readonly Line[]
  /** Time codes that were taken out. */
  readonly codes: number
  /** The day that stands beside the first of them. */
  readonly dates: readonly PrintedDate[]
}

/**
 * The lines of a transcript or of subtitles without its time codes and numbers of cues, which are no text; each line is
 * marked as spoken, with its speaker where that stands beside the code:
 *
 *     王强 00:00:04          今年修路三百公里。    by 王强
 *     今年修路三百公里。
 */
export function dropTimeCodes(lines: readonly Line[]): Spoken {
  const habits = habitsOf(lines)
  const read = lines.map((line, index) => readCode(line, lines[index + 1], habits))
  const codes = read.filter(code => code !== null).length
  if (codes < FEWEST || isOfDay(lines, habits)) return { lines, codes: 0, dates: [] }
  const hasCues = lines.some(({ plain }) => CUE.test(plain))
  const spoken: Line[] = []
  let speaker: string | null | undefined
  for (const [index, line] of lines.entries()) {
    const code = read[index]!
    if (line.kind !== 'text') spoken.push(line)
    else if (hasCues && (isCueNumber(line, lines[index + 1]) || COMMENT.test(line.plain))) continue
    else {
      if (code !== null) speaker = code.speaker ?? speaker ?? null
      const rest = code === null ? line : code.rest
      if (rest === null) continue
      const said = hasCues ? voicesOf(rest) : [rest]
      for (const it of said) spoken.push(speaker === undefined ? it : { speaker, ...it })
    }
  }
  return { lines: spoken, codes, dates: dayOf(lines, read) }
}

/** What a line with a time code says. */
interface Code {
  /** Who speaks from there on; null where it does not say. */
  readonly speaker: string | null
  /** The line without its code; null where nothing else stands in it. */
  readonly rest: Line | null
  readonly day: string | null
}

/** How a text uses its codes. */
interface Habits {
  /** The first is nought, or almost: they count from the beginning of what was recorded and are no times of the day. */
  readonly countsUp: boolean
  /** Whether a name and a blank stand behind each. */
  readonly namesEach: boolean
}

function habitsOf(lines: readonly Line[]): Habits {
  const coded = lines.filter(({ kind, plain }) => kind === 'text' && /\d:\d\d/.test(plain))
  const first = coded.find(({ plain }) => /(?<![\d:])\d{1,2}:\d\d/.test(plain))
  const behind = coded.flatMap(({ plain }) => {
    const length = PREFIX.exec(plain)?.[0].length ?? 0
    return length === 0 ? [] : [plain.slice(length)]
  })
  return {
    countsUp: first !== undefined && /(?<![\d:])0?0:\d\d/.test(first.plain),
    namesEach: behind.length >= FEWEST && behind.every(it => namesSpeaker(NAME_AND_TEXT.exec(it)?.[1] ?? '')),
  }
}

/** UTF-16 units a second that are said at least, and where all codes are as round as times of the day are. */
const SLOWEST = 0.1
const SLOWEST_ROUND = 2
/** Units of a line that is said, whether it has marks or not. */
const LONG = 15

/** The first hour of a day on which a programme may begin; what was recorded hardly goes on so long. */
const FIRST_HOUR = 4

/**
 * Whether codes are times of the day: where too little is said between them, sentences stand behind few that have no brackets,
 * or they are round and begin with no nought. Codes of three numbers are, too, that begin in the morning or later, where few
 * sentences stand behind them or no seconds are told and too little is said.
 *
 *     00:30 王强            00:05 王强              09:00:00 开幕式
 *     出发前往山城。        今年修路三百公里。      09:30:00 致辞      of the day
 *     09:30 李敏            01:09 李敏
 *     到达山城。  of the day  去年两百公里。
 */
function isOfDay(lines: readonly Line[], { countsUp }: Habits): boolean {
  const codes: { readonly hours: number; readonly minutes: number; readonly seconds: number | null }[] = []
  let units = 0
  let between = 0
  let said = 0
  let isOpen = false
  for (const { plain, kind } of lines) {
    const isCoded = kind === 'text' && /\d:\d\d/.test(plain) && FORMS.some(form => form.test(plain))
    const rest = isCoded ? plain.replace(CODES, '') : plain
    if (isCoded) {
      const [, hours, minutes, seconds] = OF_DAY.exec(plain) ?? []
      if (minutes === undefined || CUE.test(plain) || (seconds !== undefined && DAY.test(plain))) return false
      codes.push({ hours: Number(hours), minutes: Number(minutes), seconds: seconds ? Number(seconds) : null })
      between = units
      isOpen = !/^[[【(（]/.test(plain)
      if (!isOpen) said++
    }
    if (codes.length > 0) units += rest.length
    if (!isOpen || !(rest.length >= LONG || /[，。！？!?…]/.test(rest))) continue
    isOpen = false
    said++
  }
  const hasSeconds = codes.some(({ seconds }) => seconds !== null)
  if (hasSeconds && (countsUp || codes[0]!.hours < FIRST_HOUR)) return false
  const isFew = said * 2 < codes.length
  if (codes.some(({ seconds }) => seconds !== null && seconds > 0)) return isFew
  // what has no seconds may be minutes and seconds
  const times = codes.map(({ hours, minutes }) => (hours * 60 + minutes) * (hasSeconds ? 60 : 1))
  const isRound = codes.every(({ minutes }) => minutes % 5 === 0)
  const slowest = isRound && !hasSeconds ? SLOWEST_ROUND : SLOWEST
  return (isRound && !countsUp) || isFew || between < slowest * ((times.at(-1) ?? 0) - (times[0] ?? 0))
}

/** 09:30, 09:30:00; no code with parts of seconds. */
const OF_DAY = /(?<![\d:.,])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:.,])/
/** 2023-07-08 10:00:04: a chat tells its day too. */
const DAY = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]/
const CODES = new RegExp(`${BRACKETED}|${RANGE}`, 'g')
const FORMS = [CUE, LONE, NAME_AND_CODE, CODE_AND_NAME, PREFIX, BARE_PREFIX, CODE_IN_LABEL]

function readCode(line: Line, next: Line | undefined, habits: Habits): Code | null {
  const { plain, kind } = line
  if (kind !== 'text') return null
  if (habits.countsUp && next !== undefined && LONE.test(next.plain) && namesSpeaker(plain))
    return { speaker: line.text, rest: null, day: null }
  if (!/\d:\d\d/.test(plain)) return null
  if (CUE.test(plain) || (habits.countsUp && LONE.test(plain))) return { speaker: null, rest: null, day: null }
  return readNameAndCode(line, next, habits) ?? readCodeAndText(line, habits)
}

function readNameAndCode({ plain, text }: Line, next: Line | undefined, { countsUp }: Habits): Code | null {
  const behind = NAME_AND_CODE.exec(plain)?.groups
  const before = behind === undefined ? CODE_AND_NAME.exec(plain)?.groups : undefined
  const { name, day, code } = behind ?? before ?? {}
  if (name === undefined) return null
  // times of the day stand one below the other in a programme; what is said stands below a name
  const isAbove = behind === undefined ? next !== undefined && !isTimed(next) : !isTimed(next)
  const isNamed = namesSpeaker(name)
  const isOfSpeech = code === undefined || countsUp || /:\d\d:/.test(code)
  if (!isAbove || !(isNamed || (isOfSpeech && day === undefined && behind !== undefined))) return null
  const start = behind === undefined ? plain.length - name.length : 0
  return { speaker: text.slice(start, start + name.length), rest: null, day: day ?? null }
}

const isTimed = (line: Line | undefined): boolean =>
  line !== undefined && (NAME_AND_CODE.test(line.plain) || CODE_AND_NAME.test(line.plain) || PREFIX.test(line.plain))

function readCodeAndText(line: Line, { namesEach }: Habits): Code | null {
  const label = CODE_IN_LABEL.exec(line.plain)
  if (label !== null) {
    const without = (whole: string): string => label.groups!.name! + whole.slice(label[0].length)
    return { speaker: null, rest: { ...line, text: without(line.text), plain: without(line.plain) }, day: null }
  }
  const length = PREFIX.exec(line.plain)?.[0].length ?? labelledPrefix(line.plain)
  if (length === 0) return null
  const name = namesEach ? NAME_AND_TEXT.exec(line.plain.slice(length)) : null
  const speaker = name === null ? null : line.text.slice(length, length + name[1]!.length)
  return { speaker, rest: cutLine(line, [length + (name?.[0].length ?? 0)])[1] ?? null, day: null }
}

/** Units of 00:04 before a label; 8:30 before anything else is a time of the day. */
function labelledPrefix(plain: string): number {
  const length = BARE_PREFIX.exec(plain)?.[0].length ?? 0
  const label = length === 0 ? undefined : findLabels(plain.slice(length, length + LONGEST_LABEL))[0]
  return label?.start === 0 && namesSpeaker(label.name) ? length : 0
}

const LONGEST_LABEL = 60

function dayOf(lines: readonly Line[], read: readonly (Code | null)[]): PrintedDate[] {
  const index = read.findIndex(code => code !== null && code.day !== null)
  return index < 0 ? [] : printedDate('header', lines[index]!, readDate(read[index]!.day!.trim()))
}

const isCueNumber = ({ plain }: Line, next: Line | undefined): boolean =>
  /^\d+$/.test(plain) && next !== undefined && CUE.test(next.plain)

/** What subtitles say of themselves. */
const COMMENT = /^(?:WEBVTT|NOTE|STYLE|REGION|Kind:|Language:)(?=\s|$|[A-Z])/
/** <v 王强>, who speaks in a cue. */
const VOICE = /^<v(?:\.[\w.]+)?\s+([^<>]{1,24})>/
/** Marks of subtitles: <i>, </c>, <v 王强>, {\an8}. */
const TAG = /<\/?[a-z][^<>]{0,40}>|\{\\[^{}]{1,20}\}/g

/** A line of subtitles as what each of its voices says, without marks. */
function voicesOf(line: Line): Line[] {
  const cuts = [...line.plain.matchAll(/<v[.\s]/g)].map(({ index }) => index)
  return cutLine(line, cuts).flatMap(part => {
    const speaker = VOICE.exec(part.text)?.[1]
    const said = withoutTags(part)
    return said.text === '' ? [] : [speaker === undefined ? said : { ...said, speaker }]
  })
}

/** Tags are looked for in the folded text, where ｂ is b, and cut out of both. */
function withoutTags(line: Line): Line {
  const tags = [...line.plain.matchAll(TAG)]
  const starts = [0, ...tags.map(({ index, 0: tag }) => index + tag.length)]
  const kept = (whole: string): string => {
    const parts = starts.map((start, i) => whole.slice(start, tags[i]?.index))
    return parts.join('').trim()
  }
  return { ...line, text: kept(line.text), plain: kept(line.plain) }
}
