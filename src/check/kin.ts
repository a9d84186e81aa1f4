import { isAmount } from './units.ts'
import type { Worksheet } from './worksheet.ts'

/** Words around a measure that leave it the same: 全国人口 and 人口, 出口总额 and 出口. */
const TRIMMINGS = /全国|全省|全市|全区|我国|总额|总值|总量|总数|额|值|量|总|累计|实现|贸易|对外|外贸/g
/** Means and rates of parts do not add up. */
const NOT_ADDITIVE = /均|率|比|指数|价格|单价|中位数/

/** Amounts that measure the same but for one word each, by the place of that word in the list asked for. */
export type Kin = readonly (number | undefined)[]

/**
 * Groups the amounts of an article that have the same measure, unit, period and place but for one of `words`.
 *
 *     [/男性?/, /女性?/]    男性人口72334万人, 女性人口68844万人  →  [[0, 1]]
 */
export function kinOf(sheet: Worksheet, words: readonly RegExp[]): Kin[] {
  const open = new Map<string, (number | undefined)[]>()
  const kin: Kin[] = []
  sheet.figures.forEach((figure, index) => {
    const measure = sheet.measureOf[index]!
    if (measure === '' || !isAmount(figure) || NOT_ADDITIVE.test(measure)) return
    const role = words.findIndex(word => word.test(measure))
    if (role < 0) return
    const rest = measure.replace(words[role]!, '').replace(TRIMMINGS, '')
    const key = [rest, figure.unitCode, figure.time, figure.place, figure.status].join('\t')
    const members = open.get(key)
    if (members && members[role] === undefined) members[role] = index
    else {
      const founded: (number | undefined)[] = words.map(() => undefined)
      founded[role] = index
      open.set(key, founded)
      kin.push(founded)
    }
  })
  return kin
}
