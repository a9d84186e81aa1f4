import { COMMON_NOUNS, type Ending, longestEnding, nameEndings } from '../../lexicon/endings.ts'
import { NAME_WORDS, OUTSIDE_WORDS, SAYING, SCOPES, TITLE_ENDINGS } from '../../lexicon/name-words.ts'
import { isTransliterated, surnameOf } from '../../lexicon/persons.ts'

/** What a word may be to a name; told by its characters and jieba's tag alone, so it is looked up once a word. */
export interface Lexeme {
  /** May stand inside a name. */
  readonly inside: boolean
  /** Opens a name: a proper noun, an unknown word, Latin letters. */
  readonly proper: boolean
  /** Opens a name of a body: 全国, 国家, 市. */
  readonly scope: boolean
  /** Ends a name, with the length of the ending in UTF-16 units; null and 0 otherwise. */
  readonly ending: Ending | null
  readonly endingLength: number
  /** A title or role: 主席, 记者, 先生. */
  readonly title: boolean
  /** A verb that persons and bodies do: 表示, 会见. */
  readonly saying: boolean
  /** One character, a surname. */
  readonly surname: boolean
  /** jieba or its shape says that it names a person. */
  readonly person: boolean
  /** Han characters that write foreign names: 斯特拉. */
  readonly transliterated: boolean
  readonly place: boolean
  /** One character. */
  readonly single: boolean
  readonly tag: string
  readonly han: boolean
  /** Where 市委书记 falls apart into body and title; 0 elsewhere. */
  readonly cut: number
}

const lexemes = new Map<string, Lexeme>()
const lexemesKept = 1 << 17

/** The lexeme of a word; remembered, since most words have been seen before. */
export function lexemeOf(word: string, tag: string): Lexeme {
  let lexeme = lexemes.get(word)
  if (lexeme === undefined || (lexeme.tag !== tag && (tag === 'q' || tag === 't'))) {
    lexeme = describe(word, tag)
    if (lexemes.size >= lexemesKept) lexemes.clear()
    lexemes.set(word, lexeme)
  }
  return lexeme
}

const insideTags = new Set('n ns nt nz nr nrt nrfg j vn an b eng l s ng g ag vg tg i nl nw zg'.split(' '))
/** Of words that may end a name; 部署 and 认为 do not. */
const endingTags = new Set('n ns nt nz nr nrt nrfg j x l vn s ng an b g i zg m f k'.split(' '))
const properTags = new Set('nr nrt nrfg nt'.split(' '))
/** Characters of function words: a guess that holds one is no name. */
const functional =
  /[的了是在不和与为及对从被把着过也就都而且或这那该此其之以于将会能可要使让给由占赴受随等到所则又再还已各每某我你他她它们么吗呢吧啊如若因但仅至乃即向据称说来去前后里内外间时年月日]/
const hanOnly = /^[\u3007\u4e00-\u9fff]+$/
const latin = /^[A-Za-z][A-Za-z0-9]*$/
const bodyAndTitle =
  /^(省委|市委|县委|区委|州委|镇委|党委|团委|工委|纪委|党总支|团总支|党支部|团支部|支部|政协|人大|工会|妇联|国务院|外交部|国防部|公安部|商务部)(?=副?(?:书记|主席|主任|委员|常委|部长|副部长|新闻发言人|发言人)$)/

function describe(word: string, tag: string): Lexeme {
  const han = hanOnly.test(word)
  const outside = OUTSIDE_WORDS.has(word)
  const title = TITLE_ENDINGS.some(ending => word.endsWith(ending) && word.length <= ending.length + 4)
  const barrier = (tag === 'q' || tag === 't') && !NAME_WORDS.has(word)
  const { ending, length } = barrier || !han || !endingTags.has(tag) ? none : findEnding(word, tag)
  const unknown = (tag === 'x' && han && !functional.test(word)) || latin.test(word)
  const inside =
    !outside &&
    !barrier &&
    !title &&
    (unknown || (han && (insideTags.has(tag) || NAME_WORDS.has(word) || SCOPES.has(word))))
  return {
    inside,
    proper: inside && (unknown || properTags.has(tag) || (tag === 'ns' && word.length > 2)),
    scope: SCOPES.has(word),
    ending,
    endingLength: length,
    title,
    saying: SAYING.has(word),
    surname: word.length === 1 && surnameOf(word) !== undefined,
    person: tag === 'nr' || tag === 'nrfg' || tag === 'nrt',
    transliterated: han && isTransliterated(word),
    place: tag === 'ns',
    single: word.length === 1,
    tag,
    han,
    cut: bodyAndTitle.exec(word)?.[1]?.length ?? 0,
  }
}

const none = { ending: null, length: 0 }

/** 路, 河, 山 at the end of a longer word name a place only where jieba says so or does not know the word. */
const isScenery = ({ type }: Ending): boolean => type === 'FAC' || type === 'LOC'
const sceneryTags = new Set('ns nz x'.split(' '))

function findEnding(word: string, tag: string): { ending: Ending | null; length: number } {
  const endings = nameEndings()
  for (let length = Math.min(word.length, longestEnding); length > 0; length--) {
    const ending = endings.get(word.slice(-length))
    if (ending === undefined) continue
    if (length === 1 && word.length > 1 && (COMMON_NOUNS.has(word.slice(-2)) || COMMON_NOUNS.has(word.slice(-3))))
      return none
    if (length === 1 && word.length > 1 && isScenery(ending) && !sceneryTags.has(tag)) return none
    return { ending, length }
  }
  return none
}
