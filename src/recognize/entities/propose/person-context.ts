import type { Scene } from '../scene/scene.ts'
import type { Shape } from './person-shapes.ts'

/** The most that the words beside a name can say for it, in bits. */
export const strongestContext = 10

/** What the words beside a name say, in bits; `first` and `limit` bound the words of its sentence. */
export const contextWeight = (scene: Scene, shape: Shape, first: number, limit: number): number =>
  weightBefore(scene, shape, first) + weightAfter(scene, shape, first, limit)

/** 记者 傅向东, 任命傅向东, 孙嘉仪、傅向东 */
function weightBefore({ text, starts, lexemes }: Scene, { from }: Shape, first: number): number {
  let i = from - 1
  if (i >= first && isBlank(text[starts[i]!]!)) i--
  if (i < first) return 0
  const { title, introducing, ending } = lexemes[i]!
  if (title) return 5
  const mark = text[starts[i]!]!
  if (mark === '、') return 1.5
  if ('：:/'.includes(mark)) return i > first && lexemes[i - 1]!.title ? 4 : 0.5
  if ('（，'.includes(mark)) return 0.5
  return (introducing ? 1.5 : 0) + (ending?.type === 'ORG' ? 1 : 0)
}

/** 傅向东教授, 傅向东表示, 傅向东、孙嘉仪 */
function weightAfter(
  { text, starts, ends, lexemes }: Scene,
  { from, to, end }: Shape,
  first: number,
  limit: number,
): number {
  const i = to + 1
  if (i >= limit || starts[i]! < end) return 0
  // the line of a list: 傅向东 《山城来信》
  if (from === first && isBlank(text[end]!) && /^\s+《/.test(text.slice(end, end + 4))) return 3
  const { title, saying, functional, ending, han, inside, transliterated, person, guess } = lexemes[i]!
  if (transliterated && (person || guess) && ends[i]! - starts[i]! > 1) return -4
  if (title || saying) return 4
  if (functional && i + 1 < limit && lexemes[i + 1]!.saying) return 3
  const mark = text[starts[i]!]!
  if (mark === '、') return 1.5
  if ('：（，'.includes(mark)) return 0.5
  if (ending !== null) return -3
  return han && !inside ? 0.5 : 0
}

const isBlank = (c: string): boolean => c === ' ' || c === '\u3000'
