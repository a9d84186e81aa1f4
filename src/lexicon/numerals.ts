import { type CharSet, charSet } from '../model/char-set.ts'

/** What a character can be in a numeral. */
export const NumeralClass = {
  None: 0,
  /** 0–9 */
  Arabic: 1,
  /** 零〇一二…九两壹贰… */
  Digit: 2,
  /** 十百千拾佰仟, and 廿卅卌 that hold their digit */
  Place: 3,
  /** 万亿兆 */
  Big: 4,
  /** 几数: some, before a place */
  Few: 5,
  /** 半 */
  Half: 6,
  /** 俩仨: a numeral with its classifier */
  Pair: 7,
  /** `.` before a digit: .5 */
  Dot: 8,
  /** ½⅓ */
  Vulgar: 9,
  /** 点余多来个 and blanks: may go on after a numeral, never begin one */
  Joiner: 10,
} as const

const DIGITS = ['零〇', '一壹', '二两贰弍', '三叁参弎', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const PLACES: Readonly<Record<string, readonly [value: number, place: number]>> = {
  十: [1, 1],
  拾: [1, 1],
  廿: [2, 1],
  卅: [3, 1],
  卌: [4, 1],
  百: [1, 2],
  佰: [1, 2],
  千: [1, 3],
  仟: [1, 3],
}
const BIGS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 }

/** Formal digits that are also everyday words or parts of them (队伍, 大陆, 放肆, 收拾, 参加): alone they are no numeral. */
export const AMBIGUOUS_FORMAL = new Set('肆伍陆参拾佰仟')

interface NumeralTable {
  /** Every character that a numeral can begin with. */
  readonly starts: CharSet
  /** `NumeralClass` by char code. */
  readonly classes: Uint8Array
  /** Digit 0–9, the digit of a place (廿 2, 十 1), the power of ten of 万 亿 兆, by char code. */
  readonly values: Uint8Array
  /** Power of ten of a place, by char code. */
  readonly places: Uint8Array
}

let table: NumeralTable | undefined

/** The character classes, built on first use. */
export function numeralTable(): NumeralTable {
  table ??= buildTable()
  return table
}

function buildTable(): NumeralTable {
  const classes = new Uint8Array(65536)
  const values = new Uint8Array(65536)
  const places = new Uint8Array(65536)
  const started: string[] = []
  const set = (char: string, kind: number, value: number) => {
    started.push(char)
    classes[char.charCodeAt(0)] = kind
    values[char.charCodeAt(0)] = value
  }
  for (let digit = 0; digit < 10; digit++) {
    set(String(digit), NumeralClass.Arabic, digit)
    for (const char of DIGITS[digit]!) set(char, NumeralClass.Digit, digit)
  }
  for (const [char, [value, place]] of Object.entries(PLACES)) {
    set(char, NumeralClass.Place, value)
    places[char.charCodeAt(0)] = place
  }
  for (const [char, power] of Object.entries(BIGS)) set(char, NumeralClass.Big, power)
  for (const char of '几数') set(char, NumeralClass.Few, 0)
  set('半', NumeralClass.Half, 0)
  set('俩', NumeralClass.Pair, 2)
  set('仨', NumeralClass.Pair, 3)
  set('.', NumeralClass.Dot, 0)
  for (const char of '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞') set(char, NumeralClass.Vulgar, 0)
  const starts = charSet(started)
  for (const char of '点余馀多来个 \u00a0') set(char, NumeralClass.Joiner, 0)
  return { starts, classes, values, places }
}
