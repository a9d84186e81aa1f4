import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkplace } from '../../../src/batch/dataset/workplace.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

const HEAD = `${JSON.stringify({ wenju: '0', lexicon: '', configuration: { formats: ['jsonl'] }, files: [] })}\n`

test('two runs never work in one folder, also not those of one process', () => {
  const folder = freshFolder()
  const places = Array.from({ length: 20 }, () => {
    const workplace = openWorkplace(join(folder, 'out'))
    workplace.close({ earlierRuns: true, thisRun: false })
    return workplace.staging
  })
  expect(new Set(places).size).toBe(20)
  expect(readdirSync(folder)).toEqual([])
})

test('what killed runs left is cleared, but for those that got furthest', () => {
  const folder = freshFolder()
  const lengths = [0, 3, 1, 7, 5, 2]
  writeFiles(folder, {
    'out/manifest.jsonl': HEAD,
    '.out.wenju/lock': '{',
    '.out.wenju/lock-123': '{"pid":123',
    '.out.wenju/lock-stale-123': '',
    '.out.wenju/lock-0c1f-stale': '',
    '.out.wenju/run-none/spool/0': 'ready',
    '.out.wenju/notes.txt': 'mine',
    ...Object.fromEntries(lengths.map(n => [`.out.wenju/run-${n}/dataset/manifest.jsonl`, 'x'.repeat(n)])),
  })
  const workplace = openWorkplace(join(folder, 'out'))
  const kept = ['run-7', 'run-5', 'run-3']
  expect(workplace.unfinished).toEqual(kept.map(name => join(folder, '.out.wenju', name, 'dataset')))
  expect(readdirSync(join(folder, '.out.wenju')).sort()).toEqual(['lock', 'notes.txt', ...kept].sort())
  workplace.close({ earlierRuns: false, thisRun: false })
  expect(readdirSync(join(folder, '.out.wenju'))).toEqual(['notes.txt'])
})

test('a run that cannot begin leaves no lock', () => {
  const folder = freshFolder()
  writeFiles(folder, { 'out/manifest.jsonl': HEAD, '.out.wenju/attic': 'no folder' })
  for (let tries = 0; tries < 2; tries++) {
    expect(() => openWorkplace(join(folder, 'out'))).toThrow(expect.objectContaining({ code: 'unwritable-output' }))
    expect(existsSync(join(folder, '.out.wenju/lock'))).toBe(false)
  }
})

describe('an output is refused', () => {
  test.each<[string, string, (output: string) => void]>([
    ['files of others', 'foreign-output', output => writeFiles(output, { 'a.txt': '' })],
    ['a manifest of another tool', 'foreign-manifest', output => writeFiles(output, { 'manifest.jsonl': '{"a":1}\n' })],
    ['a manifest that is garbage', 'foreign-manifest', output => writeFiles(output, { 'manifest.jsonl': '\0\0' })],
    ['an empty manifest', 'foreign-manifest', output => writeFiles(output, { 'manifest.jsonl': '' })],
    ['a folder for a manifest', 'foreign-manifest', output => writeFiles(output, { 'manifest.jsonl/a': '' })],
    ['tables without a manifest', 'foreign-output', output => writeFiles(output, { 'figures.csv': '' })],
    ['a data package of others', 'foreign-output', output => writeFiles(output, { 'datapackage.json': '{}' })],
    ['a link that leads nowhere', 'output-leads-nowhere', output => symlinkSync('nowhere', output)],
  ])('for %s: %s', (_, code, lay) => {
    const output = join(freshFolder(), 'out')
    lay(output)
    expect(() => openWorkplace(output)).toThrow(expect.objectContaining({ code }))
    expect(existsSync(join(output, '../.out.wenju'))).toBe(false)
  })

  test.each<[string, (output: string) => void]>([
    ['nothing', () => {}],
    ['an empty folder', output => mkdirSync(output)],
    ['hidden files', output => writeFiles(output, { '.gitkeep': '', '.git/HEAD': '' })],
    ['a dataset of ours', output => writeFiles(output, { 'manifest.jsonl': HEAD, NOTES: 'mine' })],
  ])('but not for %s', (_, lay) => {
    const output = join(freshFolder(), 'out')
    lay(output)
    openWorkplace(output).close({ earlierRuns: false, thisRun: false })
  })
})

test.each(['in.txt/out', 'in.txt/deep/out'])('a file is no folder to write into: %s', output => {
  const folder = freshFolder()
  writeFiles(folder, { 'in.txt': '甲' })
  expect(() => openWorkplace(join(folder, output))).toThrow(/unwritable-output|not a directory/)
  expect(readdirSync(folder)).toEqual(['in.txt'])
})
