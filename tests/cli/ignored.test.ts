import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readIgnored } from '../../src/cli/ignored.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenju-ignored-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (...lines: string[]) => {
  const path = join(folder, 'ignored.tsv')
  writeFileSync(path, lines.join('\n'))
  return readIgnored(path).has
}
const alarm = { check: 'archive/1998/03/a#2/c4', equation: '381 ÷ 1204 = 31.64% ≠ 26.4%' }

describe('the file of --ignore', () => {
  it.each(['\n', '\r\n', '\r'])('has lines that end in %j', end => {
    const known = read(['# known', 'x/c1\tscanned', 'archive/*\tscanned'].join(end))
    expect([known(alarm), known({ ...alarm, check: 'y/c1' })]).toEqual([true, false])
  })

  it.each([
    ['archive/1998/03/a#2/c4', true],
    ['archive/1998/*', true],
    ['archive/*/a#2/c*', true],
    ['*', true],
    ['381 ÷ 1204 = 31.64% ≠ 26.4%', true],
    ['381 ÷ * ≠ 26.4% = no', false],
    ['381 ÷ 1204 = *', true],
    ['archive/1998/03/a#2/c', false],
    ['archive/1999/*', false],
    ['1998/*', false],
    ['*/c5', false],
    ['archive/1998/03/a#2/c4*c4', false],
    ['* = 318 ÷ *', false],
  ])('%s: %s', (what, is) => expect(read(`${what}\tknown`)(alarm)).toBe(is))

  it('has notes and blank lines, and a byte-order mark', () => {
    const isIgnored = read('\uFEFF# asked for', '', 'other/c1\tread amiss', '381 ÷ *=*\tprinted so\r')
    expect(isIgnored(alarm)).toBe(true)
    expect(isIgnored({ ...alarm, check: 'other/c1', equation: '1 = 2' })).toBe(true)
    expect(isIgnored({ ...alarm, equation: '1 = 2' })).toBe(false)
  })

  it('names an id that holds a sign of equality', () => {
    const odd = { ...alarm, check: 'year=1998/a/c1' }
    expect(read('year=1998/*\tscanned')(odd)).toBe(true)
    expect(read('year=1999/*\tscanned')(odd)).toBe(false)
  })

  it('is read in the encoding that a spreadsheet saved it in', () => {
    const path = join(folder, 'gbk.tsv')
    // 年鉴/* and the reason 扫描 in GBK
    writeFileSync(path, Buffer.from([0xc4, 0xea, 0xbc, 0xf8, 0x2f, 0x2a, 0x09, 0xc9, 0xa8, 0xc3, 0xe8, 0x0a]))
    expect(readIgnored(path).has({ ...alarm, check: '年鉴/1998/c1' })).toBe(true)
  })

  it('says which lines answer to no alarm, each for itself', () => {
    const path = join(folder, 'ignored.tsv')
    writeFileSync(path, '# known\narchive/*\tscanned\n*/c4\tscanned\n\nnews/*\tmended\nb/c1\tgone\n')
    const { has, unmatched } = readIgnored(path)
    has(alarm)
    expect(unmatched()).toMatchObject({
      code: 'unmatched-ignored',
      line: 5,
      params: { count: 2, names: 'news/*", "b/c1' },
    })
    has({ ...alarm, check: 'news/b/c1' })
    has({ ...alarm, check: 'b/c1' })
    expect(unmatched()).toBe(null)
  })

  it.each([['archive/1998/*'], ['archive/1998/*\t '], ['\twhy']])('refuses a line without a reason: %j', line => {
    expect(() => read('a/c1\tknown', line)).toThrow(expect.objectContaining({ code: 'ignored-no-reason' }))
  })

  it('is refused where it cannot be read', () => {
    expect(() => readIgnored(join(folder, 'none.tsv'))).toThrow(expect.objectContaining({ code: 'unreadable-ignored' }))
  })
})
