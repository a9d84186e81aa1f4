import { printedDigits } from '../model/digits.ts'
import type { Figure, Operand } from '../model/layers.ts'
import { isAmount, operandOf } from '../model/operand.ts'
import { isSameUnit } from '../model/same-unit.ts'
import { indexAfter } from '../model/span.ts'
import { isAside } from './asides.ts'
import { PROPERTY_NOUNS } from './clause/word-facts.ts'
import { nameOf } from './memory.ts'
import type { Page } from './page.ts'
import { isBesides } from './set-apart.ts'

/** How many figures back the amounts before 其中, those of a name and those that give the share are looked for. */
const REACH_OF_AMONG = 12
const REACH_OF_NAME = 40
const REACH = 128
/** How many characters before a part its 其中 may stand. */
const LOOK_BEHIND = 200
/** Words a share may add to the name of its whole: 占党员总数的, 占全部投诉量的. */
const ALL_OF = /^(?:全部|全体|所有|总)/
const IN_ALL = /(?:总数|总量|总额|总值|总人数|总和)$/
/** Fewer digits are rounded, 400万 of 401.5万, or come out by chance. */
const DIGITS = 3
/** So many shares of one whole that an amount gives prove that it is the one meant. */
const PROOF = 2
/** So many such amounts, those with the most shares, are tried on every other share. */
const MOST_PROVEN = 24

/**
 * The figure of the whole of a share: the amount before 其中, the one amount that has the name of the whole, or else the nearest
 * that part ÷ whole comes out with.
 *
 *     全校有教师[320人]，其中党员176人，占55%
 *     成交额[803.34万元]。…… 净流出22.92万元，占总成交额2.85%
 */
export function wholeOf(page: Page, share: number, part: Operand): Operand | null {
  return linkedWhole(page, share, part.figure) ?? computedWhole(page, share, part)
}

const whole = (figure: number, rule: string, certain = true): Operand => ({ role: 'whole', figure, rule, certain })

/** 占应到代表[320人]的92.5%: the amount that the words for the whole give; null where they give none. */
export function occupiedBy({ figures, plain, sentenceOf }: Page, share: number): number | null {
  const at = share - 1
  if (at < 0 || sentenceOf(at) !== sentenceOf(share) || !isAmount(figures[at]!)) return null
  if (plain.slice(figures[at]!.end, figures[share]!.start) !== '的') return null
  return /占[^，。；\d]*$/.test(plain.slice(Math.max(0, figures[at]!.start - LOOK_BEHIND), figures[at]!.start))
    ? at
    : null
}

/** The whole that words name. */
function linkedWhole(page: Page, share: number, part: number): Operand | null {
  const occupied = occupiedBy(page, share)
  if (occupied !== null && occupied !== part && mayBeWhole(page.figures[occupied]!, page.figures[part]!))
    return whole(occupied, 'occupied')
  const at = amongBefore(page, share, part)
  if (at !== null && isSharedOut(page, share, at)) return null
  const said = wordsOf(page, share)
  const among = at === null ? null : amongWhich(page, share, part, at)
  if (among !== null && (said === null || isNameOf(said, page.figures[among]!))) return whole(among, 'among')
  const isSaid = said !== null && !page.figures[share]!.implied.includes('whole')
  if (!isSaid && isLeftOver(page, share, part)) return whole(part - 1, 'kept')
  const named = said === null ? [] : namedWholes(page, share, part, said)
  if (new Set(named.map(it => page.figures[it]!.value)).size !== 1) return null
  return whole(named[0]!, 'named', !isBesides(page, { share, part, of: named[0]! }))
}

/** What a subject, that is not said again, has done by now: 受损光缆[247条]，已恢复112条（占45%）. */
const BY_NOW = /^[，、]?(?:目前|现|截至目前|其中)?(?:已经?|仍|尚|还)(?!将|要)[\u4e00-\u9fff]{1,4}$/

/** Whether a part is so much of the amount right before it, in the same sentence, as its predicate says is so by now. */
function isLeftOver({ figures, plain, sentenceOf }: Page, share: number, part: number): boolean {
  const before = figures[part - 1]
  if (share !== part + 1 || before === undefined || sentenceOf(part - 1) !== sentenceOf(share)) return false
  if (before.modifier !== null || !mayBeWhole(before, figures[part]!)) return false
  return BY_NOW.test(plain.slice(before.end, figures[part]!.start))
}

/** The words for the whole in the sentence of a share; null where it says none. */
function wordsOf({ figures, sentences, sentenceOf }: Page, share: number): string | null {
  const figure = figures[share]!
  const { start } = sentences[sentenceOf(share)]!
  return figure.arguments.some(it => it.role === 'whole' && it.start >= start) ? figure.whole : null
}

/** Where the last 其中 of the sentence before a part begins; null where it has none within reach. */
function amongBefore({ figures, plain, sentences, sentenceOf }: Page, share: number, part: number): number | null {
  const { start } = figures[part]!
  const from = Math.max(sentences[sentenceOf(share)]!.start, start - LOOK_BEHIND)
  const at = plain.slice(from, start).lastIndexOf('其中')
  return at < 0 ? null : from + at
}

