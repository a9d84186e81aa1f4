import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figuresOf, isRight } from './lines.ts'

// Every frame of a clause with an amount, each decided by what the sentence says: verb × bound × where the head stands (before
// the amount, after it, or with the bound in its own attribute: 组) in `grid.tsv`, × subject or none × what follows. Cells known
// to be read wrong are named there.

const VERBS = ['有', '为', '达', '占', '比', '–']
const BOUNDS = ['–', '以上', '以下', '不超过']
const HEADS = ['前', '后', '组']
/** What follows the clause: nothing, 其中 after a comma or a full stop, a bracket, a second item. */
const ENDS = '.,;(+'

/** How many cells may be read otherwise than their line says: a fit of the weights moves some. */
const SLACK = 12
/** How many cells are known to be read wrong. */
const KNOWN = 123

interface Cell {
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
  readonly isKnown: boolean
}

const rows = readFileSync(new URL('grid.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('# '))
  .map(line => line.split('\t'))

const cells = rows.flatMap((row): Cell[] => {
  const [verb, bound, head, subject, clause, figures, counted, part, item, itemFigures, known] = row
  if (subject === '–') return []
  const named = subject!.replace('!', '')
  const subjects = subject!.startsWith('!') ? [named] : [named, '']
  const wrong = known?.split(' ') ?? []
  const owned = (expected: string): string[] => expected.split(' | ').map(it => withOwner(it, named))
  const [noun, amount] = part!.split(' ')
  const share = withOwner(`55% share ${noun} / ${counted}`, named)
  const ends: Readonly<Record<string, readonly [text: string, figures: readonly string[]]>> = {
    '.': ['。', []],
    ',': [`，其中${noun}占55%。`, [share]],
    ';': [`。其中，${noun}占55%。`, [share]],
    '(': [`（其中${noun}${amount}）。`, [withOwner(`${amount} level ${noun}`, named)]],
    '+': [`${item}。`, owned(itemFigures!)],
  }
  return subjects.flatMap(it =>
    [...ENDS].map(end => {
      const code = (it === '' ? '-' : 's') + end
      const [rest, more] = ends[end]!
      return {
        name: `${verb} ${bound} ${head} ${code}`,
        text: it + clause + rest,
        expected: [...owned(figures!), ...more],
        isKnown: wrong.includes(code),
      }
    }),
  )
})

/** A measure or a whole may be named with its owner: 教师, 学校教师. */
function withOwner(expected: string, owner: string): string {
  const [amount, relation, ...rest] = expected.split(' ')
  const named = rest.map((it, i) => {
    const isName = it.length > 1 && rest[i - 1] !== '<'
    return isName ? [it, ...it.split('~').map(name => owner + name)].join('~') : it
  })
  return [amount, relation, ...named].join(' ')
}

describe('the grid of clauses', () => {
  it('has every frame, decided', () => {
    const wanted = VERBS.flatMap(verb => BOUNDS.flatMap(bound => HEADS.map(head => `${verb} ${bound} ${head}`)))
    expect(rows.map(row => row.slice(0, 3).join(' '))).toEqual(wanted)
  })

  it('is read as decided, but for cells that are known', () => {
    const moved: string[] = []
    for (const { name, text, expected, isKnown } of cells) {
      const found = figuresOf(text)
      if (isRight(found, expected) === isKnown)
        moved.push(`${name}: ${text} ${found.join(' | ')} NOT ${expected.join(' | ')}`)
    }
    expect(moved.length, moved.join('\n')).toBeLessThanOrEqual(SLACK)
    expect(cells.filter(it => it.isKnown).length).toBeLessThanOrEqual(KNOWN)
  })
})
