import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { scratchFolder, shellCommand, writeFiles } from './wenju.ts'

vi.setConfig({ testTimeout: 300_000 })

const PAGE = readFileSync(fileURLToPath(new URL('../docs/feeding-other-tools.md', import.meta.url)), 'utf8')

/** The shell blocks of the page with the tools they need. */
const blocks = [...PAGE.matchAll(/(?:<!-- needs (.+?) -->\n\n)?```sh\n([\s\S]*?)```/g)].map(([, needs, code]) => ({
  needs: needs?.split(' ') ?? [],
  code: code!,
}))

function isInstalled(tool: string): boolean {
  const probe = tool === 'pandas' ? 'python3 -c "import pandas"' : `command -v ${tool}`
  try {
    execFileSync('bash', ['-c', probe], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('docs/feeding-other-tools.md', () => {
  const folder = scratchFolder()
  writeFiles(folder, {
    'articles/members.txt': '工会年度报告\n\n截至去年底，全县共有会员864名，其中女会员331名，占38.3%。\n',
    'articles/schools.txt': '学校简报\n\n全县现有学校42所，比上年增加3所。\n',
  })

  test('has blocks to run', () => expect(blocks.length).toBeGreaterThan(7))

  for (const [index, { needs, code }] of blocks.entries()) {
    const title = `${index + 1}: ${code.trim().split('\n')[0]}`
    test.runIf(needs.every(isInstalled))(title, () => {
      const script = `set -eo pipefail\nwenju() { ${shellCommand([])} "$@"; }\nexport -f wenju\n${code}`
      const printed = execFileSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      if (needs.length > 0 && !code.includes('.issues[]') && !code.includes('>')) expect(printed.trim()).not.toBe('')
    })
  }
})
