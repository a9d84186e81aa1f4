import { currencyPrefixes } from '../../lexicon/units.ts'
import { matcherOf } from '../../lexicon/words.ts'
import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import { isLongRun } from '../numerals/surroundings.ts'
import { matchUnit } from '../quantities/read/match-units.ts'

const code = (start: number, end: number, rule: string): Candidate => ({
  kind: 'code',
  start,
  end,
  rule,
  priority: PRIORITY.FORM,
})

/** Web and mail addresses, whole: what digits they hold are codes. */
export function findLinks(plain: string): Candidate[] {
  const links: Candidate[] = []
  for (const mark of ['://', 'www.', '@']) {
    for (let at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + mark.length)) {
      let start = at
      while (start > 0 && at - start < 64 && isAddress(plain.charCodeAt(start - 1))) start--
      let end = at + mark.length
      while (end < plain.length && isAddress(plain.charCodeAt(end))) end++
      links.push(code(start, end, 'link'))
      at = end - mark.length
    }
  }
  return links
}

/** Printing ASCII but quotes and brackets. */
const isAddress = (char: number): boolean =>
  char > 32 && char < 127 && char !== 34 && char !== 40 && char !== 41 && char !== 60 && char !== 62

type CodeRule = (plain: string, numeral: Numeral) => Candidate | null

const RULES: readonly CodeRule[] = [longRun, documentNumber, route, mixedToken, designation, called]

/** Codes, document numbers, model names, telephone numbers: digits that name and do not count. */
export function readCode(plain: string, numeral: Numeral): Candidate | null {
  for (const rule of RULES) {
    const found = rule(plain, numeral)
    if (found !== null) return found
  }
  return null
}

/** 13800138000, 6222021234567890: a run of digits no amount is printed as names something. */
function longRun(plain: string, numeral: Numeral): Candidate | null {
  return isLongRun(plain, numeral) ? code(numeral.start, numeral.end, 'long-run') : null
}

/** 〔2023〕15号, 第13号令, 2号线, 8号楼 */
function documentNumber(plain: string, { start, end, value }: Numeral): Candidate | null {
  if (plain.charAt(start - 1) === '〔' && plain.charAt(end) === '〕') return code(start - 1, end + 1, 'document-year')
  if (plain.charAt(end) !== '号' || plain.charAt(end + 1) === '称') return null
  const from = plain.charAt(start - 1) === '第' ? start - 1 : start
  const past = '线楼令院店馆厅机文公'.includes(plain.charAt(end + 1) || '。') ? end + 2 : end + 1
  const mayBeDay = from === start && past === end + 1 && Number(value) <= 31
  return { ...code(from, past, 'number-sign'), priority: mayBeDay ? PRIORITY.QUANTITY + 1 : PRIORITY.FORM }
}

/** 3路公交, 10路车 */
function route(plain: string, { start, end, form }: Numeral): Candidate | null {
  if (form !== 'arabic' || plain.charAt(end) !== '路') return null
  return /[公汽车电总口]/.test(plain.charAt(end + 1)) ? code(start, end + 1, 'route') : null
}

const isLetter = (char: number): boolean => (char >= 65 && char <= 90) || (char >= 97 && char <= 122)
const isDigit = (char: number): boolean => char >= 48 && char <= 57
const isJoint = (char: number): boolean => char === 45 || char === 95 || char === 46

/** The longest token a code may be: URLs end the search. */
const LONGEST = 80

/**
 * G20, BladeV9, 3D, MSM8909, A-320, v1.2: Latin letters grown together with the digits, no unit and no currency.
 *
 *   MSM8909处理器
 *   ^^^^^^^
 */
function mixedToken(plain: string, { start, end }: Numeral): Candidate | null {
  if (!isDigit(plain.charCodeAt(start)) || isCross(plain, start, end) || isMonth(plain, start, end)) return null
  const runsOn = isDigit(plain.charCodeAt(end - 1)) && runsIntoLetters(plain, end, end - start)
  if (!leadsFromLetters(plain, start) && !runsOn) return null
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST && isPart(plain.charCodeAt(from - 1))) from--
  while (to - end < LONGEST && isPart(plain.charCodeAt(to))) to++
  while (isJoint(plain.charCodeAt(to - 1)) && to > end) to--
  return code(from, to, 'mixed-token')
}

