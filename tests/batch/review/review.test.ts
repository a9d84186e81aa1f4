import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { alarmsOf } from '../../../src/batch/findings/alarms.ts'
import { review, type Told } from '../../../src/batch/review/review.ts'
import { type Reprint, storyOf } from '../../../src/batch/review/story.ts'
import { writeTables } from '../../../src/batch/tables.ts'
import { createBatchExtractor, createReader } from '../../../src/pipeline.ts'
import type { Row } from '../../../src/record/schemas.ts'
import { appendTables, emptyTables } from '../../../src/record/tables.ts'

const extract = createBatchExtractor()
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A dataset of articles by their names. */
function datasetOf(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-review-'))
  folders.push(folder)
  const tables = emptyTables()
  const inputs = Object.entries(texts).map(([name, text]) => ({ path: `${name}.txt`, text, date: '2023-05-04' }))
  for (const it of extract(inputs)) appendTables(tables, it.tables)
  writeTables(tables, folder, { formats: ['jsonl'] })
  return folder
}

const read = createReader()

/** What the articles of a run are to each other. */
function reviewOf(texts: Readonly<Record<string, string>>): {
  reprints: (Reprint | null)[]
  conflicts: Row<'conflicts'>[]
} {
  const inputs = Object.entries(texts).map(([name, text]) => ({ path: `${name}.txt`, text, date: '2023-05-04' }))
  const told: Told[] = read(inputs).flatMap(({ articles }) =>
    articles.map(({ recorded }) => ({ document: recorded!.id, story: storyOf(recorded!) })),
  )
  const parent = mkdtempSync(join(tmpdir(), 'wenju-review-'))
  folders.push(parent)
  const steps = review(() => told, join(parent, 'review'))
  for (;;) {
    const { done, value } = steps.next()
    if (!done) continue
    const { reprintOf, conflicts, close } = value
    const found = { reprints: told.map((_, at) => reprintOf(at)), conflicts: [...conflicts] }
    close()
    expect(readdirSync(parent)).toEqual([])
    return found
  }
}

describe('alarms', () => {
  it('come the worst first, with file, line, sentences and what was likely meant', async () => {
    const dataset = datasetOf({
      a: '年度报告\n\n全县现有会员864名，其中女会员313名，占38.3%。\n\n现有图书1204册，其中小说318册，占26.4%。',
      b: '全校有教师320人，其中党员176人，占95%。',
    })
    const alarms = await alarmsOf(dataset)
    expect(alarms.map(it => it.equation)).toEqual(['176 ÷ 320 = 55% ≠ 95%', '313 ÷ 864 = 36.23% ≠ 38.3%'])
    expect(alarms[1]).toEqual({
      check: 'a/c1',
      grade: 'stated',
      frame: 'of_which',
      path: 'a.txt',
      line: 3,
      measure: '女会员',
      equation: '313 ÷ 864 = 36.23% ≠ 38.3%',
      printed: '313名',
      likely: '331名',
      lower: '36.2268518519',
      upper: '36.2268518519',
      least: '36.226%',
      most: '36.227%',
      figures: ['a/f2', 'a/f1', 'a/f3'],
      sentences: [{ line: 3, text: '全县现有会员864名，其中女会员313名，占38.3%。' }],
    })
  })

  it('show every sentence with its line', async () => {
    const dataset = datasetOf({
      a: '2021年，全市水产品产量为31.21万吨。\n\n2022年，全市水产品产量为36.52万吨，比上年增长71.0%。',
    })
    const [alarm] = await alarmsOf(dataset)
    expect(alarm!.sentences.map(it => it.line)).toEqual([1, 3])
  })

  it('of the total of a list name no item', async () => {
    const dataset = datasetOf({ a: '柳村312人，石村198人，杨村205人，三村合计751人。' })
    expect((await alarmsOf(dataset)).map(it => [it.measure, it.likely])).toEqual([['', '715人']])
  })

  it('are none where all adds up', async () => {
    expect(await alarmsOf(datasetOf({ a: '全校有教师320人，其中党员176人，占55%。' }))).toEqual([])
  })

  it('are read from a dataset', async () => {
    await expect(alarmsOf(tmpdir())).rejects.toMatchObject({ code: 'no-dataset' })
    await expect(alarmsOf(process.execPath), 'a file').rejects.toMatchObject({ code: 'no-dataset' })
  })

  it.each([
    ['a line that is cut', 'figures', (rows: string) => rows.slice(0, -40), 'broken-row'],
    ['a line that is no row', 'checks', (rows: string) => `${rows}null\n`, 'broken-row'],
    ['a table without its rows', 'figures', () => '', 'missing-rows'],
    ['a table without the document', 'documents', () => '', 'missing-rows'],
  ])('are refused of a dataset with %s', async (_, table, edit, code) => {
    const dataset = datasetOf({ a: '全校有教师320人，其中党员176人，占65%。' })
    const path = join(dataset, `${table}.jsonl`)
    writeFileSync(path, edit(readFileSync(path, 'utf8')))
    await expect(alarmsOf(dataset)).rejects.toMatchObject({ code, params: { path } })
  })
})