/** 一线代表318名，占[65.4%]，其中农民172名，占35.4%: the second share may be of the same whole as the first, or of the first part. */
function isSharedOut(page: Page, share: number, among: number): boolean {
  let last = share - 1
  while (last >= 0 && (page.figures[last]!.end > among || page.figures[last]!.relation === 'change')) last--
  return page.figures[last]?.relation === 'share' && page.sentenceOf(last) === page.sentenceOf(share)
}

/** 接待游客[41.28万人次]，其中本省游客24.68万人次: the last amount of its unit before 其中, also of the sentence before; an exact one where there is one. */
function amongWhich(page: Page, share: number, part: number, among: number): number | null {
  const { figures, plain, sentences, sentenceOf } = page
  const own = sentences[sentenceOf(share)]!
  const before = sentences[sentenceOf(share) - 1]
  const isOpening = plain.slice(own.start, among).trim() === ''
  const from = isOpening && before?.block === own.block ? before.start : own.start
  let loose: number | null = null
  for (let at = part - 1; at >= Math.max(0, part - REACH_OF_AMONG) && figures[at]!.start >= from; at--) {
    if (figures[at]!.end > among || !mayBeWhole(figures[at]!, figures[part]!)) continue
    if (isAside(plain, figures, at)) continue
    if (figures[at]!.modifier === null) return at
    loose ??= at
  }
  return loose
}

/** Amounts in the unit of a part that have the name of its whole, the last first; those of its own period when there are some. */
function namedWholes(page: Page, share: number, part: number, said: string): number[] {
  const { figures } = page
  const name = bare(said)
  const isAll = IN_ALL.test(said) || ALL_OF.test(said)
  const named: number[] = []
  for (let at = share - 1; at >= Math.max(0, share - REACH_OF_NAME); at--) {
    const figure = figures[at]!
    if (at === part || figure.modifier !== null || !mayBeWhole(figure, figures[part]!)) continue
    if (isAside(page.plain, figures, at)) continue
    if (hasName(page, at, part, name)) named.push(at)
    // 受损站址493个，…；移动公司受损站址1140个，…: what follows speaks of the latter; not where 总数 is said
    else if (!isAll && named.length === 0 && name !== '' && endsIn(bare(nameOf(figure)), name)) return []
  }
  const exact = named.filter(at => nameOf(figures[at]!).endsWith(said))
  if (exact.length > 0) return exact
  const ofPeriod = named.filter(at => figures[at]!.time === figures[part]!.time)
  return ofPeriod.length > 0 ? ofPeriod : named
}

/**
 * Whether a figure measures what is named, or that of somebody: 海陵银行|总资产 for 总资产. Where the part has the name too, as
 * 海外销售额, so may other parts, and only a proper name says that it is all of somebody's.
 */
function hasName({ figures, mentions }: Page, at: number, part: number, name: string): boolean {
  const figure = figures[at]!
  const own = bare(nameOf(figure))
  if (name === '' || !endsIn(own, name)) return false
  if (own === name) return true
  const first = figure.arguments[0]?.start ?? 0
  const holder = mentions[indexAfter(mentions, first)]
  const isProper = holder?.start === first && bare(nameOf(figure).slice(holder.end - first)) === name
  return isProper || (bare(figure.property ?? '') === name && !bare(nameOf(figures[part]!)).endsWith(name))
}

/** Whether a name ends in another, and not in a longer word of another meaning: 进出口 ends in no 出口, 总资产 in 资产. */
function endsIn(name: string, end: string): boolean {
  const longer = name.slice(-end.length - 1)
  return name.endsWith(end) && (longer.length === end.length || ALL_OF.test(longer) || !PROPERTY_NOUNS.has(longer))
}

/** Whether a whole that the words of a share name may be what a figure measures. */
function isNameOf(said: string, figure: Figure): boolean {
  const name = bare(said)
  return name === '' || bare(nameOf(figure)).endsWith(name)
}

/** A name without the words that say that all of it is meant; nothing for 总数 alone. */
function bare(name: string): string {
  const named = name
    .replace(IN_ALL, '')
    .replace(ALL_OF, '')
    .replace(/[的“”]/g, '')
  return named.length > 1 ? named : ''
}

/** An amount in the unit of a part. */
const mayBeWhole = (figure: Figure, part: Figure): boolean =>
  isAmount(figure) && figure.value !== null && isSameUnit(figure, part)

/**
 * The nearest amount before a share that gives it, one in three digits before a round one; of another paragraph only where the names are alike.
 */
