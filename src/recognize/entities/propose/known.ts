import type { PlaceKind } from '../../../lexicon/entries.ts'
import { Priority, type Proposal } from '../proposal.ts'
import type { KnownSpan, Scene } from '../scene/scene.ts'
import { endOfDivisions } from './divisions.ts'
import { numberingBefore } from './numbering.ts'

const width: Readonly<Record<PlaceKind, number>> = { country: 0, province: 1, city: 2, county: 3 }

/** Names of the lexicons; a place with the places it holds right behind it is one: 浙江省温岭市城南镇, 日本东京. */
export function proposeKnown({ text, known }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const propose = (start: number, end: number, type: Proposal['type'], rule: string): void => {
    proposals.push({ start, end, type, rule, priority: Priority.usual })
  }
  for (let i = 0; i < known.length; i++) {
    const { start, end, known: name } = known[i]!
    if (name.type === null) continue
    if (name.type === 'EVENT') propose(start - numberingBefore(text, start), end, 'EVENT', 'known')
    else if (name.place === null) propose(start, end, name.type, name.pair ? 'pair' : 'known')
    else {
      while (i + 1 < known.length && holds(text, known[i]!, known[i + 1]!)) i++
      const last = known[i]!
      const committee = endOfCommittee(text, last.end)
      if (committee > 0) propose(start, committee, 'ORG', 'committee')
      const end = isLow(last)
        ? endOfDivisions(text, last.end)
        : last.known.place === 'country'
          ? endOfState(text, last.end)
          : last.end
      propose(start, end, 'GPE', 'known')
    }
  }
  return proposals
}

/** Whether the second place follows at once and lies in the first, as far as is known of a foreign one. */
function holds(text: string, first: KnownSpan, second: KnownSpan): boolean {
  const outer = first.known
  const inner = second.known
  if (first.end !== second.start || outer.place === null || inner.place === null) return false
  if (width[outer.place] >= width[inner.place]) return false
  if (inner.within.length === 0) return true
  const provinces = outer.place === 'country' ? [text.slice(first.start, first.end)] : outer.within
  return provinces.some(name => name === '中国' || inner.within.includes(name))
}

const state = /(?:伊斯兰|社会主义|人民|民主|联邦|阿拉伯){0,3}(?:共和国|王国|公国|联邦)/y

/** Past what kind of state a country is: 秘鲁共和国. */
function endOfState(text: string, end: number): number {
  state.lastIndex = end
  return state.test(text) ? state.lastIndex : end
}

/** Whether towns may follow. */
const isLow = ({ known }: KnownSpan): boolean => known.place === 'city' || known.place === 'county'

const committee = /委(?=副?书记|常委|组织部|宣传部|统战部|政法委|办公|、|和|机关)/y

/** Past 委 of 宝山区委副书记, however jieba tears it; 0 for none. */
function endOfCommittee(text: string, end: number): number {
  committee.lastIndex = end
  return '省市县区州旗'.includes(text[end - 1]!) && committee.test(text) ? end + 1 : 0
}
