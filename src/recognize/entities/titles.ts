import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

/** What stands in 《》, innermost marks first, on one line: documents, laws, books, films; a newspaper too. */
const title = /《([^《》\n]{1,80})》/g

export function proposeTitles({ text }: Scene): Proposal[] {
  return [...text.matchAll(title)].map(({ index, 0: marked }) => ({
    start: index + 1,
    end: index + marked.length - 1,
    type: 'WORK',
    rule: 'title-marks',
    priority: Priority.marked,
  }))
}
