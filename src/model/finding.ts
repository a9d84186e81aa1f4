import type { Article } from './article.ts'
import type { Issue } from './issue.ts'
import { indexAfter } from './span.ts'

/** An issue with its place in a file: what leaves the pipeline. */
export interface Finding extends Issue {
  readonly path: string
  /** Id-free pointer: place of the article in its file, from 1; null when the file gave no article. */
  readonly ordinal: number | null
}

/** Gives an issue of an article its file and the line of the block it points into. */
export function locateIssue(issue: Issue, article: Article): Finding {
  const { path, ordinal, blocks } = article
  const block = issue.span ? blocks[indexAfter(blocks, issue.span.start)] : undefined
  return { ...issue, line: issue.line ?? block?.line ?? null, path, ordinal }
}
