import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { scratchFolder, shellCommand, writeFiles } from './wenju.ts'

const PAGE = readFileSync(fileURLToPath(new URL('../docs/feeding-other-tools.md', import.meta.url)), 'utf8')

/** The shell blocks of the page with the tools they need. */
const blocks = [...PAGE.matchAll(/(?:<!-- needs (.+?) -->\n\n)?```sh\n([\s\S]*?)```/g)].map(([, needs, code]) => ({
  needs: needs?.split(' ') ?? [],
  code: code!,
}))

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function succeeds(command: string): boolean {
  try {
    execFileSync('bash', ['-c', command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A Python with pandas: the first one, or the system's, for which a distribution's packages are. */
const python = ['python3', '/usr/bin/python3'].find(name => succeeds(`${name} -c "import pandas"`)) ?? null

function isInstalled(tool: string): boolean {
  if (tool === 'pandas') return python !== null
  if (tool.startsWith('@')) return existsSync(join(ROOT, 'node_modules', tool))
  return succeeds(`command -v ${tool}`)
}

const functions = `
  wenju() { ${shellCommand([])} "$@"; }
  python3() { ${python} "$@"; }
  export -f wenju`

describe('docs/feeding-other-tools.md', () => {
  const folder = scratchFolder()
  writeFiles(folder, {
    'articles/members.txt': '工会年度报告\n\n截至去年底，全县共有会员864名，其中女会员331名，占38.3%。\n',
    'articles/schools.txt': '学校简报\n\n全县现有学校42所，比上年增加3所。\n',
  })

  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))

  test('has blocks to run', () => expect(blocks.length).toBeGreaterThan(7))

  for (const [index, { needs, code }] of blocks.entries()) {
    const title = `${index + 1}: ${code.trim().split('\n')[0]}`
    test.runIf(needs.every(isInstalled))(title, () => {
      const script = `set -eo pipefail\n${functions}\n${code}`
      const printed = execFileSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      if (needs.length > 0 && !code.includes('.issues[]') && !code.includes('> results'))
        expect(printed.trim()).not.toBe('')
    })
  }
})
