import type { EntityType, Recognized, TimeMention } from '../../model/layers.ts'
import { indexAfter, type Span } from '../../model/span.ts'
import { type Base, basesOf, isInBase } from '../bases.ts'
import type { Parsed } from '../clause/clauses.ts'
import { nameSymbol, symbol } from '../clause/symbols.ts'
import type { Token } from '../clause/tokens.ts'

/** A time or a place that the text names, with what is known of it whichever amount asks. Numbers are those of `symbols.ts`. */
export interface Adjunct extends Span {
  readonly parsed: Parsed
  /** EDTF of a time; the name of a place. */
  readonly value: string
  /** The words that say so: of 全市 those that name the city. */
  readonly source: Span
  /** Indexes of its first and its last token. */
  readonly first: number
  readonly last: number
  /** Index of its clause; that of its bracket's host where a closed bracket holds it, then `isGloss`. */
  readonly clause: number
  readonly isGloss: boolean
  /** How precise a time is, what kind of place it is. */
  readonly sort: number
  /** Its words, digits left out. */
  readonly form: number
  /** Its last character, of a place. */
  readonly level: number
  /** Words around it. */
  readonly before: number
  readonly before2: number
  readonly after: number
  /** Where in its clause it stands: alone, at its head, after a preposition at its head, or farther in. */
  readonly opening: number
  /** The first verb after it. */
  readonly verb: number
  /** Whether what follows is somebody's saying. */
  readonly isSaid: boolean
  readonly isBase: boolean
  /** Whether it opens its clause and frames what follows: no day or hour, which are of an event, and no 全市. */
  readonly isFrame: boolean
  /** How it lies to the day of the article. */
  readonly age: number
  /** What it scores by itself, by where it stands to an amount. */
  readonly scores: Map<number, number>
}

/** The times and the places that a sentence names, in order. */
export interface Adjuncts {
  readonly times: readonly Adjunct[]
  readonly places: readonly Adjunct[]
  /** Times that cannot be placed on the calendar: 目前, 近日. */
  readonly vague: readonly Span[]
  readonly bases: readonly Base[]
}

/** Reads what a sentence names. */
export function adjunctsOf(doc: Recognized, parsed: Parsed): Adjuncts {
  const { start, end } = doc.sentences[parsed.sentence]!
  const bases = basesOf(doc, parsed.words)
  const times: Adjunct[] = []
  const vague: Span[] = []
  for (let t = indexAfter(doc.times, start); t < doc.times.length && doc.times[t]!.start < end; t++) {
    const time = doc.times[t]!
    if (time.edtf === null) vague.push(time)
    else
      times.push(adjunct(doc, parsed, bases, { ...time, source: time, value: time.edtf, sort: precision(time.edtf) }))
  }
  return { times, vague, bases, places: placesIn(doc, parsed, bases) }
}

const PLACE_TYPES: ReadonlySet<EntityType | null> = new Set<EntityType>(['GPE', 'LOC', 'FAC'])
/** 全市, 我省: the place of that level that was named last. */
const ANAPHORS: ReadonlySet<string> = new Set(
  ['全', '我', '该', '本'].flatMap(whose => [...'省市县区州镇乡村旗'].map(level => whose + level)).concat('当地'),
)

