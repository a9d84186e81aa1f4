import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import type { Metadata } from '../../src/model/source.ts'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import { readSource } from '../../src/read/source.ts'
import { wordingOf } from '../../src/report/catalogue.ts'

const TITLE = { title: '甲' }
/** Each line ten times the one above: unfolded, 10³⁰. */
const BOMB = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`).join('\n')
const numbered = (line: (i: number) => string) => Array.from({ length: 5000 }, (_, i) => line(i)).join('\n')

const read = (yaml: string) => readFrontMatter(readMarkdown(`---\n${yaml}\n---\n\n正文。\n`))

describe('readFrontMatter', () => {
  it('reads keys in English and in Chinese', () => {
    expect(
      read('title: 春耕\nsubtitle: 侧记\ndate: 2024-03-05\nsource: 山城日报\nplace: 山城\nauthors: [甲乙, 丙丁]')
        .metadata,
    ).toEqual({
      title: '春耕',
      subtitle: '侧记',
      date: '2024-03-05',
      agency: '山城日报',
      place: '山城',
      authors: ['甲乙', '丙丁'],
    })
    expect(read('标题: 春耕\n来源: 山城日报\n日期: 2024年3月5日\n作者: 甲乙、丙丁').metadata).toEqual({
      title: '春耕',
      agency: '山城日报',
      date: '2024-03-05',
      authors: ['甲乙', '丙丁'],
    })
  })

  it('reads where the article appeared', () => {
    expect(read('url: https://a.cn/1').metadata).toEqual({ url: 'https://a.cn/1' })
    expect(read('原文链接: https://a.cn/1').metadata).toEqual({ url: 'https://a.cn/1' })
  })

  it.each([
    ['2024/3/5', '2024-03-05'],
    ['2024-03', '2024-03'],
    ['2003', '2003'],
    ['2024-03-05 10:30:00', '2024-03-05'],
    ['2024-03-05T10:30:00+08:00', '2024-03-05'],
  ])('reads the date %s as %s', (printed, edtf) => {
    expect(read(`date: ${printed}`).metadata.date).toBe(edtf)
  })

  // [front matter, what is read of it, issues with their lines]
  it.each<[string, string, Metadata, string[]]>([
    ['a date that is none', 'date: 前天', {}, ['2 bad-date']],
    ['a date off the calendar', 'title: 甲\n日期: 2023-02-30', TITLE, ['3 bad-date']],
    ['a date in full width', 'date: ２０２２年９月２６日', { date: '2022-09-26' }, []],
    ['a date as a number', 'date: 20220926', { date: '2022-09-26' }, []],
    ['a date with a tag', 'date: !!timestamp 2022-09-26', { date: '2022-09-26' }, []],
    [
      'numbers as printed',
      `title: 0123\nplace: 1${'0'.repeat(310)}`,
      { title: '0123', place: `1${'0'.repeat(310)}` },
      [],
    ],
    ['a truth', 'title: true', { title: 'true' }, []],
    ['nothing', 'title:\nplace: ~\nauthors: []', {}, []],
    ['an object as text', 'title: {a: 1}\nplace: 山城', { place: '山城' }, ['2 bad-field']],
    ['an object in a block', 'title:\n  a: 1\nplace: 山城', { place: '山城' }, ['2 bad-field']],
    ['a list as text', 'place: 山城\ntitle: [甲, 乙]', { place: '山城' }, ['3 bad-field']],
    ['objects as authors', 'authors: [{name: 甲乙}, 丙丁]', { authors: ['丙丁'] }, ['2 bad-field']],
    ['nulls as authors', 'authors: [null, ~]', {}, ['2 bad-field']],
    ['a list in a list', 'authors: [[甲乙], 丙丁]', { authors: ['丙丁'] }, ['2 bad-field']],
    ['an alias of a text', 'title: &t 甲\nplace: *t', { title: '甲', place: '甲' }, []],
    ['the last anchor above', 'a: &t 乙\nb: &t 甲\ntitle: *t\nc: &t 丙', TITLE, []],
    ['an alias of a list', 'a: &t [甲乙, 丙丁]\nauthors: *t', { authors: ['甲乙', '丙丁'] }, []],
    ['an alias of nothing', 'title: 甲\nplace: *t', TITLE, ['3 broken-front-matter']],
    ['an anchor below', 'place: *t\ntitle: &t 甲', TITLE, ['2 broken-front-matter']],
    [
      'an alias of nothing in a list',
      'authors:\n- 甲乙\n- *t',
      { authors: ['甲乙'] },
      ['4 broken-front-matter', '2 bad-field'],
    ],
    ['an alias within its anchor', 'title: 甲\nauthors: &t [*t]', TITLE, ['3 bad-field']],
    ['an alias as key', 'a: &t title\n*t : 甲', {}, []],
    ['a bomb', `title: 甲\na0: &a0 [哈]\n${BOMB}\nplace: *a30`, TITLE, ['34 bad-field']],
    ['bytes', 'title: !!binary 5pil\nplace: 山城', { place: '山城' }, ['2 broken-front-matter']],
    ['code', 'title: 甲\nplace: !!js/function "function () {}"', TITLE, ['3 broken-front-matter']],
    ['a key twice', 'title: 乙\nplace: 山城\ntitle: 甲', { ...TITLE, place: '山城' }, ['4 repeated-field']],
    ['a key ten thousand times', `${'title: 乙\n'.repeat(9999)}title: 甲`, TITLE, ['10001 repeated-field']],
    ['keys of objects', 'constructor: a\n__proto__: b\ntoString: c\ntitle: 甲', TITLE, []],
    ['lone surrogates and controls', 'title: "甲\\ud800\\0\\n乙"', { title: '甲\ufffd 乙' }, []],
    ['a list for a mapping', '- title: 甲', {}, ['2 broken-front-matter']],
    ['text for a mapping', '甲', {}, ['2 broken-front-matter']],
    ['broken YAML, of which lines are kept', 'title: 甲\nauthors: [甲', TITLE, ['3 broken-front-matter']],
    ['tabs', `\ttitle: 乙\ntitle: 甲`, TITLE, ['2 broken-front-matter']],
    ['nesting', `title: 甲\na: ${'['.repeat(20_000)}`, TITLE, ['3 broken-front-matter']],
    ['as much again', `title: 甲\n${numbered(i => `k${i}: &a${i} 乙`)}\n${numbered(i => `l${i}: *a${i}`)}`, TITLE, []],
    ['a list that all name', `a: &a [${'乙,'.repeat(5000)}]\n${numbered(i => `k${i}: *a`)}\ntitle: 甲`, TITLE, []],
  ])('reads %s', (_, yaml, metadata, issues) => {
    const found = read(yaml)
    expect(found.metadata).toEqual(metadata)
    expect([...new Set(found.issues.map(({ line, code }) => `${line} ${code}`))].slice(0, 2)).toEqual(issues)
    expect(found.issues.length).toBeLessThanOrEqual(10)
    expect(found.issues.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it.each([
    ['lists', '['.repeat(2000)],
    ['lists that are closed', '['.repeat(2000) + ']'.repeat(2000)],
    ['objects', '{'.repeat(2000)],
    ['objects with keys', '{a: '.repeat(2000)],
    ['dashes', `\n  ${'- '.repeat(2000)}甲`],
    ['keys', `\n${'? '.repeat(2000)}甲`],
    ['indents', Array.from({ length: 2000 }, (_, i) => `\n${' '.repeat(i + 1)}a:`).join('')],
    ['a hundred lists', `${'['.repeat(101)}${']'.repeat(101)}`],
  ])('tells once of %s that are nested too deep, and keeps the other lines', (_, value) => {
    const { metadata, issues } = read(`title: 甲\nplace: ${value}`)
    expect([metadata, issues.map(({ code, params }) => [code, params])]).toEqual([
      TITLE,
      [['broken-front-matter', { reason: 'it is nested too deep' }]],
    ])
  })

  it('reads what is nested no deeper than that', () => {
    const deep = `${'['.repeat(90)}${']'.repeat(90)}`
    expect(read(`title: 甲\nother: ${deep}`)).toEqual({ metadata: TITLE, issues: [] })
  })

  it.each([
    ['title: 北京: 今日', 'a value with ": " in it stands without quotation marks'],
    ['title: "甲', 'a quotation mark or a colon is missing'],
    ['title: @甲', 'a value that begins with a mark such as @ or % stands without quotation marks'],
    ['title: [甲', 'a bracket is not closed, or a line is not indented as those around it'],
    ['title: *甲', 'an alias stands there without an anchor above it'],
  ])('says of %j what is wrong, in Chinese too', (yaml, reason) => {
    const [{ code, params }] = read(yaml).issues as [Issue]
    expect(params).toEqual({ reason })
    expect(wordingOf(code, params, 'zh')).not.toMatch(/[a-z]{2}/)
  })

  it('never throws, and gives text, dates and issues with lines, whatever stands there', () => {
    const token = fc.constantFrom(
      'title',
      'date',
      'authors',
      'a',
      ':',
      ': ',
      '&a ',
      '*a',
      '[',
      ']',
      '{',
      '}',
      ',',
      '- ',
      '\n',
      '  ',
      '\t',
      '!!binary ',
      '!x ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '? ',
      '<<',
      '2022-09-26',
      '昨天',
      '\u0000',
      '\ud800',
      '%',
      '@',
      '...',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), tokens => {
        const { metadata, issues } = readFrontMatter({
          type: 'root',
          children: [{ type: 'yaml', value: tokens.join('') }],
        })
        for (const text of Object.values(metadata).flat()) expect(text).toMatch(/^[^\ud800-\udfff\p{Cc}]+$/u)
        for (const { line } of issues) expect(line).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 2000 },
    )
  })

  it('reports front matter that nothing closes', () => {
    const { issues } = readFrontMatter(readMarkdown('---\ntitle: 春耕\n\n正文。\n'))
    expect(issues).toMatchObject([{ code: 'broken-front-matter', line: 1, params: { reason: 'no "---" closes it' } }])
  })

  it('finds nothing where there is none', () => {
    expect(readFrontMatter(readMarkdown('正文。\n\n---\n\n又。'))).toEqual({ metadata: {}, issues: [] })
  })
})

describe('front matter in what is no Markdown', () => {
  const codesOf = (text: string) =>
    readSource(Buffer.from(text), 'stdin.txt').issues.map(({ code, severity, line }) => [code, severity, line])
  const told = [['unread-front-matter', 'warning', 1]]

  it.each([
    ['', '---\ntitle: 甲\n---\n\n正文。', told],
    [' with its mark and line ends of Windows', '\ufeff---\r\n标题: 甲\r\n---\r\n正文。', told],
    ['; a rule above a line is none', '---\n甲县有学校3所。\n---\n正文。', []],
    ['; nor is a table between rules', '---\n1 2\n---\n正文。', []],
    ['; nor what is not closed', '---\ntitle: 甲\n\n正文。', []],
    ['; nor what stands below', '正文。\n---\ntitle: 甲\n---\n', []],
  ])('is text, and told%s', (_, text, expected) => {
    expect(codesOf(text)).toEqual(expected)
  })
})
