import type { Recognized, Status } from '../../model/layers.ts'
import { indexAfter, type Span } from '../../model/span.ts'
import type { Adjunct, Adjuncts } from '../candidates/adjuncts.ts'
import type { Candidate } from '../candidates/candidate.ts'
import { answer, NONE, nameSymbol, symbol } from '../clause/symbols.ts'
import type { Context } from './context.ts'

/** What is sought: when an amount holds, or where. */
export type Sought = 'times' | 'places'

/** What is known of an amount when its period and its place are sought. */
export interface Subject {
  readonly context: Context
  readonly relation: number
  readonly status: number
  readonly measure: Candidate
  readonly here: Adjuncts
  /** Words of tense and mood before it. */
  readonly tenses: readonly number[]
  /** Whether a time stands before it that cannot be placed on the calendar: 目前. */
  readonly isVague: number
  /** Whether the sentence before has an amount of its unit, some amount, none. */
  readonly kin: number
}

/** What the candidates of one choice have in common. */
export interface Inquiry {
  readonly subject: Subject
  /** What its own sentence names. */
  readonly list: readonly Adjunct[]
  /** What a sentence before it names. */
  readonly earlier: readonly Adjunct[]
  /** How far before, and whether in the block before: p1, q1. */
  readonly back: number
  /** What the amount before it was given; undefined where there is none near. */
  readonly previous: Adjunct | null | undefined
  /** Whether its clause names some before it, or its sentence. */
  readonly hasClause: number
  readonly hasSentence: number
}

/** What was decided of an amount. */
export interface Given {
  readonly relation: string
  readonly status: Status
  readonly measure: Candidate
}

/** Where a time or a place stands, seen from the amount: in its clause, in its sentence, after it, in a sentence before; none. */
export const ZONES = ['C', 'S', 'A', 'X', 'N'].map(nameSymbol)
export const ZONE = { clause: 0, sentence: 1, after: 2, before: 3, none: 4 }
const CLAUSES = [0, 1, 2, 2].map(n => nameSymbol(`c${n}`))
const FAR = nameSymbol('c4')
const GLOSS = nameSymbol('gloss')
const AFTER = nameSymbol('after')
const CHAIN = nameSymbol('chain')
const BACK = [1, 2, 3].map(n => ({ block: nameSymbol(`p${n}`), other: nameSymbol(`q${n}`) }))
const KIN = nameSymbol('kin')

