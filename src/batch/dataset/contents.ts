import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Seen } from '../input/seen.ts'
import { linesBetween } from '../lines.ts'
import { articleFiles, MANIFEST, type ManifestHead, type ManifestRow } from './manifest.ts'

export const DESCRIPTOR = 'datapackage.json'
const BLOCK = 1 << 16

/** What a dataset holds, as its manifest says it. */
export interface Contents {
  /** How many articles. */
  readonly documents: number
  /** Whether the file of that path, relative to the dataset, is one of its own: `figures.csv`, `articles/a/b.json`. */
  has(path: string): boolean
}

/** Reads what the dataset in a folder holds; null when there is none of ours. */
export function readContents(folder: string): Contents | null {
  const head = readHead(folder)
  if (head === null) return null
  const own = new Set([MANIFEST, DESCRIPTOR, ...head.files])
  const articles = new Seen()
  const hasArticles = head.configuration.formats.includes('json')
  let documents = 0
  const fd = openSync(join(folder, MANIFEST), 'r')
  try {
    for (const { line } of linesBetween(fd, 0, Number.POSITIVE_INFINITY)) {
      const row = parse<ManifestRow>(line)
      if (!Array.isArray(row?.documents)) continue
      documents += row.documents.length
      if (hasArticles) for (const path of articleFiles(row)) articles.add(path)
    }
  } finally {
    closeSync(fd)
  }
  return { documents, has: path => own.has(path) || articles.has(path) }
}

/** Whether a folder holds a manifest that we wrote. */
export const hasManifest = (folder: string): boolean => readHead(folder) !== null

/** Whether a folder holds a dataset of ours, by its manifest or, where that is gone, by its descriptor. */
export function isDataset(folder: string): boolean {
  if (readHead(folder) !== null) return true
  const file = join(folder, DESCRIPTOR)
  if (!isFile(file)) return false
  const { name, description } = parse<{ name?: unknown; description?: unknown }>(readFileSync(file, 'utf8')) ?? {}
  return name === 'wenju' && String(description).startsWith('Made by Wenju ')
}

/** What a dataset was made with; null when the folder holds none of ours. */
function readHead(folder: string): ManifestHead | null {
  const file = join(folder, MANIFEST)
  if (!isFile(file)) return null
  const fd = openSync(file, 'r')
  try {
    const [first] = linesBetween(fd, 0, BLOCK)
    const head = first === undefined ? null : parse<ManifestHead>(first.line)
    const isOurs = typeof head?.wenju === 'string' && Array.isArray(head.files)
    return isOurs && Array.isArray(head.configuration?.formats) ? head : null
  } finally {
    closeSync(fd)
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function parse<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T
  } catch {
    return null
  }
}
