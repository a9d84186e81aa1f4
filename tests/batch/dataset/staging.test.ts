import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ManifestHead, ManifestRow } from '../../../src/batch/dataset/manifest.ts'
import { Staging } from '../../../src/batch/dataset/staging.ts'
import { freshFolder } from '../../wenju.ts'

const HEAD: ManifestHead = {
  wenju: '0',
  lexicon: '',
  configuration: {
    formats: ['jsonl'],
    bom: false,
    safeCsv: false,
    debug: false,
    encoding: null,
    referenceDate: null,
    userDictionary: null,
    lexicon: null,
  },
  files: ['figures.jsonl'],
}

const row = (path: string): ManifestRow => ({
  path,
  content: null,
  metadata: null,
  documents: [],
  stories: [],
  characters: 0,
  figures: 0,
  consistent: 0,
  inconsistent: 0,
  issues: [],
  bytes: [],
})

test('rows so far are made safe when two seconds went by, not at each', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const folder = freshFolder()
  const staging = new Staging(join(folder, 'run'), join(folder, 'out'), HEAD)
  const safe = () =>
    readFileSync(join(staging.folder, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .slice(1, -1)
      .map(line => JSON.parse(line).path)
  const add = async (path: string, milliseconds: number) => {
    staging.addFailed(row(path))
    vi.advanceTimersByTime(milliseconds)
    await staging.checkpoint()
    return safe()
  }
  expect(await add('a', 0)).toEqual([])
  expect(await add('b', 1999)).toEqual([])
  expect(await add('c', 1)).toEqual(['a', 'b', 'c'])
  expect(await add('d', 1999)).toEqual(['a', 'b', 'c'])
  expect(await add('e', 1)).toEqual(['a', 'b', 'c', 'd', 'e'])
})
