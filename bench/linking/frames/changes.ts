import { type Draw, mannerAfter, type Turn } from './draw.ts'
import { type Frame, frame } from './frame.ts'
import { enumerated } from './shares.ts'
import { Amount, joined, type Names, type Told, t } from './telling.ts'
import type { Measure } from './types.ts'

/** What rises and falls. */
export const CHANGE_FRAMES: readonly Frame[] = [
  frame('change.level-yoy', 10, d => {
    const { flow, name, names, told } = said(d)
    const { base, turn, amount } = yearly(d)
    return t`${d.lead()}${told}${name}${level(d, flow, names)}，${base}${turn.verb}${amount.change(turn.direction, names, base)}。`
  }),
  frame('change.level-than', 9, d => {
    const { flow, name, names, told } = said(d)
    const { words, base } = d.against()
    const turn = d.turn()
    return t`${d.lead()}${told}${name}${level(d, flow, names)}，${words}${turn.verb}${d.growth().change(turn.direction, names, base)}。`
  }),
  frame('change.only-yoy', 8, d => {
    const { name, names, told } = said(d)
    const { base, turn, amount } = yearly(d)
    return t`${d.lead()}${told}${name}${base}${turn.verb}${amount.change(turn.direction, names, base)}。`
  }),
  frame('change.only-than', 6, d => {
    const { name, names, told } = said(d)
    const { words, base } = d.against()
    const turn = d.turn()
    return t`${d.lead()}${told}${name}${words}${turn.verb}${d.growth().change(turn.direction, names, base)}。`
  }),
  frame('change.no-base', 5, d => {
    const { name, names, told } = said(d)
    const turn = d.turn()
    return t`${d.lead()}${told}${name}${d.pick(['', '', '已', '明显'])}${turn.verb}${d.pick(['', '了'])}${d.growth().change(turn.direction, names)}。`
  }),
  frame('change.count-than', 7, d => {
    const x = d.owned()
    const { words, base } = d.against()
    const isUp = d.chance(0.75)
    const verb = isUp ? d.pick(['增加', '增加', '多', '新增', '增加了']) : d.pick(['减少', '减少', '少', '减少了'])
    const subject = d.subject()
    return t`${d.lead()}${subject}${d.pick(['有', '共有', '现有'])}${x.noun}${d.countAfter(x).level(x.noun)}，${words}${verb}${d.countPart(x).change(isUp ? 'up' : 'down', x.noun, base)}。`
  }),
  frame('change.count-bracket', 2, d => {
    const x = d.owned()
    const { base } = d.against()
    return t`${d.lead()}${d.subject()}${d.pick(['有', '共有', '现有'])}${x.noun}${d.countAfter(x, 'exact').level(x.noun)}（比${base}增加${d.countPart(x).change('up', x.noun, base)}）。`
  }),
  frame('change.to', 5, d => {
    const { flow, name, names, told } = said(d)
    const verb = d.pick(['增至', '升至', '提高到', '增加到', '降至', '扩大到', '减少到', '增长到', '回升至'])
    return t`${d.lead()}${told}${name}${verb}${exact(d, flow, names)}。`
  }),
  frame('change.from-to', 6, d => {
    const { flow, name, names, told } = said(d)
    const [from, to, isUp] = d.pick([
      ['由', '增至', true],
      ['从', '增加到', true],
      ['由', '提高到', true],
      ['从', '降至', false],
      ['由', '减少到', false],
      ['从', '上升到', true],
    ] as const)
    const when = d.chance(0.4) ? `${d.integer(2011, 2016)}年的` : ''
    const then = when === '' ? '' : d.chance(0.5) ? `${d.integer(2018, 2024)}年的` : ''
    const [low, high] = d.ends(flow)
    const [first, second] = isUp ? [low, high] : [high, low]
    return t`${d.lead()}${told}${name}${from}${when}${first.level(names)}${to}${then}${second.level(names)}。`
  }),
  frame('change.amount-to', 4, d => {
    const { flow, name, names, told } = said(d)
    const turn = d.turn()
    return t`${d.lead()}${told}${name}${turn.verb}${d.growth('exact').change(turn.direction, names)}，达到${exact(d, flow, names)}。`
  }),
  frame('change.noun', 4, d => {
    const { name, names, told } = said(d)
    const noun = d.pick(['增速', '增幅', '同比增速', '增长率', '降幅', '同比增幅'])
    return t`${d.lead()}${told}${name}${noun}${d.pick(['为', '达', '达到', ''])}${d.growth('exact').level(every(names, it => it + noun))}。`
  }),
  frame('change.noun-carried', 5, d => {
    const { flow, name, names, told } = said(d)
    const noun = d.pick(['增速', '增幅', '同比增幅', '同比增速'])
    return t`${d.lead()}${told}${name}${level(d, flow, names)}，${noun}${d.pick(['为', '达', '达到', ''])}${d.growth('exact').level([...every(names, it => it + noun), noun])}。`
  }),
  frame('change.points', 5, d => {
    const rate = d.pick(d.world.rates)
    const subject = d.subject()
    const names = [rate, subject + rate]
    const { words, base } = d.against()
    const turn = rateTurn(d)
    return t`${d.lead()}${subject}${rate}${d.pick(['为', '达', '达到'])}${d.percent('exact').level(names)}，${words}${turn.verb}${d.points().change(turn.direction, names, base)}。`
  }),
  frame('change.growth-points', 4, d => {
    const { name, names, told } = said(d)
    const { words, base } = d.against()
    const [verb, direction] = d.pick([
      ['加快', 'up'],
      ['提高', 'up'],
      ['回落', 'down'],
      ['放缓', 'down'],
    ] as const)
    const speed = every(names, it => `${it}增速`)
    return t`${d.lead()}${told}${name}同比增长${d.growth('exact').change('up', names, '同比')}，增速${words}${verb}${d.points().change(direction, [...speed, '增速'], base)}。`
  }),
  frame('change.than-mean', 4, d => {
    const rate = d.pick(d.world.rates)
    const subject = d.subject()
    const names = [rate, subject + rate]
    const base = d.pick(['全国平均水平', '全省平均水平', '全市平均水平', '行业平均水平', '全国'])
    const [word, direction] = d.pick([
      ['高', 'up'],
      ['低', 'down'],
    ] as const)
    const told = d.chance(0.6) ? `比${base}${word}` : `${word}于${base}`
    return t`${d.lead()}${subject}${rate}${d.pick(['为', '达', '达到'])}${d.percent('exact').level(names)}，${told}${d.points().change(direction, names, base)}。`
  }),
  frame('change.two-bases', 4, d => {
    const { flow, name, names, told } = said(d)
    const one = d.turn()
    const two = d.turn()
    return t`${d.lead()}${told}${name}${level(d, flow, names)}，同比${one.verb}${d.growth('exact').change(one.direction, names, '同比')}，环比${two.verb}${d.growth('exact').change(two.direction, names, '环比')}。`
  }),
  frame('change.handed-out', 6, d => {
    const { first, second, base, list, end } = handed(d)
    const turn = d.turn()
    const amounts = list.map(it => d.growth('exact').change(turn.direction, it, base))
    const last = amounts.pop()!
    return t`${d.lead()}${first}${second}${end}分别${turn.verb}${joined(amounts, '、')}${d.pick(['、', '和'])}${last}。`
  }),
  frame('change.list-carried', 5, d => {
    const flows = d.some(d.world.flows, 2)
    const { words, base } = d.against()
    const turn = d.turn()
    const [a, b] = flows
    return t`${d.lead()}${d.all()}${a!.name}${d.measure(a!, 'bare').level(a!.name)}，${words}${turn.verb}${d.growth('exact').change(turn.direction, a!.name, base)}；${b!.name}${d.measure(b!, 'bare').level(b!.name)}，${turn.verb}${d.growth('exact').change(turn.direction, b!.name, base)}。`
  }),
  frame('change.broken-down', 5, d => {
    const total = d.pick(d.world.totals)
    const parts = d.some(total.parts, 2)
    const base = d.pick(['上年', '去年同期', '上年同期', '去年'])
    const turn = d.turn()
    const items = parts.map(it => {
      const one = d.turn()
      return t`${it}${one.verb}${d.growth('exact').change(one.direction, it, base)}`
    })
    return t`${d.lead()}${d.all()}${total.name}${d.measure(total, 'bare').level(total.name)}，比${base}${turn.verb}${d.growth('exact').change(turn.direction, total.name, base)}。其中，${joined(items, '，')}。`
  }),
  frame('change.broken-down-comma', 4, d => {
    const total = d.pick(d.world.totals)
    const part = d.pick(total.parts)
    const turn = d.turn()
    const one = d.turn()
    return t`${d.lead()}${d.all()}${total.name}${d.measure(total, 'bare').level(total.name)}，同比${turn.verb}${d.growth('exact').change(turn.direction, total.name, '同比')}，其中${part}${d.part(total).level(part)}，${one.verb}${d.growth('exact').change(one.direction, part, '同比')}。`
  }),
  frame('change.signed', 3, d => {
    const { flow, name, names, told } = said(d)
    const base = d.pick(['同比', '环比'])
    const isUp = d.chance(0.5)
    const number = (d.integer(2, 300) / 10).toFixed(1)
    return t`${d.lead()}${told}${name}${exact(d, flow, names)}，${base}${new Amount(isUp ? '+' : '', `${isUp ? '' : '-'}${number}%`, '').change(isUp ? 'up' : 'down', names, base)}。`
  }),
  frame('change.fold', 4, d => {
    const { name, names, told } = said(d)
    const { words, base } = d.against()
    const amount = new Amount(
      d.pick(['', '', '近', '超', '约']),
      `${d.integer(2, 9)}${d.chance(0.5) ? `.${d.integer(1, 9)}` : ''}倍`,
      '',
    )
    return d.chance(0.75)
      ? t`${d.lead()}${told}${name}${words}增长${d.chance(0.3) ? '了' : ''}${amount.change('up', names, base)}。`
      : t`${d.lead()}${told}${name}${words}${new Amount('', d.pick(['翻一番', '翻了一番', '翻两番']), '').change('up', names, base)}。`
  }),
  frame('change.speed-of', 3, d => {
    const { name, names, told } = said(d)
    const turn = d.pick([
      { verb: '增长', direction: 'up' },
      { verb: '下降', direction: 'down' },
    ] as const)
    const verb = turn.direction === 'up' ? d.pick(['实现', '取得']) : d.pick(['出现', '录得'])
    return t`${d.lead()}${told}${name}${verb}${d.growth('exact').change(turn.direction, names)}的${turn.verb}。`
  }),
  frame('change.yearly', 3, d => {
    const { name, names, told } = said(d)
    return t`${d.year()}以来，${told}${name}${d.pick(['年均', '平均每年'])}增长${d.growth('exact').change('up', names)}。`
  }),
  frame('change.verb-of-owner', 3, d => {
    const x = d.thing('verbs')
    const owner = d.owner()
    const { words, base } = d.against()
    const verb = d.pick(x.verbs)
    return t`${d.lead()}${owner}共${verb}${x.noun}${d.countAfter(x, 'bare').level([x.noun, verb + x.noun])}，${words}多${verb}${d.countPart(x).change('up', [x.noun, verb + x.noun], base)}。`
  }),
  frame('change.price', 4, d => {
    const good = d.pick(d.words.goods)
    const isUp = d.chance(0.6)
    const [low, high, gap] = d.ends(good)
    const [first, second] = isUp ? [low, high] : [high, low]
    const verb = isUp ? d.pick(['上调', '上涨', '提高']) : d.pick(['下调', '下跌', '降低'])
    return t`${d.lead()}${good.name}由${first.level(good.name)}${d.pick(['调整为', '调至', '变为'])}${second.level(good.name)}，${verb}${d.pick(['', '了'])}${gap.change(isUp ? 'up' : 'down', good.name)}。`
  }),
  frame('change.quote', 5, d => {
    const index = d.pick(d.words.indices)
    const turn = quoted(d)
    const close = new Amount('', `${(d.integer(200_000, 1_500_000) / 100).toFixed(2)}点`, '')
    return d.chance(0.5)
      ? t`${opened(d)}${index}${turn.verb}${small(d).change(turn.direction, index)}，${d.pick(['报', '收报', '收于'])}${close.level(index)}。`
      : t`${opened(d)}${index}${d.pick(['报', '收报', '收于'])}${close.level(index)}，${turn.verb}${small(d).change(turn.direction, index)}。`
  }),
  frame('change.quotes', 4, d => {
    const [a, b, c] = d.some([...d.words.indices, ...d.words.stocks], 3)
    const items = [a!, b!, c!].map(it => {
      const turn = quoted(d)
      return t`${it}${turn.verb}${small(d).change(turn.direction, it)}`
    })
    return t`${opened(d)}${joined(items, '，')}。`
  }),
  frame('change.stock-price', 3, d => {
    const stock = d.pick(d.words.stocks)
    const turn = quoted(d)
    const per = d.pick(['', '', '/股'])
    const price = new Amount(
      '',
      `${(d.integer(200, 9900) / 100).toFixed(2)}${d.pick(['元', '元', '港元', '美元'])}${per}`,
      '',
    )
    return t`${opened(d)}${stock}${turn.verb}${small(d).change(turn.direction, [stock, `${stock}股价`])}，报${price.level([stock, `${stock}股价`])}。`
  }),
  frame('change.lead-by', 2, d => {
    const [a, b] = d.some(d.words.teams, 2)
    const isUp = d.chance(0.7)
    return t`${d.pick(['半场结束时，', '首节过后，', '目前，', ''])}${a!}${isUp ? '领先' : '落后'}${b!}${d.exactly(d.integer(2, 28), '分').change(isUp ? 'up' : 'down', a!, b!)}。`
  }),
  frame('change.above-expected', 3, d => {
    const { name, names, told } = said(d)
    const base = d.pick(['同比', '环比'])
    const isAbove = d.chance(0.5)
    const set = d.pick(['预期', '前值', '市场预期'])
    const value = d.integer(20, 200) / 10
    const other = isAbove ? value * 0.8 : value * 1.2
    const print = (it: number) => new Amount('', `${it.toFixed(1)}%`, '').change('up', names, base)
    return t`${d.lead()}${told}${name}${base}增长${print(value)}，${isAbove ? '高于' : '低于'}${set}的${print(other)}。`
  }),
  frame('change.above-last', 3, d => {
    const { flow, name, names, told } = said(d)
    const [low, high] = d.ends(flow)
    return t`${d.lead()}${told}${name}为${high.level(names)}，高于${d.pick(['上年', '去年', '上年同期'])}的${low.level(names)}。`
  }),
  frame('change.last-was', 4, d => {
    const { flow, name, names, told } = said(d)
    const [low, high] = d.ends(flow)
    return t`${d.lead()}${told}${name}为${high.level(names)}，${d.pick(['上年同期为', '而去年同期为', '上年为', '而上年同期仅为'])}${low.level(names)}。`
  }),
  frame('change.quote-noun', 3, d => {
    const index = d.pick(d.words.indices)
    const noun = d.pick(['涨幅', '跌幅'])
    const close = new Amount('', `${(d.integer(200_000, 1_500_000) / 100).toFixed(2)}点`, '')
    return t`${opened(d)}${index}报${close.level(index)}，${noun}${d.pick(['为', '', '达'])}${small(d, true).level([index + noun, noun])}。`
  }),
  frame('change.than-other', 4, d => {
    const f = d.flow()
    const [a, b] = d.some(d.world.names, 2)
    const isUp = d.chance(0.6)
    const names = [a! + f.name, f.name]
    return t`${d.lead()}${a!}${f.name}比${b!}${isUp ? '高' : '低'}${d.growth('exact').change(isUp ? 'up' : 'down', names, b!)}。`
  }),
  frame('change.net', 3, d => {
    const x = d.owned()
    const isUp = d.chance(0.7)
    const verb = isUp ? d.pick(['净增', '增加了', '增加']) : d.pick(['减少了', '减少'])
    return t`${d.lead()}${d.all()}${x.noun}${verb}${d.countPart(x).change(isUp ? 'up' : 'down', x.noun)}，${isUp ? d.pick(['总数达到', '达到', '总数为']) : d.pick(['总数为', '减至', '现为'])}${d.countAfter(x, 'exact').level([x.noun, `${x.noun}总数`])}。`
  }),
  frame('change.growth-of-sum', 3, d => {
    const { flow, name, names, told } = said(d)
    const { base } = d.against()
    const [low, high, gap] = d.ends(flow)
    const isUp = d.chance(0.7)
    return t`${d.lead()}${told}${name}${(isUp ? high : low).level(names)}，比${base}${isUp ? d.pick(['增加', '多', '增长']) : d.pick(['减少', '少'])}${gap.change(isUp ? 'up' : 'down', names, base)}。`
  }),
  frame('change.parts-noun', 3, d => {
    const total = d.pick(d.world.totals)
    const [a, b] = d.some(total.parts, 2)
    const noun = d.pick(['增速', '增幅', '降幅'])
    return t`${d.lead()}${a!}${noun}为${d.growth('exact').level(a! + noun)}，${b!}${noun}为${d.growth('exact').level(b! + noun)}。`
  }),
]

