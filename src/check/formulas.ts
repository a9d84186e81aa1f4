import { dividedBy, type Interval, interval, middle, minus, plus, root, scaled, times } from './interval.ts'

/**
 * How a stated figure follows from its operands. A formula reckons with each operand once: taken twice, its digits would leave open twice what
 * they do.
 */
export interface Formula {
  /** The result has no unit: it is stated in per cent, per mille or times. */
  readonly isRatio: boolean
  /** The result may be of any size next to its operands. */
  readonly isBalance: boolean
  /** What was gained or lost may come to nothing, or less, by a wrong digit in large operands. */
  readonly isRate: boolean
  readonly compute: (operands: readonly Interval[]) => Interval
  /** The left side of the equation, from the operands as printed. */
  readonly write: (operands: readonly string[]) => string
}

const ONE = interval(1)
const HUNDRED = interval(100)

/** part ÷ whole */
const QUOTIENT: Formula = {
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([a, b]) => dividedBy(a!, b!),
  write: ([a, b]) => `${a} ÷ ${b}`,
}

/** The same, the part in a unit that holds so many of the result's: 1.43万吨 ÷ 2.6万亩 = 550公斤. */
export const quotientIn = (held: number): Formula =>
  held === 1
    ? QUOTIENT
    : {
        ...QUOTIENT,
        compute: ([a, b]) => scaled(held, dividedBy(a!, b!)),
        write: ([a, b]) => `${a} × ${held} ÷ ${b}`,
      }

/** The same, stated in per cent or in times. */
export const RATIO: Formula = { ...QUOTIENT, isRatio: true }

/** part, another part, the share of that other part: the share, where both are of one whole. */
export const PROPORTION: Formula = {
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([part, other, share]) => dividedBy(times(part!, share!), other!),
  write: ([part, other, share]) => `${part} ÷ (${other} ÷ ${share})`,
}

const PRODUCT: Formula = {
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([a, b]) => times(a!, b!),
  write: ([a, b]) => `${a} × ${b}`,
}

/** The same, the quantity in a unit that holds so many of the price's: 2.4元/公斤 × 1250吨 = 300万元. */
export const productIn = (held: number): Formula =>
  held === 1
    ? PRODUCT
    : {
        ...PRODUCT,
        compute: ([a, b]) => scaled(held, times(a!, b!)),
        write: ([a, b]) => `${a} × ${b} × ${held}`,
      }

export const SUM: Formula = {
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: operands => operands.reduce(plus),
  write: operands => operands.join(' + ').replaceAll('+ -', '− '),
}

/** The operands, of which some are taken off: 260 + 120 − 35. */
export const signedSum = (isTakenOff: readonly boolean[]): Formula => ({
  ...SUM,
  isBalance: true,
  compute: operands => operands.reduce((sum, it, at) => (isTakenOff[at] ? minus(sum, it) : plus(sum, it)), interval(0)),
  write: operands =>
    operands.reduce((sum, it, at) => (isTakenOff[at] ? `${sum} − ${it}` : sum === '' ? it : `${sum} + ${it}`), ''),
})

export const DIFFERENCE: Formula = {
  isRatio: false,
  isBalance: true,
  isRate: false,
  compute: ([a, b]) => minus(a!, b!),
  write: ([a, b]) => `${a} − ${b}`,
}

/** Percentages, in basis points: 2.65% − 2.5% = 15个基点. */
export const BASIS_POINTS: Formula = {
  ...DIFFERENCE,
  compute: ([a, b]) => scaled(100, minus(a!, b!)),
}

/** What is left of a hundred per cent. */
export const REMAINDER: Formula = {
  isRatio: false,
  isBalance: true,
  isRate: false,
  compute: operands => operands.reduce(minus, HUNDRED),
  write: operands => ['100%', ...operands].join(' − '),
}

/** now, earlier: how much was gained on the earlier value. */
export const GROWTH: Formula = {
  isRatio: true,
  isBalance: false,
  isRate: true,
  compute: ([now, earlier]) => minus(dividedBy(now!, earlier!), ONE),
  write: ([now, earlier]) => `(${now} − ${earlier}) ÷ ${earlier}`,
}

