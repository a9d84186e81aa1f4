import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { wordingOf } from '../../../src/report/catalogue.ts'
import { freshFolder } from '../../wenju.ts'
import { tarOf, zipOf } from './archive.ts'

// What is wrong with a file is said in Chinese as in English, whoever finds it.

const OPTIONS = { textField: 'text', idField: 'id', maxBytes: 1000, skipped: new Set<string>() }
const ZIP = zipOf({ 'a.txt': '全市有学校四十二所。' })
const TAR = tarOf({ 'a.txt': '全市有学校四十二所。' })
const GZIP = gzipSync('全市有学校四十二所。'.repeat(20))
const CENTRAL = ZIP.indexOf('PK\u0001\u0002')

/** The bytes with others from `at` on. */
function changed(bytes: Uint8Array, at: number, ...others: readonly number[]): Buffer {
  const copy = Buffer.from(bytes)
  copy.set(others, at < 0 ? copy.length + at : at)
  return copy
}

test.each<[string, string, Uint8Array | string, string]>([
  ['cut', 'x.zip', ZIP.subarray(0, 40), '请重新打包“x.zip”：不是 zip 包，或者不完整'],
  [
    'with bytes behind it',
    'x.zip',
    Buffer.concat([ZIP, Buffer.from('xx')]),
    '请重新打包“x.zip”：已损坏：Invalid comment',
  ],
  ['without its list', 'x.zip', changed(ZIP, CENTRAL, 1), '请重新打包“x.zip”：已损坏：invalid central'],
  ['with a broken member', 'x.zip', changed(ZIP, 0, 1), '请重新打包其中的“a.txt”：已损坏：invalid local'],
  ['packed otherwise', 'x.zip', changed(ZIP, CENTRAL + 10, 99), '请重新打包其中的“a.txt”：压缩方式不支持'],
  ['under a password', 'x.zip', changed(ZIP, CENTRAL + 8, 1), '请重新打包其中的“a.txt”：设了密码'],
  ['cut', 'x.tar', TAR.subarray(0, 520), '请重新打包“x.tar”：不完整'],
  ['that is none', 'x.tar', 'abc'.repeat(400), '请重新打包“x.tar”：不是 tar 包'],
  ['cut', 'a.txt.gz', GZIP.subarray(0, -10), '请重新打包“a.txt.gz”：不完整'],
  ['that is none', 'a.txt.gz', 'abc', '请重新打包“a.txt.gz”：不是 gzip 压缩的'],
  [
    'with bytes behind it',
    'a.txt.gz',
    Buffer.concat([GZIP, Buffer.from('xx')]),
    '请重新打包“a.txt.gz”：结尾之后还有没有压缩的内容',
  ],
  ['with a bit turned', 'a.txt.gz', changed(GZIP, -6, 1), '请重新打包“a.txt.gz”：校验和不符'],
  ['not closed', 'a.json', '{"a": ', '请改正“a.json”：没有闭合'],
  ['with a broken header', 'a.csv', 'text,"题\n春耕\n', '请改正“a.csv”：表头有误：引号没有闭合，或者夹在单元格中间'],
  [
    'with a long row',
    'a.jsonl',
    `{"text":"${'甲'.repeat(400)}"}\n`,
    '请拆分“第 1 行”或调大 --max-bytes：它超过 1000 字节',
  ],
  ['with a number as text', 'a.jsonl', '{"text":1}\n', '第一处是数字'],
])('%s: %s', async (_, name, bytes, says) => {
  const folder = freshFolder()
  writeFileSync(join(folder, name), bytes)
  const messages: string[] = []
  for await (const { content } of readItems([join(folder, name)], OPTIONS)) {
    if (content.kind === 'none') messages.push(wordingOf(content.issue.code, content.issue.params, 'zh'))
  }
  expect(messages.join('\n')).toContain(says)
})
