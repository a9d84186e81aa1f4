import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { givenOf, readMetadata } from '../../../src/batch/input/metadata.ts'
import { fieldsOf, readGiven } from '../../../src/model/given.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

async function read(table: string | Uint8Array) {
  const folder = freshFolder()
  writeFiles(folder, { 'm.csv': table })
  const { of, issues, unmatched } = await readMetadata(join(folder, 'm.csv'))
  const paths = unmatched()
  return [Object.fromEntries(paths.map(path => [path, of(path)])), issues.map(({ line, code }) => `${line} ${code}`)]
}

const A = { 'a.txt': { title: '春耕', date: '2022年9月' } }
const SIMILAR = ['1 similar-column', '1 similar-column']
const TABLE = 'path,title,date\na.txt,春耕,2022年9月\n'

describe('readMetadata', () => {
  test.each<[string, string | Uint8Array, object, string[]]>([
    ['a table', TABLE, A, []],
    ['Excel', `\ufeff${TABLE.replaceAll('\n', '\r\n')}`, A, []],
    ['an old Macintosh', TABLE.replaceAll('\n', '\r'), A, []],
    [
      'mixed line endings',
      'path,title,date\r\n"a.txt",春耕,2022年9月\rb.txt,秋收\n',
      { ...A, 'b.txt': { title: '秋收' } },
      [],
    ],
    ['GBK', iconv.encode(TABLE, 'gbk'), A, ['null found-encoding']],
    [
      'Big5',
      iconv.encode('path,title\na.txt,觀光統計簡報與年度報告\n', 'big5'),
      { 'a.txt': { title: '觀光統計簡報與年度報告' } },
      ['null found-encoding'],
    ],
    ['UTF-16', iconv.encode(TABLE, 'utf-16le', { addBOM: true }), A, ['null found-encoding']],
    [
      'stray marks',
      `path,title,date\nb.txt,"秋收\n${TABLE.split('\n')[1]}\n"c.txt"x,\n`,
      A,
      ['2 broken-row', '4 broken-row'],
    ],
    ['a row too long', 'path,title,date\na.txt,春耕,2022年9月,3,000\n', A, ['2 ragged-rows']],
    ['a column twice', 'path,title,date,title\na.txt,春耕,2022年9月,秋收\n', A, ['1 repeated-column']],
    ['a row without a path', `${TABLE},秋收,\n`, A, ['3 broken-row']],
    [
      'dates that are none',
      `${TABLE}b.txt,秋收,昨天\nc.txt,,2023-02-30\n`,
      { ...A, 'b.txt': { title: '秋收' }, 'c.txt': {} },
      ['3 bad-date', '4 bad-date'],
    ],
    ['columns that look like others', 'path,titel,Date\na.txt,春耕,2022\n', { 'a.txt': {} }, SIMILAR],
    ['columns in Chinese', '文件名\t标题\t发布日期\na.txt\t春耕\t2022年9月\n', A, []],
    ['addresses', 'path,链接\na.txt,https://a.cn/1\n', { 'a.txt': { url: 'https://a.cn/1' } }, []],
    ['cells parted by ;', 'path;title;date\na.txt;"春耕";2022年9月\n', A, []],
    [
      'columns of notes',
      `${TABLE.replace('path', 'url,constructor,path').replace('a.txt', ',,a.txt')}`,
      A,
      ['1 unread-columns'],
    ],
    [
      'a first row that is too short for its path',
      'title,path,date\n秋收\n春耕,a.txt,2022年9月\n',
      A,
      ['2 broken-row'],
    ],
    ['a column without a name', 'path,,title,date\na.txt,x,春耕,2022年9月\n', A, []],
    ['no row', 'path,title\n', {}, []],
    ['a path that is named twice', `${TABLE}${TABLE.split('\n')[1]}\n`, A, ['3 repeated-path']],
    ['a path with ./ and blanks', TABLE.replace('a.txt', ' ./a.txt '), A, []],
  ])('reads %s', async (_, table, given, issues) => {
    expect(await read(table)).toEqual([given, issues])
  })

  test('refuses a table without a column of paths', async () => {
    for (const table of ['title\n春耕\n', '', '\n', 'title,date\n', 'title,"date"\n"春耕\n'])
      await expect(read(table)).rejects.toThrow('Add a column "path"')
    await expect(read('path,"title\n春耕\n')).rejects.toThrow('its header is broken')
  })
})

test.each<[object, object]>([
  [{ title: '春耕', other: 1 }, { title: '春耕' }],
  [{ title: '', date: null, place: undefined }, {}],
  [
    { title: { a: { b: 1 } }, authors: [{ name: '甲' }, ['乙'], null, '丙'] },
    { title: {}, authors: [{}, {}, null, '丙'] },
  ],
  [
    { author: '甲', reference_date: '昨天' },
    { authors: '甲', referenceDate: '昨天' },
  ],
  [{ 链接: 'https://a.cn/1' }, { url: 'https://a.cn/1' }],
  [{ URL: 'https://a.cn/1', link: 'https://b.cn/2' }, { url: 'https://a.cn/1' }],
  [{ url: 'https://a.cn/1', 网址: 'https://b.cn/2' }, { url: 'https://a.cn/1' }],
  [{ 时间: '', 发布时间: '2023-07-08', 链接: null }, { date: '2023-07-08' }],
  [
    { publishTime: '2023-07-08', link: 'https://a.example/1' },
    { date: '2023-07-08', url: 'https://a.example/1' },
  ],
])('of the row %j there is given %j', (row, given) => {
  expect(givenOf(row as Record<string, unknown>)).toEqual(given)
})

describe('a date of a table or collection', () => {
  test.each<[unknown, string | null]>([
    ['2023/7/8', '2023-07-08'],
    ['2023.7.8', '2023-07-08'],
    ['20230708', '2023-07-08'],
    [20230708, '2023-07-08'],
    ['2023年7月8日', '2023-07-08'],
    ['2023年7月8日 10时30分', '2023-07-08'],
    ['２０２３／７／８', '2023-07-08'],
    ['二〇二三年七月八日', '2023-07-08'],
    ['45115', '2023-07-08'],
    [45115, '2023-07-08'],
    ['45115.75', '2023-07-08'],
    [25569, '1970-01-01'],
    ['Sat, 08 Jul 2023 05:04:58 +0800', '2023-07-08'],
    ['8 July 2023', '2023-07-08'],
    ['8-Jul-2023', '2023-07-08'],
    ['July 8, 2023', '2023-07-08'],
    ['2023-07-08T10:00:00+08:00', '2023-07-08'],
    ['2023-07-08T02:00:00.000Z', '2023-07-08'],
    ['2023-07-08 10:00:00', '2023-07-08'],
    ['2023/7/8 10:00', '2023-07-08'],
    [1688774400, '2023-07-08'],
    ['1688774400', '2023-07-08'],
    // 23:30 of the 7th in Greenwich
    [1688772600000, '2023-07-08'],
    ['2023-7', '2023-07'],
    [2023, '2023'],
    ['2023-02-30', null],
    ['2023/13/1', null],
    ['99999', null],
    ['8/7/2023', null],
    ['昨天', null],
    [45, null],
  ])('%j is %j', (printed, date) => {
    const { given, issues } = readGiven(fieldsOf(givenOf({ date: printed })))
    expect([given.date ?? null, issues.map(({ code }) => code)]).toEqual([date, date === null ? ['bad-date'] : []])
  })
})
