import { Priority, type Proposal } from '../proposal.ts'
import { Hint } from '../scene/lexemes.ts'
import { knownOf, type Scene } from '../scene/scene.ts'

/** UTF-16 units before the ending, at most: 曹杨新村, 惠誉花园. */
const LONGEST_STEM = 5

/** Words that a torn stem falls into, at most: 佛|子|庄. */
const MOST_WORDS = 4

/** Words that names of streets and towns are torn into; no verb and no word of grammar. */
const STEM_TAGS = new Set('n ns nr nrt nrfg nz nt ng zg g j x b a ag vg tg k'.split(' '))

/** Words before 街道, 社区 or 村 that say of what kind it is: 城市社区, 拉美裔社区, 学习型社区. */
const KINDS =
  /^(?:城市|城镇|城乡|都市|首都|省会|美丽|乡村|农村|山区|郊区|中心|老城|新城|沿海|边境|海外|国际|未来|智慧|完整|试点|示范|基层|家园|辖区|商业|[居农移市村]民|.*[裔人族型式级类化性者校])$/

/** What the communities of any place have: 武汉社区治理, 海淀区社区民警. */
const OF_ANY = /(?:治理|矫正|民警|卫生|建设|志愿|服务|养老|医院|医疗|文化|支行|报|民间)/y

/** What only a street or a community has that is named. */
const OFFICES = /(?:办事处|党工委|党委|党总支|居委会|居民委员会)/y

/** What is no name before 镇, 乡 or 村 in a word that jieba guessed: 名镇, 回村, 街镇. */
const NO_PART = '名大重古强小水街村镇乡回进到去来返离出入帮驻'

/** What makes 镇, 乡 or 村 part of another word: 镇静, 乡村, 村民. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  镇: '村街区静定压守痛江海长里',
  乡: '村风镇亲愁土里音贤间民镇邻',
  村: '民庄里委干口头支级党集寨道落组镇史企屯医两务规',
}

/**
 * Streets, communities and torn towns by what stands before them: 唯亭|街道, 五角|场|街道, 四美塘|社区, 佛|子|庄|乡.
 *
 * What stands there is a name where jieba does not know it, takes it for one or tears it; a common noun (学院社区) is
 * one behind the district that it lies in, or before an office that only named ones have.
 */
export function proposeCommunities(scene: Scene): Proposal[] {
  const { text, starts, ends, hints, firsts } = scene
  const proposals: Proposal[] = []
  for (let s = 0; s + 1 < firsts.length; s++) {
    for (let i = firsts[s]! + 1; i < firsts[s + 1]!; i++) {
      if ((hints[i]! & Hint.place) === 0) continue
      if (isTornStreet(text, ends[i]!) && ends[i]! - starts[i]! > 2) {
        proposals.push({
          start: starts[i]!,
          end: ends[i]! + 1,
          type: 'GPE',
          rule: 'community',
          priority: Priority.usual,
        })
        continue
      }
      const end = endOfKind(scene, i)
      const first = end < 0 ? i : firstOfStem(scene, i, firsts[s]!)
      if (first === i || !isNamed(scene, first, i, end)) continue
      proposals.push({ start: starts[first]!, end, type: 'GPE', rule: 'community', priority: Priority.usual })
    }
  }
  return proposals
}

/** 世纪城街|道: a street torn by jieba, but not 友谊南大街|道路. */
export const isTornStreet = (text: string, end: number): boolean =>
  text.startsWith('街道', end - 1) && text[end + 1] !== '路'

/** Where the word for a street, a community or a town ends that word `i` is; -1 when it is none. */
function endOfKind({ text, starts, ends, lexemes }: Scene, i: number): number {
  const start = starts[i]!
  const end = ends[i]!
  if (text.startsWith('街道', start) && (end === start + 2 || text.startsWith('社区', start + 2))) return start + 2
  if (end === start + 2 && text.startsWith('社区', start)) return end
  const torn = end === start + 1 || (end === start + 2 && lexemes[i]!.guess && !NO_PART.includes(text[start]!))
  const others = torn && !text.startsWith('水乡', end - 2) ? OTHER_WORD[text[end - 1]!] : undefined
  return others === undefined || others.includes(text[end] ?? ' ') ? -1 : end
}

/** The first word of what stands before word `last` up to a word that names of streets do not hold; `last` for none. */
function firstOfStem(scene: Scene, last: number, floor: number): number {
  const { starts, ends } = scene
  let first = last
  while (first > floor && ends[first - 1] === starts[first] && mayHold(scene, first - 1)) {
    const name = knownOf(scene, first - 1)
    if (name !== undefined && (name.known.type === null || (first < last && name.known.place !== null))) break
    first--
    if (last - first > MOST_WORDS || starts[last]! - starts[first]! > LONGEST_STEM) return last
    if (name !== undefined) break
  }
  if (first < last && isFull(scene, last - 1)) while (!isTelling(scene, first)) first++
  return first
}

/** Whether the word is a name without those before it: 精彩|沿河|镇, but not 天目|西路|街道. */
const isFull = (scene: Scene, i: number): boolean =>
  isTelling(scene, i) && !scene.lexemes[i]!.single && !'村路苑园城街里'.includes(scene.text[scene.ends[i]! - 1]!)

/** Whether the word says by itself that it is part of a name: one syllable, unknown to jieba or taken for a name. */
function isTelling({ lexemes, knownAt }: Scene, i: number): boolean {
  const { single, guess, person, place, tag } = lexemes[i]!
  return single || guess || person || place || tag === 'nz' || knownAt[i] !== 0
}

/** Whether a name of a street may hold the word; a district, or another street, ends before it. */
function mayHold(scene: Scene, i: number): boolean {
  const { text, starts, ends, lexemes } = scene
  const { tag, han, inside, single } = lexemes[i]!
  if (!han || !STEM_TAGS.has(tag) || !(inside || single)) return false
  if (endOfKind(scene, i) >= 0) return false
  const length = ends[i]! - starts[i]!
  return !(length > 2 ? '省市县区旗镇乡' : length > 1 ? '省市县区旗' : '').includes(text[ends[i]! - 1]!)
}

/** Whether the words `[first, last)` name the street that ends at `end`. */
function isNamed(scene: Scene, first: number, last: number, end: number): boolean {
  const { text, starts, lexemes } = scene
  const stem = text.slice(starts[first], starts[last])
  const isTorn = lexemes[last]!.guess || last - first > 1
  if (KINDS.test(stem) || (!isTorn && stem.length < 2)) return false
  const name = knownOf(scene, first)
  if (name !== undefined && name.known.place !== null) {
    if (name.known.place === 'country' || name.known.place === 'province') return false
    return isTorn || !at(OF_ANY, text, end)
  }
  if (lexemes[last]!.guess) return stem.length <= 3
  for (let i = first; i < last; i++) if (isTelling(scene, i)) return true
  return isWithin(scene, first, end)
}

/** Whether a district ends where word `i` begins, or an office of it follows. */
function isWithin({ text, starts }: Scene, i: number, end: number): boolean {
  return /[区县市镇道]$/.test(text.slice(Math.max(0, starts[i]! - 2), starts[i])) || at(OFFICES, text, end)
}

function at(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}
