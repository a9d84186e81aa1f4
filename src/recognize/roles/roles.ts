import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'
import { readArticle } from './articles.ts'
import { findLinks, readCode } from './codes.ts'
import { readDivision } from './divisions.ts'
import { readEnumerator } from './enumerators.ts'
import { readName } from './names.ts'
import { readCountedOrdinal, readOrdinal } from './ordinals.ts'
import { findTitles } from './quoted-titles.ts'
import { readWord } from './words.ts'

const READERS = [readWord, readCode, readEnumerator, readOrdinal]

/** Proposes what the numerals are when they count nothing: names, codes, ordinals, enumerators, articles, idioms. */
export function proposeRoles(
  plain: string,
  numerals: readonly Numeral[],
  quantities: readonly QuantityCandidate[],
): Candidate[] {
  const candidates = findLinks(plain)
  const titles = findTitles(plain)
  const powers = new Set(quantities.flatMap(({ end, quantity }) => (/\d$/.test(quantity.unit ?? '') ? [end] : [])))
  for (const numeral of numerals) {
    if (powers.has(numeral.end)) continue
    for (const read of READERS) {
      const candidate = read(plain, numeral)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  const denominators = new Set(quantities.flatMap(({ perSpan }) => perSpan?.start ?? []))
  for (const quantity of quantities) {
    const form = readCountedOrdinal(plain, quantity) ?? readDivision(plain, quantity) ?? readArticle(plain, quantity)
    if (form !== null) candidates.push(form)
    const name = readName(plain, quantity, titles)
    if (name !== null) candidates.push(named(quantity, name))
    else if (
      /每 ?$/.test(plain.slice(Math.max(0, quantity.start - 2), quantity.start)) ||
      denominators.has(quantity.start) ||
      isMean(plain, quantity) ||
      isAgo(plain, quantity)
    )
      candidates.push(denominator(quantity))
  }
  return candidates
}

/** A quantity that is part of a name; a time over the same characters stays a time. */
const named = ({ start, end }: QuantityCandidate, rule: string): Candidate => ({
  kind: 'name',
  start,
  end,
  rule,
  priority: PRIORITY.QUANTITY + 1,
})

/** 每10万人中: the number belongs to the `per` of another. */
const denominator = ({ start, end }: QuantityCandidate): Candidate => ({
  kind: 'article',
  start,
  end,
  rule: 'per',
  priority: PRIORITY.FORM,
})

/** 一两年|前, 9600万年|前: a time that is only roughly known. */
const isAgo = (plain: string, { end, quantity }: QuantityCandidate): boolean =>
  quantity.dimension === 'duration' &&
  (quantity.value === null || quantity.decimals <= -3) &&
  /^(?:[之以]?前|前的)(?![后期景提往])/.test(plain.slice(end, end + 3))

/** 两年|平均增长: the years that a mean is of; 连续三年平均 lasts. */
const isMean = (plain: string, { start, end, quantity }: QuantityCandidate): boolean =>
  quantity.unit === '年' && plain.startsWith('平均', end) && !'续时期'.includes(plain[start - 1] ?? '。')
