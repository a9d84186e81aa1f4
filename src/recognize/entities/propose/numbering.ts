/** A year, an ordinal, or both right before a name: 2023年, 第19届. */
const numbering = /(?:(?<![0-9])(?:19|20)[0-9]{2}(?:年度?)?)?(?:第[一二三四五六七八九十百0-9]{1,4}[届次])?$/

/** How far such a name reaches, in UTF-16 units. */
const reach = 14

/** Length of the numbering right before `start` that belongs to the name of an event or honour; 0 for none. */
export const numberingBefore = (text: string, start: number): number =>
  numbering.exec(text.slice(Math.max(0, start - reach), start))?.[0].length ?? 0
