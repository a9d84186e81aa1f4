import type { Draw } from './draw.ts'
import { alone, type Frame, frame } from './frame.ts'
import { Amount, joined, t } from './telling.ts'
import type { Thing, Total } from './types.ts'

const HAVE = ['有', '共有', '现有', '拥有']

/** Parts of a whole: 占, 占比, N%的X, 将X的N%用于Y. */
export const SHARE_FRAMES: readonly Frame[] = [
  frame('share.subset-zhan', 8, d => {
    const { x, role } = roleOf(d, true)
    const verb = d.pick(['占', '占', '占', '占比', '占比为', '约占', '占比达', '占比高达', '仅占', '占比超过'])
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}，其中${role}${verb}${(verb === '占' ? d.percentOf() : d.percent('exact')).share(role, x.noun)}。`
  }),
  frame('share.subset-zhan-before', 4, d => {
    const { x, role } = roleOf(d, true)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${d.countBefore(x).level(x.noun)}${x.noun}，其中${role}${d.pick(['占', '占', '占比'])}${d.percentOf().share(role, x.noun)}。`
  }),
  frame('share.subset-stop', 4, d => {
    const { x, role } = roleOf(d, true)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.countAfter(x, 'bare').level(x.noun)}。其中，${role}${d.pick(['占', '占', '占比', '占比为'])}${d.percent('exact').share(role, x.noun)}。`
  }),
  frame('share.count-zhan', 7, d => {
    const { x, role } = roleOf(d, true)
    const { total, part, percent } = parted(d, x)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.exactly(total, x.after).level(x.noun)}，其中${role}${d.exactly(part, x.after).level(role)}，占${percent.share(role, x.noun)}。`
  }),
  frame('share.count-zhan-of', 6, d => {
    const { x, role } = roleOf(d)
    const set = d.pick([`全部${x.noun}`, x.noun, `${x.noun}总数`])
    const names = [role, `${role}${x.noun}`]
    return t`${d.lead()}${d.all()}${x.noun}中，${role}有${d.countAfter(x, 'bare').level(names)}，占${set}的${d.percentOf().share(names, [set, x.noun])}。`
  }),
  frame('share.kind-zhan-of', 5, d => {
    const x = d.thing('kinds')
    const kind = d.pick(x.kinds)
    const set = d.pick([`全部${x.noun}`, `${x.noun}总数`, x.noun])
    return t`${d.lead()}${d.all()}${kind}${d.pick(['', '共有', '达'])}${d.countAfter(x, 'exact').level(kind)}，${d.pick(['占', '约占'])}${set}的${d.percent('exact').share(kind, [set, x.noun])}。`
  }),
  frame('share.kind-zhan-bare', 4, d => {
    const x = d.thing('kinds')
    const kind = d.pick(x.kinds)
    const set = d.pick([`${x.noun}总数`, `全部${x.noun}`])
    return t`${d.lead()}${kind}${d.pick(['占', '占到', '已占'])}${set}的${d.percentOf().share(kind, [set, x.noun])}。`
  }),
  frame('share.bracket', 4, d => {
    const { x, role } = roleOf(d, true)
    const { total, part, percent } = parted(d, x)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.exactly(total, x.after).level(x.noun)}，其中${role}${d.exactly(part, x.after).level(role)}（占${percent.share(role, x.noun)}）。`
  }),
  frame('share.bizhong', 6, d => {
    const x = d.thing('kinds')
    const kind = d.pick(x.kinds)
    const set = d.pick([`全部${x.noun}`, `${x.noun}总数`, x.noun])
    const how = d.pick(['的比重为', '比重达', '的比例为', '的比例达到', '比重为', '的比重'])
    return t`${d.lead()}${kind}占${set}${how}${d.percent('exact').share(kind, [set, x.noun])}。`
  }),
  frame('share.zhanbi-within', 5, d => {
    const { x, role } = roleOf(d)
    return t`${d.lead()}${d.pick(['在', ''])}${d.all()}${x.noun}中，${role}占比${d.pick(['为', '达', '', '达到', '超过'])}${d.percent('exact').share(role, [x.noun, d.all() + x.noun])}。`
  }),
  frame('share.list-within', 5, d => {
    const x = d.thing('roles', 2)
    const roles = d.some(x.roles, d.integer(2, 3))
    const cuts = parts(d, roles.length)
    const verb = d.pick(['占', '占比', '占'])
    return t`${d.lead()}${d.all()}${x.noun}中，${joined(
      roles.map((role, i) => t`${role}${verb}${cuts[i]!.share(role, x.noun)}`),
      '，',
    )}。`
  }),
  frame('share.list-after-level', 5, d => {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, d.integer(2, 3))
    const cuts = parts(d, names.length)
    return t`${d.lead()}${d.all()}${total.name}${d.pick(['', '为', '达'])}${d.measure(total, 'exact').level(total.name)}，其中${joined(
      names.map((name, i) => t`${name}占${cuts[i]!.share(name, total.name)}`),
      d.pick(['，', '、']),
    )}。`
  }),
  frame('share.list-ellipsis', 3, d => {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, 2)
    const cuts = parts(d, 2)
    return t`${d.lead()}${d.all()}${total.name}中，${names[0]!}占${cuts[0]!.share(names[0]!, total.name)}，${names[1]!}${cuts[1]!.share(names[1]!, total.name)}。`
  }),
  frame('share.handed-out', 5, d => {
    const total = d.pick(d.world.totals)
    const names = d.some(total.parts, d.integer(2, 3))
    const cuts = parts(d, names.length)
    const last = names.length > 2 && d.chance(0.5) ? '、' : d.pick(['、', '和'])
    const list = cuts.map((cut, i) => cut.share(names[i]!, total.name))
    const end = list.pop()!
    return t`${d.lead()}${enumerated(names)}${d.pick([`分别占${total.name}的`, `占${total.name}的比重分别为`, `分别占${total.name}的`])}${joined(list, '、')}${last}${end}。`
  }),
  frame('share.total-part', 5, d => {
    const { total, name } = partOf(d)
    return t`${d.lead()}${name}${d.measure(total, 'bare').level(name)}，占${d.pick(['', '全部'])}${total.name}的${d.percentOf().share(name, total.name)}。`
  }),
  frame('share.total-bizhong-rate', 4, d => {
    const { total, name } = partOf(d)
    const isUp = d.chance(0.6)
    const low = d.percent('exact', 4, 40).share(name, total.name)
    const high = d.percent('exact', 42, 90).share(name, total.name)
    const verb = isUp ? d.pick(['提高到', '上升到', '提升至', '升至']) : d.pick(['下降到', '降至', '回落到'])
    return t`${d.lead()}${d.all()}${name}占${total.name}${d.pick(['比重', '的比重', '的比例'])}${d.pick(['由', '从'])}${isUp ? low : high}${verb}${isUp ? high : low}。`
  }),
  frame('share.points', 6, d => {
    const { total, name } = partOf(d)
    const { words, base } = d.against()
    const turn = d.chance(0.7)
      ? ({ verb: d.pick(['提高', '上升', '增加', '提升']), direction: 'up' } as const)
      : ({ verb: d.pick(['下降', '回落', '降低']), direction: 'down' } as const)
    return t`${d.lead()}${d.all()}${name}占${total.name}的${d.pick(['', '比重为', '比例为'])}${d.percent('exact').share(name, total.name)}，${words}${turn.verb}${d.points().change(turn.direction, name, base, total.name)}。`
  }),
  frame('share.count-points', 4, d => {
    const { x, role } = roleOf(d)
    const { words, base } = d.against()
    return t`${d.lead()}${d.all()}${x.noun}中，${role}${d.countAfter(x, 'exact').level([role, role + x.noun])}，占${d.percent('exact').share(role, x.noun)}，${words}提高${d.points().change('up', role, base, x.noun)}。`
  }),
  frame('share.predicate', 9, d => {
    const x = d.thing('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.percent().share([trait, x.noun + trait], x.noun)}的${x.noun}${trait}。`
  }),
  frame('share.predicate-scope', 4, d => {
    const x = d.thing('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.all()}${d.pick(['有', '已有', ''])}${d.percent().share([trait, x.noun + trait], [x.noun])}的${x.noun}${trait}。`
  }),
  frame('share.survey', 8, d => {
    const { group, views } = d.world.survey
    const view = d.pick(views)
    const verb = opinion(d, view)
    const gap = d.chance(0.7) ? '的' : ''
    return t`${d.pick(['调查显示，', '问卷调查显示，', '调查结果显示，', '抽样调查结果显示，', ''])}${d.percent().share([verb + view, view], group)}${gap}${group}${verb}${view}。`
  }),
  frame('share.survey-list', 4, d => {
    const { group, views } = d.world.survey
    const [a, b] = d.some(views, 2)
    const [one, two] = [opinion(d, a!) + a!, opinion(d, b!) + b!]
    return t`调查显示，${d.percent().share([one, a!], group)}的${group}${one}，${d.percent().share([two, b!], [group])}的${group}${two}。`
  }),
  frame('share.survey-size', 3, d => {
    const { group, views } = d.world.survey
    const view = d.pick(views)
    const verb = opinion(d, view)
    const size = d.amount(d.integer(300, 9000), '名', 'exact')
    return t`调查共访问了${size.level(group)}${group}，${d.pick(['其中', ''])}${d.percent('exact').share([verb + view, view], [group])}${verb}${view}。`
  }),
  frame('share.within-predicate', 5, d => {
    const x = d.thing('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.all()}${x.noun}中，${d.pick(['有', '', '已有'])}${d.percent().share([trait, x.noun + trait], [x.noun])}${trait}。`
  }),
  frame('share.after-level-predicate', 4, d => {
    const x = d.owned('traits')
    const trait = d.pick(x.traits)
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${d.countBefore(x).level(x.noun)}${x.noun}，其中${d.percent('bare').share([trait, x.noun + trait], x.noun)}${trait}。`
  }),
  frame('share.use', 6, d => {
    const { name, uses } = d.world.fund
    const use = d.pick(uses)
    return t`${d.lead()}${d.owner()}${d.pick(['将', '把'])}${name}的${d.percentOf().share([`用于${use}`, use], name)}用于${use}。`
  }),
  frame('share.used', 4, d => {
    const { name, uses } = d.world.fund
    const use = d.pick(uses)
    return t`${d.lead()}${name}的${d.percentOf().share([`用于${use}`, use], name)}${d.pick(['用于', '将用于', '已用于'])}${use}。`
  }),
  frame('share.used-of', 3, d => {
    const { name, uses } = d.world.fund
    const use = d.pick(uses)
    return t`${d.lead()}${d.percent().share([`用于${use}`, use], name)}的${name}${d.pick(['用于', '将用于', '已用于'])}${use}。`
  }),
  frame('share.from', 4, d => {
    const incomes = d.world.totals.filter(it => /收入|产值|总量|经费/u.test(it.name) && !/费用/u.test(it.parts.join()))
    const total = d.pick(incomes.length > 0 ? incomes : d.world.totals)
    const name = d.pick(total.parts)
    return t`${d.lead()}${d.owner()}${d.percent().share([`来自${name}`, name], total.name)}的${total.name}来自${name}。`
  }),
  frame('share.of-wider', 5, d => {
    const f = d.flow()
    const wider = d.pick(['全国', '全省', '全市', '全球', '全国总量', '全行业'])
    const owner = d.owner()
    return t`${d.lead()}${owner}${f.name}${d.measure(f).level([f.name, owner + f.name])}，占${wider}的${d.percentOf(3, 40).share([f.name, owner + f.name], wider)}。`
  }),
  frame('share.of-wider-bare', 4, d => {
    const f = d.flow()
    const wider = d.pick(['全国', '全省', '全市', '全球'])
    const owner = d.owner()
    return t`${d.lead()}${owner}${f.name}${d.pick(['占', '约占', '占到'])}${wider}的${d.percent('exact', 3, 40).share([owner + f.name, f.name], wider)}${d.pick(['', '', '以上', '左右'])}。`
  }),
  frame('share.in-wider', 4, d => {
    const { total, name } = partOf(d)
    return t`${d.lead()}${name}在${total.name}中的${d.pick(['占比', '比重', '份额'])}${d.pick(['为', '达', '达到', '升至', '超过'])}${d.percent('exact').share(name, total.name)}。`
  }),
  frame('share.this-ratio', 4, d => {
    const { total, name } = partOf(d)
    const [a, b] = d.some(d.world.names, 2)
    return t`${d.lead()}${a!}${name}占${total.name}的${d.percent('exact').share([a! + name, name], total.name)}，${b!}这一比例为${d.percent('exact').share([b! + name, name, b!], total.name)}。`
  }),
  frame('share.this-ratio-earlier', 3, d => {
    const { total, name } = partOf(d)
    return t`${d.lead()}${name}占${total.name}的${d.percent('exact').share(name, total.name)}，${d.pick(['而', ''])}${d.year()}这一比例${d.pick(['为', '仅为', '是'])}${d.percent('exact').share(name, total.name)}。`
  }),
  alone('share.no-whole', 3, d => {
    const x = d.thing('kinds')
    const kind = d.pick(x.kinds)
    return t`${d.chance(0.5) ? `${d.period()}，` : ''}${kind}占比${d.pick(['为', '达', '达到', ''])}${d.percent('exact').share(kind, ['', x.noun])}。`
  }),
  frame('share.rest', 3, d => {
    const x = d.thing('traits', 2)
    const [a, b] = d.some(x.traits, 2)
    const share = d.integer(8, 92)
    const [p, q] = [share, 100 - share].map(it => new Amount('', `${it}%`, ''))
    return t`${d.lead()}${d.all()}${x.noun}中，${p!.share([a!, x.noun + a!], x.noun)}${a!}，其余${q!.share([b!, x.noun + b!], x.noun)}${b!}。`
  }),
  frame('share.equity', 3, d => {
    const [a, b] = d.some(d.words.firms, 2)
    const kind = d.pick(['股权', '股份'])
    const verb = d.pick(['持有', '收购', '拟收购', '出售'])
    const names = [`${a!}${verb}`, verb, a!, `${a!}${verb}${kind}`, `${verb}${kind}`]
    return t`${a!}${verb}${b!}${d.percent('exact').share(names, [`${b!}${kind}`, b!, `${b!}的${kind}`])}${d.pick(['', '的'])}${kind}。`
  }),
  frame('share.stock', 2, d => {
    const [a, b] = d.some(d.words.firms, 2)
    const amount = d.amount(d.integer(120, 9800), '万股', 'exact')
    return t`${a!}${d.pick(['减持', '增持', '持有', '质押'])}${b!}股份${amount.level([`${b!}股份`, '股份', `${a!}股份`])}，占${d.pick(['公司', ''])}总股本的${d.percent('exact', 2, 30).share([`${b!}股份`, '股份', a!], ['总股本', '公司总股本'])}。`
  }),
  frame('share.rate-is-level', 4, d => {
    const x = d.thing('roles')
    const rate = d.pick(d.world.rates)
    const subject = d.subject()
    const role = d.pick(x.roles)
    return t`${d.lead()}${subject}${x.noun}中${role}占${d.percent('exact').share(role, x.noun)}，${rate}为${d.percent('exact').level([rate, subject + rate])}。`
  }),
  frame('share.bizhong-points', 4, d => {
    const { total, name } = partOf(d)
    const { words, base } = d.against()
    const [verb, direction] = d.pick([
      ['提高', 'up'],
      ['上升', 'up'],
      ['下降', 'down'],
      ['回落', 'down'],
    ] as const)
    return t`${d.lead()}${name}占${total.name}的${d.pick(['比重', '比例'])}${words}${verb}${d.pick(['', '了'])}${d.points().change(direction, name, base, total.name)}。`
  }),
  frame('share.only-bracket', 3, d => {
    const { total, name } = partOf(d)
    return t`${d.lead()}${d.all()}${total.name}${d.measure(total, 'exact').level(total.name)}，${name}（占${d.percent('exact').share(name, total.name)}）${d.pick(['居首位', '排在第一', '所占比重较大'])}。`
  }),
  frame('share.of-people', 4, d => {
    const x = d.thing('roles')
    const role = d.pick(x.roles)
    return t`${d.lead()}${d.all()}${x.noun}${d.pick(['中', '里', '当中'])}${d.pick(['有', '约有', '超过'])}${d.percent('exact').share(role, x.noun)}${d.pick(['是', '为'])}${role}。`
  }),
  frame('share.is-of', 3, d => {
    const x = d.thing('roles')
    const role = d.pick(x.roles)
    return t`${d.lead()}${d.percent().share(role, x.noun)}的${x.noun}${d.pick(['是', '为'])}${role}。`
  }),
  frame('share.two-levels', 4, d => {
    const x = d.owned('kinds', 2)
    const [a, b] = d.some(x.kinds, 2)
    const all = Math.max(20, d.value(x.range))
    const [one, two] = [d.integer(2, Math.floor(all / 2)), d.integer(2, Math.floor(all / 3))]
    const part = (name: string, count: number) =>
      t`${name}${d.exactly(count, x.after).level(name)}，占${new Amount('', `${((100 * count) / all).toFixed(1)}%`, '').share(name, x.noun)}`
    return t`${d.lead()}${d.subject()}${d.pick(HAVE)}${x.noun}${d.exactly(all, x.after).level(x.noun)}，其中${part(a!, one)}；${part(b!, two)}。`
  }),
  frame('share.contribution', 2, d => {
    const total = d.pick(d.world.totals)
    const part = d.pick(total.parts)
    return t`${d.lead()}${part}对${total.name}${d.pick(['增长', '增长的'])}贡献率${d.pick(['为', '达', '达到'])}${d.percent('exact').level([`${part}对${total.name}增长贡献率`, `${part}贡献率`, '贡献率'])}。`
  }),
  frame('share.chain', 4, d => {
    const f = d.flow()
    const wider = d.pick(['全国', '全省', '全市', '全行业'])
    const owner = d.owner()
    const names = [owner + f.name, f.name]
    const { words, base } = d.against()
    return t`${d.lead()}${owner}${f.name}${d.measure(f, 'exact').level(names)}，${words}增长${d.growth('exact').change('up', names, base)}，占${wider}的${d.percent('exact', 3, 40).share(names, wider)}。`
  }),
  frame('share.chain-part', 4, d => {
    const { total, name } = partOf(d)
    const { words, base } = d.against()
    return t`${d.lead()}${d.all()}${name}${d.part(total).level(name)}，同比增长${d.growth('exact').change('up', name, '同比')}，占${total.name}的比重为${d.percent('exact').share(name, total.name)}，${words}提高${d.points().change('up', name, base, total.name)}。`
  }),
  frame('share.handed-out-levels', 3, d => {
    const total = d.pick(d.world.totals)
    const [a, b] = d.some(total.parts, 2)
    const [p, q] = parts(d, 2)
    return t`${d.lead()}${a!}、${b!}分别为${d.part(total).level(a!)}和${d.part(total).level(b!)}，分别占${total.name}的${p!.share(a!, total.name)}和${q!.share(b!, total.name)}。`
  }),
]

/** 认为 or 表示 before a view, only the latter before a wish. */
const opinion = (d: Draw, view: string): string =>
  /^(?:希望|愿意)/u.test(view) ? '表示' : d.pick(['认为', '表示', '认为'])

function roleOf(d: Draw, isOwned = false): { x: Thing; role: string } {
  const x = isOwned ? d.owned('roles') : d.thing('roles')
  return { x, role: d.pick(x.roles) }
}

function partOf(d: Draw): { total: Total; name: string } {
  const total = d.pick(d.world.totals)
  return { total, name: d.pick(total.parts) }
}

/** A total, a part of it, and the share that the two make. */
function parted(d: Draw, x: Thing): { total: number; part: number; percent: Amount } {
  const total = Math.max(20, d.value(x.range))
  const part = Math.min(total - 1, Math.max(2, Math.round(total * (0.05 + 0.85 * d.next()))))
  return { total, part, percent: new Amount('', `${((100 * part) / total).toFixed(1)}%`, '') }
}

/** Shares that are less than the whole together. */
function parts(d: Draw, count: number): Amount[] {
  let left = 970
  return Array.from({ length: count }, () => {
    const part = d.integer(30, Math.max(40, Math.floor(left * 0.6)))
    left -= part
    return new Amount('', `${(part / 10).toFixed(1)}%`, '')
  })
}

export const enumerated = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}${names.length > 2 ? '、' : '和'}${names.at(-1)}`
