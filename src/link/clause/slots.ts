import type { Direction, Quantity } from '../../model/layers.ts'
import { changeOf } from './change-words.ts'
import type { Clause, Parsed } from './clauses.ts'
import {
  BOUNDS,
  COMPARATIVES,
  comparisonIn,
  DEGREES,
  DIFFERENCE,
  EARLIER,
  GROWTH,
  GROWTH_MODIFIERS,
  HOLDING,
  MOVING,
  MOVING_REACH,
  NEGATION,
  NOT_OCCUPIED,
  NOUN_LIKE,
  ONLY_COMPARED,
  PROPERTY_MOVING,
  portionIn,
  REACH,
  SAVING,
} from './slot-words.ts'
import type { Token } from './tokens.ts'
import { CHANGE_WORDS } from './word-facts.ts'

/** Where an amount stands in its clause. */
type SlotKind =
  | 'changed' // 增长[7.2%]
  | 'compared' // 同比[7.2%], 同比[-1.5%]
  | 'moved' // 减少化学需氧量[350吨]
  | 'grown' // [20%]的增长
  | 'reached' // 增至[486万]
  | 'difference' // 超一本线[25分]
  | 'beyond' // 高于预期的[3.1%]
  | 'occupied' // 占当选代表的[27.0%]
  | 'portion' // 比重为[12%]
  | 'of' // [60%]的受访者
  | 'before' // [1371名]代表
  | 'item' // 5.8%和[7.2%]
  | 'gloss' // 面积（[10万平方公里]）
  | 'predicate' // 总产值[3亿元], 总产值为[3亿元]
  | 'object' // 建成[5000座]
  | 'start' // [30人]遇难
  | 'other'

export interface Slot {
  readonly kind: SlotKind
  readonly direction: Direction | null
  /** Index in `context.left` of the word that decides; -1 where none does. */
  readonly cue: number
}

/** What a slot is read from: the clause of an amount, and what stands left and right of it. */
interface Place {
  readonly parsed: Parsed
  readonly clause: Clause
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly at: number
  readonly quantity: Quantity
  /** Whether the clause compares, 比上年, or the amount does by itself: 高[10%]. */
  readonly isCompared: boolean
}

/** Reads the slot of an amount; the first that answers wins. */
export function slotOf(given: Omit<Place, 'isCompared'>, isCompared: boolean): Slot {
  const place = { ...given, isCompared }
  for (const read of SLOTS) {
    const slot = read(place)
    if (slot !== null) return slot
  }
  return other(place)
}

const SLOTS: readonly ((place: Place) => Slot | null)[] = [
  timely,
  changed,
  multiplied,
  compared,
  listed,
  moved,
  grown,
  reached,
  occupied,
  differing,
]

const tokenOf = ({ parsed, left }: Place, k: number): Token => parsed.tokens[left[k]!]!
const textAt = (place: Place, k: number): string => (k < 0 ? '' : tokenOf(place, k).word.text)
const rightOf = ({ parsed, right }: Place, k: number): Token | undefined => parsed.tokens[right[k] ?? -1]
const slot = (kind: SlotKind, direction: Direction | null = null, cue = -1): Slot => ({ kind, direction, cue })

/** Whether a token only says how far or how nearly: 了 约 近 以上. */
export const isDegree = ({ word, cls }: Token): boolean => DEGREES.has(word.text) || cls === 'o'

/** Index in `left` just past the last word that is no word of degree. */
function degreeStart(place: Place, from = place.left.length): number {
  let end = from
  for (;;) {
    if (end > 0 && isDegree(tokenOf(place, end - 1))) end--
    else if (end > 1 && BOUNDS.has(textAt(place, end - 1)) && textAt(place, end - 2) === '不') end -= 2
    else return end
  }
}

/** 提前[20天], 比往年早[一两个月]. */
function timely(place: Place): Slot | null {
  if (place.quantity.dimension !== 'duration') return null
  const end = degreeStart(place)
  const direction = EARLIER.get(textAt(place, end - 1))
  return direction === undefined ? null : slot('changed', direction, end - 1)
}

/** 增长[7.2%], 下降达[3.2%]; 减少为, 高达 and 降低850多项关税 say how much there is. */
function changed(place: Place): Slot | null {
  const { left, isCompared, quantity } = place
  let end = degreeStart(place)
  const arrival = textAt(place, end - 1)
  const isArrival = arrival === '达' || arrival === '达到' || arrival === '为'
  if (isArrival) end = degreeStart(place, end - 1)
  // 暴跌多|达40%, but 含糖量高|达15.8%
  if (isArrival && COMPARATIVES.has(textAt(place, end - 1))) end = degreeStart(place, end - 1)
  const text = textAt(place, end - 1)
  if (text === '') return null
  if (ONLY_COMPARED.has(text) && !left.some(i => place.parsed.tokens[i]!.word.trigger === 'THAN')) return null
  if (SAVING.has(text) && quantity.dimension !== 'percent') return null
  const direction = changeOf(text, isCompared)
  if (direction === null) return null
  if (arrival === '为' && !(quantity.dimension === 'percent' && text.endsWith('增长')))
    return slot('reached', null, end - 1)
  const next = rightOf(place, 0)
  const countsObjects = quantity.dimension === 'count' && next !== undefined && 'NGMBA'.includes(next.cls)
  if (countsObjects && PROPERTY_MOVING.has(text)) return null
  return slot('changed', direction, end - 1)
}

