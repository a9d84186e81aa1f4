import type { Ending } from '../../../lexicon/endings.ts'
import { Priority, type Proposal } from '../proposal.ts'
import { Hint, type Lexeme } from '../scene/lexemes.ts'
import { knownOf, type Scene } from '../scene/scene.ts'
import { isTornStreet } from './communities.ts'
import { numberingBefore } from './numbering.ts'

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
  const { lexemes, hints, firsts } = scene
  for (let s = 0; s + 1 < firsts.length; s++) {
    for (let i = firsts[s]!; i < firsts[s + 1]!; i++) {
      if ((hints[i]! & Hint.ending) === 0) continue
      const { ending } = lexemes[i]!
      if (ending === null || isOtherwiseKnown(scene, i, ending) || isNoStation(scene, i)) continue
      const start = findOpening(scene, firsts[s]!, i, ending)
      if (start < 0 || !isWhole(scene, start, i) || isAnyOf(scene, start, i)) continue
      const honour = ending.type === 'AWARD' && lexemes[i]!.ending?.outside === true
      proposals.push({
        start: scene.starts[start]! - (isNumbered(ending) ? numberingBefore(scene.text, scene.starts[start]!) : 0),
        end: honour ? scene.starts[i]! : scene.ends[i]!,
        type: ending.type,
        rule: `ending-${ending.type.toLowerCase()}`,
        priority: Priority.usual,
      })
    }
  }
  return proposals
}

/** 牡丹江, 九江: a place that only ends like scenery; 苏州市|地区生产总值, 学院|社区, 新华路|街道: others that go on. */
function isOtherwiseKnown(scene: Scene, i: number, { type }: Ending): boolean {
  const { text, ends } = scene
  if (text.startsWith('生产总值', ends[i])) return true
  if (text.startsWith('学院社区', ends[i]! - 2)) return true
  if (type !== 'LOC' && type !== 'FAC') return false
  if (text.startsWith('社区', ends[i]) || text.startsWith('街道', ends[i])) return true
  if (isTornStreet(text, ends[i]!)) return true
  const name = knownOf(scene, i)
  return name?.known.type === 'GPE' && name.end === ends[i]
}

/** How far before a station the race is looked for, in UTF-16 units. */
const REACH = 16

/** What the verb 站 goes on with: 中国站在, 站起来. */
const STANDING = /[在起出到立着了稳不得成满队位岗台住定直错好进入过]|上(?!车)/y

/** What holds the names of races, tours, and the pages of a newspaper. */
const LEGGED = /[赛杯网巡]|演唱会|讲会/

/** Who stands somewhere; the leg of a race or a tour, and the page of a newspaper: 联赛厦门站, 红网邵阳站. */
function isNoStation({ text, starts, ends, lexemes }: Scene, i: number): boolean {
  const end = ends[i]!
  if (text[end - 1] !== '站' || lexemes[i]!.endingLength !== 1) return false
  STANDING.lastIndex = end
  if (STANDING.test(text)) return lexemes[i]!.single
  return LEGGED.test(text.slice(Math.max(0, starts[i]! - REACH), end)) || LEGGED.test(text.slice(end, end + 4))
}

/** What countries and provinces have many of. */
const COMMON_FACILITIES: ReadonlySet<string> = new Set(
  '机场 车站 港口 码头 公路 高速公路 高速 铁路 高铁 水库 电站 监狱 看守所 酒店 饭店 宾馆 商场 超市 收费站 服务区'.split(
    ' ',
  ),
)

/** Cities that are provinces too. */
const CITY_PROVINCES = ['北京', '上海', '天津', '重庆', '香港', '澳门']

/** 美国|机场, 湖南|铁路, 新乡|高速: a facility of a country or a province that nothing else names; 四川博物院 and 法国馆 are names. */
function isAnyOf(scene: Scene, first: number, last: number): boolean {
  const { text, starts, ends, lexemes } = scene
  const { ending, endingLength } = lexemes[last]!
  const place = knownOf(scene, first)
  if (ending === null || place === undefined || place.start !== starts[first]) return false
  if (place.end !== ends[last]! - endingLength || !COMMON_FACILITIES.has(text.slice(place.end, ends[last])))
    return false
  if (place.known.place === 'country' || text.startsWith('高速', place.end)) return true
  return place.known.place === 'province' && !CITY_PROVINCES.includes(text.slice(place.start, place.start + 2))
}

/** Names of events and honours hold years and ordinals: 2023年世界技能大赛, 第四届博览会. */
const isNumbered = ({ type }: Ending): boolean => type === 'EVENT' || type === 'AWARD'

