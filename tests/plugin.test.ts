import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root as Hast } from 'hast'
import type { Paragraph, Root, RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../src/pipeline.ts'
import { type PluginOptions, wenju } from '../src/plugin.ts'
import type { Tables } from '../src/record/schemas.ts'

const PAGE = `# 简报

全县有学校42所。

  现有会员864名，其中女会员331名，占58.3%。

- 甲村5人
- 乙村6人
`

const figuresOf = ({ figures }: Tables): string[] => figures.map(({ text }) => text)
const placesOf = ({ messages }: VFile): string[] =>
  messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`)

/** What comes of Markdown when a plugin has changed its tree. */
function through(change: (tree: Root) => void, options: PluginOptions = {}, page = PAGE): VFile & { result: Tables } {
  const processor = unified()
    .use(remarkParse)
    .use(() => tree => void change(tree as Root))
    .use(wenju, options)
  return processor.processSync(page)
}

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const textAt = (tree: Root, index: number) => (tree.children[index] as Paragraph).children[0] as { value: string }

describe('the tree is what is read, as the plugins before leave it', () => {
  const all = ['42所', '864名', '331名', '58.3%', '5人', '6人']

  test.each<[string, (tree: Root) => void, string[], string[]]>([
    ['as it is', () => {}, all, ['5:3 share-mismatch']],
    ['a paragraph removed', tree => tree.children.splice(2, 1), ['42所', '5人', '6人'], []],
    ['a list removed', tree => tree.children.splice(3, 1), all.slice(0, 4), ['5:3 share-mismatch']],
    [
      'the text of a node changed',
      tree => (textAt(tree, 1).value = '全县有桥7座。'),
      ['7座', ...all.slice(1)],
      ['5:3 share-mismatch'],
    ],
    [
      'a node put in',
      tree => tree.children.splice(1, 0, paragraph('新建公路9公里。')),
      ['9公里', ...all],
      ['5:3 share-mismatch'],
    ],
    [
      'a finding put in',
      tree => (tree.children = [paragraph('有会员864名，其中女会员331名，占58.3%。')]),
      ['864名', '331名', '58.3%'],
      ['undefined:undefined share-mismatch'],
    ],
    [
      'its last node moved to its head',
      tree => tree.children.unshift(tree.children.pop()!),
      ['5人', '6人', ...all.slice(0, 4)],
      ['5:3 share-mismatch'],
    ],
    ['everything removed', tree => (tree.children = []), [], ['undefined:undefined empty-file']],
  ])('%s', (_, change, figures, places) => {
    const file = through(change)
    expect(figuresOf(file.result)).toEqual(figures)
    expect(placesOf(file)).toEqual(places)
  })

  test('the tree itself is left alone', () => {
    const tree = unified().use(remarkParse).parse(PAGE)
    const before = structuredClone(tree)
    unified().use(wenju).stringify(tree, new VFile(PAGE))
    expect(tree).toEqual(before)
  })

  const input = fileURLToPath(new URL('../input', import.meta.url))
  const samples = readdirSync(input, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'))
  test.each(samples)('%s gives the rows that its text gives', path => {
    const text = readFileSync(`${input}/${path}`, 'utf8')
    const { tables } = createExtractor()({ path, text })
    const { result } = unified()
      .use(remarkParse)
      .use(remarkGfm, { singleTilde: false })
      .use(remarkFrontmatter, ['yaml'])
      .use(wenju)
      .processSync(new VFile({ path, value: text }))
    expect(result).toEqual(tables)
  })
})

describe('a tree without positions', () => {
  /** The tree as if it was built by hand. */
  function unplaced<Node extends RootContent | Root>(node: Node): Node {
    const { position: _, ...rest } = node
    return (
      'children' in rest ? { ...rest, children: (rest.children as RootContent[]).map(child => unplaced(child)) } : rest
    ) as Node
  }

  test.each([
    ['headings, paragraphs and lists', PAGE],
    ['ordered lists', '概况：\n\n3. 学校42所\n4. 桥7座\n'],
    ['quotes, code and HTML', '> 学校42所\n\n    桥7座\n\n<div>路9公里</div>\n'],
    ['lines that go on', '全县有学校42所，\n桥7座，路9公里，\n共有会员864名。\n'],
    ['headings underlined', '简报\n====\n\n全县有学校42所；\n---\n\n桥7座\n'],
  ])('%s give the same figures, and messages without a place', (_, page) => {
    const tree = unified().use(remarkParse).parse(page)
    const file = new VFile()
    const processor = unified().use(wenju)
    const tables = processor.stringify(unplaced(tree), file)
    expect(figuresOf(tables)).toEqual(figuresOf(through(() => {}, {}, page).result))
    expect(file.messages.filter(message => message.line !== undefined)).toEqual([])
    expect(tables.blocks.every(({ line }, i, blocks) => i === 0 || line >= blocks[i - 1]!.line)).toBe(true)
  })
})

describe('HTML', () => {
  const page = (body: string) =>
    `<!doctype html><head><title>网页8个</title><style>a{x:9}</style></head>\n<body>\n${body}\n</body>`
  const read = (html: string, change: (tree: Hast) => void = () => {}, fragment = false) =>
    unified()
      .use(rehypeParse, { fragment })
      .use(() => tree => void change(tree as Hast))
      .use(wenju)
      .processSync(html)

  test.each([
    ['paragraphs', page('<p>学校<b>42</b>所</p>\n<p>桥7座</p>'), ['42所', '7座']],
    [
      'lists and tables',
      page('<ol><li>学校42所<li>桥7座</ol><table><tr><th>路<td>9公里</table>'),
      ['42所', '7座', '9公里'],
    ],
    ['a paragraph over lines', page('<p>学校42\n所，桥7座</p>'), ['42所', '7座']],
  ])('%s', (_, html, figures) => {
    expect(figuresOf(read(html).result)).toEqual(figures)
  })

  test.each(['学校42所', '<p>学校42所', '<!-- 8个 --><p>学校42所</p>'])('a fragment: %s', html => {
    expect(figuresOf(read(html, () => {}, true).result)).toEqual(['42所'])
  })

  test('messages stand at their element, and a removed element takes its figures along', () => {
    const html = page('<nav>共9页</nav>\n  <p>现有会员864名，其中女会员331名，占58.3%。</p>')
    const bodyOf = (tree: Hast) =>
      tree.children
        .flatMap(node => ('children' in node ? node.children : []))
        .find(node => 'tagName' in node && node.tagName === 'body') as { children: object[] }
    const file = read(html, tree => {
      const body = bodyOf(tree)
      body.children = body.children.filter(node => !('tagName' in node && node.tagName === 'nav'))
    })
    expect(figuresOf(file.result)).toEqual(['864名', '331名', '58.3%'])
    expect(placesOf(file)).toEqual(['4:3 share-mismatch'])
  })
})

describe('options', () => {
  const document = (options: PluginOptions, path?: string) => {
    const file = path === undefined ? new VFile('去年有学校42所。') : new VFile({ path, value: '去年有学校42所。' })
    return unified().use(remarkParse).use(wenju, options).processSync(file).result
  }

  test.each<[PluginOptions, string | undefined, object]>([
    [{}, undefined, { id: 'article', path: 'article.md' }],
    [{}, 'news/a.md', { id: 'news/a' }],
    [{ path: 'b.md' }, 'news/a.md', { id: 'b', path: 'b.md' }],
    [
      { date: '2023-04-02', title: '简报', agency: '甲社', authors: ['王小明'], url: 'https://a.cn/1' },
      undefined,
      { date: '2023-04-02', title: '简报', agency: '甲社', authors: ['王小明'], url: 'https://a.cn/1' },
    ],
  ])('%j of %s', (options, path, expected) => {
    expect(document(options, path).documents[0]).toMatchObject(expected)
  })

  test('a date or a reference date resolves what is relative', () => {
    for (const options of [{ date: '2023-04-02' }, { referenceDate: '2023' }])
      expect(document(options).times.map(({ edtf }) => edtf)).toEqual(['2022'])
  })

  test.each([
    ['pathh', 'path'],
    ['tilte', 'title'],
    ['adress', null],
    ['languge', 'language'],
  ])('an unknown option %s is refused with a hint', (name, meant) => {
    const hint = meant === null ? 'Use one of title, .*, url, .*, language, path' : `Use "${meant}"`
    expect(() => document({ [name]: 'zh' })).toThrow(new RegExp(`^${hint}: there is no option "${name}"$`))
  })

  test('an option of another kind than it must be is refused', () => {
    expect(() => document({ path: 42 as never })).toThrow('Give "path" as a path, not as a number')
  })

  test('messages come in the language asked for', () => {
    const file = through(() => {}, { language: 'zh' })
    expect(file.messages[0]!.reason).toMatch(/[\u4e00-\u9fff]{4}/)
  })
})
