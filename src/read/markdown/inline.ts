import type { Token } from 'markdown-it'
import type { PhrasingContent } from 'mdast'

/** The node of each pair of tokens; of other marks only what they hold counts. */
const CONTAINERS: Readonly<Record<string, (children: PhrasingContent[], token: Token) => PhrasingContent>> = {
  em_open: children => ({ type: 'emphasis', children }),
  strong_open: children => ({ type: 'strong', children }),
  s_open: children => ({ type: 'delete', children }),
  link_open: (children, token) => ({ type: 'link', url: String(token.attrGet('href') ?? ''), children }),
}

/** Inline tokens as mdast; texts and soft line ends in a row are one text. */
export function inlineOf(tokens: readonly Token[]): PhrasingContent[] {
  const outer: PhrasingContent[][] = []
  let content: PhrasingContent[] = []
  for (const token of tokens) {
    const container = CONTAINERS[token.type]
    if (container !== undefined) {
      const children: PhrasingContent[] = []
      content.push(container(children, token))
      outer.push(content)
      content = children
    } else if (token.nesting === -1) content = outer.pop() ?? content
    else push(content, leafOf(token))
  }
  return content
}

function leafOf(token: Token): PhrasingContent {
  switch (token.type) {
    case 'softbreak':
      return { type: 'text', value: '\n' }
    case 'hardbreak':
      return { type: 'break' }
    case 'code_inline':
      return { type: 'inlineCode', value: token.content }
    case 'html_inline':
      return { type: 'html', value: token.content }
    case 'image':
      return { type: 'image', url: String(token.attrGet('src') ?? ''), alt: wordsOf(token.children ?? []) }
    case 'footnote_ref':
      return { type: 'footnoteReference', identifier: '' }
    default:
      return { type: 'text', value: token.content }
  }
}

function push(content: PhrasingContent[], node: PhrasingContent): void {
  const last = content.at(-1)
  if (node.type !== 'text' || last?.type !== 'text') content.push(node)
  else last.value += node.value
}

/** The visible characters of an image's description. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children }) =>
      type === 'image' ? wordsOf(children ?? []) : type === 'softbreak' ? '\n' : content,
    )
    .join('')
