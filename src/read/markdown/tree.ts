import type { Token } from 'markdown-it'
import type { ListItem, Parents, PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast'
import { inlineOf } from './inline.ts'

/** Where the lines of a text are. */
interface Lines {
  readonly text: string
  /** Offset of each line. */
  readonly starts: readonly number[]
}

/**
 * markdown-it's flat tokens of `text` as mdast. Blocks have the position they begin at (line, column and offset) and the
 * end of their last line; inline content has none.
 */
export function treeOf(tokens: readonly Token[], text: string): Root {
  const lines = { text, starts: startsOf(text) }
  const root: Root = { type: 'root', children: [] }
  const outer: Parents[] = []
  let parent: Parents = root
  for (const token of tokens) {
    if (token.nesting === -1) {
      parent = outer.pop() ?? root
      continue
    }
    const node = nodeOf(token, lines)
    if (node === null) {
      const content = inlineOf(token.children ?? [])
      if (parent.type === 'tableRow') parent.children.push({ type: 'tableCell', children: content })
      else if (parent.type === 'heading') parent.children = content
      else if (parent.type === 'paragraph') {
        const item = outer.at(-1)
        parent.children = item?.type === 'listItem' && item.children[0] === parent ? withoutBox(content) : content
        Object.assign(parent, at(token, lines, firstLine(token.content)))
      }
      continue
    }
    const siblings: Node[] = parent.children
    siblings.push(node)
    if (token.nesting === 1) {
      outer.push(parent)
      parent = node as Parents
    }
  }
  return root
}

type Node = RootContent | ListItem | TableRow

/** The node that a token opens; null for inline content. */
function nodeOf(token: Token, lines: Lines): Node | null {
  const { type, content, markup } = token
  switch (type) {
    case 'paragraph_open':
      return { type: 'paragraph', children: [], ...at(token, lines) }
    case 'heading_open':
      return {
        type: 'heading',
        depth: Number(token.tag.slice(1)) as 1,
        children: [],
        ...at(token, lines, hashes(markup)),
      }
    case 'bullet_list_open':
      return { type: 'list', ordered: false, children: [], ...at(token, lines) }
    case 'ordered_list_open':
      return {
        type: 'list',
        ordered: true,
        start: Number(token.attrGet('start') ?? 1),
        children: [],
        ...at(token, lines),
      }
    case 'list_item_open':
      return { type: 'listItem', children: [], ...at(token, lines, token.info + markup) }
    case 'blockquote_open':
      return { type: 'blockquote', children: [], ...at(token, lines) }
    case 'footnote_reference_open':
      return { type: 'footnoteDefinition', identifier: '', children: [] }
    case 'table_open':
      return { type: 'table', children: [], ...at(token, lines) }
    case 'tr':
      return { type: 'tableRow', children: (token.meta!.cells as string[]).map(cellOf), ...at(token, lines) }
    case 'tr_open':
      return { type: 'tableRow', children: [], ...at(token, lines) }
    case 'hr':
      return { type: 'thematicBreak', ...at(token, lines, markup) }
    case 'fence':
      return { type: 'code', lang: token.info.trim() || null, value: content, ...at(token, lines, markup) }
    case 'code_block':
      return { type: 'code', lang: null, value: content, ...at(token, lines) }
    case 'html_block':
      return { type: 'html', value: content, ...at(token, lines) }
    default:
      return null
  }
}

const cellOf = (value: string): TableCell => ({
  type: 'tableCell',
  children: value === '' ? [] : [{ type: 'text', value }],
})

/** What opens a heading; one by a line below it opens with its words. */
const hashes = (markup: string): string => (markup.startsWith('#') ? markup : '')

const firstLine = (content: string): string => content.split('\n', 1)[0]!.trimEnd()

/** An item of a list of tasks begins with a box to tick: [x]. */
function withoutBox([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest]
  return [{ ...first, value: first.value.replace(/^\[[ xX]\]\s(?=\S)/, '') }, ...rest]
}

/** The offset of each line, and one past the end. */
function startsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  starts.push(text.length + 1)
  return starts
}

/** From where `opening` stands in the first line of the token, or its first visible character, to its last line's end. */
function at({ map }: Token, { text, starts }: Lines, opening = '') {
  const [first, end] = map!
  const line = text.slice(starts[first]!, starts[first + 1]! - 1)
  const column = Math.max(0, opening === '' ? line.search(/[^ \t>]/) : line.indexOf(opening))
  return {
    position: {
      start: { line: first + 1, column: column + 1, offset: starts[first]! + column },
      end: { line: end, column: starts[end]! - starts[end - 1]!, offset: starts[end]! - 1 },
    },
  }
}
