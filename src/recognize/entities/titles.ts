import { Priority, type Proposal } from './proposal.ts'
import type { Scene } from './scene.ts'

/** How long a title may be, in UTF-16 units. */
const longestTitle = 80

/** What stands in 《》: documents, laws, books, films; a newspaper too. */
export function proposeTitles({ text }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = text.indexOf('》', open)
    if (close < 0) break
    const inner = text.lastIndexOf('《', close)
    const begin = text.slice(open, close).includes('〈') ? open : inner
    if (close - begin > 1 && close - begin <= longestTitle && !text.slice(begin, close).includes('\n')) {
      proposals.push({ start: begin + 1, end: close, type: 'WORK', rule: 'title-marks', priority: Priority.marked })
    }
    open = close
  }
  return proposals
}
