import { isHan } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import type { Shape } from './shape.ts'

// Places in an order: 全市第一, 第3位, 第三至第五, 排名前三.

const NOT_RANKED = '时次届个线步手书方者部条款章节页期批代卷集年天种类轮回季场只本版学医人民中高'
/** Verbs that only a rank follows, whatever comes after it. */
const RANKED =
  /(?:居|列|名|位|获|获得|排|排在|夺得|取得|并列|跃居|跃升|升至|稳居|跃升至|升到|跌至|全国|世界|全球|全省|全市)$/
const RANK_VERBS =
  /(?:居|列|名|位|获|得|排|排名|夺|夺得|取得|拿下|并列|跃居|跃升|升至|升到|跌至|为|是|占|稳居|稳坐|勇夺|荣获|的|全国|世界|全球|全省|全市|全区|全县|亚洲|行业|国内|省内|高校|史上|历史|省|市|国|区|榜|组|级|率|量|额|值|数|度|洲|均|总分|成绩|指数)$/

/** 全市第一, 第3位, 世界第二大: a place in an order, not a count along the way (第三次). */
export function rank(passage: Passage, k: number): Shape | null {
  const { plain, numerals } = passage
  const numeral = numerals[k]!
  if (plain.charAt(numeral.start - 1) !== '第' || numeral.value === null || numeral.value.includes('.')) return null
  if (
    /^[、和及][一二三四五六七八九十\d]{1,3}[、和及款项条章节组届期次类回集天批季轮]/.test(
      plain.slice(numeral.end, numeral.end + 5),
    )
  )
    return null
  // 第三、第四通道, 第4/3号; 第一和第二大经济体 are ranks
  if (
    /^(?:[、和及]第[一二三四五六七八九十\d]{1,3}(?![名位大受高长快低多重强])[\p{Script=Han}]|\/\d)/u.test(
      plain.slice(numeral.end, numeral.end + 6),
    )
  )
    return null
  const after = plain.charAt(numeral.end)
  const start = plain.startsWith('倒数', numeral.start - 3) ? numeral.start - 3 : numeral.start - 1
  const made = {
    start,
    next: k + 1,
    value: numeral.value,
    decimals: 0,
    modifier: null,
    dimension: 'rank',
    relation: 'rank',
    rule: 'rank',
  } as const
  if (after === '位' || (after === '名' && !'义单称'.includes(plain.charAt(numeral.end + 1) || '。'))) {
    if (isHan(plain.charCodeAt(numeral.end + 1)) && !RANKED.test(plain.slice(Math.max(0, start - 4), start)))
      return null
    return { ...made, end: numeral.end + 1, unit: after, unitCode: `{${after}}` }
  }
  if (after === '大') {
    return /[型学会桥街道]/.test(plain.charAt(numeral.end + 1)) || !isHan(plain.charCodeAt(numeral.end + 1))
      ? null
      : { ...made, end: numeral.end + 1, unit: null, unitCode: '1' }
  }
  if (NOT_RANKED.includes(after) && after !== '') return null
  // 创下多个第一
  if (plain.charAt(start - 1) === '个') return null
  const closes = !isHan(plain.charCodeAt(numeral.end)) || '的和与及并且之'.includes(after)
  const ends =
    !isHan(plain.charCodeAt(numeral.end)) &&
    isHan(plain.charCodeAt(start - 1)) &&
    !'其是在从与和了及或'.includes(plain.charAt(start - 1))
  return ends || (closes && ranks(plain, start)) ? { ...made, end: numeral.end, unit: null, unitCode: '1' } : null
}

/** 分列第三至第五, 获得第4—6名: several places of an order, after what a rank follows; not 第三至第五条. */
export function rankRange({ plain, numerals }: Passage, k: number): Shape | null {
  const first = numerals[k]!
  const second = numerals[k + 1]
  const connector = /^[至到—–-]第?/.exec(plain.slice(first.end, first.end + 2))?.[0]
  if (connector === undefined || second?.start !== first.end + connector.length) return null
  if (first.value === null || second.value === null || Number(first.value) >= Number(second.value)) return null
  const start = first.start - 1
  const unit = /^[名位]/.exec(plain.charAt(second.end))?.[0] ?? null
  const end = second.end + (unit === null ? 0 : 1)
  if (isHan(plain.charCodeAt(end)) || !ranks(plain, start)) return null
  return {
    start,
    end,
    next: k + 2,
    value: null,
    range: [first.value, second.value],
    decimals: 0,
    modifier: null,
    unit,
    unitCode: unit === null ? '1' : `{${unit}}`,
    dimension: 'rank',
    relation: 'rank',
    rule: 'rank',
  }
}

const ranks = (plain: string, start: number): boolean => RANK_VERBS.test(plain.slice(Math.max(0, start - 4), start))

/** 排名前三, 前十大股东, 前10名: the first so many of an order; 前三季度 is a time. */
export function topRank({ plain, numerals }: Passage, k: number): Shape | null {
  const numeral = numerals[k]!
  if (plain.charAt(numeral.start - 1) !== '前' || numeral.value === null || numeral.over) return null
  const after = plain.charAt(numeral.end)
  const start = numeral.start - 1
  if ('之目以年日天当此午底末月周时'.includes(plain.charAt(start - 1) || '。')) return null
  const made = {
    start,
    next: k + 1,
    value: numeral.value,
    decimals: 0,
    modifier: 'at_most',
    dimension: 'rank',
    relation: 'rank',
    rule: 'top',
  } as const
  if ('名位强甲席'.includes(after) && after !== '')
    return { ...made, end: numeral.end + 1, unit: after, unitCode: `{${after}}` }
  if (after === '大') return { ...made, end: numeral.end + 1, unit: null, unitCode: '1' }
  const closes = !isHan(plain.charCodeAt(numeral.end)) || after === '的' || after === '之'
  if (after === '%' && !/[十百千万亿]/.test(plain.slice(numeral.start, numeral.end)))
    return { ...made, end: numeral.end + 1, unit: '%', unitCode: '%', dimension: 'percent' }
  const isRanked = /(?:名|列|居|位|进入|跻身|行业|全国|世界|全球|全省|全市|保持|稳居)$/.test(
    plain.slice(Math.max(0, start - 4), start),
  )
  const unit = '座次只家所支个部款'.includes(after) && after !== '' && isRanked
  if (unit) return { ...made, end: numeral.end + 1, unit: after, unitCode: `{${after}}` }
  return closes && isRanked ? { ...made, end: numeral.end, unit: null, unitCode: '1' } : null
}
