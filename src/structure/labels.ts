/** A speaker's name with its colon at the head of a text: 问：, 主持人：, 答记者问时王强说 is none. */
export interface Label {
  readonly speaker: string
  /** Offset of the speaker's first unit. */
  readonly start: number
  /** Units up to and with the colon. */
  readonly length: number
  /** Whether the speaker asks or answers by office; null for a plain name. */
  readonly role: 'asks' | 'answers' | null
}

const ASKS = /^(?:问|提问|q|Q|记者|主持人|网友|网民|采访者|.{2,14}记者)$/
const ANSWERS = /^(?:答|回答|a|A|答复|回复|受访者|嘉宾|发言人|.{2,12}发言人)$/

/** Reads a label of a known office: 问：, 答：, 记者：, 主持人：, 新华社记者：, 发言人：. */
export function readLabel(plain: string): Label | null {
  const match = /^[【[]?([^\s，。：:；、！？（）()【】[\]]{1,16})[】\]]?\s?[：:]\s*/.exec(plain)
  if (match === null) return null
  const speaker = match[1]!
  const role = ASKS.test(speaker) ? 'asks' : ANSWERS.test(speaker) ? 'answers' : null
  return role === null ? null : { speaker, start: match[0].indexOf(speaker), length: match[0].length, role }
}
