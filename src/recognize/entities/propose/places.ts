import type { EntityType } from '../../../model/layers.ts'
import { Priority, type Proposal } from '../proposal.ts'
import { Hint } from '../scene/lexemes.ts'
import { knownOf, type Scene } from '../scene/scene.ts'

const divisions = '省市区县旗镇乡村州'
const scenery = '山河江湖海岛洋湾峰岭峡原漠'
const buildings = '路街桥站寺塔宫陵馆'
const directions = '东西南北大小上下前后'

/** Places that no lexicon lists: jieba's place names, and a word with 镇, 乡, 村 … at its end or behind it. */
export function proposePlaces(scene: Scene): Proposal[] {
  const { starts, ends, hints, knownAt } = scene
  const proposals: Proposal[] = []
  for (let i = 0; i < starts.length; i++) {
    if ((hints[i]! & Hint.place) === 0 || knownAt[i] !== 0) continue
    const start = startOfDivision(scene, i)
    if (start >= 0) proposals.push({ start, end: ends[i]!, type: 'GPE', rule: 'division', priority: Priority.shape })
    const type = typeOfPlace(scene, i)
    if (type !== null)
      proposals.push({ start: starts[i]!, end: ends[i]!, type, rule: 'tag-ns', priority: Priority.shape })
  }
  return proposals
}

/** Where the division begins that ends with word `i`: 敖德萨|市, 南|柳絮村; -1 when none does. */
function startOfDivision(scene: Scene, i: number): number {
  const { text, starts, ends, lexemes } = scene
  const { single, guess, proper } = lexemes[i]!
  const start = starts[i]!
  if (!divisions.includes(text[ends[i]! - 1]!)) return -1
  const joined = i > 0 && ends[i - 1] === start
  if (!single) {
    if (!guess || !proper || ends[i]! - start < 3) return -1
    return joined && lexemes[i - 1]!.single && directions.includes(text[start - 1]!) ? start - 1 : start
  }
  if (!joined) return -1
  const before = knownOf(scene, i - 1)
  if (before !== undefined) return before.known.type === 'GPE' ? before.start : -1
  const { han, place, guess: unknown, person } = lexemes[i - 1]!
  const length = start - starts[i - 1]!
  return han && (place || unknown || person) && length >= 2 && length <= 4 ? starts[i - 1]! : -1
}

/** jieba calls many common words places: only long ones with the look of a place name count. */
function typeOfPlace({ text, starts, ends, lexemes }: Scene, i: number): EntityType | null {
  const { place, common, transliterated } = lexemes[i]!
  if (!place || common || ends[i]! - starts[i]! < 3) return null
  const last = text[ends[i]! - 1]!
  if (divisions.includes(last)) return 'GPE'
  if (scenery.includes(last)) return 'LOC'
  if (buildings.includes(last)) return 'FAC'
  return transliterated ? 'GPE' : null
}
