import type { Random } from './random.ts'

const DIGITS = '零一二三四五六七八九'

/** 1 to 9999 in Chinese numerals: 十二, 三百零五. */
export function chineseNumeral(value: number): string {
  let text = ''
  let isGap = false
  for (const [weight, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / weight) % 10
    if (digit === 0) {
      isGap = text !== ''
      continue
    }
    if (isGap) text += '零'
    isGap = false
    text += digit === 1 && weight === 10 && text === '' ? '十' : DIGITS[digit]! + name
  }
  return text
}

/** 2 to 99 as it stands before a classifier: 两, 十二. */
const chineseCount = (value: number): string => (value === 2 ? '两' : chineseNumeral(value))

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** A whole number from 2 as news prints it: 320, 5,200, 1.2万, 十二. */
export function printCount(random: Random, value: number): string {
  if (value <= 20 && random.chance(0.3)) return chineseCount(value)
  if (value < 1000) return String(value)
  if (value < 10_000) return random.chance(0.12) ? grouped(value) : String(value)
  if (random.chance(0.65)) return printMyriads(random, value)
  return random.chance(0.2) ? grouped(value) : String(value)
}

function printMyriads(random: Random, value: number): string {
  const isHuge = value >= 100_000_000
  const many = value / (isHuge ? 100_000_000 : 10_000)
  return `${Number(many.toFixed(many > 100 ? random.integer(0, 1) : random.integer(1, 2)))}${isHuge ? '亿' : '万'}`
}

/** Two leading digits, the rest zero. */
export function rounded(value: number, digits = 2): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(value)) - digits + 1)
  return Math.max(2, Math.round(value / scale) * scale)
}

/** A number that names only its size: 数十, 几千, 十几. */
export function printVague(random: Random, value: number): string {
  if (value < 20) return random.pick(['十几', '十多', '十余'])
  if (value < 100) return random.pick(['几十', '数十', '三四十', '五六十'])
  if (value < 1000) return random.pick(['数百', '几百', '三四百'])
  return random.pick(['数千', '几千'])
}
