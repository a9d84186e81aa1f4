import { givenNameWeight, surnameOf } from '../../lexicon/persons.ts'
import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

/** Evidence that makes a name, and evidence that counts at all, in bits. */
const enough = 5
const plausible = 1.5

/** From here on coming again counts. */
const telling = 2

/** What each further place says, in bits. */
const perRepeat = 1.5

/** Titles that follow a bare surname: 姜同学, 王先生. */
const honorific =
  /^(?:先生|女士|小姐|同学|老师|医生|教授|书记|主任|局长|校长|院长|市长|部长|阿姨|叔叔|爷爷|奶奶|大爷|大妈|师傅|警官|导演|教练|律师|老汉|老太|博士|同志)/

/** Tags of words that a surname character may be instead: 和, 于, 对. */
const functionTags = new Set('c p u uj ul uz ug d r y e f t q m mq v'.split(' '))

/** A stretch that has the shape of a Chinese name, in words `[from, to]`. */
interface Shape {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** What the shape alone says, in bits. */
  readonly weight: number
}

/** Chinese names: surname and given name, told by their characters, by what stands beside them, and by coming again. */
export function proposePersons(scene: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const shapes: Shape[] = []
  const { firsts } = scene
  for (let s = 0; s + 1 < firsts.length; s++) {
    const limit = firsts[s + 1]!
    for (let i = firsts[s]!; i < limit; i++) {
      if (scene.knownAt[i]! >= 0) continue
      const bare = bareSurname(scene, i, limit)
      if (bare !== null) {
        proposals.push(bare)
        continue
      }
      for (const shape of shapesAt(scene, i, limit)) {
        const weight = shape.weight + contextWeight(scene, shape, firsts[s]!, limit)
        if (weight >= plausible) shapes.push({ ...shape, weight })
      }
    }
  }
  return [...proposals, ...chooseShapes(shapes, scene.text)]
}

/** At each place the likeliest shape, when it is likely enough; a name gains by every other place it stands at. */
function chooseShapes(shapes: readonly Shape[], text: string): Proposal[] {
  const standing = new Map<string, { weight: number; count: number }>()
  for (const { start, end, weight } of shapes) {
    const name = text.slice(start, end)
    const known = standing.get(name)
    if (known === undefined) standing.set(name, { weight, count: 1 })
    else standing.set(name, { weight: Math.max(known.weight, weight), count: known.count + 1 })
  }
  const total = ({ start, end }: Shape): number => {
    const { weight, count } = standing.get(text.slice(start, end))!
    return weight < telling ? weight : weight + Math.min(2, count - 1) * perRepeat
  }
  const likeliest: Shape[] = []
  for (let i = 0; i < shapes.length; ) {
    let best = shapes[i]!
    const { start } = best
    for (; i < shapes.length && shapes[i]!.start === start; i++) if (total(shapes[i]!) > total(best)) best = shapes[i]!
    likeliest.push(best)
  }
  return withListed(likeliest, shape => total(shape) >= enough, text).map(({ start, end }) => ({
    start,
    end,
    type: 'PERSON',
    rule: 'chinese-name',
    priority: Priority.usual,
  }))
}

/** The accepted shapes, and those that stand in a list beside one: 张旭东、杨晨、胡昶熙. */
function withListed(shapes: readonly Shape[], isAccepted: (shape: Shape) => boolean, text: string): Shape[] {
  const accepted = shapes.map(isAccepted)
  const spread = (i: number, neighbour: number): void => {
    if (accepted[i] || !accepted[neighbour]) return
    const [a, b] = i < neighbour ? [shapes[i]!, shapes[neighbour]!] : [shapes[neighbour]!, shapes[i]!]
    if (b.start - a.end === 1 && '、 　'.includes(text[a.end]!)) accepted[i] = true
  }
  for (let i = 1; i < shapes.length; i++) spread(i, i - 1)
  for (let i = shapes.length - 2; i >= 0; i--) spread(i, i + 1)
  return shapes.filter((_, i) => accepted[i])
}

/** 姜 of 姜同学 and of 王先生: the title stays outside. */
function bareSurname(scene: Scene, i: number, limit: number): Proposal | null {
  const { text, starts, ends, lexemes } = scene
  const start = starts[i]!
  const { surname, tag, title, person } = lexemes[i]!
  const end = start + 1
  const inOne = title && person && ends[i]! - start <= 3 && surnameOf(text[start]!) !== undefined
  const inTwo = surname && i + 1 < limit && !functionTags.has(tag)
  if (!inOne && !inTwo) return null
  if (text[end] === '某' && !text.startsWith('某种', end)) {
    return { start, end: endOfMasked(scene, i, limit), type: 'PERSON', rule: 'masked-name', priority: Priority.marked }
  }
  if (!honorific.test(text.slice(end, end + 2))) return null
  return { start, end, type: 'PERSON', rule: 'surname-title', priority: Priority.usual }
}

