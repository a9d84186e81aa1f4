import Big from 'big.js'
import type { Random } from '../linking/frames/random.ts'
import { bounded } from './bounds.ts'
import { expression, type Kind, times } from './expression.ts'
import { DIGITS, inWords, percentage, spelled, written } from './written.ts'

/** 27.0%, +2.3%, -4.9％: a printed sign is inside */
export const percent: Kind = r => {
  const number = percentage(r)
  const sign = r.chance(0.1) ? r.pick(['-', '+', '−']) : ''
  const value = sign === '' || sign === '+' ? number : times(number, -1)
  const mark = r.pick(['%', '%', '%', '％'])
  return expression('percent', sign + number.text + mark, value, {
    ...(sign === '' ? bounded(r) : {}),
    unit: '%',
    code: '%',
  })
}

/** 百分之五点五, 百分之三五 */
export const percentInWords: Kind = r => {
  const number = percentage(r)
  return expression('percent in words', `百分之${spoken(number.text)}`, number, { ...bounded(r), unit: '%', code: '%' })
}

/** 33.6 → 三十三点六 */
export function spoken(digits: string): string {
  const [whole, fraction] = digits.split('.') as [string, string | undefined]
  return inWords(Number(whole)) + (fraction === undefined ? '' : `点${spelled(fraction)}`)
}

/** 5‰, 千分之五, 万分之三, 3‱ */
export const perMille: Kind = r => {
  const number = percentage(r)
  const hundredths = times(number, new Big('0.01'))
  return r.pick([
    expression('per mille', `${number.text}‰`, number, { unit: '‰', code: '[ppth]' }),
    expression('per mille', `千分之${spoken(number.text)}`, number, { code: '[ppth]' }),
    expression('per myriad', `万分之${spoken(number.text)}`, hundredths, { code: '%' }),
    expression('per myriad', `${number.text}‱`, hundredths, { unit: '‱', code: '%' }),
  ])
}

/** 2.8个百分点, 25个基点 */
export const points: Kind = r => {
  const number = percentage(r)
  const [text, unit, code] = r.pick([
    ['个百分点', '百分点', '[pp]'],
    ['百分点', '百分点', '[pp]'],
    ['个基点', '个基点', 'bp'],
    ['基点', '基点', 'bp'],
    ['BP', 'BP', 'bp'],
  ] as const)
  return expression('points', number.text + text, number, bounded(r, { unit, code }))
}

/** 三成, 2.5成, 九成半, 三成八, 七八成 */
export const tenths: Kind = r => {
  const tens = r.integer(3, 9)
  const more = r.integer(1, 9)
  const told = { unit: '成', code: '%' }
  return r.pick([
    expression('tenths', `${DIGITS[tens]}成`, written('', tens * 10), bounded(r, told)),
    expression('tenths', `${tens}成`, written('', tens * 10), bounded(r, told)),
    expression('tenths', `${DIGITS[tens]}成半`, written('', tens * 10 + 5), told),
    expression('tenths', `${DIGITS[tens]}成${DIGITS[more]}`, written('', tens * 10 + more), told),
    expression('tenths', `${DIGITS[tens]}成`, written('', tens * 10), { ...told, modifier: 'over', after: '多' }),
    expression('tenths', `${tens}成${more}`, written('', tens * 10 + more), {
      ...told,
      after: r.pick(['', '的学生', '有病史']),
    }),
    expression('tenths', `${DIGITS[tens]}成${DIGITS[more]}${DIGITS[1]}`, written('', `${tens}${more}.1`), told),
    expression('tenths', `${tens}.${more}成`, written('', tens * 10 + more), told),
    expression(
      'tenths',
      `${DIGITS[tens - 1]}${DIGITS[tens]}成`,
      { low: new Big(tens * 10 - 10), high: new Big(tens * 10), over: false },
      told,
    ),
  ])
}

/** 八折, 八五折, 85折, 8.5折 */
export const discount: Kind = r => {
  const tens = r.integer(5, 9)
  const more = r.integer(1, 4)
  const told = { before: '打', unit: '折', code: '%' }
  return r.pick([
    expression('discount', `${DIGITS[tens]}折`, written('', tens * 10), told),
    expression('discount', `${DIGITS[tens]}${DIGITS[more]}折`, written('', tens * 10 + more), told),
    expression('discount', `${tens}.${more}折`, written('', tens * 10 + more), told),
    expression('discount', `${tens}${more}折`, written('', tens * 10 + more), told),
  ])
}

/** 1.5倍, 翻两番 */
export const multiple: Kind = r => {
  const digits = r.chance(0.5) ? String(r.integer(2, 99)) : `${r.integer(1, 9)}.${r.integer(1, 9)}`
  if (r.chance(0.7))
    return expression('multiple', `${digits}倍`, written('', digits), bounded(r, { unit: '倍', code: '{倍}' }))
  const turns = r.integer(1, 4)
  const text = `翻${r.pick(['', '了'])}${turns === 2 ? '两' : DIGITS[turns]}番`
  return expression('doubling', text, written('', 2 ** turns), { unit: '番', code: '{倍}' })
}

/** 一半, 过半, 半数, ½ */
export const half: Kind = r => {
  const value = written('', 50)
  return r.pick([
    expression('half', '一半', value, bounded(r, { code: '%' })),
    expression('half', '过半', value, { code: '%', modifier: 'over' }),
    expression('half', '半数', value, { code: '%' }),
    expression('half', '半数', value, { code: '%', modifier: 'at_least', after: '以上' }),
    expression('half', '½', value, bounded(r, { code: '%' })),
  ])
}

const SIGNS = [
  ['⅓', '33.33'],
  ['⅔', '66.67'],
  ['¼', '25'],
  ['¾', '75'],
] as const

/** 三分之二, 3分之2, 2/3, ⅓ */
export const fraction: Kind = r => {
  const below = r.integer(3, 10)
  const above = r.integer(1, below - 1)
  const value = written('', new Big(above).div(below).times(100).round(2))
  const [sign, share] = r.pick(SIGNS)
  return r.pick([
    expression('fraction', `${inWords(below)}分之${inWords(above)}`, value, bounded(r, { code: '%' })),
    expression('fraction', `${below}分之${above}`, value, { code: '%' }),
    expression('fraction', `${above}/${below}`, value, bounded(r, { code: '%' })),
    expression('fraction', sign, written('', share), bounded(r, { code: '%' })),
  ])
}

const DASHES = ['至', '到', '-', '—', '～', '~', '–', '－', '——']

export const dash = (r: Random): string => r.pick(DASHES)
