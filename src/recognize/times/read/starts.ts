import { type CharSet, charSet } from '../../../model/char-set.ts'

/** Something that reads at a place of the text, and what it can begin with. */
export interface Starting<T> {
  readonly read: T
  /** Words it can begin with; the first two characters of each count, the only one of a single character. */
  readonly words: () => Iterable<string>
  /** Whether it also begins with a number. */
  readonly numbers?: boolean
}

/** Tells which readers can begin at a place, by its first two characters; bit `i` stands for `readers[i]`. */
export interface StartTable {
  /** Every character that something can begin with. */
  readonly firsts: CharSet
  /** By the first character: the readers of words of one character, and the marks below. */
  readonly ones: Uint16Array
  /** By `pairIndex`: the readers of longer words. Pairs that share an index only cost a look in vain. */
  readonly pairs: Uint16Array
  readonly numbers: number
}

/** Longer words begin with the character. */
const PAIRED = 1 << 15
/** A number begins with the character. */
const NUMBER = 1 << 14

export function startTable(readers: readonly Starting<unknown>[]): StartTable {
  const ones = new Uint16Array(65_536)
  const pairs = new Uint16Array(PAIRS)
  let numbers = 0
  readers.forEach((reader, i) => {
    for (const word of reader.words()) {
      const first = word.charCodeAt(0)
      if (word.length === 1) ones[first]! |= 1 << i
      else {
        ones[first]! |= PAIRED
        pairs[pairIndex(first, word.charCodeAt(1))]! |= 1 << i
      }
    }
    if (reader.numbers) numbers |= 1 << i
  })
  if (numbers > 0) for (const character of COUNT_STARTS) ones[character.charCodeAt(0)]! |= NUMBER
  const words = readers.flatMap(reader => [...reader.words()])
  return { firsts: charSet([...words, ...(numbers > 0 ? COUNT_STARTS : '')]), ones, pairs, numbers }
}

const PAIRS = 16_384
const pairIndex = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1)

/** The readers that can begin at `at`. `isInside` an expression any number will do, else only one that can be a time. */
export function startsAt({ ones, pairs, numbers }: StartTable, text: string, at: number, isInside: boolean): number {
  const first = text.charCodeAt(at)
  const own = ones[first]!
  if (own < NUMBER) return own
  let set = own & (NUMBER - 1)
  if ((own & PAIRED) !== 0) set |= pairs[pairIndex(first, text.charCodeAt(at + 1))]!
  if ((own & NUMBER) !== 0 && (isInside || mayBeTime(text, at))) set |= numbers
  return set
}

/** What a number in a time begins with. */
const COUNT_STARTS = '0123456789〇零一二三四五六七八九十廿卅百两俩仨半几数多'
/** After words that take a number: 前8个月, 近 三年. */
export const AFTER_HEAD = [...COUNT_STARTS, '千', ' ', '\u00a0', '\u3000']

/** What may stand right after a number that is a time or a length of time. */
const AFTER_NUMBER =
  '年月日号时点世季财课学赛周星礼天小分秒钟载个工交多余来几半至到起直止一、和及与HQapAP:：/／.-—–~～－―）) \u00a0\u3000'
/** After 个: 三个月, 两个小时, 一个半. */
const AFTER_CLASSIFIER = '月半多季世年星周礼小钟工交'

const ARABIC = 1
const HAN = 2
const AFTER = 4
const COUNTED = 8

let roles: Uint8Array | undefined

function buildRoles(): Uint8Array {
  const table = new Uint8Array(65_536)
  const mark = (characters: string, role: number) => {
    for (const character of characters) table[character.charCodeAt(0)]! |= role
  }
  mark('0123456789', ARABIC)
  mark('〇零一二三四五六七八九十百千廿卅两俩仨半几数多', HAN)
  mark(AFTER_NUMBER, AFTER)
  mark(AFTER_CLASSIFIER, COUNTED)
  return table
}

/** Longer numbers are in no time: nine Han characters and 多, 几 or 半 after them. */
const LONGEST = 12

/** A look past the number at `at`: most numbers go on in a way no time does (300名, 5.2%, 一个). */
function mayBeTime(text: string, at: number): boolean {
  roles ??= buildRoles()
  const kind = roles[text.charCodeAt(at)]! & (ARABIC | HAN)
  if ((kind & ARABIC) !== 0 && isFullYear(text, at)) return true
  let end = at + 1
  while ((roles[text.charCodeAt(end)]! & kind) !== 0) if (end++ - at > LONGEST) return false
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (next === CLASSIFIER) return (roles[text.charCodeAt(end + 1)]! & COUNTED) !== 0
  return (roles[next]! & AFTER) !== 0
}

/** 个 */
const CLASSIFIER = 0x4e2a

/** Four digits from 1900 to 2099, which need no 年: 2024上半年. */
function isFullYear(text: string, at: number): boolean {
  const first = text[at]
  const second = text[at + 1]
  if (!((first === '2' && second === '0') || (first === '1' && second === '9'))) return false
  return isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4)
}

const isDigit = (text: string, at: number): boolean => (roles![text.charCodeAt(at)]! & ARABIC) !== 0
