import { posix } from 'node:path'
import type { XmlListener } from './xml.ts'

/** The name of a part in its archive, and whether it is given or where such parts are wont to lie. */
export interface NamedPart {
  readonly name: string
  readonly isNamed: boolean
}

/** What a part of an archive refers to (ECMA-376, Open Packaging Conventions), as far as its `listener` has taken it. */
export class Relations {
  readonly #part: string
  readonly #byId = new Map<string, string>()
  readonly #byKind = new Map<string, string>()

  constructor(part: string) {
    this.#part = part
  }

  /** Where it stands what the part refers to: `word/document.xml` → `word/_rels/document.xml.rels`. */
  get path(): string {
    return posix.join(posix.dirname(this.#part), '_rels', `${posix.basename(this.#part)}.rels`)
  }

  get listener(): XmlListener {
    return {
      root: /^Relationships$/,
      open: (name, { Id: id, Type = '', Target, TargetMode }) => {
        if (name !== 'Relationship' || id === undefined || Target === undefined || TargetMode === 'External') return
        const target = posix.resolve('/', posix.dirname(this.#part), Target).slice(1)
        const kind = posix.basename(Type)
        this.#byId.set(id, target)
        if (!this.#byKind.has(kind)) this.#byKind.set(kind, target)
      },
    }
  }

  /** The name of a part by the id that it is called by. */
  withId(id: string): string | undefined {
    return this.#byId.get(id)
  }

  /** The first part that is something to it: `styles`, `footnotes`. */
  ofKind(kind: string): NamedPart {
    const named = this.#byKind.get(kind)
    return { name: named ?? posix.join(posix.dirname(this.#part), `${kind}.xml`), isNamed: named !== undefined }
  }
}
