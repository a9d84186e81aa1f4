import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'
import { matchUnit } from '../quantities/read/match-units.ts'
import { listsLevels } from '../quantities/read/scales.ts'
import { isPutBehind } from './listed-goods.ts'

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
  if (/第[（(]$/.test(plain.slice(Math.max(0, start - 2), start)) && '）)'.includes(plain.charAt(end) || '。'))
    return ordinal(start - 2, end + 1, 'ordinal')
  return listed(plain, numeral) ?? cohort(plain, numeral) ?? congress(plain, numeral) ?? numbered(plain, numeral)
}

/** A list of ordinals is not looked back along further than this. */
const LONGEST_LIST = 24

/**
 * 第一、二款, 第一、三、五项: what goes on from 第 with nothing but marks between numbers numbers too.
 *
 *   第三十条第一、三、五项
 *             ^^ ^^ ^^
 */
function listed(plain: string, { start, end }: Numeral): Candidate | null {
  if (!'、和及或'.includes(plain.charAt(start - 1) || '。')) return null
  let at = start - 1
  while (at > 0 && start - at < LONGEST_LIST && /[一二三四五六七八九十百\d、和及或（）()]/.test(plain.charAt(at))) at--
  if (plain.charAt(at) !== '第') return null
  const unit = /^[）)]?[款项条章节编目]/.exec(plain.slice(end, end + 2))?.[0]
  const isList = unit !== undefined || /^[）)]?[、和及或]/.test(plain.slice(end, end + 2))
  return isList ? ordinal(start, end + (unit?.length ?? 0), 'listed') : null
}

/** 2021级新生, 2023届毕业生, 2020版教材 */
function cohort(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  if (!/[级届版款]/.test(plain.charAt(end))) return null
  const year = Number(value)
  const isYear = form !== 'mixed' && year >= 1900 && year < 2100 && Number.isInteger(year)
  return isYear ? { kind: 'name', start, end: end + 1, rule: 'cohort', priority: PRIORITY.FORM } : null
}

/** 中共五大|上, 党的七大|以来; 党的三大|作风 counts. */
const isOfParty = (plain: string, start: number, end: number): boolean =>
  /(?:中共|党的)$/.test(plain.slice(Math.max(0, start - 2), start)) &&
  /^大(?:[上后前以在召闭会代]|纪念|精神|[，。、]|$)/.test(plain.slice(end, end + 3))

/** 二十大, 十九届六中全会 */
function congress(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  const isCongress =
    form === 'chinese' &&
    Number(value) > 10 &&
    plain.charAt(end) === '大' &&
    !(plain.charAt(start - 1) === '比' && /^大(?:一[些点]|得|[，。；、]|$)/.test(plain.slice(end, end + 3))) &&
    !'类项'.includes(plain.charAt(end + 1) || '。')
  if (form === 'chinese' && isOfParty(plain, start, end))
    return { kind: 'name', start, end: end + 1, rule: 'congress', priority: PRIORITY.FORM }
  const past = plain.startsWith('中全会', end) ? end + 3 : isCongress ? end + 1 : -1
  return past < 0 ? null : { kind: 'name', start, end: past, rule: 'congress', priority: PRIORITY.FORM }
}

/** 二级, 三年级, 一等奖, 二期 */
function numbered(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  if (form !== 'chinese' || value === null || Number(value) > 12) return null
  const after = plain.charAt(end)
  if (plain.startsWith('年级', end)) return ordinal(start, end + 2, 'numbered')
  if (after === '期' && isPhase(plain, start, end)) return ordinal(start, end + 1, 'phase')
  const isTwo = plain.charAt(start) === '二' && end === start + 1
  if (
    isTwo &&
    NUMBERED.includes(after) &&
    after !== '' &&
    after !== '年' &&
    !countsTwo(plain, start, end + 1) &&
    !isPutBehind(plain, start)
  )
    return ordinal(start, end + 1, 'numbered')
  if (end === start + 1 && GENERATION.test(plain.slice(end, end + 8))) return ordinal(start, end + 1, 'generation')
  if (after === '级' && listsLevels(plain, start)) return null
  if (plain.charAt(start) !== '两' && '级等'.includes(after) && after !== '' && end === start + 1)
    return ordinal(start, end + 1, 'numbered')
  return null
}

/** 一期工程, 三期临床, 二期已建成: which phase; 分三期建设, 连续两期 and 新一期节目 count. */
const isPhase = (plain: string, start: number, end: number): boolean =>
  plain.charAt(start) !== '两' &&
  !/[共分第前后近每连最多各上下新这那某几数续历本隔逢往了布出办展]$/.test(plain.slice(Math.max(0, start - 1), start)) &&
  !/^(?:节目|杂志|刊|报|封面|视频|综艺|内容|直播|培训|培训班|研修|比赛)/.test(plain.slice(end + 1, end + 4))

/** 三代社保卡: a generation of something made; 三代人 and 三代同堂 count. */
const GENERATION =
  /^代(?:社保卡|身份证|[\p{Script=Han}]{0,2}(?:产品|芯片|核电|半导体|机型|战机|导弹|电池|平台|技术|系统|车型|标准|制冷剂|坦克|疫苗|基因|测序))/u

/** 二次以上, 每平方米二元, 二元的: in rules and old prose 二 counts. */
function countsTwo(plain: string, start: number, end: number): boolean {
  const after = plain.slice(end, end + 2)
  if (/^(?:以[上下内]|[至到、])/.test(after)) return true
  if (plain.charAt(end - 1) !== '元') return false
  return /每[^，。；\n]{0,6}$/.test(plain.slice(Math.max(0, start - 8), start)) || /^[的，。；至到以]|^$/.test(after)
}

const BODIES =
  /^(?:[一二三四五六七八九]中[全、和及]|人民[政代]|政府|职[工代]|[党团工妇]代|[省市区县旗州]委|[党纪监]委|中央|全国|人大|政协|全会|常委|省委|市委|国务院|中共|理事|委员|董事|监事|欧盟|联合国|奥运|亚运|全运|残奥|冬奥|进博|广交|服贸)/

/**
 * A number with a classifier that tells which one though 第 is left out: 十八届中央政治局, 人大一次会议; 二门, where 两门 would count.
 */
export function readCountedOrdinal(plain: string, { start, end, quantity }: QuantityCandidate): Candidate | null {
  const { unit, value, unitCode } = quantity
  if (value === null || unit === null || plain.charCodeAt(start) < 128) return null
  if (
    unit === '届' &&
    (BODIES.test(plain.slice(end, end + 3)) ||
      /^[、和至到]?[一二三四五六七八九十]{1,3}[次届]/.test(plain.slice(end, end + 5)))
  )
    return ordinal(start, end, 'session')
  if (unit === '次' && plain.charAt(start - 1) === '届') return ordinal(start, end, 'session')
  const isSession = unit === '次' && /^(?:会议|全会|全体会议)/.test(plain.slice(end, end + 4))
  if (
    isSession &&
    /(?:人大|政协|届|委员会|常委会|代表大会|理事会|[纪省市区县旗州]委)$/.test(
      plain.slice(Math.max(0, start - 4), start),
    )
  )
    return ordinal(start, end, 'session')
  const isDraft = unit === '次' && plain.startsWith('审议稿', end)
  if (isDraft) return ordinal(start, end, 'session')
  const isTwo =
    plain.charAt(start) === '二' &&
    value === '2' &&
    unitCode === `{${unit}}` &&
    !'人位者倍'.includes(unit) &&
    !countsTwo(plain, start, end) &&
    !isPutBehind(plain, start)
  return isTwo ? ordinal(start, end, 'second') : null
}
