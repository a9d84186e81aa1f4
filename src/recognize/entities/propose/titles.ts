import { Priority, type Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** How long a title may be, in UTF-16 units. */
const longestTitle = 80

/** What stands in 《》, innermost marks first, on one line: documents, laws, books, films; a newspaper too. */
export function proposeTitles({ text, marks }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  for (const open of marks.titles) {
    const start = open + 1
    let end = start
    while (end < text.length && end - start <= longestTitle && !'《》\n'.includes(text[end]!)) end++
    if (text[end] !== '》' || end === start || end - start > longestTitle) continue
    proposals.push({ start, end, type: 'WORK', rule: 'title-marks', priority: Priority.marked })
  }
  return proposals
}
