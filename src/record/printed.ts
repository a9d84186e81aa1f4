import type { Article } from '../model/article.ts'
import type { Figure } from '../model/layers.ts'

/** How far before an amount the denominator of its rate may stand: 每公頃耕地產稻米[6噸]. */
const LOOK_BEHIND = 16

/** 百分点 of 2.8个百分点, 基点 of 25个基点, 小时 of 5个多小时; 个月 stays. */
const bare = (unit: string | null): string | null => unit?.replace(/^[个個](?=.{2})(?!自然月)/u, '') ?? null

/** Unit and denominator of a figure as the text prints them: rules read 个百分点, a traditional text says 個百分點. */
export function printedUnits(
  { start, end, unit, per, unitCode }: Figure,
  { text, plain }: Article,
): Pick<Figure, 'unit' | 'per' | 'unitCode'> {
  if (text === plain) return { unit: bare(unit), per, unitCode }
  const printed = (name: string | null, from: number): string | null => {
    if (name === null) return null
    const at = plain.lastIndexOf(name, end - name.length)
    return at < from ? name : text.slice(at, at + name.length)
  }
  const own = printed(unit, start)
  return {
    unit: bare(own),
    per: printed(per, start - LOOK_BEHIND),
    unitCode: unit !== null && unitCode === `{${unit}}` ? `{${own}}` : unitCode,
  }
}
