import { posix } from 'node:path'
import type { XmlListener } from './xml.ts'

/** That a part refers to another one of its archive. */
export interface Relation {
  readonly id: string
  /** What the other is to it: `styles`, `footnotes`, `worksheet`. */
  readonly kind: string
  /** The name of the other in the archive. */
  readonly target: string
}

/** Where it stands what a part refers to: `word/document.xml` → `word/_rels/document.xml.rels`. */
export const relationsPath = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

/** Takes what a part refers to within its archive (ECMA-376, Open Packaging Conventions). */
export const relationListener = (part: string, take: (relation: Relation) => void): XmlListener => ({
  root: /^Relationships$/,
  open(name, { Id: id, Type = '', Target, TargetMode }) {
    if (name !== 'Relationship' || id === undefined || Target === undefined || TargetMode === 'External') return
    const target = posix.resolve('/', posix.dirname(part), Target).slice(1)
    take({ id, kind: posix.basename(Type), target })
  },
})
