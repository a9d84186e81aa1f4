import { alone, type Frame, frame } from './frame.ts'
import { t } from './telling.ts'

/** Topics that hold over sentences, and those that do not. */
export const DISCOURSE_FRAMES: readonly Frame[] = [
  frame('topic.property-next', 5, d => {
    const m = d.size()
    const owner = d.owner()
    return t`${owner}${d.pick(['位于', '坐落于'])}${d.pick(d.words.places)}。${m.name}${d.pick(['', '为', '达'])}${d.measure(m, 'exact').level([owner + m.name, m.name])}，${d.pick(['设施完善', '规模居前', '环境良好'])}。`
  }),
  frame('topic.its', 4, d => {
    const m = d.size()
    const owner = d.owner()
    return t`${d.pick(d.world.sources)}介绍了${owner}的情况，其${m.name}${d.pick(['为', '达', '达到'])}${d.measure(m, 'exact').level([owner + m.name, `其${m.name}`, m.name])}。`
  }),
  frame('topic.this', 4, d => {
    const m = d.size()
    const owner = d.pick(d.world.owners.filter(it => it.startsWith('该')))
    const full = d.pick(d.world.owners.filter(it => !/^[该这]/u.test(it)))
    return t`${full}${d.pick(['近日发布了公告', '日前更新了资料', '举行了开放日活动'])}。${owner}${m.name}${d.pick(['为', '达', ''])}${d.measure(m, 'exact').level([owner + m.name, m.name, full + m.name])}。`
  }),
  frame('topic.own-subject', 4, d => {
    const m = d.size()
    const [a, b] = d.some(d.world.names, 2)
    return t`${a!}${d.pick(['历史悠久', '知名度较高', '近年来发展较快'])}。${b!}${m.name}${d.pick(['为', '达', ''])}${d.measure(m, 'exact').level([b! + m.name, m.name])}。`
  }),
  frame('topic.things-next', 4, d => {
    const [x, y] = d.ownedThings(2)
    return t`${d.lead()}${d.subject()}${d.pick(['有', '共有'])}${x!.noun}${d.countAfter(x!).level(x!.noun)}。${d.pick(['另有', '此外，还有', '同时，还拥有'])}${y!.noun}${d.countAfter(y!, 'bare').level(y!.noun)}。`
  }),
  frame('topic.share-next', 5, d => {
    const x = d.owned('roles', 2)
    const [a, b] = d.some(x.roles, 2)
    return t`${d.lead()}${d.subject()}${d.pick(['有', '共有'])}${x.noun}${d.countAfter(x).level(x.noun)}。其中，${a!}占${d.percent('exact', 5, 45).share(a!, x.noun)}，${b!}占${d.percent('exact', 5, 45).share(b!, x.noun)}。`
  }),
  frame('topic.share-own-whole', 4, d => {
    const x = d.owned('roles')
    const total = d.pick(d.world.totals)
    const part = d.pick(total.parts)
    return t`${d.lead()}${d.subject()}${d.pick(['有', '共有'])}${x.noun}${d.countAfter(x).level(x.noun)}。${part}占${total.name}的${d.percent('exact').share(part, total.name)}。`
  }),
  frame('topic.base-carried', 5, d => {
    const total = d.pick(d.world.totals)
    const [a, b] = d.some(total.parts, 2)
    const base = d.pick(['同比', '比上年', '比去年同期'])
    const printed = base.replace('比上年', '上年').replace('比去年同期', '去年同期')
    const turn = d.turn()
    return t`${d.lead()}${d.all()}${total.name}${base}${turn.verb}${d.growth('exact').change(turn.direction, total.name, printed)}。${d.pick(['分类别看，', '其中，', '从构成看，'])}${a!}${turn.verb}${d.growth('exact').change(turn.direction, a!, printed)}，${b!}${turn.verb}${d.growth('exact').change(turn.direction, b!, printed)}。`
  }),
  frame('topic.base-ends', 3, d => {
    const [f, g] = d.some(d.world.flows, 2)
    const turn = d.turn()
    const owner = d.owner()
    return t`${d.lead()}${owner}${f!.name}同比增长${d.growth('exact').change('up', [owner + f!.name, f!.name], '同比')}。${d.remark()}${d.all()}${g!.name}${turn.verb}${d.pick(['', '了'])}${d.growth('exact').change(turn.direction, g!.name)}。`
  }),
  frame('topic.subject-carried', 5, d => {
    const f = d.flow()
    const m = d.size()
    const owner = d.owner()
    return t`${d.lead()}${owner}${m.name}${d.measure(m).level([owner + m.name, m.name])}，${d.pick(['条件优越', '设施齐全', '管理规范'])}，${f.name}${d.pick(['达', '为', '达到'])}${d.measure(f, 'exact').level([owner + f.name, f.name])}。`
  }),
  frame('topic.per-head', 4, d => {
    const f = d.flow()
    const owner = d.owner()
    const head = d.pick(['人均', '日均', '年均', '户均'])
    const unit = f.unit.replace(/^[万亿]/u, '')
    return t`${d.lead()}${owner}${f.name}${d.measure(f, 'bare').level([owner + f.name, f.name])}，${head}${f.name}${d.pick(['', '达', '为'])}${d.amount(d.integer(20, 980), unit, 'exact').level([`${owner}${head}${f.name}`, `${head}${f.name}`])}。`
  }),
  frame('topic.source-later', 4, d => {
    const x = d.owned()
    return t`${d.remark()}${d.pick(d.world.sources)}${d.pick(['负责人表示', '介绍', '公布的数据显示', '工作人员说'])}，${d.pick(['目前', '现在', '如今'])}${d.pick(['有', '共有', '已有'])}${d.countBefore(x).level(x.noun)}${x.noun}。`
  }),
  frame('topic.said-at-end', 3, d => {
    const x = d.thing('verbs')
    const verb = d.pick(x.verbs)
    return t`“${d.period()}，我们${d.pick(['共', '累计', '已'])}${verb}${x.noun}${d.countAfter(x).level([x.noun, verb + x.noun])}。”${d.words.people[d.integer(0, d.words.people.length - 1)]!}说。`
  }),
  frame('topic.second-clause', 5, d => {
    const x = d.owned()
    return t`${d.preface()}${d.owner()}${d.pick(['不断改进工作', '加强管理', '积极作为'])}，${d.pick(['目前已有', '现有', '已拥有'])}${x.noun}${d.countAfter(x).level(x.noun)}。`
  }),
  alone('topic.heading', 3, d => {
    const [a, b] = d.some(d.world.sizes, 2)
    const name = d.pick(d.world.names)
    return t`${name}\n${a!.name}${d.measure(a!).level([name + a!.name, a!.name])}，${b!.name}${d.measure(b!).level([name + b!.name, b!.name])}。`
  }),
]
