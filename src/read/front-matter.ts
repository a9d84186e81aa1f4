import type { Root } from 'mdast'
import { fieldNamed } from '../model/field-names.ts'
import { readGiven } from '../model/given.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Metadata } from '../model/source.ts'
import { readYaml } from './yaml.ts'

export interface FrontMatter {
  readonly metadata: Metadata
  readonly issues: readonly Issue[]
}

/** Reads the YAML at the head of a Markdown file. What cannot be read is an issue with its line; the rest goes on. */
export function readFrontMatter(root: Root): FrontMatter {
  const node = root.children[0]
  if (node?.type !== 'yaml') return { metadata: {}, issues: isUnclosed(root) ? [UNCLOSED] : [] }
  const { fields, problems } = readYaml(node.value, key => fieldNamed(key) !== undefined)
  const above = node.position?.start.line ?? 1
  const { given, issues } = readGiven(
    fields.map(({ key, value, line }) => ({ name: fieldNamed(key)!, key: key.trim(), value, line: above + line })),
  )
  const broken = problems.map(({ line, reason }) => issue('broken-front-matter', 'warning', above + line, { reason }))
  const repeated = fields
    .filter(({ isRepeated }) => isRepeated)
    .map(({ key, line }) => issue('repeated-field', 'warning', above + line, { field: key.trim() }))
  return { metadata: given, issues: [...broken, ...repeated, ...issues] }
}

const UNCLOSED: Issue = issue('broken-front-matter', 'warning', 1, { reason: 'no "---" closes it' })

/** Whether a file begins with `---` and a `key: value` line that no second `---` closes: it is then read as text. */
function isUnclosed({ children: [first, second] }: Root): boolean {
  if (first?.type !== 'thematicBreak' || first.position?.start.line !== 1 || second?.type !== 'paragraph') return false
  const [opening] = second.children
  return second.position?.start.line === 2 && opening?.type === 'text' && /^[^\s:]+:\s/.test(opening.value)
}