/** The word where the name that ends with word `last` begins; -1 when nothing opens it. */
function findOpening(scene: Scene, first: number, last: number, ending: Ending): number {
  const numbering = isNumbered(ending)
  const floor = Math.max(first, last - longestName)
  const withinKnown = isKnownPart(scene, last)
  let opening = scene.lexemes[last]!.standsAlone && ending.need !== 'numbered' ? last : -1
  let leftmost = last
  let ordinal = false
  for (let i = last - 1; i >= floor; i--) {
    const bracket = openBracket(scene, i)
    if (bracket > floor && scene.lexemes[bracket - 1]!.inside && scene.knownAt[i + 1] === 0) {
      i = bracket
      continue
    }
    if (isEvent(scene, i) && !numbering && i === leftmost - 1) return firstOfKnown(scene, i)
    if (!mayHold(scene, i, numbering) || (ending.type === 'LOC' && isAction(scene, i))) {
      const place = ending.company ? placeBehind(scene, i, floor) : -1
      if (place >= 0) opening = place
      break
    }
    if (ending.type === 'ORG' && i < last - 1 && isContest(scene.lexemes[i]!)) break
    leftmost = i
    if (ending.need === 'brand') return isBrand(scene, i) ? i : -1
    if (ending.need === 'beside') {
      if (isKnownPart(scene, i)) return firstOfPlaces(scene, i, first)
      return opening < 0 && (scene.lexemes[i]!.proper || isLocal(scene, i, ending)) ? i : opening
    }
    if (numbering && isOrdinal(scene, i)) ordinal = true
    const isOpening = opens(scene, i, ending, withinKnown) || (i === last - 1 && isLocal(scene, i, ending))
    if (ordinal ? isOrdinal(scene, i) || isKnownPart(scene, i) : isOpening) {
      if (!isStray(scene, i)) opening = i
    }
  }
  if (opening >= 0) return opensTooLate(scene, opening, leftmost) ? -1 : opening
  return ending.need === 'any' ? openingOfOffice(scene, leftmost, last) : -1
}

/** 滏阳|河, 西渡|站: what jieba takes for a place names the land or the building right behind it; 海洋|公园 it does not. */
function isLocal({ lexemes, knownAt }: Scene, i: number, { type }: Ending): boolean {
  const { place, common, inside, ending } = lexemes[i]!
  return (type === 'FAC' || type === 'LOC') && knownAt[i] === 0 && place && inside && !common && ending === null
}

/** Characters that may stand unknown between the place and the rest of a company's name: 台州|比喔|酒店管理有限公司. */
const strangest = 4

/** The place that opens a company's name over a word or two that names do not hold; -1 for none. */
function placeBehind(scene: Scene, i: number, floor: number): number {
  const { text, starts, ends, lexemes } = scene
  for (let j = i; j > floor && ends[i]! - starts[j]! <= strangest; j--) {
    if (!lexemes[j]!.han || '的在和与了是由对将从向被'.includes(text[starts[j]!]!)) return -1
    const place = knownOf(scene, j - 1)
    if (place !== undefined && place.known.type === 'GPE' && place.end === starts[j]) return firstOfKnown(scene, j - 1)
  }
  return -1
}

/** 总决赛, 锦标赛: stands inside a name only right before its ending (大赛组委会). */
const isContest = ({ ending, endingLength }: Lexeme): boolean => ending?.type === 'EVENT' && endingLength > 1

/** 曾任|上海市: an unknown word right before a place is seldom part of the name that the place opens. */
function isStray(scene: Scene, i: number): boolean {
  return scene.knownAt[i] === 0 && scene.lexemes[i]!.guess && knownOf(scene, i + 1)?.known.type === 'GPE'
}

/** 中国（上海）自由贸易试验区: the opening bracket of a short insertion that closes with word `i`; -1 for none. */
function openBracket({ text, starts }: Scene, i: number): number {
  if (text[starts[i]!] !== '）') return -1
  for (let j = i - 1; j >= 0 && j >= i - 3; j--) if (text[starts[j]!] === '（') return j
  return -1
}

/** 驻村工作队: a scope of one character opens a name only where nothing of a name stands before it. */
const opensTooLate = ({ lexemes, knownAt }: Scene, opening: number, leftmost: number): boolean =>
  opening > leftmost && knownAt[opening] === 0 && lexemes[opening]!.scope && lexemes[opening]!.single

function firstOfKnown(scene: Scene, i: number): number {
  const { start } = knownOf(scene, i)!
  let first = i
  while (scene.starts[first]! > start) first--
  return first
}

/** The first word of the places in a row that end with word `i`: 青海|玉树|地区, 黑龙江|佳木斯|站. */
function firstOfPlaces(scene: Scene, i: number, floor: number): number {
  let first = firstOfKnown(scene, i)
  while (first > floor && isPlace(scene, first - 1)) first = firstOfKnown(scene, first - 1)
  return first
}

