import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { freshFolder } from '../../wenju.ts'
import { zipOf } from './archive.ts'

/** What comes of a workbook: rows as they are handed on, and codes of issues. */
async function read(bytes: Uint8Array, options: { strict?: boolean; textField?: string } = {}) {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.xlsx'), bytes)
  const found: unknown[] = []
  const all = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>(), ...options }
  for await (const { path, line, given, content } of readItems([join(folder, 'a.xlsx')], all)) {
    if (content.kind === 'text') found.push([path, line, content.text, given])
    else if (content.kind === 'none')
      found.push([
        content.issue.severity,
        content.issue.code,
        content.issue.params.sheet ?? content.issue.params.reason,
      ])
  }
  return found
}

const bytesOf = (name: string) => readFileSync(new URL(`../../read/documents/${name}`, import.meta.url))

const ROWS = [
  [
    'a.xlsx/1',
    2,
    '全市有学校42所，其中小学28所，占66.7%。',
    { title: '校舍建设提速', date: '2024-03-05', authors: '林小禾' },
  ],
  ['a.xlsx/2', 4, '共投放鱼苗120万尾。\n比上年增加20万尾。', { title: '水库增殖放流', date: '2024-04-09 16:05' }],
  ['a.xlsx/3', 5, '42.5', { title: '数字作正文', date: '2024-05-01' }],
]

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', name => {
  test('gives an article a row, and says which sheet is none or hidden', async () => {
    expect(await read(bytesOf(name))).toEqual([
      ...ROWS,
      ['warning', 'unread-sheet', '统计'],
      ['info', 'hidden-sheet', '草稿'],
      ['info', 'unread-columns', undefined],
    ])
  })

  test('fails over that sheet under --strict', async () => {
    expect((await read(bytesOf(name), { strict: true })).at(-3)).toEqual(['error', 'unread-sheet', '统计'])
  })
})

const book = (sheet: string, more: Record<string, string | Uint8Array> = {}) =>
  zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
    'xl/worksheets/a.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  })
const inline = (text: string, at = '') => `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`

const codesOf = async (bytes: Uint8Array) => (await read(bytes)).map(it => (it as string[])[1])

