// Prints a random sample of the numerals of real articles with what each was read as, for reading by eye.
//
//   npm run bench:numerals [-- SEED [HOW_MANY]]
//
// From the articles of CORPUS (JSON lines with `text` and `date`; default ../shared/corpus), else of input/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createExtractor } from '../src/pipeline.ts'

const [seed = 1, size = 200] = process.argv.slice(2).map(Number)
const folder = resolve(process.env['CORPUS'] ?? '../shared/corpus')
/** Characters printed before and after a numeral. */
const AROUND = 16

interface Sample {
  readonly text: string
  readonly date?: string
}

/** The articles to draw from. */
function articles(): Sample[] {
  if (!existsSync(folder)) return textsOf(resolve('input'))
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line) as Sample)
    .filter(({ text }) => typeof text === 'string')
}

const textsOf = (root: string): Sample[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:txt|md)$/.test(name))
    .map(name => ({ text: readFileSync(join(root, name), 'utf8') }))

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const extract = createExtractor()
const random = randomFrom(seed)
const all = articles()
for (let shown = 0; shown < size; ) {
  const { text, date } = all[Math.floor(random() * all.length)]!
  const { tables } = extract({ path: 'sample.txt', text, date })
  const numeral = tables.numerals[Math.floor(random() * tables.numerals.length)]
  const document = tables.documents[0]
  if (numeral === undefined || document === undefined) continue
  shown++
  const { start, end, role } = numeral
  const oneLine = (from: number, to: number) => document.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  const holds = (span: { start: number; end: number }) => span.start <= start && end <= span.end
  const figure = tables.figures.find(holds)
  const time = tables.times.find(holds)
  const read =
    figure !== undefined
      ? `${figure.text} = ${figure.value ?? `${figure.lower}…${figure.upper}`} ${figure.unit_code} ${figure.modifier ?? ''} ${figure.relation}`
      : (time && `${time.text} = ${time.edtf}`) || `${numeral.value}`
  console.log(
    `${shown}\t${oneLine(start - AROUND, start)}[${oneLine(start, end)}]${oneLine(end, end + AROUND)}\t${role}\t${read}`,
  )
}
