import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

const divisions = '省市区县旗镇乡村州'

/** Words that jieba calls a place and that name none of their own. */
const notPlaces = new Set(
  '自治州 自治县 共和国 堰塞湖 大山 苏维埃 法西斯 伊斯兰 苏格拉底 欧几里得 莎士比亚 毕达哥拉斯'.split(' '),
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
    if (place) {
      const type = typeOf(scene, i)
      if (type !== null) propose(start, end, type, 'tag-ns')
    } else if (tag === 'x' && end - start >= 3 && '镇乡村县'.includes(text[end - 1]!)) {
      const headed =
        i > 0 &&
        ends[i - 1] === start &&
        start - starts[i - 1]! === 1 &&
        '东西南北大小上下前后'.includes(text[start - 1]!)
      propose(headed ? start - 1 : start, end, 'GPE', 'division')
    }
  }
  return proposals
}

/** jieba calls many common words places: only long ones with the look of a place name count. */
function typeOf({ text, starts, ends, lexemes }: Scene, i: number): Proposal['type'] | null {
  const length = ends[i]! - starts[i]!
  if (length < 3) return null
  const last = text[ends[i]! - 1]!
  if (divisions.includes(last)) return 'GPE'
  if ('山河江湖海岛洋湾峰岭峡原漠'.includes(last)) return 'LOC'
  if ('路街桥站寺塔宫陵馆'.includes(last)) return 'FAC'
  return lexemes[i]!.transliterated ? 'GPE' : null
}