const STORY = [
  '本报讯 5月3日上午，青石县水利局在白杨河上游的响水峪水库举行防汛演练，来自三个乡镇的216名队员参加。',
  '演练模拟水库上游连降暴雨、水位超过汛限1.35米的险情，先后完成了预警发布、群众转移、子堤抢筑和管涌封堵四个科目。',
  '水库管理所所长介绍，今年汛前已更换闸门启闭机4台，储备编织袋28000条、块石1460立方米，值班人员全部到岗。',
  '县防汛办要求各地在5月20日前完成隐患排查，对查出的问题逐一登记，整改不到位的不得蓄水。',
]

describe('reprints', () => {
  it('are found whole, shortened and with another opening, and point to the first', () => {
    const { reprints } = reviewOf({
      a: STORY.join('\n'),
      b: `原标题：青石县开展防汛演练\n${STORY.join('')}`,
      c: STORY.slice(1, 4).join('\n'),
      d: STORY.join('\n'),
    })
    expect(reprints.map(it => it?.original ?? null)).toEqual([null, 'a', 'a', 'a'])
    for (const it of reprints.slice(1)) expect(it!.similarity).toBeGreaterThan(0.8)
    expect(reprints[3]!.similarity).toBe(1)
  })

  it('of a reprint are of what that is one of', () => {
    const { reprints } = reviewOf({ a: STORY.join(''), b: STORY.slice(0, 3).join(''), c: STORY.slice(0, 3).join('') })
    expect(reprints.map(it => it?.original ?? null)).toEqual([null, 'a', 'a'])
  })

  it('never name a text that they share nothing with, though a round-up holds both', () => {
    const other =
      '临江市图书馆昨天重新开放，新馆藏书56万册，阅览座位1200个，比旧馆多出一倍。馆长介绍，新馆设有盲文阅览室、少儿活动区和古籍修复间，每周二闭馆整理，读者凭身份证就能借阅，逾期不再收费，改为暂停外借三天，开放首日到馆读者八千多人次。'
    const { reprints } = reviewOf({ a: STORY.join(''), b: `一周要闻\n${STORY.join('')}\n${other}`, c: other })
    expect(reprints[1]?.original).toBe('a')
    expect(reprints[2]?.original ?? 'b').toBe('b')
  })

  it.each([
    [
      'in full-width digits and marks',
      STORY.join('').replace(/[\d.]/g, it => String.fromCharCode(it.charCodeAt(0) + 0xfee0)),
    ],
    ['with amounts in 万', STORY.join('').replace('28000条', '2.8万条')],
    ['with one number that was mistyped', STORY.join('').replace('1460', '1640')],
    [
      'without its opening and its numbers',
      STORY.slice(1).join('').replace('1.35', '一点三五').replace('20日', '下旬'),
    ],
  ])('are found %s', (_, text) => {
    expect(reviewOf({ a: STORY.join(''), b: text }).reprints[1]?.original).toBe('a')
  })

  const forecast = (high: string, low: string) =>
    `今天白天清水河市多云间晴，最高气温${high}摄氏度，最低气温${low}摄氏度，偏北风三到四级。市气象台提醒，早晚温差较大，外出请添加衣物，驾车请减速慢行，大棚要注意保温，菜地要及时排水，防止低温冻害；值班电话二十四小时有人接听，如遇险情请立即报告，听从指挥有序转移。`

  it.each([
    [
      'full-width digits',
      forecast('１８．４', '１２．３'),
      forecast('２１．７', '１５．６'),
      forecast('１７．２', '９．８'),
    ],
    ['one digit', forecast('8', '2'), forecast('9', '3'), forecast('7', '1')],
    ['Chinese numbers', forecast('十八', '十二'), forecast('二十一', '十五'), forecast('十七', '九')],
    ['numbers that come in other places', forecast('8', '2'), forecast('9', '8'), forecast('2', '9')],
  ])('are none of a form that every day fills with %s', (_, ...days) => {
    const texts = Object.fromEntries(days.map((text, day) => [`d${day}`, text]))
    expect(reviewOf(texts).reprints).toEqual([null, null, null])
  })

  it.each([
    ['a report of the same form for another day', STORY.join('').replace(/\d+/g, digits => String(Number(digits) + 3))],
    [
      'another story about the same place',
      '青石县水利局昨日公布一季度水质监测结果，白杨河、响水峪水库等12个断面水质全部达到或优于三类标准，达标率同比提高3.5个百分点。监测人员表示，水库周边的养殖场已经全部搬迁，入河排污口封堵36处，沿岸新栽柳树8600棵，水葫芦打捞船每周巡河两次。',
    ],
    ['a text too short to be known', STORY[0]!.slice(0, 30)],
  ])('are none of %s', (_, text) => {
    expect(reviewOf({ a: STORY.join(''), b: text }).reprints).toEqual([null, null])
  })
})

