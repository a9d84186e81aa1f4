import MarkdownIt, { type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { isOpenMarkup } from './open-markup.ts'
import { readTable } from './table.ts'

/** How deep quotes and lists may stand in one another; a list takes two. */
export const deepest = 100

let parser: InstanceType<typeof MarkdownIt> | undefined

/**
 * The blocks of Markdown with tables and footnotes as markdown-it's flat tokens, in linear time whatever the text.
 * Footnotes stay where they are printed. What lies deeper than {@link deepest} is left out.
 */
export function tokenize(text: string): Token[] {
  parser ??= createParser()
  return parser.parse(text, {})
}

function createParser() {
  const created = new MarkdownIt({ html: true, maxNesting: deepest }).use(footnote)
  created.core.ruler.disable('footnote_tail')
  created.inline.ruler.disable('footnote_inline')
  created.block.ruler.at('table', readTable, { alt: ['paragraph', 'reference'] })
  created.inline.ruler.before('html_inline', 'open_markup', isOpenMarkup)
  // Nobody follows a link here: any address will do.
  created.validateLink = () => true
  created.normalizeLink = address => address
  return created
}
