import { type Ending, nameEndings } from '../../../lexicon/endings.ts'
import { type KnownName, knownNames } from '../../../lexicon/names.ts'
import { fromTables } from '../../../lexicon/own.ts'
import { isTransliterated, type Surname, surnameOf } from '../../../lexicon/persons.ts'
import { branch, root } from '../../../lexicon/trie.ts'
import { endingsOf, wordsOf } from '../../../lexicon/words.ts'
import { wordLimit, wordNumber } from '../../../model/word-table.ts'
import { marksIn } from './marks.ts'

/** Which rules have business with a word: bits, so that a rule passes over the other words at once. */
export const Hint = {
  ending: 1,
  surname: 2,
  sounds: 4,
  place: 8,
  /** Names of the lexicon may begin inside it: jieba guessed it, or it is a time. */
  loose: 32,
  /** A name of the lexicon may begin with it; of a word of one character, its second is not seen. */
  known: 64,
} as const

/** How far a word leads into the names of the lexicon. */
interface KnownStart {
  /** The longest name that the word is or may begin with, and its length in UTF-16 units; null and 0 for none. */
  readonly name: KnownName | null
  readonly length: number
  /** Where longer names go on, in the trie of names; 0 when none does. */
  readonly node: number
}

/** What a word may be to a name; told by its characters and jieba's tag alone, so it is looked up once a word. */
export interface Lexeme {
  readonly tag: string
  /** Bits of {@link Hint}. */
  readonly hints: number
  /** What {@link marksIn} it. */
  readonly marks: number
  /** Han characters only. */
  readonly han: boolean
  /** One character. */
  readonly single: boolean
  /** May stand inside a name. */
  readonly inside: boolean
  /** Opens a name: a proper noun, an unknown word, Latin letters. */
  readonly proper: boolean
  /** Opens a name of a body: 全国, 国家, 市. */
  readonly scope: boolean
  /** Ends a name, with the length of the ending in UTF-16 units; null and 0 otherwise. */
  readonly ending: Ending | null
  readonly endingLength: number
  /** Can be a whole name with its ending: 国家统计局, 清水河, 官厅水库; not 高速铁路, 沿海地区. */
  readonly standsAlone: boolean
  /** A title or role: 主席, 记者, 先生. */
  readonly title: boolean
  /** A verb that persons and bodies do: 表示, 会见. */
  readonly saying: boolean
  /** A word that introduces a person: 名叫, 任命. */
  readonly introducing: boolean
  /** The surname it is or begins with, where jieba's tag lets it be a name. */
  readonly surname: Surname | null
  /** jieba says that it names a person. */
  readonly person: boolean
  /** Jieba does not know it: its guess at a word. */
  readonly guess: boolean
  /** A word of grammar, as 和 and 对 are, that may look like a surname. */
  readonly functional: boolean
  /** Han characters that write foreign names: 斯特拉. */
  readonly transliterated: boolean
  readonly place: boolean
  /** Names nothing by itself, whatever jieba says: 大城市. */
  readonly common: boolean
  /** Null when no name of the lexicon begins so. */
  readonly known: KnownStart | null
  /** 协会会长 as 协会 and 会长, with the length of the body; null for other words. */
  readonly halves: { readonly body: Lexeme; readonly title: Lexeme; readonly bodyLength: number } | null
}

interface Memory {
  /** Two integers a word, by its number: its {@link tagCode} and the index of its lexeme. */
  readonly table: Int32Array
  /** Words that are the same to a name share a lexeme: the few that most words have stay in the processor's cache. */
  readonly lexemes: Lexeme[]
  readonly indexes: Map<string, number>
}

const open = fromTables((): Memory => ({ table: new Int32Array(2 * wordLimit), lexemes: [], indexes: new Map() }))

