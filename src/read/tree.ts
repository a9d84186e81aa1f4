import { createHash } from 'node:crypto'
import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { isVisible } from '../model/visible.ts'
import { stemOf } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import { mendMarkdown } from './markdown.ts'
import { soundTree } from './sound.ts'

type Position = NonNullable<Nodes['position']>

/**
 * Reads a tree of Markdown that others have made: parsed, changed by plugins or built by hand. It is left as it is.
 *
 * @param text what it was parsed from, which its positions point into; empty where there is none
 */
export function readTree(tree: Root, path: string, text = ''): Source {
  const { tree: sound, issues } = soundTree(tree)
  const root = mendMarkdown({ ...sound, children: held(sound).map(node => placed(node)) as RootContent[] }, text)
  const visible = textOf(sound)
  const sha256 = createHash('sha256')
    .update(text || visible)
    .digest('hex')
  const about = {
    path,
    stem: stemOf(path),
    format: 'md',
    mediaType: 'text/markdown',
    encoding: 'utf-8',
    sha256,
  }
  if (!isVisible(visible))
    return { ...about, root, metadata: {}, issues: [...issues, issue('empty-file', 'error', null)] }
  const front = readFrontMatter(root)
  return { ...about, root, metadata: front.metadata, issues: [...issues, ...front.issues] }
}

/** A copy in which what has no position stands where that stands which it lies in, as the paragraph of an HTML list item. */
function placed(node: Nodes, above?: Position, isInline = false): Nodes {
  const { position = above } = node
  const copy = position === undefined ? node : { ...node, position }
  if (!('children' in copy)) return copy
  const within = position && { start: withoutOffset(position.start), end: withoutOffset(position.end) }
  const holdsText = isInline || TEXT_HOLDERS.has(copy.type)
  const children = holdsText ? copy.children : held(copy)
  return { ...copy, children: children.map(child => placed(child, within, holdsText)) } as Nodes
}

const TEXT_HOLDERS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** What lies in lists, tables and their rows, whatever it is. */
const HOLDERS: Readonly<Record<string, string>> = { list: 'listItem', table: 'tableRow', tableRow: 'tableCell' }

/** What cannot stand beside paragraphs, and what holds it. */
const HELD: ReadonlyMap<string, string> = new Map([
  ...['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference', 'inlineCode'].map(
    type => [type, 'paragraph'] as const,
  ),
  ...['break', 'footnoteReference', 'tableCell'].map(type => [type, 'paragraph'] as const),
  ['tableRow', 'table'],
])

/** The children of a node of blocks, each run of those that cannot stand there in a node that holds them: text in a paragraph. */
function held({ type, children }: Parents): Nodes[] {
  const inside = HOLDERS[type]
  const nodes: Nodes[] = []
  let run: Nodes[] = []
  let last: string | undefined
  for (const child of children) {
    const holder = inside === undefined ? HELD.get(child.type) : child.type === inside ? undefined : inside
    if (holder !== last) run = []
    last = holder
    run.push(child)
    if (holder === undefined) nodes.push(child)
    else if (run.length === 1) nodes.push({ type: holder, children: run, position: child.position } as Nodes)
  }
  return nodes
}

/** The line and column are those of what it lies in; the characters there are not its own. */
const withoutOffset = ({ line, column }: Position['start']): Position['start'] => ({ line, column })
