import { describe, expect, it } from 'vitest'
import { alarmsOf, holdingOf } from './alarms.ts'

describe('a total that closes a row', () => {
  it.each([
    ['of what it goes on to say of others', '甲队5人晋级，乙队4人晋级，共19人站上领奖台。'],
    ['of others in many digits', '学院今年录取本科1260人、专科450人，共5360人在校就读。'],
    ['of several of each', '成人票80元，儿童票40元，两大一小共200元。'],
    ['of nights', '大床房每晚310元，双床房280元，两晚共620元。'],
    ['of what was added and taken off', '公司年初有员工260人，招聘120人、离职30人，共350人。'],
    ['of a network', '连锁店原有门店310家，新开46家，关停18家，共有338家。'],
    ['of the last items alone', '大赛收到作品1600件，评出金奖120件、银奖250件、铜奖500件，共870件。'],
    ['of what other signs explain', '年初库存1205吨，购入312吨，领用126吨，合计1391吨。'],
    ['of people in a bus', '车上有学生26人、教师3人，共52人获救。'],
  ])('is no alarm: %s', (_, text) => expect(alarmsOf(text)).toEqual([]))

  it.each([
    ['where it ends its clause', '报名的有男选手148人、女选手137人，共385人。', '148 + 137 = 285 ≠ 385'],
    [
      'where the words count the items',
      '石村312人，柳村198人，杨村205人，三村共815人参保。',
      '312 + 198 + 205 = 715 ≠ 815',
    ],
    ['where the words add up', '培训电工312人、焊工198人，合计610人取得证书。', '312 + 198 = 510 ≠ 610'],
    [
      'where one digit of many is wrong',
      '首场观众1210人，次场观众1354人，共有2964人到场。',
      '1210 + 1354 = 2564 ≠ 2964',
    ],
    ['where it names what its items are', '东区有书店48家、西区有书店37家，共95家书店。', '48 + 37 = 85 ≠ 95'],
  ])('is an alarm: %s', (_, text, equation) => expect(alarmsOf(text)).toEqual([equation]))

  it.each([
    [
      'a loss',
      '甲店利润1205万元，乙店利润-312万元，丙店利润455万元，合计1348万元。',
      '1205万 − 312万 + 455万 = 1348万',
    ],
    [
      'what words take off',
      '甲店利润1205万元、乙店亏损312万元、丙店利润455万元，合计1348万元。',
      '1205万 − 312万 + 455万 = 1348万',
    ],
    ['those who left', '公司原有员工260人，招聘120人、辞退35人，共345人。', '260 + 120 − 35 = 345'],
    ['what went down', '甲县增加1205人，乙县减少312人，两县合计增加893人。', '1205 − 312 = 893'],
    ['what all went down by', '甲县减少1205人，乙县减少312人，两县合计减少1517人。', '1205 + 312 = 1517'],
  ])('holds with its sign: %s', (_, text, equation) => expect(holdingOf(text)).toEqual([equation]))

  it('is an alarm where what went up and down comes to something else', () =>
    expect(alarmsOf('甲县增加1205人，乙县减少312人，两县合计增加983人。')).toEqual(['1205 − 312 = 893 ≠ 983']))

  it('takes no changes over two times', () => {
    const text = '甲县同比增加1205人，乙县环比增加312人，合计增加1577人。'
    expect([...holdingOf(text), ...alarmsOf(text)]).toEqual([])
  })

  it('holds where a row has a change of sign and comes out all the same', () => {
    expect(holdingOf('全区注销网点132个、保留网点305个，共437个。')).toEqual(['132 + 305 = 437'])
  })
})

describe('shares of parts that the language sets apart', () => {
  it.each([
    ['a rest is told of', '答卷者中，男性占51.2%，女性占42.3%，其余未填性别。'],
    ['each is of a part', '受检者中，男性偏胖的占51.2%，女性偏胖的占42.3%。'],
    ['another share may leave some', '代表们有46.5%赞成，31.2%反对，另有14.1%弃权。'],
  ])('are no alarm where %s', (_, text) => expect(alarmsOf(text)).toEqual([]))

  it('are an alarm where they miss a hundred', () => {
    expect(alarmsOf('答卷者中，男性占51.2%，女性占42.8%。')).toEqual(['100% − 42.8% = 57.2% ≠ 51.2%'])
  })
})
