/** What papers and goods are called: 正本, 起诉状, 自行车; of 本 only copies, for 基本一套 is none. */
const THING = /(?:[正副样抄译文课读剧]本|[书证件表状函车照片图卡章机单稿刀枪器票据])$/
const COUNTED = /^[一二][份辆张部台册套把枚支块只件本间架艘](?=[，。、；：）)和与及或以\s]|$)/
/** Longest it takes to tell, in UTF-16 units. */
const REACH = 3

/**
 * Whether a number is put behind what it counts, as lists of documents and goods do: 正本|一份|，副本|二份, 自行车|一辆|及现金.
 *
 * Counter-cases: 买一辆, 给一份, 提交一份材料, 基本一套.
 */
export const isPutBehind = (plain: string, start: number): boolean =>
  COUNTED.test(plain.slice(start, start + REACH)) && THING.test(plain.slice(Math.max(0, start - 2), start))
