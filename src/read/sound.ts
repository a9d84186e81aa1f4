import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'

/** What a node of a tree may turn out to be. */
type Raw = { readonly type: string } & Readonly<Record<string, unknown>>

/** Nodes of mdast and hast that hold text … */
const LITERALS = new Set(['text', 'inlineCode', 'code', 'html', 'yaml', 'comment', 'raw'])
/** … and those that hold nodes. */
const PARENTS = new Set([
  ...['root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'element'],
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference', 'footnoteDefinition'],
])

/**
 * Copies a tree that others have made so that each node is what its type says: what is no node is left out, children and
 * text that are missing are empty, both an issue; a depth, number or position that is none is as if not given.
 *
 *     {type: 'root', children: [null, {type: 'heading'}]}  →  {type: 'root', children: [{type: 'heading', depth: 1, children: []}]}
 */
export function soundTree<Tree extends Root | Hast>(tree: Tree): { readonly tree: Tree; readonly issues: Issue[] } {
  const strange: Strange[] = []
  const sound = soundNode(tree as unknown as Raw, strange) as unknown as Tree
  const [first] = strange
  if (first === undefined) return { tree: sound, issues: [] }
  const params = { count: strange.length, kind: first.kind }
  return { tree: sound, issues: [issue('broken-tree', 'warning', first.line, params)] }
}

/** A node that lacks what it must have. */
interface Strange {
  readonly kind: string
  readonly line: number | null
}

function soundNode(node: Raw, strange: Strange[]): Raw {
  const { type, position, ...rest } = node
  const sound: Record<string, unknown> & { type: string } = { type, ...rest }
  const place = isPosition(position) ? position : null
  if (place !== null) sound.position = place
  const isParent = PARENTS.has(type) || 'children' in node
  const isLiteral = LITERALS.has(type)
  if ((isParent && !Array.isArray(node.children)) || (isLiteral && typeof node.value !== 'string'))
    strange.push({ kind: type.slice(0, LONGEST), line: place?.start.line ?? null })
  if (isParent) sound.children = Array.isArray(node.children) ? soundNodes(node.children, strange) : []
  if (isLiteral) sound.value = typeof node.value === 'string' ? node.value.toWellFormed() : ''
  if (type === 'heading' && !isCount(node.depth)) sound.depth = 1
  if (type === 'list' && !isCount(node.start) && node.start !== 0) sound.start = null
  if (type === 'image' && typeof node.alt !== 'string') sound.alt = null
  if (type === 'element' && !isObject(node.properties)) sound.properties = {}
  return sound
}

/** Most of a node's type that a message shows, in UTF-16 units. */
const LONGEST = 40

function soundNodes(children: readonly unknown[], strange: Strange[]): Raw[] {
  const nodes: Raw[] = []
  for (const child of children) {
    if (isNode(child)) nodes.push(soundNode(child, strange))
    else strange.push({ kind: child === null ? 'null' : typeof child, line: null })
  }
  return nodes
}

const isNode = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

interface Position {
  readonly start: { readonly line: number }
}

const isPosition = (value: unknown): value is Position => isObject(value) && [value.start, value.end].every(isPoint)

const isPoint = (value: unknown): boolean =>
  isObject(value) && isCount(value.line) && [value.column, value.offset].every(it => it === undefined || isIndex(it))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isCount = (value: unknown): value is number => isIndex(value) && value > 0
