import { describe, expect, it } from 'vitest'
import { clause } from './clause.ts'
import { takes } from './lines.ts'

/** Words, and what their amounts in brackets are: slot relation measure. */
type Case = readonly [words: string, ...figures: string[]]

/** What is found, in the words of the expectation where that takes it: `a~b` takes either. */
const linked = (figures: readonly string[], ...paragraphs: readonly string[]): string[] =>
  clause(...paragraphs).map((it, i) => (takes(figures[i], it) ? figures[i]! : it))

describe('a clause of words that are given', () => {
  it.each<Case>([
    ['教师|n 320人|q ， 其中|c 党员|n 占|v [55%] 。', 'occupied share 党员 / 教师'],
    ['学校|n 有|v 教师|n [320人] 。', 'predicate level 教师'],
    ['学校|n 有|v [320名] 教师|n 。', 'before level 教师'],
    ['总产值|n 为|p [3亿元] 。', 'predicate level 总产值'],
    ['海陵银行|ORG 不良贷款率|n 为|v [0.9%] 。', 'predicate level 海陵银行不良贷款率'],
    ['面积|n （ [10万平方公里] ） 。', 'gloss level 面积'],
  ])('says how much there is: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    ['产值|n 增长|v [7.2%] 。', 'changed change↑ 产值'],
    ['产值|n 下降|v 约|d [3.2%] 。', 'changed change↓ 产值'],
    ['产值|n 同比|d [-1.5%] 。', 'compared change↓ 产值 < 同比'],
    ['病床|n 比|p 上年|t 增加|v [200张] 。', 'changed change↑ 病床 < 上年'],
    ['工厂|n 减少|v 废水|n 排放|v [350吨] 。', 'moved change↓ 废水排放'],
    ['旅客|n 实现|v [12%] 的|uj 增长|v 。', 'grown change↑ 旅客'],
    ['本县|r 增速|n 高于|v 全省|n [1.4个百分点] 。', 'difference change↑ 本县增速~增速 < 全省'],
    ['列车|n 提前|v [20分钟] 到达|v 。', 'changed change↓ 列车~列车到达~到达'],
  ])('says what moved: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    ['人口|n 增至|v [486万人] 。', 'reached level 人口'],
    ['文盲率|n 由|p [4.1%] 降至|v [2.7%] 。', 'other level 文盲率', 'reached level 文盲率'],
    ['岗位|n 减少|v 为|v [120个] 。', 'reached level 岗位'],
    ['工厂|n 降低|v [85项] 关税|n 。', 'before level 关税'],
    ['增长|v 幅度|n 为|v [6.4%] 。', 'predicate level 增长幅度~幅度'],
  ])('says where it ended, or speaks of a thing: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    ['女职工|n 占|v 职工|n 总数|n 的|uj [四成] 。', 'occupied share 女职工 / 职工总数'],
    ['参保|vn 人员|n 中|f ， 农民|n 占|v [27%] 。', 'occupied share 农民 / 参保人员~人员'],
    ['[60%] 的|uj 店铺|n 恢复|v 营业|v 。', 'of share 店铺恢复营业~恢复营业 / 店铺'],
    ['设备|n 投资|n 比重|n 为|v [12%] 。', 'portion share 设备投资比重~设备投资'],
    ['公司|n 把|p 利润|n 的|uj [30%] 用于|v 研发|n 。', 'other share 用于研发 / 利润'],
  ])('says which part: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    ['排污|vn 总量|n 是|v 五年前|t 的|uj [2.4倍] 。', 'other level 排污总量 < 五年前'],
    ['出勤率|n 为|v [97%] 。', 'predicate level 出勤率'],
    ['年满|v [18周岁] 的|uj 居民|n 。', 'of criterion 居民'],
    ['综合|vn 排名|n 居|v [第三位] 。', 'object rank 综合排名'],
  ])('says no part of anything: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    [
      '工厂|n 生产|v 轮胎|n [8万条] 、 轮毂|n [6万只] 。',
      'predicate level 轮胎~生产轮胎~工厂生产轮胎',
      'predicate level 轮毂',
    ],
    [
      '茶叶|n 、 药材|n 产量|n 分别|d 增长|v [5.8%] 和|c [7.2%] 。',
      'changed change↑ 茶叶产量',
      'changed change↑ 药材产量',
    ],
    ['捐|v 出|v [30袋] 大米|n 和|c [40床] 棉被|n 。', 'before level 大米', 'before level 棉被'],
  ])('hands out: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })

  it.each<Case>([
    ['预计|v 旅客|n 将|d 达|v [1.5亿人次] 。', 'predicate level 旅客 estimate'],
    ['力争|d 建成|v 泵站|n [40座] 。', 'predicate level 泵站~建成泵站 target'],
  ])('plans: %s', (words, ...figures) => {
    expect(linked(figures, words)).toEqual(figures)
  })
})

describe('a text of words that are given', () => {
  it.each<readonly [what: string, paragraphs: readonly string[], figures: readonly string[]]>([
    [
      'a base goes on to what breaks the measure down',
      ['进出口|n 同比|d 增长|v [6.5%] 。 其中|c ， 出口|n 增长|v [5.4%] 。'],
      ['changed change↑ 进出口 < 同比', 'changed change↑ 出口 < 同比'],
    ],
    [
      'and not to what only comes next',
      ['进出口|n 同比|d 增长|v [6.5%] 。 旅客|n 增长|v [5.4%] 。'],
      ['changed change↑ 进出口 < 同比', 'changed change↑ 旅客'],
    ],
    [
      'a base does not cross a paragraph that goes elsewhere',
      ['进出口|n 同比|d 增长|v [6.5%] 。', '旅客|n 增长|v [5.4%] 。'],
      ['changed change↑ 进出口 < 同比', 'changed change↑ 旅客'],
    ],
    [
      'a whole is the group of the sentence before',
      ['学校|n 有|v 教师|n [320人] 。 其中|c ， 党员|n 占|v [55%] 。'],
      ['predicate level 教师', 'occupied share 党员 / 教师'],
    ],
    [
      'points go on with the share they move',
      ['代表|n 中|f ， 女代表|n 占|v [35%] ， 提高|v [3个百分点] 。'],
      ['occupied share 女代表 / 代表', 'changed change↑ 女代表 / 代表'],
    ],
  ])('%s', (_, paragraphs, figures) => {
    expect(linked(figures, ...paragraphs)).toEqual(figures)
  })

  it('refuses words that hold an amount which they do not mark', () => {
    expect(() => clause('教师|n 320人|n 。')).toThrow('教师320人。: |q are 320人')
  })
})
