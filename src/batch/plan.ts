import { placesOf, refuseForeign } from './dataset/workplace.ts'
import { apart } from './input/apart.ts'
import { readItems } from './input/items.ts'
import { Seen } from './input/seen.ts'
import { type BatchOptions, manifestHead } from './options.ts'
import { itemOptions, openUsable } from './run.ts'

/** What a run would do with an input. */
export type Fate = 'process' | 'reuse' | 'fail' | 'remove'

/** Tells what a run would do, input by input, in the order it would; writes nothing. */
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
  try {
    for await (const item of apart(readItems(inputs, itemOptions(options)))) {
      seen.add(item.path)
      const isKept = published?.take(item) != null
      tell(item.content.kind === 'none' ? 'fail' : isKept ? 'reuse' : 'process', item.path)
    }
    for (const { row } of published?.rowsBetween(published.start, published.manifestSize) ?? []) {
      if (seen.add(row.path)) tell('remove', row.path)
    }
  } finally {
    published?.close()
  }
}
