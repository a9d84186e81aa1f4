import { decodeHTMLStrict } from 'entities'
import { withoutSup } from '../sup-tags.ts'

/** Tags that part lines on a page; a text of two of them is HTML. */
const TAG = /<(?:p|br|div|section|article|h[1-6]|li)\b[^<>]{0,1000}>/gi
const TABLE = /<table\b[\s\S]*?<\/table\s*>/gi

/** UTF-16 units of a text that are looked through for tags. */
const READ = 20_000

/** Whether a text is HTML, as the cell of a collection may be; one with tables alone is read as text, tables and all. */
function isHtml(text: string): boolean {
  const head = text.slice(0, READ)
  if (!head.includes('<')) return false
  const tags = head.replaceAll(TABLE, '').match(TAG)
  return tags !== null && tags.length > 1
}

/** Whether HTML is a whole page, with things around its article; else it is the article alone. */
export const isPage = (html: string): boolean => /<(?:!doctype|html|head|body)\b/i.test(html.slice(0, READ))

/** Whether a text is a whole page and begins as one. */
export const isWholePage = (text: string): boolean => PAGE_START.test(text) && isHtml(text) && PAGE_END.test(text)

const PAGE_START = /^\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b[^<>]{0,1000}>/i
const PAGE_END = /<\/(?:html|body)\s*>/i

/** A text whose name tells no format, as the row of a collection: HTML, or plain text. */
export interface Fragment {
  readonly text: string
  readonly format: 'html' | 'txt'
}

/**
 * Tells what a text of a collection is. One that has marks of HTML and lines of its own is read as plain text without them:
 * `<b>山城</b>&nbsp;通车` → `山城 通车`.
 */
export function readFragment(text: string): Fragment {
  if (isHtml(text)) return { text, format: 'html' }
  return { text: hasMarks(text) ? withoutMarks(text) : text, format: 'txt' }
}

/** Tags that a text may hold in its lines, and what stands for a character. */
const WORD_TAG =
  /<\/?(?:a|b|big|center|cite|del|div|em|font|i|img|ins|label|mark|p|q|s|section|small|span|strong|u)(?:\s[\w:-]{1,30}\s?=[^<>]{0,1000})?\s?\/?>/gi
const LINE_TAG = /<br\s*\/?>\n?|<\/p\s*>(?=[^\n])/gi
const CLOSED =
  /<\/(?:a|b|big|center|cite|del|div|em|font|i|ins|label|mark|p|q|s|section|small|span|strong|sub|sup|u)\s*>|<br\s*\/?>/i
const CHARACTER = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/i

/** Whether a text has marks of HTML; one with a table is read as it is, table and all. */
const hasMarks = (text: string): boolean =>
  !/<table\b/i.test(text) &&
  ((text.includes('</') || text.includes('<br')) && CLOSED.test(text) ? true : CHARACTER.test(text))

const withoutMarks = (text: string): string =>
  decodeHTMLStrict(
    withoutSup(text)
      .replaceAll(LINE_TAG, '\n')
      .replaceAll(WORD_TAG, '')
      .replaceAll(/<\/?su[bp]>/gi, ''),
  ).replaceAll('\u00a0', ' ')
