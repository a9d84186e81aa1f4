import { withoutAsides } from './asides.ts'
import { type MappingOptions, mapped } from './mapping.ts'
import { asText, columnOfText } from './text-column.ts'

type Fields = Readonly<Record<string, unknown>>

/** An article of a row, under the names that its columns have here. */
export interface RowArticle {
  /** The names of the objects in the row that it stands in; none where the row is the article. */
  readonly names: readonly string[]
  readonly fields: Fields
  /** Its column of the text; undefined where it has none. */
  readonly column: string | undefined
}

/** How deep in a row an article may stand. */
const DEEPEST = 20

/**
 * The articles of a row: itself, or where it has no text those that it wraps in objects, with what is said around them; not
 * the comments beside them.
 *
 *     {"id": 7, "article": {"text": "甲"}, "code": 0}    {"id": 7, "text": "甲", "code": 0}
 */
export function articlesIn(fields: Fields, options: MappingOptions & { readonly textField: string }): RowArticle[] {
  const found = readArticles(fields, options, [])
  return found.length > 0 ? found : [articleOf(fields, options)]
}

function readArticles(
  fields: Fields,
  options: Parameters<typeof articlesIn>[1],
  names: readonly string[],
): RowArticle[] {
  const own = articleOf(fields, options)
  const value = own.column === undefined ? undefined : own.fields[own.column]
  if (asText(value) !== undefined) return [{ ...own, names }]
  // a text that is left empty is none, whatever else there is
  if ((own.column !== undefined && !isObject(value)) || names.length === DEEPEST) return []
  const inside = Object.entries(fields).flatMap(([name, it]) => {
    const found = isObject(it) ? readArticles(it, options, [...names, name]) : []
    return found.length > 0 ? [[name, found] as const] : []
  })
  const main = new Map(withoutAsides(inside, ([name]) => [name]).main)
  const around = mapped(Object.fromEntries(Object.entries(fields).filter(([name]) => !main.has(name))), options)
  return [...main.values()].flat().map(it => ({ ...it, fields: { ...around, ...it.fields } }))
}

const articleOf = (fields: Fields, options: Parameters<typeof articlesIn>[1]): RowArticle => {
  const own = mapped(fields, options)
  return { names: [], fields: own, column: columnOfText(own, options.textField) }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
