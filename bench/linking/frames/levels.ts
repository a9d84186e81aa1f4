import { type Draw, mannerAfter } from './draw.ts'
import { type Frame, frame } from './frame.ts'
import { Amount, joined, t } from './telling.ts'
import type { Measure, Thing } from './types.ts'

const HAVE = ['有', '共有', '现有', '拥有', '有', '已有', '仅有', '约有']

/** What is there: 学校有教师320人. */
export const LEVEL_FRAMES: readonly Frame[] = [
  frame('level.have-noun', 8, d => {
    const x = d.owned()
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x).level(x.noun)}。`
  }),
  frame('level.have-amount', 8, d => {
    const x = d.owned()
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${d.countBefore(x).level(x.noun)}${x.noun}。`
  }),
  frame('level.have-kind', 4, d => {
    const x = d.owned('kinds')
    const kind = d.pick(x.kinds)
    return d.chance(0.5)
      ? t`${d.lead()}${d.subject()}${d.pick(HAVE)}${kind}${d.countAfter(x).level(kind)}。`
      : t`${d.lead()}${d.subject()}${d.pick(HAVE)}${d.countBefore(x).level(kind)}${kind}。`
  }),
  frame('level.have-reach', 3, d => {
    const x = d.thing()
    const verb = d.pick(['已达', '达到', '达', '共有', '超过', '突破'])
    return t`${d.lead()}${d.all()}${x.noun}${verb}${d.countAfter(x, mannerAfter(verb)).level(x.noun)}。`
  }),
  frame('level.bare-noun', 4, d => {
    const x = d.owned()
    const subject = d.subject()
    return t`${d.lead()}${subject}${d.pick(['共', '共有', '现有', ''])}${x.noun}${d.countAfter(x).level([x.noun, subject + x.noun])}，${clause(d)}。`
  }),
  frame('level.got-noun', 5, d => {
    const x = d.thing('verbs')
    const verb = d.pick(x.verbs)
    const how = d.pick(['', '', '共', '已', '累计', '先后', '新'])
    return t`${d.lead()}${d.owner()}${how}${verb}${x.noun}${d.countAfter(x).level([x.noun, verb + x.noun])}。`
  }),
  frame('level.got-amount', 6, d => {
    const x = d.thing('verbs')
    const verb = d.pick(['', '', '共', '已', '累计', '先后', '新']) + d.pick(x.verbs)
    const done = d.chance(0.4) ? '了' : ''
    return t`${d.lead()}${d.owner()}${verb}${done}${d.countBefore(x).level(x.noun)}${x.noun}。`
  }),
  frame('level.got-purpose', 3, d => {
    const x = d.thing('verbs')
    return t`${d.preface()}${d.owner()}${d.pick(x.verbs)}了${d.countBefore(x).level(x.noun)}${x.noun}，${clause(d)}。`
  }),
  frame('level.decorated', 6, d => {
    const x = d.owned('decor')
    const decor = d.pick(x.decor)
    const names = [x.noun, `${decor}的${x.noun}`]
    return d.chance(0.5)
      ? t`${d.lead()}${d.countBefore(x).level(names)}${decor}的${x.noun}${d.pick(x.does)}。`
      : t`${d.lead()}${d.owner()}${d.pick(['有', '拥有', '现有'])}${d.countBefore(x).level(names)}${decor}的${x.noun}。`
  }),
  frame('level.decorated-list', 3, d => {
    const x = d.thing('kinds', 2)
    const [a, b] = d.some(x.kinds, 2)
    const group = `${a}、${b}等各类${x.noun}`
    return t`${d.lead()}${d.owner()}${d.pick(['有', '共有', '现有'])}${d.countBefore(x).level([group, x.noun])}${group}。`
  }),
  frame('level.doing', 6, d => {
    const x = d.thing('does')
    return t`${d.lead()}${d.chance(0.5) ? '共有' : ''}${d.countBefore(x).level(x.noun)}${x.noun}${d.pick(x.does)}。`
  }),
  frame('level.doing-of-owner', 4, d => {
    const x = d.thing('does')
    const owner = d.owner()
    return t`${d.lead()}${owner}${d.pick(['', '的'])}${d.countBefore(x).level([x.noun, owner + x.noun])}${x.noun}${d.pick(x.does)}。`
  }),
  frame('level.trait', 4, d => {
    const x = d.owned('traits')
    const trait = d.pick(x.traits)
    const amount = d.countAfter(x)
    return t`${d.lead()}${d.all()}${trait}的${x.noun}${d.pick(['有', '已有', '达', '达到', '共有'])}${new Amount('', amount.text, '').level([`${trait}的${x.noun}`, x.noun])}。`
  }),
  frame('level.two-things', 4, d => {
    const [x, y] = pair(d)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}、${y.noun}${d.countAfter(y, 'bare').level(y.noun)}。`
  }),
  frame('level.three-amounts', 3, d => {
    const things = d.ownedThings(3)
    const items = things.map(it => t`${d.countBefore(it, 'bare').level(it.noun)}${it.noun}`)
    const last = items.pop()!
    return t`${d.lead()}${d.subject()}${d.pick(['拥有', '现有', '共有'])}${joined(items, '、')}和${last}。`
  }),
  frame('level.both-orders', 3, d => {
    const [x, y] = pair(d)
    return t`${d.lead()}${d.subject()}${d.pick(['现有', '共有'])}${d.countBefore(x, 'bare').level(x.noun)}${x.noun}，${y.noun}${d.countAfter(y).level(y.noun)}。`
  }),
  frame('level.subset-comma', 6, d => {
    const x = d.owned('kinds')
    const kind = d.pick(x.kinds)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}，其中${kind}${d.countPart(x).level(kind)}。`
  }),
  frame('level.subset-stop', 3, d => {
    const x = d.owned('kinds')
    const kind = d.pick(x.kinds)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${d.countBefore(x).level(x.noun)}${x.noun}。其中，${kind}${d.pick(['', '有', '达'])}${d.countPart(x).level(kind)}。`
  }),
  frame('level.subset-trait', 3, d => {
    const x = d.owned('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}，其中${trait}的${d.pick(['有', ''])}${d.countPart(x).level([`${trait}的`, trait, trait + x.noun, `${trait}的${x.noun}`, x.noun])}。`
  }),
  frame('level.size', 7, d => {
    const m = d.size()
    const owner = d.owner()
    const verb = d.pick(['', '', '为', '达', '达到', '约为'])
    return t`${d.lead()}${owner}${d.pick(['', '', '的'])}${m.name}${verb}${d.measure(m, mannerAfter(verb)).level([owner + m.name, m.name])}。`
  }),
  frame('level.size-carried', 6, d => {
    const [a, b] = d.some(d.world.sizes, 2)
    const owner = d.owner()
    const names = (name: string) => [owner + name, name]
    return t`${d.lead()}${owner}${a!.name}${d.measure(a!).level(names(a!.name))}，${b!.name}${d.pick(['', '为', '达'])}${d.measure(b!, 'exact').level(names(b!.name))}。`
  }),
  frame('level.size-far', 4, d => {
    const [a, b] = d.some(d.world.sizes, 2)
    const owner = d.owner()
    return t`${d.lead()}${owner}位于${d.pick(d.words.places)}，${a!.name}${d.measure(a!).level([owner + a!.name, a!.name])}，${b!.name}${d.measure(b!).level([owner + b!.name, b!.name])}。`
  }),
  frame('level.size-own-clause', 4, d => {
    const x = d.owned()
    const m = d.size()
    const [a, b] = d.some(d.world.names, 2)
    return t`${d.lead()}${a!}有${x.noun}${d.countAfter(x).level(x.noun)}，${b!}${m.name}${d.measure(m).level([b! + m.name, m.name])}。`
  }),
  frame('level.thing-after-size', 4, d => {
    const x = d.thing()
    const m = d.size()
    const owner = d.owner()
    return t`${d.lead()}${owner}${m.name}${d.measure(m).level([owner + m.name, m.name])}，${d.pick(['有', '现有', '拥有'])}${x.noun}${d.countAfter(x).level(x.noun)}。`
  }),
  frame('level.flow', 8, d => {
    const f = d.flow()
    const subject = d.chance(0.5) ? d.all() : d.owner()
    const verb = d.pick(['', '', '为', '达', '达到', '超过', '突破', '约为'])
    return t`${d.lead()}${subject}${f.name}${verb}${d.measure(f, mannerAfter(verb)).level([f.name, subject + f.name])}。`
  }),
  frame('level.flow-done', 4, d => {
    const f = earned(d)
    const owner = d.owner()
    return t`${d.lead()}${owner}${d.pick(['实现', '完成', '累计实现'])}${f.name}${d.measure(f).level([f.name, owner + f.name])}。`
  }),
  frame('level.rate', 5, d => {
    const rate = d.pick(d.world.rates)
    const subject = d.subject()
    return t`${d.lead()}${subject}${rate}${d.pick(['为', '达', '达到', '', '保持在', '超过'])}${d.percent('exact').level([rate, subject + rate])}。`
  }),
  frame('level.rates', 4, d => {
    const [a, b] = d.some(d.world.rates, 2)
    const subject = d.subject()
    return t`${d.lead()}${subject}${a!}${d.pick(['为', '达', '达到'])}${d.percent('exact').level([a!, subject + a!])}，${b!}${d.pick(['为', '达', ''])}${d.percent('exact').level([b!, subject + b!])}。`
  }),
  frame('level.thing-rate', 3, d => {
    const x = d.owned()
    const rate = d.pick(d.world.rates)
    const subject = d.subject()
    return t`${d.lead()}${subject}共有${x.noun}${d.countAfter(x).level(x.noun)}，${rate}${d.pick(['达', '达到', '为'])}${d.percent('exact').level([rate, subject + rate])}。`
  }),
  frame('level.completed-plan', 3, d => {
    const f = d.flow()
    const base = d.pick(['全年计划', '年度目标', '年度任务', '全年目标任务'])
    return t`${d.lead()}${d.all()}${f.name}${d.measure(f).level(f.name)}，完成${base}的${d.percent('exact', 40, 99).level([f.name, `完成${base}`, `${f.name}完成${base}`], base)}。`
  }),
  frame('level.times-of', 2, d => {
    const f = d.flow()
    const [a, b] = d.some(d.world.names, 2)
    const base = d.chance(0.5) ? b! : d.pick(['上年同期', '全国平均水平', '2015年'])
    const times = d.chance(0.6)
      ? new Amount(d.pick(['', '近', '约']), `${d.integer(2, 8)}${d.chance(0.6) ? `.${d.integer(1, 9)}` : ''}倍`, '')
      : d.percent('exact')
    return t`${d.lead()}${a!}${f.name}${d.pick(['是', '相当于', '为'])}${base}的${times.level([a! + f.name, f.name], base)}。`
  }),
  frame('level.funds', 4, d => {
    const owner = d.owner()
    const use = d.pick(d.world.fund.uses)
    const verb = d.pick(['投入', '投资', '筹资', '出资'])
    return t`${d.lead()}${owner}${verb}${money(d).level([verb, owner + verb, `${use}${verb}`])}用于${use}。`
  }),
  frame('level.funds-noun', 3, d => {
    const owner = d.owner()
    const verb = d.pick(['投入', '安排', '筹集', '拨付'])
    const { name } = d.world.fund
    return d.chance(0.5)
      ? t`${d.lead()}${owner}${verb}${name}${money(d).level([name, verb + name])}，用于${d.pick(d.world.fund.uses)}。`
      : t`${d.lead()}${owner}${verb}${money(d).level([name, verb + name])}${name}，用于${d.pick(d.world.fund.uses)}。`
  }),
  frame('level.for-people', 3, d => {
    const x = d.people()
    return t`${d.lead()}${d.owner()}${d.pick(['累计', '先后', '已', ''])}${d.pick(['为', '向'])}${d.countBefore(x).level(x.noun)}${x.noun}${d.pick(['提供了服务', '发放了慰问品', '送去了生活物资', '提供了帮助'])}。`
  }),
  frame('level.from-parts', 3, d => {
    const x = d.people()
    const [word, unit] = d.pick([
      ['省份', '个'],
      ['国家和地区', '个'],
      ['单位', '家'],
      ['城市', '座'],
    ] as const)
    const parts = d.amount(d.integer(3, 28), unit, 'exact')
    return t`${d.lead()}来自${parts.level(word)}${word}的${d.countBefore(x).level(x.noun)}${x.noun}${d.pick(x.does)}。`
  }),
  frame('level.sides', 3, d => {
    const body = d.pick(d.words.bodies)
    const sides = body.sides.map(it => t`${it.name}${d.measure(it).level([body.name + it.name, it.name])}`)
    return t`${d.lead()}${d.pick(['该', `这${body.unit}`, '新建的'])}${body.name}${joined(sides, d.pick(['、', '，']))}。`
  }),
  frame('level.age', 3, d => {
    const name = d.pick(d.words.people)
    const age = new Amount('', `${d.integer(19, 78)}岁`, '')
    return d.chance(0.5)
      ? t`${name}${d.pick(['今年', '现年', '，'])}${age.level([name, `${name}年龄`])}，${d.pick(['从事这一行多年', '家住城郊', '性格开朗'])}。`
      : t`${age.level([name, `${name}年龄`])}的${name}${d.pick(['从事这一行多年', '家住城郊', '是远近闻名的能手'])}。`
  }),
  frame('level.mean-age', 2, d => {
    const x = d.people()
    return t`${d.lead()}${d.all()}${x.noun}平均年龄${d.pick(['', '为', '达'])}${new Amount('', `${d.integer(24, 62)}${d.chance(0.4) ? `.${d.integer(1, 9)}` : ''}岁`, '').level([`${x.noun}平均年龄`, '平均年龄'])}。`
  }),
  frame('level.per', 3, d => {
    const f = d.flow()
    const x = d.people()
    const unit = d.pick([x.unit, x.after])
    return t`${d.lead()}${d.all()}平均每${unit}${x.noun}${f.name}${d.pick(['达', '为', ''])}${d.amount(d.integer(20, 900), f.unit.replace(/^[万亿]/u, ''), 'exact').level([x.noun + f.name, f.name])}。`
  }),
  frame('level.duration', 3, d => {
    const use = d.pick(d.world.fund.uses)
    const unit = d.pick(['天', '个月', '年', '个小时', '天'])
    const amount = d.exactly(d.integer(2, 30), unit)
    const verb = d.pick(['历时', '用时', '耗时'])
    const owner = d.owner()
    return t`${d.lead()}${owner}${verb}${amount.level([`${use}${verb}`, verb, use, owner + verb])}${use}。`
  }),
  frame('level.row-of-years', 2, d => {
    const owner = d.owner()
    const done = d.pick(['保持安全运行', '获评先进单位', '受到表彰', '位居同行前列'])
    return t`${owner}连续${d.amount(d.integer(3, 15), '年', 'bare').level([`${owner}连续${done}`, done, owner + done, `连续${done}`])}${done}。`
  }),
  frame('level.existing-new', 3, d => {
    const x = d.thing('kinds')
    const kind = d.pick(x.kinds)
    return t`${d.lead()}${d.all()}新增${kind}${d.countPart(x).level([`新增${kind}`, kind])}，累计${kind}${d.pick(['', '达', '已达'])}${d.countAfter(x, 'exact').level([`累计${kind}`, kind])}。`
  }),
  frame('level.target', 3, d => {
    const f = d.flow()
    const subject = d.subject()
    return t`到${d.pick(['2027', '2028', '2030', '2035'])}年，${subject}${f.name}${d.pick(['力争达到', '将达到', '预计达到', '有望突破'])}${d.measure(f, 'round').level([f.name, subject + f.name])}。`
  }),
  frame('level.another', 2, d => {
    const x = d.thing('does', 2)
    const [a, b] = d.some(x.does, 2)
    return t`${d.lead()}${d.countBefore(x, 'bare').level(x.noun)}${x.noun}${a!}，另有${d.countBefore(x, 'bare').level([x.noun, b!])}${b!}。`
  }),
  frame('level.got-then', 3, d => {
    const x = d.owned('verbs')
    const verb = d.pick(x.verbs)
    return t`${d.lead()}${d.owner()}${d.pick(['', '先后', '已', '共'])}${verb}${x.noun}${d.countAfter(x).level([x.noun, verb + x.noun])}，${d.pick(['取得良好效果', '得到各方肯定', '工作有序推进'])}。`
  }),
  frame('level.made-of', 3, d => {
    const x = d.people()
    const body = d.pick(['代表团', '工作组', '观察团', '慰问团', '评议团'])
    return t`${d.lead()}${body}由${d.countBefore(x).level(x.noun)}${x.noun}组成${d.pick(['', `，${clause(d)}`])}。`
  }),
  frame('level.toward', 3, d => {
    const x = d.thing()
    return t`${d.lead()}${d.pick(d.world.sources)}对${d.countBefore(x).level(x.noun)}${x.noun}进行了${d.pick(['登记', '抽样调查', '统计', '回访'])}。`
  }),
  frame('level.among-count', 3, d => {
    const x = d.thing('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.exactly(d.integer(60, 900), x.unit).level(x.noun)}${x.noun}中，${d.pick(['有', '已有', ''])}${d.exactly(d.integer(5, 58), x.unit).level([x.noun + trait, trait, x.noun])}${trait}。`
  }),
  frame('level.each-year', 2, d => {
    const x = d.thing('verbs')
    const verb = d.pick(x.verbs)
    return t`${d.owner()}${d.pick(['每年', '平均每年', '每月', '每天'])}${verb}${x.noun}${d.countAfter(x, 'bare').level([x.noun, verb + x.noun])}。`
  }),
  frame('level.project-sum', 3, d => {
    const project = d.pick(d.words.projects)
    const word = d.pick(['总投资', '计划总投资', '概算投资'])
    return d.chance(0.5)
      ? t`${d.lead()}${word}${money(d).level([project + word, word])}的${project}${d.pick(['正式启动', '通过评审', '顺利完工'])}。`
      : t`${d.lead()}${project}${word}${money(d).level([project + word, word])}，${d.pick(['由财政全额保障', '计划分期实施', '现已开工'])}。`
  }),
  frame('level.comprising', 3, d => {
    const things = d.ownedThings(2)
    const items = things.map(it => t`${it.noun}${d.countAfter(it, 'exact').level(it.noun)}`)
    return t`${d.lead()}${d.owner()}的${d.pick(['资源', '家底', '力量'])}${d.pick(['主要包括', '包括', '如下：'])}${joined(items, '、')}。`
  }),
  frame('level.occupies-land', 3, d => {
    const owner = d.owner()
    const m = d.size()
    const land = d.amount(d.integer(20, 900), d.pick(['亩', '公顷']))
    return t`${d.lead()}${owner}占地${land.level([`${owner}占地`, '占地'])}，${m.name}${d.measure(m, 'exact').level([owner + m.name, m.name])}。`
  }),
  frame('level.history', 2, d => {
    const owner = d.owner()
    return t`${owner}${d.pick(['有', '有着', '已有'])}${d.amount(d.integer(12, 180), '年', 'bare').level([`${owner}历史`, '历史'])}${d.pick(['', '的'])}历史。`
  }),
  frame('level.source-itself', 3, d => {
    const source = d.pick(d.world.sources)
    const staff = d.pick(['工作人员', '在编人员'])
    return t`${source}${d.pick(['现有', '共有', '有'])}${staff}${d.amount(d.integer(12, 300), '人').level(staff)}，${d.pick(['承担日常统计工作', '负责发布有关信息'])}。`
  }),
  frame('level.decorated-both', 3, d => {
    const x = d.pick(d.world.things.filter(it => it.kinds.length > 1 && it.decor.length > 0))
    const [a, b] = d.some(x.kinds, 2)
    const decor = d.pick(x.decor)
    return t`${d.lead()}${d.countBefore(x).level([x.noun, `${decor}的${x.noun}`, `${a}、${b}等${decor}的${x.noun}`])}${a!}、${b!}等${decor}的${x.noun}${d.pick(x.does)}。`
  }),
]

/** A flow that is achieved; any other where the world has none. */
function earned(d: Draw): Measure {
  const flows = d.world.flows.filter(
    ({ name }) => /收入|[产货]值|[产销]量|额$|利润/u.test(name) && !/损失|采购|收缴/u.test(name),
  )
  return d.pick(flows.length > 0 ? flows : d.world.flows)
}

function clause(d: Draw): string {
  const remark = d.remark()
  return remark.slice(0, -1)
}

function pair(d: Draw): [Thing, Thing] {
  const [x, y] = d.ownedThings(2)
  return [x!, y!]
}

function money(d: Draw): Amount {
  return d.chance(0.4)
    ? new Amount(d.pick(['', '', '近', '超过', '约']), `${(d.integer(11, 99) / 10).toFixed(1)}亿元`, '')
    : d.amount(d.integer(12, 980), '万元')
}
