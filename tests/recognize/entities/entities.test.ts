import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestName } from '../../../src/model/name.ts'
import { mark, recognize, unmark } from './marked.ts'

/** Mentions in brackets; what is not in brackets must not be found. */
const sentences = [
  // persons
  '[PERSON 赵明轩]表示，项目进展顺利。',
  '[PERSON 周明远] 《[WORK 山路]》',
  '研究员[PERSON 孙嘉怡]介绍了情况。',
  '会上，[PERSON 周晓峰]、[PERSON 吴丽娟]、[PERSON 郑浩然]先后发言。',
  '来自三班的[PERSON 姜]同学获得一等奖。',
  '当事人[PERSON 李某]和[PERSON 王某某]已被带走。',
  '俄罗斯总统[PERSON 普京]会见记者。',
  '作家[PERSON 胡安·马丁内斯]出席活动，[PERSON 马丁内斯]感谢读者。',
  '总理[PERSON 博里索夫]访问工厂。',
  '（责任编辑：[PERSON 陈晓燕]）',
  '获奖者有[PERSON 王明华]，[PERSON 朱涛]，[PERSON 木子]，[PERSON 林琳]，[PERSON 刘思远]，[PERSON 印象]，[PERSON 吴斌]。',
  // organisations
  '[ORG 国家统计局]公布了数据。',
  '记者从[ORG 杭州市疾病预防控制中心]获悉',
  '[ORG 浙江温岭农村商业银行股份有限公司]发布公告。',
  '[ORG 宁波比喔酒店管理有限公司]成立不久。',
  '[ORG 湖南省衡阳市公安局]通报了案情。',
  '[ORG 武汉大学青年志愿者协会]组织了活动。',
  '[ORG 中国作家协会]召开会议。',
  '[ORG 湖北省委]书记主持会议。',
  '[ORG 医疗保障局]有关负责人回答提问。',
  '[ORG 二十大代表资格审查委员会]进行审核。',
  '[ORG 红宝石（002999）]',
  // places
  '他住在[GPE 浙江省温岭市城南镇新桥村]。',
  '[GPE 湖南衡阳]和[GPE 四川南充]两地',
  '[GPE 中国]与[GPE 新西兰]签署协议。',
  '[GPE 中美]两国元首通话。',
  '[LOC 长江]流经[LOC 中部地区]。',
  '船队驶过[LOC 太平洋]。',
  '[LOC 玄武湖景区]游人如织。',
  // buildings
  '比赛在[FAC 上海市南汇体育中心]举行。',
  '[FAC 京沪高铁]今天加开列车。',
  '[FAC 人民大会堂]灯火通明。',
  // events
  '[EVENT 党的二十大]胜利召开。',
  '[EVENT 第四届中国国际进口博览会]闭幕。',
  '[EVENT 十九届六中全会]公报',
  '台风“[EVENT 海葵]”登陆。',
  '[EVENT 第六次全国人口普查]结束。',
  '[EVENT 第四届进博会]开幕。',
  // works
  '他引用了《[WORK 史记]》和《[WORK 三体]》。',
  // honours
  '喜获[AWARD 第十三届中国青年志愿者优秀组织奖]。',
  '她被授予“[AWARD 时代新星]”称号。',
  // programmes
  '“[PROJECT 蓝丝带]”项目走进校园。',
  '共建“[PROJECT 一带一路]”。',
  // a mark that is never closed, and one closed far behind, hide no name after them
  '他说‘好。镇里启动了“[PROJECT 健康小屋]”项目。',
  '他说“好，镇里就办，大家放心，一定办得让人满意，并启动了“[PROJECT 健康小屋]”项目。',
  '‘‘‘「『镇里启动了「[PROJECT 健康小屋]」项目。',
  '[PROJECT “十四五”规划]开局良好。',
  '[ORG 中兴][PROJECT BladeV9]开售。',
  '[PROJECT 骁龙450]开售。',
]

