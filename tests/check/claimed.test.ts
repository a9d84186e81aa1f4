import { describe, expect, it } from 'vitest'
import { schemas } from '../../src/record/schemas.ts'
import { checksOf } from './alarms.ts'

/** One way of claiming arithmetic in each frame, with the kind that it has. */
const CLAIMS = [
  ['share', 'share_of', '党员176人，占全体教师320人的55%。'],
  ['share', 'of_which', '全校有教师320人，其中党员176人，占55%。'],
  ['share', 'side_by_side', '工人381名，占总数的31.6%；农民158名，占总数的13.1%；技术人员266名，占总数的22.1%。'],
  ['change', 'from_to', '门店由483家增至604家，增长25.1%。'],
  ['change', 'more_than', '全年发放图书604箱，比上年的483箱增长25.1%。'],
  ['change', 'amount_and_rate', '全县蔬菜产量60.4万吨，比上年增加12.1万吨，增长25.1%。'],
  ['change', 'times_of', '全镇茶叶产量4.5万吨，是2010年1.5万吨的3.0倍。'],
  [
    'chain',
    'year_before',
    '2021年，全市水产品产量31.2万吨，出口额3.21亿元。2022年，全市水产品产量36.5万吨，同比增长17.0%，出口额3.91亿元。',
  ],
  ['chain', 'year_before', '2021年，全市水产品产量31.2万吨。\n\n2022年，全市水产品产量36.5万吨，同比增长17.0%。'],
  ['chain', 'year_on_year', '2021年产值100亿元，2022年增长10%，2023年达到121亿元，增长10%。'],
  ['chain', 'per_year', '高新企业由2015年的1200家增加到2020年的3216家，年均增长21.8%。'],
  ['chain', 'per_year', '2015年至2020年，高新企业由1200家增加到3216家，年均增长21.8%。'],
  ['sum', 'together', '柳村312人，石村198人，杨村205人，三村合计715人。'],
  ['sum', 'of_which', '总投资38.62亿元，其中厂房12.41亿元、设备26.21亿元。'],
  ['sum', 'parts', '全市人口85.2万人，男性人口43.1万人，女性人口42.1万人。'],
  ['sum', 'of_which', '抽检样品580批次，其中合格575批次、不合格5批次。'],
  ['sum', 'of_which', '全县支出1395亿元，扣除转列影响增长3.6%，其中本级支出163亿元，镇村支出1232亿元。'],
  ['sum', 'together', '该车主因超载被罚款250元，记3分；因遮挡号牌被罚款150元，记9分；合并被罚款400元，记12分。'],
  ['sum', 'parts', '全县零售总额192.58亿元，增长5.6%。按消费形态分，商品零售额174.64亿元；餐饮收入17.94亿元。'],
  ['sum', 'parts', '旅客消费174.8亿元，住宿旅客（145.8亿元）和不住宿旅客（29.0亿元）分别增长4.2%和1.9%。'],
  ['change', 'from_to', '转增前总股本为8400万股，以资本公积金转增3360万股，转增后总股本为11760万股。'],
  ['difference', 'balance', '募集资金总额为2293.11万元，扣除发行费用191.89万元后净额为2101.22万元。'],
  ['sum', 'list', '选手先后举起108公斤、138公斤、总成绩246公斤。'],
  ['sum', 'rest', '票款里，成人票占45.2%，学生票占30.1%，其余占24.7%。'],
  ['difference', 'balance', '协会去年会费收入501.2万元，会费支出398.1万元，结余103.1万元。'],
  ['per_unit', 'mean', '共有120名员工参加募捐，捐款36000元，人均捐款300元。'],
  ['per_unit', 'price', '收购价每吨2300元，收购5.6万吨，共1.288亿元。'],
  ['repeat', 'same', '# 全市新增就业12.63万人\n\n今年上半年，全市新增就业12.63万人。'],
  ['total', 'table_total', '| 村 | 户数（户） |\n| --- | --- |\n| 甲村 | 312 |\n| 乙村 | 198 |\n| 合计 | 510 |'],
  [
    'total',
    'table_total',
    '单位：吨\n\n| 村 | 稻 | 麦 | 合计 |\n| --- | --- | --- | --- |\n| 甲村 | 312 | 120 | 432 |\n| 乙村 | 198 | 96 | 294 |',
  ],
  [
    'change',
    'table_change',
    '| 项目 | 本期（万元） | 上年同期（万元） | 增速（%） |\n| --- | --- | --- | --- |\n| 收入 | 604.0 | 483.0 | 25.05 |\n| 成本 | 412.0 | 391.0 | 5.37 |',
  ],
  [
    'share',
    'table_share',
    '| 职业 | 人数（人） | 占比（%） |\n| --- | --- | --- |\n| 工人 | 512 | 51.2 |\n| 农民 | 388 | 38.8 |\n| 学生 | 100 | 10.0 |',
  ],
] as const

describe('the frame of a check', () => {
  it.each(CLAIMS)('%s %s: %s', (kind, frame, text) =>
    expect(checksOf(text, 'a.md')).toContainEqual(expect.objectContaining({ kind, frame, status: 'consistent' })),
  )

  it('has an example of every frame and kind', () => {
    const { frame, kind } = schemas.checks.shape
    expect([...new Set(CLAIMS.map(it => it[1]))].sort()).toEqual([...frame.options].sort())
    expect([...new Set(CLAIMS.map(it => it[0]))].sort()).toEqual([...kind.options].sort())
  })
})