describe('a workbook', () => {
  test('with cells in any column, texts in runs, formulas and errors', async () => {
    const strings = '<sst><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></si></sst>'
    const sheet = `<row r="3">${inline('text', 'r="C3"')}<c r="AA3" t="s"><v>0</v></c></row>
      <row r="9"><c r="C9" t="str"><f>A1&amp;B1</f><v>算出的文字</v></c><c r="AA9" t="e"><v>#N/A</v></c></row>`
    expect(await read(book(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['a.xlsx/1', 9, '算出的文字', {}],
      ['warning', 'lost-cells', '甲'],
    ])
  })

  test('that lacks a text its cells refer to says which', async () => {
    const sheet = `<row>${inline('text')}</row><row><c t="s"><v>0</v></c></row><row r="7"><c t="s"><v>3</v></c><c t="s"><v>x</v></c></row>`
    const strings = '<sst><si><t>甲</t></si></sst>'
    expect(await read(book(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['a.xlsx/1', 2, '甲', {}],
      ['warning', 'lost-cells', '甲'],
    ])
  })

  test('with characters that XML has no place for, and readings', async () => {
    const escaped = '共3人。_x000D_\n又2人。_x000D_完_x005F_x000D_'
    const reading = '<rPh><t>x</t></rPh>'
    const read3 = [`共3人。\n又2人。\n完_x000D_`, `共3人。\n又2人。\n完_x000D_`, '3人']
    const sheet = `<row r="1">${inline('text', 'r="A1"')}</row><row r="2">${inline(escaped, 'r="A2"')}</row>
      <row r="3"><c r="A3" t="s"><v>0</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>3人</t>${reading}</is></c></row>`
    const strings = `<sst><si><t>${escaped}</t>${reading}</si></sst>`
    const found = await read(book(sheet, { 'xl/sharedStrings.xml': strings }))
    expect(found.map(it => (it as string[])[2])).toEqual(read3)
  })

  test('of a program that gives the namespaces other prefixes, and paths from where a part lies', async () => {
    const [main, relations] = ['spreadsheetml/2006/main', 'officeDocument/2006/relationships'].map(
      it => `"http://schemas.openxmlformats.org/${it}"`,
    )
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`
    const other = book('', {
      'xl/workbook.xml': `<x:workbook xmlns:x=${main} xmlns:d=${relations}><x:sheets><x:sheet name="甲" d:id="r1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="./../xl/worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x=${main}><x:sheetData><x:row>${cell('text')}</x:row><x:row>${cell('共有三人。')}</x:row></x:sheetData></x:worksheet>`,
    })
    expect(await read(other)).toEqual([['a.xlsx/1', 2, '共有三人。', {}]])
  })

  test.each(['<?xml version="1.0" encoding="GBK"?>', '<?xml version="1.0" encoding="UTF-8"?>', ''])(
    'in GBK is read where it says: %j',
    async declaration => {
      const gbk = (xml: string) => iconv.encode(declaration + xml, 'gbk')
      const shared = '<row><c t="s"><v>0</v></c></row>'
      const found = await read(
        book('', {
          'xl/worksheets/a.xml': gbk(
            `<worksheet><sheetData><row>${inline('正文')}</row><row>${inline('学校有教师7人。')}</row>${shared}</sheetData></worksheet>`,
          ),
          'xl/sharedStrings.xml': gbk('<sst><si><t>全市有学校42所。</t></si></sst>'),
        }),
      )
      expect(found).toEqual([
        ['a.xlsx/1', 2, '学校有教师7人。', {}],
        ['a.xlsx/2', 3, '全市有学校42所。', {}],
      ])
    },
  )

  test('that lacks a sheet it names is told', async () => {
    const relations = '<Relationships><Relationship Id="r1" Target="worksheets/b.xml"/></Relationships>'
    expect(await read(book('', { 'xl/_rels/workbook.xml.rels': relations }))).toEqual([['error', 'broken-sheet', '甲']])
  })

  test.each<[string, Uint8Array, string]>([
    [
      'under a password',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'it is an old workbook, or under a password',
    ],
    ['that is none', Buffer.from('甲'), 'it is no zip archive, or ends in the middle'],
    ['of another program', zipOf({ 'content.xml': '<x/>' }), 'it holds no sheets'],
    [
      'whose list of sheets is a page',
      zipOf({ 'xl/workbook.xml': '<html/>' }),
      'its outermost element is that of another file',
    ],
    ['that is empty', Buffer.alloc(0), 'it is empty'],
    ['that is a page', Buffer.from('<html><table>'), 'it is a web page that is called a workbook'],
  ])('%s is an issue', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual([['error', 'broken-collection', reason]])
  })

  test('that grows is not unpacked to its end', async () => {
    expect(await codesOf(book('', { 'xl/worksheets/a.xml': Buffer.alloc(80 << 20, 32) }))).toEqual(['archive-bomb'])
  })

  test('says where each text stands', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'a.xlsx'), bytesOf('openpyxl.xlsx'))
    const all = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }
    const origins: unknown[] = []
    for await (const { content } of readItems([join(folder, 'a.xlsx')], all))
      if (content.kind === 'text') origins.push([content.origin?.format, content.origin?.sheet, content.origin?.cell])
    expect(origins).toEqual([2, 4, 5].map(row => ['xlsx', '文章', `E${row}`]))
  })

  test.each([
    ['正文', 'text', 'A2'],
    ['text', '正文', 'B2'],
    ['text', 'text', 'A2'],
  ])('of two columns of texts, %s and %s, says that which was read', async (first, second, cell) => {
    const folder = freshFolder()
    const header = `<row r="1">${inline(first)}${inline(second)}</row>`
    const bytes = book(`${header}<row r="2">${inline('一列。')}${inline('二列。')}</row>`)
    writeFileSync(join(folder, 'a.xlsx'), bytes)
    const map = { 正文: 'text' }
    const all = { textField: 'text', idField: 'id', maxBytes: 1e6, map, skipped: new Set<string>() }
    const read: unknown[] = []
    for await (const { content } of readItems([join(folder, 'a.xlsx')], all))
      if (content.kind === 'text') read.push([content.text, content.origin?.cell])
    expect(read).toEqual([[cell === 'A2' ? '一列。' : '二列。', cell]])
  })

  test('with a sheet from elsewhere, an entity or no end is no way out', async () => {
    const away = `<Relationships><Relationship Id="r1" TargetMode="External" Target="${import.meta.url}"/></Relationships>`
    expect(await codesOf(book('', { 'xl/_rels/workbook.xml.rels': away }))).toEqual(['broken-sheet'])
    const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "${import.meta.url}">]><worksheet>&a;</worksheet>`
    expect(await codesOf(book('', { 'xl/worksheets/a.xml': entity }))).toEqual(['broken-sheet'])
    expect(await codesOf(book('<row>'))).toEqual(['broken-sheet'])
  })
})

/** A workbook of these sheets, whose rows are given; one without rows has no part. */
function bookOf(sheets: Record<string, string | Uint8Array | null>, more: Record<string, string | Uint8Array> = {}) {
  const names = Object.keys(sheets)
  const tags = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`)
  const relations = names.map((_, i) => `<Relationship Id="s${i}" Target="worksheets/${i}.xml"/>`)
  const parts = Object.values(sheets).flatMap((rows, i) => {
    const xml = typeof rows === 'string' ? `<worksheet><sheetData>${rows}</sheetData></worksheet>` : rows
    return xml === null ? [] : [[`xl/worksheets/${i}.xml`, xml]]
  })
  return zipOf({
    'xl/workbook.xml': `<workbook><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(parts),
    ...more,
  })
}