/** Nothing here names anything. */
const negatives = [
  '深入学习习近平新时代中国特色社会主义思想。',
  '中国人热爱和平，我国和内地都一样。',
  '坚定四个自信。',
  '上市公司和商业银行的股东大会。',
  '道路两旁的干部和群众。',
  '强降雨引发山洪，安全感下降。',
  '他们在大学里组织活动。',
  '一等奖三名，二等奖五名。',
  '高铁和高速公路连接城市与农村。',
]

describe('recognizeEntities', () => {
  test.each(sentences.filter(s => !s.includes('002999')))('%s', marked => {
    const types = [...marked.matchAll(/\[([A-Z]+) /g)].map(([, type]) => type)
    expect(mark(unmark(marked), types as never)).toBe(marked)
  })

  test.each(negatives)('nothing in %s', text => {
    expect(mark(text)).toBe(text)
  })

  test('a listed company before its code', () => {
    expect(mark('公告显示，红宝石（002999）上涨。红宝石回应称')).toBe(
      '公告显示，[ORG 红宝石]（002999）上涨。[ORG 红宝石]回应称',
    )
  })

  test('a name once accepted is found everywhere', () => {
    expect(mark('记者傅晓东报道。此前，傅晓东的文章已刊出。')).toBe(
      '记者[PERSON 傅晓东]报道。此前，[PERSON 傅晓东]的文章已刊出。',
    )
  })

  test('a short name that the text introduces is an alias of the long one', () => {
    const { entities, mentions } = recognize('武汉大学青年志愿者协会（以下简称“武青协”）成立。武青协招募队员。')
    expect(entities).toEqual([{ type: 'ORG', name: '武汉大学青年志愿者协会', aliases: ['武青协'] }])
    expect(mentions).toHaveLength(3)
  })

  test('short forms share the entity of the long form', () => {
    const { entities } = recognize('上海市发布规划，上海的港口繁忙。阿列克谢·波利修克表示，波利修克说。')
    expect(entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['上海市', '上海'],
      ['阿列克谢·波利修克', '波利修克'],
    ])
  })

  test.each<[string, (length: number) => string]>([
    ['a title', length => `他在读《${'红楼'.repeat(length / 2)}》。`],
    ['places in a row', length => `他住在${'浙江省温岭市'.repeat(length / 6)}。`],
    ['countries by one character each', length => `${'中美'.repeat(length / 2)}外长会谈。`],
    ['a body', length => `记者从${'浙江温岭农村商业'.repeat(length / 8)}银行股份有限公司获悉`],
    ['a foreign name', length => `作家胡安${'·马丁内斯'.repeat(length / 5)}出席活动。`],
    ['a quoted name', length => `镇里启动了“${'健康小屋'.repeat(length / 4)}”项目。`],
  ])('%s is found, and nothing longer than any name', (_, text) => {
    expect(recognize(text(12)).mentions.length).toBeGreaterThan(0)
    for (const length of [60, longestName - 4, longestName + 2, 120, 600]) {
      const lengths = recognize(text(length)).mentions.map(({ start, end }) => end - start)
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(longestName)
    }
  })

  test('mentions are sorted, lie apart, and point at an entity that knows their words; twice the same', () => {
    const pieces = fc.constantFrom(
      ...'记者 上海 市 疾控 中心 傅 向东 表示 “ ” 《 》 （ ） 、 ， 。 第 三 届 大会 · 斯 克 中兴 A9 \n 公司 某 镇 村'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const text = parts.join('')
        const { mentions, entities } = recognize(text)
        let at = 0
        for (const { start, end, entity, type } of mentions) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          const { name, aliases } = entities[entity]!
          expect(entities[entity]!.type).toBe(type)
          expect([name, ...aliases]).toContain(text.slice(start, end))
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
        expect(recognize(text)).toEqual(recognize(text))
      }),
    )
  })
})
