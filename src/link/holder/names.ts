import type { EntityType, Recognized } from '../../model/layers.ts'
import { type Span, slice } from '../../model/span.ts'

// What kinds of names and nouns hold figures, as far as their words tell.

/** Bodies that speak of others: 国家统计局 公布. */
const SPEAKERS = /(?:[局部委厅办院署]|政府|中心|协会|委员会|研究所|交易所|气象台|警方|法院)$/
/** Who reports, and is nobody's figure. */
const MEDIA = /(?:[社报网台]|新闻|日报|晚报|时报|周刊|财经|客户端)$/

export const isMedium = ({ article }: Recognized, span: Span): boolean => MEDIA.test(slice(article.plain, span))

export const isCompany = (doc: Recognized, span: Span): boolean =>
  !SPEAKERS.test(slice(doc.article.plain, span)) && !isMedium(doc, span)

/** Words that stand for whoever of a kind was named before. */
export const PRONOUNS: ReadonlyMap<string, EntityType> = new Map(
  (
    [
      ['ORG', '公司 我司 集团 该行 本行 上市公司 标的公司'],
      ['PERSON', '他 她 本人'],
    ] as const
  ).flatMap(([type, words]) => words.split(' ').map((it): [string, EntityType] => [it, type])),
)
/** Bodies, after 该 or 本. */
export const BODIES =
  /^(?:公司|集团|企业|银行|行|校|学校|院|店|队|球队|品牌|厂|社|机构|中心|医院|基金|委员会|旅|部队|组织|平台|协会|支队|大队|团队|俱乐部|国|省|市|县|区)$/
/** Nouns for a body that has no name: 阜阳|交警, 消防|救援队伍. */
export const COMMON_BODIES =
  /(?:队伍|队|交警|警方|公安机关|合作社|委员会|基金会|协会|公司|集团|银行|学校|大学|医院|法院|检察院|博物馆|图书馆|海关|支队|大队|部队|工会)$/
/** Buildings that are bodies as well. */
export const HOUSES = /(?:馆|院|校|大学|寺|剧场|机场|港|银行|中心)$/
/** Persons, after 该. */
export const MEN = /^(?:男子|女子|男生|女生|学生|球员|运动员|官员)$/

/** Nouns for what a body gives out: 四川金顶2023|一季报|显示 speaks of the body. */
export const REPORTS = /(?:年报|季报|财报|业绩|公告|招股书|报告|预告|快报|说明书|数据)$/
/** Nouns for who is of a body, and not the body: 华为|董事长. */
export const OFFICES =
  /(?:长|总裁|总经理|CEO|经理|总监|主任|主席|记者|专家|分析师|发言人|负责人|人员|员工|官员|教授|书记|代表|股东|高管|创始人|球迷|用户|客户|居民|市民|消费者|游客|选手|民警|摄|概率|可能性|几率)$/

export const HOLDERS: ReadonlySet<EntityType | null> = new Set<EntityType | null>(['ORG', 'PERSON'])

/** Whether what has a type may hold a figure by its name alone, as one that names the row of a table. */
export const isHolder = (type: EntityType): boolean => type === 'GPE' || HOLDERS.has(type)
