import { NumeralClass as C, numeralTable } from '../../lexicon/numerals.ts'
import type { Numeral } from '../../model/layers.ts'

// What the neighbours of a numeral character say about it.

const PREFIXED: Readonly<Record<string, string>> = {
  千: '分瓦克赫卡帕焦伏字比安乏',
  兆: '瓦赫帕字比欧焦伏周宽内流带网电',
  百: '帕分',
  万: '',
  亿: '',
}
/** What makes 来 a verb after a number: 三十来自, 五十来到. */
const COMES = '自到电信访宾客源京沪华校院省市县区国村乡厂店馆队团回往临'

/** Whether 千, 百 or 兆 at `at` belongs to the unit after it: 5千米, 一千瓦, 980百帕, 50兆瓦; 五千克拉 and 三千米 are thousands. */
export function isUnitPrefix(plain: string, at: number, afterLiteral: boolean): boolean {
  const next = plain[at + 1]
  if (next === undefined) return false
  if (plain[at] === '千' && next === '米') return afterLiteral
  if (plain[at] === '千' && next === '克' && plain[at + 2] === '拉') return false
  if (next === '分') return plain[at + 2] === '点'
  return PREFIXED[plain[at]!]?.includes(next) ?? false
}

/** Whether 兆 means a million million, not a mega-something: 五兆, 1兆530亿, 3兆元. */
export function isTrillion(plain: string, at: number, afterLiteral: boolean): boolean {
  if (isUnitPrefix(plain, at, false)) return false
  if (!afterLiteral) return true
  const next = plain[at + 1] ?? '。'
  return numeralTable().classes[next.charCodeAt(0)] !== C.None || '元圆余多美日韩台新欧'.includes(next)
}

/** Whether 余, 多 or 来 at `at` says "and more". `round`: the number before it ends in a zero or a place. */
export function isOver(plain: string, at: number, round: boolean): boolean {
  const next = plain[at + 1] ?? '。'
  switch (plain[at]) {
    case '余':
    case '馀':
      return !'额震热粮孽波'.includes(next)
    case '多':
      if (numeralTable().classes[next.charCodeAt(0)] === C.Big) return true
      return round && next !== '少' && next !== '边' && !(next === '元' && plain[at + 2] === '化')
    case '来':
      return round && isHan(plain.charCodeAt(at + 1)) && !COMES.includes(next)
    default:
      return false
  }
}

/** Past one blank. */
export const pastBlank = (plain: string, at: number): number => (isBlank(plain.charCodeAt(at)) ? at + 1 : at)

/** Past blanks inside a spaced-out numeral (三千 八百 九十六 万): only where a numeral character follows that can go on. */
export function pastGap(plain: string, at: number, allowed: boolean): number {
  if (!allowed || !isBlank(plain.charCodeAt(at))) return at
  let past = at
  while (isBlank(plain.charCodeAt(past)) && past - at < 2) past++
  const { classes } = numeralTable()
  const kind = classes[plain.charCodeAt(past)]
  if (kind === C.Digit || kind === C.Place || kind === C.Big) return past
  if (kind !== C.Arabic) return at
  const next = classes[plain.charCodeAt(past + 1)]
  return next === C.Place ||
    next === C.Big ||
    (isBlank(plain.charCodeAt(past + 1)) && classes[plain.charCodeAt(past + 2)] === C.Place)
    ? past
    : at
}

/** Eleven digits of a mobile telephone, or thirteen and more: of a card, an account, a certificate. */
export function isLongRun(plain: string, { start, end, form, decimals }: Numeral): boolean {
  const length = end - start
  if (form !== 'arabic' || decimals !== 0 || length < 11 || !/^\d+$/.test(plain.slice(start, end))) return false
  if ('元美万亿吨%千'.includes(plain.charAt(end) || '。')) return false
  return length >= 13
    ? !/0{6}$/.test(plain.slice(start, end))
    : length === 11 && /^1[3-9]/.test(plain.slice(start, start + 2))
}

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** A blank inside a line: a space, a no-break or a thin one. */
export const isBlank = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2005
