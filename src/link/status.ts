import type { Recognized, Status } from '../model/layers.ts'
import { indexAfter, type Span, spansIn } from '../model/span.ts'
import type { Clause, Parsed } from './clause/clauses.ts'
import { BOUNDS } from './clause/slot-words.ts'
import type { Token } from './clause/tokens.ts'

/** A list of aims: every item of 主要预期目标是：… is one, across ；. */
const AIMS = /目标(?:是|为|包括|[：:])/
const TARGET =
  /力争|争取|确保|力保|目标(?!任务的|完成|区间)|(?<![按照据为入超])计划(?!单列|生育|内|外|任务|[的”」』》，；、）)])|规划(?:建设|面积|投资|总)|拟(?=[按安投建募派回发收向以每使减增购在与引招新用对加提涨降升])|申请(?=[加提涨减降])|要达到|原则上|应当?不|[须得]不|不得/
const ESTIMATE = /预计|预估|预测|预报[：:，]|估计|估算|匡算|有望|料将|或将|可望|(?<![超出于合及达])预期(?!目标)/

/** Tells whether an amount of a sentence is stated as fact, as an aim or as a guess. */
export type StatusReader = (offset: number) => Status

const ACTUAL: StatusReader = () => 'actual'

/** Reads the words of a sentence that make what follows them aims or guesses, up to the next ；. */
export function readStatuses(doc: Recognized, parsed: Parsed): StatusReader {
  const { start, end } = doc.sentences[parsed.sentence]!
  const plain = doc.article.plain.slice(start, end)
  const coming = comingIn(doc, parsed)
  const aims = AIMS.exec(plain)
  const items: { readonly start: number; readonly end: number; readonly guess: number; readonly aim: number }[] = []
  let at = start
  for (const item of plain.split('；')) {
    const guess = at + indexOf(ESTIMATE, item)
    const aim = at + indexOf(TARGET, item)
    if (Math.min(guess, aim) < Number.POSITIVE_INFINITY) items.push({ start: at, end: at + item.length, guess, aim })
    at += item.length + 1
  }
  const from = aims ? start + aims.index : Number.POSITIVE_INFINITY
  if (items.length + coming.length === 0 && !aims) return ACTUAL
  return offset => {
    if (isStart(plain, offset - start)) return 'actual'
    const item = items[indexAfter(items, offset)]
    const isIn = item !== undefined && item.start <= offset
    if (isIn && item.guess < offset) return 'estimate'
    const isAim =
      (isIn && item.aim < offset) || from < offset || (coming[indexAfter(coming, offset)]?.start ?? offset) < offset
    return isAim ? 'target' : 'actual'
  }
}

/** How far before its amount 由 stands, and how far behind it the verb of 至. */
const NEAR = 12
/** 将由[1.8万元]增至2.4万元: what a plan starts from is there already; not 目标由5%调至6%. */
const isStart = (sentence: string, at: number): boolean =>
  /(?<!目标)[由从][^，。；、由从]{0,10}$/.test(sentence.slice(Math.max(0, at - NEAR), at)) &&
  /^[^，。；、由从至到]{1,10}[至到]/.test(sentence.slice(at, at + NEAR))

/** Where a pattern first stands; infinity when it does not. */
const indexOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY

/** What 将 says is to come: the rest of its clause, and the clauses after it that name no subject of their own. */
function comingIn(doc: Recognized, parsed: Parsed): Span[] {
  const { tokens, clauses } = parsed
  const coming: Span[] = []
  // one look at each clause, however often it says 将
  let until = -1
  for (const [i, { start, word, clause }] of tokens.entries()) {
    if (clause < 0 || start < until || !isComing(doc, parsed, i, word.text)) continue
    let last = clause
    until = tokens[clauses[clause]!.tokens.at(-1) ?? i]!.end
    for (; goesOn(parsed, clauses[last + 1]); last++)
      until = Math.max(until, tokens[clauses[last + 1]!.tokens.at(-1) ?? i]!.end)
    coming.push({ start, end: until })
  }
  return coming
}

/** Whether a clause says more of what was spoken of: one in brackets, and one that does not begin with what it speaks of. */
function goesOn({ tokens }: Parsed, clause: Clause | undefined): boolean {
  if (clause?.mark !== ',') return clause?.mark === '('
  const first = clause.tokens.find(i => !LEADING.includes(tokens[i]!.cls))
  return first === undefined || !'NGMR'.includes(tokens[first]!.cls) || tokens[first]!.word.text === '其中'
}

/** How many words a clause that describes an object may have after its verb: 将|符合|条件|的[3户]|纳入. */
const LONGEST_CLAUSE = 3

/** How far behind 将 its verb is looked for, in words. */
const FARTHEST = 40

