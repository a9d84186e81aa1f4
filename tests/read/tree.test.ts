import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { beforeAll, describe, expect, test } from 'vitest'
import { createExtractor, type Extractor } from '../../src/pipeline.ts'
import { wenju } from '../../src/plugin.ts'

let extract: Extractor
beforeAll(() => {
  extract = createExtractor()
})

const text = (value: string) => ({ type: 'text', value })
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] })
const rootOf = (...children: unknown[]) => ({ type: 'root', children }) as Root

/** The figures and codes of a tree, by the extractor and by the plugin. */
function read(tree: Root) {
  const { tables, issues } = extract({ tree })
  const file = new VFile()
  const { figures } = unified().use(wenju).stringify(tree, file)
  return [
    { figures: tables.figures.map(it => it.text), codes: issues.map(({ code }) => code) },
    { figures: figures.map(it => it.text), codes: file.messages.map(({ ruleId }) => ruleId) },
  ]
}

/** What is no node, or lacks what a node of its type must have. */
const STRANGE = [
  ...[null, undefined, 42, '42所', [], {}, { type: 7 }, { type: null, children: [] }],
  ...['paragraph', 'heading', 'blockquote', 'list', 'table', 'footnoteDefinition'].map(type => ({ type })),
  ...['code', 'html', 'text', 'inlineCode', 'yaml'].map(type => ({ type })),
  { type: 'list', children: [{ type: 'listItem' }] },
  { type: 'list', children: [null] },
  { type: 'table', children: [{ type: 'tableRow' }] },
  { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell' }] }] },
  { type: 'paragraph', children: [{ type: 'emphasis' }] },
  { type: 'paragraph', children: [{ type: 'text', value: 42 }] },
  { type: 'heading', children: 'abc' },
  { type: 'callout', children: {} },
]

describe('a node that is none', () => {
  test.each(STRANGE)('%j costs nothing of what stands around it, and is an issue', node => {
    const expected = { figures: ['42所', '7座'], codes: ['broken-tree'] }
    expect(read(rootOf(paragraph('学校42所'), node, paragraph('桥7座')))).toEqual([expected, expected])
  })

  test('as root is an empty file', () => {
    const expected = { figures: [], codes: ['broken-tree', 'empty-file'] }
    for (const children of [undefined, null, 'abc', [null]])
      expect(read({ type: 'root', children } as unknown as Root)).toEqual([expected, expected])
  })

  test('is counted, and the first is named with its line', () => {
    const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } }
    const { issues } = extract({ tree: rootOf({ type: 'heading', position }, null, paragraph('学校42所')) })
    expect(issues).toMatchObject([{ code: 'broken-tree', line: 3, params: { count: 2, kind: 'heading' } }])
  })
})

test.each([
  [{ position: {} }],
  [{ position: { start: { line: 1, column: 1 } } }],
  [{ position: { start: { line: '1' }, end: { line: '1' } } }],
  [{ position: { start: null, end: null } }],
  [{ position: 'here' }],
  [{ depth: 'x' }],
  [{ depth: null }],
  [{ start: 'x', ordered: true }],
  [{ alt: {} }],
])('%j says nothing, and costs nothing', wrong => {
  const nodes = [
    { ...paragraph('学校42所'), ...wrong },
    { type: 'heading', children: [text('桥7座')], ...wrong },
    { type: 'list', children: [{ type: 'listItem', children: [paragraph('路9公里')] }], ...wrong },
    { type: 'paragraph', children: [{ type: 'image', ...wrong }, text('现有会员864名')] },
  ]
  for (const { figures, codes } of read(rootOf(...nodes))) {
    expect(figures).toEqual(['42所', '7座', '9公里', '864名'])
    expect(codes).toEqual([])
  }
})

const SPOTS: [string, (...nodes: object[]) => object][] = [
  ['the root', (...children) => ({ type: 'root', children })],
  ['a quote', (...children) => ({ type: 'blockquote', children })],
  ['an entry', (...children) => ({ type: 'list', children: [{ type: 'listItem', children }] })],
  ['a list', (...children) => ({ type: 'list', children })],
  ['a table', (...children) => ({ type: 'table', children })],
  ['a row', (...children) => ({ type: 'table', children: [{ type: 'tableRow', children }] })],
  ['a node of another kind', (...children) => ({ type: 'leafDirective', children })],
]

describe.each(SPOTS)('text right in %s', (_, spot) => {
  test.each([
    ['plain', [text('学校42所，'), text('桥7座。')]],
    ['marked', [text('学校'), { type: 'strong', children: [text('42')] }, text('所，桥7座。')]],
    ['beside paragraphs', [text('学校42所。'), paragraph('桥7座。')]],
    ['behind paragraphs', [paragraph('学校42所。'), text('桥7座。')]],
  ])('%s gives its figures', (_, nodes) => {
    const expected = { figures: ['42所', '7座'], codes: [] }
    expect(read(rootOf(spot(...nodes)))).toEqual([expected, expected])
  })
})

test('whatever the tree, it is read, the same by both ways', () => {
  const types = ['root', 'paragraph', 'heading', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'blockquote']
  const { node } = fc.letrec<{ node: unknown }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...STRANGE, text('共42所'), text('\ud800'), { type: 'break' }, { type: 'image', alt: '桥7座' }),
      fc.record({
        type: fc.constantFrom(...types, 'emphasis', 'link', 'callout', 'footnoteDefinition'),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
  }))
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), nodes => {
      const [own, plugged] = read(rootOf(...(nodes as RootContent[])))
      expect(own!.codes).not.toContain('internal-error')
      expect(plugged).toEqual(own)
    }),
    { numRuns: 200 },
  )
})

describe('HTML', () => {
  const element = (tagName: string, ...children: unknown[]) => ({ type: 'element', tagName, properties: {}, children })

  test.each([
    ...[null, 42, {}, { type: 'element' }, { type: 'element', tagName: 'p' }, { type: 'text' }, { type: 'comment' }],
    ...['ul', 'ol', 'table', 'a', 'img', 'h1', 'pre', 'select'].map(tagName => ({ type: 'element', tagName })),
  ])('%j costs nothing of what stands around it, and is an issue', node => {
    const tree = rootOf(element('p', text('学校42所')), node, element('p', text('桥7座')))
    const file = new VFile()
    const { figures } = unified().use(wenju).stringify(tree, file)
    expect(figures.map(it => it.text)).toEqual(['42所', '7座'])
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['broken-tree'])
  })
})