/** now, earlier: how much of the earlier value was lost. */
export const LOSS: Formula = {
  isRatio: true,
  isBalance: false,
  isRate: true,
  compute: ([now, earlier]) => minus(ONE, dividedBy(now!, earlier!)),
  write: ([now, earlier]) => `(${earlier} − ${now}) ÷ ${earlier}`,
}

/** gain, now: the rate, from the value reached and what was gained. */
export const RATE_OF_GAIN: Formula = {
  isRatio: true,
  isBalance: false,
  isRate: true,
  compute: ([gain, now]) => dividedBy(ONE, minus(dividedBy(now!, gain!), ONE)),
  write: ([gain, now]) => `${gain} ÷ (${now} − ${gain})`,
}

/** loss, now: the rate, from the value left and what was lost. */
export const RATE_OF_LOSS: Formula = {
  isRatio: true,
  isBalance: false,
  isRate: true,
  compute: ([loss, now]) => dividedBy(ONE, plus(dividedBy(now!, loss!), ONE)),
  write: ([loss, now]) => `${loss} ÷ (${now} + ${loss})`,
}

/** The operand again. */
export const SAME: Formula = {
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([a]) => a!,
  write: ([a]) => a!,
}

/** total ÷ days as printed, which are counted */
export const BY_DAYS: Formula = {
  ...QUOTIENT,
  compute: ([total, days]) => dividedBy(total!, middle(days!)),
  write: ([total, days]) => `${total} ÷ ${days}天`,
}

/** total ÷ days of the period */
export const perDays = (days: number): Formula => ({
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([total]) => dividedBy(total!, interval(days)),
  write: ([total]) => `${total} ÷ ${days}天`,
})

/** A level and the rates of the years after it, of which some are falls: 31.2万 × (1 + 5.2%) × (1 − 3.1%). */
export const compounded = (isFall: readonly boolean[]): Formula => ({
  isRatio: false,
  isBalance: false,
  isRate: false,
  compute: ([level, ...rates]) =>
    rates.reduce((reached, rate, at) => {
      const part = scaled(0.01, rate)
      return times(reached, isFall[at] ? minus(ONE, part) : plus(ONE, part))
    }, level!),
  write: ([level, ...rates]) =>
    [level, ...rates.map((rate, at) => `(1 ${isFall[at] ? '−' : '+'} ${rate})`.replace('+ -', '− '))].join(' × '),
})

/** now, earlier: the rate that gains as much in so many years, each on the level that the year before had reached. */
export const yearlyGain = (years: number): Formula => ({
  isRatio: true,
  isBalance: false,
  isRate: true,
  compute: ([now, earlier]) => minus(root(years, dividedBy(now!, earlier!)), ONE),
  write: ([now, earlier]) => `(${now} ÷ ${earlier})^(1/${years}) − 1`,
})

/** now, earlier: what a year has of all that was gained on the earlier value. */
export const simpleGain = (years: number): Formula => ({
  ...GROWTH,
  compute: ([now, earlier]) => dividedBy(minus(dividedBy(now!, earlier!), ONE), interval(years)),
  write: ([now, earlier]) => `(${now} − ${earlier}) ÷ ${earlier} ÷ ${years}`,
})

/** now, earlier: the rate that loses as much in so many years. */
export const yearlyLoss = (years: number): Formula => ({
  ...yearlyGain(years),
  compute: ([now, earlier]) => minus(ONE, root(years, dividedBy(now!, earlier!))),
  write: ([now, earlier]) => `1 − (${now} ÷ ${earlier})^(1/${years})`,
})

/** more, less: what a year has of the difference of so many. */
export const yearlyAmount = (years: number): Formula => ({
  ...DIFFERENCE,
  compute: ([a, b]) => dividedBy(minus(a!, b!), interval(years)),
  write: ([a, b]) => `(${a} − ${b}) ÷ ${years}年`,
})
