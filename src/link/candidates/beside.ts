import { wordsOf } from '../../lexicon/words.ts'
import { beforePredicate } from '../clause/chunks.ts'
import { REACH as ARRIVING, NEGATION } from '../clause/slot-words.ts'
import { nameSymbol } from '../clause/symbols.ts'
import { isHead, isNominal, isStart, type Token } from '../clause/tokens.ts'
import { NARROWING } from '../clause/word-facts.ts'
import { addTokens, type Candidate, type Collector } from './candidate.ts'
import { type Kind, kindOf } from './kinds.ts'

/** Movements of another measure: 增速, 降幅. */
const MOVEMENTS = wordsOf('noun:second')

export const LEFT = kindOf('L')

const RIGHT = kindOf('R')

const FURTHER_RIGHT = kindOf('R2')

export const LEFT_RANKS = [0, 1, 2, 3].map(end => [0, 1, 2, 3, 4, 5].map(start => nameSymbol(`${end}${start}.`)))

const RIGHT_RANKS = [0, 1, 2, 3, 4, 5].map(start => [0, 1, 2, 3].map(end => nameSymbol(`.${start}${end}`)))

/** What closes a comparison is no part of what is measured: 与老馆的[12400平方米]|相比. */
const COMPARED = wordsOf('base-end')

/** What follows these is said of the noun before them: [2000名]警察|将驻扎, 美联储|将利率. */
const SAID_OF = new Set(['将', '将会', '将要', '将于', '把'])

/** 总成绩=|笔试成绩×40%: what a formula is made of. */
const OPERATOR = /^[=＝×÷*]$/

/** How far right of the amount its noun may begin and end, in tokens. */
const REACH = 14

/** Phrases right of the amount: several starts (after 的, a verb, a name …) with several ends. */
export function addRight(all: Collector, right: readonly number[]): Candidate[] {
  const { tokens } = all.setting.parsed
  const cls = (i: number): string => tokens[right[i]!]!.cls
  // what an amount bounds is named by a phrase without a verb: [16岁]以下的少年|占总人口
  const isBound = tokens[all.setting.at]!.nests
  const isPredicate = (i: number): boolean => cls(i) === 'V' && tokens[right[i]!]!.word.isPredicate
  const found: Candidate[] = []
  let from = 0
  while (
    from < right.length &&
    ('oUu"'.includes(cls(from)) || (from === 0 && /^[多余来]$/.test(tokens[right[0]!]!.word.text)))
  )
    from++
  // 16条|建议|被上级采纳
  const isCount = all.context.quantity.dimension === 'count'
  const isCounted = isCount && from < right.length && isNominal(cls(from))
  const counted = isCounted ? from + beforePredicate(tokens, right.slice(from)) : right.length
  const starts = [from]
  let amounts = 0
  for (let i = from; i < right.length && i < from + REACH && starts.length < 6; i++) {
    if ((cls(i) === 'q' && ++amounts > 1) || (isBound && isPredicate(i))) break
    if (isCount && SAID_OF.has(tokens[right[i]!]!.word.text)) break
    if ('UVqTDCMP"'.includes(cls(i)) && i + 1 < right.length && isStart(cls(i + 1))) starts.push(i + 1)
  }
  starts.forEach((start, s) => {
    let ends = 0
    for (let i = start; i < right.length && i < start + REACH; i++) {
      const it = cls(i)
      if (it === 'q' && i > start) break
      if ((isBound && isPredicate(i)) || (s === 0 && i >= counted) || SAID_OF.has(tokens[right[i]!]!.word.text)) break
      const next = i + 1 < right.length ? cls(i + 1) : ''
      const isEnd =
        next === '' ||
        (isHead(it) && !isNominal(next)) ||
        (isHead(it) && next !== 'N' && s === 0 && i === start) ||
        (it === 'V' && 'qu、C'.includes(next) && !(next === 'q' && isReached(tokens, right, i)))
      if (!isEnd || COMPARED.has(tokens[right[i]!]!.word.text)) continue
      if (isStart(cls(start)) && !'UuC、P'.includes(it)) {
        const candidate = addTokens(all, s === 0 ? RIGHT : FURTHER_RIGHT, right.slice(start, i + 1), {
          rank: RIGHT_RANKS[s]![ends]!,
        })
        if (candidate !== null && (candidate.kind === RIGHT || candidate.kind === FURTHER_RIGHT)) found.push(candidate)
        ends++
      }
      if (ends >= (s === 0 ? 4 : 2)) break
    }
  })
  return found
}

