import { isAdditive } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** Words around a measure that leave it the same: 全国人口 and 人口, 出口总额 and 出口; and what value added adds up to. */
const TRIMMINGS =
  /全国|全省|全市|全区|我国|社会|增加值|(?:国内|地区)?生产总值|GDP|总额|总值|总量|总数|额|值|量|总|累计|实现|贸易|对外|外贸|获得?|夺得?|造成|人数/g

/** Amounts that measure the same but for one word each: for each word asked for, the figures that have it. */
export type Kin = readonly (readonly number[])[]

/**
 * Groups the amounts of an article that have the same measure, unit, period and place but for one of `words`;
 * none where no measure has one of the words `needed`.
 *
 *     [/男性?/, /女性?/]    男性人口72334万人, 女性人口68844万人  →  [[[0], [1]]]
 */
export function kinOf(sheet: Worksheet, words: readonly RegExp[], needed: readonly RegExp[]): Kin[] {
  if (needed.some(word => !word.test(sheet.measures))) return []
  const kin = new Map<string, number[][]>()
  let [topic, passage] = ['', -1]
  sheet.figures.forEach((figure, index) => {
    const measure = sheet.measureOf[index]!
    if (measure === '' || !isAdditive(figure, measure) || sheet.isBase(index)) return
    const role = words.findIndex(word => word.test(measure))
    if (role < 0) return
    const own = measure.replace(words[role]!, '').replace(TRIMMINGS, '')
    const rest = own === '' && passage === sheet.passageOf[index] ? topic : own
    ;[topic, passage] = [rest, sheet.passageOf[index]!]
    const key = [rest, figure.unitCode, figure.time, figure.place, figure.status].join('\t')
    const members = kin.get(key) ?? words.map(() => [])
    members[role]!.push(index)
    kin.set(key, members)
  })
  return [...kin.values()]
}

/** Of figures in order, the few nearest in the text to another, the nearest first. */
export function nearestFew(candidates: readonly number[], to: number, most: number): number[] {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (candidates[middle]! < to) low = middle + 1
    else high = middle
  }
  return candidates
    .slice(Math.max(0, low - most), low + most)
    .sort((a, b) => Math.abs(a - to) - Math.abs(b - to) || a - b)
    .slice(0, most)
}

/** Of figures in order, the one nearest in the text to another. */
export const nearest = (candidates: readonly number[], to: number): number => nearestFew(candidates, to, 1)[0]!

/** Whether figures stand in one paragraph. */
export const isNear = ({ blockOf }: Worksheet, figures: readonly number[], to: number): boolean =>
  figures.every(figure => blockOf[figure] === blockOf[to])
