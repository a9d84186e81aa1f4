import type { Recognized, Status } from '../model/layers.ts'
import { indexAfter } from '../model/span.ts'

/** A list of aims: every item of 主要预期目标是：… is one, across ；. */
const AIMS = /目标(?:是|为|包括|[：:])/
const TARGET =
  /力争|争取|确保|力保|目标(?!任务的|完成)|(?<![按照据为入超])计划(?!单列|生育|内|外|任务|的)|规划(?:建设|面积|投资|总)|拟(?=[按安投建募派回发收向以每使减增购在与引招新用对])|要达到|原则上|应当?不|[须得]不|不得/
const FUTURE =
  /将(?=会|要|再|达|新增|新建|投|建成|有|实现|超|突破|完成|形成|增|提高|降|培训|培养|发放|安排|支持|开工|开通|举办|接待|覆盖|推出|带动|打造|为|从\d)/
const ESTIMATE = /预计|预估|预测|估计|估算|有望|料将|或将|可望|(?<![超出于合及达])预期(?!目标)/

/** Tells whether an amount of a sentence is stated as fact, as an aim or as a guess. */
export type StatusReader = (offset: number) => Status

const ACTUAL: StatusReader = () => 'actual'

/** Reads the words of a sentence that make what follows them aims or guesses, up to the next ；. */
export function readStatuses(doc: Recognized, sentence: number): StatusReader {
  const { start, end } = doc.sentences[sentence]!
  const plain = doc.article.plain.slice(start, end)
  const aims = AIMS.exec(plain)
  const items: { readonly start: number; readonly end: number; readonly guess: number; readonly aim: number }[] = []
  let at = start
  for (const item of plain.split('；')) {
    const guess = at + indexOf(ESTIMATE, item)
    const aim = at + Math.min(indexOf(TARGET, item), indexOf(FUTURE, item))
    if (Math.min(guess, aim) < Number.POSITIVE_INFINITY) items.push({ start: at, end: at + item.length, guess, aim })
    at += item.length + 1
  }
  const from = aims ? start + aims.index : Number.POSITIVE_INFINITY
  if (!items.length && !aims) return ACTUAL
  return offset => {
    const item = items[indexAfter(items, offset)]
    const isIn = item !== undefined && item.start <= offset
    if (isIn && item.guess < offset) return 'estimate'
    return (isIn && item.aim < offset) || from < offset ? 'target' : 'actual'
  }
}

/** Where a pattern first stands; infinity when it does not. */
const indexOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY
