import { isTransliterated, surnameOf } from '../lexicon/persons.ts'

/** What may be a speaker's name with its colon: at the head of a text or behind the end of a sentence. */
export interface Label {
  /** Offset of the bracket or name it begins with. */
  readonly start: number
  /** Offset just past the colon and the blanks after it. */
  readonly end: number
  /** As folded, without brackets. */
  readonly name: string
  readonly nameStart: number
}

/** Longest name, in UTF-16 units. */
const LONGEST = 16
const SENTENCE_ENDS = '。？！?!…”」）)'
const NO_NAME = /[\s，、；;：:（）()《》“”"。？！]/
/** 《山城日报》记者： the paper of a reporter, in its marks. */
const PAPER = /(?:^|[。？！?!…”」）)\s])(《[^《》]{2,12}》)$/
/** 山城交通局副局长、发言人 王强： an office before a name, with a blank between. */
const OFFICE = /^[\u4e00-\u9fffA-Za-z·、（）()]{2,36}\s+$/

/**
 * The labels of a text, in order:
 *
 *     答：可以。记者：为什么？他说：
 *     ^^      ^^^^              not here, as far as office tells
 */
export function findLabels(plain: string): Label[] {
  const opening = OPENING.exec(plain)?.[0].length ?? 0
  const caption = SPEAKER_CAPTION.exec(plain)
  if (caption !== null && (surnameOf(caption[2]!) !== null || isTransliterated(caption[2]!))) {
    const name = caption[1]!
    return [{ start: 0, end: plain.length, name, nameStart: plain.length - name.length }]
  }
  if (opening > 0) {
    const behind = labelsIn(plain.slice(opening))
    if (behind[0]?.start === 0) return behind.map(label => movedBy(opening, label))
  }
  return labelsIn(plain)
}

/** What may stand before the label of a line: - 王强：…, as subtitles have it where another speaks; ●王强：…; 【同期】王强：… */
const OPENING = /^(?:[-–—－]\s?(?![-–—－])|[●○◆◇■□▲△▶►]\s?|【(?:同期声?|现场同期|采访)】\s?)/

/** 【同期】山城交通局局长 王强, as scripts of broadcasts name who speaks below. */
const SPEAKER_CAPTION =
  /^【(?:同期声?|现场同期|采访)】\s?([\u4e00-\u9fffA-Za-z·、（）()]{2,36}\s([\u4e00-\u9fff·]{2,4}))$/

const movedBy = (length: number, { start, end, name, nameStart }: Label): Label => ({
  start: start === 0 ? 0 : start + length,
  end: end + length,
  name,
  nameStart: nameStart + length,
})

function labelsIn(plain: string): Label[] {
  const bare = bareLabel(plain)
  const labels: Label[] = bare === null ? [] : [bare]
  for (const colon of COLONS) {
    for (let at = plain.indexOf(colon); at >= 0; at = plain.indexOf(colon, at + 1)) {
      const label = labelBefore(plain, at)
      if (label !== null) labels.push(label)
    }
  }
  const bar = BAR.exec(plain)
  const barred = bar === null ? null : labelBefore(plain, bar[0].length - 1)
  if (barred?.start === 0) labels.push(barred)
  return labels.sort((a, b) => a.start - b.start)
}

const COLONS = ['：', ':']
/** 记者丨修了几条路？ */
const BAR = /^[^\s丨｜|：:，。]{1,16}[丨｜|]/

