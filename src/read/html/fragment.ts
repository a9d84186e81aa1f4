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

/** The format of a text whose name tells none. */
export const formatOfText = (text: string): 'html' | 'txt' => (isHtml(text) ? 'html' : 'txt')
