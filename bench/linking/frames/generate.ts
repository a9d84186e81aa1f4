import { CHANGE_FRAMES } from './changes.ts'
import { CRITERION_FRAMES } from './criteria.ts'
import { DISCOURSE_FRAMES } from './discourse.ts'
import { Draw } from './draw.ts'
import type { Frame } from './frame.ts'
import { LEVEL_FRAMES } from './levels.ts'
import { LIST_FRAMES } from './lists.ts'
import { RANK_FRAMES } from './ranks.ts'
import { SHARE_FRAMES } from './shares.ts'
import { t } from './telling.ts'
import type { FrameDocument, Vocabulary } from './types.ts'

export const FRAMES: readonly Frame[] = [
  ...LEVEL_FRAMES,
  ...SHARE_FRAMES,
  ...CHANGE_FRAMES,
  ...LIST_FRAMES,
  ...CRITERION_FRAMES,
  ...RANK_FRAMES,
  ...DISCOURSE_FRAMES,
]

/** What contradicts or repeats itself, or joins a numeral to 参 or 二次: such a draw is thrown away. */
const NONSENSE =
  /去年[^。]*[比较与]去年|(?:年初|上月)[^。]*[比较与](?:年初|上月)|目前，目前|[一二三四五六七八九十][参二]|(20\d\d年)[^。]*[比较与]\1|(\p{Script=Han}{3,})\2|(\p{Script=Han}{5,}。).*\3/u

const TOTAL = FRAMES.reduce((sum, { weight }) => sum + weight, 0)

/** Steps of it fall evenly on what they are taken modulo, so that no frame is left out for long. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Makes documents whose facts are known: the same for the same seed, count and vocabulary. */
export function generateFrames(seed: number, count: number, vocabulary: Vocabulary): FrameDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const draw = new Draw(Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b), vocabulary)
    const frame = frameAt(((seed * Math.SQRT2 + i * GOLDEN) % 1) * TOTAL)
    let document = makeDocument(draw, frame)
    while (NONSENSE.test(document.text)) document = makeDocument(draw, frame)
    return document
  })
}

function frameAt(at: number): Frame {
  let left = at
  return FRAMES.find(({ weight }) => {
    left -= weight
    return left < 0
  })!
}

/** A document of one frame, at times between sentences without an amount. */
function makeDocument(draw: Draw, { name, alone, tell }: Frame): FrameDocument {
  const before = !alone && draw.chance(0.1) ? draw.remark() : ''
  const told = tell(draw)
  const after = told.text.endsWith('。') && draw.chance(0.15) ? draw.remark() : ''
  return { frame: name, ...t`${before}${told}${after}` }
}
