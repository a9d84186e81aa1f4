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
    ['four columns', '云边 1 n x\n', 'line 1 is not'],
    ['an empty word', '云\n n\n', 'line 2 is not'],
    ['two spaces', '云  n\n', 'line 1 is not'],
    ['a frequency that is none', '云 many n\n', 'line 1 is not'],
    ['a tab', '云\tn\n', 'line 1 is not'],
    ['a byte order mark', '\ufeff云 n\n', 'byte order mark'],
    ['Windows line ends', '云 n\r\n', 'LF line ends'],
    ['another encoding', new Uint8Array([0xd4, 0xc6, 0x0a]), 'UTF-8'],
  ])('refuses %s', (name, content, message) => {
    expect(() => createSegmenter({ userDictionary: dictionary(`${name}.txt`, content) })).toThrow(message)
  })

  test('refuses a file that is not there', () => {
    expect(() => createSegmenter({ userDictionary: join(folder, 'none.txt') })).toThrow('it cannot be read (ENOENT)')
  })

  test('refuses a second dictionary in the process', () => {
    createSegmenter().cut('一')
    const path = dictionary('good.txt', '云上之家\n云下 n\n云中 5 n\n')
    expect(() => createSegmenter({ userDictionary: path }).cut('一')).toThrow('Use one user dictionary in a process')
  })
})
