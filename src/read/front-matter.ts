import type { Root } from 'mdast'
import { readGiven } from '../model/given.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Metadata } from '../model/source.ts'
import { readYaml } from './yaml.ts'

export interface FrontMatter {
  readonly metadata: Metadata
  readonly issues: readonly Issue[]
}

/** What each field is called, lower case. */
const KEYS: ReadonlyMap<string, keyof Metadata> = new Map(
  Object.entries({
    title: 'title',
    标题: 'title',
    題目: 'title',
    题目: 'title',
    標題: 'title',
    subtitle: 'subtitle',
    副标题: 'subtitle',
    副標題: 'subtitle',
    agency: 'agency',
    source: 'agency',
    来源: 'agency',
    來源: 'agency',
    place: 'place',
    地点: 'place',
    地點: 'place',
    date: 'date',
    日期: 'date',
    发布日期: 'date',
    发布时间: 'date',
    時間: 'date',
    时间: 'date',
    author: 'authors',
    authors: 'authors',
    作者: 'authors',
    记者: 'authors',
    記者: 'authors',
  } as const),
)

const nameOf = (key: string): keyof Metadata | undefined => KEYS.get(key.trim().toLowerCase())

/** Reads the YAML at the head of a Markdown file. What cannot be read is an issue with its line; the rest goes on. */
export function readFrontMatter(root: Root): FrontMatter {
  const node = root.children[0]
  if (node?.type !== 'yaml') return { metadata: {}, issues: isUnclosed(root) ? [UNCLOSED] : [] }
  const { fields, problems } = readYaml(node.value, key => nameOf(key) !== undefined)
  const above = node.position?.start.line ?? 1
  const { given, issues } = readGiven(
    fields.map(({ key, value, line }) => ({ name: nameOf(key)!, key: key.trim(), value, line: above + line })),
  )
  const broken = problems.map(({ line, reason }) => issue('broken-front-matter', 'warning', above + line, { reason }))
  const repeated = fields
    .filter(({ isRepeated }) => isRepeated)
    .map(({ key, line }) => issue('repeated-field', 'warning', above + line, { field: key.trim() }))
  return { metadata: given, issues: [...broken, ...repeated, ...issues] }
}

const UNCLOSED: Issue = issue('broken-front-matter', 'warning', 1, { reason: 'No closing "---"' })

/** Whether a file begins with `---` and a `key: value` line that no second `---` closes: it is then read as text. */
function isUnclosed({ children: [first, second] }: Root): boolean {
  if (first?.type !== 'thematicBreak' || first.position?.start.line !== 1 || second?.type !== 'paragraph') return false
  const [opening] = second.children
  return second.position?.start.line === 2 && opening?.type === 'text' && /^[^\s:]+:\s/.test(opening.value)
}
