import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import { matchUnit } from '../quantities/units.ts'

/** What 二, where 两 would count, and other small Chinese numbers number instead: 二级, 三等奖, 一期工程, 五号线. */
const NUMBERED = '级等期号楼环线代类审届年组中院附本区流胎孩婚战步连手次维元甲本档度'

const ordinal = (start: number, end: number, rule: string): Candidate => ({
  kind: 'ordinal',
  start,
  end,
  rule,
  priority: PRIORITY.FORM,
})

/** Numbers that say which one, not how many. */
export function readOrdinal(plain: string, numeral: Numeral): Candidate | null {
  const { start, end } = numeral
  if (plain.charAt(start - 1) === '第') {
    const unit = matchUnit(plain, end)
    const isCounted = unit !== null && unit.dimension !== 'percent' && unit.dimension !== 'percentage_point'
    return ordinal(start - 1, isCounted ? end + unit.text.length : end, 'ordinal')
  }
  return cohort(plain, numeral) ?? congress(plain, numeral) ?? numbered(plain, numeral)
}

/** 2021级新生, 2023届毕业生 */
function cohort(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  const after = plain.charAt(end)
  if (after !== '级' && after !== '届') return null
  const year = Number(value)
  const isYear = form !== 'mixed' && year >= 1900 && year < 2100 && Number.isInteger(year)
  return isYear ? { kind: 'name', start, end: end + 1, rule: 'cohort', priority: PRIORITY.FORM } : null
}

/** 二十大, 十九届六中全会 */
function congress(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  const isCongress =
    form === 'chinese' &&
    Number(value) > 10 &&
    plain.charAt(end) === '大' &&
    !'类项'.includes(plain.charAt(end + 1) || '。')
  const past = plain.startsWith('中全会', end) ? end + 3 : isCongress ? end + 1 : -1
  return past < 0 ? null : { kind: 'name', start, end: past, rule: 'congress', priority: PRIORITY.FORM }
}

/** 二级, 三年级, 一等奖, 二期 */
function numbered(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  if (form !== 'chinese' || value === null || Number(value) > 12) return null
  const after = plain.charAt(end)
  if (plain.startsWith('年级', end)) return ordinal(start, end + 2, 'numbered')
  if (plain.charAt(start) === '二' && end === start + 1 && NUMBERED.includes(after) && after !== '' && after !== '年')
    return ordinal(start, end + 1, 'numbered')
  if ('级等'.includes(after) && after !== '' && end === start + 1) return ordinal(start, end + 1, 'numbered')
  return null
}