/** A known country, province, city or county. */
const isPlace = (scene: Scene, i: number): boolean => (knownOf(scene, i)?.known.place ?? null) !== null

/** 医疗保障局, 食品药品监督管理局: an office needs no place when words of names stand before its ending. */
function openingOfOffice({ starts, ends, lexemes }: Scene, leftmost: number, last: number): number {
  const long = ends[last]! - starts[leftmost]! >= 5 && lexemes[last]!.endingLength >= 3
  return long && leftmost < last ? leftmost : -1
}

/** Whether a name may begin with the word; one that only lengthens a known name needs more than an unknown word. */
function opens(scene: Scene, i: number, ending: Ending, withinKnown: boolean): boolean {
  if (ending.need === 'numbered') return false
  if (scene.knownAt[i] !== 0) return isKnownPart(scene, i)
  const { proper, scope } = scene.lexemes[i]!
  return (proper && !withinKnown) || (scope && ending.type !== 'FAC' && ending.type !== 'LOC')
}

const mayHold = (scene: Scene, i: number, numbering: boolean): boolean =>
  (scene.lexemes[i]!.inside && !isEvent(scene, i)) ||
  isKnownPart(scene, i) ||
  (!numbering && isHyphen(scene, i)) ||
  isAnniversary(scene, i) ||
  (numbering && isOrdinal(scene, i))

/** A known name may be part of a longer one; an event, a work or a fixed word is not. */
function isKnownPart(scene: Scene, i: number): boolean {
  const type = knownOf(scene, i)?.known.type ?? null
  return type !== null && type !== 'EVENT' && type !== 'WORK'
}

/** 二十大, 进博会: what it is about may open the name of a body, never stand inside it. */
const isEvent = (scene: Scene, i: number): boolean => knownOf(scene, i)?.known.type === 'EVENT'

/** What parks are for, though jieba takes it for a verb. */
const PASTIMES: ReadonlySet<string> = new Set(['体育', '旅游', '休闲', '运动', '观光', '娱乐'])

/** 弘扬, 支援: a verb, or a hyphen; names of bodies hold them, names of the land do not. */
function isAction(scene: Scene, i: number): boolean {
  const { text, starts, ends, lexemes } = scene
  if (isHyphen(scene, i)) return true
  return lexemes[i]!.tag.startsWith('v') && !PASTIMES.has(text.slice(starts[i], ends[i]))
}

/** 华泰证券股份有限公司-中庚基金: a hyphen between two words of the name. */
const isHyphen = ({ text, starts, ends }: Scene, i: number): boolean =>
  ends[i]! - starts[i]! === 1 && '-－—·'.includes(text[starts[i]!]!)

/** 改革开放40周年: a count of years that names of bodies and events hold. */
const isAnniversary = ({ text, lexemes, starts, ends }: Scene, i: number): boolean =>
  text.startsWith('周年', starts[i]!) ||
  text.startsWith('周年', ends[i]! - 2) ||
  (lexemes[i]!.tag === 'm' && text.startsWith('周年', ends[i]!))

/** 第十三届, 第六次, 2023年: what opens the name of an event or honour. */
function isOrdinal({ text, starts, ends, lexemes }: Scene, i: number): boolean {
  const { tag } = lexemes[i]!
  if (tag !== 'm' && tag !== 'q' && tag !== 'x') return false
  if (text[ends[i]! - 1] === '届') return '第首一二三四五六七八九十'.includes(text[starts[i]!]!)
  return text[starts[i]!] === '第' || (i > 0 && '届次'.includes(text[starts[i]!]!) && text[starts[i - 1]!] === '第')
}

/** A known or unknown name that is no place. */
function isBrand(scene: Scene, i: number): boolean {
  const name = knownOf(scene, i)
  if (name !== undefined) return name.known.type !== 'GPE' && name.known.type !== 'LOC'
  const { proper, place }: Lexeme = scene.lexemes[i]!
  return proper && !place
}

/**
 * A name never begins or ends inside a known one, is longer than its ending, and is no fixed word. The known one may
 * end where the ending begins, in one word of jieba's: 北京|地区, 密云|水库.
 */
function isWhole(scene: Scene, start: number, last: number): boolean {
  const { starts, ends, lexemes } = scene
  const opener = knownOf(scene, start)
  const closer = knownOf(scene, last)
  if (opener !== undefined && opener.start !== starts[start]!) return false
  const rest = closer === undefined ? 0 : ends[last]! - closer.end
  if (closer !== undefined && closer.known.type !== null && rest !== 0 && rest !== lexemes[last]!.endingLength)
    return false
  if (closer !== undefined && closer.known.type === null && closer.start === starts[start]!) return false
  return ends[last]! - starts[start]! > Math.max(2, lexemes[last]!.endingLength)
}
