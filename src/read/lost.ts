import type { Nodes, Root } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'
import { countReplacements } from './decode.ts'
import { BrokenXml } from './office/xml.ts'

/** That a document has lost characters, in its bytes or before they were written: each is U+FFFD in its tree. Throws where that is most of it. */
export function lostIn(root: Root): Issue[] {
  let count = 0
  let length = 0
  let line: number | null = null
  const take = (node: Nodes, above: number | null): void => {
    const at = node.position?.start.line ?? above
    if ('children' in node) for (const child of node.children) take(child, at)
    else if ('value' in node) {
      const found = countReplacements(node.value)
      if (count === 0 && found > 0) line = at
      count += found
      length += node.value.length
    }
  }
  take(root, null)
  if (count * 2 > length) throw new BrokenXml('most of its characters are lost')
  return count === 0 ? [] : [issue('lost-characters', 'warning', line, { count })]
}
