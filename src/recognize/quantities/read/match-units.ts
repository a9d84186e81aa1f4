import { CLASSIFIERS, NOT_BEFORE } from '../../../lexicon/classifiers.ts'
import { type Unit, unitsByFirstCharacter } from '../../../lexicon/units.ts'

/** A unit of the lexicon and what it must not run into. */
interface Listed {
  readonly unit: Unit
  /** Characters that make it the first half of a word; null for a unit in letters, which ends where the letters end. */
  readonly notBefore: string | null
}

interface Index {
  /** By char code the place in `buckets` of the units that begin with it; 0 for none. */
  readonly places: Uint16Array
  /** The longest unit first. */
  readonly buckets: readonly (readonly Listed[])[]
}

let index: Index | undefined

/** The longest unit that begins at `at`, whatever stands before it; null when none does. */
export function matchUnit(plain: string, at: number): Unit | null {
  index ??= buildIndex()
  const place = index.places[plain.charCodeAt(at)]
  if (place === 0 || place === undefined) return null
  for (const { unit, notBefore } of index.buckets[place]!) {
    const { length } = unit.text
    if ((length === 1 || plain.startsWith(unit.text, at)) && ends(plain, at + length, unit, notBefore)) return unit
  }
  return null
}

function ends(plain: string, end: number, { text }: Unit, notBefore: string | null): boolean {
  if (notBefore === '') return true
  const next = plain.charAt(end)
  if (notBefore === null) return !/[A-Za-z0-9²³]/.test(next) || text.endsWith('%')
  return next === '' || !notBefore.includes(next)
}

function buildIndex(): Index {
  const places = new Uint16Array(65_536)
  const buckets: Listed[][] = [[]]
  for (const [first, units] of unitsByFirstCharacter(CLASSIFIERS)) {
    places[first.charCodeAt(0)] = buckets.length
    buckets.push(units.map(listed))
  }
  return { places, buckets }
}

function listed(unit: Unit): Listed {
  const last = unit.text.charAt(unit.text.length - 1)
  if (last.charCodeAt(0) < 128) return { unit, notBefore: null }
  return { unit, notBefore: unit.text.length > 2 ? '' : (NOT_BEFORE[last] ?? '') }
}
