import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { configSchema } from '../src/cli/config.ts'
import { createProgram } from '../src/cli/program.ts'
import { english } from '../src/cli/words/en.ts'
import { createExtractor, type Extractor } from '../src/pipeline.ts'
import { descriptionsInChinese, inChinese } from '../src/record/descriptions.zh.ts'
import { schemas, tableNames } from '../src/record/schemas.ts'
import { catalogue } from '../src/report/catalogue.ts'
import { catalogueInChinese } from '../src/report/catalogue.zh.ts'
import { refusals } from '../src/report/refusals.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(ROOT + path, 'utf8')

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

/** How the types of columns are said in Chinese. */
const TYPES = [
  [/id of (\S+)/, '$1 的编号'],
  [/list of (.+)/, '列表：$1'],
  [/ or null$/, '，可为空'],
  [/\btext\b/, '文本'],
  [/\binteger\b/, '整数'],
  [/\bnumber\b/, '数值'],
  [/\bboolean\b/, '真假值'],
] as const

/** A table of docs/records.md in Chinese. */
function inChineseTable(name: (typeof tableNames)[number]): string {
  const lines = renderTable(name).split('\n')
  const rows = lines.slice(6).map(line => {
    const [, field, type, description] = line.split(' | ').join('|').split(/\| ?/)
    const translated = TYPES.reduce((text, [english, chinese]) => text.replace(english, chinese), type!)
    return `| ${field} | ${translated} | ${inChinese(description!.trimEnd())} |`
  })
  return [
    `## ${name}`,
    '',
    `${inChinese(schemas[name].description!)}。`,
    '',
    '| 字段 | 类型 | 含义 |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const RECORDS_IN_CHINESE = `# 各张表的字段

<!-- Made from src/record/schemas.ts and descriptions.zh.ts by tests/docs.test.ts. -->

[English](../records.md)

每次运行，每类事物各写一张表，格式为 \`NAME.jsonl\` 和 \`NAME.csv\`；另有描述文件 \`datapackage.json\`（Data Package v2，写明主键和外键），每篇文章还有一个嵌套的 \`articles/ID.json\`。各行先按文章、再按 \`start\` 排序；输入的字节相同，输出的字节也相同。

- **偏移量** \`start\`、\`end\` 左闭右开，按 \`documents.text\` 中的 Unicode 码点计数，与 Python、SQL 的 \`substring\` 一致。每张表的 \`text\` 都正好是这一段原文。
- **编号**可读而且稳定：文章是 \`news/2022-09-26\`（路径去掉扩展名；一个文件里的第二篇加 \`#2\`），其中第十二个数字是 \`news/2022-09-26/f12\`。
- **空值**在 CSV 里是空单元格。**列表**在 JSON Lines 里是 JSON 数组，在 CSV 里用 \`;\` 隔开。
- **日期**用 [EDTF](https://www.loc.gov/standards/datetime/)，**单位**用 [UCUM](https://ucum.org/) 或 ISO 4217，精度都照原文。

`

describe('docs/zh/records.md', () => {
  test('says the same in Chinese', async () => {
    const page = `${RECORDS_IN_CHINESE}${tableNames.map(inChineseTable).join('\n\n')}\n`
    await expect(page).toMatchFileSnapshot('../docs/zh/records.md')
  })

  test('has every description, and none that is not used', () => {
    const english = tableNames.flatMap(name => {
      const { description, properties } = z.toJSONSchema(schemas[name]) as JsonSchema & {
        properties: Record<string, JsonSchema>
      }
      const columns = Object.values(properties).map(column => column.description ?? column.anyOf?.[0]?.description)
      return [description!, ...columns.map(text => text!)]
    })
    const used = new Set(english.filter(text => !text.startsWith('Stable id: ')))
    expect(Object.keys(descriptionsInChinese).sort()).toEqual([...used].sort())
  })
})

describe('docs/records.md', () => {
  test('says what every table and field holds, as the schemas do', async () => {
    const page = `${RECORDS}${tableNames.map(renderTable).join('\n\n')}\n`
    await expect(page).toMatchFileSnapshot('../docs/records.md')
  })
})

const ISSUES = `# Issues

<!-- Made from src/report/catalogue.ts by tests/docs.test.ts. -->

What can be wrong with an article or a file. An issue never stops the others; each is printed once with its file and line, and counted in the summary. \`{name}\` stands for what the message quotes.

| code | message |
| --- | --- |
`

const REFUSALS = `
## What ends a run

A command that was wrong, or an output that cannot be written, ends the run with one of these and exit code 2. What was there before stays.

| code | message |
| --- | --- |
`

const messagesOf = (wordings: Readonly<Record<string, string>>): string =>
  Object.entries(wordings)
    .map(([code, message]) => `| \`${code}\` | ${message} |\n`)
    .join('')

/** Codes that the program gives its issues. */
function usedCodes(): string[] {
  const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))
  const code = /\bissue\(\s*'([\w-]+)'|'([\w-]+)',\s*'(?:info|warning|error)'|'([\w-]+-mismatch)'/g
  const found = files.flatMap(path =>
    [...read(`src/${path}`).matchAll(code)].map(match => match[1] ?? match[2] ?? match[3]!),
  )
  return [...new Set(found)].sort()
}

describe('docs/issues.md', () => {
  test('lists every issue with its message', async () => {
    const page = ISSUES + messagesOf(catalogue) + REFUSALS + messagesOf(refusals)
    await expect(page).toMatchFileSnapshot('../docs/issues.md')
  })

  test.each([catalogue, catalogueInChinese])('every code that is used has its wording', wordings => {
    expect(usedCodes().filter(code => wordings[code] === undefined)).toEqual([])
  })
})

/** Cells of the first table after a heading, without backquotes. */
function tableAfter(page: string, heading: string): string[][] {
  const [, section] = page.split(`\n${heading}\n`)
  const lines = section!.slice(section!.indexOf('\n| --- ')).split('\n').slice(2)
  const rows = lines.slice(0, lines.indexOf('')).map(line => line.slice(1, -1).replaceAll('`', ''))
  return rows.map(row => row.split('|').map(cell => cell.trim()))
}

describe('docs/recognition.md', () => {
  const page = read('docs/recognition.md')
  let extract: Extractor
  beforeAll(() => {
    extract = createExtractor()
  })
  const tablesOf = (text: string) => extract({ path: 'example.txt', text, date: '2022-09-26' }).tables

  test.each(tableAfter(page, '## Numerals'))('the numeral %s is %s', (printed, value) => {
    const [figure] = tablesOf(`据了解，这里来了${printed}人。`).figures
    const bounds = figure!.exact ?? `${figure!.lower}–${figure!.upper}`
    expect(figure!.modifier === null ? bounds : `${bounds}, ${figure!.modifier}`).toBe(value)
  })

  const roles = tableAfter(page, '### What a numeral turns out to be').flatMap(([role, examples]) =>
    examples!.split(', ').flatMap(example => (example.includes('**') ? [[example, role!] as const] : [])),
  )

  test.each(roles)('the numeral of %s is of the role %s', (example, role) => {
    const [before, bold] = example.split('**') as [string, string]
    // An enumerator opens its paragraph.
    const prefix = role === 'enumerator' ? '' : '据了解，'
    const text = `${prefix}${example.replaceAll('**', '')}${role === 'enumerator' ? '加强管理' : '是这样的'}。`
    const at = prefix.length + before.length
    const found = tablesOf(text).numerals.filter(({ start, end }) => start < at + bold.length && end > at)
    expect(new Set(found.map(numeral => numeral.role))).toEqual(new Set([role]))
  })

  const modifiers = tableAfter(page, '## Figures').flatMap(([modifier, words]) =>
    words!.split(', ').map(word => [word.replace(/（.*）/, ''), modifier!] as const),
  )

  test.each(modifiers)('the word %s makes a number %s', (word, modifier) => {
    const places = [`共有${word}300人`, `共有300人${word}`, `共有300${word}人`, `${word}百人`, `排名${word}三`]
    const found = places.map(place => tablesOf(`据了解，${place}。`).figures[0]?.modifier)
    expect(found).toContain(modifier)
  })

  test.each(tableAfter(page, '### Units'))('the units %s are %s', (printed, codes) => {
    const units = printed!.split(', ')
    const found = units.map(unit => tablesOf(`据了解，总量为5${unit}。`).figures[0]?.unit_code)
    expect(found.join(', ')).toBe(codes)
  })

  test.each(tableAfter(page, '## Times'))('the time %s is %s', (printed, edtf, certain) => {
    const [time] = tablesOf(`据了解，${printed}，这项工作有了新的进展。`).times
    expect([time!.text, String(time!.edtf), String(time!.certain)]).toEqual([printed, edtf, certain])
  })
})

test('docs/linking.md shows what is linked', () => {
  const page = `\n${read('docs/linking.md')}`
  const [, quoted] = /^> (.+)$/m.exec(page)!
  const { figures } = createExtractor()({ path: 'example.txt', text: quoted! }).tables
  const found = figures.map(({ text, relation, direction, entity, whole, base }) =>
    [text, relation, direction, entity, whole, base].map(cell => cell ?? ''),
  )
  expect(found).toEqual(tableAfter(page, '# Linking'))
  for (const [sentence, text, ...cells] of tableAfter(page, '## Measure: entity and property')) {
    const rows = createExtractor()({ path: 'example.txt', text: sentence! }).tables.figures
    const { relation, entity, property, whole } = rows.find(row => row.text === text)!
    expect([relation, `${entity ?? ''}${property ?? ''}`, whole ?? ''], sentence).toEqual(cells)
  }
})

describe.each(['docs/cli.md', 'docs/zh/cli.md'])('%s', path => {
  const page = read(path)
  const { program } = createProgram(english)

  test.each(program.commands.map(command => [command.name(), command] as const))('explains %s', (name, command) => {
    expect(page).toContain(`## wenju ${name}\n`)
    const options = [...command.options, ...program.options].map(option => option.long!)
    expect(options.filter(option => !page.includes(`\`${option}`))).toEqual([])
  })

  test('shows a config file that is read, and names every key', () => {
    const shown = /```yaml\n([\s\S]*?)```/.exec(page)![1]!
    expect(configSchema.safeParse(parseYaml(shown)).error).toBeUndefined()
    expect(Object.keys(configSchema.shape).filter(key => !page.includes(`\`${key}\``))).toEqual([])
  })
})

type Cell = string | number | null
type Json = Readonly<Record<string, Cell>>

const readRows = (table: string): Json[] =>
  read(`output/${table}.jsonl`)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Json)

