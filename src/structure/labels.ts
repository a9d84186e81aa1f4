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

/**
 * The labels of a text, in order:
 *
 *     答：可以。记者：为什么？他说：
 *     ^^      ^^^^              not here, as far as office tells
 */
export function findLabels(plain: string): Label[] {
  const labels: Label[] = []
  for (const colon of COLONS) {
    for (let at = plain.indexOf(colon); at >= 0; at = plain.indexOf(colon, at + 1)) {
      const label = labelBefore(plain, at)
      if (label !== null) labels.push(label)
    }
  }
  return labels.sort((a, b) => a.start - b.start)
}

const COLONS = ['：', ':']

function labelBefore(plain: string, colon: number): Label | null {
  let nameEnd = colon
  if (/[\s】\]]/.test(plain[nameEnd - 1] ?? '')) nameEnd--
  let nameStart = nameEnd
  while (nameStart > 0 && nameEnd - nameStart <= LONGEST && !/[【[]/.test(plain[nameStart - 1]!)) {
    if (NO_NAME.test(plain[nameStart - 1]!)) break
    nameStart--
  }
  const name = plain.slice(nameStart, nameEnd)
  if (name === '' || name.length > LONGEST) return null
  const start = /[【[]/.test(plain[nameStart - 1] ?? '') ? nameStart - 1 : nameStart
  let before = start
  while (before > 0 && /\s/.test(plain[before - 1]!)) before--
  if (before > 0 && !SENTENCE_ENDS.includes(plain[before - 1]!)) return null
  let end = colon + 1
  while (end < plain.length && /\s/.test(plain[end]!)) end++
  return { start, end, name, nameStart }
}

export type Role = 'asks' | 'answers'

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?'
const ASKS = new RegExp(
  `^(?:[问Qq]|提问|问题)${NUMBER}$|^(?:记者|主持人)[\\u4e00-\\u9fff]{0,4}$|^(?:网友|网民|采访者)$|^[^的从据]{2,14}记者$`,
)
const ANSWERS = new RegExp(
  `^(?:[答Aa]|回答)${NUMBER}$|^(?:答复|回复|受访者|嘉宾|发言人)$|^[^的据]{2,12}发言人[\\u4e00-\\u9fff]{0,4}$`,
)
/** 问题 titles a list of problems; 记者获悉, 主持人宣布 end in the verb of the sentence; 记者探访 is the name of a column. */
const NO_OFFICE =
  /^问题$|[悉到称说道知布示绍出调为现]$|^记者(?:[探走]访|[观体]察|调查|体验|手记|直击|追踪|暗访|述评|札记|来信)$/

/** Whether who holds an office asks or answers by it: 问, 记者, 主持人; 答, 发言人. Null for a plain name. */
export function roleOfOffice(name: string): Role | null {
  if (NO_OFFICE.test(name)) return null
  return ASKS.test(name) ? 'asks' : ANSWERS.test(name) ? 'answers' : null
}

/** Whether a text begins with an office and its colon: 问：, 主持人：. */
export function beginsWithOffice(plain: string): boolean {
  const colon = plain.slice(0, LONGEST + 4).search(/[：:]/)
  if (colon < 0) return false
  const label = labelBefore(plain, colon)
  return label !== null && label.start === 0 && roleOfOffice(label.name) !== null
}