/** The lexeme of the word `text[start, end)`; remembered, since most words have been seen before. */
export function lexemeAt(text: string, start: number, end: number, tag: string): Lexeme {
  const memory = open()
  const { table, lexemes } = memory
  const number = wordNumber(text, start, end)
  const code = tagCode(tag)
  if (number >= 0 && table[number * 2] === code) return lexemes[table[number * 2 + 1]!]!
  const lexeme = describe(text.slice(start, end), tag)
  if (number < 0) return lexeme
  const index = indexOf(lexeme, memory)
  table[number * 2] = code
  table[number * 2 + 1] = index
  return lexemes[index]!
}

/** Where the lexeme stands, or an equal one. */
function indexOf(lexeme: Lexeme, { lexemes, indexes }: Memory): number {
  if (lexeme.known !== null || lexeme.halves !== null) return lexemes.push(lexeme) - 1
  const key = JSON.stringify(Object.values(lexeme))
  const index = indexes.get(key) ?? lexemes.push(lexeme) - 1
  indexes.set(key, index)
  return index
}

/** A part of speech in one integer, by its length and its first three letters: more than tell jieba's apart. Never 0. */
function tagCode(tag: string): number {
  let code = tag.length
  for (let i = 0; i < tag.length && i < 3; i++) code = (code << 8) | tag.charCodeAt(i)
  return code
}

const figures: Lexeme[] = []

/** The lexeme of a quantity or time that begins with a digit; all of a tag are alike but for the length. */
export function figureLexeme(tag: 'q' | 't', single: boolean): Lexeme {
  const index = (tag === 'q' ? 0 : 2) + (single ? 1 : 0)
  figures[index] ??= describe(single ? '1' : '11', tag)
  return figures[index]
}

const NAME_WORDS = wordsOf('in-name')
const OUTSIDE_WORDS = wordsOf('no-name')
const SCOPES = wordsOf('scope')
const ACTING = wordsOf('acts')
const INTRODUCING = wordsOf('introduces')
const COMMON_NOUNS = wordsOf('common-noun')

const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const insideTags = tags('n ns nt nz nr nrt nrfg j vn an b eng l s ng g ag vg tg i nl nw zg')
const personTags = tags('nr nrt nrfg')
/** Of words that may end a name; 部署 and 认为 do not. jieba takes 站 for a verb, and 高速 for an adverb. */
const endingTags = tags('n ns nt nz nr nrt nrfg j x l vn s ng an b g i zg')
const sceneryTags = tags('ns nz nr')
const functionTags = tags('c p u uj ul uz ug ud d r y e f t q m mq v')
const divisions = /(?:[省市区县旗镇乡村州]|街道)$/
const hanOnly = /^[\u3007\u4e00-\u9fff]+$/
const latin = /^[A-Za-z][A-Za-z0-9]*$/
/** Characters of function words: a guess that holds one is no name. */
const functionCharacters =
  /[的了是在不和与为及对从被把着过也就都而且或这那该此其之以于将会能可要使让给由占赴受随等到所则又再还已各每某我你他她它们么吗呢吧啊如若因但仅至乃即向据称说来去前后里内外间时年月日曾经]/

/** Names of villages begin with where they lie: 后|姜村, 外|冈镇. */
const villages = /^[前后里外内][^省市县区旗镇乡村州]+[镇乡村]$/

