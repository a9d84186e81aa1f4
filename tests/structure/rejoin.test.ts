import { describe, expect, it, test } from 'vitest'
import { article, blocksOf } from './structured.ts'

const LONG = '全市交通部门今年以来加大投入力度，新修农村公路三百公里。'

describe('broken lines', () => {
  test.each([
    ['one blank line', `${LONG}沿线\n\n群众出行更加方便，农产品外运不再困难。`],
    ['several blank lines', `${LONG}沿线\n\n\n\n群众出行更加方便，农产品外运不再困难。`],
    ['after a comma', '全市交通部门，\n\n今年以来加大投入力度，新修农村公路三百公里。'],
    ['after 、', `${LONG}学校、\n医院都通了车，群众很满意。`],
    ['inside a number', `${LONG}投资12\n34万元，已经全部到位。`],
    ['over a page number', `${LONG}沿线\n\n— 12 —\n\n群众出行更加方便，农产品外运不再困难。`],
    ['over a bare page number', `${LONG}沿线\n13\n群众出行更加方便，农产品外运不再困难。`],
  ])('joined: %s', (_, text) => {
    const { text: joined } = article(text)
    expect(joined).not.toContain('\n')
    expect(joined).toMatch(/沿线群众|部门，今年|学校、医院|投资1234万元/)
  })

  test.each([
    ['whole paragraphs', `${LONG}\n\n${LONG}`],
    ['before a heading', `${LONG}群众满意\n\n二、下一步打算\n\n${LONG}`],
    ['before a question', `${LONG}群众满意\n问：还修吗？`],
    ['before a point', `${LONG}主要做法有\n一是修路，二是架桥。`],
    ['before a bare heading', `${LONG}群众满意\n\n下一步打算\n\n${LONG}`],
    ['a closing quotation mark', `${LONG}他说：“路通了。”\n${LONG}`],
    ['a colon', `${LONG}主要做法如下：\n${LONG}`],
  ])('kept apart: %s', (_, text) => {
    expect(article(text).text.split('\n')).toHaveLength(text.split(/\n+/).length)
  })

  it('leaves paragraphs alone where the author ends none', () => {
    const text = Array.from({ length: 8 }, (_, at) => LONG.repeat(2).slice(at * 2, -1)).join('\n')
    expect(article(text).blocks).toHaveLength(8)
  })

  it('knows a cut paragraph below a heading when the page is cut elsewhere', () => {
    const text = `在山区修路\n\n${LONG}沿线\n\n群众出行更加方便。\n\n在平原架桥\n\n交通局积极争取各方\n\n支持，今年架桥四座，明年还要再架五座。`
    expect(blocksOf(article(text)).at(-1)).toBe('paragraph: 交通局积极争取各方支持，今年架桥四座，明年还要再架五座。')
  })
})

describe('wrapped lines', () => {
  const wrap = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')
  const first = LONG.repeat(6)
  const second = '秋粮收购工作已经全面展开，各地库点敞开收购，农民售粮十分踊跃。'.repeat(6)

  it('unfolds paragraphs parted by blank lines', () => {
    expect(article(`${wrap(first, 25)}\n\n${wrap(second, 25)}`).text).toBe(`${first}\n${second}`)
  })

  it('unfolds paragraphs that are set in', () => {
    expect(article(`　　${wrap(first, 25)}\n　　${wrap(second, 25)}`).text).toBe(`${first}\n${second}`)
  })

  it('parts words in Latin letters', () => {
    const text = '这是一段测试文字，里面有英文单词 Open\nSource 以及中文，用来检查断行。'
    expect(article(`---\ntitle: 甲\n---\n${text}`, {}, 'a.md').text).toContain('Open Source 以及')
  })
})

describe('running heads', () => {
  it('leaves them out and says so', () => {
    const pages = ['东乡', '西乡', '南乡'].map(
      place => `${LONG}${place}\n\n山城年鉴\n\n${place}群众出行更加方便，农产品外运不再困难。`,
    )
    const { text, issues } = article(pages.join('\n'))
    expect(text).not.toContain('山城年鉴')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['running-head', 3],
      ['running-head', 8],
      ['running-head', 13],
    ])
  })

  it('keeps a short line that is said again between whole paragraphs', () => {
    const text = Array.from({ length: 4 }, () => `路在脚下\n${LONG}`).join('\n')
    expect(article(text).text.match(/路在脚下/g)).toHaveLength(4)
  })
})
