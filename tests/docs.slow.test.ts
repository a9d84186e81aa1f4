import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Options of a command, as its help names them. */
function optionsOf(command: string): string[] {
  const run = ['--import', 'tsx', `${ROOT}src/cli/main.ts`, command, '--help']
  const help = execFileSync(process.execPath, run, { encoding: 'utf8', cwd: ROOT })
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(match => match[1]!)
}

test.each(['extract', 'pipe', 'schema'])('docs/cli.md explains every option of %s', command => {
  const page = readFileSync(`${ROOT}docs/cli.md`, 'utf8')
  expect(optionsOf(command)).toContain('--help')
  expect(optionsOf(command).filter(option => !page.includes(`\`${option}`))).toEqual([])
})