interface Said {
  readonly flow: Measure
  /** What stands before the name: the scope or the owner. */
  readonly told: string
  readonly name: string
  readonly names: readonly string[]
}

/** A flow, of an owner or within a scope. */
function said(d: Draw): Said {
  const flow = d.flow()
  const { name } = flow
  if (d.chance(0.45)) return { flow, told: d.all(), name, names: [name] }
  const owner = d.owner()
  return { flow, told: owner, name, names: [owner + name, name] }
}

const exact = (d: Draw, flow: Measure, names: Names): Told => d.measure(flow, 'exact').level(names)

function level(d: Draw, flow: Measure, names: Names): Told {
  const verb = d.pick(['', '', '为', '达', '达到', '超过'])
  return t`${verb}${d.measure(flow, mannerAfter(verb)).level(names)}`
}

function yearly(d: Draw): { base: string; turn: Turn; amount: Amount } {
  return { base: d.pick(['同比', '同比', '同比', '环比']), turn: d.turn(), amount: d.growth() }
}

function rateTurn(d: Draw): Turn {
  return d.chance(0.7)
    ? { verb: d.pick(['提高', '上升', '提升', '提高了']), direction: 'up' }
    : { verb: d.pick(['下降', '回落', '降低', '下降了']), direction: 'down' }
}

/** 本地收入、外地收入分别: names that share what follows them. */
function handed(d: Draw) {
  const base = d.pick(['同比', '同比', ''])
  if (d.chance(0.5)) {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, d.integer(2, 3))
    return { first: d.all(), second: enumerated(names), base, list: names, end: base }
  }
  const f = d.flow()
  const names = d.some(d.world.names, d.integer(2, 3))
  return { first: '', second: enumerated(names), base, list: names.map(it => [it + f.name]), end: f.name + base }
}

const every = (names: readonly string[], make: (name: string) => string): string[] => names.map(make)

function quoted(d: Draw): Turn {
  return d.chance(0.5)
    ? { verb: d.pick(['涨', '上涨', '收涨', '微涨', '大涨']), direction: 'up' }
    : { verb: d.pick(['跌', '下跌', '收跌', '微落', '微跌']), direction: 'down' }
}

const small = (d: Draw, isExact = false): Amount =>
  new Amount(isExact ? '' : d.pick(['', '', '', '近', '超']), `${(d.integer(5, 620) / 100).toFixed(2)}%`, '')

const opened = (d: Draw): string => d.pick(['', '截至收盘，', '截至发稿，', '早盘，', '当日，', '截至午间收盘，'])
