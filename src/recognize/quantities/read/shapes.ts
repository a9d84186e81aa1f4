import type { Passage } from '../passage.ts'
import { readAmount } from './amount.ts'
import { matchUnit } from './match-units.ts'
import { rank, rankRange, topRank } from './ranks.ts'
import type { Shape } from './shape.ts'

/** The first shape that numeral `k` opens; what stands before and after it tells which can. */
export function readShape(passage: Passage, k: number): Shape | null {
  const { plain, numerals } = passage
  const { start, end } = numerals[k]!
  const after = plain.charCodeAt(end)
  const before = plain.charCodeAt(start - 1)
  const isHalf = after === HALF || plain.charCodeAt(start) === HALF
  return (
    (after === TURN ? doubling(passage, k) : null) ??
    (isHalf ? halving(passage, k) : null) ??
    (before === NTH ? (rankRange(passage, k) ?? rank(passage, k)) : null) ??
    (before === FIRST ? topRank(passage, k) : null) ??
    (numerals[k + 1]?.start === end + 1 ? score(passage, k) : null)
  )
}

const TURN = '番'.charCodeAt(0)
const HALF = '半'.charCodeAt(0)
const NTH = '第'.charCodeAt(0)
const FIRST = '前'.charCodeAt(0)

/** 打对折 → 50 %: a half in words that holds no numeral. */
export function findHalvings(plain: string): Shape[] {
  const found: Shape[] = []
  for (let at = plain.indexOf('打对折'); at >= 0; at = plain.indexOf('打对折', at + 3)) {
    const share = { value: '50', decimals: 0, modifier: null, unit: '折', unitCode: '%', dimension: 'percent' } as const
    found.push({ start: at + 1, end: at + 3, next: 0, relation: null, rule: 'half', ...share })
  }
  return found
}

/** 翻一番 → 2, 翻了两番 → 4. */
function doubling({ plain, numerals }: Passage, k: number): Shape | null {
  const numeral = numerals[k]!
  if (plain.charAt(numeral.end) !== '番' || numeral.value === null) return null
  const before = plain.slice(Math.max(0, numeral.start - 3), numeral.start)
  const turn = numeral.start - (/翻[了近约超]{0,2}$/.exec(before)?.[0].length ?? 0)
  if (turn === numeral.start) return null
  const times = Number(numeral.value)
  if (!Number.isInteger(times) || times < 1 || times > 20) return null
  const base = { start: turn, end: numeral.end + 1, next: k + 1, modifier: null, unit: '番', rule: 'doubling' } as const
  return {
    ...base,
    value: String(2 ** times),
    decimals: 0,
    unitCode: '{倍}',
    dimension: 'multiple',
    relation: 'change',
  }
}

/** 一半, 半数, 过半, 近半 → 50 %. */
function halving({ plain, numerals }: Passage, k: number): Shape | null {
  const numeral = numerals[k]!
  const share = {
    value: '50',
    decimals: 0,
    unit: null,
    unitCode: '%',
    dimension: 'percent',
    relation: null,
    rule: 'half',
  } as const
  const next = numerals[k + 1]
  if (
    plain.charAt(numeral.end) === '半' &&
    next?.start === numeral.end &&
    (numeral.value === '1' || plain.charAt(numeral.start) === '1')
  ) {
    return /[个斤年天]/.test(plain.charAt(next.end)) || matchUnit(plain, next.end)?.dimension === 'duration'
      ? null
      : { ...share, start: numeral.start, end: next.end, next: k + 2, modifier: null }
  }
  if (plain.charAt(numeral.start) !== '半') return null
  const before = plain.charAt(numeral.start - 1)
  const after = plain.charAt(numeral.end)
  if (after === '数') {
    const modifier = '过超逾'.includes(before) && before !== '' ? 'over' : before === '近' ? 'nearly' : null
    const start =
      modifier === 'over' && before === '过' && plain.charAt(numeral.start - 2) !== '超'
        ? numeral.start - 1
        : numeral.start
    return { ...share, start, end: numeral.end + 1, next: k + 1, modifier }
  }
  if (
    before === '过' &&
    !'超不经'.includes(plain.charAt(numeral.start - 2) || '。') &&
    !startsWord(plain, numeral.end)
  ) {
    return { ...share, start: numeral.start - 1, end: numeral.end, next: k + 1, modifier: 'over' }
  }
  if ((before === '近' || before === '逾') && !startsWord(plain, numeral.end)) {
    return {
      ...share,
      start: numeral.start,
      end: numeral.end,
      next: k + 1,
      modifier: before === '近' ? 'nearly' : 'over',
    }
  }
  return null
}

