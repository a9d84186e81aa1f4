import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { decode } from '../src/read/decode.ts'

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
