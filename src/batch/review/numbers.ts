import type { Checked, NumeralRole } from '../../model/layers.ts'
import { hashOf, Smallest } from './hashes.ts'

/** Numerals that say what happened, and when: others are words of the form (一派丰收景象) or name a thing. */
const TOLD: ReadonlySet<NumeralRole> = new Set(['figure', 'time'])
/** So many of the smallest hashes stand for all: as places come first in them, two texts keep those of the same places. */
const KEPT = 200
/** Bits of a hash for the number; those above them are for its place. */
const NUMBER_BITS = 12
/** Letters on either side that make a place, and characters that they are looked for in. */
const BESIDE = 3
const REACH = 16
/** Of the numbers that stand in the same places so many are the same: a report of every day fills the same form with others. */
const ALIKE = 0.8

/** Hashes of the numbers of a text, ascending: each by its value, however it is printed, and by the letters around it but for numbers. */
export function numbersOf({ article: { plain }, numerals }: Pick<Checked, 'article' | 'numerals'>): Uint32Array {
  const hashes = new Smallest(KEPT)
  const gaps = numerals.map(({ start }, at) => gapIn(plain, numerals[at - 1]?.end ?? 0, start))
  const form = gaps.join('') + gapIn(plain, numerals.at(-1)?.end ?? 0, plain.length)
  let at = 0
  for (const [index, { value, role }] of numerals.entries()) {
    at += gaps[index]!.length
    if (value === null || !TOLD.has(role)) continue
    const place = hashOf(`${form.slice(Math.max(0, at - BESIDE), at)}0${form.slice(at, at + BESIDE)}`)
    hashes.add(join(place, hashOf(`${Number(value)}`)))
  }
  return hashes.all()
}

/** The letters between two numbers; of those between distant ones as many as make places. */
function gapIn(text: string, start: number, end: number): string {
  if (end - start <= 2 * REACH) return lettersIn(text.slice(start, end))
  return lettersIn(text.slice(start, start + REACH)) + lettersIn(text.slice(end - REACH, end))
}

const lettersIn = (text: string): string => text.replace(/[^\p{L}]+/gu, '')

const join = (place: number, number: number): number =>
  (((place >>> NUMBER_BITS) << NUMBER_BITS) | (number >>> (32 - NUMBER_BITS))) >>> 0

/** Whether the numbers that stand in the same places of two texts are the same but for a few; true where none do. */
export function agree(a: Uint32Array, b: Uint32Array): boolean {
  const all = new Set(b)
  const same = a.filter(it => all.has(it)).length
  return same >= ALIKE * Math.min(inPlacesOf(b, a), inPlacesOf(a, b))
}

/** How many numbers of one text stand where the other has a number too. */
function inPlacesOf(other: Uint32Array, one: Uint32Array): number {
  const places = new Set(other.map(it => it >>> NUMBER_BITS))
  return one.filter(it => places.has(it >>> NUMBER_BITS)).length
}
