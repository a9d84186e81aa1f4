import { isHan } from './numerals/surroundings.ts'
import { matchUnit } from './quantities/read/match-units.ts'

// Text that a converter has spread out or dressed up, as its author wrote it: 12<U+200B>00家, 1 2 3 4 亿 元, 3O.5%, $30\mu g/m^{3}$.
// The pieces that differ are known, so that what is read here is quoted as it is printed.

/** A stretch of the text that stands for other characters; none for what is left out. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}

interface Piece {
  /** Where it begins in the compact text. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** Whether it stands for other characters. */
  readonly isPut: boolean
}

/** The compact text, and where its characters stand in the printed one. */
export interface Compaction {
  readonly text: string
  /** Printed offset of the character at an offset of the compact text. */
  readonly startOf: (offset: number) => number
  /** Printed offset just past the character before an offset of the compact text. */
  readonly endOf: (offset: number) => number
  /** Offset in the compact text of a printed one; of what is left out, where the next character begins. */
  readonly inside: (offset: number) => number
}

/**
 * The text without what converters put into numbers; null where there is nothing of the kind, as nearly always.
 *
 *   12\u200b00家    →  1200家
 *   1 2 3 4 亿 元    →  1234亿元
 *   $30\mu g/m^{3}$  →  30μg/m³
 */
export function compact(plain: string): Compaction | null {
  const edits = [
    ...softCharacters(plain),
    ...formulas(plain),
    ...spacedRuns(plain),
    ...spacedGroups(plain),
    ...lookAlikes(plain),
  ]
  if (edits.length === 0) return null
  return apply(
    plain,
    edits.sort((a, b) => a.start - b.start || b.end - a.end),
  )
}

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g

/** Zero-width blanks and joiners, soft hyphens, byte-order marks. */
const softCharacters = (plain: string): Edit[] =>
  plain.search(SOFT) < 0
    ? []
    : [...plain.matchAll(SOFT)].map(({ index, 0: run }) => ({ start: index, end: index + run.length, put: '' }))

/** A formula in dollars: no Han inside, and something that only formulas have. */
const FORMULA = /\$(?=[^$\n\u3000-\u9fff，。]{0,60}[\\%^_{}])([^$\n\u3000-\u9fff，。]{1,60})\$/g

const COMMANDS: readonly (readonly [pattern: RegExp, put: string])[] = [
  [/\\?%/g, '%'],
  [/\^ ?\\circ(?: ?\\mathrm ?)?\{? ?[C]\}?|\^\{\\circ\} ?(?:\\mathrm ?)?\{? ?C\}?/g, '℃'],
  [/\^\{?\\circ\}?/g, '°'],
  [/\\mu ?/g, 'μ'],
  [/\\times ?/g, '×'],
  [/\\pm ?/g, '±'],
  [/\\(?:sim|textasciitilde) ?/g, '～'],
  [/\\geq?(?:slant)? ?/g, '≥'],
  [/\\leq?(?:slant)? ?/g, '≤'],
  [/\^\{?2\}?(?!\d)/g, '²'],
  [/\^\{?3\}?(?!\d)/g, '³'],
  [/\\(?:mathrm|text|rm|mathbf|,|;|!|:| ) ?/g, ''],
  [/(?<=\d\.),(?=\d)/g, ''],
  [/[{}_]/g, ''],
  [/ +/g, ''],
]

/** $9.9\%$, $30\mu g/m^{3}$, and a backslash before a per cent sign anywhere. */
function formulas(plain: string): Edit[] {
  if (!plain.includes('$') && !plain.includes('\\')) return []
  const edits: Edit[] = []
  for (const { index, 0: whole, 1: inner } of plain.matchAll(FORMULA)) {
    edits.push(
      { start: index, end: index + 1, put: '' },
      { start: index + whole.length - 1, end: index + whole.length, put: '' },
    )
    for (const [pattern, put] of COMMANDS)
      for (const match of inner!.matchAll(pattern)) {
        const start = index + 1 + match.index
        edits.push({ start, end: start + match[0].length, put })
      }
  }
  for (const { index } of plain.matchAll(/\\%/g)) edits.push({ start: index, end: index + 2, put: '%' })
  return edits
}

/** Characters set apart one by one are a run from so many on. */
const SHORTEST_RUN = 8

/** 全 市 生 产 总 值 1 2 3 4 亿 元: characters of a line with one blank between each, most of them Han. */
function spacedRuns(plain: string): Edit[] {
  const edits: Edit[] = []
  for (let from = plain.indexOf(' '); from >= 0; from = plain.indexOf(' ', from + 1)) {
    let end = from
    let han = 0
    while (plain[end] === ' ' && !isBlank(plain, end + 1)) {
      if (isHan(plain.charCodeAt(end + 1))) han++
      end += 2
    }
    const characters = (end - from) / 2
    if (characters >= SHORTEST_RUN && han * 5 >= characters * 2)
      for (let at = from; at < end; at += 2) edits.push({ start: at, end: at + 1, put: '' })
    if (end > from) from = end - 1
  }
  return edits
}

