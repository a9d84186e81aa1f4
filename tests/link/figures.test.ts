import { describe, expect, it } from 'vitest'
import { figuresOf, readLines, takes } from './lines.ts'

/** How many figures of known.tsv are right so far: raise it with each that becomes right. */
const KNOWN_RIGHT = 57

describe('linkFigures', () => {
  it.each(readLines('figures.tsv'))('$heading: $text', ({ text, expected }) => {
    // the found figure in the words of the line where the line takes it, so that a difference reads well
    expect(figuresOf(text).map((it, i) => (takes(expected[i], it) ? expected[i] : it))).toEqual(expected)
  })

  it('is wrong no more often than is known', () => {
    const right = readLines('known.tsv').flatMap(({ text, expected }) =>
      figuresOf(text).filter((it, i) => takes(expected[i], it)),
    )
    expect(right.length).toBeGreaterThanOrEqual(KNOWN_RIGHT)
  })
})
