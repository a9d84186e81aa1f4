import type { Dimension } from '../../../model/layers.ts'
import type { Passage } from '../passage.ts'
import type { Amount } from './amount.ts'

// Units of scales, which the words around tell apart: degrees, points, grades.

/** A unit as it stands after an amount. */
export interface ReadUnit {
  readonly end: number
  /** As printed, without 大 and 多; null for 六大. */
  readonly text: string | null
  readonly code: string
  readonly dimension: Dimension
  /** The amount is in tenths or hundreds of the code: 三成 → 1 (30 %), 五角 → -1. */
  readonly power: number
  /** 多 or 来 stands inside the unit: 三个多月. */
  readonly over: boolean
}

/** A unit read. */
export const unit = (
  end: number,
  text: string | null,
  code: string,
  dimension: Dimension,
  power = 0,
  over = false,
): ReadUnit => ({
  end,
  text,
  code,
  dimension,
  power,
  over,
})

/** Ounces of what is eaten and drunk, and of precious metals. */
export const OUNCE = '[oz_av]'
export const TROY_OUNCE = '[oz_tr]'

export const SQUARE_FOOT = '[ft_i]2'

export const isArabic = (amount: Amount): boolean => amount.numeral.form === 'arabic'

/** The characters before an offset. */
export const before = (plain: string, at: number, length: number): string => plain.slice(Math.max(0, at - length), at)

/** When, and where, it is so warm: 晚上只有三四度, 比山下低了6度. */
const OF_DAY = /(?:早晚|[早晚]上|中午|白天|夜[里间晚]|天气|山[上下顶])[^，。；]{0,8}$/

/** 温度是30.5度，巷子里却是|42度: the same scale again. */
const SAME = /温[^。；\d]{0,6}\d+(?:\.\d+)?[度℃][^。；电角转纬经]*$/

/** Degrees of heat, of electricity (度电), of a circle. */
export function degrees({ plain }: Passage, amount: Amount, at: number): ReadUnit | null | undefined {
  const next = plain.charAt(at + 1)
  if (/[电]/.test(next)) return undefined
  const context = before(plain, amount.start, 12)
  const around = /[^，。；、]*$/.exec(context)![0] + plain.slice(at + 1, at + 4)
  if (/近视|远视|散光|老花|屈光/.test(around)) return unit(at + 1, '度', '{度}', 'other')
  if (/[纬经]$|[坡角]度[^，。；]*$/.test(context)) return unit(at + 1, plain.charAt(at), 'deg', 'other')
  if (/华氏[温度]*$/.test(context)) return unit(at + 1, plain.charAt(at), '[degF]', 'temperature')
  if (
    /温|℃|热|零下|摄氏|冷|烧|氏度/.test(context) ||
    /^[）)]?的?(?:最高|最低)?(?:气|水|高|低|体)温/.test(plain.slice(at + 1, at + 8)) ||
    plain.startsWith('零下', amount.start)
  )
    return unit(at + 1, plain.charAt(at), 'Cel', 'temperature')
  if (amount.decimals === 0 && Number(amount.high) < 50 && OF_DAY.test(context))
    return unit(at + 1, plain.charAt(at), 'Cel', 'temperature')
  if (SAME.test(before(plain, amount.start, 32))) return unit(at + 1, plain.charAt(at), 'Cel', 'temperature')
  const isMany = amount.numeral.decimals <= -4 || amount.numeral.form === 'mixed'
  if (isMany || /用电|电量|耗电|发电|节电|电费|供电/.test(context)) return unit(at + 1, '度', 'kW.h', 'energy')
  if (amount.numeral.form === 'chinese' && Number(amount.low) < 10 && /[^，。；、）]/.test(next || '。')) return null
  return unit(at + 1, plain.charAt(at), 'deg', 'other')
}

/** Index points: 3200点, 涨50点, 12.5点; 三点 is an hour or a point made. */
export function points({ plain }: Passage, amount: Amount, at: number): ReadUnit | null | undefined {
  const next = plain.charAt(at + 1)
  const isHour = Number(amount.high) <= 24 && amount.decimals === 0
  if (/[\d一二三四五六七八九十钟半整]/.test(next) || (isHour && /[左前后许]/.test(next))) return null
  if (amount.numeral.form === 'chinese' && Number(amount.low) > 24) return unit(at + 1, '点', '{点}', 'index')
  if (!isArabic(amount) && amount.numeral.form !== 'mixed')
    return amount.numeral.form === 'chinese' && isPointMade(next) ? unit(at + 1, '点', '{点}', 'count') : null
  return !isHour ? unit(at + 1, '点', '{点}', 'index') : isPointMade(next) ? unit(at + 1, '点', '{点}', 'count') : null
}

/** 三点建议, 五点要求 */
const isPointMade = (next: string): boolean => /[建意要希原看共理启主特体感想声]/.test(next)

/** What a government has a level at: 省、市、县|三级. */
const LEVELS = /(?:[省市县区乡镇村州][、和及]?|中央|地方|社区|街道)这?$/

/** Whether levels of government have just been listed: 县乡|两级. */
export const listsLevels = (plain: string, start: number): boolean => LEVELS.test(before(plain, start, 3))

/** 街道三级主任科员: a rank of office. */
const isOffice = (plain: string, at: number): boolean =>
  /^(?:主任|主办|调研|巡视|高级|警[监督长员]|法官|检察官)/.test(plain.slice(at, at + 3))

/** 16级台风, 6.5级地震, 市县两级; 三级医院 and 二级 are names. */
export function grades({ plain }: Passage, amount: Amount, at: number): ReadUnit | null | undefined {
  const around = before(plain, amount.start, 8) + plain.slice(at + 1, at + 5)
  if (isArabic(amount) || /[震风烈浪]/.test(around)) return unit(at + 1, '级', '{级}', 'other')
  const isListed = amount.numeral.value !== '1' && listsLevels(plain, amount.start) && !isOffice(plain, at + 1)
  return isListed ? unit(at + 1, '级', '{级}', 'count') : null
}

/** 年息一分二, 月利率5厘: a 厘 is one per cent a year, a tenth a month, a hundredth a day; a 分 is ten. */
export function interest({ plain }: Passage, { start }: Amount, at: number): ReadUnit | undefined {
  const period = /([年月日])(?:利[息率]?|息)[为是按约达]?$/.exec(before(plain, start, 5))?.[1]
  if (period === undefined || plain.charAt(at + 1) === '米') return undefined
  const text = plain.charAt(at)
  return unit(at + 1, text, '%', 'percent', (text === '分' ? 1 : 0) - '年月日'.indexOf(period))
}

/** What a letter that is a unit is measured after: 重约2.1t, 用时12s; 2.0t发动机 and 小米5s are named. */
export const isMeasured = (plain: string, amount: Amount): boolean =>
  /[重约达超近过需仅耗时量]\s?$/.test(before(plain, amount.start, 2))
