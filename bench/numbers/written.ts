import Big from 'big.js'
import type { Random } from '../linking/frames/random.ts'

// Numbers as they can be written: what § 1 of the annotation calls a numeral, with the value that it writes. Nothing
// here is taken from the recogniser.

/** A number as printed. */
export interface Written {
  readonly text: string
  readonly low: Big
  /** Same as `low` unless the number is approximate: 数十 → 20, 99. */
  readonly high: Big
  /** 余 多 来 stand inside: 300余. */
  readonly over: boolean
}

export const written = (text: string, value: Big | number | string): Written => {
  const exact = new Big(value)
  return { text, low: exact, high: exact, over: false }
}

const between = (text: string, low: Big | number, high: Big | number): Written => ({
  text,
  low: new Big(low),
  high: new Big(high),
  over: false,
})

export const DIGITS = '零一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** A whole number of at most twelve digits in words: 一千零二十, 三亿零五百万; `formal`: 壹仟零贰拾. */
export function inWords(value: number, { formal = false, liang = false } = {}): string {
  if (value === 0) return '零'
  const sections: [number, string][] = []
  for (let rest = value, i = 0; rest > 0; rest = Math.floor(rest / 10_000), i++)
    sections.unshift([rest % 10_000, ['', '万', '亿', '万亿'][i]!])
  let text = ''
  let gap = false
  for (const [section, big] of sections) {
    if (section === 0) {
      gap = text !== ''
      continue
    }
    if (text !== '' && (gap || section < 1000)) text += '零'
    gap = false
    text += sectionInWords(section, formal) + big
  }
  if (!formal) text = text.replace(/^一十/, '十')
  return liang ? text.replace(/二(?=[千万亿])/g, '两').replace(/^二$/, '两') : text
}

function sectionInWords(section: number, formal: boolean): string {
  const digits = formal ? FORMAL_DIGITS : DIGITS
  const places = formal ? ['仟', '佰', '拾', ''] : ['千', '百', '十', '']
  let text = ''
  let gap = false
  places.forEach((place, i) => {
    const digit = Math.floor(section / 10 ** (3 - i)) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + digits[digit]! + place
      gap = false
    }
  })
  return text
}

/** Digits one by one: 二八 */
export const spelled = (digits: string): string => [...digits].map(digit => DIGITS[Number(digit)]!).join('')

export const grouped = (digits: string, mark = ','): string => digits.replace(/\B(?=(\d{3})+$)/g, mark)

/** A number of digits as often met: small ones more. */
function someInteger(r: Random, low: number, high: number): number {
  const least = Math.log10(low)
  return Math.floor(10 ** (least + r.next() * (Math.log10(high + 1) - least)))
}

type Writer = (r: Random) => Written

/** Digits after a point; the last is not 0. */
export const someDigits = (r: Random, places: number): string =>
  Array.from({ length: places }, (_, i) => r.integer(i === places - 1 ? 1 : 0, 9)).join('')

const plainInteger: Writer = r => {
  const value = someInteger(r, 2, 99_999_999)
  return written(String(value), value)
}

const groupedInteger: Writer = r => {
  const value = someInteger(r, 1000, 999_999_999)
  return written(grouped(String(value), r.pick([',', ',', ',', ',', ',', ',', ',', '，', ' ', ' '])), value)
}

const decimal: Writer = r => {
  const text = `${someInteger(r, 1, 9999) - 1}.${someDigits(r, r.integer(1, 3))}`
  return written(r.chance(0.15) ? text.replace(/^\d+/, whole => grouped(whole)) : text, text)
}

const MULTIPLIERS = [
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['千亿', 11],
] as const

const multiplied: Writer = r => {
  const [name, power] = r.chance(0.8) ? MULTIPLIERS[r.integer(0, 2)]! : r.pick(MULTIPLIERS)
  const count = r.chance(0.6) ? decimal(r) : plainThousands(r)
  return written(count.text + name, count.low.times(new Big(10).pow(power)))
}

