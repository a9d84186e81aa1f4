import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

const divisions = '省市区县旗镇乡村州'

/** Words that jieba calls a place and that name none of their own. */
const notPlaces = new Set(
  (
    '中美 中日 中俄 中韩 中英 中法 中德 中欧 中印 两国 两岸 内地 祖国 大陆 海外 各地 全国 国内 东部 西部 南部 北部 中部 东北部 西北部 东南部 西南部 沿海 内陆 山区 城区 市区 郊区 农村 城乡 乡村 新农村 校园 东方 西方 南方 北方 天下 世界 全球 亚洲人 中国人 美国人 日本人 华人 ' +
    '本地 当地 外地 异地 产地 基地 工地 城南 城北 城东 城西 村里 镇上 老区 灾区 社区 小区 矿区 林区 库区 景区 园区 城镇 新城 古城 古镇 名城 省城 县城 山城 港口 口岸 大桥 广场 公园 大街 马路 天安门前 归国 深山 关联 内建 遵时 太阳 月球 地球'
  ).split(' '),
)

/** Places that no lexicon lists: jieba's place names, and a word with 镇, 乡, 村 … behind it. */
export function proposePlaces(scene: Scene): Proposal[] {
  const { text, starts, ends, lexemes, knownAt, known } = scene
  const proposals: Proposal[] = []
  const propose = (start: number, end: number, type: Proposal['type'], rule: string): void => {
    proposals.push({ start, end, type, rule, priority: Priority.shape })
  }
  for (let i = 0; i < starts.length; i++) {
    const { place, han, tag } = lexemes[i]!
    const start = starts[i]!
    const end = ends[i]!
    if (knownAt[i]! >= 0 || !han) continue
    if (end - start === 1 && divisions.includes(text[start]!) && i > 0 && ends[i - 1] === start) {
      const before = lexemes[i - 1]!
      const length = start - starts[i - 1]!
      const name =
        knownAt[i - 1]! < 0 &&
        before.han &&
        length >= 2 &&
        length <= 4 &&
        (before.place || before.tag === 'x' || before.person)
      if (name) propose(starts[i - 1]!, end, 'GPE', 'division')
      else if (knownAt[i - 1]! >= 0 && known[knownAt[i - 1]!]!.known.type === 'GPE') {
        propose(known[knownAt[i - 1]!]!.start, end, 'GPE', 'division')
      }
      continue
    }
    if (end - start < 2 || notPlaces.has(text.slice(start, end))) continue
    if (place) propose(start, end, typeOf(text[end - 1]!), 'tag-ns')
    else if (tag === 'x' && end - start >= 3 && '镇乡村县'.includes(text[end - 1]!))
      propose(start, end, 'GPE', 'division')
  }
  return proposals
}

function typeOf(last: string): Proposal['type'] {
  if ('山河江湖海岛洋湾峰岭峡原漠'.includes(last)) return 'LOC'
  if ('路街桥站寺塔宫陵馆'.includes(last)) return 'FAC'
  return 'GPE'
}
