import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSegmenter } from '../../src/segment/jieba.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenju-'))

function dictionary(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('createSegmenter', () => {
  test.each([
    ['four columns', '云边 1 n x\n', 'tag", line 1'],
    ['an empty word', '云\n n\n', 'tag", line 2'],
    ['two spaces', '云  n\n', 'tag", line 1'],
    ['a frequency that is none', '云 many n\n', 'tag", line 1'],
    ['a tab', '云\tn\n', 'tag", line 1'],
    ['a byte order mark', '\ufeff云 n\n', 'byte order mark'],
    ['Windows line ends', '云 n\r\n', 'do not end in LF'],
    ['another encoding', new Uint8Array([0xd4, 0xc6, 0x0a]), 'UTF-8'],
  ])('refuses %s', (name, content, message) => {
    expect(() => createSegmenter({ userDictionary: dictionary(`${name}.txt`, content) })).toThrow(message)
  })

  test('refuses a file that is not there', () => {
    expect(() => createSegmenter({ userDictionary: join(folder, 'none.txt') })).toThrow('it cannot be read: ENOENT')
  })

  test('refuses a second dictionary in the process', () => {
    createSegmenter().cut('一')
    const path = dictionary('good.txt', '云上之家\n云下 n\n云中 5 n\n')
    expect(() => createSegmenter({ userDictionary: path }).cut('一')).toThrow('Use one user dictionary in a process')
  })
})