/** Spoils the checksum of a member. */
function spoiled(bytes: Buffer, name: string): Buffer {
  const at = bytes.lastIndexOf('PK\x01\x02', bytes.lastIndexOf(name))
  bytes.writeUInt32LE((bytes.readUInt32LE(at + 16) ^ 1) >>> 0, at + 16)
  return bytes
}

const texts = (...all: string[]) =>
  [['text'], ...all.map(it => [it])].map(row => `<row>${row.map(it => inline(it))}</row>`)
const rowsOf = (...all: string[]): string => texts(...all).join('')
const CUT = '<worksheet><sheetData>'

/** Rows and issues with their parameters. */
async function tell(bytes: Uint8Array) {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.xlsx'), bytes)
  const all = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }
  const found: unknown[] = []
  for await (const { path, given, content } of readItems([join(folder, 'a.xlsx')], all)) {
    if (content.kind === 'text') found.push([path, content.text, ...Object.values(given)])
    else if (content.kind === 'none') found.push([content.issue.severity, content.issue.code, content.issue.params])
  }
  return found
}

describe('a workbook with a broken sheet keeps the others', () => {
  const broken = expect.stringMatching(/^it is no XML: line 1, character \d+: it ends in the middle$/)

  test.each<[string, Uint8Array, unknown[], number, unknown]>([
    ['that is missing', bookOf({ 甲: null, 乙: rowsOf('乙1', '乙2') }), [], 0, 'it is not in the archive'],
    [
      'whose XML breaks off',
      bookOf({ 甲: Buffer.from(CUT + rowsOf('甲1')), 乙: rowsOf('乙1', '乙2') }),
      ['甲1'],
      1,
      broken,
    ],
    [
      'that is no XML',
      bookOf({ 甲: Buffer.from('甲'), 乙: rowsOf('乙1', '乙2') }),
      [],
      0,
      expect.stringContaining('it is no XML'),
    ],
    [
      'whose bytes are damaged',
      spoiled(bookOf({ 甲: rowsOf('甲1'), 乙: rowsOf('乙1', '乙2') }), 'xl/worksheets/0.xml'),
      [],
      0,
      'its checksum is another',
    ],
  ])('%s', async (_, bytes, before, count, reason) => {
    const all = [...before, '乙1', '乙2']
    const rows = all.map((text, i) => [`a.xlsx/${i + 1}`, text])
    const told = ['error', 'broken-sheet', { sheet: '甲', count, reason }]
    expect(await tell(bytes)).toEqual([...rows.slice(0, before.length), told, ...rows.slice(before.length)])
  })

  const other = 'its outermost element is that of another file'
  const between = 'something else stands where a sheet has rows and cells'
  test.each<[string, string, string, string[]]>([
    ['that is a page', `<html><body>${rowsOf('甲1')}</body></html>`, other, []],
    ['of another namespace', `<a:worksheet xmlns:a="a"><a:sheetData/></a:worksheet>`, other, []],
    [
      'without a place for rows',
      `<worksheet><daten>${rowsOf('甲1')}</daten></worksheet>`,
      'it has no place for rows',
      ['甲1'],
    ],
    [
      'with other rows',
      `<worksheet><sheetData>${rowsOf('甲1')}<zeile>${inline('甲2')}</zeile></sheetData></worksheet>`,
      between,
      ['甲1'],
    ],
    [
      'with other cells',
      `<worksheet><sheetData>${rowsOf('甲1')}<row><zelle/></row></sheetData></worksheet>`,
      between,
      ['甲1'],
    ],
  ])('%s', async (_, sheet, reason, before) => {
    const found = await tell(bookOf({ 甲: Buffer.from(sheet), 乙: rowsOf('乙1') }))
    const texts = [...before, '乙1'].map((text, i) => [`a.xlsx/${i + 1}`, text])
    const told = ['error', 'broken-sheet', { sheet: '甲', count: before.length, reason }]
    expect(found).toEqual([...texts.slice(0, -1), told, texts.at(-1)])
  })

  test('and has none of one with a chart, nor of one with extensions', async () => {
    const extended = `<worksheet><sheetData>${rowsOf('甲1').replace('</row>', '<extLst><ext/></extLst></row>')}</sheetData><extLst/></worksheet>`
    const bytes = bookOf({ 甲: Buffer.from(extended), 乙: Buffer.from('<chartsheet><drawing/></chartsheet>') })
    expect(await tell(bytes)).toEqual([['a.xlsx/1', '甲1']])
  })

  test('and tells what its rows lost before', async () => {
    const lost = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    const bytes = bookOf({ 甲: Buffer.from(CUT + rowsOf() + lost) })
    expect((await tell(bytes)).map(it => (it as string[])[1])).toEqual(['broken-sheet', 'lost-cells'])
  })

  test('but not one that grows', async () => {
    expect(await codesOf(bookOf({ 甲: Buffer.alloc(80 << 20, 32), 乙: rowsOf('乙1') }))).toEqual(['archive-bomb'])
  })

  test('says nothing of a hidden one that is missing', async () => {
    const hidden =
      '<workbook><sheets><sheet name="甲" state="hidden" r:id="s0"/><sheet name="乙" r:id="s1"/></sheets></workbook>'
    const bytes = bookOf({ 甲: null, 乙: rowsOf('乙1') }, { 'xl/workbook.xml': hidden })
    expect((await read(bytes)).map(it => (it as unknown[])[2])).toEqual(['甲', '乙1'])
  })
})