/** [翻一番], 翻了[20倍], 翻价格[100倍]. */
function multiplied(place: Place): Slot | null {
  const { parsed, at, left, quantity } = place
  if (quantity.dimension !== 'multiple') return null
  if (parsed.tokens[at]!.word.text.startsWith('翻')) return slot('changed', 'up')
  const k = left.findLastIndex((_, j) => j >= left.length - 3 && /^翻[了番]?$/.test(textAt(place, j)))
  return k < 0 ? null : slot('changed', 'up', k)
}

/** 同比[645.99%], 环比[-1.5%]: the sign alone says which way. */
function compared(place: Place): Slot | null {
  const last = place.left.length - 1
  if (place.quantity.dimension !== 'percent' || comparisonIn(textAt(place, last)) === 0) return null
  return slot('compared', 'up', last)
}

/** 分别增长5.8%和[7.2%], 减少30%的氮氧化物和[80%]的硫氧化物, 增加300张床位、[20名]护士: an item has the slot of the first amount of its list. */
function listed(place: Place): Slot | null {
  const { left, right, quantity } = place
  const last = left.length - 1
  if (last < 1 || !'、C'.includes(tokenOf(place, last).cls)) return null
  let k = last - 1
  const isOf = rightOf(place, 0)?.word.text === '的'
  const isBefore = quantity.dimension === 'count' && 'NGMBA'.includes(rightOf(place, 0)?.cls ?? '-')
  while (k >= 0 && tokenOf(place, k).cls !== 'q' && tokenOf(place, k).cls !== 'K') {
    const isShared = textAt(place, k) === rightOf(place, 0)?.word.text
    const { cls } = tokenOf(place, k)
    if (!(isShared || (isOf && 'NGMBAVU'.includes(cls)) || (isBefore && 'NGMBA'.includes(cls)))) break
    k--
  }
  if (k < 0) return null
  const first = tokenOf(place, k)
  if (first.cls === 'K') {
    const before = { ...place, left: left.slice(0, k), right: left.slice(k + 1), at: left[k]! }
    const found = changed(before)
    return found?.direction ? slot('changed', found.direction, found.cue) : null
  }
  if (first.cls !== 'q') return null
  if (isOf && k < last - 1 && textAt(place, k + 1) !== '的') return null
  const before = { ...place, left: left.slice(0, k), right: [...left.slice(k + 1), ...right], at: left[k]! }
  const found = changed({ ...before, quantity }) ?? listed(before)
  if (found?.kind === 'changed') return found
  // each has a noun of its own: 3吨大米、[40床]棉被
  const isApart = isBefore && k < last - 1 && textAt(place, k + 1) !== rightOf(place, 0)?.word.text
  return isApart ? null : slot('item')
}

/** 减少化学需氧量[350吨]、氨氮[116吨]: an object alone between the verb and the amount. */
function moved(place: Place): Slot | null {
  const { left } = place
  const next = rightOf(place, 0)
  if (next !== undefined && !'、C,oXu"'.includes(next.cls)) return null
  const end = degreeStart(place)
  for (let k = end - 1; k >= 0 && k >= left.length - MOVING_REACH; k--) {
    const { cls, word } = tokenOf(place, k)
    const direction = MOVING.get(word.text)
    if (SAVING.has(word.text) && place.quantity.dimension !== 'percent') return null
    // 增持评级[3家]: what is held is shares
    if (HOLDING.has(word.text) && place.quantity.dimension === 'count' && place.quantity.unit !== '股') return null
    if (direction !== undefined) return k < end - 1 ? slot('moved', direction, k) : null
    const isObject =
      'NGMBAUR、C"X'.includes(cls) ||
      word.text === '等' ||
      NOUN_LIKE.has(word.text) ||
      (cls === 'q' && k + 1 < left.length && '、C'.includes(tokenOf(place, k + 1).cls))
    if (!isObject) return null
  }
  return null
}

