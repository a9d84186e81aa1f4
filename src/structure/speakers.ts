import { fromTables } from '../lexicon/own.ts'
import { entriesOf } from '../lexicon/words.ts'
import { readByline } from './byline.ts'
import { findLabels, type Label, type Role, roleOfOffice } from './labels.ts'
import type { Line } from './lines.ts'

/** Who speaks in an article, with what each does; empty when nobody does. */
export type Speakers = ReadonlyMap<string, Role>

/** The label of a speaker that a line begins with; null when it begins otherwise. */
export function turnLabel(line: Line, speakers: Speakers): Label | null {
  if (speakers.size === 0) return null
  const label = findLabels(line.plain.slice(0, LONGEST_LABEL))[0]
  return label?.start === 0 && speakers.has(label.name) && !isRoster(line, label) ? label : null
}

/**
 * Whether a line is the turn of a speaker rather than the reporters' own line (记者：张三 李四) or a headline that gives
 * somebody's words (山城交通局局长王强：今年修路三十公里).
 */
export function beginsTurn(line: Line, speakers: Speakers): boolean {
  const label = turnLabel(line, speakers)
  return label !== null && readByline(line.plain) === null && !isHeadline(line, label, speakers)
}

const isHeadline = ({ plain, speaker }: Line, { name, end }: Label, speakers: Speakers): boolean =>
  speaker === undefined &&
  speakers.get(name) === 'answers' &&
  OFFICE_AND_NAME.test(name) &&
  end < plain.length &&
  /[^。？！?!…”」）)]$/.test(plain)

/** 主持人：王强 says who it is; it says nothing that somebody says. In a transcript nobody is introduced so. */
function isRoster({ plain, speaker }: Line, { name, end }: Label): boolean {
  if (speaker !== undefined || BY_LETTER.test(name) || plain.length - end > LONGEST_ROSTER) return false
  if (roleOfOffice(name) === null) return false
  const entries = plain
    .slice(end)
    .replace(/[（(][^（）()。]*[）)]/g, '')
    .split(/[、，,\s]+/)
    .filter(Boolean)
  return entries.some(isNameOrOfficer) && entries.every(it => isNameOrOfficer(it) || OFFICER.test(it))
}

/** 王强, 市交通局局长王强, 王局长 */
const isNameOrOfficer = (han: string): boolean =>
  (/^[\u4e00-\u9fff]{2,3}$/.test(han) && isName(han)) ||
  OFFICE_AND_NAME.test(han) ||
  (TITLED.test(han) && isPersonal(han))

/** 山城交通局副局长, beside a name. */
const OFFICER =
  /^[\u4e00-\u9fff]{0,20}(?:[局部司处市省县区镇乡院校会队站科行]长|书记|主任|主席|教授|研究员|总?经理|总裁|秘书长)$/

const LONGEST_ROSTER = 40

/** Whether Han begin with a surname and are no word of talk: 王强; not 谢谢, 高兴吗. */
const isName = (han: string): boolean =>
  (surnames().has(han.slice(0, 2)) || surnames().has(han.slice(0, 1))) && !/^(.)\1|[吗呢吧啊了的]$/.test(han)

/** Units a label takes at most, with brackets and blanks. */
const LONGEST_LABEL = 60

/** Whether words are the name of who speaks: an office, a person, a number that a program gave (发言人 1). */
export const namesSpeaker = (words: string): boolean =>
  NUMBERED.test(words) || roleOfOffice(words) !== null || isPersonal(words)

const NUMBERED = /^(?:发言人|说话人|讲话人|讲者|speaker)\s?\d{1,3}$/i

/** 张先生, 王女士 */
const CIVIL = '[\\u4e00-\\u9fff]{1,2}(?:先生|女士|小姐|师傅|同学|老师|大爷|大妈|阿姨)'

interface Heard {
  turns: number
  /** Whether a line begins with one. */
  isOpening: boolean
  /** Whether one is a sentence. */
  isSaid: boolean
  /** Whether one stands in 【】, as what is to be read aloud. */
  isRead: boolean
  /** Turns that end in a question mark. */
  questions: number
}

/**
 * Learns from all labels of an article who speaks in it. 问 and 答 are enough, other offices when something is asked: a
 * lone 记者： signs the article. A plain name counts in a transcript only: beside an office that asks, or when it takes
 * turns with another name.
 */
