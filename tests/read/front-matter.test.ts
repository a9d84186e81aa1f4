import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { readMarkdown } from '../../src/read/markdown.ts'

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

  it.each([
    ['2024/3/5', '2024-03-05'],
    ['2024-03', '2024-03'],
    ['2003', '2003'],
    ['2024-03-05 10:30:00', '2024-03-05'],
    ['2024-03-05T10:30:00+08:00', '2024-03-05'],
  ])('reads the date %s as %s', (printed, edtf) => {
    expect(read(`date: ${printed}`).metadata.date).toBe(edtf)
  })

  it('leaves a date it cannot read out', () => {
    expect(read('date: 前天').metadata).toEqual({})
  })

  it('reports broken YAML with its line and keeps the lines that read', () => {
    const { metadata, issues } = read('title: 春耕\nauthors: [甲\ndate: 2024-03-05')
    expect(metadata).toEqual({ title: '春耕', date: '2024-03-05' })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'broken-front-matter', severity: 'warning' })
    expect(issues[0]!.line).toBeGreaterThanOrEqual(3)
  })

  it('reports front matter that nothing closes', () => {
    const { issues } = readFrontMatter(readMarkdown('---\ntitle: 春耕\n\n正文。\n'))
    expect(issues).toMatchObject([{ code: 'broken-front-matter', line: 1, params: { reason: 'No closing "---"' } }])
  })

  it('finds nothing where there is none', () => {
    expect(readFrontMatter(readMarkdown('正文。\n\n---\n\n又。'))).toEqual({ metadata: {}, issues: [] })
  })
})
