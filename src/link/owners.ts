import { isUnqualified } from '../lexicon/indicators.ts'
import type { Argument, Recognized } from '../model/layers.ts'
import { type Span, slice, spansIn } from '../model/span.ts'
import { propertyStart } from './arguments.ts'
import { nounPhraseFirst } from './clause/chunks.ts'
import { beginOf, type Clause, clauseOf, type Parsed } from './clause/clauses.ts'
import type { Token } from './clause/tokens.ts'
import { isPropertyName, isSecondOrder } from './clause/word-facts.ts'
import { uncut } from './phrases.ts'

/** Characters that the name of an owner has at most. */
const LONGEST = 14
/** How many clauses before its own are looked at. */
const CLAUSES = 4

/** Rule of an owner that was not said again. */
const EARLIER_SUBJECT = 'earlier_subject'

/**
 * Whose a property is that opens its clause and names nobody: the subject of an earlier clause of the sentence, which Chinese
 * does not say twice. 泰和大桥位于城东，全长[29公里]; 泰和科技营收下降三成，净利润[8亿元]. Null where what changed is another
 * property (增幅), where a subject only says what follows, is more than one thing, or is too common a word to name an owner.
 */
export function ownerOf(doc: Recognized, parsed: Parsed, at: number, found: readonly Argument[]): Argument | null {
  const words = found.filter(({ role }) => role === 'entity' || role === 'property')
  const only = words[0]
  if (only === undefined || words.length > 1 || !only.certain) return null
  const name = slice(doc.article.plain, only)
  const clause = clauseOf(parsed, at)
  if (isSecondOrder(name) || READINGS.test(name) || spansIn(doc.mentions, only.start, only.end).length > 0) return null
  if (propertyStart(doc, only) !== only.start || !opens(parsed, clause, only)) return null
  const owner = subjectBefore(doc, parsed, clause)
  if (owner === null || overlaps(slice(doc.article.plain, owner), name)) return null
  return { role: 'entity', ...owner, rule: EARLIER_SUBJECT, certain: false }
}

/** Readings of an indicator that was named before, whose they are: 前值|[0.4%]. */
const READINGS = /^(?:前|初|终|预期|均)值$/

/** What is measured, with an owner before it: all the rest is the property. */
export const withOwner = (found: readonly Argument[], owner: Argument): Argument[] => [
  owner,
  ...found.map((it): Argument => (it.role === 'entity' ? { ...it, role: 'property' } : it)),
]

/** Whether nothing that may be a subject stands before a stretch of a clause. */
const opens = ({ tokens }: Parsed, clause: Clause, { start }: Span): boolean =>
  beginOf(clause).every(
    i =>
      tokens[i]!.start > start || (tokens[i]!.start === start ? tokens[i]!.cls !== 'V' : 'TD'.includes(tokens[i]!.cls)),
  )

/** 城市绿地率…，城市生活垃圾处理率: what is named again is not left out. */
const overlaps = (owner: string, property: string): boolean =>
  property.includes(owner.slice(0, 2)) || property.includes(owner.slice(-2))

function subjectBefore(doc: Recognized, parsed: Parsed, clause: Clause): Span | null {
  let { mark } = clause
  for (let c = clause.index - 1, n = 0; c >= 0 && n < CLAUSES; c--) {
    const earlier = parsed.clauses[c]!
    if (earlier.depth !== clause.depth || earlier.tokens.length === 0) continue
    if (mark !== ',' && mark !== ';') return null
    const subject = subjectOf(doc, parsed, earlier)
    if (subject !== 'none') return subject === 'other' ? null : subject
    mark = earlier.mark
    n++
  }
  return null
}

/** The subject of a clause: an owner; none where only times and properties stand before its predicate; else another. */
function subjectOf(doc: Recognized, { tokens }: Parsed, clause: Clause): Span | 'none' | 'other' {
  const begin = beginOf(clause).filter(i => tokens[i]!.cls !== '"')
  const first = begin.find(i => !'TDC'.includes(tokens[i]!.cls))
  if (first === undefined || 'VqA'.includes(tokens[first]!.cls)) return 'none'
  const phrase = nounPhraseFirst(tokens, begin)
  if (phrase[0] !== first || phrase.some(i => '、CR'.includes(tokens[i]!.cls))) return 'other'
  const words = { start: tokens[first]!.start, end: tokens[phrase.at(-1)!]!.end }
  const cut = propertyStart(doc, words)
  const said = begin.slice(begin.indexOf(phrase.at(-1)!) + 1).map(i => tokens[i]!)
  if (cut === words.start || (cut === words.end && said[0]?.cls === 'q')) return 'none'
  const isState = said.some(({ word }) => word.trigger === 'COP' || LYING.test(word.text))
  if (cut === words.end && !isState && !isMeasured(doc, said)) return 'other'
  const owning = phrase.map(i => tokens[i]!).filter(it => it.start < cut)
  while (owning.length > 0 && 'UBGAD'.includes(owning.at(-1)!.cls)) owning.pop()
  const last = owning.at(-1)
  if (last === undefined) return 'none'
  const owner = { start: words.start, end: Math.min(last.end, cut) }
  const length = owner.end - owner.start
  const whole = uncut(doc, owner)
  if (whole?.start !== owner.start || whole.end !== owner.end) return 'other'
  const isNamed = spansIn(doc.mentions, owner.start, owner.end).some(
    it => it.start === owner.start && it.end === owner.end,
  )
  if (length > LONGEST || isUnqualified(slice(doc.article.plain, owner))) return 'other'
  // 外屏尺寸为[6.2英寸]: measured itself
  return isNamed || (length > 2 && isState && said.every(({ cls }) => cls !== 'q')) ? owner : 'none'
}

/**
 * Whether what is said of a subject is how much it has of a property, or an amount, and names nothing else that a property
 * could be of: 上半年营收8亿元, 实现营收8亿元, 上涨2%; not 推出|新品.
 */
function isMeasured(doc: Recognized, said: readonly Token[]): boolean {
  const verb = said.findIndex(it => it.cls === 'V' && !isNoun(it))
  const before = verb < 0 ? said : said.slice(0, verb)
  const nouns = before.filter(isNoun)
  if (nouns.length > 0) return isProperty(doc, nouns)
  if (verb < 0 || said[verb]!.word.trigger === 'SAY') return false
  const objects = said.slice(verb).filter(isNoun)
  return objects.length === 0 || isProperty(doc, objects)
}

const isNoun = ({ cls, word }: Token): boolean => 'NGM'.includes(cls) || isPropertyName(word.text)

const isProperty = (doc: Recognized, nouns: readonly Token[]): boolean =>
  propertyStart(doc, { start: nouns[0]!.start, end: nouns.at(-1)!.end }) === nouns[0]!.start

/** Verbs of where something is, what belongs to it and since when. */
const LYING = /^(?:位于|坐落于?|地处|处于|属于|隶属于?|始?建于|成立于?|横跨|毗邻|包括|包含|下辖|辖)$/
