import type { Root } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import { readDate } from '../model/date.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Metadata } from '../model/source.ts'

export interface FrontMatter {
  readonly metadata: Metadata
  readonly issues: readonly Issue[]
}

/** What each field is called, lower case. */
const KEYS: Readonly<Record<string, keyof Metadata>> = {
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
}

/** Reads the YAML at the head of a Markdown file. What cannot be read is an issue with its line; the rest goes on. */
export function readFrontMatter(root: Root): FrontMatter {
  const node = root.children[0]
  if (node?.type !== 'yaml') return { metadata: {}, issues: isUnclosed(root) ? [UNCLOSED] : [] }
  const lines = new LineCounter()
  const document = parseDocument(node.value, { lineCounter: lines })
  const first = (node.position?.start.line ?? 1) + 1
  const issues = document.errors.map(({ message, pos }) =>
    issue('broken-front-matter', 'warning', first + lines.linePos(pos[0]).line - 1, {
      reason: message.split('\n')[0]!.replace(/ at line .*$/, ''),
    }),
  )
  const fields: unknown = issues.length === 0 ? document.toJS() : null
  if (issues.length > 0) return { metadata: readByLine(node.value), issues }
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return { metadata: {}, issues }
  return { metadata: pickFields(Object.entries(fields)), issues }
}

const UNCLOSED: Issue = issue('broken-front-matter', 'warning', 1, { reason: 'No closing "---"' })

/** Whether a file begins with `---` and a `key: value` line that no second `---` closes: it is then read as text. */
function isUnclosed({ children: [first, second] }: Root): boolean {
  if (first?.type !== 'thematicBreak' || first.position?.start.line !== 1 || second?.type !== 'paragraph') return false
  const [opening] = second.children
  return second.position?.start.line === 2 && opening?.type === 'text' && /^[^\s:]+:\s/.test(opening.value)
}

/** Of broken YAML, the lines that read `key: value` all the same. */
function readByLine(yaml: string): Metadata {
  const pairs = [...yaml.matchAll(/^([^\s:#][^:\n]*):[ \t]+([^\s[{&*!|>'"%@`][^\n]*)$/gm)]
  return pickFields(pairs.map(([, key, value]) => [key!, value!]))
}

function pickFields(entries: readonly (readonly [string, unknown])[]): Metadata {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {}
  for (const [key, value] of entries) {
    const field = KEYS[key.trim().toLowerCase()]
    if (field === undefined || value === null || value === undefined) continue
    if (field === 'authors') metadata.authors = readNames(value)
    else if (field === 'date') metadata.date = readDate(String(value)) ?? metadata.date
    else metadata[field] = String(value).trim()
  }
  return metadata
}

function readNames(value: unknown): string[] {
  const names = Array.isArray(value)
    ? value.map(String)
    : String(value).split(/[,，、;；]|\s{2,}|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]{2})/)
  return names.map(name => name.trim()).filter(name => name !== '')
}
