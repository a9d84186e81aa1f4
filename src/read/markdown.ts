import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

let processor: Processor<Root> | undefined

/**
 * Reads Markdown with tables and front matter, and mends what Markdown takes for markup but a Chinese article prints:
 * the number of `1998. 年鉴`, paragraphs above `---` or set in by four blanks, one tilde in 10~20万.
 */
export function readMarkdown(text: string): Root {
  processor ??= unified()
    .use(remarkParse)
    // One tilde is a range: 10~20万，同比30~40倍 strikes nothing out.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml'])
    .freeze() as Processor<Root>
  const root = processor.parse(text)
  return { ...root, children: root.children.flatMap(node => mend(node, text)) }
}

type Block = RootContent | BlockContent | DefinitionContent

function mend(node: RootContent, source: string): RootContent[] {
  switch (node.type) {
    case 'list':
      return mendList(node, source)
    case 'heading':
      return isUnderlinedParagraph(node, source)
        ? [paragraph(node.children, node), { type: 'thematicBreak', ...at(node.position!.end.line) }]
        : [{ ...node, children: withoutMarkup(node.children) }]
    case 'code':
      return readLines(node.value, node.position!.start.line + (node.lang !== null || isFenced(node, source) ? 1 : 0))
    case 'html':
      return readLines(visibleText(node.value), node.position!.start.line)
    case 'paragraph':
      return [{ ...node, children: withoutMarkup(node.children) }]
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(child => mend(child, source))
    default:
      return [node]
  }
}

/** Gives the entries of an ordered list their numbers back; a "list" that opens with a year is running text. */
function mendList(list: List, source: string): RootContent[] {
  const children = list.children.map(item => {
    const marker = list.ordered ? /^\d+[.)]/.exec(source.slice(item.position!.start.offset!))?.[0] : undefined
    const content = item.children.flatMap(child => mend(child, source)) as BlockContent[]
    return { ...item, children: marker === undefined ? content : numbered(content, marker) }
  })
  if (!list.ordered || (list.start ?? 1) < 1000) return [{ ...list, children }]
  return children.flatMap(item => item.children)
}

function numbered(content: readonly BlockContent[], marker: string): BlockContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'paragraph') return [...content]
  return [{ ...first, children: [{ type: 'text', value: `${marker} ` }, ...first.children] }, ...rest]
}

/** A heading by a line of `---` below it that is a paragraph by its length or its end: a rule was meant. */
function isUnderlinedParagraph(node: Block & { readonly type: 'heading' }, source: string): boolean {
  const { start, end } = node.position!
  const printed = source.slice(start.offset, end.offset)
  if (printed.startsWith('#')) return false
  const text = printed.slice(0, printed.lastIndexOf('\n')).trim()
  return text.length > 60 || /[。；：，]$/.test(text) || text.includes('\n')
}

const isFenced = (node: Block, source: string): boolean =>
  /^\s*[`~]{3}/.test(source.slice(node.position!.start.offset, node.position!.start.offset! + 8))

/** One paragraph a line: code blocks in articles are paragraphs set in by blanks. */
function readLines(text: string, from: number): Paragraph[] {
  return text
    .split('\n')
    .map(
      (value, index): Paragraph => ({
        type: 'paragraph',
        children: [{ type: 'text', value: value.trim() }],
        ...at(from + index),
      }),
    )
    .filter(({ children }) => children[0]!.type === 'text' && children[0]!.value !== '')
}

const at = (line: number) => ({ position: { start: { line, column: 1 }, end: { line, column: 1 } } })

const paragraph = (children: readonly PhrasingContent[], like: Block): Paragraph => ({
  type: 'paragraph',
  children: withoutMarkup(children),
  ...(like.position === undefined ? {} : { position: like.position }),
})

/** Inline content without tags, comments and footnote marks; `<br>` is a line break. */
function withoutMarkup(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    if (node.type === 'html') return /^<br\b/i.test(node.value) ? [{ type: 'break' }] : []
    if (node.type === 'footnoteReference') return []
    if ('children' in node)
      return [{ ...node, children: withoutMarkup(node.children as PhrasingContent[]) } as PhrasingContent]
    return [node]
  })
}

/** What a browser would show of a piece of HTML, one line a block; entities stay as printed. */
const visibleText = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, '')
    .replaceAll(/<\/?(?:p|div|br|li|tr|h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
