import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

const divisions = '省市区县旗镇乡村州'

/** A town or village right behind the place that holds it: 温岭市 城南镇 新桥村. */
const lower = /[\u4e00-\u9fff]{1,4}?(?:街道|社区|镇|乡|村)(?![庄民])/y
const notLower = /[的了是在不和与为及对各多全本该等区市县农]|美丽|乡村|城镇/

/** Places that no lexicon lists: jieba's place names, and a word with 镇, 乡, 村 … behind it. */
export function proposePlaces(scene: Scene): Proposal[] {
  const { text, starts, ends, lexemes, knownAt, known } = scene
  const proposals: Proposal[] = []
  const propose = (start: number, end: number, type: Proposal['type'], rule: string): void => {
    proposals.push({ start, end, type, rule, priority: Priority.shape })
  }
  for (let i = 0; i < starts.length; i++) {
    const { place, han, guess, proper } = lexemes[i]!
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
    if (end - start < 2) continue
    if (place) {
      const type = typeOf(scene, i)
      if (type !== null) propose(start, end, type, 'tag-ns')
    } else if (guess && proper && end - start >= 3 && '镇乡村县'.includes(text[end - 1]!)) {
      const headed =
        i > 0 &&
        ends[i - 1] === start &&
        start - starts[i - 1]! === 1 &&
        '东西南北大小上下前后'.includes(text[start - 1]!)
      propose(headed ? start - 1 : start, end, 'GPE', 'division')
    }
  }
  for (const { start, end, known: name } of known) {
    if (name.place !== 'county' && name.place !== 'city') continue
    const last = endOfLower(text, end)
    if (last > end) proposals.push({ start, end: last, type: 'GPE', rule: 'division', priority: Priority.usual })
  }
  return proposals
}

/** Past the towns and villages that follow at once. */
function endOfLower(text: string, from: number): number {
  let end = from
  for (;;) {
    lower.lastIndex = end
    const found = lower.exec(text)
    if (found === null || notLower.test(found[0])) return end
    end += found[0].length
  }
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
