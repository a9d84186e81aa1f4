import { fromTables } from '../../../lexicon/own.ts'
import { type Unit, units } from '../../../lexicon/units.ts'

interface Index {
  /** By char code the place in `buckets` of the units that begin with it; 0 for none. */
  readonly places: Uint16Array
  /** The longest unit first. */
  readonly buckets: readonly (readonly Unit[])[]
}

const open = fromTables(() => indexUnits(units()))

/** The longest unit that begins at `at`, whatever stands before it; null when none does. */
export function matchUnit(plain: string, at: number): Unit | null {
  const { places, buckets } = open()
  const place = places[plain.charCodeAt(at)]
  if (place === 0 || place === undefined) return null
  for (const unit of buckets[place]!) {
    const { length } = unit.text
    if ((length === 1 || plain.startsWith(unit.text, at)) && ends(plain, at + length, unit)) return unit
  }
  return null
}

/** A unit in letters ends where the letters end, one in characters where they do not begin another word. */
function ends(plain: string, end: number, { text, notBefore }: Unit): boolean {
  if (text.charCodeAt(text.length - 1) < 128) return text.endsWith('%') || !/[A-Za-z0-9²³]/.test(plain.charAt(end))
  if (notBefore === '') return true
  const next = plain.charAt(end)
  return next === '' || !notBefore.includes(next)
}

function indexUnits(units: readonly Unit[]): Index {
  const places = new Uint16Array(65_536)
  const buckets: Unit[][] = [[]]
  for (const unit of units) {
    const first = unit.text.charCodeAt(0)
    if (places[first] === 0) places[first] = buckets.push([]) - 1
    buckets[places[first]!]!.push(unit)
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.text.length - a.text.length)
  return { places, buckets }
}
