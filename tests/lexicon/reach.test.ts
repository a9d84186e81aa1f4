import { describe, expect, test } from 'vitest'
import { nameEndings } from '../../src/lexicon/endings.ts'
import { type Entry, formsOf } from '../../src/lexicon/entries.ts'
import { loadEntries } from '../../src/lexicon/load.ts'
import { knownNames, mayBegin } from '../../src/lexicon/names.ts'
import { climb } from '../../src/lexicon/trie.ts'
import type { Numeral } from '../../src/model/layers.ts'
import { readModifierAfter, readModifierBefore } from '../../src/recognize/quantities/assemble/modifiers.ts'
import { readCurrencyPrefix } from '../../src/recognize/quantities/read/currency-prefix.ts'
import { matchUnit } from '../../src/recognize/quantities/read/match-units.ts'
import { readWord } from '../../src/recognize/roles/words.ts'

/** The words of a table that are not found where they stand alone, as `units.tsv:12 公里`. */
const unreached = (table: string, isFound: (word: string, entry: Entry) => boolean): string[] =>
  loadEntries(table).flatMap(entry =>
    formsOf(entry)
      .filter(word => !isFound(word, entry))
      .map(word => `${table}.tsv:${entry.line} ${word}`),
  )

describe('every word is reached', () => {
  test.each(['units', 'currencies', 'classifiers'])('%s', table => {
    const isFound = (word: string, entry: Entry) =>
      entry.class.join() === 'counted' || matchUnit(word, 0)?.text === word
    expect(unreached(table, isFound)).toEqual([])
  })

  test('what names a currency before an amount', () => {
    const isFound = (prefix: string, code: string | undefined) =>
      [prefix, `${prefix} `].every(it => readCurrencyPrefix(`值${it}`, it.length + 1)?.code === code)
    const lost = loadEntries('currencies').flatMap(({ prefixes = [], code, line }) =>
      prefixes.filter(it => !isFound(it, code)).map(it => `currencies.tsv:${line} ${it}`),
    )
    expect(lost).toEqual([])
  })

  test('modifiers', () => {
    const isFound = (word: string, entry: Entry) =>
      entry.class.every(name =>
        name.startsWith('before:')
          ? `before:${readModifierBefore(`率${word}`, word.length + 1, false)?.modifier}` === name
          : `after:${readModifierAfter(word, 0)?.modifier}` === name,
      )
    expect(unreached('modifiers', isFound)).toEqual([])
  })

  // Places are also looked for alone: in datelines.
  test.each([
    'people',
    'regions',
    'facilities',
    'organisations',
    'works',
    'events',
    'honours',
    'programmes',
    'phrases',
  ])('%s', table => {
    const names = knownNames()
    const isFound = (word: string, entry: Entry) => {
      let type: string | null | undefined
      climb(names.trie, word, 0, (end, known) => {
        if (end === word.length) type = known.type
      })
      return mayBegin(names, word, 0) && entry.class.join() === (type === null ? 'phrase' : `name:${type}`)
    }
    expect(unreached(table, isFound)).toEqual([])
  })

  test('endings of names', () => {
    const isFound = (word: string, entry: Entry) =>
      `ends-name:${nameEndings().endingAt(word, word.length)?.value.type}` === entry.class.join()
    expect(unreached('name-endings', isFound)).toEqual([])
  })

  test('words with a numeral', () => {
    const numerals = /[0-9零〇一壹二两贰弍三叁参弎四肆五伍六陆七柒八捌九玖十拾廿卅卌百佰千仟万亿兆半俩仨]/
    const isFound = (word: string) => {
      const start = word.search(numerals)
      return readWord(word, { start, end: start + 1 } as Numeral)?.end === word.length
    }
    expect(unreached('numeral-words', isFound)).toEqual([])
  })
})
