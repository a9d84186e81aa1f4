import { createExtractor } from '../src/pipeline.ts'
import { generateTable } from '../tests/tables/generate.ts'
import { judgeTable } from '../tests/tables/judge.ts'

// Cells of generated tables that are read right, shape by shape: `npm run bench:tables -- 2000`.

const extract = createExtractor()
const count = Number(process.argv[2] ?? 2000)
const shapes = new Map<string, { cells: number; wrong: number; example: string }>()
let cells = 0
let wrong = 0
for (let seed = 1; seed <= count; seed++) {
  const made = generateTable(seed)
  const found = judgeTable(made, extract({ text: made.text, path: `a.${made.format}`, date: '2023-12-01' }))
  const shape = shapes.get(made.shape) ?? { cells: 0, wrong: 0, example: '' }
  shape.cells += made.cells.length
  shape.wrong += found.length
  if (found.length > 0) shape.example ||= `seed ${seed}: ${found[0]}`
  shapes.set(made.shape, shape)
  cells += made.cells.length
  wrong += found.length
}
for (const [shape, it] of [...shapes].sort((a, b) => b[1].wrong - a[1].wrong).slice(0, 25))
  if (it.wrong > 0) console.log(`${it.wrong} of ${it.cells} wrong  ${shape}  ${it.example}`)
console.log(
  `${cells} cells of ${count} tables in ${shapes.size} shapes: ${((100 * (cells - wrong)) / cells).toFixed(2)} % right`,
)
