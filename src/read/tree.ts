import { createHash } from 'node:crypto'
import type { Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { stemOf } from '../model/stem.ts'
import { readFrontMatter } from './front-matter.ts'
import { mendMarkdown } from './markdown.ts'

type Position = NonNullable<Nodes['position']>

/**
 * Reads a tree of Markdown that others have made: parsed, changed by plugins or built by hand. It is left as it is.
 *
 * @param text what it was parsed from, which its positions point into; empty where there is none
 */
export function readTree(tree: Root, path: string, text = ''): Source {
  const root = mendMarkdown({ ...tree, children: tree.children.map(node => placed(node)) }, text)
  const visible = textOf(tree)
  const sha256 = createHash('sha256')
    .update(text || visible)
    .digest('hex')
  const about = { path, stem: stemOf(path), format: 'md', encoding: 'utf-8', sha256 }
  if (!/\S/.test(visible)) return { ...about, root, metadata: {}, issues: [issue('empty-file', 'error', null)] }
  return { ...about, root, ...readFrontMatter(root) }
}

/** A copy in which what has no position stands where that stands which it lies in, as the paragraph of an HTML list item. */
function placed<Node extends Nodes>(node: Node, above?: Position): Node {
  const { position = above } = node
  const copy = position === undefined ? node : { ...node, position }
  if (!('children' in copy)) return copy
  const within = position && { start: withoutOffset(position.start), end: withoutOffset(position.end) }
  return { ...copy, children: (copy as Parents).children.map(child => placed(child, within)) }
}

/** The line and column are those of what it lies in; the characters there are not its own. */
const withoutOffset = ({ line, column }: Position['start']): Position['start'] => ({ line, column })