/** What may be the place of an amount. One character is none, and countries side by side (中美) are partners. */
function placesIn(doc: Recognized, parsed: Parsed, bases: readonly Base[]): Adjunct[] {
  const { article } = doc
  const found: { start: number; end: number; source: Span; sort: string }[] = []
  const { tokens } = parsed
  for (const [at, token] of tokens.entries()) {
    const { start, end, mention, tag, word } = token
    const last = found.at(-1)
    if (last !== undefined && start < last.source.end) continue
    if (PLACE_TYPES.has(mention)) {
      if (end - start === 1 || doc.mentions[indexAfter(doc.mentions, start)]!.rule === 'pair') continue
      const upTo = endOfParts(article.plain, tokens, at)
      const between = last === undefined ? null : article.plain.slice(last.source.end, start)
      if (last !== undefined && last.sort !== 'all' && between !== null && /^(?:[、和及与或]|以及)?$/.test(between)) {
        last.end = end
        last.source = { start: last.source.start, end: upTo }
        last.sort = between === '' ? mention! : 'list'
      } else found.push({ start, end, source: { start, end: upTo }, sort: mention! })
    } else if (mention !== null && mention !== 'PERSON') {
      const name = placeInName(parsed, token)
      if (name !== null) found.push({ ...name, source: name, sort: `in ${mention}` })
    } else if (ANAPHORS.has(word.text)) {
      const source = lastNamed(doc, start, word.text.at(-1)!)
      if (source !== null) found.push({ start, end, source, sort: 'all' })
    } else if (mention === null && tag === 'ns' && token.cls === 'N')
      found.push({ start, end, source: token, sort: tag })
  }
  return found.map(it =>
    adjunct(doc, parsed, bases, {
      ...it,
      value: article.text.slice(it.source.start, it.source.end),
      sort: nameSymbol(it.sort),
    }),
  )
}

const SIDE = '[东西南北中]{1,2}部(?!时间|战区)|[东西南北]{1,2}[缘岸侧郊麓]'
const STRETCH = '沿海|沿岸|沿线|一带(?!一路)|[境域]内(?!外)|全境|海域|水域|流域|[上中下]{1,2}游|干流|腹地|内陆|上空'
const SOME = '(?:大部|局部|大?部分(?=地区|海域|水域))'
const WORD = `(?:${SIDE}|${STRETCH}|${SOME}|地区(?!生产|总产))`

/** Parts of a place, which its name leaves out: 乌克兰[东部], 福建[沿海], 平壤[一带], 重庆[西部和北部]. */
const PARTS = new RegExp(`${WORD}+(?:[、和及]${WORD}+)*`, 'y')

/** Where the parts of the place end that token `at` names, with its last word; its own end when none follow. */
function endOfParts(text: string, tokens: readonly Token[], at: number): number {
  const { end } = tokens[at]!
  PARTS.lastIndex = end
  if (!PARTS.test(text)) return end
  let last = at
  while (last + 1 < tokens.length && tokens[last + 1]!.end <= PARTS.lastIndex) last++
  return tokens[last]!.end
}

/** The place that a longer name begins with: [江苏省苏州市]统计局. */
function placeInName({ words }: Parsed, { start, end }: Token): Span | null {
  let last = start
  for (let i = indexAfter(words, start); words[i]?.start === last && words[i]!.tag === 'ns' && words[i]!.end < end; i++)
    last = words[i]!.end
  return last === start ? null : { start, end: last }
}

/** How many names back the place is looked for that 全市 stands for. */
const NAMES = 60

function lastNamed({ mentions, article }: Recognized, offset: number, level: string): Span | null {
  let some: Span | null = null
  for (let m = indexAfter(mentions, offset) - 1, n = 0; m >= 0 && n < NAMES; m--, n++) {
    const { type, start, end } = mentions[m]!
    if (type !== 'GPE' || end > offset) continue
    if (article.plain[end - 1] === level) return { start, end }
    some ??= { start, end }
  }
  return some
}

const SORTS = {
  until: nameSymbol('until'),
  since: nameSymbol('since'),
  range: nameSymbol('range'),
  clock: nameSymbol('clock'),
  day: nameSymbol('day'),
  month: nameSymbol('month'),
  year: nameSymbol('year'),
}

function precision(edtf: NonNullable<TimeMention['edtf']>): number {
  if (edtf.startsWith('../')) return SORTS.until
  if (edtf.endsWith('/..')) return SORTS.since
  if (edtf.includes('/')) return SORTS.range
  if (edtf.includes('T')) return SORTS.clock
  return edtf.length > 7 ? SORTS.day : edtf.length > 4 ? SORTS.month : SORTS.year
}

