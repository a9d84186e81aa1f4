import type { Draw } from './draw.ts'
import { alone, type Frame, frame } from './frame.ts'
import { Amount, t } from './telling.ts'
import type { Thing } from './types.ts'

/** Bounds that define a group or a case, and what rules and offers give. */
export const CRITERION_FRAMES: readonly Frame[] = [
  frame('criterion.age-limit', 4, d => {
    const { group, ages } = d.pick(d.words.rules.filter(it => it.isApplying))
    const bound = d.pick([
      ['不超过', ''],
      ['在', '以下'],
      ['不得超过', ''],
      ['须在', '以下'],
      ['不低于', ''],
      ['应在', '以上'],
    ] as const)
    return t`${group}年龄${bound[0]}${aged(d, ages).criterion([`${group}年龄`, '年龄', group])}${bound[1]}。`
  }),
  frame('criterion.full-age', 4, d => {
    const { group, ages, may } = d.pick(d.words.rules)
    const age = aged(d, ages)
    return t`${d.pick(['年满', '满', '未满', '不满'])}${age.criterion([group, `${group}年龄`])}的${group}${may}。`
  }),
  frame('criterion.age-group', 5, d => {
    const { group, ages, may } = d.pick(d.words.rules)
    const bound = d.pick(['以上', '以下', '及以上', '以上', '及以下'])
    return t`${aged(d, ages).criterion([group, `${group}年龄`])}${bound}${d.pick(['', '的'])}${group}${may}。`
  }),
  frame('criterion.age-group-count', 5, d => {
    const x = d.people()
    const age = grown(d)
    const bound = d.pick(['以上', '以下', '及以下'])
    const group = `${age.text}${bound}`
    return t`${d.lead()}${d.all()}${age.criterion([x.noun, `${x.noun}年龄`, '年龄'])}${bound}${d.pick(['', '的'])}${x.noun}${d.pick(['有', '达', '共有', ''])}${d.countAfter(x, 'exact').level([group + x.noun, x.noun, `${group}的${x.noun}`])}。`
  }),
  frame('criterion.age-group-elliptic', 4, d => {
    const x = d.people()
    const age = grown(d)
    const bound = d.pick(['以上', '以下'])
    const group = `${age.text}${bound}`
    return t`${d.lead()}${d.all()}共有${x.noun}${d.countAfter(x, 'exact').level(x.noun)}，其中${age.criterion([x.noun, `${x.noun}年龄`, '年龄'])}${bound}的${d.countPart(x).level([group, `${group}${x.noun}`, x.noun, `${group}的${x.noun}`])}。`
  }),
  frame('criterion.age-group-share', 4, d => {
    const x = d.people()
    const age = grown(d)
    const bound = d.pick(['以上', '以下'])
    const group = `${age.text}${bound}`
    return t`${d.lead()}${d.all()}${x.noun}中，${age.criterion([x.noun, `${x.noun}年龄`, '年龄'])}${bound}的${d.pick(['占', '占', '占比'])}${d.percent('exact').share([group, `${group}${x.noun}`, `${group}的${x.noun}`, `${group}的`], x.noun)}。`
  }),
  frame('criterion.size-bound', 4, d => {
    const { firm, name } = firmBound(d)
    const bound = d.pick([
      ['不低于', ''],
      ['不少于', ''],
      ['不超过', ''],
      ['应在', '以上'],
      ['达到', '以上'],
    ] as const)
    const told = `${firm}${name}`
    return t`${d.pick(['申请', '申报', '参加投标'])}的${firm}，其${name}${bound[0]}${capital(d).criterion([told, name])}${bound[1]}。`
  }),
  frame('criterion.size-group', 4, d => {
    const { firm, name } = firmBound(d)
    const bound = d.pick(['以上', '以下', '及以上'])
    return t`${name}${d.pick(['在', '', '达到'])}${capital(d).criterion([firm + name, name, firm])}${bound}的${firm}${d.pick(['可以申请优惠贷款', '应当按季报送报表', '优先列入名录', '不适用本办法'])}。`
  }),
  frame('criterion.size-group-count', 4, d => {
    const { firm, name } = firmBound(d)
    const bound = d.pick(['以上', '超过'])
    const amount = capital(d)
    const unit = '家'
    return bound === '以上'
      ? t`${d.lead()}${d.all()}${name}${amount.criterion([firm + name, name, firm])}以上的${firm}${d.pick(['有', '达到', '达'])}${d.amount(d.integer(5, 400), unit, 'exact').level([firm, `${name}${amount.text}以上的${firm}`, `${name}${firm}`])}。`
      : t`${d.lead()}${d.all()}${d.pick(['有', '共有'])}${d.amount(d.integer(5, 400), unit, 'exact').level([firm, `${name}超过${amount.text}的${firm}`, `${name}${firm}`])}${name}超过${amount.criterion([firm + name, name, firm])}的${firm}。`
  }),
  frame('criterion.fine', 6, d => {
    const offence = d.pick(d.words.offences)
    const [low, high] = fines(d)
    const names = ['罚款', `${offence}罚款`, '处罚款']
    return t`${offence}的，${d.pick(['处', '处以', '并处', '可以处'])}${low.level(names)}以上${high.level(names)}以下${d.pick(['的', ''])}罚款。`
  }),
  frame('criterion.fine-grave', 3, d => {
    const offence = d.pick(d.words.offences)
    const [low, high] = fines(d)
    const term = d.amount(d.pick([3, 5, 7, 10]), '年', 'exact')
    return t`${offence}，情节严重的，处${new Amount('', `${term.text}`, '').level(['有期徒刑', `${offence}有期徒刑`])}以下有期徒刑，并处${low.level(['罚金', `${offence}罚金`])}以上${high.level(['罚金', `${offence}罚金`])}以下罚金。`
  }),
  frame('criterion.fined', 3, d => {
    const name = d.pick(d.words.people)
    const verb = d.pick(['被罚款', '被处罚款', '被处以罚款'])
    return t`${name}因${d.pick(d.words.offences)}${verb}${sum(d).level([`${name}罚款`, '罚款', `${name}被罚款`])}。`
  }),
  frame('criterion.grant', 5, d => {
    const { name, to, condition } = d.pick(d.words.grants)
    const verb = d.pick(['给予', '一次性给予', '发放', '最高给予'])
    return d.chance(0.6)
      ? t`对${condition}的${to}，${verb}${sum(d).level([name, to + name])}${d.pick(['的', ''])}${name}。`
      : t`对${condition}的${to}，${verb}${name}${sum(d).level([name, to + name])}。`
  }),
  frame('criterion.grant-limit', 4, d => {
    const { name, to } = d.pick(d.words.grants)
    return t`每${d.pick(['户', '家', '年', '人'])}${to}${name}${d.pick(['最高', '最高不超过', '不超过', '最多', '不低于'])}${sum(d).level([to + name, name])}。`
  }),
  frame('criterion.reach-grant', 4, d => {
    const name = d.pick(['奖励', '补贴', '扶持资金', '补助'])
    const { firm: to, name: measure } = firmBound(d)
    return t`${measure}${d.pick(['达到', '超过', '首次突破'])}${capital(d).criterion([measure, to + measure])}的${to}，给予${sum(d).level([name, to + name])}${name}。`
  }),
  frame('criterion.once', 3, d => {
    const x = d.pick(['消费', '购物', '充值', '捐款'])
    return t`${d.pick(['单笔', '一次', '当日'])}${x}${d.pick(['满', '达到', '超过'])}${d.amount(d.pick([50, 100, 200, 300, 500, 1000]), '元', 'exact').criterion([x, `单笔${x}`, `${x}金额`])}${d.pick(['的', '即可', '者可', '的可'])}${d.pick(['获赠纪念品一份', '参加抽奖', '领取赠品'])}。`
  }),
  frame('criterion.case', 3, d => {
    const offence = d.pick(['逾期', '停业', '缺勤', '闲置', '欠费'])
    const unit = d.pick(['天', '个月'])
    return t`${offence}${d.pick(['超过', '满', '累计超过', '连续超过'])}${new Amount('', `${unit === '天' ? d.pick([10, 15, 30, 60, 90]) : d.pick([2, 3, 6, 12])}${unit}`, '').criterion([offence, `累计${offence}`, `连续${offence}`])}的，${d.pick(['应当书面说明原因', '取消申请资格', '依法解除合同', '由主管部门责令改正'])}。`
  }),
  frame('criterion.kind', 4, d => {
    const { name, unit, sides } = d.pick(d.words.bodies)
    const side = d.pick(sides)
    const amount = d.measure(side, 'exact')
    return t`${d.lead()}${side.name}${d.pick(['', '在', '达'])}${amount.criterion([name + side.name, side.name, name])}以上的${name}${d.pick(['共有', '有'])}${d.amount(d.integer(2, 90), unit, 'exact').level([name, `${side.name}${amount.text}以上的${name}`, side.name + name])}。`
  }),
  frame('criterion.limit', 3, d => {
    const m = d.size()
    const owner = d.owner()
    return t`${owner}${m.name}${d.pick(['不得超过', '不得低于', '应不低于', '原则上不超过'])}${d.measure(m, 'exact').level([owner + m.name, m.name])}。`
  }),
  alone('criterion.requirements', 3, d => {
    const { group, ages } = d.pick(d.words.rules.filter(it => it.isApplying))
    return t`${group}应当符合下列条件：年龄不超过${aged(d, ages).criterion(['年龄', `${group}年龄`])}；从业时间不少于${new Amount('', `${d.integer(2, 10)}年`, '').criterion(['从业时间', `${group}从业时间`])}。`
  }),
  frame('criterion.two-groups', 3, d => {
    const group = d.pick(['乘客', '游客', '参观者', '市民'])
    const low = d.pick([6, 12, 16, 18])
    const high = d.pick([60, 65, 70])
    const bound = (age: number) =>
      new Amount('', `${age}${d.pick(['周岁', '岁'])}`, '').criterion([group, `${group}年龄`])
    return t`${bound(low)}以下和${bound(high)}以上的${group}${d.pick(['免票', '免费入场', '优先办理', '须由家属陪同'])}。`
  }),
  frame('criterion.kept', 2, d => {
    const x = professionals(d)
    const amount = new Amount('', `${d.pick([3, 5, 8, 10, 15, 20])}年`, '')
    return t`${d.lead()}${d.all()}从业${amount.criterion([`${x.noun}从业`, '从业', x.noun])}以上的${x.noun}${d.pick(['有', '共有', '达'])}${d.countAfter(x, 'exact').level([x.noun, `从业${amount.text}以上的${x.noun}`])}。`
  }),
  frame('criterion.in-noun', 3, d => {
    const [name, unit, values] = d.pick([
      ['储能电站', '兆瓦', [50, 100, 200]],
      ['起重机', '吨', [50, 160, 2600]],
      ['冷柜', '升', [150, 200, 400]],
      ['跑道', '米', [1800, 2400, 3600]],
    ] as const)
    const count = d.amount(d.integer(2, 60), d.pick(['座', '台', '处', '套']), 'exact')
    return t`${d.lead()}${d.owner()}${d.pick(['新添', '建有', '配有'])}${count.level(name)}${new Amount('', `${d.pick(values)}${unit}`, '').criterion(name)}${name}。`
  }),
  frame('criterion.within-radius', 2, d => {
    const place = d.pick(['学校', '水源地', '加油站', '医院'])
    const rest = d.pick(['禁止设置广告牌', '不得经营烟花爆竹', '实行车辆限行', '严禁明火'])
    return t`距离${place}${d.amount(d.pick([50, 100, 200, 300]), '米', 'exact').criterion([`距离${place}`, place, '距离'])}${d.pick(['以内', '范围内', '内'])}${rest}。`
  }),
  frame('criterion.deposit', 2, d => {
    const term = new Amount('', d.pick(['1年', '3年', '5年']), '')
    return t`${d.lead()}${term.criterion(['存款', '存款期限', '定期存款'])}期定期存款利率${d.pick(['为', '降至'])}${new Amount('', `${d.integer(1, 3)}.${d.integer(10, 95)}%`, '').level(['定期存款利率', `${term.text}期定期存款利率`, '利率'])}。`
  }),
  frame('criterion.single-sum', 3, d => {
    const [name, unit] = d.pick([
      ['捐赠', '笔'],
      ['订单', '单'],
      ['贷款', '笔'],
    ] as const)
    return t`${d.lead()}${d.all()}单笔${capital(d).criterion([name, `单笔${name}`])}以上的${name}${d.pick(['有', '共有', '达'])}${d.amount(d.integer(3, 90), unit, 'exact').level([name, `单笔${name}`])}。`
  }),
  frame('criterion.tier', 3, d => {
    const { firm, name } = firmBound(d)
    const grant = d.pick(['奖励', '补贴', '补助'])
    const item = () =>
      t`${capital(d).criterion([name, firm + name])}以上的给予${new Amount('', `${d.pick([1, 2, 5, 10, 20, 30])}万元`, '').level([grant, firm + grant])}${grant}`
    return t`对${firm}${name}达到${item()}，${item()}。`
  }),
]

