import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { asPattern, commonFolder, fixedPart, isWithin, pathFrom } from '../../../src/batch/input/paths.ts'

const { posix, win32 } = path

describe('paths of inputs', () => {
  test.each([
    [posix, ['/data/a', '/data/b'], '/data', '/data/b/甲.txt', 'b/甲.txt'],
    [posix, ['/data/a', '/data/ab'], '/data', '/data/ab/c.txt', 'ab/c.txt'],
    [posix, ['/a', '/b'], '/', '/b/c.txt', 'b/c.txt'],
    [posix, ['/'], '/', '/c.txt', 'c.txt'],
    [posix, ['/data'], '/data', '/data/a\\b.txt', 'a\\b.txt'],
    [win32, ['C:\\data\\a', 'C:\\data\\b'], 'C:\\data', 'C:\\data\\b\\甲.txt', 'b/甲.txt'],
    [win32, ['C:\\a', 'C:\\b'], 'C:\\', 'C:\\b\\c.txt', 'b/c.txt'],
    [win32, ['C:\\'], 'C:\\', 'C:\\c.txt', 'c.txt'],
    [win32, ['C:\\a', 'D:\\b'], '', 'D:\\b\\c.txt', 'D:/b/c.txt'],
    [
      win32,
      ['\\\\server\\share\\a', '\\\\server\\share\\b'],
      '\\\\server\\share',
      '\\\\server\\share\\b\\c.txt',
      'b/c.txt',
    ],
  ])('count from the deepest common folder, with / on every system: %#', (system, folders, base, file, expected) => {
    expect(commonFolder(folders, system)).toBe(base)
    expect(pathFrom(base, file, system)).toBe(expected)
  })
})

test('a pattern is typed with \\ on Windows, where that separates', () => {
  expect(asPattern('news\\**\\*.txt', win32)).toBe('news/**/*.txt')
  expect(asPattern('news/\\*.txt', posix)).toBe('news/\\*.txt')
})

test.each([
  ['in/**/*.txt', 'in'],
  ['*.txt', '.'],
  ['/*.txt', '/'],
  ['/data/{a,b}/c.txt', '/data'],
  ['in/a.txt', 'in/a.txt'],
])('%s begins in %s', (pattern, folder) => {
  expect(fixedPart(pattern)).toBe(folder)
})

test('a folder of a like name is no folder within', () => {
  expect(['/out', '/out/a', '/outer', '/'].map(place => isWithin(place, '/out'))).toEqual([true, true, false, false])
})
