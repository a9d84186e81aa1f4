import type { EntityType } from '../../../model/layers.ts'
import { Priority, type Proposal } from '../proposal.ts'
import { type Mark, marksIn } from '../scene/marks.ts'
import type { Scene } from '../scene/scene.ts'

interface Pattern {
  readonly rule: string
  readonly type: EntityType
  /** A mark and a word that every match holds or stands beside: a text without them is not searched. */
  readonly mark: Mark
  readonly needle: string
  /** The name is all of the match, or the group that stands right before it. */
  readonly pattern: RegExp
  readonly priority?: number
}

const numeral = '[一二三四五六七八九十百]{1,4}'
const han = '[\\u4e00-\\u9fff]'

/** Names told by their characters alone; every pattern is linear. */
const patterns: readonly Pattern[] = [
  {
    rule: 'plenum',
    type: 'EVENT',
    mark: '届',
    needle: '中全会',
    pattern: new RegExp(`(?:党的|中共)?第?${numeral}届[一二三四五六七八九]中全会`, 'g'),
  },
  {
    rule: 'congress',
    type: 'EVENT',
    mark: '党',
    needle: '党的',
    pattern: /党的(?:十[二三四五六七八九]|二十一?)大/g,
  },
  {
    rule: 'congress',
    type: 'EVENT',
    mark: '共',
    needle: '中共',
    pattern: /中共(?:十[二三四五六七八九]|二十一?)大/g,
  },
  {
    rule: 'congress',
    type: 'EVENT',
    mark: '次',
    needle: '次全国代表大会',
    pattern: new RegExp(`(?:中国共产党|中共)?第${numeral}次全国代表大会`, 'g'),
  },
  {
    rule: 'session',
    type: 'EVENT',
    mark: '届',
    needle: '届全国',
    pattern: new RegExp(`第?${numeral}届全国(?:人民代表大会|人大|政协)(?:常委会)?第?${numeral}次会议`, 'g'),
  },
  {
    rule: 'session',
    type: 'EVENT',
    mark: '届',
    needle: '次会议',
    pattern: new RegExp(`全国政协${numeral}届${numeral}次会议`, 'g'),
  },
  {
    rule: 'typhoon',
    type: 'EVENT',
    mark: '台',
    needle: '台风',
    pattern: new RegExp(`(?<=台风)${han}{2,4}(?=（)`, 'g'),
  },
  {
    rule: 'plan',
    type: 'PROJECT',
    mark: '五',
    needle: '五”',
    pattern: /“(?:十[一二三四五]|[一二三四五六七八九])五”(?:发展|建设)?(?:规划纲要|规划|计划)/g,
  },
  {
    rule: 'outlet',
    type: 'ORG',
    mark: '【',
    needle: '【',
    pattern: new RegExp(`(?<=【)${han}{2,10}(?=(?:报道|讯|消息)】)`, 'g'),
  },
  {
    rule: 'outlet',
    type: 'ORG',
    mark: '讯',
    needle: '讯',
    pattern: new RegExp(`(?<=^|[\\n \\u3000])${han}{2,8}[报网社](?=讯(?:[ \\u3000（(]|记者))`, 'g'),
  },
  {
    rule: 'village',
    type: 'GPE',
    mark: '村',
    needle: '村',
    priority: Priority.usual,
    pattern: new RegExp(`(?![市县区在于到从往向和与])${han}{2,3}[镇乡](?![的和镇乡村])${han}{1,3}村(?![庄民])`, 'g'),
  },
  {
    rule: 'route',
    type: 'FAC',
    mark: '道',
    needle: '道',
    pattern:
      /(?<![0-9A-Za-z])(?:[GSX]?[0-9]{3}(?:国道|省道|县道)|[GSX][0-9]{2,4}(?:国道|省道|县道)|(?:国道|省道)[GS]?[0-9]{3}线?)/g,
  },
  {
    rule: 'route',
    type: 'FAC',
    mark: '速',
    needle: '高速',
    pattern: /(?<![0-9A-Za-z])[GS][0-9]{1,4}[\u4e00-\u9fff]{0,10}?高速(?:公路)?/g,
  },
  {
    rule: 'portfolio',
    type: 'ORG',
    mark: '组',
    needle: '组合',
    pattern: /(?:全国社保基金|基本养老保险基金)[一二三四五六七八九零〇0-9]{3,5}组合/g,
  },
  {
    rule: 'portfolio',
    type: 'ORG',
    mark: '基',
    needle: '投资基金',
    pattern: new RegExp(
      `(?<=^|[，、。；：\\s])${han}{4,24}公司[-－—][^，。、；：\\s]{2,40}?(?:基金|组合)(?=[，。、；持（\\s]|$)`,
      'g',
    ),
  },
  {
    rule: 'stock-code',
    type: 'ORG',
    mark: '）',
    needle: '）',
    pattern:
      /(?<=^|[，。、：:；\s“])[\u4e00-\u9fffA-Z]{2,8}(?=[（(](?:[0-9]{6}|[0-9]{4,5}\.HK|(?:NYSE|NASDAQ|SH|SZ|HK)[:：.]))/g,
  },
  {
    rule: 'spacecraft',
    type: 'PROJECT',
    mark: '号',
    needle: '号',
    pattern:
      /(?:长征|神舟|天舟|嫦娥|天问|天宫|快舟|风云|高分|悟空|墨子|羲和|夸父)[一二三四五六七八九十]{1,3}号[甲乙丙丁A-Z]?(?:遥[一二三四五六七八九十]{1,3})?(?:载人飞船|货运飞船|飞船|运载火箭|探测器|卫星)?/g,
  },
  {
    rule: 'campaign',
    type: 'EVENT',
    mark: '2',
    needle: '20',
    pattern: /(?<![A-Za-z])[A-Z]{2,8}20[0-3][0-9](?![0-9A-Za-z])/g,
  },
]

/** Names of a fixed build: 十九届六中全会, “十四五”规划, MWC2018. */
export function proposePatterns({ text, marks }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  for (const { rule, type, mark, needle, pattern, priority = Priority.marked } of patterns) {
    if ((marks.present & marksIn(mark)) === 0 || !text.includes(needle)) continue
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const before = found[1]
      const start = found.index - (before?.length ?? 0)
      const end = before === undefined ? pattern.lastIndex : found.index
      proposals.push({ start, end, type, rule, priority })
    }
  }
  return proposals
}
