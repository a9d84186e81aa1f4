import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'
import { randomOf } from './frames.ts'
import { SHAPES, type Shape, type Table, TRAPS } from './shapes.ts'

// Generated tables: each shape adds up in numbers of its own, as printed, and then with one wrong digit in one of its cells.

const extract = createExtractor()

const cells = (row: readonly unknown[], tag: string): string => row.map(it => `<${tag}>${it}</${tag}>`).join('')
const PRINTED: Readonly<Record<string, (table: Table) => string>> = {
  md: table => {
    const [head, ...body] = table.map(row => `| ${row.join(' | ')} |`)
    return ['全年统计', '', head, `|${'---|'.repeat(table[0]!.length)}`, ...body, ''].join('\n')
  },
  html: ([head, ...body]) =>
    `<html><body><h1>全年统计</h1><table><tr>${cells(head!, 'th')}</tr>${body.map(row => `<tr>${cells(row, 'td')}</tr>`).join('')}</table></body></html>`,
}
const alarmsIn = (kind: string, table: Table): string[] =>
  extract({ path: `a.${kind}`, text: PRINTED[kind]!(table), date: '2024-03-01' })
    .tables.checks.filter(it => it.status === 'inconsistent')
    .map(it => it.equation)

/** Tables of each shape, and wrong cells in each table. */
const TABLES = 3
const WRONG_CELLS = 3

const tablesOf = ({ draw }: Shape): Table[] => {
  const random = randomOf(16)
  return Array.from({ length: TABLES }, () => draw(random))
}

/** A table with one of the first two digits of one cell changed by five. */
function withWrongCell(table: Table, nth: number): Table {
  const random = randomOf(nth + 1)
  const [row, column] = [random.int(1, table.length - 1), random.int(1, table[0]!.length - 1)]
  const printed = `${table[row]![column]}`
  const places = [...printed].flatMap((it, at) => (/\d/.test(it) ? [at] : []))
  const at = places[random.int(0, Math.min(1, places.length - 1))]!
  const digit = (Number(printed[at]) + 5) % 10
  const wrong = printed.slice(0, at) + (at === 0 && digit === 0 ? 1 : digit) + printed.slice(at + 1)
  return table.with(row, table[row]!.with(column, wrong))
}

describe.each(Object.keys(PRINTED))('tables in %s', kind => {
  it.each([...SHAPES, ...TRAPS].map(shape => [shape.name, shape] as const))('raise no alarm: %s', (_, shape) => {
    expect(tablesOf(shape).flatMap(table => alarmsIn(kind, table))).toEqual([])
  })

  it('raise one at 95 of 100 wrong cells', () => {
    const planted = SHAPES.flatMap(shape =>
      tablesOf(shape).flatMap(table =>
        Array.from({ length: WRONG_CELLS }, (_, nth) => ({ name: shape.name, table: withWrongCell(table, nth) })),
      ),
    )
    const missed = planted.filter(({ table }) => alarmsIn(kind, table).length === 0)
    expect(missed.length, missed.map(it => it.name).join()).toBeLessThan(0.05 * planted.length)
  })
})
