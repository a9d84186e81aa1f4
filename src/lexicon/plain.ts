import type { DictGroup } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/t2cn'

export type Script = 'Hans' | 'Hant'

/** UTF-16 units looked at to tell the script. */
const HEAD = 65_536

/** Tells simplified from traditional script by the characters that only one of them has. */
export function detectScript(texts: Iterable<string>): Script {
  const { script } = tables()
  let simplified = 0
  let traditional = 0
  let seen = 0
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const kind = script[text.charCodeAt(i)]
      if (kind === SIMPLIFIED_ONLY) simplified++
      else if (kind === TRADITIONAL_ONLY) traditional++
    }
    seen += text.length
    if (seen > HEAD) break
  }
  return traditional > simplified ? 'Hant' : 'Hans'
}

/**
 * Folds a text for looking things up, at the same UTF-16 length: `第２０回，增長３％` → `第20回，增长3%`.
 * Simplified text keeps the characters that simplified script has too (乾, 著); the string itself comes back when nothing changes.
 */
export function foldPlain(text: string, script: Script): string {
  const table = script === 'Hant' ? tables().hant : tables().hans
  const at = firstFolded(text, table)
  if (at === text.length) return text
  const units = new Uint16Array(text.length)
  let run: RoundRun = { end: 0, isNumber: false }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    units[i] = table[unit]!
    if (units[i] !== 0 || unit === 0) continue
    if (i >= run.end) run = roundRunAt(text, i)
    units[i] = (run.isNumber ? '〇' : text[i] === 'Ｏ' ? 'O' : text[i]!).charCodeAt(0)
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
}

/** Offset of the first unit that folds; the text's length when none does. */
function firstFolded(text: string, table: Uint16Array): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (table[unit] !== unit) return at
  }
  return text.length
}

const ROUND = '○Ｏ'
const ROUND_OR_DIGIT = '〇一二三四五六七八九零○Ｏ'

/** Circles, letters O and Chinese digits in a row. */
interface RoundRun {
  readonly end: number
  readonly isNumber: boolean
}

/** The run around a circle or a letter O: with a Chinese digit in it they mean zero (二○○二, 二Ｏ二二); elsewhere they stay what they are (林○○, Ｏ型). */
function roundRunAt(text: string, at: number): RoundRun {
  let start = at
  while (start > 0 && ROUND_OR_DIGIT.includes(text[start - 1]!)) start--
  let end = at
  let isNumber = false
  for (let i = start; i < text.length && ROUND_OR_DIGIT.includes(text[i]!); i++) {
    isNumber ||= !ROUND.includes(text[i]!)
    end = i + 1
  }
  return { end, isNumber }
}

interface Tables {
  /** Unit → folded unit; 0 where the neighbours decide. */
  readonly hans: Uint16Array
  readonly hant: Uint16Array
  /** Unit → `SIMPLIFIED_ONLY`, `TRADITIONAL_ONLY` or 0. */
  readonly script: Uint8Array
}

/** In GB 2312, as part of names, but never printed in simplified text. */
const NEVER_SIMPLIFIED = '後'

const SIMPLIFIED_ONLY = 1
const TRADITIONAL_ONLY = 2

let cached: Tables | undefined

function tables(): Tables {
  if (cached !== undefined) return cached
  const gb2312 = charactersOf('gb18030', 0xb0, 0xf7, 0xa1)
  const big5 = charactersOf('big5', 0xa4, 0xf9, 0x40)
  const script = new Uint8Array(65_536)
  for (const unit of gb2312) if (!big5.has(unit)) script[unit] = SIMPLIFIED_ONLY
  for (const unit of big5) if (!gb2312.has(unit)) script[unit] = TRADITIONAL_ONLY
  const hant = Uint16Array.from({ length: 65_536 }, (_, unit) => unit)
  foldWidths(hant)
  foldRadicals(hant)
  const hans = hant.slice()
  for (const [traditional, simplified] of simplifications()) {
    hant[traditional] = simplified
    if (!gb2312.has(traditional) || NEVER_SIMPLIFIED.includes(String.fromCharCode(traditional)))
      hans[traditional] = simplified
  }
  // a radical may stand for a traditional character: ⻑ → 長 → 长
  for (const table of [hans, hant])
    table.forEach((to, unit) => {
      table[unit] = table[to] || to
    })
  cached = { hans, hant, script }
  return cached
}

/** The Han characters of a two-byte character set, as units: GB 2312 is what simplified script has, Big5 what traditional has. */
function charactersOf(encoding: string, firstLead: number, lastLead: number, firstTrail: number): Set<number> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<number>()
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character >= '\u4e00' && character <= '\u9fff') found.add(character.charCodeAt(0))
    }
  }
  return found
}

/** Full-width digits, letters and ％＋－．／ to half-width. Ｏ is left to its neighbours, like ○. */
function foldWidths(table: Uint16Array): void {
  for (let ascii = 0x21; ascii <= 0x7e; ascii++) {
    if (/[0-9A-Za-z%+\-./]/.test(String.fromCharCode(ascii))) table[ascii + 0xfee0] = ascii
  }
  for (const round of ROUND) table[round.charCodeAt(0)] = 0
}

/** Kangxi radicals, which some PDF writers print in place of the characters, to the characters. */
function foldRadicals(table: Uint16Array): void {
  for (let unit = 0x2f00; unit <= 0x2fd5; unit++)
    table[unit] = String.fromCharCode(unit).normalize('NFKC').charCodeAt(0)
  for (let i = 0; i < RADICALS.length; i += 2) table[RADICALS.charCodeAt(i)] = RADICALS.charCodeAt(i + 1)
}

/** Of the CJK Radicals Supplement, which has no compatibility mapping, those that look like a whole character (UCD EquivalentUnifiedIdeograph). */
const RADICALS =
  '⺠民⻓长⻄西⻅见⻆角⻉贝⻋车⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺎兀⺢水⺫罒⺷羊⻁虎⻑長⻒镸⻖阝⻗雨⻟飠⺼肉⻂衤⻊足⻌辶⻏阝⻞食'

/** Traditional unit and simplified unit, one to one and inside the BMP (OpenCC), with what Hong Kong and Taiwan write otherwise: 衞. */
function* simplifications(): Generator<[number, number]> {
  const characters = readPairs(to.cn)
  for (const [variant, standard] of [...readPairs(from.hk), ...readPairs(from.tw)]) {
    const simplified = characters.get(standard)
    if (simplified !== undefined && !characters.has(variant)) characters.set(variant, simplified)
  }
  for (const [traditional, simplified] of characters) {
    if (simplified.length === 1) yield [traditional.charCodeAt(0), simplified.charCodeAt(0)]
  }
}

/** The one-character entries of OpenCC dictionaries, each packed as `key value|key value`. */
function readPairs(groups: readonly DictGroup[] | undefined): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const dictionary of groups?.flat() ?? []) {
    if (typeof dictionary !== 'string') throw new TypeError('Expected an OpenCC dictionary packed into a string')
    for (const entry of dictionary.split('|')) if (entry[1] === ' ') pairs.set(entry[0]!, entry.slice(2))
  }
  return pairs
}
