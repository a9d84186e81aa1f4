import type { StateInline } from 'markdown-it'

/** How what a browser does not show begins, and what it needs to end. */
const FORMS: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/<!--/y, '-->'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<\?/y, '?>'],
  [/<![A-Za-z]/y, '>'],
]

/** Where the last closing of each kind stands in a text. */
interface Last {
  readonly text: string
  readonly at: Map<string, number>
}
let last: Last = { text: '', at: new Map() }

/**
 * Steps over the `<` of a comment, instruction or declaration that nothing closes. markdown-it's own rule would look for
 * the end of each up to the end of the text: `<?<?<?…` would take quadratic time.
 */
export function isOpenMarkup(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '<' || !'!?'.includes(src[pos + 1] ?? ' ')) return false
  const closing = FORMS.find(([opening]) => {
    opening.lastIndex = pos
    return opening.test(src)
  })?.[1]
  if (closing === undefined || lastOf(src, closing) > pos) return false
  if (!silent) state.pending += '<'
  state.pos++
  return true
}

function lastOf(text: string, closing: string): number {
  if (last.text !== text) last = { text, at: new Map() }
  const at = last.at.get(closing) ?? text.lastIndexOf(closing)
  last.at.set(closing, at)
  return at
}
