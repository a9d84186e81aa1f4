import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'
import { isPutBehind } from './listed-goods.ts'

/** Before 一 these make it a count: 仅一名, 至少一次, 每一… stays "a". */
const COUNTING = /(?:仅|只|只有|唯|仅有|至少|最多|不到|不足|超过|各|共|共有|每[年月周天日季晚])$/

/**
 * 一个, 一名, 一次 used as "a": 一 in words with a classifier. 一年, 一公里 and 一倍 measure; 1名 counts.
 */
export function readArticle(plain: string, { start, end, quantity }: QuantityCandidate): Candidate | null {
  const isOne = plain.charAt(start) === '一' && quantity.value === '1'
  if (isOne && isRepeated(plain, start, end))
    return { kind: 'idiom', start, end, rule: 'repeated', priority: PRIORITY.FORM }
  if (isOne && quantity.dimension === 'duration' && quantity.modifier === null && isDay(plain, start, end)) {
    return { kind: 'article', start, end, rule: 'a-day', priority: PRIORITY.FORM }
  }
  if (
    !isOne ||
    !quantity.unitCode.startsWith('{') ||
    quantity.unitCode === '{倍}' ||
    !/^一.{0,3}$/u.test(plain.slice(start, end))
  )
    return null
  // “湖南好人·每周一星”
  if ('”」》'.includes(plain.charAt(end) || '。') && /每[年月周天日]$/.test(plain.slice(Math.max(0, start - 2), start)))
    return { kind: 'article', start, end, rule: 'article', priority: PRIORITY.FORM }
  if (counts(plain, start, end, quantity.unitCode) || isListed(plain, start, end) || isPutBehind(plain, start))
    return null
  const isStep = /[迈登]上了?$/.test(plain.slice(Math.max(0, start - 3), start))
  if ((quantity.modifier !== null && !isStep) || COUNTING.test(plain.slice(Math.max(0, start - 2), start))) return null
  return { kind: 'article', start, end, rule: 'article', priority: PRIORITY.FORM }
}

/** 一米一米地找: one after the other. */
function isRepeated(plain: string, start: number, end: number): boolean {
  const text = plain.slice(start, end)
  return plain.startsWith(text, end) || plain.slice(Math.max(0, start - text.length), start) === text
}

/** What reaches across a verb to count one: 只需转一次, 限预约一片, 仅设有一个. */
const ACROSS = /(?:只[能需用得留]|(?<!不)仅[能需有设限]|(?<!有)限)[^，。；：是最\n]{0,4}$/

/** Whether 一 counts: so many a period or a measure (每亩打一眼井), only one, one who died. */
const counts = (plain: string, start: number, end: number, unitCode: string): boolean =>
  /\/(?:\(|a|mo|d|wk|h|min|\[mu_zh\]|har|km)/.test(unitCode) ||
  ACROSS.test(plain.slice(Math.max(0, start - 7), start)) ||
  (unitCode === '{人}' && /^(?:受[伤重]|死亡|遇难|失踪|失联|[重轻]伤|被困|被捕|获救)/.test(plain.slice(end, end + 2)))

/** What a list counts: 8英寸晶圆厂, AED, 前球员. */
const THING = String.raw`[\p{Script=Han}A-Za-z\d.]{1,12}`
const SEVERAL = String.raw`[两二三四五六七八九十\d]`
const AND = '(?:[、和与及]|，?以及)'

/** Persons and what they drive may be one and one; else one of the list is several. */
const FOLLOWED = new RegExp(
  `^(?:${THING}(?:、一(?<again>[\\p{Script=Han}])${THING})?${AND}${SEVERAL}(?<several>[\\p{Script=Han}])|[\\p{Script=Han}]{1,8}(?:[和与及]|以及)一(?<one>[名位辆台架艘]))`,
  'u',
)
const FOLLOWING = new RegExp(
  `(?:${SEVERAL}(?<several>[\\p{Script=Han}])${THING}${AND}|一(?<one>[名位辆台架艘])[\\p{Script=Han}]{1,8}(?:[和与及]|以及)|${SEVERAL}(?<beside>[个名位])[\\p{Script=Han}]{1,3})$`,
  'u',
)
/** 两个人，|一个|大学生，|一个|未成年人: all that have just been counted, one by one. */
const SHARES_OUT = new RegExp(
  `[两二三]([个名位只辆家])[\\p{Script=Han}]{0,8}[，：]((?:一\\1${THING}[，、]){1,2})?$`,
  'u',
)
/** UTF-16 units of a list that are looked over. */
const LIST = 32

/**
 * One of a list that counts by the same classifier: 两名男子和|一名|女子, |一辆|轿车和一辆货车, 两个大人|一个|小孩.
 *
 * Counter-cases: 他和一名同伴, 是一个国家、一个民族的灵魂, 一名教师和三个孩子.
 */
function isListed(plain: string, start: number, end: number): boolean {
  const own = plain.slice(start + 1, end)
  if ('金银铜'.includes(own) && isMedal(plain, start, end)) return true
  if (own.length !== 1) return false
  if (isOneOfTwo(own, plain.slice(Math.max(0, start - LIST), start), plain.slice(end, end + LIST))) return true
  const after = FOLLOWED.exec(plain.slice(end, end + LIST))
  const before = FOLLOWING.exec(plain.slice(Math.max(0, start - LIST), start))
  return isOf(own, after) || isOf(own, before)
}

/** Whether the other one stands before or behind. */
function isOneOfTwo(own: string, before: string, after: string): boolean {
  const counted = SHARES_OUT.exec(before)
  return counted?.[1] === own && (counted[2] !== undefined || after.search(`^[^，。；]{1,24}[，、；]一${own}`) === 0)
}

/** 一银|一铜, 两金|一银: medals are counted one kind after the other. */
const isMedal = (plain: string, start: number, end: number): boolean =>
  /^[、和]?[一两二三四五六七八九十\d]{1,3}[银铜]/.test(plain.slice(end, end + 5)) ||
  /[一两二三四五六七八九十\d][金银][、和]?$/.test(plain.slice(Math.max(0, start - 3), start))

/** Whether all that a list counts by is the same. */
const isOf = (own: string, list: RegExpExecArray | null): boolean =>
  list !== null && Object.values(list.groups!).every(it => it === undefined || it === own)

/** 不寻常的一天, 这一年, 此前一天: a day, not one day's length; 提前一天 and 推后一年 say how much. */
function isDay(plain: string, start: number, end: number): boolean {
  if (/^(?:当中|之中|中最|之计)/.test(plain.slice(end, end + 2))) return true
  const before = plain[start - 1] ?? '。'
  return (
    '的这那有每某同另新又'.includes(before) || ('前后'.includes(before) && !'提推延'.includes(plain[start - 2] ?? '。'))
  )
}
