import { fromTables } from '../lexicon/own.ts'
import { entriesOf } from '../lexicon/words.ts'
import { readByline } from './byline.ts'
import { findLabels, type Label, type Role, roleOfOffice } from './labels.ts'
import type { Line } from './lines.ts'

/** Who speaks in an article, with what each does; empty when nobody does. */
export type Speakers = ReadonlyMap<string, Role>

/** The label of a speaker that a line begins with; null when it begins otherwise. */
export function turnLabel({ plain }: Line, speakers: Speakers): Label | null {
  if (speakers.size === 0) return null
  const label = findLabels(plain.slice(0, LONGEST_LABEL))[0]
  return label?.start === 0 && speakers.has(label.name) ? label : null
}

/** Whether a line is the turn of a speaker rather than the reporters' own line (记者：张三 李四). */
export const beginsTurn = (line: Line, speakers: Speakers): boolean =>
  turnLabel(line, speakers) !== null && readByline(line.plain) === null

/** Units a label takes at most, with brackets and blanks. */
const LONGEST_LABEL = 24

interface Heard {
  turns: number
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
  const isTranscript = lines.some(line => line.speaker !== undefined)
  const isDialogue =
    [...heard.values()].some(({ questions }) => questions > 0) ||
    [...heard].filter(([name]) => roleOfOffice(name) === 'answers').reduce((sum, [, { turns }]) => sum + turns, 0) > 1
  for (const name of heard.keys()) {
    const role = roleOfOffice(name)
    if (role !== null && (isDialogue || isTranscript || BY_LETTER.test(name))) speakers.set(name, role)
  }
  const isAsked = [...speakers.values()].includes('asks')
  const named = [...heard].filter(
    ([name, { turns }]) => !speakers.has(name) && (isAsked || turns > 1) && isPersonal(name),
  )
  if (!isAsked && named.length < 2) return speakers
  for (const [name, { turns, questions }] of named) {
    speakers.set(name, !isAsked && questions * 2 > turns ? 'asks' : 'answers')
  }
  return speakers
}

const BY_LETTER = /^[问答QAqa]/

function hearLabels(lines: readonly Line[]): Map<string, Heard> {
  const heard = new Map<string, Heard>()
  for (const { plain, kind } of lines) {
    if (kind === 'row') continue
    const labels = findLabels(plain)
    for (const [index, { name }] of labels.entries()) {
      const end = labels[index + 1]?.start ?? plain.length
      const entry = heard.get(name) ?? { turns: 0, questions: 0 }
      entry.turns++
      if (/[？?][”"]?\s*$/.test(plain.slice(Math.max(0, end - 4), end))) entry.questions++
      heard.set(name, entry)
    }
  }
  return heard
}

const TITLED =
  /(?:先生|女士|老师|教授|院士|院长|校长|主任|局长|部长|司长|处长|书记|市长|省长|县长|总裁|总经理|董事长|主席|会长|秘书长|研究员|律师|医生|导演)$/

/** Whether a label is a person's name, with or without a title: 王强, 李院长. */
function isPersonal(name: string): boolean {
  if (CREDITS.test(name) || SPEAKS.test(name) || !/^[\u4e00-\u9fff·]{2,12}$/.test(name)) return false
  const isNamed = surnames().has(name.slice(0, 2)) || surnames().has(name.slice(0, 1))
  return isNamed && (name.length <= 4 || TITLED.test(name))
}

/** Labels of what is said about an article, not in it; some begin like a name (原标题). */
const CREDITS = /标题|来源|编辑|审核|校对|作者|通讯员|实习|转自|单位|时间|地点|电话|地址|主题/

/** 王强说, 张华认为 end in the verb of the sentence and label no turn. */
const SPEAKS = /[说道称问答]$|表示$|认为$|指出$|强调$|介绍$|坦言$|透露$|如下$|显示$|包括$/

const surnames = fromTables(
  () => new Set([...entriesOf('surname'), ...entriesOf('rare-surname')].map(({ word }) => word)),
)
