import { describe, expect, test } from 'vitest'
import { quantitiesOf, rolesOf } from '../article-of.ts'

/** Each numeral of the text has the role, and none is a figure. */
const table = (cases: readonly (readonly [text: string, roles: string])[]) =>
  test.each(cases)('%s', (text, roles) => {
    expect(rolesOf(text)).toBe(roles)
    expect(quantitiesOf(text)).toEqual([])
  })

describe('codes', () => {
  table([
    ['拨打12380电话', '12380:code'],
    ['国发〔2023〕15号', '2023:code 15:code'],
    ['用5G和3D技术', '5:code 3:code'],
    ['停在P8，乘G20列车', '8:code 20:code'],
    ['搭载MSM8909和骁龙450', '8909:code 450:code'],
    ['乘10号线到8号楼', '10:code 8:code'],
    ['见https://a.cn/x?id=30%25', '30:code 25:code'],
    ['茅台（600519）', '600519:code'],
    ['歼-15舰载机，东风-41和长征-5', '15:code 41:code 5:code'],
    ['走108国道，见04版，找72团', '108:code 04:code 72:code'],
    ['360公司在北约一个成员国', '360:code 一:article'],
    ['双人3米跳板决赛和400米个人混合泳', '3:name 400:name'],
    ['50米、100米和200米蛙泳，1/8决赛，四分之一决赛', '50:name 100:name 200:name 1:name 8:name 四:name 一:name'],
    ['一码在手，一天当中最热', '一:article 一:article'],
  ])
})

describe('ordinals and cohorts', () => {
  table([
    ['第四届展会第三次登场', '四:ordinal 三:ordinal'],
    ['第80个节日', '80:ordinal'],
    ['2021级新生', '2021:name'],
    ['2020版教材和2023款车型', '2020:name 2023:name'],
    ['三年级学生得二等奖', '三:ordinal 二:name'],
    ['十八届中央政治局', '十八:ordinal'],
    ['党的二十大和十九届六中全会', '二十:name 十九:ordinal 六:idiom'],
  ])
})

describe('names and idioms', () => {
  table([
    ['坚定四个自信，共建一带一路', '四:name 一:name 一:name'],
    ['办好双一流，服务三农', '一:name 三:name'],
    ['统一思想，一起努力，万一失败', '一:idiom 一:idiom 万:idiom 一:idiom'],
    ['百姓十分满意', '百:idiom 十:idiom'],
    ['举一反三，千方百计', '一:idiom 三:idiom 千:idiom 百:idiom'],
    ['《五年规划》与“三个一批”', '五:name 三:name 一:name'],
    ['他来自四川三明市', '四:name 三:name'],
    ['百万级项目', '百万:idiom'],
  ])
})

describe('enumerators', () => {
  table([
    ['一是快。二是好。', '一:enumerator 二:enumerator'],
    ['（三）产业', '三:enumerator'],
    ['1.范围\n2.定义', '1:enumerator 2:enumerator'],
  ])
})

describe('articles', () => {
  table([
    ['作为一名教师，她有一个梦', '一:article 一:article'],
    ['这是不寻常的一天', '一:article'],
  ])

  test('一 with a unit of measure, 1 in digits and a bounded 一 count', () => {
    expect(quantitiesOf('走了一公里')).toEqual(['一公里 = 1 km'])
    expect(quantitiesOf('增长一倍')).toEqual(['一倍 = 1 {倍}'])
    expect(quantitiesOf('备案1单')).toEqual(['1单 = 1 {单}'])
    expect(quantitiesOf('至少一名')).toEqual(['一名 = 1 {名} at_least'])
  })
})
