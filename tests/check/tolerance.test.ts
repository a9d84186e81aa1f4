import { describe, expect, it } from 'vitest'
import { tolerance } from '../../src/check/tolerance.ts'
import type { Figure } from '../../src/model/layers.ts'
import { linked } from './linked.ts'

const allowed = (printed: string, more: Partial<Figure> = {}) => {
  const { lower, upper } = tolerance(linked(`[${printed}]`, more).figures[0]!, printed)
  return `[${lower?.toFixed() ?? '…'}, ${upper?.toFixed() ?? '…'}]`
}

describe('what printed digits allow', () => {
  it.each<[string, Partial<Figure>, string]>([
    ['33.6%', {}, '[33.55, 33.65]'],
    ['27.0%', {}, '[26.95, 27.05]'],
    ['9514.8万名', {}, '[95147500, 95148500]'],
    ['126.06万亿元', {}, '[126055000000000, 126065000000000]'],
    ['2296名', {}, '[2296, 2296]'],
    ['3000人', {}, '[2950, 3050]'],
    ['102万5千人', { value: '1025000', decimals: 0 }, '[1024500, 1025500]'],
    ['20万8129人', { value: '208129', decimals: 0 }, '[208129, 208129]'],
    ['两千三百人', { value: '2300', decimals: 0 }, '[2295, 2305]'],
    ['52秒49', { value: '52.49', decimals: 2, dimension: 'duration' }, '[52.485, 52.495]'],
    ['3人', { property: '平均人口' }, '[2.5, 3.5]'],
    ['24倍', { modifier: 'about' }, '[23, 25]'],
    ['20倍', { modifier: 'about' }, '[18, 22]'],
    ['1200名', { modifier: 'nearly' }, '[1100, 1200]'],
    ['9600万名', { modifier: 'over' }, '[96000000, 97000000]'],
    ['80%', { modifier: 'at_least', relation: 'share' }, '[80, 100]'],
    ['80名', { modifier: 'at_least' }, '[80, …]'],
    ['30%', { modifier: 'under' }, '[0, 30]'],
    ['三成', { value: '30', decimals: 0, unitCode: '%', dimension: 'percent' }, '[27, 33]'],
    ['10%—15%', { value: null, lower: '10', upper: '15', decimals: 0 }, '[9.5, 15.5]'],
    ['3比1', { value: null }, '[…, …]'],
  ])('%s %o', (printed, more, expected) => expect(allowed(printed, more)).toBe(expected))
})
