import type { EntityType } from '../../model/layers.ts'
import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

const numeral = '[一二三四五六七八九十百]{1,4}'

/** Names told by their characters alone; each pattern is linear. */
const patterns: readonly (readonly [string, EntityType, RegExp])[] = [
  ['plenum', 'EVENT', new RegExp(`(?:党的|中共)?第?${numeral}届[一二三四五六七八九]中全会`, 'g')],
  ['congress', 'EVENT', /(?:党的|中共)(?:十[二三四五六七八九]|二十|二十一)大/g],
  ['congress', 'EVENT', new RegExp(`(?:中国共产党|中共)?第${numeral}次全国代表大会`, 'g')],
  ['session', 'EVENT', new RegExp(`第?${numeral}届全国(?:人民代表大会|人大|政协)(?:常委会)?第?${numeral}次会议`, 'g')],
  ['session', 'EVENT', new RegExp(`全国政协${numeral}届${numeral}次会议`, 'g')],
  ['typhoon', 'EVENT', /(?<=台风)[\u4e00-\u9fff]{2,4}(?=（)/g],
  ['plan', 'PROJECT', /“(?:十[一二三四五]|[一二三四五六七八九])五”(?:发展|建设)?(?:规划纲要|规划|计划)/g],
  ['outlet', 'ORG', /(?<=【)[\u4e00-\u9fff]{2,10}(?=(?:报道|讯|消息)】)/g],
  ['outlet', 'ORG', /(?<=^|\n|[　 ])[\u4e00-\u9fff]{2,8}[报网社](?=讯(?:[ 　（(]|记者))/g],
  ['village', 'GPE', /[\u4e00-\u9fff]{2,3}[镇乡](?![的和镇乡村])[\u4e00-\u9fff]{1,3}村(?![庄民])/g],
  ['portfolio', 'ORG', /(?:全国社保基金|基本养老保险基金)[一二三四五六七八九零〇0-9]{3,5}组合/g],
  [
    'portfolio',
    'ORG',
    /(?<=^|[，、。；：\s])[\u4e00-\u9fff]{4,24}公司[-－—][^，。、；：\s]{2,40}?(?:基金|组合)(?=[，。、；持（\s]|$)/g,
  ],
  [
    'stock-code',
    'ORG',
    /(?<=^|[，。、：:；\s“])[\u4e00-\u9fffA-Z]{2,8}(?=[（(](?:[0-9]{6}|[0-9]{4,5}\.HK|(?:NYSE|NASDAQ|SH|SZ|HK)[:：.]))/g,
  ],
  ['campaign', 'EVENT', /(?<![A-Za-z])[A-Z]{2,8}20[0-3][0-9](?![0-9A-Za-z])/g],
]

/** Names of a fixed build: 十九届六中全会, “十四五”规划, MWC2018. */
export function proposePatterns({ text }: Scene): Proposal[] {
  return patterns.flatMap(([rule, type, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      type,
      rule,
      priority: Priority.marked,
    })),
  )
}