/** Words of tense and mood before an amount. */
const TENSES: ReadonlyMap<string, number> = new Map(
  (
    [
      ['will', '将 拟 计划 力争 有望 预计 预期 将会'],
      ['done', '已 共 累计 总计 合计 共计 已经 先后'],
      ['each', '每 平均 一般 通常 普遍 每年 每天'],
      ['rule', '应当 不得 规定 标准 要求 必须 须 可以 可 处以 最高 最低 上限 应'],
      ['now', '目前 现有 现在 如今 当前 现 眼下 拥有'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((it): [string, number] => [it, nameSymbol(name)])),
)
/** Gathers what the features need of an amount. */
export function subjectOf(context: Context, { relation, status, measure }: Given): Subject {
  const { setting, parsed, quantity, left } = context
  const here = setting.adjunctsOf(parsed)
  const tenses: number[] = []
  for (const i of left) {
    const tense = TENSES.get(parsed.tokens[i]!.word.text)
    if (tense !== undefined && !tenses.includes(tense)) tenses.push(tense)
  }
  return {
    context,
    relation: symbol(relation),
    status: symbol(status),
    measure,
    here,
    tenses,
    isVague: answer(here.vague.length > 0 && here.vague[0]!.start < quantity.start),
    kin: kinOf(context),
  }
}

/** The most that is looked at of an earlier sentence, from its end. */
const EARLIER = 4

/** Gathers what may be meant; null where nothing is named. */
export function inquire(subject: Subject, previous: Adjunct | null | undefined, sought: Sought): Inquiry | null {
  const { context, here } = subject
  const { clause, quantity } = context
  const all = here[sought]
  const { earlier, back } = earlierOf(context, sought)
  if (all.length === 0 && earlier.length === 0 && !previous) return null
  const list = besides(all, quantity.start, clause.index)
  const near = earlier.length > EARLIER ? earlier.slice(-EARLIER) : earlier
  const isKnown = !previous || list.includes(previous) || near.includes(previous)
  const isBefore = (it: Adjunct): boolean => it.start < quantity.start && !it.isBase
  return {
    subject,
    list,
    earlier: isKnown ? near : [previous, ...near],
    back,
    previous,
    hasClause: answer(list.some(it => isBefore(it) && it.clause === clause.index)),
    hasSentence: answer(list.some(isBefore)),
  }
}

/** The most that is looked at before an amount in its sentence, and after it in its clause. */
const BEFORE = 16
const BEHIND = 8

/** The nearest before an amount, and those after it in its clause. */
function besides(all: readonly Adjunct[], amount: number, clause: number): Adjunct[] {
  const at = indexAfter(all, amount)
  const after = all.slice(at, at + BEHIND).filter(it => it.clause === clause)
  return [...all.slice(Math.max(0, at - BEFORE), at), ...after]
}

const NOWHERE = { earlier: [], back: NONE }

/** What the nearest sentence before names, of the three before in its block or the one before that. */
function earlierOf({ setting, parsed }: Context, sought: Sought): { earlier: readonly Adjunct[]; back: number } {
  const { doc } = setting
  for (let distance = 1; distance <= BACK.length; distance++) {
    const sentence = parsed.sentence - distance
    const block = doc.sentences[sentence]?.block ?? -9
    if (block < parsed.block - 1 || !RUNNING.has(doc.article.blocks[block]!.kind)) break
    // a sentence that names none is not worth cutting into clauses
    if (!isNamedIn(doc, doc.sentences[sentence]!, sought)) continue
    const earlier = setting.adjunctsOf(setting.sentenceBefore(distance)!)[sought]
    if (earlier.length > 0) return { earlier, back: BACK[distance - 1]![block === parsed.block ? 'block' : 'other'] }
  }
  return NOWHERE
}

function isNamedIn({ times, mentions }: Recognized, { start, end }: Span, sought: Sought): boolean {
  const spans: readonly Span[] = sought === 'times' ? times : mentions
  const at = spans[indexAfter(spans, start)]
  return at !== undefined && at.start < end
}

/** Blocks that speak on; a title or a dateline is of the article. */
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'list_item', 'answer', 'question', 'heading'])

function kinOf({ setting, parsed, quantity }: Context): number {
  const { doc } = setting
  const before = doc.sentences[parsed.sentence - 1]?.block === parsed.block ? setting.sentenceBefore(1) : null
  if (before === null) return NONE
  const isKin = before.amounts.some(i => doc.quantities[before.tokens[i]!.amount]!.unitCode === quantity.unitCode)
  return isKin ? KIN : answer(before.amounts.length > 0)
}

/** All that may be meant; none is the last. */
export const adjunctCandidates = ({ list, earlier }: Inquiry): readonly (Adjunct | null)[] => [
  ...list,
  ...earlier,
  null,
]

/** The zone that a candidate stands in, by its index. */
export function zoneOf({ subject }: Inquiry, it: Adjunct | null): number {
  if (it === null) return ZONE.none
  const { parsed, clause, quantity } = subject.context
  if (it.parsed !== parsed) return ZONE.before
  if (it.start > quantity.start) return ZONE.after
  return it.clause === clause.index ? ZONE.clause : ZONE.sentence
}

/** Where in its zone a candidate stands: how many clauses or sentences away. */
export function standing({ subject, earlier, back }: Inquiry, it: Adjunct | null, zone: number): number {
  if (it === null) return ZONES[zone]!
  if (zone === ZONE.before) return back !== NONE && it.parsed === earlier.at(-1)!.parsed ? back : CHAIN
  if (zone === ZONE.after) return AFTER
  if (zone === ZONE.clause) return CLAUSES[0]!
  return it.isGloss ? GLOSS : (CLAUSES[subject.context.clause.index - it.clause] ?? FAR)
}
