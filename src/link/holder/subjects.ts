import { indicatorAtEnd } from '../../lexicon/indicators.ts'
import type { EntityType, Recognized } from '../../model/layers.ts'
import { type Span, slice } from '../../model/span.ts'
import { beginOf, type Clause, endOf, type Parsed } from '../clause/clauses.ts'
import type { Token } from '../clause/tokens.ts'
import { isPropertyName } from '../clause/word-facts.ts'
import {
  BODIES,
  COMMON_BODIES,
  HOLDERS,
  HOUSES,
  isCompany,
  isMedium,
  MEN,
  OFFICES,
  PRONOUNS,
  REPORTS,
} from './names.ts'

/** What a clause says its subject is. */
export type Subject =
  | Named
  /** 该公司, 他: whoever of the kind was named before. */
  | { readonly kind: 'pronoun'; readonly span: Span; readonly type: EntityType }
  /** A noun of no name, or more than one: nobody before it is meant. */
  | { readonly kind: 'other' }
  /** A property or nothing stands before the predicate. */
  | { readonly kind: 'none'; readonly isBare: boolean }

export interface Named {
  readonly kind: 'named'
  readonly span: Span
  readonly type: EntityType
  /** Whether it only says what follows, and whether it gives out something that does: 卫健委 | 发布 | 通知. */
  readonly says: boolean
  readonly gives: boolean
}

const NONE: Subject = { kind: 'none', isBare: false }
const BARE: Subject = { kind: 'none', isBare: true }
const OTHER: Subject = { kind: 'other' }

/** The subject of a clause, up to the amount at `at`. */
export function subjectIn(doc: Recognized, parsed: Parsed, clause: Clause, at: number): Subject {
  const { tokens } = parsed
  let inPhrase = false
  for (const [k, i] of beginOf(clause).entries()) {
    if (i === at) return NONE
    const token = tokens[i]!
    const { cls } = token
    if (cls === 'V' || cls === 'q') return BARE
    if (cls === 'P') inPhrase = true
    else if (inPhrase) {
      if (cls === 'F' || cls === 'D' || cls === 'T') inPhrase = false
    } else {
      const pronoun = token.mention === null ? pronounAt(token, tokens[clause.tokens[k + 1] ?? -1]) : null
      if (pronoun !== null) return pronoun
      if (cls === 'M' || cls === 'N' || cls === 'G') return phraseAt(doc, parsed, clause, k, at)
    }
  }
  return NONE
}

function pronounAt(token: Token, next: Token | undefined): Subject | null {
  const type = PRONOUNS.get(token.word.text)
  if (type !== undefined) return { kind: 'pronoun', span: token, type }
  const pointed = /^[该本](.*)$/.exec(token.word.text)?.[1]
  if (pointed === undefined) return null
  const isGlued = pointed !== ''
  const noun = isGlued ? pointed : next?.mention === null ? next.word.text : ''
  const kind = BODIES.test(noun) ? 'ORG' : MEN.test(noun) ? 'PERSON' : null
  return kind && { kind: 'pronoun', span: { start: token.start, end: isGlued ? token.end : next!.end }, type: kind }
}

