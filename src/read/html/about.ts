import { readDate } from '../../model/date.ts'
import { fieldNamed } from '../../model/field-names.ts'
import type { Field } from '../../model/given.ts'
import type { Metadata } from '../../model/source.ts'
import type { Page } from './page.ts'

/** What the head of a page says of its article: each field as often as it is said, the most trusted first. */
export interface About {
  readonly fields: readonly Field[]
  /** Titles that it gives, the site's name cut off where it stands behind one. */
  readonly titles: readonly string[]
  /** Names of the site, of which none is a title or an author. */
  readonly sites: readonly string[]
  readonly url: string | null
}

/** Names of meta tags beside those of front matter, in lower case. */
const NAMES: ReadonlyMap<string, keyof Metadata | 'site'> = new Map(
  Object.entries({
    'og:title': 'title',
    'twitter:title': 'title',
    articletitle: 'title',
    'dc.title': 'title',
    'article:published_time': 'date',
    'og:release_date': 'date',
    'og:published_time': 'date',
    'article:published': 'date',
    'weibo:article:create_at': 'date',
    'bytedance:published_time': 'date',
    'dc.date': 'date',
    'dcterms.created': 'date',
    'parsely-pub-date': 'date',
    publication_date: 'date',
    articledate: 'date',
    date_published: 'date',
    contentsource: 'agency',
    'article:source': 'agency',
    'og:article:source': 'agency',
    mediaid: 'agency',
    'article:author': 'authors',
    'og:article:author': 'authors',
    'dc.creator': 'authors',
    'og:site_name': 'site',
    sitename: 'site',
    'application-name': 'site',
    'og:url': 'url',
    url: 'url',
  } as const),
)

export function readAbout(page: Page): About {
  const fields: Field[] = []
  const sites: string[] = []
  const urls: string[] = []
  const add = (name: string, key: string, value: string): void => {
    const known = NAMES.get(name) ?? fieldNamed(name)
    const said = value.trim()
    if (known === undefined || said === '') return
    if (known === 'site') sites.push(said)
    else if (known === 'url') urls.push(said)
    // what a tag calls a date is often a number or a word of its own
    else if (known !== 'date' || readDate(said) !== null) fields.push({ name: known, key, value: said, line: null })
  }
  for (const source of page.data) readData(source, add)
  for (const meta of page.metas) {
    const key = meta.get('property') ?? meta.get('name') ?? meta.get('itemprop') ?? ''
    if (meta.get('rel')?.toLowerCase() === 'canonical') urls.unshift(meta.get('href') ?? '')
    else add(key.toLowerCase(), key, meta.get('content') ?? '')
  }
  if (page.stamp !== null) add('date', 'ct', dayInChina(page.stamp))
  if (page.savedFrom !== null) urls.push(page.savedFrom)
  const titles = fields.filter(({ name }) => name === 'title').map(({ value }) => String(value))
  const url = urls.find(it => /^https?:\/\/[^/]+\/./.test(it)) ?? null
  return { fields, titles: [...titles, ...titlesIn(page.title)], sites, url }
}

/** A title with what is cut off behind `_`, `|`, ` - `: 春耕全面展开_中国新闻网. */
function titlesIn(title: string): string[] {
  const cuts = [...title.matchAll(/\s*(?:[_|｜丨]|\s[-–—]+\s?|[-–—]{2}|-(?=[^-]*$))\s*/g)]
  return [title, ...cuts.map(({ index }) => title.slice(0, index)).reverse()].filter(it => it !== '')
}

/** Depth to which JSON-LD is looked through, and most objects of it. */
const DEEPEST = 4
const MOST = 50

/** Articles in JSON-LD. What is no JSON says nothing. */
function readData(source: string, add: (name: string, key: string, value: string) => void): void {
  let left = MOST
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || left-- <= 0) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    const node = value as Readonly<Record<string, unknown>>
    if (/Article|Posting|Report|WebPage/.test(String(node['@type']))) {
      for (const key of ['headline', 'datePublished', 'pubDate'])
        if (typeof node[key] === 'string')
          add(key.toLowerCase() === 'pubdate' ? 'date' : key.toLowerCase(), key, node[key])
      const authors = [node.author].flat().filter(isPerson).map(nameOf)
      add('authors', 'author', authors.join('、'))
      for (const named of [node.publisher].flat()) add('og:site_name', 'publisher', nameOf(named))
      for (const address of [node.url, node.mainEntityOfPage]) add('url', 'url', addressOf(address))
    }
    visit(node['@graph'], depth + 1)
  }
  try {
    visit(JSON.parse(source), 0)
  } catch {
    // scripts are no part of the article
  }
}

const nameOf = (value: unknown): string => {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value
  return typeof name === 'string' ? name : ''
}

const addressOf = (value: unknown): string => {
  const address = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value
  return typeof address === 'string' ? address : ''
}

const isPerson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '@type' in value && value['@type'] === 'Person'

/** The day in China of a time in seconds since 1970. */
const dayInChina = (seconds: number): string => new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10)
