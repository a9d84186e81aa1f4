import type { Random } from '../linking/frames/random.ts'
import * as amounts from './amounts.ts'
import type { Expression, Kind } from './expression.ts'
import * as ranges from './ranges.ts'
import * as shares from './shares.ts'

/** How often each kind is drawn. */
const KINDS: readonly (readonly [weight: number, kind: Kind])[] = [
  [20, amounts.count],
  [2, amounts.upward],
  [2, amounts.great],
  [14, amounts.measure],
  [6, amounts.lettered],
  [14, amounts.money],
  [2, amounts.renminbi],
  [3, amounts.prefixedMoney],
  [3, amounts.splitMoney],
  [1, amounts.coins],
  [2, amounts.ellipticMoney],
  [1, amounts.accounting],
  [2, amounts.signed],
  [1, amounts.scientific],
  [3, amounts.bare],
  [2, amounts.exchange],
  [2, amounts.customary],
  [4, amounts.age],
  [4, amounts.withHalf],
  [3, amounts.compound],
  [2, amounts.old],
  [12, shares.percent],
  [3, shares.percentInWords],
  [3, shares.perMille],
  [5, shares.points],
  [4, shares.tenths],
  [2, shares.discount],
  [4, shares.multiple],
  [2, shares.half],
  [4, shares.fraction],
  [8, ranges.range],
  [3, ranges.percentRange],
  [1, ranges.tolerance],
  [3, ranges.neighbours],
  [4, ranges.condition],
  [6, ranges.rate],
  [4, ranges.rank],
  [3, ranges.score],
]

const TOTAL = KINDS.reduce((sum, [weight]) => sum + weight, 0)

/** What may be read in two ways, and why. */
const AMBIGUOUS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\d，\d/, 'a full-width comma groups digits or parts two numbers'],
  [/^[345] ?g/, 'a network is called 3g'],
  [/[一二三四五六七八九\d]千(?:米|赫兹|克)/, 'three thousand metres or three kilometres, which is the same'],
  [/^\S*(?:小时|分钟|秒|天|月)以内/, 'within so long is a time by which something is done'],
]

function draw(r: Random): Expression {
  let at = r.next() * TOTAL
  const [, kind] = KINDS.find(([weight]) => {
    at -= weight
    return at < 0
  })!
  const expression = kind(r)
  return {
    ...expression,
    ambiguous: AMBIGUOUS.find(([pattern]) => pattern.test(expression.text + expression.after))?.[1] ?? null,
  }
}

/** What stands before an expression; none of it is a figure. */
const OPENINGS = [
  '',
  '记者获悉，',
  '全市',
  '据新华社电，',
  '2023年5月，',
  '9月26日，',
  '第三届进博会期间，',
  'G20峰会上，',
  '12345热线表示，',
  '双一流高校中，',
  '“十四五”期间，',
  '（一）',
  '一方面，',
  '三农领域',
  '5G网络方面，',
  '〔2023〕15号文件显示，',
  '统一安排后，',
  '参加者',
  '据第二十条，',
  '万一如此，',
]

const SUBJECTS = ['总量', '其中', '该项', '规模', '目前共有', '合计', '为', '达到', '共', '新增', '实际为', '（']

const CLOSINGS = ['。', '，情况良好。', '；其余不详。', '，同比持平。', '，', '、', '。\n']

export interface Sentences {
  readonly text: string
  /** With where each stands. */
  readonly figures: readonly (Expression & { readonly start: number; readonly end: number })[]
}

/** One to three expressions with what stands around them. */
export function drawSentences(r: Random): Sentences {
  let text = ''
  const figures: (Expression & { start: number; end: number })[] = []
  for (let left = r.integer(1, 3); left > 0; left--) {
    const figure = draw(r)
    const opening = r.pick(OPENINGS)
    const subject =
      figure.before === '' || /^[约近超逾不至多高低接突大差将起没未最≥≤＞＜]/.test(figure.before)
        ? r.pick(SUBJECTS)
        : ''
    text += opening + subject + figure.before
    figures.push({ ...figure, start: text.length, end: text.length + figure.text.length })
    text += figure.text + figure.after
    if (subject === '（') text += '）'
    text += left === 1 ? '。' : r.pick(CLOSINGS)
  }
  return { text, figures }
}