export function readSpeakers(lines: readonly Line[]): Speakers {
  const heard = hearLabels(lines)
  const speakers = new Map<string, Role>()
  const isScript = [...heard].filter(([name, { isRead }]) => isRead && VOICE_OVER.test(name)).length > 1
  const isTranscript = isScript || lines.some(line => line.speaker !== undefined)
  const isQuestioned = [...heard.values()].some(({ questions }) => questions > 0)
  const answers = [...heard].reduce(
    (sum, [name, { turns }]) => (roleOfOffice(name) === 'answers' ? sum + turns : sum),
    0,
  )
  const isAskedBy = [...heard].some(
    ([name, { turns, questions }]) => roleOfOffice(name) === 'asks' || (mayAsk(name) && questions * 2 > turns),
  )
  // two are enough: one of them is another than who asks
  const whoAnswer = firstTwo(heard.keys(), it => roleOfOffice(it) === 'answers' || isPersonal(it))
  const isAnswered = (asker: string): boolean => whoAnswer.some(it => it !== asker)
  const isDialogue = isTranscript || isQuestioned || answers > 1
  for (const [name, { turns, questions, isRead }] of heard) {
    const asksMostly = questions * 2 > turns
    if (isScript && isRead && VOICE_OVER.test(name)) speakers.set(name, asksMostly ? 'asks' : 'answers')
    const role = roleOfOffice(name) ?? (mayAsk(name) && asksMostly && isAnswered(name) ? 'asks' : null)
    // who asks nothing, of nobody, signs the article (记者：张三) or is quoted (网友：为他们点赞)
    const isHeard =
      role === 'answers' ? isAskedBy || !REPLIES.test(name) : questions > 0 || answers > 0 || /^主[持播]/.test(name)
    if (speakers.has(name)) continue
    if (role !== null && ((BY_LETTER.test(name) && isPaired(name, heard)) || (isDialogue && (isHeard || isTranscript))))
      speakers.set(name, role)
  }
  const isOfMeeting = isMinutes(lines)
  const isAsked = [...speakers.values()].includes('asks')
  const named = [...heard].filter(
    ([name, { turns, isOpening, isSaid }]) =>
      !speakers.has(name) &&
      (isAsked || turns > 1 || (isOpening && (isTranscript || (isOfMeeting && isSaid)))) &&
      (isPersonal(name) || NUMBERED.test(name)),
  )
  if (!isAsked && !isTranscript && named.length < 2) return speakers
  for (const [name, { turns, questions }] of named) {
    speakers.set(name, !isAsked && questions * 2 > turns ? 'asks' : 'answers')
  }
  return speakers
}

/** Lines at the top among which minutes say what they are, and that they do. */
const MINUTES_HEAD = 16
const MINUTES = /^[^。，；]{0,40}(?:纪要|会议记录|发言(?:摘要|摘登|实录)|会议实录)(?:[（(][^（）()]{1,20}[）)])?$/
const MINUTES_FIELD =
  /^(?:会议(?:名称|时间|地点|主题|议题)|主持人?|记录人?|(?:出席|列席|参会|参加|与会|缺席)(?:人员|人)?)\s?[：:]/

/** Whether lines are minutes, in which each may speak once: they are called so, or say of a meeting who was there, when and where. */
function isMinutes(lines: readonly Line[]): boolean {
  const head = lines.slice(0, MINUTES_HEAD)
  return (
    head.some(({ plain }) => MINUTES.test(plain)) || head.filter(({ plain }) => MINUTES_FIELD.test(plain)).length > 1
  )
}

/** Who reads a text to pictures, as the script of a broadcast has it in 【】. */
const VOICE_OVER = /^(?:主播|主持人|口播|导语|解说词?|旁白|配音|画外音|串词|同期声?|出镜|记者)/

/** 王某回复：“一次” is quoted, where nobody asks. */
const REPLIES = /(?:回复|答复|回应)$/

const BY_LETTER = /^[问答QAqa]/

/** Q1 and A1 alone may be a quarter or a size of paper: one asks, or both are there. */
function isPaired(name: string, heard: ReadonlyMap<string, Heard>): boolean {
  if (!/^[QA]\d/.test(name)) return true
  const other = name.startsWith('Q') ? /^[A答]/ : /^[Q问]/
  return (name.startsWith('Q') && heard.get(name)!.questions > 0) || [...heard.keys()].some(it => other.test(it))
}

