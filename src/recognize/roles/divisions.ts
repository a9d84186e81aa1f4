import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import { isHan } from '../numerals/surroundings.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'

// Numbers with a classifier that tell which one, with 第 left out: 上钢五厂, 3幢1001室, 四组、五组.

/** The division, the address or the item of a list that the quantity numbers; null when it counts. */
export function readDivision(plain: string, { start, end, quantity }: QuantityCandidate): Candidate | null {
  const { unit, value } = quantity
  if (isVillageGroup(plain, start, end, unit))
    return { kind: 'ordinal', start, end, rule: 'division', priority: PRIORITY.FORM }
  if (value === null || unit === null) return null
  const isNumbered =
    isDivision(plain, start, end, unit) ||
    isAddress(plain, start, end, unit) ||
    isArticle(plain, start, end, unit) ||
    isNext(plain, start, end, unit)
  return isNumbered ? { kind: 'ordinal', start, end, rule: 'division', priority: PRIORITY.FORM } : null
}

/** 柳河村1-6组, 柳河村8组山坡: groups of a village are numbered; 该村5组 and 全村5组 say how many there are, 15组家庭 of whom. */
const isVillageGroup = (plain: string, start: number, end: number, unit: string | null): boolean =>
  unit === '组' &&
  /[^该每全各本这那几两三]村$/.test(plain.slice(Math.max(0, start - 2), start)) &&
  !plain.startsWith('家庭', end)

/** Divisions that have a head: 处长, 队长. */
const HEADED = '部处局队科厅组团营连班室院'
/** Units of an army: 二十五军, 一三六团. */
const UNITS = '军师团营旅'
/** What gathers several of them: 等三村, 近五厂, 这三厂. */
const GATHERS = '这那等共全各该近约辖下的'
const LIST = 8

/**
 * 三处处长, 五队副队长, 红二十五军, 共和三村, 上钢五厂, 村四组, 高一三班: a division with a head of its own, or of what stands before.
 *
 * Counter-cases: 甲村、乙村、丙村三村, 等三村, 百团, 三军尽出, 每周四班.
 */
function isDivision(plain: string, start: number, end: number, unit: string): boolean {
  if (HEADED.includes(unit) && isHeaded(plain, end, unit)) return true
  const before = plain.charAt(start - 1)
  if (unit === '班') return '高初届级'.includes(before || '。') || isWritten(before)
  if (!isWritten(plain.slice(start, end - unit.length))) return false
  if (unit === '组') return before === '村'
  // 郑州交警十一支队
  if (unit === '支') return /^队(?![伍员])/.test(plain.slice(end, end + 2)) && '警队防察速总动'.includes(before || '。')
  // 九集镇, 四团镇
  if ('集重团'.includes(unit) && plain.charAt(end) === '镇') return true
  if (UNITS.includes(unit)) return !'次胜败涨跌冠丰平阳增降板'.includes(plain[end] ?? '。')
  return '村厂'.includes(unit) && isHan(plain.charCodeAt(start - 1)) && !isGathered(plain, start)
}

const isHeaded = (plain: string, end: number, unit: string): boolean =>
  plain.startsWith(`${unit}长`, end) || plain.startsWith(`副${unit}长`, end)

const isGathered = (plain: string, start: number): boolean =>
  GATHERS.includes(plain.charAt(start - 1)) || plain.slice(Math.max(0, start - LIST), start).includes('、')

/** 三, 二十五, 一三六; not 两 and 百. */
const isWritten = (printed: string): boolean => /^[一二三四五六七八九十〇零]+$/.test(printed)

/** 4栋1单元, 3幢1001室, 三区14号楼, 7车42座, 22楼2209室: a number with a number inside it, or in one. */
const isAddress = (plain: string, start: number, end: number, unit: string): boolean =>
  ('区村期栋幢楼车单元座'.includes(unit) &&
    /^\d{1,4}(?:[-—]\d{1,4})?(?:号|室|单元|[栋幢座](?!\d))/.test(plain.slice(end, end + 12))) ||
  (unit === '室' && /[楼栋幢号层座单元]$/.test(plain.slice(start - 1, start)))

/** 四十三条第一款, 某法三十条规定: an article of a law; 共三十条 counts. */
const isArticle = (plain: string, start: number, end: number, unit: string): boolean =>
  unit === '条' &&
  (/^第[一二三四五六七八九十\d]{1,3}[款项]/.test(plain.slice(end, end + 5)) ||
    (/[法例》]$/.test(plain.slice(start - 1, start)) && /^之?规定/.test(plain.slice(end, end + 3))))

const DIGITS = '一二三四五六七八九'

/** 四组、五组, 三代和四代: what a list in words counts up by one is told apart by it. */
function isNext(plain: string, start: number, end: number, unit: string): boolean {
  const at = DIGITS.indexOf(plain.charAt(start))
  if (at < 0 || unit.length !== 1 || end - start !== 2) return false
  const isFollowed =
    at < 8 && /^[、和及与]/.test(plain.slice(end, end + 1)) && plain.startsWith(`${DIGITS[at + 1]}${unit}`, end + 1)
  const follows =
    at > 0 &&
    /^.[、和及与]$/.test(plain.slice(start - 2, start)) &&
    plain.startsWith(`${DIGITS[at - 1]}${unit}`, start - 3)
  return isFollowed || follows
}
