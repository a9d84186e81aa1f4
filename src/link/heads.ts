import { ACTIVITY_VERBS, OBJECT_VERBS } from '../lexicon/measures.ts'
import type { Recognized, Word } from '../model/layers.ts'
import { isNoun, mentionFrom, wordAt, wordsIn } from './phrases.ts'

const STOP = new Set(
  '预计 计划 估计 有望 拟 同比 环比 比 较 占 以上 以下 左右 为 是 在 被 将 已 于 由 从 对 向 把 以 而 则 并 都 均 分别 其中 等 相比 参加 参与 报名 前往 合计 共计 进行 开展 实施 举行 召开 发生 出现 属于 成为 来自 达到 位于 获得 需要 可以 支持 大关 关口 台阶 全部 全都 受到 遭到 得到'.split(
    ' ',
  ),
)
/** Words that go on with the amount, and open no relative clause. */
const NO_RELATIVE = /^(?:为|是|占|[同环]比|比|较|以[上下]|左右|分别|其中|等|相比|[由从对向把被将以])$/
const AND = new Set('、 和 及 与 或 暨'.split(' '))
/** Tags of words that can stand inside a noun phrase. */
const NOMINAL = /^(?:n|vn|a|an|b|j|l|i|z|s|m|eng|x|q|ng|vg|ag|k|h)/
/** Classifiers of people: after their noun a verb is what they do (3名员工|组建小队), after others it may modify (五个志愿者培育基地). */
const PEOPLE = /[名位人户员]$/
/** Nouns of people, which the verb after them is what they do: 60余万在职党员|开展志愿服务. */
const PERSON = /(?:.[员者生人工民师兵众客]|代表|干部)$/
/** Verbs that modify the noun after them: 志愿者[培育]基地, 避灾[安置]场所; others are what the things counted do. */
const COMPOUNDING = new Set([...OBJECT_VERBS, ...ACTIVITY_VERBS].filter(verb => !/[出入进到上下有]$/.test(verb)))
/** How far ahead a relative clause may find its noun, in words. */
const REACH = 14

/**
 * The noun phrase right after an amount.
 *
 *     2296名[出席党的二十大代表]    40所[高校]的车辆    300多万名[第一书记和驻村干部]投身
 */
export function headAfter(
  doc: Recognized,
  right: readonly Word[],
  more: boolean,
  unit: string | null = null,
): readonly Word[] {
  let end = 0
  for (let i = 0; i < right.length; i++) {
    const word = right[i]!
    const it = wordAt(doc, word)
    const mention = mentionFrom(doc, word)
    if (mention && mention.type !== 'GPE') {
      i = wordsIn(right, i, mention) - 1
      end = i + 1
      continue
    }
    if (end === 0 && unit !== null && /^[pvr]/.test(word.tag) && !NO_RELATIVE.test(it) && !isNoun(doc, word)) {
      const relative = relativeEnd(doc, right)
      if (relative) return right.slice(0, relative)
    }
    if (STOP.has(it)) break
    if (AND.has(it)) {
      const next = right[i + 1]
      if (end === 0 || !next || !isNoun(doc, next) || (more && endsList(doc, right, i + 1))) break
    } else if (word.tag === 'v' && !isNoun(doc, word)) {
      const next = right[i + 1]
      const later = right[i + 2]
      const compound =
        next &&
        (end === 0 || COMPOUNDING.has(it)) &&
        (isNoun(doc, next) || (end === 0 && next.tag === 'v' && later && isNoun(doc, later)))
      if (!compound || (end > 0 && (PEOPLE.test(unit ?? '') || PERSON.test(wordAt(doc, right[end - 1]!))))) break
    } else if (isNoun(doc, word) || (end > 0 && word.tag === 'm' && /^[\u4e00-\u9fff]$/.test(it))) end = i + 1
    else if (!NOMINAL.test(word.tag) && !modifiesNoun(doc, right, i, end)) break
  }
  return right.slice(0, end)
}

/** 6600亿元[长期]建设国债, 3款[最新]机型: jieba calls these adverbs. */
function modifiesNoun(doc: Recognized, right: readonly Word[], i: number, end: number): boolean {
  const next = right[i + 1]
  return (
    end === 0 && right[i]!.tag === 'd' && right[i]!.end - right[i]!.start > 1 && next !== undefined && isNoun(doc, next)
  )
}

/** Whether nothing but a noun phrase stands from `at` to the next amount: 8942个街道[、]3.0万个乡镇. */
function endsList(doc: Recognized, right: readonly Word[], at: number): boolean {
  for (let i = at; i < right.length; i++) if (!isNoun(doc, right[i]!) && !AND.has(wordAt(doc, right[i]!))) return false
  return true
}

/** Number of words of a relative clause with its noun, 获得过奖励的党员; 0 when none begins here. */
function relativeEnd(doc: Recognized, right: readonly Word[]): number {
  for (let i = 1; i < right.length && i < REACH; i++) {
    const next = right[i + 1]
    if (wordAt(doc, right[i]!) !== '的' || !next || !isNoun(doc, next)) continue
    let end = i + 1
    while (end < right.length && isNoun(doc, right[end]!)) end++
    return end
  }
  return 0
}
