import { nameSymbol } from '../clause/symbols.ts'

/** The way a candidate was found: L left of the amount, R right of it, E1f first phrase one clause before … */
export interface Kind {
  readonly name: string
  /** Number among the kinds, from 0. */
  readonly index: number
  /** Symbols of its name and of its name without the distance. */
  readonly symbol: number
  readonly wide: number
  readonly wideName: string
}

const kinds = new Map<string, Kind>()

/** The kind of a name. */
export function kindOf(name: string): Kind {
  const known = kinds.get(name)
  if (known !== undefined) return known
  const wideName = name.replace(/\d/g, '')
  const kind = { name, index: kinds.size, symbol: nameSymbol(name), wide: nameSymbol(wideName), wideName }
  kinds.set(name, kind)
  return kind
}
