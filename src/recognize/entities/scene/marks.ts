/** Characters that rules start from: the offsets of the first three kinds are kept, of the others only that they occur. */
const kinds = [
  '“「『‘',
  '《',
  '、，,。',
  '届',
  '党',
  '共',
  '次',
  '台',
  '五',
  '【',
  '讯',
  '村',
  '组',
  '基',
  '）',
  '号',
  '道',
  '速',
  '2',
] as const

export type Mark = (typeof kinds)[number]

/** Bits of the kinds whose offsets are kept. */
const kept = 0b111

/** Where the punctuation stands that rules start from, and which of the rarer characters the text has. */
export interface Marks {
  /** Offsets of “, 「, 『 and ‘. */
  readonly quotes: number[]
  /** Offsets of 《. */
  readonly titles: number[]
  /** Offsets of 、 ， , and 。. */
  readonly commas: number[]
  /** Bits of the kinds of characters that the text has. */
  present: number
}

export const noMarks = (): Marks => ({ quotes: [], titles: [], commas: [], present: 0 })

const bits = new Map<string, number>()

/** The bits of the kinds of characters in the words; 0 for those of no interest. */
export function marksIn(word: string): number {
  if (bits.size === 0) for (const [i, kind] of kinds.entries()) for (const c of kind) bits.set(c, 1 << i)
  let present = 0
  for (const c of word) present |= bits.get(c) ?? 0
  return present
}

/** Takes in the word `text[start, end)`, of which {@link marksIn} gives `present`. */
export function collectMarks(marks: Marks, present: number, text: string, start: number, end: number): void {
  marks.present |= present
  if ((present & kept) === 0) return
  for (let at = start; at < end; at++) {
    const kind = end - start === 1 ? present : marksIn(text[at]!)
    if ((kind & 1) !== 0) marks.quotes.push(at)
    else if ((kind & 2) !== 0) marks.titles.push(at)
    else if ((kind & 4) !== 0) marks.commas.push(at)
  }
}
