import { readFileSync } from 'node:fs'
import type { LoadHook } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Modules whose lists are looked into. */
const OPENED = /\/src\/(?:link|recognize|lexicon)\/.*\.ts$/

/**
 * Loads modules so that a bench reaches what they keep to themselves: the constants and functions of a module are listed in
 * `globalThis.openedModules` under its address, functions to be replaced as well. The program knows nothing of it.
 */
export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context)
  if (!OPENED.test(url) || loaded.source === undefined) return loaded
  const written = readFileSync(fileURLToPath(url), 'utf8')
  const constants = namesIn(written, /^(?:export )?const (\w+)/gm)
  const functions = namesIn(written, /^(?:export )?function (\w+)/gm).map(
    name => `${name}: { get: () => ${name}, set: it => { ${name} = it } }`,
  )
  const entry = `{ constants: { ${constants.join(', ')} }, functions: { ${functions.join(', ')} } }`
  const opened = `(globalThis.openedModules ??= new Map()).set(import.meta.url, ${entry});`
  return { ...loaded, source: `${String(loaded.source)}\n;${opened}\n` }
}

const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!)
