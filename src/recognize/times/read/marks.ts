import { readCount, type WholeNumber } from './whole-numbers.ts'

/** Past the spaces (not line breaks) at `at`, at most two. */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end - at < 2 && (text[end] === ' ' || text[end] === '\u00a0' || text[end] === '\u3000')) end++
  return end
}

/** 过去|近|40年: past a word that rounds the number behind it. */
export const skipNearly = (text: string, at: number): number =>
  at + (/^(?:将近|近|约)/.exec(text.slice(at, at + 2))?.[0].length ?? 0)

const WORDS = ['一直到', '起至', '直至', '至', '到']
const DASHES = '-—–~～－―'

/** End of the mark that joins the two ends of a range at `at` (至, 到, —, ～, -, ——); null when there is none. */
export function jointAt(text: string, at: number): number | null {
  const character = text[at]
  if (character === undefined) return null
  if (DASHES.includes(character)) return text[at + 1] === character ? at + 2 : at + 1
  if (!'一起直至到'.includes(character)) return null
  for (const word of WORDS) if (text.startsWith(word, at)) return at + word.length
  return null
}

/** Whether what joins a list stands at `at`. */
export const isListJoint = (text: string, at: number): boolean => '、和及与'.includes(text[at] ?? '。')

/** Longest list of numbers that one unit behind it serves. */
export const LIST_LIMIT = 6

/** The last number of 112—115 or 112、113, each with `head` or without it; those of a list must follow each other. */
export function lastOfRow(text: string, first: WholeNumber, head = ''): WholeNumber | null {
  const joint = jointAt(text, first.end)
  if (joint !== null) {
    const last = readHeaded(text, joint, head)
    return last !== null && last.value > first.value ? last : null
  }
  let last = first
  for (let count = 0; count < LIST_LIMIT && isListJoint(text, last.end); count++) {
    const next = readHeaded(text, last.end + 1, head)
    if (next === null || next.value !== last.value + 1) return null
    last = next
  }
  return last === first ? null : last
}

const readHeaded = (text: string, at: number, head: string): WholeNumber | null =>
  readCount(text, text.startsWith(head, at) ? at + head.length : at)
