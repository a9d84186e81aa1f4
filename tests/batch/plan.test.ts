import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planRun } from '../../src/batch/plan.ts'
import { freshFolder, writeFiles } from '../wenju.ts'

const OPTIONS = {
  formats: ['jsonl'] as const,
  ...{ textField: 'text', idField: 'id', bom: false, safeCsv: false, jobs: 1, timeout: 10 },
  ...{ maxBytes: 1e6, force: false, allowShrink: false, strict: true, debug: false },
}

test('a file that fails is told once, however many findings it has, beside the rows of it that do not', async () => {
  const folder = freshFolder()
  writeFiles(folder, {
    'in/a.jsonl': ['{"text":"甲"}', '{"text":[]}', '{}', '{"text":'].join('\n'),
    'in/b.doc': 'x',
    'in/c.doc': 'x',
  })
  const told: string[] = []
  await planRun([join(folder, 'in')], { ...OPTIONS, output: join(folder, 'out') }, (...fate) =>
    told.push(fate.join(' ')),
  )
  expect(told).toEqual(['process a.jsonl/1', 'fail a.jsonl/4', 'fail a.jsonl', 'fail *.doc'])
})
