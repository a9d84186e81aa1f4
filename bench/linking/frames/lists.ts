import { type Frame, frame } from './frame.ts'
import { enumerated } from './shares.ts'
import { Amount, joined, t } from './telling.ts'

/** Amounts handed out to names, glossed in brackets, or numbered. */
export const LIST_FRAMES: readonly Frame[] = [
  frame('list.names-property', 5, d => {
    const f = d.flow()
    const names = d.some(d.world.names, d.integer(2, 3))
    const amounts = names.map(it => d.measure(f, 'exact').level([it + f.name]))
    const last = amounts.pop()!
    return t`${d.lead()}${enumerated(names)}${d.pick(['的', ''])}${f.name}分别${d.pick(['为', '达', '达到'])}${joined(amounts, '、')}${d.pick(['、', '和'])}${last}。`
  }),
  frame('list.name-properties', 4, d => {
    const flows = d.some(d.world.flows, 2)
    const owner = d.owner()
    const [a, b] = flows.map(it => d.measure(it, 'exact').level([owner + it.name, it.name]))
    return t`${d.lead()}${owner}${enumerated(flows.map(it => it.name))}分别${d.pick(['为', '达', '达到'])}${a!}${d.pick(['、', '和'])}${b!}。`
  }),
  frame('list.things-handed-out', 3, d => {
    const x = d.owned('kinds', 2)
    const kinds = d.some(x.kinds, 2)
    const [a, b] = kinds.map(it => d.countAfter(x, 'exact').level(it))
    return t`${d.lead()}${d.all()}${enumerated(kinds)}分别有${a!}${d.pick(['、', '和'])}${b!}。`
  }),
  frame('list.names-bracket', 5, d => {
    const f = d.flow()
    const names = d.some(d.world.names, d.integer(2, 3))
    const items = names.map(it => t`${it}（${d.measure(f, 'exact').level([it + f.name, it])}）`)
    return t`${d.lead()}${f.name}${d.pick(['居前的有', '较高的是', '排在前列的有', '较大的有'])}${joined(items, '、')}。`
  }),
  frame('list.growth-bracket', 4, d => {
    const f = d.flow()
    const names = d.some(d.world.names, d.integer(2, 3))
    const items = names.map(it => t`${it}（${d.growth('exact').level([`${it}${f.name}增速`, `${it}增速`, it])}）`)
    return t`${d.lead()}${f.name}增速${d.pick(['居前的有', '较快的是', '排在前列的有'])}${joined(items, '、')}。`
  }),
  frame('list.kinds-bracket', 4, d => {
    const x = d.owned('kinds', 2)
    const kinds = d.some(x.kinds, d.integer(2, 3))
    const items = kinds.map(it => t`${it}（${d.countAfter(x, 'exact').level(it)}）`)
    return t`${d.lead()}${d.subject()}的${x.noun}包括${joined(items, '、')}。`
  }),
  frame('list.share-bracket', 4, d => {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, d.integer(2, 3))
    const items = names.map(it => t`${it}（${d.percent('exact', 5, 40).share(it, total.name)}）`)
    return t`${d.lead()}${total.name}中占比较高的是${joined(items, '、')}。`
  }),
  frame('list.size-bracket', 4, d => {
    const m = d.size()
    const owner = d.owner()
    const subject = owner + m.name
    return t`${d.lead()}${subject}（${d.pick(['约', '', '共'])}${d.measure(m, 'exact').level([subject, m.name])}）${d.pick(['在同类中居于前列', '超出原来的设计', '与往年相当'])}。`
  }),
  frame('list.part-bracket', 3, d => {
    const total = d.pick(d.world.totals)
    const part = d.pick(total.parts)
    return t`${d.lead()}${d.all()}${total.name}${d.measure(total, 'bare').level(total.name)}（其中${part}${d.part(total).level(part)}）。`
  }),
  frame('list.conversion', 3, d => {
    const f = d.pick(d.world.totals.filter(it => it.unit.endsWith('元')))
    const amount = new Amount('', `${d.integer(2, 90)}.${d.integer(1, 9)}亿美元`, '')
    const other = new Amount('', `${d.integer(20, 640)}.${d.integer(1, 9)}亿元`, '')
    const verb = d.pick(['约合人民币', '折合人民币', '约'])
    return t`${d.lead()}${d.all()}${f.name}${d.pick(['为', '达', ''])}${amount.level(f.name)}（${verb}${other.level(f.name)}）。`
  }),
  frame('list.each', 3, d => {
    const x = d.owned('kinds', 2)
    const [a, b] = d.some(x.kinds, 2)
    return t`${d.lead()}${d.owner()}${d.pick(['有', '现有'])}${a!}、${b!}各${d.countAfter(x, 'exact').level([`${a!}、${b!}`, a! + b!])}。`
  }),
  frame('list.each-name', 2, d => {
    const x = d.thing('verbs')
    const [a, b] = d.some(d.world.names, 2)
    return t`${d.lead()}${a!}、${b!}各${d.pick(x.verbs)}${x.noun}${d.countAfter(x, 'exact').level(x.noun)}。`
  }),
  frame('list.names-shares', 3, d => {
    const f = d.flow()
    const names = d.some(d.world.names, 3)
    const amounts = [0, 1, 2].map(i =>
      d.percent('exact', 4, 30).share([names[i]! + f.name, names[i]!], [`全部${f.name}`, f.name]),
    )
    return t`${d.lead()}${enumerated(names)}的${f.name}分别占全部${f.name}的${joined(amounts, '、')}。`
  }),
  frame('list.ellipsis', 4, d => {
    const f = d.flow()
    const [a, b, c] = d.some(d.world.names, 3)
    const item = (name: string) => d.measure(f, 'exact').level([name + f.name])
    return t`${d.lead()}${a!}${f.name}为${item(a!)}，${b!}为${item(b!)}，${c!}${d.pick(['为', ''])}${item(c!)}。`
  }),
  frame('list.places-count', 4, d => {
    const x = d.owned()
    const [a, b] = d.some(d.world.names, 2)
    return t`${d.lead()}${d.all()}${d.pick(['共有', '现有'])}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}，其中${a!}${d.countPart(x).level([x.noun, a! + x.noun, a!])}、${b!}${d.countPart(x).level([x.noun, b! + x.noun, b!])}。`
  }),
  frame('list.halves', 3, d => {
    const x = d.owned('kinds', 2)
    const [a, b] = d.some(x.kinds, 2)
    return t`${d.lead()}${d.subject()}${d.pick(['共有', '现有'])}${x.noun}${d.countAfter(x, 'exact').level(x.noun)}，${a!}${d.countPart(x).level(a!)}，${b!}${d.countPart(x).level(b!)}。`
  }),
  frame('list.numbered', 3, d => {
    const things = d.ownedThings(3)
    const marks = d.pick([
      ['1.', '2.', '3.'],
      ['（一）', '（二）', '（三）'],
      ['①', '②', '③'],
      ['一是', '二是', '三是'],
    ])
    const items = things.map(
      (x, i) => t`${marks[i]!}${d.pick(['现有', '拥有', ''])}${x.noun}${d.countAfter(x, 'exact').level(x.noun)}`,
    )
    return t`${joined(items, '；')}。`
  }),
  frame('list.men-women', 3, d => {
    const x = d.thing('roles', 2)
    const [a, b] = d.some(x.roles, 2)
    return t`${d.lead()}${d.countBefore(x, 'exact').level(x.noun)}${x.noun}中，${a!}${d.countPart(x).level([a!, a! + x.noun])}，${b!}${d.countPart(x).level([b!, b! + x.noun])}。`
  }),
  frame('list.prices', 3, d => {
    const goods = d.some(d.words.goods, 2)
    const items = goods.map(it => t`${it.name}${d.pick(['', '为'])}${d.measure(it, 'exact').level(it.name)}`)
    return t`${d.period()}，${joined(items, '，')}。`
  }),
  frame('list.growth-ellipsis', 3, d => {
    const f = d.flow()
    const [a, b] = d.some(d.world.names, 2)
    const one = d.turn()
    return t`${d.lead()}${a!}${f.name}同比${one.verb}${d.growth('exact').change(one.direction, a! + f.name, '同比')}，${b!}${one.verb}${d.growth('exact').change(one.direction, b! + f.name, '同比')}。`
  }),
  frame('list.colon', 3, d => {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, 2)
    const items = names.map(it => t`${it}${d.part(total).level(it)}`)
    return t`${d.lead()}${d.all()}${total.name}${d.measure(total, 'exact').level(total.name)}${d.pick(['，其中：', '，包括：', '：'])}${joined(items, d.pick(['；', '，']))}。`
  }),
  frame('list.semicolons', 4, d => {
    const f = d.flow()
    const names = d.some(d.world.names, 2)
    const turn = d.turn()
    const items = names.map(
      it =>
        t`${it}${f.name}${d.measure(f, 'exact').level([it + f.name])}，同比${turn.verb}${d.growth('exact').change(turn.direction, it + f.name, '同比')}`,
    )
    return t`${d.lead()}${joined(items, '；')}。`
  }),
  frame('list.subset-bracket', 4, d => {
    const x = d.owned('kinds')
    const kind = d.pick(x.kinds)
    return t`${d.lead()}${d.subject()}${d.pick(['共有', '现有', '有'])}${x.noun}${d.countAfter(x, 'exact').level(x.noun)}（${d.pick(['其中', '含', '包括'])}${kind}${d.countPart(x).level(kind)}）。`
  }),
]
