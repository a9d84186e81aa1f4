import * as here from 'node:path'
import { isDynamicPattern } from 'tinyglobby'

/** How a system writes paths: `path.posix` or `path.win32`. */
type Paths = Pick<typeof here, 'relative' | 'sep'>

/** The deepest of the folders that holds all of them; empty where there is none, as of two drives of Windows. */
export function commonFolder(folders: readonly string[], { sep }: Paths = here): string {
  const [first = [], ...others] = folders.map(folder => folder.split(sep))
  const shared = others.reduce((length, parts) => {
    let same = 0
    while (same < length && parts[same] === first[same]) same++
    return same
  }, first.length)
  const common = first.slice(0, shared).join(sep)
  // A root ends in a separator: `/`, `C:\`.
  return shared === 1 ? common + sep : common
}

/** The path of a file from a folder, `/` between parts whatever the system writes: `news\a.txt` → `news/a.txt`. */
export function pathFrom(base: string, file: string, { relative, sep }: Paths = here): string {
  return (base === '' ? file : relative(base, file)).split(sep).join('/')
}

/** A pattern with `/` between parts: in patterns `\` takes a character's meaning, on Windows it is typed for `/`. */
export const asPattern = (given: string, { sep }: Paths = here): string => given.split(sep).join('/')

/** The folder a pattern begins in; any other input as it is. */
export function fixedPart(input: string): string {
  if (!isDynamicPattern(input)) return input
  const parts = asPattern(input).split('/')
  const wild = parts.findIndex(part => isDynamicPattern(part))
  return parts.slice(0, wild).join('/') || (input.startsWith('/') ? '/' : '.')
}

/** Whether a path is a folder or lies in it; watchers write `/` on every system. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(folder + here.sep)
