import { expect, it } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const TEXT = '全校有教师320人，占职工总数的55%。'
const plain = createExtractor()
const debugging = createExtractor({ debug: true })
const drawings = debugging({ text: TEXT })
  .issues.filter(({ code }) => code === 'linking')
  .map(({ params }) => String(params.drawing).split('\n').slice(1))

it('draws a clause with classes and phrases, the slot, and the best candidates with what features gave', () => {
  const [, share] = drawings
  expect(share!.slice(0, 3).map(line => line.trim().split(/ +/))).toEqual([
    ['占', '职工', '总数', '的', '[55%]'],
    ['V', 'N', 'N', 'U', 'q'],
    ['----', '----'],
  ])
  expect(share!.find(line => line.startsWith('  slot'))).toBe('  slot     occupied at 占')
  for (const role of ['relation', 'measure', 'whole', 'margins']) {
    expect(share!.filter(line => line.startsWith(`  ${role}`))).toHaveLength(1)
  }
  const whole = share!.findIndex(line => line.startsWith('  whole'))
  expect(share![whole]).toMatch(/^ {2}whole {4}“职工总数” \S+ \(\S+\) \+\d+ = \S+\[.*\] [+-]\d+/)
  const scores = share!.slice(whole, whole + 3).map(line => Number(/ ([+-]?\d+) = /.exec(line)![1]))
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})

it('changes no row', () => {
  expect(debugging({ text: TEXT }).tables).toEqual(plain({ text: TEXT }).tables)
})

it('keeps its lines in the message', () => {
  const message = debugging({ text: TEXT }).issues.find(({ code }) => code === 'linking')!.message
  expect(message.split('\n')[0]).toBe('Nothing to do: "320人" was linked like this:')
  expect(message.split('\n').length).toBeGreaterThan(5)
})
