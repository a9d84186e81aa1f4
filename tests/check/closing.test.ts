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
    ['of people in a bus', '车上有学生26人、教师3人，共52人获救。'],
  ])('is no alarm: %s', (_, text) => expect(alarmsOf(text)).toEqual([]))

  it.each([
    ['where it ends its clause', '报名的有男选手148人、女选手137人，共385人。', '148 + 137 = 285.0 ≠ 385'],
    [
      'where the words count the items',
      '石村312人，柳村198人，杨村205人，三村共815人参保。',
      '312 + 198 + 205 = 715.0 ≠ 815',
    ],
    ['where the words add up', '培训电工312人、焊工198人，合计610人取得证书。', '312 + 198 = 510.0 ≠ 610'],
    [
      'where one digit of many is wrong',
      '首场观众1210人，次场观众1354人，共有2964人到场。',
      '1210 + 1354 = 2564.0 ≠ 2964',
    ],
    ['where it names what its items are', '东区有书店48家、西区有书店37家，共95家书店。', '48 + 37 = 85.0 ≠ 95'],
  ])('is an alarm: %s', (_, text, equation) => expect(alarmsOf(text)).toEqual([equation]))

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
    expect(alarmsOf('答卷者中，男性占51.2%，女性占42.8%。')).toEqual(['100% − 42.8% = 57.20% ≠ 51.2%'])
  })
})
