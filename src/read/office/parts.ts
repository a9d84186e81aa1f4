import { type Issue, issue } from '../../model/issue.ts'
import { BrokenXml } from './xml.ts'
import { BrokenPackage, GrownPackage } from './zip.ts'

/** Whether an error says that a part is broken, and others need not be. */
export const isBroken = (error: unknown): error is BrokenPackage | BrokenXml =>
  (error instanceof BrokenPackage || error instanceof BrokenXml) && !(error instanceof GrownPackage)

/** Parts that a document can do without: one that is broken costs itself alone. */
export class Parts {
  #count = 0
  #first: { readonly name: string; readonly error: Error } | null = null

  /** What a part is read to; null where it is broken. Throws where the document grows past its limit. */
  read<Found>(name: string, read: (name: string) => Found): Found | null {
    try {
      return read(name)
    } catch (error) {
      this.#lose(name, error)
      return null
    }
  }

  /** As {@link read}, of a part that is read as it comes. */
  async follow(name: string, read: () => Promise<void>): Promise<void> {
    try {
      await read()
    } catch (error) {
      this.#lose(name, error)
    }
  }

  /** Takes that a part is not there. */
  miss(name: string, reason = 'it is not in the archive'): void {
    this.#lose(name, new BrokenPackage(reason))
  }

  #lose(name: string, error: unknown): void {
    if (!isBroken(error)) throw error
    this.#count++
    this.#first ??= { name, error }
  }

  /** What is wrong with the first part that is broken. */
  get error(): Error | null {
    return this.#first?.error ?? null
  }

  /** What is said of the parts that are broken. */
  get issues(): Issue[] {
    if (this.#first === null) return []
    const { name, error } = this.#first
    return [issue('broken-parts', 'warning', null, { count: this.#count, name, reason: error.message })]
  }
}
