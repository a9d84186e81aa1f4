import fc from 'fast-check'
import type { ExtractorInput } from '../../src/read/input.ts'
import { articleText, dateText, mutated, shortText } from './texts.ts'

/** One input of a kind: an article as the extractor takes it, or the bytes of a collection for the reader. */
export type FuzzInput =
  | { readonly kind: 'article'; readonly input: Omit<ExtractorInput, 'path'>; readonly extension: string }
  | { readonly kind: 'collection'; readonly name: string; readonly content: string }

const text = fc.oneof({ weight: 4, arbitrary: articleText }, { weight: 1, arbitrary: mutated(articleText) })
const date = fc.option(dateText, { nil: undefined })

const plain = fc
  .tuple(text, date)
  .map(([body, given]): FuzzInput => ({ kind: 'article', input: { text: body, date: given }, extension: 'txt' }))

const block = fc
  .tuple(
    fc.constantFrom(
      ...[
        '',
        '',
        '# ',
        '## ',
        '- ',
        '1. ',
        '> ',
        '> - ',
        '| ',
        '    ',
        '```\n',
        '* * *\n',
        '[^1]: ',
        '<div>',
        '![',
        '**',
      ],
    ),
    articleText,
    fc.constantFrom(
      ...[
        '\n\n',
        '\n',
        '\n===\n',
        '\n---\n',
        ' |\n|---|---|\n| 税收（万元） | 1,204 |\n',
        '**\n\n',
        '](a)\n',
        '  \n',
        '\n\n[^1]',
        '<br>',
      ],
    ),
  )
  .map(parts => parts.join(''))
const markdownText = fc.array(block, { maxLength: 5 }).map(blocks => blocks.join(''))
const markdown = fc
  .tuple(fc.oneof(markdownText, mutated(markdownText)), date)
  .map(([body, given]): FuzzInput => ({ kind: 'article', input: { text: body, date: given }, extension: 'md' }))

const key = fc.constantFrom(...'title subtitle agency place date authors author 标题 日期 tags <<'.split(' '))
const scalar = fc.oneof(
  shortText,
  dateText,
  fc.constantFrom(
    ...[
      '{a: 1}',
      '[null]',
      '[{name: 张三}]',
      '[张三, 李四]',
      '*a',
      '&a [1, 2]',
      '*b',
      '!!binary x',
      '|\n  两行',
      '1e999',
      '0x1F',
      '~',
      '"\\ud800"',
      '[[[]]]',
      'null',
      'true',
    ],
  ),
)
const yaml = fc
  .array(fc.tuple(key, scalar), { maxLength: 5 })
  .map(rows => rows.map(([name, value]) => `${name}: ${value}\n`).join(''))
const frontMatter = fc
  .tuple(fc.oneof(yaml, mutated(yaml)), text)
  .map(
    ([front, body]): FuzzInput => ({ kind: 'article', input: { text: `---\n${front}---\n${body}` }, extension: 'md' }),
  )

const given = fc.record(
  {
    title: shortText,
    subtitle: shortText,
    agency: shortText,
    place: shortText,
    date: dateText,
    referenceDate: dateText,
    authors: fc.array(shortText, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const metadata = fc
  .tuple(text, given, fc.constantFrom('txt', 'md'))
  .map(([body, about, extension]): FuzzInput => ({ kind: 'article', input: { ...about, text: body }, extension }))

const anyValue = fc.oneof(
  shortText,
  dateText,
  fc.constantFrom(null, 1, 2 ** 53, { a: 1 }, [null], [{ name: '张三' }], true),
)
const jsonRow = fc
  .tuple(
    text,
    fc.dictionary(
      fc.constantFrom('id', 'title', 'date', 'authors', 'place', 'agency', 'reference_date', 'x'),
      anyValue,
    ),
  )
  .map(([body, fields]) => JSON.stringify({ ...fields, text: body }))
const brokenRow = fc.constantFrom('', '{', '[]', 'null', '{"text": 1}', '{"text": null}', '\ufeff', '"text"')
const jsonLines = fc
  .array(fc.oneof({ weight: 6, arbitrary: jsonRow }, { weight: 1, arbitrary: brokenRow }), { maxLength: 5 })
  .map((rows): FuzzInput => ({ kind: 'collection', name: 'rows.jsonl', content: rows.join('\n') }))

const csvField = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
const csvRow = fc.tuple(shortText, dateText, text).map(row => row.map(csvField).join(','))
const csvText = fc.array(csvRow, { maxLength: 5 }).map(rows => ['title,date,text', ...rows].join('\n'))
const csv = fc
  .oneof({ weight: 3, arbitrary: csvText }, { weight: 1, arbitrary: mutated(csvText) })
  .map((content): FuzzInput => ({ kind: 'collection', name: 'rows.csv', content }))

/** A batch of inputs of all kinds; collections count by their rows. */
export const fuzzBatch: fc.Arbitrary<FuzzInput[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: plain },
    { weight: 3, arbitrary: markdown },
    { weight: 2, arbitrary: frontMatter },
    { weight: 3, arbitrary: metadata },
    { weight: 1, arbitrary: jsonLines },
    { weight: 1, arbitrary: csv },
  ),
  { minLength: 1, maxLength: 10, size: 'max' },
)