/** WTI9月原油期货: the month of a contract. */
const isMonth = (plain: string, start: number, end: number): boolean =>
  plain.charAt(end) === '月' && /^[A-Za-z](?:1[0-2]|[1-9])$/.test(plain.slice(start - 1, end))

/** 2160x1440: the x multiplies. */
function isCross(plain: string, start: number, end: number): boolean {
  const after = 'xX*'.includes(plain.charAt(end)) && isDigit(plain.charCodeAt(end + 1))
  return after || ('xX*'.includes(plain.charAt(start - 1)) && isDigit(plain.charCodeAt(start - 2)))
}

const isPart = (char: number): boolean => isLetter(char) || isDigit(char) || isJoint(char)

/** Letters before the digits, at most one joint between: A320, A-320; US$20 and RMB50 are money, 10GB-20GB a range. */
function leadsFromLetters(plain: string, start: number): boolean {
  let at = start - 1
  if (isJoint(plain.charCodeAt(at))) at--
  if (!isLetter(plain.charCodeAt(at))) return false
  let from = at
  while (isLetter(plain.charCodeAt(from - 1)) && at - from < 8) from--
  if (at < start - 1 && isDigit(plain.charCodeAt(from - 1))) return false
  return !currencyPrefixes().has(plain.slice(from, at + 1))
}

/** Letters after the digits that are no unit: 3D, 5G; not 32GB, 10k. */
function runsIntoLetters(plain: string, end: number, length: number): boolean {
  let at = end
  if (plain.charCodeAt(at) === 45) at++
  if (!isLetter(plain.charCodeAt(at))) return false
  if (matchUnit(plain, at) !== null) return false
  return !(length > 1 && 'kKM'.includes(plain.charAt(at)) && !isLetter(plain.charCodeAt(at + 1)))
}

/** What aircraft, missiles and spacecraft are numbered by; not the 运 of 货运-3.2万吨, where the sign is a minus. */
const CLASSES =
  /(?:(?<![货客海航营水])运|歼|轰|直|教|强|苏|米格|图|安|伊尔|空警|攻击|东风|巨浪|红旗|鹰击|霹雳|长征|神舟|天舟|嫦娥|彩虹|翼龙|北斗|风云)-$/

/** Names that a number follows with no sign between: 全歼15人 and 长征2万里 count. */
const SERIES = /(?:(?<![全围聚被共])歼|新舟|波音|空客|神舟|天舟|嫦娥|安卓|鸿蒙|骁龙|酷睿|麒麟|天玑)$/

/** 歼-15舰载机, 东风-41, 长征-5, 新舟60, 安卓15: aircraft, missiles, spacecraft and systems are named by a class and a number. */
function designation(plain: string, { start, end, form, decimals }: Numeral): Candidate | null {
  if (form !== 'arabic' || decimals !== 0 || end - start > 3) return null
  if ('万亿%％‰'.includes(plain.charAt(end) || '。')) return null
  const pattern = plain.charAt(start - 1) === '-' ? CLASSES : SERIES
  const name = pattern.exec(plain.slice(Math.max(0, start - 4), start))
  return name === null ? null : code(start - name[0].length, end, 'designation')
}

const cues = matcherOf('called')

/** Whether a word that a code follows ends before the number, with three joining signs between at most: 电话号码是：. */
function isCalled(plain: string, start: number): boolean {
  for (let end = start; end >= start - 3; end--) {
    if (cues().endingAt(plain, end) !== null) return true
    if (!'号为是：:（( '.includes(plain[end - 1] ?? '。')) return false
  }
  return false
}

/** 电话12380, 0755-1234567, 股票代码600519, 12380举报电话 */
function called(plain: string, { start, end, form, value }: Numeral): Candidate | null {
  if (form === 'chinese' || form === 'mixed') return null
  const length = end - start
  if (isCalled(plain, start)) return code(start, end, 'called')
  if (form === 'digits' && length > 1 && isDigit(plain.charCodeAt(start)) && value !== '0')
    return code(start, end, 'leading-zero')
  if (length >= 5 && /^(?:举报|电话|热线|专线|平台)/.test(plain.slice(end, end + 2))) return code(start, end, 'called')
  return length === 6 && '（('.includes(plain.charAt(start - 1)) && /^(?:[.）)]|\.S)/.test(plain.slice(end, end + 2))
    ? code(start, end, 'listed')
    : null
}