/** How many characters of it are looked at. */
const LONGEST_FORM = 12
const ALONE = nameSymbol('alone')
const HEAD = nameSymbol('head')
const AFTER_PREPOSITION = nameSymbol('P head')
const FARTHER = nameSymbol('in')
const START = nameSymbol('^')
const END = nameSymbol('$')
/** How far on a verb or a saying is looked for, in tokens. */
const REACH = 10

/** Sorts that are of an event, or that only stand for a place, or stand in another name or in no name. */
const EVENTUAL: ReadonlySet<number> = new Set(
  ['clock', 'day', 'all', 'ns', 'in ORG', 'in EVENT', 'in WORK', 'in AWARD', 'in PROJECT'].map(nameSymbol),
)

interface Named extends Span {
  readonly source: Span
  readonly value: string
  readonly sort: number
}

function adjunct(doc: Recognized, parsed: Parsed, bases: readonly Base[], named: Named): Adjunct {
  const { tokens, clauses } = parsed
  const { start, end, source, value, sort } = named
  const first = Math.min(indexAfter(tokens, start), tokens.length - 1)
  const last = Math.min(indexAfter(tokens, end - 1), tokens.length - 1)
  const own = clauses[tokens[first]!.clause] ?? clauses[0]!
  const isGloss = own.depth > 0
  const { position } = tokens[first]!
  const clause = own.tokens
  const next = tokens[last]!.position + 1
  const isHead = position === 0
  const isLast = next >= clause.length
  const before = tokens[clause[position - 1] ?? -1]
  let verb: Token | undefined
  let isSaid = false
  for (let i = last + 1; i < tokens.length && i <= last + REACH; i++) {
    const token = tokens[i]!
    if (token.cls === '.' || token.cls === ';' || (token.cls === ',' && i > last + 1)) break
    if (token.cls === 'V' || token.cls === 'G') verb ??= token
    if (token.word.trigger === 'SAY') isSaid = true
  }
  const text = doc.article.plain.slice(start, Math.min(end, start + LONGEST_FORM))
  return {
    parsed,
    start,
    end,
    source,
    value,
    first,
    last,
    clause: own.index,
    isGloss,
    sort,
    form: symbol(text.replace(/\d+/g, 'N')),
    level: symbol(doc.article.plain[end - 1]!),
    before: before?.word.symbol ?? START,
    before2: tokens[clause[position - 2] ?? -1]?.word.symbol ?? START,
    after: tokens[clause[next] ?? -1]?.word.symbol ?? END,
    opening: isHead ? (isLast ? ALONE : HEAD) : position === 1 && before?.cls === 'P' ? AFTER_PREPOSITION : FARTHER,
    verb: verb?.word.symbol ?? END,
    isSaid,
    // 上年同期|为80亿元 tells how much was then, and compares nothing itself
    isBase: isInBase(bases, named) && !(isHead && tokens[clause[next] ?? -1]?.word.trigger === 'COP'),
    isFrame: isHead && !EVENTUAL.has(sort),
    age: ageOf(value, doc.article.referenceDate),
    scores: new Map(),
  }
}

const AGES = {
  future: nameSymbol('future'),
  now: nameSymbol('now'),
  last: nameSymbol('last'),
  old: nameSymbol('old'),
  none: nameSymbol('-'),
}

/** How a time lies to the day of the article. */
function ageOf(edtf: string, reference: string | null): number {
  if (reference === null || !/^\d{4}/.test(edtf)) return AGES.none
  if (edtf.length >= 10 && reference.length >= 10 && !edtf.includes('/')) {
    const days = (Date.parse(edtf.slice(0, 10)) - Date.parse(reference.slice(0, 10))) / 86_400_000
    return days > 0 ? AGES.future : days >= -2 ? AGES.now : AGES.old
  }
  const years = Number(edtf.slice(0, 4)) - Number(reference.slice(0, 4))
  return years > 0 ? AGES.future : years === 0 ? AGES.now : years === -1 ? AGES.last : AGES.old
}