const plainThousands: Writer = r => {
  const value = someInteger(r, 2, 9999)
  return written(r.chance(0.1) ? grouped(String(value)) : String(value), value)
}

/** 3亿5000万, 1亿2千万 */
const twoSteps: Writer = r => {
  const high = r.integer(2, 99)
  const low = r.integer(1000, 9999)
  if (r.chance(0.5)) return written(`${high}亿${low}万`, new Big(high).times(1e8).plus(low * 1e4))
  if (r.chance(0.5)) return written(`${high}万${low}`, high * 1e4 + low)
  const thousands = r.integer(2, 9)
  return written(`${high}万${thousands}千`, high * 1e4 + thousands * 1000)
}

/** 2千零30万, 1千零20, 3百零5 */
const mixedZero: Writer = r => {
  const high = r.integer(1, 9)
  const low = r.integer(1, 9) * 10
  const [place, weight] = r.pick([
    ['千', 1000],
    ['千', 1000],
  ] as const)
  const isBig = r.chance(0.5)
  return written(`${high}${place}零${low}${isBig ? '万' : ''}`, (high * weight + low) * (isBig ? 1e4 : 1))
}

const words: Writer = r => {
  const value = someInteger(r, 3, 999_999_999)
  return written(inWords(value, { liang: r.chance(0.7) }), value)
}

const smallWords: Writer = r => {
  const value = r.chance(0.7) ? r.integer(3, 20) : r.integer(21, 999)
  return written(inWords(value), value)
}

const two: Writer = () => written('两', 2)

const formal: Writer = r => {
  const value = someInteger(r, 100, 99_999_999)
  return written(inWords(value, { formal: true }), value)
}

const decimalWords: Writer = r => {
  const whole = r.integer(0, 99)
  const digits = someDigits(r, r.integer(1, 2))
  const [name, power] = r.chance(0.5) ? (['', 0] as const) : r.pick(MULTIPLIERS.slice(0, 2))
  return written(
    `${inWords(whole)}点${spelled(digits)}${name}`,
    new Big(`${whole}.${digits}`).times(new Big(10).pow(power)),
  )
}

/** 几十, 数百万, 十几, 十几万, 数十万, 二十几, 20几 */
const vague: Writer = r => {
  const kind = r.integer(0, 5)
  if (kind === 0) return r.chance(0.5) ? between('十几', 11, 19) : between('十几万', 110_000, 190_000)
  if (kind === 1) {
    const tens = r.integer(2, 9)
    return between(r.chance(0.5) ? `${DIGITS[tens]}十几` : `${tens}0几`, tens * 10 + 1, tens * 10 + 9)
  }
  const [place, low, high] = r.pick(SOME)
  return between(r.pick(['几', '数']) + place, low, high)
}

/** 数百万 ends with 999万, 数万 with 9万9999, 数亿 with 9亿9999万. */
const SOME = [
  ['十', 20, 99],
  ['百', 200, 999],
  ['千', 2000, 9999],
  ['万', 20_000, 99_999],
  ['十万', 200_000, 990_000],
  ['百万', 2_000_000, 9_990_000],
  ['千万', 20_000_000, 99_990_000],
  ['亿', 200_000_000, 999_990_000],
  ['十亿', 2_000_000_000, 9_900_000_000],
  ['千亿', 200_000_000_000, 999_900_000_000],
  ['万亿', 2_000_000_000_000, 9_999_900_000_000],
] as const

/** 三四十, 七八, 两三百, 三五千, 十七八, 一两 */
const neighbours: Writer = r => {
  const [pair, first, second] = r.pick([
    ['两三', 2, 3],
    ['一二', 1, 2],
    ['一两', 1, 2],
    ['三四', 3, 4],
    ['四五', 4, 5],
    ['五六', 5, 6],
    ['六七', 6, 7],
    ['七八', 7, 8],
    ['八九', 8, 9],
    ['三五', 3, 5],
  ] as const)
  const [place, weight] = r.pick([
    ['', 1],
    ['十', 10],
    ['百', 100],
    ['千', 1000],
    ['万', 1e4],
    ['百万', 1e6],
    ['亿', 1e8],
    ['十万', 1e5],
  ] as const)
  if (place === '' && first >= 3 && r.chance(0.3)) return between(`十${pair}`, 10 + first, 10 + second)
  return between(pair + place, new Big(first).times(weight), new Big(second).times(weight))
}

