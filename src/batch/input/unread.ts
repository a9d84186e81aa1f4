import { type Issue, issue } from '../../model/issue.ts'
import { extensionOf, formatOf, type Unread } from '../../read/formats.ts'

/** What is said of a file of the input, or member of an archive, that is not read. */
export interface Unreadable extends Unread {
  /** What its name ends in: `.doc`, `.doc.gz`. */
  readonly extension: string
}

/** Why a file is not read, by its name; null when it is. */
export function unreadable(path: string): Unreadable | null {
  const { reading } = formatOf(path)
  if (typeof reading === 'string') return null
  return { ...reading, extension: endingOf(path) }
}

/** What a name ends in, packed or not. */
export const endingOf = (path: string): string =>
  `${extensionOf(path)}${/\.gz$/i.test(path) ? '.gz' : ''}` || 'no extension'

/** Endings told apart; files with others beyond are counted together. */
const MOST = 100

/** Counts what is not read of a folder or an archive, by how names end: a folder of pictures is one finding. */
export class Left {
  readonly #byEnding = new Map<string, Unreadable & { first: string; count: number }>()
  #links: { readonly first: string; readonly count: number } | null = null

  add(name: string, found: Unreadable): void {
    const key = this.#byEnding.size < MOST ? found.extension : 'other'
    const known = this.#byEnding.get(key)
    if (known === undefined) this.#byEnding.set(key, { ...found, extension: key, first: name, count: 1 })
    else known.count++
  }

  /** Counts a link in an archive. */
  addLink(name: string): void {
    const { first, count } = this.#links ?? { first: name, count: 0 }
    this.#links = { first, count: count + 1 }
  }

  /** A finding for each ending, the commonest first; errors where nothing may be left out. */
  issues(strict = false): Issue[] {
    const found = [...this.#byEnding.values()]
    found.sort((a, b) => b.count - a.count || (a.extension < b.extension ? -1 : 1))
    const severity = strict ? 'error' : 'warning'
    const files = found.map(params => issue('unread-files', severity, null, { ...params }))
    return this.#links === null ? files : [...files, issue('unread-links', severity, null, { ...this.#links })]
  }
}

/** Whether an issue says of an input that it is not read. */
export const isUnread = ({ code }: Issue): boolean => UNREAD.has(code)

const UNREAD: ReadonlySet<string> = new Set([
  'empty-file',
  'unread-files',
  'unread-links',
  'unread-sheet',
  'unread-json',
  'unread-lists',
  'earlier-dataset',
  'system-folder',
])