/** 李某, 李某某, 李某鹏: with the one character that may follow 某. */
function endOfMasked({ text, starts, ends, lexemes }: Scene, i: number, limit: number): number {
  const mask = starts[i]! + 1
  if (text[mask + 1] === '某') return mask + 2
  for (let j = i; j < limit && j < i + 4; j++) {
    if (ends[j]! <= mask) continue
    if (starts[j]! <= mask && ends[j]! === mask + 2) return mask + 2
    if (starts[j]! === mask + 1) return lexemes[j]!.single && lexemes[j]!.inside ? mask + 2 : mask + 1
  }
  return mask + 1
}

function shapesAt(scene: Scene, i: number, limit: number): Shape[] {
  const { text, starts, ends, lexemes } = scene
  const start = starts[i]!
  const { surname, person, tag, han, title } = lexemes[i]!
  const length = ends[i]! - start
  const shapes: Shape[] = []
  const add = (end: number, to: number, prior: number): void => {
    const family = end - start >= 3 && surnameOf(text.slice(start, start + 2)) !== undefined ? 2 : 1
    const given = end - start - family
    if (given < 1 || given > 2) return
    const rare = surnameOf(text.slice(start, start + family)) === 'rare' ? -1.5 : 0
    const placelike = '镇村县市省区路街乡族军队局队'.includes(text[end - 1]!) ? -6 : 0
    const weight = givenNameWeight(text.slice(start + family, end)) / 10 + placelike + rare
    shapes.push({ start, end, from: i, to, weight: prior + Math.max(-8, weight) + (given === 1 ? -1 : 0) })
  }
  if (surname) {
    const prior = functionTags.has(tag) ? -3 : person ? 1 : -1
    for (let j = i + 1; j < limit && j <= i + 2; j++) {
      if (!lexemes[j]!.han || ends[j]! - start > 4) break
      const second = lexemes[j]!.person ? 2 : scene.knownAt[j]! >= 0 ? -1 : 0
      add(ends[j]!, j, prior - 1 + second)
    }
  } else if (
    han &&
    !title &&
    length >= 2 &&
    length <= 4 &&
    (person || tag === 'x') &&
    surnameOf(text[start]!) !== undefined
  ) {
    add(ends[i]!, i, length === 2 ? -1 : person ? 3 : 1)
    if (tag === 'x' && length === 4) add(start + 3, i, 0)
    if (length === 2 && i + 1 < limit && ends[i + 1]! - starts[i + 1]! === 2 && lexemes[i + 1]!.tag === 'x')
      add(start + 3, i, -2)
    if (length === 2 && i + 1 < limit && ends[i + 1]! - starts[i + 1]! === 1 && lexemes[i + 1]!.han) {
      add(ends[i + 1]!, i + 1, person ? -1 : -2)
    }
  }
  return shapes
}

/** What the words beside a name say, in bits. */
function contextWeight(scene: Scene, shape: Shape, first: number, limit: number): number {
  const { text, starts, ends, lexemes } = scene
  let weight = 0
  let before = shape.from - 1
  const gap = before >= first && isBlank(text, starts[before]!)
  if (gap) before--
  if (before >= first) {
    const left = lexemes[before]!
    const mark = text[starts[before]!]!
    if (left.title) weight += 5
    else if (mark === '、') weight += 1.5
    else if (mark === '：' || mark === '（' || mark === '/' || mark === '，') weight += 0.5
    else if (named.has(text.slice(starts[before]!, ends[before]!))) weight += 1.5
    if (left.ending?.type === 'ORG') weight += 1
  }
  const after = shape.to + 1
  if (after < limit && starts[after]! >= shape.end) {
    const right = lexemes[after]!
    const mark = text[starts[after]!]!
    if (right.title) weight += 4
    else if (right.saying) weight += 4
    else if (mark === '、') weight += 1.5
    else if (mark === '：' || mark === '（' || mark === '，') weight += 0.5
    else if (right.han && !right.inside) weight += 0.5
    else if (right.ending !== null) weight -= 3
  }
  return weight
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u3000'

/** Words that introduce a name. */
const named = new Set(
  '叫 名叫 叫做 由 与 和 对 向 让 请 为 是 以 跟 给 任命 选举 会见 会晤 采访 纪念 追忆 邀请 学习'.split(' '),
)