/** The subject that a noun phrase is, from its first noun on. */
function phraseAt(doc: Recognized, parsed: Parsed, clause: Clause, first: number, at: number): Subject {
  const tokenAt = (k: number): Token | undefined => {
    const i = clause.tokens[k]
    return i === undefined || i === at ? undefined : parsed.tokens[i]
  }
  let name: Token | null = null
  const tail: string[] = []
  let end = 0
  let k = first
  for (; k < first + REACH; k++) {
    const token = tokenAt(k)
    if (token === undefined || !'MNGBATKUF'.includes(token.cls)) break
    if (token.cls === 'M') {
      name = token
      tail.length = 0
    } else if ('NG'.includes(token.cls)) tail.push(token.word.text)
    if ('MNG'.includes(token.cls)) end = token.end
  }
  const next = tokenAt(k)
  // 北京、上海, 钱某等六人, 印度和中国
  if (next !== undefined && (next.cls === '、' || next.cls === 'C' || next.word.text === '等')) return OTHER
  const last = tail.at(-1)
  const isActing = next !== undefined && 'VDT'.includes(next.cls)
  if (name?.mention !== 'ORG' && last !== undefined && isActing && COMMON_BODIES.test(last)) {
    const span = { start: parsed.tokens[clause.tokens[first]!]!.start, end }
    return named(doc, parsed, clause, at, span, 'ORG', last)
  }
  if (name === null) return last !== undefined && isPropertyName(last) ? NONE : OTHER
  if (tail.some(text => OFFICES.test(text) || text === '等') || isMedium(doc, name)) return OTHER
  if (name.mention === 'GPE' ? !isOwnedByPlace(tail) : !HOLDERS.has(name.mention) && !isHouse(doc, name)) return OTHER
  const type = name.mention === 'FAC' ? 'ORG' : name.mention!
  return embedded(parsed, clause, k, at) ?? named(doc, parsed, clause, at, name, type, last)
}

const isHouse = ({ article }: Recognized, name: Token): boolean =>
  name.mention === 'FAC' && HOUSES.test(slice(article.plain, name))

function named(
  doc: Recognized,
  parsed: Parsed,
  clause: Clause,
  at: number,
  span: Span,
  type: EntityType,
  last: string | undefined,
): Subject {
  const isReport = last !== undefined && REPORTS.test(last) && isCompany(doc, span)
  const says = isReport ? 'nothing' : saysAfter(parsed, clause, at)
  return { kind: 'named', span, type, says: says !== 'nothing', gives: says === 'object' }
}

/** 苏州|地区|生产总值, not 沈阳|某某|置业|资产总额. */
const isOwnedByPlace = (tail: readonly string[]): boolean =>
  tail.length === 0 || (tail.length < 3 && isPropertyName(tail.at(-1)!)) || indicatorAtEnd(tail.join(''))?.start === 0

/** How far behind a subject another one is looked for, in tokens. */
const REACH = 40

/** The subject of what a verb states, where it names one: 孔某|同意|公司|出[40万元]. */
function embedded(parsed: Parsed, clause: Clause, from: number, at: number): Subject | null {
  let found: Subject | null = null
  let inPhrase = false
  const reach = Math.min(clause.tokens.length, from + REACH)
  for (let k = from; k < reach && clause.tokens[k] !== at; k++) {
    const token = parsed.tokens[clause.tokens[k]!]!
    const next = parsed.tokens[clause.tokens[k + 1] ?? -1]
    if (token.cls === 'P') inPhrase = true
    else if (token.cls === 'V') inPhrase = false
    else if (!inPhrase && next !== undefined && next.cls === 'V' && clause.tokens[k + 1] !== at) {
      if (token.cls === 'M' && HOLDERS.has(token.mention))
        found = { kind: 'named', span: token, type: token.mention!, says: next.word.trigger === 'SAY', gives: false }
      else if (PRONOUNS.has(token.word.text))
        found = { kind: 'pronoun', span: token, type: PRONOUNS.get(token.word.text)! }
      else if (token.cls === 'N' && token.word.suffix === 'person') found = OTHER
    }
  }
  return found
}

/**
 * What the last verb of a clause says: the next clause (国家统计局 | 今天 | 公布, 巴菲特 | 在声明中 | 说), an object, or nothing
 * where it is no such verb.
 */
function saysAfter({ tokens }: Parsed, clause: Clause, at: number): 'clause' | 'object' | 'nothing' {
  if (at >= 0 && tokens[at]!.clause === clause.index) return 'nothing'
  const last = endOf(clause)
  const verb = last.findLastIndex(i => tokens[i]!.cls === 'V' || isSaying(tokens[i]!))
  if (verb < 0 || !isSaying(tokens[last[verb]!]!)) return 'nothing'
  return last.slice(verb + 1).some(i => 'MNG'.includes(tokens[i]!.cls)) ? 'object' : 'clause'
}

const isSaying = ({ word }: Token): boolean => word.trigger === 'SAY' || /(?:发现|显示|认为|预计|预测)$/.test(word.text)
