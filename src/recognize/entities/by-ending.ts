import type { Ending } from '../../lexicon/endings.ts'
import type { Lexeme } from './lexemes.ts'
import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

/** Words a name may hold, at most. */
const longestName = 14

/**
 * Names by their endings: from the ending leftwards over words that names hold, to the farthest one that opens a name.
 *
 * ```text
 * 记者从 | 上海市 | 疾病 | 预防 | 控制 | 中心 | 获悉
 *         ^opens   <-----------------  ^ending       从 stops
 * ```
 */
export function proposeByEnding(scene: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const { lexemes, firsts } = scene
  for (let s = 0; s + 1 < firsts.length; s++) {
    for (let i = firsts[s]!; i < firsts[s + 1]!; i++) {
      const { ending } = lexemes[i]!
      if (ending === null) continue
      const start = findOpening(scene, firsts[s]!, i, ending)
      if (start < 0 || !isWhole(scene, start, i)) continue
      proposals.push({
        start: scene.starts[start]!,
        end: scene.ends[i]!,
        type: ending.type,
        rule: `ending-${ending.type.toLowerCase()}`,
        priority: Priority.usual,
      })
    }
  }
  return proposals
}

/** The word where the name that ends with word `last` begins; -1 when nothing opens it. */
function findOpening(scene: Scene, first: number, last: number, ending: Ending): number {
  const numbering = ending.type === 'EVENT' || ending.type === 'AWARD'
  const floor = Math.max(first, last - longestName)
  let opening = opens(scene, last, ending, numbering) && standsAlone(scene, last) ? last : -1
  let leftmost = last
  for (let i = last - 1; i >= floor; i--) {
    if (!mayHold(scene, i, numbering)) break
    leftmost = i
    if (ending.need === 'brand') return isBrand(scene, i) ? i : -1
    if (opens(scene, i, ending, numbering)) opening = i
  }
  if (opening < 0 && ending.need === 'any') return openingOfOffice(scene, leftmost, last)
  return opening
}

/** 医疗保障局, 食品药品监督管理局: an office needs no place when words of names stand before its ending. */
function openingOfOffice({ starts, ends, lexemes }: Scene, leftmost: number, last: number): number {
  const long = ends[last]! - starts[leftmost]! >= 5 && lexemes[last]!.endingLength >= 3
  return long && leftmost < last ? leftmost : -1
}

function opens(scene: Scene, i: number, ending: Ending, numbering: boolean): boolean {
  const lexeme = scene.lexemes[i]!
  if (numbering && isOrdinal(scene, i)) return true
  if (ending.need === 'numbered') return false
  return isKnownPart(scene, i) || lexeme.proper || lexeme.scope
}

/** Whether a single word can be the whole name: 国家统计局, 清水河. */
function standsAlone({ starts, ends, lexemes }: Scene, i: number): boolean {
  const { tag, endingLength } = lexemes[i]!
  const length = ends[i]! - starts[i]!
  return length > endingLength && ((tag === 'nt' && length >= 4) || (tag === 'ns' && length >= 3))
}

const mayHold = (scene: Scene, i: number, numbering: boolean): boolean =>
  (scene.lexemes[i]!.inside && !isFixed(scene, i)) ||
  isKnownPart(scene, i) ||
  isHyphen(scene, i) ||
  isAnniversary(scene, i) ||
  (numbering && isOrdinal(scene, i))

/** A known name may be part of a longer one; an event, a work or a fixed word is not. */
function isKnownPart({ knownAt, known }: Scene, i: number): boolean {
  const index = knownAt[i]!
  if (index < 0) return false
  const { type } = known[index]!.known
  return type !== null && type !== 'EVENT' && type !== 'WORK'
}

/** A fixed word that names nothing stops a name, unless it is its ending. */
const isFixed = ({ knownAt, known }: Scene, i: number): boolean =>
  knownAt[i]! >= 0 && known[knownAt[i]!]!.known.type === null

/** 华泰证券股份有限公司-中庚基金: a hyphen between two words of the name. */
const isHyphen = ({ text, starts, ends }: Scene, i: number): boolean =>
  ends[i]! - starts[i]! === 1 && '-－—·'.includes(text[starts[i]!]!)

/** 改革开放40周年: a quantity that names of bodies hold. */
const isAnniversary = ({ text, lexemes, ends }: Scene, i: number): boolean =>
  lexemes[i]!.tag === 'q' && text.startsWith('周年', ends[i]! - 2)

/** 第十三届, 第六次, 2023年: what opens the name of an event or honour. */
function isOrdinal({ text, starts, lexemes }: Scene, i: number): boolean {
  const { tag } = lexemes[i]!
  if (tag !== 'm' && tag !== 'q' && tag !== 'x') return false
  return text[starts[i]!] === '第' || (i > 0 && '届次'.includes(text[starts[i]!]!) && text[starts[i - 1]!] === '第')
}

/** A known or unknown name that is no place. */
function isBrand(scene: Scene, i: number): boolean {
  const known = scene.knownAt[i]!
  if (known >= 0) return scene.known[known]!.known.type !== 'GPE' && scene.known[known]!.known.type !== 'LOC'
  const { proper, place }: Lexeme = scene.lexemes[i]!
  return proper && !place
}

/** A name never begins or ends inside a known one, and is longer than its ending. */
function isWhole({ starts, ends, knownAt, known, lexemes }: Scene, start: number, last: number): boolean {
  const opener = knownAt[start]!
  const closer = knownAt[last]!
  if (opener >= 0 && known[opener]!.start !== starts[start]!) return false
  if (closer >= 0 && known[closer]!.end !== ends[last]!) return false
  return ends[last]! - starts[start]! > Math.max(2, lexemes[last]!.endingLength)
}