/** Whether 半 opens a word or counts something: 过半年, 近半场, 半导体. */
const startsWord = (plain: string, at: number): boolean =>
  matchUnit(plain, at) !== null || /[导岛径夜空路月日途山百]/.test(plain.charAt(at))

/** 3比1, 18-16, 5:1, 2160x1440. */
function score(passage: Passage, k: number): Shape | null {
  const { plain, numerals } = passage
  const first = numerals[k]!
  const second = numerals[k + 1]
  const mark = plain.charAt(first.end)
  if (second === undefined || second.start !== first.end + 1 || first.value === null || second.value === null)
    return null
  if (!'比:：∶-–—xX×*'.includes(mark) || mark === '' || first.over) return null
  const third = numerals[k + 2]
  const isLong = third !== undefined && third.start === second.end + 1 && plain.charAt(second.end) === mark
  const last = isLong && 'xX×*:：∶'.includes(mark) ? third : second
  const past = plain[last.end] === ' ' && /[A-Za-z]/.test(plain.charAt(last.end + 1)) ? last.end + 1 : last.end
  const matched = matchUnit(plain, past)
  const unit = matched !== null && '胜负平'.includes(matched.text) ? null : matched
  const end = unit === null || unit.text === '点' ? last.end : past + unit.text.length
  if (!isScore(passage, k, mark, unit?.text ?? null, isLong)) return null
  const unitCode = unit === null ? '1' : unit.code
  const next = last === second ? k + 2 : k + 3
  return {
    start: first.start,
    end,
    next,
    value: null,
    decimals: 0,
    modifier: null,
    unit: unit?.text ?? null,
    unitCode,
    dimension: 'score',
    relation: null,
    rule: 'score',
  }
}

function isScore(passage: Passage, k: number, mark: string, unit: string | null, isLong: boolean): boolean {
  const { plain, numerals } = passage
  const first = numerals[k]!
  const second = numerals[k + 1]!
  // size=814x457
  if (plain.charAt(first.start - 1) === '=') return false
  if ('xX×*'.includes(mark)) return first.form === 'arabic' && second.form === 'arabic' && Number(first.value) > 1
  if (/[A-Za-z\d.\-/]/.test(plain.charAt(first.start - 1)) || /[A-Za-z\d/]/.test(plain.charAt(second.end))) return false
  if (mark === '比')
    return (
      unit === null &&
      Number(first.value) < 1000 &&
      Number(second.value) < 1000 &&
      first.decimals + second.decimals <= 4
    )
  const isContrast = first.form === 'mixed' && first.decimals <= -4 && second.value === '1'
  if (unit !== null || (first.form !== 'arabic' && !isContrast) || second.form !== 'arabic') return false
  if (mark === ':' || mark === '：' || mark === '∶') {
    const isClock = Number(first.value) <= 24 && second.end - second.start === 2 && first.end - first.start <= 2
    return (
      !isClock ||
      /比/.test(plain.slice(Math.max(0, first.start - 6), first.start) + plain.slice(second.end, second.end + 4))
    )
  }
  if (isLong || Number(first.value) > 200 || Number(second.value) > 200 || first.decimals > 0) return false
  const around = plain.slice(Math.max(0, first.start - 40), second.end + 30)
  return (
    /比分|投票|表决|赞成|[胜负赢输局]|击败|战胜|不敌|决赛|小组赛|半决|落后|领先|战平|逆转|联赛|进球|得分|第\d+分钟|主场|客场/.test(
      around,
    ) && !isDateLike(passage, k, readAmount(passage, k).start)
  )
}

/** 5-6月, 2021-12: months and days with a dash. */
function isDateLike({ plain, numerals }: Passage, k: number, start: number): boolean {
  const after = plain.charAt(numerals[k + 1]!.end)
  return /[年月日号时点]/.test(after) || /[年月]/.test(plain.charAt(start - 1))
}
