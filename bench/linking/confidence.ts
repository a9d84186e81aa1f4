import { readFileSync } from 'node:fs'
import { confidenceOf } from '../../src/link/choice/confidence.ts'
import { linkFigures } from '../../src/link/figures.ts'
import { indexAfter } from '../../src/model/span.ts'
import type { MarginLine } from './fit.ts'
import { bestLikeness, readGold } from './gold.ts'

// How often figures of high and of low confidence are right, on sentences that the weights were not fitted on.
//
//   npm run bench:fit -- --folds 3 --margins FILE
//   npx tsx bench/linking/confidence.ts FILE            the table of docs/linking.md
//   npx tsx bench/linking/confidence.ts FILE --search   the margins from which relation and measure are both right 90 %

const GOAL = 0.9
const RELATIONS = ['level', 'share', 'change', 'criterion', 'rank']

const lines = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map(it => JSON.parse(it) as MarginLine)

const percent = (part: number, all: number): string => (all === 0 ? '–' : ((100 * part) / all).toFixed(1))

function row(name: string, some: readonly MarginLine[]): string {
  const right = (test: (it: MarginLine['right']) => boolean | null): string =>
    percent(some.filter(it => test(it.right)).length, some.length)
  const shares = some.filter(it => it.right[2] !== null)
  const cells = [
    percent(some.length, lines.length),
    right(it => it[0]),
    right(it => it[1]),
    right(it => it[0] && it[1]),
    percent(shares.filter(it => it.right[2]).length, shares.length),
    right(it => it[3]),
  ]
  return `| ${[name, some.length, ...cells].join(' | ')} |`
}

function printTable(): void {
  console.log(
    '| | figures | of all | relation | measure | both | whole | fact |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  )
  for (const confidence of ['high', 'low'] as const) {
    const some = lines.filter(
      ({ margins: [relation, measure, whole] }) =>
        confidenceOf({
          relation: { margin: relation },
          measure: { margin: measure },
          whole: whole === null ? null : { margin: whole },
        }) === confidence,
    )
    console.log(row(confidence, some))
    for (const relation of RELATIONS)
      console.log(
        row(
          `${confidence}: ${relation}`,
          some.filter(it => it.relation === relation),
        ),
      )
  }
  console.log(row('all', lines))
}

/** The margins that leave the most figures of which relation and measure are right as often as wanted. */
function search(): void {
  let most = { size: 0, relation: 0, measure: 0 }
  for (let relation = 0; relation < 640; relation += 16)
    for (let measure = 0; measure < 480; measure += 16) {
      const some = lines.filter(({ margins }) => margins[0] >= relation && margins[1] >= measure)
      const right = some.filter(it => it.right[0] && it.right[1]).length
      if (right >= GOAL * some.length && some.length > most.size) most = { size: some.length, relation, measure }
    }
  console.log(most, percent(most.size, lines.length))
}

/** Cells of tables have no choice, and so no margin. */
function printCells(): void {
  let all = 0
  let relations = 0
  let measures = 0
  for (const { doc, figures } of [...readGold('windows'), ...readGold('gold')]) {
    const linked = linkFigures(doc).figures
    for (const [index, gold] of figures) {
      const { start } = doc.quantities[index]!
      if (doc.article.blocks[indexAfter(doc.article.blocks, start)]?.kind !== 'table_row') continue
      all++
      const found = linked.find(it => it.start === start)
      if (found === undefined) continue
      const { relation, entity, property } = found
      if (relation === gold.relation) relations++
      if (bestLikeness(gold.measures, `${entity ?? ''}${property ?? ''}`) >= 0.6) measures++
    }
  }
  console.log(`tables: ${all} figures, relation ${percent(relations, all)}, measure ${percent(measures, all)}`)
}

if (process.argv.includes('--search')) search()
else {
  printTable()
  printCells()
}
