import { describe, expect, test } from 'vitest'
import { gather } from '../../../src/batch/input/bytes.ts'
import { tarMembers } from '../../../src/batch/input/tar.ts'
import { tarOf } from './archive.ts'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(archive: Buffer, size = 1000, limit = 1000) {
  const members: [string, string | null][] = []
  for await (const member of tarMembers(chunksOf(archive, size))) {
    members.push([
      member.name.toString(),
      member.size > limit ? null : (await gather(member.bytes(), limit))!.toString(),
    ])
  }
  return members
}

describe('tarMembers', () => {
  const long = `${'长'.repeat(60)}.txt`
  const archive = tarOf({ 'a.txt': '甲', [long]: '乙'.repeat(300), 'c.txt': '' })

  test('gives names, however long, and bytes, however the stream is cut', async () => {
    for (const size of [7, 512, 100_000]) {
      expect(await read(archive, size)).toEqual([
        ['a.txt', '甲'],
        [long, '乙'.repeat(300)],
        ['c.txt', ''],
      ])
    }
  })

  test('passes over what is too long', async () => {
    expect(await read(archive, 512, 10)).toEqual([
      ['a.txt', '甲'],
      [long, null],
      ['c.txt', ''],
    ])
  })

  test('says when it is none, or cut', async () => {
    await expect(read(Buffer.from('x'.repeat(600)))).rejects.toThrow('no tar archive')
    await expect(read(archive.subarray(0, 700))).rejects.toThrow('ends in the middle')
    // in a header, and in a member that is passed over
    await expect(read(archive.subarray(0, 1100))).rejects.toThrow('ends in the middle')
    await expect(read(tarOf({ 'a.txt': '甲'.repeat(300) }).subarray(0, 700), 512, 10)).rejects.toThrow('in the middle')
  })
})
