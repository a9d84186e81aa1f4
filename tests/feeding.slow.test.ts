import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { freshFolder, scratchFolder, shellCommand, writeFiles } from './wenju.ts'

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

const MODULES = ['pandas', 'pyspark', 'dask']

function isInstalled(tool: string): boolean {
  if (MODULES.includes(tool)) return succeeds(`python3 -c "import ${tool}"`)
  if (tool.startsWith('@')) return existsSync(join(ROOT, 'node_modules', tool))
  return succeeds(`command -v ${tool}`)
}

/** The program, as one that answers five lines and is killed the first time it is called, and where there is no node. */
const PROGRAMS = {
  whole: `exec ${shellCommand([])} "$@"`,
  killed: `if mkdir struck 2>/dev/null; then ${shellCommand([])} "$@" | head -n 5; kill -KILL $$; fi
    exec ${shellCommand([])} "$@"`,
  missing: 'exec env node-that-is-missing "$@"',
}

/** Runs a block of the page in a folder; a `wenju` that Python and Java find too comes first on the path. */
function run(code: string, folder: string, program: keyof typeof PROGRAMS) {
  writeFiles(folder, { [`${program}/wenju`]: `#!/bin/sh\n${PROGRAMS[program]}\n` })
  chmodSync(join(folder, program, 'wenju'), 0o755)
  return spawnSync('bash', ['-c', `set -eo pipefail\n${code}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, program)}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

describe('docs/feeding-other-tools.md', () => {
  const folder = scratchFolder()
  writeFiles(folder, {
    'articles/members.txt': '工会年度报告\n\n截至去年底，全县共有会员864名，其中女会员331名，占38.3%。\n',
    'articles/growth.txt': '经济运行简报\n\n2023年上半年，苏州市GDP同比增长4.7%。\n',
    'articles/growth-again.txt': '快讯\n\n2023年上半年，苏州市GDP同比增长5.2%。\n',
    'articles/misprint.txt': '学校简报\n\n全乡现有学生864名，其中女生381名，占38.3%。\n',
    'articles/schools.txt': '学校简报\n\n全县现有学校42所，比上年增加3所。\n',
  })

  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))

  test('has blocks to run', () => expect(blocks.length).toBeGreaterThan(7))

  for (const [index, { needs, code }] of blocks.entries()) {
    const title = `${index + 1}: ${code.trim().split('\n')[0]}`
    test.runIf(needs.every(isInstalled))(title, () => {
      const { status, stdout, stderr } = run(code, folder, 'whole')
      expect(status, stderr).toBe(0)
      if (
        needs.length > 0 &&
        !code.includes('.issues[]') &&
        !code.includes('> results') &&
        !code.includes('> articles')
      )
        expect(stdout.trim()).not.toBe('')
      if (code.includes('VIEW series')) expect(stdout).toMatch(/苏州市.*2023-01\/2023-06.*4\.95.*2n?.*true/)
    })
  }
})

describe('an engine whose wenju does not answer every line', () => {
  const engines = blocks.filter(({ code }) => /parallel|_job\.py/.test(code))
  const lines = Array.from({ length: 40 }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: `全县有学校${n}所。` })}\n`)

  test('there are three', () => expect(engines.length).toBe(3))

  for (const { needs, code } of engines) {
    for (const program of ['killed', 'missing'] as const) {
      test.runIf(needs.every(isInstalled))(`${needs.at(-1)}, ${program}: the job fails`, () => {
        const folder = freshFolder()
        writeFiles(folder, { 'articles.jsonl': lines.join('') })
        const { status, stdout } = run(code, folder, program)
        expect(status).not.toBe(0)
        expect(stdout).not.toMatch(/results$/m)
      })
    }
    test.runIf(needs.every(isInstalled))(`${needs.at(-1)}: it has every result otherwise`, () => {
      const folder = freshFolder()
      writeFiles(folder, { 'articles.jsonl': lines.join('') })
      const { stdout, stderr, status } = run(
        `${code}\n[ ! -e results.jsonl ] || echo $(wc -l < results.jsonl) results`,
        folder,
        'whole',
      )
      expect(status, stderr).toBe(0)
      expect(stdout).toContain('40 results')
    })
  }
})
