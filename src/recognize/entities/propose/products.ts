import { Priority, type Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** A model name: Latin letters with digits or capitals inside, and what goes on with it. */
const model = /(?<![A-Za-z0-9])(?=[A-Z][A-Za-z]*[0-9A-Z])[A-Z][A-Za-z]{0,14}-?[0-9A-Za-z]{1,12}/y

/** Products behind their maker's name, and versions behind a product's: 中兴 BladeV9, 骁龙450. */
export function proposeProducts({ text, known, starts, ends }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const propose = (start: number, end: number): void => {
    proposals.push({ start, end, type: 'PROJECT', rule: 'product', priority: Priority.usual })
  }
  let word = 0
  for (const { start, end, known: name } of known) {
    if (name.type === 'ORG') {
      const at = text[end] === ' ' ? end + 1 : end
      model.lastIndex = at
      const found = model.exec(text)
      if (found !== null) propose(at, at + found[0].length)
    } else if (name.type === 'PROJECT') {
      let at = end
      while (at < end + 6 && isVersion(text.charCodeAt(at))) at++
      while (word < starts.length && ends[word]! < at) word++
      // digits with their unit are one word: 微信公众号94个
      const isCut = word < starts.length && starts[word]! < at && ends[word]! > at
      if (at > end && at < end + 6 && text[at - 1] !== '.' && !isCut) propose(start, at)
    }
  }
  return proposals
}

/** A digit or the point of a version. */
const isVersion = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e
