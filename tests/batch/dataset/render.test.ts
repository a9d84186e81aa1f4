import { expect, test } from 'vitest'
import type { Configuration, Format } from '../../../src/batch/dataset/manifest.ts'
import { createRenderer, tableFormats } from '../../../src/batch/dataset/render.ts'
import { csvOf, jsonLinesOf } from '../../../src/batch/tables.ts'
import { createExtractor, createReader } from '../../../src/pipeline.ts'
import { Utf8Writer } from '../../../src/write/utf8.ts'

const LONG = { text: '全县有学校42所。'.repeat(2500), path: 'a.txt' }
const SHORT = { text: '女会员331名，占38.3%。', path: 'b.txt' }

/** What goes to each table file, put together by the lengths of the stretches. */
function rendered(inputs: readonly (typeof LONG)[], formats: readonly Format[]) {
  const configuration = { formats, bom: false, safeCsv: false } as Configuration
  const files = tableFormats(configuration)
  const pieces: Buffer[] = []
  const out = new Utf8Writer().open(bytes => pieces.push(Buffer.from(bytes)))
  const render = createRenderer(configuration, out, () => ({ write: () => {}, end: () => {} }))
  const documents = createReader()(inputs).flatMap(file => file.articles.flatMap(({ recorded }) => recorded ?? []))
  const stretches = render(documents)
  out.flush()
  const bytes = Buffer.concat(pieces)
  const contents = files.map(({ header }) => header)
  let at = 0
  for (const lengths of stretches) {
    for (const [file, length] of lengths.entries()) {
      contents[file] += bytes.toString('utf8', at, at + length)
      at += length
    }
  }
  expect(at).toBe(bytes.length)
  return { contents, stretches: stretches.length, files }
}

test.each<[string, readonly (typeof LONG)[], readonly Format[]]>([
  ['a long article', [LONG], ['jsonl', 'csv', 'json']],
  ['a long article between short ones', [SHORT, LONG, { ...SHORT, path: 'c.txt' }], ['csv', 'json']],
  ['short ones', [SHORT, { ...SHORT, path: 'c.txt' }], ['jsonl']],
])('stretches of %s make the same tables as all rows at once', (_, inputs, formats) => {
  const { contents, stretches, files } = rendered(inputs, formats)
  const extract = createExtractor()
  const whole = inputs.map(input => extract(input).tables)
  for (const [i, { table, format }] of files.entries()) {
    const rows = whole.flatMap(tables => tables[table] as never[])
    expect(contents[i], `${table}.${format}`).toBe(format === 'csv' ? csvOf(table, rows) : jsonLinesOf(rows))
  }
  if (inputs.includes(LONG)) expect(stretches).toBeGreaterThan(inputs.length)
  else expect(stretches).toBe(inputs.length)
})