describe('a workbook with broken parts that its sheets share', () => {
  const strings = (...all: string[]) => `<sst>${all.map(it => `<si><t>${it}</t></si>`).join('')}`
  const cells = (...all: string[]) => `<row>${all.join('')}</row>`
  const shared = (at: number) => `<c t="s"><v>${at}</v></c>`
  const styled = (value: number, style?: number) =>
    `<c${style === undefined ? '' : ` s="${style}"`}><v>${value}</v></c>`
  const header = cells(inline('text'), inline('date'))
  const STRINGS = 'xl/sharedStrings.xml'
  const STYLES = 'xl/styles.xml'
  const brokenParts = (name: string, severity = 'warning') => [
    severity,
    'broken-parts',
    { count: 1, name, reason: expect.any(String) },
  ]
  const lostCells = (count: number, first: string, reason: string) => [
    'warning',
    'lost-cells',
    { sheet: '甲', count, first, reason },
  ]
  const noText = 'it refers to a text that the workbook lacks'
  const noStyle = 'it refers to a style that the workbook lacks'

  test('reads the texts before the break, and tells which cells lost theirs', async () => {
    const sheet = cells(shared(0)) + cells(shared(1)) + cells(shared(2)) + cells(inline('直接写的。'))
    const bytes = bookOf({ 甲: sheet }, { [STRINGS]: `${strings('text', '在前的。')}<si><t>断开` })
    expect(await tell(bytes)).toEqual([
      ['a.xlsx/1', '在前的。'],
      ['a.xlsx/2', '直接写的。'],
      lostCells(1, 'A3', noText),
      brokenParts(STRINGS),
    ])
  })

  test('reads no text of them where their bytes are damaged, also behind a break', async () => {
    const sheet = rowsOf('直接写的。') + cells(shared(1))
    for (const end of ['</sst>', '<si><t>断开']) {
      const bytes = spoiled(bookOf({ 甲: sheet }, { [STRINGS]: strings('text', '不可靠。') + end }), STRINGS)
      const told = [
        lostCells(1, 'A3', noText),
        ['warning', 'broken-parts', { count: 1, name: STRINGS, reason: 'its checksum is another' }],
      ]
      expect(await tell(bytes)).toEqual([['a.xlsx/1', '直接写的。'], ...told])
    }
  })

  test('fails where nothing is read without them', async () => {
    const bytes = bookOf({ 甲: cells(shared(0)) + cells(shared(1)) }, { [STRINGS]: '<sst><' })
    expect(await tell(bytes)).toEqual([lostCells(2, 'A1', noText), brokenParts(STRINGS, 'error')])
  })

  test('says which of those it names are missing', async () => {
    const named = ['styles', 'sharedStrings', 'theme'].map(
      it => `<Relationship Id="${it}" Type="http://a/relationships/${it}" Target="${it}.xml"/>`,
    )
    const relations = `<Relationships><Relationship Id="s0" Target="worksheets/0.xml"/>${named.join('')}</Relationships>`
    const bytes = bookOf({ 甲: rowsOf('直接写的。') }, { 'xl/_rels/workbook.xml.rels': relations })
    expect(await tell(bytes)).toEqual([
      ['a.xlsx/1', '直接写的。'],
      ['warning', 'broken-parts', { count: 2, name: STYLES, reason: 'it is not in the archive' }],
    ])
  })

  test('reads those that lie where it names them', async () => {
    const relations = `<Relationships><Relationship Id="s0" Target="worksheets/0.xml"/><Relationship Id="a" Type="http://a/relationships/sharedStrings" Target="/xl/texts/a.xml"/></Relationships>`
    const more = { 'xl/_rels/workbook.xml.rels': relations, 'xl/texts/a.xml': `${strings('text', '别处的。')}</sst>` }
    expect(await tell(bookOf({ 甲: cells(shared(0)) + cells(shared(1)) }, more))).toEqual([['a.xlsx/1', '别处的。']])
  })

  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
  const dated = (date: string) => cells(inline('甲。'), date)

  test('shows days by the styles before the break, and numbers as they are stored behind it', async () => {
    const dates = [styled(45115.5, 1), styled(45115.5, 2), styled(20230708, 2), styled(45115.5)]
    const sheet = cells(inline('text'), inline('title')) + dates.map(dated).join('')
    expect(await tell(bookOf({ 甲: sheet }, { [STYLES]: `${styles}<` }))).toEqual([
      ...['2023-07-08 12:00', '45115.5', '20230708', '45115.5'].map((it, i) => [`a.xlsx/${i + 1}`, '甲。', it]),
      brokenParts(STYLES),
    ])
  })

  test('takes no days that may be others: those of a workbook that counts from 1904', async () => {
    const from1904 = '<workbook><workbookPr date1904="1"/><sheets><sheet name="甲" r:id="s0"/></sheets></workbook>'
    const sheet = header + [styled(43653, 1), styled(43653, 2), styled(43653)].map(dated).join('')
    const more = { 'xl/workbook.xml': from1904, [STYLES]: `${styles}</cellXfs></styleSheet>` }
    const read = [
      ['a.xlsx/1', '甲。', '2023-07-08'],
      ['a.xlsx/2', '甲。'],
      ['a.xlsx/3', '甲。', '2019-07-07'],
    ]
    expect(await tell(bookOf({ 甲: sheet }, more))).toEqual([...read, lostCells(1, 'B3', noStyle)])
  })

  test('takes no style at all where their bytes are damaged', async () => {
    const sheet = cells(inline('text'), inline('title')) + dated(styled(45115, 1))
    const bytes = spoiled(bookOf({ 甲: sheet }, { [STYLES]: `${styles}</cellXfs></styleSheet>` }), STYLES)
    expect(await tell(bytes)).toEqual([['a.xlsx/1', '甲。', '45115'], brokenParts(STYLES)])
  })

  test('finds the sheets that its list of parts names before it breaks', async () => {
    const relations = '<Relationships><Relationship Id="s1" Target="worksheets/1.xml"/><'
    const bytes = bookOf({ 甲: rowsOf('甲1'), 乙: rowsOf('乙1') }, { 'xl/_rels/workbook.xml.rels': relations })
    expect(await tell(bytes)).toEqual([
      ['error', 'broken-sheet', { sheet: '甲', count: 0, reason: 'it is not in the archive' }],
      ['a.xlsx/1', '乙1'],
      brokenParts('xl/_rels/workbook.xml.rels'),
    ])
  })
})

