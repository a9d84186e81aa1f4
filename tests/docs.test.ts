import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { schemas, tableNames } from '../src/record/schemas.ts'

// Pages made from the code: `npx vitest run tests/docs.test.ts -u` writes them again.

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly (string | null)[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly references?: string
}

/** A column's type in words: `text or null`, `` `up`, `down` or null ``. */
function typeInWords({ type, enum: values, anyOf, items, references }: JsonSchema): string {
  if (anyOf) return anyOf.map(typeInWords).join(' or ')
  if (references) return `id of [${references}](#${references})`
  if (values) return values.map(value => `\`${value}\``).join(', ')
  if (items) return `list of ${typeInWords(items)}`
  return [type].flat().join(' or ').replace('string', 'text')
}

function renderTable(name: (typeof tableNames)[number]): string {
  const schema = z.toJSONSchema(schemas[name]) as { description: string; properties: Record<string, JsonSchema> }
  const rows = Object.entries(schema.properties).map(([field, column]) => {
    const description = column.description ?? column.anyOf?.[0]?.description
    return `| \`${field}\` | ${typeInWords(column)} | ${description} |`
  })
  return [
    `## ${name}`,
    '',
    `${schema.description}.`,
    '',
    '| field | type | what it says |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const RECORDS = `# Records

<!-- Made from src/record/schemas.ts by tests/docs.test.ts. -->

Every run writes one table for each kind of thing, as \`NAME.jsonl\` and \`NAME.csv\`, with \`datapackage.json\` (Data Package v2, with primary and foreign keys) and one nested \`articles/ID.json\` per article. Rows are sorted by document, then by \`start\`; two runs over the same bytes write the same bytes.

- **Offsets** \`start\` and \`end\` are half-open and count Unicode code points in \`documents.text\`, as Python, SQL \`substring\` and the W3C TextPositionSelector count them. In every table \`text\` is exactly that slice.
- **Ids** are readable and stable: document \`news/2022-09-26\` (the path without extension, \`#2\` for the second article of a file), its twelfth figure \`news/2022-09-26/f12\`.
- **Null** is an empty field in CSV. **Lists** are JSON arrays in JSON Lines, and values joined by \`;\` in CSV.
- **Dates** are [EDTF](https://www.loc.gov/standards/datetime/), **units** [UCUM](https://ucum.org/) or ISO 4217, both at the precision printed.

`

describe('docs/records.md', () => {
  test('says what every table and field holds, as the schemas do', async () => {
    const page = `${RECORDS}${tableNames.map(renderTable).join('\n\n')}\n`
    await expect(page).toMatchFileSnapshot('../docs/records.md')
  })
})
