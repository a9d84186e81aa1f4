import type { Issue } from '../../model/issue.ts'
import { isOfArticle, unreadColumns } from './metadata.ts'

/** Most names that are held of a collection whose rows each have columns of their own. */
const MOST = 1000

/** Notes the columns of a collection that hold something and are read as nothing. */
export class Strangers {
  readonly #read: Set<string>
  readonly #seen = new Set<string>()

  /** `read` are the columns of text and id. */
  constructor(read: readonly string[]) {
    this.#read = new Set(read)
  }

  /** Takes in a row of which `column` was read as its text. */
  add(fields: Readonly<Record<string, unknown>>, column: string): void {
    this.#read.add(column)
    if (this.#seen.size >= MOST) return
    for (const [name, value] of Object.entries(fields)) if (value !== null && value !== '') this.#seen.add(name)
  }

  /** What is said of them all, of the collection `name`. */
  issues(name: string): Issue[] {
    return unreadColumns(
      [...this.#seen].filter(it => !this.#read.has(it) && !isOfArticle(it)),
      name,
      null,
    )
  }
}