/** What stands between 将 and what it leads in: adverbs, times, signs. */
const LEADING = 'DTX"'

/**
 * Whether a verb follows 将, or a phrase before a verb; a noun with a verb behind it is an object.
 *
 *     将|在|三年|内|投入[3亿元], 将|评出[1名]   →  to come      将|产业|列入[12条], 将|被骗|的[3万元]|追回  →  an object
 */
function isComing(doc: Recognized, parsed: Parsed, at: number, word: string): boolean {
  const { tokens, clauses } = parsed
  if (word === '将会' || word === '将要') return true
  if (word !== '将' || tokens[at - 1]?.word.text === '已') return false
  const clause = clauses[tokens[at]!.clause]
  const { position } = tokens[at]!
  const after = clause?.tokens.slice(position + 1, position + FARTHEST) ?? []
  const from = after.findIndex(i => !LEADING.includes(tokens[i]!.cls))
  const [first, ...rest] = from < 0 ? [] : after.slice(from).map(i => tokens[i]!)
  // 将达, 将超过[120万吨]: words before an amount that are a predicate as well
  const led = (from < 0 ? after : after.slice(0, from)).map(i => tokens[i]!.word)
  if (led.some(({ text, trigger, isPredicate }) => isPredicate || trigger !== null || BOUNDS.has(text))) return true
  if (first === undefined || 'Rq'.includes(first.cls)) return false
  if (isPlaced([first, ...rest])) return isAhead(doc, parsed, at)
  const isVerb = ({ cls }: Token): boolean => cls === 'V'
  if (first.cls !== 'V' && first.word.text !== '被') return 'PACB'.includes(first.cls) || !rest.some(isVerb)
  const de = rest.slice(0, LONGEST_CLAUSE).findIndex(it => it.cls === 'U')
  return de < 0 || rest.slice(0, de).some(it => it.cls === 'q') || !rest.slice(de).some(isVerb)
}

/** In words. */
const LONGEST_FRAME = 2

/** Whether a time that is to come opens the clause of a word, or is a clause before it: 明年|将补助标准提高到…; 下一步，公司|将产能…. */
function isAhead(
  { article: { plain, referenceDate }, times }: Recognized,
  { tokens, clauses }: Parsed,
  at: number,
): boolean {
  const own = clauses[tokens[at]!.clause]!
  const before = clauses[own.index - 1]
  const isFramed = before !== undefined && before.tokens.length > 0 && before.tokens.length <= LONGEST_FRAME
  const { start } = tokens[(isFramed ? before : own).tokens[0]!]!
  const { end } = tokens[at]!
  // the day of 19日宣布将利率上调到… is of the news
  if (tokens[at - 1]?.word.trigger === 'SAY') return false
  if (AHEAD.test(plain.slice(start, end))) return true
  return (
    referenceDate !== null &&
    spansIn(times, start, end).some(({ edtf }) => edtf !== null && /^\d/.test(edtf) && isAfter(edtf, referenceDate))
  )
}

const AHEAD = /^.{0,2}(?:未来|今后|下一?步|接下来)/

/** Whether a time begins after a day, as far as both are printed. */
const isAfter = (edtf: string, day: string): boolean => {
  const length = Math.min(edtf.split('/')[0]!.length, day.length)
  return edtf.slice(0, length) > day.slice(0, length)
}

/** Whether a noun stands before a verb that brings it to a level or a place: 将|补助|标准|提高|到[300元], 将|课题|细分|为[4种]. */
function isPlaced(words: readonly Token[]): boolean {
  const [first] = words as [Token]
  if (first.cls === 'P' || first.word.isPredicate || CAUSING.has(first.word.text)) return false
  const to = words.findIndex(
    ({ cls, word: { text } }) => PLACING.has(text) || (cls === 'V' && /.[为到至成]$/.test(text)),
  )
  if (to < 2) return false
  if (isNoun(first)) return true
  // 将|补助|标准|提高|到, but 将|投入|[3亿元]|到, 将|搭载|功率|为, 将|提升|广州|至|…
  const verb = 'VG'.includes(words[to - 1]!.cls) ? to - 1 : to
  const object = words.slice(1, verb)
  return (verb < to || words[to]!.cls === 'V') && object.some(isNoun) && object.every(({ cls }) => OBJECT.includes(cls))
}

const isNoun = ({ cls }: Token): boolean => cls === 'N' || cls === 'M'

/** Verbs whose object is who does or undergoes the next one: 将推动|产能提升至[100万吨] is to come. */
const CAUSING = new Set(['使', '让', '令', '推动', '促使', '促进', '带动', '拉动', '助推', '助力'])

/** What stands between a verb that modifies a noun and the verb that places it. */
const OBJECT = 'NGMBAUF、'

const PLACING = new Set('到至为在成给')