function labelBefore(plain: string, colon: number): Label | null {
  let nameEnd = colon
  if (/[\s】\]]/.test(plain[nameEnd - 1] ?? '')) nameEnd--
  nameEnd -= NOTE.exec(plain.slice(Math.max(0, nameEnd - LONGEST_NOTE), nameEnd))?.[0].length ?? 0
  let nameStart = nameEnd - (NICKNAME.exec(plain.slice(Math.max(0, nameEnd - LONGEST), nameEnd))?.[0].length ?? 0)
  while (nameStart > 0 && nameEnd - nameStart <= LONGEST && !/[【[]/.test(plain[nameStart - 1]!)) {
    if (NO_NAME.test(plain[nameStart - 1]!)) break
    nameStart--
  }
  let name = plain.slice(nameStart, nameEnd)
  if (name === '' || name.length > LONGEST) return null
  if (!/^\s?[“「"]/.test(plain.slice(colon + 1, colon + 3))) name = withoutVerb(name)
  nameEnd = nameStart + name.length
  const long = longName(plain, nameStart, nameEnd)
  if (long !== null) {
    nameStart = long
    name = plain.slice(nameStart, nameEnd)
  }
  const number = NUMBERED.exec(plain.slice(0, Math.min(nameEnd, LONGEST)))?.[0].length ?? 0
  if (nameStart <= number && LETTER.test(plain.slice(number, nameEnd))) {
    name = plain.slice(number, nameEnd)
    nameStart = number
  }
  const isFirst = number > 0 && nameStart === number
  const start = isFirst ? 0 : /[【[]/.test(plain[nameStart - 1] ?? '') ? nameStart - 1 : nameStart
  let before = start
  while (before > 0 && /\s/.test(plain[before - 1]!)) before--
  if (before > 0 && !SENTENCE_ENDS.includes(plain[before - 1]!)) return null
  let end = colon + 1
  while (end < plain.length && /\s/.test(plain[end]!)) end++
  return { start, end, name, nameStart }
}

/** 王强（女）： what a list of speakers says of one. */
const NOTE = /[（(][^（）()，。：]{1,10}[）)]$/
const LONGEST_NOTE = 12
/** 网友“山城小子”：, 《山城日报》： */
const NICKNAME = /(?:[“「"][^“”「」"：:，。]{1,10}[”」"]|《[^《》：:，。]{2,12}》)$/

/** 王局长答：有。 is 王局长, where nothing is quoted. */
const withoutVerb = (name: string): string =>
  roleOfOffice(name) === null && !name.endsWith('问答') ? name.replace(/(?<=[^\s]{2})(?:回答|答)$/, '') : name

/** 1.问：, （2）答：, 3、Q： */
const NUMBERED = /^(?:\d{1,3}\s?[.．、]|[（(]\d{1,3}[）)])\s?/
const LETTER = /^(?:[问答QqAa]|提问|回答)$/

/** Where a name begins that a paper or an office belongs to; null where it stands alone. */
function longName(plain: string, start: number, end: number): number | null {
  const above = plain.slice(Math.max(0, start - LONGEST_OFFICE), start)
  const paper = /^(?:[\u4e00-\u9fff]{0,4}记者)/.test(plain.slice(start, end)) ? PAPER.exec(above)?.[1] : undefined
  if (paper !== undefined) return start - paper.length
  return start <= LONGEST_OFFICE && end - start <= 4 && OFFICE.test(above) ? 0 : null
}

/** Units of an office that may stand before a name. */
const LONGEST_OFFICE = 38

/** 【记者 王强】, [记者], 〔王强〕 without a colon behind; not [1] */
const BRACKETED =
  /^[【[〔](?!\d+[】\]〕])([\u4e00-\u9fffA-Za-z·\d]{1,12}(?:\s[\u4e00-\u9fff·]{2,4})?)[】\]〕]\s*(?![：:\s])/

/** A label that begins a text without a colon, in brackets or numbered: 【记者】修了几条路？ Q1. 修了几条路？ */
function bareLabel(plain: string): Label | null {
  const numbered = /^([QA问答]\d{1,2})\s?[.．、](?:\s+|(?=[^\s\d]))/.exec(plain)
  if (numbered !== null) return { start: 0, end: numbered[0].length, name: numbered[1]!, nameStart: 0 }
  const match = BRACKETED.exec(plain)
  return match === null ? null : { start: 0, end: match[0].length, name: match[1]!, nameStart: 1 }
}

export type Role = 'asks' | 'answers'

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?'
const ASKS = new RegExp(
  `^(?:[问Qq]|提问|问题)${NUMBER}$|^(?:记者|主持人?|主播)(?:(?!问)[\\u4e00-\\u9fff]){0,4}$|^(?:网友|网民)(?:提问|留言|来信|问)?$|^[^的据]{2,8}提问$|^采访者$|^[^的从据]{2,14}记者问?$|^有?记者问$`,
)
const ANSWERS = new RegExp(
  `^(?:[答Aa]|回答)${NUMBER}$|^(?:答复|回应|受访者|嘉宾|发言人)$|^[^的据]{0,12}(?:回复|答复)$|^[^的据]{2,12}发言人[\\u4e00-\\u9fff]{0,4}$`,
)
/** 问题 titles a list of problems; 记者获悉, 主持人宣布 end in the verb of the sentence; 记者探访 is the name of a column. */
const NO_OFFICE =
  /^问题$|[悉到称说道知布示绍出调为现]$|^记者(?:[探走]访|[观体]察|调查|体验|手记|直击|追踪|暗访|述评|札记|来信)$/

/** Whether who holds an office asks or answers by it: 问, 记者, 主持人; 答, 发言人. Null for a plain name. */
export function roleOfOffice(name: string): Role | null {
  if (NO_OFFICE.test(name)) return null
  return ASKS.test(name) ? 'asks' : ANSWERS.test(name) ? 'answers' : null
}

/** Whether a text is an office and its colon, and nothing else: 答： */
export function isLoneOffice(plain: string): boolean {
  if (plain.length > LONGEST + 4) return false
  const label = findLabels(plain)[0]
  return label?.start === 0 && label.end === plain.length && roleOfOffice(label.name) !== null
}

/** Whether a text begins with an office and its colon: 问：, 主持人：. */
export function beginsWithOffice(plain: string): boolean {
  const colon = plain.slice(0, LONGEST + 4).search(/[：:]/)
  if (colon < 0) return false
  const label = labelBefore(plain, colon)
  return label !== null && label.start === 0 && roleOfOffice(label.name) !== null
}
