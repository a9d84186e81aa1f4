import { expect, it } from 'vitest'
import type { Block } from '../../src/model/article.ts'
import type { Linked } from '../../src/model/layers.ts'
import { equations } from './equations.ts'
import { level, linked } from './linked.ts'

/** A table by hand: rows of tab-separated cells, the first one naming the columns. */
function table(...rows: string[]): Linked {
  const doc = linked(
    rows.join('\n'),
    ...rows
      .join('')
      .split('[')
      .slice(1)
      .map(() => level('收入')),
  )
  const blocks = doc.article.blocks.map((block, index): Block => {
    const cells = [...doc.article.text.slice(block.start, block.end).matchAll(/[^\t]+/g)].map(
      ({ 0: cell, index: at }) => ({
        start: block.start + at,
        end: block.start + at + cell.length,
      }),
    )
    return { ...block, kind: 'table_row', cells, grid: index === 0 ? null : 0 }
  })
  return { ...doc, article: { ...doc.article, blocks } }
}

const HEAD = '项目\t2021年\t2022年'

it('adds up the columns of a table', () => {
  const doc = table(
    HEAD,
    '税收\t[168.16亿元]\t[171.52亿元]',
    '非税\t[67.92亿元]\t[76.84亿元]',
    '合计\t[236.08亿元]\t[248.36亿元]',
  )
  expect(equations(doc)).toEqual(['168.16亿 + 67.92亿 = 236.08亿', '171.52亿 + 76.84亿 = 248.36亿'])
})

it('raises an alarm when a total row is not the sum of its column', () => {
  const doc = table(
    HEAD,
    '税收\t[168.16亿元]\t[171.52亿元]',
    '非税\t[67.92亿元]\t[70.84亿元]',
    '合计\t[236.08亿元]\t[248.36亿元]',
  )
  expect(equations(doc)).toContain('171.52亿 + 70.84亿 = 242.36亿 ≠ 248.36亿')
})

it('searches a total that no row names, and holds the other columns to it', () => {
  const doc = table(
    HEAD,
    '收入\t[236.08亿元]\t[248.36亿元]',
    '税收\t[168.16亿元]\t[171.52亿元]',
    '非税\t[67.92亿元]\t[70.84亿元]',
  )
  expect(equations(doc)).toEqual(['168.16亿 + 67.92亿 = 236.08亿', '171.52亿 + 70.84亿 = 242.36亿 ≠ 248.36亿'])
})
