import { expect, test } from 'vitest'
import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()
const modifierOf = (text: string): string | null | undefined => extract({ text }).tables.figures[0]?.modifier

const BOUNDS = [
  ['不低于', 'at_least'],
  ['不少于', 'at_least'],
  ['不小于', 'at_least'],
  ['不得低于', 'at_least'],
  ['不高于', 'at_most'],
  ['不大于', 'at_most'],
  ['不超过', 'at_most'],
  ['不得超过', 'at_most'],
] as const
const BASES = ['规定面积', '出席人数', '当地低保标准', '合同金额']
const AMOUNTS = ['的80%', '的1.5倍', '的2/3', '的三分之二', '1.5倍', '三倍']

test.each(BOUNDS.flatMap(([word, modifier]) => BASES.map(base => ({ word, base, modifier }))))(
  'what is denied bounds a part of what stands between: $word$base',
  ({ word, base, modifier }) => {
    for (const amount of AMOUNTS) expect(modifierOf(`数额${word}${base}${amount}。`), amount).toBe(modifier)
  },
)

test.each([
  ['产量约为2020年的2.5倍。', 'about'],
  ['这个比率约是邻省的三倍。', 'about'],
  ['客流还不到去年同期的50%。', 'under'],
  ['储备已接近容量的90%。', 'nearly'],
])('bounds what it is of what stands between: %s', (text, modifier) => expect(modifierOf(text)).toBe(modifier))

test.each([
  '销量超出市场预期的1.8%。',
  '增速超过一季度的2%。',
  '销量高于去年同期1.5倍。',
  '增速低于预期的3.3%。',
  '价格是标准的1.5倍。',
  '不低于标准，是去年的2倍。',
])('nothing is bounded: %s', text => expect(modifierOf(text)).toBeNull())
