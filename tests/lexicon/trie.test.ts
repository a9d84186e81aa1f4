import { expect, test } from 'vitest'
import { climb, emptyTrie, plant } from '../../src/lexicon/trie.ts'

test('climb gives every name that begins at a place, shortest first', () => {
  const trie = emptyTrie<number>()
  plant(trie, '上海', 1)
  plant(trie, '上海市', 2)
  plant(trie, '海', 3)
  const found: [number, number][] = []
  climb(trie, '在上海市区', 1, (end, value) => found.push([end, value]))
  expect(found).toEqual([
    [3, 1],
    [4, 2],
  ])
})

test('the last value of a name wins', () => {
  const trie = emptyTrie<string>()
  plant(trie, '长江', 'GPE')
  plant(trie, '长江', 'LOC')
  const found: string[] = []
  climb(trie, '长江', 0, (_, value) => found.push(value))
  expect(found).toEqual(['LOC'])
})
