import { MAPPED, type Mapping } from '../batch/input/mapping.ts'
import { Refusal } from '../batch/refusal.ts'
import { readDate } from '../model/date.ts'
import { MOST_BYTES } from '../model/density.ts'
import { MOST_JOBS } from '../model/options.ts'

// How values of options are read, on the command line and in the config file. `option` is what the user calls it.

/** What is not empty: a name, a path. */
export function readName(given: string, option: string): string {
  if (given.trim() === '') throw new Refusal('missing-value', { option })
  return given
}

/** A number above zero, in decimal digits: seconds. */
export function readPositive(given: string | number, option: string): number {
  const value = /^\d*\.?\d+$/.test(String(given)) ? Number(given) : 0
  if (value > 0 && Number.isFinite(value)) return value
  throw new Refusal('bad-number', { option, given })
}

/** A whole number above zero, in decimal digits: processes. */
export function readCount(given: string | number, option: string): number {
  const value = /^\d+$/.test(String(given)) ? Number(given) : 0
  if (value === 0) throw new Refusal('bad-count', { option, given })
  return atMost(MOST_JOBS, String(MOST_JOBS), value, given, option)
}

/** Bytes: `500k`, `8M`, `1G`, `4096`. */
export function readSize(given: string | number, option: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(String(given))
  const power = ['', 'k', 'm', 'g'].indexOf(match?.[2]?.toLowerCase() ?? '')
  const bytes = match === null ? 0 : Math.round(Number(match[1]) * 1024 ** power)
  if (bytes === 0) throw new Refusal('bad-size', { option, given })
  return atMost(MOST_BYTES, '2G', bytes, given, option)
}

function atMost(most: number, named: string, value: number, given: string | number, option: string): number {
  if (value <= most) return value
  throw new Refusal('too-much', { option, given, most: named })
}

/** A day, month or year as EDTF. */
export function readDay(given: string | number, option: string): string {
  const date = readDate(String(given))
  if (date !== null) return date
  throw new Refusal('bad-date', { option, given })
}

export function readChoice<Choice extends string>(given: string, option: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(name => name === given)
  if (choice !== undefined) return choice
  throw new Refusal('bad-choice', { option, given, choices: choices.join(', ') })
}

/** `日期=date`: a column, and what it stands for; together with those given before. */
export function readMapping(given: string, option: string, before: Mapping = {}): Mapping {
  const at = given.lastIndexOf('=')
  if (at < 1) throw new Refusal('bad-mapping', { option, given })
  const name = readChoice(given.slice(at + 1).trim(), option, MAPPED)
  return { ...before, [given.slice(0, at).trim()]: name }
}

export const FORMATS = ['jsonl', 'csv', 'json'] as const

/** `csv, json`: each once, in the order that they are written. */
export function readFormats(given: string | readonly string[], option: string): (typeof FORMATS)[number][] {
  const names = typeof given === 'string' ? given.split(',') : given
  const asked = new Set(names.map(name => readChoice(name.trim(), option, FORMATS)))
  return FORMATS.filter(name => asked.has(name))
}
