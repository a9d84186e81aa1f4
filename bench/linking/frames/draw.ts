import { chineseNumeral, printCount, printVague, rounded } from './numerals.ts'
import { Random } from './random.ts'
import { Amount } from './telling.ts'
import type { Measure, Thing, Vocabulary, World } from './types.ts'

/**
 * How freely an amount is printed: `exact` without any modifier, `round` as what is passed, `bare` without a modifier
 * before it, `free` with all.
 */
export type Manner = 'exact' | 'round' | 'bare' | 'free'

/** How an amount is printed after a verb of being or reaching; the empty string for none. */
export function mannerAfter(verb: string): Manner {
  if (verb === '') return 'free'
  return /超过|突破|约|超/u.test(verb) ? 'round' : 'exact'
}

/** A change as verbs tell it. */
export interface Turn {
  readonly direction: 'up' | 'down'
  readonly verb: string
}

const UP = ['增长', '增长', '增长', '增加', '上升', '提高', '上涨']
const DOWN = ['下降', '下降', '减少', '下滑', '回落']

type Needs = 'noun' | 'kinds' | 'roles' | 'traits' | 'verbs' | 'decor' | 'does'

/** Draws words and amounts for one document. */
export class Draw extends Random {
  readonly words: Vocabulary
  readonly world: World

  constructor(seed: number, words: Vocabulary) {
    super(seed)
    this.words = words
    this.world = this.pick(words.worlds)
  }

  owner(): string {
    return this.pick(this.world.owners)
  }

  all(): string {
    return this.pick(this.world.all)
  }

  /** 学校, 全校, or none. */
  subject(): string {
    return this.chance(0.5) ? this.all() : this.owner()
  }

  /** A thing that has enough words of a kind. */
  thing(needs: Needs = 'noun', least = 1): Thing {
    return this.pick(this.world.things.filter(it => it[needs].length >= least))
  }

  /** A thing that stands after 有. */
  owned(needs: Needs = 'noun', least = 1): Thing {
    return this.pick(this.world.things.filter(it => it.isOwned && it[needs].length >= least))
  }

  /** Different things that stand after 有. */
  ownedThings(count: number): Thing[] {
    return this.some(
      this.world.things.filter(it => it.isOwned),
      count,
    )
  }

  /** A thing that is people: whoever is counted by 名 or 位. */
  people(): Thing {
    return this.pick(this.world.things.filter(it => '名位'.includes(it.unit)))
  }

  size(): Measure {
    return this.pick(this.world.sizes)
  }

  flow(): Measure {
    return this.pick(this.world.flows)
  }

  value([low, high]: readonly [number, number]): number {
    return Math.round(Math.exp(Math.log(low) + this.next() * (Math.log(high) - Math.log(low))))
  }

  /** 320名, before its noun. */
  countBefore(thing: Thing, manner: Manner = 'free'): Amount {
    return this.count(thing, thing.unit, manner)
  }

  /** 320人, after its noun. */
  countAfter(thing: Thing, manner: Manner = 'free'): Amount {
    const amount = this.count(thing, thing.after, manner)
    // 床位数百张 would be read as 床位数, 百张
    return amount.text.startsWith('数') ? this.countAfter(thing, manner) : amount
  }

  private count(thing: Thing, unit: string, manner: Manner): Amount {
    return this.amount(this.value(thing.range), unit, manner, true)
  }

  /** A count that fits into every count of the thing. */
  countPart(thing: Thing, unit = thing.after): Amount {
    const [low] = thing.range
    return this.amount(this.value([Math.max(2, Math.round(low / 6)), Math.max(3, low)]), unit, 'exact')
  }

  /** An amount that fits into every amount of the total. */
  part(total: Measure): Amount {
    const [low] = total.range
    return this.measure({ ...total, range: [low / 8, low * 0.9], digits: Math.max(1, total.digits) }, 'exact')
  }

  /** An amount of units: `isCounted` where words for size may stand for it. */
  amount(value: number, unit: string, manner: Manner = 'free', isCounted = false): Amount {
    if (manner === 'round')
      return new Amount('', (value <= 20 ? String(value) : printCount(this, rounded(value))) + unit, '')
    if (manner === 'free' && isCounted && value > 100 && value < 10_000 && this.chance(0.02))
      return new Amount('上', (value < 1000 ? '百' : '千') + unit, '')
    if (manner === 'free' && value > 6 && this.chance(0.03)) {
      const [low, high] = value < 10 ? [value - 2, value] : [rounded(value, 1), Math.round(rounded(value, 1) * 1.5)]
      if (high < 10_000) return new Amount('', `${low}${this.pick(['至', '—', '到'])}${high}${unit}`, '')
    }
    if (manner === 'free' && isCounted && value > 12 && this.chance(0.03))
      return new Amount('', printVague(this, value) + unit, '')
    if (manner !== 'exact' && value >= 30 && this.chance(0.1)) {
      const round = rounded(value, 1)
      return new Amount('', printCount(this, round) + this.pick(['多', '余', '余']) + unit, '')
    }
    if (manner === 'free' && this.chance(0.2)) {
      const before = this.pick(['约', '近', '近', '超', '超过', '逾', '约'])
      return new Amount(before, printCount(this, rounded(value)) + unit, '')
    }
    if (manner !== 'exact' && this.chance(0.06))
      return new Amount('', printCount(this, rounded(value)) + unit, this.pick(['左右', '以上']))
    return new Amount('', printCount(this, value) + unit, '')
  }

  /** An exact count of a known value. */
  exactly(value: number, unit: string): Amount {
    return new Amount('', String(value) + unit, '')
  }

