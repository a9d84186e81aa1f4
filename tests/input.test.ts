import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMetadata } from '../src/batch/input/metadata.ts'
import { createExtractor } from '../src/pipeline.ts'
import { decode } from '../src/read/decode.ts'
import { appendTables, emptyTables } from '../src/record/tables.ts'

const INPUT = fileURLToPath(new URL('../input', import.meta.url))

/** Every sample with the encoding, byte-order mark and line ends that it is there to show. */
const SAMPLES = `
commentary/one-divides-into-two.md    utf-8     -    lf
company/half-year-results.txt         utf-16le  bom  lf
disaster/flood-bulletin.txt           utf-8     -    lf
dispatch/two-dispatches.txt           utf-8     -    crlf
feature/youth-library.txt             utf-8     -    lf
interview/union-congress.txt          utf-8     bom  crlf
report/county-government.txt          gb18030   -    lf
sports/provincial-games.txt           utf-8     -    lf
statistics/2022-communique.md         utf-8     -    lf
taiwan/tourism-brief.txt              big5      -    lf
technology/phone-launch.md            utf-8     -    lf
transcript/water-price-hearing.txt    gb18030   -    lf`
  .trim()
  .split('\n')
  .map(line => line.split(/\s+/) as [path: string, encoding: string, mark: string, ends: string])

/** Han characters, CJK punctuation and full-width forms. */
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff65]/g

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || (bytes[0] === 0xff && bytes[1] === 0xfe)

test.each(SAMPLES)('%s is read as %s', (path, encoding, mark, ends) => {
  const bytes = readFileSync(join(INPUT, path))
  const decoded = decode(bytes)
  expect(decoded.encoding).toBe(encoding)
  expect(decoded.replaced).toBe(0)
  expect(hasMark(bytes)).toBe(mark === 'bom')
  expect(decoded.text.includes('\r\n')).toBe(ends === 'crlf')
  expect(decoded.text.match(CHINESE)!.length).toBeGreaterThan(500)
})

test('every sample is listed above', () => {
  const found = readdirSync(INPUT, { recursive: true, encoding: 'utf8' }).filter(path => /\.(txt|md)$/.test(path))
  expect(found.map(path => path.split(sep).join('/')).sort()).toEqual(SAMPLES.map(([path]) => path))
})

describe('what is found in the samples', () => {
  const tables = emptyTables()
  beforeAll(async () => {
    const extract = createExtractor()
    const metadata = await readMetadata(join(INPUT, 'metadata.csv'))
    for (const [path] of SAMPLES) {
      appendTables(tables, extract({ path, bytes: readFileSync(join(INPUT, path)), ...metadata.of(path) }).tables)
    }
  })
  const inDocument = (id: string) => (row: { readonly document: string }) => row.document === id

  test('thirteen articles, each with its title and date', () => {
    expect(tables.documents.map(row => `${row.date} ${row.title}`)).toEqual([
      '2023-07-04 办事要会一分为二',
      '2023-08-17 海陵银行发布2023年半年度业绩快报',
      '2023-08-02 南陵市防汛抗旱指挥部关于“7·30”暴雨洪涝灾害的情况通报',
      '2023-10-12 临洲跨海大桥今日正式通车',
      '2023-10-13 临洲口岸前三季度进出口同比增长一成多',
      '2023-06-20 把书送到海岛上 让灯亮在码头边',
      '2023-05-18 江州市总工会负责人就市工会第十六次代表大会代表选举工作答记者问',
      '2023-01-10 政府工作报告',
      '2023-09-21 省运会第五日：江州队再添四金 游泳破一项省纪录',
      '2023-03-28 江州市2022年国民经济和社会发展统计公报',
      '2023-08-15 青嵐縣112年上半年觀光統計簡報',
      '2024-03-21 星禾发布折叠屏手机Fold 3：重量减到219克',
      '2023-09-07 南陵市居民生活用水价格调整听证会实录（节选）',
    ])
  })

  test('the commentary full of numerals holds no figure', () => {
    expect(tables.numerals.filter(inDocument('commentary/one-divides-into-two')).length).toBeGreaterThan(40)
    expect(tables.figures.filter(inDocument('commentary/one-divides-into-two'))).toEqual([])
  })

  test('the interview has its questions and points', () => {
    const interview = inDocument('interview/union-congress')
    expect(tables.qa.filter(interview).map(row => row.answer_blocks.length)).toEqual([1, 7, 1, 1])
    const markers = tables.points.filter(interview).map(row => row.marker)
    expect(markers).toEqual(['一是', '二是', '三是', '四是', '五是', '六是', '一是', '二是', '三是'])
  })

  test('sentences cut by column breaks are whole', () => {
    const sentences = tables.sentences.filter(inDocument('feature/youth-library')).map(row => row.text)
    expect(sentences).toContain('那天来了26个孩子，最小的只有4岁。')
    expect(sentences.filter(text => text.startsWith('七年来，服务队由7人发展到214人'))).toHaveLength(1)
  })

  test('the sums of the samples add up, and every one that is tried does', () => {
    expect(tables.checks.filter(row => row.status === 'inconsistent').map(row => row.equation)).toEqual([])
    expect(tables.checks.length).toBeGreaterThan(40)
  })
})
