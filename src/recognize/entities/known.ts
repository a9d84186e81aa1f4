import type { PlaceKind } from '../../lexicon/names.ts'
import { Priority, type Proposal } from './proposal.ts'
import type { KnownSpan, Scene } from './scene.ts'

const width: Readonly<Record<PlaceKind, number>> = { country: 0, province: 1, city: 2, county: 3 }

/** Names of the lexicons; a place with the places it holds right behind it is one: 浙江省温岭市. */
export function proposeKnown({ text, known }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  for (let i = 0; i < known.length; i++) {
    const { start, known: first } = known[i]!
    let last = known[i]!
    while (i + 1 < known.length && holds(last, known[i + 1]!)) last = known[++i]!
    if (first.type === null) continue
    if (first.pair) {
      proposals.push(...halves(text, known[i]!))
      continue
    }
    const begin = first.type === 'EVENT' ? start - ordinalBefore(text, start) : start
    const committee = first.type === 'GPE' ? endOfCommittee(text, last.end) : 0
    if (committee > 0)
      proposals.push({ start, end: committee, type: 'ORG', rule: 'committee', priority: Priority.usual })
    proposals.push({ start: begin, end: last.end, type: first.type, rule: 'known', priority: Priority.usual })
  }
  return proposals
}

/** Whether the second place follows at once and lies in the first. */
function holds(outer: KnownSpan, inner: KnownSpan): boolean {
  if (outer.end !== inner.start || outer.known.place === null || inner.known.place === null) return false
  if (outer.known.place === 'country') return false
  if (width[outer.known.place] >= width[inner.known.place]) return false
  return outer.known.within.some(province => inner.known.within.includes(province)) || outer.known.place === 'province'
}

/** Length of the ordinal of an event: 第四届 of 第四届进博会. */
const ordinalBefore = (text: string, start: number): number =>
  /第[一二三四五六七八九十百0-9]{1,4}[届次]$/.exec(text.slice(Math.max(0, start - 7), start))?.[0].length ?? 0

const committee = /委(?=副?书记|常委|组织部|宣传部|统战部|政法委|办公|、|和|机关)/y

/** Past 委 of 宝山区委副书记, however jieba tears it; 0 for none. */
function endOfCommittee(text: string, end: number): number {
  committee.lastIndex = end
  return '省市县区州旗'.includes(text[end - 1]!) && committee.test(text) ? end + 1 : 0
}

/** 中 and 美 of 中美, 欧 of 中欧. */
const halves = (text: string, { start, end }: KnownSpan): Proposal[] =>
  Array.from({ length: end - start }, (_, i) => ({
    start: start + i,
    end: start + i + 1,
    type: '欧非亚拉'.includes(text[start + i]!) ? 'LOC' : 'GPE',
    rule: 'pair',
    priority: Priority.usual,
  }))
