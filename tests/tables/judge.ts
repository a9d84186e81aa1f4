import type { Extraction } from '../../src/pipeline.ts'
import type { TableCase } from './generate.ts'

/** What is wrong with the cells of a table: one line each. */
export function judgeTable({ cells }: TableCase, { tables }: Extraction): string[] {
  const figures = tables.figures.filter(({ rule }) => rule === 'table')
  const wrong: string[] = []
  let next = 0
  for (const { text, value, unitCode, names, time, relation } of cells) {
    if (value === null) continue
    const at = figures.findIndex((it, index) => index >= next && it.text === text)
    if (at < 0) {
      wrong.push(`${text} was not read`)
      continue
    }
    next = at + 1
    const figure = figures[at]!
    const measure = `${figure.entity ?? ''}${figure.property ?? ''}`
    const isClose = figure.value !== null && Math.abs(figure.value - value) <= 1e-9 * Math.max(1, Math.abs(value))
    if (!isClose) wrong.push(`${text} is ${figure.value}, not ${value}`)
    else if (figure.unit_code !== unitCode) wrong.push(`${text} is in ${figure.unit_code}, not ${unitCode}`)
    else if (names.join('') !== measure && [...names].reverse().join('') !== measure)
      wrong.push(`${text} measures ${measure}, not ${names.join('')}`)
    else if (time !== '*' && figure.time !== time) wrong.push(`${text} is of ${figure.time}, not ${time}`)
    else if (figure.relation !== relation) wrong.push(`${text} is a ${figure.relation}, not a ${relation}`)
    else if (relation === 'change' && value !== 0 && figure.direction !== (value < 0 ? 'down' : 'up'))
      wrong.push(`${text} goes ${figure.direction}`)
  }
  const printed = cells.filter(it => it.value !== null).length
  if (figures.length > printed) wrong.push(`${figures.length - printed} figures are none`)
  return wrong
}
