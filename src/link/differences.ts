import type { Span } from '../model/span.ts'
import type { Context } from './choice/context.ts'
import { isDegree } from './clause/slots.ts'

/** 是[五年前]的2.4倍, 为[计划]的119.7%. */
const EQUALS = new Set('是 为 约为 相当于 等于 达 达到 仅为 仅相当于'.split(' '))
/** 高出[成年人]的18%: a distance all the same; 超出[预期]的18.9万 is a value of its own. */
const EXCEEDS = new Set(['高出', '多出'])

export interface NamedBase {
  readonly phrase: Span
  /** Whether the amount is a multiple of the base, not a distance from it. */
  readonly isRatio: boolean
}

/** The base that the amount's own phrase names; null when it names none. */
export function differenceBase({ left, parsed, slot }: Context): NamedBase | null {
  const { tokens } = parsed
  const phraseOf = (from: number, to: number): Span => ({
    start: tokens[left[from]!]!.start,
    end: tokens[left[to - 1]!]!.end,
  })
  const isDe = tokens[left.at(-1) ?? -1]?.word.text === '的'
  if (slot.kind === 'difference' || slot.kind === 'beyond') {
    if (isDe && !EXCEEDS.has(tokens[left[slot.cue]!]!.word.text)) return null
    let end = left.length - (isDe ? 1 : 0)
    while (end > slot.cue + 1 && isDegree(tokens[left[end - 1]!]!)) end--
    return end > slot.cue + 1 ? { phrase: phraseOf(slot.cue + 1, end), isRatio: false } : null
  }
  if (!isDe) return null
  const at = left.findLastIndex(i => EQUALS.has(tokens[i]!.word.text))
  return at >= 0 && at < left.length - 2 ? { phrase: phraseOf(at + 1, left.length - 1), isRatio: true } : null
}
