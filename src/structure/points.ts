import type { Block, Point } from '../model/article.ts'

/** Enumerated points. */
export function readPoints(_blocks: readonly Block[], _plain: string): Point[] {
  return []
}
