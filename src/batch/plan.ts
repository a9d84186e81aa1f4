import { hasFailed, type ManifestRow } from './dataset/manifest.ts'
import { placesOf, refuseForeign } from './dataset/workplace.ts'
import { apart } from './input/apart.ts'
import type { Item } from './input/item.ts'
import { readItems } from './input/items.ts'
import { Seen } from './input/seen.ts'
import { isUnread } from './input/unread.ts'
import { type BatchOptions, manifestHead } from './options.ts'
import { itemOptions, openUsable } from './run.ts'

/** What a run would do with an input. */
export type Fate = 'process' | 'reuse' | 'fail' | 'leave' | 'remove'

/**
 * What becomes of an item; null where it is a remark on others. What is not read is left, where that is no error; what
 * failed and is as it was fails again.
 */
function fateOf({ content }: Item, kept: ManifestRow | null): Fate | null {
  if (content.kind !== 'none') return kept === null ? 'process' : hasFailed(kept) ? 'fail' : 'reuse'
  if (content.issue.severity === 'error') return 'fail'
  return isUnread(content.issue) ? 'leave' : null
}

/** The files that are left go by how they end, links by the first of them: `news.zip/*.doc`. */
function nameOf({ path, content }: Item): string {
  if (content.kind !== 'none') return path
  const { code, params } = content.issue
  if (code === 'unread-links') return `${path}/${params.first}`
  return code === 'unread-files' ? `${path === '.' ? '' : `${path}/`}*${params.extension}` : path
}

/** Tells what a run would do, input by input, in the order it would; of what fails once, however many findings it has. Writes nothing. */
export async function planRun(
  inputs: readonly string[],
  options: BatchOptions,
  tell: (fate: Fate, path: string) => void,
): Promise<void> {
  const head = await manifestHead(options)
  const { output } = placesOf(options.output)
  refuseForeign(output, options.output)
  const published = openUsable(output, head, options)
  const seen = new Seen()
  const failing = new Seen()
  try {
    for await (const item of apart(readItems(inputs, itemOptions(options)))) {
      seen.add(item.path)
      const fate = fateOf(item, published?.take(item)?.row ?? null)
      const name = nameOf(item)
      if (fate !== null && (fate !== 'fail' || failing.add(name))) tell(fate, name)
    }
    for (const { row } of published?.rowsBetween(published.start, published.manifestSize) ?? []) {
      if (seen.add(row.path)) tell('remove', row.path)
    }
  } finally {
    published?.close()
  }
}
