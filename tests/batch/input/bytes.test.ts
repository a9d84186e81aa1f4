import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gather, readUpTo } from '../../../src/batch/input/bytes.ts'
import { bytesOf } from '../../../src/batch/input/packed.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

// A file that grew, or shrank, between being found and being read.

const TEXT = Buffer.from('一二三四五六七八九十'.repeat(20_000))

test.each([0, 1, 30, 65_536, 100_000, TEXT.length])(
  'a file found with %i bytes is read that far, however it grows',
  async size => {
    const file = join(freshFolder(), 'a.jsonl')
    writeFiles(join(file, '..'), { 'a.jsonl': TEXT })
    expect(Buffer.compare(readUpTo(file, size), TEXT.subarray(0, size))).toBe(0)
    const streamed = await gather(bytesOf({ path: 'a.txt', file, size }), TEXT.length)
    expect(Buffer.compare(streamed!, TEXT.subarray(0, size))).toBe(0)
  },
)

test('a file that shrank is read to its end', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'a.txt': '甲' })
  expect(readUpTo(join(folder, 'a.txt'), 1000).length).toBe(3)
  expect((await gather(bytesOf({ path: 'a.txt', file: join(folder, 'a.txt'), size: 1000 }), 9))?.length).toBe(3)
})

test('a packed file that grows ends, as one that is cut off', async () => {
  const folder = freshFolder()
  const packed = gzipSync(TEXT)
  writeFiles(folder, { 'a.gz': Buffer.concat([packed, Buffer.alloc(100_000)]) })
  await expect(
    gather(bytesOf({ path: 'a.gz', file: join(folder, 'a.gz'), size: packed.length - 9 }), TEXT.length),
  ).rejects.toThrow('unexpected end')
})
