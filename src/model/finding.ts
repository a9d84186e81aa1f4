import type { Article } from './article.ts'
import type { Issue } from './issue.ts'
import { indexAfter } from './span.ts'

/** An issue with its place in a file: what leaves the pipeline. */
export interface Finding extends Issue {
  readonly path: string
  /** Column of `line` where the block begins that it points into, from 1; null when not known. */
  readonly column: number | null
  /** Id-free pointer: place of the article in its file, from 1; null when the file gave no article. */
  readonly ordinal: number | null
}

/** Gives an issue of an article its file, and the place of the block it points into. */
export function locateIssue(issue: Issue, article: Article): Finding {
  const { path, ordinal, blocks } = article
  if (issue.span === null || issue.line !== null) return { ...issue, column: null, path, ordinal }
  const { line, column } = blocks[indexAfter(blocks, issue.span.start)] ?? NOWHERE
  return { ...issue, line: column === null ? null : line, column, path, ordinal }
}

const NOWHERE = { line: null, column: null }
