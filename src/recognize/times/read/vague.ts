import { LEVEL } from '../../../lexicon/periods.ts'
import { entriesOf, matcherOf } from '../../../lexicon/words.ts'
import type { Reading } from '../expression.ts'
import { readItem } from './items.ts'
import { jointAt } from './marks.ts'
import { readPoint } from './points.ts'
import { readWholeNumber } from './whole-numbers.ts'

/** Words that everything read here begins with. */
export const vagueStarts = (): string[] => [
  ...['逢', '隔', ...PERIODS.map(([word]) => word)].map(word => `每${word}`),
  '公元前',
  ...entriesOf('vague-time').map(({ word }) => word),
]

const words = matcherOf('vague-time')

/** Times on no calendar: 近日, 目前, 近年来; 每年, 每天晚上8点, 历年春节. */
export function readVague(text: string, at: number): Reading | null {
  if (text[at] === '每') return readRecurring(text, at)
  if (text.startsWith('公元前', at)) return readBeforeChrist(text, at + 3)
  const found = words().longestAt(text, at)
  if (found === null) return null
  const end = at + found.text.length
  const rest = USUAL.includes(found.text) ? readPoint(text, end) : null
  return vague(rest?.end ?? end, 'vague')
}

/** 公元前15世纪: EDTF masks no digits before year 0. */
function readBeforeChrist(text: string, at: number): Reading | null {
  const number = readWholeNumber(text, at)
  return number !== null && text.startsWith('世纪', number.end) ? vague(number.end + 2, 'era-century') : null
}

/** 以往“五一”黄金周 is no one festival. */
const USUAL = ['以往', '往年', '历年']

const PERIODS: readonly [word: string, level: number][] = [
  ['个工作日', LEVEL.piece],
  ['个月', LEVEL.part],
  ['个季度', LEVEL.part],
  ['个星期', LEVEL.piece],
  ['季度', LEVEL.part],
  ['星期', LEVEL.piece],
  ['年', LEVEL.year],
  ['月', LEVEL.part],
  ['周', LEVEL.piece],
  ['天', LEVEL.piece],
  ['日', LEVEL.piece],
  ['晚', LEVEL.daypart],
  ['早', LEVEL.daypart],
]

/** 每年, 每周一, 每天晚上8点, 每年9月到11月. */
function readRecurring(text: string, at: number): Reading | null {
  const start = text[at + 1] === '逢' || text[at + 1] === '隔' ? at + 2 : at + 1
  const period = PERIODS.find(([word]) => text.startsWith(word, start))
  if (period === undefined) {
    const named = text[at + 1] === '逢' ? readPoint(text, start) : null
    return named === null ? null : vague(named.end, 'recurring')
  }
  let end = start + period[0].length
  let level = period[1]
  const last = level === LEVEL.piece ? ({ step: 'shift', unit: 'week', by: 0, from: 'article' } as const) : null
  for (
    let item = readItem(text, end, { level: level as 3, last });
    item !== null;
    item = readItem(text, end, { level: level as 3, last: null })
  ) {
    end = item.end
    level = item.level
    if (item.to !== null) break
  }
  const joint = level > period[1] ? jointAt(text, end) : null
  const to = joint === null ? null : readPoint(text, joint)
  return vague(to?.end ?? end, 'recurring')
}

const vague = (end: number, rule: string): Reading => ({ end, expression: { form: 'vague' }, rule })