  measure(measure: Measure, manner: Manner = 'free'): Amount {
    const [low, high] = measure.range
    if (measure.digits === 0) return this.amount(this.value(measure.range), measure.unit, manner)
    const value = low + this.next() * (high - low)
    if (manner === 'round') return new Amount('', `${Math.max(1, Math.round(value))}${measure.unit}`, '')
    const number = value.toFixed(this.integer(1, measure.digits))
    if (manner === 'free' && this.chance(0.15))
      return new Amount(this.pick(['约', '近', '超', '超过']), number + measure.unit, '')
    return new Amount('', number + measure.unit, '')
  }

  /** A smaller amount, a larger one, and how much lies between. */
  ends(measure: Measure): readonly [Amount, Amount, Amount] {
    const [low, high] = measure.range
    const scale = 10 ** measure.digits
    const from = Math.round((low + this.next() * (high - low) * 0.6) * scale)
    const to = Math.round(from * (1.05 + 0.6 * this.next())) + 1
    const print = (value: number) =>
      new Amount(
        '',
        (measure.digits === 0 ? printCount(this, value) : (value / scale).toFixed(measure.digits)) + measure.unit,
        '',
      )
    return [print(from), print(to), print(to - from)]
  }

  /** A rise or fall in per cent. */
  growth(manner: Manner = 'free'): Amount {
    const number = (this.value([10, 400]) / 10).toFixed(this.pick([0, 1, 1, 1, 2]))
    if (manner === 'free' && this.chance(0.12))
      return new Amount(this.pick(['近', '超', '超过', '约']), `${number}%`, '')
    return new Amount('', `${number}%`, '')
  }

  points(): Amount {
    return new Amount('', `${(this.integer(1, 90) / 10).toFixed(1)}个百分点`, '')
  }

  /** A share after 的: 占教师的近六成. */
  percentOf(low = 4, high = 92): Amount {
    const percent = this.percent('free', low, high)
    return /[超逾不]/u.test(percent.before) ? this.percentOf(low, high) : percent
  }

  /** A share: 55.3%, 六成, 三分之二. */
  percent(manner: Manner = 'free', low = 4, high = 92): Amount {
    const value = this.integer(low, high)
    if (manner === 'free' && this.chance(0.16)) return this.wordShare(value)
    if (manner === 'free' && this.chance(0.14))
      return new Amount(this.pick(['约', '近', '超', '超过', '不足', '逾']), `${value}%`, '')
    if (manner === 'free' && this.chance(0.05)) return new Amount('', `${value}%`, this.pick(['左右', '以上']))
    const printed = this.chance(0.55) ? `${value}.${this.integer(1, 9)}` : `${value}`
    if (this.chance(0.04)) return new Amount('', `百分之${chineseNumeral(value)}`, '')
    return new Amount('', `${printed}${this.chance(0.06) ? '％' : '%'}`, '')
  }

  private wordShare(value: number): Amount {
    if (value > 62 && this.chance(0.3)) return new Amount('', '三分之二', '')
    if (value > 45 && value < 56) return new Amount('', this.pick(['一半', '半数']), '')
    if (value < 35 && this.chance(0.4))
      return new Amount(this.pick(['', '约', '近']), this.pick(['三分之一', '四分之一']), '')
    const tenth = chineseNumeral(Math.min(9, Math.max(2, Math.round(value / 10))))
    return new Amount(this.pick(['', '近', '超', '超过', '约']), `${tenth === '二' ? '两' : tenth}成`, '')
  }

  turn(): Turn {
    return this.chance(0.72) ? { direction: 'up', verb: this.pick(UP) } : { direction: 'down', verb: this.pick(DOWN) }
  }

  /** 比上年: the words and the base as printed. */
  against(): { words: string; base: string } {
    const base = this.pick(['上年', '上年', '去年', '上年同期', '去年同期', '2019年', '年初', '上月', '前年', '2018年'])
    if (this.chance(0.12)) return { words: `与${base}相比`, base }
    return { words: this.pick(['比', '比', '较']) + base, base }
  }

  year(): string {
    return `${this.integer(2012, 2024)}年`
  }

  period(): string {
    return this.pick([
      this.year(),
      '今年上半年',
      '去年',
      '今年以来',
      '前三季度',
      '上半年',
      `${this.integer(1, 11)}月份`,
      `截至${this.year()}底`,
      '截至目前',
      '目前',
      '去年全年',
    ])
  }

  /** What may open a sentence and is no part of its subject. */
  lead(): string {
    const at = this.next()
    if (at < 0.42) return ''
    if (at < 0.66) return `${this.period()}，`
    if (at < 0.84) return this.source()
    if (at < 0.9) return `在${this.pick(this.world.fields)}方面，`
    if (at < 0.95) return this.pick(['近年来，', '此外，', '同时，', '另外，', '如今，'])
    return `${this.source()}${this.period()}，`
  }

  source(): string {
    const body = this.pick(this.world.sources)
    return this.pick([
      '据统计，',
      '数据显示，',
      '统计显示，',
      '据了解，',
      '据悉，',
      '记者了解到，',
      `${body}数据显示，`,
      `${body}公布，`,
      `${body}介绍，`,
      `据${body}统计，`,
      `据${body}介绍，`,
      `记者从${body}获悉，`,
      `${body}的统计显示，`,
      `${body}负责人介绍说，`,
      `${body}发布的报告显示，`,
    ])
  }

  preface(): string {
    return `${this.pick(this.world.prefaces)}，`
  }

  remark(): string {
    return this.pick(this.world.remarks)
  }
}
