import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Version of the package: `0.1.0`. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** SHA-256 over the word lists, lower-case hex. */
export function lexiconHash(): string {
  const folder = join(root, 'src/lexicon/data')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/**
 * Whether this is a working copy of Wenju one of whose files is newer than `file`: what was made before an edit of
 * the program is made again, without a new version number. An installed package only changes by its version.
 */
export function isEditedSince(file: string): boolean {
  if (/[\\/]node_modules[\\/]/.test(root)) return false
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const code = fileURLToPath(new URL('../', import.meta.url))
  return readdirSync(code, { recursive: true }).some(name => statSync(join(code, String(name))).mtimeMs > made)
}
