import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { readPdfFile } from '../../src/read/ahead.ts'
import { flawOf, readXml } from '../../src/read/office/xml.ts'
import { wordingOf } from '../../src/report/catalogue.ts'

// What libraries say of XML and PDFs is said by its kind, in our words.

const inChinese = (reason: string): string => wordingOf('broken-document', { reason }, 'zh')

test('everything that saxes says is of a kind', () => {
  const source = readFileSync(createRequire(import.meta.url).resolve('saxes'), 'utf8')
  const said = [...source.matchAll(/\bfail\((?:"(.+)"\)|`([^$`]+))/g)].map(([, plain, begun]) => plain ?? begun!)
  const unknown = said.filter(message => flawOf(`1:2: ${message}`).includes('"'))
  expect(said.length).toBeGreaterThan(60)
  expect(unknown).toEqual(['cannot write after close; assign an onready handler.'])
})

test.each([
  ['<a>&#xyz;</a>', '第 1 行第 9 个字符：用了未知或写错的实体'],
  ['<a>&b;</a>', '第 1 行第 6 个字符：用了未知或写错的实体'],
  ['<a>\n</b></a>', '第 2 行第 4 个字符：有多余的结束标签'],
  ['<a><b>', '第 1 行第 6 个字符：不完整'],
  ['<a b=1/>', '第 1 行第 6 个字符：有的属性写错或重复'],
  ['<a b="1" b="2"/>', '第 1 行第 16 个字符：有的属性写错或重复'],
  ['<!-- -->', '第 1 行第 8 个字符：没有包含全部内容的根元素'],
  ['<a/>甲', '第 1 行第 5 个字符：没有包含全部内容的根元素'],
  ['<?xml encoding="x"?><a/>', '第 1 行第 15 个字符：XML 声明有误'],
  ['<a><!-- -- --></a>', '第 1 行第 11 个字符：注释、处理指令或文档类型声明有误'],
  ['<a:b/>', '第 1 行第 6 个字符：前缀没有声明，或名称有误'],
  ['<a>\u0001</a>', '第 1 行第 4 个字符：有 XML 不允许的字符'],
])('%j', (xml, says) => {
  const reason = flawIn(xml)
  expect(inChinese(reason)).toBe(`请用写它的程序打开并重新保存：不是合格的 XML：${says}`)
})

function flawIn(xml: string): string {
  try {
    readXml(Buffer.from(xml), {})
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('what is of no kind is quoted', () => {
  expect(flawOf('1:2: something new.')).toBe('line 1, character 2: "something new."')
  expect(inChinese('it is no XML: line 1, character 2: "something new."')).toMatch(
    /不是合格的 XML：第 1 行第 2 个字符："something new\."$/,
  )
})

const pdf = (trailer: string, ...objects: readonly string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`,
  )

test.each([
  ['a head alone', Buffer.from('%PDF-1.7\n'), '内部对象表已损坏，或文件不完整'],
  [
    'an encryption of another kind',
    pdf(
      '/Encrypt << /Filter /Own /V 9 >> /ID [<00><00>]',
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Kids [] /Count 0 >>',
    ),
    '加密方式不支持',
  ],
  [
    'pages that hold themselves',
    pdf('', '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
    '页面列表已损坏',
  ],
])('a PDF with %s', async (_, bytes, says) => {
  const { issues } = await readPdfFile(bytes, 'a.pdf')
  expect(issues.map(({ code, params }) => wordingOf(code, params, 'zh'))).toEqual([
    `请用写它的程序打开并重新保存：${says}`,
  ])
})
