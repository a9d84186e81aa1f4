import { Priority, type Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** Countries by one character, and two that are written so alike. */
const COUNTRIES = '美俄日韩英德朝泰缅越菲乌澳印叙伊'
/** Cities by one character: 京 Beijing, 沪 Shanghai, 穗 Guangzhou, 甬 Ningbo. */
const CITIES = '京沪杭穗渝蓉甬'

/** Before a place by one character; each with the places that no other word goes with. */
const GOING: readonly (readonly [string, string])[] = [
  ['赴访驻涉', `华港台${COUNTRIES}${CITIES}`],
  ['侵旅留抵返离入反亲来', '华'],
  ['输援', `华${COUNTRIES}`],
  ['供', '港澳'],
  ['对与', `华台${COUNTRIES}`],
  ['在', `华${COUNTRIES}${CITIES}`],
  ['来抵返离进到', CITIES],
]

/** Begins longer words of jieba's: 驻华使节, 在京举行. */
const LONGER = /^(?:驻.|在京)/

/** Behind a country by one character: who acts for it, and who reports from it. */
const SIDES = '方媒'
const SIDED = `中法欧以巴白蒙柬加塞哈港台${COUNTRIES}`

/** Places by one character, told by the character beside them: 在华, 访美, 驻沪, 中方, 韩媒. */
export function proposeSyllables({ text, starts, ends, lexemes, knownAt }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const propose = (start: number): void => {
    const type = text[start] === '欧' ? 'LOC' : 'GPE'
    proposals.push({ start, end: start + 1, type, rule: 'syllable', priority: Priority.shape })
  }
  for (let i = 0; i < starts.length; i++) {
    if (knownAt[i] !== 0) continue
    const start = starts[i]!
    const length = ends[i]! - start
    if (isSided(text, start) && (length === 2 || (length === 1 && ends[i + 1] === start + 2))) propose(start)
    else if (length === 1) {
      const follows = i > 0 && ends[i - 1] === start && ends[i - 1]! - starts[i - 1]! === 1
      if (follows && isPlaceTag(lexemes[i]!.tag) && goesTo(text, start - 1)) propose(start)
    } else if ((length === 2 || LONGER.test(text.slice(start, start + 2))) && goesTo(text, start)) propose(start + 1)
  }
  return proposals
}

const isSided = (text: string, at: number): boolean => SIDES.includes(text[at + 1] ?? ' ') && SIDED.includes(text[at]!)

const isPlaceTag = (tag: string): boolean => tag.startsWith('n') || tag === 'j' || tag === 'b'

/** Whether the character at `at` leads to the place by one character after it. */
function goesTo(text: string, at: number): boolean {
  const place = text[at + 1]
  if (place === undefined) return false
  return GOING.some(([verbs, places]) => verbs.includes(text[at]!) && places.includes(place))
}
