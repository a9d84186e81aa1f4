import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from '../lexicon/common-characters.ts'

// Classes of a UTF-16 unit for scoring.
const OTHER = 0
const COMMON = 1
const SUSPECT = 2
const ASCII = 3
let classes: Uint8Array | undefined

function scoreClasses(): Uint8Array {
  if (classes !== undefined) return classes
  classes = new Uint8Array(65_536)
  for (const character of COMMON_SIMPLIFIED + COMMON_TRADITIONAL) classes[character.charCodeAt(0)] = COMMON
  for (const character of '，。、；：？！“”（）《》「」\u3000') classes[character.charCodeAt(0)] = COMMON
  classes.fill(ASCII, 0x20, 0x7f)
  classes.fill(SUSPECT, 0xe000, 0xf900)
  classes.fill(SUSPECT, 0x00, 0x20)
  classes.fill(SUSPECT, 0x7f, 0xa0)
  for (const blank of '\t\n\f\r') classes[blank.charCodeAt(0)] = OTHER
  classes[0xfffd] = SUSPECT
  return classes
}

/** What an ASCII character weighs beside a Chinese one: markup must not drown the text. */
const ASCII_WEIGHT = 0.1

/** Share of common characters, less three times the share of what no text holds: about 0.8 for a clean text. */
export function scoreText(text: string): number {
  const table = scoreClasses()
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) counts[table[text.charCodeAt(i)]!]!++
  const ascii = counts[ASCII]! * ASCII_WEIGHT
  return (
    (counts[COMMON]! + ascii - 3 * counts[SUSPECT]!) / (counts[OTHER]! + counts[COMMON]! + counts[SUSPECT]! + ascii + 1)
  )
}
