import { posix } from 'node:path'
import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { Tally } from '../model/density.ts'
import { type Field, lossesIn, readGiven } from '../model/given.ts'
import type { Issue } from '../model/issue.ts'
import { decode } from './decode.ts'
import { readHtml } from './html.ts'
import { leftOutIn, leftOutIssues, NOTHING_LEFT_OUT, together } from './left-out.ts'
import type { Read } from './nodes.ts'
import { Parts } from './office/parts.ts'
import { readXml } from './office/xml.ts'
import { BrokenPackage, type Package } from './office/zip.ts'
import { countParts } from './parts.ts'
import { shifted } from './tables/html.ts'

/**
 * Reads a book (EPUB 3.3, and 2): its chapters in the order of its spine, each as HTML without a page around it. The table
 * of contents and the cover are left out. Lines count those of its chapters, one after the other.
 */
export function readEpub(files: Package, issues: Issue[] = [], tally = new Tally()): Read {
  const path = packagePath(files.read('META-INF/container.xml'))
  const xml = path === null ? null : files.read(path)
  if (path === null || xml === null) throw new BrokenPackage('it holds no book')
  const { fields, chapters, unlisted } = readPackage(xml)
  const parts = new Parts()
  for (const id of unlisted) parts.miss(id, 'it is not in the list of parts')
  const locked = parts.read('META-INF/encryption.xml', name => lockedOf(files.read(name))) ?? NONE
  const children: RootContent[] = []
  let lines = 0
  let leftOut = NOTHING_LEFT_OUT
  for (const chapter of chapters) {
    const name = posix.join(posix.dirname(path), nameOf(chapter))
    const page = parts.read(name, () => chapterIn(files, name, locked))
    if (page === null) continue
    if (TITLE_PAGE.test(page) || /(?:^|\/)title[-_]?page\.x?html?$/i.test(name)) continue
    const html = bodyOf(page)
    tally.hold(countParts(html, 'html'))
    // what a chapter lacks, as a picture alone does, is no fault of the book
    const said: Issue[] = []
    const nodes = shifted(readHtml(html, said).root.children, lines)
    for (const node of nodes) addParts(node, tally)
    leftOut = together(leftOut, leftOutIn(said))
    // programs put the title of a book above its first chapter once more
    const last = children.at(-1)
    const isAgain = last?.type === 'heading' && nodes[0]?.type === 'heading' && textOf(last) === textOf(nodes[0])
    for (const node of nodes.slice(isAgain ? 1 : 0)) children.push(node)
    lines += html.split('\n').length
  }
  if (children.length === 0 && parts.error !== null) throw parts.error
  const { given, issues: found } = readGiven(fields)
  issues.push(...parts.issues, ...found, ...lossesIn(fields), ...leftOutIssues(leftOut))
  return { root: { type: 'root', children }, metadata: given }
}

const NONE: ReadonlySet<string> = new Set()

function chapterIn(files: Package, name: string, locked: ReadonlySet<string>): string {
  if (locked.has(name)) throw new BrokenPackage('it is protected against copying')
  const bytes = files.read(name)
  if (bytes === null) throw new BrokenPackage('a chapter is not in the archive')
  const page = decode(bytes).text
  if (isCutOff(page)) throw new BrokenPackage('it ends in the middle')
  return page
}

/** Whether a page of XHTML, which closes what it opens, closes neither itself nor its body. */
const isCutOff = (page: string): boolean =>
  XHTML.test(page.slice(0, HEAD)) && !/<\/(?:[\w-]+:)?(?:html|body)\s*>/i.test(page)
const XHTML = /<(?:[\w-]+:)?html\b[^<>]{0,1000}=["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i
/** Characters in which a page says what it is. */
const HEAD = 4096

/** Counts the parts of a chapter that stay when its tags have gone. */
function addParts(node: Nodes, tally: Tally): void {
  if (node.type === 'tableCell') tally.add('cells')
  else if (BLOCKS.has(node.type)) tally.add('blocks')
  if ('children' in node) for (const child of node.children) addParts(child, tally)
}

const BLOCKS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'tableRow'])

