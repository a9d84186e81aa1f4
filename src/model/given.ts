import { readDate, readInstant } from './date.ts'
import { type Issue, issue } from './issue.ts'
import type { Kind } from './options.ts'
import type { Metadata } from './source.ts'

/** What the caller knows about a file's articles; it wins over front matter, which wins over the text. */
export interface Given extends Metadata {
  /** The day that relative times resolve against where the article has no date. EDTF, any precision. */
  readonly referenceDate?: string | undefined
}

/** What is known of an article is content, whatever stands there. */
export const METADATA_KINDS: Readonly<Record<keyof Metadata, Kind>> = {
  title: 'content',
  subtitle: 'content',
  agency: 'content',
  place: 'content',
  date: 'content',
  authors: 'content',
  url: 'content',
}

/** A field as it was found outside the text: whatever stood there, and where. */
export interface Field {
  readonly name: keyof Given
  /** What it is called where it stands: `发布时间`. */
  readonly key: string
  /** Null where there is nothing. */
  readonly value: unknown
  /** Line of the file, from 1; null when it has none. */
  readonly line: number | null
}

/** The fields of an object of any origin. */
export function fieldsOf(given: Readonly<Partial<Record<keyof Given, unknown>>>): Field[] {
  const key = (name: keyof Given): string => (name === 'referenceDate' ? 'reference_date' : name)
  return NAMES.map(name => ({ name, key: key(name), value: given[name] ?? null, line: null }))
}

const NAMES = ['title', 'subtitle', 'agency', 'place', 'date', 'authors', 'url', 'referenceDate'] as const

/** Reads fields: text on one line, dates as EDTF. What makes no sense is left out and an issue; of one name the last counts. */
export function readGiven(fields: readonly Field[]): { readonly given: Given; readonly issues: readonly Issue[] } {
  const given: { -readonly [Name in keyof Given]: Given[Name] } = {}
  const issues: Issue[] = []
  for (const field of fields) {
    const { name, key, value, line } = field
    if (value === null) continue
    if (name === 'authors') {
      const { names, strangers } = readNames(value)
      if (names.length > 0) given.authors = names
      if (strangers.length > 0) issues.push(noText(field, strangers[0]))
      continue
    }
    const text = textOf(value)
    if (text === null) issues.push(noText(field, value))
    else if (text === '') continue
    else if (name === 'url' && NO_ADDRESS.test(text))
      issues.push(issue('no-address', 'info', line, { field: key, value: shorten(text) }))
    else if (name === 'url' && !ADDRESS.test(text))
      issues.push(issue('bad-address', 'warning', line, { field: key, value: shorten(text) }))
    else if (name !== 'date' && name !== 'referenceDate') given[name] = text
    else {
      const date = name === 'date' ? readDate(text) : readInstant(text)
      if (date === null) issues.push(issue('bad-date', 'warning', line, { field: key, value: shorten(text) }))
      else given[name] = date
    }
  }
  return { given, issues }
}

/** What is lost of the characters of fields that are texts, as U+FFFD or half of one. */
export const lossesIn = (fields: readonly Field[]): Issue[] =>
  fields.flatMap(({ name, key, value, line }) => {
    if (name === 'date' || name === 'referenceDate') return []
    const lossy = [value]
      .flat()
      .map(it => (typeof it === 'string' ? it.toWellFormed() : ''))
      .find(it => it.includes('\ufffd'))
    return lossy === undefined ? [] : [issue('lost-in-field', 'warning', line, { field: key, value: shorten(lossy) })]
  })

const noText = ({ key, line }: Field, value: unknown): Issue =>
  issue('bad-field', 'warning', line, { field: key, kind: kindOf(value) })

/** What a value is, in words that the catalogue translates: `a list`. */
export const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

/** `https://a.cn/1.htm`, `//a.cn/1`, `a.cn/1.htm`, `/1.htm`: without blanks, of parts that a dot or slash keeps apart. */
const ADDRESS = /^[^\s./]*[./][^\s]*$/

/** What people and programs write where there is no address: n/a, 无, -, #, javascript:void(0) */
const NO_ADDRESS =
  /^(?:n\.?\/?a\.?|none|null|nil|undefined|nan|无|暂无|没有|无链接|暂缺|缺|未知|不详|待补|略|[\p{P}\p{S}]+|#\S*|javascript:.*|about:blank)$/iu

/** On one line, without lone surrogates; null of what is no text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return typeof value === 'string'
    ? value
        .toWellFormed()
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
    : null
}

/** The names of a list, or of a text that strings them together, and what among them is no text. */
function readNames(value: unknown): { readonly names: string[]; readonly strangers: unknown[] } {
  const isList = Array.isArray(value)
  const texts = (isList ? value : [value]).map(textOf)
  const names = texts
    .filter(text => text !== null)
    .flatMap(text => (isList ? text : text.split(BETWEEN_NAMES)))
    .map(name => name.trim())
  return {
    names: names.filter(name => name !== ''),
    strangers: (isList ? value : [value]).filter((_, i) => texts[i] === null),
  }
}

/** 甲乙、丙丁 · 甲乙 丙丁, but 王 芳 is one name. */
const BETWEEN_NAMES = /[,，、;；]|\s{2,}|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff]{2})/

/** Most of a value that a message shows, in UTF-16 units. */
const SHOWN = 60

export const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text
