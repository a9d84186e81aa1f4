import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf } from '../read/documents/packages.ts'
import { freshFolder, runWenju, writeFiles } from '../wenju.ts'

const PRELOAD = new URL('peak.mjs', import.meta.url).href
const ARTICLE_BYTES = 8_000_000

/** Paragraphs of news, with a figure in some 260 bytes as in news; numbers and names differ from one to the next. */
const paragraph = (n: number): string =>
  [
    `新华社记者近日在安吉县采访时了解到，当地第${n % 90}小学的老师们正在筹备新学期的活动。`,
    `“我们希望孩子们能够走到田野里去，认识每一种庄稼。”校长王建${'国军华明'[n % 4]}说。`,
    `据介绍，全县共有学生${1000 + n}名，其中女生${500 + (n % 400)}名，比去年增长${n % 30}.${n % 10}%。`,
    '活动由浙江省教育厅主办，来自各地的志愿者、家长和退休教师参加了启动仪式，现场气氛热烈。',
    `他还表示，将于202${n % 5}年${1 + (n % 12)}月以前完成改造，让更多的学校受益，为乡村振兴贡献力量。`,
    '长期以来，当地坚持因地制宜，把生态保护与产业发展结合起来，走出了一条富有特色的道路。',
  ].join('')

/** As many pieces as 8 MB hold. */
function article(piece: (n: number) => string, separator: string, head = ''): string {
  const pieces: string[] = []
  for (let n = 0, bytes = Buffer.byteLength(head); ; n++) {
    const next = piece(n) + separator
    bytes += Buffer.byteLength(next)
    if (bytes > ARTICLE_BYTES) return head + pieces.join('')
    pieces.push(next)
  }
}

/** Nothing but figures: 66,000, as many as there may be, where news has 36,000. */
const HEAD = '| 县 | 2021年（万元） | 2022年 | 2023年 | 同比增长（%） |\n| -- | -- | -- | -- | -- |\n'
const ROWS = 16_500
const row = (n: number): string => `| 地区${n} | ${(n * 7) % 9973} | ${(n * 13) % 99991} | ${n} | ${n % 20}.${n % 10} |`

const table = (rows: number): string => `${HEAD}${Array.from({ length: rows }, (_, n) => `${row(n)}\n`).join('')}\n`
const prose = (): string => '当地坚持因地制宜，把生态保护与产业发展结合起来，走出了一条富有特色的道路。'

test.runIf(process.platform === 'linux').each([
  ['news', 'in.txt', () => article(paragraph, '\n\n'), 20_000],
  ['one single line', 'in.txt', () => article(paragraph, ''), 20_000],
  ['words of one letter', 'in.txt', () => article(() => 'a b c d', ' '), 0],
  ['a table of figures and prose', 'in.md', () => article(prose, '\n', table(ROWS)), 4 * ROWS],
  ['a table of figures', 'in.md', () => article(row, '\n', HEAD), null],
  ['entries of a list', 'in.md', () => article(() => '- 好', '\n'), null],
  ['numbers', 'in.txt', () => article(() => '3人', '、'), null],
  [
    'lines of a document',
    'in.docx',
    () => docxOf(`<w:p><w:r>${article(() => '<w:t>好</w:t>', '<w:br/>')}</w:r></w:p>`),
    null,
  ],
  ['cells of a document', 'in.docx', () => docxOf(`<w:tbl><w:tr>${article(() => '<w:tc/>', '')}</w:tr></w:tbl>`), null],
])('8 MB of %s take no process 600 MB', async (_, name, make, figures) => {
  const folder = freshFolder()
  const peaks = join(folder, 'peaks')
  mkdirSync(peaks)
  writeFiles(folder, { [name]: make() })
  const { code, stderr } = await runWenju([name, '-o', 'out', '--jobs', '1', '--timeout', '600'], folder, '', {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    WENJU_TEST_PEAKS: peaks,
  })
  // what would take more is refused
  expect(code).toBe(figures === null ? 2 : 0)
  if (figures === null) expect(stderr).toMatch(/too-dense/)
  else expect(linesIn(join(folder, 'out/figures.jsonl'))).toBeGreaterThanOrEqual(figures)
  expectBelow600(peaks)
})

test.runIf(process.platform === 'linux')('8 MB of news take no process of pipe 600 MB', async () => {
  const folder = freshFolder()
  const peaks = join(folder, 'peaks')
  mkdirSync(peaks)
  const line = JSON.stringify({ id: 'a', text: article(paragraph, '\n\n') })
  const { code, stdout } = await runWenju(['pipe', '--timeout', '600'], folder, line, {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    WENJU_TEST_PEAKS: peaks,
  })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).figures.length).toBeGreaterThan(20_000)
  expectBelow600(peaks)
})

/** The most memory that each of the two processes has ever had. */
function expectBelow600(peaks: string): void {
  const megabytes = readdirSync(peaks).map(pid => Number(readFileSync(join(peaks, pid), 'utf8')) / 1024)
  expect(megabytes.length).toBe(2)
  for (const peak of megabytes) expect(peak).toBeLessThan(600)
}

/** Lines of a file of any size. */
function linesIn(path: string): number {
  let lines = 0
  for (const byte of readFileSync(path)) if (byte === 0x0a) lines++
  return lines
}