/** [20%]的增长, 以每年[20%]的速度增长, 保持[15%]以上的高速增长; 20%的增长率 and 20%的上涨空间 are things of their own. */
function grown(place: Place): Slot | null {
  if (place.quantity.dimension === 'duration') return null
  if (/^[从由]$/.test(textAt(place, degreeStart(place) - 1))) return null
  let k = 0
  while (rightOf(place, k)?.cls === 'o') k++
  if (rightOf(place, k)?.word.text === '的') k++
  for (let more = 0; more < 3; more++, k++) {
    const it = rightOf(place, k)
    if (it === undefined) return null
    const { text } = it.word
    if (GROWTH.has(text)) {
      if (k === 0) return null
      const next = rightOf(place, k + 1)
      if (next !== undefined && 'NGMBAVPT'.includes(next.cls)) return null
      const isFall = text === '负增长' || CHANGE_WORDS.get(text) === 'down' || rightOf(place, k - 1)?.word.text === '负'
      return slot('grown', isFall ? 'down' : 'up')
    }
    if (!GROWTH_MODIFIERS.has(text)) return null
  }
  return null
}

/** 增至[486万], 提高到[9.91年]. */
function reached(place: Place): Slot | null {
  let end = place.left.length
  while (end > 0 && (tokenOf(place, end - 1).cls === 'T' || /^[的了约近]$/.test(textAt(place, end - 1)))) end--
  if (end === 0) return null
  const { text, trigger } = tokenOf(place, end - 1).word
  if (trigger === 'CHREACH') return slot('reached', null, end - 1)
  const isReached = end > 1 && REACH.has(text) && changeOf(textAt(place, end - 2), true) !== null
  return isReached ? slot('reached', null, end - 2) : null
}

const isOccupying = (text: string): boolean => text.includes('占') && !NOT_OCCUPIED.test(text) && portionIn(text) === 0

/** 占当选代表的[27.0%], 比重为[12%]. */
function occupied(place: Place): Slot | null {
  const { dimension } = place.quantity
  if (dimension !== 'percent' && dimension !== 'multiple') return null
  for (let k = place.left.length - 1; k >= 0; k--) {
    const text = textAt(place, k)
    if (isOccupying(text)) return slot('occupied', null, k)
    if (portionIn(text) > 0) {
      const verb = place.left.findLastIndex((_, j) => j < k && isOccupying(textAt(place, j)))
      return verb < 0 ? slot('portion', null, k) : slot('occupied', null, verb)
    }
  }
  return null
}

/** 高于全国[7.1个百分点]; 不低于, 高于预期的[3%] and 高于2%的目标 bound or name something. */
function differing(place: Place): Slot | null {
  const { left } = place
  for (let k = left.length - 2; k >= 0 && k >= left.length - 6; k--) {
    const text = textAt(place, k)
    const direction = DIFFERENCE.get(textAt(place, k - 1) === '跑' ? `跑${text}` : text)
    if (direction !== undefined) return slot(isDistance(place, k) ? 'difference' : 'beyond', direction, k)
  }
  return null
}

/** Whether a thing and nothing else stands between the verb at `cue` and the amount, and nothing follows that it belongs to. */
function isDistance(place: Place, cue: number): boolean {
  const { left, quantity, parsed } = place
  const end = degreeStart(place)
  const object = left.slice(cue + 1, end).map(i => parsed.tokens[i]!)
  if (object.length === 0 || NEGATION.has(textAt(place, cue - 1))) return false
  if (object.some(it => !'NGMBATRFoXKU'.includes(it.cls) && !NOUN_LIKE.has(it.word.text))) return false
  if (object.at(-1)!.cls === 'U' || !object.some(it => 'NGMT'.includes(it.cls) || NOUN_LIKE.has(it.word.text)))
    return false
  const next = rightOf(place, 0)
  const isMargin = next?.word.text === '的' && /^(?:优势|成绩|差距)$/.test(rightOf(place, 1)?.word.text ?? '')
  if (next !== undefined && !isMargin && !'、C,oXu"'.includes(next.cls)) return false
  if (quantity.dimension === 'percentage_point') return true
  return textAt(place, cue) === '落后' ? quantity.dimension !== 'count' : quantity.dimension !== 'age'
}

/** What no cue decides: what stands beside the amount. */
function other(place: Place): Slot {
  const { left, clause, at } = place
  const next = rightOf(place, 0)
  if (next?.word.text === '的') return slot('of')
  if (clause.mark === '(' && clause.tokens[0] === at) return slot('gloss')
  if (next !== undefined && 'NGMBA'.includes(next.cls)) return slot('before')
  if (left.length === 0) return slot('start')
  const end = degreeStart(place)
  const last = tokenOf(place, end > 0 ? end - 1 : 0)
  if (last.word.trigger === 'COP' || 'NGMFR'.includes(last.cls)) return slot('predicate')
  if (last.cls === 'V') return slot('object', null, end - 1)
  return slot('other')
}
