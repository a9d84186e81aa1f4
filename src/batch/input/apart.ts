import { documentId } from '../../model/ids.ts'
import { issue } from '../../model/issue.ts'
import { isVisible } from '../../model/visible.ts'
import { stemOf } from '../../read/formats.ts'
import type { Item } from './item.ts'
import { Seen } from './seen.ts'

/**
 * Two inputs may not have one id: the later one fails. A row with an empty text has none: it fails, and what comes later may
 * have its id. One whose id is another's but for upper and lower case is
 * marked, since on Windows and macOS the two would be one file.
 */
export async function* apart(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const ids = new Seen()
  const folded = new Seen()
  for await (const item of items) {
    const id = documentId(item.content.kind === 'text' ? item.path : stemOf(item.path), 1)
    if (item.content.kind === 'none' || isEmpty(item)) yield item
    else if (!ids.add(id)) {
      const problem = issue('duplicate-id', 'error', item.line, { name: item.path, id })
      yield { ...item, content: { kind: 'none', issue: problem } }
    } else yield folded.add(caseless(id)) ? item : { ...item, twin: true }
  }
}

const isEmpty = ({ content }: Item): boolean => content.kind === 'text' && !isVisible(content.text)

/** Equal where a file system may take two names for one. */
const caseless = (id: string): string => id.normalize('NFC').toUpperCase().toLowerCase()
