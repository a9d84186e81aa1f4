import type { About } from './about.ts'
import type { Content } from './content.ts'
import type { PageBlock } from './page.ts'
import { isProse } from './prose.ts'

const SHORTEST = 2
const LONGEST = 120

/** Blocks of a text among which its title may stand. */
const WITHIN = 3

/** Words in classes and ids of titles. */
const TITLE_MARK = /(?:^|-)(?:title|headline|tit|biaoti|bt|subject|activity-name)(?=$|-|\d)/

/** The least worth of what is taken for a title. */
const LEAST = 5

/** The block that is the title, the nearest above the text of those worth most; null where none is printed. */
export function findTitle(blocks: readonly PageBlock[], content: Content, { titles, sites }: About): number | null {
  const wanted = titles.map(folded)
  const names = new Set(sites.map(folded))
  let best = LEAST - 1
  let found: number | null = null
  for (const [index, block] of blocks.slice(0, Math.min(content.end, content.start + WITHIN)).entries()) {
    const { text } = block
    // behind a sentence of the text it is that of another article
    if (found !== null && index > content.start && isProse(blocks[index - 1]!.text)) break
    if (text.length < SHORTEST || text.length > LONGEST || block.table !== null) continue
    const worth = names.has(folded(text)) ? 0 : worthOf(block, wanted)
    if (worth >= best && worth >= LEAST) {
      best = worth
      found = index
    }
  }
  return found
}

function worthOf({ text, linked, heading, place }: PageBlock, wanted: readonly string[]): number {
  const own = folded(text)
  const isSame = wanted.includes(own)
  // the head may cut the title, or put the name of the site and of the section before or behind it
  const isAlike =
    !isSame &&
    own.length >= 6 &&
    wanted.some(it => it.startsWith(own) || it.endsWith(own) || (it.length >= 8 && own.startsWith(it)))
  const byTag = heading === null ? 0 : Math.max(0, 7 - 2 * heading)
  const byMark = TITLE_MARK.test(place.marks) || TITLE_MARK.test(place.parent?.marks ?? '') ? 3 : 0
  const byLink = linked * 2 > text.length ? -4 : 0
  return (isSame ? 10 : isAlike ? 8 : 0) + byTag + byMark + byLink
}

/** Without blanks and punctuation, which differ between the head of a page and its text. */
const folded = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '')

/** Shortest title that a name of the site is cut off of. */
const SHORTEST_CUT = 2

/** The title where none is printed: that of the head, without the name of the site. */
export function titleOf({ titles }: About, whole: string): string | null {
  const [first] = titles
  if (first !== undefined && first !== whole) return first
  const cut = titles.filter(it => it !== whole && it.length >= SHORTEST_CUT).at(-1)
  return cut ?? first ?? null
}