/** 300余, 9600多万, 二十多, 十余万, 三千多, 1.2万余, 十来 */
const andMore: Writer = r => {
  const more = r.pick(['余', '多', '多', '余'])
  switch (r.integer(0, 5)) {
    case 0: {
      const value = r.integer(1, 99) * 10
      return { ...written(`${value}${more}`, value), over: true }
    }
    case 1: {
      const value = r.integer(1, 99) * 100
      const [name, weight] = r.pick([
        ['万', 1e4],
        ['亿', 1e8],
      ] as const)
      return { ...written(`${value}${more}${name}`, new Big(value).times(weight)), over: true }
    }
    case 2: {
      const value = r.integer(1, 9) * 10
      return { ...written(`${inWords(value)}${r.chance(0.2) ? '来' : more}`, value), over: true }
    }
    case 3: {
      const value = r.integer(1, 99) * 10 ** r.integer(2, 5)
      return { ...written(`${inWords(value, { liang: true })}${more}`, value), over: true }
    }
    case 4: {
      const value = r.integer(1, 9) * 10
      return { ...written(`${inWords(value)}${more}万`, value * 1e4), over: true }
    }
    default: {
      const count = r.chance(0.5) ? plainThousands(r) : written(`${r.integer(1, 30)}.${r.integer(1, 9)}`, 0)
      const value = new Big(count.text.replaceAll(',', '')).times(1e4)
      return { ...written(`${count.text}万${more}`, value), over: true }
    }
  }
}

/** 两万五, 一千二, 三百六: the last place is left out. Only before what ends the number: 元, 块, a comma. */
export const elliptic: Writer = r => {
  const digit = r.integer(2, 9)
  const first = r.integer(1, 9)
  const [place, weight] = r.pick([
    ['万', 1e4],
    ['千', 1000],
    ['百', 100],
  ] as const)
  const lead = first === 2 && place !== '百' ? '两' : DIGITS[first]!
  return written(`${lead}${place}${DIGITS[digit]}`, first * weight + digit * (weight / 10))
}

/** Any whole or approximate number that a classifier may follow. */
export const countable: Writer = r =>
  pick(r, [
    [8, plainInteger],
    [3, groupedInteger],
    [4, multiplied],
    [1, twoSteps],
    [0.5, mixedZero],
    [4, smallWords],
    [1, two],
    [2, words],
    [0.5, formal],
    [2, vague],
    [2, neighbours],
    [4, andMore],
  ])

/** Any number that a unit of measure may follow. */
export const measurable: Writer = r =>
  pick(r, [
    [6, plainInteger],
    [2, groupedInteger],
    [6, decimal],
    [6, multiplied],
    [1, twoSteps],
    [0.5, mixedZero],
    [2, smallWords],
    [1, words],
    [1, decimalWords],
    [1, vague],
    [1, neighbours],
    [3, andMore],
  ])

export const plain: Writer = r =>
  pick(r, [
    [2, plainThousands],
    [1, decimal],
  ])
export const percentage: Writer = r => {
  const text = r.chance(0.75) ? `${r.integer(0, 99)}.${someDigits(r, r.integer(1, 2))}` : String(r.integer(1, 150))
  return written(text, text)
}

function pick<T>(r: Random, weighted: readonly (readonly [number, (r: Random) => T])[]): T {
  let at = r.next() * weighted.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, make] of weighted) {
    at -= weight
    if (at < 0) return make(r)
  }
  return weighted[0]![1](r)
}
