import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import { indexAfter } from '../../model/span.ts'
import { isHan } from '../numerals/surroundings.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'
import { readArticle } from './articles.ts'
import { findLinks, readCode } from './codes.ts'
import { readEnumerator } from './enumerators.ts'
import { readCountedOrdinal, readOrdinal } from './ordinals.ts'
import { findTitles, quotedName } from './quoted-titles.ts'
import { readWord } from './words.ts'

const READERS = [readWord, readCode, readEnumerator, readOrdinal]

/** Proposes what the numerals are when they count nothing: names, codes, ordinals, enumerators, articles, idioms. */
export function proposeRoles(
  plain: string,
  numerals: readonly Numeral[],
  quantities: readonly QuantityCandidate[],
): Candidate[] {
  const candidates = findLinks(plain)
  const titles = findTitles(plain)
  for (const numeral of numerals) {
    for (const read of READERS) {
      const candidate = read(plain, numeral)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  const denominators = new Set(quantities.flatMap(({ perSpan }) => perSpan?.start ?? []))
  for (const quantity of quantities) {
    const form = readCountedOrdinal(plain, quantity) ?? readArticle(plain, quantity)
    if (form !== null) candidates.push(form)
    const title = titles[indexAfter(titles, quantity.start)]
    if (title !== undefined && title.start <= quantity.start) candidates.push(named(quantity, 'title'))
    else if (isNumeronym(plain, quantity)) candidates.push(named(quantity, 'quoted'))
    else if (
      /每 ?$/.test(plain.slice(Math.max(0, quantity.start - 2), quantity.start)) ||
      denominators.has(quantity.start) ||
      isMean(plain, quantity) ||
      isAgo(plain, quantity)
    )
      candidates.push(denominator(quantity))
    else if (isClass(plain, quantity)) candidates.push(named(quantity, 'class'))
  }
  return candidates
}

/** A quantity that is part of a name; a time over the same characters stays a time. */
const named = ({ start, end }: QuantityCandidate, rule: string): Candidate => ({
  kind: 'name',
  start,
  end,
  rule,
  priority: PRIORITY.QUANTITY + 1,
})

/** 每10万人中: the number belongs to the `per` of another. */
const denominator = ({ start, end }: QuantityCandidate): Candidate => ({
  kind: 'article',
  start,
  end,
  rule: 'per',
  priority: PRIORITY.FORM,
})

/** 一两年|前, 9600万年|前: a time that is only roughly known. */
const isAgo = (plain: string, { end, quantity }: QuantityCandidate): boolean =>
  quantity.dimension === 'duration' &&
  (quantity.value === null || quantity.decimals <= -3) &&
  /^(?:[之以]?前|前的)(?![后期景提往])/.test(plain.slice(end, end + 3))

/** 两年|平均增长: the years that a mean is of; 连续三年平均 lasts. */
const isMean = (plain: string, { start, end, quantity }: QuantityCandidate): boolean =>
  quantity.unit === '年' && plain.startsWith('平均', end) && !'续时期'.includes(plain[start - 1] ?? '。')

/** “三个一批”: a quotation opened by a number in words, longer than the number with its unit. */
function isNumeronym(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  const quoted = quotedName(plain, start)
  if (quoted === null || /\d/.test(plain.charAt(start))) return false
  return quoted.end > end || (quantity.dimension === 'count' && quantity.unit !== null)
}

/** 女子100米决赛, 100米自由泳: what is run or swum names a race. */
const isRace = (plain: string, start: number, end: number, unit: string | null): boolean =>
  (unit === '米' || unit === '公里') &&
  (/[男女]子(?:双人|单人|团体|个人)?$/.test(plain.slice(Math.max(0, start - 4), start)) ||
    /^(?:[、和]\d{2,4}米){0,3}(?:个人)?(?:自由泳|[蛙仰蝶]泳|混合泳|[跨高低]?栏|障碍|接力|短跑|[决预]赛|冠军|跳[板台]|气[步手]枪)/.test(
      plain.slice(end, end + 20),
    ))

/** 三大产业, 四大班子: groups that are always so many; those a list has just named are counted: 果、菜、菌三大产业. */
const isFixedGroup = (plain: string, start: number): boolean =>
  /^(?:三大(?:产业|需求|运营商|股指|期指|主要股指)|四大班子)/.test(plain.slice(start, start + 6)) &&
  !plain.slice(Math.max(0, start - 6), start).includes('、')

/** 百万级, 千万俱乐部, （万元） as a label, 40周年大会, 4×100米: one word for a class or an occasion. */
function isClass(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  const { unit } = quantity
  if (unit === '周年')
    return /^(?:大会|活动|庆典|表彰|纪念大|纪念活|纪念晚|晚会|文艺|展|系列|庆祝|论坛|会议|座谈|主题|招待会|阅兵)/.test(
      plain.slice(end, end + 3),
    )
  const after = plain.slice(end, end + 3)
  if (quantity.rule === 'score' && unit === '米') return true
  if (/^(?:级(?!别?以)|量级|俱乐部|富翁|富豪|大关以下企业)/.test(after)) return true
  if (isRace(plain, start, end, unit)) return true
  if (quantity.dimension === 'percent' && after.startsWith('决赛')) return true
  if ((unit === '分钟' || unit === '小时') && /^[\p{Script=Han}]{0,8}圈/u.test(plain.slice(end, end + 9))) return true
  if (unit === null && isFixedGroup(plain, start)) return true
  if (!'百千万亿'.includes(plain.charAt(start))) return false
  const printed = plain.slice(start, end)
  const next = plain.charAt(end)
  if (/^[百千万]元$/.test(printed) && /^(?:GDP|产值|工业增|生产总|国内生|地区生)/.test(after)) return true
  const isNamed = isHan(plain.charCodeAt(end)) && !'以左上的多余至到起'.includes(next)
  if (isNamed && quantity.modifier === null && /^[百千万][米亩]$/.test(printed)) return true
  const isUnitOnly = /^[百千万亿]+[元吨亩股]/.test(printed)
  return isUnitOnly && '（(：:/'.includes(plain.charAt(start - 1) || '。') && /^[）)，、；\s\n]|^$/.test(next)
}
