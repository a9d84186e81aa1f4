import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { formatOfText } from '../../src/read/html/fragment.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { ARTICLES, type Written } from './pages/articles.ts'
import { LAYOUTS } from './pages/layouts.ts'

const read = (html: string) => structureArticles(readSource(Buffer.from(html), 'page.html'))

const grams = (text: string): Map<string, number> => {
  const plain = text.replaceAll(/\s/g, '')
  const counts = new Map<string, number>()
  for (let i = 0; i + 4 <= plain.length; i++) {
    const gram = plain.slice(i, i + 4)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const shared = (a: Map<string, number>, b: Map<string, number>): number =>
  [...a].reduce((sum, [gram, count]) => sum + Math.min(count, b.get(gram) ?? 0), 0)
const size = (a: Map<string, number>): number => [...a.values()].reduce((sum, count) => sum + count, 0)

/** Shares of what was read that was written, and of what was written that was read. */
function scoreOf(article: Written, blocks: string) {
  const written = grams([article.title, ...article.body.map(line => line.replace(/^(?:## |\* )/, ''))].join('\n'))
  const found = grams(blocks)
  const both = shared(found, written)
  return { precision: both / size(found), recall: both / size(written) }
}

const dateOf = ({ date: [year, month, day] }: Written): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** What others do to a page, or leave out. */
const CHANGES: Readonly<Record<string, (html: string) => string>> = {
  'as they are': html => html,
  'on one line': html => html.replaceAll('\n', ''),
  'without classes and ids': html => html.replaceAll(/ (?:class|id)="[^"]*"/g, ''),
  'of divs alone': html =>
    html.replaceAll(/<(\/?)(?:nav|aside|footer|header|main|article|section|h[1-4])\b/g, '<$1div'),
}

describe.each(Object.entries(CHANGES))('pages of twenty layouts with five articles each, %s', (name, change) => {
  const results = LAYOUTS.flatMap(layout =>
    ARTICLES.map(article => {
      const found = read(change(layout.page(article)))
      const [first] = found
      const text = found
        .flatMap(it =>
          it.blocks
            .filter(({ kind }) => kind !== 'byline' && kind !== 'dateline')
            .map(({ start, end }) => it.text.slice(start, end)),
        )
        .join('\n')
      return { layout: layout.name, article, count: found.length, first, ...scoreOf(article, text) }
    }),
  )
  const mean = (of: (it: (typeof results)[number]) => number): number =>
    results.reduce((sum, it) => sum + of(it), 0) / results.length

  test('the text is read whole, and nothing else', () => {
    expect(mean(it => it.precision)).toBeGreaterThan(name === 'without classes and ids' ? 0.97 : 0.985)
    expect(mean(it => it.recall)).toBeGreaterThan(0.985)
  })

  test('each page is one article with its title, date and source', () => {
    const wrong = results.flatMap(({ layout, article, first, count }) => [
      ...(count === 1 ? [] : [`${layout}: ${count} articles`]),
      ...(first?.title === article.title ? [] : [`${layout}: title ${first?.title} for ${article.title}`]),
      ...(first?.date === dateOf(article) ? [] : [`${layout}: date ${first?.date} for ${dateOf(article)}`]),
      ...(first?.agency === article.source ? [] : [`${layout}: source ${first?.agency} for ${article.source}`]),
    ])
    if (name === 'without classes and ids') expect(wrong.length).toBeLessThanOrEqual(10)
    else expect(wrong).toEqual([])
  })
})

const SENTENCE = '全市有学校42所，其中小学28所，占66.7%。'
const page = (body: string, head = '') => `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
const linesOf = (html: string): string[] =>
  read(html).flatMap(({ text, blocks }) => blocks.map(({ start, end }) => text.slice(start, end)))

describe('what a page says of itself', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      'a title that is not printed',
      '<title>学校建设提速_江州网</title>',
      { title: '学校建设提速', titleSource: 'meta' },
    ],
    [
      'a day in its address',
      '<link rel="canonical" href="https://a.cn/2023/08/15/c_1.htm">',
      { date: '2023-08-15', dateSource: 'path', url: 'https://a.cn/2023/08/15/c_1.htm' },
    ],
    ['a day in a tag', '<meta name="PubDate" content="2023-08-15 10:00">', { date: '2023-08-15', dateSource: 'meta' }],
    ['a day that is none', '<meta name="PubDate" content="2023-02-30">', { date: null }],
    ['its source', '<meta name="ContentSource" content="江州市教育局">', { agency: '江州市教育局' }],
    ['who wrote it', '<meta name="author" content="林小禾">', { authors: ['林小禾'] }],
    ['a short title', '<title>校舍_江州网</title>', { title: '校舍' }],
    ['a desk as its author', '<meta name="author" content="江州网">', { authors: [] }],
    ['JSON-LD that is no JSON', '<script type="application/ld+json">{"@type":</script>', { title: null }],
    [
      'JSON-LD of other things',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":1},"author":[[[1]]],"datePublished":5}</script>',
      { title: null, date: null, authors: [] },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(page(`<div><p>${SENTENCE}</p></div>`, head))[0]).toMatchObject(expected)
  })

  test('a line of the source above a text without a title is its own', () => {
    const [found] = read(page(`<div><p>2023年8月15日 来源：江州日报</p><p>${SENTENCE}</p></div>`))
    expect(found).toMatchObject({ title: null, date: '2023-08-15', agency: '江州日报' })
    expect(found!.blocks.map(({ kind }) => kind)).toEqual(['byline', 'paragraph'])
  })

  test('the line that is printed wins over a tag', () => {
    const [found] = read(
      page(
        `<h1>学校建设提速</h1><p>2023年8月15日 来源：江州日报</p><div><p>${SENTENCE}</p></div>`,
        '<meta name="PubDate" content="2023-08-16"><meta name="source" content="江州网">',
      ),
    )
    expect(found).toMatchObject({ title: '学校建设提速', titleSource: 'text', date: '2023-08-15', agency: '江州日报' })
  })
})

describe('the text of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'words that a tag cuts stay whole',
      `<p>全市有学校<span>42</span>所，其中小<b>学</b>28所。</p>`,
      ['全市有学校42所，其中小学28所。'],
    ],
    [
      'a line of the source is no line of the text',
      '<p>全市有\n  学校42所，\n  其中小学28所。</p>',
      ['全市有学校42所，其中小学28所。'],
    ],
    [
      'Latin words keep their blank',
      '<p>The city has\n42 schools, and 28 are primary schools。</p>',
      ['The city has 42 schools, and 28 are primary schools。'],
    ],
    [
      'what is hidden is not read',
      `<p>${SENTENCE}</p><p style="display:none">另有中学14所。</p><p hidden>中学。</p>`,
      [SENTENCE],
    ],
    ['entities', '<p>甲&amp;乙公司今年收入42亿元&nbsp;&#12290;</p>', ['甲&乙公司今年收入42亿元\u00a0。']],
    [
      'a table of data',
      `<p>${SENTENCE}</p><table><tr><th>项目</th><th>数量</th></tr><tr><td>学校</td><td>42所</td></tr></table>`,
      [SENTENCE, '项目\n数量', '学校\n42所'],
    ],
    ['a table that lays the page out', `<table><tr><td>${SENTENCE}</td></tr></table>`, [SENTENCE]],
    [
      'scripts, styles and comments',
      `<p>${SENTENCE}</p><script>"<p>甲。</p>"</script><style>p{}</style><!-- <p>乙。</p> -->`,
      [SENTENCE],
    ],
    [
      'a page of Word without a full stop',
      '<div><p>关于校舍建设的说明</p><p>一、全年完成投资3.2亿元，增长8%</p></div>',
      ['关于校舍建设的说明', '一、全年完成投资3.2亿元，增长8%'],
    ],
  ])('%s', (_, body, lines) => {
    expect(linesOf(page(body))).toEqual(lines)
  })

  test('an article without its page is read whole', () => {
    expect(linesOf(`<p>${SENTENCE}</p><p>责任编辑</p><a href="x">原文</a>`)).toEqual([SENTENCE, '责任编辑', '原文'])
  })

  test('each block has the line it stands on', () => {
    const [found] = read(page(`\n<p>${SENTENCE}</p>\n\n<p>\n另有中学14所。</p>`))
    expect(found!.blocks.map(({ line }) => line)).toEqual([2, 5])
  })

  test('a page of links holds no article, and says so', () => {
    const links = Array.from({ length: 30 }, (_, i) => `<li><a href="${i}">第${i}条新闻的标题在这里</a></li>`).join('')
    const source = readSource(Buffer.from(page(`<ul>${links}</ul>`)), 'a.html')
    expect(source.issues.map(({ code }) => code)).toEqual(['no-article'])
  })
})

describe('a page in an encoding of its own', () => {
  const html = (charset: string) =>
    page(
      `<p>${'学校'.repeat(3)}，共42所。</p>`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
    )

  test.each([
    ['gb2312', 'gb18030', 'gb18030'],
    ['big5', 'big5', 'big5'],
    ['gbk', 'utf-8', 'utf-8'],
    ['no-such-thing', 'gb18030', 'gb18030'],
  ])('that says %s and is in %s is read as %s', (said, written, encoding) => {
    const source = readSource(iconv.encode(html(said), written), 'a.html')
    expect(source.encoding).toBe(encoding)
    expect(JSON.stringify(source.root)).toContain('学校学校学校，共42所')
  })
})

describe('hostile pages end, and lose no sentence', () => {
  const MANY = 20_000
  test.each<[string, string]>([
    ['nested deep', `${'<div>'.repeat(MANY)}${SENTENCE}`],
    ['nested deep and closed', `${'<div><span>'.repeat(MANY)}${SENTENCE}${'</span></div>'.repeat(MANY)}`],
    ['formatting that is not closed', `${'<b><a href=x><font color=1>'.repeat(MANY)}<p>${SENTENCE}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(MANY)}${SENTENCE}`],
    ['thousands of attributes', `<p ${Array.from({ length: MANY }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}`],
    ['an attribute of a megabyte', `<p title="${'x'.repeat(1 << 20)}">${SENTENCE}`],
    ['tags that close nothing', `${SENTENCE}${'</div></p></td>'.repeat(MANY)}`],
    [
      'scripts that fetch and write',
      `<script src="//a.cn/x.js">document.write(1)</script><img src="//a.cn/1.png" onerror="x()"><p>${SENTENCE}`,
    ],
    ['an entity of its own', `<!DOCTYPE html [<!ENTITY x SYSTEM "${import.meta.url}">]><p>${SENTENCE}</p>`],
    ['JSON-LD nested deep', `<script type="application/ld+json">${'['.repeat(MANY)}</script><p>${SENTENCE}`],
  ])('%s', (_, html) => {
    expect(
      read(html)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(SENTENCE)
  })

  test.each([
    ['<', '<'.repeat(MANY)],
    ['quotation marks that are not closed', '<a "'.repeat(MANY)],
    ['comments that are not closed', '<!--'.repeat(MANY)],
    ['scripts that are not closed', '<script>'.repeat(MANY)],
    ['half entities', '&#x&amp'.repeat(MANY)],
  ])('nothing but %s', (_, html) => {
    expect(() => read(html)).not.toThrow()
  })

  test('any bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table>',
        '<td>',
        '<a ',
        '"',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '全市42所。',
        '&lt;',
        '\n',
      ),
      fc.string(),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => void read(pieces.join(''))))
  })
})

test.each([
  ['<p>甲</p><p>乙</p>', 'html'],
  ['甲<br>乙<br/>丙', 'html'],
  ['甲 < 乙，丙 > 丁', 'txt'],
  ['甲\n<table><tr><td><p>1</p></td><td><p>2</p></td></tr></table>\n乙', 'txt'],
  ['把 <p> 标签写对', 'txt'],
])('the text %j is %s', (text, format) => {
  expect(formatOfText(text)).toBe(format)
})
