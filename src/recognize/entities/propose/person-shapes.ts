import { givenNameWeight } from '../../../lexicon/persons.ts'
import type { Span } from '../../../model/span.ts'
import type { Scene } from '../scene/scene.ts'

/** A stretch that has the build of a Chinese name. */
export interface Shape extends Span {
  /** First and last word that it touches. */
  readonly from: number
  readonly to: number
  /** What speaks for a name, in bits. */
  readonly weight: number
}

/** The worst that a given name's characters may say, in bits. */
const worst = -8

/** A given name of one character is the shorter evidence. */
const shortGiven = -1
const rareSurname = -1.5

/** Last characters of places and peoples: 贾村镇, 赫哲族. */
const placeEnds = '镇村县市省区路街乡族军队局杯奖'
const unlike = -6

/** Characters of the next word that a guess may have swallowed: 李飞作(报告). */
const swallowed = '作说称等在为将和与任向对从到主出会同于是也表'

/**
 * The shapes of names that begin with word `i`: jieba may have found the name, guessed it, or torn it.
 *
 * ```text
 * 王小明   nr      one word            孙嘉仪   x   a guess, perhaps with one character too many (李丽摄)
 * 傅|向东  nr v    surname and given   胡昶|熙  x   the last character left over
 * ```
 */
export function shapesAt(scene: Scene, i: number, limit: number): Shape[] {
  const { starts, ends, lexemes } = scene
  const { surname, person, guess, functional, single, title } = lexemes[i]!
  if (surname === null) return []
  const start = starts[i]!
  const length = ends[i]! - start
  const shapes: Shape[] = []
  const add = (end: number, to: number, prior: number): void => {
    const given = end - start - surname.length
    if (given < 1 || given > 2) return
    let weight = prior + Math.max(worst, givenNameWeight(scene.text, start + surname.length, end))
    if (given === 1) weight += shortGiven
    if (surname.rare) weight += rareSurname
    if (placeEnds.includes(scene.text[end - 1]!)) weight += unlike
    if (given === 2 && swallowed.includes(scene.text[end - 1]!)) weight += unlike / 2
    shapes.push({ start, end, from: i, to, weight })
  }
  if (single || length === surname.length) {
    const prior = functional ? -4 : person ? 0 : -2
    for (let j = i + 1; j < limit && j <= i + 2 && lexemes[j]!.han && ends[j]! - start <= 4; j++) {
      const { person: named } = lexemes[j]!
      add(ends[j]!, j, prior + (named ? 2 : scene.knownAt[j] !== 0 && !person ? -1 : 0))
    }
  } else if (!title && length <= 4) {
    add(ends[i]!, i, length === 2 ? (person ? 0 : -1) : person ? 3 : 1)
    if (guess && length === 4) add(start + 3, i, 0)
    if (guess && length === 3) add(start + 2, i, -1)
    const next = lexemes[i + 1]
    if (length === 2 && i + 1 < limit && next!.han) {
      if (next!.single) add(ends[i + 1]!, i + 1, person ? -1 : -2)
      else if (next!.guess && ends[i + 1]! - starts[i + 1]! === 2) add(start + 3, i, -2)
    }
  }
  return shapes
}
