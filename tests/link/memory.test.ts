import { describe, expect, it } from 'vitest'
import { createMemory, earlierLevel, type Memory, provenWholeOf, remember } from '../../src/link/memory.ts'
import type { Figure } from '../../src/model/layers.ts'

/** A figure of a text that is written here by its figures alone: 教师 320人. */
function figure(measure: string, value: string, unitCode: string, more: Partial<Figure> = {}): Figure {
  return {
    start: 0,
    end: 0,
    value,
    lower: null,
    upper: null,
    decimals: value.split('.')[1]?.length ?? 0,
    modifier: null,
    modifierSpan: null,
    unit: null,
    per: null,
    unitCode,
    dimension: unitCode === '%' ? 'percent' : 'count',
    relation: 'level',
    rule: '',
    direction: null,
    entity: measure,
    property: null,
    whole: null,
    wholeFigure: null,
    wholeGrade: null,
    base: null,
    baseFigure: null,
    status: 'actual',
    time: null,
    place: null,
    arguments: [],
    slot: 'predicate',
    confidence: 'high',
    implied: [],
    ...more,
  }
}

function memoryOf(...figures: readonly Figure[]): Memory {
  const memory = createMemory()
  for (const it of figures) remember(memory, it)
  return memory
}

const people = (measure: string, value: string): Figure => figure(measure, value, '{人}')
const share = (measure: string, value: string): Figure => figure(measure, value, '%', { relation: 'share' })
/** The figure of the whole of a share that measures `measure`. */
const wholeOf = (memory: Memory, measure: string, value: string, whole: string | null): number | null =>
  provenWholeOf(memory, share(measure, value), { entity: measure, property: null }, whole)

describe('the figure of a whole that arithmetic finds', () => {
  it('is the level of which the part is that share', () => {
    const memory = memoryOf(people('教师', '320'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '55', '教师')).toBe(0)
    expect(wholeOf(memory, '党员', '55', null)).toBe(0)
  })

  it('is none when the numbers say another', () => {
    const memory = memoryOf(people('教师', '320'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '45', '教师')).toBeNull()
    expect(wholeOf(memory, '党员', '45', null)).toBeNull()
  })

  it('is none when the part was not counted, or in another unit', () => {
    expect(wholeOf(memoryOf(people('教师', '320')), '党员', '55', '教师')).toBeNull()
    const memory = memoryOf(figure('教室', '320', '{间}'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '55', null)).toBeNull()
  })

  it('is none when the words name a thing that is called otherwise', () => {
    const memory = memoryOf(people('教师', '320'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '55', '全体学生')).toBeNull()
    expect(wholeOf(memory, '党员', '55', '在职教师')).toBe(0)
  })

  it('is the nearest that fits, and the largest however far back it stands', () => {
    const near = memoryOf(people('居民', '320'), people('教师', '320'), people('党员', '176'))
    expect(wholeOf(near, '党员', '55', null)).toBe(1)
    const others = Array.from({ length: 300 }, (_, i) => people(`学员${i}`, '7'))
    const far = memoryOf(people('居民', '320'), ...others, people('党员', '176'))
    expect(wholeOf(far, '党员', '55', null)).toBe(0)
    expect(
      wholeOf(
        memoryOf(people('全县', '900'), people('居民', '320'), ...others, people('党员', '176')),
        '党员',
        '55',
        null,
      ),
    ).toBeNull()
  })

  it('is read from the last count of the part', () => {
    const memory = memoryOf(people('教师', '320'), people('党员', '64'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '55', '教师')).toBe(0)
    expect(wholeOf(memory, '党员', '20', '教师')).toBeNull()
  })

  it('takes the digits that are printed', () => {
    const memory = memoryOf(people('教师', '321'), people('党员', '176'))
    expect(wholeOf(memory, '党员', '55', '教师')).toBe(0)
    expect(wholeOf(memory, '党员', '54.83', '教师')).toBe(0)
    expect(wholeOf(memory, '党员', '55.00', '教师')).toBeNull()
  })
})

describe('the level a change started from', () => {
  const revenue = (value: string, time: string | null, more: Partial<Figure> = {}): Figure =>
    figure('收入', value, 'CNY', { time, ...more })

  it('is the one before, of an earlier time: 去年收入24亿元，今年27亿元，增长12.5%', () => {
    expect(earlierLevel(memoryOf(revenue('24', '2022'), revenue('27', '2023')), null)).toBe(0)
  })

  it.each([
    ['a base is named', [revenue('24', '2022'), revenue('27', '2023')], '上年'],
    ['the measures differ', [figure('利润', '24', 'CNY', { time: '2022' }), revenue('27', '2023')], null],
    ['the units differ', [figure('收入', '24', 'USD', { time: '2022' }), revenue('27', '2023')], null],
    ['no time is known', [revenue('24', null), revenue('27', '2023')], null],
    ['the first one is later', [revenue('24', '2023'), revenue('27', '2022')], null],
    ['one is no level', [revenue('24', '2022', { relation: 'change' }), revenue('27', '2023')], null],
    ['there is but one', [revenue('27', '2023')], null],
  ])('is none where %s', (_, figures, base) => {
    expect(earlierLevel(memoryOf(...figures), base)).toBeNull()
  })
})