function describe(word: string, tag: string): Lexeme {
  const han = hanOnly.test(word)
  const barrier = (tag === 'q' || tag === 't') && !NAME_WORDS.has(word)
  const guess = tag === 'x' && han
  const unknown = (guess && !functionCharacters.test(villages.test(word) ? word.slice(1) : word)) || latin.test(word)
  const usable = han && (insideTags.has(tag) || NAME_WORDS.has(word) || SCOPES.has(word))
  const rank = barrier ? 0 : titleLength(word)
  const title = rank > 0
  const apart = barrier || OUTSIDE_WORDS.has(word) || (title && !NAME_WORDS.has(word.slice(-rank)))
  const inside = !apart && (unknown || usable)
  const person = personTags.has(tag)
  const { ending, length } =
    barrier || !han || !(endingTags.has(tag) || word === '站' || word === '高速') ? noEnding : findEnding(word, tag)
  const surname = han && (word.length === 1 || person || guess) ? surnameOf(word) : null
  const transliterated = han && isTransliterated(word)
  const place = tag === 'ns'
  const known = leadIn(word, guess || place || tag === 't')
  const halves = halve(word)
  return {
    tag,
    hints:
      (guess || tag === 't' ? Hint.loose : 0) |
      (known === null ? 0 : Hint.known) |
      (ending === null ? 0 : Hint.ending) |
      (surname === null ? 0 : Hint.surname) |
      (transliterated ? Hint.sounds : 0) |
      (han && (place || divisions.test(word)) ? Hint.place : 0),
    marks: marksIn(word),
    han,
    single: word.length === 1,
    inside,
    proper: inside && (unknown || person || tag === 'nt' || (tag === 'ns' && word.length > 2)),
    scope: SCOPES.has(word),
    ending,
    endingLength: length,
    standsAlone: ending !== null && isWholeName(word, tag, ending, length, guess, surname),
    title,
    saying: ACTING.has(word),
    introducing: INTRODUCING.has(word),
    surname,
    person,
    guess,
    functional: functionTags.has(tag),
    transliterated,
    place,
    common: COMMON_NOUNS.has(word),
    known,
    halves,
  }
}

/** The names that begin with the word; names shorter than it count only where jieba's word may be torn. */
function leadIn(word: string, torn: boolean): KnownStart | null {
  const { trie } = knownNames()
  let node = root
  let name: KnownName | null = null
  let length = 0
  for (let i = 0; i < word.length; i++) {
    node = branch(trie, node, word.charCodeAt(i))
    if (node === 0) break
    const value = trie.values[node]
    if (value === undefined || (!torn && i + 1 < word.length)) continue
    name = value
    length = i + 1
  }
  return name === null && node === 0 ? null : { name, length, node }
}

const noEnding = { ending: null, length: 0 }

function findEnding(word: string, tag: string): { ending: Ending | null; length: number } {
  const found = nameEndings().endingAt(word, word.length)
  if (found === null) return noEnding
  const { text, value: ending } = found
  if (ending.need === 'beside' && word !== text && COMMON_NOUNS.has(word)) return noEnding
  const isPart = text.length === 1 && word.length > 1
  return isPart && !mayEndLonger(word, tag, ending) ? noEnding : { ending, length: text.length }
}

/** 路, 河, 部 at the end of a longer word: 水利局 but not 思路 or 干部; scenery only where jieba calls it a place. */
function mayEndLonger(word: string, tag: string, { type }: Ending): boolean {
  if (COMMON_NOUNS.has(word.slice(-2)) || COMMON_NOUNS.has(word.slice(-3))) return false
  return (type !== 'FAC' && type !== 'LOC') || sceneryTags.has(tag)
}

/** Whether a word with an ending of `length` UTF-16 units is a name by itself, as far as jieba's tag tells. */
function isWholeName(
  word: string,
  tag: string,
  { type }: Ending,
  length: number,
  guess: boolean,
  surname: Surname | null,
): boolean {
  if (word.length <= length || word.length < 3 || COMMON_NOUNS.has(word)) return false
  if (tag === 'nt') return word.length > 3
  if (tag === 'nz') return type === 'FAC' && length > 1
  return tag === 'ns' || (tag === 'nr' && surname === null) || (guess && length > 1)
}

/** Characters before a title, at most, that leave the word a title: 常务副总经理. */
const longestRank = 4

const titleIn = endingsOf('title')

/** How many characters of title the word ends with; 0 when it is no title. */
function titleLength(word: string): number {
  const length = titleIn(word)
  return word.length <= length + longestRank ? length : 0
}

/** A word that joins a body and its head falls apart: 协会|会长, 省委|副书记. */
function halve(word: string): Lexeme['halves'] {
  const length = titleLength(word)
  if (length < 2 || word.length < 4) return null
  const bodyLength = word.length - length - (word[word.length - length - 1] === '副' ? 1 : 0)
  const body = word.slice(0, bodyLength)
  if (nameEndings().endingAt(body, body.length)?.text !== body) return null
  return { body: describe(body, 'nt'), title: describe(word.slice(bodyLength), 'n'), bodyLength }
}
