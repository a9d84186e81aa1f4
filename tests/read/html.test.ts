import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readFragment } from '../../src/read/html/fragment.ts'
import { readSource } from '../../src/read/source.ts'
import { structureArticles } from '../../src/structure/articles.ts'
import { ARTICLES, type Written } from './pages/articles.ts'
import { LAYOUTS } from './pages/layouts.ts'
import { SHAPES } from './pages/shapes.ts'

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

const PAGES = [
  ...Object.entries(CHANGES).map(([name, change]) => ['twenty layouts', name, LAYOUTS, change] as const),
  ...(['as they are', 'on one line'] as const).map(name => ['other shapes', name, SHAPES, CHANGES[name]!] as const),
]

describe.each(PAGES)('pages of %s with five articles each, %s', (_, name, layouts, change) => {
  const results = layouts.flatMap(layout =>
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
    [
      'several authors in JSON-LD, and its address there',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"林小禾"},{"@type":"Person","name":"江河清"}],"url":"https://a.cn/1"}</script>',
      { authors: ['林小禾', '江河清'], url: 'https://a.cn/1' },
    ],
    [
      'a desk among the authors, and the page that it is the main thing of',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"江州网"},{"@type":"Person","name":"江河清"}],"mainEntityOfPage":{"@id":"https://a.cn/2"}}</script>',
      { authors: ['江河清'], url: 'https://a.cn/2' },
    ],
    [
      'a canonical address before that in JSON-LD, and none that is a site alone',
      '<script type="application/ld+json">{"@type":"WebPage","url":"https://b.cn/","author":{"@type":"Organization","name":"江州网"}}</script><link rel="canonical" href="https://a.cn/3">',
      { authors: [], url: 'https://a.cn/3' },
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

  const REST = '另有中学14所，其中高中3所，占21.4%。'
  test.each([
    ['a comment without text', '<!-->'],
    ['one of a dash more', '<!--->'],
    ['one that ends as none should', '<!-- 注 --!>'],
    ['one that nothing ends', '<!-- 注>'],
    ['marks of a section of CDATA that nothing ends', '<![CDATA['],
    ['a script without text, as XHTML writes it', '<script src="a.js"/>'],
    ['a frame without text', '<iframe src=a />'],
    ['a field that nothing closes', '<textarea>'],
    ['a value that nothing closes', '<img alt="图>'],
    ['a link without text', '<a name="top"/>'],
  ])('%s hides nothing behind it', (_, mark) => {
    expect(linesOf(page(`<p>${SENTENCE}</p>${mark}<p>${REST}</p>`))).toEqual([SENTENCE, REST])
  })

  test('a title that nothing closes ends with the next tag', () => {
    expect(linesOf(`<html><head><title>校舍<body><p>${SENTENCE}</p>`)).toEqual([SENTENCE])
  })

  test('the text of a section of CDATA is text, markup and all', () => {
    expect(linesOf(page(`<p>${SENTENCE}</p><p><![CDATA[另有中学<b>14</b>所 & 大学3所。]]></p>`))).toEqual([
      SENTENCE,
      '另有中学<b>14</b>所 & 大学3所。',
    ])
  })

  test.each([
    '气温<10℃的有3天，p<0.05，<5%的有8所。',
    '若x<y，则k<z的学校有42所。',
    '当a<b时，x>3的学校有42所。',
    '1<n<9的学校有42所，m<N的有3所。',
    '甲<乙，<说明>共42所。',
  ])('a sign of a comparison is none of a tag: %s', text => {
    expect(linesOf(page(`<p>${text}</p>`))).toEqual([text])
  })

  test.each([
    ['a custom element', '<founder-content>', '</founder-content>'],
    ['an element with a name space', '<o:p>', '</o:p>'],
    ['a tag across lines', '<div\n  class="a"\n>', '</div>'],
    ['a tag without blanks between', '<div class="a"id="b">', '</div>'],
  ])('%s is none of the text', (_, before, after) => {
    expect(linesOf(page(`${before}${SENTENCE}${after}`))).toEqual([SENTENCE])
  })

  test('an element of XHTML that is empty holds nothing of what follows', () => {
    const xhtml = `<?xml version="1.0" encoding="GB18030"?>\n<html><head><title/></head><body><div class="ad"/><p>${SENTENCE}</p><table><tr><td>项目</td><td/></tr><tr><td>学校</td><td>42所</td></tr><tr><td>大学</td><td>3所</td></tr></table></body></html>`
    const [found] = structureArticles(readSource(iconv.encode(xhtml, 'gb18030'), 'a.xhtml'))
    expect(found).toMatchObject({ encoding: 'gb18030', title: null })
    expect(found!.text).toContain(SENTENCE)
    expect(found!.grids).toHaveLength(1)
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

describe('other pages', () => {
  const REST = '另有中学14所，其中高中3所，占21.4%。'

  test('data in tables come out as tables, with their cells', () => {
    const rows = [
      ['学校', '所数', '占比'],
      ['小学', '28', '66.7%'],
      ['中学', '14', '33.3%'],
    ]
    const table = (cell: string) =>
      `<table class="data"><caption>2023年江州市学校</caption>${rows
        .map(row => `<tr>${row.map(it => `<td>${cell}${it}</td>`).join('')}</tr>`)
        .join('')}</table>`
    const body = `<h1>江州的学校</h1><div class="text"><p>${SENTENCE}</p>${table('<p><span>').replaceAll('</td>', '</span></p></td>')}<p>${REST}</p>${table('')}</div>`
    const [found] = read(page(body))
    expect(found!.grids).toHaveLength(2)
    for (const text of ['小学\n28\n66.7%', SENTENCE, REST]) expect(found!.text).toContain(text)
  })

  test.each(['div', 'section><section', 'section><div><section', 'blockquote><section><section'])(
    'lines that each have elements of their own are one text: %s',
    names => {
      const open = `<${names}>`
      const close = names
        .split('><')
        .reverse()
        .map(name => `</${name.replace(/[<>]/g, '')}>`)
        .join('')
      const lines = Array.from({ length: 12 }, (_, i) => `第${i + 1}条：学校共${i + 20}所。`)
      const body = lines.map(line => `${open}<p>${line}</p>${close}`).join('')
      expect(linesOf(page(`<h1>江州的学校</h1><div>${body}</div>`))).toEqual(['江州的学校', ...lines])
    },
  )

  test('what stands below a picture is its caption', () => {
    const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`
    const [found] = read(
      page(
        `<h1>学校建设提速</h1><div><p>${SENTENCE}</p>${figure('新校舍')}<p>${SENTENCE}</p>${figure('<p>操场</p>')}</div>`,
      ),
    )
    expect(found!.blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'caption', 'paragraph', 'caption'])
  })

  test('pictures that load later hide no caption and no text', () => {
    const picture = `<figure><img data-src="a.jpg" src="data:image/png;base64,AAAA" alt="校舍"><noscript><img src="a.jpg"></noscript><figcaption>图为江州第二小学的新校舍。</figcaption></figure>`
    expect(linesOf(page(`<div><p>${SENTENCE}</p>${picture}<p>${REST}</p></div>`))).toEqual([
      SENTENCE,
      '图为江州第二小学的新校舍。',
      REST,
    ])
  })

  test('a list of what was published holds no article', () => {
    const entry = (i: number) =>
      `<li><a href="/2023/${i}.html">江州市第${i}批学校建设名单公布</a><span>2023-07-${String(i + 10)}</span></li>`
    const html = page(
      `<div class="nav"><a>首页</a></div><h2>通知公告</h2><ul>${Array.from({ length: 15 }, (_, i) => entry(i)).join('')}</ul><div class="pages"><a>下一页</a></div>`,
    )
    expect(readSource(Buffer.from(html), 'a.html').issues.map(({ code }) => code)).toEqual(['no-article'])
  })

  test('a day below the text is when it was published where none stands above it', () => {
    const body = (below: string) =>
      page(`<main><h1>江州的学校</h1><div><p>${SENTENCE}</p></div><div>${below}</div></main>`)
    expect(read(body('发布于 2023-07-18 09:42・江苏'))[0]!.date).toBe('2023-07-18')
    expect(read(body('上次访问：2023-07-18'))[0]!.date).toBeNull()
  })
})

describe('what is left out of a page', () => {
  const OTHER = '另有中学14所，其中高中3所，占21.4%。'
  const around = (depth: number, html: string) => '<div>'.repeat(depth) + html + '</div>'.repeat(depth)
  const codesOf = (html: string) =>
    readSource(Buffer.from(html), 'a.html').issues.map(({ code, severity, params }) => [code, severity, params.kind])

  test.each([1, 9])('two articles are both read, %i steps apart', depth => {
    const article = (title: string, text: string) =>
      around(depth, `<article><h1>${title}</h1><p>${text.repeat(3)}</p></article>`)
    const html = page(article('江州的小学', SENTENCE) + article('江州的中学', OTHER))
    expect(linesOf(html)).toEqual(['江州的小学', SENTENCE.repeat(3), '江州的中学', OTHER.repeat(3)])
    expect(codesOf(html)).toEqual([])
  })

  test('an article of links is none, and a teaser neither', () => {
    const link = '<a href="/">第8条新闻的标题写在这里。</a>'
    const html = page(
      around(9, `<article><h1>江州的小学</h1><p>${SENTENCE.repeat(8)}</p></article>`) +
        around(9, `<article>${link.repeat(9)}</article>`) +
        around(9, `<article><p>${OTHER}</p></article>`),
    )
    expect(linesOf(html)).toEqual(['江州的小学', SENTENCE.repeat(8)])
  })

  test.each(['hot', 'related', 'recommend', 'side', 'position', 'links'])(
    'a text whose element is called %s is read all the same',
    name => {
      const html = page(
        `<h1>江州的学校</h1><div class="${name}">${`<p>${SENTENCE}</p>`.repeat(4)}</div><div>${`<p>${OTHER}</p>`.repeat(6)}</div>`,
      )
      expect(linesOf(html)).toHaveLength(11)
    },
  )

  test.each<[string, string, string[]]>([
    [
      'comments',
      `<div class="comments">${`<p>${OTHER}</p>`.repeat(3)}</div>`,
      ['left-out', 'info', 'comments, recommendations or the like by its element or heading'],
    ],
    [
      'what stands below 相关阅读',
      around(3, `<div><h3>相关阅读</h3>${`<p>${OTHER}</p>`.repeat(3)}</div>`),
      ['left-out', 'info', 'comments, recommendations or the like by its element or heading'],
    ],
    [
      'what is far away',
      `<ul><li><a>甲</a></li></ul>${around(20, `<p>${OTHER.repeat(2)}</p><p>${OTHER}</p>`)}`,
      ['left-out', 'warning', 'away from the article'],
    ],
    [
      'what is hidden',
      `<div style="display: none"><p>${OTHER.repeat(3)}</p></div>`,
      ['left-out', 'warning', 'in hidden elements'],
    ],
  ])('much of %s is told', (_, rest, expected) => {
    expect(codesOf(page(`${around(20, `<p>${SENTENCE.repeat(3)}</p>`)}${rest}`))).toEqual([expected])
  })

  test('little of it is not', () => {
    expect(codesOf(page(`<p>${SENTENCE.repeat(20)}</p><div class="comments"><p>${OTHER}</p></div>`))).toEqual([])
  })

  test('its count, share and line', () => {
    const source = readSource(
      Buffer.from(page(`<p>${SENTENCE.repeat(3)}</p>\n<div class="comments"><p>${OTHER.repeat(3)}</p></div>`)),
      'a.html',
    )
    const [own, other] = [SENTENCE.length * 3, OTHER.length * 3]
    const share = Math.round((100 * other) / (own + other))
    expect(source.issues).toMatchObject([{ line: 2, params: { count: other, share } }])
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

  const HANT = '<p>全市學校共42所，其中小學28所，去年新建三所，改造舊房三千戶。</p>'
  const HANS = '<p>全市学校共42所，其中小学28所，去年新建三所，改造旧房三千户。</p>'
  test.each([
    ['gb2312', 'utf-8', HANS],
    ['utf-8', 'gb18030', HANS],
    ['big5', 'gb18030', HANS],
    ['gb2312', 'big5', HANT],
    ['iso-8859-1', 'gb18030', HANS],
    ['gb2312', 'gb18030', HANS],
    ['big5', 'big5', HANT],
    ['utf8', 'utf-8', HANS],
  ])('that says %s is read as the %s that its bytes are, and says so', (charset, written, body) => {
    // a script of a hundred thousand characters says nothing of the encoding
    const html = `<html><head><meta charset="${charset}"><script>${'x=1;'.repeat(25_000)}</script></head><body>${body}`
    const source = readSource(iconv.encode(html, written), 'a.html')
    const isRight = charset === written || (charset === 'gb2312' && written === 'gb18030') || charset === 'utf8'
    expect(source.encoding).toBe(written)
    expect(source.issues.map(({ code, params }) => [code, params])).toEqual(
      isRight ? [] : [['wrong-charset', { said: charset, encoding: written }]],
    )
  })

  test('a wrong one costs nothing where all is ASCII', () => {
    expect(
      readSource(Buffer.from('<html><meta charset="gbk"><p>The city has 42 schools in all of its districts.'), 'a.html')
        .issues,
    ).toEqual([])
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
    ['a hundred thousand elements', `${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>`],
    ['plain text', `<plaintext>${SENTENCE}`],
    ['zeros', `${'\0'.repeat(3)}<p>${SENTENCE}</p>${'<p>全市有学校42所。</p>'.repeat(60)}`],
    ['entities without end', `<p>${SENTENCE}</p><p>${'&amp&lt&#65'.repeat(MANY)}</p>`],
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
  expect(readFragment(text)).toEqual({ text, format })
})

test.each([
  ['<strong>江州</strong>修渠42里，&nbsp;投资3亿元&amp;更多。', '江州修渠42里， 投资3亿元&更多。'],
  ['第一段。\n<b>第二段</b>有<span class="a">42里</span>。\n', '第一段。\n第二段有42里。\n'],
  ['<p>只有一段，共42里。</p>', '只有一段，共42里。'],
  ['上一行<br/>下一行', '上一行\n下一行'],
  ['产量10<sup>4</sup>吨', '产量10⁴吨'],
  ['见<a href="https://a.cn/1">原文</a>', '见原文'],
  ['气温&lt;10℃的有20天', '气温<10℃的有20天'],
  ['x<y，AT&T，&unknown; 和 a&b;', 'x<y，AT&T，&unknown; 和 a&b;'],
  ['《<红楼>》与</红楼>', '《<红楼>》与</红楼>'],
  ['&amp;lt;', '&lt;'],
  ['当a<b 且c>d时，渠长&gt;5里', '当a<b 且c>d时，渠长>5里'],
  ['渠长q<p 时，甲&amp;乙，丙>3', '渠长q<p 时，甲&乙，丙>3'],
])('the text %j with marks of HTML in its lines is %j', (text, plain) => {
  expect(readFragment(text)).toEqual({ text: plain, format: 'txt' })
})

test('marks of HTML without end are read', () => {
  for (const piece of ['<a ', '<b', '</', '&', '<p x="', '<br', '</b><', '<sup>'])
    expect(readFragment(`${piece.repeat(100_000)}</b>`).format).toMatch(/^(?:html|txt)$/)
})

describe('what an official document is filed under', () => {
  const TEXT = `<div id="content"><p>各区县：</p><p>全市今年新修农村公路三百公里，群众出行更加方便，农产品外运不再困难。</p><p>山城市水利局</p><p>2024年5月6日</p></div>`
  const page = (head: string, above = ''): string =>
    `<html><head><title>关于修路的通知_山城市人民政府</title><meta name="PubDate" content="2024-05-09"></head><body><div class="nav"><a>首页</a></div>${above}<h1>关于修路的通知</h1>${head}${TEXT}</body></html>`
  const rows =
    '<tr><td>索引号：</td><td>0001/2024-6</td><td>发文机关：</td><td>山城市水利局</td></tr><tr><td>标题：</td><td>关于修路的通知</td><td>成文日期：</td><td>2024年5月6日</td></tr>'
  const list =
    '<ul><li><b>索 引 号：</b>0001/2024-6</li><li><b>发文机关：</b>山城市水利局</li><li><b>成文日期：</b>2024年5月6日</li></ul>'
  const divs =
    '<div><span>索引号：</span></div><div>0001/2024-6</div><div>发文机关：</div><div>山城市水利局</div><div>成文日期：</div><div>2024年5月6日</div>'

  test.each([
    ['in a table above', '', `<table class="xxgk">${rows}</table>`],
    ['in a table below the title', `<table>${rows}</table>`, ''],
    ['in a list above', '', list],
    ['in lines below the title', divs, ''],
  ])('%s', (_, head, above) => {
    const [article] = read(page(head, above))
    expect(article).toMatchObject({
      title: '关于修路的通知',
      agency: '山城市水利局',
      date: '2024-05-06',
      dateSource: 'header',
      fields: { 索引号: '0001/2024-6', 发文机关: '山城市水利局' },
    })
    expect(article!.blocks.filter(({ kind }) => kind === 'heading' || kind === 'table_row')).toEqual([])
  })

  test('not those of a list of documents', () => {
    const [article] = read(page('', `${list}${list}`))
    expect(article).toMatchObject({ title: '关于修路的通知', fields: null })
  })
})