const toTable = (fields: readonly string[], rows: readonly Json[]): string =>
  [fields, fields.map(() => '---'), ...rows.map(row => fields.map(field => row[field] ?? ''))]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')

/** The rows of output/ for the sentence that the READMEs quote. */
function outputTables(): Readonly<Record<string, string>> {
  const sentence = readRows('sentences').find(row => String(row.text).includes('女代表172名'))!
  const figures = readRows('figures').filter(row => row.sentence === sentence.id)
  const ids = new Set(figures.map(row => row.id))
  const checks = readRows('checks').filter(row => (row.figures as unknown as string[]).some(id => ids.has(id)))
  return {
    figures: toTable(
      ['text', 'value', 'unit_code', 'relation', 'direction', 'entity', 'whole', 'base', 'check'],
      figures,
    ),
    checks: toTable(['kind', 'equation', 'status'], checks),
  }
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', path => {
  test('shows what output/ holds', async () => {
    const tables = outputTables()
    const page = read(path).replace(
      /(<!-- output:(\w+) -->\n)[\s\S]*?(<!-- \/output -->)/g,
      (_, open: string, name: string, close: string) => `${open}\n${tables[name]}\n\n${close}`,
    )
    await expect(page).toMatchFileSnapshot(`../${path}`)
  })

  test('has examples that run', async () => {
    const examples = [...read(path).matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(match => match[1]!)
    expect(examples.length).toBeGreaterThan(1)
    const printed = await Promise.all(examples.map(runExample))
    expect(printed.flat()).toContain('女会员')
  })

  test('links to files that exist', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(match => match[1]!)
    expect(links.filter(link => !existsSync(ROOT + link))).toEqual([])
  })
})

const MODULES: Readonly<Record<string, () => Promise<object>>> = {
  wenju: () => import('../src/index.ts'),
  'wenju/plugin': () => import('../src/plugin.ts'),
  unified: () => import('unified'),
  'remark-parse': () => import('remark-parse'),
}

/** Runs an example with its imports led to the source; what it prints. */
async function runExample(code: string): Promise<unknown[]> {
  const printed: unknown[] = []
  const body = code
    .replace(/^import \{ (.+?) \} from '(.+?)'$/gm, "const { $1 } = await modules['$2']()")
    .replace(/^import (\w+) from '(.+?)'$/gm, "const { default: $1 } = await modules['$2']()")
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  await new AsyncFunction('modules', 'console', body)(MODULES, {
    log: (...values: unknown[]) => printed.push(...values),
  })
  return printed
}