/** Ages that groups of grown-ups are cut by. */
const grown = (d: Draw): Amount =>
  new Amount('', `${d.pick([30, 35, 40, 45, 50, 55, 60])}${d.pick(['周岁', '岁', '岁'])}`, '')

const aged = (d: Draw, ages: readonly number[]): Amount =>
  new Amount('', `${d.pick(ages)}${d.pick(['周岁', '岁'])}`, '')

function sum(d: Draw): Amount {
  return d.chance(0.6)
    ? new Amount('', `${d.pick([1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1000])}万元`, '')
    : new Amount('', `${d.pick([200, 300, 500, 800, 1000, 1200, 2000, 3000, 5000])}元`, '')
}

const capital = (d: Draw): Amount =>
  new Amount(
    '',
    d.chance(0.8)
      ? `${d.pick([50, 100, 200, 300, 500, 1000, 2000, 5000])}万元`
      : `${d.pick(['1', '2', '5', '10'])}亿元`,
    '',
  )

function fines(d: Draw): [Amount, Amount] {
  const unit = d.pick(['万元', '元', '千元'])
  const scale = unit === '元' ? d.pick([100, 1000]) : 1
  const low = d.pick([1, 2, 3])
  const high = d.pick([5, 10])
  const print = (value: number) =>
    unit === '千元' || (unit === '万元' && d.chance(0.3))
      ? '一二三五十'.charAt([1, 2, 3, 5, 10].indexOf(value))
      : String(value * scale)
  if (unit === '千元')
    return [new Amount('', `${print(low)}千元`, ''), new Amount('', `${print(high === 10 ? 5 : high)}万元`, '')]
  return [new Amount('', print(low) + unit, ''), new Amount('', print(high) + unit, '')]
}

/** Those who have a trade, where the world names any. */
function professionals(d: Draw): Thing {
  const all = d.world.things.filter(it => /[^人]员$|[师匠]$|医生$|法官$|工人$/u.test(it.noun))
  return all.length > 0 ? d.pick(all) : d.people()
}

function firmBound(d: Draw): { firm: string; name: string } {
  return {
    firm: d.pick(['企业', '公司', '合作社', '供应商']),
    name: d.pick(['注册资本', '年营业额', '年产值', '固定资产', '年纳税额']),
  }
}
