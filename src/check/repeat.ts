import { printedDigits } from '../model/digits.ts'
import { SCOPE } from '../model/scope.ts'
import type { Claim, Rule } from './claim.ts'
import { SAME } from './formulas.ts'
import { isCarried, type Worksheet } from './worksheet.ts'

/** Shorter measures (人, 面积) are too common to be the same thing twice. */
const TELLING_LENGTH = 4
/** 2000万 may be two things, 9514.8万 hardly; and one wrong digit in three is no misprint yet. */
const TELLING_DIGITS = 3
const DIGITS_OF_MISPRINT = 4

/** Before a name: 16GB+512GB|版本售价 is that of one model of many. */
const CODED = /[A-Za-z\d]/
/** What tells two versions of one number apart. */
const VERSIONS =
  /(?:调整|修[订正改]|核[算减定]|改[革版造制]|优惠|[降涨]价|整治|[税会]|扣除|合并|重组|搬迁)[前后]|初步|初核|最终|终核|快报|预[计测估]|原[来先定]|后来|现[在已]/g
/** A line that holds the title an article had elsewhere. */
const TITLE = /^\s*(?:原标题|标题)[:：]/
/** A body or place that a sentence begins with, where its figure has none: 甲公司上半年营业收入. */
const SUBJECT = /^[^，,：:]{0,12}?((?![全本该我其这])\p{L}{1,10}?(?:公司|集团|银行|[厂店村镇乡县区市省州校院局]))/u
/** What says who counted: 据海关统计. */
const SOURCE = /[据按](\p{L}{2,12}?)(?:统计|数据|介绍|发布|测算|预测|显示|口径|报道|消息|[，,])/u

/**
 * The same measure of the same period, place and holder, stated again with the same or another precision.
 *
 *     国内生产总值126.06万亿元 …… 国内生产总值1260582亿元
 */
export const repeatClaims: Rule = sheet => {
  const latest = new Map<string, Map<string | null, number>>()
  const claims: Claim[] = []
  sheet.figures.forEach((figure, index) => {
    if (figure.relation !== 'level' || printedDigits(figure) < TELLING_DIGITS) return
    const { measure, owner } = ownedMeasure(sheet, index)
    if (Math.max(sheet.measureOf[index]!.length, `${owner ?? ''}${measure}`.length) < TELLING_LENGTH) return
    const keyAt = (time: string | null): string => identity(sheet, index, measure, time)
    const earlier = fitting(latest.get(keyAt(figure.time)), owner) ?? fitting(latest.get(keyAt(HEADLINE)), owner)
    // 12.3英寸中控屏、12.3英寸仪表, 由2.65万股增至2.66万股: nobody states a thing twice in a sentence
    if (earlier !== undefined && sheet.sentenceOf[earlier] !== sheet.sentenceOf[index]) {
      const grade = mayBeMisprint(sheet, earlier, index) ? 'linked' : 'searched'
      claims.push({ kind: 'repeat', frame: 'same', formula: SAME, operands: [earlier], stated: index, grade })
    }
    const key = keyAt(figure.time === null && sheet.isHeadline(index) ? HEADLINE : figure.time)
    const byOwner = latest.get(key) ?? new Map<string | null, number>()
    latest.set(key, byOwner.set(owner, index).set(LATEST, index))
  })
  return claims
}

/** A title says no period, and means that of the text. */
const HEADLINE = 'headline'
/** Whoever it is of. */
const LATEST = 'latest'

/** Of earlier figures by owner, the one of the same owner, or of none; where none is said here, the latest. */
const fitting = (byOwner: ReadonlyMap<string | null, number> | undefined, owner: string | null): number | undefined =>
  byOwner?.get(owner) ?? byOwner?.get(owner === null ? LATEST : null)

/** 全国公安机关 and 公安机关 are one. */
const WHOLE = /^全[国省市区县州]/

/** A measure without what says whose it is, at its head or by itself. */
function ownedMeasure(sheet: Worksheet, index: number): { measure: string; owner: string | null } {
  const { holder, place } = sheet.figures[index]!
  const measure = sheet.measureOf[index]!
  const head = [holder, place].find(it => it !== null && measure.startsWith(it)) ?? SCOPE.exec(measure)?.[0] ?? ''
  return {
    measure: measure.slice(head.length),
    owner: holder?.replace(WHOLE, '') ?? (head === place || head === '' ? null : head),
  }
}

function identity({ figures }: Worksheet, index: number, measure: string, time: string | null): string {
  const { unitCode, status, place } = figures[index]!
  return [measure, unitCode, time, place, status].join('\t')
}

/**
 * Stated in two paragraphs, each time of a measure that its own clause names; items of lists and cells of tables set things side by side.
 * What says neither whose it is nor when is of one thing in a title and its text only.
 */
function mayBeMisprint(sheet: Worksheet, earlier: number, later: number): boolean {
  const { figures, blockOf, isItem, plain, isHeadline } = sheet
  if (isItem(earlier) && isItem(later)) return false
  const both = [figures[earlier]!, figures[later]!]
  if (both.every(it => it.slot === 'table')) return false
  const areNamed = both.every(
    it =>
      printedDigits(it) >= DIGITS_OF_MISPRINT &&
      !isCarried(it) &&
      !CODED.test(plain[(it.arguments[0]?.start ?? 0) - 1] ?? ''),
  )
  const [a, b] = [ownedMeasure(sheet, earlier), ownedMeasure(sheet, later)]
  const isLong = [earlier, later].every(it => sheet.measureOf[it]!.length >= TELLING_LENGTH)
  const isKnown = a.owner === b.owner && both.every(it => (a.owner ?? it.time ?? it.place) !== null)
  const isOfOne = isKnown || isHeadline(earlier) || TITLE.test(sheet.blockText(earlier))
  return blockOf[earlier] !== blockOf[later] && areNamed && isLong && isOfOne && isOneVersion(sheet, earlier, later)
}

/** Whether nothing says that two numbers are versions of one, counted by two, or of two. */
function isOneVersion(sheet: Worksheet, earlier: number, later: number): boolean {
  const [a, b] = [wordsBefore(sheet, earlier), wordsBefore(sheet, later)]
  if (differs(SOURCE, a, b)) return false
  const areUnknown = [earlier, later].every(it => (sheet.figures[it]!.holder ?? sheet.figures[it]!.place) === null)
  if (areUnknown && differs(SUBJECT, a, b)) return false
  return (a.match(VERSIONS) ?? []).join() === (b.match(VERSIONS) ?? []).join()
}

function differs(words: RegExp, a: string, b: string): boolean {
  const [one, other] = [words.exec(a)?.[1], words.exec(b)?.[1]]
  return one !== undefined && other !== undefined && one !== other
}

/** How far before a figure its sentence is looked at. */
const LONGEST = 60

function wordsBefore({ plain, figures, sentenceStart }: Worksheet, figure: number): string {
  const { start } = figures[figure]!
  return plain.slice(Math.max(sentenceStart(figure), start - LONGEST), start)
}
