import { dividedBy, type Interval, interval, meets, minus, plus, root, scaled, times } from '../src/check/interval.ts'

// Reads the equation of a check as a reader would, from its text alone: a second opinion that knows no figure and no rule.
//   equation = sum '=' … number        sum = product (('+' | '−') product)*        product = atom (('×' | '÷') atom)*        atom = number | '(' sum ')' ('^(1/' number ')')?

const TOKEN = /([\d.,]+)(万亿|[十百千]?[万亿]|[十百千])?(%|‰|个百分点|倍|天|年)?|\^\(1\/(\d+)\)|[()+−×÷=≈≠]/g
const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
}

/** Whether an equation holds within what its digits leave open (`src/check/tolerance.ts`); null when a number is no more than about. */
export function holdsAsPrinted(equation: string): boolean | null {
  if (/[约近＞≥≤＜]/.test(equation)) return null
  const [left = '', ...rest] = equation.split(/[=≈≠]/)
  const stated = rest.at(-1)!.trim()
  const tokens = [...left.matchAll(TOKEN)]
  const isOfYears = /\^\(|\(1 [+−]/.test(left)
  let at = 0

  const atom = (): Interval => {
    const token = tokens[at++]!
    if (token[0] !== '(') return isOfYears ? ofYears(token) : printedInterval(token)
    const inner = sum()
    at++
    const years = tokens[at]?.[4]
    if (years === undefined) return inner
    at++
    return root(Number(years), inner)
  }
  const product = (): Interval => {
    let value = atom()
    for (let sign = tokens[at]?.[0]; sign === '×' || sign === '÷'; sign = tokens[at]?.[0]) {
      at++
      value = sign === '×' ? times(value, atom()) : dividedBy(value, atom())
    }
    return value
  }
  const sum = (): Interval => {
    let value = product()
    for (let sign = tokens[at]?.[0]; sign === '+' || sign === '−'; sign = tokens[at]?.[0]) {
      at++
      value = sign === '+' ? plus(value, product()) : minus(value, product())
    }
    return value
  }

  const isRatio = left.includes('÷')
  const scale = isRatio && stated.endsWith('%') ? 100 : isRatio && stated.endsWith('‰') ? 1000 : 1
  const result = printedInterval([...stated.matchAll(TOKEN)][0]!, isRatio ? 2 : 1)
  return meets(scaled(scale, sum()), result)
}

/** A number among the years of a chain: what a rate adds to 1. */
function ofYears(token: RegExpMatchArray): Interval {
  if (token[0] === '1') return interval(1)
  const printed = printedInterval(token)
  return token[3] === '%' ? scaled(0.01, printed) : printed
}

/** Half a unit of the last digit to each side; a whole one above where a quotient may have been cut off. */
function printedInterval([, number = '', multiplier = '', unit = '']: RegExpMatchArray, above = 1): Interval {
  const digits = number.replaceAll(',', '')
  const power = POWERS[multiplier] ?? 0
  const decimals = (digits.split('.')[1]?.length ?? 0) - power
  const value = interval(`${digits}e${power}`)
  if (unit === '天' || unit === '年' || digits === '100') return value
  return { lower: value.lower!.minus(`5e${-decimals - 1}`), upper: value.upper!.plus(`${5 * above}e${-decimals - 1}`) }
}
