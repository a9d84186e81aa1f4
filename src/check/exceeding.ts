import { textAfter } from './around.ts'
import type { Claim } from './claim.ts'
import { plus } from './interval.ts'
import { listsOf, sumClaim } from './lists.ts'
import type { Worksheet } from './worksheet.ts'

/** From a total to the first of its parts: ，其中甲班[300人]. */
const OPENS = /^[，,。；;]?\s?其中[，,：:]?(\p{L}{1,8}?)[有为达约是]{0,2}$/u
/** From a part to the next one: 、乙班[450人]. */
const GOES_ON = /^[、，,；;和及与](\p{L}{1,8}?)[有为达约是]{0,2}$/u
/** Names of what has no member in common: 甲班 and 乙班, but not 党员 and 女性. */
const APART = /^[甲乙丙丁戊]$|[省市州盟县区旗乡镇村社班厂店校院所组队部科连营]$/
/** A total of fewer parts is no sum. */
const LEAST = 2

/**
 * Parts that have no member in common and are more than their total: 全校共600人，其中甲班300人、乙班450人. Fewer may be not all of them.
 */
export const exceedingClaims = (sheet: Worksheet): Claim[] =>
  listsOf(sheet).flatMap(list =>
    list.flatMap((total, at) => {
      const parts = isPrice(sheet, total) ? [] : partsAfter(sheet, list, at)
      return parts.length >= LEAST && endsSentence(sheet, parts.at(-1)!) && areMore(sheet, parts, total)
        ? [sumClaim(sheet, parts, total, 'stated', 'of_which')]
        : []
    }),
  )

/** Whether nothing more is said of parts: 东区7亿元、西区9亿元[尚未到位], 乙校450人[（含兼职150人）]. */
const endsSentence = (sheet: Worksheet, last: number): boolean => /^[；;]|^\s*$/.test(textAfter(sheet, last, 2))

/** A price of one is no total of others: 票价600元，其中甲区300元. */
const isPrice = ({ figures, printed }: Worksheet, total: number): boolean =>
  figures[total]!.dimension === 'money' && !/[万亿]/.test(printed(total))

/** The parts that a list names one after the other behind its total, of one kind. */
function partsAfter(sheet: Worksheet, list: readonly number[], total: number): number[] {
  const names: string[] = []
  for (let at = total + 1; at < list.length; at++) {
    const gap = sheet.between(list[at - 1]!, list[at]!)
    const name = (at === total + 1 ? OPENS : GOES_ON).exec(gap)?.[1]
    if (name === undefined || kindOf(name) !== kindOf(names[0] ?? name)) break
    names.push(name)
  }
  return kindOf(names[0] ?? '') === undefined ? [] : list.slice(total + 1, total + 1 + names.length)
}

/** What a name says that it is one of: 班 of 甲班, 甲 of 乙. */
const kindOf = (name: string): string | undefined => APART.exec(name)?.[0].replace(/^[乙丙丁戊]/, '甲')

function areMore({ toleranceOf }: Worksheet, parts: readonly number[], total: number): boolean {
  const [least, most] = [parts.map(toleranceOf).reduce(plus).lower, toleranceOf(total).upper]
  return least !== null && most !== null && least.gt(most)
}
