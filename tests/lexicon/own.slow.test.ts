import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { CLASSES } from '../../src/lexicon/classes.ts'
import { createExtractor } from '../../src/pipeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenju-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

function withLines(lines: readonly string[]) {
  const path = join(folder, 'own.tsv')
  writeFileSync(path, ['word\tclass\tcode\tdimension\tneed', ...lines].join('\n'))
  return createExtractor({ lexicon: path })
}

test('no table breaks a text', () => {
  const characters = fc.constantFrom(...'三5百人元%．.*+?（）()[]{}|^$\\￥Ａa·“”，。 年月日第约亿𠮷銀约')
  const word = fc.string({ unit: characters, minLength: 1, maxLength: 4 }).map(it => it.trim())
  const line = fc.record({ word, name: fc.constantFrom(...Object.keys(CLASSES)) }).map(({ word, name }) => {
    const isMeasured = name === 'unit' || name === 'indicator'
    const code = name === 'currency' ? 'XTS' : isMeasured ? 'x' : ''
    return `${word}\t${name}\t${code}\t${isMeasured ? 'mass' : ''}\t${name.startsWith('ends-name') ? 'any' : ''}`
  })
  const fits = (it: string): boolean => /^[^\t#\s]{2}/u.test(it)
  const text = fc.array(fc.oneof(characters, fc.constantFrom('增长3.2亿元，', '北京银行说')), { maxLength: 30 })
  fc.assert(
    fc.property(
      fc.uniqueArray(line.filter(fits), { maxLength: 8, selector: it => it.split('\t')[0] }),
      text,
      (lines, parts) => {
        const { tables, issues } = withLines(lines)({
          text: [...parts, ...lines.map(it => it.split('\t')[0])].join(''),
        })
        expect(issues.filter(({ code }) => code === 'internal-error')).toEqual([])
        const whole = [...(tables.documents[0]?.text ?? '')]
        for (const { start, end, text } of [...tables.figures, ...tables.mentions, ...tables.times])
          expect(whole.slice(start, end).join('')).toBe(text)
      },
    ),
    { numRuns: 60 },
  )
})
