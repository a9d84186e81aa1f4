import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, rowsOf, runBound, writeFiles } from '../../wenju.ts'

test.runIf(process.platform !== 'win32')('what may not be read is an issue, and the rest goes on', async () => {
  const folder = freshFolder()
  const text = '全县共有会员864名。'
  writeFiles(folder, {
    'in/a.txt': text,
    'in/secret.txt': text,
    'in/closed/b.txt': text,
    'in/rows.jsonl': '{}',
    'in/x.zip': '',
    'in/z.txt': text,
  })
  for (const path of ['in/secret.txt', 'in/closed', 'in/rows.jsonl', 'in/x.zip']) chmodSync(join(folder, path), 0)
  mkdirSync(join(folder, 'out'))
  for (const path of ['', 'out']) chmodSync(join(folder, path), 0o777)
  const { code } = await runBound(['in', '-o', 'out'], folder)
  chmodSync(join(folder, 'in/closed'), 0o755)
  expect(code).toBe(1)
  const rows = rowsOf<{ path: string; issues: { code: string }[] }>(join(folder, 'out'), 'manifest').slice(1)
  expect(rows.map(({ path, issues }) => [path, ...issues.map(issue => issue.code)])).toEqual([
    ['a.txt'],
    ['closed', 'unreadable-file'],
    ['rows.jsonl', 'unreadable-file'],
    ['secret.txt', 'unreadable-file'],
    ['x.zip', 'unreadable-file'],
    ['z.txt'],
  ])
})