describe('conflicts', () => {
  const conflicts = (...texts: string[]) =>
    reviewOf(Object.fromEntries(texts.map((text, at) => [`t${at}`, text]))).conflicts

  it('are values of one measure, period and place that a slip makes of each other', () => {
    expect(conflicts('2022年，临江市粮食总产量126.58万吨。', '据通报，2022年临江市粮食总产量126.85万吨。')).toEqual([
      {
        measure: '临江市粮食总产量',
        unit_code: 't',
        time: '2022',
        place: '临江市',
        holder: '临江市',
        grade: 'stated',
        values: ['126.58万吨', '126.85万吨'],
        figures: ['t0/f1', 't1/f1'],
        documents: ['t0', 't1'],
      },
    ])
  })

  it('are of one indicator by any of its names, however short its code', () => {
    const told = ['2022年临江市地区生产总值4862.31亿元。', '据统计，2022年临江市GDP为4826.31亿元，居全省第三。']
    expect(conflicts(...told)).toMatchObject([{ values: ['4862.31亿元', '4826.31亿元'] }])
  })

  it('are linked where another sentence says whose they are', () => {
    const told = [
      '临江纺织股份有限公司今日发布年报。2022年，公司营业收入126.58亿元。',
      '2022年，临江纺织股份有限公司营业收入126.85亿元。',
    ]
    expect(conflicts(...told)).toMatchObject([
      { measure: '公司营业收入', holder: '临江纺织股份有限公司', grade: 'linked' },
    ])
  })

  it('are found between any two of an article after another, and come in the order of the run', () => {
    const told = ['368.83', '217.45', '217.54'].map(it => `2022年，临江市粮食总产量${it}万吨。`)
    const others = ['41.37', '41.73'].map(it => `2021年，安平市蔬菜总产量${it}万吨。`)
    expect(conflicts(...told, ...others).map(it => it.documents)).toEqual([
      ['t1', 't2'],
      ['t3', 't4'],
    ])
  })

  it('are no two values of one article', () => {
    expect(
      conflicts(
        '2022年，临江市粮食总产量126.58万吨。',
        '2022年临江市粮食总产量131.07万吨。\n\n2022年临江市粮食总产量131.70万吨。',
      ),
    ).toEqual([])
  })

  it.each([
    ['agree', '2022年，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量126.58万吨。'],
    ['agree in what both print', '2022年，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量126.6万吨。'],
    ['are of two periods', '2021年，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量126.85万吨。'],
    ['are of two places', '2022年，临江市粮食总产量126.58万吨。', '2022年松平市粮食总产量126.85万吨。'],
    ['say not whose they are', '2022年，全市粮食总产量126.58万吨。', '2022年全市粮食总产量126.85万吨。'],
    ['differ by more than a slip', '2022年，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量131.07万吨。'],
    ['are planned', '2022年，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量力争达到126.85万吨。'],
    ['have few digits', '2022年，临江市粮食总产量126万吨。', '2022年临江市粮食总产量162万吨。'],
  ])('are none where two articles %s', (_, a, b) => expect(conflicts(a, b)).toEqual([]))

  it('are of a reprint that prints another number; one that prints the same states nothing again', () => {
    const told = (tons: string) => `${STORY.join('')}2022年，临江市粮食总产量${tons}万吨。`
    const reviewed = reviewOf({ a: told('126.58'), b: told('126.85'), c: told('126.58'), d: told('126.85') })
    expect(reviewed.reprints.map(it => it?.original ?? null)).toEqual([null, 'a', 'a', 'a'])
    expect(reviewed.conflicts.map(it => [it.documents, it.values])).toEqual([
      [
        ['a', 'b'],
        ['126.58万吨', '126.85万吨'],
      ],
    ])
  })

  it('are none of two values of an article and its reprint', () => {
    const text = `${STORY.join('')}2022年，临江市粮食总产量126.58万吨。\n\n2022年临江市粮食总产量126.85万吨。`
    const { reprints, conflicts } = reviewOf({ a: text, b: text })
    expect([reprints[1]?.original, conflicts]).toEqual(['a', []])
  })

  it.each([
    '2022年末，临江市机动车保有量126.85万辆。',
    '截至2022年末，临江市机动车保有量126.85万辆。',
    '截至2022年底，临江市机动车保有量126.85万辆。',
    '到去年底，临江市机动车保有量126.85万辆。',
    '截至2022年12月31日24时，临江市机动车保有量126.85万辆。',
    '2022年，临江市机动车保有量126.85万辆。',
  ])('are of one moment, however it is told: %s', text => {
    expect(conflicts('截至去年12月31日，临江市机动车保有量为126.58万辆。', text)).toMatchObject([
      { time: '../2022-12-31', values: ['126.58万辆', '126.85万辆'] },
    ])
  })

  it.each([
    ['the end of a year and all of it', '2022年末，临江市粮食总产量126.58万吨。', '2022年临江市粮食总产量126.85万吨。'],
    [
      'a month and its end',
      '2022年6月，临江市粮食收购总量126.58万吨。',
      '截至2022年6月末，临江市粮食收购总量126.85万吨。',
    ],
    ['two ends', '截至2022年6月末，临江市机动车保有量126.58万辆。', '截至2022年底，临江市机动车保有量126.85万辆。'],
    [
      'a stock at two times of a day',
      '截至5月3日8时，临江市粮食库存126.58万吨。',
      '截至5月3日20时，临江市粮食库存126.85万吨。',
    ],
  ])('are none of %s', (_, a, b) => expect(conflicts(a, b)).toEqual([]))
})