function hearLabels(lines: readonly Line[]): Map<string, Heard> {
  const heard = new Map<string, Heard>()
  for (const line of lines) {
    const { plain, kind } = line
    if (kind === 'row') continue
    const labels = findLabels(plain).filter(label => !CREDITS.test(label.name) && !isRoster(line, label))
    for (const [index, label] of labels.entries()) {
      const { name, start } = label
      const end = labels[index + 1]?.start ?? plain.length
      const entry = heard.get(name) ?? { turns: 0, isOpening: false, isSaid: false, isRead: false, questions: 0 }
      entry.turns++
      entry.isOpening ||= start === 0
      entry.isSaid ||= /[。！？!?]/.test(plain.slice(label.end, end))
      entry.isRead ||= plain[start] === '【'
      if (/[？?][”"]?\s*$/.test(plain.slice(Math.max(0, end - 4), end))) entry.questions++
      heard.set(name, entry)
    }
  }
  return heard
}

/** Who asks where it asks more than it tells: a paper in its own name, a reporter by name, one of its readers. */
const mayAsk = (name: string): boolean => isOutlet(name) || isReporter(name) || GUEST.test(name)

/** 山城日报记者王强, 《山城日报》记者王强 */
function isReporter(name: string): boolean {
  const own = /记者([\u4e00-\u9fff]{2,3})$/.exec(name)?.[1]
  return own !== undefined && isName(own)
}

/** 网友“山城小子”, 网友@小子, 听众张先生, 投资者 */
const GUEST = new RegExp(
  `^(?:网友|网民|读者|听众|观众|市民|村民|居民|家长|学生|投资者|股东|分析师)(?:@.{1,12}|[“「"].{1,10}[”」"]|${CIVIL})?$`,
)

/** A paper that asks in its own name: 路透社, 山城晚报. */
const isOutlet = (name: string): boolean =>
  /^《?[\u4e00-\u9fff]{1,10}(?:社|[日晚早时]报|周刊|电视台|卫视|在线|网)》?$/.test(name)

const TITLED =
  /(?:先生|女士|老师|教授|院士|院长|校长|主任|局长|部长|司长|处长|书记|市长|省长|县长|总裁|总经理|董事长|主席|会长|秘书长|研究员|律师|医生|导演)$/

/** Whether a label is a person's name, with or without an office: 王强, 李院长, 山城交通局局长 王强, 陶瓷厂工人周中华. */
function isPersonal(label: string): boolean {
  if (CREDITS.test(label) || SPEAKS.test(label)) return false
  const name = /\s([\u4e00-\u9fff·]{2,4})$/.exec(label)?.[1] ?? OFFICE_AND_NAME.exec(label)?.[1] ?? label
  if (!/^[\u4e00-\u9fff·]{2,12}$/.test(name)) return false
  const surname = [2, 1].find(length => surnames().has(name.slice(0, length)))
  return surname !== undefined && (name.length <= surname + 2 || name.includes('·') || TITLED.test(name))
}

/** 陶瓷厂工人周中华: the name behind an office, glued to it. */
const OFFICE_AND_NAME =
  /^[\u4e00-\u9fff]{0,14}(?:局长|部长|司长|处长|主任|院长|校长|书记|[市省县区镇乡]长|教授|院士|研究员|总裁|经理|董事长|会长|秘书长|专家|代表|委员|负责人|发言人|工作人员|队长|站长|医生|律师|工人|村民|居民|市民|农民|学生|家长|网友|读者|听众|观众|记者)([\u4e00-\u9fff]{2,3})$/

/** Labels of what is said about an article, not in it; some begin like a name (原标题). */
const CREDITS = /标题|来源|编辑|审核|校对|作者|通讯员|实习|转自|单位|时间|地点|电话|地址|主题/

/** 王强说, 张华认为 end in the verb of the sentence and label no turn. */
const SPEAKS = /[说道称问答]$|表示$|认为$|指出$|强调$|介绍$|坦言$|透露$|如下$|显示$|包括$/

const surnames = fromTables(
  () => new Set([...entriesOf('surname'), ...entriesOf('rare-surname')].map(({ word }) => word)),
)

function firstTwo(names: Iterable<string>, isOne: (name: string) => boolean): string[] {
  const found: string[] = []
  for (const name of names) {
    if (isOne(name)) found.push(name)
    if (found.length === 2) break
  }
  return found
}
