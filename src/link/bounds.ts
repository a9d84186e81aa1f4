import { familyOf, wordsOf } from '../lexicon/words.ts'
import type { Modifier } from '../model/layers.ts'
import type { Context } from './choice/context.ts'
import { BOUNDS, DEGREES, NEGATION } from './clause/slot-words.ts'

/** How many words of the whole may stand between a bound and its amount. */
const REACH = 10
const OF_WHOLE = wordsOf('of-whole')
/** What 低于预期的3% and 超过一季度的2% say, which compare two things; 不到去年的2% and 近去年的一半 do not. */
const COMPARED: ReadonlySet<Modifier> = new Set(['over', 'under'])
const before = familyOf<Modifier>('before')

function modifierOf(word: string): Modifier | null {
  const found = before().endingAt(word, word.length)
  return found?.text === word ? found.kind : null
}

/** 不得|高于, 不少|于: what a bound says that is denied, however its words are cut. */
function deniedBy(first: string, last: string): Modifier | null {
  if (BOUNDS.has(last) && NEGATION.has(first)) return modifierOf(last) === 'over' ? 'at_most' : 'at_least'
  const whole = first.startsWith('不') || last.startsWith('不') ? (modifierOf(last) ?? modifierOf(first + last)) : null
  return whole === 'at_most' || whole === 'at_least' ? whole : null
}

/**
 * What bounds a part of something from before its whole.
 *
 *     不超过|总额的[30%] → at_most      不高于|标准[两倍] → at_most      约|占全国的[一半] → about      不足|总席位数的[一半] → under
 *     约|为2020年的[2.5倍] → about      不到|去年同期的[50%] → under
 *
 * Counter-cases: 低于预期的3%, 超出市场预期的1.8%, 超过一季度的2%, 超过去年的200人.
 */
export function distantModifier({ parsed, left, quantity }: Context): Modifier | null {
  if (quantity.modifier !== null || !/^(?:percent|multiple)$/.test(quantity.dimension)) return null
  const { tokens } = parsed
  const textAt = (k: number): string => (k < 0 ? '' : tokens[left[k]!]!.word.text)
  let k = left.length - 1
  // 不高于低保标准|1.5倍: without 的 only what is denied bounds, since 高于去年1.5倍 compares
  const isPart = textAt(k) === '的'
  if (isPart) k--
  else if (quantity.dimension !== 'multiple') return null
  let isOther = false
  for (; k >= 0 && k >= left.length - REACH; k--) {
    const { word, cls } = tokens[left[k]!]!
    const { text } = word
    isOther ||= quantity.unit !== null && quantity.dimension === 'percent' && (text === '预期' || cls === 'T')
    const denied = deniedBy(textAt(k - 1), text)
    if (denied !== null) return denied
    if (isPart) {
      if (OF_WHOLE.has(text)) return modifierOf(textAt(k - 1))
      const said = text.endsWith('占') ? text.slice(0, -1) : word.trigger === 'COP' ? textAt(k - 1) : ''
      if (modifierOf(said) !== null) return modifierOf(said)
      const modifier = modifierOf(text)
      if (modifier !== null && (!BOUNDS.has(text) || DEGREES.has(text)))
        return isOther && COMPARED.has(modifier) && !text.startsWith('不') ? null : modifier
    }
    if ('qDPO;'.includes(cls)) return null
  }
  return null
}
