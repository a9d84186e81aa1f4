import type { Attributes } from './scan.ts'

/** An element that holds blocks. */
export interface Place {
  readonly name: string
  /** Its class and id, in lower case, words parted by `-`. */
  readonly marks: string
  readonly parent: Place | null
  /** How many elements it lies in. */
  readonly depth: number
  /** Whether by its tag or marks it is no article: navigation, comments, adverts. */
  readonly isBeside: boolean
  /** Whether that is said by a word that articles are called too: hot, recommended. */
  readonly isUnsure: boolean
  /** UTF-16 units in it: all, those that are links, and those of sentences that are none. */
  text: number
  linked: number
  prose: number
  /** Blocks in it. */
  blocks: number
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

export const VOID = named('area base br col embed hr img input link meta param source track wbr')
export const INLINE = named(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var o:p label',
)
export const PARAGRAPH = named('p')
export const HEADINGS = named('h1 h2 h3 h4 h5 h6')
export const CELLS = named('td th caption')
export const TABLE_PARTS = named('table thead tbody tfoot tr td th caption')

/** What each closes that is open, up to the element that holds it: `<li>` an `<li>` before it. */
export const CLOSES: Readonly<
  Record<string, { readonly names: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = Object.fromEntries(
  [
    ['li', 'li', 'ul ol menu'],
    ['dt', 'dt dd', 'dl'],
    ['dd', 'dt dd', 'dl'],
    ['tr', 'tr td th caption', 'table'],
    ['td', 'td th caption', 'tr table'],
    ['th', 'td th caption', 'tr table'],
    ['tbody', 'tr td th caption thead tbody', 'table'],
    ['option', 'option', 'select'],
    ['a', 'a', 'td th table'],
  ].map(([name, names, within]) => [name, { names: named(names!), within: named(within!) }]),
)

/** Elements that hold no article, whatever they are called. */
const BESIDE = named('nav aside footer address menu form button select dialog object video audio noscript svg canvas')

/** Words in classes and ids of what stands beside an article. */
const BESIDE_MARK =
  /(?:^|[-\d])(?:nav|navi|navbar|navigation|menu|crumbs?|breadcrumbs?|foot|footer|copyright|bdsharebuttonbox|comments?|pinglun|reply|replies|sidebar|aside|xgyd|xgxw|ads?|advert|advertisement|banner|sponsor|subscribe|newsletter|login|search|fontsize|pagination|pager|prev|next|prevnext|qr|qrcode|ewm|erweima|friendlink|popup|modal|cookie|cookies|disclaimer|mianze)(?=$|[-\d])/

/** … and those that are said of articles as well. */
const UNSURE_MARK =
  /(?:^|[-\d])(?:location|position|path|bottom|share|sharing|social|side|relate|related|relevant|recommend|recommended|recommends|tuijian|hot|rank|ranking|paihang|promo|register|toolbar|tools?|links|tags|keywords|widget|download)(?=$|[-\d])/

/** The place of an element in the one it lies in. */
export function placeOf(name: string, attributes: Attributes, parent: Place): Place {
  const given = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  const marks = given
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase()
  const isSure = BESIDE.has(name) || BESIDE_MARK.test(marks)
  const isUnsure = !isSure && UNSURE_MARK.test(marks)
  return { ...rootOf(name), marks, parent, depth: parent.depth + 1, isBeside: isSure || isUnsure, isUnsure }
}

/** A place that lies in none. */
export const rootOf = (name: string): Place => ({
  name,
  marks: '',
  parent: null,
  depth: 0,
  isBeside: false,
  isUnsure: false,
  text: 0,
  linked: 0,
  prose: 0,
  blocks: 0,
})
