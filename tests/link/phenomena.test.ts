import { describe, expect, it } from 'vitest'
import { figuresOf, isRight, readLines } from './lines.ts'

// What `docs/linking.md` says of clauses, each phenomenon with sentences of several genres and with others that look like it.

/** How many lines may be read otherwise than they are marked: a fit of the weights moves some. */
const SLACK = 4
/** How many lines are known to be read wrong. */
const KNOWN = 26

const lines = readLines('phenomena.tsv')

describe('phenomena of a clause', () => {
  it('are read as they are, but for lines that are known', () => {
    const moved = lines.flatMap(({ text, expected, isKnown }) => {
      const found = figuresOf(text)
      return isRight(found, expected) === isKnown ? [`${text} ${found.join(' | ')} NOT ${expected.join(' | ')}`] : []
    })
    expect(moved.length, moved.join('\n')).toBeLessThanOrEqual(SLACK)
    expect(lines.filter(it => it.isKnown).length).toBeLessThanOrEqual(KNOWN)
  })
})
