import { isVisible } from '../../model/visible.ts'
import { type MappingOptions, nameOf } from './mapping.ts'

type Fields = Readonly<Record<string, unknown>>

/** What tables of others call the column of the text. */
const TEXT_COLUMNS = [
  '正文',
  '内容',
  '全文',
  'content',
  '新闻内容',
  '文章内容',
  '正文内容',
  '新闻正文',
  '文章正文',
  'body',
]

/** A text, also one that is a list of paragraphs; undefined of what is none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const isList = Array.isArray(value) && value.length > 0 && value.every(it => typeof it === 'string')
  return isList ? value.join('\n\n') : undefined
}

/** The column of the text among those there are: the one named, or one that is called so where there is none of that name. */
export function textColumnOf(columns: readonly string[], textField: string): string | undefined {
  if (columns.includes(textField)) return textField
  return textField === 'text' ? TEXT_COLUMNS.find(name => columns.includes(name)) : undefined
}

/** Whether one of these columns is that of the text, under the name it has here. */
export const namesText = (
  columns: readonly string[],
  options: MappingOptions & { readonly textField: string },
): boolean =>
  textColumnOf(
    columns.map(column => nameOf(column, options)),
    options.textField,
  ) !== undefined

/** The column of a row that holds its text: the one named, or one that is called so where that is empty. */
export function columnOfText(fields: Fields, textField: string): string | undefined {
  const holds = (name: string): boolean => isVisible(asText(fields[name]) ?? '')
  if (textField === 'text' && !holds(textField) && isNothing(fields[textField])) {
    const other = TEXT_COLUMNS.find(holds)
    if (other !== undefined) return other
  }
  return textField in fields ? textField : textColumnOf(Object.keys(fields), textField)
}

/** Whether there is nothing where a text may be; a number or a list is something. */
const isNothing = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string'
