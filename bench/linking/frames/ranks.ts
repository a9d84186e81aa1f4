import type { Draw } from './draw.ts'
import { alone, type Frame, frame } from './frame.ts'
import { chineseNumeral } from './numerals.ts'
import { Amount, joined, t } from './telling.ts'

/** Ranks, sport, votes, notices. */
export const RANK_FRAMES: readonly Frame[] = [
  frame('rank.place', 4, d => {
    const f = d.flow()
    const owner = d.owner()
    return t`${d.lead()}${owner}${f.name}${d.pick(['居', '位居', '排名', '列'])}${d.pick(['全国', '全省', '全市', '同行业'])}${place(d).rank([owner + f.name, f.name, owner])}。`
  }),
  frame('rank.after-level', 4, d => {
    const f = d.flow()
    const owner = d.owner()
    return t`${d.lead()}${owner}${f.name}${d.measure(f).level([owner + f.name, f.name])}，${d.pick(['居', '位居', '排名', '在同类中排名'])}${d.pick(['全国', '全省', '全市', ''])}${place(d).rank([owner + f.name, f.name, owner])}。`
  }),
  frame('rank.kind', 2, d => {
    // 第四大 and 学生 would run together
    const x = d.pick(d.world.things.filter(it => !it.noun.startsWith('学')))
    const owner = d.owner()
    return t`${owner}已成为${d.pick(['全国', '全省', '全球', '亚洲'])}${new Amount('', `第${chineseNumeral(d.integer(2, 6))}大`, '').rank([`${x.noun}集中地`, '集中地', owner])}${x.noun}集中地。`
  }),
  frame('rank.team', 3, d => {
    const team = d.pick(d.words.teams)
    return t`${d.pick(['目前，', '本轮过后，', ''])}${team}${d.pick(['积', '积'])}${d.exactly(d.integer(9, 60), '分').level([`${team}积分`, team, `${team}积`])}，${d.pick(['排名', '暂列', '暂居', '位居'])}${place(d).rank([team, `${team}排名`, `${team}积分榜`])}。`
  }),
  frame('sport.score', 4, d => {
    const [a, b] = d.some(d.words.teams, 2)
    const score = new Amount('', d.pick(['2比1', '3比0', '1比0', '4比2', '78比65', '101比96', '3:1']), '')
    const verb = d.pick(['战胜', '击败', '不敌', '力克', '险胜'])
    return t`在${d.pick(d.words.contests)}中，${a!}以${score.level([`${a!}${verb}${b!}`, a!, '比分', `${a!}比分`, `${verb}${b!}`])}${verb}${b!}。`
  }),
  frame('sport.player', 4, d => {
    const name = d.pick(d.words.people)
    const verb = d.pick(['得到', '全场得到', '拿下', '贡献'])
    const points = d.exactly(d.integer(8, 42), '分').level([name + verb, `${name}得分`, name])
    const rebounds = d.amount(d.integer(2, 16), '个', 'exact').level([`${name}篮板`, '篮板', `${name}篮板球`])
    const assists = d.amount(d.integer(2, 14), '次', 'exact').level([`${name}助攻`, '助攻'])
    return t`${name}${verb}${points}、${rebounds}篮板和${assists}助攻。`
  }),
  frame('sport.medals', 3, d => {
    const team = d.pick(d.words.teams)
    const [a, b] = d.some(['金牌', '银牌', '铜牌'], 2)
    const medal = (name: string) => d.amount(d.integer(2, 38), '枚', 'exact').level([name, `${team}${name}`])
    return t`在${d.pick(['本届赛事', '刚结束的比赛', '激烈的角逐'])}中，${team}${d.pick(['获得', '共夺得', '收获'])}${medal(a!)}${a!}、${medal(b!)}${b!}。`
  }),
  frame('sport.time', 3, d => {
    const name = d.pick(d.words.people)
    const time = new Amount(
      '',
      d.pick([
        `${d.integer(9, 59)}秒${d.integer(10, 99)}`,
        `${d.integer(1, 4)}分${d.integer(10, 59)}秒${d.integer(10, 99)}`,
      ]),
      '',
    )
    return t`在${d.pick(d.words.contests)}中，${name}以${time.level([`${name}成绩`, '成绩', name])}的成绩${d.pick(['夺冠', '获得亚军', '晋级下一轮', '打破赛会纪录'])}。`
  }),
  frame('sport.teams', 3, d => {
    const contest = d.pick(d.words.contests)
    const teams = d.amount(d.integer(8, 64), '支', 'bare').level(['代表队', `${contest}代表队`])
    return t`${contest}${d.pick(['共有', '吸引了'])}${teams}代表队的${d.amount(d.integer(100, 3000), '名', 'free').level(['选手', '运动员'])}选手参加。`
  }),
  frame('vote.result', 3, d => {
    const voted = (name: string, low: number, high: number) =>
      t`${name}${d.amount(d.integer(low, high), '票', 'exact').level([name, `${name}票`])}`
    return t`${d.pick(['表决结果：', '表决结果为', '投票结果：', '经投票表决，'])}${joined([voted(d.pick(['赞成', '同意']), 60, 300), voted('反对', 2, 40), voted('弃权', 2, 20)], d.pick(['，', '、']))}。`
  }),
  frame('vote.motion', 3, d => {
    const motion = d.pick(d.words.motions)
    return t`${motion}以${d.amount(d.integer(60, 300), '票', 'exact').level(['赞成', `${motion}赞成`, '赞成票'])}赞成、${d.amount(d.integer(2, 50), '票', 'exact').level(['反对', `${motion}反对`, '反对票'])}反对获得通过。`
  }),
  frame('vote.turnout', 2, d => {
    const group = d.pick(['代表', '委员', '股东代表', '会员代表'])
    const due = d.integer(80, 300)
    const come = d.exactly(due - d.integer(2, 30), '名')
    return t`会议应到${group}${d.exactly(due, '名').level([`应到${group}`, group])}，实到${d.pick(['', group])}${come.level([`实到${group}`, '实到', group])}，符合法定人数。`
  }),
  alone('label.lines', 5, d => {
    const labels = d.some(d.words.labels, d.integer(2, 4))
    const lines = labels.map(it => t`${it.name}：${d.measure(it, 'exact').level(it.name)}`)
    return t`项目名称：${d.pick(d.words.projects)}\n${joined(lines, '\n')}`
  }),
  alone('label.numbered', 3, d => {
    const labels = d.some(d.words.labels, 3)
    const style = d.pick([
      ['1、', '2、', '3、'],
      ['一、', '二、', '三、'],
      ['（1）', '（2）', '（3）'],
    ])
    const lines = labels.map(
      (it, i) => t`${style[i]!}${it.name}${d.pick(['为', '：', '：'])}${d.measure(it, 'exact').level(it.name)}`,
    )
    return t`${joined(lines, d.pick(['；', '\n']))}`
  }),
  frame('label.inline', 3, d => {
    const [a, b] = d.some(d.words.labels, 2)
    return t`${d.pick(d.words.projects)}${a!.name}为${d.measure(a!, 'exact').level([a!.name])}，${b!.name}为${d.measure(b!, 'exact').level([b!.name])}。`
  }),
  frame('price.good', 4, d => {
    const good = d.pick(d.words.goods)
    return t`${d.lead()}${good.name}${d.pick(['为', '', '报', '涨至', '降至'])}${d.measure(good, 'exact').level(good.name)}。`
  }),
  frame('price.per', 3, d => {
    const good = d.pick(d.words.goods.filter(it => !/票|费|房/u.test(it.name)))
    const unit = d.pick(['公斤', '吨', '斤', '箱'])
    return d.chance(0.5)
      ? t`${d.lead()}${good.name}为每${unit}${d.measure({ ...good, unit: '元' }, 'exact').level(good.name)}。`
      : t`${d.lead()}${good.name}${d.pick(['为', '达', ''])}${d.measure({ ...good, unit: `元/${unit}` }, 'exact').level(good.name)}。`
  }),
  frame('court.sentence', 3, d => {
    const name = d.pick(d.words.people)
    const term = new Amount('', `${d.pick(['一', '两', '三', '五', '七'])}年${d.chance(0.3) ? '六个月' : ''}`, '')
    return t`${name}被判处有期徒刑${term.level([`${name}有期徒刑`, '有期徒刑'])}，并处罚金${d.amount(d.integer(2, 50), d.pick(['万元', '万元']), 'exact').level([`${name}罚金`, '罚金'])}。`
  }),
  frame('victims', 3, d => {
    const n = (low: number, high: number) => d.amount(d.integer(low, high), '人', 'exact')
    const [a, b] = d.some(['死亡', '受伤', '失踪', '被困', '获救'], 2)
    return t`${d.pick(['事故', '火灾', '洪水', '地震', '爆炸'])}${d.pick(['已造成', '造成', '共造成'])}${n(2, 40).level(a!)}${a!}、${n(5, 90).level(b!)}${b!}。`
  }),
]

function place(d: Draw): Amount {
  const at = d.integer(2, 9)
  return new Amount(
    '',
    d.pick([`第${chineseNumeral(at)}`, `第${at}位`, `第${at}名`, `第${chineseNumeral(at)}位`, '第一', '前三', '前五']),
    '',
  )
}