function computedWhole(page: Page, share: number, { figure: part, certain }: Operand): Operand | null {
  const { figures } = page
  if (figures[share]!.value === null || (!certain && printedDigits(figures[share]!) < DIGITS)) return null
  const said = figures[share]!.whole
  let loose: number | null = null
  for (let at = share - 1; at >= Math.max(0, share - REACH); at--) {
    const figure = figures[at]!
    if (at === part || !mayBeWhole(figure, figures[part]!) || !comesOut(figures[part]!, figure, figures[share]!))
      continue
    const isBeside =
      said === null ? page.blockOf(at) === page.blockOf(share) : page.sentenceOf(at) === page.sentenceOf(share)
    const name = bare(nameOf(figure))
    const isNamed = (said !== null && isAlike(bare(said), name)) || endsAlike(bare(nameOf(figures[part]!)), name)
    if (!isBeside && !isNamed) continue
    if (figure.modifier === null && printedDigits(figure) >= DIGITS) return whole(at, 'computed', false)
    loose ??= at
  }
  return loose === null ? null : whole(loose, 'computed', false)
}

/** 一般贸易进出口 is a part of 口岸进出口总额. */
const endsAlike = (a: string, b: string): boolean => a !== '' && a.slice(-2) === b.slice(-2)

/** Whether one name has the end of the other: 党员总数 and 党员, 总资产 and 资产. */
const isAlike = (a: string, b: string): boolean => a === '' || a.includes(b.slice(-2)) || b.includes(a.slice(-2))

/** Whether part ÷ whole is the share, to what the digits of the three leave open and as much again above, where it was cut off. */
function comesOut(part: Figure, of: Figure, share: Figure): boolean {
  const [a, b, stated] = [Number(part.value), Number(of.value), Number(share.value)]
  const result = (a / b) * (share.unitCode === '[ppth]' ? 1000 : 100)
  const open = halfUnit(share) + result * (halfUnit(part) / a + halfUnit(of) / b)
  return result - stated >= -open && result - stated <= open + halfUnit(share)
}

/** Half a unit of the last printed digit. */
const halfUnit = ({ decimals }: Figure): number => 0.5 * 10 ** -decimals

/**
 * Gives shares the amounts that others come out with: those that come out with none one that they do come out with, and all of one
 * group the one that two of them do.
 */
export function sharedWholes(page: Page, figures: readonly Figure[]): readonly Figure[] {
  const proven = mostCommon(figures.flatMap((_, at) => provenWhole(figures, at) ?? [])).slice(0, MOST_PROVEN)
  const found = proven.length === 0 ? figures : figures.map((it, at) => withProven(figures, at, proven) ?? it)
  const groups = new Map<string, number[]>()
  found.forEach((_, at) => {
    const whole = provenWhole(found, at)
    if (whole === null) return
    const key = groupOf(page, found, at)
    const wholes = groups.get(key)
    if (wholes) wholes.push(whole)
    else groups.set(key, [whole])
  })
  const common = new Map(
    [...groups].flatMap(([key, wholes]) =>
      mostCommon(wholes)
        .slice(0, 1)
        .map(it => [key, it]),
    ),
  )
  return found.map((figure, at) => {
    const part = operandOf(figure, 'part')
    if (part === null || (operandOf(figure, 'whole')?.certain && provenWhole(found, at) !== null)) return figure
    const of = common.get(groupOf(page, found, at))
    if (of === undefined || of === part.figure) return figure
    // what only the arithmetic tells is never held against it
    const said = bare(figure.whole ?? '')
    return withWhole(figure, whole(of, 'shared', said !== '' && isAlike(said, bare(nameOf(figures[of]!)))))
  })
}

/** The whole that a share comes out with; null for one that does not. */
function provenWhole(figures: readonly Figure[], at: number): number | null {
  const [part, of] = [operandOf(figures[at]!, 'part'), operandOf(figures[at]!, 'whole')]
  if (part === null || of === null) return null
  return comesOut(figures[part.figure]!, figures[of.figure]!, figures[at]!) ? of.figure : null
}

/** What comes twice or more, the most frequent first. */
function mostCommon(all: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const it of all) counts.set(it, (counts.get(it) ?? 0) + 1)
  return [...counts]
    .filter(([, times]) => times >= PROOF)
    .sort(([a, of], [b, than]) => than - of || a - b)
    .map(([it]) => it)
}

/** A share that comes out, in three digits, with a whole that is proven and with none of its own; null for others. */
function withProven(figures: readonly Figure[], at: number, proven: readonly number[]): Figure | null {
  const figure = figures[at]!
  const part = operandOf(figure, 'part')
  if (part === null || provenWhole(figures, at) !== null || figure.value === null || printedDigits(figure) < DIGITS)
    return null
  const amount = figures[part.figure]!
  const of = proven.find(
    it => it !== part.figure && isSameUnit(figures[it]!, amount) && comesOut(amount, figures[it]!, figure),
  )
  return of === undefined ? null : withWhole(figure, whole(of, 'computed', false))
}

const withWhole = (figure: Figure, of: Operand): Figure => ({
  ...figure,
  operands: [...figure.operands.filter(it => it.role !== 'whole'), of],
})

/** Shares with the same words for their whole, or beside each other without any, and with parts in one unit. */
function groupOf({ blockOf }: Page, figures: readonly Figure[], share: number): string {
  const part = operandOf(figures[share]!, 'part')
  return `${figures[share]!.whole ?? blockOf(share)} ${part && figures[part.figure]!.unitCode}`
}