describe('a cell', () => {
  const noPlace = 'it lies where no sheet has a cell'
  const below = (...cells: string[]) =>
    bookOf({ 甲: `${rowsOf()}<row r="2">${inline('甲。', 'r="A2"')}${cells.join('')}</row>` })

  test.each(['ZZZZZZ99999999', 'XFE2', 'AAAA2', '2', '甲2', 'R2C2'])(
    'at %s, where no sheet has one, is told',
    async at => {
      expect(await tell(below(inline('丢失', `r="${at}"`), '<c r="XFE3" s="1"/>', inline('也丢失')))).toEqual([
        ['a.xlsx/1', '甲。'],
        ['warning', 'lost-cells', { sheet: '甲', count: 2, first: at, reason: noPlace }],
      ])
    },
  )

  test('that calls itself at length is told in short', async () => {
    const [, told] = await tell(below(inline('丢失', `r="${'Z'.repeat(1000)}"`)))
    expect(told).toMatchObject(['warning', 'lost-cells', { first: 'Z'.repeat(40) }])
  })

  test('in the last column is read, and so is one in small letters, or with no name', async () => {
    expect(await tell(below(inline('末列', 'r="XFD2"')))).toEqual([['a.xlsx/1', '甲。']])
    const sheet = `<row>${inline('title', 'r=""')}${inline('text', 'r="c1"')}</row><row>${inline('题')}${inline('文。', 'r="c2"')}</row>`
    expect(await tell(bookOf({ 甲: sheet }))).toEqual([['a.xlsx/1', '文。', '题']])
  })

  test.each(['<c t="s"><v> </v></c>', '<c t="s"><v>-1</v></c>', '<c t="s"><v>0x0</v></c>', '<c t="s"><v>1e0</v></c>'])(
    'that names its text by no number has none: %s',
    async cell => {
      const sheet = `${rowsOf('甲。')}<row>${cell}</row>`
      const bytes = bookOf({ 甲: sheet }, { 'xl/sharedStrings.xml': '<sst><si><t>乙</t></si><si><t>丙</t></si></sst>' })
      expect((await tell(bytes)).slice(1)).toEqual([['warning', 'lost-cells', expect.anything()]])
    },
  )

  const unstored = 'what its formula comes to is not stored'
  const anError = 'it holds an error, such as #N/A'
  test.each([
    ['<c r="B2"><f>TODAY()</f></c>', unstored],
    ['<c r="B2" s="1"><f>TODAY()</f><v></v></c>', unstored],
    ['<c r="B2"><f t="shared" si="0"/><v/></c>', unstored],
    ['<c r="B2" t="str"><f>A1</f></c>', unstored],
    ['<c r="B2" t="e"><f>A1</f><v>#REF!</v></c>', anError],
    ['<c r="B2" t="e"><v>#N/A</v></c>', anError],
    ['<c r="B2" t="e"/>', anError],
  ])('without a value is told: %s', async (cell, reason) => {
    const lost = ['warning', 'lost-cells', { sheet: '甲', count: 1, first: 'B2', reason }]
    expect(await tell(below(cell))).toEqual([['a.xlsx/1', '甲。'], lost])
    expect((await tell(below(cell.replace('B2', 'A3')))).at(-1)).toMatchObject([...lost.slice(0, 2), { first: 'A3' }])
  })

  test('that is the id of its row and has no value is told', async () => {
    const sheet = `<row>${inline('text')}${inline('id')}</row><row>${inline('甲。')}<c><f>ROW()</f></c></row>`
    expect(await tell(bookOf({ 甲: sheet }))).toEqual([
      ['a.xlsx/1', '甲。'],
      ['warning', 'lost-cells', { sheet: '甲', count: 1, first: 'B2', reason: unstored }],
    ])
  })

  test.each([
    '<c r="B2"/>',
    '<c r="B2" s="1" t="s"/>',
    '<c r="B2"><v></v></c>',
    '<c r="B2" t="str"><f>""</f><v></v></c>',
    '<c r="B2"><f>1+1</f><v>2</v></c>',
    '<c r="A2"/>',
  ])('that is empty, or comes to a value, is not: %s', async cell => {
    expect(await tell(below(cell))).toEqual([['a.xlsx/1', '甲。']])
  })

  test('in the place of another is told, and the first is read', async () => {
    expect(await tell(below(inline('乙。', 'r="A2"')))).toEqual([
      ['a.xlsx/1', '甲。'],
      ['warning', 'lost-cells', { sheet: '甲', count: 1, first: 'A2', reason: 'another cell has its place' }],
    ])
  })

  test('of nothing but blanks is no number, and a row has a line', async () => {
    const sheet = `<row>${inline('text')}${inline('title')}</row><row r="1e999">${inline('甲。')}<c><v> </v></c></row>`
    expect(await read(bookOf({ 甲: sheet }))).toEqual([['a.xlsx/1', 2, '甲。', {}]])
  })
})