/** A page that prints what the book says of itself. */
const TITLE_PAGE = /<(?:section|body|div)\b[^<>]{0,1000}(?:epub:type|id|class)="(?:titlepage|title-page)"/i

/** What is between the tags of its body: all of that is text. */
function bodyOf(html: string): string {
  const start = /<body\b[^<>]{0,1000}>/i.exec(html)
  const end = html.lastIndexOf('</body')
  return html.slice(start === null ? 0 : start.index + start[0].length, end < 0 ? undefined : end)
}

function packagePath(xml: Uint8Array | null): string | null {
  let path: string | null = null
  if (xml !== null)
    readXml(xml, {
      open(name, attributes) {
        if (localOf(name) === 'rootfile') path ??= attributes['full-path'] ?? null
      },
    })
  return path
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A reference without its fragment, with its percent signs decoded. */
function nameOf(reference: string): string {
  const path = reference.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

interface Book {
  readonly fields: Field[]
  /** In order. */
  readonly chapters: string[]
  /** Chapters by their ids that the list of parts lacks. */
  readonly unlisted: string[]
}

/** What a book says of itself. */
function readPackage(xml: Uint8Array): Book {
  const listed = new Set<string>()
  const items = new Map<string, string>()
  const spine: string[] = []
  const beside = new Set<string>()
  const said: { name: string; value: string }[] = []
  let open: { name: string; value: string } | null = null
  readXml(xml, {
    open(name, attributes) {
      const local = localOf(name)
      if (local === 'meta' && attributes.property === 'dcterms:modified') {
        open = { name: 'modified', value: '' }
        said.push(open)
      } else if (local === 'item') {
        const { id = '', href = '', properties = '' } = attributes
        const isText = TEXT.test(attributes['media-type'] ?? '') || /\.x?html?$/i.test(nameOf(href))
        listed.add(id)
        if (isText && !/\b(?:nav|cover-image)\b/.test(properties)) items.set(id, href)
      } else if (local === 'itemref') spine.push(attributes.idref ?? '')
      else if (local === 'reference' && /^(?:toc|cover)$/.test(attributes.type ?? ''))
        beside.add(nameOf(attributes.href ?? ''))
      else if (/^(?:title|date|creator)$/.test(local)) {
        open = { name: local, value: '' }
        said.push(open)
      }
    },
    close() {
      open = null
    },
    text(value) {
      if (open !== null) open.value += value
    },
  })
  const chapters = spine.flatMap(id => items.get(id) ?? []).filter(href => !beside.has(nameOf(href)))
  return { fields: fieldsOf(said), chapters, unlisted: spine.filter(id => !listed.has(id)) }
}

const TEXT = /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/

function fieldsOf(said: readonly { readonly name: string; readonly value: string }[]): Field[] {
  const values = (name: string): string[] =>
    said.flatMap(it => (it.name === name && it.value.trim() !== '' ? it.value.trim() : []))
  const field = (name: Field['name'], value: string | string[] | undefined): Field[] =>
    value === undefined || value.length === 0 ? [] : [{ name, key: name, value, line: null }]
  const [date] = values('date').map(it => it.slice(0, 10))
  // a program that knows neither gives the day on which it packed the book, and a title that is none
  const isPacked = values('modified').some(it => it.slice(0, 10) === date)
  const title = values('title').find(it => !/^(?:unknown|untitled|未命名|无标题|未知)/i.test(it))
  return [
    ...field('title', title),
    ...field('date', isPacked ? undefined : date),
    ...field(
      'authors',
      values('creator').filter(it => !NOBODY.test(it)),
    ),
  ]
}

/** What programs call an author they do not know. */
const NOBODY = /^(?:unknown(?: authors?)?|anonymous|未知(?:作者)?|佚名|匿名)$/i

/** Members that are encrypted. */
function lockedOf(xml: Uint8Array | null): ReadonlySet<string> {
  const names = new Set<string>()
  if (xml !== null)
    readXml(xml, {
      open(name, attributes) {
        if (localOf(name) === 'CipherReference') names.add(nameOf(attributes.URI ?? ''))
      },
    })
  return names
}