/** 从18%|[提高到]31%, 比上年的4130人|[增加]130人: a verb that leads to the next amount names nothing. */
function isReached(tokens: readonly Token[], right: readonly number[], i: number): boolean {
  const { text, trigger } = tokens[right[i]!]!.word
  return (
    trigger === 'CHREACH' ||
    trigger === 'CH' ||
    (ARRIVING.has(text) && i > 0 && tokens[right[i - 1]!]!.word.trigger === 'CH')
  )
}

/** Phrases that end left of the amount: several ends, each with several starts. */
export function addLeft(
  all: Collector,
  kind: Kind,
  left: readonly number[],
  mostEnds: number,
  mostStarts: number,
): Candidate[] {
  const { tokens } = all.setting.parsed
  const found: Candidate[] = []
  const hasDe = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (tokens[left[i]!]!.cls === 'U') return true
    return false
  }
  let ends = 0
  for (let end = left.length; end > 0 && ends < mostEnds; end--) {
    const last = tokens[left[end - 1]!]!
    const next = end < left.length ? tokens[left[end]!]! : null
    if (!endsPhrase(last, next)) continue
    ends++
    let starts = 0
    for (let start = end - 1; start >= 0 && starts < mostStarts; start--) {
      const first = tokens[left[start]!]!
      const before = start > 0 ? tokens[left[start - 1]!]! : null
      if (first.cls === 'q' && !first.nests && start < end - 1) break
      if (first.cls === 'X' && OPERATOR.test(first.word.text)) break
      if (first.cls === 'D' && !isHead(last.cls)) break
      const isSaid = (first.word.isPredicate && first.cls === 'V') || SAID_OF.has(first.word.text)
      if (isSaid && !hasDe(start + 1, end)) break
      if (!isStart(first.cls) && !first.nests) continue
      if (before !== null && NARROWING.has(before.word.text)) continue
      if (before !== null && start < end - 1 && before.cls === 'N' && first.cls === 'N' && starts === 0) continue
      if (
        before !== null &&
        starts > 0 &&
        isNominal(before.cls) &&
        before.cls !== 'M' &&
        isNominal(first.cls) &&
        first.cls !== 'G'
      )
        continue
      const candidate = addTokens(all, kind, left.slice(start, end), { rank: LEFT_RANKS[ends - 1]![starts]! })
      if (candidate !== null) found.push(candidate)
      starts++
    }
    // a movement is of its own name: 零售总额[增速]|回落 says nothing of 零售总额
    if (MOVEMENTS.has(last.word.text.slice(-2))) break
  }
  return found
}

function endsPhrase(last: Token, next: Token | null): boolean {
  if (last.word.trigger === 'COP' || NEGATION.has(last.word.text) || COMPARED.has(last.word.text)) return false
  // 支出急升|[三成]至[5亿元]: a verb of change says what its amount is, and names nothing
  if (last.cls === 'V' && last.word.trigger === 'CH' && next?.cls === 'q') return false
  if (last.cls === 'R') return true
  if (isHead(last.cls)) return next === null || !isHead(next.cls)
  const goesOn = next === null || 'DuqoT'.includes(next.cls) || next.word.trigger === 'COP'
  return goesOn && 'VAB'.includes(last.cls)
}
