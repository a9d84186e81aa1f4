import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Makes sure that nodejieba's native code is there, without its dictionary: a millisecond. npm from 12 on and pnpm from
 * 10 on do not run the script that builds it unless the user says so.
 *
 * @throws {Error} that says what to run.
 */
export function requireBinding(): void {
  const folder = require.resolve('nodejieba/package.json')
  try {
    require('nodejieba/build/Release/nodejieba.node')
  } catch (error) {
    throw new Error(missingBinding(folder, (error as NodeJS.ErrnoException).code), { cause: error })
  }
}

/**
 * What to run where the native code is missing, or (`ERR_DLOPEN_FAILED`) made for another machine.
 *
 * @param place path inside the installed nodejieba, which shows who installed it
 */
export function missingBinding(place: string, code: string | undefined): string {
  const manager = /[\\/]\.pnpm[\\/]/.test(place) ? 'pnpm' : 'npm'
  if (code === 'ERR_DLOPEN_FAILED') {
    return `Run "${manager} rebuild nodejieba": the word segmenter nodejieba is built for another machine`
  }
  return `${APPROVALS[manager]}: the word segmenter nodejieba is not built`
}

const APPROVALS = {
  npm: 'Run "npm install-scripts approve nodejieba", then "npm rebuild nodejieba" (npm 10: only the second)',
  pnpm: 'Run "pnpm approve-builds" and choose nodejieba',
}