/** Groups of three with a blank between, and a fraction: 1 234.5 */
const GROUPS = /(?<![\w.] ?)[1-9]\d{0,2}(?: \d{3}){1,4}(?![\d ]\d)(?:\.\d{1,4}(?!\d))?/g

/** What a number before a blank numbers: 见表2, 第3, 图 4, 附件1; not 代表1 200名, 病例3 400例. */
const NUMBERED = /(?:第|(?:^|[^\p{Script=Han}]|[见如由从在及和与自据附])[表图例式]|附[件录]|编号|序号) ?$/u

/** The other end of a range: 1 200|—1 500元. */
const TO_OTHER = /^(?:[至到~～]|[-–—]{1,2})\d{1,3}(?: ?\d{3}){0,3}(?:\.\d{1,4})?(?!\d)/

/** 1 872起, 5 836名, 1 300多家: what has a unit is one number. Counter-cases: 表2 300名, 小米13 256GB, 010 825 300. */
function isGrouped(plain: string, start: number, end: number): boolean {
  if (NUMBERED.test(plain.slice(Math.max(0, start - 3), start))) return false
  const other = TO_OTHER.exec(plain.slice(end, end + 20))
  if (other !== null) return isGrouped(plain, end, end + other[0].length)
  const past = plain[end] === ' ' ? end + 1 : end
  if ('余多来万亿'.includes(plain[past] ?? '。')) return true
  const unit = matchUnit(plain, past)
  return unit !== null && unit.dimension !== 'data'
}

const SPACED = [
  // 3 . 6 万吨, 5 . 2 %
  /(?<!\d)\d{1,4} \. \d{1,4}(?!\d)/g,
  // 300 余万个
  /(?<=\d) (?=[余多][万亿年个名人家元项次天种])/g,
  // 3.1 万 人
  /(?<=\d ?)[万亿]{1,2} (?=[人户元吨家名个所台亩])/g,
]

/** Blanks inside a number, and between its multiplier and its unit. */
function spacedGroups(plain: string): Edit[] {
  const edits: Edit[] = []
  if (!/[\d.万亿] [\d.余多\u4e00-\u9fff]/.test(plain)) return edits
  for (const { index, 0: whole } of plain.matchAll(GROUPS))
    if (isGrouped(plain, index, index + whole.length))
      for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1))
        edits.push({ start: index + at, end: index + at + 1, put: '' })
  for (const pattern of SPACED)
    for (const { index, 0: whole } of plain.matchAll(pattern))
      for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1))
        edits.push({ start: index + at, end: index + at + 1, put: '' })
  return edits
}

/** 3O.5%, 1l.2%: letters that a scanner took for digits, inside a number of a share. */
const SCANNED =
  /(?<![A-Za-z\d])\d{1,3}[OoIl](?=\d{0,2}(?:\.\d{1,3})?%)|(?<=(?<![A-Za-z\d])\d{1,3}\.\d{0,2})[OoIl](?=\d{0,2}%)/g

function lookAlikes(plain: string): Edit[] {
  if (!/[OoIl][\d.]*%/.test(plain)) return []
  return [...plain.matchAll(SCANNED)].map(({ index, 0: whole }) => {
    const end = index + whole.length
    return { start: end - 1, end, put: /[Oo]$/.test(whole) ? '0' : '1' }
  })
}

function apply(plain: string, edits: readonly Edit[]): Compaction {
  const pieces: Piece[] = []
  let text = ''
  let from = 0
  for (const { start, end, put } of edits) {
    if (start < from) continue
    if (start > from) pieces.push({ at: text.length, start: from, end: start, isPut: false })
    text += plain.slice(from, start)
    if (put !== '') pieces.push({ at: text.length, start, end, isPut: true })
    text += put
    from = end
  }
  pieces.push({ at: text.length, start: from, end: plain.length, isPut: false })
  text += plain.slice(from)
  const pieceAt = (offset: number): Piece => pieces[lastBy(pieces, it => it.at <= offset)]!
  return {
    text,
    startOf: offset => {
      const { at, start, end } = pieceAt(offset)
      return Math.min(start + offset - at, end)
    },
    endOf: offset => {
      const { at, start, end, isPut } = pieceAt(offset - 1)
      return isPut ? end : start + offset - at
    },
    inside: offset => {
      const index = lastBy(pieces, it => it.start <= offset)
      const next = pieces[index + 1]?.at ?? text.length
      const piece = pieces[index]
      return piece !== undefined && offset < piece.end ? Math.min(piece.at + offset - piece.start, next) : next
    },
  }
}

/** Index of the last element that `holds`, which all before it do; -1 for none. Binary search. */
function lastBy<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(list[middle]!)) low = middle + 1
    else high = middle
  }
  return low - 1
}

const isBlank = (plain: string, at: number): boolean => !(plain.charCodeAt(at) > 32)
